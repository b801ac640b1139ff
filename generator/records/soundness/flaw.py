"""What is wrong with a contract, as a value that knows neither lines nor languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Schema = Mapping[str, Any]
#: The steps from the top of a contract to a place in it: names, and numbers of items from 0.
Way = tuple[str | int, ...]


@dataclass(frozen=True)
class Flaw:
    """``code`` says what kind of flaw, ``rule`` which sentences of words.yml tell it; ``facts`` fill them.

    ``known`` are the words of which one was meant, where the flaw is a name of nothing.
    """

    way: Way
    code: str
    rule: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    known: tuple[str, ...] = ()
    #: The name at the end of the way is wrong, not what stands behind it.
    key: bool = False


def said(way: Way) -> str:
    """The way to a place as people write it: ``x-kind.shown[2]``."""
    return "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in way).lstrip(".")


def missing(way: Way, word: str, example: str) -> Flaw:
    return Flaw(way, "K003", facts={"where": said((*way, word)), "label": word, "example": example})
