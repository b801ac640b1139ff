"""The keys of the index: two syllables in a row, whole numbers, Latin words, initial consonants."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from generator.search.normalise import FIGURE, INITIALS, initials, normalise, tokens
from generator.search.particle import PARTICLES
from generator.search.value import values

#: What may stand between two words that people also write as one: 민원 처리, 민원·처리.
JOINED = frozenset(" \t·-")
#: Behind a key that crosses from word to word: 행정 보고 holds 정보_, which is not 정보.
ACROSS = "_"
#: Before a name as a whole.
NAME = "="
#: Before a word that others mean the same as.
ALIKE = "<"
WORD, INITIAL, CORRECTION = range(3)
#: So many initial consonants in a row are keys; more are asked for in pieces.
RUNS = (2, 3, 4)
#: Hangul and Hanja come behind all other letters of keys.
HANGUL = "一"
LONGEST_GAP = 3
#: Words whose keys are kept: a site has far fewer words than texts.
CACHED = 100_000
_SHORT = frozenset(each for each in PARTICLES if len(each) == 1)
#: Multiplier and width of the sum that spreads keys over shards; theme/search/posting.js has the same.
_TIMES, _WIDTH = 31, 0x3FFFFFFF


def keys(plain: str, parts: Sequence[str], *, within: bool = False) -> list[str]:
    """Every key of a normalised text, as often as it occurs; ``parts`` are those of ``parted``. ``within``: with the initial consonants of
    its words.
    """
    found: list[str] = []
    before = ""
    for at in range(1, len(parts), 2):
        word, gap = parts[at], parts[at - 1]
        joined = before and len(gap) <= LONGEST_GAP and joins(gap)
        if word[0] >= HANGUL:
            found += of_running(word) if within else of_word(word)
            if joined and before[0] >= HANGUL:
                found.append(before[-1] + word[0] + ACROSS)
        elif word[0] not in INITIALS:
            found.append(word)
            if joined and gap[:1] == "-" and word.isalpha() and before.isalpha():
                found.append(before + word)
        before = word
    if FIGURE.search(plain):
        found += [value for value, _, _ in values(plain)]
    return found


@lru_cache(1_000)
def joins(gap: str) -> bool:
    """Whether what stands between two words leaves them one."""
    return JOINED.issuperset(gap)


@lru_cache(CACHED)
def of_running(word: str) -> tuple[str, ...]:
    """The keys of a word of running text."""
    return (*of_word(word), *initials_within(word))


@lru_cache(CACHED)
def of_word(word: str) -> tuple[str, ...]:
    """A word of one syllable is its own key, with a particle or without."""
    alone = len(word) == 1 or (len(word) == 2 and word[1] in _SHORT)  # noqa: PLR2004 - a syllable and its particle
    return (*(word[at : at + 2] for at in range(len(word) - 1)), *([word[0]] if alone else []))


def initials_within(word: str) -> tuple[str, ...]:
    """The initial consonants of a word of running text: of short words all of them, of long ones no two alone."""
    run = initials(word)
    if len(run) == RUNS[0]:
        return (run,)
    return tuple(run[at : at + size] for size in RUNS[1:] for at in range(len(run) - size + 1))


def initial_keys(parts: Sequence[str]) -> set[str]:
    """Initial consonants in a row, across the blanks of one text: ㅁㅇ, ㅁㅇㅊ, ㅁㅇㅊㄹ of 민원 처리. ``parts`` are those of ``parted``.

    Short ones across a blank only from where a word begins: nobody types ㅂㄱㅅ for 방법별 건수. Longer ones are asked for by their last four as well.
    """
    found: set[str] = set()
    run, begins = "", [0]
    for at in range(1, len(parts), 2):
        if not joins(parts[at - 1]):
            found.update(_of_run(run, begins))
            run, begins = "", [0]
        own = initials_kept(parts[at])
        begins.append(len(run))
        run += own
        found.update(_windows(own))
    found.update(_of_run(run, begins))
    return found


def _of_run(run: str, begins: Iterable[int]) -> Iterator[str]:
    """Of words in a row: what begins where one of them does, and every longest one."""
    longest, end = RUNS[-1], len(run)
    for at in begins:
        yield from (run[at : at + size] for size in RUNS if at + size <= end)
    yield from (run[at : at + longest] for at in range(end - longest + 1))


@lru_cache(CACHED)
def _windows(own: str) -> tuple[str, ...]:
    """The runs of one word."""
    return tuple(own[at : at + size] for size in RUNS for at in range(len(own) - size + 1))


initials_kept = lru_cache(CACHED)(initials)


def called(name: str) -> str:
    """The key of a whole name, however its words are set apart."""
    return NAME + "".join(word for word, _, _ in tokens(normalise(name)))


def is_latin(key: str) -> bool:
    """A Latin word, which is asked for by its beginning: such keys stay in their order, all others are spread."""
    return key[0].isalpha() and key[0] < INITIALS[0]


def sort(key: str) -> int:
    """Of each sort keys have shards of their own: words, initial consonants, and what words are corrected by."""
    return CORRECTION if key[0] in "^$" else INITIAL if INITIALS[0] <= key[0] <= INITIALS[-1] else WORD


def home(key: str) -> str:
    """The key that one is kept with: a pair of syllables has the same pair across a blank, and the names and the words of the same
    meaning that begin with it.
    """
    return key[1:3] if key[0] in (NAME, ALIKE) else key.removesuffix(ACROSS)


def shard(key: str, count: int) -> int:
    """Which of ``count`` shards has ``key``, by its home."""
    total = 0
    for char in home(key):
        total = (total * _TIMES + ord(char)) & _WIDTH
    return total % count
