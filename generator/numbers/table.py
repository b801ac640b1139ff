"""A table of a record: its columns with their types, its rows, and its cells by name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal
from weakref import WeakKeyDictionary

from generator.diagnostics import Fact, Span
from generator.numbers.amount import NOTHING, Amount, parse
from generator.pattern import Pattern
from generator.records import Part
from generator.source import Mapping, Scalar, Sequence, first_line
from generator.withholding import withheld_clause

#: Between the two levels of a name: ``2013년 > 월평균``.
LEVELS = " > "
Axis = Literal["row", "column"]
FORMULA = Pattern(r"[A-Z](?:\s?[-+–−×*/÷=]\s?[A-Z])*")
#: What stands in brackets behind a head, alone or after 단위.
IN_BRACKETS = Pattern(r"[(（\[](?:단위\s*[:：]?|unit:?|in)?\s*(?P<unit>[^()（）\[\]]+)[)）\]]\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Column:
    """A column. ``group`` is the heading above it and others; ``decimals`` is None where none are declared."""

    label: str
    group: str = ""
    unit: str = ""
    decimals: int | None = None
    rounded: bool = False

    @property
    def name(self) -> str:
        """How checks name it."""
        return f"{self.group}{LEVELS}{self.label}" if self.group else self.label

    @property
    def unit_in_head(self) -> str:
        """A unit that stands in brackets behind the label, as in 예산(백만원); empty where there is none.

        The letters of a formula are none: 본예산(A), 증감(B-A).
        """
        found = IN_BRACKETS.search(self.label)
        return found["unit"].strip() if found and not FORMULA.fullmatch(found["unit"].strip()) else ""

    @property
    def typed(self) -> bool:
        """True where the contract of the column asks for numbers."""
        return bool(self.unit) or self.decimals is not None


@dataclass(frozen=True)
class Cell:
    """A cell as printed, and where it stands."""

    text: str
    span: Span
    #: The value in its file; none for a table that stands in no file.
    node: Scalar | None = None

    @property
    def empty(self) -> bool:
        return self.text.strip() in NOTHING

    @property
    def withheld(self) -> bool:
        return withheld_clause(self.text) is not None


@dataclass(frozen=True)
class Table:
    """A table that keeps its shape: every row has a cell a column. ``headers`` columns at the left name the rows."""

    data: dict[str, Any]
    node: Mapping
    columns: tuple[Column, ...]
    cells: tuple[tuple[Cell, ...], ...]
    headers: int

    @property
    def caption(self) -> str:
        return str(self.data["caption"])

    @cached_property
    def rows(self) -> tuple[str, ...]:
        """The names of the rows."""
        return tuple(LEVELS.join(cell.text for cell in row[: self.headers]) for row in self.cells)

    def names(self, axis: Axis) -> list[str]:
        """What lines of that axis can be called, in order, the short names of columns with a group last."""
        if axis == "row":
            return [*self.rows, *(row.rpartition(LEVELS)[2] for row in self.rows if LEVELS in row)]
        return [*(each.name for each in self.columns), *(each.label for each in self.columns if each.group)]

    def find(self, axis: Axis, name: str) -> list[int]:
        """The lines that ``name`` means: one where it is clear, none where there is no such line, several where not."""
        full = list(self.rows) if axis == "row" else [each.name for each in self.columns]
        found = [at for at, each in enumerate(full) if each == name]
        short = [at for at, each in enumerate(full) if each.rpartition(LEVELS)[2] == name]
        return found or short

    def unit(self, column: int) -> str:
        """The unit of a column: its own, or that of the whole table."""
        return self.columns[column].unit or str(self.data.get("unit", ""))

    def row_name(self, row: int) -> Fact:
        """A row in a sentence: by its table, its place and its own name."""
        name = self.rows[row]
        return {
            "ko": f"‘{self.caption}’ 표의 {row + 1}번째 행({name})",
            "en": f"row {row + 1} ({name}) of the table {self.caption}",
        }

    def cell_name(self, row: int, column: int) -> Fact:
        """A cell in a sentence: by its table, its row and its column."""
        name, column_name = self.rows[row], self.columns[column].name
        return {
            "ko": f"‘{self.caption}’ 표의 ‘{name}’ 행 ‘{column_name}’ 칸",
            "en": f"row {name}, column {column_name} of the table {self.caption}",
        }

    def amount(self, row: int, column: int) -> Amount | None:
        """The number in a cell; ``None`` where there is none."""
        kind = self.columns[column]
        return parse(
            self.cells[row][column].text,
            # Money in millions has been rounded wherever its head says so.
            self.unit(column) or kind.unit_in_head,
            kind.decimals or 0,
            rounded=kind.rounded,
        )

    def lines(self, axis: Axis) -> range:
        """The lines that hold values: every row, and the columns that name no rows."""
        return range(len(self.cells)) if axis == "row" else range(self.headers, len(self.columns))


def read_table(part: Part) -> Table | None:
    """The table in a part of a record; ``None`` where its shape is broken, which other rules tell. Read once for all that ask."""
    if not part.schema.get("x-table") or not isinstance(part.node, Mapping):
        return None
    if part not in _read:
        _read[part] = _table(part, part.node)
    return _read[part]


#: As long as their records are there.
_read: WeakKeyDictionary[Part, Table | None] = WeakKeyDictionary()


def _table(part: Part, node: Mapping) -> Table | None:
    columns, rows = node.get("columns"), node.get("rows")
    headers = part.value.get("row_headers", 1)
    if not isinstance(columns, Sequence) or not isinstance(rows, Sequence) or not isinstance(headers, int):
        return None
    try:
        kinds = tuple(column(each) for each in part.value["columns"])
        cells = tuple(tuple(cells_of(row)) for row in rows.items)
    except (TypeError, KeyError):
        return None
    if "caption" not in part.value or any(len(row) != len(kinds) for row in cells) or headers >= len(kinds):
        return None
    return Table(part.value, node, kinds, cells, headers)


def table_of(data: dict[str, Any]) -> Table:
    """A table that stands in no file, such as an example of a component."""
    kinds = tuple(column(each) for each in data["columns"])
    cells = tuple(tuple(Cell(text, Span()) for text in row) for row in data["rows"])
    return Table(data, Mapping((), Span()), kinds, cells, data.get("row_headers", 1))


def column(value: object) -> Column:
    """Raises TypeError or KeyError for what is no column."""
    if isinstance(value, str):
        return Column(value)
    if not isinstance(value, dict) or not isinstance(value.get("decimals", 0), int):
        raise TypeError
    return Column(
        value["label"],
        value.get("group", ""),
        value.get("unit", ""),
        value.get("decimals"),
        value.get("rounded", False),
    )


def cells_of(row: object) -> Iterable[Cell]:
    """Raises TypeError for what is no row of texts."""
    if not isinstance(row, Sequence):
        raise TypeError
    for cell in row.items:
        if not isinstance(cell, Scalar):
            raise TypeError
        yield Cell(cell.text, first_line(cell.span), cell)
