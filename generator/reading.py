"""A site read from its files: all that lies there, and all that is wrong with it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic
from generator.engine import engine_sum, libraries, summed
from generator.numbers import Disagreement
from generator.parallel import Processes
from generator.plain import UNEXPLAINED, Glossary, load_glossary, plain_words
from generator.records import (
    Attachment,
    File,
    ListedEntry,
    Loaded,
    Narrative,
    Record,
    Settings,
    load_answers,
    load_narratives,
    load_reviewed,
    load_settings,
    record_files,
)
from generator.records.content import beside
from generator.rules import check, check_pages
from generator.rules.character import strange_characters
from generator.rules.duplicate import titles
from generator.rules.found import FoundAlone, Remembered
from generator.rules.look import LookContext
from generator.rules.memory import FileState, RecordLost, ground_of, looks, state_of
from generator.rules.personal import personal_data
from generator.schedule import last_day
from generator.store import BuildStore, packed

if TYPE_CHECKING:
    from concurrent.futures import Executor


#: Files of a site that lie apart.
SINGLE = ("site.yml", "accessibility/reviewed.yml", "accessibility/answers.yml")


@dataclass
class SiteReading:
    """``settings`` is None where nothing can be said of the records but how they are written."""

    settings: Settings | None
    #: The day that everything is counted from, and how it is told.
    day: date
    told: str
    problems: Sequence[Diagnostic] = ()
    records: Sequence[Record] = ()
    narratives: Sequence[Narrative] = ()
    attachments: Sequence[Attachment] = ()
    reviewed: Sequence[ListedEntry] = ()
    answers: Sequence[ListedEntry] = ()
    disagreements: Sequence[Disagreement] = ()
    #: Values of personal data that an exception in site.yml lets pass.
    cleared: frozenset[str] = frozenset()
    glossary: Glossary = UNEXPLAINED

    @property
    def sound(self) -> bool:
        return self.settings is not None and not any(each.severity == "error" for each in self.problems)


@dataclass(frozen=True)
class SiteAnswer:
    """What is wrong with a site of so many ``records``."""

    records: int
    problems: Sequence[Diagnostic]
    sound: bool


@dataclass(frozen=True)
class _Start:
    """What a reading begins with: settings, days, and what lies there."""

    folder: Path
    settings: Settings | None
    problems: Sequence[Diagnostic]
    told: str
    day: date
    #: The latest day that a record can tell of as past.
    latest: date
    files: Sequence[File]
    #: What is wrong with the folders of the files.
    found: Loaded
    #: All other files, with their paths for people.
    others: Sequence[tuple[Path, str]]


def _start(folder: Path, as_of: date | str | None) -> _Start:
    settings, problems = load_settings(folder)
    told = str(as_of or (settings.reference() if settings else date.max.isoformat()))
    day = last_day(told)
    # A look at an earlier day (--as-of) makes no published record one of the future.
    latest = max(day, last_day(settings.reference())) if settings else day
    files, found = record_files(folder)
    others = beside(folder, {each.shown for each in files})
    return _Start(folder, settings, problems, told, day, latest, files, found, others)


def answer(
    folder: Path,
    as_of: date | str | None = None,
    executor: Executor | Processes | None = None,
    store: BuildStore | None = None,
) -> SiteAnswer:
    """What ``read`` finds wrong, for who wants to know nothing else. Where no file has changed since, ``store`` knows it, and of those
    that have not changed nothing is read but what the others need (docs/decisions/0080).
    """
    start = _start(folder, as_of)
    if store is None or start.settings is None:
        found = _read(start, executor, store)
        return SiteAnswer(len(found.records), found.problems, found.sound)
    states = [state_of(each.path) for each in start.files]
    named = [(each.path, state) for each, state in zip(start.files, states, strict=True)]
    named += [
        (str(path), state_of(str(path)))
        for path in (*(folder / name for name in SINGLE), *(path for path, _ in start.others))
    ]
    key = summed(engine_sum(), libraries(), f"{start.day} {start.latest}", f"answer {folder}")
    lying = summed(repr(named))
    then, before = store.get(key) or (b"", None)
    if isinstance(before, SiteAnswer) and then == lying:
        return before
    try:
        found = _read(start, executor, store, states)
    except RecordLost:
        found = _read(start, executor, store)
    now = SiteAnswer(len(found.records), found.problems, found.sound)
    # A file that is younger than it has to be is one that may change and look the same.
    if now.sound and all(state for path, state in named if state or os.path.lexists(path)):
        store.keep([(key, packed((lying, now)))], more=True)
    return now


def read(
    folder: Path,
    as_of: date | str | None = None,
    executor: Executor | Processes | None = None,
    store: BuildStore | None = None,
) -> SiteReading:
    """All that lies in ``folder``.

    ``as_of`` (a day, or YYYY-MM or YYYY) overrides the settings; without either the day is today in the site's time zone.
    Of a month or a year the last day is counted from: nothing that may still be in time is called late by a later day, and
    nothing that happened in that month is one of the future.

    ``executor`` may look at files beside this process, and ``store`` save looking at those that were sound before; what is told is
    the same.
    """
    return _read(_start(folder, as_of), executor, store)


def _read(
    start: _Start,
    executor: Executor | Processes | None,
    store: BuildStore | None,
    sketched: Sequence[FileState | None] | None = None,
) -> SiteReading:
    """The rest of a reading; for ``sketched`` see ``looks``."""
    folder, settings, problems, loaded = start.folder, start.settings, start.problems, Loaded()
    loaded.add(start.found)
    reviewed, wrong = load_reviewed(folder)
    answers, odd = load_answers(folder)
    narratives, attachments, unreadable = load_narratives(folder)
    glossary, unclear = load_glossary(settings, narratives) if settings else (UNEXPLAINED, [])
    asked = LookContext(folder, settings, start.latest, start.day, glossary)
    looked, kept = looks(asked, start.files, executor, store, sketched=sketched)
    for each in looked:
        loaded.add(each.loaded)
    processes = executor if isinstance(executor, Processes) else None
    if processes is not None:
        # What follows begins other ones, which are copies of this process as it is then.
        processes.end()
    problems = [
        *problems,
        *loaded.problems,
        *wrong,
        *odd,
        *unreadable,
        *titles(narratives, folder),
        *check_pages(narratives),
    ]
    # What YAML stumbled over has been told in its line.
    stumbled = {(each.path, each.span.line) for each in problems if each.code[0] == "Y"}
    strange = [
        *(odd for each in looked for odd in each.strange),
        *strange_characters([(folder / "site.yml", "site.yml"), *start.others]),
    ]
    problems += [each for each in strange if (each.path, each.span.line) not in stumbled]
    if settings is None:
        return SiteReading(None, start.day, start.told, problems)
    alone = FoundAlone(
        [problem for each in looked for problem in each.problems],
        [found for each in looked for found in each.disagreements],
        [names for each in looked for names in each.names],
    )
    ground = ground_of(asked) if store else b""
    marked = summed(ground, "right")
    before = (store.get(marked) if store else None) or Remembered()
    checked = check(loaded, alone, settings, folder, processes=processes, before=before)
    if store:
        # What has not changed need not be written again, unless a build counts what it has used.
        right = [(marked, packed(checked.remembered))] if sketched is None or checked.remembered != before else []
        store.keep([*kept, *right], more=sketched is not None)
    personal = personal_data(folder, settings, [found for each in looked for found in each.sightings], start.others)
    problems += [*checked.problems, *personal.problems, *unclear]
    problems += plain_words(folder, settings, narratives, glossary)
    problems += [each for file in looked for each in file.hard]
    return SiteReading(
        settings,
        start.day,
        start.told,
        problems,
        loaded.records,
        narratives,
        attachments,
        reviewed,
        answers,
        checked.disagreements,
        personal.values,
        glossary,
    )
