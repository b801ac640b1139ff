"""Sums, shares, differences and rates that a table shows without declaring them, as any reader sees them.

A reader takes a row called 합계 for the sum of the others where nothing speaks against it, so a withheld cell is no
secret there. What is implied is never reported as wrong: where it does not hold, it was not meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from generator.numbers.declaration import OTHER, Check
from generator.numbers.formula import agrees, number_at, numeric, place, terms_at
from generator.numbers.table import LEVELS, Axis, Table
from generator.pattern import Pattern

TOTAL = Pattern(r"(?:총\s?)?(?:합\s?계|계|총계|총합|전체)|(?:grand )?total|sum|all", re.IGNORECASE)
SUBTOTAL = Pattern(r"소\s?계|subtotal|중계|누계", re.IGNORECASE)
SHARE = Pattern(r"%|비율|구성비|점유율|비중|share|per ?cent|proportion", re.IGNORECASE)
DIFFERENCE = Pattern(r"증감(?:수|분|량)?|증가(?:수|분)?|차이?|change|difference|increase", re.IGNORECASE)
GROWTH = Pattern(r"증감[률율]|증가[률율]|성장[률율]|growth(?: rate)?", re.IGNORECASE)
AVERAGE = Pattern(r"(?:월|연|분기|일)?\s?평균|(?:monthly |quarterly |yearly )?(?:average|mean)", re.IGNORECASE)
RATES = (SHARE, DIFFERENCE, GROWTH, AVERAGE)
#: By what an average may have been divided.
PERIODS = (2, 3, 4, 5, 6, 9, 10, 12)


def implied(table: Table, declared: Sequence[Check]) -> list[Check]:
    """The checks that the names of lines suggest, that are not declared, and that all printed numbers agree with."""
    taken = {(each.axis, each.target) for each in declared}
    totals = [
        each for each in totals_of(table) if (each.axis, each.target) not in taken and fits(table, each, declared)
    ]
    results = [*declared, *totals]
    rates = [each for each in rates_of(table, results) if (each.axis, each.target) not in taken]
    return [*totals, *(each for each in rates if fits(table, each, results, least=1))]


def names(table: Table, axis: Axis) -> Iterator[tuple[int, str]]:
    for line in table.lines(axis):
        name = table.rows[line] if axis == "row" else table.columns[line].name
        yield line, name.rpartition(LEVELS)[2].strip()


def check(
    table: Table, relation: str, axis: Axis, target: int, *of: int, base: int | None = None, periods: int = 1
) -> Check:
    return Check(relation, axis, target, of, base, base is not None, periods, (), table.node)


def totals_of(table: Table) -> Iterator[Check]:
    """One line called a total; with subtotals nobody can tell what it is the sum of."""
    for axis in OTHER:
        lines = list(names(table, axis))
        found = [line for line, name in lines if TOTAL.fullmatch(name)]
        if len(found) == 1 and not any(SUBTOTAL.search(name) for _, name in lines):
            yield check(table, "total", axis, found[0])


def rates_of(table: Table, results: Sequence[Check]) -> Iterator[Check]:
    """Lines that are called shares, differences, growth rates or averages of the counts beside them."""
    for axis in OTHER:
        lines = dict(names(table, axis))
        wholes = [each.target for each in results if each.relation == "total" and each.axis == OTHER[axis]]
        totals = [each.target for each in results if each.relation == "total" and each.axis == axis]
        rates = {line for line, name in lines.items() if per_cent(table, axis, line) or any(map(name_of(name), RATES))}
        counts = [line for line in lines if line not in rates and numeric(table, axis, line)]
        for target in rates:
            yield from rates_at(table, axis, target, counts, wholes)
            if AVERAGE.fullmatch(lines[target]):
                yield from (
                    check(table, "average", axis, target, each, periods=len(counts) - len(totals)) for each in totals
                )


def rates_at(table: Table, axis: Axis, target: int, counts: Sequence[int], wholes: Sequence[int]) -> Iterator[Check]:
    """What the line ``target`` may be, by its name, of the lines ``counts``."""
    name = dict(names(table, axis))[target]
    growth = GROWTH.fullmatch(name)
    for one in counts:
        if SHARE.search(name) or (per_cent(table, axis, target) and not growth):
            yield from (check(table, "share", axis, target, one, base=whole) for whole in wholes)
        if AVERAGE.fullmatch(name):
            yield from (check(table, "average", axis, target, one, periods=each) for each in PERIODS)
        for other in counts:
            if one != other and (growth or DIFFERENCE.fullmatch(name)):
                yield check(table, "growth" if growth else "difference", axis, target, one, other)


def per_cent(table: Table, axis: Axis, line: int) -> bool:
    return axis == "column" and table.columns[line].unit == "%"


def name_of(name: str) -> Callable[[Pattern], bool]:
    return lambda pattern: bool(pattern.fullmatch(name))


def fits(table: Table, suggested: Check, checks: Sequence[Check], least: int = 0) -> bool:
    """Whether the relation holds on every line that prints all of its numbers, and there are so many of them."""
    held = 0
    every = [*checks, suggested]
    for line in table.lines(OTHER[suggested.axis]):
        cells = [place(suggested.axis, suggested.target, line), *terms_at(table, suggested, every, line)]
        if any(table.cells[row][column].withheld for row, column in cells):
            continue
        amounts = [number_at(table, row, column) for row, column in cells]
        if None in amounts or table.cells[cells[0][0]][cells[0][1]].empty:
            continue
        result, *terms = [each for each in amounts if each is not None]
        if not agrees(suggested, result, terms):
            return False
        held += 1
    return held >= least
