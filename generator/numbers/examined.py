"""What comes of looking at the numbers of a site, and the cells that records name in it."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.diagnostics import Diagnostic, Fact
from generator.numbers.citation import Cited, Find, cited_at, tables_of
from generator.numbers.declaration import look_up
from generator.numbers.table import Axis, Table
from generator.records import Record, did_you_mean, listed
from generator.source import Mapping as Node
from generator.source import Scalar, first_line

AXES: tuple[Axis, Axis] = ("row", "column")


@dataclass(frozen=True)
class Disagreement:
    """A number that the source document prints otherwise than its own numbers make it, or a statement and another one."""

    record: Record
    #: What it is about: a cell, a figure, or the subject of a statement.
    subject: str
    #: What the document says; empty where it says several things.
    printed: str
    #: What follows from the rest of it, each with how; or what it says, each with where.
    others: tuple[tuple[Fact, str], ...]
    reason: str
    #: Where on the page of the record it stands.
    anchor: str
    caption: str = ""
    row: int = -1
    column: int = -1
    #: Those of ``others`` that no document prints: we counted, computed or summed them up.
    counted: frozenset[str] = frozenset()
    #: Of a statement: the cells that hold the numbers of each of its versions, in their order.
    cells: tuple[tuple[Cited, ...], ...] = ()


@dataclass
class Examined:
    """What became of all numbers: what is to be mended, and what the document itself got wrong."""

    problems: list[Diagnostic] = field(default_factory=list)
    disagreements: list[Disagreement] = field(default_factory=list)


def cell_of(table: Table, node: object, path: str, found: Examined) -> tuple[int, int] | None:
    """The cell that ``row`` and ``column`` of a mapping name; what is wrong with them goes to ``found``."""
    lines = []
    for axis in AXES:
        name = node.get(axis) if isinstance(node, Node) else None
        if not isinstance(name, Scalar):
            return None
        line = look_up(table, axis, name, path)
        if isinstance(line, Diagnostic):
            found.problems.append(line)
        else:
            lines.append(line)
    return (lines[0], lines[1]) if len(lines) == len(AXES) else None


def cite(origin: Node, find: Find, path: str, home: Record | None = None) -> tuple[Cited | None, list[Diagnostic]]:
    """The cell that ``from`` names, in a table of ``home`` where it names no record. An unknown record is told by the rule for references."""
    name = origin.get("data")
    record = find(name.text) if isinstance(name, Scalar) else home
    if record is None:
        return None, []
    tables = tables_of(record)
    caption = origin.get("table")
    chosen = [each for each in tables if not isinstance(caption, Scalar) or each.caption == caption.text]
    if len(chosen) != 1 and len(tables) < len(record.tables):
        # A table that cannot be read is told where it stands; whether it is the one that is meant nobody knows until then.
        return None, []
    if len(chosen) != 1:
        place = caption if isinstance(caption, Scalar) else origin
        names = [each.caption for each in tables]
        text = caption.text if isinstance(caption, Scalar) else "table"
        facts: dict[str, Fact] = {
            "name": text,
            "axis": {"ko": "표", "en": "table"},
            "table": record.reference,
            "names": listed(names),
        }
        return None, [Diagnostic("N009", path, first_line(place.span), {**facts, **did_you_mean(text, names)})]
    found = Examined()
    place_found = cell_of(chosen[0], origin, path, found)
    if place_found is None:
        return None, found.problems
    return cited_at(record, tables.index(chosen[0]), chosen[0], place_found), []
