"""Counts of a record of which one is the sum of others, as its contract says (``x-sum``)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Fact
from generator.records import Part, Record, Settings, labels, resolve
from generator.source import Mapping, first_line


def tally(part: Part, record: Record, _settings: Settings) -> Iterator[Diagnostic]:
    """N022 where all parts are given and make none of the counts that may be their sum."""
    rule = part.schema.get("x-sum")
    if not rule or not isinstance(part.node, Mapping) or not isinstance(part.value, dict):
        return
    of = [part.value.get(each) for each in rule["of"]]
    sums = {each: part.value[each] for each in rule["is"] if isinstance(part.value.get(each), int)}
    parts_made = [each for each in of if isinstance(each, int)]
    if len(parts_made) < len(of) or not sums or sum(parts_made) in sums.values():
        return
    name = next(iter(sums))
    place, properties = part.node.get(name) or part.node, part.schema.get("properties", {})
    whole, field = labels(part.schema), labels(resolve(properties.get(name, {})), name)
    assert not isinstance(whole, str)  # noqa: S101 - a name is in both languages
    assert not isinstance(field, str)  # noqa: S101
    facts: dict[str, Fact] = {
        "cell": {"ko": f"‘{whole['ko']}’의 ‘{field['ko']}’", "en": f"{whole['en']}: {field['en']}"},
        "printed": str(sums[name]),
        "computed": str(sum(parts_made)),
    }
    yield Diagnostic("N022", record.path, first_line(place.span), facts)
