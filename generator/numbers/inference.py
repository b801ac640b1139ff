"""Withheld cells whose value follows from what is printed: from sums, shares, averages, differences and growth rates,
from several of them together, and from the same cells in another table of the record.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from generator.diagnostics import Diagnostic, Fact
from generator.numbers.amount import Amount
from generator.numbers.declaration import Check, read_checks
from generator.numbers.formula import RATES, WAYS, number_at, place, skipped, terms_at
from generator.numbers.implied import implied
from generator.numbers.linear import Relation, Unknown, determined
from generator.numbers.table import Table
from generator.source import Scalar
from generator.withholding import withheld_clause

#: Table, row and column of a cell.
Place = tuple[int, int, int]
REPEATED = "repeated"
#: A single number that two tables share says that they are about the same where it is no small one.
TELLING = 10
FIGURE: Fact = {"ko": "감춘 칸에서 온 이 숫자", "en": "this figure, which comes from the withheld cell"}
PER_CENT = 100


@dataclass(frozen=True)
class _Term:
    """A cell of a relation: an unknown, or what is printed."""

    place: Place
    amount: Amount | None


def inferable(tables: Sequence[Table], path: str) -> Iterator[Diagnostic]:
    """The withheld cells of the tables of one record whose value follows (F021). ``path`` is the file."""
    if not any(cell.withheld for table in tables for row in table.cells for cell in row):
        return
    relations: list[Relation[Place]] = []
    for at, table in enumerate(tables):
        relations += relations_of(at, table, path)
    relations += repeated(tables)
    unknowns = {name: unknown(tables, name) for each in relations for name in each.factors}
    for (at, row, column), ways in sorted(determined(unknowns, relations).items()):
        facts: dict[str, Fact] = {"way": told(ways)}
        yield Diagnostic("F021", path, tables[at].cells[row][column].span, facts)


def revealed(value: Scalar, cited: str, path: str) -> Iterator[Diagnostic]:
    """A figure that prints what the cell it comes from withholds (F021)."""
    if withheld_clause(cited) and not withheld_clause(value.text):
        yield Diagnostic("F021", path, value.span, {"way": FIGURE})


def told(ways: frozenset[str]) -> Fact:
    """The ways in words, in both languages."""
    facts = [NAMED[way] for way in sorted(ways)]
    return {
        "ko": ", ".join(dict.fromkeys(each["ko"] for each in facts)),
        "en": ", ".join(dict.fromkeys(each["en"] for each in facts)),
    }


#: How a value follows, in words, by the names that relations carry.
NAMED: dict[str, dict[str, str]] = {
    **{f"{relation} {axis}": dict(fact) for (relation, axis), fact in WAYS.items() if not isinstance(fact, str)},
    REPEATED: {"ko": "다른 표의 같은 칸", "en": "the same cell of another table"},
}


def unknown(tables: Sequence[Table], name: Place) -> Unknown:
    """A withheld number: as fine as its column prints, and not below 0 where no other number of the column is."""
    at, _, column = name
    table = tables[at]
    printed = [each for each in (table.amount(row, column) for row in table.lines("row")) if each is not None]
    kind = table.columns[column]
    places = kind.decimals if kind.decimals is not None else max((each.places for each in printed), default=0)
    negative = any(each.value < 0 for each in printed)
    return Unknown(Fraction(1, 10**places), None if negative else Fraction(0))


def relations_of(at: int, table: Table, path: str) -> Iterator[Relation[Place]]:
    """What the checks of a table, and the sums and shares that it plainly shows without any, say of its withheld cells."""
    declared, _ = read_checks(table, path)
    checks = [*declared, *implied(table, declared)]
    for check in checks:
        for line in check.only or table.lines("column" if check.axis == "row" else "row"):
            if skipped(check, checks, line):
                continue
            cells = [place(check.axis, check.target, line), *terms_at(table, check, checks, line)]
            terms = [term(at, table, *cell) for cell in cells]
            if any(each is None for each in terms):
                continue
            yield from relation(check, [each for each in terms if each is not None])


def term(at: int, table: Table, row: int, column: int) -> _Term | None:
    """None for a cell that is neither withheld nor a number."""
    if table.cells[row][column].withheld:
        return _Term((at, row, column), None)
    amount = number_at(table, row, column)
    return None if amount is None else _Term((at, row, column), amount)


def relation(check: Check, terms: Sequence[_Term]) -> Iterator[Relation[Place]]:
    """The result comes first among ``terms``."""
    ways = frozenset((f"{check.relation} {check.axis}",))
    result, rest = terms[0], terms[1:]
    if check.relation == "total":
        yield linear([(result, Fraction(-1)), *((each, Fraction(1)) for each in rest)], Fraction(0), ways)
    elif check.relation == "difference":
        factors = [(result, Fraction(-1)), (rest[0], Fraction(1)), (rest[-1], Fraction(-1))]
        yield linear(factors, Fraction(0), ways)
    elif check.relation == "average":
        slack = check.periods * slack_of(result)
        yield linear([(result, Fraction(-check.periods)), (rest[0], Fraction(1))], slack, ways)
    elif check.relation in RATES:
        yield from rate(check.relation, result, rest[0], rest[-1], ways)


def linear(terms: Sequence[tuple[_Term, Fraction]], slack: Fraction, ways: frozenset[str]) -> Relation[Place]:
    """Factors times cells make 0, give or take ``slack``: what is printed goes to the other side."""
    factors: dict[Place, Fraction] = {}
    known = Fraction(0)
    for each, factor in terms:
        if each.amount is None:
            factors[each.place] = factors.get(each.place, Fraction(0)) + factor
        else:
            known += factor * each.amount.value
    return Relation(factors, -known - slack, -known + slack, ways)


def slack_of(result: _Term) -> Fraction:
    """Half of the last printed place: what is divided is rounded where it is printed."""
    return replace(result.amount, exact=False).slack if result.amount else Fraction(1, 2)


def rate(
    relation_name: str, result: _Term, one: _Term, other: _Term, ways: frozenset[str]
) -> Iterator[Relation[Place]]:
    """``one`` is so many per cent of ``other``, or so many more: two bounds that are linear where the rate is printed."""
    if result.amount is None:
        if one.amount is not None and other.amount is not None and other.amount.value:
            value = PER_CENT * one.amount.value / other.amount.value - (PER_CENT if relation_name == "growth" else 0)
            half = Fraction(1, 2)
            yield Relation({result.place: Fraction(1)}, value - half / PER_CENT, value + half / PER_CENT, ways)
        return
    printed = replace(result.amount, exact=False)
    more = PER_CENT if relation_name == "growth" else 0
    for rated, below in ((printed.least + more, False), (printed.most + more, True)):
        bound = linear([(one, Fraction(PER_CENT)), (other, -rated)], Fraction(0), ways)
        yield Relation(bound.factors, None if below else bound.least, bound.most if below else None, ways)


def repeated(tables: Sequence[Table]) -> Iterator[Relation[Place]]:
    """Cells that stand in two tables under the same names, where what both print of each other is the same."""
    named = [cells_by_name(at, table) for at, table in enumerate(tables)]
    for at, one in enumerate(named):
        for other in named[at + 1 :]:
            shared = [(one[name], other[name]) for name in one.keys() & other.keys()]
            printed = [(a.amount, b.amount) for a, b in shared if a.amount is not None and b.amount is not None]
            same = [a.value for a, b in printed if a.value == b.value]
            if len(same) < len(printed) or not (len(same) > 1 or any(abs(value) >= TELLING for value in same)):
                continue
            for a, b in shared:
                if a.amount is None or b.amount is None:
                    yield linear([(a, Fraction(1)), (b, Fraction(-1))], Fraction(0), frozenset((REPEATED,)))


def cells_by_name(at: int, table: Table) -> dict[frozenset[str], _Term]:
    """The numbers of a table by the names of their row and column; rows of one table may be columns of another."""
    found: dict[frozenset[str], _Term] = {}
    for row, name in enumerate(table.rows):
        for column in table.lines("column"):
            each = term(at, table, row, column) if not table.cells[row][column].empty else None
            if each is not None:
                found[frozenset((name, table.columns[column].name))] = each
    return found
