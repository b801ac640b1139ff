"""Shares, averages, differences and growth rates that heads name though no check declares them.

A head such as 집행률 or 전년 대비 may be meant in several ways. Each is tried on all lines; one is believed where the printed
numbers bear it out on most lines and no other does as well, or where the names leave one way only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.numbers.additive import EACH, LABELS, rate
from generator.numbers.amount import rises
from generator.numbers.declaration import OTHER, Check
from generator.numbers.formula import place
from generator.numbers.naming import bare, first_name, own_name
from generator.numbers.rates import averages, changes, per_head, ratios, shares
from generator.numbers.reading import CandidateFormula, NumberReading, choose, try_out
from generator.numbers.table import Axis, Table
from generator.pattern import Pattern

SHARE = Pattern(
    r"구성비|비율|비중|점유[율률]|백분율|^\s*[%％]\s*$|\bshare\b|per ?cent|proportion|^ratio$", re.IGNORECASE
)
OF_ALL = Pattern(r"^(?:전체|총|합계|총계)\s?대비")
GROWTH = Pattern(
    r"증감\s?[률율]|증가\s?[률율]|감소\s?[률율]|성장\s?[률율]|신장\s?[률율]|변동\s?[률율]|growth|rate of change|% ?change",
    re.IGNORECASE,
)
DIFFERENCE = Pattern(
    r"^(?:.*대비\s?)?(?:증감|증가|차이|차액|순증|격차|과부족|잔액|잔여)\s?(?:수|분|량|액|폭|인원|건수)?$|대비$|difference|^(?:net )?(?:change|increase)$",
    re.IGNORECASE,
)
AVERAGE = Pattern(
    r"^(?:월|연|년|분기|일|하루|1?회|한 번|주|연도별|연간)?\s?평균|평균$|^(?:monthly |yearly |daily )?(?:average|mean)\b",
    re.IGNORECASE,
)
#: A rate of two columns: 집행률 = 집행액 / 예산액. The stem finds the first of them.
RATIO = Pattern(r"^(?P<stem>[가-힣]{2,})\s?[률율]$")


def readings(table: Table, checks: Sequence[Check]) -> Iterator[NumberReading]:
    """What the heads of the table say of its numbers and the numbers bear out, beyond its checks and its sums."""
    if rises(cell.text for row in table.cells for cell in row):
        return
    for axis in OTHER:
        taken = {each.target for each in checks if each.axis == axis}
        named = {line for line in table.lines(axis) if derived(table, axis, line)}
        for target in sorted(named - taken):
            counted = [line for line in table.lines(axis) if line not in named and is_count(table, axis, line)]
            tried = [try_out(table, axis, target, way) for way in ways(table, axis, target, counted, checks)]
            chosen = choose([each for each in tried if each is not None])
            if chosen:
                yield chosen


def derived(table: Table, axis: Axis, line: int) -> bool:
    """Whether a line is called a share, an average, a difference or a rate."""
    return (axis == "column" and rate(table, line)) or derived_by_name(table, axis, line)


def derived_by_name(table: Table, axis: Axis, line: int) -> bool:
    name = bare(own_name(table, axis, line))
    return any(each.search(name) for each in (SHARE, GROWTH, DIFFERENCE, AVERAGE, RATIO, EACH))


def is_count(table: Table, axis: Axis, line: int) -> bool:
    if axis == "column" and LABELS.match(table.columns[line].label.strip()):
        return False
    return any(table.amount(*place(axis, line, across)) is not None for across in table.lines(OTHER[axis]))


def ways(
    table: Table, axis: Axis, target: int, counted: Sequence[int], checks: Sequence[Check]
) -> Iterator[CandidateFormula]:
    """Every way in which the line ``target`` may be meant, by its name."""
    name = bare(own_name(table, axis, target))
    full = f"{table.columns[target].group} {name}" if axis == "column" else table.rows[target]
    per_cent = axis == "column" and "%" in (table.unit(target) or table.columns[target].unit_in_head)
    near = [each for each in counted if first_name(table, axis, target) == first_name(table, axis, each)] or list(
        counted
    )
    if OF_ALL.search(name):
        yield from shares(table, axis, target, counted, checks)
    elif GROWTH.search(name) or (per_cent and re.search(r"대비|증가|증감|성장|change|increase", full, re.IGNORECASE)):
        yield from changes(table, axis, target, near, "growth")
    elif DIFFERENCE.search(name):
        # Two rates have a difference as well, in points.
        rates = [each for each in table.lines(axis) if axis == "column" and rate(table, each)]
        rates = [each for each in rates if each != target and not derived_by_name(table, axis, each)]
        yield from changes(table, axis, target, [*near, *rates], "difference")
    elif EACH.search(name):
        yield from per_head(table, axis, target, counted)
    elif AVERAGE.search(name):
        yield from averages(table, axis, target, near, checks)
    elif SHARE.search(name) or (per_cent and not RATIO.match(name)):
        yield from shares(table, axis, target, counted, checks)
    elif found := RATIO.match(name):
        yield from ratios(table, axis, target, counted, found["stem"])
