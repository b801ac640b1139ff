"""A record in the folder of another kind: told as that, and not as everything that its contract misses in it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.diagnostics import Diagnostic, Fact
from generator.records.contract import Contract, contracts
from generator.source import Mapping, Node, first_line

#: So many fields that are unknown or missing are more than slips.
FEWEST = 3


def misplaced(node: Node, contract: Contract, shown: str, wrong: Sequence[Diagnostic]) -> Diagnostic | None:
    """F030 where ``node`` has what exactly one other kind asks for, and nothing that this one does not know."""
    if not isinstance(node, Mapping) or sum(each.code in ("F001", "F002") for each in wrong) < FEWEST:
        return None
    keys = {key.text for key, _ in node.entries}
    fitting = [
        each
        for each in contracts().values()
        if each is not contract and set(each.schema["required"]) <= keys <= set(each.schema["properties"])
    ]
    if len(fitting) != 1:
        return None
    facts: dict[str, Fact] = {
        "mine": called(contract),
        "other": called(fitting[0]),
        "kind": contract.kind,
        "folder": fitting[0].kind,
    }
    return Diagnostic("F030", shown, first_line(node.span), facts)


def called(contract: Contract) -> Fact:
    return {"ko": contract.schema["title"], "en": contract.schema["x-en"]["title"]}
