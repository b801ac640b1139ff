"""---
name: {ko: 저절로 바뀌거나 움직이는 것은 멈출 수 있다, en: What moves or changes by itself can be stopped}
wcag: [2.2.2]
kwcag: [6.2.2]
message:
  ko: 저절로 움직이거나 바뀌기를 5초 넘게 되풀이하는데 멈추는 버튼이 없습니다
  en: It goes on moving or changing by itself for more than five seconds, and nothing stops it
fix:
  ko: 정지 버튼을 두거나, 저절로 움직이지 않게 하고 이전·다음 버튼으로만 넘기게 하세요.
  en: Add a button that stops it, or let it move only by previous and next buttons.
over: visit
examples:
  failed:
    - '<div id="s"><p>첫째 소식</p><p hidden>둘째 소식</p></div><script>let n = 0; setInterval(() => { n++; [...s.children].forEach((p, i) => { p.hidden = i !== n % 2; }); }, 3000)</script>'
    - '<div style="overflow: hidden"><p id="t" style="position: relative">Town news</p></div><script>let x = 0; (function go() { t.style.left = (x++ % 300) + "px"; requestAnimationFrame(go); })()</script>'
    - '<p id="b">접수 마감</p><script>setInterval(() => { b.style.visibility = b.style.visibility === "hidden" ? "visible" : "hidden"; }, 700)</script>'
    - '<p>지금 사용량은 <span id="c">70,000</span> 메가와트입니다.</p><script>let n = 0; setInterval(() => { c.textContent = (70000 + n++).toLocaleString() }, 500)</script>'
    - '<div id="s"><p>Turn down the heating.</p></div><script>const all = ["Turn down the heating.", "Seal your windows.", "Cook with a lid."]; let n = 0; setInterval(() => { s.innerHTML = "<p>" + all[++n % 3] + "</p>" }, 15000)</script>'
  passed:
    - '<p id="t">Opening hours of the town hall</p><script>t.style.setProperty("--height", "20px"); setInterval(() => { t.style.removeProperty("--height"); t.style.setProperty("--height", "20px") }, 500)</script>'
    - '<div id="s"><p>첫째 소식</p><p hidden>둘째 소식</p></div><button id="stop">정지</button><script>let n = 0; const turn = setInterval(() => { n++; [...s.children].forEach((p, i) => { p.hidden = i !== n % 2; }); }, 3000); stop.onclick = () => clearInterval(turn)</script>'
    - '<p id="b">Welcome</p><script>let n = 0; const t = setInterval(() => { b.style.opacity = n / 10; if (++n > 10) clearInterval(t); }, 100)</script>'
    - '<p>지금 시각 <span id="c">10:00</span></p><script>setInterval(() => { c.textContent = new Date().toTimeString().slice(0, 8); }, 1000)</script>'
    - '<p>Visitors this year: <span id="c">0</span></p><script>let n = 0; const t = setInterval(() => { c.textContent = ++n * 100; if (n === 20) clearInterval(t) }, 50)</script>'
    - '<p>남은 시간 <span id="c">300</span></p><script>let n = 300; setInterval(() => { c.textContent = n-- }, 1000)</script>'
  inapplicable:
    - '<p>글</p><script>document.querySelector("p").className = "ready"</script>'
mutants:
  - {page: task/1-1/index.html, find: '<meta charset="utf-8">', put: '<meta charset="utf-8"><script>let n = 0; setInterval(() => { document.querySelector("h1").style.opacity = n++ % 2; }, 1500)</script>'}
---
Of scripts; styles and SVG are animation-endless. Digits that count time are no failure: a clock is what it is.
"""

from __future__ import annotations

from accessibility.clock import Passing, passing
from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit


def applies(visit: Visit) -> tuple[Passing, ...]:
    """A page with a script that may do something by itself."""
    found = passing(visit)
    return (found,) if found else ()


def expect(found: Passing, _visit: Visit) -> Verdict:
    """The first place that goes on too long: others mostly move with it."""
    for each in found.moving:
        if each.goes_on() and not found.stops:
            return Failed(each.words, each.selector)
    return None
