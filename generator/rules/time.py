"""What must hold of cycles, timings and the dates of a record."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from generator.diagnostics import Diagnostic, Fact
from generator.records import Part, Record, Settings, did_you_mean, is_date, is_moment, labels, listed, resolve
from generator.schedule import (
    FORMS,
    contradicts,
    first_day,
    impossible,
    known_cycles,
    last_day,
    parse_cycle,
    parse_timing,
)
from generator.source import Mapping, first_line

#: Fields that tell what has happened: it cannot have happened tomorrow.
PAST = ("first_published", "last_published")
#: Fields of which the second is never before the first.
ORDER = (("first_published", "last_published"), ("last_published", "next_due"), ("opens", "reviewed_on"))


def cycle(part: Part, record: Record, _settings: Settings, _known: Collection[str]) -> Iterator[Diagnostic]:
    """A cycle is one of the spellings that offices use (docs/schedule.md)."""
    if not part.schema.get("x-cycle") or not isinstance(part.value, str) or not part.value.strip():
        return
    if impossible(part.value) or parse_cycle(part.value):
        return
    facts: dict[str, Fact] = {
        "value": part.value,
        "known": {
            "ko": str(listed(rule.ko for rule, _ in FORMS)),
            "en": str(listed(rule.en for rule, _ in FORMS)),
        },
        **did_you_mean(part.value, known_cycles()),
    }
    yield Diagnostic("T003", record.path, first_line(part.node.span), facts)


def calendar(part: Part, record: Record, _settings: Settings, _known: Collection[str]) -> Iterator[Diagnostic]:
    """Months and days that are named exist."""
    if not (part.schema.get("x-cycle") or part.schema.get("x-timing")) or not isinstance(part.value, str):
        return
    wrong = impossible(part.value)
    if wrong:
        facts = {"label": labels(part.schema), "value": part.value, "wrong": wrong}
        yield Diagnostic("T004", record.path, first_line(part.node.span), facts)


def agreement(part: Part, record: Record, _settings: Settings, _known: Collection[str]) -> Iterator[Diagnostic]:
    """Cycle and timing speak of the same thing."""
    if not isinstance(part.node, Mapping):
        return
    texts: dict[str, str] = {}
    for name, schema in part.schema.get("properties", {}).items():
        for word in ("x-cycle", "x-timing"):
            if word in resolve(schema) and isinstance(part.value.get(name), str):
                texts[word] = name
    if len(texts) < 2:  # noqa: PLR2004 - both of them
        return
    said, when = (part.value[texts[word]] for word in ("x-cycle", "x-timing"))
    known = parse_cycle(said)
    if known and not impossible(when) and contradicts(known, parse_timing(when)):
        place = part.node.get(texts["x-timing"]) or part.node
        yield Diagnostic("T007", record.path, first_line(place.span), {"cycle": said, "timing": when})


def order(part: Part, record: Record, _settings: Settings, _known: Collection[str]) -> Iterator[Diagnostic]:
    """What comes first stands first. A moment that is less exact counts as early, or as late, as it can be."""
    if not isinstance(part.node, Mapping):
        return
    for first, second in ORDER:
        before, after = part.value.get(first), part.value.get(second)
        if not (moment(before) and moment(after)) or last_day(str(after)) >= first_day(str(before)):
            continue
        properties = part.schema.get("properties", {})
        facts = {
            "first": labels(resolve(properties.get(first, {})), first),
            "second": labels(resolve(properties.get(second, {})), second),
            "before": str(before),
            "after": str(after),
        }
        place = part.node.get(second) or part.node
        yield Diagnostic("T006", record.path, first_line(place.span), facts)


def future(records: Iterable[Record], day: date) -> Iterator[Diagnostic]:
    """Nothing was published after the reference date."""
    for record in records:
        for name in PAST:
            text, place = record.data.get(name), record.node.get(name)
            if place is not None and moment(text) and first_day(str(text)) > day:
                facts = {
                    "label": labels(record.contract.fields.get(name, {}), name),
                    "value": str(text),
                }
                yield Diagnostic("T005", record.path, first_line(place.span), facts)


def moment(text: object) -> bool:
    return isinstance(text, str) and (is_date(text) or is_moment(text))


RULES = (cycle, calendar, agreement, order)
