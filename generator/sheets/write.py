"""Writes what was shown: all files or none, and none that became another one meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from generator.autofix import written


def write(folder: Path, files: Mapping[str, str], before: Mapping[str, bytes]) -> list[str]:
    """Gives back the files that are others by now; then nothing was written. Raises OSError, and nothing is left of what was begun."""
    moved = [path for path in files if (now(folder / path)) != before.get(path)]
    if moved:
        return moved
    done: list[str] = []
    try:
        for path, text in files.items():
            put(folder / path, text, new=path not in before)
            done.append(path)
    except OSError:
        for path in done:
            with suppress(OSError):
                if path in before:
                    written(folder / path, before[path], folder / path)
                else:
                    (folder / path).unlink()
        raise
    return []


def now(path: Path) -> bytes | None:
    """What lies there; None where nothing does. A link is never written through."""
    if path.is_symlink():
        return b"\x00"
    return path.read_bytes() if path.exists() else None


def put(path: Path, text: str, *, new: bool) -> None:
    if new:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="") as file:
            file.write(text)
    else:
        written(path, text.encode(), path)
