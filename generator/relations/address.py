"""To whom an address belongs. An address, ``kind/id``, is given once: a record may leave it, nobody else may take it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from generator.records import Record
from generator.source import Node, Scalar, Sequence

What = Literal["present", "gone", "earlier"]
#: Which claim counts where, by mistake, there are several.
RANKS: tuple[What, ...] = ("present", "gone", "earlier")


@dataclass(frozen=True)
class Claim:
    """One address that a record has: its present one, an earlier one, or that of what it says is gone."""

    address: str
    record: Record
    what: What
    #: Where the record says so.
    node: Node


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
    ordered = sorted(records, key=lambda each: (each.kind, each.path, each.span))
    return Directory(tuple(claim for record in ordered for claim in _claims(record)))


def _claims(record: Record) -> Iterator[Claim]:
    node = record.node.get("id")
    if node is None or not isinstance(record.data.get("id"), str):
        return
    yield Claim(record.reference, record, "present", node)
    place = record.node.get(record.contract.page.address or "")
    if isinstance(place, Scalar) and record.address != record.reference:
        yield Claim(record.address, record, "gone", place)
    aliases = record.node.get("aliases")
    if not isinstance(aliases, Sequence):
        return
    for alias, value in zip(aliases.items, record.data["aliases"], strict=True):
        if isinstance(value, str):
            yield Claim(f"{record.address.partition('/')[0]}/{value}", record, "earlier", alias)
