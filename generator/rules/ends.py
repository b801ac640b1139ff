"""What has a start and an end has them in this order (T002)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic
from generator.records import Part, Record, Settings, is_moment, labels, shared_parts
from generator.rules.rule import RecordRule, always
from generator.source import Mapping, Scalar, Sequence


def turned(start: object, end: object) -> bool:
    """Whether what ends with ``end`` ends before it starts."""
    return (
        isinstance(start, str)
        and isinstance(end, str)
        and is_moment(start)
        and is_moment(end)
        and end[: len(start)] < start[: len(end)]
    )


def check(part: Part, record: Record, _settings: Settings) -> Iterator[Diagnostic]:
    """What has a start and an end does not end first. Moments of ISO 8601 compare as text as far as both go."""
    if not isinstance(part.node, Mapping):
        return
    page = record.contract.page
    for first, last in (("start", "end"), (page.field("opens"), page.field("closes"))):
        start, end = part.value.get(first, 0), part.value.get(last, 0)
        if turned(start, end):
            schema = part.schema if first == "start" else part.schema["properties"][last]
            place = part.node.get(last) or part.node
            facts = {"label": labels(schema), "start": start, "end": end}
            yield Diagnostic("T002", record.path, place.span, facts)


def in_documents(settings: Settings) -> Iterator[Diagnostic]:
    """The same of the time that a document of site.yml plans for."""
    node = settings.node
    several = node.get("sources") if node else None
    for each in [node and node.get("source"), *(several.items if isinstance(several, Sequence) else ())]:
        period = each.get("period") if isinstance(each, Mapping) else None
        start, end = (period.get(name) if isinstance(period, Mapping) else None for name in ("start", "end"))
        if isinstance(start, Scalar) and isinstance(end, Scalar) and turned(start.text, end.text):
            label = labels(shared_parts()["period"])
            yield Diagnostic("T002", "site.yml", end.span, {"label": label, "start": start.text, "end": end.text})


RULE = RecordRule(always, check)
