"""What the two guidelines ask: the 33 items of KWCAG 2.2 and the 55 criteria of WCAG 2.2 at levels A and AA, as one list.

Their numbers are of one form and never the same: WCAG has those that begin with 1 to 4, the items those from 5 on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, cast

from accessibility.data import load

Standard = Literal["wcag", "kwcag"]
TITLES: Mapping[Standard, str] = {"wcag": "WCAG 2.2", "kwcag": "KS X OT0003:2022"}
FILES: Mapping[Standard, str] = {"wcag": "wcag.yml", "kwcag": "items.yml"}


@dataclass(frozen=True)
class Requirement:
    """One item or criterion.

    ``level`` is A or AA, and empty for an item. ``proof`` says by what it is known to be about nothing (items.yml), or is
    None where no machine can know that. ``questions`` are the ids of what people are asked about it (questions.yml).
    """

    standard: Standard
    number: str
    name: Mapping[str, str]
    level: str
    proof: Mapping[str, Any] | None
    questions: tuple[str, ...]


@dataclass(frozen=True)
class Question:
    """What a person is asked about a template.

    ``style``: the answer depends on the style sheet as well. ``elements``: a selector of what it is about, empty for any
    page. ``frame``: it is about what is the same on all pages.
    """

    name: str
    text: Mapping[str, str]
    numbers: frozenset[str]
    style: bool
    elements: str
    frame: bool


@cache
def requirements() -> tuple[Requirement, ...]:
    """All of them, the criteria of WCAG first, each list in the order of its standard."""
    return tuple(_requirement(standard, number, entry) for standard in TITLES for number, entry in _entries(standard))


@cache
def questions() -> tuple[Question, ...]:
    entries = cast("Mapping[str, Mapping[str, Any]]", load("accessibility", "questions.yml"))
    return tuple(
        Question(
            name,
            {"ko": each["ko"], "en": each["en"]},
            frozenset([*each["wcag"], *each["kwcag"]]),
            each.get("style") == "yes",
            each.get("elements", ""),
            each.get("frame") == "yes",
        )
        for name, each in entries.items()
    )


def _requirement(standard: Standard, number: str, entry: Mapping[str, Any]) -> Requirement:
    proof = entry.get("absent")
    return Requirement(
        standard,
        number,
        {"ko": entry["ko"], "en": entry["en"]},
        entry.get("level", ""),
        # A criterion may lean on the item that is about the same.
        load("accessibility", FILES["kwcag"])[proof]["absent"] if isinstance(proof, str) else proof,
        tuple(each.name for each in questions() if number in each.numbers),
    )


def _entries(standard: Standard) -> list[tuple[str, Mapping[str, Any]]]:
    return list(cast("Mapping[str, Mapping[str, Any]]", load("accessibility", FILES[standard])).items())
