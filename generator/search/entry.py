"""What can be found: one entry for each page that citizens are to find, with its texts by their weight.

The page of the glossary explains words of all pages: by its texts it would answer everything. Each of its words is an
entry of its own, and the page is found by its title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any

from generator.pages import FURTHER, GROUP, Page
from generator.records import Record
from generator.search.department import departments
from generator.search.text import Texts, of_markdown, of_record, said
from generator.site import Site

#: Pages that are a way and no place to end up at.
WAYS = ("search", "home", FURTHER, GROUP)
#: The kind of a word of the glossary; theme/search/rank.js knows it by this name.
TERM = "term"
#: The kind of a department, which leads to its place on their page.
DEPARTMENT = "department"
NAMES = ", "
NUMBER = re.compile("[0-9]+(?:-[0-9]+)+")
#: Characters of the shortest class of lengths; each further one holds texts of twice the length.
LENGTH, LENGTHS = 200, 6


@dataclass(frozen=True)
class SearchEntry:
    """``path`` is the address from the root of the site, ``kind`` what the address of a filter says, ``name`` its words."""

    path: str
    kind: str
    name: str
    title: str
    department: str
    texts: Texts

    @cached_property
    def size(self) -> int:
        """The class of its length, from 0 to ``LENGTHS`` - 1: a long text has many words, and is less about each of them."""
        characters = len(self.title) + sum(map(len, (*self.texts.strong, *self.texts.body)))
        return min((characters // LENGTH).bit_length(), LENGTHS - 1)

    @property
    def names(self) -> list[str]:
        """What it is called: of a word of the glossary each of its names, which stand in its title."""
        return self.title.split(NAMES) if self.kind == TERM else [self.title]

    @property
    def number(self) -> str:
        """The number by which the document itself calls it (1-2), if its id is one: other ids are words of addresses."""
        return number_in(self.path)

    @property
    def place(self) -> tuple[str, str, int, int, str]:
        """Its place among entries of its kind: by department, then by length, the shorter title first."""
        return self.kind, self.department, self.size, len(self.title), self.path


def entries(
    site: Site,
    pages: Iterable[Page],
    strings: Mapping[str, Any],
    made: Mapping[str, SearchEntry] = MappingProxyType({}),
) -> list[SearchEntry]:
    """Of all listed pages, in the order in which equals are shown: as the menu has their kinds, then by their places.

    ``made`` are those of records that somebody has made already, by reference.
    """
    found = [
        (rank(page), each)
        for page in pages
        if page.listed and page.kind not in WAYS
        for each in of_page(site, page, strings, made)
    ]
    found.sort(key=lambda each: (each[0], each[1].place))
    return [each for _, each in found]


def rank(page: Page) -> int:
    """Kinds in the order of the menu, then all other pages."""
    record = page.context.get("record")
    return record.contract.page.order if isinstance(record, Record) else 1_000


def of_page(
    site: Site, page: Page, strings: Mapping[str, Any], made: Mapping[str, SearchEntry]
) -> Iterator[SearchEntry]:
    record, narrative = page.context.get("record"), page.context.get("narrative")
    if isinstance(record, Record):
        yield made.get(record.reference) or record_entry(site, record, strings)
        return
    mark = strings["withheld"]["mark"]
    title, path = said(page.title, mark), page.url[1:]
    texts = Texts(strong=[said(page.description, mark)])
    if narrative is not None and narrative.name == site.glossary.page:
        yield from terms(site, path, title, mark)
    elif page.kind == "departments":
        texts.strong.append(strings["departments"]["phone"])
        for group, said_of in departments(site, strings):
            name = said(group.label, mark)
            yield SearchEntry(
                f"{path}#{group.anchor}", DEPARTMENT, strings["search"]["words"]["department"], name, name, said_of
            )
    elif narrative is not None:
        texts.body += of_markdown(narrative.text, mark)
    yield SearchEntry(path, "page", strings["search"]["page"], title, "", texts)


def record_entry(site: Site, record: Record, strings: Mapping[str, Any]) -> SearchEntry:
    """That of the page of a record: it follows from what its page may show (generator/render/near.py)."""
    mark = strings["withheld"]["mark"]
    title, department = (said(str(record.data.get(name, "")), mark) for name in ("title", "department"))
    plural = record.contract.plural(site.language)
    texts = of_record(site, record, mark)
    texts.strong += filter(None, [number_in(record.address)])
    return SearchEntry(f"{record.address}/", record.kind, plural, title, department, texts)


def number_in(path: str) -> str:
    """The number at the end of an address (task/1-2/), if it ends in one."""
    name = path.rstrip("/").rpartition("/")[2]
    return name if NUMBER.fullmatch(name) else ""


def terms(site: Site, path: str, title: str, mark: str) -> Iterator[SearchEntry]:
    """The words of the glossary, each with the address where it is explained."""
    for each in site.glossary.entries:
        names = said(NAMES.join(each.names), mark)
        yield SearchEntry(f"{path}#{each.anchor}", TERM, title, names, "", Texts(strong=[said(each.text, mark)]))
