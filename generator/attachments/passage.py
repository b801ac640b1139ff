"""Pieces of an attached file, each with words for where it stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.diagnostics import Fact, Span


def placed(ko: str, en: str) -> Fact:
    return {"ko": f" ({ko})", "en": f" ({en})"}


@dataclass(frozen=True)
class Passage:
    """A running text. ``head`` is what it is called; ``lines`` is true where its lines are those of the file."""

    text: str
    where: Fact = ""
    head: str = ""
    lines: bool = False


@dataclass(frozen=True)
class Table:
    """Rows of cells; ``where`` tells the place of a cell by its row and column, from 0, in words, and in the file."""

    rows: Sequence[Sequence[str]]
    where: Callable[[int, int], tuple[Fact, Span]]


@dataclass(frozen=True)
class Location:
    """A picture that tells where it was taken."""

    where: Fact = ""


class Unreadable(Exception):  # noqa: N818 - an answer, not a fault
    """The file cannot be looked through, so nobody knows what would be published. ``reason`` is a Fact."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(en)
        self.reason: Fact = {"ko": ko, "en": en}


Piece = Passage | Table | Location
