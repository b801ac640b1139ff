"""What all workers of a run share: made by the first that asks, under a lock, and only read by the others."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable
from pathlib import Path

import pytest


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """A folder ``site`` of this run as ``make`` filled it, known by ``name``. Who gets it must not write there.

    A folder that was left half made (``make`` failed) is no folder: the next who asks tries again, and fails of itself.
    """
    base = factory.getbasetemp()
    # With workers, the folder of each lies in one of the whole run.
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = base / "shared" / name
    folder.parent.mkdir(exist_ok=True)
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            place = factory.mktemp(name)
            make(place / "site")
            place.rename(folder)
    return folder / "site"
