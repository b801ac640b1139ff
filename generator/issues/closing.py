"""Records of the past as they may be shown today: what is withheld or gone now is so in an old issue, too.

An issue that kept what was withheld since would publish it again every night.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from generator.records import Record, branch, resolve, value_of
from generator.records.contract import ANYTHING, Schema, below
from generator.site import Site
from generator.source import Mapping as MappingNode
from generator.source import Node, NodeEntry, Scalar
from generator.source import Sequence as Items
from generator.withholding import clauses, entries_of, mark, scalars

#: What is taken out of a value that cannot be without it.
GONE = object()


def still_there(record: Record, now: Site) -> Record | None:
    """What a record of the past is today; ``None`` for one that is gone, whether or not a record says why."""
    claim = now.addresses.owners.get(record.reference)
    return claim.record if claim and claim.what != "gone" and claim.record.kind == record.kind else None


def closed(record: Record, present: Record, texts: Mapping[str, str]) -> dict[str, Any]:
    """The data of a record of the past without what its ``present`` state withholds, and without the ``texts``, each with its clause."""
    # What is named under ``withheld`` goes when the record is read again; here it is only listed.
    node = _marked(record.node, texts)
    hidden = [] if present.closed else _more_marks(node, present.node)
    node = node._replace(entries=tuple(each for each in node.entries if each.key.text not in hidden))
    data: dict[str, Any] = value_of(node, record.contract.schema)
    listed = (*entries_of(record.node), *entries_of(present.node))
    entries = value_of(Items(listed, record.node.span), record.contract.fields.get("withheld", ANYTHING))
    entries += [{"field": name, **_because(present, name)} for name in hidden]
    entries = [each for at, each in enumerate(entries) if each not in entries[:at]]
    used = {clause for each in scalars(node) for clause in clauses(each.text)}
    entries = [each for each in entries if "field" in each or "whole" in each or each.get("clause") in used]
    if entries:
        data["withheld"] = entries
    else:
        data.pop("withheld", None)
    return data


def without(data: dict[str, Any], schema: Schema, gone: Collection[str]) -> dict[str, Any] | None:
    """``data`` without references to the records ``gone``; ``None`` where it cannot be without them."""
    found = _without(data, schema, gone)
    return found if isinstance(found, dict) else None


def _without(value: Any, schema: Schema, gone: Collection[str]) -> Any:  # noqa: ANN401 - as free as JSON
    shape = "object" if isinstance(value, dict) else "array" if isinstance(value, list) else "string"
    schema = branch(resolve(schema), shape)  # type: ignore[arg-type]
    if isinstance(value, dict):
        parts = {name: _without(each, below(schema, name), gone) for name, each in value.items()}
        left = {name: each for name, each in parts.items() if each is not GONE}
        return left if left.keys() >= set(schema.get("required", ())) & value.keys() and left else GONE
    if isinstance(value, list):
        items = [each for item in value if (each := _without(item, below(schema, 0), gone)) is not GONE]
        return items if items or not value else GONE
    return GONE if "x-reference" in schema and value in gone else value


def _marked(node: Any, secrets: Mapping[str, str]) -> Any:  # noqa: ANN401 - a node of the same kind comes back
    """A tree with a mark in the place of every text that is withheld today."""
    if isinstance(node, Scalar):
        text = node.text
        for secret in sorted(secrets, key=lambda each: (-len(each), each)):
            if secret in text or secret in " ".join(text.split()):
                text = " ".join(text.split()).replace(secret, mark(secrets[secret]))
        return node._replace(text=text)
    if isinstance(node, MappingNode):
        keep = ("id", "withheld")
        return node._replace(
            entries=tuple(
                each if each.key.text in keep else NodeEntry(each.key, _marked(each.value, secrets))
                for each in node.entries
            )
        )
    return node._replace(items=tuple(_marked(each, secrets) for each in node.items))


def _more_marks(old: MappingNode, new: MappingNode) -> list[str]:
    """The fields that have more marks today: a phrase is withheld, and nobody knows which of the older words it was."""
    found: list[str] = []
    for entry in new.entries:
        before = old.get(entry.key.text)
        if before is not None and entry.key.text != "withheld" and _marks(entry.value) > _marks(before):
            found.append(entry.key.text)
    return found


def _marks(node: Node) -> int:
    return sum(len(clauses(each.text)) for each in scalars(node))


def _because(present: Record, name: str) -> dict[str, Any]:
    """The clause, the reason and the day of the first mark in a field, as the record of today has them."""
    node = present.node.get(name)
    clause = next((each for scalar in scalars(node) for each in clauses(scalar.text)), 0) if node else 0
    entries = present.data.get("withheld", ())
    found: Mapping[str, Any] = next((each for each in entries if each.get("clause") == clause), {})
    return {"clause": clause, "reason": str(found.get("reason", "")), "review_on": str(found.get("review_on", ""))}
