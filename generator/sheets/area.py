"""Which cells were named: ``A3:F20`` in all the ways in which people write it, and the table that a sheet holds where none were."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Fact
from generator.pattern import Pattern
from generator.records import did_you_mean, letters, listed
from generator.sheets.grid import OfficeSheet
from generator.sheets.grid import letters as name_of
from generator.sheets.layout import own

#: A cell, a column or a row, with or without the signs that hold it in place.
CORNER = r"\$?(?P<{0}c>[A-Z]{{1,3}})?\$?(?P<{0}r>[0-9]{{1,7}})?"
RANGE = Pattern(rf"{CORNER.format('a')}(?:[:~]{CORNER.format('b')})?")
#: The name of a sheet before the cells; one with blanks or signs stands in quotes, in which a quote is written twice.
SHEET = Pattern(r"\s*(?:'(?P<quoted>(?:[^']|'')+)'|(?P<plain>[^!']+))\s*!(?P<cells>.*)", re.DOTALL)
#: What Excel has.
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
QUOTES = str.maketrans("‘’＇`！", "''''!")


@dataclass(frozen=True)
class Area:
    """Cells from one corner to the other, both in it. Rows and columns count from 1."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def name(self) -> str:
        return f"{name_of(self.left)}{self.top}:{name_of(self.right)}{self.bottom}"


def split(text: str) -> tuple[str, str]:
    """The sheet that a range names (empty where it names none), and the cells."""
    found = SHEET.fullmatch(text.translate(QUOTES))
    if not found:
        return "", text
    return (found["quoted"] or found["plain"] or "").replace("''", "'").strip(), found["cells"]


def corners(text: str) -> Area | None:
    """The cells of ``A3:F20``, ``$a$3:$f$20``, ``F20:A3``, ``A:F``, ``3:20``; None for what names no cells."""
    found = RANGE.fullmatch(re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).upper().replace("～", "~"))
    if not found or not (found["ac"] or found["ar"]):
        return None
    first = number(found["ac"]), int(found["ar"] or 0)
    last = number(found["bc"]), int(found["br"] or 0)
    # A cell alone is no table; a column and a cell, or a row and a column, are no two corners.
    if bool(first[0]) != bool(last[0]) or bool(first[1]) != bool(last[1]):
        return None
    columns, rows = sorted((first[0], last[0])), sorted((first[1], last[1]))
    area = Area(rows[0] or 1, columns[0] or 1, rows[1] or LAST_ROW, columns[1] or LAST_COLUMN)
    sound = area.bottom <= LAST_ROW and area.right <= LAST_COLUMN and (rows[0] > 0 or not found["ar"])
    return area if sound else None


def number(name: str | None) -> int:
    """Which column A, B … AA is; 0 for none."""
    made = 0
    for letter in name or "":
        made = 26 * made + ord(letter) - ord("A") + 1
    return made


def chosen(grids: Sequence[OfficeSheet], name: str, file: str) -> tuple[OfficeSheet | None, list[Diagnostic]]:
    """The sheet of that name; without one the only one that holds anything and is not hidden."""
    known: Fact = listed([each.name for each in grids if not each.hidden]) if len(grids) > 1 or grids[0].name else file
    if name:
        found = [each for each in grids if each.name == name] or [
            each for each in grids if letters(each.name) == letters(name)
        ]
        # A list of values has one sheet without a name: whoever calls it so means that one.
        if len(found) == 1:
            return found[0], []
        names = [each.name for each in grids if not each.hidden]
        return None, [Diagnostic("S030", file, facts={"name": name, "known": known, **did_you_mean(name, names)})]
    filled = [each for each in grids if each.cells and not each.hidden]
    if len(filled) == 1:
        return filled[0], []
    if not filled:
        return None, [Diagnostic("S031", file, facts={"range": file, "held": {"ko": "없음", "en": "nothing"}})]
    return None, [Diagnostic("S032", file, facts={"found": listed([each.name for each in filled])})]


def within(grid: OfficeSheet, area: Area) -> Area | None:
    """What of an area the sheet has cells in, row by row and column by column; None where it has none."""
    held = [
        (row, column)
        for row, column in grid.cells
        if area.top <= row <= area.bottom and area.left <= column <= area.right
    ]
    if not held:
        return None
    rows, columns = [row for row, _ in held], [column for _, column in held]
    return Area(min(rows), min(columns), max(rows), max(columns))


