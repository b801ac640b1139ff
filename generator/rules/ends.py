"""What has a start and an end has them in this order (T002)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic
from generator.records import Part, Record, Settings, is_moment, labels
from generator.rules.rule import RecordRule, always
from generator.source import Mapping


def check(part: Part, record: Record, _settings: Settings) -> Iterator[Diagnostic]:
    """What has a start and an end does not end first. Moments of ISO 8601 compare as text as far as both go."""
    if not isinstance(part.node, Mapping):
        return
    page = record.contract.page
    for first, last in (("start", "end"), (page.field("opens"), page.field("closes"))):
        start, end = part.value.get(first, 0), part.value.get(last, 0)
        if (
            isinstance(start, str)
            and isinstance(end, str)
            and is_moment(start)
            and is_moment(end)
            and end[: len(start)] < start[: len(end)]
        ):
            schema = part.schema if first == "start" else part.schema["properties"][last]
            place = part.node.get(last) or part.node
            facts = {"label": labels(schema), "start": start, "end": end}
            yield Diagnostic("T002", record.path, place.span, facts)


RULE = RecordRule(always, check)
