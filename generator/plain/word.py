"""Finds words in a text as Korean writes them: with particles behind them, with blanks in them or without.

A word is found where an eojeol begins with it and nothing but a particle (조사), the verbs 하다, 되다, 시키다 or a few
dependent nouns follow: 바우처를 and 바우처 hold 바우처, 바우처사업 does not. Of Latin words only their own letters decide, since Korean
sets its nouns behind them without a blank: SOS넷 and IT산업 hold SOS and IT.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Generic, TypeVar

from generator.pattern import Pattern

_Value = TypeVar("_Value")

#: The particles, the longest first, with the copula; two or three of them may follow each other (에서의, 까지는).
_PARTICLES = (
    "이었습니다|였습니다|에게서|으로서|으로써|이라는|이라고|이라도|입니다|이었다|이지만|이므로|이어서|에서|에게|께서|한테|으로|로서|"
    "로써|부터|까지|마다|처럼|보다|같이|대로|조차|마저|밖에|이나|이란|이라|라는|라고|라도|이며|이고|이다|이든|였다|이자|지만|"
    "므로|인지|여서|은|는|이|가|을|를|의|에|께|로|와|과|도|만|나|란|라|며|고|다|든"
)
_VERBS = (
    "하도록|하거나|하므로|되도록|되거나|되므로|하는|하고|하며|하면|하여|하였|하지|하기|하게|하려|하다|하던|하자|하니|합니|합시|"
    "한다|할지|함에|함으|해야|해서|해도|되는|되고|되며|되면|되어|되었|되지|되기|되게|되려|되다|되던|됩니|된다|될지|됨에|됨으|"
    "돼야|돼서|시키|시킨|시킬|시킵|시켜|했|됐"
)
_TAIL = Pattern(
    rf"(?:(?:들|등|별)?(?:{_PARTICLES}){{0,3}}|(?:{_VERBS})[가-힣]*|[한할함된될됨해돼])(?![가-힣A-Za-z0-9])"
)
_LATIN_TAIL = Pattern(r"(?:s|es)?(?![A-Za-z0-9])")
#: Where a word can begin, with its first two characters: at the start of an eojeol, and Latin behind Hangul.
_STARTS = Pattern(r"(?<![가-힣A-Za-z0-9])[가-힣A-Za-z0-9](?s:.)|(?<=[가-힣])[A-Za-z](?s:.)")
_BLANK = Pattern(r"\s+")


@dataclass(frozen=True)
class Hit(Generic[_Value]):
    """A word in a text: its place, without what follows it in the eojeol, and what it stands for."""

    start: int
    end: int
    value: _Value


class WordFinder(Generic[_Value]):
    """Finds all of the given words at once, of two that begin at one place the longer. One letter alone is no word."""

    def __init__(self, words: Mapping[str, _Value]) -> None:
        self._values = {folded(word): value for word, value in words.items() if len(folded(word)) > 1}
        self._words = sorted({" ".join(word.split()) for word in words if len(folded(word)) > 1}, key=len, reverse=True)

    @cached_property
    def _groups(self) -> dict[str, list[str]]:
        """By their first two characters, the words that begin with them, the longest first."""
        groups: dict[str, list[str]] = {}
        for word in self._words:
            # A blank after the first letter may be missing.
            for start in {word[:2].lower(), folded(word)[:2]}:
                groups.setdefault(start, []).append(word)
        return groups

    def find(self, text: str) -> Iterator[Hit[_Value]]:
        """The words in ``text`` in order; none overlaps another."""
        end, groups = 0, self._groups
        for start in _STARTS.finditer(text):
            if start.start() >= end:
                for word in groups.get(start[0].lower(), ()):
                    if found := _match(word, text, start.start()):
                        end = found.end()
                        yield Hit(found.start(), end, self._values[folded(found[0])])
                        break


def _match(word: str, text: str, at: int) -> re.Match[str] | None:
    """``word`` at a place of a text, if nothing follows it but what may."""
    found = _pattern(word).match(text, at)
    tail = _LATIN_TAIL if _latin(word[-1]) else _TAIL
    return found if found and tail.match(text, found.end()) else None


@cache
def _pattern(word: str) -> re.Pattern[str]:
    """How a word is written: a blank in it may be missing; only what is all capitals keeps its case.

    Made when a text has its first two letters: of some three hundred words most stand in no text of a site, and to make
    the patterns of all takes longer than to check the site.
    """
    letters = r"\s?".join(re.escape(part) for part in word.split())
    return re.compile(letters if word.upper() == word else f"(?i:{letters})")


def folded(word: str) -> str:
    """What two ways to write one word have in common."""
    return _BLANK.sub("", word).lower()


def _latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


__all__ = ["Hit", "WordFinder", "folded"]
