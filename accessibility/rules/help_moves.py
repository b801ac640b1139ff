"""---
name: {ko: 도움 받을 곳이 단계마다 같은 자리에 있다, en: Help stands in the same place in every step}
wcag: [3.2.6]
kwcag: [7.2.2]
message:
  ko: '도움 받을 곳이 단계에 따라 칸의 앞이나 뒤로 옮겨 다닙니다'
  en: 'What leads to help stands before the fields in one step, and behind them in another'
fix:
  ko: '모든 단계에서 같은 차례에 두세요.'
  en: 'Put it in the same order in every step.'
over: visit
examples:
  failed:
    - '<section id="a"><h2>1단계</h2><label>주소 <input></label><p id="h">도움이 필요하면 000-0000으로 문의하세요.</p></section><section id="b" hidden><h2 id="t">2단계</h2><label>날짜 <input></label></section><button type="button" id="n">다음 단계</button><script>n.onclick = () => { a.hidden = true; b.hidden = false; t.after(h) }</script>'
    - '<div id="a"><p>Stuck? Call us on 000-0166.</p><label>Street <input></label></div><div id="b" hidden><label>Day <input></label><p>Stuck? Call us on 000-0166.</p></div><button type="button" id="n">Next step</button><script>n.onclick = () => { a.hidden = true; b.hidden = false }</script>'
  passed:
    - '<section id="a"><h2>1단계</h2><label>주소 <input></label></section><section id="b" hidden><h2>2단계</h2><label>날짜 <input></label></section><button type="button" id="n">다음 단계</button><p>도움이 필요하면 000-0000으로 문의하세요.</p><script>n.onclick = () => { a.hidden = true; b.hidden = false }</script>'
    - '<p>Stuck? Call us on 000-0166.</p><div id="a"><label>Street <input></label></div><div id="b" hidden><label>Day <input></label><p>For questions about days contact the harbour office.</p></div><button type="button" id="n">Next step</button><script>n.onclick = () => { a.hidden = true; b.hidden = false }</script>'
  inapplicable:
    - '<label>주소 <input></label><p>도움이 필요하면 000-0000으로 문의하세요.</p>'
    - '<p>글</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<div id="hm"><p>모르면 02-000-0000으로 문의하세요.</p><label>동네 <input></label></div><div id="hn" hidden><label>날짜 <input></label><p>모르면 02-000-0000으로 문의하세요.</p></div><p><button type="button" id="ho">다음 단계</button></p><script>ho.onclick = () => { hm.hidden = true; hn.hidden = false }</script></main>'}
---
WCAG 2.2 3.2.6, for steps that one document shows one after the other; help-order compares pages. The steps are gone through on a copy of
the page.
"""

from __future__ import annotations

from typing import NamedTuple

from accessibility.listeners import listeners
from accessibility.operate import SENDS, Copy
from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit

#: Steps that are gone through.
STEPS = 3
#: The button that leads to the next step; where each help stands, by its words: before the first field of the step, or behind it.
ASK = r"""
const page = hwanhi.page();
const lexicon = hwanhi.lexicon(page);
const main = document.querySelector("main, [role=main]") ?? document.body;
const isShown = (each) => each.checkVisibility({ visibilityProperty: true });
const fields = [...main.querySelectorAll("input:not([type=hidden], [type=button], [type=submit]), select, textarea")];
const first = fields.find(isShown);
const next = [...main.querySelectorAll("button, input[type=submit], input[type=button]")].find((each) => isShown(each) && !each.disabled && /다음|계속|\b(?:next|continue|go on|go to (?:page|step)|proceed)\b/i.test(each.value || each.textContent));
const steps = fields.some((each) => !isShown(each));
const helps = {};
for (const { element: each, text } of first ? lexicon.helps(main) : []) {
  const behind = Boolean(first.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING);
  helps[lexicon.plain(text)] = { behind, selector: page.selector(each), words: text.slice(0, 60) };
}
return { next: next ? page.selector(next) : null, steps, helps };
"""


class Steps(NamedTuple):
    """The first step of several: where each help stands, by its words."""

    helps: dict[str, dict[str, object]]


def applies(visit: Visit) -> tuple[Steps, ...]:
    """A page with fields that are shown later, a button that leads on, and something that leads to help."""
    if not {each.type for each in listeners(visit)} & SENDS:
        return ()
    said = visit.evaluate(ASK)
    return (Steps(said["helps"]),) if said["steps"] and said["next"] and said["helps"] else ()


def expect(steps: Steps, visit: Visit) -> Verdict:
    known = dict(steps.helps)
    copy = Copy(visit)
    try:
        copy.renew()
        for _ in range(STEPS):
            said = visit.evaluate(ASK)
            if not said["next"]:
                break
            copy.send(said["next"])
            for words, place in visit.evaluate(ASK)["helps"].items():
                if known.setdefault(words, place)["behind"] != place["behind"]:
                    return Failed(str(place["words"]), str(known[words]["selector"]))
    finally:
        copy.close()
    return None
