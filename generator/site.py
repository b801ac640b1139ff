"""A site as it was read: settings, records and the day it speaks of. What is wrong with it is a list, not an exception."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

from generator.diagnostics import Diagnostic, Language
from generator.history import UNKNOWN, History, read_history
from generator.numbers import (
    Cited,
    Disagreement,
    Doubt,
    Doubts,
    Layout,
    cited_cell,
    inferred_in,
    lay_out,
    table_anchor,
    tables_of,
)
from generator.parallel import Processes
from generator.plain import UNEXPLAINED, Glossary, GlossaryEntry, shown_texts
from generator.reading import read
from generator.records import (
    Attachment,
    ListedEntry,
    Narrative,
    Record,
    Settings,
    contracts,
    natural_order,
)
from generator.relations import Directory, directory, linked
from generator.schedule import State, state_of
from generator.store import BuildStore

if TYPE_CHECKING:
    from concurrent.futures import Executor

#: Fields whose numbers carry their doubts themselves, or that are a name, a day or a word of a list, which no note can follow.
APART = frozenset(
    {
        "title",
        "figures",
        "tables",
        "conflicts",
        "inferred",
        "lost",
        "department",
        "name",
        "field",
        "place",
        "stage",
        "format",
    }
    | {"when", "date", "time", "start", "end", "removed_on"}
)


def in_order(disagreements: Iterable[Disagreement]) -> tuple[Disagreement, ...]:
    order = {kind: at for at, kind in enumerate(contracts())}
    return tuple(sorted(disagreements, key=lambda each: (order[each.record.kind], natural_order(each.record.id))))


def key(doubt: Doubt) -> tuple[str, ...]:
    """What makes two doubts one for a reader: the number and what stands against it."""
    return (doubt.text, doubt.unit, *(text for _, text in doubt.others))


@dataclass(frozen=True)
class Site:
    """Everything that pages are made from. Nothing in it changes after it was read."""

    folder: Path
    settings: Settings
    records: tuple[Record, ...]
    narratives: tuple[Narrative, ...]
    #: The day that everything is counted from.
    as_of: date
    #: When the site speaks of, as it is told: that day, or the month or year that has no day, of which it is the last.
    moment: str
    reviewed: tuple[ListedEntry, ...] = ()
    #: What people answered to the questions that no machine decides.
    answers: tuple[ListedEntry, ...] = ()
    #: What is printed otherwise than its own numbers or words make it, in the order of the site.
    disagreements: tuple[Disagreement, ...] = ()
    #: Unknown until somebody asks for it: only a build needs it.
    history: History = UNKNOWN
    #: Values of personal data that an exception in site.yml lets pass.
    cleared: frozenset[str] = frozenset()
    #: The words that the site explains.
    glossary: Glossary = UNEXPLAINED
    #: Files of content/ that go with the site as they are.
    attachments: tuple[Attachment, ...] = ()

    def __getstate__(self) -> dict[str, Any]:
        # What was made of the fields is made again where it is asked for.
        return {each.name: getattr(self, each.name) for each in fields(self)}

    @property
    def language(self) -> Language:
        return self.settings.language

    @property
    def base(self) -> str:
        """The path of the site on its host: ``/``, or ``/name/`` where it shares the host with others."""
        return urlsplit(str(self.settings["url"])).path

    def of(self, kind: str) -> list[Record]:
        """The records of a kind, in the order that its contract asks for."""
        return list(self._by_kind.get(kind, ()))

    @cached_property
    def _by_kind(self) -> dict[str, list[Record]]:
        """What ``of`` gives, which is asked for hundreds of times in a build."""
        found: dict[str, list[Record]] = {}
        for record in self.records:
            found.setdefault(record.kind, []).append(record)
        for records in found.values():
            records.sort(key=lambda each: (natural_order(str(each.data.get(each.contract.page.sort_by, ""))), each.id))
        return found

    def term(self, vocabulary: str, word: str) -> str:
        """What citizens read for a word of a vocabulary; the word itself where there is no such word."""
        return next((term.label for term in self.settings.vocabulary(vocabulary) if term.id == word), word)

    @cached_property
    def own(self) -> Literal["none", "some", "all"]:
        """How many of the records the office wrote itself, without a document."""
        own = sum(record.own for record in self.records)
        return "none" if not own else "all" if own == len(self.records) else "some"

    def documented(self, records: Iterable[Record]) -> bool:
        """True where a page about ``records`` may speak of a document: the site names one, and it stands behind all of them."""
        return bool(self.settings.documents) and self.own != "all" and not any(record.own for record in records)

    def state(self, record: Record) -> State | None:
        """What a record is on the day that the site speaks of; None for kinds that have no state."""
        return state_of(record, self.as_of)

    @cached_property
    def _notes(self) -> dict[str, list[Disagreement]]:
        found: dict[str, list[Disagreement]] = {}
        for each in self.disagreements:
            found.setdefault(each.record.reference, []).append(each)
        return found

    def notes(self, record: Record) -> list[Disagreement]:
        """What of a record does not agree."""
        return self._notes.get(record.reference, [])

    @cached_property
    def _layouts(self) -> dict[str, list[Layout]]:
        return {}

    def layouts(self, record: Record) -> list[Layout]:
        """The tables of a record as they are laid out, for every page that shows them."""
        found = self._layouts.get(record.reference)
        if found is None:
            found = self._layouts[record.reference] = [
                lay_out(
                    table, at, self.doubts.of_table(record, at), own=record.own, inferred=inferred_in(record, table)
                )
                for at, table in enumerate(tables_of(record))
            ]
        return found

    @cached_property
    def doubts(self) -> Doubts:
        """What is known against a number, by the places that show it."""
        return Doubts(
            self.disagreements,
            self.by_reference.get,
            lambda record: [each.reference for each in self.linked.get(record.reference, ())],
        )

    @cached_property
    def _caveats(self) -> dict[str, dict[str, tuple[Doubt, ...]]]:
        return {}

    def caveats(self, record: Record) -> Mapping[str, tuple[Doubt, ...]]:
        """By text: what is known against the numbers in the sentences of a record, each where its page says it first."""
        found = self._caveats.get(record.reference)
        if found is None:
            found, told = {}, set[tuple[str, ...]]()
            for text in shown_texts(record, APART) if self.doubts.near(record) else ():
                new = [each for each in self.doubts.in_text(record, text) if key(each) not in told]
                if new and text not in found:
                    found[text] = tuple(new)
                    told.update(map(key, new))
            self._caveats[record.reference] = found
        return found

    def of_figure(self, record: Record, figure: Mapping[str, Any]) -> tuple[Doubt, ...]:
        """What is known against a figure of a record."""
        return self.doubts.of_figure(record, figure)

    def cited(self, origin: Mapping[str, str]) -> Cited:
        """The cell that a figure comes from; it is there, for the rules have looked."""
        return cited_cell(origin, self.by_reference.get)

    def inferred(self, cited: Cited) -> list[str]:
        """The reasons why a cell that is shown elsewhere was inferred; none where the source states it."""
        table = next(each for at, each in enumerate(tables_of(cited.record)) if table_anchor(at) == cited.anchor)
        place = (cited.row, cited.column)
        return [each.reason for each in inferred_in(cited.record, table) if place in each.cells]

    def explained(self, record: Record) -> list[tuple[str, GlossaryEntry]]:
        """The words of the glossary that stand on a record's page, in order of appearance; tables that it shows included."""
        if not self.glossary.entries:
            return []
        shown = [self.by_reference[name] for name in record.data.get("data", ()) if name in self.by_reference]
        return self.glossary.explained(text for each in (record, *shown) for text in shown_texts(each))

    @cached_property
    def addresses(self) -> Directory:
        return directory(self.records)

    @cached_property
    def by_reference(self) -> dict[str, Record]:
        """Records by all that they are called: their references, former ones, and those of what is gone."""
        return {address: claim.record for address, claim in self.addresses.owners.items()}

    @cached_property
    def linked(self) -> Mapping[str, list[Record]]:
        """By reference: the records that a record names or that name it, each once."""
        return linked(self.records, self.addresses)

    def with_history(self) -> Site:
        """The same site with what git knows of its past."""
        paths = {record.reference: record.path for record in self.records}
        history = read_history(self.folder, self.addresses.names, paths, self.settings.zone)
        return replace(self, history=history)


def read_site(
    folder: Path,
    as_of: date | str | None = None,
    executor: Executor | Processes | None = None,
    store: BuildStore | None = None,
) -> tuple[Site | None, Sequence[Diagnostic]]:
    """The site in ``folder``; ``None`` beside the problems where it cannot be built. The rest as ``generator.reading.read``."""
    found = read(folder, as_of, executor, store)
    if found.settings is None or not found.sound:
        return None, found.problems
    return Site(
        folder,
        found.settings,
        tuple(sorted(found.records, key=lambda each: (each.kind, natural_order(each.id)))),
        tuple(found.narratives),
        found.day,
        found.told,
        tuple(found.reviewed),
        tuple(found.answers),
        disagreements=in_order(found.disagreements),
        cleared=found.cleared,
        glossary=found.glossary,
        attachments=tuple(found.attachments),
    ), found.problems
