"""---
name: {ko: 오류를 알리는 글이 그 입력란과 이어져 있다, en: What says that a field is wrong is tied to it}
wcag: [1.3.1]
kwcag: [7.3.1]
message:
  ko: '입력란 곁에 오류를 알리는 글이 나오지만, 입력란과 이어져 있지 않아 화면 낭독기로는 알 수 없습니다'
  en: 'A message about an error comes up beside the field, but is not tied to it, so that screen readers do not tell it'
fix:
  ko: '그 글에 id를 주고 입력란의 aria-describedby에 적으세요. 나오는 대로 읽히게 하려면 role="alert"도 주세요.'
  en: 'Give the message an id and name it in the aria-describedby of the field; role="alert" has it read at once.'
over: visit
examples:
  failed:
    - '<form id="f"><p><label>이름 <input id="n"></label> <span id="m"></span></p><p><label>전화 <input></label></p><button>보내기</button></form><script>f.onsubmit = (e) => { e.preventDefault(); m.textContent = "올바르게 적으세요."; n.focus() }</script>'
    - '<form id="f"><div><label for="n">Name</label> <input id="n"> <em id="m" hidden>Enter your name</em></div><div><label>City <input></label></div><button>Send</button></form><script>f.onsubmit = (e) => { e.preventDefault(); m.hidden = false; n.focus() }</script>'
  passed:
    - '<form id="f"><p><label>이름 <input id="n" aria-describedby="m"></label> <span id="m"></span></p><p><label>전화 <input></label></p><button>보내기</button></form><script>f.onsubmit = (e) => { e.preventDefault(); m.textContent = "올바르게 적으세요."; n.focus() }</script>'
    - '<form id="f"><p><label>Name <input id="n"></label> <span id="m" role="alert"></span></p><p><label>City <input></label></p><button>Send</button></form><script>f.onsubmit = (e) => { e.preventDefault(); m.textContent = "Enter your name"; n.focus() }</script>'
  inapplicable:
    - '<form><p><label>이름 <input required></label></p><button>보내기</button></form>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<form id="fe"><p><label>메모 <input id="ne"></label> <span id="me"></span></p><p><label>글 <input></label></p><button>보내기</button></form><script>fe.onsubmit = (e) => { e.preventDefault(); me.textContent = "올바르게 적으세요."; ne.focus() }</script></main>'}
---
WCAG 2.2 1.3.1 and technique ARIA21. A message that a form as a whole tells is status_not_told's.
"""

from __future__ import annotations

from collections.abc import Iterator

from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit
from accessibility.widget import buttons


def applies(visit: Visit) -> Iterator[tuple[str, str, bool]]:
    """Messages about fields that came up: where, in which words, and whether they are tied."""
    return (note for each in buttons(visit) for note in each.notes)


def expect(note: tuple[str, str, bool], _visit: Visit) -> Verdict:
    selector, words, tied = note
    return None if tied else Failed(words, selector)
