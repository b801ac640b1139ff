"""What is still running."""

from __future__ import annotations

import os
from pathlib import Path


def processes(folder: Path) -> list[str]:
    """The commands of all processes that name a folder."""
    found = []
    for each in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            text = each.read_bytes()
        except OSError:
            continue
        if os.fsencode(folder) in text:
            found.append(text.decode("utf-8", "replace"))
    return found
