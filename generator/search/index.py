"""The index as files: a directory that is always read, and shards of which a query needs a few.

``search/index.json`` says which shard has which keys and which entries; ``search/keys-N.json`` maps keys to postings;
``search/text-N.json`` holds what is shown of entries, ``search/more-N.json`` the rest of long ones. docs/search.md describes
each field.
"""

from __future__ import annotations

import json
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from hashlib import sha256
from itertools import accumulate, chain, groupby
from types import MappingProxyType
from typing import Any

from generator.pages import Page
from generator.search.correction import WordCounts, corrections
from generator.search.entry import SearchEntry, entries
from generator.search.key import ALIKE, NAME, WORD, home, is_latin, shard, sort
from generator.search.meaning import MeaningGroup, beside, found_by, groups, shipped
from generator.search.particle import PARTICLES
from generator.search.posting import LEVELS, number, numbers, posting
from generator.search.prepared import PreparedEntry, read_words
from generator.search.word import EntryWords, words_of
from generator.site import Site

#: The directory.
INDEX = "search/index.json"
#: Characters of a shard of keys before compression, about, by their sort: small ones cost files, large ones bytes;
#: benchmarks/search.py has the figures. A key whose posting is longer than ``ALONE`` has a shard of its own, so that no other
#: has to carry it.
KEYS, ALONE = (900, 3_000, 1_000), 1_500
#: Characters of an entry in its file of texts; what is longer goes on in another.
HEAD = 120
#: Entries of a file of texts, and of a file of what is longer; theme/search/results.js has the same.
TEXTS, RESTS = 4, 3


def search_files(
    site: Site,
    pages: Iterable[Page],
    strings: Mapping[str, Any],
    ready: Mapping[str, PreparedEntry] = MappingProxyType({}),
) -> dict[str, bytes]:
    """Path below the site to content: the whole index of ``pages``. Of records that are ``ready``, by reference, nothing is read again."""
    found = entries(site, pages, strings, {name: each.entry for name, each in ready.items()})
    read = partial(read_words, {each.entry.path: each.words for each in ready.values()})
    return files(found, strings["search"]["words"], groups(site.language, site.glossary), read)


def files(
    found: Sequence[SearchEntry],
    words: Mapping[str, str],
    alike: Sequence[MeaningGroup] = (),
    read: Callable[[SearchEntry], EntryWords] = words_of,
) -> dict[str, bytes]:
    """The index of ``found``, in its order; ``words`` are what the script says to citizens, ``alike`` what means the same, and ``read``
    gives the words of an entry.
    """
    said = WordCounts()
    index = postings(said.of(map(read, found)))
    index |= corrections(said)
    alone = long_keys(index)
    finds = found_by(alike, index)
    near = beside(finds, alone)
    *spread, latin, apart = key_shards({**index, **near}, alone)
    texts, more = text_files(found)
    shards: dict[str, Sequence[Any]] = {
        "keys": [*chain(*spread), *latin, *apart],
        "text": grouped(texts, TEXTS),
        "more": grouped(more, RESTS),
    }
    written = {
        f"search/{name}-{at}.json": as_json(piece) for name, each in shards.items() for at, piece in enumerate(each)
    }
    version = sha256(b"".join(written.values())).hexdigest().translate(LETTERS)[:12]
    directory = {
        "version": version,
        "count": number(len(found)),
        **filters(found),
        "spread": numbers(map(len, spread)),
        "latin": " ".join(next(iter(piece)) for piece in latin),
        "alone": " ".join(alone),
        "particles": " ".join(PARTICLES),
        "same": shipped({word: others for word, others in finds.items() if ALIKE + word not in near}),
        "words": dict(words),
    }
    return {INDEX: as_json(directory), **written}


#: Of the directory what the page of results has in itself, so that it asks for keys while the directory is on its way.
LOCATED = ("version", "count", "spread", "latin", "alone")


def located(written: Mapping[str, bytes]) -> str:
    """As JSON for the inside of a script in HTML, from the files of an index: where the keys of a query are."""
    directory = json.loads(written[INDEX])
    return as_json({name: directory[name] for name in LOCATED}).decode().replace("<", r"\u003c")


Keys = dict[str, str]


