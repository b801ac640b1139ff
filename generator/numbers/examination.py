"""Every number of a site held against the others: tables against their checks, figures against the cells they come from.

What does not agree is an error, unless the record says with ``stated`` that the source document itself prints it so; then
it is published as printed, and told to citizens beside the number and on a page of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.diagnostics import Diagnostic, Fact
from generator.numbers.amount import parse
from generator.numbers.declaration import look_up
from generator.numbers.inference import inferable, revealed
from generator.numbers.relation import Mismatch, check_table
from generator.numbers.table import LEVELS, Axis, Table, read_table
from generator.records import Part, Record, did_you_mean, labels, listed, parts
from generator.source import Mapping as Node
from generator.source import Scalar, Sequence, first_line
from generator.withholding import withheld_clause

AXES: tuple[Axis, Axis] = ("row", "column")
#: What a figure is compared with.
CELL: Fact = {"ko": "표의 값", "en": "value in the table"}


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


@dataclass
class Examined:
    """What became of all numbers: what is to be mended, and what the document itself got wrong."""

    problems: list[Diagnostic] = field(default_factory=list)
    disagreements: list[Disagreement] = field(default_factory=list)
    #: The tables of each record by its reference: read once for all that look at them.
    tables: dict[str, list[Table]] = field(default_factory=dict)


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


Find = Callable[[str], Record | None]


def examine(records: Iterable[Record], find: Find) -> Examined:
    """Everything about the numbers of ``records``; ``find`` gives the record of a reference, or None."""
    found = Examined()
    for record in records:
        at = 0
        tables: list[Table] = []
        for part in parts(record):
            if part.schema.get("x-table"):
                table = read_table(part)
                if table is not None:
                    examine_table(table, at, record, found)
                    tables.append(table)
                at += 1
            elif part.schema.get("x-figure") and isinstance(part.node, Node):
                examine_figure(part, record, find, found)
            elif part.schema.get("x-conflict") and isinstance(part.node, Node):
                examine_conflict(part, record, found)
        found.problems += inferable(tables, record.path)
        if tables:
            found.tables[record.reference] = tables
    return found


def table_anchor(at: int) -> str:
    """The anchor of the ``at``-th table of a record, counted from 0."""
    return f"table-{at + 1}"


def examine_table(table: Table, at: int, record: Record, found: Examined) -> None:
    checked = check_table(table, record.path)
    found.problems += checked.problems
    by_cell: dict[tuple[int, int], list[Mismatch]] = {}
    for mismatch in checked.mismatches:
        by_cell.setdefault((mismatch.row, mismatch.column), []).append(mismatch)
    stated = table.node.get("stated")
    for value, node in zip(
        table.data.get("stated", []), stated.items if isinstance(stated, Sequence) else (), strict=False
    ):
        place = cell_of(table, node, record.path, found)
        if place is None:
            continue
        wrong = by_cell.pop(place, None)
        if wrong is None:
            found.problems.append(Diagnostic("N010", record.path, first_line(node.span)))
            continue
        row, column = place
        others = tuple((each.way, each.computed) for each in wrong)
        subject = f"{table.rows[row]}{LEVELS}{table.columns[column].name}"
        reason, anchor = str(value.get("reason", "")), table_anchor(at)
        found.disagreements.append(
            Disagreement(record, subject, wrong[0].printed, others, reason, anchor, table.caption, row, column)
        )
    for (row, column), wrong in by_cell.items():
        for each in wrong:
            facts: dict[str, Fact] = {
                "printed": each.printed, "computed": each.computed, "way": each.way,
                "cell": table.cell_name(row, column),
            }  # fmt: skip
            found.problems.append(Diagnostic(each.code, record.path, table.cells[row][column].span, facts))


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


def examine_figure(part: Part, record: Record, find: Find, found: Examined) -> None:
    """A figure has a value, a cell it comes from, or both, which then agree (N011)."""
    assert isinstance(part.node, Node)  # noqa: S101 - its caller looked
    value, origin = part.node.get("value"), part.node.get("from")
    if value is None and origin is None:
        facts: dict[str, Fact] = {
            "relation": labels(part.schema),
            "missing": {"ko": "value 나 from", "en": "value or from"},
        }
        found.problems.append(Diagnostic("N012", record.path, first_line(part.node.span), facts))
    if not isinstance(origin, Node):
        unneeded(part.node, value is None or origin is None, record, found)
        return
    cited, wrong = cite(origin, find, record.path)
    found.problems += wrong
    if cited is None:
        return
    unit = str(part.value.get("unit", "")) or cited.unit
    if not isinstance(value, Scalar):
        if parse(cited.text, cited.unit) is None and withheld_clause(cited.text) is None:
            facts = {
                "value": cited.text,
                "cell": {"ko": f"‘{cited.caption}’ 표의 그 칸", "en": f"that cell of the table {cited.caption}"},
            }
            found.problems.append(Diagnostic("N007", record.path, first_line(origin.span), facts))
        unneeded(part.node, True, record, found)  # noqa: FBT003 - a fact, not an option
        return
    one, other = parse(value.text, unit), parse(cited.text, cited.unit)
    if withheld_clause(value.text) or withheld_clause(cited.text):
        found.problems += revealed(value, cited.text, record.path)
        return
    same = one is not None and other is not None and one.value == other.value
    reason = part.value.get("stated")
    unneeded(part.node, same, record, found)
    if not same and isinstance(reason, str):
        found.disagreements.append(
            Disagreement(record, str(part.value.get("label", "")), value.text, ((CELL, cited.text),), reason, "figures")
        )
    elif not same:
        facts = {
            "printed": value.text,
            "computed": cited.text,
            "record": cited.record.reference,
            "table": cited.caption,
        }
        found.problems.append(Diagnostic("N011", record.path, value.span, facts))


def unneeded(node: Node, same: bool, record: Record, found: Examined) -> None:  # noqa: FBT001
    """A ``stated`` on a figure that agrees, or that is compared with nothing, says what is not so (N010)."""
    stated = node.key("stated")
    if same and stated is not None:
        found.problems.append(Diagnostic("N010", record.path, stated.span))


def cite(origin: Node, find: Find, path: str) -> tuple[Cited | None, list[Diagnostic]]:
    """The cell that ``from`` names. An unknown record is told by the rule for references."""
    name = origin.get("data")
    record = find(name.text) if isinstance(name, Scalar) else None
    if record is None:
        return None, []
    tables = tables_of(record)
    caption = origin.get("table")
    chosen = [each for each in tables if not isinstance(caption, Scalar) or each.caption == caption.text]
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
    return Cited(table.cells[row][column].text, unit, record, table.caption, table_anchor(at), row, column)


def tables_of(record: Record) -> list[Table]:
    """All tables of a record in their order."""
    return [table for table in (read_table(part) for part in parts(record)) if table is not None]


def examine_conflict(part: Part, record: Record, found: Examined) -> None:
    """Two versions of a statement differ, or there is nothing to tell (N013)."""
    versions: list[Mapping[str, Any]] = [each for each in part.value.get("versions", []) if isinstance(each, dict)]
    texts = [str(each.get("printed", "")) for each in versions]
    if len(set(texts)) < len(texts):
        found.problems.append(Diagnostic("N013", record.path, first_line(part.node.span)))
    elif len(texts) > 1:
        others = tuple((str(each.get("section", "")), str(each.get("printed", ""))) for each in versions)
        subject, note = str(part.value.get("subject", "")), str(part.value.get("note", ""))
        found.disagreements.append(Disagreement(record, subject, "", others, note, "conflicts"))
