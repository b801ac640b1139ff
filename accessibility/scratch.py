"""A folder for the time that an engine runs, which is gone afterwards."""

from __future__ import annotations

import shutil
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
    anew: then it is taken away again. Raises OSError where there is no place for it.
    """
    folder = tempfile.mkdtemp(prefix=prefix)
    try:
        yield folder
    finally:
        deadline = time.monotonic() + PATIENCE
        shutil.rmtree(folder, ignore_errors=True)
        while (_is_used(folder) or Path(folder).exists()) and time.monotonic() < deadline:
            time.sleep(0.05)
            shutil.rmtree(folder, ignore_errors=True)


def _is_used(folder: str) -> bool:
    """Whether a process was started with the folder among its arguments and has not ended; not known where there is no /proc."""
    for each in Path("/proc").glob("[0-9]*/cmdline"):
        # It may have ended since, or be somebody else's.
        with suppress(OSError):
            if folder.encode() in each.read_bytes():
                return True
    return False
