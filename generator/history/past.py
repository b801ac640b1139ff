"""The files of a site as they were in a commit, put into a folder of their own: nothing that is checked out is touched."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from pathlib import Path

from generator.history import git
from generator.history.log import ORDINARY, PLACES

#: What a site is made of, with what people have decided about its pages.
PARTS = (*PLACES, "accessibility")
#: No attached file is larger (GitHub takes none above 100 MB).
LARGEST = 100 * 1024 * 1024


def shallow(folder: Path) -> bool | None:
    """Whether the clone knows only the last commits; ``None`` without git or outside of a repository."""
    said = git.ask(folder, "rev-parse", "--is-shallow-repository")
    return None if said is None else said.strip() == "true"


def commit_of(folder: Path, revision: str) -> str | None:
    """The full name of the commit that ``revision`` means; ``None`` where there is none."""
    said = git.ask(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    return said.strip() if said and said.strip() else None


def commit_on(folder: Path, day: date, zone: tzinfo) -> str | None:
    """The last commit before the end of ``day`` on the line that is checked out; ``None`` where the site is younger.

    The line is that of first parents: what a branch held before it was merged was not yet there.
    """
    end = datetime.combine(day + timedelta(days=1), time(), zone)
    said = git.ask(folder, "log", "--first-parent", "--format=%H %ct", "HEAD")
    for line in (said or "").splitlines():
        name, _, seconds = line.partition(" ")
        if seconds.lstrip("-").isdecimal() and int(seconds) < end.timestamp():
            return name
    return None


def day_of_commit(folder: Path, commit: str, zone: tzinfo) -> date | None:
    """The day on which a commit was made, in the time zone of the site."""
    said = git.ask(folder, "log", "-1", "--format=%ct", commit)
    try:
        return datetime.fromtimestamp(int(said or ""), zone).date()
    except (ValueError, OverflowError, OSError):
        return None


def put_down(folder: Path, commit: str, out: Path, parts: Sequence[str] = PARTS) -> int:
    """Writes the files of the site in ``folder`` as they were in ``commit`` into ``out``; how many there were.

    Links are left out, and so is a repository within the repository: no site is read through them. Raises git.Lost where git has
    not got the files, and OSError.
    """
    said = git.ask(folder, "ls-tree", "-r", "-z", commit, "--", *parts)
    if said is None:
        raise git.Lost
    number = 0
    with git.contents(folder) as contents:
        for entry in filter(None, said.split("\0")):
            head, _, path = entry.partition("\t")
            mode, kind, name = head.split()
            if mode not in ORDINARY or kind != "blob" or not inside(path):
                continue
            content = contents.get(name, LARGEST)
            if content is None:
                continue
            file = out / os.fsdecode(path.encode("utf-8", "surrogateescape"))
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
            number += 1
    return number


def inside(path: str) -> bool:
    """Whether a path of git stays in the folder; git itself writes no other, but takes what was put into its store."""
    return not path.startswith("/") and not {"", ".", "..", ".git"} & set(path.split("/"))
