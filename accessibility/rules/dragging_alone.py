"""---
name: {ko: 끌어서 되는 것은 눌러서도 된다, en: What dragging does can be done by pressing}
wcag: [2.5.7]
kwcag: [6.5.1]
message:
  ko: 끌어서 옮겨야만 하고, 눌러서 하는 방법이 곁에 없습니다
  en: It has to be dragged, and beside it there is nothing to press that does the same
fix:
  ko: '‘위로’, ‘아래로’ 같은 버튼이나 고르는 목록을 곁에 두세요.'
  en: Put buttons such as “up” and “down”, or a list to choose from, beside it.
over: visit
examples:
  failed:
    - '<ul id="l"><li draggable="true">첫째</li><li draggable="true">둘째</li></ul><p>둘</p><p>셋</p><p><a href="/">처음</a> <button>글자 크게</button></p><script>let d; l.ondragstart = (e) => { d = e.target }; l.ondragover = (e) => e.preventDefault(); l.ondrop = (e) => e.target.before(d)</script>'
    - '<div id="k" style="width: 40px; height: 40px; background: #036; cursor: grab"></div><script>k.onpointerdown = () => { k.dataset.on = 1 }; document.onpointermove = (e) => { if (k.dataset.on) k.style.marginLeft = e.clientX + "px" }</script>'
    - '<ol id="l"><li><button type="button" style="cursor: grab" aria-label="첫째 손잡이">☰</button> 첫째</li><li><button type="button" style="cursor: grab" aria-label="둘째 손잡이">☰</button> 둘째</li></ol><p id="m" role="status"></p><script>let h = null; l.onpointerdown = (e) => { h = e.target.closest("li") }; onpointermove = (e) => { const to = document.elementFromPoint(e.clientX, e.clientY)?.closest("li"); if (h && to && to !== h) to.before(h) }; onpointerup = () => { if (h) m.textContent = h.textContent; h = null }</script>'
    - '<ol id="l"><li draggable="true">Benches <button type="button">Move</button></li><li draggable="true">Shade <button type="button">Move</button></li></ol><div id="box"><p>Order:</p><p role="status"></p></div><script>l.ondragstart = () => {}; l.ondrop = () => {}; l.onclick = () => { box.lastElementChild.textContent = "Use the arrow keys" }</script>'
    - '<form action="/s"><ol id="l"><li draggable="true">Benches <button type="button">Move</button></li><li draggable="true">Shade <button type="button">Move</button></li></ol><p id="m" role="status"></p><button>Send</button></form><script>l.ondragstart = () => {}; l.ondrop = () => {}; l.onclick = () => { m.textContent = "Use the arrow keys" }; l.onkeydown = (e) => { const li = e.target.closest("li"); if (e.key === "ArrowDown" && li.nextElementSibling) li.nextElementSibling.after(li) }</script>'
  passed:
    - '<ul id="l"><li draggable="true">첫째 <button>아래로</button></li><li draggable="true">둘째 <button>위로</button></li></ul><script>l.ondragstart = () => {}; l.ondrop = () => {}; l.onclick = (e) => { if (e.target.matches("button")) l.append(l.firstElementChild) }</script>'
    - '<ul id="l"><li draggable="true">One <button aria-pressed="false">Pick up</button></li><li draggable="true">Two</li></ul><script>l.ondragstart = () => {}; l.ondrop = () => {}; l.onclick = (e) => { e.target.setAttribute("aria-pressed", "true") }</script>'
    - '<section><h2>Files</h2><div id="z">Drop a file here, or <label>choose one <input type="file"></label></div><img draggable="true" alt="Example" src="data:," width="90" height="90"></section><script>z.ondragover = z.ondrop = (e) => e.preventDefault()</script>'
    - '<ul id="l"><li draggable="true">One</li><li draggable="true">Two</li></ul><p><button>Move up</button></p><script>l.ondragstart = () => {}; l.ondrop = () => {}</script>'
  inapplicable:
    - '<ul><li draggable="true">Dragged to nowhere</li></ul>'
    - '<p>글</p>'
mutants:
  - {page: task/1-1/index.html, find: '</h1>', put: '</h1><div id="drag" draggable="true">끌어 놓는 것</div><script>drag.ondragstart = () => {}; document.ondrop = () => {}</script>'}
---
WCAG failure F108. What can be pressed in the box around it is pressed on a copy of the page; what stands right beside that box, or is a
field, is believed: it may ask for a choice first.
"""

