"""A site as it was read: settings, records and the day it speaks of. What is wrong with it is a list, not an exception."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

from generator.diagnostics import Diagnostic, Language
from generator.records import (
    Entry,
    Narrative,
    Record,
    Settings,
    load_narratives,
    load_records,
    load_reviewed,
    load_settings,
    natural_order,
)
from generator.rules import check
from generator.rules.personal import personal_data


@dataclass(frozen=True)
class Site:
    """Everything that pages are made from. Nothing in it changes after it was read."""

    folder: Path
    settings: Settings
    records: tuple[Record, ...]
    narratives: tuple[Narrative, ...]
    as_of: date
    reviewed: tuple[Entry, ...] = ()
    #: Values of personal data that an exception in site.yml lets pass.
    cleared: frozenset[str] = frozenset()

    @property
    def language(self) -> Language:
        return self.settings.language

    @property
    def base(self) -> str:
        """The path of the site on its host: ``/``, or ``/name/`` where it shares the host with others."""
        return urlsplit(str(self.settings["url"])).path

    def of(self, kind: str) -> list[Record]:
        """The records of a kind, in the order that its contract asks for."""
        found = [record for record in self.records if record.kind == kind]
        return sorted(
            found, key=lambda each: (natural_order(str(each.data.get(each.contract.page["sort_by"], ""))), each.id)
        )

    def term(self, vocabulary: str, word: str) -> str:
        """What citizens read for a word of a vocabulary; the word itself where there is no such word."""
        return next((term.label for term in self.settings.vocabulary(vocabulary) if term.id == word), word)

    @cached_property
    def by_reference(self) -> dict[str, Record]:
        return {record.reference: record for record in self.records}


def read_site(folder: Path, as_of: date | None = None) -> tuple[Site | None, Sequence[Diagnostic]]:
    """The site in ``folder``; ``None`` beside the problems where it cannot be built.

    ``as_of`` overrides the settings; without either the day is today in the site's time zone.
    """
    settings, problems = load_settings(folder)
    loaded = load_records(folder)
    reviewed, wrong = load_reviewed(folder)
    narratives, unreadable = load_narratives(folder)
    problems = [*problems, *loaded.problems, *wrong, *unreadable]
    if settings is None:
        return None, problems
    problems += check(loaded, settings)
    personal = personal_data(folder, settings, loaded)
    problems += personal.problems
    if any(each.severity == "error" for each in problems):
        return None, problems
    day = as_of or pinned(settings) or settings.today()
    records = tuple(sorted(loaded.records, key=lambda each: (each.kind, natural_order(each.id))))
    return Site(folder, settings, records, tuple(narratives), day, tuple(reviewed), personal.values), problems


def pinned(settings: Settings) -> date | None:
    return date.fromisoformat(settings["as_of"]) if settings["as_of"] else None
