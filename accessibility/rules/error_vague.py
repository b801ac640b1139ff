"""---
name: {ko: 보낼 때 나오는 오류 글이 무엇이 잘못됐는지 말한다, en: The error that sending brings says what is wrong}
wcag: [3.3.1]
kwcag: [7.3.1]
message:
  ko: '빈 양식을 보내면 오류가 있다고만 하고, 어느 칸이 왜 잘못됐는지 말하지 않습니다'
  en: 'Sending the empty form brings an error that says neither which field is wrong nor why'
fix:
  ko: '칸마다 무엇을 고칠지 적으세요. 예: ‘전화번호를 숫자로 적어 주세요’'
  en: 'Say at each field what to change, such as “Enter your telephone number in digits”.'
over: visit
examples:
  failed:
    - '<form id="f" novalidate><label>전화 <input id="t"></label><p id="m" role="alert"></p><button>보내기</button></form><script>f.onsubmit = (e) => { e.preventDefault(); m.textContent = "오류가 발생했습니다. 다시 시도해 주세요." }</script>'
    - '<form id="f" novalidate><label>전화 <input id="t"></label> <button>보내기</button></form><script>f.onsubmit = (e) => { if (!t.value) { e.preventDefault(); alert("입력값이 올바르지 않습니다.") } }</script>'
    - '<form id="f" novalidate><label>Reading <input id="t" aria-describedby="m"></label><p id="m" role="alert"></p><button>Send</button></form><script>f.onsubmit = (e) => { e.preventDefault(); m.textContent = "Something went wrong."; t.focus() }</script>'
  passed:
    - '<form id="f" novalidate><label>전화 <input id="t"></label> <button>보내기</button></form><script>f.onsubmit = (e) => { if (!t.value) { e.preventDefault(); alert("전화번호를 숫자로 적어 주세요."); t.focus() } }</script>'
    - '<form id="f" novalidate><label>Reading <input id="t" aria-describedby="m"></label><p role="alert" id="a"></p><p id="m"></p><button>Send</button></form><script>f.onsubmit = (e) => { e.preventDefault(); a.textContent = "There is a problem"; m.textContent = "The reading must have five digits."; t.focus() }</script>'
  inapplicable:
    - '<form><label>전화 <input required></label> <button>보내기</button></form>'
    - '<p><button type="button" id="b">더 보기</button></p><script>b.onclick = () => {}</script>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<form id="fv" novalidate><p><label>메모 <input id="nv" aria-describedby="mv"></label></p><p id="mv" role="alert"></p><button>보내기</button></form><script>fv.onsubmit = (e) => { e.preventDefault(); mv.textContent = "입력값이 올바르지 않습니다."; nv.focus() }</script></main>'}
---
WCAG 2.2 3.3.1 and G83 to G85. Buttons are pressed on copies of the page (widget.py); of all that they bring every text is vague.
"""

from __future__ import annotations

from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit
from accessibility.widget import Button, buttons

VAGUE = "return arguments[0].every(hwanhi.lexicon(hwanhi.page()).isVagueError)"


def applies(visit: Visit) -> tuple[Button, ...]:
    """Buttons of a form that brought words about it."""
    return tuple(each for each in buttons(visit) if each.brought)


def expect(button: Button, visit: Visit) -> Verdict:
    return Failed(button.brought[0], button.selector) if visit.evaluate(VAGUE, list(button.brought)) else None
