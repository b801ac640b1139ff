"""What the system knows of a file, by which one that has not changed is known without being opened (docs/decisions/0080)."""

from __future__ import annotations

import os
import time

#: Size, the times of its text and of all else, its number, its disk, its rights.
FileState = tuple[int, ...]
#: Nanoseconds. A file that was changed within so much of a look may be changed again in the same tick of the clock (of FAT: 2 s).
TICK = 2 * 10**9


def state_of(path: str) -> FileState | None:
    """What the system knows of a file that has lain still for a while; None of others, and where times cannot be relied on."""
    now = time.time_ns()
    try:
        found = os.lstat(path)
    except OSError:
        return None
    # On Windows the second time is that of making, which no change moves.
    if os.name == "nt" or max(found.st_mtime_ns, found.st_ctime_ns) > now - TICK:
        return None
    return (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino, found.st_dev, found.st_mode)
