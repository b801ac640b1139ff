"""---
name: {ko: 어떻게 되었는지 알리는 글을 화면 낭독기도 읽는다, en: What tells how something went is read out}
wcag: [4.1.3]
kwcag: [8.2.1]
message:
  ko: '버튼을 누르면 어떻게 되었는지 글이 나오는데, 화면 낭독기에는 알려지지 않습니다'
  en: 'A button makes the page tell how it went, and screen readers are not told'
fix:
  ko: '그 글이 나올 자리를 처음부터 role="status"(오류는 role="alert")로 두고 글만 바꾸세요.'
  en: 'Have an element with role="status" (role="alert" for errors) in the page from the start, and only change its text.'
over: visit
examples:
  failed:
    - '<form id="f" novalidate><label>예약 번호 <input id="n" aria-describedby="h e"></label><p id="h">여섯 자리 숫자</p><p id="e" role="alert"></p><button>확인</button></form><p id="r"></p><script>f.onsubmit = (e) => { e.preventDefault(); const fine = /^[0-9]{6}$/.test(n.value); document.getElementById("e").textContent = fine ? "" : "번호 여섯 자리를 적어 주십시오."; r.textContent = fine ? "예약이 확정되어 있습니다." : "" }</script>'
    - '<button type="button" id="b">알림 받기</button><div id="m"></div><script>b.onclick = () => { m.innerHTML = "<p>전날 저녁 여섯 시에 보냅니다.</p>" }</script>'
    - '<button id="b" type="button">저장</button><p id="m"></p><script>b.onclick = () => { m.textContent = "저장되었습니다." }</script>'
    - '<form id="f"><label>Email <input name="e"></label> <button>Send</button></form><div id="m" hidden>Thank you, your message was sent.</div><script>f.onsubmit = (e) => { e.preventDefault(); m.hidden = false }</script>'
    - '<button type="button" id="b">저장</button> <p id="s" role="status" aria-live="off"></p><script>b.onclick = () => { s.textContent = "저장했습니다." }</script>'
    - '<form id="f"><label>Age <select id="a"><option>7</option></select></label> <button>Count places</button></form><p id="m"></p><script>f.onsubmit = (e) => { e.preventDefault(); m.textContent = a.value + " places are free at present." }</script>'
    - '<button type="button" id="b">담기</button><div id="m" aria-hidden="true"></div><script>b.onclick = () => { m.innerHTML = "<p>검은 우산을 목록에 담았습니다.</p>" }</script>'
    - '<form><label>ID <input id="i" minlength="4" required></label> <button type="button" id="b">Check the ID</button></form><p id="m"></p><script>b.onclick = () => { if (i.reportValidity()) m.textContent = "You can have this ID." }</script>'
  passed:
    - '<button type="button" id="b">Add</button><div id="m" aria-hidden="true"></div><p id="s" role="status"></p><script>b.onclick = () => { m.textContent = s.textContent = "Added to your list." }</script>'
    - '<button id="b" type="button">저장</button><p id="m" role="status"></p><script>b.onclick = () => { m.textContent = "저장되었습니다." }</script>'
    - '<form id="f"><label>Email <input name="e"></label> <button>Send</button></form><div id="m" aria-live="polite"></div><script>f.onsubmit = (e) => { e.preventDefault(); m.innerHTML = "<p>Please enter your address.</p>" }</script>'
  inapplicable:
    - '<p><button type="button" aria-expanded="false" onclick="s.hidden = !s.hidden; this.setAttribute(&quot;aria-expanded&quot;, !s.hidden)">신청 방법</button></p><div id="s" hidden><p>신청이 완료되었습니다라는 문자를 받습니다.</p></div>'
    - '<button id="b" type="button" aria-expanded="false">더 보기</button><p id="m" hidden>구청은 월요일부터 엽니다.</p><script>b.onclick = () => { m.hidden = !m.hidden; b.setAttribute("aria-expanded", !m.hidden) }</script>'
    - '<form id="f"><label>Email <input name="e" id="e"></label> <button>Send</button></form><p id="m"></p><script>f.onsubmit = (e) => { e.preventDefault(); m.textContent = "Please enter your address."; document.getElementById("e").focus() }</script>'
    - '<button id="b" type="button">신청 방법</button><div id="m" hidden><p>하나. 신청서를 씁니다.</p><p>둘. 접수되었는지 봅니다.</p><p>셋. 기다립니다.</p></div><script>b.onclick = () => { m.hidden = !m.hidden }</script>'
    - '<button>글</button><p>저장되었습니다.</p>'
mutants:
  - {page: task/1-1/index.html, find: '</h1>', put: '</h1><button id="keep" type="button">담아 두기</button><p id="kept"></p><script>keep.onclick = () => { kept.textContent = "이 과제를 담았습니다." }</script>'}
---
WCAG failure F103. Buttons are pressed on copies of the page (widget.py); a text counts by what it says, and not where the focus
goes to it or to a field.
"""

from __future__ import annotations

from collections.abc import Iterator

from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit
from accessibility.widget import buttons


def applies(visit: Visit) -> Iterator[tuple[str, str, bool]]:
    """What a button made the page tell: where, in which words, and whether screen readers are told."""
    return (each.message for each in buttons(visit) if each.message)


def expect(message: tuple[str, str, bool], _visit: Visit) -> Verdict:
    selector, words, is_told = message
    return None if is_told else Failed(words, selector)
