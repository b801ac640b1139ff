"""To whom an address belongs. An address, ``kind/id``, is given once: a record may leave it, nobody else may take it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from generator.records import Record
from generator.records.record import What
from generator.source import Node, Sequence

#: Which claim counts where, by mistake, there are several.
RANKS: tuple[What, ...] = ("present", "gone", "earlier")


@dataclass(frozen=True)
class Claim:
    """One address that a record has: its present one, an earlier one, or that of what it says is gone."""

    address: str
    record: Record
    what: What
    #: Which of its earlier ids it is.
    at: int = 0

    @property
    def node(self) -> Node:
        """Where the record says so."""
        names = {"present": "id", "gone": self.record.contract.page.address or "", "earlier": "aliases"}
        found = self.record.node.get(names[self.what])
        assert found is not None  # noqa: S101 - it is in the data
        return found.items[self.at] if isinstance(found, Sequence) else found


@dataclass(frozen=True)
class Directory:
    """Every claim to an address, in the order of kinds, files and lines."""

    claims: tuple[Claim, ...]

    @cached_property
    def owners(self) -> dict[str, Claim]:
        """Address to the claim that counts: by rank, then the first."""
        ranked = sorted(self.claims, key=lambda each: RANKS.index(each.what))
        return {each.address: each for each in reversed(ranked)}

    def find(self, reference: str) -> Record | None:
        """The record that ``kind/id`` means, also by an earlier id or by that of a record which is gone."""
        claim = self.owners.get(reference)
        return claim.record if claim else None

    @cached_property
    def names(self) -> dict[str, str]:
        """Every address that is not a record's own reference, to that reference."""
        return {
            address: claim.record.reference
            for address, claim in self.owners.items()
            if claim.record.reference != address
        }


def directory(records: Iterable[Record]) -> Directory:
    """The addresses of ``records``, broken ones too: whatever of their fields can be read counts."""
    ordered = sorted(records, key=lambda each: (each.kind, each.path, each.at))
    return Directory(
        tuple(Claim(each.text, record, each.what, each.at) for record in ordered for each in record.addresses)
    )
