"""A doubt in the words of the reader. ``words`` are the strings ``disagreement`` of the theme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator.diagnostics import Language, fill
from generator.numbers.doubt import CONFLICTS, Doubt
from generator.numbers.examination import Disagreement

Words = Mapping[str, Any]


def caveat(doubt: Doubt, words: Words, language: Language) -> str:
    """A sentence for beside the number: what is computed, or what is printed elsewhere."""
    known = doubt.known
    if known.anchor == CONFLICTS:
        return fill(words["elsewhere_own" if known.record.own else "elsewhere"], {"printed": quoted(doubt, language)})
    return contradiction(replace(known, printed=doubt.text, others=doubt.others), words, language)


def contradiction(known: Disagreement, words: Words, language: Language) -> str:
    """A printed number, and what its table computes or its cell holds instead."""
    printed = words["inline_own" if known.record.own else "inline"].format(printed=known.printed)
    others = (
        words["computed"].format(value=value, way=in_words(way, language))
        if known.row >= 0
        else f"{in_words(way, language)} {value}"
        for way, value in known.others
    )
    return ", ".join((printed, *others))


def brief(doubt: Doubt, words: Words, language: Language) -> str:
    """What fits into a cell: the other numbers, or that there is something else."""
    if doubt.known.anchor != CONFLICTS:
        return caveat(doubt, words, language)
    own = "_own" if doubt.known.record.own else ""
    if not doubt.numbers:
        return str(words[f"brief_unknown{own}"])
    return str(words[f"brief{own}"].format(printed=", ".join(doubt.numbers)))


def in_sentence(doubt: Doubt, words: Words, language: Language) -> str:
    """For after a text that says the number among others: the number first."""
    unit = doubt.unit if language == "ko" or doubt.unit == "%" else f" {doubt.unit}".rstrip()
    number = doubt.text if not unit or doubt.text.endswith(unit.strip()) else f"{doubt.text}{unit}"
    return f"{number}: {caveat(doubt, words, language)}"


def quoted(doubt: Doubt, language: Language) -> str:
    """What is printed elsewhere, one version after the other, for a sentence that closes the last quotation."""
    between = "’, ‘" if language == "ko" else "”, “"
    return between.join(text for _, text in doubt.others)


def in_words(fact: str | Mapping[str, str], language: Language) -> str:
    return fact if isinstance(fact, str) else fact[language]
