"""Numbers that an author wrote before the items of a list: none twice, none left out (T016)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from generator.diagnostics import Diagnostic
from generator.numbers.naming import is_called
from generator.numbers.table import Table, read_table
from generator.pattern import Pattern
from generator.records import Narrative, Record, parts
from generator.source import Mapping, Node, Scalar, first_line
from generator.source import Sequence as Items

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
SYLLABLES = "가나다라마바사아자차카타파하"
ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ"
#: Marks before an item: the mark, and what stands around it, which all items of a list share.
MARK = Pattern(
    rf"^\s*(?P<open>[(（]?)(?P<mark>[{CIRCLED}]|[{ROMAN}]|[0-9]{{1,2}}|[{SYLLABLES}])(?P<close>[.)）]{{0,2}})(?=\s)\s*"
)
#: Circled numbers that begin something within a text; one before a particle refers to it.
WITHIN = Pattern(rf"(?:(?<=\s)|^)[{CIRCLED}](?=\s)")
#: Heads of running numbers.
RUNNING = Pattern(r"연번|순번|번호|no\.?|#", re.IGNORECASE)
FEWEST = 3


def in_records(records: Iterable[Record]) -> Iterator[Diagnostic]:
    """Lists of a record, and circled numbers within one of its texts."""
    for record in records:
        for part in parts(record):
            if isinstance(part.node, Items) and "source" not in part.path and "rows" not in part.path:
                yield from lists(part.node, record.path)
            elif part.schema.get("x-table") and numbered(part.value) and (table := read_table(part)):
                yield from rows(table, record.path)
            elif isinstance(part.value, str) and isinstance(part.node, Scalar) and CIRCLED[0] in part.value:
                marks = WITHIN.findall(part.value)
                wrong = out_of_order([CIRCLED.index(each) + 1 for each in marks])
                if len(marks) >= FEWEST and wrong and marks[0] == CIRCLED[0]:
                    yield told(record.path, part.node, CIRCLED[wrong[1] - 1], CIRCLED[wrong[0]])


def in_pages(pages: Iterable[Narrative]) -> Iterator[Diagnostic]:
    """Circled numbers at the beginnings of lines of content/; numbers with a full stop are counted by the page itself."""
    for page in pages:
        lines = [(at, text.lstrip("-*+# ")) for at, text in page.prose]
        marked = [(at, CIRCLED.index(text[0]) + 1, text) for at, text in lines if text[:1] and text[0] in CIRCLED]
        for (_, before, _), (at, number, text) in pairwise(marked):
            if number not in (before + 1, 1):
                from generator.diagnostics import Span  # noqa: PLC0415

                facts = {"mark": text[0], "wanted": CIRCLED[before]}
                yield Diagnostic("T016", page.path, Span(at, 1, at, len(text) + 1), facts)


def lists(node: Items, path: str) -> Iterator[Diagnostic]:
    """The items of one list that begin with marks of one kind."""
    found = [(scalar, MARK.match(scalar.text)) for item in node.items if (scalar := text_of(item)) is not None]
    marked = [
        (scalar, mark)
        for scalar, mark in found
        if mark is not None and (mark["open"] or mark["close"] or mark["mark"] in CIRCLED + ROMAN)
    ]
    if len(marked) < FEWEST or len(marked) < len(found):
        return
    shapes = {(mark["open"], mark["close"], kind(mark["mark"])) for _, mark in marked}
    series = series_of(marked[0][1]["mark"])
    numbers = [value_of(mark) for _, mark in marked] if len(shapes) == 1 else []
    wrong = out_of_order(numbers)
    if wrong and numbers[0] == 1:
        at = numbers.index(wrong[1], next(i for i, (a, b) in enumerate(pairwise(numbers)) if b != a + 1) + 1)
        wanted = series[wrong[0]] if series else str(wrong[0] + 1)
        yield told(path, marked[at][0], marked[at][1]["mark"], wanted)


def rows(table: Table, path: str) -> Iterator[Diagnostic]:
    """The running numbers of a table's rows, in a column that is called so or before their names.

    Told where one number alone is another than its row's: rows that share a number are one group, and a choice of rows keeps
    the numbers of the whole.
    """
    counted = [row for row in table.lines("row") if not is_called(table, "row", row)]
    for at in range(min(len(table.columns), table.headers + 1)):
        cells = [table.cells[row][at] for row in counted]
        marks = [MARK.match(f"{cell.text} ") for cell in cells]
        named = bool(RUNNING.fullmatch(table.columns[at].label.strip()))
        numbers = [
            value_of(mark) if mark and (named or behind(mark, cell.text)) else 0
            for mark, cell in zip(marks, cells, strict=True)
        ]
        wrong = [place for place, number in enumerate(numbers) if number != place + 1]
        if len(numbers) <= FEWEST or len(wrong) != 1 or not wrong[0]:
            continue
        mark = marks[wrong[0]]
        if mark and numbers[wrong[0]]:
            series = series_of(mark["mark"])
            wanted = series[wrong[0]] if series else str(wrong[0] + 1)
            yield Diagnostic("T016", path, cells[wrong[0]].span, {"mark": mark["mark"], "wanted": wanted})


def numbered(value: object) -> bool:
    """Whether the second row of a table begins with a number as only numbered rows do: few tables are read for it."""
    rows = value.get("rows") if isinstance(value, dict) else None
    row = rows[1] if isinstance(rows, list) and len(rows) > FEWEST else []
    return isinstance(row, list) and any(MARK.match(f"{each} ") for each in row[:FEWEST])


def behind(mark: re.Match[str], text: str) -> bool:
    """Whether something that is numbered stands behind a number: 1. 접수."""
    return bool(mark["close"] or mark["mark"] in CIRCLED + ROMAN) and len(text.strip()) > len(mark[0].strip())


def series_of(mark: str) -> str:
    return next((each for each in (CIRCLED, ROMAN, SYLLABLES) if mark in each), "")


def value_of(mark: re.Match[str]) -> int:
    series = series_of(mark["mark"])
    return series.index(mark["mark"]) + 1 if series else int(mark["mark"])


def kind(mark: str) -> str:
    return series_of(mark) or "number"


def text_of(item: Node) -> Scalar | None:
    """The text of an item, alone or with items of its own."""
    node = item.get("text") if isinstance(item, Mapping) else item
    return node if isinstance(node, Scalar) else None


def out_of_order(numbers: Sequence[int]) -> tuple[int, int] | None:
    """The first number that does not follow the one before it, with that one; a new list begins with 1."""
    return next(
        ((before, after) for before, after in pairwise(numbers) if after not in (before + 1, 1) or before == after),
        None,
    )


def told(path: str, node: Scalar, mark: str, wanted: str) -> Diagnostic:
    return Diagnostic("T016", path, first_line(node.span), {"mark": mark, "wanted": wanted})
