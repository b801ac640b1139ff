"""---
name: {ko: 밀어서 되는 것은 누르기로도 된다, en: What a swipe does a press can do}
wcag: [2.5.1]
kwcag: [6.5.1]
message:
  ko: '옆으로 밀어야만 바뀌고, 같은 일을 하는 버튼이 없습니다'
  en: 'It answers to a swipe alone, and no button does the same'
fix:
  ko: '이전·다음 버튼을 두어 한 번 누르기로도 바뀌게 하세요.'
  en: Add previous and next buttons, so that a single press does the same.
over: visit
examples:
  failed:
    - '<div id="v" style="width: 300px; height: 200px; touch-action: none"><p id="c">View 1</p></div><script>let y = null, n = 1; v.addEventListener("pointerdown", (e) => { y = e.clientY }); v.addEventListener("pointerup", (e) => { if (y !== null && Math.abs(e.clientY - y) > 40) c.textContent = "View " + ++n; y = null })</script>'
    - '<div id="v" tabindex="0" role="group" aria-label="사진" style="width: 300px; height: 120px; touch-action: none"><p id="c">사진 1</p></div><script>let x = null, n = 1; v.addEventListener("pointerdown", (e) => { x = e.clientX }); addEventListener("pointerup", (e) => { if (x !== null && Math.abs(e.clientX - x) > 40) c.textContent = "사진 " + ++n; x = null })</script>'
    - '<div id="v" style="width: 300px; height: 120px"><p id="c">Photo 1</p></div><script>let x = 0, n = 1; v.addEventListener("touchstart", (e) => { x = e.touches[0].clientX }); v.addEventListener("touchend", (e) => { if (Math.abs(e.changedTouches[0].clientX - x) > 40) c.textContent = "Photo " + ++n })</script>'
  passed:
    - '<div id="v" tabindex="0" role="group" aria-label="사진" style="width: 300px; height: 120px; touch-action: none"><p id="c">사진 1</p></div><button type="button" id="b">다음 사진</button><script>let x = null, n = 1; const go = () => { c.textContent = "사진 " + ++n }; v.addEventListener("pointerdown", (e) => { x = e.clientX }); addEventListener("pointerup", (e) => { if (x !== null && Math.abs(e.clientX - x) > 40) go(); x = null }); b.onclick = go</script>'
    - '<div id="v" style="width: 300px; height: 120px"><p>Text</p></div><script>v.addEventListener("pointerdown", () => {}); v.addEventListener("pointerup", () => {})</script>'
  inapplicable:
    - '<p>글</p><script>addEventListener("pointerdown", () => {})</script>'
    - '<button type="button" id="b">More</button><script>b.onpointerdown = () => {}; b.onpointerup = () => {}</script>'
mutants:
  - {page: task/1-1/index.html, find: '</h1>', put: '</h1><div id="swiped" style="width: 300px; height: 120px"><p id="view">첫째</p></div><script>{ let x = null; swiped.addEventListener("pointerdown", (e) => { x = e.clientX }); addEventListener("pointerup", (e) => { if (x !== null && Math.abs(e.clientX - x) > 40) view.textContent = "둘째"; x = null }) }</script>'}
---
WCAG 2.2 2.5.1: what a path does is proved by dragging on a copy of the page, and compared with what a press on the same place and on
the buttons nearby does.
"""

from __future__ import annotations

from accessibility.operate import Copy
from accessibility.outcome import Failed, Verdict
from accessibility.pointer import Path, paths
from accessibility.visit import Visit


def applies(visit: Visit) -> tuple[Path, ...]:
    """What follows a pointer that is held down, and is no slider."""
    return tuple(each for each in paths(visit) if not each.slides)


def expect(path: Path, visit: Visit) -> Verdict:
    copy = Copy(visit)
    try:
        places = copy.drag(path.selector, touch=path.touch, inside=True).places
        if not places or copy.click(path.selector).places & places:
            return None
        alike = any(copy.click(each).places & places for each in path.presses)
    finally:
        copy.close()
    return None if alike else Failed(path.words or path.selector, path.selector)
