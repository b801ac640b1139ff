"""Shares, averages, differences and growth rates that heads name though no check declares them.

A head such as 집행률 or 전년 대비 may be meant in several ways. Each is tried on all lines; one is believed where the printed
numbers bear it out on most lines and no other does as well, or where the names leave one way only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise, permutations

from generator.numbers.amount import COUNTED, SCALED, Amount, rises
from generator.numbers.declaration import OTHER, Check
from generator.numbers.formula import WHOLE, Equation, Place, compute, forced, number_at, place, sum_of
from generator.numbers.sums import (
    EACH,
    LABELS,
    NEAR,
    first_name,
    is_called,
    is_part,
    is_total,
    own_name,
    rate,
)
from generator.numbers.table import Axis, Table
from generator.numbers.when import time_of
from generator.pattern import Pattern

SHARE = re.compile(
    r"구성비|비율|비중|점유[율률]|백분율|^\s*[%％]\s*$|\bshare\b|per ?cent|proportion|^ratio$", re.IGNORECASE
)
OF_ALL = re.compile(r"^(?:전체|총|합계|총계)\s?대비")
GROWTH = re.compile(
    r"증감\s?[률율]|증가\s?[률율]|감소\s?[률율]|성장\s?[률율]|신장\s?[률율]|변동\s?[률율]|growth|rate of change|% ?change",
    re.IGNORECASE,
)
DIFFERENCE = re.compile(
    r"^(?:.*대비\s?)?(?:증감|증가|차이|차액|순증|격차|과부족|잔액|잔여)\s?(?:수|분|량|액|폭|인원|건수)?$|대비$|difference|^(?:net )?(?:change|increase)$",
    re.IGNORECASE,
)
AVERAGE = re.compile(
    r"^(?:월|연|년|분기|일|주|연도별|연간)?\s?평균|평균$|^(?:monthly |yearly |daily )?(?:average|mean)\b", re.IGNORECASE
)
#: A rate of two columns: 집행률 = 집행액 / 예산액. The stem finds the first of them.
RATIO = re.compile(r"^(?P<stem>[가-힣]{2,})\s?[률율]$")
#: The rates that say what they are a part of.
WHOLES = {
    "달성": ("목표", "계획"), "집행": ("예산", "계획"), "참석": ("대상", "정원", "초청"), "참여": ("대상", "정원", "전체"),
    "수료": ("등록", "수강", "신청", "입교", "정원"), "이행": ("계획", "목표"), "추진": ("계획", "목표"), "징수": ("부과", "조정"),
    "처리": ("접수",), "공개": ("청구", "등록", "전체"), "취업": ("수료", "구직"), "응답": ("발송", "대상"), "완료": ("계획", "대상"),
}  # fmt: skip
#: What the first is called where it has not the name of the rate.
DONE = {"달성": ("실적",), "이행": ("실적", "완료"), "추진": ("실적", "완료")}
MONTHLY = {"월": 12, "분기": 4, "연": 1, "년": 1}
#: By what a sum of months may have been divided.
PERIODS = (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
MONTHS = Pattern(r"(?:\(|~|∼|～|-)\s*(?:’?\d*\.?\s*)?(?P<last>1[0-2]|[1-9])\s?(?:월|개월)")
#: Lines that may fail before a way that fails more often than not is given up, and columns that are tried with each other.
MOST_WRONG, MOST_COLUMNS = 3, 12
#: Thousands of won to a head, and the like.
FACTORS = tuple(Fraction(10) ** power for power in (0, 3, 4, 6, 8))
#: Lines that have to agree before one that does not is called wrong, and how many times as many as do not.
FEWEST, TIMES = 2, 2


@dataclass(frozen=True)
class Seen:
    """One line of a reading: the result as printed and what its terms make."""

    result: Place
    terms: tuple[Place, ...]
    printed: Fraction
    value: Fraction
    places: int
    holds: bool
    #: A difference of equals, or the whole as its own part, agrees whatever was meant.
    telling: bool


@dataclass(frozen=True)
class Reading:
    """A way in which a line follows from others. ``check`` is None where ``checks`` has no words for it."""

    relation: str
    axis: Axis
    target: int
    check: Check | None
    lines: tuple[Seen, ...]
    #: Whether the names leave no other way.
    explicit: bool
    #: Whether lines were left out that are off by less than their last place.
    loose: bool = False

    @property
    def wrong(self) -> tuple[Seen, ...]:
        return tuple(each for each in self.lines if not each.holds)

    @property
    def right(self) -> int:
        return sum(each.holds and each.telling for each in self.lines)

    @property
    def equations(self) -> tuple[Equation, ...]:
        if self.check is None:
            return ()
        return tuple(Equation(self.check, each.result, each.terms, each.holds, declared=False) for each in self.lines)


@dataclass(frozen=True)
class _Way:
    """A formula before it is tried: for each line across, its cells."""

    relation: str
    check: Check | None
    cells: tuple[tuple[Place, tuple[Place, ...]], ...]
    explicit: bool = False
    factor: Fraction = Fraction(1)
    declarable: bool = True


def readings(table: Table, checks: Sequence[Check]) -> Iterator[Reading]:
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


def bare(name: str) -> str:
    """A name without what stands in brackets behind it, unless it is nothing else."""
    return re.sub(r"(?<=\S)\s*[(（\[].*$", "", name.strip()).strip() or name.strip("()（）[] ")


def is_count(table: Table, axis: Axis, line: int) -> bool:
    if axis == "column" and LABELS.match(table.columns[line].label.strip()):
        return False
    return any(table.amount(*place(axis, line, across)) is not None for across in table.lines(OTHER[axis]))


def ways(table: Table, axis: Axis, target: int, counted: Sequence[int], checks: Sequence[Check]) -> Iterator[_Way]:
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


def way(
    table: Table, relation: str, axis: Axis, target: int, *of: int, base: int | None = None, across: bool = False,
    periods: int = 1, explicit: bool = False,
) -> _Way:  # fmt: skip
    """A way that ``checks`` has words for."""
    check = Check(relation, axis, target, of, base, across, periods, (), table.node)
    cells = []
    for line in table.lines(OTHER[axis]):
        terms = [place(axis, each, line) for each in of]
        if base is not None:
            terms.append(place(OTHER[axis], base, of[0]) if across else place(axis, base, line))
        cells.append((place(axis, target, line), tuple(terms)))
    return _Way(relation, check, tuple(cells), explicit)


def changes(table: Table, axis: Axis, target: int, counted: Sequence[int], relation: str) -> Iterator[_Way]:
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
            yield _Way(relation, formula, tuple(steps), declarable=False)


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


def averages(table: Table, axis: Axis, target: int, counted: Sequence[int], checks: Sequence[Check]) -> Iterator[_Way]:
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
        yield _Way("mean", None, tuple(cells))


def per_head(table: Table, axis: Axis, target: int, counted: Sequence[int]) -> Iterator[_Way]:
    """So much to one: any line by any other, in the same unit or in thousands of it."""
    for one, other in pairs(target, counted):
        cells = [
            (place(axis, target, line), (place(axis, one, line), place(axis, other, line)))
            for line in table.lines(OTHER[axis])
        ]
        for factor in FACTORS:
            yield _Way("ratio", None, tuple(cells), factor=factor)
            if factor != 1:
                yield _Way("ratio", None, tuple(cells), factor=1 / factor)


def called(table: Table, axis: Axis, line: int, checks: Sequence[Check]) -> bool:
    return is_called(table, axis, line) or any(
        each.relation == "total" and each.axis == axis and each.target == line for each in checks
    )


def shares(table: Table, axis: Axis, target: int, counted: Sequence[int], checks: Sequence[Check]) -> Iterator[_Way]:
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
            yield _Way("part", None, tuple(cells))
    for one, whole in pairs(target, counted):
        if same_unit(table, axis, one, whole):
            yield way(table, "share", axis, target, one, base=whole)


def ratios(table: Table, axis: Axis, target: int, counted: Sequence[int], stem: str) -> Iterator[_Way]:
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


def try_out(table: Table, axis: Axis, target: int, tried: _Way) -> Reading | None:
    """A way on all lines that print its numbers; None where there is no such line."""
    lines: list[Seen] = []
    close: list[tuple[Amount, Fraction]] = []
    cut: list[Seen] = []
    wrong = 0
    for result, terms in tried.cells:
        printed = table.amount(*result)
        amounts = [number_at(table, *cell) for cell in terms]
        known = [each for each in amounts if each is not None]
        # A dash may be what nobody counted; a rate of it says nothing.
        if printed is None or len(known) < len(amounts) or table.cells[terms[0][0]][terms[0][1]].empty:
            continue
        bounds = bounds_of(tried, known)
        if bounds is None:
            continue
        least, value, most = bounds
        shown = printed if tried.relation == "difference" else replace(printed, exact=False)
        holds = shown.least <= most and least <= shown.most
        step = Fraction(1, 10**printed.places)
        if not holds and (other_months(tried, known, shown) or capped(tried, printed, value)):
            continue
        telling = printed.value != 0 and (len(known) == 1 or len({each.value for each in known[:2]}) > 1)
        if tried.relation == "part":
            telling = printed.value not in (0, WHOLE)
        if not holds and least - step < printed.value < most + step:
            # Cut off instead of rounded, perhaps, or from numbers that are finer than the printed ones.
            close.append((printed, value))
            cut.append(Seen(result, terms, printed.value, value, printed.places, True, False))  # noqa: FBT003 - fields
            continue
        lines.append(Seen(result, terms, printed.value, value, printed.places, holds, telling))
        wrong += not holds
        # Nobody will believe it: of many columns most pairs end here.
        if wrong > MOST_WRONG and 2 * wrong > len(lines):
            return None
    exact = tried.check is not None and tried.relation == "share" and forced(table, tried.check, close)
    lines += cut if exact else []
    if not lines:
        return None
    check = tried.check if tried.declarable else None
    if check:
        kept = tuple(sorted(each.result[1] if axis == "row" else each.result[0] for each in lines))
        check = replace(check, only=kept)
    return Reading(tried.relation, axis, target, check, tuple(lines), tried.explicit, bool(close) and not exact)


def capped(tried: _Way, printed: Amount, value: Fraction) -> bool:
    """Whether a rate ends at a hundred, as that of a target that was passed may."""
    return tried.relation == "share" and printed.value == WHOLE < value


def other_months(tried: _Way, terms: list[Amount], printed: Amount) -> bool:
    """Whether an average is one of fewer months than a year has: the last year of a table may not be over."""
    if tried.relation != "average" or tried.check is None:
        return False
    found = (compute(replace(tried.check, periods=each), terms) for each in PERIODS)
    return any(each and printed.least <= each[2] and each[0] <= printed.most for each in found)


def bounds_of(tried: _Way, amounts: list[Amount]) -> tuple[Fraction, Fraction, Fraction] | None:
    """Least, middle and most of what the terms allow; None where one would divide by nothing."""
    if tried.check is not None:
        return compute(tried.check, amounts)
    if tried.relation == "mean":
        return tuple(
            sum_of([getattr(each, end) for each in amounts]) / len(amounts) for end in ("least", "value", "most")
        )  # type: ignore[return-value]
    one, rest = amounts[0], amounts[1:]
    least, value, most = (sum_of([getattr(each, end) for each in rest]) for end in ("least", "value", "most"))
    if least <= 0:
        return None
    factor = WHOLE if tried.relation == "part" else tried.factor
    return one.least / most * factor, one.value / value * factor, one.most / least * factor


def choose(tried: Sequence[Reading]) -> Reading | None:
    """The reading that is believed; None where it could be this or that."""
    if not tried:
        return None
    best = max(tried, key=lambda each: (each.right, -len(each.wrong), each.explicit, each.check is not None))
    explicit = [each for each in tried if each.explicit]
    if len(explicit) == 1 and explicit[0].right == best.right:
        best = explicit[0]
    rivals = [each for each in tried if each.right == best.right and each is not best]
    if not best.wrong:
        sure = best.right >= FEWEST or (best.explicit and best.right)
        return best if sure and not any(not each.wrong and differs(each, best) for each in rivals) else None
    if best.right >= FEWEST and best.right >= TIMES * len(best.wrong):
        return None if any(differs(each, best) for each in rivals) else best
    agreeing = len(best.lines) - len(best.wrong)
    alone = (len(explicit) == 1 and best.explicit) or (len(tried) == 1 and best.right)
    if alone and (agreeing >= len(best.wrong) or len(best.lines) == 1):
        return best if agreeing or all(near(each) for each in best.wrong) else None
    return None


def differs(one: Reading, other: Reading) -> bool:
    """Whether two readings tell different things of the same cells."""
    return [(each.result, each.holds, each.value) for each in one.lines] != [
        (each.result, each.holds, each.value) for each in other.lines
    ]


def near(line: Seen) -> bool:
    """Whether the printed number can be a slip of the computed one; else something else was meant."""
    one, other = abs(line.printed), abs(line.value)
    return bool(one and other) and one <= NEAR * other and other <= NEAR * one
