"""Moments of ISO 8601 (a day, a month, a year) as days, and steps on the calendar that never leave it."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta


def first_day(moment: str) -> date:
    """The first day of YYYY, YYYY-MM or YYYY-MM-DD. Raises ValueError for what no calendar has."""
    numbers = [int(part) for part in moment.split("-")]
    year, month, day = (*numbers, 1, 1)[:3]
    return date(year, month, day)


def last_day(moment: str) -> date:
    """The last day of a moment: 2014-09 counts to the thirtieth, so that nobody is called late too early."""
    numbers = [int(part) for part in moment.split("-")]
    if len(numbers) == 1:
        return date(numbers[0], 12, 31)
    return first_day(moment) if len(numbers) == 3 else month_end(*numbers)  # noqa: PLR2004 - year, month and day


def month_end(year: int, month: int) -> date:
    """The last day of a month. ``month`` may run on beyond 12 or below 1; the calendar's ends are not left."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    if year > date.max.year:
        return date.max
    return date(year, month, monthrange(year, month)[1]) if year >= 1 else date.min


def in_month(year: int, month: int, day: int) -> date:
    """A day of a month, or the month's last day where it is shorter."""
    end = month_end(year, month)
    return end.replace(day=min(day, end.day))


def later(day: date, days: int) -> date:
    """``days`` after ``day``, as far as the calendar goes."""
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal())) if days else day


ONE_DAY = timedelta(days=1)
