"""The pages that set the source documents beside the records made from them, section by section."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.pages.directory import DirectoryEntry
from generator.pages.page import Crumb, Page, PageSource
from generator.pages.paged import LINES, Groups, lines, long, paged
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
    #: Where the records stand, from the root of the site, when they are too many to stand here.
    path: str = ""

    @property
    def ends(self) -> Iterator[Compared]:
        """The sections without parts: where the text of the document stands."""
        if not self.parts:
            yield self
        for part in self.parts:
            yield from part.ends

    @property
    def every(self) -> Iterator[Compared]:
        """The section and those below it."""
        yield self
        for part in self.parts:
            yield from part.every


def outline_pages(site: Site, strings: Mapping[str, Any]) -> list[Page]:
    """The page of the one document, where site.yml has its outline; of several a page each, and one that lists them."""
    words = strings["outline"]
    documents = site.settings.documents
    if "sources" not in site.settings.data:
        return [page for each in documents if each.outline.sections for page in document_pages(site, each, strings)]
    crumb = Crumb(words["documents"], "source/")
    pages = [page for each in documents for page in document_pages(site, each, strings, crumb)]
    own = tuple(record for record in site.records if record.own)
    counted = [(each, len(made_from(site, each))) for each in documents]
    context = {"documents": counted, "own": own}
    sources = (PageSource("site.yml"), *(PageSource(record.path, record.span.line) for record in own))
    text = words["documents_description"]
    whole = Page(PATH, "source", words["documents"], text, "pages/sources.html", context, sources)
    most = LINES.most(len(own))
    return [*pages, *paged(whole, [(None, own)], most, show=own_of, source=source_of, words=strings["paging"])]


def own_of(part: Groups[None, Record]) -> Mapping[str, Any]:
    return {"own": [record for _, records in part for record in records]}


def source_of(record: Record) -> PageSource:
    return PageSource(record.path, record.span.line)


def document_pages(
    site: Site, document: Document, strings: Mapping[str, Any], above: Crumb | None = None
) -> list[Page]:
    """The page of a document: its sections with their records, or its records alone where nobody listed its sections. Where the
    records are many, each section has pages of its own.
    """
    words = strings["outline"]
    title = str(document.data["title"])
    sections = compare(site, document)
    named = [section for each in sections for section in each.every if section.records]
    many = long([(each, each.records) for each in named], LINES)
    if many:
        sections = tuple(folded(each, document) for each in sections)
    ends = [end for each in sections for end in each.ends]
    records = made_from(site, document)
    context: dict[str, Any] = {
        "document": document,
        "sections": sections,
        "count": len(ends),
        "made": sum(1 for end in ends if end.records),
    }
    # The page of an outline shows every record that has a section in it.
    sources = site.records if above is None else records
    whole = Page(
        f"{document.path}index.html",
        "source",
        words["title_of"].format(title=title) if above else words["title"],
        words["description"].format(title=title) if sections else words["records_of"],
        "pages/outline.html",
        context,
        (PageSource("site.yml"), *(PageSource(record.path, record.span.line) for record in sources)),
        (above,) if above else (),
    )
    if sections:
        found = [replace(whole, context={**context, "made_from": ()}, sources=whole.sources[: 1 if many else None])]
        return found + [page for each in named if many for page in section_pages(site, whole, each, document, strings)]
    places = [(record, site.settings.places_in(record.places, document)) for record in records]
    most = LINES.most(len(places))
    return paged(
        whole, [(None, places)], most, show=made_of, source=lambda each: source_of(each[0]), words=strings["paging"]
    )


def made_of(part: Groups[None, tuple[Record, Any]]) -> Mapping[str, Any]:
    return {"made_from": [each for _, found in part for each in found]}


def folded(section: Compared, document: Document) -> Compared:
    """A section whose records, and those of its parts, stand on pages of their own."""
    path = f"{document.path}by/{section.section.anchor}/" if section.records else ""
    return replace(section, path=path, parts=tuple(folded(part, document) for part in section.parts))


def section_pages(
    site: Site, whole: Page, section: Compared, document: Document, strings: Mapping[str, Any]
) -> list[Page]:
    """The pages of lines of the records that are made from one section."""
    page = replace(
        whole,
        path=f"{folded(section, document).path}index.html",
        title=strings["paging"]["in"].format(title=whole.title, word=section.section.path),
        context={"text": "", "phones": ()},
        crumbs=(*whole.crumbs, Crumb(whole.title, whole.url[1:])),
    )

    def line(record: Record) -> DirectoryEntry:
        return DirectoryEntry(record.data["title"], f"{record.address}/", record.contract.title(site.language))

    return lines(page, section.records, line, source_of, strings["paging"])


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
