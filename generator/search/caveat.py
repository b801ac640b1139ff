"""What is known against a number, in the line that says the number: a result that shows the one shows the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator.numbers import Doubt, remarks, short
from generator.records import Record
from generator.site import Site
from generator.words import strings

#: Fields that are the statement itself.
STATEMENTS = ("conflicts", "versions")


def after_text(site: Site, record: Record, name: str, text: str) -> str:
    """``text`` of the field ``name`` with what is known against the numbers that it says."""
    if name in STATEMENTS:
        return text
    words = strings(site.language)["disagreement"]
    return bracketed(
        text, [each.text for each in remarks(site.doubts.in_text(record, text), words, site.language, short)]
    )


def after_figure(site: Site, record: Record, figure: Mapping[str, Any], text: str) -> str:
    return bracketed(text, told(site, site.doubts.of_figure(record, figure)))


def after_rows(site: Site, record: Record, table: Mapping[str, Any], rows: list[str]) -> list[str]:
    """The rows of one of the tables of ``record``, each with what is known against its cells."""
    at = next((at for at, each in enumerate(record.data.get("tables", ())) if each is table), None)
    if at is None:
        return rows
    doubts = site.doubts.of_table(record, at)
    by_row = [
        [each for (row, _), many in doubts.items() if row == number for each in many] for number in range(len(rows))
    ]
    return [bracketed(text, told(site, many)) for text, many in zip(rows, by_row, strict=True)]


def told(site: Site, doubts: Iterable[Doubt]) -> list[str]:
    words = strings(site.language)["disagreement"]
    return list(dict.fromkeys(short(each, words, site.language) for each in doubts))


def bracketed(text: str, said: list[str]) -> str:
    return f"{text} ({' '.join(said)})" if said else text
