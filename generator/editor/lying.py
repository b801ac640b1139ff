"""The files of records as they lie in the folder of a site: which records are in them, so far as they can be read."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from generator.editor.choices import Referent
from generator.editor.form import Lying
from generator.records import record_files
from generator.source import Node, Sequence, read, text_at
from generator.withholding import redacted, withholds

#: Files whose records are kept in mind between two looks.
REMEMBERED = 20_000


def lying(folder: Path) -> list[Lying]:
    """Every file of records of the site in ``folder``. A file is read again where it has changed."""
    files, _ = record_files(folder)
    found = []
    for file in files:
        path = Path(file.path)
        try:
            status = path.stat()
        except OSError:
            continue
        found.append(_lying(file.kind, file.path, file.shown, status.st_mtime_ns, status.st_size))
    return found


@lru_cache(REMEMBERED)
def _lying(kind: str, path: str, shown: str, _changed: int, _size: int) -> Lying:
    root, _ = read(Path(path), shown) if path.endswith(".yml") else (None, [])
    many = isinstance(root, Sequence)
    nodes = root.items if isinstance(root, Sequence) else (root,) if root else ()
    return Lying(kind, shown, tuple(named(kind, node) for node in nodes if text_at(node, "id")), many)


def named(kind: str, node: Node) -> Referent:
    """A record by what people call it; a title that is withheld is told to nobody."""
    title = "" if withholds(node, "title") else text_at(node, "title") or text_at(node, "name")
    return Referent(kind, text_at(node, "id"), redacted(title or text_at(node, "id")))
