"""The sum of the engine itself: what was made by the same one need not be made again."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path

ENGINE = Path(__file__).resolve().parent
THEME = ENGINE.parent / "theme"
#: Folders within the engine that pages are not made from: what Python keeps, and the packages that the form in the browser is
#: bundled from, ten times as many files as there are others.
LEFT_OUT = ("__pycache__", "node_modules")


def summed(*parts: bytes | str) -> bytes:
    """SHA-256 of parts, each with its length: no two lists of them are one."""
    total = sha256()
    for part in parts:
        content = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        total.update(len(content).to_bytes(8))
        total.update(content)
    return total.digest()


def engine_sum() -> bytes:
    """Of all files of the engine that pages are made with, asked anew each time: in a preview they are edited."""
    return summed(*(part for file in files(ENGINE, THEME) for part in (str(file), file.read_bytes())))


def files(*folders: Path) -> Iterable[Path]:
    for folder in folders:
        for place, inner, names in os.walk(folder):
            inner[:] = sorted(set(inner) - set(LEFT_OUT))
            yield from (Path(place, name) for name in sorted(names))


@cache
def libraries() -> str:
    """Python and every package beside the engine, with their versions."""
    folders = {Path(each) for each in sys.path if each}
    # A folder of the package's name and version, which reads two hundred files less than asking each.
    return repr((sys.version, sorted(each.name for folder in folders for each in folder.glob("*.dist-info"))))
