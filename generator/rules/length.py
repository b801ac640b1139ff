"""A text has no more sentences than its field takes (F014)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic
from generator.records import Part, Record, Settings, labels
from generator.rules.rule import RecordRule, has
from generator.rules.sentence import count
from generator.source import first_line


def check(part: Part, record: Record, _settings: Settings) -> Iterator[Diagnostic]:
    maximum = part.schema["x-sentences"]
    if not isinstance(part.value, str):
        return
    # Whatever is longer than the contract allows has been told already; nobody waits for its full stops.
    text = part.value[: part.schema["maxLength"]].strip()
    found = count(text)
    if found > maximum:
        facts = {"label": labels(part.schema), "found": str(found), "maximum": str(maximum)}
        yield Diagnostic("F014", record.path, first_line(part.node.span), facts)


RULE = RecordRule(has("x-sentences"), check)
