"""---
name: {ko: 걸러진 개수를 읽어 준다, en: The number of results is told to screen readers}
wcag: [4.1.3]
kwcag: [8.2.1]
message:
  ko: '고르거나 누르면 나오는 개수가 눈에만 보이게 바뀌어 화면 낭독기는 알지 못합니다'
  en: 'A choice or a press changes how many things are shown, and the number of them is told to the eye alone'
fix:
  ko: '그 자리에 role="status"를 주세요.'
  en: 'Give its place role="status".'
over: visit
examples:
  failed:
    - '<label>요일 <select id="d"><option value="">모두</option><option value="a">월</option></select></label><p id="n">강좌 3개</p><ul id="l"><li class="a">하나</li><li>둘</li><li>셋</li></ul><script>d.onchange = () => { for (const li of l.children) li.hidden = d.value !== "" && li.className !== d.value; n.textContent = "강좌 1개" }</script>'
    - '<label><input type="checkbox" id="d"> Open now</label><h2>Pools: <span id="n">2</span></h2><ul id="l"><li>One</li><li>Two</li></ul><script>d.onchange = () => { l.lastElementChild.hidden = d.checked; n.textContent = d.checked ? 1 : 2 }</script>'
    - '<label>Find <input id="q"></label><p id="n">3 results</p><ul id="l"><li>a</li><li>b</li><li>c</li></ul><script>q.oninput = () => { l.replaceChildren(); n.textContent = "0 results" }</script>'
    - '<label>진료 <select id="d"><option>모두</option></select></label> <button type="button" id="b">목록 보기</button><p id="n">모두 3곳입니다.</p><ul id="l"><li>가</li><li>나</li><li>다</li></ul><script>b.onclick = () => { l.lastElementChild.hidden = true; n.textContent = "모두 2곳입니다." }</script>'
    - '<label>찾기 <input id="q" type="search"></label><p id="n">모두 3권</p><ul id="l"><li>가</li><li>나</li><li>다</li></ul><script>let tm; q.oninput = () => { clearTimeout(tm); tm = setTimeout(() => { for (const li of l.children) li.hidden = !li.textContent.includes(q.value); n.textContent = q.value ? "찾은 책이 없습니다." : "모두 3권" }, 200) }</script>'
  passed:
    - '<label>찾기 <input id="q" type="search"></label><p id="n">모두 3권</p><p id="s" role="status"></p><ul id="l"><li>가</li><li>나</li><li>다</li></ul><script>q.oninput = () => { for (const li of l.children) li.hidden = true; n.textContent = s.textContent = "찾은 책이 없습니다." }</script>'
    - '<label>장수 <select id="d"><option>1</option><option>2</option></select></label><ul id="l"><li>하나</li></ul><p>모두 <b id="n">1000</b>원</p><script>d.onchange = () => { n.textContent = 1000 * d.value; l.append(Object.assign(document.createElement("li"), { textContent: "둘" })) }</script>'
    - '<form id="f"><label>Town <input id="q" type="search"></label> <button>Search</button></form><h2 id="n" tabindex="-1">3 stations</h2><ul id="l"><li>a</li><li>b</li><li>c</li></ul><script>f.onsubmit = (e) => { e.preventDefault(); l.lastElementChild.hidden = true; n.textContent = "2 stations"; n.focus() }</script>'
    - '<label>요일 <select id="d"><option value="">모두</option><option value="a">월</option></select></label><p id="n" role="status">강좌 3개</p><ul id="l"><li class="a">하나</li><li>둘</li></ul><script>d.onchange = () => { for (const li of l.children) li.hidden = d.value !== "" && li.className !== d.value; n.textContent = "강좌 1개" }</script>'
    - '<label>인원 <select id="d"><option>1</option><option>2</option></select></label><p id="n">요금 1000원</p><ul><li>하나</li></ul><script>d.onchange = () => { n.textContent = "요금 2000원" }</script>'
    - '<label><input type="checkbox" id="d"> Open now</label><p id="n">2 pools</p><p id="s" aria-live="polite"></p><ul id="l"><li>One</li><li>Two</li></ul><script>d.onchange = () => { l.lastElementChild.hidden = true; n.textContent = "1 pool"; s.textContent = "1 pool is open now" }</script>'
  inapplicable:
    - '<label>요일 <select><option>모두</option></select></label><p>강좌 3개</p>'
mutants:
  - {page: task/1-1/index.html, find: '</h1>', put: '</h1><label>보기 <select id="which"><option>모두</option><option>하나</option></select></label><p id="many">모두 2개</p><ul id="those"><li>첫째</li><li>둘째</li></ul><script>which.onchange = () => { those.lastElementChild.hidden = true; many.textContent = "모두 1개" }</script>'}
---
WCAG failure F103. Fields and buttons are used on copies of the page (choice.py, widget.py): a short text in which nothing but the number changes, while more or
fewer items of lists, rows or articles are shown.
"""

from __future__ import annotations

from accessibility.choice import WatchedField, fields
from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit
from accessibility.widget import Button, buttons


def applies(visit: Visit) -> tuple[WatchedField | Button, ...]:
    """Fields and buttons of a page that listens to what is done with them."""
    return (*fields(visit), *buttons(visit))


def expect(used: WatchedField | Button, _visit: Visit) -> Verdict:
    return Failed(used.counted[1], used.counted[0]) if used.counted else None
