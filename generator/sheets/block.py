"""The cells of a range as a table: names of columns, rows of texts as the sheet shows them, and what stands around it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from generator.diagnostics import Diagnostic
from generator.numbers.amount import COUNTED, PERCENT, SCALED
from generator.numbers.table import IN_BRACKETS, LEVELS
from generator.pattern import Pattern
from generator.records import letters
from generator.sheets.area import Area, filled, numeric
from generator.sheets.column import SERIAL
from generator.sheets.grid import OfficeSheet, SheetCell
from generator.sheets.layout import FOOTER, NOTE, own
from generator.sheets.reading import DITTO
from generator.sheets.shown import shown

#: In what everything is counted, and when: beside or below the title of a table.
UNIT = Pattern(r"[\[(（]?\s*(?:단위|unit)\s*[:：]?\s*(?P<unit>[^()（）\[\]]+?)\s*[\])）]?", re.IGNORECASE)
AS_OF = Pattern(
    r"[\[(（]?\s*(?:기준(?:일|일자|시점)?\s*[:：]\s*(?P<day>.+?)|(?P<at>['’‘]?[0-9]{2,4}\s*[.년/-].*?(?:기준|현재|말)|as of .+?))\s*[\])）]?",
    re.IGNORECASE,
)
ABOUT = Pattern(
    f"(?:{UNIT.pattern})|(?:{AS_OF.pattern.replace('?P<day>', '?:').replace('?P<at>', '?:')})", re.IGNORECASE
)
#: A note by a number or a sign of its own, below a table.
NUMBERED = Pattern(r"(?:주\s?)?[0-9]{1,2}\)|[*※†‡]")
#: What stands below a table and sums up none of it: the end.
END = Pattern(r"[-–—\s]*(?:끝|이상|이하\s?(?:여백|빈칸|생략)|end)[-–—\s.]*", re.IGNORECASE)
BLANK = "-"
#: Cells of a row that says what a table is, and how many such rows stand above one.
TITLE_AND_UNIT, MOST_TITLES = 2, 3
#: Characters of the name of a row; what is longer is a sentence.
SHORT = 20
#: A year, which is a head as well as a number.
YEAR = Pattern(r"(?:19|20)[0-9]{2}\.?(?:\s?년.*)?|['’‘][0-9]{2}\.?(?:\s?년.*)?|[0-9]{2}\s?년.*")


@dataclass
class BlockHead:
    """A column of a table that was read: where it stands, and its names from above."""

    column: int
    row: int
    label: str
    group: str = ""

    @property
    def name(self) -> str:
        return f"{self.group}{LEVELS}{self.label}" if self.group else self.label

    @property
    def unit(self) -> str:
        """A unit behind the name: 예산(백만원). What else stands in brackets is part of the name: 난이도(상)."""
        found = IN_BRACKETS.search(self.label)
        said = found["unit"].strip() if found else ""
        plain = COUNTED.fullmatch(said) or SCALED.fullmatch(said) or said in PERCENT
        return said if said and (plain or (found and "단위" in found[0])) else ""

    @property
    def bare(self) -> str:
        """The name without its unit."""
        return IN_BRACKETS.sub("", self.label).strip() if self.unit else self.label


@dataclass
class SheetBlock:
    """A table as it stands in a sheet. ``rows`` have a text a column; ``numbers`` are their rows in the sheet."""

    grid: OfficeSheet
    area: Area
    heads: list[BlockHead] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    headers: int = 1
    caption: str = ""
    unit: str = ""
    as_of: str = ""
    #: Where the title, the unit and the time stand: field, row and text.
    said: list[tuple[str, int, str]] = field(default_factory=list)
    #: What stands around the table and went into none of its fields, each with its row.
    around: list[tuple[int, str]] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)
    problems: list[Diagnostic] = field(default_factory=list)


def read_block(grid: OfficeSheet, area: Area, lines: Sequence[int], kept: AbstractSet[str]) -> SheetBlock:
    """The table in ``area``. ``lines`` are rows around it that may say what it is; ``kept`` names columns of numbers in order that are wanted."""
    made = SheetBlock(grid, area)
    rows = seen_rows(made)
    above = [row for row in lines if row < area.top]
    while rows and titled(grid, area, rows[0]) and len(rows) > 1:
        above.append(rows.pop(0))
    for row in above:
        about(made, row)
    columns = seen_columns(made, rows)
    if len(columns) < 2 or len(rows) < 2:  # noqa: PLR2004 - a table has a name and a value, a head and a row
        made.problems.append(Diagnostic("S032", grid.file, facts={"found": area.name}))
        return made
    depth = head_rows(grid, rows, columns)
    made.heads = [head_of(grid, rows[:depth], column, columns) for column in columns]
    for row in (*above, *rows[:depth]):
        for column in filled(grid, row, area.left, area.right):
            if (cell := own(grid, row, column)).trouble:
                made.problems.append(grid.problem(cell.trouble, row, column, label=cell.text, value=cell.text))
    for row in rows[depth:]:
        kind = kind_of(made, row, rows[:depth])
        if kind == "row":
            made.numbers.append(row)
        elif kind:
            made.around.append((row, first_text(grid, row, area)))
    made.around += [
        (row, first_text(grid, row, area)) for row in lines if row > area.bottom and row not in grid.hidden_rows
    ]
    without_serial(made, kept)
    named(made)
    return made


def seen_rows(made: SheetBlock) -> list[int]:
    """The rows that hold anything and are not hidden; those that are hidden are told."""
    grid, area = made.grid, made.area
    found = []
    for row in grid.rows:
        if not area.top <= row <= area.bottom or not (cells := filled(grid, row, area.left, area.right)):
            continue
        if row in grid.hidden_rows:
            made.problems.append(grid.problem("S006", row, 0, n=str(len(cells))))
        else:
            found.append(row)
    return found


def seen_columns(made: SheetBlock, rows: Sequence[int]) -> list[int]:
    """The columns that hold anything of their own and are not hidden; those that are hidden are told."""
    counted: dict[int, int] = {}
    for row in rows:
        for column in filled(made.grid, row, made.area.left, made.area.right):
            counted[column] = counted.get(column, 0) + 1
    hidden = sorted(counted.keys() & made.grid.hidden_columns)
    made.problems += [made.grid.problem("S006", 0, column, n=str(counted[column])) for column in hidden]
    return sorted(counted.keys() - made.grid.hidden_columns)


def titled(grid: OfficeSheet, area: Area, row: int) -> bool:
    """Whether a row above the head is none of the table: one text, or a title and its unit."""
    cells = filled(grid, row, area.left, area.right)
    if len(cells) == 1:
        text, merged = own(grid, row, cells[0]).text, grid.at(row, cells[0]).merged
        # The head of a table of two columns whose first one has none.
        alone = area.right - area.left == 1 and cells[0] == area.right and not merged and not ABOUT.fullmatch(text)
        return not (alone and len(filled(grid, row + 1, area.left, area.right)) > 1)
    return len(cells) == TITLE_AND_UNIT and any(ABOUT.fullmatch(own(grid, row, each).text) for each in cells)


def row_of(grid: OfficeSheet, area: Area, row: int) -> bool:
    """Whether one value right below a table looks like a row of it that lacks the rest, and not like a note: a number, a short name."""
    cells = filled(grid, row, area.left, area.right)
    text = own(grid, row, cells[0]).text if len(cells) == 1 else ""
    named = bool(text) and cells[0] == area.left and len(text) <= SHORT and text[-1] not in ".다음함임"
    note = NOTE.match(text) or NUMBERED.match(text) or END.fullmatch(text) or ABOUT.fullmatch(text)
    return bool(text) and not note and (numeric(text) or named)


def titles(grid: OfficeSheet, area: Area) -> list[int]:
    """The rows right above a range that was named, as far as they are titles of it."""
    found: list[int] = []
    for row in reversed(
        [each for each in grid.rows if each < area.top and each not in grid.hidden_rows and filled(grid, each)]
    ):
        if len(found) == MOST_TITLES or not titled(grid, Area(row, 1, row, max(grid.columns)), row):
            break
        found.append(row)
    return sorted(found)


def about(made: SheetBlock, row: int) -> None:
    """What a row above the head says: the title, the unit, the time."""
    for column in filled(made.grid, row):
        text = one_line(own(made.grid, row, column).text)
        if (found := UNIT.fullmatch(text)) and not made.unit and not re.search("[,·、/]", found["unit"]):
            made.unit = found["unit"]
            made.said.append(("unit", row, text))
        elif (found := AS_OF.fullmatch(text)) and not made.as_of:
            made.as_of = found["day"] or found["at"]
            made.said.append(("as_of", row, text))
        elif not ABOUT.fullmatch(text) and not NOTE.match(text) and not made.caption:
            made.caption = text
            made.said.append(("caption", row, text))
        else:
            made.around.append((row, text))


def head_rows(grid: OfficeSheet, rows: Sequence[int], columns: Sequence[int]) -> int:
    """How many rows the head has: cells merged downwards reach into it, and what is merged or stands over several has names below it."""
    depth = 1
    while depth < len(rows) - 1:
        last, below = rows[depth - 1], rows[depth]
        reaches = any(reaches_down(grid, rows[0], last, below, column) for column in columns)
        first_empty = not own(grid, below, columns[0]).text
        texts = [own(grid, below, column).text for column in columns]
        over = any(over_several(grid, last, below, one, two) for one, two in itertools.pairwise(columns))
        gap = first_empty and any(
            not grid.at(last, column).text and own(grid, below, column).text for column in columns[1:]
        )
        if not (reaches or gap or (over and (first_empty or not any(map(numeric, texts))))):
            break
        depth += 1
    return depth


def reaches_down(grid: OfficeSheet, first: int, last: int, below: int, column: int) -> bool:
    cell = grid.at(last, column)
    return cell.merged is not None and cell.merged[0] >= first and grid.at(below, column).merged == cell.merged


def over_several(grid: OfficeSheet, last: int, below: int, one: int, two: int) -> bool:
    """Whether a head stands over two columns that have names of their own below it."""
    cell = grid.at(last, one)
    return (
        cell.merged is not None
        and grid.at(last, two).merged == cell.merged
        and bool(own(grid, below, one).text and own(grid, below, two).text)
    )


def head_of(grid: OfficeSheet, rows: Sequence[int], column: int, columns: Sequence[int]) -> BlockHead:
    levels: list[str] = []
    for at, row in enumerate(rows):
        text = head_text(grid.at(row, column))
        if not text and at < len(rows) - 1 and any(grid.at(below, column).text for below in rows[at + 1 :]):
            # A list of values has no merged cells: the name over several stands at the first of them.
            left = [each for each in columns if each < column and grid.at(row, each).text]
            text = head_text(grid.at(row, left[-1])) if left and left[-1] != columns[0] else ""
        if text and text not in levels[-1:]:
            levels.append(text)
    where = next((row for row in reversed(rows) if own(grid, row, column).text), rows[0])
    return BlockHead(column, where, levels[-1] if levels else "", " ".join(levels[:-1]))


def head_text(cell: SheetCell) -> str:
    """The text of a head: a year that was stored as a number is one, too."""
    text = shown(cell)
    return one_line(cell.text if text is None else text)


def kind_of(made: SheetBlock, row: int, head: Sequence[int]) -> str:
    """Whether a row is one of the table, a note below it, the end, or nothing: a head that is repeated."""
    grid, columns = made.grid, [each.column for each in made.heads]
    cells = filled(grid, row, made.area.left, made.area.right)
    first = first_text(grid, row, made.area)
    if any(
        all(one_line(grid.at(row, each).text) == one_line(grid.at(above, each).text) for each in columns)
        for above in head
    ):
        return ""
    if len(cells) == 1 and (NOTE.match(first) or NUMBERED.match(first) or END.fullmatch(first)):
        return "note"
    # One value that is merged down from above says something of this row as well.
    others = [
        each
        for each in columns
        if grid.at(row, each).text and each not in cells and grid.at(row, each).merged and own(grid, row, each).text
    ]
    if len(cells) == 1 and not others:
        if numeric(first) and cells[0] != columns[0]:
            made.problems.append(grid.problem("S037", row, columns[0]))
        else:
            made.problems.append(grid.problem("S042", row, cells[0], text=first[:40]))
        return ""
    return "row"


def first_text(grid: OfficeSheet, row: int, area: Area) -> str:
    cells = filled(grid, row, area.left, area.right) or filled(grid, row)
    return one_line(own(grid, row, cells[0]).text) if cells else ""


def without_serial(made: SheetBlock, kept: AbstractSet[str]) -> None:
    """Takes away a first column that only numbers the rows: it is no name."""
    first = made.heads[0]
    if (
        len(made.heads) < 3  # noqa: PLR2004 - a name and a value are left
        or not letters(first.label)
        or letters(first.label) not in SERIAL
        or letters(first.name) in kept
    ):
        return
    texts = [own(made.grid, row, first.column).text.rstrip(".") for row in made.numbers]
    if all(each.isdecimal() or not each or FOOTER.fullmatch(each) for each in texts):
        # The word of a sum stands there, where the names of the others stand one further.
        made.ignored.append(first.label)
        made.heads.pop(0)


def named(made: SheetBlock) -> None:
    """Heads that are no names are told."""
    seen: dict[str, BlockHead] = {}
    values = [each for each in made.heads[1:] if numeric(each.label) and not YEAR.fullmatch(each.label)]
    if values and len(values) == len(made.heads) - 1:
        made.problems.append(made.grid.problem("S043", values[0].row, 0))
    for each in made.heads:
        if not each.label:
            made.problems.append(made.grid.problem("S034", each.row, each.column))
        elif each.name in seen:
            other = made.grid.problem("S035", seen[each.name].row, seen[each.name].column).facts["cell"]
            made.problems.append(made.grid.problem("S035", each.row, each.column, head=each.name, other=other))
        seen.setdefault(each.name, each)


def read_rows(made: SheetBlock, headers: int | None) -> None:
    """Reads the cells: as they are shown, empty ones as ``-``, names of rows whole. ``headers``: how many columns name the rows, where that is known."""
    for row in made.numbers:
        made.rows.append([value(made, row, at) for at in range(len(made.heads))])
    made.headers = headers or headers_of(made)
    for row, texts in zip(made.numbers, made.rows, strict=True):
        for at in range(made.headers):
            if texts[at] == BLANK and at:
                texts[at] = texts[at - 1]
            elif texts[at] == BLANK:
                first = without_name(made, row)
                if first:
                    texts[at] = first
                else:
                    made.problems.append(made.grid.problem("S037", row, made.heads[at].column))


def without_name(made: SheetBlock, row: int) -> str:
    """The word of a sum that stands further left, where rows are numbered."""
    left = [each for each in filled(made.grid, row, made.area.left) if each < made.heads[0].column]
    text = one_line(own(made.grid, row, left[0]).text) if left else ""
    return text if FOOTER.fullmatch(text) else ""


def headers_of(made: SheetBlock) -> int:
    """Two where the first column says the same of several rows and the second one tells them apart."""
    if len(made.heads) < 3:  # noqa: PLR2004 - two names and a value
        return 1
    first = [row[0] for row in made.rows]
    second = [row[1] for row in made.rows]
    pairs = {(row[0], row[1] if row[1] != BLANK else row[0]) for row in made.rows}
    apart = len(set(first)) < len(first) and len(pairs) == len(made.rows)
    return 2 if apart and not any(numeric(each) and each != BLANK for each in second) else 1


def value(made: SheetBlock, row: int, at: int) -> str:
    """The text of one cell; problems are told."""
    grid, column = made.grid, made.heads[at].column
    cell = grid.at(row, column)
    if cell.trouble:
        made.problems.append(grid.problem(cell.trouble, row, column, label=made.heads[at].label, value=cell.text))
        return BLANK
    text = shown(cell)
    if text is None:
        made.problems.append(grid.problem("S038", row, column, value=cell.text, style=cell.style))
        return BLANK
    if cell.merged and at and not whole(made, row, at, cell, text):
        return BLANK
    if at == 0 and DITTO.fullmatch(text) and made.rows:
        return made.rows[-1][0]
    return one_line(text) or BLANK


def whole(made: SheetBlock, row: int, at: int, cell: SheetCell, text: str) -> bool:
    """Whether a merged cell can be said of each of its cells: a name or a text down its rows can, a number that would be counted twice cannot."""
    grid, column = made.grid, made.heads[at].column
    down = grid.at(row + 1, column).merged == cell.merged or cell.merged[0] != row if cell.merged else False
    across = any(grid.at(row, each.column).merged == cell.merged for each in made.heads[1:] if each.column != column)
    named_across = at == 1 and grid.at(row, made.heads[0].column).merged == cell.merged
    if named_across or not (across or (down and numeric(text) and text != BLANK)):
        return True
    if cell.merged == (row, column):
        made.problems.append(grid.problem("S036", row, column, value=text))
    return False


def one_line(text: str) -> str:
    return " ".join(text.split())
