"""When a file last changed, from git; where git cannot say, nothing is said."""

from __future__ import annotations

import subprocess
from pathlib import Path

#: Seconds after which git is given up: dates are worth less than the site.
PATIENCE = 30


def _git(folder: Path, *arguments: str) -> str | None:
    command = ["git", "--no-optional-locks", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False)  # noqa: S603 - fixed words
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "surrogateescape") if done.returncode == 0 else None


def last_changes(folder: Path) -> dict[str, str]:
    """Path from ``folder`` to the day (YYYY-MM-DD) of the last commit that changed it.

    Empty without git or in a shallow clone, whose one commit would date everything alike. A file with changes that are
    not committed has no date.
    """
    if _git(folder, "rev-parse", "--is-shallow-repository") != "false\n":
        return {}
    log = _git(folder, "log", "--format=%x01%cs", "--name-only", "--relative", "-z", "--", ".") or ""
    days: dict[str, str] = {}
    for commit in log.split("\x01")[1:]:
        day, _, names = commit.partition("\0")
        for name in names.split("\0"):
            days.setdefault(name.strip("\n"), day)
    # A name in the log may have been deleted, or written anew since without a commit.
    tracked = (_git(folder, "ls-files", "-z", "--", ".") or "").split("\0")
    changed = (_git(folder, "diff", "HEAD", "--name-only", "--relative", "-z", "--", ".") or "").split("\0")
    return {name: days[name] for name in tracked if name in days and name not in changed}
