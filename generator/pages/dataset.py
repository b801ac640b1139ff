"""What catalogues say of a record with tables: one description for the page, the catalogue and the list for the national portal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from generator.records import Record
from generator.schedule import parse_cycle
from generator.site import Site
from generator.withholding import MARK, OPEN
from generator.words import marks_in_words

#: The longest description that search engines take (Google's documentation of Dataset); the least is 50.
LONGEST = 5000


def datasets(site: Site) -> list[Record]:
    """The records of kinds that have tables, but for those that are withheld as a whole."""
    return [each for each in site.records if "tables" in each.contract.fields and not each.closed]


def described(site: Site, record: Record, captions: Iterable[str]) -> str:
    """What it tells, what it does not, and which tables it has, by their ``captions``: a summary alone may be too short for those who
    collect.
    """
    parts = [str(record.data["summary"]), str(record.data.get("limits", "")), *captions]
    said = [in_words(site, each) for each in dict.fromkeys(parts) if each]
    return " ".join(each if each.endswith((".", "!", "?", "다")) else f"{each}." for each in said)[:LONGEST]


def keywords(site: Site, record: Record) -> list[str]:
    """Its own, and its subject: portals drop themes that they do not know."""
    subject = next(subjects(site, record), "")
    found = [*(in_words(site, each) for each in record.data.get("keywords", ())), *([subject] if subject else [])]
    return list(dict.fromkeys(found))


def subjects(site: Site, record: Record) -> Iterator[str]:
    name = record.contract.page.group_by
    if name and name in record.data and "x-vocabulary" in record.contract.fields[name]:
        yield in_words(site, site.term(record.contract.fields[name]["x-vocabulary"], record.data[name]))


def public(site: Site, record: Record, name: str) -> str:
    """A field in words; empty where there is none, or where it is withheld."""
    text = str(record.data.get(name, ""))
    return "" if OPEN in text and MARK.fullmatch(text.strip()) else in_words(site, text)


def frequency(record: Record) -> str:
    """The code of how often it is renewed (the EU's authority table); empty where it says nothing, or two things."""
    cycle = parse_cycle(str(record.data["cycle"])) if "cycle" in record.data else None
    return cycle.rules[0].frequency if cycle and len(cycle.rules) == 1 else ""


def publisher(site: Site, record: Record) -> str:
    """Who made what the record tells: the publisher of its document, or the owner of the site."""
    documents = [document for document, _ in site.settings.cited(record.places) if document]
    return str(documents[0].data["publisher"]) if documents else str(site.settings["owner"]["name"])


def in_words(site: Site, text: Any) -> str:  # noqa: ANN401 - a text
    return str(marks_in_words(str(text), site.language))
