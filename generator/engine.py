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


#: The files of the engine as they lay there when their sum was last made, and that.
_last: tuple[object, bytes] = (None, b"")


def engine_sum() -> bytes:
    """Of all files of the engine that pages are made with, as they are now: in a preview they are edited. A build asks several times."""
    global _last  # noqa: PLW0603 - what is known of the files
    paths = list(files(ENGINE, THEME))
    lying = [(path, about.st_size, about.st_mtime_ns, about.st_ino) for path in paths for about in (os.stat(path),)]  # noqa: PTH116
    if _last[0] != lying:
        _last = lying, summed(*(part for path in paths for part in (path, Path(path).read_bytes())))
    return _last[1]


def files(*folders: Path) -> Iterable[str]:
    """The path of every file below the folders but for those that are left out, in an order of their own."""
    for folder in folders:
        for place, inner, names in os.walk(folder):
            inner[:] = sorted(set(inner) - set(LEFT_OUT))
            # What is hidden is of somebody's editor; it comes and goes, and may lead nowhere.
            shown = sorted(name for name in names if not name.startswith("."))
            yield from (os.path.join(place, name) for name in shown)  # noqa: PTH118 - a thousand of them


@cache
def libraries() -> str:
    """Python and every package beside the engine, with their versions."""
    folders = {Path(each) for each in sys.path if each}
    # A folder of the package's name and version, which reads two hundred files less than asking each.
    return repr((sys.version, sorted(each.name for folder in folders for each in folder.glob("*.dist-info"))))
