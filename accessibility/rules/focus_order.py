"""---
name: {ko: 초점이 차례대로 옮겨 간다, en: The focus moves in a sensible order}
wcag: [2.4.3]
kwcag: [6.1.2]
message:
  ko: 키보드 초점이 눈에 보이는 차례와 다르게 옮겨 갑니다
  en: The keyboard focus moves in another order than what is seen
fix:
  ko: 1보다 큰 tabindex와 차례를 바꾸는 스타일(order, reverse)을 없애고, 문서에 적힌 차례를 보이는 차례와 같게 하세요.
  en: Remove every tabindex above 0 and styles that change the order (order, reverse), and write the document in the order that is seen.
over: visit
examples:
  failed:
    - '<p><a href="#1" tabindex="3">하나</a></p><p><a href="#2" tabindex="1">둘</a></p><p><a href="#3" tabindex="2">셋</a></p>'
    - '<form><p><label>Name <input></label></p><p><label>Street <input></label></p><p><button tabindex="1">Send</button></p></form>'
    - '<style>.row { display: flex; flex-direction: row-reverse; justify-content: flex-end; gap: 9px }</style><div class="row"><a href="#1">하나</a><a href="#2">둘</a><a href="#3">셋</a><a href="#4">넷</a></div>'
  passed:
    - '<p><a href="#1">하나</a></p><p><a href="#2">둘</a></p>'
    - '<style>.cols { columns: 2 }</style><div class="cols"><p><a href="#1">One</a></p><p><a href="#2">Two</a></p><p><a href="#3">Three</a></p><p><a href="#4">Four</a></p></div>'
    - '<style>.row { display: flex; flex-direction: row-reverse }</style><div class="row"><button>확인</button><button>취소</button></div>'
  inapplicable:
    - '<!doctype html><html lang="ko"><title>글</title><main><h1>글</h1><p>누를 것이 없는 글입니다.</p></main></html>'
mutants:
  - {page: task/1-1/index.html, find: '<a class="skip" href="#main">본문으로 건너뛰기</a>', put: '<a class="skip" href="#main" tabindex="1">본문으로 건너뛰기</a><p><a href="#one">하나로 가기</a></p><p><a href="#two" tabindex="2">둘로 가기</a></p>', also: [link-to-nothing]}
---
WCAG failure F44, and C27 for styles. By a tabindex above 0 something is reached before what stands above it or left of it in
the same row, and is written before it; by styles at least three stops of one box run against the direction of reading.
"""

from __future__ import annotations

from accessibility.keyboard import TabStop, Walk, walk
from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit


def applies(visit: Visit) -> tuple[Walk, ...]:
    """The way of the focus, where it has two stops."""
    way = walk(visit)
    return (way,) if len(way.stops) > 1 else ()


def expect(way: Walk, _visit: Visit) -> Verdict:
    """The first stop that comes too early."""
    for place, stop in enumerate(way.stops):
        if stop.tabindex <= 0:
            break
        for at, later in enumerate(way.stops[place + 1 :], place + 1):
            if way.written[at] < way.written[place] and _before(later, stop):
                return Failed(f"{stop.words} → {later.words} (tabindex {stop.tabindex})", stop.selector)
    by_number = {each.number: each for each in way.stops}
    for box in way.turned:
        turned = [by_number[each] for each in box]
        return Failed(" → ".join(each.words for each in turned[:5]), turned[0].selector)
    return None


def _before(one: TabStop, other: TabStop) -> bool:
    """Whether ``one`` is seen above ``other``, or left of it in the same row."""
    if one.box[3] <= other.box[1] + 1:
        return True
    return one.box[1] < other.box[3] and other.box[1] < one.box[3] and one.box[2] <= other.box[0] + 1
