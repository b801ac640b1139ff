"""A record in the folder of another kind: told as that, and not as everything that its contract misses in it."""

from __future__ import annotations

from typing import NamedTuple

from generator.diagnostics import Diagnostic, Fact
from generator.records.contract import Contract, contracts, labels
from generator.records.naming import fields_of
from generator.records.suggestion import meant
from generator.source import Mapping, first_line
from generator.withholding import fields

#: So many fields more are unknown or missing in it than in one of the other kind.
MORE = 3
#: So many may be unknown or missing in that: a slip in a name is both.
SLIPS = 2


class Strange(NamedTuple):
    """How many fields of a kind a mapping lacks, and how many it has besides."""

    lacking: int
    besides: int

    @property
    def all(self) -> int:
        return self.lacking + self.besides


def misplaced(node: Mapping, contract: Contract, shown: str) -> Diagnostic | None:
    """F030 where the fields of ``node`` are those of exactly one other kind, but for a slip, and far from those of its own.

    What only lacks something, half written, may well be of its own kind.
    """
    mine = strange(node, contract)
    if mine.all < MORE or not mine.besides:
        return None
    others = {each.kind: strange(node, each).all for each in contracts().values() if each is not contract}
    least = min(others.values(), default=mine.all)
    fitting = [kind for kind, many in others.items() if many == least]
    if least > SLIPS or mine.all - least < MORE or len(fitting) != 1:
        return None
    meant_for = contracts()[fitting[0]]
    facts: dict[str, Fact] = {
        "mine": labels(contract.schema),
        "other": labels(meant_for.schema),
        "kind": contract.kind,
        "folder": meant_for.kind,
    }
    return Diagnostic("F030", shown, first_line(node.span), facts)


def strange(node: Mapping, contract: Contract) -> Strange:
    """What is strange about ``node`` as one of a kind. A name in Korean, or misspelt, is a name all the same."""
    known, keys = contract.fields, {key.text for key, _ in node.entries}
    # So many are strange in any case; who wrote thousands need not wait until each was compared.
    if len(keys) - len(known) > MORE:
        return Strange(0, len(keys) - len(known))
    choices = fields_of(known)
    names = {key if key in known or not (one := meant(key, choices)) else one.word for key in keys}
    return Strange(len(set(contract.schema["required"]) - names - fields(node).keys()), len(names - known.keys()))
