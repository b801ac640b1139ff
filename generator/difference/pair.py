"""Which item of one list is which of another: first by name, then by the place between two that are known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence

Pair = tuple[int | None, int | None]


def pairs(
    old: Sequence[Hashable], new: Sequence[Hashable], alike: Callable[[int, int], bool] = lambda _one, _other: True
) -> list[Pair]:
    """Numbers of items that belong together, in the order of ``new``, what is gone behind what stood before it.

    ``old`` and ``new`` are the names of the items. Items of new names are what has been renamed where as many of them stand at
    one place as have gone there, and ``alike`` says so of each two.
    """
    found = _by_name(old, new)
    back = {at: before for before, at in found.items()}
    gone, come = _gaps(old, found), _gaps(new, back, back)
    for place, left in gone.items():
        right = come.get(place, [])
        if len(left) == len(right):
            for one, other in zip(left, right, strict=True):
                if alike(one, other):
                    found[one], back[other] = other, one
    listed: list[Pair] = [(back.get(at), at) for at in range(len(new))]
    behind = {before: at for at, (before, _) in enumerate(listed) if before is not None}
    missing = [at for at in range(len(old)) if at not in found]
    for at in reversed(missing):
        before = next((behind[each] for each in range(at - 1, -1, -1) if each in behind), -1)
        listed.insert(before + 1, (at, None))
        behind = {each: place for place, (each, _) in enumerate(listed) if each is not None}
    return listed


def _by_name(old: Sequence[Hashable], new: Sequence[Hashable]) -> dict[int, int]:
    """Of several of one name the first is the first."""
    places = defaultdict[Hashable, list[int]](list)
    for at, name in enumerate(new):
        places[name].append(at)
    found = {}
    for at, name in enumerate(old):
        if places[name]:
            found[at] = places[name].pop(0)
    return found


def _gaps(
    names: Sequence[Hashable], known: dict[int, int], other: dict[int, int] | None = None
) -> dict[int, list[int]]:
    """What has no partner, by the number in the old list of the one with a partner before it."""
    gaps, last = defaultdict[int, list[int]](list), -1
    for at in range(len(names)):
        if at in known:
            last = at if other is None else other[at]
        else:
            gaps[last].append(at)
    return gaps
