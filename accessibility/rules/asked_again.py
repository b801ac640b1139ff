"""---
name: {ko: 한 번 적은 것을 다시 묻지 않는다, en: What was written once is not asked for again}
wcag: [3.3.7]
kwcag: [7.3.4]
message:
  ko: '앞 단계에서 적은 것을 다음 단계에서 다시 적어야 합니다'
  en: 'A later step asks again for what was written in an earlier one'
fix:
  ko: '앞에서 적은 값을 채워 두거나, ‘앞과 같음’을 고를 수 있게 하세요.'
  en: 'Fill in what is known already, or offer “same as before” to choose.'
over: visit
examples:
  failed:
    - '<form id="f" action="/g"><fieldset id="a"><legend>1단계</legend><label>주소 <input autocomplete="street-address" required></label> <button type="button" id="go">다음 단계</button></fieldset><fieldset id="b" hidden><legend>2단계</legend><label>받는 분 주소 <input autocomplete="shipping street-address"></label> <button>신청</button></fieldset></form><script>go.onclick = () => { if (!f.reportValidity()) return; a.hidden = true; b.hidden = false }</script>'
    - '<form id="a"><label>Postcode <input></label> <button>Go on</button></form><form id="b" hidden><label>Postcode for the delivery <input></label> <button>Order</button></form><script>a.onsubmit = (e) => { e.preventDefault(); a.hidden = true; b.hidden = false }</script>'
    - '<form class="s"><label>Home address <input required id="p"></label> <button>Continue</button></form><form class="s" hidden><label>Car <input required></label> <button type="button">Back</button> <button>Continue</button></form><form class="s" hidden action="/g"><label>Home address <input required id="q"></label> <button>Send</button></form><script>const s = [...document.querySelectorAll(".s")]; s.forEach((f, i) => { f.onsubmit = (e) => { e.preventDefault(); f.hidden = true; s[i + 1].hidden = false;  } })</script>'
  passed:
    - '<form class="s"><label>Home address <input required id="p"></label> <button>Continue</button></form><form class="s" hidden><label>Car <input required></label> <button type="button">Back</button> <button>Continue</button></form><form class="s" hidden action="/g"><label>Home address <input required id="q"></label> <button>Send</button></form><script>const s = [...document.querySelectorAll(".s")]; s.forEach((f, i) => { f.onsubmit = (e) => { e.preventDefault(); f.hidden = true; s[i + 1].hidden = false; if (i === 1) q.value = p.value } })</script>'
    - '<form id="a"><label>Postcode <input id="p"></label> <button>Go on</button></form><form id="b" hidden><label>Postcode for the delivery <input id="q"></label> <button>Order</button></form><script>a.onsubmit = (e) => { e.preventDefault(); q.value = p.value; a.hidden = true; b.hidden = false }</script>'
    - '<form id="a"><label>주소 <input id="p"></label> <button>다음</button></form><form id="b" hidden><p><label><input type="checkbox"> 신청하는 분과 같습니다</label></p><label>받는 분 주소 <input></label> <button>신청</button></form><script>a.onsubmit = (e) => { e.preventDefault(); a.hidden = true; b.hidden = false }</script>'
  inapplicable:
    - '<form id="a"><label>Password <input type="password" autocomplete="new-password"></label><label>Name <input></label> <button>Go on</button></form><form id="b" hidden><label>Name of the child <input value="Example"></label> <button>Order</button></form><script>a.onsubmit = (e) => { e.preventDefault(); a.hidden = true; b.hidden = false }</script>'
    - '<form action="/g"><label>주소 <input></label> <button>신청</button></form>'
    - '<form action="/g"><label>Name <input></label> <button>Send</button></form><div hidden><label>Search <input></label></div>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<form id="oa"><label>사는 곳 <input></label> <button>다음 단계</button></form><form id="ob" hidden><label>받을 사는 곳 <input></label> <button>신청</button></form><script>oa.onsubmit = (e) => { e.preventDefault(); oa.hidden = true; ob.hidden = false; ob.elements[0].focus() }</script></main>'}
---
WCAG 2.2 3.3.7. The first step is filled in and sent on a copy of the page, and those that come then: a field of a later one is empty, and
its purpose (autocomplete) or its name is that of a field before. Passwords are asked for again for safety.
"""

from __future__ import annotations

from typing import NamedTuple

