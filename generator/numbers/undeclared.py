"""What the names of lines say of a table's numbers though no check does: told where it is wrong, offered as checks where it is right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from generator.diagnostics import Diagnostic, Edit, Fact, Fix, Span
from generator.numbers.amount import Amount, show
from generator.numbers.crossing import Crossed, asked, in_words
from generator.numbers.declaration import OTHER, Check
from generator.numbers.derived import readings
from generator.numbers.formula import Equation, Place, number_at
from generator.numbers.reading import NumberReading
from generator.numbers.sums import Sum, sums, value_of
from generator.numbers.table import Axis, Table
from generator.records import as_yaml
from generator.source import Mapping, first_line
from generator.source import Sequence as Items

#: The code of a cell that does not agree, by what it is called.
CODES = {"total": "N022", "share": "N030", "part": "N030", "average": "N031", "mean": "N031", "ratio": "N031",
         "difference": "N032", "growth": "N032"}  # fmt: skip
#: A cell that spoils several relations that no check declares.
CULPRIT = "N034"
#: What a line is called that no check names.
KINDS: dict[str, Fact] = {
    "total": {"ko": "합계", "en": "a total"},
    "share": {"ko": "비율", "en": "a share"},
    "average": {"ko": "평균", "en": "an average"},
    "difference": {"ko": "차이", "en": "a difference"},
    "growth": {"ko": "증가율", "en": "a growth rate"},
}


@dataclass(frozen=True)
class NamedRelations:
    """The relations of one table that its names tell and no check declares."""

    sums: tuple[Sum, ...] = ()
    readings: tuple[NumberReading, ...] = ()

    @property
    def equations(self) -> list[Equation]:
        return [each for found in self.all for each in found.equations]

    @property
    def all(self) -> list[Sum | NumberReading]:
        return [*self.sums, *self.readings]


def named_relations(table: Table, checks: list[Check]) -> NamedRelations:
    found = tuple(sums(table, checks))
    return NamedRelations(found, tuple(readings(table, [*checks, *(each.check for each in found)])))


def undeclared(table: Table, named: NamedRelations, crossed: Crossed, path: str) -> Iterator[Diagnostic]:
    """N021 for what no check knows and agrees; N022 and N030 to N032 where it does not; N034 for the cell that spoils several."""
    right = [
        (each.check, each.target, each.axis)
        for each in named.all
        if each.check is not None and not each.wrong and not (isinstance(each, NumberReading) and each.loose)
    ]
    fix = declared(table, [check for check, _, _ in right]) if not table.data.get("checks") else None
    for check, target, axis in right:
        facts: dict[str, Fact] = {
            "line": name(table, axis, target), "kind": KINDS[check.relation], "check": check_of(table, check)
        }  # fmt: skip
        yield Diagnostic("N021", path, span_of(table, axis, target), facts, fix)
    for total in named.sums:
        for each in total.wrong:
            if id(each) not in crossed.explained:
                yield told(table, CODES["total"], each.result, value_of(table, each), path)
    spoilt = set(crossed.culprits)
    for reading in named.readings:
        for seen in reading.wrong:
            # A share of a number that is wrong itself is told with that number.
            if not spoilt & {seen.result, *seen.terms}:
                yield told(table, CODES[reading.relation], seen.result, seen.value, path)
    for cell, (value, equations) in crossed.culprits.items():
        if not any(each.declared for each in equations):
            shown = show(value, (table.amount(*cell) or Amount(value)).places)
            found = told(table, CULPRIT, cell, value, path)
            ways = in_words([(way, shown) for way in asked(cell, equations)])
            yield replace(found, facts={**found.facts, "ways": ways})


def told(table: Table, code: str, cell: Place, value: Fraction, path: str) -> Diagnostic:
    """A cell that does not agree with what its line is called."""
    row, column = cell
    terms_places = [amount.places for across in range(len(table.columns)) if (amount := table.amount(row, across))]
    printed = number_at(table, row, column)
    places = max([printed.places if printed else 0, *(terms_places if code == CODES["total"] else ())])
    facts: dict[str, Fact] = {
        "cell": table.cell_name(row, column),
        "printed": table.cells[row][column].text,
        "computed": show(value, places),
    }
    return Diagnostic(code, path, table.cells[row][column].span, facts)


def span_of(table: Table, axis: Axis, line: int) -> Span:
    """The name of the row or, for a column, what the contract has of it."""
    if axis == "row":
        return table.cells[line][table.headers - 1].span
    node = table.node.get("columns")
    assert node is not None  # noqa: S101 - a table that was read has them
    assert not isinstance(node, Mapping)  # noqa: S101
    return first_line(node.items[line].span) if isinstance(node, Items) else node.span


def name(table: Table, axis: Axis, line: int) -> Fact:
    if axis == "row":
        return table.row_name(line)
    column = table.columns[line].name
    return {"ko": f"‘{table.caption}’ 표의 ‘{column}’ 열", "en": f"column {column} of the table {table.caption}"}


def check_of(table: Table, check: Check) -> str:
    """The entry of ``checks`` that declares a relation."""
    names = {axis: list(table.rows) if axis == "row" else [each.name for each in table.columns] for axis in OTHER}
    own, other = names[check.axis], names[OTHER[check.axis]]
    text = f"check: {check.relation}, {check.axis}: {as_yaml(own[check.target])}"
    every = {each for each in table.lines(check.axis) if each != check.target}
    if check.relation != "total" or set(check.of) != every:
        text += f", of: [{', '.join(as_yaml(own[each]) for each in check.of)}]"
    if check.base is not None:
        text += f", total: {as_yaml((other if check.across else own)[check.base])}"
    if check.relation == "average":
        text += f", periods: {check.periods}"
    if len(check.only) < len(table.lines(OTHER[check.axis])):
        text += f", only: [{', '.join(as_yaml(other[each]) for each in check.only)}]"
    return f"{{{text}}}"


def declared(table: Table, found: Sequence[Check]) -> Fix | None:
    """The line ``checks`` for all that agrees; None where a name means two lines."""
    names = [*table.rows, *(each.name for each in table.columns)]
    rows = table.node.get("rows")
    key = table.node.key("rows")
    if not found or rows is None or key is None or len(set(names)) < len(names):
        return None
    line = f"checks: [{', '.join(check_of(table, each) for each in found)}]"
    first = table.node.entries[0].key.span
    if (table.node.span.line, table.node.span.column) != (first.line, first.column):
        end = Span(rows.span.end_line, rows.span.end_column, rows.span.end_line, rows.span.end_column)
        return Fix((Edit(end, f", {line}"),))
    below = Span(rows.span.end_line + 1, 1, rows.span.end_line + 1, 1)
    return Fix((Edit(below, f"{' ' * (key.span.column - 1)}{line}\n"),))
