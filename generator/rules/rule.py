"""What a rule of a part is: a function that says what is wrong with it, and of which schemas it has anything to say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.diagnostics import Diagnostic
from generator.records import Part, Record, Schema, Settings

RecordCheck = Callable[[Part, Record, Settings], Iterator[Diagnostic]]


@dataclass(frozen=True)
class RecordRule:
    """``applies`` is asked once of each schema of the contracts, ``check`` of every part that has one of those."""

    applies: Callable[[Schema], bool]
    check: RecordCheck


def has(word: str) -> Callable[[Schema], bool]:
    """Whether a schema has a word, without which a rule has nothing to say."""
    return lambda schema: word in schema


def always(_schema: Schema) -> bool:
    return True
