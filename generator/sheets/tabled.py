"""A range of a sheet held against a table of a record: the file as it would be, what changes in it, and what is in the way."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from generator.diagnostics import Diagnostic, Fact
from generator.numbers.table import column
from generator.records import Record, field_of_tables, letters, resolve
from generator.sheets.area import Area, chosen, corners, filled, held, split, tables, within
from generator.sheets.block import BLANK, SheetBlock, read_block, read_rows, row_of, titled, titles
from generator.sheets.column import RESULTS
from generator.sheets.copy import TO_MEND
from generator.sheets.grid import OfficeSheet
from generator.sheets.layout import SheetLayout
from generator.sheets.opened import opened
from generator.sheets.target import TableTarget, column_of, target_of, without_unit
from generator.withholding import withheld_clause, withholds


@dataclass
class Tabled:
    """What came of a range."""

    block: SheetBlock | None = None
    target: TableTarget | None = None
    problems: list[Diagnostic] = field(default_factory=list)
    #: The table as it is to be.
    data: dict[str, Any] = field(default_factory=dict)
    #: Which head each of its columns is.
    heads: list[int] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)
    before: dict[str, bytes] = field(default_factory=dict)

    @property
    def layouts(self) -> list[SheetLayout]:
        """For the copy with its wrong cells red."""
        if self.block is None or not self.block.heads:
            return []
        head = sorted({each.row for each in self.block.heads})
        return [SheetLayout(self.block.grid, tuple(head), {}, list(self.block.numbers))]

    def cell(self, row: int, at: int) -> str:
        """The name of the cell that a value of the table comes from."""
        assert self.block is not None  # noqa: S101 - there is a table
        return str(
            self.block.grid.problem("S042", self.block.numbers[row], self.block.heads[self.heads[at]].column).facts[
                "cell"
            ]
        )


def tabled(path: Path, record: Record, options: argparse.Namespace) -> Tabled:
    """The table that a range makes of one of ``record``, and what is in the way. Nothing is written. Raises OSError where the file cannot be read."""
    made = Tabled()
    name = field_of_tables(record.contract)
    grids, made.problems = opened(path)
    if made.problems:
        return made
    grid, area, lines = found(made, grids, path.name, options)
    if grid is None or area is None:
        return made
    kept = {letters(column(each).name) for table in record.data.get(name, ()) for each in table["columns"]}
    made.block = block = read_block(grid, area, lines, kept)
    made.problems += block.problems
    if stopped(made) or too_large(made, record, name):
        return made
    block.problems.clear()
    made.target, wrong = target_of(record, name, (options.table or "").strip(), block)
    made.problems += wrong
    if made.target is None:
        return made
    read_rows(block, made.target.headers)
    made.problems += block.problems
    if stopped(made) or closed(made, made.target):
        return made
    planned(made, made.target)
    made.problems += [
        grid.problem("S033", row, 0, text=text[:60]) for row, text in (*unused(made.data, block), *block.around)
    ]
    return made


def unused(data: dict[str, Any], block: SheetBlock) -> Iterator[tuple[int, str]]:
    """What the sheet says of its table, and the record does not: another title or time than the record has stays out."""
    values = {"caption": block.caption, "unit": block.unit, "as_of": block.as_of}
    units = {column(each).unit for each in data["columns"]}
    for name, row, text in block.said:
        if letters(str(data.get(name, ""))) != letters(values[name]) and not (name == "unit" and block.unit in units):
            yield row, text


def stopped(made: Tabled) -> bool:
    return any(each.severity == "error" for each in made.problems)


def found(
    made: Tabled, grids: list[OfficeSheet], file: str, options: argparse.Namespace
) -> tuple[OfficeSheet | None, Area | None, list[int]]:
    """The sheet and the cells that are meant, and the rows around them that may say what they are."""
    shift = any(each.name in TO_MEND.values() for each in grids) and any(results(each) for each in grids)
    grids = [each for each in grids if each.name not in TO_MEND.values()]
    named, cells = split(options.range or "")
    wanted = corners(cells) if options.range else None
    if options.range and wanted is None:
        made.problems.append(Diagnostic("S029", file, facts={"range": options.range}))
        return None, None, []
    grid, wrong = chosen(grids, named or options.sheet or "", file)
    made.problems += wrong
    unseen = [each for each in grids if each.hidden and each.cells and each is not grid]
    made.problems += [each.problem("S006", 0, 0, n=str(len(each.cells))) for each in unseen]
    if grid is None:
        return None, None, []
    if shift and results(grid):
        # Our own column stands before those that were sent, and ranges are named as they were there.
        for place in [each for each in grid.cells if each[1] == 1]:
            del grid.cells[place]
        wanted = Area(wanted.top, wanted.left + 1, wanted.bottom, wanted.right + 1) if wanted else None
    if wanted:
        area = within(grid, wanted)
        if area is None:
            made.problems.append(grid.problem("S031", range=options.range, held=held(grid)))
        return grid, area, titles(grid, area) if area else []
    everything = within(grid, Area(1, 1, 1_048_576, 16_384))
    every = tables(grid, everything) if everything else []
    if len(every) != 1:
        said = ", ".join(each.name for each in every) or {"ko": "없음", "en": "none"}
        made.problems.append(Diagnostic("S032", f"{file}[{grid.name}]" if grid.name else file, facts={"found": said}))
        return grid, None, []
    area = every[0]
    above = area.top - 1
    if len(filled(grid, above)) == 1 and above not in grid.hidden_rows and not titled(grid, area, above):
        # The head of a table of two columns, of which the first one has none.
        area = replace(area, top=above)
    while row_of(grid, area, area.bottom + 1):
        area = replace(area, bottom=area.bottom + 1)
    return grid, area, [row for row in grid.rows if not area.top <= row <= area.bottom]


def results(grid: OfficeSheet) -> bool:
    """Whether the first column is our own, in which the results stand."""
    return any(column == 1 and letters(cell.text) in RESULTS for (_, column), cell in grid.cells.items())


def too_large(made: Tabled, record: Record, name: str) -> bool:
    """Whether no record can hold so much: told at once, not row by row."""
    block = made.block
    assert block is not None  # noqa: S101 - it was read
    table = resolve(resolve(resolve(record.contract.schema["properties"][name])["items"]))["properties"]
    limits = table["rows"].get("maxItems", len(block.numbers)), table["columns"].get("maxItems", len(block.heads))
    if len(block.numbers) <= limits[0] and len(block.heads) <= limits[1]:
        return False
    facts: dict[str, Fact] = {
        "rows": f"{len(block.numbers):,}",
        "columns": str(len(block.heads)),
        "most": f"{limits[0]:,}",
        "wide": str(limits[1]),
    }
    made.problems.append(block.grid.problem("S039", 0, 0, **facts))
    return True


def closed(made: Tabled, target: TableTarget) -> bool:
    """Whether anything withheld would come out: told. A cell that the sheet leaves empty stays withheld."""
    block = made.block
    assert block is not None  # noqa: S101 - it was read
    record = target.record
    if record.closed or withholds(record.node, target.name):
        made.problems.append(block.grid.problem("S026"))
    old = target.data.get("rows", [])
    headers = target.headers or 1
    places = {number: at for at, number in enumerate(target.of) if number is not None}
    new = (
        {tuple(row[places[each]] for each in range(headers)): at for at, row in enumerate(block.rows)}
        if target.at is not None
        else {}
    )
    for row in old:
        for at, text in enumerate(row):
            if withheld_clause(text) is None:
                continue
            number = new.get(tuple(row[:headers]))
            if at < headers or number is None or at not in places:
                # Under another name the same row could say what was withheld.
                made.problems.append(block.grid.problem("S026"))
            elif block.rows[number][places[at]] == BLANK:
                block.rows[number][places[at]] = text
            elif block.rows[number][places[at]] != text:
                made.problems.append(block.grid.problem("S026", block.numbers[number], block.heads[places[at]].column))
    return stopped(made)


def planned(made: Tabled, target: TableTarget) -> None:
    """The table as it is to be: the columns of the record stay in their order unless some come or go."""
    block = made.block
    assert block is not None  # noqa: S101 - it was read
    target.of = target.of or [None] * len(block.heads)
    made.heads = order(target)
    by_head = [[row[at] for row in block.rows] for at in range(len(block.heads))]
    columns: list[Any] = []
    cells: list[list[str]] = []
    for at in made.heads:
        number = target.of[at]
        if number is None:
            fresh, texts = column_of(block.heads[at], by_head[at], naming=at < block.headers)
        else:
            fresh, texts = target.data["columns"][number], without_unit(by_head[at], unit(target, number))
        columns.append(fresh)
        cells.append(texts)
    made.data = {**target.data, "columns": columns, "rows": [list(row) for row in zip(*cells, strict=True)]}
    if target.at is None:
        made.data = described(made.data, block)


def unit(target: TableTarget, number: int) -> str:
    """The unit of a column that is there."""
    one = target.columns[number]
    return one.unit or (str(target.data.get("unit", "")) if one.typed else "")


def order(target: TableTarget) -> list[int]:
    """The heads in the order in which the table has them: that of the record, or of the sheet with the names of rows first."""
    if target.at is None:
        return list(range(len(target.of)))
    known = {number: at for at, number in enumerate(target.of) if number is not None}
    if len(known) == len(target.of) and not target.gone:
        return [known[number] for number in range(len(known))]
    first = [known[number] for number in range(target.headers or 1)]
    return [*first, *(at for at in range(len(target.of)) if at not in first)]


def described(data: dict[str, Any], block: SheetBlock) -> dict[str, Any]:
    """A new table with what the sheet says of it."""
    more: dict[str, Any] = {"caption": data["caption"]}
    if block.unit and any(isinstance(each, dict) and "decimals" in each for each in data["columns"]):
        more["unit"] = block.unit
    if block.as_of:
        more["as_of"] = block.as_of
    if block.headers > 1:
        more["row_headers"] = block.headers
    return {**more, "columns": data["columns"], "rows": data["rows"]}
