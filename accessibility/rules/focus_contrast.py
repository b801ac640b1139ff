"""---
name: {ko: 초점 표시가 배경과 뚜렷이 구별된다, en: The focus ring stands out from its background}
wcag: [1.4.11]
kwcag: [6.1.2]
message:
  ko: 초점 표시와 배경의 명도 대비가 3:1보다 낮습니다
  en: The contrast between the focus ring and its background is below 3:1
fix:
  ko: 초점 테두리(outline)를 배경과 3:1 이상으로 구별되는 색으로 바꾸세요.
  en: Give the focus ring (outline) a colour of at least 3:1 against its background.
over: visit
examples:
  failed:
    - '<style>a:focus { outline: 2px solid #ccc }</style><p><a href="#1">하나</a></p>'
    - '<style>button { outline: 0 } button:focus-visible { box-shadow: 0 0 0 3px #e0e0ff }</style><button>Send</button>'
  passed:
    - '<style>a:focus { outline: 2px solid #036 }</style><p><a href="#1">하나</a></p>'
    - '<style>a:focus { outline: 2px solid #ddd; background: #036; color: #fff }</style><p><a href="#1">One</a></p>'
  inapplicable:
    - '<!doctype html><html lang="ko"><title>글</title><main><h1>글</h1><p>누를 것이 없는 글입니다.</p></main></html>'
mutants:
  - {page: task/1-1/index.html, find: '<meta charset="utf-8">', put: '<meta charset="utf-8"><style>a.name:focus-visible { outline-color: #ccc !important; box-shadow: none !important }</style>'}
---
Of an outline or a shadow that nothing else helps. Its pixels are compared with what is there without the focus.
"""

from __future__ import annotations

from accessibility.focus import FocusView, shown
from accessibility.outcome import Failed, Verdict
from accessibility.rules.focus_visible import FAINT
from accessibility.visit import Visit

ENOUGH = 3.0


def applies(visit: Visit) -> tuple[FocusView, ...]:
    """What the Tab key stops at."""
    return shown(visit)


def expect(at: FocusView, _visit: Visit) -> Verdict:
    if at.line and FAINT <= at.contrast < ENOUGH:
        return Failed(f"{at.stop.words} ({at.contrast:.1f}:1)", at.stop.selector)
    return None
