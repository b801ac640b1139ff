"""What must hold between records, and within one beyond what a schema can say. Each rule yields diagnostics."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.numbers import Disagreement, Examined, examine, tables_of
from generator.numbers.citation import Find
from generator.parallel import Processes, beside
from generator.records import Loaded, Narrative, Record, Settings
from generator.relations import Directory, directory
from generator.rules import calendar, numbering, outline
from generator.rules.agreement import agree
from generator.rules.duplicate import unique
from generator.rules.form import host_problems
from generator.rules.reference import unknown
from generator.rules.relation import on_paper, relation_problems, shown_with_lists
from generator.rules.vocabulary import vocabularies


def check(
    loaded: Loaded, alone: Examined, settings: Settings, folder: Path, processes: Processes | None = None
) -> tuple[list[Diagnostic], list[Disagreement]]:
    """Every rule between records, broken ones too: an editor hears of everything at once.

    Returns the problems, and what is printed otherwise than its own numbers make it and said to be so.

    ``alone`` is what each of them has alone (look.py), ``folder`` that of the site. What stands at a place that was found wrong
    already is not blamed twice.
    """
    records = [*loaded.records, *loaded.broken]
    addresses = directory(records)
    known = {*loaded.known, *addresses.names}
    # Only sound records have numbers to compare; an alias names its record here as well.
    sound = {record.reference for record in loaded.records}
    find = partial(sound_record, addresses, sound)
    numbers = beside(partial(compare, loaded.records, find, folder, settings), processes, len(loaded.records))
    examined = examine(loaded.records, find)
    problems = [*alone.problems, *unique(records, folder), *relation_problems(records, addresses)]
    problems += [*outline.documents(settings), *vocabularies(settings), *shown_with_lists(settings, known)]
    problems += on_paper(settings, set(loaded.known))
    problems += host_problems(settings)
    problems += calendar.in_records(loaded.records)
    for record in records:
        problems += unknown(record, known)
    problems += [*examined.problems, *numbers()]
    blamed = {(each.path, each.span) for each in loaded.problems}
    return [each for each in problems if (each.path, each.span) not in blamed], [
        *examined.disagreements,
        *alone.disagreements,
    ]


def compare(records: list[Record], find: Find, folder: Path, settings: Settings) -> list[Diagnostic]:
    """The numbers and names of all records, held against each other: half of what takes time between records."""
    tables = {record.reference: found for record in records if (found := tables_of(record))}
    labels = {
        name: {term.id: term.label for term in settings.vocabulary(name)}
        for name in settings.data.get("vocabulary", {})
    }
    return list(agree(records, tables, find, folder, labels))


def check_pages(pages: Collection[Narrative]) -> list[Diagnostic]:
    """The rules over the sentences of content/."""
    return [*calendar.in_pages(pages), *numbering.in_pages(pages)]


def sound_record(addresses: Directory, sound: Collection[str], name: str) -> Record | None:
    """The record of a reference, if it keeps to its contract."""
    found = addresses.find(name)
    return found if found and found.reference in sound else None
