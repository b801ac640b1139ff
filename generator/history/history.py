"""The history of every record of a site, read from git once for each commit that is checked out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from generator.history import git
from generator.history.change import Change
from generator.history.log import PLACES, Commit, commits, repository
from generator.history.walk import Walk


@dataclass(frozen=True)
class History:
    """What is known of the past. Where nothing is, ``known`` is false, and the pages say so."""

    known: bool = False
    #: By the reference of a record (``kind/id``), newest first, one for each day.
    records: Mapping[str, tuple[Change, ...]] = field(default_factory=dict)
    #: Path of a file to the day of the last commit that changed it; files with changes of their own since are left out.
    files: Mapping[str, str] = field(default_factory=dict)

    def of(self, reference: str) -> tuple[Change, ...]:
        return self.records.get(reference, ())

    def day(self, path: str, reference: str | None = None) -> str | None:
        """When a file was changed last, or the record of it that is named; ``None`` where nobody knows."""
        if path not in self.files:
            return None
        changes = self.of(reference) if reference else ()
        return changes[0].day if changes else self.files[path]


UNKNOWN = History()


def read_history(folder: Path, names: Mapping[str, str]) -> History:
    """The history of the site in ``folder``. Never raises: what git cannot tell is unknown.

    ``names`` lead from each former reference to the present one, so that a record keeps its history.
    """
    place = repository(folder)
    if place is None:
        return UNKNOWN
    try:
        days, records = _read(folder, place.prefix, place.head, tuple(sorted(names.items())))
        settled = _settled(folder)
    except git.Lost:
        return UNKNOWN
    if not days:
        return UNKNOWN  # a folder that this repository knows nothing of
    return History(known=True, records=records, files={path: day for path, day in days.items() if path in settled})


@lru_cache(maxsize=4)
def _read(
    folder: Path, prefix: str, _head: str, names: tuple[tuple[str, str], ...]
) -> tuple[Mapping[str, str], Mapping[str, tuple[Change, ...]]]:
    """Days of files and changes of records at one commit, which stay what they are while a preview runs."""
    found = commits(folder, prefix)
    with git.contents(folder) as contents:
        walk = Walk(contents, dict(names))
        for commit in found:
            walk.step(commit)
    return _days(found), walk.changes()


def _days(found: list[Commit]) -> dict[str, str]:
    return {file.path: commit.day for commit in found for file in commit.files}


def _settled(folder: Path) -> set[str]:
    """The files that are as they were committed. Raises git.Lost."""
    tracked = git.ask(folder, "ls-files", "-z", "--", *PLACES)
    changed = git.ask(folder, "diff", "HEAD", "--name-only", "--relative", "--no-renames", "-z", "--", *PLACES)
    if tracked is None or changed is None:
        raise git.Lost
    return {*tracked.split("\0")} - {*changed.split("\0")}
