"""What must hold of notices beyond their days: that a text message of it can be sent."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.diagnostics import Diagnostic, Fact
from generator.message import MOST, ShortText, field_of, short_text
from generator.records import Record, Settings, labels
from generator.schedule import first_day, last_day, state_of
from generator.source import Mapping, first_line


def notices(record: Record, settings: Settings, as_of: date) -> Iterator[Diagnostic]:
    """A message that is written always, one that would be made only while somebody may have to send it."""
    if record.contract.page.state != "notice" or record.closed:
        return
    yield from called_off(record)
    text = short_text(record, settings)
    if text is None:
        return
    state = state_of(record, as_of)
    if text.written or (state is not None and state.name in ("active", "planned")):
        yield from message(record, text)


def message(record: Record, text: ShortText) -> Iterator[Diagnostic]:
    """It is as long as one message may be, and every sign of it can be sent."""
    name = (text.written and field_of(record)) or record.contract.page.field("category")
    place = record.node.get(name) or record.node
    facts: dict[str, Fact] = {"text": text.text, "size": str(text.size), "most": str(MOST)}
    if text.missing:
        facts["signs"] = " ".join(f"{each} (U+{ord(each):04X})" for each in text.missing)
        yield Diagnostic("N037", record.path, first_line(place.span), facts)
    if text.size > MOST:
        yield Diagnostic("N035" if text.written else "N036", record.path, first_line(place.span), facts)


def called_off(record: Record) -> Iterator[Diagnostic]:
    """What was called off was so before it would have ended; before it began it may be."""
    page = record.contract.page
    data, name = page.played(record.data), page.field("cancelled_on")
    if "cancelled_on" not in data or first_day(data["cancelled_on"]) <= last_day(data["valid"]["end"]):
        return
    place = (record.node.get(name) if isinstance(record.node, Mapping) else None) or record.node
    facts: dict[str, Fact] = {
        "label": labels(record.contract.fields[name], name),
        "day": str(data["cancelled_on"]),
        "end": str(data["valid"]["end"]),
    }
    yield Diagnostic("N038", record.path, first_line(place.span), facts)
