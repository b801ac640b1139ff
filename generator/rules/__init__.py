"""What must hold between records, and within one beyond what a schema can say. Each rule yields diagnostics."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import date
from functools import partial
from pathlib import Path

from generator.charts import examine_charts
from generator.diagnostics import Diagnostic, Fact
from generator.numbers import Disagreement, examine
from generator.records import (
    Choice,
    Loaded,
    Narrative,
    Part,
    Record,
    Schema,
    Settings,
    did_you_mean,
    is_moment,
    labels,
    listed,
    meant,
    name_of,
    parts,
    rewrite,
)
from generator.relations import Directory, directory
from generator.rules import calendar, markup, numbering, outline, tally, time
from generator.rules.agreement import agree
from generator.rules.duplicate import unique
from generator.rules.known import known as known_how
from generator.rules.known import versions
from generator.rules.relation import relation_problems, shown_with_lists
from generator.rules.sentence import count
from generator.rules.withheld import lapsed, marks, named
from generator.source import Mapping, Scalar, Sequence, first_line


def check(
    loaded: Loaded, settings: Settings, day: date, as_of: date, folder: Path
) -> tuple[list[Diagnostic], list[Disagreement]]:
    """Every rule over every record, broken ones too: an editor hears of everything at once.

    Returns the problems, and what is printed otherwise than its own numbers make it and said to be so.

    ``folder`` is that of the site, ``day`` the latest day that a record can tell of as past, ``as_of`` the day that the site speaks of. What stands at a place that was found wrong already is not blamed twice.
    """
    records = [*loaded.records, *loaded.broken]
    addresses = directory(records)
    known = {*loaded.known, *addresses.names}
    problems = [*unique(records, folder), *relation_problems(records, addresses)]
    problems += [
        *outline.documents(settings),
        *vocabularies(settings),
        *shown_with_lists(settings, known),
        *time.future(records, day),
    ]
    problems += time.hidden(loaded.records, settings, as_of)
    problems += [*calendar.in_records(loaded.records), *numbering.in_records(loaded.records)]
    # Only sound records have numbers to compare; an alias names its record here as well.
    sound = {record.reference for record in loaded.records}
    find = partial(sound_record, addresses, sound)
    examined = examine(loaded.records, find)
    problems += examined.problems
    words = {
        name: {term.id: term.label for term in settings.vocabulary(name)}
        for name in settings.data.get("vocabulary", {})
    }
    problems += agree(loaded.records, examined.tables, find, folder, words)
    problems += examine_charts(loaded.records)
    for record in records:
        problems += [*marks(record), *named(record), *lapsed(record, day), *known_how(record), *versions(record)]
        for part in parts(record):
            for rule in rules_of(part):
                problems += rule(part, record, settings, known)
    blamed = {(each.path, each.span) for each in loaded.problems}
    return [each for each in problems if (each.path, each.span) not in blamed], examined.disagreements


def check_pages(pages: Collection[Narrative]) -> list[Diagnostic]:
    """The rules over the sentences of content/."""
    return [*calendar.in_pages(pages), *numbering.in_pages(pages)]


def sound_record(addresses: Directory, sound: Collection[str], name: str) -> Record | None:
    """The record of a reference, if it keeps to its contract."""
    found = addresses.find(name)
    return found if found and found.reference in sound else None


def vocabularies(settings: Settings) -> Iterator[Diagnostic]:
    """A word stands in a vocabulary once (F012), be it written alone or with a label: else its records are listed twice."""
    lists = settings.node.get("vocabulary") if settings.node else None
    for each in lists.entries if isinstance(lists, Mapping) else ():
        seen: dict[str, set[str]] = {"id": set(), "label": set()}
        for item in each.value.items if isinstance(each.value, Sequence) else ():
            for name, known in seen.items():
                node = item.get(name) if isinstance(item, Mapping) else item
                word = " ".join(node.text.split()).casefold() if isinstance(node, Scalar) else ""
                if word and word in known and isinstance(node, Scalar):
                    facts: dict[str, Fact] = {"label": f"vocabulary.{each.key.text}", "value": node.text}
                    yield Diagnostic("F012", "site.yml", node.span, facts)
                    break
                known.add(word)


def vocabulary(part: Part, record: Record, settings: Settings, _known: Collection[str]) -> Iterator[Diagnostic]:
    name = part.schema.get("x-vocabulary")
    if not name or not isinstance(part.value, str) or not part.value:
        return
    words = [Choice(term.id, term.label) for term in settings.vocabulary(name)]
    if part.value not in {word.word for word in words} and isinstance(part.node, Scalar):
        facts = {"value": part.value, "vocabulary": name, "choices": listed(words), **did_you_mean(part.value, words)}
        one = meant(part.value, words)
        fix = rewrite(part.node, one.word) if one else None
        yield Diagnostic("F011", record.path, part.node.span, facts, fix)


def reference(part: Part, record: Record, _settings: Settings, known: Collection[str]) -> Iterator[Diagnostic]:
    if not part.schema.get("x-reference") or not isinstance(part.value, str):
        return
    # Of a kind with a file that could not be read nobody knows all records.
    if part.value not in known and f"{part.value.partition('/')[0]}/" not in known:
        yield Diagnostic(
            "R002", record.path, part.node.span, {"value": part.value, **did_you_mean(part.value, sorted(known))}
        )


def sentences(part: Part, record: Record, _settings: Settings, _known: Collection[str]) -> Iterator[Diagnostic]:
    maximum = part.schema.get("x-sentences")
    if maximum is None or not isinstance(part.value, str):
        return
    # Whatever is longer than the contract allows has been told already; nobody waits for its full stops.
    text = part.value[: part.schema["maxLength"]].strip()
    found = count(text)
    if found > maximum:
        facts = {"label": labels(part.schema), "found": str(found), "maximum": str(maximum)}
        yield Diagnostic("F014", record.path, first_line(part.node.span), facts)


def table_rows(part: Part, record: Record, _settings: Settings, _known: Collection[str]) -> Iterator[Diagnostic]:
    """Every row of a table has a cell a column: with a cell missing, numbers stand under the wrong heading."""
    if not part.schema.get("x-table") or not isinstance(part.node, Mapping):
        return
    columns, rows = part.node.get("columns"), part.node.get("rows")
    if not isinstance(columns, Sequence) or not isinstance(rows, Sequence):
        return
    wanted = len(columns.items)
    for at, row in enumerate(rows.items):
        if isinstance(row, Sequence) and len(row.items) != wanted:
            facts = {
                "row": name_of(record.node, record.contract, [*part.path, "rows", at]),
                "found": str(len(row.items)),
                "wanted": str(wanted),
            }
            yield Diagnostic("N001", record.path, first_line(row.span), facts)


def period(part: Part, record: Record, _settings: Settings, _known: Collection[str]) -> Iterator[Diagnostic]:
    """What has a start and an end does not end first. Moments of ISO 8601 compare as text as far as both go."""
    if not isinstance(part.node, Mapping):
        return
    for first, last in (("start", "end"), ("opens", "closes")):
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


PartRule = Callable[[Part, Record, Settings, Collection[str]], Iterator[Diagnostic]]


def has(word: str) -> Callable[[Schema], bool]:
    """Whether a schema has a word, without which a rule has nothing to say."""
    return lambda schema: word in schema


def always(_schema: Schema) -> bool:
    return True


#: The rules of what is one value, and of what holds others, each with what its schema has to be.
PART_RULES: tuple[tuple[Callable[[Schema], bool], PartRule], ...] = (
    (has("x-vocabulary"), vocabulary),
    (has("x-reference"), reference),
    (has("x-sentences"), sentences),
    (markup.applies, markup.markup),
    (has("x-cycle"), time.cycle),
    (time.is_of_time, time.calendar),
)
GROUP_RULES: tuple[tuple[Callable[[Schema], bool], PartRule], ...] = (
    (has("x-table"), table_rows),
    (always, period),
    (outline.applies, outline.section),
    (time.has_cycle_and_timing, time.agreement),
    (always, time.order),
    (has("x-sum"), tally.tally),
)
#: By the identity of a schema, which stays one's own as long as it is kept here, and whether it is that of one value.
_rules: dict[tuple[int, bool], tuple[Schema, tuple[PartRule, ...]]] = {}


def rules_of(part: Part) -> tuple[PartRule, ...]:
    """The rules that have something to say of a part: most parts are texts of which only one or two have."""
    single = isinstance(part.node, Scalar)
    kept = _rules.get((id(part.schema), single))
    if kept is None:
        chosen = tuple(rule for applies, rule in (PART_RULES if single else GROUP_RULES) if applies(part.schema))
        kept = _rules[id(part.schema), single] = (part.schema, chosen)
    return kept[1]
