"""What a record names is there (R002)."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.diagnostics import Diagnostic
from generator.records import Record, did_you_mean


def unknown(record: Record, known: Collection[str]) -> Iterator[Diagnostic]:
    """``known`` are the references of all records, and ``kind/`` of a kind with a file that could not be read."""
    for part in record.references:
        # Of a kind with a file that could not be read nobody knows all records.
        if part.value not in known and f"{part.value.partition('/')[0]}/" not in known:
            facts = {"value": part.value, **did_you_mean(part.value, sorted(known))}
            yield Diagnostic("R002", record.path, part.node.span, facts)
