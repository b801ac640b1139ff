"""---
name: {ko: Tab 키로 모든 조작 요소에 닿고 되돌아온다, en: "The Tab key reaches every control, and comes back"}
wcag: [2.1.1]
kwcag: [6.1.1]
message:
  ko: 조작할 수 있는 요소인데 키보드 초점이 머물지 못합니다
  en: The keyboard focus cannot stay on this control
fix:
  ko: 초점이 오면 빼앗거나 다른 곳으로 보내는 스크립트를 없애고, Tab 키의 기본 동작을 막지 마세요.
  en: Remove the script that takes the focus away or sends it on, and do not prevent what the Tab key does by itself.
over: visit
examples:
  failed:
    - '<a href="#a">하나</a><a href="#b" onfocus="this.blur()">둘</a><a href="#c">셋</a>'
    - '<a href="#a">One</a><button onfocus="c.focus()">Two</button><a href="#c" id="c">Three</a>'
    - '<textarea id="t" aria-label="내용"></textarea><button>저장</button><script>t.onkeydown = (e) => { if (e.key === "Tab" && !e.shiftKey) e.preventDefault(); }</script>'
  passed:
    - '<a href="#a">하나</a><button onfocus="this.dataset.here = 1">둘</button><input type="date" aria-label="날짜"><a href="#c">셋</a>'
    - '<div role="tablist" aria-label="Parts"><button role="tab" aria-selected="true">One</button><button role="tab" aria-selected="false" tabindex="-1">Two</button></div><script>document.querySelector("[role=tablist]").onkeydown = (e) => { if (e.key === "ArrowRight") document.querySelectorAll("[role=tab]")[1].focus(); }</script>'
  inapplicable:
    - '<!doctype html><html lang="ko"><title>글</title><main><h1>글</h1><p>누를 것이 없는 글입니다.</p></main></html>'
mutants:
  - {page: task/1-1/index.html, find: '<meta charset="utf-8">', put: '<meta charset="utf-8"><script>addEventListener("focusin", (e) => { if (e.target.matches(".name")) e.target.blur(); })</script>'}
---
WCAG failure F55. Walked by keys only where a script listens to keys or the focus: without one the browser leaves nothing out.
"""

from __future__ import annotations

from accessibility.keyboard import TabStop, walk
from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit


def applies(visit: Visit) -> tuple[TabStop, ...]:
    """What the Tab key stops at, and what it should."""
    way = walk(visit)
    return way.stops + way.missed


def expect(stop: TabStop, visit: Visit) -> Verdict:
    way = walk(visit)
    return Failed(stop.words, stop.selector) if stop in way.missed or stop in way.one_way else None
