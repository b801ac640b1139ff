"""No personal data in anything that is published: records, narrative pages, settings, names of files, attachments.

개인정보 보호법 제24조, 제24조의2, 제34조의2; 「홈페이지 개인정보 노출방지 안내서」. What is found is told with its place and
never repeated (``generator.privacy.conceal``). docs/personal-data.md tells editors what to do.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from generator.diagnostics.format import lines_of
from generator.privacy import Permitted
from generator.records import Settings
from generator.records.content import is_html, is_page
from generator.rules.personal.attachment import in_attachment
from generator.rules.personal.exception import Cleared, excepted, permitted_by
from generator.rules.personal.lines import in_lines, in_name
from generator.rules.personal.record import in_node, in_texts, texts
from generator.rules.personal.sighting import Sighting
from generator.rules.unmarked import unmarked
from generator.source import Mapping, read
from generator.withholding import redacted_to_blanks


def personal_data(
    folder: Path, settings: Settings, seen: Iterable[Sighting], files: Iterable[tuple[Path, str]]
) -> Cleared:
    """Everything in ``folder`` that would be published, but for what an exception of site.yml covers.

    ``seen`` is what was found in the records and in the names of their files, ``files`` are the others.
    """
    permitted = permitted_by(settings)
    sightings = [*seen, *in_settings(permitted, folder)]
    for path, shown in files:
        sightings += in_name(path, shown, permitted)
        if path.is_symlink() or not os.path.isfile(path) or not path.is_relative_to(folder / "content"):  # noqa: PTH113
            continue
        if is_page(path.name):
            sightings += in_lines(
                unmarked(redacted_to_blanks("\n".join(lines_of(folder, shown)))).split("\n"), shown, permitted
            )
        elif not is_html(path.name):
            sightings += in_attachment(path, shown, permitted, partial(lines_of, folder, shown))
    return excepted(sightings, settings, folder)


def in_settings(permitted: Permitted, folder: Path) -> Iterator[Sighting]:
    """site.yml, but for the part that lists what is permitted."""
    root, _ = read(folder / "site.yml", "site.yml")
    for key, value in root.entries if isinstance(root, Mapping) else ():
        if key.text != "privacy":
            yield from in_texts(texts(value, (key.text,)), "site.yml", permitted, folder)


__all__ = ["Cleared", "Sighting", "in_name", "in_node", "permitted_by", "personal_data"]
