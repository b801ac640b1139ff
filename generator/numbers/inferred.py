"""Cells of a table whose values were inferred from the source: which they are, and what is wrong with their names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.diagnostics import Diagnostic, Fact
from generator.numbers.citation import tables_of
from generator.numbers.declaration import look_up
from generator.numbers.examined import AXES
from generator.numbers.table import Table
from generator.records import Record, did_you_mean, listed, meant, rewrite
from generator.source import Mapping as Node
from generator.source import Scalar, Sequence, first_line

#: The field that holds tables.
TABLES = "tables"


@dataclass(frozen=True)
class Inferred:
    """What was inferred of a table: its cells as (row, column), what people call them, and from what."""

    cells: frozenset[tuple[int, int]]
    #: The row and the column that an entry names; empty where it is the whole table.
    subject: str
    reason: str


def inferred_in(record: Record, table: Table) -> tuple[Inferred, ...]:
    """What of one table of a sound record was inferred, in the order of its entries."""
    every = [each for each in record.data.get("inferred", ()) if each["field"] == TABLES]
    return tuple(found(each, table) for each in every if each.get("table", table.caption) == table.caption)


def found(entry: Mapping[str, Any], table: Table) -> Inferred:
    chosen = [table.find(axis, entry[axis]) if axis in entry else table.lines(axis) for axis in AXES]
    subject = ", ".join(str(entry[axis]) for axis in AXES if axis in entry)
    return Inferred(frozenset((row, column) for row in chosen[0] for column in chosen[1]), subject, entry["reason"])


def examine_inferred(record: Record) -> Iterator[Diagnostic]:
    """A table, a row and a column that an entry names are there (N009, N014)."""
    listing = record.node.get("inferred")
    tables = tables_of(record)
    for entry in listing.items if isinstance(listing, Sequence) else ():
        caption = entry.get("table") if isinstance(entry, Node) else None
        if not isinstance(entry, Node):
            continue
        named = [each for each in tables if not isinstance(caption, Scalar) or each.caption == caption.text]
        lines = [(axis, node) for axis in AXES if isinstance(node := entry.get(axis), Scalar)]
        if (isinstance(caption, Scalar) and not named) or (lines and len(named) != 1):
            yield unknown(record, caption if isinstance(caption, Scalar) else entry, tables)
            continue
        for axis, node in lines:
            line = look_up(named[0], axis, node, record.path)
            if isinstance(line, Diagnostic):
                yield line


def unknown(record: Record, place: Scalar | Node, tables: list[Table]) -> Diagnostic:
    """A caption that no table has, or none where there are several tables."""
    names = [each.caption for each in tables]
    text = place.text if isinstance(place, Scalar) else "table"
    facts: dict[str, Fact] = {
        "name": text,
        "axis": {"ko": "표", "en": "table"},
        "table": record.reference,
        "names": listed(names),
    }
    one = meant(text, names) if isinstance(place, Scalar) else None
    fix = rewrite(place, one.word) if one and isinstance(place, Scalar) else None
    return Diagnostic("N009", record.path, first_line(place.span), {**facts, **did_you_mean(text, names)}, fix)
