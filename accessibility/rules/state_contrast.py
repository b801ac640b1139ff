"""---
name: {ko: 고른 것이 눈에 보인다, en: What is ticked can be seen}
wcag: [1.4.11]
kwcag: []
message:
  ko: '고른 상자와 고르지 않은 상자가 거의 같아 보입니다(3:1에 못 미칩니다)'
  en: 'A ticked box and one that is not look almost the same (less than 3:1)'
fix:
  ko: '표시나 채운 색을 바탕과 3:1 이상 다르게 하세요.'
  en: 'Give the tick, or the fill, a contrast of 3:1 or more against what was there.'
over: visit
examples:
  failed:
    - '<style>input { appearance: none; width: 28px; height: 28px; border: 2px solid #4a5560; background: #fff } input:checked { background: #eef6ff }</style><p><input type="checkbox" id="a"><label for="a">도로 공사</label></p>'
    - '<style>.b { position: absolute; opacity: 0 } .b + label::before { content: ""; display: inline-block; width: 22px; height: 22px; border: 2px solid #333; border-radius: 50%; background: #fff } .b:checked + label::before { background: #ffe9a8 }</style><p><input type="radio" name="r" class="b" id="a"><label for="a">Storms</label></p>'
  passed:
    - '<style>input { appearance: none; width: 28px; height: 28px; border: 2px solid #4a5560; background: #fff } input:checked { background: #174a7c }</style><p><input type="checkbox" id="a"><label for="a">도로 공사</label></p>'
    - '<style>.b { position: absolute; opacity: 0 } .b + label::before { content: "☐ " } .b:checked + label::before { content: "☑ " }</style><p><input type="checkbox" class="b" id="a"><label for="a">Storms</label></p>'
    - '<style>input { appearance: none; width: 28px; height: 28px; border: 2px solid #4a5560 }</style><p><input type="checkbox" id="a" onchange="this.nextSibling.className = this.checked ? `on` : ``"><label for="a">Set by a script</label></p>'
  inapplicable:
    - '<p><input type="checkbox" id="a"><label for="a">As the browser draws it</label></p>'
    - '<p>글</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<style>.tick { appearance: none; width: 28px; height: 28px; border: 2px solid #4a5560; background: #fff } .tick:checked { background: #eef6ff }</style><p><input type="checkbox" class="tick" id="tk"><label for="tk">알림 받기</label></p></main>'}
---
WCAG 2.2 1.4.11: what is needed to recognise a state. Boxes that the style draws are photographed as they are and the other way; what a
script would draw nobody knows from that.
"""

from __future__ import annotations

from typing import NamedTuple

from accessibility.focus import contrast, shot
from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit

#: Of boxes that look alike one is tried; so many on a page.
MOST = 6
NEEDED = 3.0
ASK = """
const page = hwanhi.page();
const drawn = (box) => page.style(box).appearance === "none" || Number(page.style(box).opacity) < 0.1 || page.box(box).width < 3 || page.style(box).clipPath !== "none";
const like = (box) => [box.type, box.className, page.parent(box)?.className, box.labels?.[0]?.className].join("|");
const boxes = page.all("input[type=checkbox], input[type=radio]").filter((box) => !box.matches(":disabled") && !box.closest("[inert]") && drawn(box) && [box, ...box.labels ?? []].some((each) => each.checkVisibility({ visibilityProperty: true }) && page.box(each).width > 3));
return [...Map.groupBy(boxes, like).values()].map(([box]) => [page.selector(box), (box.labels?.[0]?.textContent ?? box.getAttribute("aria-label") ?? "").trim().slice(0, 40)]);
"""
#: Shows a box ticked or not, and says which part of the window it and its label take; nothing is told to the page.
SHOW = """
const [selector, ticked] = arguments;
const box = document.querySelector(selector);
if (ticked === null) {
  for (const [each, before] of globalThis.hwanhiTicked ?? []) each.checked = before;
  return null;
}
globalThis.hwanhiTicked ??= new Map();
for (const each of box.form ? box.form.elements : document.querySelectorAll("input")) if (each.type === box.type && !hwanhiTicked.has(each)) hwanhiTicked.set(each, each.checked);
box.checked = ticked;
document.activeElement?.blur?.();
for (const each of document.getAnimations()) try { each.finish(); } catch { /* without end */ }
const shown = [box, ...box.labels ?? []].filter((each) => each.getBoundingClientRect().width > 1);
shown[0].scrollIntoView({ block: "center", behavior: "instant" });
const places = shown.map((each) => each.getBoundingClientRect());
return [Math.min(...places.map((each) => each.left)) - 8, Math.min(...places.map((each) => each.top)) - 8, Math.max(...places.map((each) => each.right)) + 8, Math.max(...places.map((each) => each.bottom)) + 8, innerWidth, innerHeight];
"""


class Ticked(NamedTuple):
    """A box that the style draws, and by how much it differs when it is ticked: 0 where it does not."""

    selector: str
    words: str
    differs: float


def applies(visit: Visit) -> list[Ticked]:
    """Boxes that the browser does not draw itself."""
    return [Ticked(selector, words, _differs(visit, selector)) for selector, words in visit.evaluate(ASK)[:MOST]]


def expect(box: Ticked, _visit: Visit) -> Verdict:
    return Failed(f"{box.words} ({box.differs:.2f}:1)", box.selector) if 0 < box.differs < NEEDED else None


def _differs(visit: Visit, selector: str) -> float:
    try:
        pictures = []
        for ticked in (False, True):
            left, top, right, bottom, width, height = visit.evaluate(SHOW, selector, ticked)
            place = (max(left, 0), max(top, 0), min(right, width), min(bottom, height))
            if place[2] - place[0] < 1 or place[3] - place[1] < 1:
                return 0.0
            pictures.append(shot(visit, place))
    finally:
        visit.evaluate(SHOW, selector, None)
    one, other = pictures
    return contrast(one, other) if one.size == other.size and one.tobytes() != other.tobytes() else 0.0
