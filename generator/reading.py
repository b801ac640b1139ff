"""A site read from its files: all that lies there, and all that is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic
from generator.engine import summed
from generator.folder import SiteFolder, site_folder
from generator.numbers import Disagreement
from generator.parallel import Processes
from generator.plain import UNEXPLAINED, Glossary, load_glossary, plain_words
from generator.records import (
    Attachment,
    ListedEntry,
    Loaded,
    Narrative,
    Record,
    Settings,
    load_answers,
    load_narratives,
    load_reviewed,
)
from generator.rules import check, check_pages
from generator.rules.character import strange_characters
from generator.rules.duplicate import titles
from generator.rules.found import FoundAlone, Remembered
from generator.rules.look import LookContext
from generator.rules.memory import ground_of, looks
from generator.rules.personal import personal_data
from generator.source.state import FileState
from generator.store import BuildStore, packed

if TYPE_CHECKING:
    from concurrent.futures import Executor


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
    return read_rest(site_folder(folder, as_of), executor, store)


def read_rest(
    start: SiteFolder,
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
