"""Versions of a statement whose number stands in a table, without saying so: the line to add is offered (N025)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from generator.diagnostics import Diagnostic
from generator.numbers.citation import Find, tables_of
from generator.numbers.mention import SMALL, Quantity, one_of, quantity, stands_in, values_in
from generator.numbers.table import Table
from generator.records import Record, as_yaml
from generator.source import Mapping as Node
from generator.source import Scalar, first_line


def unlinked(versions: Sequence[Node], record: Record, find: Find) -> Iterator[Diagnostic]:
    """A version whose only number of its own stands in exactly one cell of the record's tables or of those that it shows.

    Small numbers, and those that all versions say, are left alone: they are not what the versions differ in.
    """
    texts = [printed.text for each in versions if isinstance(printed := each.get("printed"), Scalar)]
    if len(texts) < len(versions):
        return
    shown = [each for name in record.data.get("data", ()) if (each := find(name)) is not None]
    for version, text in zip(versions, texts, strict=True):
        numbers = {value for value, _, _ in values_in(text)}
        if version.get("from") is not None or not any(abs(each) > SMALL for each in numbers):
            continue
        cells = [cell for home in (record, *shown) for cell in cells_with(home, text, numbers)]
        own = [cell for cell in cells if not all(stands_in(each, cell[0].value, "") for each in texts)]
        if len(own) == 1:
            _, home, table, row, column = own[0]
            facts = {
                "value": table.cells[row][column].text.strip(),
                "cell": table.cell_name(row, column),
                "line": line(record, home, table, row, column),
            }
            yield Diagnostic("N025", record.path, first_line(version.span), facts)


def cells_with(record: Record, text: str, numbers: set[Fraction]) -> Iterator[tuple[Quantity, Record, Table, int, int]]:
    """The cells of a record whose numbers ``text`` says in their units."""
    for table in tables_of(record):
        for row in table.lines("row"):
            for column in table.lines("column"):
                wanted = quantity(table.cells[row][column].text, table.unit(column))
                if (
                    wanted
                    and wanted.unit
                    and abs(wanted.value) > SMALL
                    and wanted.value in numbers
                    and one_of(text, wanted)
                ):
                    yield wanted, record, table, row, column


def line(record: Record, home: Record, table: Table, row: int, column: int) -> str:
    """What is to be written into the version."""
    parts = {"data": home.reference} if home.reference != record.reference else {}
    if len(tables_of(home)) > 1:
        parts["table"] = table.caption
    parts |= {"row": table.rows[row], "column": table.columns[column].name}
    return "from: {" + ", ".join(f"{name}: {as_yaml(value)}" for name, value in parts.items()) + "}"
