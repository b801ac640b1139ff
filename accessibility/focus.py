"""How the keyboard focus shows at each stop: by style where that proves it, by pixels where it does not."""

from __future__ import annotations

import base64
import io
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import cast

from PIL import Image, ImageChops

from accessibility.keyboard import TabStop, walk
from accessibility.part import ask
from accessibility.visit import Visit

#: Looks that are photographed on one page; each costs some tenths of a second.
MOST = 12
#: Of more stops than this, which repeat their looks, as many are asked, from all over the page: each has to be given the focus.
MANY = 1000
#: CSS px around an element in which its indicator is looked for first.
AROUND = 40
#: By so much of 255 an edge may differ that is drawn anew.
EDGE = 24
#: The share of a ring that has to stand out: where it crosses a neighbour of another colour, a few pixels of any ring do.
LEAST = 0.1


@dataclass(frozen=True)
class FocusView:
    """``seen``: whether anything shows the focus; None where it cannot be told. ``contrast`` of what shows it against what
    was there without the focus, at its best place; 0 where it was not measured. ``line``: nothing but an outline or a shadow
    shows it.
    """

    stop: TabStop
    seen: bool | None = True
    contrast: float = 0.0
    line: bool = False


def shown(visit: Visit) -> tuple[FocusView, ...]:
    """How the focus shows at each stop of the page that is open, looked at once. Raises WebDriverException."""
    if "shown" not in visit.facts:
        visit.facts["shown"] = tuple(_look(visit))
    return cast("tuple[FocusView, ...]", visit.facts["shown"])


def _look(visit: Visit) -> list[FocusView]:
    way = walk(visit)
    if not way.stops:
        return []
    stops = way.stops[:: -(-len(way.stops) // MANY)]
    said = ask(visit, "focus", "looks", [each.number for each in stops])
    known: dict[str, tuple[bool | None, float]] = {}
    found = []
    for stop, each in zip(stops, said, strict=True):
        if "key" not in each:
            found.append(FocusView(stop))
            continue
        if each["key"] not in known:
            known[each["key"]] = (
                _photographed(visit, stop, LEAST if each["line"] else 0.0) if len(known) < MOST else (None, 0.0)
            )
        seen, contrast = known[each["key"]]
        found.append(FocusView(stop, seen, contrast, each["line"]))
    return found


def _photographed(visit: Visit, stop: TabStop, least: float) -> tuple[bool | None, float]:
    # In a box that was scrolled aside a stop in view may lie under a column that stays in its place.
    for inline in ("nearest", "end", "start"):
        found = _seen(visit, stop, least, inline)
        if found[0] is not False:
            break
    return found


def _seen(visit: Visit, stop: TabStop, least: float, inline: str) -> tuple[bool | None, float]:
    left, top, right, bottom, width, height = ask(visit, "focus", "show", stop.number, inline)
    near = (max(left - AROUND, 0), max(top - AROUND, 0), min(right + AROUND, width), min(bottom + AROUND, height))
    for place in (near, (0.0, 0.0, width, height)):
        if place[2] - place[0] < 1 or place[3] - place[1] < 1:
            continue
        ask(visit, "focus", "blur")
        plain = shot(visit, place)
        ask(visit, "focus", "focus", stop.number)
        focused = shot(visit, place)
        ask(visit, "focus", "blur")
        # What is another way without the focus, too, moves by itself, or was drawn anew with edges that nobody can tell apart.
        red, green, blue = ImageChops.difference(plain, shot(visit, place)).split()
        other = ImageChops.lighter(ImageChops.lighter(red, green), blue)
        focused.paste(plain, mask=other.point(lambda value: 255 if value else 0))
        if ImageChops.difference(plain, focused).getbbox():
            return True, contrast(plain, focused, least)
        if other.point(lambda value: 255 if value > EDGE else 0).getbbox():
            return None, 0.0
    return False, 0.0


def shot(visit: Visit, place: tuple[float, float, float, float]) -> Image.Image:
    """A part of the window: left, top, right, bottom in CSS px. Raises WebDriverException."""
    left, top, right, bottom = place
    x, y = visit.evaluate("return [scrollX, scrollY]")
    clip = {"x": left + x, "y": top + y, "width": right - left, "height": bottom - top, "scale": 1}
    said = visit.cdp("Page.captureScreenshot", {"format": "png", "clip": clip, "optimizeForSpeed": True})
    return Image.open(io.BytesIO(base64.b64decode(said["data"]))).convert("RGB")


def contrast(one: Image.Image, other: Image.Image, least: float = 0.0) -> float:
    """The contrast (WCAG 2.2, contrast ratio) that ``least`` of the pixels that differ have or surpass; 0: any of them."""
    pixels = (cast("Iterable[tuple[int, int, int]]", each.get_flattened_data()) for each in (one, other))
    pairs = Counter(pair for pair in zip(*pixels, strict=True) if pair[0] != pair[1])
    ratios = sorted(((_ratio(_luminance(*a), _luminance(*b)), count) for (a, b), count in pairs.items()), reverse=True)
    seen, wanted = 0, least * pairs.total()
    for ratio, count in ratios:
        seen += count
        if seen >= wanted:
            return ratio
    return 1.0


def _ratio(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


@cache
def _luminance(red: int, green: int, blue: int) -> float:
    parts = [each / 255 for each in (red, green, blue)]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts]  # noqa: PLR2004 - sRGB
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
