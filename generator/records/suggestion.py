"""“Did you mean …”, for names that were typed by hand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from rapidfuzz import fuzz, process

from generator.diagnostics import Language

#: Similarity, from 0 to 100, from which a suggestion helps more than it misleads.
NEAR = 60


def nearest(text: str, known: Iterable[str]) -> str | None:
    """The known word most like ``text``. Hangul is compared letter by letter (NFD), as slips of typing happen."""
    found = process.extractOne(
        text, list(known), scorer=fuzz.ratio, processor=lambda word: unicodedata.normalize("NFD", word).lower(), score_cutoff=NEAR
    )
    return str(found[0]) if found else None


def did_you_mean(text: str, known: Iterable[str]) -> dict[str, str]:
    """The fact ``suggestion`` of a diagnostic: a sentence for each language is chosen when it is shown."""
    word = nearest(text, known)
    return {"suggestion": f" → {word}?" if word else ""}


def listed(words: Iterable[str], language: Language = "ko") -> str:
    """Words in one line, cut where nobody would read on."""
    every = list(words)
    shown = ", ".join(every[:30])
    more = {"ko": f" 외 {len(every) - 30}개", "en": f" and {len(every) - 30} more"}[language]
    return shown + (more if len(every) > 30 else "")
