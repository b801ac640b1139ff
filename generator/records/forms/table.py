"""Which reader a field has: by its format, its type, or ``x-form`` of its contract."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from generator.records.contract import LANGUAGES, contracts
from generator.records.forms.address import read_id, read_reference, read_site_url, read_url
from generator.records.forms.day import read_day, read_moment
from generator.records.forms.number import read_printed, read_whole, read_yes
from generator.records.forms.reading import Reading
from generator.records.forms.telephone import read_telephone

FORMS: dict[str, Callable[[str], Reading]] = {
    "date": read_day,
    "moment": read_moment,
    "telephone": read_telephone,
    "url": read_url,
    "site-url": read_site_url,
    "identifier": read_id,
    "integer": read_whole,
    "boolean": read_yes,
    "printed": read_printed,
    "reference": lambda text: read_reference(text, kinds()),
}


def kinds() -> list[tuple[str, str]]:
    """Everything that a kind of record is called, with its name in references."""
    called = {kind: (contract.title, contract.plural) for kind, contract in contracts().items()}
    return [
        (said, kind)
        for kind, names in called.items()
        for said in (kind, *(name(each) for name in names for each in LANGUAGES))
    ]


def form_of(schema: Mapping[str, Any]) -> Callable[[str], Reading] | None:
    """The reader of a field; None for free text."""
    if schema.get("x-reference"):
        return FORMS["reference"]
    return FORMS.get(schema.get("x-form") or schema.get("format") or schema.get("type", ""))
