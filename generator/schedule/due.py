"""The day until which something is to be published again, counted from its cycle, its timing and the last time.

Nobody is called late too early (docs/decisions/0012): a last time that is only a month or a year counts to its end, a
cycle of months ends with the month, and what was published shortly before its window counts for that window.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.schedule.cycle import Cycle, Rule
from generator.schedule.moment import ONE_DAY, in_month, last_day, later, month_end
from generator.schedule.timing import Timing

#: Of the way from one window to the next, the part before a window in which a publication is early for it, not late
#: for the one before.
EARLY = 4
#: How long the beginning of a unit lasts, by its months: ten days of a month, or so many months.
BEGINNING = {3: 1, 6: 2, 12: 3}
LAST_THIRD = 21


@dataclass(frozen=True)
class Window:
    """The days in which one publication is expected, both included."""

    start: date
    end: date


def next_due(cycle: Cycle, timing: Timing | None, last: str) -> date | None:
    """The last day on which the next publication is in time.

    ``last`` is the moment (YYYY, YYYY-MM or YYYY-MM-DD) of the last one. None where no date is promised: 수시, 상시, once,
    or a timing that hangs on an event.
    """
    if timing and timing.kind in ("offset", "event"):
        return None
    published = last_day(last)
    return min((due(rule, timing, published) for rule in cycle.periodic), default=None)


def due(rule: Rule, timing: Timing | None, published: date) -> date:
    """The next due date of one rule. The timing of the record goes before that of the cycle's own words."""
    for chosen in (timing, rule.timing):
        if chosen and rule.months and fits(chosen, rule.months):
            return windowed(chosen, rule.months, published)
    if rule.days:
        return later(published, rule.days)
    return month_end(published.year, published.month + (rule.months or 0))


def fits(timing: Timing, months: int) -> bool:
    """Whether windows can be counted from a timing: only where one of them belongs to one round of the cycle."""
    if timing.kind == "months":
        return True
    return timing.kind == "window" and months <= 12 and timing.unit in (None, months)  # noqa: PLR2004 - a year


def windowed(timing: Timing, months: int, published: date) -> date:
    """The end of the first window that ``published`` is too early for, or was not in."""
    years = range(published.year - 1, published.year + max(1, months // 12) + 2)
    before: Window | None = None
    for window in windows(timing, months, years):
        early = (window.start - before.start).days // EARLY if before else 0
        before = window
        # Of a cycle of several years only the windows of the years in which it is due count.
        soon_enough = months <= 12 or window.end.year >= published.year + months // 12  # noqa: PLR2004 - a year
        if soon_enough and later(published, early) < window.start:
            return window.end
    return date.max


def windows(timing: Timing, months: int, years: range) -> Iterator[Window]:
    for year in years:
        if not 1 <= year < date.max.year:
            continue
        if timing.kind == "months":
            for month in timing.months:
                yield Window(date(year, month, 1), in_month(year, month, timing.day or 31))
        else:
            for first in range(1, 13, months):
                yield window_of(timing, months, year, first)


def window_of(timing: Timing, months: int, year: int, first: int) -> Window:
    """The window in the unit of ``months`` that begins with the month ``first``."""
    start, end = date(year, first, 1), month_end(year, first + months - 1)
    if timing.edge == "start":
        return Window(
            start, in_month(year, first, 10) if months == 1 else month_end(year, first + BEGINNING.get(months, 1) - 1)
        )
    if timing.edge == "end":
        return Window(end.replace(day=LAST_THIRD if months == 1 else 1), end)
    if timing.edge == "day":
        return Window(start, in_month(year, first, timing.day or 31))
    opens = end + ONE_DAY
    if timing.within is not None:
        return Window(opens, later(end, timing.within))
    return Window(opens, in_month(opens.year, opens.month, timing.day or 31))
