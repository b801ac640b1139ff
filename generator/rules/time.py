"""What must hold of cycles, timings and the dates of a record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from generator.diagnostics import Diagnostic, Fact
from generator.pattern import Pattern
from generator.records import (
    Part,
    Record,
    Schema,
    Settings,
    did_you_mean,
    is_date,
    is_moment,
    labels,
    listed,
    parts,
    resolve,
)
from generator.schedule import (
    FORMS,
    cycle_meant,
    first_day,
    impossible,
    last_day,
    parse_cycle,
    parse_timing,
    parse_when,
    promises,
    state_of,
    timing_meant,
)
from generator.source import Mapping, first_line

#: The code for what a timing and its cycle do not tell (generator/schedule/promise.py).
AGREEMENT = {"contradiction": "T007", "timing": "T008", "unclear": "T009"}
#: Days after its end in which a notice may be one that should still be seen.
LATELY = 31
#: What is said of numbers that nobody has counted yet.
AHEAD = Pattern(
    r"목표|계획|예정|예상|예산|전망|추계|추정|target|goal|plan|budget|forecast|expected|projected", re.IGNORECASE
)
#: Fields of which the second is never before the first.
ORDER = (
    ("first_published", "last_published"),
    ("last_published", "next_due"),
    ("opens", "reviewed_on"),
    ("date", "promulgated"),
)


def cycle(part: Part, record: Record, _settings: Settings) -> Iterator[Diagnostic]:
    """A cycle is one of the spellings that offices use (docs/schedule.md)."""
    if not isinstance(part.value, str) or not part.value.strip():
        return
    if impossible(part.value) or parse_cycle(part.value):
        return
    facts: dict[str, Fact] = {
        "value": part.value,
        "known": {
            "ko": str(listed(rule.ko for rule, _ in FORMS)),
            "en": str(listed(rule.en for rule, _ in FORMS)),
        },
        **did_you_mean(part.value, [offer] if (offer := cycle_meant(part.value)) else []),
    }
    yield Diagnostic("T003", record.path, first_line(part.node.span), facts)


def calendar(part: Part, record: Record, _settings: Settings) -> Iterator[Diagnostic]:
    """Months and days that are named exist."""
    if not isinstance(part.value, str):
        return
    wrong = impossible(part.value)
    if wrong:
        facts = {"label": labels(part.schema), "value": part.value, "wrong": wrong}
        yield Diagnostic("T004", record.path, first_line(part.node.span), facts)


def is_of_time(schema: Schema) -> bool:
    return "x-cycle" in schema or "x-timing" in schema


def has_cycle_and_timing(schema: Schema) -> bool:
    return len({word for word, _ in times_of(schema)}) > 1


def times_of(schema: Schema) -> list[tuple[str, str]]:
    """The fields of a group that hold a cycle or a timing, each with the word of its schema."""
    fields = schema.get("properties", {}).items()
    return [(word, name) for name, each in fields for word in ("x-cycle", "x-timing") if word in resolve(each)]


def agreement(part: Part, record: Record, _settings: Settings) -> Iterator[Diagnostic]:
    """A timing is understood, alone and with its cycle; where ``next_due`` states the day, nobody counts it from them."""
    if not isinstance(part.node, Mapping):
        return
    texts = {
        word: name
        for word, name in times_of(part.schema)
        if isinstance(part.value.get(name), str) and part.value[name].strip()
    }
    if len(texts) < 2:  # noqa: PLR2004 - both of them
        return
    said, when = (part.value[texts[word]] for word in ("x-cycle", "x-timing"))
    known = parse_cycle(said)
    if not known or impossible(said) or impossible(when):
        return
    code = AGREEMENT.get(str(promises(known, parse_timing(when))))
    if code is None or (code != "T007" and part.value.get("next_due")):
        return
    place = part.node.get(texts["x-timing"]) or part.node
    facts: dict[str, Fact] = {
        "cycle": said,
        "timing": when,
        **did_you_mean(when, [offer] if (offer := timing_meant(when)) else []),
    }
    yield Diagnostic(code, record.path, first_line(place.span), facts)


def order(part: Part, record: Record, _settings: Settings) -> Iterator[Diagnostic]:
    """What comes first stands first. A moment that is less exact counts as early, or as late, as it can be."""
    if not isinstance(part.node, Mapping):
        return
    for first, second in (tuple(map(record.contract.page.field, each)) for each in ORDER):
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
    """What tells of something that has happened does not lie after the reference date."""
    for record in records:
        for part in parts(record):
            if "x-past" in part.schema:
                yield from happened(part, record, day)
            if isinstance(part.node, Mapping):
                yield from done(part, record, day)
                yield from counted(part, record, day)


def happened(part: Part, record: Record, day: date) -> Iterator[Diagnostic]:
    """What a contract calls past (``x-past``); of a period its start."""
    if not part.schema.get("x-past"):
        return
    period = isinstance(part.node, Mapping)
    text = part.value.get("start") if period else part.value
    place = part.node.get("start") if isinstance(part.node, Mapping) else part.node
    end = part.value.get("end") if period else None
    if moment(text) and moment(end) and last_day(str(end)) < first_day(str(text)):
        return  # start and end changed places, which T002 tells
    if place is not None and moment(text) and first_day(str(text)) > day:
        facts: dict[str, Fact] = {"label": labels(part.schema), "value": str(text)}
        yield Diagnostic("T005", record.path, first_line(place.span), facts)


def done(part: Part, record: Record, day: date) -> Iterator[Diagnostic]:
    """A step of a plan that is done does not lie in a month to come."""
    if not isinstance(part.node, Mapping) or not isinstance(part.value, dict) or part.value.get("done") is not True:
        return
    when, place = part.value.get("when"), part.node.get("when")
    months = parse_when(when) if isinstance(when, str) else None
    if place is not None and months and months[0] > day.year * 12 + day.month - 1:
        schema = resolve(part.schema.get("properties", {}).get("when", {}))
        facts: dict[str, Fact] = {"label": labels(schema, "when"), "value": str(when)}
        yield Diagnostic("T005", record.path, first_line(place.span), facts)


def counted(part: Part, record: Record, day: date) -> Iterator[Diagnostic]:
    """What has been counted is of a time that has come; what is only meant to be reached may lie ahead."""
    if not isinstance(part.node, Mapping) or not (part.schema.get("x-figure") or part.schema.get("x-table")):
        return
    when, place = part.value.get("as_of"), part.node.get("as_of")
    months = parse_when(when) if isinstance(when, str) else None
    named = f"{part.value.get('label', '')} {part.value.get('caption', '')} {when}"
    if place is not None and months and months[0] > day.year * 12 + day.month - 1 and not AHEAD.search(named):
        schema = resolve(part.schema.get("properties", {}).get("as_of", {}))
        facts: dict[str, Fact] = {"label": labels(schema, "as_of"), "value": str(when)}
        yield Diagnostic("T005", record.path, first_line(place.span), facts)


def hidden(records: Iterable[Record], settings: Settings, day: date) -> Iterator[Diagnostic]:
    """A notice that no page shows on ``day``, with the setting or the day that hides it."""
    for record in records:
        if record.contract.page.state != "notice" or record.closed:
            continue
        state = state_of(record, day)
        if state is None or state.name not in ("planned", "expired"):
            continue
        # Who called it off knows that it is hidden.
        if state.reason == "cancelled":
            continue
        # An archive keeps its notices: what was over long ago is no slip of this week.
        if state.name == "expired" and (state.days or 0) > LATELY:
            continue
        name = record.contract.page.field("valid")
        start, end = record.data[name]["start"], record.data[name]["end"]
        # A period that ends before it starts is T002; it hides nothing on its own.
        if end < start:
            continue
        valid = record.node.get(name) or record.node
        edge = "start" if state.name == "planned" else "end"
        place = (valid.get(edge) if isinstance(valid, Mapping) else None) or valid
        stopped = settings["as_of"] is not None and last_day(settings["as_of"]) == day
        # Where time stands still before its first day, it is not the notice that has to change.
        code = "T010" if stopped and state.name == "planned" else "T011"
        facts: dict[str, Fact] = {
            "title": str(record.data["title"]),
            "day": settings["as_of"] if stopped else day.isoformat(),
            "start": start,
            "end": end,
            "why": WHY[state.name],
            "setting": SETTING if stopped else "",
        }
        yield Diagnostic(code, record.path, first_line(place.span), facts)


#: What T011 says of a notice, and of the reference date where site.yml pins it.
WHY: dict[str, Fact] = {
    "planned": {"ko": "아직 시작하지 않았습니다", "en": "it has not begun yet"},
    "expired": {"ko": "이미 끝났습니다", "en": "it is over"},
}
SETTING: Fact = {"ko": ", site.yml의 as_of", "en": ", as_of in site.yml"}


def moment(text: object) -> bool:
    return isinstance(text, str) and (is_date(text) or is_moment(text))
