"""Which entries have a key, and where in them, as a short text of letters only.

Letters, because the file is looked through for personal data like every other: a row of digits would look like a number.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

LOWER = "abcdefghijklmnopqrstuvwxyz"
UPPER = LOWER.upper()
#: Where a key stands, from the least to the best: once in the text, often, in summary or caption or keyword, in the
#: department, in a title: the shorter, the more it is about each of its words.
BODY, OFTEN, STRONG, DEPARTMENT, *TITLES = range(1, 9)
LEVELS = (BODY, OFTEN, STRONG, DEPARTMENT, *TITLES)


def number(value: int) -> str:
    """To the base of 26, the lowest digit first; the last one is a small letter."""
    digits = ""
    while value >= len(UPPER):
        digits += UPPER[value % len(UPPER)]
        value //= len(UPPER)
    return digits + LOWER[value]


def numbers(values: Iterable[int]) -> str:
    return "".join(number(value) for value in values)


def posting(places: Sequence[tuple[int, int]]) -> str:
    """``(entry, level)`` in the order of entries: for each level the gaps between its entries, levels apart by a blank."""
    groups: list[list[str]] = [[] for _ in LEVELS]
    last = [-1] * len(LEVELS)
    for entry, level in places:
        gap = entry - last[level - 1] - 1
        groups[level - 1].append(LOWER[gap] if gap < len(LOWER) else number(gap))
        last[level - 1] = entry
    return " ".join("".join(group) for group in groups).rstrip(" ")
