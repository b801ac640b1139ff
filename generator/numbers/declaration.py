"""The checks that a table declares, with their names resolved to its lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.diagnostics import Diagnostic, Fact
from generator.numbers.table import Axis, Table
from generator.records import did_you_mean, listed, meant, rewrite
from generator.source import Mapping, Node, Scalar, Sequence, first_line

#: The relations, each with the code of one that does not hold.
CODES = {"total": "N002", "share": "N003", "average": "N004", "difference": "N005", "growth": "N006"}
#: How many terms ``of`` names; a total may have any number.
TERMS = {"share": 1, "average": 1, "difference": 2, "growth": 2}
OTHER: dict[Axis, Axis] = {"row": "column", "column": "row"}
AXES: dict[Axis, Fact] = {"row": {"ko": "행", "en": "row"}, "column": {"ko": "열", "en": "column"}}


@dataclass(frozen=True)
class Check:
    """One relation: results along ``target``, computed from the lines ``of``."""

    relation: str
    axis: Axis
    #: The line that holds the results.
    target: int
    of: tuple[int, ...]
    #: The line of the whole, for shares; ``across`` where it is of the other axis.
    base: int | None
    across: bool
    periods: int
    #: The lines of the other axis for which it holds; none for all.
    only: tuple[int, ...]
    node: Mapping


def read_checks(table: Table, path: str) -> tuple[list[Check], list[Diagnostic]]:
    """The checks of ``table`` that can be made, and what is wrong with the others. ``path`` is the file."""
    checks: list[Check] = []
    problems: list[Diagnostic] = []
    node = table.node.get("checks")
    for value, each in zip(
        table.data.get("checks", []), node.items if isinstance(node, Sequence) else (), strict=False
    ):
        check = (
            read_check(table, value, each, path, problems)
            if isinstance(each, Mapping) and isinstance(value, dict)
            else None
        )
        checks += [check] if check else []
    return checks, problems


def read_check(
    table: Table, value: dict[str, Any], node: Mapping, path: str, problems: list[Diagnostic]
) -> Check | None:
    """One entry of ``checks`` with its names resolved; None where a name is unknown or something is missing."""
    relation = value.get("check", "")
    if relation not in CODES:
        return None
    axes: list[Axis] = [axis for axis in OTHER if axis in value]
    wanted = TERMS.get(relation)
    missing: Fact | None = None
    if len(axes) != 1:
        missing = {"ko": "row 나 column 가운데 하나", "en": "either row or column"}
    elif wanted is not None and len(value.get("of", [])) != wanted:
        missing = {"ko": f"of 에 {wanted}개의 이름", "en": f"{wanted} {'name' if wanted == 1 else 'names'} in of"}
    elif relation == "share" and "total" not in value:
        missing = {"ko": "total (전체의 이름)", "en": "total (the name of the whole)"}
    elif relation == "average" and "periods" not in value:
        missing = {"ko": "periods (나눌 수)", "en": "periods (what to divide by)"}
    if missing:
        problems.append(Diagnostic("N012", path, first_line(node.span), {"relation": relation, "missing": missing}))
        return None
    axis = axes[0]
    names = _Names(table, node, path, problems)
    target = names.one(axis, node.get(axis))
    of = names.several(axis, node.get("of"))
    only = names.several(OTHER[axis], node.get("only"))
    base, across = None, False
    if relation == "share":
        across = not table.find(axis, value["total"])
        base = names.one(OTHER[axis] if across and table.find(OTHER[axis], value["total"]) else axis, node.get("total"))
        if base is None:
            return None
    if target is None or of is None or only is None:
        return None
    return Check(relation, axis, target, of, base, across, int(value.get("periods", 1)), only, node)


class _Names:
    """Names of lines in a check, each told where there is no such line (N009) or more than one (N014)."""

    def __init__(self, table: Table, node: Mapping, path: str, problems: list[Diagnostic]) -> None:
        self.table, self.node, self.path, self.problems = table, node, path, problems

    def one(self, axis: Axis, node: Node | None) -> int | None:
        if not isinstance(node, Scalar):
            return None
        found = look_up(self.table, axis, node, self.path)
        if isinstance(found, Diagnostic):
            self.problems.append(found)
            return None
        return found

    def several(self, axis: Axis, node: Node | None) -> tuple[int, ...] | None:
        found = [self.one(axis, each) for each in (node.items if isinstance(node, Sequence) else ())]
        return None if None in found else tuple(each for each in found if each is not None)


def look_up(table: Table, axis: Axis, node: Scalar, path: str) -> int | Diagnostic:
    """The line that a name in a record means, or what is wrong with the name."""
    lines = table.find(axis, node.text)
    if len(lines) == 1:
        return lines[0]
    names = table.names(axis)
    facts: dict[str, Fact] = {"name": node.text, "axis": AXES[axis], "table": table.caption, "names": listed(names)}
    if lines:
        return Diagnostic("N014", path, first_line(node.span), {**facts, "example": names[lines[0]]})
    one = meant(node.text, dict.fromkeys(names))
    fix = rewrite(node, one.word) if one else None
    return Diagnostic("N009", path, first_line(node.span), {**facts, **did_you_mean(node.text, names)}, fix)
