"""Addresses and references: an id means one record for ever, and a reference leads to the record itself."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from generator.diagnostics import Diagnostic, Fact
from generator.records import (
    Choice,
    Record,
    Settings,
    citable_kinds,
    contracts,
    did_you_mean,
    kinds,
    listed,
    meant,
    rewrite,
)
from generator.relations import Claim, Directory, references
from generator.source import Mapping, Scalar
from generator.source import Sequence as Items

#: What is wrong where the second claim to an address meets the first, by what each of them is.
CLASHES = {
    ("present", "gone"): "R006",
    ("present", "earlier"): "R003",
    ("gone", "gone"): "R008",
    ("gone", "earlier"): "R006",
    ("earlier", "earlier"): "R004",
}
KIND: Fact = {"ko": "종류", "en": "kind"}
DATASET: Fact = {"ko": "자료", "en": "dataset"}
NO_SUCCESSOR: Fact = {"ko": "", "en": ""}


Circles = Sequence[tuple[Record, ...]]


def relation_problems(addresses: Directory, round_about: Circles) -> Iterator[Diagnostic]:
    """What is wrong with addresses; ``round_about`` are the ``circles`` of what is gone."""
    yield from clashes(addresses)
    for circle in round_about:
        yield told(circle)


def named_wrong(record: Record, addresses: Directory, round_about: Circles) -> Iterator[Diagnostic]:
    """What is wrong with the references of a record to those that are not the present ones."""
    yield from unknown_kind(record)
    # What leads in a circle has one thing to mend, not a hint at each of its ends.
    if not any(record in circle for circle in round_about):
        yield from outdated(record, addresses)


def shown_with_lists(settings: Settings, known: AbstractSet[str]) -> Iterator[Diagnostic]:
    """What ``list_data`` names are kinds and datasets that there are (R031)."""
    node = settings.node.get("list_data") if settings.node else None
    for entry in node.entries if isinstance(node, Mapping) else ():
        if entry.key.text not in contracts():
            yield nowhere(entry.key, KIND, kinds())
        for item in entry.value.items if isinstance(entry.value, Items) else ():
            # Of a kind with a file that could not be read nobody knows all records.
            citable = tuple(f"{kind}/" for kind in citable_kinds())
            if isinstance(item, Scalar) and item.text not in known and not known & set(citable):
                yield nowhere(item, DATASET, [each for each in sorted(known) if each.startswith(citable)])


def on_paper(settings: Settings, known: AbstractSet[str]) -> Iterator[Diagnostic]:
    """What ``posters`` names is there by this name, not by a former one (X006), and each code is that of one record (X007)."""
    node = settings.node.get("posters") if settings.node else None
    first: dict[str, Scalar] = {}
    for item in node.items if isinstance(node, Items) else ():
        name, code = (item.get(part) if isinstance(item, Mapping) else None for part in ("record", "code"))
        # Of a kind with a file that could not be read nobody knows all records.
        if isinstance(name, Scalar) and not {name.text, f"{name.text.partition('/')[0]}/"} & known:
            facts: dict[str, Fact] = {"value": name.text, **did_you_mean(name.text, sorted(known))}
            yield Diagnostic("X006", "site.yml", name.span, facts)
        if isinstance(code, Scalar) and first.setdefault(code.text, code) is not code:
            yield Diagnostic(
                "X007", "site.yml", code.span, {"code": code.text, "first": f"site.yml:{first[code.text].span.line}"}
            )


def nowhere(node: Scalar, what: Fact, choices: Iterable[str | Choice]) -> Diagnostic:
    every = list(choices)
    one = meant(node.text, every)
    fix = rewrite(node, one.word) if one else None
    facts: dict[str, Fact] = {"what": what, "value": node.text, **did_you_mean(node.text, every)}
    return Diagnostic("R031", "site.yml", node.span, facts, fix)


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
    field = record.contract.page.address
    node = record.node.get(field) if field else None
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
        if claim.record is record and (claim.what == "gone" or part.node is record.node.get("successor")):
            yield Diagnostic("R012", record.path, span, {"value": part.value})
        elif claim.record.address != claim.record.reference:
            successor = last_successor(claim.record, addresses)
            facts = {"value": part.value, "successor": following(successor), "reason": place(claim)}
            yield Diagnostic("R009", record.path, span, facts)
        elif claim.what == "earlier":
            facts = {"value": part.value, "now": claim.record.reference}
            fix = rewrite(part.node, claim.record.reference) if isinstance(part.node, Scalar) else None
            yield Diagnostic("R010", record.path, span, facts, fix)


def successor_of(record: Record, addresses: Directory) -> Record | None:
    """Who took the place of a record that is gone; ``None`` where nobody did, and for a record that is there."""
    # A record that breaks its contract may have no id.
    if not record.addresses or record.address == record.reference:
        return None
    return addresses.find(str(record.data.get("successor", "")))


def last_successor(record: Record, addresses: Directory) -> Record | None:
    """The record that is there at the end of all successors; ``None`` where they end at nothing, or never."""
    seen: list[Record] = []
    now: Record | None = record
    while now is not None and now not in seen:
        seen.append(now)
        following_one = successor_of(now, addresses)
        if following_one is None:
            return now if now.address == now.reference else None
        now = following_one
    return None


def circles(records: Collection[Record], addresses: Directory) -> list[tuple[Record, ...]]:
    """Records that are gone and lead to one another without end, each circle once, from its first record by place."""
    found: dict[frozenset[str], tuple[Record, ...]] = {}
    gone = (each for each in records if each.addresses and each.address != each.reference)
    for record in sorted(gone, key=lambda each: (each.path, each.at)):
        way: list[Record] = [record]
        while (after := successor_of(way[-1], addresses)) is not None and after not in way:
            way.append(after)
        if after is record and len(way) > 1:
            found.setdefault(frozenset(each.reference for each in way), tuple(way))
    return list(found.values())


def told(circle: tuple[Record, ...]) -> Diagnostic:
    first = circle[0]
    way = " → ".join(each.address for each in (*circle, first))
    node = first.node.get("successor") or first.node
    return Diagnostic("R030", first.path, node.span, {"way": way, "first": first.address})


def following(successor: Record | None) -> Fact:
    if successor is None:
        return NO_SUCCESSOR
    return {"ko": f" 이어받은 기록: {successor.reference}", "en": f" Its successor: {successor.reference}"}
