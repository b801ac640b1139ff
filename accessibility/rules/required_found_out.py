"""---
name: {ko: '꼭 적어야 하는 칸을 보내기 전에 알린다', en: Which fields are needed is said before they are sent}
wcag: [3.3.2]
kwcag: [7.3.2]
message:
  ko: '꼭 적어야 하는 칸이 어느 것인지 보낸 뒤에야 알 수 있습니다'
  en: 'Only after sending it turns out which fields have to be filled in'
fix:
  ko: '레이블에 ‘(필수)’를 붙이고 required를 주거나, 나머지 칸에 ‘(선택)’을 붙이세요.'
  en: 'Add “(required)” and the attribute required to these fields, or “(optional)” to the others.'
over: visit
examples:
  failed:
    - '<form id="f" novalidate><label>이름 <input id="a"></label><label>전화 <input id="b"></label><label>메모 <input></label><p id="m" role="alert"></p><button>신청</button></form><script>f.onsubmit = (e) => { e.preventDefault(); a.ariaInvalid = b.ariaInvalid = "true"; m.textContent = "이름을 적어 주세요." }</script>'
    - '<form id="f"><label>Name <input id="a"></label><label>Telephone <input id="b"></label><label>Note <textarea></textarea></label><p id="m" role="alert"></p><button type="button" id="s">Send</button></form><script>s.onclick = () => { for (const each of [a, b]) each.setAttribute("aria-invalid", "true"); m.textContent = "Your name and telephone number are missing." }</script>'
  passed:
    - '<form id="f" novalidate><fieldset><legend>Details we must have</legend><label>Name <input id="a"></label><label>Street <input id="b"></label></fieldset><label>Note <input></label><p id="m" role="alert"></p><button>Send</button></form><script>f.onsubmit = (e) => { e.preventDefault(); a.ariaInvalid = b.ariaInvalid = "true"; m.textContent = "Please enter your name and street." }</script>'
    - '<form id="f" novalidate><label>이름(필수) <input id="a"></label><label>전화(필수) <input id="b"></label><label>메모 <input></label><p id="m" role="alert"></p><button>신청</button></form><script>f.onsubmit = (e) => { e.preventDefault(); a.ariaInvalid = b.ariaInvalid = "true"; m.textContent = "이름을 적어 주세요." }</script>'
    - '<form id="f" novalidate><label>Name <input id="a"></label><label>Street <input id="b"></label><p id="m" role="alert"></p><button>Send</button></form><script>f.onsubmit = (e) => { e.preventDefault(); a.ariaInvalid = b.ariaInvalid = "true"; m.textContent = "Please enter your name and street." }</script>'
    - '<form id="f" novalidate><label>Name <input id="a"></label><label>Street <input id="b"></label><label>Note (optional) <input></label><p id="m" role="alert"></p><button>Send</button></form><script>f.onsubmit = (e) => { e.preventDefault(); a.ariaInvalid = b.ariaInvalid = "true"; m.textContent = "Please enter your name and street." }</script>'
  inapplicable:
    - '<form><label>이름 <input required></label><button>보내기</button></form>'
    - '<p>글</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<form id="fv" novalidate><p><label>취미 <input id="av"></label> <label>별명 <input id="bv"></label> <label>메모 <input></label></p><p id="mv" role="alert"></p><button>보내기</button></form><script>fv.onsubmit = (e) => { e.preventDefault(); av.ariaInvalid = bv.ariaInvalid = "true"; mv.textContent = "취미와 별명을 적어 주세요." }</script></main>'}
---
WCAG 2.2 H90 and 3.3.2; required-not-told is about what the fields themselves say. The form is sent empty on a copy of the page
(widget.py): two or more fields are called invalid at once, none of them said so before, and others may be left empty.
"""

from __future__ import annotations

from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit
from accessibility.widget import Button, buttons


def applies(visit: Visit) -> tuple[Button, ...]:
    """Buttons of a form in which several fields were called invalid."""
    return tuple(each for each in buttons(visit) if each.sent and len(each.sent.turned) > 1)


def expect(button: Button, _visit: Visit) -> Verdict:
    sent = button.sent
    if sent is None or not sent.free or sent.explained or any(each.required for each in sent.turned):
        return None
    return Failed(sent.turned[0].name, sent.turned[0].selector)
