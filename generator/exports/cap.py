"""Warnings for programs: CAP 1.2 (OASIS, 2010), a file beside the page of each hazard, and an Atom feed that lists them.

What was sent is never changed: each day on which the record changed makes a message of its own, which names those before it.
A file is there from the day on which it is written until its notice is over; what was called off is told two days longer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from html import escape
from typing import Any
from xml.etree import ElementTree as ET

from feedgenerator import Enclosure

from generator.exports import place
from generator.exports.entry import public
from generator.exports.feed import Atom, midnight
from generator.exports.identity import first_reference, unique
from generator.exports.sink import Sink
from generator.media import CAP
from generator.message import hazard, texts
from generator.records import Record, value_label
from generator.schedule import first_day, last_day, state_of
from generator.site import Site
from generator.words import strings

NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2"
#: How long a message that takes a warning back is there.
RETRACTED = timedelta(days=2)
#: Only of the gravest does somebody say that it comes; of the others nobody says how likely they are.
CERTAIN = {"Severe": "Likely"}
#: RFC 3066, as 3.2.2 wants it.
LANGUAGES = {"ko": "ko-KR", "en": "en"}


@dataclass(frozen=True)
class Warning:  # noqa: A001 - that is what it is
    """The last message of a hazard. ``sent`` are the days of all of its messages, this one last; ``kind`` is msgType."""

    record: Record
    category: str
    sent: tuple[date, ...]
    kind: str

    @property
    def path(self) -> str:
        return place.cap_of(self.record.address)


def write_warnings(site: Site, sink: Sink) -> None:
    """Writes the file of each hazard that is in force or to come, and the feed of them, which is there when empty, too. Raises OSError."""
    found = [(each, alert(site, each)) for each in warnings(site)]
    for each, content in found:
        sink.write(each.path, content)
    sink.write(place.WARNINGS, feed(site, [(each, len(content)) for each, content in found]))


def warnings(site: Site) -> list[Warning]:
    """What programs have to be told on the day of the site, the newest first."""
    found = [each for record in site.records if (each := warning(site, record))]
    return sorted(found, key=lambda each: each.sent[-1], reverse=True)


def warning(site: Site, record: Record) -> Warning | None:
    category, state = hazard(record), state_of(record, site.as_of)
    if category is None or state is None:
        return None
    sent = told_on(site, record)
    if state.reason == "cancelled" and state.day:
        # Of what was called off before anybody was told of it there is nothing to take back.
        if site.as_of - state.day > RETRACTED or not sent or sent[0] >= state.day:
            return None
        return Warning(record, category, (*(each for each in sent if each < state.day), state.day), "Cancel")
    if state.name == "expired" or not sent:
        return None
    return Warning(record, category, sent, "Update" if sent[1:] else "Alert")


def told_on(site: Site, record: Record) -> tuple[date, ...]:
    """The days on which it was told, up to that of the site: those of git; where that knows none, the first day of the hazard."""
    days = [first_day(each.day) for each in reversed(site.history.of(record.reference)) if each.day]
    start = first_day(record.contract.page.played(record.data)["valid"]["start"])
    return tuple(each for each in days or [start] if each <= site.as_of)


def alert(site: Site, each: Warning) -> bytes:
    """The file. A pure function of the site; the order of its elements is that of the schema."""
    root = ET.Element("alert", {"xmlns": NAMESPACE})
    for name, text in head(site, each):
        ET.SubElement(root, name).text = text
    info = ET.SubElement(root, "info")
    for name, text in facts(site, each):
        ET.SubElement(info, name).text = text
    if area := site.settings["area"]:
        ET.SubElement(ET.SubElement(info, "area"), "areaDesc").text = area
    ET.indent(root)
    content: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return content + b"\n"


def sender(site: Site) -> str:
    """Who sends: a name that stays when the site moves to another host."""
    return f"urn:uuid:{unique(site, 'cap')}"


def identifier(each: Warning, number: int) -> str:
    """The name of one message. No blank, comma, < nor & may be in it (CAP 1.2, 3.2.1)."""
    return f"hwanhi-{first_reference(each.record).replace('/', '-')}-{number}"


def head(site: Site, each: Warning) -> Iterator[tuple[str, str]]:
    number = len(each.sent)
    yield "identifier", identifier(each, number)
    yield "sender", sender(site)
    yield "sent", moment(site, each.sent[-1])
    yield "status", "Actual" if site.settings["official"] else "Exercise"
    yield "msgType", each.kind
    yield "scope", "Public"
    if not site.settings["official"]:
        yield "note", str(strings(site.language)["subscribe"]["unofficial"])
    if number > 1:
        before = (
            f"{sender(site)},{identifier(each, at)},{moment(site, day)}" for at, day in enumerate(each.sent[:-1], 1)
        )
        yield "references", " ".join(before)


def facts(site: Site, each: Warning) -> Iterator[tuple[str, str]]:
    record, page, language = each.record, each.record.contract.page, site.language
    data = page.played(record.data)
    words = {
        part: value_label(record.contract.fields[page.field(part)], data[part], language)
        for part in ("category", "severity")
    }
    severity = str(record.contract.fields[page.field("severity")].get("x-cap", {}).get(data["severity"], "Unknown"))
    start, end = first_day(data["valid"]["start"]), last_day(data["valid"]["end"]) + timedelta(days=1)
    over = each.kind == "Cancel"
    yield "language", LANGUAGES[language]
    yield "category", each.category
    yield "event", f"{words['category']} {words['severity']}"
    do = instruction(site, data)
    if over or do:
        yield "responseType", "AllClear" if over else "Execute"
    yield "urgency", "Past" if over else "Immediate" if start <= site.as_of else "Future"
    yield "severity", severity
    yield "certainty", CERTAIN.get(severity, "Unknown")
    yield "effective", moment(site, each.sent[-1])
    yield "onset", moment(site, start)
    yield "expires", moment(site, each.sent[-1] + RETRACTED + timedelta(days=1) if over else end)
    yield "senderName", str(site.settings["owner"]["name"])
    yield "headline", told(site, data, "title") or strings(language)["withheld"]["title"]
    if text := " ".join(filter(None, (described(site, data), told(site, data["valid"], "time")))):
        yield "description", text
    if do and not over:
        yield "instruction", do
    yield "web", f"{site.settings['url']}{record.address}/"
    if contact := " ".join(filter(None, (told(site, data, "department"), told(site, data, "phone")))):
        yield "contact", contact


def told(site: Site, data: Mapping[str, Any], name: str) -> str:
    return str(public(data.get(name), site) or "")


def described(site: Site, data: Mapping[str, Any]) -> str:
    return told(site, data, "text") or told(site, data, "summary")


def instruction(site: Site, data: Mapping[str, Any]) -> str:
    """What to do, one thing a line; what is withheld whole is left out."""
    lines = (public(text, site) for text in texts(data.get("actions", ())))
    return "\n".join(str(line) for line in lines if line)


def moment(site: Site, day: date) -> str:
    """The beginning of a day as CAP has it: an offset always, and that of UTC as -00:00 (3.3.2)."""
    text = datetime.combine(day, time(), site.settings.zone).isoformat(timespec="seconds")
    return f"{text.removesuffix('+00:00')}-00:00" if text.endswith("+00:00") else text


def feed(site: Site, found: list[tuple[Warning, int]]) -> bytes:
    """The warnings of today, each with its file: what a program asks again and again."""
    url, words, name = str(site.settings["url"]), strings(site.language)["subscribe"], site.settings["name"]
    made = Atom(
        title=f"{words['warnings']} - {name}",
        link=f"{url}subscribe/",
        description=words["warnings"] if site.settings["official"] else f"{words['warnings']}. {words['unofficial']}",
        language=site.language,
        author_name=site.settings["owner"]["name"],
        feed_url=f"{url}{place.WARNINGS}",
        feed_guid=f"urn:uuid:{unique(site, 'feed', 'warnings')}",
        day=midnight(site.as_of.isoformat(), site.settings.zone),
    )
    for each, size in found:
        day = midnight(each.sent[-1].isoformat(), site.settings.zone)
        made.add_item(
            title=told(site, each.record.data, "title") or strings(site.language)["withheld"]["title"],
            link=f"{url}{each.record.address}/",
            description=None,
            content=f"<p>{escape(described(site, each.record.data), quote=False)}</p>",
            pubdate=day,
            updateddate=day,
            unique_id=f"urn:uuid:{unique(site, 'cap', identifier(each, len(each.sent)))}",
            enclosures=[Enclosure(f"{url}{each.path}", str(size), CAP)],
        )
    return (str(made.writeString("utf-8")) + "\n").encode()
