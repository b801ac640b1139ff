"""---
name: {ko: 밀대의 값은 누르기로도 바꾼다, en: The value of a slider can be set by a press}
wcag: [2.5.7]
kwcag: [6.5.1]
message:
  ko: '손잡이를 끌어야만 값이 바뀌고, 눌러서는 바꿀 수 없습니다'
  en: 'The value follows only a handle that is dragged; no press sets it'
fix:
  ko: '막대를 누르면 그 자리의 값이 되게 하거나, 값을 더하고 빼는 버튼이나 입력란을 두세요. <input type="range">는 저절로 그렇게 됩니다.'
  en: Let a press on the bar set the value, or add buttons or a field. An <input type="range"> does so by itself.
over: visit
examples:
  failed:
    - '<div id="bar" style="width: 300px; height: 44px; background: #ddd; position: relative"><div id="h" role="slider" tabindex="0" aria-label="거리" aria-valuemin="0" aria-valuemax="10" aria-valuenow="0" style="width: 44px; height: 44px; background: #036; touch-action: none"></div></div><script>let on = false; h.addEventListener("pointerdown", (e) => { on = true; h.setPointerCapture(e.pointerId) }); h.addEventListener("pointermove", (e) => { if (on) h.setAttribute("aria-valuenow", Math.round(e.clientX / 30)) }); h.addEventListener("pointerup", () => { on = false })</script>'
  passed:
    - '<div id="bar" style="width: 300px; height: 44px; background: #ddd; position: relative"><div id="h" role="slider" tabindex="0" aria-label="거리" aria-valuemin="0" aria-valuemax="10" aria-valuenow="0" style="width: 44px; height: 44px; background: #036; touch-action: none"></div></div><script>let on = false; const set = (e) => h.setAttribute("aria-valuenow", Math.round(e.clientX / 30)); h.addEventListener("pointerdown", (e) => { on = true; h.setPointerCapture(e.pointerId) }); h.addEventListener("pointermove", (e) => { if (on) set(e) }); h.addEventListener("pointerup", () => { on = false }); bar.onclick = (e) => { if (e.target === bar) set(e) }</script>'
  inapplicable:
    - '<label>거리 <input type="range"></label>'
    - '<p>Text</p><script>addEventListener("pointermove", () => {})</script>'
mutants:
  - {page: task/1-1/index.html, find: '</h1>', put: '</h1><div style="width: 300px; height: 44px; background: #ddd"><div id="held" role="slider" tabindex="0" aria-label="거리" aria-valuemin="0" aria-valuemax="10" aria-valuenow="0" style="width: 44px; height: 44px; background: #036; touch-action: none"></div></div><script>{ let on = false; held.addEventListener("pointerdown", () => { on = true }); held.addEventListener("pointermove", (e) => { if (on) held.setAttribute("aria-valuenow", Math.round(e.clientX / 30)) }); addEventListener("pointerup", () => { on = false }); held.onkeydown = (e) => held.setAttribute("aria-valuenow", e.key === "ArrowRight" ? 9 : 1) }</script>'}
---
WCAG failure F108. The handle is dragged on a copy of the page; then the bar and the buttons nearby are pressed.
"""

from __future__ import annotations

from accessibility.operate import Copy
from accessibility.outcome import Failed, Verdict
from accessibility.pointer import Path, paths
from accessibility.visit import Visit


def applies(visit: Visit) -> tuple[Path, ...]:
    """Sliders that a script has made."""
    return tuple(each for each in paths(visit) if each.slides)


def expect(path: Path, visit: Visit) -> Verdict:
    copy = Copy(visit)
    try:
        places = copy.drag(path.selector, touch=path.touch).places
        alike = not places or bool(copy.click_beside(path.selector).places & places)
        alike = alike or any(copy.click(each).places & places for each in path.presses)
    finally:
        copy.close()
    return None if alike else Failed(path.words or path.selector, path.selector)
