"""The keys of the index: two syllables in a row, whole numbers, Latin words, initial consonants."""

from __future__ import annotations

from collections.abc import Iterator

from generator.search.normalise import INITIALS, initials, normalise, tokens
from generator.search.particle import PARTICLES

#: What may stand between two words that people also write as one: 민원 처리, 민원·처리.
JOINED = frozenset(" \t·-")
#: Behind a key that crosses from word to word: 행정 보고 holds 정보_, which is not 정보.
ACROSS = "_"
#: So many initial consonants in a row are keys; more are asked for in pieces.
RUNS = (2, 3, 4)
_SHORT = frozenset(each for each in PARTICLES if len(each) == 1)


def keys(text: str) -> Iterator[str]:
    """Every key of ``text``, as often as it occurs."""
    plain = normalise(text)
    before, end = "", 0
    for word, start, stop in tokens(plain):
        joined = before and JOINED.issuperset(plain[end:start])
        if is_hangul(word):
            yield from of_word(word)
            if joined and is_hangul(before):
                yield before[-1] + word[0] + ACROSS
        elif word[0] not in INITIALS:
            yield word
            if joined and "-" in plain[end:start] and word.isalpha() and before.isalpha():
                yield before + word
        before, end = word, stop


def of_word(word: str) -> Iterator[str]:
    """A word of one syllable is its own key, with a particle or without."""
    yield from (word[at : at + 2] for at in range(len(word) - 1))
    if len(word) == 1 or (len(word) == 2 and word[1] in _SHORT):  # noqa: PLR2004 - a syllable and its particle
        yield word[0]


def initial_keys(text: str) -> set[str]:
    """Initial consonants in a row, across the blanks of one text: ㅁㅇ, ㅁㅇㅊ, ㅁㅇㅊㄹ of 민원 처리."""
    found: set[str] = set()
    plain = normalise(text)
    run, end = "", 0
    for word, start, stop in tokens(plain):
        run = run + initials(word) if JOINED.issuperset(plain[end:start]) else initials(word)
        end = stop
        found.update(run[at : at + size] for size in RUNS for at in range(len(run) - size + 1))
    return found


def initials_within(text: str) -> Iterator[str]:
    """The same within words only, and of short words only as a whole: what running text has of it."""
    for word, _, _ in tokens(normalise(text)):
        run = initials(word)
        yield from (run[at : at + size] for size in RUNS[1:] for at in range(len(run) - size + 1))
        if len(run) == RUNS[0]:
            yield run


def is_hangul(word: str) -> bool:
    return word[0] >= "一"
