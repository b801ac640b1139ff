"""Where exports go: what they need of the folder of a build, so that they know nothing of how it is looked through."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol


class Sink(Protocol):
    """A folder that files are written into, each once. All of it raises OSError where the disk does."""

    out: Path

    def write(self, path: str, content: bytes) -> None:
        """Writes one file; ``path`` is that below the folder."""

    def lines(self, path: str) -> AbstractContextManager[Callable[[bytes], None]]:
        """Gives what takes the next line of a file, with its line end."""

    def made(self, path: str, source: bytes, make: Callable[[], bytes]) -> None:
        """Writes a file that holds what ``source`` holds, one line of JSON, and nothing else; ``make`` makes it of that."""

    def archive(self, path: str, members: Iterable[str]) -> None:
        """Writes a ZIP of files that were written before."""

    def known(self, path: str) -> tuple[str, int]:
        """SHA-256 and bytes of a file that was written."""

    def has(self, path: str) -> bool:
        """Whether a file was written."""
