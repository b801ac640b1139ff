"""The formulas of a table's relations: which cells one is computed from, and what they allow its result to be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from generator.diagnostics import Fact
from generator.numbers.amount import Amount, rounded_to
from generator.numbers.declaration import OTHER, Check
from generator.numbers.table import Axis, Table

#: Row and column of a cell.
Place = tuple[int, int]
#: What is divided is rounded where it is printed, even to a whole number; sums of counts are not.
RATES = ("share", "average", "growth")
#: Per cent of the whole.
WHOLE = 100
#: How a computed value came about, in a sentence.
WAYS: dict[tuple[str, Axis], Fact] = {
    ("total", "column"): {"ko": "가로로 더한 값", "en": "sum across"},
    ("total", "row"): {"ko": "세로로 더한 값", "en": "sum down"},
    **{("share", axis): {"ko": "비율을 셈한 값", "en": "share"} for axis in OTHER},
    **{("average", axis): {"ko": "평균을 셈한 값", "en": "average"} for axis in OTHER},
    **{("difference", axis): {"ko": "차이를 셈한 값", "en": "difference"} for axis in OTHER},
    **{("growth", axis): {"ko": "증가율을 셈한 값", "en": "growth rate"} for axis in OTHER},
}


@dataclass(frozen=True)
class Equation:
    """One relation on one line: the cell of its result, the cells that this is computed from, and whether they agree."""

    check: Check
    result: Place
    terms: tuple[Place, ...]
    holds: bool
    #: Whether ``checks`` says so, and not only the names of the lines.
    declared: bool = True


def terms_at(table: Table, check: Check, checks: list[Check], line: int) -> list[tuple[int, int]]:
    """The cells that the result in ``line`` is computed from; for a share the whole comes last."""
    terms = [place(check.axis, each, line) for each in terms_of(table, check, checks)]
    if check.base is not None:
        whole = (
            place(OTHER[check.axis], check.base, check.of[0]) if check.across else place(check.axis, check.base, line)
        )
        terms.append(whole)
    return terms


def place(axis: Axis, line: int, across: int) -> tuple[int, int]:
    """Row and column of the cell where a line of ``axis`` meets the line ``across`` it."""
    return (line, across) if axis == "row" else (across, line)


def terms_of(table: Table, check: Check, checks: list[Check]) -> tuple[int, ...]:
    """The lines that are put together: those named, or, for a total, all that are no results themselves."""
    if check.of:
        return check.of
    results = {each.target for each in checks if each.axis == check.axis}
    return tuple(each for each in table.lines(check.axis) if each not in results and numeric(table, check.axis, each))


def numeric(table: Table, axis: Axis, line: int) -> bool:
    """Whether a line holds numbers: a column of remarks is no term of a sum."""
    if axis == "row":
        return True
    return table.columns[line].typed or any(table.amount(row, line) is not None for row in table.lines("row"))


def skipped(check: Check, checks: list[Check], line: int) -> bool:
    """Averages and growth rates do not add up: a total of rows leaves their columns out, unless told otherwise."""
    if check.relation != "total" or check.only:
        return False
    rates = {each.target for each in checks if each.axis != check.axis and each.relation in ("average", "growth")}
    return line in rates


def compute(check: Check, amounts: list[Amount]) -> tuple[Fraction, Fraction, Fraction] | None:
    """Least, middle and most of what the terms allow; ``None`` where one would divide by nothing."""
    if check.relation == "total":
        return (
            sum_of([each.least for each in amounts]),
            sum_of([each.value for each in amounts]),
            sum_of([each.most for each in amounts]),
        )
    if check.relation == "average":
        term, periods = amounts[0], check.periods
        return term.least / periods, term.value / periods, term.most / periods
    one, other = amounts[0], amounts[-1]
    if check.relation == "difference":
        return one.least - other.most, one.value - other.value, one.most - other.least
    if other.least <= 0 <= other.most:
        return None
    ratios = sorted(a / b for a in (one.least, one.most) for b in (other.least, other.most))
    shift = 1 if check.relation == "growth" else 0
    return (ratios[0] - shift) * 100, (one.value / other.value - shift) * 100, (ratios[-1] - shift) * 100


def sum_of(values: list[Fraction]) -> Fraction:
    # Most are whole numbers, of which fractions are added ten times as slowly.
    if all(each.denominator == 1 for each in values):
        return Fraction(sum(each.numerator for each in values))
    return sum(values, Fraction(0))


def agrees(check: Check, printed: Amount, terms: list[Amount]) -> bool:
    """Whether the interval that is printed as the result meets the one that the terms leave."""
    bounds = compute(check, terms)
    printed = replace(printed, exact=False) if check.relation in RATES else printed
    return bounds is not None and printed.least <= bounds[2] and bounds[0] <= printed.most


def forced(table: Table, check: Check, wrong: list[tuple[Amount, Fraction]], meant: Mapping[Place, Fraction]) -> bool:
    """Whether shares were rounded the other way so that they add up to 100 as printed.

    ``wrong``: printed and computed, of those that are off by less than one step of their last place. ``meant``: what should
    stand in cells that are off by more, which are slips: the others were rounded before anybody made them.
    """
    if not check.across:
        return False
    lines = [line for line in check.only or table.lines(OTHER[check.axis]) if line != check.base]
    cells = [place(check.axis, check.target, line) for line in lines]
    printed = sum_of([meant.get(cell, each.value) for cell in cells if (each := table.amount(*cell)) is not None])
    # What they would add up to, rounded as usual.
    usual = printed + sum_of([Fraction(rounded_to(value, one.places)) - one.value for one, value in wrong])
    return printed == WHOLE != usual


def number_at(table: Table, row: int, column: int) -> Amount | None:
    """The number in a cell, an empty one being nothing; None for a text."""
    return Amount(Fraction(0)) if table.cells[row][column].empty else table.amount(row, column)
