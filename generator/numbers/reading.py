"""One way to read a line of a table as derived from others: tried on all its lines, and believed or not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from generator.numbers.amount import Amount
from generator.numbers.declaration import OTHER, Check
from generator.numbers.formula import WHOLE, Equation, Place, compute, forced, number_at, sum_of
from generator.numbers.sums import NEAR
from generator.numbers.table import Axis, Table
from generator.numbers.when import time_of
from generator.pattern import Pattern

#: By what a sum of months may have been divided.
PERIODS = (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
#: Lines that may fail before a way that fails more often than not is given up.
MOST_WRONG = 3
#: Lines that have to agree before one that does not is called wrong.
FEWEST = 2
#: What is said of a thing that was not there all the year.
BEGUN = Pattern(r"[0-9]\s?(?:개)?월|시작|신규|개시|부터|\bsince\b", re.IGNORECASE)
#: Digits of a number that agrees by no chance.
PRECISE = 3
#: How many times as many lines have to agree as do not.
TIMES = 2


@dataclass(frozen=True)
class ReadingLine:
    """One line of a reading: the result as printed and what its terms make."""

    result: Place
    terms: tuple[Place, ...]
    printed: Fraction
    value: Fraction
    places: int
    holds: bool
    #: A difference of equals, or the whole as its own part, agrees whatever was meant.
    telling: bool
    #: Whether it agrees but for its last place.
    cut: bool = False


@dataclass(frozen=True)
class NumberReading:
    """A way in which a line follows from others. ``check`` is None where ``checks`` has no words for it."""

    relation: str
    axis: Axis
    target: int
    check: Check | None
    lines: tuple[ReadingLine, ...]
    #: Whether the names leave no other way.
    explicit: bool
    #: Whether lines were left out that are off by less than their last place.
    loose: bool = False

    @property
    def wrong(self) -> tuple[ReadingLine, ...]:
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
class CandidateFormula:
    """A formula before it is tried: for each line across, its cells."""

    relation: str
    check: Check | None
    cells: tuple[tuple[Place, tuple[Place, ...]], ...]
    explicit: bool = False
    factor: Fraction = Fraction(1)
    declarable: bool = True
    #: Whether all months that an average is of stand in the table.
    strict: bool = False


def try_out(table: Table, axis: Axis, target: int, tried: CandidateFormula) -> NumberReading | None:
    """A way on all lines that print its numbers; None where there is no such line."""
    lines: list[ReadingLine] = []
    cut: list[ReadingLine] = []
    other: list[ReadingLine] = []
    wrong = 0
    for result, terms in tried.cells:
        seen, printed, amounts = line_of(table, tried, result, terms)
        if seen is None or printed is None:
            continue
        if not seen.holds and other_months(tried, amounts, replace(printed, exact=False)):
            other.append(seen)
        elif seen.cut:
            cut.append(seen)
        else:
            lines.append(seen)
            wrong += not seen.holds
        # Nobody will believe it: of many columns most pairs end here.
        if wrong > MOST_WRONG and 2 * wrong > len(lines):
            return None
    close = [(Amount(each.printed, each.places), each.value) for each in cut]
    exact = tried.check is not None and tried.relation == "share" and forced(table, tried.check, close, {})
    lines += cut if exact else []
    lines += other if side_by_side(table, axis, lines, other) else []
    if not lines:
        return None
    check = tried.check if tried.declarable else None
    if check:
        kept = tuple(sorted(each.result[1] if axis == "row" else each.result[0] for each in lines))
        check = replace(check, only=kept)
    return NumberReading(tried.relation, axis, target, check, tuple(lines), tried.explicit, bool(cut) and not exact)


def line_of(
    table: Table, tried: CandidateFormula, result: Place, terms: tuple[Place, ...]
) -> tuple[ReadingLine | None, Amount | None, list[Amount]]:
    """One line of a way, with its printed number and those of its terms; None where it says nothing."""
    printed = table.amount(*result)
    amounts = [each for each in (number_at(table, *cell) for cell in terms) if each is not None]
    # A dash may be what nobody counted; a rate of it says nothing.
    if printed is None or len(amounts) < len(terms) or table.cells[terms[0][0]][terms[0][1]].empty:
        return None, printed, amounts
    bounds = bounds_of(tried, amounts)
    if bounds is None:
        return None, printed, amounts
    least, value, most = bounds
    shown = printed if tried.relation == "difference" else replace(printed, exact=False)
    holds = shown.least <= most and least <= shown.most
    if not holds and capped(tried, printed, value):
        return None, printed, amounts
    step = Fraction(1, 10**printed.places)
    # Cut off instead of rounded, perhaps, or from numbers that are finer than the printed ones.
    cut = not holds and least - step < printed.value < most + step
    telling = printed.value != 0 and (len(amounts) == 1 or len({each.value for each in amounts[:2]}) > 1)
    if tried.relation == "part":
        telling = printed.value not in (0, WHOLE)
    seen = ReadingLine(result, terms, printed.value, value, printed.places, holds or cut, telling and not cut, cut)
    return seen, printed, amounts


def side_by_side(table: Table, axis: Axis, lines: Sequence[ReadingLine], other: Sequence[ReadingLine]) -> bool:
    """Whether an average by fewer months than all others is wrong: of things counted side by side all have the same.

    The last year of a table may not be over, and what began in the course of the year is said to.
    """
    times = [time_of(name_of(table, OTHER[axis], each.result)) for each in other]
    agreeing = sum(each.holds and each.telling for each in lines)
    return times == [None] and agreeing >= FEWEST and not BEGUN.search(words(table))


def name_of(table: Table, axis: Axis, cell: Place) -> str:
    """The full name of the line of ``axis`` that a cell stands in."""
    return table.rows[cell[0]] if axis == "row" else table.columns[cell[1]].name


def words(table: Table) -> str:
    """What a table says of months that one of its lines may have begun or ended in."""
    return " ".join((str(table.data.get("note", "")), *table.rows))


def capped(tried: CandidateFormula, printed: Amount, value: Fraction) -> bool:
    """Whether a rate ends at a hundred, as that of a target that was passed may."""
    return tried.relation == "share" and printed.value == WHOLE < value


def other_months(tried: CandidateFormula, terms: list[Amount], printed: Amount) -> bool:
    """Whether an average is one of fewer months than a year has: the last year of a table may not be over."""
    if tried.relation != "average" or tried.check is None or tried.strict:
        return False
    found = (compute(replace(tried.check, periods=each), terms) for each in PERIODS)
    return any(each and printed.least <= each[2] and each[0] <= printed.most for each in found)


def bounds_of(tried: CandidateFormula, amounts: list[Amount]) -> tuple[Fraction, Fraction, Fraction] | None:
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


def choose(tried: Sequence[NumberReading]) -> NumberReading | None:
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
    # One line that agrees to three digits is no chance, if what does not is near it.
    surprising = any(each.holds and each.telling and precise(each) for each in best.lines)
    if surprising and best.right >= len(best.wrong) and all(near(each) for each in best.wrong):
        return None if any(differs(each, best) for each in rivals) else best
    agreeing = len(best.lines) - len(best.wrong)
    alone = (len(explicit) == 1 and best.explicit) or (len(tried) == 1 and best.right)
    if alone and (agreeing >= len(best.wrong) or len(best.lines) == 1):
        return best if agreeing or all(near(each) for each in best.wrong) else None
    return None


def differs(one: NumberReading, other: NumberReading) -> bool:
    """Whether two readings tell different things of the same cells."""
    return [(each.result, each.holds, each.value) for each in one.lines] != [
        (each.result, each.holds, each.value) for each in other.lines
    ]


def precise(line: ReadingLine) -> bool:
    """Whether a number is printed with three digits that say something: 100 is what many rates are."""
    digits = str(abs(line.printed * 10**line.places))
    return len(digits) >= PRECISE and abs(line.printed) != WHOLE


def near(line: ReadingLine) -> bool:
    """Whether the printed number can be a slip of the computed one; else something else was meant."""
    one, other = abs(line.printed), abs(line.value)
    return bool(one and other) and one <= NEAR * other and other <= NEAR * one
