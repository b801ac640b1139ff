"""What is found in records one by one, before they are held against each other, and what came of that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.diagnostics import Diagnostic
from generator.numbers import Disagreement
from generator.rules.agreement import AlikePair, Names


@dataclass
class FoundAlone:
    """What each file has by itself (look.py); ``names`` in the order of the sound records."""

    problems: list[Diagnostic] = field(default_factory=list)
    disagreements: list[Disagreement] = field(default_factory=list)
    names: list[Names] = field(default_factory=list)


@dataclass(frozen=True)
class Remembered:
    """What a look between records found right, for the next one (neighbourhood.py)."""

    #: By reference: the sum of a record and of who names whom there.
    sums: Mapping[str, bytes] = field(default_factory=dict)
    #: The records around which nothing was wrong.
    right: frozenset[str] = frozenset()
    #: Names that are spelled alike, and no slips.
    pairs: frozenset[AlikePair] = frozenset()


@dataclass(frozen=True)
class FoundBetween:
    """What the rules between records found."""

    problems: list[Diagnostic]
    disagreements: list[Disagreement]
    remembered: Remembered
