"""What a table says of its own numbers (``checks``), recomputed: totals, shares, averages, differences, growth rates.

Arithmetic is exact (fractions). A printed number stands for the interval that its printed places leave open; a relation
holds where the interval computed from the printed terms meets that of the printed result. Shares that were forced to add
up to 100 are allowed one more step (largest-remainder rounding: Hare, 1859; Balinski and Young, Fair Representation, 1982).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction

from generator.diagnostics import Diagnostic, Fact
from generator.numbers.amount import RISE_OR_FALL, Amount, parse, plain, printed_places, rises, rounded_to, show
from generator.numbers.declaration import CODES, OTHER, Check, read_checks
from generator.numbers.table import Axis, Table
from generator.numbers.undeclared import undeclared
from generator.records import rewrite
from generator.source import first_line

#: What is divided is rounded where it is printed, even to a whole number; sums of counts are not.
RATES = ("share", "average", "growth")
#: A blank or an apostrophe where a comma parts thousands: 1 234, 1'234, as other countries write.
THOUSANDS = re.compile(r"(?<=[0-9])[ '’](?=[0-9]{3}(?:[^0-9]|$))")
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
class Mismatch:
    """A cell that does not agree with what its table declares."""

    relation: str
    row: int
    column: int
    printed: str
    computed: str
    way: Fact

    @property
    def code(self) -> str:
        return CODES[self.relation]


@dataclass
class Checked:
    """What the checks of one table found: numbers that do not agree, and checks that cannot be made."""

    mismatches: list[Mismatch] = field(default_factory=list)
    problems: list[Diagnostic] = field(default_factory=list)


def check_table(table: Table, path: str) -> Checked:
    """Recomputes every relation of ``table``. ``path`` is the file, for the diagnostics."""
    found = Checked()
    typed(table, path, found)
    found.problems += ambiguous(table, path)
    checks, problems = read_checks(table, path)
    found.problems += problems
    for check in checks:
        recompute(table, check, checks, path, found)
    # A check that could not be read may be the one of a total.
    if not problems:
        found.problems += undeclared(table, checks, path)
    return found


def typed(table: Table, path: str, found: Checked) -> None:
    """Cells of columns with a unit or decimals are numbers (N007), printed no finer than the column says (N008)."""
    for row, cells in enumerate(table.cells):
        for at in table.lines("column"):
            kind, cell = table.columns[at], cells[at]
            if not kind.typed or cell.empty or cell.withheld:
                continue
            if table.amount(row, at) is None:
                found.problems.append(no_number(table, row, at, path))
            elif kind.decimals is not None and printed_places(cell.text) > kind.decimals:
                facts: dict[str, Fact] = {
                    "value": cell.text, "cell": table.cell_name(row, at), "decimals": str(kind.decimals),
                }  # fmt: skip
                found.problems.append(Diagnostic("N008", path, cell.span, facts))


def no_number(table: Table, row: int, column: int, path: str) -> Diagnostic:
    """N007: a cell that holds no number, with the number that it means where only its signs are wrong."""
    # Only for what is wrong: a sound site need not wait for it.
    from generator.records.forms.number import read_printed  # noqa: PLC0415

    cell, kind = table.cells[row][column], table.columns[column]
    plainly = THOUSANDS.sub(",", unicodedata.normalize("NFKC", cell.text).strip())
    meant = read_printed(plainly.removesuffix(kind.unit)).text
    fix = rewrite(cell.node, meant) if cell.node and meant and parse(meant, kind.unit) else None
    return Diagnostic("N007", path, cell.span, {"value": cell.text, "cell": table.cell_name(row, column)}, fix)


def ambiguous(table: Table, path: str) -> Iterator[Diagnostic]:
    """Cells with a triangle that is a minus sign in accounts and says elsewhere that something rose (N023)."""
    cells = [cells[at] for cells in table.cells for at in table.lines("column")]
    if not rises(cell.text for cell in cells):
        return
    for cell in cells:
        number = plain(cell.text.strip().lstrip(RISE_OR_FALL))
        if number and cell.text.strip()[0] in RISE_OR_FALL:
            facts = {"value": cell.text, "minus": f"-{number}", "plus": f"+{number}"}
            yield Diagnostic("N023", path, cell.span, facts)


def recompute(table: Table, check: Check, checks: list[Check], path: str, found: Checked) -> None:
    """One check along all its lines; what does not hold goes to ``found``."""
    wrong: list[_Wrong] = []
    for line in check.only or table.lines(OTHER[check.axis]):
        result = place(check.axis, check.target, line)
        terms = terms_at(table, check, checks, line)
        printed = table.amount(*result) or dash(table, check, terms, result)
        if skipped(check, checks, line) or (printed is None and not table.cells[result[0]][result[1]].withheld):
            continue
        closed = any(table.cells[row][column].withheld for row, column in (result, *terms))
        amounts = None if closed else amounts_at(table, terms, path, found)
        if amounts is not None and printed is not None:
            wrong += compare(table, check, result, printed=printed, amounts=amounts, path=path, found=found)
    if not (wrong and check.relation == "share" and forced(table, check, wrong)):
        found.mismatches += [each.mismatch for each in wrong]


def dash(table: Table, check: Check, terms: list[tuple[int, int]], result: tuple[int, int]) -> Amount | None:
    """A dash where a sum, a difference or a share should stand is nothing, as it is among the terms.

    Averages and rates of growth are left out by a dash where they would say little. In a column of words it says nothing.
    """
    if check.relation in ("average", "growth") or not table.cells[result[0]][result[1]].empty:
        return None
    readable = [table.cells[row][column].empty or table.amount(row, column) is not None for row, column in terms]
    return Amount(Fraction(0)) if all(readable) else None


@dataclass(frozen=True)
class _Wrong:
    """A mismatch with its two numbers."""

    mismatch: Mismatch
    printed: Amount
    value: Fraction


def compare(
    table: Table,
    check: Check,
    result: tuple[int, int],
    *,
    printed: Amount,
    amounts: list[Amount],
    path: str,
    found: Checked,
) -> list[_Wrong]:
    """The result held against what its terms allow: nothing where the two meet."""
    bounds = compute(check, amounts)
    if bounds is None:
        facts: dict[str, Fact] = {
            "relation": check.relation,
            "missing": {"ko": "0이 아닌 나눌 값", "en": "a divisor that is not 0"},
        }
        found.problems.append(Diagnostic("N012", path, first_line(check.node.span), facts))
        return []
    least, value, most = bounds
    if check.relation in RATES:
        printed = replace(printed, exact=False)
    if printed.least <= most and least <= printed.most:
        return []
    row, column = result
    places = printed.places
    if check.relation not in RATES:
        places = max(places, *(each.places for each in amounts))
    way = WAYS[check.relation, check.axis]
    mismatch = Mismatch(check.relation, row, column, table.cells[row][column].text, show(value, places), way)
    return [_Wrong(mismatch, printed, value)]


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


def amounts_at(table: Table, terms: list[tuple[int, int]], path: str, found: Checked) -> list[Amount] | None:
    """The numbers in cells, an empty one being nothing; ``None`` where one is a text (N007)."""
    amounts = []
    for row, column in terms:
        cell = table.cells[row][column]
        amount = Amount(Fraction(0)) if cell.empty else table.amount(row, column)
        if amount is None:
            problem = no_number(table, row, column, path)
            if problem not in found.problems:
                found.problems.append(problem)
            return None
        amounts.append(amount)
    return amounts


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
    return sum(values, Fraction(0))


def forced(table: Table, check: Check, wrong: list[_Wrong]) -> bool:
    """Whether shares were rounded the other way so that they add up to 100 as printed."""
    if not check.across or any(
        abs(each.printed.value - each.value) >= Fraction(1, 10**each.printed.places) for each in wrong
    ):
        return False
    lines = [line for line in check.only or table.lines(OTHER[check.axis]) if line != check.base]
    shares = [table.amount(*place(check.axis, check.target, line)) for line in lines]
    printed = sum_of([each.value for each in shares if each is not None])
    # What they would add up to, rounded as usual.
    usual = printed + sum_of(
        [Fraction(rounded_to(each.value, each.printed.places)) - each.printed.value for each in wrong]
    )
    return printed == WHOLE != usual
