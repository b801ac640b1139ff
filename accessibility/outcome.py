"""What a rule written in Python says of one target; nothing (None) where its expectation is met."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

#: What a person reads of one target: words of the page, or a sentence in each language.
Detail = str | Mapping[str, str]


@dataclass(frozen=True)
class Failed:
    """The expectation is not met. ``target`` is a CSS selector, empty for the page as a whole; ``detail`` is for a person."""

    detail: Detail = ""
    target: str = ""
    #: As of a finding: it goes beyond levels A and AA, and this page has not promised it.
    beyond: bool = False


@dataclass(frozen=True)
class Undecided:
    """Nobody but a person can tell: blocks publishing until it is reviewed, so use it sparingly."""

    detail: Detail = ""
    target: str = ""


Verdict = Failed | Undecided | None
