"""---
name: {ko: 알리는 글은 다 읽을 때까지 남아 있다, en: What the page tells stays until it has been read}
wcag: [2.2.1]
kwcag: [6.2.1]
message:
  ko: '버튼을 누르면 나오는 알림이 읽기 전에 저절로 사라집니다'
  en: 'What a button makes the page tell goes away by itself before everybody has read it'
fix:
  ko: '알림을 저절로 지우지 말고, 닫기 버튼을 두거나 다음 일을 할 때 지우세요.'
  en: 'Do not take the message away after a time: add a button that closes it, or replace it when something else happens.'
over: visit
examples:
  failed:
    - '<button id="b" type="button">저장</button><p id="m" role="status"></p><script>b.onclick = () => { m.textContent = "저장되었습니다."; setTimeout(() => { m.textContent = "" }, 3000) }</script>'
    - '<button id="b" type="button">Send</button><div id="m" role="alert" hidden>Your message was sent.</div><script>b.onclick = () => { m.hidden = false; setTimeout(() => { m.hidden = true }, 5000) }</script>'
    - '<style>#m { transition: opacity 0.4s; opacity: 0 } #m.on { opacity: 1 }</style><button id="b" type="button">담기</button><p id="m" role="status"></p><script>b.onclick = () => { m.textContent = "이 과제를 담았습니다."; m.className = "on"; setTimeout(() => { m.className = "" }, 2000) }</script>'
    - '<ul><li>배드민턴 2번 코트 <button id="b" type="button">예약 취소</button></li></ul><div id="t" hidden><p id="m" tabindex="-1"></p><button type="button">되돌리기</button></div><script>b.onclick = () => { b.hidden = true; m.textContent = "예약을 취소했습니다."; t.hidden = false; m.focus(); setTimeout(() => { t.hidden = true }, 3000) }</script>'
  passed:
    - '<button id="b" type="button">저장</button><p id="m" role="status"></p><script>b.onclick = () => { m.textContent = "저장되었습니다." }</script>'
    - '<button id="b" type="button">Send</button><p id="m" role="status"></p><script>b.onclick = () => { m.textContent = "Your message is being sent."; setTimeout(() => { m.textContent = "Your message was sent." }, 800) }</script>'
  inapplicable:
    - '<button id="b" type="button" aria-expanded="false">더 보기</button><p id="m" hidden>구청은 월요일부터 엽니다.</p><script>b.onclick = () => { m.hidden = !m.hidden; b.setAttribute("aria-expanded", !m.hidden) }</script>'
    - '<p>저장되었습니다.</p>'
mutants:
  - {page: task/1-1/index.html, find: '</h1>', put: '</h1><button id="keep" type="button">담아 두기</button><p id="kept" role="status"></p><script>keep.onclick = () => { kept.textContent = "이 과제를 담았습니다."; setTimeout(() => { kept.textContent = "" }, 4000) }</script>'}
---
WCAG 2.2 2.2.1: a limit of the time for reading, which nobody can turn off or extend. Buttons are pressed on copies of the page
(widget.py) whose timers wait for us (clock.py); a text counts by what it says.
"""

from __future__ import annotations

from collections.abc import Iterator

from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit
from accessibility.widget import Button, buttons


def applies(visit: Visit) -> Iterator[Button]:
    """Buttons that made the page tell something."""
    return (each for each in buttons(visit) if each.message or each.read)


def expect(button: Button, _visit: Visit) -> Verdict:
    told = button.message or button.read
    if button.gone is None or told is None:
        return None
    selector, words = told[:2]
    return Failed({"ko": f"{words} ({button.gone:g}초)", "en": f"{words} ({button.gone:g} s)"}, selector)
