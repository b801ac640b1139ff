"""The cell that holds the number of a statement, where nothing but the number says which: found only where there is no other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from generator.numbers.citation import Cited, Find, cited_at, tables_of
from generator.numbers.mention import quantity, says, stands_in, values_in
from generator.records import Record


def counterpart(printed: str, versions: Sequence[str], record: Record, find: Find) -> Cited | None:
    """The one cell of the record's tables, or of those it names, whose number ``printed`` says in its unit and not all ``versions`` do.

    A small number has to stand beside a header of its cell. Where several numbers or several cells come into question
    there is no answer: then ``from`` has to say it. Cells that repeat one number under the same names are one.
    """
    numbers = {value for value, _, _ in values_in(printed)}
    if not numbers:
        return None
    names = (*record.data.get("data", ()), *record.data.get("related", ()))
    homes = {home.reference: home for home in (record, *map(find, names)) if home is not None}
    found = [
        cell
        for home in homes.values()
        for cell, number in cells_with(home, printed, numbers)
        if not all(stands_in(each, number, "") for each in versions)
    ]
    return found[0] if len({(cell.record.reference, cell.text, cell.names) for cell in found}) == 1 else None


def cells_with(record: Record, text: str, numbers: set[Fraction]) -> Iterator[tuple[Cited, Fraction]]:
    """The cells of a record whose numbers ``text`` says in their units, each with its value; ``numbers`` are all that the text says."""
    for at, table in enumerate(tables_of(record)):
        for row in table.lines("row"):
            for column in table.lines("column"):
                wanted = quantity(table.cells[row][column].text, table.unit(column))
                if wanted and wanted.unit and wanted.value in numbers:
                    cell = cited_at(record, at, table, (row, column))
                    if says(text, wanted, cell.names):
                        yield cell, wanted.value
