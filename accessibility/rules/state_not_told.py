"""---
name: {ko: 펼침 상태가 바뀌면 그 상태도 알린다, en: A state that changes is told}
wcag: [4.1.2]
kwcag: [8.2.1]
message:
  ko: 누르면 열리거나 켜지는데 그 상태를 알리는 aria-expanded나 aria-checked가 그대로입니다
  en: Something opens or is turned on, and the aria-expanded or aria-checked that tells it stays the same
fix:
  ko: 바뀔 때마다 aria-expanded(켜고 끄는 것은 aria-checked)를 true와 false로 바꾸세요. details와 summary, input type="checkbox"를 쓰면 저절로 됩니다.
  en: Set aria-expanded (aria-checked where something is turned on) to true or false each time. With details and summary, or a checkbox, the browser does it.
over: visit
examples:
  failed:
    - '<button aria-expanded="false" onclick="more.hidden = !more.hidden">자세히</button><p id="more" hidden>더 알아볼 내용</p>'
    - '<button aria-expanded="true" id="b">Menu</button><ul id="m"><li>First</li></ul><script>b.addEventListener("click", () => { m.style.display = m.style.display === "none" ? "" : "none"; })</script>'
    - '<style>.on::before { content: "✓ " }</style><div role="checkbox" tabindex="0" aria-checked="false" id="c">문자로 받기</div><script>c.onclick = () => c.classList.toggle("on"); c.onkeydown = (e) => { if (e.key === " ") { e.preventDefault(); c.onclick() } }</script>'
  passed:
    - '<style>[aria-checked=true]::before { content: "✓ " }</style><div role="switch" tabindex="0" aria-checked="false" id="c">Reminders</div><script>c.onkeydown = (e) => { if (e.key === " ") { e.preventDefault(); c.setAttribute("aria-checked", c.getAttribute("aria-checked") === "false") } }</script>'
    - '<button aria-expanded="false" onclick="more.hidden = !more.hidden; this.setAttribute(&quot;aria-expanded&quot;, !more.hidden)">자세히</button><p id="more" hidden>더 알아볼 내용</p>'
    - '<button aria-expanded="false" onclick="count.textContent = 1">Count</button><p role="status" id="count"></p>'
  inapplicable:
    - '<button onclick="more.hidden = !more.hidden">자세히</button><p id="more" hidden>더 알아볼 내용</p>'
mutants:
  - {page: task/1-1/index.html, find: '<h1', put: '<button type="button" aria-expanded="false" onclick="this.nextElementSibling.hidden = false">자세히</button><p hidden>더 알아볼 내용</p><h1'}
---
"""

from __future__ import annotations

from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit
from accessibility.widget import Button, buttons


def applies(visit: Visit) -> tuple[Button, ...]:
    """Buttons that say whether something is open or turned on."""
    return tuple(each for each in buttons(visit) if {"aria-expanded", "aria-checked"} & {*each.states})


def expect(button: Button, _visit: Visit) -> Verdict:
    return Failed(button.words, button.selector) if button.silent else None
