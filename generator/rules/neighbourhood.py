"""Which records have not changed, nor anything around them, since all was found right there: nobody looks at them again.

No rule between records looks further than three steps from one: at what it names, at what names that, and at the figures that cite
cells of those (generator/rules/agreement/pool.py). So a record whose sum has changed, or who names or is named otherwise, is looked at
anew with all that is so near.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from hashlib import blake2b

from generator.records import Record
from generator.relations import Directory

#: How far rules look.
STEPS = 3
SIZE = 16


class Neighbourhoods:
    """What is around each of ``records``, sound ones."""

    def __init__(self, records: Collection[Record], addresses: Directory) -> None:
        #: Where several share one, by mistake, what others mean by it is that of one of them.
        sound: dict[str, list[Record]] = {}
        for record in records:
            sound.setdefault(record.reference, []).append(record)
        self._near: dict[str, dict[str, None]] = {each: {} for each in sound}
        naming: dict[str, list[str]] = {each: [] for each in sound}
        meant: dict[str, list[str]] = {each: [] for each in sound}
        #: Records that name what is not there: it may come.
        self.open: set[str] = set()
        for record in records:
            own = record.reference
            for name in record.names:
                claim = addresses.owners.get(name)
                other = claim.record.reference if claim else ""
                if claim is None or other not in sound:
                    self.open.add(own)
                    continue
                meant[own] += (name, claim.what, other)
                self._near[own][other] = None
                self._near[other][own] = None
                naming[other].append(own)
        #: By reference: the sum of a record, of whom it names and of who names it.
        self.sums = {
            name: _sum(
                *(part for each in same for part in (each.path, each.sum)), repr(meant[name]), repr(naming[name])
            )
            for name, same in sound.items()
        }

    def changed(self, before: Mapping[str, bytes]) -> frozenset[str]:
        """The records around which something is otherwise than where these were the sums. What is gone has changed who named it, or
        was named by it.
        """
        found = last = {name for name, each in self.sums.items() if before.get(name) != each}
        for _ in range(STEPS):
            last = {each for name in last for each in self._near[name]} - found
            found = found | last
        return frozenset(found)


def _sum(*parts: str) -> bytes:
    total = blake2b(digest_size=SIZE)
    for part in parts:
        content = part.encode("utf-8", "surrogatepass")
        total.update(len(content).to_bytes(8))
        total.update(content)
    return total.digest()
