"""How the amounts of a table are said: beside each where they are few, else once, in its caption."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.diagnostics import Language
from generator.numbers import Layout
from generator.render.amount import spelled

#: More readings than these make a table longer than they make it clear: the caption then shows how to read one.
FEW = 12


@dataclass(frozen=True)
class Readings:
    """By row and column what a cell says in words; or one example of it."""

    cells: dict[tuple[int, int], str] = field(default_factory=dict)
    #: What is printed, and how it is said.
    example: tuple[str, str] | None = None


def readings(layout: Layout, language: Language) -> Readings:
    table = layout.table
    found: dict[tuple[int, int], str] = {}
    for column, kind in enumerate(table.columns):
        unit = kind.unit or str(table.data.get("unit", ""))
        for row, cells in enumerate(table.cells):
            said = spelled(cells[column].text, unit, language) if column >= table.headers else None
            if said:
                found[row, column] = said
    if len(found) <= FEW:
        return Readings(found)
    (row, column), said = next(iter(found.items()))
    unit = table.columns[column].unit or str(table.data.get("unit", ""))
    gap = "" if language == "ko" else " "
    return Readings(example=(f"{table.cells[row][column].text}{gap}{unit}", said))
