"""Since when git knows a file."""

from __future__ import annotations

from pathlib import Path

from generator.history import git


def first_commit(folder: Path, path: str) -> int | None:
    """The time of the first commit with the file at ``path`` in ``folder``, in seconds; None where git knows of none."""
    said = git.ask(folder, "log", "--format=%ct", "--", path)
    times = said.split() if said else []
    return int(times[-1]) if times else None
