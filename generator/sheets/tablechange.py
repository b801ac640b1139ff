"""What becomes of a table, for people who are to say yes to it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.numbers.table import LEVELS, column
from generator.sheets.tabled import Tabled


@dataclass(frozen=True)
class TableChange:
    """One line of what changes: a cell, a row or a column that is new or gone, or one that says something else."""

    kind: str
    name: str
    before: str = ""
    after: str = ""
    cell: str = ""


def changes(made: Tabled) -> list[TableChange]:
    """What becomes of a table, row by row by their names."""
    target = made.target
    if target is None or not made.data:
        return []
    new = made.data
    found: list[TableChange] = []
    if target.at is None:
        found.append(
            TableChange("table_new_table", target.caption, "", " | ".join(column(each).name for each in new["columns"]))
        )
    old_columns, columns = [each.name for each in target.columns], [column(each).name for each in new["columns"]]
    if target.at is not None:
        found += [TableChange("table_column_gone", each) for each in old_columns if each not in columns]
        found += [TableChange("table_column_new", each) for each in columns if each not in old_columns]
    headers = int(new.get("row_headers", 1))
    old: dict[str, list[list[str]]] = {}
    for row in target.data.get("rows", ()):
        old.setdefault(LEVELS.join(row[:headers]), []).append(row)
    for number, row in enumerate(new["rows"]):
        name = LEVELS.join(row[:headers])
        if not old.get(name):
            found.append(TableChange("table_row_new", name, "", " | ".join(row[headers:]), made.cell(number, 0)))
            continue
        was = old[name].pop(0)
        for at in range(headers, len(columns)):
            before = was[old_columns.index(columns[at])] if columns[at] in old_columns else ""
            if before != row[at]:
                found.append(
                    TableChange("table_cell", f"{name}, {columns[at]}", before, row[at], made.cell(number, at))
                )
    found += [
        TableChange("table_row_gone", name, " | ".join(row[headers:])) for name, rows in old.items() for row in rows
    ]
    order_before = [LEVELS.join(row[:headers]) for row in target.data.get("rows", ())]
    order_now = [LEVELS.join(row[:headers]) for row in new["rows"]]
    if not found and (order_before, old_columns) != (order_now, columns):
        found.append(TableChange("table_order", target.caption))
    return found
