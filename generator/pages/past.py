"""Pages about the past: what changed lately, and one for each address that a record has left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from generator.history import Change
from generator.pages.page import Crumb, Page, Source
from generator.records import Record
from generator.site import Site

Strings = Mapping[str, Any]
#: Changes that the page of recent changes lists, of one record on one day each.
MOST = 100
#: The kind of a page that only sends people on.
MOVED = "moved"


def source(record: Record) -> Source:
    return Source(record.path, record.span.line, record.reference)


def changes_page(site: Site, strings: Strings) -> Page:
    """The newest changes of all records, by day."""
    words = strings["changes"]
    found = recent(site)
    days = [(day, [(record, change) for _, record, change in group]) for day, group in groupby(found, lambda it: it[0])]
    return Page(
        "changes/index.html",
        "changes",
        words["title"],
        words["description"],
        "pages/changes.html",
        {"days": days, "known": bool(days) or nothing_changed(site)},
        (Source("site.yml"), *(source(record) for record in site.records)),
    )


def nothing_changed(site: Site) -> bool:
    """Whether git says so of every record; otherwise what has changed lately is not known."""
    references = [record.reference for record in site.records]
    return site.history.known and all(site.history.knows(each) and not site.history.of(each) for each in references)


def recent(site: Site) -> list[tuple[str, Record, Change]]:
    """The newest changes, newest first; those of one day in the order of records. One of an unknown day is in no order."""
    every = [
        (change.day, record, change)
        for record in site.records
        for change in site.history.of(record.reference)
        if change.day
    ]
    return sorted(every, key=lambda each: each[0], reverse=True)[:MOST]


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
                {"target": record},
                (Source(record.path, claim.node.span.line, record.reference),),
                (Crumb(record.contract.plural(site.language), f"{record.kind}/"),),
                listed=False,
                moved_to=f"{record.address}/",
            )
