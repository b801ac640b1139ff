"""A table as every file has it: each column with its type and unit, what the source states and what we add in columns of their own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from generator.numbers import Inferred, Table, inferred_in, plain, remarks, table_anchor, tables_of, titled
from generator.numbers.table import LEVELS
from generator.records import Record
from generator.site import Site
from generator.withholding import MARK, withheld_clause
from generator.words import marks_in_words, strings

#: ``stated`` is what the source prints; the others are ours.
Role = Literal["stated", "computed", "remarks", "inferred"]
#: Digits that every program keeps of a number (IEEE 754, binary64).
EXACT = 15
#: 007 and 0110, but not 0.5.
CODE = re.compile(r"-?0\d")


@dataclass(frozen=True)
class FileColumn:
    """A column. ``title`` is its head, with the unit; no two of one table are the same. Only a ``number`` column has numbers alone."""

    title: str
    role: Role = "stated"
    number: bool = False
    unit: str = ""
    #: The heading above it and others; empty where there is none.
    group: str = ""
    #: Of a computed column: the number of the column that it is computed for, from 0.
    of: int | None = None


@dataclass(frozen=True)
class CellValue:
    """A cell: ``text`` as programs read it (-1234.5; nothing where the source has nothing), ``printed`` as it stands in the source."""

    text: str = ""
    printed: str = ""
    number: bool = False
    #: The clause of Article 9(1) of the Official Information Disclosure Act; the text then says so in words.
    clause: int | None = None
    #: Whether only a part of it is withheld; the rest then stands around those words.
    partly: bool = False

    @property
    def json(self) -> int | float | str | None:
        """The value for JSON: a number where the cell holds one, null where it holds nothing or all of it is withheld."""
        if (self.clause is not None and not self.partly) or not self.text:
            return None
        return number_of(self.text) if self.number else self.text


@dataclass(frozen=True)
class TableFile:
    """The ``at``-th table of a record, ready to be written."""

    record: Record
    at: int
    table: Table
    fields: tuple[FileColumn, ...]
    rows: tuple[tuple[CellValue, ...], ...]

    @property
    def anchor(self) -> str:
        return table_anchor(self.at)

    def path(self, ending: str) -> str:
        """Where the file of the table lies, below the site: beside the page of its record."""
        return f"{self.record.reference}/{self.anchor}.{ending}"

    def about(self, name: str, site: Site) -> str:
        """``caption``, ``unit``, ``as_of`` or ``note`` of the table; empty where it has none."""
        return public(str(self.table.data.get(name, "")), site)


def sheets(site: Site, record: Record) -> list[TableFile]:
    """The tables of a record."""
    return [sheet(site, record, at, table) for at, table in enumerate(tables_of(record))]


def sheet(site: Site, record: Record, at: int, table: Table) -> TableFile:
    words = strings(site.language)
    columns = range(len(table.columns))
    numbers = [is_number(table, column) for column in columns]
    fields = [
        FileColumn(
            public(head(table, column, number=numbers[column]), site),
            number=numbers[column],
            unit=public(table.unit(column), site) if numbers[column] else "",
            group=public(table.columns[column].group, site),
        )
        for column in columns
    ]
    rows = [[value(table, row, column, site) for column in columns] for row in range(len(table.cells))]
    computed, notes = doubted(site, record, at)
    for column in sorted({place[1] for place in computed}):
        told = {row: text for (row, at_column), text in computed.items() if at_column == column}
        title = words["disagreement"]["computed_column"].format(column=fields[column].title)
        fields.append(FileColumn(unlike(fields, title), "computed", number=True, unit=fields[column].unit, of=column))
        for row, cells in enumerate(rows):
            found = plain(told.get(row, ""), table.unit(column))
            cells.append(CellValue(found or "", told.get(row, ""), number=found is not None))
    if notes:
        fields.append(FileColumn(unlike(fields, words["disagreement"]["column"]), "remarks"))
        for row, cells in enumerate(rows):
            cells.append(written(notes.get(row, "")))
    inferred = inferred_in(record, table)
    if inferred:
        fields.append(FileColumn(unlike(fields, words["inferred"]["title"]), "inferred"))
        for row, cells in enumerate(rows):
            cells.append(written(public(reasons(inferred, row), site)))
    return TableFile(record, at, table, tuple(fields), tuple(map(tuple, rows)))


def head(table: Table, column: int, *, number: bool) -> str:
    """The name of a column in one line, with its unit also where the page says it once for the whole table."""
    title, unit = titled(table, column), table.unit(column)
    if unit and number and not table.columns[column].unit_in_head and f"({unit})" not in title:
        title = f"{title} ({unit})"
    return title


def is_number(table: Table, column: int) -> bool:
    """Whether a column holds numbers, and else only nothing and what is withheld."""
    if column < table.headers:
        return False
    cells = [row[column] for row in table.cells if not row[column].empty and not row[column].withheld]
    return bool(cells) and all(number(cell.text, table.unit(column)) is not None for cell in cells)


def number(text: str, unit: str) -> str | None:
    """A number as programs read it, or None: what begins with a nought is a code, of which no program may take it away."""
    found = plain(text, unit)
    return None if found is None or CODE.match(found) else found


def value(table: Table, row: int, column: int, site: Site) -> CellValue:
    cell = table.cells[row][column]
    if cell.empty:
        return CellValue(printed=cell.text)
    clause = withheld_clause(cell.text)
    found = number(cell.text, table.unit(column)) if column >= table.headers and clause is None else None
    if found is not None:
        return CellValue(found, cell.text, number=True)
    text = public(cell.text, site)
    return CellValue(text, text, clause=clause, partly=clause is not None and not MARK.fullmatch(cell.text.strip()))


def public(text: str, site: Site) -> str:
    """``text`` as it goes out: what is withheld in words."""
    return composed(str(marks_in_words(text, site.language)))


def written(text: str) -> CellValue:
    return CellValue(composed(text), composed(text))


def doubted(site: Site, record: Record, at: int) -> tuple[dict[tuple[int, int], str], dict[int, str]]:
    """Of the ``at``-th table: by row and column the number that its other cells make; by row what is known against its numbers."""
    words = strings(site.language)["disagreement"]
    computed: dict[tuple[int, int], str] = {}
    found: dict[int, list[str]] = {}
    table = tables_of(record)[at]
    for (row, column), doubts in site.doubts.of_table(record, at).items():
        name = table.columns[column].name.replace(LEVELS, " ")
        found.setdefault(row, []).extend(f"{name} {each.text}" for each in remarks(doubts, words, site.language))
        # Where the table makes two numbers of one cell, nobody knows which: the remark has both.
        made = {text for each in doubts if each.computed for _, text in each.others if text != each.text}
        if len(made) == 1:
            computed[row, column] = made.pop()
    return computed, {row: str(marks_in_words(" / ".join(each), site.language)) for row, each in found.items()}


def reasons(inferred: Sequence[Inferred], row: int) -> str:
    """What of a row was inferred, and from what; empty where nothing was."""
    found = [each for each in inferred if any(at == row for at, _ in each.cells)]
    return " ".join(f"{each.subject}: {each.reason}" if each.subject else each.reason for each in found)


def unlike(fields: Sequence[FileColumn], name: str) -> str:
    """``name``, or what tells it from a column of the same name."""
    return name if all(each.title != name for each in fields) else unlike(fields, f"{name} *")


def number_of(text: str) -> Any:  # noqa: ANN401 - a number of JSON, or the text
    """``-1234.5`` as a number; as text where a program would lose digits of it."""
    if len(text.strip("-").replace(".", "")) > EXACT:
        return text
    return float(text) if "." in text else int(text)


def composed(text: str) -> str:
    """``text`` with Hangul as one character a syllable: other programs take the same word in letters for another one."""
    return unicodedata.normalize("NFC", text)
