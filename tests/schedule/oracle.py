"""A second implementation of docs/schedule.md, written from its words: slow, day by day, sharing nothing with the product.

It does not read texts: the table gives it what a spelling means as plain data. A meaning is a tuple of promises; a promise is

- ``("month", n)``: n months after, to the end of that month; ``("days", n)``: n days after;
- ``("windows", unit, rules, step)``: windows of a unit of so many months. A rule is (first, last): each a month, counted from
  the first of the unit (0), and a day, 31 being the last of any month; instead of ``last`` a number of days after the unit is
  over. The next is due ``step`` windows after the one that the last publication counts for;
- ``("nearest", n, unit, rules)``: the first such window that does not end before the same day n months later;
- ``("weekdays", days, step)``: from Monday, 0; ``("nearest weekday", n, day)``: the first after n days.

A meaning that begins with ``"latest"`` is one of its promises, and nobody says which (분기 또는 반기).
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from itertools import pairwise

DAY = timedelta(days=1)
FIRST, LAST = date(2010, 1, 1), date(2019, 12, 31)
#: Windows are looked for from some years before the first publication to some years after the last.
EARLIEST, LATEST = date(2006, 1, 1), date(2031, 12, 31)


@cache
def calendar() -> list[tuple[date, bool]]:
    """Every day, and whether it is the last of its month."""
    every, day = [], EARLIEST
    while day <= LATEST:
        every.append((day, (day + DAY).day == 1))
        day += DAY
    return every


@cache
def windows(unit: int, rules: tuple) -> list[tuple[date, date]]:
    """The first and the last day of every window, by asking of each day whether it lies in one."""
    found: dict[tuple[int, int], list[date]] = {}
    #: Of each unit that has begun: its number, the months since its first, and the days since it was over.
    begun: list[list[int]] = []
    number = 0
    for day, month_ends in calendar():
        if day.day == 1:
            for each in begun:
                each[1] += 1
            if (day.month - 1) % unit == 0:
                begun.append([number, 0, 0])
                number += 1
        for each in begun:
            if each[1] >= unit:
                each[2] += 1
            for at, (first, last) in enumerate(rules):
                # The last day of a month stands for every day that it does not have.
                place = (each[1], 31 if month_ends else day.day)
                open_yet = (each[1], day.day) >= first or place >= first
                open_still = each[2] <= last if isinstance(last, int) else (each[1], day.day) <= last
                if open_yet and open_still:
                    found.setdefault((each[0], at), []).append(day)
        begun = [each for each in begun if each[1] < unit + 26]
    return sorted((days[0], days[-1]) for days in found.values())


@cache
def weekdays(days: tuple) -> list[tuple[date, date]]:
    return [(day, day) for day, _ in calendar() if day.weekday() in days]


def months_later(day: date, months: int) -> tuple[date, date]:
    """The same day so many months later (or the last of a shorter month), and the last day of that month."""
    wanted = day.month + months
    year, month = day.year + (wanted - 1) // 12, (wanted - 1) % 12 + 1
    end = date(year + month // 12, month % 12 + 1, 1) - DAY
    return (end if day.day > end.day else end.replace(day=day.day)), end


def counts_for(found: list[tuple[date, date]], published: date, since: int) -> int:
    """The window that a publication counts for; ``since`` is one that begins before it."""
    inside = previous = None
    at = since
    while found[at][0] <= published:
        previous = at
        if published <= found[at][1]:
            inside = at
        at += 1
    if inside is not None:
        return inside
    way, left = (found[at][0] - found[previous][0]).days, (found[at][0] - published).days
    return at if left <= way // 4 else previous


@cache
def dues(promise: tuple) -> dict[date, date]:
    """For every day of ten years: until when the next publication is due, if the last was made on it."""
    kind, *rest = promise
    answer: dict[date, date] = {}
    found: list[tuple[date, date]] = []
    if kind in ("windows", "nearest"):
        found = windows(*rest[:2]) if kind == "windows" else windows(*rest[1:])
    elif kind in ("weekdays", "nearest weekday"):
        found = weekdays(rest[0]) if kind == "weekdays" else weekdays((rest[1],))
    since = 0
    for day, _ in calendar():
        if not FIRST <= day <= LAST:
            continue
        # Windows that were over long ago need not be looked at for each day again.
        while found and found[since][0] < day - 1200 * DAY:
            since += 1
        if kind == "month":
            answer[day] = months_later(day, rest[0])[1]
        elif kind == "days":
            answer[day] = day + rest[0] * DAY
        elif kind in ("windows", "weekdays"):
            answer[day] = found[counts_for(found, day, since) + rest[-1]][1]
        else:
            wanted = months_later(day, rest[0])[0] if kind == "nearest" else day + rest[0] * DAY
            answer[day] = next(last for _, last in found[since:] if last >= wanted)
    return answer


@cache
def due(meaning: tuple) -> dict[date, date]:
    """Of several promises the earliest counts, of one or another the latest."""
    choose = max if meaning[0] == "latest" else min
    every = [dues(promise) for promise in meaning if promise != "latest"]
    return {day: choose(each[day] for each in every) for day in every[0]}


@cache
def telling(meaning: tuple) -> list[date]:
    """The days on which a publication tells the most: around both ends of every window, of its early part, and in its middle."""
    days: set[date] = set()
    for kind, *rest in (promise for promise in meaning if promise != "latest"):
        found: list[tuple[date, date]] = []
        if kind in ("windows", "nearest"):
            found = windows(*rest[:2]) if kind == "windows" else windows(*rest[1:])
        elif kind in ("weekdays", "nearest weekday"):
            found = weekdays(rest[0]) if kind == "weekdays" else weekdays((rest[1],))
        for (begins, ends), (opens, _) in pairwise(found):
            early = opens - (opens - begins).days // 4 * DAY
            days |= {begins - DAY, begins, begins + (ends - begins) // 2, ends, ends + DAY, early - DAY, early}
    #: And one day in twenty-three, which comes to every day of a month and of a week; the ends of February and of the years too.
    days |= {day for at, (day, ends) in enumerate(calendar()) if at % 23 == 0 or (ends and day.month in (2, 12))}
    return sorted(day for day in days if FIRST <= day <= LAST)
