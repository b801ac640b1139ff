"""---
name: {ko: 어떻게 적는지 보내기 전에 알린다, en: How something is to be written is said before it is sent}
wcag: [3.3.2]
kwcag: [7.3.2]
message:
  ko: '어떻게 적어야 하는지를 잘못 적은 뒤에야 알 수 있습니다'
  en: 'Only an error message says in which form this is to be written'
fix:
  ko: '칸 위에 적는 법을 보기와 함께 적고 aria-describedby로 이으세요. 예: ‘숫자 8자리, 보기: 20260301’'
  en: 'Say it above the field, with an example, tied by aria-describedby: “8 digits, such as 20260301”.'
over: visit
examples:
  failed:
    - '<form id="f" novalidate><label for="a">견인된 날</label> <input id="a"><p id="m" role="alert"></p><button>찾기</button></form><script>f.onsubmit = (e) => { e.preventDefault(); a.ariaInvalid = "true"; m.textContent = "견인된 날을 20260301처럼 숫자 8자리로 적어 주세요." }</script>'
    - '<form id="f"><label for="a">Licence number</label> <input id="a"><p id="m" role="alert"></p><button type="button" id="s">Find</button></form><script>s.onclick = () => { a.ariaInvalid = "true"; m.textContent = "Licence number: enter it in the form AB-123." }</script>'
  passed:
    - '<form id="f" novalidate><label for="a">견인된 날(숫자 8자리)</label> <input id="a"><p id="m" role="alert"></p><button>찾기</button></form><script>f.onsubmit = (e) => { e.preventDefault(); a.ariaInvalid = "true"; m.textContent = "견인된 날을 20260301처럼 숫자 8자리로 적어 주세요." }</script>'
    - '<form id="f" novalidate><label for="a">Licence number</label> <input id="a" aria-describedby="h"><p id="h">For example AB-123</p><p id="m" role="alert"></p><button>Find</button></form><script>f.onsubmit = (e) => { e.preventDefault(); a.ariaInvalid = "true"; m.textContent = "Licence number: enter it in the form AB-123." }</script>'
    - '<form id="f" novalidate><label for="a">Email</label> <input id="a" type="email"><p id="m" role="alert"></p><button>Find</button></form><script>f.onsubmit = (e) => { e.preventDefault(); a.ariaInvalid = "true"; m.textContent = "Email: enter it in the form name@example.org." }</script>'
    - '<form id="f" novalidate><label for="a">이름</label> <input id="a"><p id="m" role="alert"></p><button>찾기</button></form><script>f.onsubmit = (e) => { e.preventDefault(); a.ariaInvalid = "true"; m.textContent = "이름을 적어 주세요." }</script>'
  inapplicable:
    - '<form><label>이름 <input required></label><button>보내기</button></form>'
    - '<p>글</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<form id="fv" novalidate><p><label>방문 날 <input id="av"></label></p><p id="mv" role="alert"></p><button>보내기</button></form><script>fv.onsubmit = (e) => { e.preventDefault(); av.ariaInvalid = "true"; mv.textContent = "방문 날을 20260301처럼 적어 주세요." }</script></main>'}
---
WCAG 2.2 G89 and 3.3.2. The form is sent empty on a copy of the page (widget.py): what is said of a field then has a form or an example
in it, and nothing at the field had one before.
"""

from __future__ import annotations

from accessibility.outcome import Failed, Verdict
from accessibility.sent import TurnedBack
from accessibility.visit import Visit
from accessibility.widget import buttons

#: The text that speaks of the field and says how it is to be written.
FORMAT = """
const [texts, content] = arguments;
const lexicon = hwanhi.lexicon(hwanhi.page());
return texts.find((text) => lexicon.find("entry-format", text) !== null && lexicon.spoken(content, lexicon.plain(text)).length) ?? null;
"""


def applies(visit: Visit) -> tuple[tuple[TurnedBack, tuple[str, ...]], ...]:
    """Fields that were called invalid, with all that was said then."""
    return tuple((each, button.brought) for button in buttons(visit) if button.sent for each in button.sent.turned)


def expect(target: tuple[TurnedBack, tuple[str, ...]], visit: Visit) -> Verdict:
    field, said = target
    if field.hinted:
        return None
    text = visit.evaluate(FORMAT, list(said), list(field.content))
    return Failed(text, field.selector) if text else None
