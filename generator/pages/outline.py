"""The pages that set the source documents beside the records made from them, section by section."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.pages.page import Crumb, Page, Source
from generator.records import Document, Record
from generator.records.outline import Section
from generator.site import Site

PATH = "source/index.html"


@dataclass(frozen=True)
class Compared:
    """A section with the records that name it as their place, and the sections below it."""

    section: Section
    records: tuple[Record, ...]
    parts: tuple[Compared, ...]

    @property
    def ends(self) -> Iterator[Compared]:
        """The sections without parts: where the text of the document stands."""
        if not self.parts:
            yield self
        for part in self.parts:
            yield from part.ends


def outline_pages(site: Site, strings: Mapping[str, Any]) -> list[Page]:
    """The page of the one document, where site.yml has its outline; of several a page each, and one that lists them."""
    words = strings["outline"]
    documents = site.settings.documents
    if "sources" not in site.settings.data:
        return [outline_page(site, each, words) for each in documents if each.outline.sections]
    crumb = Crumb(words["documents"], "source/")
    pages = [outline_page(site, each, words, crumb) for each in documents]
    own = tuple(record for record in site.records if record.own)
    counted = [(each, len(made_from(site, each))) for each in documents]
    context = {"documents": counted, "own": own}
    sources = (Source("site.yml"), *(Source(record.path, record.span.line) for record in own))
    text = words["documents_description"]
    return [*pages, Page(PATH, "source", words["documents"], text, "pages/sources.html", context, sources)]


def outline_page(site: Site, document: Document, words: Mapping[str, Any], above: Crumb | None = None) -> Page:
    """The page of a document: its sections with their records, or its records alone where nobody listed its sections."""
    title = str(document.data["title"])
    sections = compare(site, document)
    ends = [end for each in sections for end in each.ends]
    records = made_from(site, document)
    context = {
        "document": document,
        "sections": sections,
        "count": len(ends),
        "made": sum(1 for end in ends if end.records),
        "made_from": [(record, site.settings.places_in(record.places, document)) for record in records],
    }
    # The page of an outline shows every record that has a section in it.
    sources = site.records if above is None else records
    return Page(
        f"{document.path}index.html",
        "source",
        words["title_of"].format(title=title) if above else words["title"],
        words["description"].format(title=title) if sections else words["records_of"],
        "pages/outline.html",
        context,
        (Source("site.yml"), *(Source(record.path, record.span.line) for record in sources)),
        (above,) if above else (),
    )


def made_from(site: Site, document: Document) -> tuple[Record, ...]:
    """The records with a place in a document."""
    return tuple(record for record in site.records if site.settings.places_in(record.places, document))


def compare(site: Site, document: Document) -> tuple[Compared, ...]:
    """Every section of a document, with its records in the order of kind and id."""
    named: dict[str, dict[str, Record]] = {}
    for record in site.records:
        for place in record.places:
            section = document.outline.find(place["section"]) if site.settings.document(place) is document else None
            if section:
                # A record may name a section twice, with two pages.
                named.setdefault(section.path, {})[record.reference] = record

    def compared(section: Section) -> Compared:
        records = tuple(named.get(section.path, {}).values())
        return Compared(section, records, tuple(compared(part) for part in section.parts))

    return tuple(compared(section) for section in document.outline.sections)
