"""What a table says of its own numbers (``checks``), recomputed: totals, shares, averages, differences, growth rates.

Arithmetic is exact (fractions). A printed number stands for the interval that its printed places leave open; a relation
holds where the interval computed from the printed terms meets that of the printed result. Shares that were forced to add
up to 100 are allowed one more step (largest-remainder rounding: Hare, 1859; Balinski and Young, Fair Representation, 1982).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from fractions import Fraction

from generator.diagnostics import Diagnostic, Fact
from generator.numbers.amount import RISE_OR_FALL, Amount, parse, plain, printed_places, rises, rounded_to, show
from generator.numbers.crossing import Crossed, asked, cross
from generator.numbers.declaration import CODES, OTHER, Check, read_checks
from generator.numbers.formula import (
    RATES,
    WAYS,
    Equation,
    Place,
    agrees,
    compute,
    forced,
    number_at,
    place,
    skipped,
    terms_at,
)
from generator.numbers.table import Table
from generator.numbers.undeclared import NamedRelations, named_relations, undeclared
from generator.pattern import Pattern
from generator.records import rewrite
from generator.source import first_line

#: A blank or an apostrophe where a comma parts thousands: 1 234, 1'234, as other countries write.
THOUSANDS = Pattern(r"(?<=[0-9])[ '’](?=[0-9]{3}(?:[^0-9]|$))")
#: The code of a cell that spoils several relations, or one that all its other cells are proven in.
CULPRIT = "N033"
#: No published number has more decimals.
MOST_PLACES = 6
NONE = Amount(Fraction(0))


@dataclass(frozen=True)
class Mismatch:
    """A cell that does not agree with what its table declares."""

    code: str
    row: int
    column: int
    printed: str
    computed: str
    way: Fact
    #: How the sum along the other lines comes to what is printed; empty where none does.
    proven: Fact = ""


@dataclass
class CheckResult:
    """What the checks of one table found: numbers that do not agree, and checks that cannot be made."""

    mismatches: list[Mismatch] = field(default_factory=list)
    problems: list[Diagnostic] = field(default_factory=list)
    equations: list[Equation] = field(default_factory=list)
    #: Results that fail only because of another cell, with that cell.
    consequences: dict[Place, Place] = field(default_factory=dict)


def check_table(table: Table, path: str, stated: Collection[Place] = ()) -> CheckResult:
    """Recomputes every relation of ``table``. ``path`` is the file, for the diagnostics; ``stated`` are cells said to be wrong."""
    found = CheckResult()
    typed(table, path, found)
    found.problems += ambiguous(table, path)
    checks, problems = read_checks(table, path)
    found.problems += problems
    for check in checks:
        recompute(table, check, checks, path, found)
    # A check that could not be read may be the one of a total.
    named = NamedRelations() if problems else named_relations(table, checks)
    crossed = crossing(table, [*found.equations, *named.equations], stated)
    for equation in found.equations:
        if not equation.holds and id(equation) not in crossed.explained:
            found.mismatches.append(mismatch(table, equation, crossed))
    for cell, (value, equations) in crossed.culprits.items():
        if any(each.declared for each in equations):
            found.mismatches += culprit(table, cell, value, equations)
            found.consequences |= {each.result: cell for each in equations if each.result != cell}
    found.problems += undeclared(table, named, crossed, path)
    return found


def crossing(table: Table, equations: list[Equation], stated: Collection[Place]) -> Crossed:
    if all(each.holds for each in equations):
        return Crossed()
    cells = {cell for each in equations for cell in (each.result, *each.terms)}
    values = {cell: amount for cell in cells if (amount := number_at(table, *cell)) is not None}
    return cross(equations, values, stated)


def mismatch(table: Table, equation: Equation, crossed: Crossed) -> Mismatch:
    """A result that its terms do not make."""
    row, column = equation.result
    relation = equation.check.relation
    amounts = [amount for cell in equation.terms if (amount := number_at(table, *cell)) is not None]
    bounds = compute(equation.check, amounts)
    assert bounds is not None  # noqa: S101 - it was compared
    places = (number_at(table, row, column) or NONE).places
    if relation not in RATES:
        places = max(places, *(each.places for each in amounts))
    way, proven = WAYS[relation, equation.check.axis], crossed.proven.get(equation.result, "")
    return Mismatch(CODES[relation], row, column, table.cells[row][column].text, show(bounds[1], places), way, proven)


def culprit(table: Table, cell: Place, value: Fraction, equations: list[Equation]) -> Iterator[Mismatch]:
    """A wrong cell, with what each of its relations asks of it."""
    row, column = cell
    # A point in the place of a comma is no decimals: those of the other cells count, and what the value needs.
    others = [number for at in range(len(table.rows)) if at != row and (number := number_at(table, at, column))]
    places = max((each.places for each in others), default=(number_at(table, row, column) or NONE).places)
    while (value * 10**places).denominator > 1 and places < MOST_PLACES:
        places += 1
    for way in asked(cell, equations):
        yield Mismatch(CULPRIT, row, column, table.cells[row][column].text, show(value, places), way)


def typed(table: Table, path: str, found: CheckResult) -> None:
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


def recompute(table: Table, check: Check, checks: list[Check], path: str, found: CheckResult) -> None:
    """One check along all its lines; its relations go to ``found``."""
    made: list[Equation] = []
    near: dict[Place, tuple[Amount, Fraction]] = {}
    far: dict[Place, Fraction] = {}
    for line in check.only or table.lines(OTHER[check.axis]):
        result = place(check.axis, check.target, line)
        terms = terms_at(table, check, checks, line)
        printed = table.amount(*result) or dash(table, check, terms, result)
        if skipped(check, checks, line) or (printed is None and not table.cells[result[0]][result[1]].withheld):
            continue
        closed = any(table.cells[row][column].withheld for row, column in (result, *terms))
        amounts = None if closed else amounts_at(table, terms, path, found)
        if amounts is None or printed is None:
            continue
        bounds = compute(check, amounts)
        if bounds is None:
            found.problems.append(no_divisor(check, path))
            continue
        made.append(Equation(check, result, tuple(terms), agrees(check, printed, amounts)))
        if not made[-1].holds and abs(printed.value - bounds[1]) < Fraction(1, 10**printed.places):
            near[result] = (printed, bounds[1])
        elif not made[-1].holds:
            far[result] = Fraction(rounded_to(bounds[1], printed.places))
    # Shares off by less than one step may have been forced to add up to 100, whatever else is wrong in the table.
    # Of those that are off by more nobody knows yet whether they or their counts are wrong.
    if (
        near
        and check.relation == "share"
        and any(forced(table, check, list(near.values()), meant) for meant in ({}, far))
    ):
        made = [each for each in made if each.result not in near]
    found.equations += made


def no_divisor(check: Check, path: str) -> Diagnostic:
    facts: dict[str, Fact] = {
        "relation": check.relation,
        "missing": {"ko": "0이 아닌 나눌 값", "en": "a divisor that is not 0"},
    }
    return Diagnostic("N012", path, first_line(check.node.span), facts)


def dash(table: Table, check: Check, terms: list[tuple[int, int]], result: tuple[int, int]) -> Amount | None:
    """A dash where a sum, a difference or a share should stand is nothing, as it is among the terms.

    Averages and rates of growth are left out by a dash where they would say little. In a column of words it says nothing.
    """
    if check.relation in ("average", "growth") or not table.cells[result[0]][result[1]].empty:
        return None
    readable = [table.cells[row][column].empty or table.amount(row, column) is not None for row, column in terms]
    return Amount(Fraction(0)) if all(readable) else None


def amounts_at(table: Table, terms: list[tuple[int, int]], path: str, found: CheckResult) -> list[Amount] | None:
    """The numbers in cells, an empty one being nothing; ``None`` where one is a text (N007)."""
    amounts = []
    for row, column in terms:
        amount = number_at(table, row, column)
        if amount is None:
            problem = no_number(table, row, column, path)
            if problem not in found.problems:
                found.problems.append(problem)
            return None
        amounts.append(amount)
    return amounts
