"""What is withheld names its clause, its reason and the day it is looked at again (정보공개법 제9조)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.diagnostics import Diagnostic, Fact
from generator.records import Record, did_you_mean, is_date, listed
from generator.source import Mapping, Node, Scalar, Sequence
from generator.withholding import MAY_BE_WITHHELD, clauses, scalars


def entries(record: Record) -> list[Mapping]:
    found = record.node.get("withheld")
    return [each for each in found.items if isinstance(each, Mapping)] if isinstance(found, Sequence) else []


def text(node: Node | None) -> str:
    return node.text if isinstance(node, Scalar) else ""


def marks(record: Record) -> Iterator[Diagnostic]:
    """A mark in a text rests on an entry of ``withheld`` with its clause (F018)."""
    known = {text(entry.get("clause")) for entry in entries(record)}
    for scalar in scalars(record.node):
        for clause in clauses(scalar.text):
            if str(clause) not in known:
                yield Diagnostic("F018", record.path, scalar.span, {"clause": str(clause)})


def named(record: Record) -> Iterator[Diagnostic]:
    """An entry names a field of the kind without which there still is a page (F019)."""
    needed = {"id", "withheld", *record.contract.schema["required"]} - MAY_BE_WITHHELD
    fields = [name for name in record.contract.fields if name not in needed]
    for entry in entries(record):
        field = entry.get("field")
        if isinstance(field, Scalar) and field.text and field.text not in fields:
            facts: dict[str, Fact] = {"field": field.text, "known": listed(fields), **did_you_mean(field.text, fields)}
            yield Diagnostic("F019", record.path, field.span, facts)


def lapsed(record: Record, today: date) -> Iterator[Diagnostic]:
    """The day to look again is still to come; past, it is a warning (F020)."""
    for entry in entries(record):
        day = entry.get("review_on")
        if isinstance(day, Scalar) and day.text and is_date(day.text) and date.fromisoformat(day.text) < today:
            yield Diagnostic("F020", record.path, day.span, {"date": day.text, "today": today.isoformat()})
