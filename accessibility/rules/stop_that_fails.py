"""---
name: {ko: 멈추는 버튼은 정말 멈춘다, en: A button that stops something stops it}
wcag: [2.2.2]
kwcag: [6.2.2]
message:
  ko: 저절로 움직이거나 바뀌는 것이 멈추는 버튼을 눌러도 그대로 움직입니다
  en: What moves or changes by itself goes on when the button that should stop it is pressed
fix:
  ko: 버튼이 움직임을 일으키는 타이머나 스타일을 정말로 멈추는지 눌러 보고 고치세요.
  en: Press the button and see; let it end the timer or the style that moves this place.
over: visit
examples:
  failed:
    - '<style>@keyframes go { to { transform: translateX(200px) } } .t { animation: go 4s linear infinite } .stopped { animation: none }</style><p class="t" id="t">접수 안내</p><button id="b">정지</button><script>b.onclick = () => t.classList.toggle("stop")</script>'
    - '<div id="s"><p>First news</p><p hidden>Second news</p></div><button id="b">Pause</button><script>let n = 0; function run() { const timer = setInterval(() => { n++; [...s.children].forEach((p, i) => { p.hidden = i !== n % 2 }) }, 4000) } run(); let timer; b.onclick = () => { b.textContent = "Play"; clearInterval(timer) }</script>'
    - '<div id="s"><p>첫째 소식</p><p hidden>둘째 소식</p></div><button id="b">멈춤</button><script>setInterval(() => { [...s.children].forEach((p) => { p.hidden = !p.hidden }) }, 3000); b.onclick = () => { b.textContent = "다시 시작" }</script>'
  passed:
    - '<style>@keyframes go { to { transform: translateX(200px) } } .t { animation: go 4s linear infinite } .stopped { animation: none }</style><p class="t" id="t">접수 안내</p><button id="b">정지</button><script>b.onclick = () => t.classList.toggle("stopped")</script>'
    - '<style>@keyframes go { to { transform: translateX(200px) } } .t { animation: go 4s infinite }</style><div class="t" id="t">News</div><label><input type="checkbox" id="c"> Stop moving</label><script>c.onchange = () => { t.style.animationPlayState = c.checked ? "paused" : "running" }</script>'
    - '<div id="s"><p>First news</p><p hidden>Second news</p></div><button>Play the film</button><button id="b">Pause</button><script>let n = 0; const timer = setInterval(() => { n++; [...s.children].forEach((p, i) => { p.hidden = i !== n % 2 }) }, 4000); b.onclick = () => clearInterval(timer)</script>'
    - '<div id="s"><p>첫째 소식</p><p hidden>둘째 소식</p></div><button id="b">정지</button><script>let on = true; setInterval(() => { if (on) [...s.children].forEach((p) => { p.hidden = !p.hidden }) }, 3000); b.onclick = () => { setTimeout(() => { on = false }, 100) }</script>'
    - '<div id="s1"><p>News 1</p><p hidden>More 1</p></div><button onclick="clearInterval(t1)">Pause 1</button> <div id="s2"><p>News 2</p><p hidden>More 2</p></div><button onclick="clearInterval(t2)">Pause 2</button> <div id="s3"><p>News 3</p><p hidden>More 3</p></div><button onclick="clearInterval(t3)">Pause 3</button> <div id="s4"><p>News 4</p><p hidden>More 4</p></div><button onclick="clearInterval(t4)">Pause 4</button><script>var t1 = setInterval(() => [...s1.children].forEach((p) => { p.hidden = !p.hidden }), 3000); var t2 = setInterval(() => [...s2.children].forEach((p) => { p.hidden = !p.hidden }), 3000); var t3 = setInterval(() => [...s3.children].forEach((p) => { p.hidden = !p.hidden }), 3000); var t4 = setInterval(() => [...s4.children].forEach((p) => { p.hidden = !p.hidden }), 3000);</script>'
    - '<style>@keyframes go { to { transform: translateX(200px) } } .t { animation: go 4s linear infinite }</style><p class="t" id="t">접수 안내</p><button id="b">정지</button><script>b.onpointerdown = () => { t.style.animation = "none" }</script>'
  inapplicable:
    - '<style>@keyframes go { to { transform: translateX(200px) } } .t { animation: go 4s infinite }</style><div class="t">News</div>'
    - '<p>글</p><button>정지</button><script>setTimeout(() => { document.title = "late" }, 500)</script>'
mutants:
  - {page: task/1-1/index.html, find: '</h1>', put: '</h1><style>@keyframes go { to { transform: translateX(9px) } } @media (prefers-reduced-motion: no-preference) { h1 { animation: go 4s infinite alternate } }</style><button type="button">움직임 정지</button>'}
---
What no button claims to stop is timed-change and animation-endless. Each control that says that it stops something is pressed on a copy
in which time passes at once; that one of them stops a place is enough.
"""

from __future__ import annotations

from accessibility.clock import Passing, passing, watched
from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit

#: Controls that are tried: each carousel of a page has its own.
TRIED = 8
#: Whether a style moves something and a control says that it stops it: no script has to be there for that.
STYLED = "const page = hwanhi.page(); return page.movements().length > 0 && page.stoppable()"


def applies(visit: Visit) -> tuple[Passing, ...]:
    """A page that goes on moving, with a control that says that it stops that."""
    found = passing(visit)
    if found is None and visit.evaluate(STYLED):
        found = watched(visit)
    return (found,) if found and found.stops and moving(found) else ()


def expect(found: Passing, visit: Visit) -> Verdict:
    """The first place that goes on, whichever control is pressed."""
    begun = max((each.times[0] for each in found.moving if each.goes_on()), default=0.0)
    left = moving(found)
    for button in found.stops[:TRIED]:
        still = moving(watched(visit, button, begun), begun)
        left = {selector: words for selector, words in left.items() if selector in still}
    return next((Failed(words, selector) for selector, words in left.items()), None)


def moving(found: Passing, since: float = 0.0) -> dict[str, str]:
    """What goes on too long, by selector, with its words."""
    return {each.selector: each.words for each in found.moving if each.goes_on(since)} | dict(found.styled)
