"""Which entries have a key, and where in them, as a short text of letters only.

Letters, because the file is looked through for personal data like every other: a row of digits would look like a number.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain
from operator import sub

LOWER = "abcdefghijklmnopqrstuvwxyz"
UPPER = LOWER.upper()
#: Where a key stands, from the least to the best: once in the text, often, in summary or caption or keyword, in the
#: department, in a title: the shorter, the more it is about each of its words.
BODY, OFTEN, STRONG, DEPARTMENT, *TITLES = range(1, 9)
LEVELS = (BODY, OFTEN, STRONG, DEPARTMENT, *TITLES)


#: Most gaps are short, and each is written very often.
@lru_cache(100_000)
def number(value: int) -> str:
    """To the base of 26, the lowest digit first; the last one is a small letter."""
    digits = ""
    while value >= len(UPPER):
        digits += UPPER[value % len(UPPER)]
        value //= len(UPPER)
    return digits + LOWER[value]


def numbers(values: Iterable[int]) -> str:
    return "".join(map(number, values))


def posting(levels: Iterable[Sequence[int]]) -> str:
    """For each level the entries that have the key there, in their order, as the gaps between them; levels apart by a blank."""
    return " ".join(map(_gaps, levels)).rstrip(" ")


def _gaps(entries: Sequence[int]) -> str:
    # Of two neighbours the second less the first and one: the first of all stands behind -1.
    return numbers(map(sub, entries, chain((0,), (each + 1 for each in entries)))) if entries else ""
