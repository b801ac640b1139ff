"""The history of every record of a site, read from git once for each commit that is checked out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from functools import lru_cache
from pathlib import Path

from generator.history import git
from generator.history.change import Change
from generator.history.log import PLACES, Commit, commits, composed, repository
from generator.history.walk import HistoryWalk, says_gone


@dataclass(frozen=True)
class History:
    """What is known of the past. Where nothing is, ``known`` is false, and the pages say so; ``knows`` asks for one record."""

    known: bool = False
    #: By the reference of a record (``kind/id``), newest first, one for each day.
    records: Mapping[str, tuple[Change, ...]] = field(default_factory=dict)
    #: Path of a file to the day of the last commit that changed it; files with changes of their own since are left out.
    files: Mapping[str, str] = field(default_factory=dict)
    #: References of records of which git knows nothing, though it knows of others.
    doubtful: frozenset[str] = frozenset()

    def knows(self, reference: str) -> bool:
        """Whether ``of`` tells all of a record's past: that nothing has changed is only said where git says so."""
        return self.known and reference not in self.doubtful

    def of(self, reference: str) -> tuple[Change, ...]:
        """What happened to a record, newest first. The day of a change is empty where nobody knows it."""
        return () if reference in self.doubtful else self.records.get(reference, ())

    def day(self, path: str, reference: str | None = None) -> str | None:
        """When a file was changed last, or the record of it that is named; ``None`` where nobody knows."""
        if path not in self.files or reference in self.doubtful:
            return None
        changes = self.of(reference) if reference else ()
        return (changes[0].day if changes else self.files[path]) or None


UNKNOWN = History()


def read_history(folder: Path, names: Mapping[str, str], paths: Mapping[str, str], zone: tzinfo) -> History:
    """The history of the site in ``folder``. Never raises: what git cannot tell is unknown.

    ``names`` lead from each former reference to the present one, so that a record keeps its history; ``paths`` from each
    present reference to the file of the record. Days are those of ``zone``.
    """
    place = repository(folder)
    if place is None:
        return UNKNOWN
    try:
        days, records = _read(folder, place.prefix, place.head, tuple(sorted(names.items())), zone)
        tracked, settled = _tracked(folder)
    except git.Lost:
        return UNKNOWN
    if not days:
        return UNKNOWN  # a folder that this repository knows nothing of
    files = {path: day for path, day in days.items() if path in settled}
    doubtful = frozenset(
        each
        for each, path in paths.items()
        if path not in tracked or (path in settled and not _there(each, records.get(each, ())))
    )
    return History(known=True, records=records, files=files, doubtful=doubtful)


def _there(reference: str, changes: tuple[Change, ...]) -> bool:
    """Whether a record that stands in a committed file has come by the commits that were read.

    Where it has not, they were not of that record: its file may be kept enciphered, or as the pointer of git-lfs.
    """
    return bool(changes) and (changes[0].events[-1:] != ("removed",) or says_gone(reference))


@lru_cache(maxsize=4)
def _read(
    folder: Path, prefix: str, _head: str, names: tuple[tuple[str, str], ...], zone: tzinfo
) -> tuple[Mapping[str, str], Mapping[str, tuple[Change, ...]]]:
    """Days of files and changes of records at one commit, which stay what they are while a preview runs."""
    found = commits(folder, prefix, zone)
    with git.contents(folder) as contents:
        walk = HistoryWalk(contents, dict(names))
        for commit in found:
            walk.step(commit)
    return _days(found), walk.changes()


def _days(found: list[Commit]) -> dict[str, str]:
    return {file.path: commit.day for commit in found for file in commit.files}


def _tracked(folder: Path) -> tuple[set[str], set[str]]:
    """The files that git keeps, and those of them that are as they were committed. Raises git.Lost."""
    listed = git.ask(folder, "ls-files", "-v", "-z", "--", *PLACES)
    changed = git.ask(
        folder, "diff", "HEAD", "--name-only", "--relative", "--no-renames", "-O", "/dev/null", "-z", "--", *PLACES
    )
    if listed is None or changed is None:
        raise git.Lost
    tracked = {composed(entry[2:]): entry[:1] for entry in listed.split("\0") if entry}
    # H: git looks at the file itself. With any other letter it was told not to look, or is in the middle of a merge.
    looked_at = {path for path, letter in tracked.items() if letter == "H"}
    return set(tracked), looked_at - {composed(path) for path in changed.split("\0")}
