"""The first page: what one can do now, the plan in numbers, what is new, what is late, what others ask for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from generator.numbers import Doubt, Layout
from generator.numbers.amount import PERCENT
from generator.pages.page import Page, PageSource
from generator.pages.past import source
from generator.pages.recent import News, Recent
from generator.pages.schedule import dated
from generator.records import Record, contracts, label
from generator.site import Site

#: The states of a round in which people can still answer; what closes first stands first.
ANSWERABLE = ("closing", "open")
NEWEST = 5
#: What is open is offered in this number; the list of the kind has the rest, and has it first.
ROUNDS = 3
STATISTICS = 4


@dataclass(frozen=True)
class Headline:
    """The number of a table that stands for all of it: its sum, as printed."""

    record: Record
    caption: str
    text: str
    unit: str
    as_of: str
    #: What is known against the number.
    doubts: tuple[Doubt, ...] = ()

    @property
    def title(self) -> str:
        title = str(self.record.data["title"])
        return title if self.caption in title else f"{title}: {self.caption}"


def home(site: Site, strings: Mapping[str, Any]) -> Page:
    settings = site.settings
    narratives = [PageSource(narrative.path) for narrative in site.narratives]
    return Page(
        "index.html",
        "home",
        settings["name"],
        settings["description"],
        "pages/home.html",
        {
            "open_rounds": open_rounds(site),
            "shown_rounds": ROUNDS,
            "planned_rounds": rounds(site, "planned"),
            "over_rounds": rounds(site, "review", "answered"),
            "numbers": numbers(site, strings),
            "own": not site.documented(site.of(kind) if (kind := first_kind(site)) else ()),
            "newest": newest(site),
            "late_count": len(dated(site, "late")),
            "soon": dated(site, "soon"),
            "statistics": headlines(site),
        },
        (PageSource("site.yml"), *(source(record) for record in site.records), *narratives),
    )


def newest(site: Site) -> list[News]:
    """What changed last, each record once; what stands in the place of another record is no news for the first page."""
    found, told = list[News](), set[str]()
    for news in Recent(site).news:
        first = news.records[0]
        if first.address == first.reference and not told.issuperset(each.reference for each in news.records):
            found.append(news)
            told.update(each.reference for each in news.records)
    return found[:NEWEST]


def open_rounds(site: Site) -> list[Record]:
    """What people are asked now."""
    return rounds(site, *ANSWERABLE)


def rounds(site: Site, *names: str) -> list[Record]:
    """What people are asked, in one of these states: in the order of the states, what its day comes first of first."""
    found = [
        (names.index(state.name), str(state.day or "9999"), record)
        for record in site.records
        if record.contract.page.state == "round" and (state := site.state(record)) and state.name in names
    ]
    return [record for _, _, record in sorted(found, key=lambda each: each[:2])]


def numbers(site: Site, strings: Mapping[str, Any]) -> list[tuple[str, int, str]]:
    """The first kind of the menu in numbers: its records, and the words of each of its vocabularies that are in use.

    Each with what it is called and the unit it is counted in.
    """
    kind = first_kind(site)
    if kind is None:
        return []
    contract, records, words = contracts()[kind], site.of(kind), strings["home"]
    found = [(contract.plural(site.language), len(records), words["records"])]
    for name, schema in contract.fields.items():
        used = {str(record.data[name]) for record in records if name in record.data}
        if "x-vocabulary" in schema and used:
            found.append((label(schema, site.language), len(used), words["terms"]))
    return found


def first_kind(site: Site) -> str | None:
    """The first kind of the menu that has records."""
    kinds = (kind for kind, contract in contracts().items() if contract.page.menu and site.of(kind))
    return next(kinds, None)


def headlines(site: Site) -> list[Headline]:
    """The statistics that other records use most and that have a sum; those used alike in the order of the site."""
    tables = [record for record in site.records if "tables" in record.data and not record.closed]
    tables.sort(key=lambda record: -len(site.linked[record.reference]))
    found = (headline for record in tables if (headline := headline_of(record, site.layouts(record))))
    return list(islice(found, STATISTICS))


def headline_of(record: Record, layouts: list[Layout]) -> Headline | None:
    """The sum of the first table that has one: where rows and columns of sums meet, else of its row of sums, else of its only row.

    A cell that the check of its row is not about (``only``) is no sum.
    """
    for layout in layouts:
        sums = [
            cell
            for row in layout.rows
            for cell in row.cells
            # A hundred per cent is no news, nor is a sum that its own terms contradict.
            if cell.sums
            and cell.numeric
            and not any(each.computed for each in cell.notes)
            and layout.table.unit(cell.column) not in PERCENT
        ]
        grand = [cell for cell in sums if len(cell.sums) > 1]
        across = any("column" in cell.sums for cell in sums)
        plain = sums if not across or len(layout.rows) == 1 else []
        for cell in (grand or plain)[:1]:
            data = layout.table.data
            unit = layout.table.columns[cell.column].unit or str(data.get("unit", ""))
            return Headline(record, layout.table.caption, cell.text, unit, str(data.get("as_of", "")), cell.notes)
    return None
