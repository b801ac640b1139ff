"""How the scripts beside it write what they found."""
# ruff: noqa: INP001 - a part of the scripts beside it

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table; all columns but the first hold numbers and stand to the right. A bar in a cell stays a bar."""
    lines = [_row(heads), _row(["---", *["---:"] * (len(heads) - 1)])]
    return "\n".join([*lines, *(_row(row) for row in rows)])


def _row(cells: Sequence[object]) -> str:
    return "| " + " | ".join(str(each).replace("|", r"\|").replace("\n", " ") for each in cells) + " |"


def kilobytes(count: float) -> str:
    """Bytes in units of 1000, as the budgets count them."""
    return f"{count / 1000:,.1f}"


def seconds(milliseconds: float) -> str:
    return f"{milliseconds / 1000:.2f}"


def timed(found: Sequence[tuple[float, float]]) -> list[str]:
    """Seconds of our build and of the stock one, in pairs: medians of both and of the ratio, with its range."""
    ratios = [stock / own for own, stock in found]
    own, stock = (statistics.median(each) for each in zip(*found, strict=True))
    return [
        f"{own:.1f}",
        f"{stock:.1f}",
        f"{statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})",
    ]
