"""site.yml and the other files of a site that are no records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any, cast
from zoneinfo import ZoneInfo

from generator.diagnostics import Diagnostic, Language, Span
from generator.records.contract import Contract, answers_contract, reviewed_contract, settings_contract
from generator.records.outline import Outline, outline_of
from generator.records.validation import validate
from generator.records.value import YES
from generator.records.web import in_ascii
from generator.source import Mapping as Node
from generator.source import Sequence, first_line, read, text_at

#: For a site that names no time zone.
DEFAULT_ZONE = "Asia/Seoul"


@dataclass(frozen=True)
class Term:
    """A word of a vocabulary: what records write, and what citizens read."""

    id: str
    label: str


@dataclass(frozen=True)
class Document:
    """A document that records are made from. ``path`` is the folder of its page, from the root of the site."""

    data: dict[str, Any]
    path: str

    @property
    def id(self) -> str:
        return str(self.data.get("id", ""))

    @cached_property
    def outline(self) -> Outline:
        """Its headings; none where the settings do not list them."""
        return outline_of(self.data.get("outline", ()))


@dataclass(frozen=True)
class Settings:
    """The settings of a site, as its contract has them."""

    data: dict[str, Any]
    #: Where each of them stands in site.yml.
    node: Node | None = None

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401
        return self.data.get(name)

    @property
    def language(self) -> Language:
        return cast("Language", self.data["language"])

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.data.get("time_zone", DEFAULT_ZONE))

    def today(self) -> date:
        """The day it is in the site's time zone: one in each run, whatever becomes of the clock and of midnight."""
        return self._today

    @cached_property
    def _today(self) -> date:
        return datetime.now(self.zone).date()

    def reference(self) -> str:
        """When the site speaks of: ``as_of``, a day or a month or year of which no day is known, or today."""
        return str(self.data.get("as_of") or self.today().isoformat())

    def vocabulary(self, name: str) -> list[Term]:
        """The words of a vocabulary in their order; empty where the site has none of that name."""
        words = self.data.get("vocabulary", {}).get(name, [])
        return [Term(word, word) if isinstance(word, str) else Term(word["id"], word["label"]) for word in words]

    def words(self, name: str) -> frozenset[str]:
        """What records may write for a word of a vocabulary."""
        return self._words.get(name, frozenset())

    @cached_property
    def _words(self) -> dict[str, frozenset[str]]:
        return {name: frozenset(each.id for each in self.vocabulary(name)) for name in self.data.get("vocabulary", {})}

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """The documents that records are made from: that under ``source``, or those under ``sources``."""
        if "source" in self.data:
            return (Document(self.data["source"], "source/"),)
        return tuple(Document(each, f"source/{each['id']}/") for each in self.data.get("sources", ()))

    @cached_property
    def publishers(self) -> str:
        """Who published the documents, each once."""
        return ", ".join(dict.fromkeys(str(each.data["publisher"]) for each in self.documents))

    def document(self, place: Mapping[str, Any]) -> Document | None:
        """The document that a place of a record is in: the one it names, or the only one."""
        named = place.get("document")
        if named is None:
            return self.documents[0] if len(self.documents) == 1 else None
        return next((each for each in self.documents if each.id == named), None)

    def places_in(self, places: Iterable[Mapping[str, Any]], document: Document) -> list[Mapping[str, Any]]:
        """Those of the places of a record that are in ``document``."""
        return [place for place in places if self.document(place) is document]

    def cited(self, places: Iterable[Mapping[str, Any]]) -> list[tuple[Document | None, list[Mapping[str, Any]]]]:
        """The places of a record by document, in the order of the record."""
        found: dict[str, tuple[Document | None, list[Mapping[str, Any]]]] = {}
        for place in places:
            document = self.document(place)
            found.setdefault(document.path if document else "", (document, []))[1].append(place)
        return list(found.values())


@dataclass(frozen=True)
class ListedEntry:
    """One entry of a list that is no record, with its place."""

    data: dict[str, Any]
    path: str
    span: Span


def load_settings(folder: Path) -> tuple[Settings | None, list[Diagnostic]]:
    """The settings of the site in ``folder``."""
    path = folder / "site.yml"
    if not path.is_symlink() and not path.exists():
        return None, [Diagnostic("B001", "site.yml")]
    root, problems = read(path, "site.yml")
    if root is None:
        return None, problems
    data, wrong = validate(root, settings_contract(), "site.yml")
    # What was odd and readable has been told beside the tree.
    problems = [*problems, *wrong]
    if data is None or wrong or not isinstance(root, Node):
        return None, problems
    # What search engines and feeds are told is ASCII; people may write a Hangul host as they know it.
    return Settings({**data, "url": in_ascii(data["url"])}, root), problems


def language_of(folder: Path) -> Language:
    """The language of a site, however much else is wrong with it."""
    root, _ = read(folder / "site.yml", "site.yml")
    return "en" if text_at(root, "language") == "en" else "ko"


def help_of(folder: Path) -> str:
    """The address of a site that publishes the help for editors, however much else is wrong with it; empty for others."""
    root, _ = read(folder / "site.yml", "site.yml")
    return text_at(root, "url") if text_at(root, "help").lower() in YES else ""


#: What people decided about the pages, in files apart.
DECISIONS = ("accessibility/reviewed.yml", "accessibility/answers.yml")


def load_reviewed(folder: Path) -> tuple[list[ListedEntry], list[Diagnostic]]:
    """The entries of accessibility/reviewed.yml; none where the site has no such file."""
    return _listed(folder, DECISIONS[0], reviewed_contract())


def load_answers(folder: Path) -> tuple[list[ListedEntry], list[Diagnostic]]:
    """The entries of accessibility/answers.yml; none where the site has no such file."""
    return _listed(folder, DECISIONS[1], answers_contract())


def _listed(folder: Path, shown: str, contract: Contract) -> tuple[list[ListedEntry], list[Diagnostic]]:
    path = folder / shown
    if not path.is_symlink() and not path.exists():
        return [], []
    root, problems = read(path, shown)
    found = []
    for node in root.items if isinstance(root, Sequence) else (root,) if root else ():
        data, wrong = validate(node, contract, shown)
        problems = [*problems, *wrong]
        if data is not None and isinstance(node, Node):
            found.append(ListedEntry(data, shown, first_line(node.span)))
    return found, problems
