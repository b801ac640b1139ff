"""Values as messages may show them: their shape and beginning, never the whole."""

from __future__ import annotations

from collections.abc import Iterable

from generator.privacy.kind import KINDS
from generator.privacy.scan import scan


def masked(value: str, shown: int) -> str:
    """``value`` with every letter and digit after the first ``shown`` hidden: ``90****-*******``, ``홍**``."""
    seen = 0
    hidden = []
    for char in value:
        seen += char.isalnum()
        hidden.append("*" if char.isalnum() and seen > shown else char if char.isprintable() else " ")
    return "".join(hidden)


def conceal(text: str, also: Iterable[tuple[int, int]] = ()) -> str:
    """``text`` with all personal data in it masked; ``also`` are stretches of it, from 0, that are known to be such.

    The text keeps its length, so that a caret below it points at the right place.
    """
    stretches = [(found.start, found.end, KINDS[found.kind].shown) for found in scan(text)]
    for start, end, shown in (*stretches, *((start, end, 1) for start, end in also)):
        text = text[:start] + masked(text[start:end], shown) + text[end:]
    return text
