"""What nobody wrote down about a record: told once, in one sentence, by the names that readers know the fields by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from jinja2 import TemplateRuntimeError

from generator.diagnostics import Language
from generator.records import Contract, Record, label
from generator.records.suggestion import meant
from generator.schedule import State
from generator.withholding import withholds

#: The value of a field of which the record says that nobody states it.
UNSTATED = "unstated"
#: Whom to ask: owed to the reader of every record.
ANSWERERS = ("department", "phone")
#: Without which fields a state cannot be told, by its reason; ``x-cycle`` stands for the field with that mark.
MISSING = {"last": ("last_published",), "cycle": ("x-cycle",), "dates": ("opens", "closes")}


class NoFieldError(TemplateRuntimeError):
    """A template asks for a field that its kind does not have: what is misspelt must not vanish from the pages silently."""

    def __init__(self, kind: str, name: str, fields: Iterable[str]) -> None:
        near = meant(name, fields)
        super().__init__(f"{kind} has no field {name}" + (f"; did you mean {near.word}?" if near else ""))


def field(record: Record, name: str) -> str:
    """The name of a field of a record's kind. Raises NoFieldError."""
    if name not in record.contract.fields:
        raise NoFieldError(record.contract.kind, name, record.contract.fields)
    return name


def states(record: Record, name: str) -> bool:
    """Whether a record says anything in the field ``name``. Raises NoFieldError."""
    return field(record, name) in record.data and record.data[name] != UNSTATED


def undated(state: State) -> bool:
    """Whether nothing is known of a state because a date or a cycle is not stated, which is no news to begin a page with."""
    return state.name == "unknown" and state.reason in MISSING


def unstated(record: Record, expected: Sequence[str], state: State | None, language: Language) -> list[str]:
    """The labels of what the reader is owed and the record does not say; nothing of what is withheld,
    which is no gap, nor of what is lost, which is told with its reason.

    ``expected`` are the fields of its kind that are owed, in the order in which they are told. Raises NoFieldError.
    """
    for name in expected:
        field(record, name)
    if record.closed:
        return []
    names = dict.fromkeys((*ANSWERERS, *expected, *_said_to_be(record), *_of(state, record.contract)))
    fields = record.contract.fields
    return [
        within(label(fields[name], language))
        for name in names
        if name in fields and not states(record, name) and name not in record.lost and not withholds(record.node, name)
    ]


def within(name: str) -> str:
    """A label as it stands within a sentence: ``Last published`` begins small, ``SNS`` does not."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def _said_to_be(record: Record) -> Iterator[str]:
    return (name for name in record.contract.fields if record.data.get(name) == UNSTATED)


def _of(state: State | None, contract: Contract) -> Iterator[str]:
    """The fields for want of which the state of a record is not known."""
    for name in MISSING.get((state and state.reason) or "", ()):
        yield next((each for each, schema in contract.fields.items() if name in schema), contract.page.field(name))
