"""---
name: {ko: 펼침 상태가 바뀌면 그 상태도 알린다, en: A state that changes is told}
wcag: [4.1.2]
kwcag: [8.2.1]
message:
  ko: 버튼을 누르면 내용이 열리거나 닫히는데 aria-expanded가 그대로입니다
  en: The button opens or closes something, and its aria-expanded stays the same
fix:
  ko: 열고 닫을 때마다 aria-expanded를 true와 false로 바꾸세요. details와 summary를 쓰면 저절로 됩니다.
  en: Set aria-expanded to true or false each time. With details and summary the browser does it.
over: visit
examples:
  failed:
    - '<button aria-expanded="false" onclick="more.hidden = !more.hidden">자세히</button><p id="more" hidden>더 알아볼 내용</p>'
    - '<button aria-expanded="true" id="b">Menu</button><ul id="m"><li>First</li></ul><script>b.addEventListener("click", () => { m.style.display = m.style.display === "none" ? "" : "none"; })</script>'
  passed:
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
    """Buttons that say whether something is open."""
    return tuple(each for each in buttons(visit) if "aria-expanded" in each.states)


def expect(button: Button, _visit: Visit) -> Verdict:
    return Failed(button.words, button.selector) if button.silent else None
