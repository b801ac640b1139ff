"""---
name: {ko: 마우스를 올려 나오는 내용은 키보드로도 나온다, en: What shows under the pointer is to be had with the keyboard}
wcag: [2.1.1]
kwcag: [6.1.1]
message:
  ko: 마우스를 올려야만 나오고, 키보드로는 볼 수도 쓸 수도 없는 내용이 있습니다
  en: There is content that shows under the pointer only, and cannot be seen or used with the keyboard
fix:
  ko: 초점이 왔을 때도(:focus-within) 나오게 하거나, 버튼을 눌러 여닫게 하세요.
  en: Show it on focus as well (:focus-within), or make it a button that opens and closes it.
over: visit
examples:
  failed:
    - '<style>.m ul { display: none } .m:hover ul { display: block }</style><div class="m"><a href="#m">차림표</a><ul><li><a href="#1">첫째 쪽</a></li></ul></div>'
    - '<p id="t">Deadline<span id="n" hidden> at noon on Friday</span></p><script>t.onmouseenter = () => { n.hidden = false; }; t.onmouseleave = () => { n.hidden = true; }</script>'
  passed:
    - '<style>.m ul { display: none } .m:hover ul, .m:focus-within ul { display: block }</style><div class="m"><a href="#m">차림표</a><ul><li><a href="#1">첫째 쪽</a></li></ul></div>'
    - '<style>.row button { opacity: 0 } .row:hover button, .row button:focus { opacity: 1 }</style><div class="row">One <button>Edit</button></div>'
    - '<style>.m ul { display: none } .m:hover ul, .m.open ul { display: block }</style><div class="m"><button onclick="this.parentElement.classList.toggle(&quot;open&quot;)">Menu</button><ul><li><a href="#1">First</a></li></ul></div>'
    - '<button id="b">Help</button><script>const tip = document.createElement("div"); tip.id = "tip-" + String(Math.random()).replace(/[0-9.]/g, (digit) => "abcdefghij"[digit] ?? ""); tip.textContent = "Opens at nine"; tip.hidden = true; b.after(tip); b.onmouseenter = b.onfocus = () => { tip.hidden = false }; b.onmouseleave = b.onblur = () => { tip.hidden = true }</script>'
  inapplicable:
    - '<style>a:hover { color: #036 }</style><a href="#1">하나</a>'
mutants:
  - {page: task/1-1/index.html, find: '<h1', put: '<style>.t .tip { visibility: hidden } .t:hover .tip { visibility: visible }</style><p class="t">용어 <span class="tip">쉬운 말로 풀이</span></p><h1'}
---
WCAG failure F54. The focus, Enter and the down arrow are tried at the trigger and at what shows.
"""

from __future__ import annotations

from accessibility.hover import Hover, hovers
from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit


def applies(visit: Visit) -> tuple[Hover, ...]:
    """What shows under the pointer."""
    return hovers(visit)


def expect(hover: Hover, _visit: Visit) -> Verdict:
    return Failed(hover.words, hover.selector) if hover.keyless else None
