"""---
name: {ko: 보내지 않은 까닭을 알린다, en: A form that is not sent says why}
wcag: [3.3.1]
kwcag: [7.3.1]
message:
  ko: '빈칸이 있으면 보내지 않으면서 아무 말도 하지 않습니다'
  en: 'With an empty field nothing is sent, and nothing says why'
fix:
  ko: '어느 칸이 왜 잘못되었는지 글로 알리고, 그 칸에 초점을 두세요.'
  en: 'Say which field is wrong and why, and move the focus to it.'
over: visit
examples:
  failed:
    - '<form id="f"><label>Boat (required) <input required></label><label>Length (required) <input type="number" min="1" required></label><button type="button" id="s">Send</button></form><p id="m" role="status"></p><script>s.onclick = () => { if (f.checkValidity()) m.textContent = "Your request was sent." }</script>'
    - '<form id="f" novalidate><label>이름(필수) <input id="a"></label><label>물건(필수) <input id="b"></label><button>신청</button><p id="m" role="status"></p></form><script>f.onsubmit = (e) => { e.preventDefault(); if (!a.value || !b.value) return; m.textContent = "신청을 받았습니다." }</script>'
    - '<form id="f"><label>Name <input id="a" aria-required="true"></label> <button type="button" id="s">Send</button><p id="m" role="status"></p></form><script>s.onclick = () => { if (a.value) m.textContent = "Your entry was sent." }</script>'
  passed:
    - '<form id="f" novalidate><label>이름(필수) <input id="a"></label><button>신청</button></form><p id="n">0/20</p><script>a.oninput = () => { n.textContent = `${a.value.length}/20` }; f.onsubmit = (e) => e.preventDefault()</script>'
    - '<form id="f" novalidate><label>이름(필수) <input id="a"></label><button>신청</button><p id="m" role="status"></p></form><script>f.onsubmit = (e) => { e.preventDefault(); m.textContent = a.value ? "신청을 받았습니다." : "이름을 적어 주세요." }</script>'
    - '<form id="f" novalidate><label>Name (required) <input id="a"></label><button>Send</button><p id="m" role="status"></p></form><script>f.onsubmit = (e) => { e.preventDefault(); if (!a.value) a.focus(); else m.textContent = "Your entry was sent." }</script>'
    - '<form id="f" novalidate><label>찾을 말 <input id="a"></label><button>찾기</button><p id="m" role="status"></p></form><script>f.onsubmit = (e) => { e.preventDefault(); if (a.value) m.textContent = "3건을 찾았습니다." }</script>'
  inapplicable:
    - '<form><label>이름 <input required></label><button>보내기</button></form>'
    - '<button type="button">더 보기</button>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<form id="fv" novalidate><p><label>메모(필수) <input id="nv"></label></p><p id="mv" role="alert"></p><button>보내기</button></form><script>fv.onsubmit = (e) => { e.preventDefault(); if (nv.value) mv.textContent = "메모를 보냈습니다." }</script></main>'}
---
WCAG 2.2 3.3.1. The button is pressed on a copy of the page (widget.py) while the fields are empty, and once more when they are filled:
what answers only then has kept silent before. Only where a field is said to be required: a search without words need not answer.
"""

from __future__ import annotations

from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit
from accessibility.widget import Button, buttons


def applies(visit: Visit) -> tuple[Button, ...]:
    """Buttons of a form with empty fields."""
    return tuple(each for each in buttons(visit) if each.sent)


def expect(button: Button, _visit: Visit) -> Verdict:
    return Failed(button.words, button.selector) if button.sent and button.sent.silent else None
