"""The rows of a table are as long as it has columns (N001)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic
from generator.records import Part, Record, Settings, name_of
from generator.rules.rule import RecordRule, has
from generator.source import Mapping, Sequence, first_line


def check(part: Part, record: Record, _settings: Settings) -> Iterator[Diagnostic]:
    """Every row of a table has a cell a column: with a cell missing, numbers stand under the wrong heading."""
    if not isinstance(part.node, Mapping):
        return
    columns, rows = part.node.get("columns"), part.node.get("rows")
    if not isinstance(columns, Sequence) or not isinstance(rows, Sequence):
        return
    wanted = len(columns.items)
    for at, row in enumerate(rows.items):
        if isinstance(row, Sequence) and len(row.items) != wanted:
            facts = {
                "row": name_of(record.node, record.contract, [*part.path, "rows", at]),
                "found": str(len(row.items)),
                "wanted": str(wanted),
            }
            yield Diagnostic("N001", record.path, first_line(row.span), facts)


RULE = RecordRule(has("x-table"), check)
