"""---
name: {ko: 초점이 숨긴 부분에 머물지 않는다, en: The focus does not stay in what is hidden from screen readers}
wcag: [4.1.2]
kwcag: [8.2.1]
message:
  ko: '화면 낭독기에 숨긴 부분(aria-hidden="true")에 키보드 초점이 머뭅니다. 초점이 와도 아무것도 읽히지 않습니다'
  en: 'The keyboard focus stays in a part that is hidden from screen readers (aria-hidden="true"), where nothing is read out'
fix:
  ko: 'aria-hidden을 없애거나, 보이지 않는 부분이면 hidden이나 inert로 함께 숨기세요.'
  en: 'Remove aria-hidden, or hide the part from everybody with hidden or inert.'
over: visit
examples:
  failed:
    - '<div aria-hidden="true"><p><a href="/a">내용을 알 수 없는 링크</a></p></div>'
    - '<div aria-hidden="true"><button onfocus="this.dataset.here = 1">Save</button></div>'
    - '<div role="dialog" aria-modal="true" aria-label="알림"><button>닫기</button></div><div aria-hidden="true"><a href="#" style="position: absolute; top: -999em">처음으로</a></div>'
  passed:
    - '<div aria-hidden="true"><a href="/a" tabindex="-1">하나</a><button disabled>둘</button><span style="display: none"><a href="/b">셋</a></span></div>'
    - '<div role="dialog" aria-modal="true" aria-label="알림"><button id="first">닫기</button></div><div aria-hidden="true"><a href="#" onfocus="first.focus()" style="position: absolute; top: -999em">처음으로</a></div>'
    - '<div role="dialog" aria-label="Notice"><button id="b">Close</button></div><div id="s" aria-hidden="true" tabindex="0"></div><script>s.addEventListener("focusin", () => setTimeout(() => b.focus()))</script>'
  inapplicable:
    - '<p><a href="/a">링크</a></p>'
    - '<p aria-hidden="true">장식</p><p><a href="/a">링크</a></p>'
mutants:
  - {page: story/fair/index.html, find: </main>, put: '<p aria-hidden="true"><a href="../">처음 쪽으로 가는 링크</a></p></main>'}
---
WCAG failure of 4.1.2: what takes the focus has a name and a role. Walked by keys where a script listens to the focus, because a
guard at the end of a dialog sends it on at once.
"""

from __future__ import annotations

from accessibility.keyboard import walk
from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit


def applies(visit: Visit) -> tuple[tuple[str, str | None], ...]:
    """The outermost parts that are hidden and hold what could take the focus: each with what the first stop in it is called."""
    return walk(visit).hidden


def expect(target: tuple[str, str | None], _visit: Visit) -> Verdict:
    selector, words = target
    return None if words is None else Failed(words, selector)
