"""---
name: {ko: 제안 목록에서 어느 것에 왔는지 읽어 준다, en: The suggestion that the arrow keys reach is told}
wcag: [4.1.2]
kwcag: [8.2.1]
message:
  ko: '제안 목록에서 화살표 글쇠로 고른 것이 모양으로만 바뀌어 화면 낭독기는 알지 못합니다'
  en: 'The arrow keys mark one suggestion after the other for the eye alone'
fix:
  ko: '입력 칸에 role="combobox"를 주고, aria-activedescendant가 고른 항목의 id를 가리키게 하세요.'
  en: 'Give the field role="combobox" and let its aria-activedescendant name the id of the marked suggestion.'
over: visit
examples:
  failed:
    - '<label>책 이름 <input id="q" autocomplete="off"></label><ul id="l" hidden></ul><script>const all = ["별을 세는 사람들", "별빛 아래 마을", "들꽃 이름 사전"]; let at = -1; q.oninput = () => { l.replaceChildren(...all.filter((each) => q.value && each.startsWith(q.value)).map((each) => Object.assign(document.createElement("li"), { textContent: each }))); l.hidden = !l.children.length }; q.onkeydown = (e) => { if (e.key === "ArrowDown") { at++; [...l.children].forEach((li, n) => { li.style.background = n === at ? "#cde" : "" }) } }</script>'
    - '<label>길 <input id="q" autocomplete="off"></label><ul id="l" hidden><li>Abbey Street</li><li>Abbot Lane</li></ul><script>let at = -1; q.oninput = () => { l.hidden = !q.value }; q.onkeydown = (e) => { if (e.key === "ArrowDown") { e.preventDefault(); at++; [...l.children].forEach((li, n) => { li.style.background = n === at ? "#123" : "" }) } }</script>'
    - '<label>Street <input id="q" role="combobox" aria-expanded="false" aria-controls="l"></label><div id="l" role="listbox" aria-label="Streets"></div><script>let at = -1; q.oninput = () => { l.innerHTML = q.value === "m" ? "<div role=option aria-selected=false>Mill</div><div role=option aria-selected=false>Market</div>" : "" }; q.onkeydown = (e) => { if (e.key === "ArrowDown") { at++; [...l.children].forEach((li, n) => li.classList.toggle("hot", n === at)) } }</script>'
  passed:
    - '<label>길 <input id="q" role="combobox" aria-expanded="false" aria-controls="l"></label><ul id="l" role="listbox" aria-label="길" hidden><li role="option" id="o0">Abbey Street</li><li role="option" id="o1">Abbot Lane</li></ul><script>let at = -1; q.oninput = () => { l.hidden = !q.value }; q.onkeydown = (e) => { if (e.key === "ArrowDown") { at++; [...l.children].forEach((li, n) => { li.style.background = n === at ? "#123" : "" }); q.setAttribute("aria-activedescendant", `o${at}`) } }</script>'
    - '<label>Street <input id="q"></label><ul id="l" hidden><li><button type="button">Abbey Street</button></li></ul><script>q.oninput = () => { l.hidden = !q.value }; q.onkeydown = (e) => { if (e.key === "ArrowDown") { l.firstElementChild.className = "on"; l.querySelector("button").focus() } }</script>'
    - '<label>Street <input id="q"></label><p id="s"></p><script>q.oninput = () => { s.textContent = q.value }; q.onkeydown = () => {}</script>'
  inapplicable:
    - '<label>이름 <input></label>'
    - '<label>Street <input list="l"></label><datalist id="l"><option>Abbey Street</option></datalist>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p><label>길 <input id="sq" autocomplete="off"></label></p><ul id="sl" hidden><li>가길</li><li>나길</li></ul><script>{ let at = -1; sq.oninput = () => { sl.hidden = !sq.value }; sq.onkeydown = (e) => { if (e.key === "ArrowDown") { at++; [...sl.children].forEach((li, n) => { li.style.background = n === at ? "#123" : "" }) } } }</script></main>'}
---
WCAG 2.2 4.1.2, ARIA Authoring Practices, combobox. Something is typed on a copy of the page until a list appears, then the arrow key is
pressed: one of its items looks otherwise, and neither the focus, nor aria-activedescendant, nor a message goes to it.
"""

from __future__ import annotations

from typing import NamedTuple

from selenium.webdriver.common.keys import Keys

