"""Whether all is right with a site, for who wants to know nothing else: of one that has not changed, without looking at it again."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic
from generator.engine import engine_sum, libraries, summed
from generator.folder import SiteFolder, site_folder
from generator.parallel import Processes
from generator.records.settings import DECISIONS
from generator.source.state import FileState, state_of
from generator.store import BuildStore, packed

if TYPE_CHECKING:
    from concurrent.futures import Executor

#: Files of a site that lie apart.
SINGLE = ("site.yml", *DECISIONS)


@dataclass(frozen=True)
class SiteAnswer:
    """What is wrong with a site of so many ``records``."""

    records: int
    problems: Sequence[Diagnostic]
    sound: bool


def answer(
    folder: Path,
    as_of: date | str | None = None,
    executor: Executor | Processes | None = None,
    store: BuildStore | None = None,
) -> SiteAnswer:
    """What ``read`` finds wrong, for who wants to know nothing else. Where no file has changed since, ``store`` knows it, and of those
    that have not changed nothing is read but what the others need (docs/decisions/0080).
    """
    start = site_folder(folder, as_of)
    if store is None or start.settings is None:
        return _anew(start, executor, store)
    states = [state_of(each.path) for each in start.files]
    named = [(each.path, state) for each, state in zip(start.files, states, strict=True)]
    named += [
        (str(path), state_of(str(path)))
        for path in (*(folder / name for name in SINGLE), *(path for path, _ in start.others))
    ]
    key = summed(engine_sum(), libraries(), f"{start.day} {start.latest}", f"answer {folder}")
    lying = summed(repr(named))
    then, before = store.get(key) or (b"", None)
    if isinstance(before, SiteAnswer) and then == lying:
        return before
    now = _anew(start, executor, store, states)
    # A file that is younger than it has to be is one that may change and look the same.
    if now.sound and all(state for path, state in named if state or os.path.lexists(path)):
        store.keep([(key, packed((lying, now)))], more=True)
    return now


def _anew(
    start: SiteFolder,
    executor: Executor | Processes | None,
    store: BuildStore | None,
    states: Sequence[FileState | None] | None = None,
) -> SiteAnswer:
    # All rules take as long to load as the answer where they are not asked.
    from generator.reading import read_rest  # noqa: PLC0415
    from generator.rules.memory import RecordLost  # noqa: PLC0415

    try:
        found = read_rest(start, executor, store, states)
    except RecordLost:
        found = read_rest(start, executor, store)
    return SiteAnswer(len(found.records), found.problems, found.sound)
