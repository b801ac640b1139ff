"""A table as it is laid out on a page: headers in one or two levels, cells with their column's name and their notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.numbers.examination import Disagreement, table_anchor
from generator.numbers.table import Table


@dataclass(frozen=True)
class Head:
    """A column header; one over several columns has the scope of a group (WCAG 2.2, 1.3.1; technique H63)."""

    text: str
    columns: int = 1
    rows: int = 1
    scope: str = "col"


@dataclass(frozen=True)
class Shown:
    """A cell with its column's name, which the narrow layout prints before it."""

    text: str
    label: str
    numeric: bool
    notes: tuple[Disagreement, ...] = ()


@dataclass(frozen=True)
class Row:
    names: tuple[tuple[str, str], ...]
    cells: tuple[Shown, ...]


@dataclass(frozen=True)
class Layout:
    """``head`` has one row or two; ``numeric`` tells for each column of the last whether it holds numbers."""

    table: Table
    anchor: str
    head: tuple[tuple[Head, ...], ...]
    rows: tuple[Row, ...]
    notes: tuple[Disagreement, ...]


def lay_out(table: Table, at: int, disagreements: Sequence[Disagreement]) -> Layout:
    """The ``at``-th table of a record, with what of ``disagreements`` is about its cells."""
    notes = {(each.row, each.column): each for each in disagreements if each.anchor == table_anchor(at)}
    names = [titled(table, at) for at in range(len(table.columns))]
    rows = tuple(
        Row(
            tuple((cell.text, names[at]) for at, cell in enumerate(cells[: table.headers])),
            tuple(
                Shown(cell.text, names[column], table.amount(row, column) is not None, noted(notes, row, column))
                for column, cell in enumerate(cells)
                if column >= table.headers
            ),
        )
        for row, cells in enumerate(table.cells)
    )
    return Layout(table, table_anchor(at), head(table), rows, tuple(notes.values()))


def noted(notes: dict[tuple[int, int], Disagreement], row: int, column: int) -> tuple[Disagreement, ...]:
    return (notes[row, column],) if (row, column) in notes else ()


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
        return (tuple(Head(label) for label in labels),)
    upper: list[Head] = []
    for group, members in groupby(range(len(table.columns)), key=lambda at: table.columns[at].group):
        found = list(members)
        if group:
            upper.append(Head(group, columns=len(found), scope="colgroup" if len(found) > 1 else "col"))
        else:
            upper += [Head(labels[at], rows=2) for at in found]
    return tuple(upper), tuple(Head(labels[at]) for at, each in enumerate(table.columns) if each.group)
