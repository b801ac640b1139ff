"""What is found in records one by one, before they are held against each other, and what came of that."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.diagnostics import Diagnostic
from generator.numbers import Disagreement
from generator.rules.agreement import Names


@dataclass
class FoundAlone:
    """What each file has by itself (look.py); ``names`` in the order of the sound records."""

    problems: list[Diagnostic] = field(default_factory=list)
    disagreements: list[Disagreement] = field(default_factory=list)
    names: list[Names] = field(default_factory=list)


@dataclass(frozen=True)
class FoundBetween:
    """What the rules between records found; ``right`` are marks of records around which all is right (neighbourhood.py)."""

    problems: list[Diagnostic]
    disagreements: list[Disagreement]
    right: frozenset[bytes]


@dataclass(frozen=True)
class Remembered:
    """What an earlier look found ``right``, and the ``ground`` of the marks of that: what all rules depend on."""

    ground: bytes = b""
    right: frozenset[bytes] = frozenset()
