"""---
name: {ko: 초점이 온 요소가 다른 것에 가려지지 않는다, en: Nothing covers what has the focus}
wcag: [2.4.11]
kwcag: [6.1.2]
message:
  ko: 키보드 초점이 온 요소가 화면에 고정된 내용에 완전히 가려집니다
  en: What has the keyboard focus is covered completely by content that stays in its place
fix:
  ko: 고정된 머리글, 띠, 알림이 본문을 덮지 않게 자리를 비우거나(scroll-padding) 닫을 수 있게 하세요.
  en: Leave room for the fixed header, bar or notice (scroll-padding), or let it be closed before the content is reached.
over: visit
examples:
  failed:
    - '<style>.c { position: fixed; bottom: 0; left: 0; right: 0; height: 300px; background: #fff } p { margin: 90px 0 }</style><p><a href="#0">하나</a></p><p><a href="#1">둘</a></p><p><a href="#2">셋</a></p><p><a href="#3">넷</a></p><p><a href="#4">다섯</a></p><p><a href="#5">여섯</a></p><p><a href="#6">일곱</a></p><div style="height: 900px"></div><div class="c">누리집 안내</div>'
    - '<style>header { position: sticky; top: 0; height: 120px; background: #222; color: #fff; z-index: 1 } .under { margin-top: -90px }</style><header>Town</header><p class="under"><a href="#2">Two</a></p><div style="height: 1600px"></div>'
    - '<style>body { margin: 0 } header { position: sticky; top: 0; height: 180px; background: #222; color: #fff; z-index: 1 } p { margin: 40px 20px }</style><header>Town</header><p><a href="#1">One</a></p><p><a href="#2">Two</a></p><p><a href="#3">Three</a></p><p><a href="#4">Four</a></p><p><a href="#5">Five</a></p><p><a href="#6">Six</a></p><p><a href="#7">Seven</a></p><p><a href="#8">Eight</a></p><p><a href="#9">Nine</a></p><p><a href="#10">Ten</a></p><p><a href="#11">Eleven</a></p><p><a href="#12">Twelve</a></p><p><a href="#13">Thirteen</a></p><p><a href="#14">Fourteen</a></p><p><a href="#15">Fifteen</a></p><p><a href="#16">Sixteen</a></p><p><a href="#17">Seventeen</a></p><p><a href="#18">Eighteen</a></p><p><a href="#19">Nineteen</a></p><p><a href="#20">Twenty</a></p><p><a href="#21">Last</a></p>'
  passed:
    - '<style>html { scroll-padding-top: 200px } body { margin: 0 } header { position: sticky; top: 0; height: 180px; background: #222; color: #fff; z-index: 1 } p { margin: 40px 20px }</style><header>Town</header><p><a href="#1">One</a></p><p><a href="#2">Two</a></p><p><a href="#3">Three</a></p><p><a href="#4">Four</a></p><p><a href="#5">Five</a></p><p><a href="#6">Six</a></p><p><a href="#7">Seven</a></p><p><a href="#8">Eight</a></p><p><a href="#9">Nine</a></p><p><a href="#10">Ten</a></p><p><a href="#11">Eleven</a></p><p><a href="#12">Twelve</a></p><p><a href="#13">Thirteen</a></p><p><a href="#14">Fourteen</a></p><p><a href="#15">Fifteen</a></p><p><a href="#16">Sixteen</a></p><p><a href="#17">Seventeen</a></p><p><a href="#18">Eighteen</a></p><p><a href="#19">Nineteen</a></p><p><a href="#20">Twenty</a></p><p><a href="#21">Last</a></p>'
    - '<style>header { position: sticky; top: 0; background: #222; color: #fff }</style><header>구청</header><p><a href="#2">둘</a></p>'
    - '<style>.c { position: fixed; bottom: 0; height: 60px; background: rgba(255, 255, 255, 0.5) }</style><p><a href="#1">One</a></p><div class="c">Note</div>'
    - '<style>.w { position: relative } .tip { position: absolute; top: 100%; left: 0; width: 300px; height: 90px; background: #222; color: #fff; z-index: 2 }</style><p class="w"><button id="b" type="button" aria-describedby="t">도움말</button><span id="t" class="tip" role="tooltip" hidden>여는 시간은 아홉 시입니다</span></p><p><a href="#2">둘째 쪽</a></p><script>b.onfocus = () => { t.hidden = false }; b.onblur = () => setTimeout(() => { t.hidden = true }, 200)</script>'
  inapplicable:
    - '<!doctype html><html lang="ko"><title>글</title><main><h1>글</h1><p>누를 것이 없는 글입니다.</p></main></html>'
mutants:
  - {page: task/1-1/index.html, find: '<h1', put: '<style>.f:focus + b { position: absolute; inset: -9px; background: #fff } .here { position: relative } .bar { position: fixed }</style><p class="here"><a class="f" href="#main">글로 가기</a><b></b></p><i class="bar"></i><h1'}
---
Nine points of the element are asked for what lies on top of them, at each stop of the walk, where the browser scrolled to.
"""

from __future__ import annotations

from accessibility.keyboard import TabStop, walk
from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit


def applies(visit: Visit) -> tuple[TabStop, ...]:
    """What the Tab key stops at."""
    return walk(visit).stops


def expect(stop: TabStop, visit: Visit) -> Verdict:
    # The first under each cover tells it; the others have the same cause.
    first = {cover.selector: under for under, cover in reversed(walk(visit).covered)}
    for selector, under in first.items():
        if under == stop:
            return Failed(f"{stop.words} ({selector})", stop.selector)
    return None
