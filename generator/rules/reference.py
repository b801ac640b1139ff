"""What a record names is there (R002)."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.diagnostics import Diagnostic
from generator.records import Record, contracts, did_you_mean


def unknown(record: Record, known: Collection[str]) -> Iterator[Diagnostic]:
    """``known`` are the references of all records, and ``kind/`` of a kind with a file that could not be read."""
    for part in record.references:
        # Of a kind with a file that could not be read nobody knows all records.
        if part.value not in known and f"{part.value.partition('/')[0]}/" not in known:
            facts = {"value": part.value, **did_you_mean(part.value, choices(part.value, record, known))}
            yield Diagnostic("R002", record.path, part.node.span, facts)


def choices(value: str, record: Record, known: Collection[str]) -> list[str]:
    """What may be meant: a record of the same kind, where there is such a kind, and none that this record names already."""
    kind = value.partition("/")[0]
    others = sorted({*known} - {*record.names})
    return [each for each in others if each.startswith(f"{kind}/")] if kind in contracts() else others
