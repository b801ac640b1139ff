"""What changed lately, as news: without the beginning of the site, and what was done to many records at once told once.

The days are those of git. A site begins with all of its records at once, and none of them has changed by that.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.history import Change
from generator.records import Record
from generator.site import Site

#: Changes that the page of recent changes lists, of one record on one day each.
MOST = 100
#: The same done to more records of a kind on one day is one piece of news: a field was renamed, or all were filled in.
MANY = 5
#: A site is set up within so many days of its first record, and a day of its setting up brings at least so many records,
#: more than there were: an example on Monday, a hundred records on Tuesday.
SETTING_UP, BULK = 30, 10


@dataclass(frozen=True)
class News:
    """One change of one record on a day (YYYY-MM-DD), or of many records of a kind that were changed alike."""

    day: str
    records: tuple[Record, ...]
    change: Change

    @property
    def many(self) -> bool:
        return len(self.records) > 1


@dataclass(frozen=True)
class Beginning:
    """The days on which a site was set up: ``day`` is the last of them, empty where nobody knows; ``records`` came by then."""

    day: str
    records: int


@dataclass(frozen=True)
class Recent:
    """The past of a site as its pages tell it."""

    site: Site

    @cached_property
    def beginning(self) -> Beginning:
        """Up to the last day of the setting up; one record that comes later is news, however few there are."""
        past = [changes for changes in self.site.history.records.values() if changes]
        arrivals = Counter(changes[-1].day for changes in past if "added" in changes[-1].events)
        # Where the oldest that is known is no arrival, or has no day, the beginning is not among what is known.
        if min((changes[-1].day for changes in past), default="") not in arrivals or "" in arrivals:
            return Beginning("", 0)
        first, *later = sorted(arrivals)
        end, there = first, arrivals[first]
        for day in later:
            if (date.fromisoformat(day) - date.fromisoformat(first)).days > SETTING_UP:
                break
            if arrivals[day] >= BULK and arrivals[day] > there:
                end = day
            there += arrivals[day]
        return Beginning(end, sum(number for day, number in arrivals.items() if day <= end))

    @cached_property
    def news(self) -> list[News]:
        """The newest first; those of one day in the order of records. What has no day is in no order, and left out."""
        every = [
            (change.day, record, change)
            for record in self.site.records
            for change in self.site.history.of(record.reference)
            if change.day > self.beginning.day
        ]
        newest = sorted(every, key=lambda each: each[0], reverse=True)[:MOST]
        alike: dict[tuple[object, ...], list[Record]] = {}
        for day, record, change in newest:
            alike.setdefault(_done(day, record, change), []).append(record)
        found: list[News] = []
        for day, record, change in newest:
            group = alike[_done(day, record, change)]
            if len(group) <= MANY:
                found.append(News(day, (record,), change))
            elif record is group[0]:
                found.append(News(day, tuple(group), change))
        return found


def _done(day: str, record: Record, change: Change) -> tuple[object, ...]:
    """The same for what was done alike: on one day, to one kind, to the same fields."""
    return (day, record.kind, change.events, frozenset(change.fields.items()))
