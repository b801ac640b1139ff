"""One spelling for all ways to write the same: what the index holds and what is asked go through the same steps.

theme/search/search.js does the same to a query; tests/search hold both against each other.
"""

from __future__ import annotations

import re
import unicodedata

#: What the keyboard makes of two consonants typed one after the other: ㄱㅅ becomes ㄳ where no syllable follows.
CLUSTERS = {"ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ", "ㄽ": "ㄹㅅ", "ㄾ": "ㄹㅌ", "ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ"}  # fmt: skip
#: The initial consonants in the order of Unicode's syllables (The Unicode Standard, 3.12).
INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
#: The vowels and the final consonants of the syllables, as they are typed: ㅘ is ㅗ and ㅏ.
_VOWELS = "ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ"
_FINALS = " ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ"
VOWELS, FINALS = _VOWELS.split(" "), _FINALS.split(" ")
#: Dots between words, of which NFKC would make a vowel or a full stop.
_BEFORE = str.maketrans({**CLUSTERS, **dict.fromkeys("ㆍ‧․∙•・", "·")})
#: NFKC makes conjoining letters of single consonants; here they are letters again.
_AFTER = {0x1100 + at: letter for at, letter in enumerate(INITIALS)}
_COMMA = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
#: Runs of letters of one sort: Hangul and Hanja, initial consonants alone, numbers, Latin.
TOKEN = re.compile(r"[가-힣一-鿿]+|[ㄱ-ㅎ]+|[0-9]+(?:\.[0-9]+)*|[a-zß-öø-ɏ]+")
FIRST, LAST = ord("가"), ord("힣")


def normalise(text: str) -> str:
    """``text`` composed (a Mac decomposes it), in one width, in small letters, with numbers without commas."""
    folded = unicodedata.normalize("NFKC", text.translate(_BEFORE)).translate(_AFTER).lower()
    return _COMMA.sub("", folded)


def tokens(text: str) -> list[tuple[str, int, int]]:
    """The runs of a normalised text, each with its start and end."""
    return [(found[0], found.start(), found.end()) for found in TOKEN.finditer(text)]


def initials(word: str) -> str:
    """민원처리 as ㅁㅇㅊㄹ; empty for a word that is not all Hangul."""
    if not all(FIRST <= ord(char) <= LAST for char in word):
        return ""
    return "".join(INITIALS[(ord(char) - FIRST) // 588] for char in word)


def letters(word: str) -> str:
    """A word as it is typed, letter by letter: 정보 as ㅈㅓㅇㅂㅗ."""
    return "".join(_typed(char) for char in word)


def _typed(char: str) -> str:
    at = ord(char) - FIRST
    if not 0 <= at <= LAST - FIRST:
        return char
    return INITIALS[at // 588] + VOWELS[at % 588 // 28] + FINALS[at % 28]
