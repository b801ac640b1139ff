"""The words of one entry: what the index is made of. The map of the search; generator/search/index.py joins what it gives.

``words_of`` follows from the entry alone, so that it may run in another process, and what it gives may be kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.search.entry import SearchEntry
from generator.search.key import NAME, called, initial_keys, joins, keys
from generator.search.normalise import normalise, parted
from generator.search.posting import BODY, DEPARTMENT, LEVELS, OFTEN, STRONG, TITLES

#: Longest title, in characters, of each level of titles but the first, which has all longer ones.
SHORT = (20, 12, 6)
#: Occurrences in one text from which on a key counts as often.
MANY = 3
#: A part of a long word of a title is a word as well from so many syllables on: 음식점 of 일반음식점.
PART = 3


class EntryWords(NamedTuple):
    """Texts only, in no order: picklable, and never changed."""

    #: For each of ``LEVELS`` the keys whose best place it is.
    levels: tuple[tuple[str, ...], ...]
    #: The words of title and department with their parts, and two of them as one.
    named: frozenset[str]
    #: The words of the texts.
    running: frozenset[str]


def words_of(entry: SearchEntry) -> EntryWords:
    """Everything by which an entry is found, and by which words are corrected to its."""
    strong, body = ([_read(text) for text in many] for many in (entry.texts.strong, entry.texts.body))
    running = frozenset(word for _, parts in (*strong, *body) for word in parts[1::2])
    return EntryWords(_levels(entry, strong, body), frozenset(_named(entry)), running)


Text = tuple[str, Sequence[str]]


def _read(text: str) -> Text:
    plain = normalise(text)
    return plain, parted(plain)


def _levels(entry: SearchEntry, strong: Iterable[Text], body: Iterable[Text]) -> tuple[tuple[str, ...], ...]:
    """The keys of an entry by the best place where each of them stands."""
    counted: Counter[str] = Counter()
    for text in body:
        counted.update(keys(*text, within=True))
    best = {key: OFTEN if times >= MANY else BODY for key, times in counted.items()}
    for plain, parts in strong:
        best |= dict.fromkeys(keys(plain, parts), STRONG)
        best |= dict.fromkeys(initial_keys(parts), STRONG)
    best |= dict.fromkeys(_of_name(entry.department), DEPARTMENT)
    for name in entry.names:
        level = _title(name)
        best |= {key: max(level, best.get(key, BODY)) for key in _of_name(name)}
    # A word of the glossary is called by its first name: what else it explains has pages of its own.
    best[called(entry.names[0])] = _title(entry.names[0])
    # With its signs: 1-12 is not 11-2.
    if entry.number:
        best[NAME + entry.number] = _title(entry.number)
    found: list[list[str]] = [[] for _ in LEVELS]
    for key, level in best.items():
        found[level - 1].append(key)
    return tuple(map(tuple, found))


def _title(name: str) -> int:
    return TITLES[sum(len(name) <= longest for longest in SHORT)]


#: Departments are few.
@lru_cache(1_000)
def _of_name(name: str) -> frozenset[str]:
    plain, parts = _read(name)
    return frozenset(keys(plain, parts)) | initial_keys(parts)


def _named(entry: SearchEntry) -> Iterator[str]:
    """The words of title and department, their parts, and two of them as one."""
    for text in (entry.title, entry.department):
        parts = parted(normalise(text))
        for at in range(1, len(parts), 2):
            word = parts[at]
            yield word
            for size in range(PART, len(word)):
                yield from (word[:size], word[-size:])
            if at > 1 and joins(parts[at - 1]):
                yield parts[at - 2] + word
