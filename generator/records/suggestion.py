"""“Did you mean …”, for names that were typed by hand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from rapidfuzz import fuzz, process

from generator.diagnostics import Fact

#: Similarity, from 0 to 100, from which a suggestion helps more than it misleads.
NEAR = 60
#: Words that a message names before it only counts.
LISTED = 30


def nearest(text: str, known: Iterable[str]) -> str | None:
    """The known word most like ``text``. Hangul is compared letter by letter (NFD), as slips of typing happen."""
    found = process.extractOne(
        text,
        list(known),
        scorer=fuzz.ratio,
        processor=lambda word: unicodedata.normalize("NFD", word).lower(),
        score_cutoff=NEAR,
    )
    return str(found[0]) if found else None


def did_you_mean(text: str, known: Iterable[str]) -> dict[str, Fact]:
    """The fact ``suggestion`` of a diagnostic; empty where nothing known is like ``text``."""
    word = nearest(text, known)
    return {"suggestion": {"ko": f" 혹시 ‘{word}’인가요?", "en": f" Did you mean {word}?"} if word else ""}


def listed(words: Iterable[str]) -> Fact:
    """Words in one line, cut where nobody would read on."""
    every = list(words)
    shown, more = ", ".join(every[:LISTED]), len(every) - LISTED
    return {"ko": f"{shown} 외 {more}개", "en": f"{shown} and {more} more"} if more > 0 else shown
