"""Addresses and references: an id means one record for ever, and a reference leads to the record itself."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.diagnostics import Diagnostic, Fact
from generator.records import Record, contracts, kinds, listed, rewrite
from generator.relations import Claim, Directory, references
from generator.source import Scalar

#: What is wrong where the second claim to an address meets the first, by what each of them is.
CLASHES = {
    ("present", "gone"): "R006",
    ("present", "earlier"): "R003",
    ("gone", "gone"): "R008",
    ("gone", "earlier"): "R006",
    ("earlier", "earlier"): "R004",
}
NO_SUCCESSOR: Fact = {"ko": "", "en": ""}


def relation_problems(records: Collection[Record], addresses: Directory) -> Iterator[Diagnostic]:
    """What is wrong with addresses and with references to those that are not the present ones."""
    yield from clashes(addresses)
    for record in records:
        yield from unknown_kind(record)
        yield from outdated(record, addresses)


def clashes(addresses: Directory) -> Iterator[Diagnostic]:
    """An address that two records claim; told where it can be mended: at the alias, at the new record."""
    for claim in addresses.claims:
        other = addresses.owners[claim.address]
        if other is claim or {claim.what, other.what} == {"present"}:
            continue  # the only one, or R001
        if other.record is not claim.record and other.record.reference == claim.record.reference:
            continue  # a copy: all that it has is there twice, and R001 says so
        code = "R005" if other.record is claim.record else CLASHES[other.what, claim.what]
        # A record that is gone stands by its address; the one that takes it has to look for another.
        told, first = (other, claim) if code == "R006" and claim.what == "gone" else (claim, other)
        facts = {"address": claim.address, "first": place(first)}
        yield Diagnostic(code, told.record.path, told.node.span, facts)


def place(claim: Claim) -> str:
    return f"{claim.record.path}:{claim.node.span.line}"


def unknown_kind(record: Record) -> Iterator[Diagnostic]:
    """What is gone was a record of a kind that there is; only then somebody can have its address."""
    node = record.node.get(record.contract.page.get("address", ""))
    if not isinstance(node, Scalar):
        return
    kind = node.text.partition("/")[0]
    # What is no reference at all has been told already (F008).
    if "/" in node.text and (kind not in contracts() or kind == record.kind):
        known = listed([each for each in kinds() if each.word != record.kind])
        yield Diagnostic("R007", record.path, node.span, {"kind": kind, "known": known})


def outdated(record: Record, addresses: Directory) -> Iterator[Diagnostic]:
    """References to what is gone, and by an id that a record does not have any more."""
    for part in references(record):
        claim = addresses.owners.get(part.value)
        if claim is None:
            continue
        span = part.node.span
        if claim.record is record and claim.what == "gone":
            yield Diagnostic("R012", record.path, span, {"value": part.value})
        elif claim.record.address != claim.record.reference:
            successor = addresses.find(str(claim.record.data.get("successor", "")))
            facts = {"value": part.value, "successor": following(successor), "reason": place(claim)}
            yield Diagnostic("R009", record.path, span, facts)
        elif claim.what == "earlier":
            facts = {"value": part.value, "now": claim.record.reference}
            fix = rewrite(part.node, claim.record.reference) if isinstance(part.node, Scalar) else None
            yield Diagnostic("R010", record.path, span, facts, fix)


def following(successor: Record | None) -> Fact:
    if successor is None:
        return NO_SUCCESSOR
    return {"ko": f" 이어받은 기록: {successor.reference}", "en": f" Its successor: {successor.reference}"}
