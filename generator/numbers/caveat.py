"""A doubt in the words of the reader. ``words`` are the strings ``disagreement`` of the theme."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.diagnostics import Fact, Language, fill
from generator.numbers.doubt import CONFLICTS, FIGURES, Doubt
from generator.numbers.examined import Disagreement

Words = Mapping[str, Any]
#: How it goes of a record that no document stands behind.
OWN = {
    "elsewhere": "elsewhere_own", "elsewhere_number": "elsewhere_number_own", "alike": "alike_own", "inline": "inline_own",
    "brief": "brief_own", "brief_unknown": "brief_unknown_own", "brief_alike": "brief_alike_own",
}  # fmt: skip


def form(known: Disagreement, name: str, words: Words) -> str:
    return str(words[OWN[name] if known.record.own else name])


def caveat(doubt: Doubt, words: Words, language: Language) -> str:
    """A sentence for beside the number: what is computed, or what is printed elsewhere."""
    known = doubt.known
    if known.anchor == FIGURES and doubt.cell is not None:
        return short(doubt, words, language)
    if known.anchor == CONFLICTS and not printed(doubt):
        return fill(str(words["by_count"]), {"counted": quoted(doubt.others)})
    if known.anchor == CONFLICTS:
        return fill(form(known, "alike" if doubt.alike else "elsewhere", words), {"printed": quoted(printed(doubt))})
    return contradiction(replace(known, printed=doubt.text, others=doubt.others), words, language)


def contradiction(known: Disagreement, words: Words, language: Language) -> str:
    """A printed number, and what its table computes or its cell holds instead."""
    first = form(known, "inline", words).format(printed=known.printed)
    others = [
        agreed(value, way, words, language) if value == known.printed
        else words["computed"].format(value=value, way=in_words(way, language)) if known.row >= 0
        else f"{in_words(way, language)} {value}"
        for way, value in known.others
    ]  # fmt: skip
    return ", ".join((first, *others))


def agreed(value: str, way: Fact, words: Words, language: Language) -> str:
    """That what is printed agrees with another sum: which of the two is right nobody knows."""
    return fill(str(words["agrees"]), {"value": value, "way": in_words(way, language)})


def brief(doubt: Doubt, words: Words, language: Language) -> str:
    """What fits into a cell: the other numbers, or that there is something else."""
    if not doubt.elsewhere:
        return caveat(doubt, words, language)
    if not printed(doubt) and doubt.numbers:
        return str(words["brief_by_count"]).format(counted=", ".join(doubt.numbers))
    if doubt.alike or not doubt.numbers:
        return form(doubt.known, "brief_alike" if doubt.alike else "brief_unknown", words)
    return form(doubt.known, "brief", words).format(printed=", ".join(doubt.numbers))


@dataclass(frozen=True)
class Remark:
    """What is said of one number or of several, and where all that is known of them stands."""

    numbers: str
    said: str
    place: str

    @property
    def text(self) -> str:
        """For after a text that says the numbers among others."""
        return f"{self.numbers}: {self.said}"


def remarks(
    doubts: Iterable[Doubt], words: Words, language: Language, say: Callable[[Doubt, Words, Language], str] = caveat
) -> list[Remark]:
    """One remark for all numbers of which the same is said; ``say`` makes the sentence of a doubt."""
    found: dict[tuple[str, str], list[str]] = {}
    for each in doubts:
        found.setdefault((say(each, words, language), each.place), []).append(with_unit(each, language))
    return [Remark(", ".join(dict.fromkeys(numbers)), said, place) for (said, place), numbers in found.items()]


def short(doubt: Doubt, words: Words, language: Language) -> str:
    """A sentence for a text, where the numbers are enough: whoever asks for more follows the link."""
    if not doubt.elsewhere or doubt.alike or not doubt.numbers or not printed(doubt):
        return caveat(doubt, words, language)
    numbers = ", ".join(with_unit(replace(doubt, text=each), language) for each in doubt.numbers)
    return fill(form(doubt.known, "elsewhere_number", words), {"printed": numbers})


def with_unit(doubt: Doubt, language: Language) -> str:
    unit = doubt.unit if language == "ko" or doubt.unit == "%" else f" {doubt.unit}".rstrip()
    return doubt.text if not unit or doubt.text.endswith(unit.strip()) else f"{doubt.text}{unit}"


def printed(doubt: Doubt) -> list[tuple[Fact, str]]:
    """What a document prints elsewhere; nothing of what we counted or computed ourselves."""
    return [each for each in doubt.others if each[1] not in doubt.known.counted]


def quoted(others: Iterable[tuple[Fact, str]]) -> str:
    """What stands elsewhere, one version after the other, for a sentence that opens the first quotation and closes the last."""
    return "”, “".join(text for _, text in others)


def in_words(fact: str | Mapping[str, str], language: Language) -> str:
    return fact if isinstance(fact, str) else fact[language]
