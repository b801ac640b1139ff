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


@contextmanager
def scratch(prefix: str) -> Iterator[str]:
    """Its path. A browser's own processes end a moment after it and may write once more into what is being taken away, or make it
    anew: then it is taken away again, and who does not end is ended. Raises OSError where there is no place for it.
    """
    folder = tempfile.mkdtemp(prefix=prefix)
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


def _users(folder: str) -> list[int]:
    """Processes that were started with the folder among their arguments and have not ended; none where there is no /proc."""
    found = []
    for each in Path("/proc").glob("[0-9]*/cmdline"):
        # It may have ended since, or be somebody else's.
        with suppress(OSError):
            if os.fsencode(folder) in each.read_bytes():
                found.append(int(each.parent.name))
    return [each for each in found if each != os.getpid()]
