"""The keyboard's way through pages, as a graph. Knows no browser: a page is the list of what Tab stops at."""
# ruff: noqa: INP001 - a part of the scripts beside it

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

TAB, BACK, ENTER = "Tab", "Shift+Tab", "Enter"


@dataclass(frozen=True)
class Stop:
    """One thing that Tab stops at."""

    #: The address that Enter leads to, without its fragment; None where it leads to none.
    to: str | None = None
    fragment: str = ""
    #: The number of the <details> that it opens, and of the one that it is hidden in while that is closed.
    opens: int | None = None
    inside: int | None = None


@dataclass(frozen=True)
class Page:
    """What Tab stops at, in order, everything opened; and where the target of each fragment is, as in ``Place.at``."""

    stops: tuple[Stop, ...]
    anchors: Mapping[str, int] = field(default_factory=dict)


class Place(NamedTuple):
    """Where a reader is: between stops after arriving (even: twice the stops before), or on a stop (odd)."""

    url: str
    at: int = 0
    #: The one <details> that is open; a shortest way needs no second.
    open: int | None = None


def shortest(
    start: str, targets: Collection[str], page: Callable[[str], Page], keys: Collection[str] = (TAB, BACK, ENTER)
) -> dict[str, tuple[str, ...]]:
    """For each target that ``keys`` reach the fewest of them from the top of ``start``; breadth first over all places.

    Shift+Tab goes back on a page, not out of it: beyond the first stop the browser's own buttons are, as many as it has.
    """
    first = Place(start)
    came: dict[Place, tuple[Place, str]] = {}
    ways: dict[str, tuple[str, ...]] = {}
    seen, waiting = {first}, deque([first])
    while waiting and len(ways) < len(set(targets)):
        place = waiting.popleft()
        if place.url in targets and place.url not in ways:
            ways[place.url] = _pressed(place, came)
        for key, after in _moves(place, page(place.url), page):
            if key in keys and after not in seen:
                seen.add(after)
                came[after] = (place, key)
                waiting.append(after)
    return ways


def _pressed(place: Place, came: Mapping[Place, tuple[Place, str]]) -> tuple[str, ...]:
    keys: list[str] = []
    while place in came:
        place, key = came[place]
        keys.append(key)
    return tuple(reversed(keys))


def _moves(place: Place, here: Page, page: Callable[[str], Page]) -> list[tuple[str, Place]]:
    seen = [2 * at + 1 for at, stop in enumerate(here.stops) if stop.inside in (None, place.open)]
    moves = []
    if after := [at for at in seen if at > place.at]:
        moves.append((TAB, place._replace(at=after[0])))
    if before := [at for at in seen if at < place.at]:
        moves.append((BACK, place._replace(at=before[-1])))
    if place.at % 2:
        moves += [(ENTER, after) for after in _entered(place, here.stops[place.at // 2], here, page)]
    return moves


def _entered(place: Place, stop: Stop, here: Page, page: Callable[[str], Page]) -> list[Place]:
    if stop.opens is not None:
        return [place._replace(open=None if place.open == stop.opens else stop.opens)]
    if stop.to is None:
        return []
    if stop.to == place.url:
        return [place._replace(at=here.anchors[stop.fragment])] if stop.fragment in here.anchors else []
    if stop.fragment:
        # Asked only here: a page is not looked at before it is reached.
        return [Place(stop.to, page(stop.to).anchors.get(stop.fragment, 0))]
    return [Place(stop.to)]
