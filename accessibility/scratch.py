"""A folder for the time that an engine runs, which is gone afterwards."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

#: Seconds in which the last process of a browser that was ended has stopped writing.
PATIENCE = 5.0
#: The longest path of a socket on Linux, in bytes (unix(7)).
SOCKET = 107
#: What a browser adds to the folder that it is given, at most: ours, and the one of its socket in it.
ADDED = len("/hwanhi-pa11y-12345678/second/org.chromium.Chromium.123456/SingletonSocket")
#: Where else temporary files may lie.
SHORT = ("/tmp", "/var/tmp")  # noqa: S108 - mkdtemp makes a folder there that nobody else can open


@contextmanager
def scratch(prefix: str) -> Iterator[str]:
    """Its path. A browser's own processes end a moment after it and may write once more into what is being taken away, or make it
    anew: then it is taken away again, and who does not end is ended. Raises OSError where there is no place for it.
    """
    folder = tempfile.mkdtemp(prefix=prefix, dir=place())
    try:
        yield folder
    finally:
        begun = time.monotonic()
        shutil.rmtree(folder, ignore_errors=True)
        while ((users := _users(folder)) or Path(folder).exists()) and time.monotonic() < begun + PATIENCE:
            if time.monotonic() > begun + PATIENCE / 2:
                for each in users:
                    with suppress(OSError):
                        os.kill(each, signal.SIGKILL)
            time.sleep(0.05)
            shutil.rmtree(folder, ignore_errors=True)


def place() -> str:
    """Where temporary files lie; where a browser could not open its socket for the length of that path, a shorter one."""
    asked = tempfile.gettempdir()
    if len(os.fsencode(asked)) + ADDED <= SOCKET:
        return asked
    return next((each for each in SHORT if os.access(each, os.W_OK | os.X_OK)), asked)


def _users(folder: str) -> list[int]:
    """Processes that were started with the folder among their arguments and have not ended; none where there is no /proc."""
    found = []
    for each in Path("/proc").glob("[0-9]*/cmdline"):
        # It may have ended since, or be somebody else's.
        with suppress(OSError):
            if os.fsencode(folder) in each.read_bytes():
                found.append(int(each.parent.name))
    return [each for each in found if each != os.getpid()]
