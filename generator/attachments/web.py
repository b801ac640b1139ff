"""HTML, which many offices' systems export under the name of a workbook."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from html import unescape

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.attachments.bounds import Budget
from generator.attachments.passage import AttachedTable, Passage, Piece, Unreadable, placed
from generator.diagnostics import Fact, Span

START = re.compile(r"(?i)<(?:!doctype\s+html|html|head|body|table|meta|div|style)(?=[\s/>])")
TAG = re.compile(r"<[^<>]*>")
BLOCK = re.compile(r"(?i)</?(?:p|div|tr|td|th|li|h[1-6]|br|table|ul|ol|dl|dt|dd|option|title|section|article)\b[^<>]*>")
DATA = re.compile(r"data:[\w.+/-]{0,60}(?:;[\w=.-]{1,40})*;base64,([A-Za-z0-9+/=\s]+)")
#: Columns that a cell may span for its head to count for each.
WIDEST = 50
TABLE = re.compile(r"(?i)<(/?)table\b")
DEEPEST = 12


def looks_like_html(text: str) -> bool:
    return START.search(text[:4096]) is not None


def web(text: str, budget: Budget) -> Iterator[Piece]:
    """Texts without their tags, attributes without references, tables as tables, pictures that stand in the text."""
    from generator.attachments.read import part  # noqa: PLC0415 - files lie in files

    yield Passage(unescape(TAG.sub("", BLOCK.sub("\n", text))))
    if "&" in text:
        yield Passage(unescape(text))
    if depth(text) > DEEPEST:
        raise Unreadable("표 안에 표가 너무 깊이 들어 있습니다", "tables lie in tables too deeply")
    for number, table in enumerate(LexborHTMLParser(text).css("table"), 1):
        yield from table_of(table, number, budget)
    for content in embedded(text):
        yield from part("data:", content, budget)


def embedded(text: str) -> Iterator[bytes]:
    """What stands in addresses that begin with data:."""
    for found in DATA.finditer(text):
        try:
            yield base64.b64decode(re.sub(r"\s", "", found[1]) + "==")
        except binascii.Error:
            continue


def depth(text: str) -> int:
    """How many tables lie in one another: each is read with all that lies in it."""
    deepest = now = 0
    for found in TABLE.finditer(text):
        now = max(0, now - 1) if found[1] else now + 1
        deepest = max(deepest, now)
    return deepest


def table_of(table: LexborNode, number: int, budget: Budget) -> Iterator[Piece]:
    rows: list[list[str]] = []
    hanging: dict[int, tuple[int, str]] = {}
    for line in table.css("tr"):
        row: list[str] = []
        for cell in line.iter():
            if cell.tag not in ("td", "th"):
                continue
            fill(row, hanging)
            text = " ".join(cell.text(separator="" if cell.css_first("br") is None else " ").split())
            wide, high = span(cell, "colspan"), span(cell, "rowspan")
            for column in range(len(row), len(row) + wide):
                if high > 1:
                    hanging[column] = (high - 1, text)
            row += [text] * wide
        fill(row, hanging)
        budget.cell(len(row) + 1)
        rows.append(row)

    def where(row: int, column: int) -> tuple[Fact, Span]:
        return placed(
            f"{number}번째 표 {row + 1}행 {column + 1}열", f"table {number} row {row + 1} column {column + 1}"
        ), Span()

    yield AttachedTable(rows, where)


def fill(row: list[str], hanging: dict[int, tuple[int, str]]) -> None:
    """Puts the cells that hang down from rows above into their columns."""
    while len(row) in hanging:
        left, text = hanging.pop(len(row))
        if left > 1:
            hanging[len(row)] = (left - 1, text)
        row.append(text)


def span(cell: LexborNode, name: str) -> int:
    said = (cell.attributes.get(name) or "").strip()
    return max(1, min(int(said), WIDEST)) if said.isascii() and said.isdigit() and len(said) < 6 else 1  # noqa: PLR2004
