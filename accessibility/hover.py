"""What shows under the pointer: does it stay, can it be put away, and is it to be had with the keyboard (WCAG 1.4.13, 2.1.1)?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from selenium.webdriver.common.keys import Keys

from accessibility import keys, operate
from accessibility.listeners import listeners, numbered
from accessibility.operate import Copy
from accessibility.part import ask
from accessibility.visit import Visit

TYPES = frozenset({"mouseenter", "mouseover", "pointerenter", "pointerover"})
#: Kinds of triggers that are tried on one page.
MOST = 5
#: Seconds that something may take to go away after the pointer has left.
LEAVE = 0.4
#: Seconds that somebody looks at what shows before they have read it.
FADE = 1.5
STEPS = 6


@dataclass(frozen=True)
class Hover:
    """Something shows while the pointer is on ``selector``.

    ``flees``: it goes away when the pointer moves onto it, or by itself. ``stays``: it lies over other content, and Escape does not put it
    away. ``keyless``: no stop of the keyboard shows it.
    """

    selector: str
    words: str
    flees: bool
    stays: bool
    keyless: bool


def hovers(visit: Visit) -> tuple[Hover, ...]:
    """What shows under the pointer on the page that is open, tried once. Raises WebDriverException."""
    if "hovers" not in visit.facts:
        visit.facts["hovers"] = tuple(_tried(visit))
    return cast("tuple[Hover, ...]", visit.facts["hovers"])


def _tried(visit: Visit) -> list[Hover]:
    heard = [each for each in listeners(visit) if each.type in TYPES]
    own = numbered(visit, heard)[0] if heard else []
    said = ask(visit, "hover", "triggers", own)[:MOST]
    if not said:
        return []
    copy = Copy(visit)
    try:
        return [found for each in said if (found := _one(copy, each, scripted=bool(heard)))]
    finally:
        copy.close()


def _one(copy: Copy, trigger: dict[str, str], *, scripted: bool) -> Hover | None:
    on = trigger["selector"]
    shown = _over(copy, on)
    if shown is None:
        return None
    visit, parts = copy.visit, shown["parts"]
    place = ask(visit, "hover", "place", parts, on)
    at = ask(visit, "operate", "point", on)
    if place is None or at is None:
        return None
    left, top, right, bottom = place["box"]
    inside = left <= at["x"] <= right and top <= at["y"] <= bottom
    stays = False
    if place["covers"]:
        keys.press(visit, Keys.ESCAPE)
        operate.rest(visit, operate.ANSWER)
        stays = ask(visit, "hover", "left", parts) > 0
    flees = (not inside and _flees(copy, on, parts)) or (scripted and _fades(copy, on, parts))
    keyless = not shown["known"] and not _by_key(copy, on, parts)
    return Hover(on, shown["text"] or trigger["words"], flees, stays, keyless)


def _over(copy: Copy, on: str) -> dict[str, Any] | None:
    """What shows once the pointer is on the trigger of a fresh copy."""
    copy.renew()
    visit = copy.visit
    at = ask(visit, "operate", "point", on)
    if at is None:
        return None
    ask(visit, "hover", "note")
    copy.move(at["x"], at["y"])
    operate.rest(visit, 3 * operate.ANSWER)
    return cast("dict[str, Any] | None", ask(visit, "hover", "shown"))


def _flees(copy: Copy, on: str, parts: list[str]) -> bool:
    if _over(copy, on) is None:
        return False
    visit = copy.visit
    place, at = ask(visit, "hover", "place", parts, on), ask(visit, "operate", "point", on)
    if place is None or at is None:
        return False
    for to in place["way"]:
        for step in range(1, STEPS + 1):
            copy.move(at["x"] + (to["x"] - at["x"]) * step / STEPS, at["y"] + (to["y"] - at["y"]) * step / STEPS)
        at = to
    operate.rest(visit, LEAVE)
    return bool(ask(visit, "hover", "left", parts) == 0)


def _fades(copy: Copy, on: str, parts: list[str]) -> bool:
    """Whether it goes away by itself, while the pointer rests on what shows it."""
    if _over(copy, on) is None:
        return False
    operate.rest(copy.visit, FADE)
    return bool(ask(copy.visit, "hover", "left", parts) == 0)


def _by_key(copy: Copy, on: str, parts: list[str]) -> bool:
    copy.renew()
    visit = copy.visit
    for stop in ask(visit, "hover", "stops", parts, on):
        copy.renew()
        ask(visit, "operate", "focus", stop)
        operate.rest(visit, 3 * operate.ANSWER)
        for key in ("", Keys.ENTER, Keys.ARROW_DOWN):
            if key:
                keys.press(visit, key)
                operate.rest(visit, 3 * operate.ANSWER)
            if ask(visit, "hover", "left", parts) > 0:
                return True
    return False
