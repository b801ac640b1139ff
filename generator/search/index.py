"""The index as files: a directory that is always read, and shards of which a query needs a few.

``search/index.json`` says which shard has which keys and which entries; ``search/keys-N.json`` maps keys to postings;
``search/text-N.json`` holds what is shown of entries. docs/search.md describes each field.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from itertools import groupby
from typing import Any

from generator.pages import Page
from generator.search.correction import corrections
from generator.search.entry import Entry, entries
from generator.search.key import initial_keys, keys
from generator.search.meaning import Group, groups, shipped
from generator.search.particle import PARTICLES
from generator.search.posting import BODY, DEPARTMENT, LONG, OFTEN, STRONG, TITLE, number, numbers, posting
from generator.site import Site

#: Characters of a shard before compression, about: a shard holds at least one key or one entry. Small ones cost questions,
#: large ones bytes; benchmarks/search.py has the figures.
KEYS, TEXTS = 4_000, 1_500
#: Longest title, in characters, whose hits go before those in longer ones.
SHORT = 12
#: Occurrences in one text from which on a key counts as often.
MANY = 3


def search_files(site: Site, pages: Iterable[Page], strings: Mapping[str, Any]) -> dict[str, bytes]:
    """Path below the site to content: the whole index of ``pages``."""
    return files(entries(site, pages, strings), strings["search"]["words"], groups(site.language, site.glossary))


def files(found: Sequence[Entry], words: Mapping[str, str], alike: Sequence[Group] = ()) -> dict[str, bytes]:
    """The index of ``found``; ``words`` are what the script says to citizens, ``alike`` words that mean the same."""
    index = {**postings(found), **corrections(found)}
    same = shipped(alike, index)
    key_shards = cut([(key, index[key]) for key in sorted(index)], KEYS, lambda each: len(each[0]) + len(each[1]) + 6)
    texts = [(str(at), shown(entry)) for at, entry in enumerate(found)]
    text_shards = cut(texts, TEXTS, lambda each: sum(map(len, each[1])))
    shards = {f"search/keys-{at}.json": dict(shard) for at, shard in enumerate(key_shards)}
    shards |= {f"search/text-{at}.json": dict(shard) for at, shard in enumerate(text_shards)}
    written = {path: as_json(shard) for path, shard in shards.items()}
    version = sha256(b"".join(written.values())).hexdigest().translate(LETTERS)[:12]
    directory = {
        "version": version,
        "count": number(len(found)),
        **filters(found),
        "keys": " ".join(shard[0][0] for shard in key_shards),
        "texts": numbers(len(shard) for shard in text_shards),
        "particles": " ".join(PARTICLES),
        "same": same,
        "words": dict(words),
    }
    return {"search/index.json": as_json(directory), **written}


#: A digest in letters only, as everything else in the index.
LETTERS = str.maketrans("0123456789", "ghijklmnop")


def as_json(content: Mapping[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def shown(entry: Entry) -> tuple[str, str, str]:
    """What a result needs beside what the directory knows: address, title, and the lines of the text."""
    return entry.path, entry.title, "\n".join((*entry.texts.strong, *entry.texts.body))


def filters(found: Sequence[Entry]) -> dict[str, Any]:
    """Kinds and departments by name, and how many entries in a row have which of them."""
    kinds = {entry.kind: entry.name for entry in found}
    departments = sorted({entry.department for entry in found})
    order = list(kinds)
    runs: list[int] = []
    for (kind, department), members in groupby(found, key=lambda each: (each.kind, each.department)):
        runs += [order.index(kind), departments.index(department), sum(1 for _ in members)]
    return {"kinds": kinds, "departments": departments, "runs": numbers(runs)}


def postings(found: Sequence[Entry]) -> dict[str, str]:
    """Every key of every entry, with the best place where it stands there."""
    places: dict[str, list[tuple[int, int]]] = {}
    for at, entry in enumerate(found):
        for key, level in levels(entry).items():
            places.setdefault(key, []).append((at, level))
    return {key: posting(each) for key, each in places.items()}


def levels(entry: Entry) -> dict[str, int]:
    """The best place of each key of an entry."""
    counted = Counter(key for text in entry.texts.body for key in keys(text, within=True))
    best = {key: OFTEN if times >= MANY else BODY for key, times in counted.items()}
    best |= {key: STRONG for text in entry.texts.strong for key in (*keys(text), *initial_keys(text))}
    best |= dict.fromkeys((*keys(entry.department), *initial_keys(entry.department)), DEPARTMENT)
    title = TITLE if len(entry.title) <= SHORT else LONG
    return best | dict.fromkeys((*keys(entry.title), *initial_keys(entry.title)), title)


def cut(items: Sequence[Any], limit: int, size: Any) -> list[list[Any]]:  # noqa: ANN401
    """``items`` in their order, in pieces of at most ``limit``; what is longer stands alone."""
    pieces: list[list[Any]] = []
    room = 0
    for item in items:
        if not pieces or size(item) > room:
            pieces.append([])
            room = limit
        pieces[-1].append(item)
        room -= size(item)
    return pieces
