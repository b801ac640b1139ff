"""---
name: {ko: 초점이 어디에도 갇히지 않는다, en: The focus is caught nowhere}
wcag: [2.1.2]
kwcag: [6.1.2]
message:
  ko: 키보드로 이 요소에 들어가면 Tab, Shift+Tab, Esc 어느 키로도 나올 수 없습니다
  en: Once the keyboard focus is in this element, neither Tab nor Shift+Tab nor Escape leads out of it
fix:
  ko: Tab 키를 가로채거나 초점을 되돌리는 스크립트를 없애세요. 창을 띄운 동안이라면 Esc 키와 닫기 버튼으로 나올 수 있게 하세요.
  en: Remove the script that takes the Tab key or puts the focus back. A dialog must be left by Escape and a close button.
over: visit
examples:
  failed:
    - '<a href="#a">처음</a><textarea id="t" aria-label="내용"></textarea><button>저장</button><script>t.onkeydown = (e) => { if (e.key === "Tab") e.preventDefault(); }</script>'
    - '<input id="t" aria-label="Postcode"><button>Find</button><script>t.addEventListener("blur", () => setTimeout(() => t.focus(), 0))</script>'
    - '<button id="a">하나</button><button id="b">둘</button><a href="#c">다음</a><script>a.onkeydown = (e) => { if (e.key === "Tab") { e.preventDefault(); b.focus(); } }; b.onkeydown = (e) => { if (e.key === "Tab") { e.preventDefault(); a.focus(); } }</script>'
  passed:
    - '<textarea id="t" aria-label="내용"></textarea><button>저장</button><script>t.onkeydown = (e) => { if (e.key === "Enter") e.preventDefault(); }</script>'
    - '<textarea id="t" aria-label="Code"></textarea><button>Save</button><script>let off = false; t.onkeydown = (e) => { if (e.key === "Escape") off = true; if (e.key === "Tab" && !off) e.preventDefault(); }</script>'
    - '<a href="#a">하나</a><div role="dialog" aria-modal="true" aria-label="알림" id="d"><button>닫기</button><a href="#b">자세히 알아보기</a></div><script>document.addEventListener("focusin", (e) => { if (!d.contains(e.target)) d.querySelector("button").focus(); })</script>'
  inapplicable:
    - '<!doctype html><html lang="ko"><title>글</title><main><h1>글</h1><p>누를 것이 없는 글입니다.</p></main></html>'
mutants:
  - {page: task/1-1/index.html, find: '<meta charset="utf-8">', put: '<meta charset="utf-8"><script>addEventListener("keydown", (e) => { if (e.key === "Tab" && document.activeElement.matches("input")) e.preventDefault(); })</script>'}
---
WCAG failure F10. A stop that only Shift+Tab leaves is no trap; what lies behind it is then missed (keyboard-reach).
"""

from __future__ import annotations

from accessibility.keyboard import Walk, walk
from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit


def applies(visit: Visit) -> tuple[Walk, ...]:
    """The walk through the page, where there is a stop."""
    way = walk(visit)
    return (way,) if way.stops or way.trap else ()


def expect(way: Walk, _visit: Visit) -> Verdict:
    return Failed(", ".join(each.words for each in way.trap if each.words), way.trap[0].selector) if way.trap else None
