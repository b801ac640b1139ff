"""What ``check`` would say of a site with other files in it: they are written into a copy and looked at there."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.autofix import READ, copied
from generator.diagnostics import Diagnostic
from generator.site import read_site


def checked(folder: Path, files: Mapping[str, str], as_of: str | None) -> Sequence[Diagnostic]:
    """Everything that is wrong with the site in ``folder`` once ``files``, by their paths in it, are there."""
    with tempfile.TemporaryDirectory(prefix="hwanhi-") as name:
        copy = Path(name) / "site"
        copy.mkdir()
        for each in READ:
            copied(folder / each, copy / each)
        for path, text in files.items():
            target = copy / path
            target.parent.mkdir(parents=True, exist_ok=True)
            # The copy shares its files with the site: what is there is unlinked, never written over.
            target.unlink(missing_ok=True)
            target.write_bytes(text.encode())
        return read_site(copy, as_of)[1]


def key(each: Diagnostic) -> tuple[str, str, str]:
    """A problem without its line, which moves."""
    return each.code, each.path, repr(sorted(each.facts.items()))
