"""The file with another table in it, and what ``check`` says of it, told at the cells of the sheet."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.diagnostics import Diagnostic, Edit
from generator.records import Record, value_of
from generator.sheets.splice import added, spliced
from generator.sheets.splice import column as as_column
from generator.sheets.splice import row as as_row
from generator.sheets.tabled import Tabled, tabled
from generator.sheets.target import TableTarget
from generator.sheets.trial import inside
from generator.sheets.written import as_parsed, edited_lines, plain
from generator.site import read_site
from generator.source import Mapping as Entries
from generator.source import Sequence as Items
from generator.source import parse
from generator.trial import checked, key


def of_range(path: Path, record: Record, folder: Path, options: argparse.Namespace) -> Tabled:
    """All that follows from a range for a record of the site in ``folder``. Nothing is written. Raises OSError where a file cannot be read."""
    made = tabled(path, record, options)
    if made.target is not None and made.data:
        tried(made, made.target, folder, options.as_of)
    return made


def tried(made: Tabled, target: TableTarget, folder: Path, as_of: str | None) -> None:
    """The file with the table in it, and what ``check`` says of the site then."""
    record, block = target.record, made.block
    assert block is not None  # noqa: S101 - it was read
    if target.at is not None and made.data == target.data:
        return
    data = (folder / record.path).read_bytes()
    text = data.decode("utf-8-sig") if data.startswith(b"\xef\xbb\xbf") else data.decode()
    text = "\ufeff" + text if data.startswith(b"\xef\xbb\xbf") else text
    number = int(record.sum.rpartition(":")[2])
    after = rewritten(text, number, target, made)
    if after is None:
        made.problems.append(block.grid.problem("S026"))
        return
    problems = checked(folder, {record.path: after}, as_of)
    # What was wrong before does not come from the sheet.
    known = {key(each) for each in read_site(folder, as_of)[1]} if problems else set()
    made.problems += list(told(problems, known, made, table_node(after, target), after.count("\n") - text.count("\n")))
    made.files, made.before = {record.path: after}, {record.path: data}


def record_node(text: str, number: int) -> Entries | None:
    root, problems = parse(as_parsed(text), "")
    node = root.items[number] if isinstance(root, Items) and number < len(root.items) else root
    return node if isinstance(node, Entries) and not any(each.severity == "error" for each in problems) else None


def table_node(text: str, target: TableTarget) -> Entries | None:
    """Where the table stands in the text of a file."""
    node = record_node(text, int(target.record.sum.rpartition(":")[2]))
    every = node.get(target.name) if node else None
    at = target.at if target.at is not None else -1
    one = every.items[at] if isinstance(every, Items) else None
    return one if isinstance(one, Entries) else None


def rewritten(text: str, number: int, target: TableTarget, made: Tabled) -> str | None:
    """The text of the file with the table in it; None where it could not be made to say just that."""
    node = record_node(text, number)
    if node is None:
        return None
    edits = edits_of(as_parsed(text).split("\n"), node, target, made)
    if edits is None:
        return None
    after = edited_lines(text, edits)
    again = record_node(after, number)
    schema = target.record.contract.schema
    wanted = dict(value_of(node, schema))
    every = list(wanted.get(target.name, []))
    every[target.at if target.at is not None else len(every) :] = [
        made.data,
        *(every[target.at + 1 :] if target.at is not None else ()),
    ]
    wanted[target.name] = every
    return after if again is not None and plain(value_of(again, schema)) == plain(wanted) else None


def edits_of(lines: Sequence[str], node: Entries, target: TableTarget, made: Tabled) -> list[Edit] | None:
    if target.at is None:
        return added(lines, node, target.name, made.data, list(target.record.contract.schema["properties"]))
    every = node.get(target.name)
    one = every.items[target.at] if isinstance(every, Items) else None
    columns, rows = (one.get("columns"), one.get("rows")) if isinstance(one, Entries) else (None, None)
    if not isinstance(columns, Items) or not isinstance(rows, Items):
        return None
    old = target.data
    first = spliced(
        lines, columns, old["columns"], made.data["columns"], [as_column(each) for each in made.data["columns"]]
    )
    second = spliced(lines, rows, old["rows"], made.data["rows"], [as_row(each) for each in made.data["rows"]])
    return None if first is None or second is None else [*first, *second]


def told(
    problems: Sequence[Diagnostic], known: set[Any], made: Tabled, table: Entries | None, moved: int
) -> Iterator[Diagnostic]:
    """Problems at the cells that they come from; others where they stand in the file as it is now, ``moved`` lines shorter.

    What was wrong before is not told again.
    """
    path = made.target.record.path if made.target else ""
    # A record that does not keep to its contract is not there for the others: what they lack is no mistake of theirs.
    form = any(each.path == path and each.code[0] in "FY" and each.severity == "error" for each in problems)
    problems = [each for each in problems if each.path == path or not form]
    for each in problems:
        place = cell_of(each, table, made) if each.path == path and table else None
        if place:
            assert made.block is not None  # noqa: S101 - it was read
            yield replace(
                made.block.grid.problem(each.code, *place),
                facts={"cell": each.facts.get("cell", ""), **each.facts},
                fix=None,
            )
        elif key(each) not in known:
            below = each.path == path and table is not None and each.span.line > table.span.end_line
            up = moved if below else 0
            yield replace(
                each,
                span=each.span._replace(line=each.span.line - up, end_line=each.span.end_line - up)
                if up
                else each.span,
                fix=None,
            )


def cell_of(each: Diagnostic, table: Entries, made: Tabled) -> tuple[int, int] | None:
    """Row and column of the sheet of a place in the table."""
    block = made.block
    rows, columns = table.get("rows"), table.get("columns")
    if block is None or not isinstance(rows, Items) or not isinstance(columns, Items):
        return None
    for number, item in enumerate(rows.items):
        if inside(each.span, item.span):
            cells = item.items if isinstance(item, Items) else ()
            # Places of cells touch: the last one that begins before it.
            at = max(
                (
                    at
                    for at, cell in enumerate(cells)
                    if (cell.span.line, cell.span.column) <= (each.span.line, each.span.column)
                ),
                default=0,
            )
            return block.numbers[number], block.heads[made.heads[at]].column
    for at, item in enumerate(columns.items):
        if inside(each.span, item.span):
            head = block.heads[made.heads[at]]
            return head.row, head.column
    if made.target is not None and made.target.at is None and inside(each.span, table.span):
        # Of a new table its title, unit and time come from above its head.
        name = next((entry.key.text for entry in table.entries if inside(each.span, entry.value.span)), "caption")
        return next(
            ((row, 1) for field, row, _ in block.said if field == name), (block.heads[0].row, block.heads[0].column)
        )
    return None