from accessibility.listeners import listeners
from accessibility.operate import SENDS, Copy
from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit

#: Fields that are not shown and ask for what a shown one asks for: both, the name of the later one, and what leads from the first on.
ASK = r"""
const page = hwanhi.page();
const lexicon = hwanhi.lexicon(page);
const FIELD = "input:not([type]), input[type=text], input[type=tel], input[type=email], textarea";
const isShown = (each) => each.checkVisibility({ visibilityProperty: true });
const label = (field) => (field.labels?.[0]?.textContent ?? field.getAttribute("aria-label") ?? "").replace(/\([^)]*\)/g, " ");
const purpose = (field) => (field.getAttribute("autocomplete") ?? "").split(/\s+/).filter((token) => token && !/^(?:on|off|shipping|billing|home|work|mobile|section-.*)$/i.test(token)).join(" ");
const fields = page.all(FIELD).filter((field) => !field.matches(":disabled, :read-only") && label(field).trim());
const shown = fields.filter(isShown);
const found = [];
for (const later of fields.filter((field) => !isShown(field) && !field.value && !field.closest("nav, header, footer, [role=search], dialog, [role=dialog]"))) {
  const name = lexicon.plain(label(later));
  const one = shown.find((each) => {
    const said = lexicon.plain(label(each));
    return purpose(later) && purpose(each) ? purpose(later) === purpose(each) : said.length > 1 && ` ${name} `.includes(` ${said} `);
  });
  if (!one || Boolean(one.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_PRECEDING)) continue;
  for (let at = page.parent(one); at; at = page.parent(at)) {
    const buttons = [...at.querySelectorAll("button, input[type=submit], input[type=button]")].filter((each) => isShown(each) && each.type !== "reset" && Boolean(one.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING));
    if (buttons.length) { found.push({ first: page.selector(one), later: page.selector(later), words: label(later).trim(), button: page.selector(buttons.at(-1)) }); break; }
  }
}
return found;
"""
#: Whether the field is shown now and has nothing in it, with nothing beside it that takes the value over.
EMPTY = r"""
const field = document.querySelector(arguments[0]);
if (!field?.checkVisibility({ visibilityProperty: true }) || field.value) return false;
const part = field.closest("fieldset, form, section, [role=group]") ?? document.body;
const lexicon = hwanhi.lexicon(hwanhi.page());
return ![...part.querySelectorAll("label, button, a, legend")].some((each) => lexicon.find("as-before", each.textContent) !== null && each.checkVisibility());
"""
#: Steps that may come between the two.
BETWEEN = 3
#: While the field is not shown yet: what leads on from the step that is; empty where nothing does.
ON = r"""
const page = hwanhi.page();
const isShown = (each) => each.checkVisibility({ visibilityProperty: true });
if (isShown(document.querySelector(arguments[0]) ?? document.body)) return "";
const BACK = /이전|뒤로|취소|다시 ?쓰기|닫기|\b(?:back|previous|cancel|close|clear|remove|add)\b/i;
const buttons = page.all("button, input[type=submit], input[type=button]")
  .filter((each) => isShown(each) && !each.matches(":disabled") && each.type !== "reset" && !each.closest("nav, header, footer, dialog, [role=search]"))
  .filter((each) => (each.form ?? each.closest("fieldset, section")) && !BACK.test(each.getAttribute("aria-label") ?? `${each.textContent}${each.value ?? ""}`));
return buttons.length ? page.selector(buttons.at(-1)) : "";
"""


class Twice(NamedTuple):
    """A field that is shown, a later one of the same purpose, what that is called, and the button that leads on."""

    first: str
    later: str
    words: str
    button: str


def applies(visit: Visit) -> tuple[Twice, ...]:
    """Pairs of fields on a page whose scripts listen to a press."""
    if not {each.type for each in listeners(visit)} & SENDS:
        return ()
    return tuple(Twice(**each) for each in visit.evaluate(ASK)[:1])


def expect(pair: Twice, visit: Visit) -> Verdict:
    copy = Copy(visit)
    try:
        copy.renew()
        copy.send(pair.button)
        for _ in range(BETWEEN):
            if not (onward := visit.evaluate(ON, pair.later)):
                break
            copy.send(onward)
        again = visit.evaluate(EMPTY, pair.later)
    finally:
        copy.close()
    return Failed(pair.words, pair.later) if again else None
