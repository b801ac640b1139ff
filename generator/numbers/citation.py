"""Cells that something outside their table names: a figure, or a version of a statement."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Fact
from generator.numbers.amount import parse
from generator.numbers.inference import revealed
from generator.numbers.mention import stands_in
from generator.numbers.table import Table, read_table
from generator.records import Record, as_yaml
from generator.source import Mapping as Node
from generator.source import Scalar, first_line
from generator.withholding import withheld_clause

#: So many cells a message offers.
OFFERED = 3


@dataclass(frozen=True)
class Cited:
    """The cell that a figure comes from."""

    text: str
    unit: str
    record: Record
    caption: str
    #: The table on the page of its record, and the place in it.
    anchor: str
    row: int
    column: int
    #: What its row and its column are called.
    names: tuple[str, str] = ("", "")


Find = Callable[[str], Record | None]


def table_anchor(at: int) -> str:
    """The anchor of the ``at``-th table of a record, counted from 0."""
    return f"table-{at + 1}"


def cited_cell(origin: Mapping[str, str], find: Find) -> Cited:
    """The cell that a sound ``from`` names. Raises LookupError where there is none."""
    record = find(origin["data"])
    if record is None:
        raise LookupError(origin["data"])
    tables = enumerate(tables_of(record))
    at, table = next((at, each) for at, each in tables if origin.get("table", each.caption) == each.caption)
    return cited_at(record, at, table, (table.find("row", origin["row"])[0], table.find("column", origin["column"])[0]))


def cited_at(record: Record, at: int, table: Table, place: tuple[int, int]) -> Cited:
    """The cell at ``place`` of ``table``, the ``at``-th of ``record``."""
    row, column = place
    unit = table.columns[column].unit or str(table.data.get("unit", ""))
    names = (table.rows[row], table.columns[column].name)
    return Cited(table.cells[row][column].text, unit, record, table.caption, table_anchor(at), row, column, names)


def tables_of(record: Record) -> list[Table]:
    """All tables of a record in their order."""
    return [table for table in (read_table(part) for part in record.tables) if table is not None]


def told_there(cited: Cited) -> bool:
    """Whether the table asks its cell for a number, and tells itself that there is none (N007)."""
    table = next(each for each in tables_of(cited.record) if each.caption == cited.caption)
    return table.columns[cited.column].typed and not table.cells[cited.row][cited.column].empty


def unlike(printed: Scalar, cited: Cited, place: Node, path: str) -> list[Diagnostic]:
    """A version that names a cell says the number in it (N024), and never what the cell withholds (F021)."""
    number = parse(cited.text, cited.unit)
    if withheld_clause(cited.text):
        return list(revealed(printed, cited.text, path))
    if number is None:
        if told_there(cited):
            return []
        facts: dict[str, Fact] = {"value": cited.text, "cell": place_of(cited)}
        return [Diagnostic("N007", path, first_line(place.span), facts)]
    if stands_in(printed.text, number.value, cited.unit):
        return []
    facts = {
        "printed": printed.text,
        "cell": place_of(cited),
        "value": cited.text,
        "meant": holding(printed.text, cited),
    }
    return [Diagnostic("N024", path, first_line(place.span), facts)]


def place_of(cited: Cited) -> Fact:
    row, column = cited.names
    return {
        "ko": f"‘{cited.caption}’ 표의 ‘{row}’ 행 ‘{column}’ 칸",
        "en": f"row {row}, column {column} of the table {cited.caption}",
    }


def holding(printed: str, cited: Cited) -> Fact:
    """The cells of that table whose numbers the version does say, as they are written."""
    table = next(each for each in tables_of(cited.record) if each.caption == cited.caption)
    found = [
        f"row: {as_yaml(table.rows[row])}, column: {as_yaml(table.columns[column].name)}"
        for row in table.lines("row")
        for column in table.lines("column")
        if (number := table.amount(row, column)) and stands_in(printed, number.value, table.unit(column))
    ]
    if not found:
        return {"ko": "", "en": ""}
    cells = "; ".join(f"{{{each}}}" for each in found[:OFFERED])
    return {"ko": f" 이 말의 수가 든 칸: {cells}", "en": f" Cells that hold a number of it: {cells}"}
