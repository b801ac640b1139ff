"""---
name: {ko: 마우스를 올려 나온 내용은 머물고 닫을 수 있다, en: What shows under the pointer stays and can be put away}
wcag: [1.4.13]
kwcag: []
message:
  ko: 마우스를 올리면 나오는 내용을 끝까지 볼 수 없거나 치울 수 없습니다
  en: What shows under the pointer cannot be read to its end, or cannot be put away
fix:
  ko: 나온 내용 위에 마우스가 있는 동안 그대로 두고, Esc 키를 누르면 닫히게 하세요. 눌러서 여닫는 버튼으로 바꾸면 더 좋습니다.
  en: Keep it while the pointer is on it, and close it on Escape. Better still, make it a button that opens and closes it.
over: visit
examples:
  failed:
    - '<style>.t { position: relative } .tip { display: none; position: absolute; top: 4em; left: 0; background: #fff } .t:hover .tip { display: block; pointer-events: none }</style><p><span class="t" tabindex="0">용어<span class="tip">쉬운 말 풀이</span></span></p>'
    - '<style>.m { width: 9em; position: relative } .m ul { display: none; position: absolute; background: #fff; margin: 0 } .m:hover ul, .m:focus-within ul { display: block }</style><div class="m"><a href="#m">Menu</a><ul><li><a href="#1">First page</a></li><li><a href="#2">Second page</a></li></ul></div><p>Text that is under the menu when it is open, and cannot be read.</p><p>Another line of it, in the same place.</p>'
    - '<p><span id="w" style="position:relative"><a href="/a">호우 주의보</a><span id="t" style="display:none;position:absolute;top:100%;left:0;background:#fff">세 시간 동안 비가 많이 올 때 내립니다.</span></span></p><script>const on = () => { t.style.display = "block"; setTimeout(off, 1000) }, off = () => { t.style.display = "none" }; w.onmouseenter = on; w.onmouseleave = off; w.addEventListener("focusin", on); w.addEventListener("focusout", off)</script>'
  passed:
    - '<style>.m { width: 9em; position: relative } .m ul { display: none; position: absolute; background: #fff; margin: 0 } .m.open ul { display: block }</style><div class="m"><button>차림표</button><ul><li><a href="#1">첫째 쪽</a></li></ul></div><p>차림표 아래에 있는 글입니다.</p><script>const m = document.querySelector(".m"); m.onmouseenter = m.onfocusin = () => m.classList.add("open"); m.onmouseleave = () => m.classList.remove("open"); m.querySelector("button").onclick = () => m.classList.add("open"); document.onkeydown = (e) => { if (e.key === "Escape") m.classList.remove("open"); }</script>'
    - '<style>.t .tip { visibility: hidden } .t:hover .tip, .t:focus .tip { visibility: visible }</style><p class="t" tabindex="0">Term <span class="tip">in plain words</span></p>'
    - '<style>.m { position: relative; width: 5em } .m ul { display: none; position: absolute; left: 0; width: 40em; margin: 0; padding: 0 0 0 25em; background: #fff } .m:hover ul, .m:focus-within ul { display: block }</style><div class="m"><a href="#m">소식</a><ul><li><a href="#1">비스듬히 가면 벗어나는 쪽</a></li></ul></div><div style="height: 9em"></div>'
  inapplicable:
    - '<style>a:hover { color: #036 } tr:hover td { background: #eee }</style><a href="#1">하나</a><table><caption>건수</caption><tr><th scope="row">가</th><td>1</td></tr></table>'
    - '<p title="풀이">용어</p>'
mutants:
  - {page: task/1-1/index.html, find: '<h1', put: '<style>.t { position: relative } .tip { visibility: hidden; position: absolute; top: 9em } .t:hover .tip, .t:focus .tip { visibility: visible; pointer-events: none }</style><p class="t" tabindex="0">용어 <span class="tip">쉬운 말로 풀이</span></p><h1'}
---
Tried with the pointer on fresh copies of the page. What the browser shows itself (title) is its own matter.
"""

from __future__ import annotations

from accessibility.hover import Hover, hovers
from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit

FLEES = {"ko": "그 위로 마우스를 옮기면 사라집니다", "en": "it goes when the pointer moves onto it"}
STAYS = {"ko": "Esc 키로 닫히지 않습니다", "en": "Escape does not close it"}


def applies(visit: Visit) -> tuple[Hover, ...]:
    """What shows under the pointer."""
    return hovers(visit)


def expect(hover: Hover, _visit: Visit) -> Verdict:
    wrong = [words for is_so, words in ((hover.flees, FLEES), (hover.stays, STAYS)) if is_so]
    return (
        Failed({each: f"{hover.words} ({', '.join(words[each] for words in wrong)})" for each in FLEES}, hover.selector)
        if wrong
        else None
    )
