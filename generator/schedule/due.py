"""The day until which something is to be published again, counted from its cycle, its timing and the last time.

The definition stands in docs/schedule.md. Nobody is called late too early (docs/decisions/0012): a last time that is only a
month or a year counts to its end, and what was published shortly before a window opens counts for that window.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from generator.schedule.cycle import Cycle
from generator.schedule.moment import in_month, last_day, later, month_end
from generator.schedule.promise import Promise, promises
from generator.schedule.span import YEAR, DaySpan, Timing

#: Of the way from one window to the next, the part before a window in which a publication is early for it, not late
#: for the one before.
EARLY = 4
WEEK = 7


@dataclass(frozen=True)
class Window:
    """The days in which one publication is expected, both included."""

    start: date
    end: date


def next_due(cycle: Cycle, timing: Timing | None, last: str) -> date | None:
    """The last day on which the next publication is in time.

    ``last`` is the moment (YYYY, YYYY-MM or YYYY-MM-DD) of the last one. None where no date is promised or can be counted.
    """
    found = promises(cycle, timing)
    published = last_day(last)
    if isinstance(found, str):
        return None
    return (max if cycle.either else min)(due(promise, published) for promise in found)


def due(promise: Promise, published: date) -> date:
    """The next due date of one promise."""
    if promise.timing is None:
        return one_cycle_later(promise, published)
    reach = max(promise.step, 1) + (promise.rule.months or YEAR) // (promise.timing.unit or YEAR)
    found = windows(promise.timing, published, reach)
    if promise.step == 0:
        wanted = same_day_later(promise, published)
        return next((window.end for window in found if window.end >= wanted), date.max)
    at = belongs(found, published) + promise.step
    return found[at].end if at < len(found) else date.max


def one_cycle_later(promise: Promise, published: date) -> date:
    """One cycle on: a cycle of months ends with the month, a cycle of days counts days."""
    if promise.rule.days:
        return later(published, promise.rule.days)
    return month_end(published.year, published.month + (promise.rule.months or 0))


def same_day_later(promise: Promise, published: date) -> date:
    """The same day one cycle on, before which nothing can be due."""
    if promise.rule.days:
        return later(published, promise.rule.days)
    end = one_cycle_later(promise, published)
    return end.replace(day=min(end.day, published.day)) if end < date.max else end


def belongs(found: Sequence[Window], published: date) -> int:
    """The window that a publication counts for: the one it lies in, the next where it is early, else the one before."""
    inside = [at for at, window in enumerate(found) if window.start <= published <= window.end]
    if inside:
        return inside[-1]
    following = next((at for at, window in enumerate(found) if window.start > published), len(found))
    if not 0 < following < len(found):
        return following - 1
    opens = found[following].start
    early = (opens - found[following - 1].start).days // EARLY
    return following if later(published, early) >= opens else following - 1


def windows(timing: Timing, published: date, reach: int) -> tuple[Window, ...]:
    """The windows around a day in their order: from two units before it to ``reach`` units after it, as far as the calendar goes."""
    if timing.kind == "weekday":
        return tuple(weekdays(timing, published.toordinal() - published.weekday(), reach))
    return around(timing, (published.year * YEAR + published.month - 1) // (timing.unit or YEAR), reach)


def weekdays(timing: Timing, monday: int, reach: int) -> Iterator[Window]:
    """The same of days of a week, around the week of a Monday."""
    for week in range(-2, reach + 3):
        for day in timing.weekdays:
            place = monday + week * WEEK + day
            if 1 <= place <= date.max.toordinal():
                yield Window(date.fromordinal(place), date.fromordinal(place))


@lru_cache(maxsize=1024)
def around(timing: Timing, now: int, reach: int) -> tuple[Window, ...]:
    """The windows around the unit ``now``, counted from year 0."""
    unit = timing.unit or YEAR
    # A window may lie several units after its own: within so many months or days after it.
    lag = (
        max((span.end[0] + (unit if span.after else 0)) // unit + span.within // (28 * unit) for span in timing.spans)
        + 2
    )
    found = {
        window
        for number in range(now - lag, now + reach + lag)
        for span in timing.spans
        if (window := window_of(span, unit, number * unit))
    }
    return tuple(sorted(found, key=lambda window: (window.start, window.end)))


def window_of(span: DaySpan, unit: int, first: int) -> Window | None:
    """A window of the unit that begins with the month ``first``, counted from year 0; None beyond the calendar."""
    base = first + (unit if span.after else 0)
    start, end = (day_of(base + months, day) for months, day in (span.start, span.end))
    over = day_of(first + unit - 1, 31)
    if start is None or over is None:
        return None
    if span.within:
        end = later(over, span.within)
    return Window(start, end or date.max)


def day_of(month: int, day: int) -> date | None:
    year = month // YEAR
    return in_month(year, month % YEAR + 1, day) if 1 <= year <= date.max.year else None
