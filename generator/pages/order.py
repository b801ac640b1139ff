"""The order of titles, and the letter under which an index has one: ㄱ to ㅎ, A to Z, numbers."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from generator.pattern import Pattern
from generator.records import Record, natural_order

#: The first consonants of Hangul syllables in the order of Unicode (chapter 3.12), doubled ones folded.
INITIALS = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ"
SYLLABLES = ("가", "힣")
#: Syllables that begin with one consonant.
EACH = 588
#: A consonant that stands alone, as compatible text has it.
LONE = 0x1100
LATIN, NUMBERS, OTHER = "latin", "numbers", "other"


#: A word in brackets before a title: [예시], [공고]. An index in which all titles began with it would lead nowhere.
MARK = Pattern(r"^(?:\s*[\[【〔][^\]】〕]*[\]】〕])+(?=.*\w)")


def initial(title: str) -> str:
    """``ㄱ`` … ``ㅎ``, ``A`` … ``Z``, ``numbers`` or ``other``: that of the first letter or digit, signs and a word in brackets before it
    left out.
    """
    char = next((each for each in plain(title) if each.isalnum()), "")
    if SYLLABLES[0] <= char <= SYLLABLES[1]:
        return INITIALS[(ord(char) - ord(SYLLABLES[0])) // EACH]
    if char and 0 <= ord(char) - LONE < len(INITIALS):
        return INITIALS[ord(char) - LONE]
    if char.isdecimal():
        return NUMBERS
    letter = unicodedata.normalize("NFD", char)[:1].upper()
    return letter if letter.isascii() and letter.isalpha() else OTHER


def plain(title: str) -> str:
    """Composed and compatible (NFKC): what a Mac wrote in parts, or in full width, is the same. Without a word in brackets before it."""
    return MARK.sub("", unicodedata.normalize("NFKC", title))


def title_order(title: str) -> tuple[object, ...]:
    """A key in the order of the dictionary, in which Unicode has the syllables; numbers as people count."""
    folded = "".join(_kept(plain(title).casefold()))
    return natural_order(folded)


def _kept(title: str) -> Iterator[str]:
    """Without the signs before the first letter, so that a title stands where its index has it."""
    begun = False
    for char in title:
        begun = begun or char.isalnum()
        if begun:
            yield char


def by_title(record: Record) -> tuple[object, ...]:
    return (title_order(record.data["title"]), record.kind, natural_order(record.id))
