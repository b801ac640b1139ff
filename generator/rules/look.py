"""One file of records, looked at alone: all that follows from it and the settings, whatever the other files say.

This is the map of reading: any process can do it, for what it takes and gives is plain data. What the records say of each
other is looked at afterwards (``generator.rules.check``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.numbers import Disagreement, examine_tables
from generator.plain import UNEXPLAINED, Glossary, hard_summaries
from generator.records import File, Loaded, Settings, load_file
from generator.rules.agreement import Names, names_in
from generator.rules.alone import in_any, in_sound
from generator.rules.character import in_text
from generator.rules.personal import Sighting, in_name, in_node, permitted_by


@dataclass(frozen=True)
class LookContext:
    """What a look at one file has to know of the site. Without settings nothing but the form of the records is looked at."""

    folder: Path
    settings: Settings | None
    #: The latest day that a record can tell of as past, and the day that the site speaks of.
    day: date
    as_of: date
    glossary: Glossary = UNEXPLAINED


@dataclass(frozen=True)
class Looked:
    """What one file holds, and everything that is wrong with it alone."""

    loaded: Loaded
    #: What breaks rules; a place that was found wrong when it was read (``loaded.problems``) may be among them.
    problems: list[Diagnostic] = field(default_factory=list)
    strange: list[Diagnostic] = field(default_factory=list)
    sightings: list[Sighting] = field(default_factory=list)
    #: What its tables print otherwise than their own numbers make it, and say so.
    disagreements: list[Disagreement] = field(default_factory=list)
    #: The names of things in each of its sound records.
    names: list[Names] = field(default_factory=list)
    #: What is hard to read in it, which hinders nothing.
    hard: list[Diagnostic] = field(default_factory=list)

    @property
    def sound(self) -> bool:
        """Whether nothing at all is wrong."""
        return not (self.loaded.problems or self.loaded.broken or self.problems or self.strange or self.sightings)


def look(asked: LookContext, file: File) -> Looked:
    loaded = load_file(file)
    strange = [each for shown, text in loaded.texts.items() for each in in_text(text, shown)]
    loaded.texts.clear()
    if asked.settings is None:
        return Looked(loaded, strange=strange)
    examined = [examine_tables(record) for record in loaded.records]
    return Looked(
        loaded,
        [*broken_rules(loaded, asked, asked.settings), *(wrong for each in examined for wrong in each.problems)],
        strange,
        [*personal(file, loaded, asked, asked.settings)],
        [found for each in examined for found in each.disagreements],
        list(map(names_in, loaded.records)),
        [*hard_summaries(asked.folder, asked.settings.language, loaded.records, asked.glossary)],
    )


def broken_rules(loaded: Loaded, asked: LookContext, settings: Settings) -> Iterator[Diagnostic]:
    for record in (*loaded.records, *loaded.broken):
        yield from in_any(record, settings, asked.day)
    for record in loaded.records:
        yield from in_sound(record, settings, asked.as_of)


def personal(file: File, loaded: Loaded, asked: LookContext, settings: Settings) -> Iterator[Sighting]:
    permitted = permitted_by(settings)
    yield from in_name(Path(file.path), file.shown, permitted)
    for record in (*loaded.records, *loaded.broken):
        yield from in_node(record.node, record.path, permitted, asked.folder)
