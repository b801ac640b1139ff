"""What a record says of how its values are known: inferred from the source, or lost from the copy of it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Fact
from generator.numbers import examine_inferred
from generator.records import Choice, Record, did_you_mean, labels, listed, meant, rewrite
from generator.source import Mapping, Scalar, Sequence, first_line
from generator.withholding import HOW_KNOWN, withholds

#: Fields that tell how others are known, and those that are never stated by a source: our own names and links.
APART = (*HOW_KNOWN, "id", "aliases", "related", "withheld", "source")


def known(record: Record) -> Iterator[Diagnostic]:
    """Each entry names a field of the kind (F041); what is inferred is there (F042); none is told twice (F045)."""
    if all(record.node.get(how) is None for how in HOW_KNOWN):
        return
    fields = [
        Choice(name, labels(schema), tuple(schema.get("x-also", ())))
        for name, schema in record.contract.fields.items()
        if name not in APART
    ]
    for how in HOW_KNOWN:
        seen: set[tuple[str, ...]] = set()
        for entry in entries(record, how):
            field = entry.get("field")
            if not isinstance(field, Scalar) or not field.text:
                continue
            if field.text not in {each.word for each in fields}:
                yield unknown(record, field, fields)
                continue
            name = labels(record.contract.fields[field.text])
            if how == "inferred" and field.text not in record.data and not withholds(record.node, field.text):
                yield Diagnostic("F042", record.path, field.span, {"field": field.text, "label": name})
            place = tuple(text(entry, each) for each in ("field", "table", "row", "column"))
            if place in seen:
                yield Diagnostic("F045", record.path, field.span, {"field": field.text, "label": name, "how": how})
            seen.add(place)
    yield from examine_inferred(record)
    yield from without_document(record)


def unknown(record: Record, field: Scalar, fields: list[Choice]) -> Diagnostic:
    facts: dict[str, Fact] = {"field": field.text, "known": listed(fields), **did_you_mean(field.text, fields)}
    one = meant(field.text, fields)
    return Diagnostic("F041", record.path, field.span, facts, rewrite(field, one.word) if one else None)


def without_document(record: Record) -> Iterator[Diagnostic]:
    """Of a record that the office wrote itself nothing is lost: no document stands behind it (F044)."""
    key = record.node.key("lost")
    if key is not None and record.own:
        yield Diagnostic("F044", record.path, key.span)


def entries(record: Record, how: str) -> list[Mapping]:
    found = record.node.get(how)
    return [each for each in found.items if isinstance(each, Mapping)] if isinstance(found, Sequence) else []


def text(entry: Mapping, name: str) -> str:
    node = entry.get(name)
    return node.text if isinstance(node, Scalar) else ""


def versions(record: Record) -> Iterator[Diagnostic]:
    """A version of a statement is printed in the document or counted by us, and says which (F043)."""
    conflicts = record.node.get("conflicts")
    for conflict in conflicts.items if isinstance(conflicts, Sequence) else ():
        found = conflict.get("versions") if isinstance(conflict, Mapping) else None
        for version in found.items if isinstance(found, Sequence) else ():
            if not isinstance(version, Mapping):
                continue
            said = [name for name in ("printed", "counted") if version.get(name) is not None]
            if len(said) != 1:
                facts: dict[str, Fact] = {"found": BOTH if said else NEITHER}
                yield Diagnostic("F043", record.path, first_line(version.span), facts)


BOTH: Fact = {"ko": "printed와 counted가 함께 있습니다", "en": "both printed and counted are there"}
NEITHER: Fact = {"ko": "printed도 counted도 없습니다", "en": "neither printed nor counted is there"}
