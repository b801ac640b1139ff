"""---
name: {ko: 건너뛰기 링크를 누르면 초점도 건너뛴다, en: A skip link takes the focus along}
wcag: [2.4.1]
kwcag: [6.4.1]
message:
  ko: '건너뛰기 링크를 눌러도 초점이 따라가지 않아, 다음 Tab 키에 차림표로 되돌아옵니다. 건너뛸 곳'
  en: 'The skip link does not take the focus along: the next Tab is back in the menu. The place that it names'
fix:
  ko: 링크의 기본 동작을 막지 말고(preventDefault), 막아야 한다면 건너뛸 곳에 tabindex="-1"을 주고 focus()로 초점을 옮기세요.
  en: Do not prevent what the link does by itself; where that must be, give the place tabindex="-1" and call its focus().
over: visit
examples:
  failed:
    - '<!doctype html><html lang="ko"><title>주차</title><a href="#m" id="s">본문으로</a><nav aria-label="차림표"><a href="/a">가</a> <a href="/b">나</a></nav><main id="m"><h1>주차</h1><p><a href="/c">다</a></p></main><script>s.onclick = (e) => { e.preventDefault(); scrollTo(0, m.offsetTop) }</script>'
  passed:
    - '<!doctype html><html lang="en"><title>Views</title><a href="#m" id="s">Skip to the content</a><main id="m" tabindex="-1"><h1>Views</h1><p id="v">View 1</p></main><script>v.addEventListener("pointerdown", () => { v.textContent = "View 2" })</script>'
    - '<!doctype html><html lang="ko"><title>주차</title><a href="#m" id="s">본문으로</a><nav aria-label="차림표"><a href="/a">가</a> <a href="/b">나</a></nav><main id="m" tabindex="-1"><h1>주차</h1><p><a href="/c">다</a></p></main><script>s.onclick = (e) => { e.preventDefault(); m.focus() }</script>'
    - '<!doctype html><html lang="en"><title>Parking</title><a href="#m" id="s">Skip to the content</a><nav aria-label="Menu"><a href="/a">A</a> <a href="/b">B</a></nav><main id="m"><h1>Parking</h1><p><a href="/c">C</a></p></main><script>document.onclick = () => { document.title += "!" }</script>'
  inapplicable:
    - '<!doctype html><html lang="ko"><title>주차</title><a href="#m">본문으로</a><nav aria-label="차림표"><a href="/a">가</a></nav><main id="m"><h1>주차</h1><p><a href="/c">다</a></p></main>'
    - '<!doctype html><html lang="en"><title>Parking</title><a href="/" id="s">Home</a><main><h1>Parking</h1></main><script>s.onclick = (e) => e.preventDefault()</script>'
mutants:
  - {page: about/index.html, find: '</body>', put: '<script>document.querySelector("a[href]").addEventListener("click", (e) => { e.preventDefault(); scrollTo(0, 200) })</script></body>'}
---
WCAG 2.2 2.4.1, G1: what the link skips is skipped by the keyboard, too. Without a script the browser sees to that.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from selenium.webdriver.common.keys import Keys

from accessibility import keys, operate
from accessibility.keyboard import walk
from accessibility.listeners import listeners
from accessibility.operate import Copy
from accessibility.outcome import Failed, Verdict
from accessibility.part import ask
from accessibility.visit import Visit

TYPES = frozenset(
    {"click", "keydown", "keyup", "keypress", "hashchange", "mousedown", "pointerdown", "focusin", "focus"}
)

#: The link, the place that it leads to.
Skip = tuple[str, str]


def applies(visit: Visit) -> Iterator[Skip]:
    """The first stop, where it leads to a place of the page, and a script may see that it is used."""
    stops = walk(visit).stops
    if (
        stops
        and any(each.type in TYPES for each in listeners(visit))
        and (leads := ask(visit, "operate", "leads", stops[0].selector))
    ):
        yield tuple(leads)


def expect(skip: Skip, visit: Visit) -> Verdict:
    link, place = skip
    # It stands around the main content, where many pages of a site have the same scripts: the first of them is tried.
    known: dict[tuple[str, ...], bool] = visit.world.__dict__.setdefault("skips", {})
    key = (sha256(ask(visit, "widget", "frame").encode()).hexdigest(), *skip)
    if key not in known:
        known[key] = _leads(visit, link, place)
    return None if known[key] else Failed(place, link)


def _leads(visit: Visit, link: str, place: str) -> bool:
    copy = Copy(visit)
    try:
        copy.renew()
        ask(visit, "operate", "focus", link)
        keys.press(visit, Keys.ENTER)
        operate.rest(visit, operate.LATE)
        keys.press(visit, Keys.TAB)
        operate.rest(visit, operate.ANSWER)
        return bool(ask(visit, "operate", "past", place))
    finally:
        copy.close()