from __future__ import annotations

from typing import NamedTuple

from accessibility.listeners import listeners, numbered
from accessibility.operate import Copy
from accessibility.outcome import Failed, Verdict
from accessibility.part import ask
from accessibility.visit import Visit

#: What a script listens to that lets something be dropped, and what lets it follow the pointer.
DROPS, FOLLOWS = frozenset({"drop", "dragend"}), frozenset({"pointermove", "mousemove", "touchmove"})
DOWNS = frozenset({"pointerdown", "mousedown", "touchstart"})
#: What can be dragged, one of each box, and whether something in that box or beside it can be pressed.
ASK = r"""
const [drops, held] = arguments;
const page = hwanhi.page();
const { element: at, words } = hwanhi.part("keyboard");
const CHOICE = "summary, select, input:not([type=button]), textarea, [role=slider], [role=spinbutton], [role=checkbox]";
const GRIP = /grab|move|resize/;
const PART = "section, article, form, fieldset, main, [role=group], [role=region], [role=application], body";
const CONTROL = "button, select, summary, input:not([type=hidden]), textarea, [role=button], [role^=menuitem], [role=checkbox], [role=slider], [role=spinbutton], [tabindex='0'], a[href^='#'], a[href^='javascript:']";
const dragged = [
  ...(drops ? page.all("[draggable=true]") : []),
  // One listener may be for all that stands in its element.
  ...held.map(at).flatMap((each) => [each, ...each.querySelectorAll("*")]).filter((each) => GRIP.test(getComputedStyle(each).cursor) && !GRIP.test(getComputedStyle(page.parent(each) ?? document.documentElement).cursor)),
];
// What sends the form away moves nothing.
const sends = (each) => each.form && /^(?:submit|reset|image)$/.test(each.type);
const parts = new Map();
for (const element of dragged) {
  const box = element.getBoundingClientRect();
  if (box.width < 4 || box.height < 4 || !page.visibleByStyle(element) || element.matches("canvas, svg, svg *, video")) continue;
  // The list or box that it stands in, as large as it is without being a part of the page, with what stands beside that.
  let part = element;
  while (page.parent(part) && !page.parent(part).matches(PART)) part = page.parent(part);
  if (parts.has(part)) continue;
  const beside = [part, part.previousElementSibling, part.previousElementSibling?.previousElementSibling, part.nextElementSibling, part.nextElementSibling?.nextElementSibling].filter(Boolean);
  const controls = (near) => [near, ...near.querySelectorAll("*")].filter((each) => each.matches(CONTROL) && !each.matches("[draggable=true]") && !sends(each) && page.visibleByStyle(each));
  const inside = controls(part);
  const chosen = beside.slice(1).some((near) => controls(near).length) || inside.some((each) => each.matches(CHOICE));
  parts.set(part, { selector: page.selector(element), words: words(element), chosen, presses: inside.map(page.selector).slice(0, 8) });
}
return [...parts.values()];
"""


class Dragged(NamedTuple):
    """Something that can be dragged; whether something beside it can be pressed or chosen, and what in the same box can be pressed."""

    selector: str
    words: str
    chosen: bool
    presses: list[str]


def applies(visit: Visit) -> list[Dragged]:
    """What can be dragged where a script listens to that; nothing where one listens to clicks on it."""
    heard = {each.type for each in listeners(visit)}
    drops, follows = bool(heard & DROPS), bool(heard & FOLLOWS)
    if not (drops or (follows and heard & DOWNS)):
        return []
    own = numbered(visit, [each for each in listeners(visit) if each.type in DOWNS | {"click"}])[0] if follows else []
    held = [number for number, types in own if DOWNS & {*types} and "click" not in types]
    return [Dragged(**each) for each in visit.evaluate(ASK, drops, held)]


def expect(dragged: Dragged, visit: Visit) -> Verdict:
    return None if dragged.chosen or _pressed(dragged, visit) else Failed(dragged.words, dragged.selector)


def _pressed(dragged: Dragged, visit: Visit) -> bool:
    """Whether a click on one of the controls does more than tell something: a handle that keys move answers to no click."""
    copy = Copy(visit)
    try:
        return any(copy.click(each) and ask(visit, "operate", "beyond") for each in dragged.presses)
    finally:
        copy.close()
