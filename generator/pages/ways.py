"""The ways into a list that is too long for one page: by the words that its records have, and by the first letter of their titles.

Each leads to a page of lines (generator/pages/paged.py). A kind has the ways that its contract names as facets, and those by which
its list or its schedule is grouped: whatever of a long list was on its one page is on the page of a way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.pages.directory import Entry, anchor, by_initial
from generator.pages.facet import Option, facet
from generator.pages.facet import title as title_of_facet
from generator.pages.order import by_title
from generator.pages.page import Crumb, Page
from generator.pages.paged import ENTRIES, lines
from generator.pages.past import source
from generator.records import Contract, Record
from generator.site import Site

Strings = Mapping[str, Any]


@dataclass(frozen=True)
class Way:
    """To a page of ``count`` records; ``path`` is its address from the root of the site."""

    label: str
    path: str
    count: int


@dataclass(frozen=True)
class Ways:
    """Those by one word."""

    label: str
    ways: tuple[Way, ...]


def has_ways(site: Site, contract: Contract) -> bool:
    """Whether the list of a kind is so long that it has pages, and ways into them."""
    return len(site.of(contract.kind)) > ENTRIES.longest


def fields(contract: Contract) -> list[str]:
    """What the ways of a kind go by: fields, or ``state``."""
    page = contract.page
    return list(dict.fromkeys((*page.facets, *((page.group_by,) if page.group_by else ()), *page.views)))


def address(contract: Contract, name: str, key: str | None) -> str:
    """Where the records with one value of a field are, from the root of the site; without a key those that have none.

    A record has no folders of such names below its own (``kind/id/``), whatever its id.
    """
    return f"{contract.kind}/without/{name}/" if key is None else f"{contract.kind}/by/{name}/{anchor(key)}/"


def ways_of(site: Site, contract: Contract, strings: Strings) -> tuple[list[Ways], list[Page]]:
    """The ways into the list of a kind, and the pages that they lead to. Nothing of a list that stands on one page."""
    if not has_ways(site, contract):
        return [], []
    ways, pages = list[Ways](), list[Page]()
    for name, options in (*_by_words(site, contract, strings), _by_letter(site, contract, strings)):
        # One value is the whole list once more.
        if len(options) > 1:
            ways.append(Ways(name, tuple(Way(words, path, len(found)) for path, words, found in options)))
            pages += [page for each in options for page in _pages(site, contract, name, each, strings)]
    return ways, pages


#: Address, words, records.
Found = tuple[str, str, Sequence[Record]]


def _by_words(site: Site, contract: Contract, strings: Strings) -> Iterator[tuple[str, list[Found]]]:
    records = site.of(contract.kind)
    unstated = strings["programme"]["unstated" if site.documented(records) else "unstated_own"]
    for name in fields(contract):
        options = facet(site, contract, name, records, strings).options
        found: list[Found] = [
            (address(contract, name, each.key), words, each.members)
            for each, words in zip(options, _apart(options), strict=True)
        ]
        having = {record.reference for each in options for record in each.members}
        if rest := [record for record in records if record.reference not in having]:
            found.append((address(contract, name, None), unstated, rest))
        yield title_of_facet(site, contract, name, strings), found


def _apart(options: Sequence[Option]) -> list[str]:
    """The words of options; two that have the same are told apart by what records write, for no two pages have one title."""
    words = [each.label for each in options]
    return [
        f"{each} ({option.key})" if words.count(each) > 1 else each for each, option in zip(words, options, strict=True)
    ]


def _by_letter(site: Site, contract: Contract, strings: Strings) -> tuple[str, list[Found]]:
    records = {record.reference: record for record in sorted(site.of(contract.kind), key=by_title)}
    entries = [Entry(record.data["title"], reference, "") for reference, record in records.items()]
    found: list[Found] = [
        (f"{contract.kind}/index/{group.name}/", group.label, [records[each.path] for each in group.entries])
        for group in by_initial(entries, site.language, strings["index"])
    ]
    return strings["paging"]["letter"], found


def _pages(site: Site, contract: Contract, name: str, found: Found, strings: Strings) -> list[Page]:
    path, words, records = found
    plural, paging = contract.plural(site.language), strings["paging"]
    page = Page(
        f"{path}index.html",
        contract.kind,
        paging["of"].format(title=plural, by=name, word=words),
        contract.lead(site.language, own=not site.documented(records)),
        "",
        {"text": "", "phones": ()},
        crumbs=(Crumb(plural, f"{contract.kind}/"),),
    )
    return lines(page, records, line, source, paging)


def line(record: Record) -> Entry:
    """A record of a known kind: what tells it from others is who is in charge of it."""
    return Entry(record.data["title"], f"{record.address}/", str(record.data.get("department", "")))
