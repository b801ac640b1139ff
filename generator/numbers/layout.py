"""A table as it is laid out on a page: headers in one or two levels, cells with their column's name and their notes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from generator.numbers.citation import table_anchor
from generator.numbers.declaration import OTHER
from generator.numbers.doubt import Doubt
from generator.numbers.formula import Place, place
from generator.numbers.inferred import Inferred
from generator.numbers.table import Axis, Table


@dataclass(frozen=True)
class Head:
    """A column header; one over several columns has the scope of a group (WCAG 2.2, 1.3.1; technique H63)."""

    text: str
    columns: int = 1
    rows: int = 1
    scope: str = "col"
    #: The columns below it; cells name their headers by it where there are several levels.
    over: tuple[int, ...] = ()
    #: Numbers stand below it.
    numeric: bool = False


@dataclass(frozen=True)
class LayoutCell:
    """A cell with its column's name, which the narrow layout prints before it."""

    text: str
    label: str
    numeric: bool
    notes: tuple[Doubt, ...] = ()
    #: The number of its column, from 0.
    column: int = 0
    #: Along which lines a check calls it the sum of others: those of a row of sums, those of a column, or both.
    sums: frozenset[Axis] = frozenset()


@dataclass(frozen=True)
class Row:
    names: tuple[str, ...]
    cells: tuple[LayoutCell, ...]
    #: The sum of others, as a check of the table says.
    total: bool = False


@dataclass(frozen=True)
class Layout:
    """A table ready to be shown. ``head`` has one row or two.

    In a table of several levels a header has an identifier and a cell names its headers (WCAG 2.2, 1.3.1; technique H43);
    in a simple one the scope is enough (H63).
    """

    table: Table
    anchor: str
    head: tuple[tuple[Head, ...], ...]
    rows: tuple[Row, ...]
    notes: tuple[Doubt, ...]
    #: Whether the office made the table itself: then no document prints it.
    own: bool = False
    #: What of it the source does not state.
    inferred: tuple[Inferred, ...] = ()

    @property
    def levels(self) -> bool:
        return len(self.head) > 1 or self.table.headers > 1

    def infers(self, row: int, column: int) -> bool:
        """Whether a cell was inferred, told beside it; that the whole table was is told below it."""
        return any(each.subject and (row, column) in each.cells for each in self.inferred)

    def head_id(self, level: int, at: int) -> str:
        """The identifier of the header that is number ``at`` of the row ``level`` of the head."""
        return f"{self.anchor}-c{level + 1}-{at + 1}"

    def heads_above(self, level: int, at: int) -> list[str]:
        """The identifiers of the headers of several columns that a header below them belongs to (technique H43)."""
        column = self.head[level][at].over[:1]
        return [
            self.head_id(above, number)
            for above, heads in enumerate(self.head[:level])
            for number, head in enumerate(heads)
            if column and column[0] in head.over
        ]

    def name_id(self, row: int, at: int) -> str:
        """The identifier of a row's header."""
        return f"{self.anchor}-r{row + 1}-{at + 1}"

    def headers(self, row: int, column: int) -> list[str]:
        """The identifiers of the headers of a cell, the column's first."""
        above = [
            self.head_id(level, at)
            for level, heads in enumerate(self.head)
            for at, head in enumerate(heads)
            if column in head.over
        ]
        return above + [self.name_id(row, at) for at in range(self.table.headers)]


def lay_out(
    table: Table,
    at: int,
    doubts: Mapping[tuple[int, int], tuple[Doubt, ...]],
    *,
    own: bool = False,
    inferred: tuple[Inferred, ...] = (),
) -> Layout:
    """The ``at``-th table of a record, with what is known against the numbers of its cells."""
    names = [titled(table, at) for at in range(len(table.columns))]
    numbers = [numeric(table, at) for at in range(len(table.columns))]
    sums = {axis: totals(table, axis) for axis in OTHER}
    rows = tuple(
        Row(
            tuple(cell.text for cell in cells[: table.headers]),
            tuple(
                LayoutCell(
                    cell.text,
                    names[column],
                    numbers[column] and number_or_nothing(table, row, column),
                    doubts.get((row, column), ()),
                    column,
                    frozenset(axis for axis in OTHER if (row, column) in sums[axis]),
                )
                for column, cell in enumerate(cells)
                if column >= table.headers
            ),
            any(row == at for at, _ in sums["row"]),
        )
        for row, cells in enumerate(table.cells)
    )
    notes = tuple(doubt for row in rows for cell in row.cells for doubt in cell.notes)
    return Layout(table, table_anchor(at), head(table), rows, notes, own, inferred)


def totals(table: Table, axis: Axis) -> frozenset[Place]:
    """The cells that a check of the table calls the sum of others, in rows or in columns of sums; ``only`` is honoured."""
    other = OTHER[axis]
    checks = [each for each in table.data.get("checks", []) if each.get("check") == "total" and axis in each]
    return frozenset(
        place(axis, line, across)
        for each in checks
        for line in table.find(axis, each[axis])
        for across in ([at for name in each.get("only", ()) for at in table.find(other, name)] or table.lines(other))
    )


def numeric(table: Table, column: int) -> bool:
    """Whether a column is one of numbers: its contract asks for them, or it holds nothing but numbers and dashes.

    One answer for the whole column: a dash that stands where a number would, and the head above them, are aligned as the
    numbers are, and a number among words as the words are.
    """
    rows = range(len(table.cells))
    if column < table.headers:
        return False
    return table.columns[column].typed or (
        all(number_or_nothing(table, row, column) for row in rows)
        and any(table.amount(row, column) is not None for row in rows)
    )


def number_or_nothing(table: Table, row: int, column: int) -> bool:
    """Whether a cell holds a number, or a dash in the place of one."""
    return table.cells[row][column].empty or table.amount(row, column) is not None


def titled(table: Table, column: int) -> str:
    """A column's name for people, in one line, with its unit where the table does not have it."""
    kind = table.columns[column]
    return " ".join(part for part in (kind.group, with_unit(table, column)) if part)


def with_unit(table: Table, column: int) -> str:
    kind = table.columns[column]
    return f"{kind.label} ({kind.unit})" if kind.unit and kind.unit != table.data.get("unit") else kind.label


def head(table: Table) -> tuple[tuple[Head, ...], ...]:
    """The rows of column headers: columns of one group share a header above theirs."""
    labels = [with_unit(table, at) for at in range(len(table.columns))]
    if not any(each.group for each in table.columns):
        return (tuple(Head(label, over=(at,), numeric=numeric(table, at)) for at, label in enumerate(labels)),)
    upper: list[Head] = []
    for group, members in groupby(range(len(table.columns)), key=lambda at: table.columns[at].group):
        found = tuple(members)
        if group:
            upper.append(Head(group, len(found), scope="colgroup" if len(found) > 1 else "col", over=found))
        else:
            upper += [Head(labels[at], rows=2, over=(at,), numeric=numeric(table, at)) for at in found]
    lower = [at for at, each in enumerate(table.columns) if each.group]
    return tuple(upper), tuple(Head(labels[at], over=(at,), numeric=numeric(table, at)) for at in lower)