def held(grid: OfficeSheet) -> Fact:
    """Where a sheet holds anything, for people."""
    every = within(grid, Area(1, 1, LAST_ROW, LAST_COLUMN))
    return every.name if every else {"ko": "없음", "en": "nothing"}


def filled(grid: OfficeSheet, row: int, left: int = 1, right: int = LAST_COLUMN) -> list[int]:
    """The columns of a row in which something of its own stands: what is merged over columns counts once."""
    return [
        column
        for column in grid.columns_of(row)
        if left <= column <= right and ((cell := own(grid, row, column)).text or cell.trouble)
    ]


def tables(grid: OfficeSheet, area: Area) -> list[Area]:
    """The tables that stand in an area: rows with several cells, parted by empty rows and columns; those around them are not in it.

    An empty row within a table parts none: what goes on below it begins with no head of its own.
    """
    found: list[Area] = []
    for left, right in strips(grid, area):
        found += below_each_other(grid, Area(area.top, left, area.bottom, right))
    return sorted(found, key=lambda each: (each.top, each.left))


def strips(grid: OfficeSheet, area: Area) -> list[tuple[int, int]]:
    """Columns that hang together: between them stand columns in which there is nothing at all."""
    inside = [
        (row, column)
        for row, column in grid.cells
        if area.top <= row <= area.bottom and area.left <= column <= area.right
    ]
    columns = sorted({column for row, column in inside if (cell := own(grid, row, column)).text or cell.trouble})
    made: list[tuple[int, int]] = []
    reach = {column for row, column in grid.cells if area.top <= row <= area.bottom}
    for column in columns:
        gap = range(made[-1][1] + 1, column) if made else ()
        if made and all(each in reach for each in gap):
            made[-1] = (made[-1][0], column)
        else:
            made.append((column, column))
    # A column alone is no table: it belongs to what stands beside it, or is a word at the side.
    wide = [each for each in made if each[1] > each[0]]
    return wide if len(wide) > 1 else [(made[0][0], made[-1][1])] if made else []


def below_each_other(grid: OfficeSheet, area: Area) -> list[Area]:
    made: list[list[int]] = []
    before = 0
    for row in [each for each in grid.rows if area.top <= each <= area.bottom and each not in grid.hidden_rows]:
        cells = filled(grid, row, area.left, area.right)
        if len(cells) > 1 and not around(grid, row, cells):
            if made and (row == before + 1 or goes_on(grid, made[-1], row, cells)):
                made[-1].append(row)
            else:
                made.append([row])
            before = row
        elif made and row == before + 1 and cells and len(made[-1]) > 1:
            # One word within a table: what it is, is looked at when the table is read.
            before = row
        elif row == before + 1 and row in grid.hidden_rows:
            before = row
    return [
        Area(rows[0], *(edges(grid, rows, area)[:1]), rows[-1], edges(grid, rows, area)[1])
        for rows in made
        if len(rows) > 1
    ]


def edges(grid: OfficeSheet, rows: Sequence[int], area: Area) -> tuple[int, int]:
    columns = [column for row in rows for column in grid.columns_of(row) if area.left <= column <= area.right]
    return min(columns), max(columns)


def around(grid: OfficeSheet, row: int, cells: Sequence[int]) -> bool:
    """Whether a row says something of a table and is none of its rows: a title with its unit, several notes."""
    from generator.sheets.block import ABOUT  # noqa: PLC0415 - which reads what is found here

    texts = [own(grid, row, column).text for column in cells]
    return len(cells) == 2 and any(ABOUT.fullmatch(each) for each in texts)  # noqa: PLR2004 - a title and what it is counted in


def goes_on(grid: OfficeSheet, rows: Sequence[int], row: int, cells: Sequence[int]) -> bool:
    """Whether a row below an empty one belongs to the table above: that is a head alone, or both have numbers in the same column."""
    if len(rows) == 1:
        return True
    numbers = {column for each in rows[1:] for column in cells if numeric(own(grid, each, column).text)}
    mine = {column for column in cells if numeric(own(grid, row, column).text)}
    titled = any(len(filled(grid, each)) == 1 for each in range(rows[-1] + 1, row))
    return not titled and (bool(mine & numbers) or not numbers)


def numeric(text: str) -> bool:
    return bool(re.fullmatch(r"[-+△▲▽▼−–]?\s?[0-9][0-9,]*(?:\.[0-9]+)?\s?(?:%|[가-힣]{0,2})?|[-–—]", text))
