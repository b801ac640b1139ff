"""Spans of time on a line of years, as shares of its width. What is not exact to the month is not drawn."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from generator.charts.geometry import Mark, percent, steps

MONTHS = 12


@dataclass(frozen=True)
class MonthSpan:
    """Months from ``start`` up to and with ``end``, each counted from year 0: 2014-10 is 2014 * 12 + 9."""

    start: int
    end: int

    @property
    def years(self) -> tuple[int, int]:
        return self.start // MONTHS, self.end // MONTHS


@dataclass(frozen=True)
class Timeline:
    """The years that a chart shows, the first and the last whole."""

    first: int
    last: int

    @property
    def years(self) -> range:
        return range(self.first, self.last + 1)

    @property
    def lines(self) -> list[str]:
        """Where one year meets the next."""
        count = len(self.years)
        return [percent(steps(Fraction(at, count))) for at in range(1, count)]

    def mark(self, span: MonthSpan, *, quarters: bool = False) -> Mark:
        """Where a span lies; in whole ``quarters`` where the plan counts in them."""
        start, end = span.start, span.end + 1
        if quarters:
            start, end = start // 3 * 3, -(-end // 3) * 3
        whole = len(self.years) * MONTHS
        begun, ended = (steps(Fraction(month - self.first * MONTHS, whole)) for month in (start, end))
        return Mark(0, percent(begun), percent(ended - begun))


def timeline(spans: Iterable[MonthSpan]) -> Timeline | None:
    """The years from the first to the last of ``spans``; None where there are none."""
    every = list(spans)
    if not every:
        return None
    return Timeline(min(each.years[0] for each in every), max(each.years[1] for each in every))
