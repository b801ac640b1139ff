"""Which unknowns have one value only, against every combination of values tried one after the other."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from random import Random

import pytest

from generator.numbers.linear import Relation, Unknown, determined

TOP = 6


def relations(random: Random, names: str) -> list[Relation[str]]:
    """Relations that one hidden solution fulfils, some of them with room on both sides."""
    solution = {name: random.randrange(TOP + 1) for name in names}
    found = []
    for at in range(random.randrange(1, 4)):
        factors = {name: Fraction(random.choice([-2, -1, 0, 1, 1, 1, 2])) for name in names}
        factors = {name: factor for name, factor in factors.items() if factor}
        value = sum((factor * solution[name] for name, factor in factors.items()), Fraction(0))
        room = Fraction(random.choice([0, 0, 1, 3]), 2)
        if factors:
            found.append(Relation(factors, value - room, value + room, frozenset((str(at),))))
    return found


@pytest.mark.parametrize("seed", range(150))
def test_what_is_determined_is_what_has_one_value(seed):
    random = Random(seed)  # noqa: S311 - cases, no secrets
    names = "abcd"[: random.randrange(1, 5)]
    every = relations(random, names)
    used = sorted({name for each in every for name in each.factors})
    seen: dict[str, set[int]] = {name: set() for name in used}
    for values in product(range(TOP + 1), repeat=len(used)):
        at = dict(zip(used, values, strict=True))
        if all(
            each.least <= sum(factor * at[name] for name, factor in each.factors.items()) <= each.most for each in every
        ):
            for name, value in at.items():
                seen[name].add(value)
    unknowns = {name: Unknown(least=Fraction(0), most=Fraction(TOP)) for name in used}
    found = determined(unknowns, every)
    assert set(found) == {name for name, values in seen.items() if len(values) == 1}
    assert all(found.values()), "each says whence"


def equal(value: int, ways: str, **factors: int) -> Relation[str]:
    return Relation(
        {name: Fraction(each) for name, each in factors.items()}, Fraction(value), Fraction(value), frozenset(ways)
    )


def test_relations_that_contradict_each_other_tell_of_what_stands_alone_and_spoil_nothing_else():
    unknowns = {name: Unknown() for name in "abcd"}
    relations = [
        equal(3, "v", a=1),
        equal(4, "w", a=1),
        equal(9, "x", a=1, b=1),
        equal(7, "y", c=1, d=1),
        equal(1, "z", c=1),
    ]
    assert set(determined(unknowns, relations)) == {"a", "c", "d"}
    assert determined(unknowns, [equal(3, "v", a=1, b=1), equal(4, "w", a=1, b=1)]) == {}


def test_what_follows_only_by_elimination():
    """No bounds: neither moving them nor trying leads anywhere."""
    unknowns = {name: Unknown() for name in "abc"}
    assert determined(unknowns, [equal(10, "v", a=1, b=1), equal(4, "w", a=1, b=-1)]) == {
        "a": frozenset("vw"),
        "b": frozenset("vw"),
    }
    relations = [equal(1000, "u", a=1, b=1, c=1), equal(100, "v", a=1, b=-1), equal(300, "w", b=1, c=1)]
    assert set(determined(unknowns, relations)) == {"a", "b", "c"}


def test_steps_between_whole_numbers():
    half = Relation({"a": Fraction(1)}, Fraction("6.94"), Fraction("6.97"), frozenset("w"))
    assert determined({"a": Unknown(Fraction(1, 10))}, [half]) == {}
    assert determined({"a": Unknown(Fraction(1, 20))}, [half]) == {"a": frozenset("w")}


def test_many_unknowns_take_no_time(within):
    rows = [
        Relation({(row, column): Fraction(1) for column in range(12)}, Fraction(9), Fraction(9)) for row in range(12)
    ]
    down = [
        Relation({(row, column): Fraction(1) for row in range(12)}, Fraction(9), Fraction(9)) for column in range(12)
    ]
    with within(5):
        assert (
            determined({name: Unknown(least=Fraction(0)) for each in rows for name in each.factors}, rows + down) == {}
        )
