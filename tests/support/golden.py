"""Golden files: what comes out is held against what was read and found good."""

from __future__ import annotations

import os
from pathlib import Path


def golden(path: Path, text: str) -> None:
    """Holds ``text`` against the file. ``GOLDEN=write`` writes it where it differs or is missing, and nowhere else."""
    before = path.read_text("utf-8") if path.is_file() else None
    if os.environ.get("GOLDEN") == "write" and before != text:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
        before = path.read_text("utf-8")
    assert before is not None, f"there is no golden file {path.name}"
    assert text == before
