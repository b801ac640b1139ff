"""Texts of which every line is one of a file, and names of files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.diagnostics import Fact, Span
from generator.privacy import Permitted, scan, scan_grid
from generator.rules.personal.sighting import Sighting, sighting
from generator.source.part import span_of

#: A row of a Markdown table.
TABLE_ROW = re.compile(r"\s*\|.*\|\s*")


def in_name(path: Path, shown: str, permitted: Permitted) -> Iterator[Sighting]:
    """The name of a file is part of its address; blanks and colons in it are often written as underlines."""
    stem = Path(shown).name.removesuffix(path.suffix)
    where: Fact = {"ko": " (파일 이름)", "en": " (name of the file)"}
    seen: set[str] = set()
    for text in dict.fromkeys((stem, stem.replace("_", " "), stem.replace("_", ": "))):
        for found in scan(text, permitted):
            if found.kind not in seen:
                seen.add(found.kind)
                yield sighting(found, text, shown, Span(), where)


def in_lines(lines: Sequence[str], shown: str, permitted: Permitted, where: Fact = "") -> Iterator[Sighting]:
    """A text of which every line is one of the file; its Markdown tables are read as tables, too."""
    text = "\n".join(lines)
    told: set[Span] = set()
    for found in scan(text, permitted):
        span = span_of(text, found.start, found.end)
        told.add(span)
        yield sighting(found, text, shown, span, where)
    for first, rows in tables(lines):
        for cell in scan_grid([[part.strip() for part in row.split("|")] for row in rows], permitted):
            line, number = rows[cell.row], first + cell.row
            starts = [0, *(at + 1 for at, char in enumerate(line) if char == "|")]
            column = starts[cell.column] + len(line[starts[cell.column] :]) - len(line[starts[cell.column] :].lstrip())
            for found in cell.found:
                span = Span(number, column + found.start + 1, number, column + found.end + 1)
                if cell.last > cell.column:
                    span = Span(number, column + 1, number, starts[cell.last + 1])
                if span not in told:
                    yield sighting(found, cell.text, shown, span, where)


def tables(lines: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """The Markdown tables: the number of the first line and the lines."""
    rows: list[str] = []
    for number, line in enumerate([*lines, ""], 1):
        if TABLE_ROW.fullmatch(line):
            rows.append(line)
        elif rows:
            yield number - len(rows), rows
            rows = []
