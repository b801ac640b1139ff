"""The shapes that lines of Markdown have: items of lists, headings, tables (CommonMark 0.31, 4 and 5; GFM 4.10)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.markdown.prose import DEEP, FENCE, indent_of
from generator.pattern import Pattern

ITEM = Pattern(r"^[ \t]*(?P<mark>[-+*]|(?P<number>\d{1,9})[.)])(?P<gap>[ \t]+|$)(?P<text>.*)$")
#: A line across the page is no item: ``* * *``.
ACROSS = re.compile(r"^\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$")
QUOTE = re.compile(r"^ {0,3}> ?")
HEADING = re.compile(r"#{1,6}\s+(?P<text>.*?)\s*#*\s*$")
#: The line of dashes below the headings of a table.
RULE = re.compile(r"^\s*\|?\s*:?-+:?\s*(\|\s*:?-*:?\s*)+$")
#: How a line begins that is the caption of the table below it.
CAPTION = re.compile(r"(?:표|Table): ")


@dataclass(frozen=True)
class ListItem:
    """The first line of an item. ``indent`` and ``content`` are the columns of its mark and of its text, from 0."""

    indent: int
    content: int
    ordered: bool
    number: int
    text: str


def item_of(line: str) -> ListItem | None:
    """The item that a line begins, if it does."""
    found = ITEM.match(line)
    if found is None or ACROSS.match(line):
        return None
    indent = indent_of(line)
    gap = len(found["gap"].expandtabs(4))
    # After five blanks and more code begins, one column after the mark (CommonMark 5.2).
    content = indent + len(found["mark"]) + (gap if 1 <= gap <= DEEP else 1)
    number = found["number"]
    return ListItem(indent, content, number is not None, int(number or 0), found["text"])


def ends_paragraph(line: str) -> bool:
    """Whether a line begins something else than the text above it, without an empty line between."""
    return bool(re.match(r" {0,3}#{1,6}(\s|$)", line) or QUOTE.match(line) or ACROSS.match(line) or FENCE.match(line))


def cells(row: str) -> list[str]:
    """The cells of a line of a table; a bar behind a backslash is part of its cell (GFM 4.10)."""
    bare = row.strip().removeprefix("|")
    if bare.endswith("|") and not bare.endswith("\\|"):
        bare = bare[:-1]
    return [part.strip() for part in re.split(r"(?<!\\)\|", bare)]
