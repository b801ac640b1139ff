"""The rules that need nothing but one record: nothing of what the others say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.charts import examine_charts
from generator.diagnostics import Diagnostic
from generator.records import Part, Record, Schema, Settings, parts
from generator.rules import (
    bullet,
    clock,
    companion,
    contrary,
    counts,
    ends,
    length,
    markup,
    notice,
    numbering,
    outline,
    rows,
    time,
    unfilled,
    vocabulary,
    year,
)
from generator.rules.known import known as known_how
from generator.rules.known import versions
from generator.rules.rule import RecordCheck, RecordRule, always, has
from generator.rules.withheld import lapsed, marks, named
from generator.source import Scalar

#: Of what is one value, and of what holds others.
OF_ONE = (
    vocabulary.RULE,
    length.RULE,
    bullet.RULE,
    unfilled.RULE,
    contrary.RULE,
    clock.RULE,
    RecordRule(markup.applies, markup.markup),
    RecordRule(has("x-cycle"), time.cycle),
    RecordRule(time.is_of_time, time.calendar),
)
OF_SEVERAL = (
    rows.RULE,
    ends.RULE,
    companion.RULE,
    RecordRule(outline.applies, outline.section),
    RecordRule(time.has_cycle_and_timing, time.agreement),
    RecordRule(always, time.order),
    RecordRule(has("x-sum"), counts.counts),
)
#: By the identity of a schema, which stays one's own as long as it is kept here, and whether it is that of one value.
_chosen: dict[tuple[int, bool], tuple[Schema, tuple[RecordCheck, ...]]] = {}


def in_any(record: Record, settings: Settings, day: date) -> Iterator[Diagnostic]:
    """What is wrong with a record, be it sound or not; ``day`` is the latest that it can tell of as past."""
    yield from time.future([record], day)
    yield from marks(record)
    yield from named(record)
    yield from lapsed(record, day)
    yield from known_how(record)
    yield from versions(record)
    yield from year.far(record, day)
    for part in parts(record):
        for check in checks_of(part):
            yield from check(part, record, settings)


def in_sound(record: Record, settings: Settings, as_of: date) -> Iterator[Diagnostic]:
    """What is wrong with a record that keeps to its contract; ``as_of`` is the day that the site speaks of."""
    yield from time.hidden([record], settings, as_of)
    yield from notice.notices(record, settings, as_of)
    yield from numbering.in_records([record])
    yield from examine_charts([record])


def checks_of(part: Part) -> tuple[RecordCheck, ...]:
    """The rules that have something to say of a part: most parts are texts of which only one or two have."""
    single = isinstance(part.node, Scalar)
    kept = _chosen.get((id(part.schema), single))
    if kept is None:
        chosen = tuple(rule.check for rule in (OF_ONE if single else OF_SEVERAL) if rule.applies(part.schema))
        kept = _chosen[id(part.schema), single] = (part.schema, chosen)
    return kept[1]
