"""Numbers that stand in several cells side by side: 010 | 1234 | 5678, 900101 | - | 1234567, a digit a cell.

Cells of digits are put together only where a head, or the cell before, says of what they are parts, and no head between
says that they are something else; without any heads only what has the very shape of a number is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.pattern import Pattern
from generator.privacy.kind import PersonalMatch
from generator.privacy.label import register_of_heads
from generator.privacy.labelled import HEAD
from generator.privacy.normalise import plain
from generator.privacy.registration import BORN, day_of, number

#: A part as a spreadsheet may hold it.
PART = Pattern(r"\s*['’(]?(?P<digits>\d{1,10}|\d{2,6}[-~] ?\d{2,6})\)?(?:\.0)?\s*")
#: What stands in cells between parts: nothing, as merged cells have it, or a dash.
BETWEEN = Pattern(r"\s*[-~.·/)(]?\s*")
#: Most cells between two parts, and most parts: thirteen boxes of one digit.
GAP = 2
#: Characters of a cell that can be a second half.
LONGEST_BACK = 16
PARTS = 13
#: A head that calls its column a part of the one before.
PART_HEAD = Pattern(
    r".*(?:앞|뒤|뒷|중간|가운데|국번|자리|끝|식별|번호|first|second|middle|last|front|back|part)\W*.*|\W*[0-9①-④]?\W*",
    re.IGNORECASE,
)
#: Heads, or labels to the left, of the halves of a registration number that say no more of it.
BIRTH_HEAD = Pattern(r"생년|생일|출생|주민|외국인|앞|birth", re.IGNORECASE)
BACK_HEAD = Pattern(r"\W*(?!.*(?:계좌|카드|휴대|전화|연락|핸드폰|차량|번호판)).*(?:뒤|뒷).*")
BACK = Pattern(r"\s*['’(*\-]?(?P<back>[1-8]\d{6})\)?(?:\.0)?\s*")
LENGTHS = {"resident": (13,), "mobile": (10, 11), "card": (16, 15), "account": range(10, 15), "licence": (12,), "insurance": (11,)}  # fmt: skip


@dataclass(frozen=True)
class Spread:
    """A number over the cells ``first`` to ``last`` of a row, and it in one text, as it was found."""

    first: int
    last: int
    text: str
    found: PersonalMatch


def spread(row: Sequence[str], heads: Sequence[Sequence[str]]) -> Iterator[Spread]:
    """The numbers over several cells of ``row``; ``heads`` are the heads of each column, the nearest last."""
    yield from halves(row, heads)
    at = 0
    while at < len(row):
        found = next(starting(row, heads, at), None)
        if found is None:
            at += 1
        else:
            yield found
            at = found.last + 1


def halves(row: Sequence[str], heads: Sequence[Sequence[str]]) -> Iterator[Spread]:
    """A birthday and the second half of a registration number, each under its head or right of its label."""
    for last, cell in enumerate(row):
        back = BACK.fullmatch(plain(cell)) if len(cell) <= LONGEST_BACK else None
        if not back or not called(BACK_HEAD, row, heads, last):
            continue
        for first in range(last - 1, -1, -1):
            born = BORN.fullmatch(plain(row[first]))
            if born and called(BIRTH_HEAD, row, heads, first):
                text = f"{row[first].strip()} {cell.strip()}"
                for found in number(day_of(born) + back["back"], 0, len(text)):
                    yield Spread(first, last, text, found)
                break


def called(pattern: Pattern, row: Sequence[str], heads: Sequence[Sequence[str]], column: int) -> bool:
    """Whether a head of the column, or the cell to the left, is as ``pattern`` says."""
    left = row[column - 1] if column else ""
    return any(pattern.search(each) for each in (*(heads[column] if column < len(heads) else ()), left))


def starting(row: Sequence[str], heads: Sequence[Sequence[str]], first: int) -> Iterator[Spread]:
    parts = run(row, first)
    if len(parts) < 2:  # noqa: PLR2004 - several
        return
    before = row[first - 1] if first else ""
    for count in range(len(parts), 1, -1):
        columns, digits = zip(*parts[:count], strict=True)
        for kind in said(heads, columns, before):
            for put in together(kind, digits):
                if len(put) in LENGTHS[kind]:
                    text = " ".join(row[column].strip() for column in columns)
                    if kind == "resident":
                        found = next(number(put, 0, len(text)), None)
                    else:
                        found = PersonalMatch(0, len(text), kind) if kind != "mobile" or put.startswith("01") else None
                    if found:
                        yield Spread(columns[0], columns[-1], text, found)
        if not any(heads[column] for column in columns if column < len(heads)):
            yield from bare(row, columns, digits)


def bare(row: Sequence[str], columns: Sequence[int], digits: Sequence[str]) -> Iterator[Spread]:
    """Without heads: a mobile number with its zero, a registration number with its check digit."""
    text = " ".join(row[column].strip() for column in columns)
    joined = "-".join(digits)
    glued = any("-" in row[column] for column in columns if len(row[column].strip()) > 1)
    if re.fullmatch(r"01[016789]-\d{3,4}-\d{4}", joined) or (
        glued and re.fullmatch(r"01[016789](?:\d{4}-\d{4}|-\d{8})", joined)
    ):
        yield Spread(columns[0], columns[-1], text, PersonalMatch(0, len(text), "mobile"))
    elif re.fullmatch(r"\d{6}-[1-8]\d{6}", joined):
        for found in number("".join(digits), 0, len(text)):
            if found.certain:
                yield Spread(columns[0], columns[-1], text, found)


def run(row: Sequence[str], first: int) -> list[tuple[int, str]]:
    """The parts from ``first`` on, each with its column, with little between them."""
    parts: list[tuple[int, str]] = []
    gap = 0
    for column in range(first, len(row)):
        text = plain(row[column])
        part = PART.fullmatch(text)
        if part:
            parts.append((column, re.sub(r"\D", "", part["digits"])))
            gap = 0
        elif not parts or gap == GAP or not BETWEEN.fullmatch(text):
            break
        else:
            gap += 1
        if len(parts) == PARTS:
            break
    return parts


def said(heads: Sequence[Sequence[str]], columns: Sequence[int], before: str) -> list[str]:
    """Of which kinds the cells are said to be parts."""
    if before:
        kinds = [kind for kind in LENGTHS if HEAD[kind].search(before)]
        if kinds:
            return kinds
    above = [list(heads[column]) if column < len(heads) else [] for column in columns]
    joined = "\n".join(each for column in above for each in column)
    if register_of_heads(joined):
        return []
    kinds = []
    for kind in LENGTHS:
        pattern = HEAD[kind]
        first = any(pattern.search(each) for each in above[0])
        rest = all(not each or pattern.search(each[-1]) or PART_HEAD.fullmatch(each[-1]) for each in above[1:])
        if first and rest:
            kinds.append(kind)
    return kinds


def together(kind: str, digits: Sequence[str]) -> Iterator[str]:
    """The digits as one number, with the zeros that a spreadsheet took from the beginning of each part."""
    yield "".join(digits)
    if kind == "resident" and len(digits) == 2:  # noqa: PLR2004 - front and back
        yield digits[0].zfill(6) + digits[1]
    elif kind == "mobile":
        first = digits[0] if digits[0].startswith("0") else f"0{digits[0]}"
        yield first + "".join(digits[1:])
        yield first + "".join(part.zfill(4) for part in digits[1:])
