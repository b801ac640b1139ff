"""Where in a sheet the head stands, what each column is, and which rows hold records."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.diagnostics import Diagnostic
from generator.privacy import names_a_person
from generator.records import did_you_mean, letters, listed
from generator.sheets.column import RESULTS, SERIAL, Heads, SheetColumn, words
from generator.sheets.grid import EMPTY, OfficeSheet, SheetCell
from generator.sheets.grid import letters as column_name

#: Rows among which the head is looked for: titles and notes stand above it.
AMONG = 20
#: The share of heads that have to be known, and how many there have to be at least.
SHARE, FEWEST = 0.5, 2
#: What stands below a list and is none of its items.
FOOTER = re.compile(
    r"(?:총?\s?합\s?계|총\s?계|소\s?계|계|누\s?계|평\s?균|합|끝\.?|이상\.?|-?\s?이하\s?여백\s?-?|이하\s?빈칸|이하\s?생략|total|subtotal|sum|end|end of (?:list|table))[\s:：.]*(?:\(.*\))?"
    r"|[-–—\s]*끝[-–—\s.]*",
    re.IGNORECASE,
)
#: A note below a list: who made it and when, where it comes from, a remark.
NOTE = re.compile(
    r"(?:작성(?:자|일|부서|기준)?|담당자?|확인자?|결재|문의(?:처)?|출처|자료|기준일?|비고|참고|주|비 고|단위|제출|source|note|prepared by|date)\s?(?:\d\))?\s?[:：)]"
    r"|[※*☞▶◎]|주\)|\(주\)|작성\s?자\b|작성\s?일\b",
    re.IGNORECASE,
)
#: A row that shows how to fill in.
SAMPLE = re.compile(r"^[\[(]?\s?(?:예시|작성\s?예|견본|example|sample)\s?[\])]?", re.IGNORECASE)


@dataclass
class SheetLayout:
    """A sheet as it is read: the column of each of its numbers, and the rows in which records stand."""

    grid: OfficeSheet
    #: The rows of the head, the last one right above the list.
    head: tuple[int, ...]
    columns: dict[int, SheetColumn]
    rows: list[int] = field(default_factory=list)
    #: What is there and not read, by number of the column: why is told.
    ignored: dict[int, str] = field(default_factory=dict)
    problems: list[Diagnostic] = field(default_factory=list)
    #: The column of our own in which results stand, if there is one.
    result: int = 0


def laid_out(grid: OfficeSheet, heads: Heads) -> SheetLayout | None:
    """None where no row of the sheet is a head."""
    rows = [row for row in grid.rows if row not in grid.hidden_rows or template_keys(grid, row, heads)]
    found: list[tuple[int, tuple[int, ...]]] = []
    for at, row in enumerate(rows[:AMONG]):
        for head in [(row,), (row, rows[at + 1])] if at + 1 < len(rows) else [(row,)]:
            known, every = counted(grid, head, heads)
            if known >= FEWEST and known >= SHARE * every:
                found.append((known, head))
    # Of two that are as good the upper one, by the row right above the list: a list that goes on has its head again, and a title that
    # stands over a head makes no head of two rows.
    best = max(found, key=lambda each: (each[0], -each[1][-1], -len(each[1])), default=None)
    if best is None:
        return None
    head = best[1]
    # The template has names and keys in two rows; a list that goes on a second page repeats its head.
    while (below := head[-1] + 1) in rows and repeats(grid, below, head, heads):
        head = (*head, below)
    made = SheetLayout(grid, head, {})
    sorted_out(made, heads)
    made.rows = [row for row in grid.rows if row > head[-1]]
    made.rows = list(records(made, heads))
    return made


def template_keys(grid: OfficeSheet, row: int, heads: Heads) -> bool:
    """Whether a hidden row is that of our own template, with the keys of fields."""
    shown = [grid.at(row, column).text for column in grid.columns]
    return sum(each in heads.by_key for each in shown) >= FEWEST


def counted(grid: OfficeSheet, head: tuple[int, ...], heads: Heads) -> tuple[int, int]:
    """How many heads are known, each field once, and how many there are."""
    found: set[str] = set()
    every = 0
    for column in grid.columns:
        names = names_of(grid, head, column)
        if not names:
            continue
        every += 1
        one = next((one for name in names if (one := heads.exactly(name))), None)
        if one:
            found.add(one.key)
    return len(found), every


def names_of(grid: OfficeSheet, head: tuple[int, ...], column: int) -> list[str]:
    """What a column may be called: by its lowest head, with the one above it, by that alone."""
    if len(head) == 1:
        text = grid.at(head[0], column).text
        return [text] if text else []
    upper, lower = above(grid, head[0], column), grid.at(head[1], column).text
    if not lower or upper == lower:
        return [upper] if grid.at(head[0], column).text else []
    return list(
        dict.fromkeys(filter(None, (f"{upper} {lower}", lower, upper if grid.at(head[0], column).text else "")))
    )


def above(grid: OfficeSheet, row: int, column: int) -> str:
    """The upper of two heads: of a list without merged cells it stands over the first of its columns only."""
    while column >= 1:
        if text := grid.at(row, column).text:
            return text
        column -= 1
    return ""


def repeats(grid: OfficeSheet, row: int, head: tuple[int, ...], heads: Heads) -> bool:
    """Whether a row is a head again: most of it says what stands above it, in the same words or in others."""
    shown = [(column, text) for column in grid.columns if (text := grid.at(row, column).text)]
    same = [text for column, text in shown if text in heads.by_key or says_again(grid, text, head, column, heads)]
    return len(same) >= max(FEWEST, SHARE * len(shown))


def says_again(grid: OfficeSheet, text: str, head: tuple[int, ...], column: int, heads: Heads) -> bool:
    names = [name for each in (head[:2], *((each,) for each in head)) for name in names_of(grid, each, column)]
    if letters(text) in map(letters, names):
        return True
    found = heads.exactly(text)
    return found is not None and any(heads.exactly(name) is found for name in names)


def sorted_out(layout: SheetLayout, heads: Heads) -> None:
    """What each column is; those that are nothing we know are told, unless there is nothing in them."""
    grid, head = layout.grid, layout.head
    every = {letters(name) for column in grid.columns for name in names_of(grid, head[:2], column)}
    below = [row for row in grid.rows if row > head[-1]]
    for column in grid.columns:
        filled = [row for row in below if grid.at(row, column).text or grid.at(row, column).trouble]
        names = names_of(grid, head[:2], column) or [text for row in head[2:] if (text := grid.at(row, column).text)]
        shown = grid.at(head[0], column).text or (names[0] if names else "")
        # A column may be left out by its letter, unless one is called so.
        by_letter = [name for name in (column_name(column),) if letters(name) not in every]
        if any(letters(name) in RESULTS for name in names):
            layout.result = column
        elif column in grid.hidden_columns:
            if filled and (names or shown):
                layout.problems.append(grid.problem("S006", 0, column, n=str(len(filled))))
        elif any(map(heads.left_out, [*names, *by_letter])) or serial(layout, column, names, filled, heads):
            layout.ignored[column] = shown
        else:
            named(layout, column, names, filled, heads)


def named(layout: SheetLayout, column: int, names: list[str], filled: list[int], heads: Heads) -> None:
    """One column that is neither empty nor ours, nor left out."""
    taken = {each.key: at for at, each in layout.columns.items()}
    grid, at = layout.grid, layout.head[-1] if len(layout.head) == 1 else layout.head[0]
    found = next((one for name in names if (one := heads.find(name))), None)
    if found is None and not filled:
        return
    if not names:
        if any(not FOOTER.fullmatch(grid.at(row, column).text) and not NOTE.match(grid.at(row, column).text) for row in filled):  # fmt: skip
            layout.problems.append(grid.problem("S005", filled[0], column))
        return
    if found is None and any(names_a_person(letters(name)) or names_a_person(name) for name in names):
        layout.problems += [grid.problem("P001", row, column, key=names[0]) for row in filled]
    elif found is None:
        facts = {"head": names[0], "known": listed(heads.choices), **did_you_mean(names[0], heads.choices)}
        layout.problems.append(grid.problem("S004", at, column, **facts))
    elif found.key in taken:
        if filled:
            other = grid.at(at, taken[found.key]).text or found.key
            layout.problems.append(
                grid.problem("S010", at, column, head=names[0], other=other, label=words(found.label))
            )
    else:
        layout.columns[column] = found


def serial(layout: SheetLayout, column: int, names: list[str], filled: list[int], heads: Heads) -> bool:
    """Whether a column numbers the rows: by its head, as long as it holds nothing but numbers that grow by one."""
    if not any(letters(name) in SERIAL for name in names) or any(name in heads.by_key for name in names):
        return False
    texts = [layout.grid.at(row, column).text for row in filled]
    numbers = [int(each.rstrip(".")) for each in texts if each.rstrip(".").isdecimal()]
    # Below the list other words stand in the same column.
    return 3 * len(numbers) >= len(texts) and numbers == sorted(numbers)


def records(layout: SheetLayout, heads: Heads) -> Iterator[int]:
    """The rows that hold records. What is left out and holds something is told."""
    grid = layout.grid
    for row in layout.rows:
        shown = {column: cell for column in grid.columns if (cell := own(grid, row, column)).text or cell.trouble}
        told = {column: cell.text for column, cell in shown.items() if column in layout.columns}
        others = {column: cell.text for column, cell in shown.items() if column not in layout.columns and column != layout.result}  # fmt: skip
        first = next(iter({**dict(sorted({**told, **others}.items()))}.values()), "")
        if row in grid.hidden_rows:
            if told:
                layout.problems.append(grid.problem("S006", row, 0, n=str(len(told))))
        elif not told and all(text.rstrip(".)").isdecimal() for text in others.values()):
            continue  # numbered in advance, or empty
        elif sample(grid, row, layout) or repeats(grid, row, layout.head, heads):
            continue
        elif not told or FOOTER.fullmatch(first) or (len({**told, **others}) <= FEWEST and NOTE.match(first)):
            layout.problems.append(grid.problem("S011", row, 0, text=first[:40]))
        elif len(told) == 1 and len(layout.columns) > FEWEST and one_record(layout, told):
            layout.problems.append(grid.problem("S012", row, next(iter(told)), text=first[:40]))
        else:
            yield row


def one_record(layout: SheetLayout, told: Mapping[int, str]) -> bool:
    """Whether the one value of a row tells of no record: it is neither an id nor the title of one."""
    return layout.columns[next(iter(told))].key != "id"


def sample(grid: OfficeSheet, row: int, layout: SheetLayout) -> bool:
    """The example of our own template."""
    return bool(layout.result and SAMPLE.match(grid.at(row, layout.result).text))


def own(grid: OfficeSheet, row: int, column: int) -> SheetCell:
    """A cell without what only reaches into it from the left."""
    cell = grid.at(row, column)
    return EMPTY if cell.merged and cell.merged[1] != column else cell
