"""What ``check`` says of the records of a sheet, told at their cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.diagnostics import Diagnostic, Fact, Span
from generator.records import Contract, labels
from generator.sheets.row import SheetRow
from generator.sheets.written import as_parsed
from generator.source import Mapping as Entries
from generator.source import Node, parse
from generator.source import Sequence as Items
from generator.trial import key


def told(
    problems: Sequence[Diagnostic], rows: Mapping[str, list[tuple[int, SheetRow]]], files: Mapping[str, str], contract: Contract, before: Sequence[Diagnostic]
) -> list[Diagnostic]:  # fmt: skip
    """Problems of files at the cells that they come from. What was wrong before and in another file is not told again.

    ``rows`` are those of each file, each with its number in it.
    """
    known = {key(each) for each in before}
    found = []
    for each in problems:
        places = rows.get(each.path)
        if places is None:
            if key(each) not in known:
                found.append(replace(each, fix=None))
            continue
        root, _ = parse(as_parsed(files[each.path]), each.path)
        at, path = path_of(root, each.span)
        row = next((row for number, row in places if number == at), places[0][1] if len(places) == 1 else None)
        if row is None or (key(each) in known and not place_of(row, path)):
            if key(each) not in known:
                found.append(replace(each, fix=None))
        else:
            made = of_row(each, row, path, contract)
            row.problems.append(made)
            found.append(made)
    return found


def path_of(root: Node | None, span: Span) -> tuple[int, tuple[str, ...]]:
    """In which record of a file a place lies, and in which of its fields."""
    at = 0
    if isinstance(root, Items):
        at = next((number for number, item in enumerate(root.items) if inside(span, item.span)), -1)
        root = root.items[at] if at >= 0 else None
    path: list[str] = []
    while isinstance(root, Entries):
        # The first line of a record is where what it lacks is told.
        entry = next(
            (each for each in root.entries if inside(span, each.value.span) or inside(span, each.key.span)), None
        )
        if entry is None:
            break
        path.append(entry.key.text)
        root = entry.value
    return at, tuple(path)


def inside(span: Span, other: Span) -> bool:
    return (other.line, other.column) <= (span.line, span.column) <= (other.end_line, other.end_column)


def of_row(each: Diagnostic, row: SheetRow, path: tuple[str, ...], contract: Contract) -> Diagnostic:
    """A problem of a record as one of its row: at the cell of the field that it is about, if it has one."""
    if each.code in ("F002", "F003"):
        return lacking(each, row, path, contract)
    code = "S028" if each.code == "F011" else each.code
    place = place_of(row, path)
    facts: dict[str, Fact] = dict(each.facts)
    moved = row.problem(code, place or (), **facts)
    if code != each.code:
        return moved
    return replace(moved, facts={**facts})


def lacking(each: Diagnostic, row: SheetRow, path: tuple[str, ...], contract: Contract) -> Diagnostic:
    """What a record cannot be without: an empty cell, or a column that the whole sheet lacks, which is told once."""
    name = str(each.facts.get("key") or path[-1])
    field = contract.fields.get(name, {})
    facts: dict[str, Fact] = {"label": labels(field, name), "key": name, "example": each.facts.get("example", "")}
    where = next((one for one in row.layout.columns.values() if name in (one.path[0], one.path[-1])), None)
    if where is None:
        return row.layout.grid.problem("S020", row.layout.head[0], 0, **facts)
    return row.problem("S016", where.path, **facts)


def place_of(row: SheetRow, path: tuple[str, ...]) -> tuple[str, ...] | None:
    """The field of the cell that a place in the record comes from; None where no cell does."""
    if not path:
        return None
    return next((found for found in row.places if found[: len(path)] == path or path[: len(found)] == found), None)
