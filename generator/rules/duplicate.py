"""Two records with one id, or two pages with one title: which of them is the copy."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath

from generator.diagnostics import Diagnostic
from generator.history import first_commit
from generator.pattern import Pattern
from generator.records import Narrative, Record

#: What programs and people add to the name of a copy.
COPY = Pattern(
    r"복사본|사본|복제|백업|\bcopy\b|[-_ ]copy\b|copy[-_ ]of|\bbackup\b|\bbak\b|\.bak|\(\d+\)\s*$|\s\d+$|_복사|수정본|~$|^copy\b",
    re.IGNORECASE,
)
#: A file that git does not know is newer than all that it knows.
NEVER = 10**12


def unique(records: Collection[Record], folder: Path) -> Iterator[Diagnostic]:
    """No two records of a kind share an id; told at the copy, with the place of the other."""
    of_id: dict[str, list[Record]] = {}
    for record in records:
        if record.addresses or "id" in record.data:
            of_id.setdefault(record.reference, []).append(record)
    groups = [sorted(group, key=by_place) for group in of_id.values() if len(group) > 1]
    for group in sorted(groups, key=lambda each: by_place(each[0])):
        ranked = sorted(group, key=rank)
        if rank(ranked[0]) == rank(ranked[1]) and ranked[0].path != ranked[1].path:
            ranked.sort(key=lambda each: (*rank(each), age(each, folder)))
        original = ranked[0]
        for record in ranked[1:]:
            place = record.node.get("id")
            assert place is not None  # noqa: S101 - only those with an id are here
            facts = {"id": record.id, "first": f"{original.path}:{original.span.line}", "here": record.path}
            yield Diagnostic("R001", record.path, place.span, facts)


def titles(narratives: Collection[Narrative], folder: Path) -> Iterator[Diagnostic]:
    """No two pages of content/ share a title (KWCAG 2.2, 6.4.2); told at the copy or the newer one, with the place of the other."""
    of_title: dict[str, list[Narrative]] = {}
    for page in narratives:
        of_title.setdefault(" ".join(page.title.split()), []).append(page)
    for title, group in of_title.items():
        if len(group) == 1:
            continue
        original, *others = sorted(group, key=lambda each: (bool(COPY.search(each.name)), age(each, folder)))
        for page in others:
            place = page.head.get("title") if page.head else None
            assert place is not None  # noqa: S101 - its contract asks for one
            before = original.head.get("title") if original.head else None
            facts = {
                "value": title,
                "here": f"{page.path}:{place.span.line}",
                "first": f"{original.path}:{before.span.line if before else 1}",
            }
            yield Diagnostic("B006", page.path, place.span, facts)


def by_place(record: Record) -> tuple[str, int]:
    return record.path, record.at


def rank(record: Record) -> tuple[bool, bool]:
    """Orders records of one id: the original first."""
    return looks_copied(record), misnamed(record)


def stem(record: Record) -> str:
    return PurePosixPath(record.path).name.removesuffix(".yml")


def looks_copied(record: Record) -> bool:
    """Whether the name of the file says so. An id such as 1-2 has none of these marks."""
    return stem(record) != record.id and bool(COPY.search(stem(record)))


def misnamed(record: Record) -> bool:
    """Whether the file has another name than the record."""
    return stem(record) != record.id


def age(record: Record | Narrative, folder: Path) -> int:
    """When git first saw the file, in seconds; the newest of all where it never did."""
    return first_commit(folder, record.path) or NEVER
