"""---
name: {ko: 버튼처럼 쓰는 것은 버튼이라고 알린다, en: What is used as a control says what it is}
wcag: [4.1.2]
kwcag: [8.2.1]
message:
  ko: '초점을 받고 누르면 실행되는데, 무엇인지(역할) 알리지 않아 화면 낭독기에는 그저 글로 들립니다'
  en: 'It takes the focus and answers to a press, and has no role: to a screen reader it is plain text'
fix:
  ko: '<button>이나 <a href>로 바꾸세요. 그럴 수 없으면 하는 일에 맞는 role(button, checkbox, tab 등)과 그 상태(aria-checked 등)를 적으세요.'
  en: Make it a <button> or an <a href>; where that cannot be, give it the role (button, checkbox, tab) and the states of what it does.
over: visit
examples:
  failed:
    - '<p><a tabindex="0" id="d">One more</a></p><p role="status" id="o"></p><script>d.onclick = () => { o.textContent = "One sack" }; d.onkeydown = (e) => { if (e.key === "Enter") d.click() }</script>'
    - '<p><span tabindex="0" class="b">한 자루 더</span></p><p role="status" id="o"></p><script>document.addEventListener("click", (e) => { if (e.target.matches(".b")) o.textContent = "더했습니다" }); document.addEventListener("keydown", (e) => { if (e.target.matches(".b") && e.key === "Enter") o.textContent = "더했습니다" })</script>'
    - '<div id="d" tabindex="0">한 자루 더</div><p role="status" id="o"></p><script>d.onclick = () => { o.textContent = "한 자루" }; d.onkeydown = (e) => { if (e.key === "Enter") d.click() }</script>'
    - '<span id="d" tabindex="0">Roads and traffic</span><script>d.addEventListener("click", () => d.classList.toggle("on")); d.addEventListener("keyup", () => d.click())</script>'
  passed:
    - '<p tabindex="0">글</p><script>document.addEventListener("click", () => {}); document.addEventListener("keydown", () => {})</script>'
    - '<div id="d" tabindex="0" role="button">한 자루 더</div><p role="status" id="o"></p><script>d.onclick = () => { o.textContent = "한 자루" }; d.onkeydown = (e) => { if (e.key === "Enter") d.click() }</script>'
  inapplicable:
    - '<button type="button" id="d">More</button><script>d.onclick = () => {}</script>'
    - '<div tabindex="0" id="d" style="overflow: auto; height: 60px" aria-label="표" role="region"><p>글</p></div><script>d.onscroll = () => {}</script>'
    - '<div tabindex="0" id="d"><p>Card</p><a href="/a">More of it</a></div><script>d.onclick = () => {}; d.onkeydown = () => {}</script>'
mutants:
  - {page: task/1-1/index.html, find: '</h1>', put: '</h1><p><span id="more" tabindex="0">한 자루 더</span></p><p role="status" id="sacks"></p><script>more.onclick = () => { sacks.textContent = "한 자루" }; more.onkeydown = (e) => { if (e.key === "Enter" || e.key === " ") { e.preventDefault(); more.click() } }</script>'}
---
WCAG failure F59. Only what listens itself, to clicks and to keys, or for which the page above it does and answers to Enter on a copy; and
holds nothing else that can be used.
"""

from __future__ import annotations

from typing import NamedTuple

from selenium.webdriver.common.keys import Keys

from accessibility.listeners import listeners, numbered
from accessibility.operate import Copy
from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit

KEYS = frozenset({"keydown", "keyup", "keypress"})
ASK = r"""
const [numbers, delegated] = arguments;
const page = hwanhi.page();
const { element: at, words } = hwanhi.part("keyboard");
const PLAIN = "a:not([href]), div, span, li, p, td, tr, i, b, strong, em, img, svg, label, dt, dd, h2, h3, h4, h5, h6, section, article, figure";
const USED = "a[href], button, input, select, textarea, summary, [tabindex], [role=button], [role=link]";
const plain = (each) => each instanceof Element && each.matches(PLAIN) && each.tabIndex >= 0 && each.hasAttribute("tabindex")
  && !each.querySelector(USED) && !each.closest("[aria-hidden=true]") && page.visible(each) && page.text(each).trim().length <= 120;
const own = numbers.map(at);
const others = delegated ? page.all("[tabindex='0']:not([role])").filter((each) => !own.includes(each)).slice(0, 3) : [];
return [...own, ...others].filter(plain).map((each) => ({ selector: page.selector(each), words: words(each), role: !each.matches("[role=none], [role=presentation]") && each.hasAttribute("role"), listens: own.includes(each) }));
"""


class Used(NamedTuple):
    """An element of no kind of its own that may be used: whether it has been given a role, and whether it listens itself."""

    selector: str
    words: str
    role: bool
    listens: bool


def applies(visit: Visit) -> list[Used]:
    """What takes the focus and is no control of HTML, where it or the page above it listens to clicks and keys."""
    heard = [each for each in listeners(visit) if each.type in KEYS | {"click"}]
    if not any(each.type in KEYS for each in heard):
        return []
    listened, above = numbered(visit, heard)
    own = [number for number, types in listened if "click" in types and KEYS & {*types}]
    delegated = "click" in above and bool(KEYS & {*above})
    return [Used(**each) for each in visit.evaluate(ASK, own, delegated)] if own or delegated else []


def expect(used: Used, visit: Visit) -> Verdict:
    if used.role or not (used.listens or _answers(visit, used.selector)):
        return None
    return Failed(used.words or used.selector, used.selector)


def _answers(visit: Visit, selector: str) -> bool:
    """Whether something comes of the Enter key, which the page hears for it."""
    copy = Copy(visit)
    try:
        return bool(copy.press(selector, Keys.ENTER))
    finally:
        copy.close()
