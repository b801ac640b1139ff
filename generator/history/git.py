"""git, asked without a word to the network and without taking a lock. What it cannot say is ``None``."""

from __future__ import annotations

import os
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

#: Seconds after which an answer of git is given up, and the reading of all that it holds: the site is worth more.
PATIENCE = 30
LONGEST = 300
ENVIRONMENT = {
    # A clone that has left out contents would fetch them, one by one; git knows the first from 2.45 on, the second long since.
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_TERMINAL_PROMPT": "0",
    # Commits are what everybody has; what somebody has put in their place on this machine alone is not.
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_GRAFT_FILE": os.devnull,
    "LC_ALL": "C",
}
#: Of git's own variables those that say where git itself and its settings lie, and whom it trusts. All others are left out:
#: hooks set them for another repository, and people to have paths, objects or output differently.
KEPT = ("GIT_CONFIG", "GIT_EXEC_PATH", "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM", "GIT_TEST_ASSUME_")
#: Settings of whoever runs this must not change what is read.
SETTINGS = {
    "log.showSignature": "false",
    "log.showRoot": "true",
    "log.follow": "false",
    "diff.relative": "false",
    "diff.autoRefreshIndex": "true",
    "core.quotePath": "false",
    # The mode of a file is no change of a record, and a watcher of the disk is believed by nobody.
    "core.fileMode": "false",
    "core.fsmonitor": "false",
}


class Lost(Exception):  # noqa: N818 - the way out of a history that cannot be known, not an error
    """git does not answer any more."""


def command(folder: Path, *arguments: str) -> list[str]:
    plain = [word for name, value in SETTINGS.items() for word in ("-c", f"{name}={value}")]
    return ["git", "--no-optional-locks", "--no-pager", *plain, "-C", str(folder), *arguments]


def environment() -> dict[str, str]:
    plain = {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or name.startswith(KEPT)}
    return plain | ENVIRONMENT


def ask(folder: Path, *arguments: str) -> str | None:
    """What git prints, bytes that are no text kept as surrogates; ``None`` where there is no git or no answer."""
    try:
        done = subprocess.run(  # noqa: S603 - fixed words
            command(folder, *arguments),
            capture_output=True,
            timeout=PATIENCE,
            check=False,
            env=environment(),
        )
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "surrogateescape") if done.returncode == 0 else None


class Contents:
    """Contents of files by their git name, from one process that stays."""

    def __init__(self, asked: IO[bytes], answered: IO[bytes]) -> None:
        self._asked, self._answered = asked, answered

    def get(self, name: str, largest: int) -> bytes | None:
        """``None`` for more than ``largest`` bytes. Raises Lost where git has not got it or has ended."""
        try:
            self._asked.write(f"{name}\n".encode())
            self._asked.flush()
            head = self._answered.readline().split()
            if len(head) != 3 or head[1] != b"blob":  # noqa: PLR2004 - name, type, size
                raise Lost
            size = int(head[2])
            content = self._answered.read(size + 1)
        except (OSError, ValueError) as error:
            raise Lost from error
        if len(content) != size + 1:
            raise Lost
        return content[:-1] if size <= largest else None


@contextmanager
def contents(folder: Path) -> Iterator[Contents]:
    """The contents in the repository of ``folder``, for at most LONGEST seconds. Raises Lost without git."""
    try:
        process = subprocess.Popen(  # noqa: S603 - fixed words
            command(folder, "cat-file", "--batch"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(),
        )
    except (OSError, ValueError) as error:
        raise Lost from error
    watch = threading.Timer(LONGEST, process.kill)
    watch.daemon = True
    watch.start()
    assert process.stdin is not None  # noqa: S101 - pipes were asked for
    assert process.stdout is not None  # noqa: S101
    try:
        yield Contents(process.stdin, process.stdout)
    finally:
        watch.cancel()
        process.kill()
        for pipe in (process.stdin, process.stdout):
            # What was not written yet has nobody left to read it.
            with suppress(OSError):
                pipe.close()
        process.wait()
