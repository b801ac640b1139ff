"""---
name: {ko: 누르기 시작한 것만으로 실행되지 않는다, en: Nothing is done before the pointer is let go}
wcag: [2.5.2]
kwcag: [6.5.2]
message:
  ko: 마우스나 손가락이 닿는 순간 실행되어, 잘못 눌렀을 때 되돌릴 수 없습니다
  en: It acts as soon as the mouse button or the finger goes down, so a slip cannot be called off
fix:
  ko: mousedown, pointerdown, touchstart 대신 click에서 실행하세요.
  en: Do it on click, not on mousedown, pointerdown or touchstart.
over: visit
examples:
  failed:
    - '<div><button type="button">Passports</button> <button type="button">Marriages</button></div><p id="s" role="status"></p><script>let n = 0; document.addEventListener("pointerdown", (e) => { const b = e.target.closest("button"); if (b) s.textContent = n++ ? "You have drawn one already." : "Your number is 27." })</script>'
    - '<div id="d"><button type="button">예방접종</button> <button type="button">검진</button></div><p id="s" role="status"></p><script>document.addEventListener("pointerdown", (e) => { const b = e.target.closest("button"); if (b && !s.textContent) s.textContent = `${b.textContent} 27번입니다.` })</script>'
    - '<p id="o"></p><button onmousedown="o.textContent = &quot;지웠습니다&quot;" onclick="1">지우기</button>'
    - '<div tabindex="0" role="button" onpointerdown="location.href = &quot;/gone.html&quot;">Leave</div>'
    - '<div id="d"><button type="button">Passports</button> <button type="button">Marriages</button></div><p id="s" role="status"></p><script>d.onpointerdown = (e) => { const b = e.target.closest("button"); if (b) s.textContent = `Your number for ${b.textContent} is 214.` }</script>'
  passed:
    - '<p id="o"></p><button type="button" id="b">Borrow</button><script>addEventListener("pointerdown", () => document.body.classList.add("mouse")); addEventListener("keydown", () => document.body.classList.remove("mouse")); b.onpointerdown = () => 0; b.onclick = () => { o.textContent = "Borrowed" }</script>'
    - '<p id="o"></p><p id="w"><button type="button" id="b">Actions</button></p><script>b.onfocus = () => { w.className = "focus" }; b.onblur = () => { w.className = "" }; b.onpointerdown = () => 0; b.onclick = () => { o.textContent = "Done" }</script>'
    - '<button type="button" id="b" aria-describedby="t">Opening hours</button> <span id="t" role="tooltip" hidden>Nine to five, on Fridays to noon</span><script>b.onmousedown = () => { t.hidden = false; t.className = "below" }; b.onmouseleave = () => { t.hidden = true }</script>'
    - '<p>Code: <b id="c">hidden</b></p><button type="button" id="h">Hold to see the code</button><p id="s" role="status"></p><script>const set = (on) => { c.textContent = on ? "KESTREL" : "hidden"; s.textContent = on ? "The code is KESTREL." : "The code is hidden." }; h.onpointerdown = () => set(true); h.onpointerup = h.onpointerleave = () => set(false)</script>'
    - '<div id="v" style="width: 200px; height: 100px"><p id="c">사진 1</p></div><button type="button" onclick="c.textContent = &quot;사진 2&quot;">다음</button><script>let x = null; v.addEventListener("pointerdown", (e) => { x = e.clientX }); addEventListener("pointerup", (e) => { if (x !== null && Math.abs(e.clientX - x) > 40) c.textContent = "사진 2"; x = null })</script>'
    - '<p id="o"></p><button onmousedown="this.classList.add(&quot;low&quot;)" onmouseleave="this.classList.remove(&quot;low&quot;)" onclick="o.textContent = &quot;열림&quot;">열기</button>'
    - '<p id="o" hidden>Menu</p><button onmousedown="o.hidden = !o.hidden">Menu</button>'
  inapplicable:
    - '<p id="o"></p><button onclick="o.textContent = &quot;지웠습니다&quot;">지우기</button>'
mutants:
  - {page: task/1-1/index.html, find: '<meta charset="utf-8">', put: '<meta charset="utf-8"><script>addEventListener("DOMContentLoaded", () => { const a = document.querySelector("a.name"); a.addEventListener("mousedown", () => { a.textContent = "…"; }); })</script>'}
---
WCAG failure F101. On a fresh copy the pointer goes down on the element and is let go elsewhere; what then stays could not be
called off. What a second time undoes is no failure.
"""

from __future__ import annotations

from accessibility.down import Pressed, pressed
from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit


def applies(visit: Visit) -> tuple[Pressed, ...]:
    """What listens to a pointer that goes down."""
    return pressed(visit)


def expect(at: Pressed, _visit: Visit) -> Verdict:
    return Failed(at.words, at.selector) if at.final else None
