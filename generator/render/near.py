"""What the page of a record, or of a list of them, may know of the site: what all pages may, these records, and those that they are
linked with.

This is the one way from such a page to the rest of the site. So a page that was made once is the same as long as these
are (generator/render/key.py), and whoever needs more for a page says so here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Literal

from generator.numbers import Cited, Disagreement, Doubt, Layout
from generator.plain import GlossaryEntry
from generator.records import Record, Settings
from generator.schedule import State
from generator.site import Site


class Near:
    """The site as a page of ``records`` sees it: of one, of a list of them, or of none, and then none is near. Every method raises
    LookupError for a record that is not near: a fault of a template, never of an editor.
    """

    def __init__(self, site: Site, *records: Record) -> None:
        self._site = site
        self._shown = {each.reference: each for each in records}
        self._near = dict(self._shown)
        for record in records:
            for each in site.linked.get(record.reference, ()):
                self._near.setdefault(each.reference, each)

    @property
    def settings(self) -> Settings:
        return self._site.settings

    @property
    def as_of(self) -> date:
        return self._site.as_of

    @property
    def moment(self) -> str:
        return self._site.moment

    @property
    def own(self) -> Literal["none", "some", "all"]:
        return self._site.own

    @property
    def language(self) -> Any:  # noqa: ANN401 - as the site has it
        return self._site.language

    def __iter__(self) -> Iterator[Record]:
        """The records, then those that they are linked with."""
        return iter(self._near.values())

    @property
    def linked(self) -> list[Record]:
        """Those that the records name and those that name them."""
        return [each for each in self if each.reference not in self._shown]

    def named(self, reference: str) -> Record | None:
        """The record that goes by a name, a former one as well; None where nothing does."""
        found = self._site.by_reference.get(reference)
        return None if found is None else self._mine(found)

    def state(self, record: Record) -> State | None:
        return self._site.state(self._mine(record))

    def notes(self, record: Record) -> list[Disagreement]:
        return self._site.notes(self._mine(record))

    def layouts(self, record: Record) -> list[Layout]:
        return self._site.layouts(self._mine(record))

    def caveats(self, record: Record) -> Mapping[str, tuple[Doubt, ...]]:
        return self._site.caveats(self._own(record))

    def of_figure(self, record: Record, figure: Mapping[str, Any]) -> tuple[Doubt, ...]:
        return self._site.of_figure(self._own(record), figure)

    def cited(self, origin: Mapping[str, str]) -> Cited:
        found = self._site.cited(origin)
        self._mine(found.record)
        return found

    def inferred(self, cited: Cited) -> list[str]:
        self._mine(cited.record)
        return self._site.inferred(cited)

    def explained(self, record: Record) -> list[tuple[str, GlossaryEntry]]:
        return self._site.explained(self._own(record))

    def term(self, vocabulary: str, word: str) -> str:
        return self._site.term(vocabulary, word)

    def _mine(self, record: Record) -> Record:
        if record.reference not in self._near:
            raise LookupError(record.reference)
        return record

    def _own(self, record: Record) -> Record:
        # What is near another record is not near these.
        if record.reference not in self._shown:
            raise LookupError(record.reference)
        return record
