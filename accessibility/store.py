"""Verdicts that were given before: one file each in a folder beside the build, which is never published.

The verdict of a page is a function of its bytes, the bytes of everything that it loads, and of who looked by what. A
question is the first and the last of these; an entry says what else the verdict leans on and what every file was then. So a
question may have several entries, of which one at most fits the files as they are now.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

#: Goes up when an entry of before cannot be read any more.
FORMAT = 1
#: The name of an entry: what was asked, and what the page loads.
ENTRY = re.compile(r"[0-9a-f]{64}-[0-9a-f]{16}\.json")
#: Bytes of all entries; a verdict of a page of ours takes some 20 kB.
LIMIT = 256 * 2**20
#: Bytes of one: a page with more findings than that is not the one that is asked for again and again.
LARGEST = 4 * 2**20
#: Seconds after which an entry that nobody asked for goes.
AGE = 60 * 24 * 60 * 60


def question(**parts: object) -> str:
    """The name of what is asked: SHA-256 of the parts, in hexadecimal, whatever order they come in."""
    return sha256(_text(parts)).hexdigest()


class VerdictStore:
    """The entries in ``folder``, which need not be there yet.

    It never raises: what cannot be read was never kept, and what cannot be written is asked for again. Several runs may
    use it at once. ``fresh``: what was kept before this run is not looked at.
    """

    def __init__(self, folder: Path, *, limit: int = LIMIT, fresh: bool = False) -> None:
        self._folder = folder
        self._limit = limit
        #: Question -> files with an entry for it, as they lay there when this run began.
        self._known: dict[str, list[str]] = {}
        #: Entries of this run: what a disk without room did not take is known nevertheless.
        self._new: dict[str, list[dict[str, Any]]] = {}
        if fresh:
            return
        with suppress(OSError):
            for each in sorted(os.scandir(folder), key=lambda entry: entry.name):
                self._known.setdefault(each.name.partition("-")[0], []).append(each.path)

    def get(self, asked: str, files: Mapping[str, str]) -> Mapping[str, Any] | None:
        """The verdict kept for a question, where everything that it leans on is as it was.

        ``files``: path -> SHA-256 of every file there is now; what is not in it is missing.
        """
        for entry in self._new.get(asked, ()):
            if _holds(entry, files):
                return cast("Mapping[str, Any]", entry["verdict"])
        for file in self._known.get(asked, ()):
            found = _read(Path(file))
            if found and _holds(found, files):
                with suppress(OSError):
                    os.utime(file)
                return cast("Mapping[str, Any]", found["verdict"])
        return None

    def put(self, asked: str, loads: Mapping[str, str | None], verdict: Mapping[str, Any]) -> None:
        """Keeps a verdict. ``loads``: what the page loaded, path -> SHA-256, or None for a file that was missing."""
        body = {"format": FORMAT, "loads": dict(loads), "verdict": verdict}
        self._new.setdefault(asked, []).append(body)
        text = _text({**body, "sum": sha256(_text(body)).hexdigest()})
        if len(text) > LARGEST:
            return
        target = self._folder / f"{asked}-{question(loads=loads)[:16]}.json"
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=".new-", dir=self._folder)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(text)
                Path(name).replace(target)
            except OSError:
                Path(name).unlink(missing_ok=True)
                raise

    def take(self, folder: Path) -> int:
        """Makes the entries in ``folder``, of another machine for one, its own, and says how many there were. Raises OSError."""
        self._folder.mkdir(parents=True, exist_ok=True)
        entries = [each for each in sorted(folder.glob("*.json")) if ENTRY.fullmatch(each.name)]
        for each in entries:
            shutil.copyfile(each, self._folder / each.name)
            known = self._known.setdefault(each.name.partition("-")[0], [])
            if str(self._folder / each.name) not in known:
                known.append(str(self._folder / each.name))
        return len(entries)

    def tidy(self) -> None:
        """Takes away what is too old, and the oldest of what is too much."""
        found = []
        with suppress(OSError):
            for each in os.scandir(self._folder):
                with suppress(OSError):
                    about = each.stat(follow_symlinks=False)
                    found.append((about.st_mtime, about.st_size, each.path))
        left = self._limit
        # A clock that was set back does not make everything old: what lies in the future is as new as can be.
        now = time.time()  # noqa: TID251 - files have no other
        for changed, size, path in sorted(found, reverse=True):
            left -= size
            if left < 0 or changed < now - AGE:
                with suppress(OSError):
                    Path(path).unlink()


def _holds(entry: Mapping[str, Any], files: Mapping[str, str]) -> bool:
    return all(files.get(path) == was for path, was in entry["loads"].items())


def _read(file: Path) -> dict[str, Any] | None:
    """An entry as it was written; None for anything else."""
    try:
        if file.stat().st_size > LARGEST:
            return None
        entry = json.loads(file.read_bytes())
        body = {key: entry[key] for key in ("format", "loads", "verdict")}
        whole = entry["sum"] == sha256(_text(body)).hexdigest() and body["format"] == FORMAT
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return body if whole else None


def _text(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode()
