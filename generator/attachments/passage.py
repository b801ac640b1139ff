"""Pieces of an attached file, each with words for where it stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

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
class AttachedTable:
    """Rows of cells; ``where`` tells the place of a cell by its row and column, from 0, in words, and in the file."""

    rows: Sequence[Sequence[str]]
    where: Callable[[int, int], tuple[Fact, Span]]


@dataclass(frozen=True)
class Location:
    """A picture that tells where it was taken."""

    where: Fact = ""


@dataclass(frozen=True)
class Misnamed:
    """The ending of the name says something else than the content: ``ending`` is the right one, where there is one."""

    is_a: Fact
    ending: str


class Unreadable(Exception):  # noqa: N818 - an answer, not a fault
    """The file cannot be looked through, so nobody knows what would be published. ``reason`` is a Fact."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(en)
        self.reason: Fact = {"ko": ko, "en": en}


class Absent(Exception):  # noqa: N818 - an answer, not a fault
    """What lies here is no content but a stand-in for one that is elsewhere. ``reason`` and ``remedy`` are Facts."""

    def __init__(self, reason: Fact, remedy: Fact) -> None:
        super().__init__("absent")
        self.reason = reason
        self.remedy = remedy


Piece = Passage | AttachedTable | Location | Misnamed


def within(piece: Piece, name: str) -> Piece:
    """``piece``, told as standing in the part ``name`` of the file: lines are then no longer lines of the file."""
    before = placed(name, name)
    if isinstance(piece, Passage):
        return replace(piece, where=joined(before, piece.where), lines=False)
    if isinstance(piece, Location):
        return Location(joined(before, piece.where))
    if isinstance(piece, Misnamed):
        return piece
    inner = piece.where

    def where(row: int, column: int) -> tuple[Fact, Span]:
        fact, span = inner(row, column)
        line = placed(f"{span.line}번째 줄", f"line {span.line}") if span != Span() else ""
        return joined(joined(before, line), fact), Span()

    return AttachedTable(piece.rows, where)


def joined(first: Fact, second: Fact) -> Fact:
    if not second:
        return first
    if not first:
        return second
    return {language: said(first, language) + said(second, language) for language in ("ko", "en")}


def said(fact: Fact, language: str) -> str:
    return fact if isinstance(fact, str) else fact[language]
