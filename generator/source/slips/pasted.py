"""Rows that were copied from a spreadsheet or from another kind of table, and how they are written here."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from io import StringIO

import yaml

from generator.diagnostics import Diagnostic, Edit, Fix, Span
from generator.pattern import Pattern
from generator.source.line import Line, line_of
from generator.source.look import LONGEST, MOST, WINDOW, Look

#: What spreadsheets, exports and Markdown put between cells.
SEPARATORS = "\t;|,"
#: Under these names a list holds rows of cells.
ROWS = ("rows",)
#: A cell that needs no quotes: words without any sign that means something to YAML.
PLAIN = Pattern(r"[^\W\d_][\w ()·/.~-]*")
#: The line of dashes below the head of a table in Markdown.
RULE = Pattern(r"[\s|:-]*-[\s|:-]*")


def pasted(look: Look) -> Iterator[Diagnostic]:
    """Lines of cells where YAML stopped: the first of them is the place, and all of them are written anew."""
    for line in look.lines:
        if is_row(line.text) and (made := rows_from(look.raw, line.number, look.shown)):
            yield made


def cells(text: str) -> list[str]:
    """The cells of one pasted line; none where it is no such line."""
    body = bare(text)
    if body.startswith(("[", "{", "#", "-[", "-{")) or len(body) > LONGEST:
        return []
    if body.lstrip("\t").startswith("- ") and "\t" not in body.lstrip("\t"):
        # An item of a list that a tab moved in.
        return []
    for separator in SEPARATORS:
        if separator in body:
            if separator == "|":
                return [cell.strip() for cell in body.strip().strip("|").split("|")]
            return [" ".join(cell.split()) for cell in next(csv.reader([body], delimiter=separator), [])]
    return []


def bare(text: str) -> str:
    """A line without its indentation and the dash of a list; a tab at its start is an empty first cell."""
    return text.strip(" ").removeprefix("- ").strip(" ")


def rows_from(raw: Sequence[str], number: int, shown: str) -> Diagnostic | None:
    """The problem of all pasted rows around a line. ``None`` where they are none, or nobody can tell which cell is which."""
    first = last = number
    # A cell in quotes may have begun in a line above.
    while first > 1 and quote_is_open(raw[first - 1 : last]) and raw[first - 2].count('"') % 2:
        first -= 1
    while first > 1 and last - first < MOST and is_row(raw[first - 2]):
        first -= 1
    while last < len(raw) and last - first < MOST and (is_row(raw[last]) or quote_is_open(raw[first - 1 : last])):
        last += 1
    lines = [bare(line) for line in raw[first - 1 : last]]
    separator = next((each for each in SEPARATORS if any(each in line for line in lines[:2])), "")
    name = next(
        (line for at in range(first - 1, max(0, first - 4), -1) if (line := line_of(raw[at - 1], at)).name), None
    )
    under_rows = name is not None and name.name in ROWS and not name.written.strip("|>-+ ")
    if not separator or not sure(lines, separator, under_rows=under_rows):
        return None
    table = split(lines, separator)
    if table and name and table[0] == heads(raw, name.number):
        table = table[1:]
    dash = raw[first - 1].find("- ") if raw[first - 1].strip().startswith("- ") else -1
    indent = dash if dash >= 0 else name.word + 2 if name else 0
    made = [f"{' ' * indent}- [{', '.join(cell(each) for each in row)}]" for row in table]
    edits = [Edit(Span(first, 1, last, len(raw[last - 1]) + 1), "\n".join(made))]
    if name and name.written:
        # ``rows: |`` makes one text of them.
        edits.insert(0, Edit(Span(name.number, name.value, name.number, len(name.text) + 1), ""))
    start = len(raw[first - 1]) - len(raw[first - 1].lstrip())
    span = Span(first, start + 1, first, len(raw[first - 1]) + 1)
    facts = {"rows": str(len(table)), "row": made[0].strip() if made else ""}
    # Under another name than that of rows a list may take something else than cells.
    fix = Fix(tuple(edits)) if name is None or name.name in ROWS else None
    return Diagnostic("Y031", shown, span, facts, fix)


def is_row(text: str) -> bool:
    return len(cells(text)) > 1 and not line_of(text.lstrip("\t "), 1).name


def quote_is_open(lines: Sequence[str]) -> bool:
    """Whether a cell in quotes goes on in the next line, as spreadsheets copy cells of several lines."""
    return (
        len(lines) <= WINDOW
        and any("\t" in line for line in lines[:2])
        and sum(line.count('"') for line in lines) % 2 == 1
    )


def sure(lines: list[str], separator: str, *, under_rows: bool) -> bool:
    """Whether the lines are cells and no sentences."""
    if separator == "\t":
        return max(line.count("\t") for line in lines) > 1 or under_rows or len(lines) > 1
    if separator == "|":
        return under_rows or (lines[0].startswith("|") and len(lines) > 1)
    # A number with a comma that no quotes hold together could be two cells.
    torn = separator == "," and any(re.search(r"\d,\d{3}(?!\d)", re.sub(r'"[^"]*"', "", line)) for line in lines)
    return under_rows and not torn


def split(lines: list[str], separator: str) -> list[list[str]]:
    """The rows of cells; what a cell holds in several lines stands in one, and lines that only rule are left out."""
    if separator == "|":
        ruled = [line for line in lines if not RULE.fullmatch(line)]
        return [[each.strip() for each in line.strip().strip("|").split("|")] for line in ruled]
    # With the ends of lines a cell of several lines keeps its words apart.
    rows = csv.reader(StringIO("\n".join(lines)), delimiter=separator, skipinitialspace=True)
    return [[" ".join(each.split()) for each in row] for row in rows]


def heads(raw: Sequence[str], below: int) -> list[str]:
    """The labels of ``columns:`` above a line, as a pasted head would repeat them."""
    for at in range(below, max(0, below - WINDOW), -1):
        line = line_of(raw[at - 1], at)
        if line.name == "columns":
            try:
                columns = yaml.load(line.written, Loader=yaml.BaseLoader)  # noqa: S506 - makes texts only
            except yaml.YAMLError:
                return []
            return [str(each.get("label", "")) if isinstance(each, dict) else str(each) for each in columns or ()]
    return []


def cell(text: str) -> str:
    """A cell between brackets: words as they are, numbers and all else in quotes."""
    text = text.strip()
    if PLAIN.fullmatch(text):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


__all__ = ["Line", "cell", "pasted", "rows_from"]
