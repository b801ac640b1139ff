"""The formulas of shares, averages, differences and rates: of which lines each may be made, by the names of all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise, permutations

from generator.numbers.additive import rate
from generator.numbers.amount import COUNTED, SCALED
from generator.numbers.declaration import OTHER, Check
from generator.numbers.formula import place
from generator.numbers.naming import bare, is_called, is_part, is_total, own_name
from generator.numbers.reading import FEWEST, PERIODS, Way
from generator.numbers.table import Axis, Table
from generator.numbers.when import time_of

#: The rates that say what they are a part of.
WHOLES = {
    "달성": ("목표", "계획"), "집행": ("예산", "계획"), "참석": ("대상", "정원", "초청"), "참여": ("대상", "정원", "전체"),
    "수료": ("등록", "수강", "신청", "입교", "정원"), "이행": ("계획", "목표"), "추진": ("계획", "목표"), "징수": ("부과", "조정"),
    "처리": ("접수",), "공개": ("청구", "등록", "전체"), "취업": ("수료", "구직"), "응답": ("발송", "대상"), "완료": ("계획", "대상"),
}  # fmt: skip
#: What the first is called where it has not the name of the rate.
DONE = {"달성": ("실적",), "이행": ("실적", "완료"), "추진": ("실적", "완료")}
MONTHLY = {"월": 12, "분기": 4, "연": 1, "년": 1}
MONTHS = re.compile(r"(?:\(|~|∼|～|-)\s*(?:’?\d*\.?\s*)?(?P<last>1[0-2]|[1-9])\s?(?:월|개월)")
#: Columns that are tried with each other.
MOST_COLUMNS = 12
#: Thousands of won to a head, and the like.
FACTORS = tuple(Fraction(10) ** power for power in (0, 3, 4, 6, 8))


def way(
    table: Table, relation: str, axis: Axis, target: int, *of: int, base: int | None = None, across: bool = False,
    periods: int = 1, explicit: bool = False,
) -> Way:  # fmt: skip
    """A way that ``checks`` has words for."""
    check = Check(relation, axis, target, of, base, across, periods, (), table.node)
    cells = []
    for line in table.lines(OTHER[axis]):
        terms = [place(axis, each, line) for each in of]
        if base is not None:
            terms.append(place(OTHER[axis], base, of[0]) if across else place(axis, base, line))
        cells.append((place(axis, target, line), tuple(terms)))
    return Way(relation, check, tuple(cells), explicit)


def changes(table: Table, axis: Axis, target: int, counted: Sequence[int], relation: str) -> Iterator[Way]:
    """The later of two lines against the earlier; or each line across against the one before it."""
    times = {each: time_of(own_name(table, axis, each)) or time_of(full_name(table, axis, each)) for each in counted}
    only = [each for each in counted if times[each] is not None] or list(counted)
    against = time_of(own_name(table, axis, target))
    for later, earlier in pairs(target, only):
        if not same_unit(table, axis, later, earlier):
            continue
        after, before = times[later], times[earlier]
        ordered = after is not None and before is not None and after > before
        if after is not None and before is not None and not ordered:
            continue
        last = max(only, key=lambda each: times[each] or (0, 0))
        explicit = ordered and (len(only) == 2 or (against is not None and before == against and later == last))  # noqa: PLR2004
        yield way(table, relation, axis, target, later, earlier, explicit=explicit)
    across = [(each, time_of(full_name(table, OTHER[axis], each))) for each in table.lines(OTHER[axis])]
    dated = sorted((when, each) for each, when in across if when is not None)
    if len(dated) > FEWEST and len(dated) == len({when for when, _ in dated}):
        for one in counted:
            steps = [
                (place(axis, target, now), (place(axis, one, now), place(axis, one, then)))
                for (_, then), (_, now) in pairwise(dated)
            ]
            formula = Check(relation, axis, target, (), None, False, 1, (), table.node)  # noqa: FBT003 - a field
            yield Way(relation, formula, tuple(steps), declarable=False)


def pairs(target: int, lines: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Two of the lines, either way round; of many those near the target: a rate stands near what it is made of."""
    near_by = sorted(lines, key=lambda line: abs(line - target))[:MOST_COLUMNS]
    return permutations(sorted(near_by), 2)


def full_name(table: Table, axis: Axis, line: int) -> str:
    return table.rows[line] if axis == "row" else table.columns[line].name