def long_keys(index: Mapping[str, str]) -> list[str]:
    """The keys that stand alone: those with a long posting, also where only the same pair across a blank has one (적혀 있는)."""
    return sorted(
        {
            home(key)
            for key, value in index.items()
            if len(value) > ALONE and sort(key) == WORD and not is_latin(key) and key[0] not in (NAME, ALIKE)
        }
    )


def key_shards(index: Mapping[str, str], long: Iterable[str]) -> list[list[Keys]]:
    """Keys with their postings: of each sort spread over shards by a sum, so that no directory is needed; Latin words in their
    order; and those that are alone, with what has its home there.
    """
    order = sorted(index)
    latin = {key: index[key] for key in order if is_latin(key)}
    alone: dict[str, Keys] = {key: {} for key in long}
    others = [(key, index[key]) for key in order if key not in latin]
    spread = [
        spread_over([each for each in others if sort(each[0]) == nth], size, alone) for nth, size in enumerate(KEYS)
    ]
    return [*spread, [dict(each) for each in cut(list(latin.items()), KEYS[0], room)], list(alone.values())]


def spread_over(items: Sequence[tuple[str, str]], size: int, alone: Mapping[str, Keys]) -> list[Keys]:
    """``items`` in shards of about ``size``; what has its home in one of ``alone`` is put there."""
    rest = sum(room(item) for item in items if home(item[0]) not in alone)
    shards: list[Keys] = [{} for _ in range(rest // size + 1)]
    for key, value in items:
        (alone[home(key)] if home(key) in alone else shards[shard(key, len(shards))])[key] = value
    return shards


def grouped(items: Sequence[Any], size: int) -> list[list[Any]]:
    return [list(items[at : at + size]) for at in range(0, len(items), size)]


def room(item: tuple[str, str]) -> int:
    """Characters that a key and its posting take in a file."""
    return len(item[0]) + len(item[1]) + 6


def text_files(found: Sequence[SearchEntry]) -> tuple[list[Any], list[Any]]:
    """What a result shows of each entry: address, title, the first lines, and which of the second list has the rest."""
    heads: list[Any] = []
    rest: list[Any] = []
    for entry in found:
        head, more = divided(entry)
        heads.append([entry.path, entry.title, head, *([number(len(rest))] if more else [])])
        if more:
            rest.append(more)
    return heads, rest


def divided(entry: SearchEntry) -> tuple[str, str]:
    """The lines of an entry: those that fit into a head, at least one, and the others; a short rest stays where it is."""
    lines = [*entry.texts.strong, *entry.texts.body]
    ends = list(accumulate(len(line) + 1 for line in lines))
    if not lines or ends[-1] <= HEAD * 1.5:
        return "\n".join(lines), ""
    size = max(1, bisect_right(ends, HEAD))
    return "\n".join(lines[:size]), "\n".join(lines[size:])


#: A digest in letters only, as everything else in the index.
LETTERS = str.maketrans("0123456789", "ghijklmnop")


def as_json(content: Any) -> bytes:  # noqa: ANN401 - anything that JSON has
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def filters(found: Sequence[SearchEntry]) -> dict[str, Any]:
    """Kinds and departments by name, and how many entries in a row have which of them, and which length."""
    kinds = {entry.kind: entry.name for entry in found}
    departments = sorted({entry.department for entry in found})
    order = list(kinds)
    # Each column by itself, since columns repeat themselves. No run is empty.
    runs = [
        (order.index(kind), departments.index(department), size, sum(1 for _ in members) - 1)
        for (kind, department, size), members in groupby(
            found, key=lambda each: (each.kind, each.department, each.size)
        )
    ]
    return {"kinds": kinds, "departments": departments, "runs": " ".join(map(numbers, zip(*runs, strict=True)))}


def postings(found: Iterable[EntryWords]) -> dict[str, str]:
    """Every key with the entries that have it, by the best place where it stands there; ``found`` in the order of entries."""
    places: list[dict[str, array[int]]] = [{} for _ in LEVELS]
    for at, words in enumerate(found):
        for place, those in zip(places, words.levels, strict=True):
            for key in those:
                if key in place:
                    place[key].append(at)
                else:
                    place[key] = array("I", (at,))
    every = dict.fromkeys(chain.from_iterable(places))
    return {key: posting([place.get(key, ()) for place in places]) for key in every}


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
