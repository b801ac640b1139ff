"""The texts that the files of a site withhold and hold all the same, each with the clause that it is withheld by."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.difference.guard import behind_marks, held
from generator.records import record_files
from generator.records.content import files, is_page
from generator.records.files import shown_path
from generator.source import Mapping, parse
from generator.source import Sequence as Items
from generator.source.file import read_text
from generator.withholding import speaks_of_it


def secrets(folder: Path) -> dict[str, str]:
    """By text, of the site in ``folder``; what cannot be read has none."""
    pages = [each for each in files(folder / "content") if is_page(each.name)]
    records = [Path(each.path) for each in record_files(folder)[0] if each.path.endswith(".yml")]
    return {text: clause for path in (*records, *pages) for text, clause in _withheld(path, folder)}


def _withheld(path: Path, folder: Path) -> Iterator[tuple[str, str]]:
    shown = shown_path(path, folder)
    text, problems = read_text(path, shown)
    if problems or not speaks_of_it(text):
        return
    yield from behind_marks(text)
    if is_page(path.name):
        return
    root, _ = parse(text, shown)
    for node in root.items if isinstance(root, Items) else (root,):
        if isinstance(node, Mapping):
            yield from held(node, node)
