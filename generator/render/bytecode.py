"""What templates were compiled to, kept beside them as Python keeps its own: half a second of every process that renders pages."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from jinja2 import BytecodeCache, FileSystemBytecodeCache
from jinja2.bccache import Bucket

from generator.diagnostics import Language
from generator.engine import engine_sum, libraries, summed
from generator.words import THEME

#: As Python names it, so that whoever leaves out what Python compiled leaves this out, too.
FOLDER = THEME / "__pycache__"


class _Compiled(FileSystemBytecodeCache):
    """Kept by the engine's sum, since what a filter makes of a constant is compiled, too. Where nothing can be written, nothing is kept."""

    def __init__(self, folder: Path, name: str) -> None:
        super().__init__(str(folder), f"{name}-%s.jinja")

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


def compiled(language: Language, folder: Path = FOLDER) -> BytecodeCache | None:
    """Where templates of this language are kept in ``folder``; None where there is none and none can be made.

    What an earlier state of the engine left is removed.
    """
    now = summed(engine_sum(), libraries()).hex()[:16]
    try:
        folder.mkdir(exist_ok=True)
        # Also what a process left that was killed while it wrote.
        for old in folder.glob("*.jinja*"):
            if f"-{now}-" not in old.name:
                old.unlink(missing_ok=True)
    except OSError:
        return None
    return _Compiled(folder, f"{language}-{now}")
