"""The words that a slip of one letter may have meant, found by what the slip has left as it was: their beginning or end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import cast

import yaml

from generator.diagnostics import Language
from generator.search.key import HANGUL
from generator.search.meaning import compact, listed
from generator.search.normalise import letters
from generator.search.particle import stems
from generator.search.word import EntryWords

#: A slip lies behind the first letters or before the last: a word is kept under both. Of a word of seven letters the first
#: three and the last three share none, nor neighbours that may be swapped; so many more letters make lists that much shorter.
BEGINNING, END = "^", "$"
KEPT, KEPT_LONG, LONG = 2, 3, 7
#: What sounds alike and is mistaken for one another: ㅐ and ㅔ, 되 and 돼, 안 and 않, ㄱ and ㄲ.
_SOUNDS = "ㅗㅐ ㅗㅣ,ㅜㅔ ㅗㅣ,ㅐ ㅔ,ㅒ ㅖ,ㄴㅎ ㄴ,ㄲ ㄱ,ㄸ ㄷ,ㅃ ㅂ,ㅆ ㅅ,ㅉ ㅈ"
SOUNDS = tuple(tuple(each.split(" ")) for each in _SOUNDS.split(","))
#: Words of fewer letters have too many neighbours; longer ones are sentences without blanks.
SHORTEST, LONGEST = 4, 30
#: Characters of the words of one key: of more the commonest, since each key is read whole. benchmarks/search.py has the figures.
ROOM = 900
#: Before an everyday word, which is no slip of another one, and is itself no correction.
KNOWN = "-"


class WordCounts:
    """In how many entries each word stands."""

    def __init__(self) -> None:
        self.names: Counter[str] = Counter()
        self.running: Counter[str] = Counter()

    def of(self, found: Iterable[EntryWords]) -> Iterator[EntryWords]:
        """``found``, one after the other, counted as they go by: nobody has to hold them all."""
        for words in found:
            self.names.update(words.named)
            self.running.update(words.running)
            yield words


def corrections(said: WordCounts) -> dict[str, str]:
    """Key to the words that have it, the commonest first, apart by blanks."""
    counted = bare(said.running)
    for word, times in said.names.items():
        counted[word] += 2 * times
    lists: dict[str, list[str]] = {}
    left: Counter[str] = Counter()
    for word in sorted(counted, key=lambda each: (-counted[each], each)):
        for key in ends(word):
            left[key] += len(word) + 1
            if left[key] <= ROOM:
                lists.setdefault(key, []).append(word)
    for word in everyday("ko"):
        for key in () if word in counted else every_end(word):
            if key in lists:
                lists[key].append(KNOWN + word)
    return {key: " ".join(words) for key, words in lists.items()}


@cache
def everyday(language: Language) -> tuple[str, ...]:
    """The words of everyday.yml and those of the groups that mean the same, but for verbs: written in one, without a second time."""
    text = (files("generator.search") / "everyday.yml").read_text("utf-8")
    lists = cast("Mapping[str, list[str]]", yaml.load(text, Loader=yaml.CBaseLoader))  # noqa: S506 - makes texts only
    said = [word for line in lists.get(language, []) for word in line.split()]
    alike = [compact(word) for group in listed(language) for word in (*group.words, *group.found)]
    return tuple(dict.fromkeys(word for word in (*said, *alike) if min(word) >= HANGUL and not word.endswith("다")))


@cache
def every_end(word: str) -> frozenset[str]:
    """The keys under which an everyday word is looked for, also as a part of a longer one."""
    typed = sound(letters(word))
    return frozenset(key for size in (KEPT, KEPT_LONG) for key in (BEGINNING + typed[:size], END + typed[-size:]))


def bare(running: Counter[str]) -> Counter[str]:
    """The words of texts with those they are without a particle, where both stand in texts only these: 내용 of 내용을."""
    counted: Counter[str] = Counter()
    for word, times in running.items():
        stem = next(iter(stems(word)), "")
        if stem:
            counted[stem] += times
        if stem not in running:
            counted[word] += times
    return counted


def ends(word: str) -> list[str]:
    """The keys of a word; none for one that is too short or too long."""
    typed = sound(letters(word))
    if not SHORTEST <= len(typed) <= LONGEST or typed[0].isdecimal():
        return []
    kept = KEPT if len(typed) < LONG else KEPT_LONG
    return [BEGINNING + typed[:kept], END + typed[-kept:]]


def sound(typed: str) -> str:
    """Letters as they are heard: what people take for one another is one letter. theme/search/slip.js has the same."""
    for written, heard in SOUNDS:
        typed = typed.replace(written, heard)
    return typed
