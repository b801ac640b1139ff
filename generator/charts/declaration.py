"""The ``chart`` of a table with its names resolved to lines of the table."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics import Diagnostic
from generator.numbers.declaration import OTHER, Check, look_up, read_checks
from generator.numbers.table import Axis, Table
from generator.source import Mapping, Node, Scalar, Sequence

#: Where a chart names lines of its table, and of which axis they are.
NAMES: dict[str, Axis] = {"columns": "column", "rows": "row", "without": "row"}


@dataclass(frozen=True)
class Declaration:
    """What is to be drawn: columns and rows by number, the names that each bar or point has, and in which order."""

    table: Table
    shape: str
    columns: tuple[int, ...]
    rows: tuple[int, ...]
    by_size: bool
    checks: tuple[Check, ...]
    node: Mapping

    @property
    def across(self) -> bool:
        """Whether the columns of one row are compared, and not the rows of a column."""
        return len(self.rows) == 1 and len(self.columns) > 1

    @property
    def axis(self) -> Axis:
        """The axis of what is compared."""
        return "column" if self.across else "row"


def read_declaration(table: Table, path: str) -> tuple[Declaration | None, list[Diagnostic]]:
    """The chart that ``table`` asks for, if any; None beside the problems where a name is unknown. ``path`` is the file."""
    node = table.node.get("chart")
    if not isinstance(node, Mapping):
        return None, []
    checks, _ = read_checks(table, path)
    named = {key: lines(table, axis, node.get(key), path) for key, axis in NAMES.items()}
    problems = [each for found in named.values() for each in found if isinstance(each, Diagnostic)]
    columns, rows, without = ([each for each in found if isinstance(each, int)] for found in named.values())
    if problems or not columns:
        return None, problems
    left_out = {*without, *totals(checks, "row")}
    drawn = rows or [row for row in table.lines("row") if row not in left_out]
    value = table.data["chart"]
    return Declaration(
        table,
        str(value.get("shape", "")),
        tuple(columns),
        tuple(row for row in drawn if row not in without),
        value.get("order") == "size",
        tuple(checks),
        node,
    ), []


def totals(checks: list[Check], axis: Axis) -> set[int]:
    """The lines that a check makes a total of others."""
    return {check.target for check in checks if check.relation == "total" and check.axis == axis}


def lines(table: Table, axis: Axis, names: Node | None, path: str) -> list[int | Diagnostic]:
    """The line that each of ``names`` means, or what is wrong with the name."""
    found = names.items if isinstance(names, Sequence) else ()
    return [look_up(table, axis, name, path) for name in found if isinstance(name, Scalar)]


def whole_of(declaration: Declaration, axis: Axis, drawn: tuple[int, ...], across: int) -> int | None:
    """The line of ``axis`` that a check makes the total of exactly the lines ``drawn``, on the line ``across`` them."""
    table, every = declaration.table, list(declaration.checks)
    for check in every:
        if check.relation != "total" or check.axis != axis or across not in (check.only or (across,)):
            continue
        terms = set(check.of) or set(table.lines(axis)) - totals(every, axis)
        # Words stand between numbers: what is no number is no term.
        numbers = {line for line in terms if has_numbers(declaration, axis, line)}
        if numbers == set(drawn):
            return check.target
    return None


def has_numbers(declaration: Declaration, axis: Axis, line: int) -> bool:
    table = declaration.table
    return axis == "row" or any(table.amount(row, line) for row in table.lines("row"))


def shares_of(declaration: Declaration) -> int | None:
    """The line in which the table itself prints what per cent each part is."""
    value = declaration.rows[0] if declaration.across else declaration.columns[0]
    for check in declaration.checks:
        if check.relation == "share" and check.axis == OTHER[declaration.axis] and check.of == (value,):
            return check.target
    return None
