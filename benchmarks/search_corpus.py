"""The records that the searches are compared on: the real ones, and any number made of them by recombination."""
# ruff: noqa: INP001, S311 - a script; its randomness has to be the same every time

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from benchmarks.corpus_words import OFFICES, SYLLABLES
from generator.pages import plan
from generator.search.entry import TERM, SearchEntry, entries
from generator.search.meaning import MeaningGroup, groups
from generator.search.text import Texts
from generator.site import Site, read_site
from generator.words import strings

ROOT = Path(__file__).resolve().parents[1]
SEED = 20141031


@cache
def site() -> Site:
    """The site of this repository."""
    found, problems = read_site(ROOT)
    assert found is not None, problems  # noqa: S101
    return found


def real() -> list[SearchEntry]:
    """The entries of this repository's own site."""
    words = strings(site().language)
    return entries(site(), plan(site(), words), words)


def alike() -> list[MeaningGroup]:
    """The words that mean the same there."""
    return groups(site().language, site().glossary)


def many(base: Sequence[SearchEntry], count: int) -> list[SearchEntry]:
    """``count`` entries: the title of one with a word of another and an invented name, lines of four others."""
    chance = random.Random(SEED)
    # Words of the glossary are short: made of records, the entries are as large as records.
    base = [each for each in base if each.kind != TERM]
    made = [recombined(base, at, chance) for at in range(count)]
    return sorted(made, key=lambda each: each.place)


def recombined(base: Sequence[SearchEntry], at: int, chance: random.Random) -> SearchEntry:
    first, second, *rest = chance.sample(base, 6)
    words = first.title.split()
    words[chance.randrange(len(words))] = chance.choice(second.title.split())
    name = "".join(chance.choices(SYLLABLES, k=chance.choice((2, 2, 3)))) + chance.choice(
        ("동", "길", "관", "센터", "마을", "")
    )
    body = [line for each in (first, *rest) for line in each.texts.body if chance.random() < 0.3]  # noqa: PLR2004
    body = [line.replace("강남", name) if chance.random() < 0.5 else line for line in body]  # noqa: PLR2004
    body.append(f"{name} {chance.randrange(100_000):,}건")
    return replace(
        first,
        path=f"{first.kind}/made-{at}/",
        title=f"{name} {' '.join(words)}",
        department=chance.choice(OFFICES) + "과",
        texts=Texts([*first.texts.strong, name], body),
    )
