"""What lies in the folder of a site, before any of it but the settings is opened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.records import File, Loaded, Settings, load_settings, record_files
from generator.records.content import beside
from generator.schedule import last_day


@dataclass(frozen=True)
class SiteFolder:
    """What a reading begins with: settings, days, and what lies there.

    ``told`` is the day as it was given or is set, ``day`` the one that everything is counted from.
    """

    folder: Path
    settings: Settings | None
    problems: Sequence[Diagnostic]
    told: str
    day: date
    #: The latest day that a record can tell of as past.
    latest: date
    files: Sequence[File]
    #: What is wrong with the folders of the files.
    found: Loaded
    #: All other files, with their paths for people.
    others: Sequence[tuple[Path, str]]


def site_folder(folder: Path, as_of: date | str | None) -> SiteFolder:
    settings, problems = load_settings(folder)
    told = str(as_of or (settings.reference() if settings else date.max.isoformat()))
    day = last_day(told)
    # A look at an earlier day (--as-of) makes no published record one of the future.
    latest = max(day, last_day(settings.reference())) if settings else day
    files, found = record_files(folder)
    others = beside(folder, {each.shown for each in files})
    return SiteFolder(folder, settings, problems, told, day, latest, files, found, others)
