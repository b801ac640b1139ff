"""Days that a sentence prints of a period which the record states too: one end is the same, the other another (T020).

Of a notice that is its validity, of a round of proposals the days on which it opens and closes. A period in a sentence that
shares no end with it is of something else, and nothing is said.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from generator.diagnostics import Diagnostic, Fact
from generator.records import Part, Record, is_date
from generator.rules.day import Day
from generator.rules.period import periods_of_days
from generator.source import Scalar, first_line


def other_days(record: Record, said: Collection[tuple[Part, Scalar]], told: Collection[str]) -> Iterator[Diagnostic]:
    """T020, for each period in the sentences ``said`` that has one end of the record's own, where none has both."""
    own = stated(record)
    if own is None:
        return
    printed = [(node, pair) for part, node in said for pair in periods_of_days(part.value)]
    if any(is_of(pair[0], own[0]) and is_of(pair[1], own[1]) for _, pair in printed):
        return
    for node, (start, end) in printed:
        if is_of(start, own[0]) == is_of(end, own[1]) or any(end.text in each for each in told):
            continue
        facts: dict[str, Fact] = {"value": f"{start.text} ~ {end.text}", "start": str(own[0]), "end": str(own[1])}
        yield Diagnostic("T020", record.path, first_line(node.span), facts)


def stated(record: Record) -> tuple[date, date] | None:
    """The first and the last day of what a record announces; None where it announces nothing, or no days."""
    page = record.contract.page
    data = page.played(record.data)
    valid = data.get("valid")
    if page.state == "notice" and isinstance(valid, dict):
        ends = (str(valid.get("start")), str(valid.get("end")))
    elif page.state == "round":
        ends = (str(data.get("opens")), str(data.get("closes")))
    else:
        return None
    if not all(map(is_date, ends)) or ends[1] < ends[0]:
        return None
    return date.fromisoformat(ends[0]), date.fromisoformat(ends[1])


def is_of(day: Day, own: date) -> bool:
    """Whether a printed day, which may leave its year out, is ``own``."""
    return (day.month, day.day) == (own.month, own.day) and day.year in (None, own.year)
