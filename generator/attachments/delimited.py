"""Lists with commas, tabs, semicolons or bars between their cells."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator

from generator.attachments.bounds import Budget
from generator.attachments.passage import AttachedTable, Passage, Piece
from generator.diagnostics import Fact, Span

DELIMITERS = "\t,;|"
#: Lines by which the delimiter is told.
SAMPLE = 40
#: Line ends in one cell from which on a quote was more likely forgotten than meant.
RUNAWAY = 12
#: Excel's own first line, which names the delimiter.
NAMED = "sep="


def delimiter_of(text: str, *, sure: bool = False) -> str:
    """What divides the cells of each line, in most of them equally often; empty where the text is no list.

    Of a text that is a list for ``sure`` the likeliest is taken.
    """
    if text.startswith(NAMED) and len(text) > len(NAMED):
        return text[len(NAMED)]
    lines = [line for line in text[:20000].split("\n")[:SAMPLE] if line.strip()]
    best, most = "," if sure else "", 0
    for delimiter in DELIMITERS:
        counts = Counter(line.count(delimiter) for line in lines if delimiter in line)
        if not counts:
            continue
        number, times = counts.most_common(1)[0]
        # A comma now and then is one of a sentence.
        listed = times > 1 and times * 2 > len(lines) and (number > 1 or delimiter == "\t" or times == len(lines))
        if (sure or listed) and times * number > most:
            best, most = delimiter, times * number
    return best


def rows(text: str, delimiter: str, budget: Budget) -> Iterator[Piece]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    found: list[list[str]] = []
    lines: list[int] = []
    before = 0
    try:
        for row in reader:
            budget.cell(len(row))
            found.append(row)
            lines.append(before + 1)
            before = reader.line_num
    except csv.Error:
        yield from torn(text, delimiter, budget)
        return
    yield listed(found, lines)
    # A quote that is never closed makes one cell of all lines that follow, and their heads are lost.
    if any(cell.count("\n") > RUNAWAY for row in found for cell in row if "\n" in cell):
        yield from torn(text, delimiter, budget)


def torn(text: str, delimiter: str, budget: Budget) -> Iterator[Piece]:
    """The lines as they stand, quotes taken for nothing."""
    yield Passage(text, lines=True)
    divided = [line.replace('"', "").split(delimiter) for line in text.splitlines()]
    budget.cell(sum(map(len, divided)))
    yield listed(divided, list(range(1, len(divided) + 1)))


def listed(found: list[list[str]], lines: list[int]) -> AttachedTable:
    def where(row: int, column: int) -> tuple[Fact, Span]:
        fact: Fact = {"ko": f" ({column + 1}번째 칸)", "en": f" (cell {column + 1})"}
        return fact, Span(lines[row], 1, lines[row], 2)

    return AttachedTable(found, where)
