"""Pages about the past: what changed lately, and one for each address that a record has left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from generator.pages.page import Crumb, Page, PageSource
from generator.pages.recent import Recent
from generator.records import Record
from generator.site import Site

Strings = Mapping[str, Any]
#: The kind of a page that only sends people on.
MOVED = "moved"


def source(record: Record) -> PageSource:
    return PageSource(record.path, record.span.line, record.reference)


def changes_page(site: Site, strings: Strings) -> Page:
    """The newest changes of all records, by day, since the site was set up."""
    words = strings["changes"]
    recent = Recent(site)
    days = [(day, list(group)) for day, group in groupby(recent.news, lambda news: news.day)]
    known = bool(days or recent.beginning.day) or nothing_changed(site)
    return Page(
        "changes/index.html",
        "changes",
        words["title"],
        words["description"],
        "pages/changes.html",
        {"days": days, "known": known, "beginning": recent.beginning},
        (PageSource("site.yml"), *(source(record) for record in site.records)),
    )


def nothing_changed(site: Site) -> bool:
    """Whether git says so of every record; otherwise what has changed lately is not known."""
    references = [record.reference for record in site.records]
    return site.history.known and all(site.history.knows(each) and not site.history.of(each) for each in references)


def moved_pages(site: Site, strings: Strings) -> Iterator[Page]:
    """One page for each former id of a record: static hosting has no redirects, so a page has to send people on."""
    words = strings["moved"]
    for claim in site.addresses.claims:
        if claim.what == "earlier":
            record = claim.record
            title = record.data["title"]
            yield Page(
                f"{claim.address}/index.html",
                MOVED,
                words["title"].format(title=title, id=claim.address.partition("/")[2]),
                words["description"].format(title=title),
                "pages/moved.html",
                {"target": record, "short": False},
                (PageSource(record.path, claim.node.span.line, record.reference),),
                (Crumb(record.contract.plural(site.language), f"{record.kind}/"),),
                listed=False,
                moved_to=f"{record.address}/",
            )
