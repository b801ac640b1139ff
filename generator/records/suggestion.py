"""“Did you mean …”, for names and words that were typed by hand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from generator.diagnostics import Fact, Language

#: Similarity, from 0 to 100, from which a suggestion helps more than it misleads.
NEAR = 60
#: Words that a message names before it only counts.
LISTED = 30
#: Letters from which on a word with one of them wrong is still that word; Hangul counts its letters, not its syllables.
SURE = 4
#: How many letters may differ for another word to be one that could have been meant, too.
SLIPS = 2


@dataclass(frozen=True)
class Choice:
    """A word that may be written, what people read for it, and what else they are known to write."""

    word: str
    label: Fact = ""
    also: tuple[str, ...] = ()

    def shown(self, language: Language) -> str:
        """The word with its label: ``active(공표 중)``."""
        label = self.label if isinstance(self.label, str) else self.label[language]
        if not label or label == self.word:
            return self.word
        return f"{self.word}({label})" if language == "ko" else f"{self.word} ({label})"

    @property
    def names(self) -> list[str]:
        """All that it may be called by."""
        labels = [self.label] if isinstance(self.label, str) else list(self.label.values())
        # What a label adds in brackets is left out by hand: 공공누리 제1유형(출처표시).
        return [self.word, *labels, *(re.sub(r"\(.*?\)", "", each) for each in labels), *self.also]


def as_choice(word: str | Choice) -> Choice:
    return word if isinstance(word, Choice) else Choice(word)


def letters(text: str) -> str:
    """A word as it is compared: capitals, blanks, hyphens and full-width letters make no other word of it; 1-1 is not 11."""
    text = re.sub(r"(?<=[0-9])[^\w]+(?=[0-9])", "_", unicodedata.normalize("NFKC", text).casefold())
    return "".join(char for char in text if char.isalnum() or char == "_").strip("_")


def nearest(text: str, known: Iterable[str | Choice]) -> Choice | None:
    """The known word most like ``text``. Hangul is compared letter by letter (NFD), as slips of typing happen."""
    choices = [as_choice(each) for each in known]
    sure = meant(text, choices)
    if sure:
        return sure
    names = [(name, each) for each in choices for name in each.names if name]
    # Of words that their digits tell apart (kogl-1, kogl-2) none is nearer than the others to kogl-5, nor to kogl.
    digit = "0" if re.search("[0-9]", text) else ""
    alike = {each.word for name, each in names if with_digits(name, digit) == with_digits(text, digit)}
    if len(alike) > 1:
        return None
    found = process.extractOne(
        text,
        [name for name, _ in names],
        scorer=fuzz.ratio,
        processor=lambda word: unicodedata.normalize("NFD", word).lower(),
        score_cutoff=NEAR,
    )
    return names[found[2]][1] if found else None


def with_digits(text: str, digit: str) -> str:
    return re.sub("[0-9]", digit, letters(text))


def meant(text: str, known: Iterable[str | Choice]) -> Choice | None:
    """The one word that ``text`` is beyond doubt: by another of its names, or with one letter wrong. None where two could be.

    A digit is never a slip: 1-2 is another than 1-1.
    """
    choices = [as_choice(each) for each in known]
    word = letters(text)
    named = [each for each in choices if word and word in {letters(name) for name in each.names}]
    if named:
        return named[0] if len(named) == 1 else None
    split = unicodedata.normalize("NFD", word)
    if len(split) < SURE or re.search("[0-9]", split):
        return None
    far: dict[str, int] = {}
    for each in choices:
        for name in each.names:
            distance = OSA.distance(split, unicodedata.normalize("NFD", letters(name)), score_cutoff=SLIPS)
            far[each.word] = min(distance, far.get(each.word, SLIPS + 1))
    close = [each for each in choices if far.get(each.word, SLIPS + 1) <= SLIPS]
    # HWPX is near to HWP as well: who writes HWPXX may have meant either.
    return close[0] if len(close) == 1 and far[close[0].word] == 1 else None


def did_you_mean(text: str, known: Iterable[str | Choice]) -> dict[str, Fact]:
    """The fact ``suggestion`` of a diagnostic; empty where nothing known is like ``text``."""
    found = nearest(text, known)
    return {"suggestion": asked(found) if found else ""}


def asked(choice: Choice) -> Fact:
    """The question whether a word was meant, to stand behind a sentence."""
    return {"ko": f" 혹시 ‘{choice.shown('ko')}’인가요?", "en": f" Did you mean {choice.shown('en')}?"}


def listed(words: Iterable[str | Choice]) -> Fact:
    """Words in one line, each with its label, cut where nobody would read on."""
    every = [as_choice(each) for each in words]
    more = len(every) - LISTED
    ko, en = (", ".join(each.shown(language) for each in every[:LISTED]) for language in ("ko", "en"))
    if more > 0:
        return {"ko": f"{ko} 외 {more}개", "en": f"{en} and {more} more"}
    return ko if ko == en else {"ko": ko, "en": en}
