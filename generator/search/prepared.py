"""What the index has of a record, read apart from all others: in any process, or by an earlier build from the same."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Mapping
from typing import NamedTuple

from generator.records import Record
from generator.search.entry import SearchEntry, record_entry
from generator.search.word import EntryWords, words_of
from generator.site import Site
from generator.words import strings

#: zlib's quickest: the words of ten thousand records are held at once, ten times as large as they come out.
LEVEL = 1


class PreparedEntry(NamedTuple):
    """The entry of a record, and its words, packed."""

    entry: SearchEntry
    words: bytes


def prepare(site: Site, record: Record) -> PreparedEntry:
    entry = record_entry(site, record, strings(site.language))
    return PreparedEntry(entry, zlib.compress(pickle.dumps(words_of(entry), pickle.HIGHEST_PROTOCOL), LEVEL))


def read_words(ready: Mapping[str, bytes], entry: SearchEntry) -> EntryWords:
    """The words of an entry; ``ready`` has them packed by its path, or they are read now."""
    packed = ready.get(entry.path)
    if packed is None:
        return words_of(entry)
    words: EntryWords = pickle.loads(zlib.decompress(packed))  # noqa: S301 - from this engine (generator/store.py)
    return words
