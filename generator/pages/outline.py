"""The page that sets the source document beside the records made from it, section by section."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.pages.page import Page, Source
from generator.records import Record
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
    """The page, where site.yml has the outline of the document."""
    sections = compare(site)
    if not sections:
        return []
    words = strings["outline"]
    ends = [end for each in sections for end in each.ends]
    made = sum(1 for end in ends if end.records)
    return [
        Page(
            PATH,
            "source",
            words["title"],
            words["description"].format(title=site.settings["source"]["title"]),
            "pages/outline.html",
            {"sections": sections, "count": len(ends), "made": made},
            (Source("site.yml"), *(Source(record.path, record.span.line) for record in site.records)),
        )
    ]


def compare(site: Site) -> tuple[Compared, ...]:
    """Every section of the outline, with its records in the order of kind and id."""
    outline = site.settings.outline
    named: dict[str, dict[str, Record]] = {}
    for record in site.records:
        for place in record.data.get("source", ()):
            section = outline.find(place["section"])
            if section:
                # A record may name a section twice, with two pages.
                named.setdefault(section.path, {})[record.reference] = record

    def compared(section: Section) -> Compared:
        records = tuple(named.get(section.path, {}).values())
        return Compared(section, records, tuple(compared(part) for part in section.parts))

    return tuple(compared(section) for section in outline.sections)
