"""Counts of a record of which one is the sum of others, or a part of another, as its contract says (``x-sum``)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from generator.diagnostics import Diagnostic, Fact, fill
from generator.numbers.quantity import quantities
from generator.records import Part, Record, Settings, labels
from generator.records.contract import LANGUAGES
from generator.rules.agreement.pool import versions
from generator.source import Mapping, first_line


class FieldCount(NamedTuple):
    """A count of a record: the field and its value."""

    field: str
    value: int


def counts(part: Part, record: Record, _settings: Settings) -> Iterator[Diagnostic]:
    """N039 where all parts are given and make none of the counts that may be their sum, where those that are given are more than
    each of these, and where a narrower one is more than a wider one; not where the record tells of that number as a conflict.
    """
    rule = part.schema.get("x-sum")
    if not rule or not isinstance(part.node, Mapping) or not isinstance(part.value, dict):
        return
    parts, wholes = given(part.value, rule["of"]), given(part.value, rule["is"])
    made = sum(each.value for each in parts)
    names = {each: labels(schema) for each, schema in part.schema.get("properties", {}).items()}
    for narrow, wide in pairwise(wholes):
        if narrow.value > wide.value:
            yield from told(part, record, narrow, above((narrow,), narrow.value, wide, names))
            return
    if not parts or not wholes:
        return
    if len(parts) == len(rule["of"]) and made not in (each.value for each in wholes):
        yield from told(part, record, wholes[0], unlike(parts, made, wholes[0], names))
    elif made > max(each.value for each in wholes):
        yield from told(part, record, wholes[-1], above(parts, made, wholes[-1], names))


def given(value: dict[str, Any], fields: list[str]) -> tuple[FieldCount, ...]:
    return tuple(FieldCount(each, value[each]) for each in fields if type(value.get(each)) is int)


def told(part: Part, record: Record, at: FieldCount, why: Fact) -> Iterator[Diagnostic]:
    """The problem at one count, if no conflict of the record tells of its number."""
    if any(at.value == number.value for texts in versions(record) for text in texts for number in quantities(text)):
        return
    assert isinstance(part.node, Mapping)  # noqa: S101 - of ``counts``
    place = part.node.get(at.field) or part.node
    yield Diagnostic("N039", record.path, first_line(place.span), {"label": labels(part.schema), "why": why})


SUMS = {"ko": "{of}을(를) 더하면 {made}", "en": "{of} make {made}"}
UNLIKE = {"ko": "{sums}인데, ‘{whole}’에는 {count}(으)로 적혀 있습니다.", "en": "{sums}, but {whole} says {count}."}
MORE = {"ko": "{sums}(으)로, ‘{whole}’ {count}보다 많습니다.", "en": "{sums}, which is more than {whole}, {count}."}
ONE_MORE = {
    "ko": "‘{part}’ {made}이(가) ‘{whole}’ {count}보다 많습니다.",
    "en": "{part}, {made}, is more than {whole}, {count}.",
}


def unlike(parts: tuple[FieldCount, ...], made: int, whole: FieldCount, names: dict[str, Fact]) -> Fact:
    return _filled(UNLIKE, parts, made, whole, names)


def above(parts: tuple[FieldCount, ...], made: int, whole: FieldCount, names: dict[str, Fact]) -> Fact:
    return _filled(ONE_MORE if len(parts) == 1 else MORE, parts, made, whole, names)


def _filled(
    sentence: dict[str, str], parts: tuple[FieldCount, ...], made: int, whole: FieldCount, names: dict[str, Fact]
) -> dict[str, str]:
    filled: dict[str, str] = {}
    for language in LANGUAGES:
        own = {name: text if isinstance(text, str) else text[language] for name, text in names.items()}
        shown = ", ".join if language == "ko" else " and ".join
        of = shown(
            f"‘{own[field]}’ {count:,}" if language == "ko" else f"{own[field]} ({count:,})" for field, count in parts
        )
        facts = {
            "of": of,
            "made": f"{made:,}",
            "part": own[parts[0].field],
            "whole": own[whole.field],
            "count": f"{whole.value:,}",
        }
        filled[language] = fill(sentence[language], {**facts, "sums": fill(SUMS[language], facts)})
    return filled
