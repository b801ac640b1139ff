"""What happens already when a pointer goes down, and cannot be called off any more (WCAG 2.5.2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from accessibility.listeners import listeners, numbered
from accessibility.operate import Copy
from accessibility.part import ask
from accessibility.visit import Visit

TYPES = frozenset({"mousedown", "pointerdown", "touchstart"})
#: Kinds of elements that are tried on one page.
MOST = 6


@dataclass(frozen=True)
class Pressed:
    """An element that listens to a pointer going down. ``final``: what comes of that stays, wherever it is let go."""

    selector: str
    words: str
    final: bool


def pressed(visit: Visit) -> tuple[Pressed, ...]:
    """Those of the page that is open, tried once. Raises WebDriverException."""
    if "pressed" not in visit.facts:
        visit.facts["pressed"] = tuple(_tried(visit))
    return cast("tuple[Pressed, ...]", visit.facts["pressed"])


def _tried(visit: Visit) -> list[Pressed]:
    heard = [each for each in listeners(visit) if each.type in TYPES]
    if not heard:
        return []
    said = ask(visit, "operate", "downs", *numbered(visit, heard), sorted(TYPES))[:MOST]
    if not said:
        return []
    copy = Copy(visit)
    try:
        return [Pressed(each["selector"], each["words"], copy.irrevocable(each["selector"])) for each in said]
    finally:
        copy.close()
