"""How long a sentence is, and how long one may be that everybody can follow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.diagnostics import Language

#: A mark that ends a sentence, with the blanks behind it. The full stops of a date (2014. 10. 20.) end none.
_END = re.compile(r"(?:(?<![0-9])[.]|[!?。])[”’」』)\]]*(?:\s+|$)")
_SYLLABLE = re.compile("[가-힣]")

#: The words (eojeol) of a sentence. English: 25, where the style guide of GOV.UK tells its writers to split a sentence
#: ("Sentence length: why 25 words is our limit", 2014: at 25 words sentences become difficult). Korean: the guides to
#: public language that we found ask for short sentences and give no number. An eojeol is a word with its particle, and
#: articles and prepositions have none of their own, so that fewer of them carry as much: 20 is our choice.
WORDS: dict[Language, int] = {"ko": 20, "en": 25}
#: The syllables of a Korean sentence: 20 eojeol of some three syllables each, and a tenth for long names. A sentence of
#: compounds written together is long, though its eojeol are few.
SYLLABLES = 66


@dataclass(frozen=True)
class Sentence:
    """A sentence and where it stands in its text."""

    start: int
    end: int
    text: str

    @property
    def words(self) -> int:
        return len(self.text.split())

    @property
    def syllables(self) -> int:
        return len(_SYLLABLE.findall(self.text))

    def too_long(self, language: Language) -> bool:
        return self.words > WORDS[language] or (language == "ko" and self.syllables > SYLLABLES)


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of ``text``, without the blanks around them."""
    start = 0
    for end in [each.end() for each in _END.finditer(text)] + [len(text)]:
        said = text[start:end].strip()
        if said:
            at = text.index(said, start)
            yield Sentence(at, at + len(said), said)
        start = end
