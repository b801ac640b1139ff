"""Which pages a site has: one place that lists them all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from generator.diagnostics import Diagnostic, Fact, Language, Span
from generator.numbers import Disagreement
from generator.pages.audit import audit_page
from generator.pages.directory import directory_pages
from generator.pages.doubted import appearances
from generator.pages.facet import finder
from generator.pages.help import help_pages
from generator.pages.home import home
from generator.pages.open_data import open_data_page
from generator.pages.outline import outline_pages
from generator.pages.page import Crumb, Page, PageSource, shorten
from generator.pages.paged import ENTRIES, Groups, paged
from generator.pages.past import changes_page, moved_pages, source
from generator.pages.poster import poster_pages
from generator.pages.programme import programme_pages
from generator.pages.schedule import by_round, by_state, late_pages
from generator.pages.search import search_page
from generator.pages.settings import settings_page
from generator.pages.statement import statement_page
from generator.pages.subscribe import subscribe_page
from generator.pages.ways import has_ways, ways_of
from generator.records import (
    Contract,
    Narrative,
    Record,
    Settings,
    Term,
    contracts,
)
from generator.records.content import page_path
from generator.site import Site

Strings = Mapping[str, Any]
#: From so many records on, a list in groups begins with the ways to them: a shorter one is seen at once.
LONG = 8


def plan(site: Site, strings: Strings, *, preview: bool = False) -> list[Page]:
    """All pages of the site, in the order of their addresses; ``preview``: with those for editors in any case."""
    pages = [
        home(site, strings),
        sitemap(site, strings),
        not_found(strings),
        *disagreements(site, strings),
        statement_page(strings),
        audit_page(strings),
        *late_pages(site, strings),
        settings_page(strings),
        *programme_pages(site, strings),
        *(help_pages(site.language, strings) if preview or site.settings["help"] else ()),
        *outline_pages(site, strings),
        search_page(strings),
        open_data_page(site, strings),
        subscribe_page(site, strings),
    ]
    for contract in contracts().values():
        pages += kind_pages(site, contract, strings)
        pages += [record_page(site, record, strings) for record in site.of(contract.kind)]
    pages += [changes_page(site, strings), *moved_pages(site, strings), *poster_pages(site, strings)]
    narratives = [narrative_page(narrative) for narrative in site.narratives]
    pages += [*narratives, *directory_pages(site, narratives, strings)]
    return sorted(pages, key=lambda page: page.path)


def planned(site: Site, strings: Strings, *, more: Iterable[Page] = ()) -> tuple[list[Page], list[Diagnostic]]:
    """The pages that are built; and the addresses and titles that two pages want.

    Those of the preview count always, which could not show its help otherwise. ``more`` are pages that others make.
    """
    every = sorted([*plan(site, strings, preview=True), *more], key=lambda page: page.path)
    helps = site.settings["help"]
    return [page for page in every if helps or page.kind != "help"], clashes(every)


def every_source(site: Site) -> tuple[PageSource, ...]:
    """Where everything that the site shows comes from."""
    narratives = [PageSource(narrative.path) for narrative in site.narratives]
    return (*(source(record) for record in site.records), *narratives)


def kind_pages(site: Site, contract: Contract, strings: Strings) -> list[Page]:
    """The list of a kind: its records, in groups where the contract says by what; on several pages where they are many, which
    have ways in by their words.
    """
    many = has_ways(site, contract)
    ways, parts = ways_of(site, contract, strings)
    records = site.of(contract.kind)
    dated = {"notice": by_state, "round": by_round}.get(contract.page.state or "")
    grouped = dated(site, contract, strings) if dated else groups(records, contract, site.settings)
    sources = tuple(source(record) for record in records) or (PageSource("site.yml"),)
    own = not site.documented(records)
    whole = Page(
        f"{contract.kind}/index.html",
        "list",
        contract.plural(site.language),
        contract.lead(site.language, own=own),
        "pages/list.html",
        {
            "contract": contract,
            "groups": grouped,
            "ways": ways,
            "paging": None,
            "count": len(records),
            "late_count": sum(1 for record in records if (state := site.state(record)) and state.name == "late"),
            "jump": len(records) >= LONG and not many,
            # What narrows a list down in its page needs all of it there; a list of many pages has ways, and the search.
            "finder": None if many else finder(site, contract, records, strings),
            "dated": dated is not None,
            "own": own,
            "data": [site.by_reference[name] for name in (site.settings["list_data"] or {}).get(contract.kind, ())],
            "opens_none": opens_none(contract, records, site.language),
        },
        sources,
    )
    return [
        *paged(
            whole,
            grouped,
            ENTRIES.most(len(records)),
            show=lambda part: {"groups": part},
            source=source,
            words=strings["paging"],
        ),
        *parts,
    ]


def opens_none(contract: Contract, records: Sequence[Record], language: Language) -> str:
    """What the list of a kind says where none of its records leads to the thing itself; empty where one does."""
    opens = contract.page.opens
    if not opens or not records or any(opens.field in record.data for record in records):
        return ""
    return opens.none[language]


def groups(records: Iterable[Record], contract: Contract, settings: Settings) -> list[tuple[Term | None, list[Record]]]:
    """Records by the words of a vocabulary, in its order, empty ones left out; one nameless group without ``group_by``."""
    name = contract.page.group_by
    every = list(records)
    if name is None:
        return [(None, every)] if every else []
    terms = settings.vocabulary(contract.fields[name]["x-vocabulary"])
    grouped = [(term, [record for record in every if record.data.get(name) == term.id]) for term in terms]
    return [(term, members) for term, members in grouped if members]


def record_page(site: Site, record: Record, strings: Strings) -> Page:
    kind = Crumb(record.contract.plural(site.language), f"{record.kind}/")
    return Page(
        f"{record.address}/index.html",
        record.kind,
        record.data["title"],
        shorten(strings["withheld"]["lead"] if record.closed else record.data["summary"]),
        "pages/withheld.html" if record.closed else f"kinds/{record.kind}.html",
        {"record": record, "data": record.data},
        (source(record),),
        (kind,),
        # What says that something is gone is for those who come by its address.
        listed=record.address == record.reference,
    )


def narrative_page(narrative: Narrative) -> Page:
    return Page(
        page_path(narrative.name),
        "narrative",
        narrative.title,
        narrative.description,
        "pages/narrative.html",
        {"narrative": narrative},
        (PageSource(narrative.path),),
    )


def sitemap(site: Site, strings: Strings) -> Page:
    words = strings["sitemap"]
    return Page(
        "sitemap/index.html",
        "sitemap",
        words["title"],
        words["description"],
        "pages/sitemap.html",
        sources=(PageSource("site.yml"), *every_source(site)),
    )


def disagreements(site: Site, strings: Strings) -> list[Page]:
    """All numbers and statements that do not agree, each linked to its place; on several pages where they are many."""
    words, found = strings["disagreement"], appearances(site)
    records = {each.record.reference: each.record for each, _ in found}
    own = not site.documented(records.values())
    page = Page(
        "disagreements/index.html",
        "disagreements",
        words["title_own" if own else "title"],
        words["description_own" if own else "description"],
        "pages/disagreements.html",
        {"own": own},
        tuple(source(record) for record in records.values()) or (PageSource("site.yml"),),
    )
    groups = [(numbers, [each for each in found if bool(each[0].printed) is numbers]) for numbers in (True, False)]
    return paged(
        page,
        groups,
        ENTRIES.most(len(found)),
        show=disagreements_of,
        source=lambda each: source(each[0].record),
        words=strings["paging"],
    )


def disagreements_of(part: Groups[bool, tuple[Disagreement, list[Record]]]) -> dict[str, Any]:
    """What of them stands on one page: numbers, then statements."""
    by = dict(part)
    return {"numbers": by.get(True, []), "words": by.get(False, [])}


def not_found(strings: Strings) -> Page:
    words = strings["not_found"]
    return Page(
        "404.html",
        "not-found",
        words["title"],
        words["description"],
        "pages/404.html",
        sources=(PageSource("site.yml"),),
        listed=False,
    )


def address(page: Page) -> str:
    """Half of all servers and disks take capital and small letters for the same."""
    return page.url.casefold()


def title(page: Page) -> str:
    return " ".join(page.title.split())


def source_of(page: Page) -> PageSource:
    return page.sources[0]


def edited(page: Page) -> bool:
    """Whether an editor can change the name of a page: one of the engine has none."""
    return page.kind in contracts() or page.kind == "narrative"


def in_editors_hands(page: Page) -> tuple[bool, str, int]:
    """A key that puts last, of two pages, the one whose name an editor can change."""
    return (edited(page), page.sources[0].path, page.sources[0].line)


def called(page: Page) -> Fact:
    """A page as its editor finds it: by the place of its title or, if it has none, as what the site makes itself."""
    if edited(page):
        return f"{source_of(page).path}:{source_of(page).line}"
    return {
        "ko": f"누리집이 스스로 만드는 쪽 ‘{title(page)}’",
        "en": f"the page “{title(page)}”, which the site makes itself",
    }


def clashes(pages: Iterable[Page]) -> list[Diagnostic]:
    """Pages that share an address or a title (KWCAG 2.2, 6.4.2: each page has a title of its own)."""
    problems = []
    what: Callable[[Page], str]
    for what in (address, title):
        first: dict[str, Page] = {}
        for page in pages:
            other = first.setdefault(what(page), page)
            if other is not page:
                here, before = sorted((other, page), key=in_editors_hands, reverse=True)
                place, value = source_of(here), here.url if what is address else title(here)
                facts: dict[str, Fact] = {"value": value, "here": called(here), "first": called(before)}
                problems.append(Diagnostic("B006", place.path, Span(place.line, 1, place.line, 2), facts))
    return problems
