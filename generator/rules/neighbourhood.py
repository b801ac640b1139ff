"""Which records have not changed, nor anything around them, since all was found right there: nobody looks at them again.

No rule between records looks further than three steps from one: at what it names, at what names that, and at the figures that cite
cells of those (generator/rules/agreement/pool.py). So the sum of all that is so near is a key, as in a build.
"""

from __future__ import annotations

from collections.abc import Collection
from hashlib import blake2b

from generator.records import Record
from generator.relations import Directory

#: How far rules look.
STEPS = 3
SIZE = 16


class Neighbourhoods:
    """What is around each of ``records``, sound ones. ``ground`` is what all rules depend on: engine, settings, days."""

    def __init__(self, records: Collection[Record], addresses: Directory, ground: bytes) -> None:
        sound = {each.reference: each for each in records}
        self._near: dict[str, dict[str, None]] = {each: {} for each in sound}
        naming: dict[str, list[str]] = {each: [] for each in sound}
        meant: dict[str, list[str]] = {each: [] for each in sound}
        #: Records that name what is not there: it may come.
        self.open: set[str] = set()
        for record in records:
            own = record.reference
            for name in record.names:
                claim = addresses.owners.get(name)
                other = claim.record.reference if claim and isinstance(claim.record.data.get("id"), str) else ""
                if claim is None or other not in sound:
                    self.open.add(own)
                    continue
                meant[own] += (name, claim.what, other)
                self._near[own][other] = None
                self._near[other][own] = None
                naming[other].append(own)
        sums = {
            name: _sum(ground, record.kind, record.path, record.sum, repr(meant[name]), repr(naming[name]))
            for name, record in sound.items()
        }
        for _ in range(STEPS):
            sums = {name: _sum(sums[name], *(sums[each] for each in near)) for name, near in self._near.items()}
        #: By the reference of a record: the sum of all that is near it.
        self.marks = sums

    def known(self, right: Collection[bytes]) -> frozenset[str]:
        """The records around which nothing is wrong; ``right`` are the marks of those that were found so."""
        return frozenset(name for name, mark in self.marks.items() if mark in right)

    def right(self, wrong: Collection[str]) -> frozenset[bytes]:
        """The marks of all records but those that are ``wrong``."""
        return frozenset(mark for name, mark in self.marks.items() if name not in wrong and name not in self.open)


def _sum(*parts: bytes | str) -> bytes:
    total = blake2b(digest_size=SIZE)
    for part in parts:
        content = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        total.update(len(content).to_bytes(8))
        total.update(content)
    return total.digest()
