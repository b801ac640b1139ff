"""---
name: {ko: 글자 하나로 된 단축키가 없거나 끌 수 있다, en: "No shortcut of one character, or it can be turned off"}
wcag: [2.1.4]
kwcag: [6.1.4]
message:
  ko: 어디에서든 글자 키 하나만 눌러도 움직이는데, 끄거나 바꿀 방법이 없습니다
  en: A single character key does something anywhere on the page, and cannot be turned off or changed
fix:
  ko: 단축키에 Ctrl이나 Alt를 함께 쓰게 하거나, 그 요소에 초점이 있을 때만 움직이게 하거나, 단축키를 끄는 설정을 두세요.
  en: Ask for Ctrl or Alt as well, let it work only while its element has the focus, or offer a setting that turns shortcuts off.
over: visit
examples:
  failed:
    - '<p id="o" hidden>도움말</p><script>document.addEventListener("keydown", (e) => { if (e.key === "h") o.hidden = false; })</script>'
    - '<input id="q" aria-label="Search"><script>addEventListener("keyup", (e) => { if (e.key === "/") q.focus(); })</script>'
  passed:
    - '<p id="o" hidden>도움말</p><script>document.addEventListener("keydown", (e) => { if (e.ctrlKey && e.key === "h" || e.key === "Escape") o.hidden = false; })</script>'
    - '<p id="o" hidden>Help</p><label><input type="checkbox"> Turn off keyboard shortcuts</label><script>document.addEventListener("keydown", (e) => { if (e.key === "h") o.hidden = false; })</script>'
    - '<p id="o" hidden>Help</p><ul id="l" tabindex="0"><li>One</li></ul><script>document.addEventListener("keydown", (e) => { if (document.activeElement === l && e.key === "h") o.hidden = false; })</script>'
  inapplicable:
    - '<p id="o" hidden>도움말</p><ul id="l" tabindex="0"><li>하나</li></ul><script>l.addEventListener("keydown", (e) => { if (e.key === "h") o.hidden = false; })</script>'
mutants:
  - {page: task/1-1/index.html, find: '<meta charset="utf-8">', put: '<meta charset="utf-8"><script>addEventListener("keydown", (e) => { if (e.key === "s") document.querySelector("h1").hidden = true; })</script>'}
---
Every character is pressed on a fresh copy of the page while nothing has the focus.
"""

from __future__ import annotations

from accessibility.outcome import Failed, Verdict
from accessibility.shortcut import shortcuts
from accessibility.visit import Visit


def applies(visit: Visit) -> tuple[tuple[str, ...], ...]:
    """The characters that do something, where the page as a whole listens to keys."""
    found = shortcuts(visit)
    return () if found is None else (found,)


def expect(found: tuple[str, ...], _visit: Visit) -> Verdict:
    return Failed(", ".join(found)) if found else None
