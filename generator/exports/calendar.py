"""Calendars to subscribe to (iCalendar, RFC 5545 and 7986): whole days that take nobody's time, each with a UID that stays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event, vDuration, vText

from generator.exports.entry import public
from generator.exports.event import Occasion, days
from generator.exports.identity import first_reference, unique
from generator.exports.sink import Sink
from generator.pages.channel import Channel, channels
from generator.records import Record
from generator.site import Site
from generator.words import strings

#: As many days as a calendar has, the nearest ones: telephones give up on more.
MOST = 1000
#: How often programs ask again; sooner they do not, whatever is written.
OFTEN = timedelta(days=1)
BEGIN = b"BEGIN:VEVENT\r\n"


#: A day, and the event as it stands in a calendar.
DayEntry = tuple[date, bytes]


def write_calendars(site: Site, sink: Sink, made: Mapping[str, Sequence[DayEntry]]) -> None:
    """Writes the calendar of each channel that can have days, empty ones too. ``made`` are the ``events`` of each record. Raises OSError."""
    for channel in channels(site):
        if not channel.dated:
            continue
        found = [each for record in channel.records for each in made[record.reference]]
        nearest = sorted(found, key=lambda each: (abs((each[0] - site.as_of).days), each[1]))[:MOST]
        head, end = frame(site, channel)
        with sink.lines(channel.calendar) as write:
            write(head)
            for _, text in sorted(nearest):
                write(text)
            write(end)


def frame(site: Site, channel: Channel) -> tuple[bytes, bytes]:
    """What stands before the events of a calendar and behind them."""
    words, name = strings(site.language)["calendar"], str(site.settings["name"])
    calendar = Calendar()
    calendar.add("prodid", "-//Hwanhi//hwanhi//KO")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    title = name if channel.group == "all" else f"{channel.title} - {name}"
    about = words["about"] if site.settings["official"] else f"{words['about']} {words['unofficial']}"
    # The names of RFC 7986, and those that programs knew before it.
    for key, text in (("name", title), ("x-wr-calname", title), ("description", about), ("x-wr-caldesc", about)):
        calendar.add(key, vText(text), encode=False)
    calendar.add("uid", unique(site, "calendar", channel.stem))
    calendar.add("url", f"{site.settings['url']}subscribe/")
    interval = vDuration(OFTEN)
    interval.params["VALUE"] = "DURATION"
    calendar.add("refresh-interval", interval, encode=False)
    calendar.add("x-published-ttl", "P1D")
    text = calendar.to_ical()
    at = text.rindex(b"END:VCALENDAR")
    return text[:at], text[at:]


def events(site: Site, record: Record) -> list[DayEntry]:
    """The days of a record as VEVENTs. What they share is put into lines once, which is what takes time."""
    shared: dict[tuple[str, str], bytes] = {}
    found = []
    for each in days(site, record):
        key = (each.title, each.printed)
        if key not in shared:
            shared[key] = common(site, each)
        # The end is the first day that does not belong to it (RFC 5545, 3.6.1).
        end = each.end + timedelta(days=1)
        own = (
            f"BEGIN:VEVENT\r\nUID:{unique(site, first_reference(record), each.key)}\r\n"
            f"DTSTART;VALUE=DATE:{each.start:%Y%m%d}\r\nDTEND;VALUE=DATE:{end:%Y%m%d}\r\n"
        )
        found.append((each.start, own.encode() + shared[key]))
    return found


def common(site: Site, each: Occasion) -> bytes:
    """What the days of a record have in common, with the end of the event. Its stamp is the day on which its record changed last:
    what has not changed has the same bytes.
    """
    record = each.record
    changes = site.history.of(record.reference)
    newest = changes[0].day if changes else ""
    day = date.fromisoformat(newest) if newest else site.as_of
    stamp = datetime.combine(day, time(), UTC)
    found = Event()
    found.add("dtstamp", stamp)
    found.add("last-modified", stamp)
    found.add("sequence", max(0, len(changes) - 1))
    found.add("summary", each.title)
    found.add("description", "\n".join(said(site, each)))
    found.add("url", f"{site.settings['url']}{record.address}/")
    found.add("categories", [record.contract.plural(site.language)])
    found.add("transp", "TRANSPARENT")
    return bytes(found.to_ical()).removeprefix(BEGIN)


def said(site: Site, each: Occasion) -> Iterator[str]:
    data = each.record.data
    if each.printed:
        yield str(strings(site.language)["calendar"]["printed"].format(when=each.printed))
    if summary := public(data.get("summary"), site):
        yield str(summary)
    if department := public(data.get("department"), site):
        yield " ".join([str(department), *([str(phone)] if (phone := public(data.get("phone"), site)) else [])])
    if not site.settings["official"]:
        yield str(strings(site.language)["calendar"]["unofficial"])
