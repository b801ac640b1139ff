"""Tables: the head of a column tells what its cells are, and a cell of a form tells of the one to its right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.privacy.kind import Permitted, PersonalMatch
from generator.privacy.normalise import key_of
from generator.privacy.scan import permits, scan_under
from generator.privacy.split import spread

#: Characters up to which a text can be the head of a column, and digits that it may have: 주민번호 앞 6자리, 연락처 1.
LONGEST_HEAD = 20
MOST_DIGITS = 1
#: Rows at the top of a table in which heads are looked for: a title and a date may stand above them.
HEAD_ROWS = 8


@dataclass(frozen=True)
class PersonalCell:
    """A cell and what was found in it; row and column count from 0.

    ``last`` is another column where one number fills several cells: ``text`` is then that of all of them, a blank
    between two.
    """

    row: int
    column: int
    text: str
    found: tuple[PersonalMatch, ...]
    last: int


def scan_grid(rows: Iterable[Sequence[str]], permitted: Permitted) -> Iterator[PersonalCell]:
    """The cells with personal data in them."""
    for number, row, above in below_heads(rows):
        halves = list(several(number, row, above, permitted))
        for column, text in enumerate(row):
            if not text:
                continue
            left = row[column - 1] if column else ""
            found = scan_under(text, [*above[column], left] if is_head(left) else above[column], permitted)
            # The day of birth of a registration number that fills several cells is part of it.
            if found and not (halves and all(each.kind == "birthday" for each in found)):
                yield PersonalCell(number, column, text, tuple(found), column)
        yield from halves


def scan_across(rows: Iterable[Sequence[str]], permitted: Permitted) -> Iterator[PersonalCell]:
    """Only the numbers that fill several cells of a row: where each cell has been looked at already."""
    for number, row, above in below_heads(rows):
        yield from several(number, row, above, permitted)


def below_heads(rows: Iterable[Sequence[str]]) -> Iterator[tuple[int, Sequence[str], list[tuple[str, ...]]]]:
    """Each row with its number, and for each of its cells the heads above it."""
    heads: dict[int, list[str]] = {}
    for number, row in enumerate(rows):
        yield number, row, [tuple(heads.get(column, ())) for column in range(len(row))]
        for column, text in enumerate(row if number < HEAD_ROWS else ()):
            if text and is_head(text):
                heads.setdefault(column, []).append(text)


def several(
    number: int, row: Sequence[str], above: Sequence[Sequence[str]], permitted: Permitted
) -> Iterator[PersonalCell]:
    """Numbers that fill several cells of a row."""
    for each in spread(row, above):
        if permits(permitted, each.found, each.text) or key_of(each.text) in permitted.values:
            continue
        yield PersonalCell(number, each.first, each.text, (each.found,), each.last)


def is_head(text: str) -> bool:
    digits = sum(char.isdecimal() for char in text)
    return 0 < len(text) <= LONGEST_HEAD and digits <= MOST_DIGITS and digits * 2 < len(text.strip())
