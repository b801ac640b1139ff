"""What can be found: one entry for each page that citizens are to find, with its texts by their weight."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.pages import Page
from generator.records import Record
from generator.search.text import Texts, of_markdown, of_record, said
from generator.site import Site

#: Pages that are a way and no place to end up at.
WAYS = ("search", "home", "sitemap", "changes", "design", "directory")


@dataclass(frozen=True)
class Entry:
    """``path`` is the address from the root of the site, ``kind`` what the address of a filter says, ``name`` its words."""

    path: str
    kind: str
    name: str
    title: str
    department: str
    texts: Texts


def entries(site: Site, pages: Iterable[Page], strings: Mapping[str, Any]) -> list[Entry]:
    """Of all listed pages, in the order in which equals are shown: kind, department, the shorter title first."""
    found = [(rank(page), entry(site, page, strings)) for page in pages if page.listed and page.kind not in WAYS]
    found.sort(key=lambda each: (each[0], each[1].kind, each[1].department, len(each[1].title), each[1].path))
    return [each for _, each in found]


def rank(page: Page) -> int:
    """Kinds in the order of the menu, then all other pages."""
    record = page.context.get("record")
    return int(record.contract.page["order"]) if isinstance(record, Record) else 1_000


def entry(site: Site, page: Page, strings: Mapping[str, Any]) -> Entry:
    mark = strings["withheld"]["mark"]
    record, narrative = page.context.get("record"), page.context.get("narrative")
    title, path = said(page.title, mark), page.url[1:]
    if isinstance(record, Record):
        department = said(str(record.data.get("department", "")), mark)
        plural = record.contract.plural(site.language)
        return Entry(path, record.kind, plural, title, department, of_record(site, record, mark))
    texts = Texts(strong=[said(page.description, mark)])
    if narrative is not None:
        texts.body += of_markdown(narrative.text, mark)
    return Entry(path, "page", strings["search"]["page"], title, "", texts)
