"""Days that a record brings with it: what is due, what people are asked, what is in force, what is planned. For eighteen months."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.exports.entry import public
from generator.records import Record
from generator.records.contract import is_date, is_moment
from generator.schedule import (
    PUBLICATION,
    first_day,
    last_day,
    next_due,
    parse_cycle,
    parse_timing,
    parse_when,
    state_of,
)
from generator.schedule.moment import month_end
from generator.schedule.when import MONTHS
from generator.site import Site
from generator.words import strings

#: How far calendars reach: forward, and back for what has just been.
AHEAD, BACK = 18, timedelta(days=31)
RELEASE = "release"
RETIRED = "retired"


@dataclass(frozen=True)
class Occasion:
    """``key`` tells it from the other days of the record, and stays; ``end`` is the last day that belongs to it."""

    record: Record
    key: str
    start: date
    end: date
    title: str
    #: The words that say when it is, where a calendar has to make them one day; else none.
    printed: str = ""


def days(site: Site, record: Record, until: date | None = None) -> list[Occasion]:
    """The days of a record in their order, as far as calendars reach or ``until``; of one that is withheld as a whole none."""
    if record.closed:
        return []
    first, last = site.as_of - BACK, until or month_end(site.as_of.year, site.as_of.month + AHEAD)
    title = public(record.data["title"], site) or strings(site.language)["withheld"]["title"]
    words = strings(site.language)["calendar"]
    found = [
        Occasion(record, key, start, end, words[name].format(title=title, text=text), printed)
        for name, key, start, end, text, printed in [
            *due(site, record, last),
            *asked(record),
            *in_force(record),
            *planned(site, record),
        ]
    ]
    # The first due date may be late: it is shown on its day, however long ago that was.
    kept = [each for each in found if each.start <= last and (each.end >= first or each.key.startswith("due-"))]
    return sorted(kept, key=lambda each: (each.start, each.key))


#: The string that says it, the key, the first and the last day, a text to go with it, and when it is in words.
Found = tuple[str, str, date, date, str, str]


def due(site: Site, record: Record, last: date) -> Iterator[Found]:
    """Until when it is to be published again, and again, as its cycle has it; after a late one the next that follows it."""
    scheme, data = record.contract.page.state, record.data
    state = state_of(record, site.as_of) if scheme in (PUBLICATION, RELEASE) else None
    if state is None or state.name == RETIRED or state.day is None:
        return
    names = {
        word: next((name for name, schema in record.contract.fields.items() if schema.get(word)), "")
        for word in ("x-cycle", "x-timing")
    }
    cycle, timing = data.get(names["x-cycle"]), data.get(names["x-timing"])
    parsed, when = parse_cycle(cycle) if cycle else None, parse_timing(timing) if timing else None
    day: date | None = state.day
    while day is not None and day <= last:
        yield "due", f"due-{day.isoformat()}", day, day, "", ""
        following = next_due(parsed, when, day.isoformat()) if parsed and not parsed.once else None
        day = following if following is not None and following > day else None


def asked(record: Record) -> Iterator[Found]:
    """When a round opens, and its last day."""
    if record.contract.page.state != "round":
        return
    data = record.contract.page.played(record.data)
    if opens := data.get("opens"):
        yield "opens", "opens", first_day(opens), first_day(opens), "", ""
    if closes := data.get("closes"):
        yield "closes", "closes", last_day(closes), last_day(closes), "", ""


def in_force(record: Record) -> Iterator[Found]:
    if record.contract.page.state == "notice":
        data = record.contract.page.played(record.data)
        start, end = first_day(data["valid"]["start"]), last_day(data["valid"]["end"])
        # On the day on which it is called off it is over.
        end = min(end, first_day(data["cancelled_on"]) - timedelta(days=1)) if "cancelled_on" in data else end
        if start <= end:
            yield "valid", "valid", start, end, "", ""


def planned(site: Site, record: Record) -> Iterator[Found]:
    """The steps of a plan that are not done, on their last day; what is certain to no month stays out."""
    for step in record.data.get("milestones", ()):
        when = str(step["when"])
        day, text = day_of(when), public(step["text"], site)
        if day and text and not step.get("done"):
            yield "milestone", f"step-{step['text']}", day, day, text, "" if is_date(when) else when


def day_of(when: str) -> date | None:
    """The last day of when something is planned: of a day itself, of a month its last."""
    if is_moment(when) and len(when) > len("2014"):
        return last_day(when)
    months = parse_when(when)
    return month_end(months[1] // MONTHS, months[1] % MONTHS + 1) if months else None
