"""The commits that touched a site, oldest first, each with the files it changed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

from generator.history import git
from generator.pattern import Pattern

#: Where a site's own files lie.
PLACES = ("data", "content", "site.yml")
#: A commit and its time in seconds since 1970, or whatever else stands in the place of that.
COMMIT = Pattern(r"([0-9a-f]{40,64}) (.*)")
#: An ordinary file, executable or not; no link and no repository within the repository.
ORDINARY = ("100644", "100755", "100664")
#: A repository within the repository (a submodule): what happened in it stands in no commit of ours.
REPOSITORY = "160000"
#: The first day on which a commit can have been made. Git takes the day before it for a date that it cannot read.
EARLIEST = "1970-01-02"
#: What clocks may be wrong by: a commit of a later day than that was not made on it.
SKEW = timedelta(days=1)


@dataclass(frozen=True)
class LoggedFile:
    """A file in one commit: the git names of its contents, ``None`` where it was not there."""

    path: str
    #: One for each parent of the commit.
    before: tuple[str | None, ...]
    after: str | None
    #: A repository within the repository stood here and was taken apart: what comes out of it is older than the commit.
    unpacked: bool = False


@dataclass(frozen=True)
class Commit:
    """``day`` is empty where nobody knows it."""

    day: str
    files: tuple[LoggedFile, ...]


@dataclass(frozen=True)
class Repository:
    """The commit that is checked out, and the way from the root of the repository down to the site."""

    head: str
    prefix: str


def repository(folder: Path) -> Repository | None:
    """``None`` without git, outside of a repository, before the first commit, and where a clone knows only the end."""
    answer = git.ask(folder, "rev-parse", "--is-shallow-repository", "--show-prefix", "HEAD")
    top = git.ask(folder, "rev-parse", "--show-toplevel")
    if answer is None or top is None:
        return None
    shallow, _, rest = answer.partition("\n")
    prefix, _, head = rest.removesuffix("\n").rpartition("\n")
    if shallow != "false" or not _same(Path(top.removesuffix("\n")) / prefix, folder):
        return None
    return Repository(head, prefix)


def _same(one: Path, other: Path) -> bool:
    """Whether both are one folder: the files of a repository can be told to lie elsewhere (core.worktree)."""
    try:
        return one.samefile(other)
    except OSError:
        return False


def commits(folder: Path, prefix: str, zone: tzinfo) -> list[Commit]:
    """A merge is listed with the files that it has as none of its parents has them. Raises git.Lost."""
    said = git.ask(
        folder,
        *("log", "-c", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-color", "--no-relative", "--date-order"),
        *("-O", "/dev/null", "--ignore-submodules=none", "--encoding=UTF-8", "--format=%H %ct", "HEAD", "--", *PLACES),
    )
    if said is None:
        raise git.Lost
    found = list(_commits(iter(said.split("\0")), prefix, zone))
    return found[::-1]


def _commits(tokens: Iterator[str], prefix: str, zone: tzinfo) -> Iterator[Commit]:
    day, files = None, list[LoggedFile]()
    for token in tokens:
        text = token.lstrip("\n")
        if commit := COMMIT.fullmatch(text):
            if day is not None:
                yield _commit(day, files)
            day, files = day_of(commit[2], zone), []
        elif text.startswith(":"):
            path = next(tokens, "")
            if path.startswith(prefix):
                files.append(_file(text, composed(path.removeprefix(prefix))))
    if day is not None:
        yield _commit(day, files)


def _commit(day: str, files: list[LoggedFile]) -> Commit:
    return Commit("" if any(file.unpacked for file in files) else day, tuple(files))


def day_of(seconds: str, zone: tzinfo) -> str:
    """The day of a commit in the time zone of the site; empty for a time at which no commit can have been made.

    Broken times are met in repositories that were made by other programs: in milliseconds, negative, in the far future.
    """
    try:
        moment = datetime.fromtimestamp(int(seconds), zone)
        latest = datetime.now(zone) + SKEW
    except (ValueError, OverflowError, OSError):
        return ""
    day = moment.date().isoformat()
    return day if moment <= latest and day >= EARLIEST else ""


def composed(path: str) -> str:
    """A path as diagnostics and records have it: a Mac gives git Hangul that is taken apart."""
    return unicodedata.normalize("NFC", path)


def _file(text: str, path: str) -> LoggedFile:
    """From git's raw line: a colon a parent, the modes of all parents and the commit, their names, a letter each."""
    parents = len(text) - len(text.lstrip(":"))
    words = text[parents:].split()
    modes, names = words[: parents + 1], words[parents + 1 : 2 * parents + 2]
    *before, after = (name if mode in ORDINARY else None for mode, name in zip(modes, names, strict=True))
    return LoggedFile(path, tuple(before), after, REPOSITORY in modes[:parents] and modes[parents] != REPOSITORY)
