"""A field that is written only where another one has certain values (``x-only-with``): told where it is and should not be (F028), and
where it is missing (F029).

Official Information Disclosure Act, Article 13(4): who does not open a document has to say on which ground.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Fact
from generator.records import Part, Record, Schema, Settings, labels, resolve, value_label
from generator.records.contract import LANGUAGES
from generator.rules.rule import RecordRule
from generator.source import Mapping


def applies(schema: Schema) -> bool:
    """Whether one of the fields below depends on another."""
    return any("x-only-with" in resolve(raw) for raw in schema.get("properties", {}).values())


def check(part: Part, record: Record, _settings: Settings) -> Iterator[Diagnostic]:
    if not isinstance(part.node, Mapping):
        return
    for name, raw in part.schema.get("properties", {}).items():
        for other, values in resolve(raw).get("x-only-with", {}).items():
            given, place = part.value.get(other), part.node.get(other)
            key, asked = part.node.key(name), resolve(part.schema["properties"][other])
            # What is no value of it is told as that, and says nothing of others.
            if place is None or given not in asked.get("enum", ()):
                continue
            facts: dict[str, Fact] = {
                "key": name,
                "label": labels(resolve(raw)),
                "other": labels(asked),
                "value": {each: value_label(asked, given, each, record.own) for each in LANGUAGES},
                "values": {
                    each: ", ".join(value_label(asked, value, each, record.own) for value in values)
                    for each in LANGUAGES
                },
            }
            if key is not None and given not in values:
                yield Diagnostic("F028", record.path, key.span, facts)
            elif key is None and given in values and name not in record.lost:
                yield Diagnostic("F029", record.path, place.span, facts)


RULE = RecordRule(applies, check)
