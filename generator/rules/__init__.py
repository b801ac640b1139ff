"""What must hold between records, and within one beyond what a schema can say. Each rule yields diagnostics."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.numbers import examine
from generator.numbers.citation import Find
from generator.parallel import Processes, beside
from generator.records import Loaded, Narrative, Record, Settings
from generator.relations import Directory, directory
from generator.rules import calendar, ends, numbering, outline
from generator.rules.agreement import (
    AlikePair,
    Names,
    Spelling,
    Survey,
    alike,
    headings,
    numbers_around,
    together,
    told_once,
)
from generator.rules.duplicate import unique
from generator.rules.form import host_problems
from generator.rules.found import FoundAlone, FoundBetween, Remembered
from generator.rules.neighbourhood import Neighbourhoods
from generator.rules.reference import unknown
from generator.rules.relation import circles, named_wrong, on_paper, relation_problems, shown_with_lists
from generator.rules.vocabulary import vocabularies

NOTHING_REMEMBERED = Remembered()
#: Errors of numbers and sums: while a table has one, what repeats it is held to nothing, or the slip of the table would be spread.
UNSURE = frozenset({"N002", "N003", "N004", "N005", "N006", "N007", "N008", "N033"})


def check(
    loaded: Loaded,
    alone: FoundAlone,
    settings: Settings,
    folder: Path,
    *,
    processes: Processes | None = None,
    before: Remembered = NOTHING_REMEMBERED,
) -> FoundBetween:
    """Every rule between records, broken ones too: an editor hears of everything at once.

    ``folder`` is that of the site. What is near a record that was found right ``before`` is not looked at again. What stands at a
    place that was found wrong already is not blamed twice.
    """
    records = [*loaded.records, *loaded.broken]
    addresses = directory(records)
    known = {*loaded.known, *addresses.names}
    # Only sound records have numbers to compare; an alias names its record here as well.
    sound = {record.reference for record in loaded.records}
    find = partial(sound_record, addresses, sound)
    near = Neighbourhoods(loaded.records, addresses)
    right = before.right - near.changed(before.sums)
    still = Remembered(right=right, pairs=before.pairs)
    anew = [each for each in loaded.records if each.reference not in right]
    labels = {
        name: {term.id: term.label for term in settings.vocabulary(name)}
        for name in settings.data.get("vocabulary", {})
    }
    named = list(zip(loaded.records, alone.names, strict=True))
    work = partial(compare, named, still, find, folder, labels)
    compared = beside(work, processes, len(anew))
    examined = examine(anew, find)
    round_about = circles(records, addresses)
    between = [*calendar.in_records(loaded.records, right)]
    for record in (*anew, *loaded.broken):
        between += [*named_wrong(record, addresses, round_about), *unknown(record, known)]
    between += examined.problems
    numbers, wrong, pairs = compared()
    problems = [*alone.problems, *unique(records, folder), *relation_problems(addresses, round_about)]
    problems += [
        *outline.documents(settings),
        *ends.in_documents(settings),
        *vocabularies(settings),
        *shown_with_lists(settings, known),
    ]
    problems += [*on_paper(settings, set(loaded.known)), *host_problems(settings), *between, *numbers]
    paths = {each.path for each in between}
    wrong |= {each.record.reference for each in examined.disagreements}
    wrong |= {each.reference for each in loaded.records if each.path in paths}
    blamed = {(each.path, each.span) for each in loaded.problems}
    unsure = {each.path for each in problems if each.code in UNSURE}
    problems = [each for each in problems if each.code != "N026" or unsure.isdisjoint((each.path, each.facts["table"]))]
    return FoundBetween(
        [each for each in problems if (each.path, each.span) not in blamed],
        [*examined.disagreements, *alone.disagreements],
        Remembered(near.sums, frozenset(near.sums.keys() - wrong - near.open), pairs),
    )


def compare(
    records: Collection[tuple[Record, Names]],
    still: Remembered,
    find: Find,
    folder: Path,
    labels: Mapping[str, Mapping[str, str]],
) -> tuple[list[Diagnostic], set[str], frozenset[AlikePair]]:
    """The numbers and names of records, held against each other but where all is ``still`` right: half of what takes time between
    records. Pairs of names that were no slips are none where all is right around all records that have them.

    ``labels`` are those of the words of each vocabulary. Returns the problems, the references of the records around which something
    is wrong, and the pairs that are no slips.
    """
    site = Survey([record for record, _ in records], find)
    problems: list[Diagnostic] = []
    spelled: list[Spelling] = []
    passing: set[AlikePair] = set()
    for pair in alike({record.reference: names for record, names in records}):
        if pair not in still.pairs or not still.right.issuperset((*pair.here, *pair.there)):
            found = [*together(pair, site)]
            spelled += found
            if found:
                continue
        passing.add(pair)
    wrong: set[str] = set()
    for record, _ in records:
        if record.reference in still.right:
            continue
        numbers, named = [*numbers_around(record, site, folder)], [*headings(record, site, labels)]
        problems += numbers
        spelled += named
        if numbers or named:
            wrong.add(record.reference)
    return [*problems, *told_once(spelled, folder)], wrong, frozenset(passing)


def check_pages(pages: Collection[Narrative]) -> list[Diagnostic]:
    """The rules over the sentences of content/."""
    return [*calendar.in_pages(pages), *numbering.in_pages(pages)]


def sound_record(addresses: Directory, sound: Collection[str], name: str) -> Record | None:
    """The record of a reference, if it keeps to its contract."""
    found = addresses.find(name)
    return found if found and found.reference in sound else None