from accessibility import keys, operate
from accessibility.listeners import listeners
from accessibility.operate import Copy
from accessibility.outcome import Failed, Verdict
from accessibility.part import ask
from accessibility.visit import Visit

#: Fields that are tried on a page, and what is typed until something is suggested.
MOST = 2
LETTERS = "am가서s1"
#: How words begin that the scripts of the page have in quotes: what is suggested may be among them.
QUOTED = r"""
const found = [...document.scripts].filter((each) => !each.src).flatMap((each) => [...each.textContent.matchAll(/["'`](\p{L})[\p{L}\d]+(?: [\p{L}\d]+)*["'`]/gu)].map((match) => match[1]));
const counts = Map.groupBy(found, (letter) => letter);
return [...counts].filter(([letter]) => /[가-힣A-Z]/.test(letter)).sort(([, one], [, other]) => other.length - one.length).map(([letter]) => letter).slice(0, 4);
"""
FIELDS = r"""
const page = hwanhi.page();
return page.all("input:not([type]), input[type=text], input[type=search]").filter((field) => field.checkVisibility({ visibilityProperty: true }) && !field.matches(":disabled, :read-only, [list]"))
  .map((field) => [page.selector(field), (field.labels?.[0]?.textContent ?? field.getAttribute("aria-label") ?? field.placeholder ?? "").trim().slice(0, 40)]);
"""
#: Remembers what is shown; then whether a list has come; then how its items look, and what is told of them.
SEEN = r"""
const what = arguments[0];
const page = hwanhi.page();
const ITEM = "li, [role=option], [role=listbox] > *, [role=menuitem], [class*=suggest] > *, [class*=autocomplete] > *, [class*=result] > *";
const shown = page.all(ITEM).filter((each) => { const box = each.getBoundingClientRect(); return box.width > 3 && box.height > 3 && each.checkVisibility({ visibilityProperty: true, opacityProperty: true }); });
if (what === "before") { globalThis.hwanhiItems = new Set(shown); return null; }
const fresh = shown.filter((each) => !globalThis.hwanhiItems.has(each));
if (what === "came") return fresh.length > 0;
const active = hwanhi.part("keyboard").deep(document);
const named = active && document.getElementById(active.getAttribute("aria-activedescendant") ?? "");
const look = (each) => { const { backgroundColor, color, outlineStyle, fontWeight, textDecorationLine } = getComputedStyle(each); return [each.className, backgroundColor, color, outlineStyle, fontWeight, textDecorationLine].join(); };
return {
  looks: fresh.map(look),
  told: [active && page.selector(active), named ? page.selector(named) : "", ...page.all(hwanhi.part("operate").LIVE).map((each) => each.textContent)],
};
"""


class Suggesting(NamedTuple):
    """A field for text, and whether what the arrow keys mark among its suggestions is shown alone."""

    selector: str
    words: str
    silent: bool


def applies(visit: Visit) -> list[Suggesting]:
    """Fields of a page that listens to what is typed and to keys."""
    heard = {each.type for each in listeners(visit)}
    if ("input" not in heard and "keyup" not in heard) or ("keydown" not in heard and "keyup" not in heard):
        return []
    said = visit.evaluate(FIELDS)[:MOST]
    if not said:
        return []
    copy = Copy(visit)
    try:
        return [Suggesting(selector, words, _silent(copy, selector)) for selector, words in said]
    finally:
        copy.close()


def expect(field: Suggesting, _visit: Visit) -> Verdict:
    return Failed(field.words, field.selector) if field.silent else None


def _silent(copy: Copy, selector: str) -> bool:
    copy.renew()
    visit = copy.visit
    ask(visit, "operate", "focus", selector)
    visit.evaluate(SEEN, "before")
    for letter in (*visit.evaluate(QUOTED), *LETTERS):
        keys.press(visit, letter)
        operate.rest(visit, 3 * operate.ANSWER)
        if visit.evaluate(SEEN, "came"):
            break
        keys.press(visit, Keys.BACKSPACE)
    else:
        return False
    before = visit.evaluate(SEEN, "")
    keys.press(visit, Keys.ARROW_DOWN)
    operate.rest(visit, 2 * operate.ANSWER)
    after = visit.evaluate(SEEN, "")
    marked = len(before["looks"]) == len(after["looks"]) and before["looks"] != after["looks"]
    return marked and before["told"] == after["told"]
