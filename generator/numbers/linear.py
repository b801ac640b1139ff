"""Which unknowns of a small linear system have one value only: exact elimination, bounds, and trying what is left.

Every unknown stands on a lattice (whole numbers, or what is printed with so many decimals), so an interval that rounding
leaves may hold one point of it: a share of 7.0 % of 100 is 7. Arithmetic is exact (fractions).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import product
from math import ceil, floor, prod
from typing import Generic, TypeVar

Name = TypeVar("Name", bound=Hashable)
#: Combinations that are tried where bounds alone do not decide, and rounds in which bounds may move each other.
MOST_TRIED = 4_000
MOST_ROUNDS = 100


@dataclass(frozen=True)
class Relation(Generic[Name]):
    """``least`` ≤ sum of factor times unknown ≤ ``most``; None where that side is open. ``ways`` say whence it is known."""

    factors: Mapping[Name, Fraction]
    least: Fraction | None
    most: Fraction | None
    ways: frozenset[str] = frozenset()

    @property
    def exact(self) -> bool:
        return self.least is not None and self.least == self.most


@dataclass
class Unknown:
    """What is known of one: its bounds, the step of its lattice, and whence the bounds come."""

    step: Fraction = Fraction(1)
    least: Fraction | None = None
    most: Fraction | None = None
    ways: frozenset[str] = field(default_factory=frozenset)

    @property
    def single(self) -> bool:
        return self.least is not None and self.least == self.most

    @property
    def values(self) -> int | None:
        """How many values are left; None for no end."""
        if self.least is None or self.most is None:
            return None
        return int((self.most - self.least) / self.step) + 1


def determined(unknowns: Mapping[Name, Unknown], relations: Sequence[Relation[Name]]) -> dict[Name, frozenset[str]]:
    """The unknowns that can have one value only, each with the ways from which that follows."""
    found: dict[Name, frozenset[str]] = {}
    for names, own in components(unknowns, relations):
        known = {name: replace(unknowns[name]) for name in names}
        every = [*own, *eliminated([each for each in own if each.exact])]
        if not narrowed(known, every):
            # Numbers that contradict each other, as rounded ones may, still tell of what stands alone.
            alone = [each for each in own if each.exact and len(each.factors) == 1]
            found |= {name: each.ways for each in alone for name in each.factors}
            continue
        found |= {name: each.ways for name, each in known.items() if each.single}
        for left, rest in components(known, every):
            found |= tried(left, known, rest)
    return found


def eliminated(relations: Sequence[Relation[Name]]) -> list[Relation[Name]]:
    """The relations in reduced row echelon form (Gauss and Jordan), each with the ways of all that went into it."""
    rows = [(dict(each.factors), each.most or Fraction(0), each.ways) for each in relations]
    done: list[tuple[dict[Name, Fraction], Fraction, frozenset[str]]] = []
    while rows:
        factors, value, ways = rows.pop()
        factors = {name: factor for name, factor in factors.items() if factor}
        if not factors:
            continue
        pivot, by = next(iter(factors.items()))
        row = ({name: factor / by for name, factor in factors.items()}, value / by, ways)
        rows = [without(each, row, pivot) for each in rows]
        done = [*(without(each, row, pivot) for each in done), row]
    return [Relation(factors, value, value, ways) for factors, value, ways in done if factors]


def without(
    row: tuple[dict[Name, Fraction], Fraction, frozenset[str]],
    other: tuple[dict[Name, Fraction], Fraction, frozenset[str]],
    pivot: Name,
) -> tuple[dict[Name, Fraction], Fraction, frozenset[str]]:
    """``row`` less as much of ``other`` as takes the unknown ``pivot`` out of it."""
    times = row[0].get(pivot)
    if not times:
        return row
    factors = {
        name: row[0].get(name, Fraction(0)) - times * other[0].get(name, Fraction(0)) for name in {**row[0], **other[0]}
    }
    return {name: each for name, each in factors.items() if each}, row[1] - times * other[1], row[2] | other[2]


def narrowed(known: dict[Name, Unknown], relations: Sequence[Relation[Name]]) -> bool:
    """Moves the bounds of all until nothing moves; False where an unknown has no value left."""
    for _ in range(MOST_ROUNDS):
        moved = False
        for relation in relations:
            for name, factor in relation.factors.items():
                moved |= bounded(known, relation, name, factor)
                if known[name].values is not None and known[name].values < 1:  # type: ignore[operator]
                    return False
        if not moved:
            return True
    return True


def bounded(known: dict[Name, Unknown], relation: Relation[Name], name: Name, factor: Fraction) -> bool:
    """Moves the bounds of one unknown to what a relation leaves of it; True where they moved."""
    unknown = known[name]
    others = [(known[each], times) for each, times in relation.factors.items() if each != name]
    low = ends(others, least=True)
    high = ends(others, least=False)
    least = None if relation.least is None or high is None else relation.least - high
    most = None if relation.most is None or low is None else relation.most - low
    if factor < 0:
        least, most = most, least
    least = None if least is None else ceil(least / factor / unknown.step) * unknown.step
    most = None if most is None else floor(most / factor / unknown.step) * unknown.step
    raised = least is not None and (unknown.least is None or least > unknown.least)
    lowered = most is not None and (unknown.most is None or most < unknown.most)
    if raised:
        unknown.least = least
    if lowered:
        unknown.most = most
    if raised or lowered:
        unknown.ways = unknown.ways.union(relation.ways, *(each.ways for each, _ in others))
    return raised or lowered


def ends(terms: Sequence[tuple[Unknown, Fraction]], *, least: bool) -> Fraction | None:
    """The least, or the most, that a sum of unknowns can be; None for no end."""
    total = Fraction(0)
    for unknown, times in terms:
        end = unknown.least if (times > 0) == least else unknown.most
        if end is None:
            return None
        total += times * end
    return total


def components(
    known: Mapping[Name, Unknown], relations: Sequence[Relation[Name]]
) -> Iterator[tuple[list[Name], list[Relation[Name]]]]:
    """The unknowns that hang together and are still open, with their relations."""
    left = {name for name, each in known.items() if not each.single}
    while left:
        names = {left.pop()}
        while True:
            own = [each for each in relations if names & each.factors.keys()]
            more = {name for each in own for name in each.factors} & left
            if not more:
                break
            names |= more
            left -= more
        yield list(names), own


def tried(
    names: Sequence[Name], known: Mapping[Name, Unknown], relations: Sequence[Relation[Name]]
) -> dict[Name, frozenset[str]]:
    """As ``determined``, by trying every combination, where there are few."""
    counts = [known[name].values for name in names]
    if any(count is None for count in counts) or prod(count or 0 for count in counts) > MOST_TRIED:
        return {}
    ranges = []
    for name in names:
        each = known[name]
        ranges.append([(each.least or Fraction(0)) + at * each.step for at in range(each.values or 0)])
    fixed = {name: each.least or Fraction(0) for name, each in known.items() if each.single}
    seen: dict[Name, set[Fraction]] = {name: set() for name in names}
    for values in product(*ranges):
        at = {**fixed, **dict(zip(names, values, strict=True))}
        if all(holds(each, at) for each in relations):
            for name, value in zip(names, values, strict=True):
                seen[name].add(value)
    ways = frozenset[str]().union(*(each.ways for each in relations))
    return {name: ways for name, values in seen.items() if len(values) == 1}


def holds(relation: Relation[Name], values: Mapping[Name, Fraction]) -> bool:
    total = sum((factor * values[name] for name, factor in relation.factors.items()), Fraction(0))
    return (relation.least is None or relation.least <= total) and (relation.most is None or total <= relation.most)
