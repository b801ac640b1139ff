"""The ways into a list that is too long for one page: by the words that its records have, and by the first letter of their titles.

Each leads to a page of lines (generator/pages/paged.py). A kind has the ways that its contract names as facets, and those by which
its list or its schedule is grouped: whatever of a long list was on its one page is on the page of a way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.pages.directory import DirectoryEntry, anchor, by_initial
from generator.pages.facet import Option, facet, letters
from generator.pages.facet import title as title_of_facet
from generator.pages.order import by_title
from generator.pages.page import Crumb, Page
from generator.pages.paged import ENTRIES, lines
from generator.pages.past import source
from generator.records import Contract, Record
from generator.site import Site

Strings = Mapping[str, Any]


#: The name of the ways by letter, and the key of those to what has no value, in the address of a choice.
LETTER, NONE = "letter", "none"


@dataclass(frozen=True)
class WayIn:
    """To the pages of ``records``, those with one value; ``path`` is their address from the root of the site.

    ``key`` stands in the address of a choice, ``label`` on the page.
    """

    key: str
    label: str
    path: str
    records: tuple[Record, ...]

    @property
    def count(self) -> int:
        return len(self.records)


@dataclass(frozen=True)
class Ways:
    """Those by the values of one field, or by letter; as the component of the filter takes a facet."""

    name: str
    label: str
    options: tuple[WayIn, ...]


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
    every = [*_by_words(site, contract, strings), _by_letter(site, contract, strings)]
    # One value is the whole list once more.
    ways = [each for each in every if len(each.options) > 1]
    said = _values(ways)
    return ways, [
        page
        for each in ways
        for way in each.options
        for page in _pages(site, contract, each, way, values=said, strings=strings)
    ]


def _by_words(site: Site, contract: Contract, strings: Strings) -> Iterator[Ways]:
    records = site.of(contract.kind)
    unstated = strings["programme"]["unstated" if site.documented(records) else "unstated_own"]
    for name in fields(contract):
        options = facet(site, contract, name, records, strings).options
        found = [
            WayIn(each.key, words, address(contract, name, each.key), each.members)
            for each, words in zip(options, _apart(options), strict=True)
        ]
        having = {record.reference for each in options for record in each.members}
        if rest := tuple(record for record in records if record.reference not in having):
            found.append(WayIn(NONE, unstated, address(contract, name, None), rest))
        yield Ways(name, title_of_facet(site, contract, name, strings), tuple(found))


def _apart(options: Sequence[Option]) -> list[str]:
    """The words of options; two that have the same are told apart by what records write, for no two pages have one title."""
    words = [each.label for each in options]
    return [
        f"{each} ({option.key})" if words.count(each) > 1 else each for each, option in zip(words, options, strict=True)
    ]


def _by_letter(site: Site, contract: Contract, strings: Strings) -> Ways:
    records = {record.reference: record for record in sorted(site.of(contract.kind), key=by_title)}
    entries = [DirectoryEntry(record.data["title"], reference, "") for reference, record in records.items()]
    found = [
        WayIn(
            group.name,
            group.label,
            f"{contract.kind}/index/{group.name}/",
            tuple(records[each.path] for each in group.entries),
        )
        for group in by_initial(entries, site.language, strings["index"])
    ]
    return Ways(LETTER, strings["paging"]["letter"], tuple(found))


def _values(ways: Sequence[Ways]) -> dict[str, str]:
    """By the reference of a record the positions of its values, from 1: as the entries of a short list have them (facet.py)."""
    places: list[dict[str, list[str]]] = []
    for each in ways:
        found: dict[str, list[str]] = {}
        for at, way in enumerate(each.options, 1):
            for record in way.records:
                found.setdefault(record.reference, []).append(letters(at))
        places.append(found)
    return {
        reference: " ".join(",".join(each[reference]) for each in places) for reference in (places[0] if places else ())
    }


def _pages(
    site: Site, contract: Contract, by: Ways, way: WayIn, *, values: Mapping[str, str], strings: Strings
) -> list[Page]:
    plural, paging = contract.plural(site.language), strings["paging"]
    page = Page(
        f"{way.path}index.html",
        contract.kind,
        paging["of"].format(title=plural, by=by.label, word=way.label),
        contract.lead(site.language, own=not site.documented(way.records)),
        "",
        {"text": "", "phones": ()},
        crumbs=(Crumb(plural, f"{contract.kind}/"),),
    )

    def line(record: Record) -> DirectoryEntry:
        """What tells records of one kind apart is who is in charge of them, where the page does not say so itself."""
        department = "" if by.name == "department" else str(record.data.get("department", ""))
        return DirectoryEntry(record.data["title"], f"{record.address}/", department, values[record.reference])

    return lines(page, way.records, line, source, paging)
