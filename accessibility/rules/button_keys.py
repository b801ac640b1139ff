"""---
name: {ko: 버튼은 Enter와 Space 두 키로 눌린다, en: A button answers to Enter and to Space}
wcag: [2.1.1]
kwcag: [6.1.1]
message:
  ko: 버튼이라고 알리는데, 버튼을 누르는 두 키 가운데 하나에만 답합니다
  en: It says that it is a button, and answers to only one of the two keys that press one
fix:
  ko: button 요소를 쓰면 저절로 됩니다. role="button"을 그대로 두려면 keydown에서 Enter와 Space를 모두 다루세요.
  en: The button element does this by itself. Where role="button" stays, handle both Enter and Space on keydown.
over: visit
examples:
  failed:
    - '<div role="button" tabindex="0" id="b">공감</div><p id="o" role="status"></p><script>b.onclick = () => { o.textContent = "공감했습니다." }; b.onkeydown = (e) => { if (e.key === "Enter") b.onclick() }</script>'
    - '<span role="button" tabindex="0" id="b" aria-expanded="false">More</span><p id="m" hidden>Text</p><script>b.onkeyup = (e) => { if (e.key === " ") { m.hidden = !m.hidden; b.setAttribute("aria-expanded", !m.hidden) } }</script>'
  passed:
    - '<div role="button" tabindex="0" id="b">공감</div><p id="o" role="status"></p><script>b.onclick = () => { o.textContent = "공감했습니다." }; b.onkeydown = (e) => { if (e.key === "Enter" || e.key === " ") { e.preventDefault(); b.onclick() } }</script>'
  inapplicable:
    - '<button type="button" id="b">공감</button><p id="o" role="status"></p><script>b.onclick = () => { o.textContent = "공감했습니다." }</script>'
    - '<p>글</p>'
mutants:
  - {page: task/1-1/index.html, find: '</h1>', put: '</h1><div role="button" tabindex="0" onclick="this.nextElementSibling.textContent = &quot;담은 과제 하나&quot;" onkeydown="if (event.key === &quot;Enter&quot;) this.onclick()" style="min-height:3rem">담아 두기</div><p role="status"></p>'}
---
ARIA Authoring Practices, Button: Space and Enter press it. Both are tried on fresh copies of the page.
"""

from __future__ import annotations

from collections.abc import Iterator

from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit
from accessibility.widget import Button, buttons


def applies(visit: Visit) -> Iterator[Button]:
    """Buttons that a script has made."""
    return (each for each in buttons(visit) if each.deaf is not None)


def expect(button: Button, _visit: Visit) -> Verdict:
    return Failed(f"{button.words} ({button.deaf})", button.selector) if button.deaf else None
