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
    - '<form id="f" novalidate><label>이름 <input id="t"></label><label>생년월일 <input></label><p id="m" role="alert"></p><button>보내기</button></form><script>f.onsubmit = (e) => { e.preventDefault(); m.textContent = "처리하지 못했습니다. (코드 E-201)" }</script>'
    - '<form id="f" novalidate><label>Card number <input id="t"></label><label>Street <input></label><p id="m" role="alert"></p><button>Send</button></form><script>f.onsubmit = (e) => { e.preventDefault(); m.textContent = "Your pass could not be renewed. Please look at what you have entered."; t.style.borderColor = "red" }</script>'
  passed:
    - '<form id="f" novalidate><label>Card number <input id="t"></label><label>Street <input></label><p id="m" role="alert"></p><button>Send</button></form><script>f.onsubmit = (e) => { e.preventDefault(); m.textContent = "Your pass could not be renewed: the card number is missing." }</script>'
    - '<form id="f" novalidate><label>이름 <input id="t"></label><label>동네 <input></label><p id="m" role="alert"></p><button>보내기</button></form><script>f.onsubmit = (e) => { e.preventDefault(); m.textContent = "보내지 못했습니다. 두 칸을 모두 채워 주세요." }</script>'
    - '<form id="f" novalidate><label>전화 <input id="t"></label> <button>보내기</button></form><script>f.onsubmit = (e) => { if (!t.value) { e.preventDefault(); alert("전화번호를 숫자로 적어 주세요."); t.focus() } }</script>'
    - '<form id="f" novalidate><label>Reading <input id="t" aria-describedby="m"></label><p role="alert" id="a"></p><p id="m"></p><button>Send</button></form><script>f.onsubmit = (e) => { e.preventDefault(); a.textContent = "There is a problem"; m.textContent = "The reading must have five digits."; t.focus() }</script>'
  inapplicable:
    - '<form><label>전화 <input required></label> <button>보내기</button></form>'
    - '<p><button type="button" id="b">더 보기</button></p><script>b.onclick = () => {}</script>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<form id="fv" novalidate><p><label>메모 <input id="nv" aria-describedby="mv"></label></p><p id="mv" role="alert"></p><button>보내기</button></form><script>fv.onsubmit = (e) => { e.preventDefault(); mv.textContent = "입력값이 올바르지 않습니다."; nv.focus() }</script></main>'}
---
WCAG 2.2 3.3.1 and G83 to G85. Buttons are pressed on copies of the page (widget.py); of all that they bring every text is vague,
or names none of several fields, of which none is marked either.
"""

from __future__ import annotations

from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit
from accessibility.widget import Button, buttons

#: Whether all that was said is vague, or it speaks of an error, no field is called invalid, and none of several is named.
VAGUE = """
const [texts, names, marked] = arguments;
const lexicon = hwanhi.lexicon(hwanhi.page());
if (texts.every(lexicon.isVagueError)) return true;
const said = lexicon.plain(texts.join(" "));
return names.length > 1 && !marked && lexicon.find("not-done", texts.join(" ")) !== null && lexicon.find("entry-format", texts.join(" ").replace(/\\([^)]*\\)/gu, "")) === null
  && !/모두|모든|각 칸|\\b(?:all|every|each|both)\\b/iu.test(said) && !names.some((name) => lexicon.spoken(lexicon.content(name.replace(/\\([^)]*\\)?/gu, "")).slice(-1), said).length);
"""


def applies(visit: Visit) -> tuple[Button, ...]:
    """Buttons of a form that brought words about it."""
    return tuple(each for each in buttons(visit) if each.brought)


def expect(button: Button, visit: Visit) -> Verdict:
    names, marked = (button.sent.names, bool(button.sent.turned)) if button.sent else ((), False)
    vague = visit.evaluate(VAGUE, list(button.brought), list(names), marked)
    return Failed(button.brought[0], button.selector) if vague else None
