"""Who names whom. A reference is any field that a contract calls one (``x-reference``), however deep it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.records import Part, Record
from generator.relations.address import Directory


def references(record: Record) -> tuple[Part, ...]:
    """The parts of a record that name other records."""
    return record.references


def linked(records: Iterable[Record], directory: Directory) -> Mapping[str, list[Record]]:
    """By the reference of a record: those that it names, in its own order, then those that only name it, each once.

    A record that names itself is not listed with itself. ``records`` come in the order in which those that name a
    record are to stand.
    """
    found: dict[str, dict[str, Record]] = {}
    backward: list[tuple[Record, Record]] = []
    for record in records:
        named = found.setdefault(record.reference, {})
        for name in record.names:
            other = directory.find(name)
            if other is not None and other is not record:
                named.setdefault(other.reference, other)
                backward.append((other, record))
    for other, record in backward:
        found.setdefault(other.reference, {}).setdefault(record.reference, record)
    return {reference: list(others.values()) for reference, others in found.items()}
