"""---
name: {ko: 고른 탭이 무엇인지 화면 낭독기도 안다, en: Screen readers are told which tab is chosen}
wcag: [4.1.2]
kwcag: [8.2.1]
message:
  ko: '누르면 내용이 바뀌고 고른 것으로 보이지만, 골랐다는 것이 화면 낭독기에는 알려지지 않습니다'
  en: 'When pressed it changes the content and looks chosen, but screen readers are not told that it is'
fix:
  ko: '탭이면 role="tab"과 aria-selected를, 단추면 aria-pressed를, 링크면 aria-current를 고를 때마다 함께 바꾸세요.'
  en: 'Change aria-selected (of a role="tab"), aria-pressed (of a button) or aria-current (of a link) along with the looks.'
over: visit
examples:
  failed:
    - '<style>.tabs .on { font-weight: 700; border-bottom: 3px solid }</style><ul class="tabs"><li><a href="#one" class="on">연도별</a></li><li><a href="#two">부서별</a></li></ul><div id="one"><p>연도별 내용입니다.</p></div><div id="two" hidden><p>부서별 내용입니다.</p></div><script>for (const a of document.querySelectorAll(".tabs a")) a.onclick = (e) => { e.preventDefault(); for (const b of document.querySelectorAll(".tabs a")) { b.classList.toggle("on", a === b); document.querySelector(b.hash).hidden = a !== b } }</script>'
    - '<style>.t button { border: 0 } .t .active { border: 2px solid; font-weight: 700 }</style><div class="t"><button class="active">Map</button><button>List</button></div><p id="a">A map of the town</p><p id="b" hidden>A list of places</p><script>const [one, two] = document.querySelectorAll(".t button"); const go = (first) => { a.hidden = !first; b.hidden = first; one.classList.toggle("active", first); two.classList.toggle("active", !first) }; one.onclick = () => go(true); two.onclick = () => go(false)</script>'
    - '<div role="tablist" aria-label="안내"><button type="button" role="tab" aria-selected="true" class="on" id="a" style="background: #000; color: #fff">신청</button><button type="button" role="tab" aria-selected="false" tabindex="-1" id="b" style="background: #fff; color: #000">비용</button></div><div role="tabpanel" aria-labelledby="a" id="p"><p>신청은 11월에 받습니다.</p></div><div role="tabpanel" aria-labelledby="b" id="q" hidden><p>비용은 없습니다.</p></div><script>const pick = (t) => { for (const [x, y] of [[a, p], [b, q]]) { x.classList.toggle("on", x === t); x.style.background = x === t ? "#000" : "#fff"; x.style.color = x === t ? "#fff" : "#000"; y.hidden = x !== t } }; a.onclick = b.onclick = (e) => pick(e.currentTarget); a.onkeydown = b.onkeydown = (e) => { if (/Arrow/.test(e.key)) { const o = e.currentTarget === a ? b : a; o.focus(); pick(o) } }</script>'
  passed:
    - '<style>.t button { border: 0 } .t .active { border: 2px solid; font-weight: 700 }</style><div class="t"><button class="active" aria-pressed="true">Map</button><button aria-pressed="false">List</button></div><p id="a">A map of the town</p><p id="b" hidden>A list of places</p><script>const [one, two] = document.querySelectorAll(".t button"); const go = (first) => { a.hidden = !first; b.hidden = first; one.classList.toggle("active", first); two.classList.toggle("active", !first); one.ariaPressed = first; two.ariaPressed = !first }; one.onclick = () => go(true); two.onclick = () => go(false)</script>'
    - '<style>.tabs .on { font-weight: 700; border-bottom: 3px solid }</style><ul class="tabs"><li><a href="#one" class="on" title="선택됨">연도별</a></li><li><a href="#two">부서별</a></li></ul><div id="one"><p>연도별 내용입니다.</p></div><div id="two" hidden><p>부서별 내용입니다.</p></div><script>for (const a of document.querySelectorAll(".tabs a")) a.onclick = (e) => { e.preventDefault(); for (const b of document.querySelectorAll(".tabs a")) { b.title = a === b ? "선택됨" : ""; b.classList.toggle("on", a === b); document.querySelector(b.hash).hidden = a !== b } }</script>'
    - '<style>.t .active { border: 2px solid; font-weight: 700 }</style><div class="t" role="tablist"><button role="tab" class="active" aria-selected="true" id="x">Map</button><button role="tab" aria-selected="false" id="y">List</button></div><div role="tabpanel" id="a"><p>A map of the town</p><ul><li><a href="#y" id="g" role="button">Go to the list</a></li><li><a href="#z" role="button">Go to the town hall</a></li></ul></div><div role="tabpanel" id="b" hidden><p>A list of places</p></div><script>const show = (one, other, here, there) => { one.setAttribute("aria-selected", "true"); other.setAttribute("aria-selected", "false"); one.className = "active"; other.className = ""; here.hidden = false; there.hidden = true; one.focus() }; x.onclick = () => show(x, y, a, b); y.onclick = () => show(y, x, b, a); g.onclick = (event) => { event.preventDefault(); show(y, x, b, a) }</script>'
  inapplicable:
    - '<p><button>이전</button> <button id="n">다음</button></p><p id="a">첫째 소식</p><p id="b" hidden>둘째 소식</p><script>n.onclick = () => { a.hidden = !a.hidden; b.hidden = !b.hidden }</script>'
    - '<p><a href="#one">연도별</a> <a href="#two">부서별</a></p><h2 id="one">연도별</h2><p>글</p><h2 id="two">부서별</h2><p>글</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<style>.tb button { border: 1px solid } .tb .on { border: 3px solid; font-weight: 700 }</style><p class="tb"><button type="button" class="on">지도</button> <button type="button">목록</button></p><p id="ta">동네 지도입니다.</p><p id="tc" hidden>곳의 목록입니다.</p><script>const tb = [...document.querySelectorAll(".tb button")]; tb.forEach((each, at) => { each.onclick = () => { ta.hidden = at === 1; tc.hidden = at === 0; tb.forEach((one, place) => one.classList.toggle("on", at === place)) } })</script></main>'}
---
WCAG 2.2 4.1.2: states that can be set are told. One of several like it is pressed, not the one that looks chosen; what counts is
that content takes the place of other content and that the thing pressed looks otherwise afterwards.
"""

from __future__ import annotations

from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit
from accessibility.widget import Button, buttons


def applies(visit: Visit) -> tuple[Button, ...]:
    """What looks chosen once it is pressed, and changed the content."""
    return tuple(each for each in buttons(visit) if each.chosen)


def expect(button: Button, _visit: Visit) -> Verdict:
    return Failed(button.words, button.selector) if button.chosen == "unsaid" else None
