"""---
name: {ko: 키보드 초점이 눈에 보인다, en: The keyboard focus is seen}
wcag: [2.4.7]
kwcag: [6.1.2]
message:
  ko: 키보드 초점이 와도 화면에 아무것도 달라지지 않습니다
  en: Nothing on the screen shows that it has the keyboard focus
fix:
  ko: 초점 표시를 없애는 스타일(outline 없음)을 지우거나, 초점이 왔을 때 테두리가 뚜렷해지게 하세요.
  en: Remove the style that takes the focus ring away (outline none), or give the element a clear outline while it has the focus.
over: visit
examples:
  failed:
    - '<style>a { outline: none }</style><p><a href="#1">하나</a></p>'
    - '<style>button:focus { outline: 0; box-shadow: none }</style><button>Send</button>'
    - '<style>.gone { position: absolute; left: -9999px }</style><p>글 <a class="gone" href="#1">하나</a></p>'
    - '<style>.tab:focus-visible { outline: 2px solid #fefefe }</style><button class="tab">Tab</button>'
    - '<p><a href="#1" onfocus="this.style.outline = &quot;none&quot;">하나</a></p>'
    - '<ul style="list-style:none"><li style="border:1px solid #555;border-radius:8px;overflow:hidden"><a href="#1" class="t" style="display:block;padding:20px">하나</a></li></ul><style>.t:focus { outline: 0; box-shadow: 0 0 0 5px #26252b }</style>'
    - '<div style="max-height:0;overflow:hidden"><p><a href="#1">접은 곳의 링크</a></p></div>'
    - '<div style="max-height:0;overflow:hidden;opacity:0"><p><label>해 <input></label></p></div>'
  passed:
    - '<p><a href="#1">하나</a></p><button>둘</button><input aria-label="셋" style="outline: none">'
    - '<style>a { outline: none } a:focus { background: #ff0; color: #000 }</style><p><a href="#1">One</a></p>'
    - '<style>.box a { outline: 0 } .box:focus-within { border: 3px solid #036 }</style><div class="box"><a href="#1">하나</a></div>'
    - '<style>.in { position: absolute; opacity: 0 } .in:focus + span { outline: 3px solid #036 }</style><label><input class="in" type="checkbox"><span>Agree</span></label>'
    - '<style>.s { overflow: auto; width: 400px } table { width: 1600px } td { padding: 20px } .f { position: sticky; left: 0; width: 200px; background: #fff; z-index: 1 } button, a { outline: 0 } button:focus { background: #036; color: #fff } a:focus { box-shadow: 0 0 0 3px #036 }</style><div class="s"><table><tr><td class="f">구분</td><td><button type="button">가</button></td><td><button type="button">나</button></td><td style="width: 900px">글</td><td><a href="#1">마지막 칸의 쪽</a></td></tr></table></div><script>document.querySelector(".s").addEventListener("focusin", () => 0)</script>'
  inapplicable:
    - '<!doctype html><html lang="ko"><title>글</title><main><h1>글</h1><p>누를 것이 없는 글입니다.</p></main></html>'
mutants:
  - {page: task/1-1/index.html, find: '<meta charset="utf-8">', put: '<meta charset="utf-8"><style>a.name:focus-visible { outline: 0 !important; box-shadow: none !important }</style>'}
---
WCAG failures F55 and F78. The element gets the focus as by the keyboard; where its outline does not prove that it is seen,
the window is photographed with the focus and without it. In a field for text the caret shows the focus.
"""

from __future__ import annotations

from accessibility.focus import FocusView, shown
from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit

#: Below it nobody sees a difference between two colours.
FAINT = 1.1


def applies(visit: Visit) -> tuple[FocusView, ...]:
    """What the Tab key stops at."""
    return shown(visit)


def expect(at: FocusView, _visit: Visit) -> Verdict:
    if at.seen is False or 0 < at.contrast < FAINT:
        return Failed(at.stop.words, at.stop.selector)
    return None
