"""What a cycle or a timing that is not understood was meant to be, where it differs in its spelling alone.

Two texts may be much alike and promise different things: 매월 10일부터 and 매월 10일까지. So an offer has the same numbers,
the same words of time, and hardly another letter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Hashable, Iterable

from rapidfuzz.distance import OSA

from generator.pattern import Pattern
from generator.schedule.text import key

#: Letters (of Hangul each on its own) from which on two of them may be wrong, and below which none may.
LONG, SHORT = 12, 4
#: Words that change what a Korean text says: units, parts of them, directions, and what hangs on something.
SENSE = Pattern(
    "분기|반기|연도|개월|요일|[월연주일시회]|말|초|순|중|내|전|후|부터|까지|이상|이하|이내|이후|이전|다음|익|격|매|상시|수시|홀수|짝수|첫|마지막|또는|및|마다"
)


def respelt(text: str, known: Iterable[str], meaning: Callable[[str], Hashable]) -> str | None:
    """The known text that ``text`` is but for a slip; None where there is none, or where two of different ``meaning`` are."""
    wanted, every = key(text), list(known)
    # 수시로, 매월씩: a particle changes nothing of it.
    for each in every:
        if wanted in (f"{key(each)}로", f"{key(each)}씩"):
            return each
    vocabulary = {word for each in every for word in words(each)}
    near: dict[str, int] = {}
    for each in every:
        other = key(each)
        if not says(text, each, vocabulary):
            continue
        slips = OSA.distance(letters(wanted), letters(other), score_cutoff=allowed(wanted))
        if slips <= allowed(wanted):
            near[each] = slips
    best = [each for each, slips in near.items() if slips == min(near.values())]
    return best[0] if len({meaning(each) for each in best}) == 1 else None


def letters(said: str) -> str:
    return unicodedata.normalize("NFD", said)


def allowed(said: str) -> int:
    """How many letters may be wrong."""
    length = len(letters(said))
    return 0 if length < SHORT else 1 if length < LONG else 2


def says(text: str, other: str, vocabulary: set[str]) -> bool:
    """Whether nothing that ``text`` says in known words is missing in ``other``: its numbers, its words of time."""
    said, meant = key(text), key(other)
    if re.findall(r"\d+", said) != re.findall(r"\d+", meant):
        return False
    return set(SENSE.findall(said)) <= set(SENSE.findall(meant)) and words(text) & vocabulary <= words(other)


def words(text: str) -> set[str]:
    """The English words of a text."""
    return set(re.findall("[a-z]+", text.lower()))
