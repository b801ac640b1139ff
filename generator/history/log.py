"""The commits that touched a site, oldest first, each with the files it changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.history import git

#: Where a site's own files lie.
PLACES = ("data", "content", "site.yml")
COMMIT = re.compile(r"([0-9a-f]{40,64}) ([0-9]{4}-[0-9]{2}-[0-9]{2})")
#: An ordinary file, executable or not; no link and no repository within the repository.
ORDINARY = ("100644", "100755", "100664")


@dataclass(frozen=True)
class File:
    """A file in one commit: the git names of its contents, ``None`` where it was not there."""

    path: str
    #: One for each parent of the commit.
    before: tuple[str | None, ...]
    after: str | None


@dataclass(frozen=True)
class Commit:
    day: str
    files: tuple[File, ...]


@dataclass(frozen=True)
class Repository:
    """The commit that is checked out, and the way from the root of the repository down to the site."""

    head: str
    prefix: str


def repository(folder: Path) -> Repository | None:
    """``None`` without git, outside of a repository, before the first commit, and where a clone knows only the end."""
    answer = git.ask(folder, "rev-parse", "--is-shallow-repository", "--show-prefix", "HEAD")
    if answer is None:
        return None
    shallow, _, rest = answer.partition("\n")
    prefix, _, head = rest.removesuffix("\n").rpartition("\n")
    return Repository(head, prefix) if shallow == "false" else None


def commits(folder: Path, prefix: str) -> list[Commit]:
    """A merge is listed with the files that it has as none of its parents has them. Raises git.Lost."""
    said = git.ask(
        folder,
        *("log", "-c", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-color", "--date-order"),
        *("--format=%H %cs", "HEAD", "--", *PLACES),
    )
    if said is None:
        raise git.Lost
    found = list(_commits(iter(said.split("\0")), prefix))
    return found[::-1]


def _commits(tokens: Iterator[str], prefix: str) -> Iterator[Commit]:
    day, files = "", list[File]()
    for token in tokens:
        text = token.lstrip("\n")
        if commit := COMMIT.fullmatch(text):
            if day:
                yield Commit(day, tuple(files))
            day, files = commit[2], []
        elif text.startswith(":"):
            path = next(tokens, "")
            if path.startswith(prefix):
                files.append(_file(text, path.removeprefix(prefix)))
    if day:
        yield Commit(day, tuple(files))


def _file(text: str, path: str) -> File:
    """From git's raw line: a colon a parent, the modes of all parents and the commit, their names, a letter each."""
    parents = len(text) - len(text.lstrip(":"))
    words = text[parents:].split()
    modes, names = words[: parents + 1], words[parents + 1 : 2 * parents + 2]
    *before, after = (name if mode in ORDINARY else None for mode, name in zip(modes, names, strict=True))
    return File(path, tuple(before), after)