def same_unit(table: Table, axis: Axis, one: int, other: int) -> bool:
    if axis == "row":
        return True
    return unit(table, one) == unit(table, other)


def unit(table: Table, column: int) -> str:
    """The unit of a column, in the contract or in its head; (A) and (남) behind a name are none."""
    head = table.columns[column].unit_in_head
    return table.unit(column) or (head if COUNTED.fullmatch(head) or SCALED.match(head) else "")


def averages(table: Table, axis: Axis, target: int, counted: Sequence[int], checks: Sequence[Check]) -> Iterator[Way]:
    """A sum by a number of months, or the mean of the lines beside it."""
    name = bare(own_name(table, axis, target))
    usual = next((times for word, times in MONTHLY.items() if name.startswith(word) and times > 1), None)
    named = MONTHS.search(full_name(table, axis, target))
    plain = [each for each in counted if not called(table, axis, each, checks)]
    sums = [each for each in counted if each not in plain]
    periods = {len(plain), *(PERIODS if usual else ())} - {0, 1}
    for one in counted if usual else sums:
        for each in sorted(periods):
            months = int(named["last"]) if named else usual
            whole = not usual and len(sums) == 1 and each == len(plain)
            explicit = whole or (len(counted) == 1 and each == months)
            yield way(table, "average", axis, target, one, periods=each, explicit=explicit)
    # The mean of rates is weighted, as a rule.
    across = [each for each in table.lines(OTHER[axis]) if axis == "column" or not rate(table, each)]
    if len(plain) > 1 and not usual and all(same_unit(table, axis, each, plain[0]) for each in plain):
        cells = [(place(axis, target, line), tuple(place(axis, each, line) for each in plain)) for line in across]
        yield Way("mean", None, tuple(cells))


def per_head(table: Table, axis: Axis, target: int, counted: Sequence[int]) -> Iterator[Way]:
    """So much to one: any line by any other, in the same unit or in thousands of it."""
    for one, other in pairs(target, counted):
        cells = [
            (place(axis, target, line), (place(axis, one, line), place(axis, other, line)))
            for line in table.lines(OTHER[axis])
        ]
        for factor in FACTORS:
            yield Way("ratio", None, tuple(cells), factor=factor)
            if factor != 1:
                yield Way("ratio", None, tuple(cells), factor=1 / factor)


def called(table: Table, axis: Axis, line: int, checks: Sequence[Check]) -> bool:
    return is_called(table, axis, line) or any(
        each.relation == "total" and each.axis == axis and each.target == line for each in checks
    )


def shares(table: Table, axis: Axis, target: int, counted: Sequence[int], checks: Sequence[Check]) -> Iterator[Way]:
    """Parts of a total in the other direction, parts of a total beside them, parts of the sum where none is printed."""
    other = OTHER[axis]
    wholes = [
        each for each in table.lines(other)
        if (is_total(table, other, each) and not is_part(table, other, each))
        or any(one.relation == "total" and one.axis == other and one.target == each for one in checks)
    ]  # fmt: skip
    for one in counted:
        for whole in wholes:
            explicit = len(counted) == 1 and len(wholes) == 1
            yield way(table, "share", axis, target, one, base=whole, across=True, explicit=explicit)
        if not wholes:
            every = tuple(place(axis, one, line) for line in table.lines(other))
            cells = [(place(axis, target, line), (place(axis, one, line), *every)) for line in table.lines(other)]
            yield Way("part", None, tuple(cells))
    for one, whole in pairs(target, counted):
        if same_unit(table, axis, one, whole):
            yield way(table, "share", axis, target, one, base=whole)


def ratios(table: Table, axis: Axis, target: int, counted: Sequence[int], stem: str) -> Iterator[Way]:
    """One line by another: by the stem of the name, where it tells, else by the numbers."""
    names = {each: own_name(table, axis, each).replace(" ", "") for each in counted}
    firsts = [each for each, name in names.items() if any(word in name for word in (stem, *DONE.get(stem, ())))]
    for one, whole in pairs(target, counted):
        if same_unit(table, axis, one, whole):
            known = any(word in names[whole] for word in WHOLES.get(stem, ()))
            explicit = (
                firsts == [one]
                and known
                and sum(any(word in name for word in WHOLES.get(stem, ())) for name in names.values()) == 1
            )
            yield way(table, "share", axis, target, one, base=whole, explicit=explicit)
