"""Words that mean the same: the product's own list, and what a site says of its words in its glossary.

A group is written as its words, or as words, ``>`` and those that they find: 돈 finds 예산, and 예산 does not find 돈.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import Any, NamedTuple, cast

import yaml

from generator.diagnostics import Language
from generator.plain import Glossary
from generator.search.key import ACROSS, ALIKE, HANGUL, of_word
from generator.search.normalise import normalise, tokens


class MeaningGroup(NamedTuple):
    """Each of ``words`` finds every one of ``found``."""

    words: tuple[str, ...]
    found: tuple[str, ...]


@cache
def listed(language: Language) -> tuple[MeaningGroup, ...]:
    """The groups of the product's list."""
    text = (files("generator.search") / "meanings.yml").read_text("utf-8")
    lists = cast("dict[str, Any]", yaml.load(text, Loader=yaml.CBaseLoader))  # noqa: S506 - makes texts only
    return tuple(group(line) for line in lists[language])


def group(line: str) -> MeaningGroup:
    """A line of the list: ``집세, 임대료`` or ``돈 > 예산, 지원금``."""
    words, arrow, found = (part.strip() for part in line.partition(">"))
    names = tuple(word.strip() for word in words.split(","))
    return MeaningGroup(names, tuple(word.strip() for word in found.split(",")) if arrow else names)


def groups(language: Language, glossary: Glossary) -> list[MeaningGroup]:
    """What the glossary says first, then the list."""
    said = [
        MeaningGroup(names, names) for each in glossary.entries if len(names := apart((*each.names, *each.also))) > 1
    ]
    return [*said, *listed(language)]


def apart(names: Sequence[str]) -> tuple[str, ...]:
    """``names`` without those that hold another one, which the search finds as it is: 결재 finds 결재문서."""
    plain = {name: compact(name) for name in names}
    return tuple(name for name in names if not any(plain[other] in plain[name] for other in names if other != name))


def found_by(alike: Iterable[MeaningGroup], index: Mapping[str, str]) -> dict[str, list[str]]:
    """What each word finds, without what leads nowhere: to words that ``index`` has not."""
    finds: dict[str, dict[str, None]] = {}
    for words, found in alike:
        there = list(dict.fromkeys(compact(word) for word in found if occurs(word, index)))
        for word in dict.fromkeys(map(compact, words)):
            finds.setdefault(word, {}).update(dict.fromkeys(each for each in there if each != word))
    return {word: list(others) for word, others in finds.items() if others}


def beside(finds: Mapping[str, Sequence[str]], alone: Container[str]) -> dict[str, str]:
    """Of these as keys, which a query reads with the pair of syllables that a word begins with: all but verbs, whose forms begin
    otherwise, words without such a pair, and those of which it stands ``alone``, so that not every query reads it.
    """
    return {
        ALIKE + word: " ".join(others)
        for word, others in finds.items()
        if word[1:] and min(word[:2]) >= HANGUL and not word.endswith("다") and word[:2] not in alone
    }


def shipped(finds: Mapping[str, Sequence[str]]) -> str:
    """The others as theme/search/meaning.js reads them: ``돈 자금>예산 지원금``, apart by commas."""
    lines: dict[tuple[str, ...], list[str]] = {}
    for word, others in finds.items():
        lines.setdefault(tuple(others), []).append(word)
    return ",".join(f"{' '.join(words)}>{' '.join(others)}" for others, words in lines.items())


@lru_cache(maxsize=16384)
def compact(word: str) -> str:
    """A word as a query has it once its blanks and hyphens are left out."""
    return re.sub(r"[\s-]+", "", normalise(word))


def occurs(word: str, index: Mapping[str, str]) -> bool:
    """Whether a text may hold ``word``: its pairs of syllables stand there, across a blank only where it has one itself.

    A verb counts as there by its stem.
    """
    keys, crossings = asked(word)
    return (
        bool(keys)
        and all(key in index for key in keys)
        and all(key in index or key + ACROSS in index for key in crossings)
    )


@lru_cache(maxsize=16384)
def asked(word: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The keys that a text has which holds a word, and the pairs across its blanks."""
    plain = normalise(word.removesuffix("다") if len(word) > len("가다") else word)
    parts = [token for token, _, _ in tokens(plain)]
    crossings = [before[-1] + after[0] for before, after in pairwise(parts) if after[0] >= HANGUL]
    keys = [key for part in parts for key in (of_word(part) if part[0] >= HANGUL else (part,))]
    return tuple(keys), tuple(crossings)
