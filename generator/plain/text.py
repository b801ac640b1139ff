"""What of a record its readers see, as texts in the order of its page."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from typing import Any

from generator.records import Record, contracts

#: Fields that stand first on every page, whatever their place in the contract.
FIRST = ("title", "summary")
#: Words of a schema for what is an address, a name or a number, and nothing to read.
OTHER = frozenset({"enum", "pattern", "format", "x-reference", "x-vocabulary", "x-cycle"})
#: Fields that are no text of the page: where it comes from, what it is found by.
UNREAD = frozenset(
    {"aliases", "data", "from", "keywords", "kind", "phone", "related", "section", "source", "url", "withheld"}
)


@cache
def read_fields(kind: str) -> tuple[str, ...]:
    """The fields of a kind that hold texts for readers, in the order of the page."""
    fields = contracts()[kind].fields
    order = (*FIRST, *(name for name in fields if name not in FIRST))
    return tuple(name for name in order if name in fields and name not in UNREAD and not OTHER & fields[name].keys())


def shown_texts(record: Record, without: Collection[str] = ()) -> Iterator[str]:
    """The texts of a record but for those of fields called one of ``without``, at any depth; of one that is withheld there are none."""
    if not record.closed:
        for name in read_fields(record.kind):
            if name in record.data and name not in without:
                yield from _texts(record.data[name], without)


def _texts(value: Any, without: Collection[str]) -> Iterator[str]:  # noqa: ANN401 - a part of a record
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each, without)
    elif isinstance(value, dict):
        for name, each in value.items():
            if name not in UNREAD and name not in without:
                yield from _texts(each, without)
