"""Tables: the head of a column tells what its cells are, and a cell of a form tells of the one to its right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.privacy.kind import Found, Permitted
from generator.privacy.scan import scan_under

#: Characters up to which a text can be the head of a column.
LONGEST_HEAD = 20
#: Rows at the top of a table in which heads are looked for: a title and a date may stand above them.
HEAD_ROWS = 8


@dataclass(frozen=True)
class Cell:
    """A cell and what was found in it; row and column count from 0."""

    row: int
    column: int
    text: str
    found: tuple[Found, ...]


def scan_grid(rows: Iterable[Sequence[str]], permitted: Permitted) -> Iterator[Cell]:
    """The cells with personal data in them."""
    heads: dict[int, list[str]] = {}
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            if not text:
                continue
            above = heads.setdefault(column, [])
            left = row[column - 1] if column else ""
            found = scan_under(text, [*above, left] if is_head(left) else above, permitted)
            if found:
                yield Cell(number, column, text, tuple(found))
            if number < HEAD_ROWS and is_head(text):
                above.append(text)


def is_head(text: str) -> bool:
    return 0 < len(text) <= LONGEST_HEAD and not any(char.isdecimal() for char in text)
