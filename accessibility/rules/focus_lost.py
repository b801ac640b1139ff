"""---
name: {ko: 누른 것이 없어지면 초점을 옮긴다, en: Where what was pressed goes away the focus goes on}
wcag: [2.4.3]
kwcag: [6.1.2]
message:
  ko: 누르면 그 버튼이 없어지면서 키보드 초점도 사라져, 쪽의 처음부터 다시 찾아가야 합니다
  en: The button goes away when it is pressed, and the keyboard focus with it, so one has to start again at the top of the page
fix:
  ko: 없애기 전에 초점을 가까운 곳으로 옮기세요. 다음 항목의 버튼이나, tabindex="-1"을 둔 제목이 좋습니다.
  en: Move the focus first, to the button of the next item or to a heading with tabindex="-1".
over: visit
examples:
  failed:
    - '<h2>담은 것</h2><ul><li>하나 <button type="button" onclick="this.parentNode.remove()">하나 빼기</button></li><li>둘 <button type="button" onclick="this.parentNode.remove()">둘 빼기</button></li></ul>'
    - '<p id="p"><button type="button" id="b">Show the number</button></p><script>b.onclick = () => { p.textContent = "Telephone 02-0000-0000" }</script>'
  passed:
    - '<h2 tabindex="-1" id="h">담은 것</h2><ul><li>하나 <button type="button" onclick="this.parentNode.remove(); h.focus()">하나 빼기</button></li></ul>'
    - '<p id="p" tabindex="-1"><button type="button" id="b">Show the number</button></p><script>b.onclick = () => { p.textContent = "Telephone 02-0000-0000"; setTimeout(() => p.focus(), 300) }</script>'
    - '<button type="button" onclick="this.textContent = 1">Count</button>'
    - '<!doctype html><html lang="en"><title>Bins</title><div id="n"><p>We use cookies.</p><button type="button" id="b">Hide this</button></div><main><h1>Bins</h1></main><script>b.onclick = () => { n.remove() }</script>'
    - '<p id="p"><a href="/weather" role="button" id="b">Leave this page</a></p><script>b.onclick = (event) => { event.preventDefault(); location.href = b.href; p.remove() }</script>'
  inapplicable:
    - '<p>글</p>'
mutants:
  - {page: task/1-1/index.html, find: '<h1', put: '<p><button type="button" onclick="this.parentNode.remove()">알림 지우기</button></p><h1'}
---
Each kind of button is pressed on a fresh copy of the page.
"""

from __future__ import annotations

from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit
from accessibility.widget import Button, buttons


def applies(visit: Visit) -> tuple[Button, ...]:
    return buttons(visit)


def expect(button: Button, _visit: Visit) -> Verdict:
    return Failed(button.words, button.selector) if button.lost else None
