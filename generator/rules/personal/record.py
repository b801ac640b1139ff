"""Records: every text with what its field, its column or its label calls it, and numbers over several cells."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.diagnostics import Span
from generator.diagnostics.format import lines_of
from generator.privacy import Permitted, PersonalCell, innocent, scan_across, scan_under
from generator.rules.personal.sighting import Sighting, sighting
from generator.source import Mapping, Node, Scalar, text_at
from generator.source import Sequence as Items
from generator.source.part import place

#: Fields of a mapping that say what its other fields are.
NAMING = ("label", "title", "caption", "name")
#: A text, and the heads above it.
Headed = tuple[Scalar, tuple[str, ...]]


def in_node(node: Node, path: str, permitted: Permitted, folder: Path) -> Iterator[Sighting]:
    """What is personal in a record, or in a part of another file, of the site in ``folder``."""
    yield from in_texts(texts(node), path, permitted, folder)
    for cell, span in over_cells(node, permitted):
        yield from (sighting(found, cell.text, path, span) for found in cell.found)


def in_texts(found_texts: list[Headed], path: str, permitted: Permitted, folder: Path) -> Iterator[Sighting]:
    for scalar, heads in found_texts:
        if innocent(scalar.text, heads):
            continue
        for found in scan_under(scalar.text, heads, permitted):
            span = place(scalar, found.start, found.end, lines_of(folder, path))
            yield sighting(found, scalar.text, path, span)


def over_cells(node: Node, permitted: Permitted) -> Iterator[tuple[PersonalCell, Span]]:
    """Numbers that fill several cells of a table of a record, with the stretch of its file from the first to the last."""
    for table in tables_of(node):
        columns = [named(each) for each in node_items(table.get("columns"))]
        rows = [[each for each in node_items(row) if isinstance(each, Scalar)] for row in node_items(table.get("rows"))]
        for cell in scan_across([columns, *([each.text for each in row] for row in rows)], permitted):
            if cell.row:
                first, last = rows[cell.row - 1][cell.column].span, rows[cell.row - 1][cell.last].span
                yield cell, Span(first.line, first.column, last.end_line, last.end_column)


def tables_of(node: Node) -> Iterator[Mapping]:
    """The mappings below ``node`` that have rows."""
    if isinstance(node, Items):
        for item in node.items:
            yield from tables_of(item)
    elif isinstance(node, Mapping):
        if isinstance(node.get("rows"), Items):
            yield node
        for entry in node.entries:
            yield from tables_of(entry.value)


def texts(node: Node, heads: tuple[str, ...] = ()) -> list[Headed]:
    """Every text below ``node``, keys included, with what its field, its column or its label calls it."""
    found: list[Headed] = []
    gather(node, heads, found)
    return found


def gather(node: Node, heads: tuple[str, ...], found: list[Headed]) -> None:
    if isinstance(node, Scalar):
        found.append((node, heads))
    elif isinstance(node, Items):
        for item in node.items:
            gather(item, heads, found)
    else:
        columns = [named(each) for each in node_items(node.get("columns"))]
        about = tuple(filter(None, (text_at(node, name) for name in NAMING)))
        for key, value in node.entries:
            found.append((key, ()))
            if key.text == "rows" and columns:
                gather_cells(value, columns, found)
            else:
                gather(value, (key.text, *about), found)


def gather_cells(rows: Node, columns: list[str], found: list[Headed]) -> None:
    for row in node_items(rows):
        items = node_items(row)
        if not items:
            gather(row, (), found)
        for number, item in enumerate(items):
            left = items[number - 1] if number else None
            heads = (columns[number] if number < len(columns) else "", left.text if isinstance(left, Scalar) else "")
            gather(item, tuple(filter(None, heads)), found)


def named(column: Node) -> str:
    """What a column is called: a text, or a mapping with a label."""
    if isinstance(column, Scalar):
        return column.text
    return next(filter(None, (text_at(column, name) for name in NAMING)), "")


def node_items(node: Node | None) -> tuple[Node, ...]:
    return node.items if isinstance(node, Items) else ()
