"""---
name: {ko: 잘못 적었다는 것을 색 말고 글로도 알린다, en: An error is told in words and not by colour alone}
wcag: [1.4.1, 3.3.1]
kwcag: [5.4.1, 7.3.1]
message:
  ko: '비워 두고 보내면 입력란의 색만 바뀌고, 무엇이 잘못되었는지 글로 알리지 않습니다'
  en: 'When it is sent empty, only the colour of the field changes; nothing says in words what is wrong'
fix:
  ko: '입력란 가까이에 무엇을 어떻게 적어야 하는지 글로 보이고, aria-invalid와 aria-describedby로 이으세요.'
  en: 'Show near the field in words what is to be entered, and tie it with aria-invalid and aria-describedby.'
over: visit
examples:
  failed:
    - '<style>.bad { background: pink }</style><form id="f" novalidate><p><label>이름 <input id="n" required></label></p><button>보내기</button></form><script>n.oninvalid = (e) => { e.preventDefault(); n.className = "bad" }; f.onsubmit = (e) => { e.preventDefault(); f.reportValidity() }</script>'
    - '<style>.bad { border: 2px solid red }</style><form id="f" novalidate><p><label>이름 <input id="n" required></label></p><button>보내기</button></form><script>f.onsubmit = (e) => { e.preventDefault(); n.classList.add("bad") }</script>'
    - '<form id="f"><p><label>Name <input id="n"></label></p><button type="button" id="b">Send</button></form><script>b.onclick = () => { if (!n.value) n.style.backgroundColor = "pink" }</script>'
  passed:
    - '<style>.bad { border: 2px solid red }</style><form id="f" novalidate><p><label>이름 <input id="n" required aria-describedby="m"></label> <span id="m" role="alert"></span></p><button>보내기</button></form><script>f.onsubmit = (e) => { e.preventDefault(); n.classList.add("bad"); m.textContent = "이름을 적으세요." }</script>'
    - '<style>input:user-invalid { border-color: red; background: pink }</style><form id="f"><p><label>아이디 <input id="n" required></label></p><button type="button" id="b">중복 확인</button></form><script>b.onclick = () => f.reportValidity()</script>'
  inapplicable:
    - '<form><p><label>이름 <input required></label></p><button>보내기</button></form>'
    - '<style>input:focus { border-color: red }</style><form id="f"><p><label>Name <input id="n"></label></p><button>Send</button></form><script>f.onsubmit = (e) => { e.preventDefault(); n.focus() }</script>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<form id="fe" novalidate><p><label>메모 <input id="ne"></label></p><button>보내기</button></form><script>fe.onsubmit = (e) => { e.preventDefault(); ne.style.borderColor = "red" }</script></main>'}
---
WCAG 2.2 3.3.1 and 1.4.1. Buttons of forms are pressed on copies of the page with the fields as they come (widget.py). What the
browser itself tells of required fields is no part of it.
"""

from __future__ import annotations

from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit
from accessibility.widget import Button, buttons


def applies(visit: Visit) -> tuple[Button, ...]:
    """Buttons that gave a field other colours."""
    return tuple(each for each in buttons(visit) if each.painted)


def expect(button: Button, _visit: Visit) -> Verdict:
    if button.painted is None:
        return None
    selector, words, is_said = button.painted
    return None if is_said else Failed(words, selector)
