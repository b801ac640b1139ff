"""What the preview watches: everything that pages are made from, also while parts of it are gone and come back."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserverVFS

#: Of a site's folder, which may hold thousands of other files.
PARTS = ("data", "content", "site.yml", "accessibility")
#: Seconds between two looks.
INTERVAL = 0.1


def observer(folder: Path) -> BaseObserver:
    """Looks at the folder of the site from the one above it: a watch ends for good when what it watches is gone.

    Watch ``folder.parent`` with it; other folders, such as the theme, are watched whole.
    """
    above, inside = os.fspath(folder.parent), os.fspath(folder)

    def listed(place: str | None) -> Iterator[os.DirEntry[str]]:
        try:
            with os.scandir(place) as found:
                entries = list(found)
        except OSError:
            # What may not be read, or was taken away between two looks, is empty; the next build tells.
            return iter(())
        # What was compiled from a template is written while a page is made of it, and is no edit.
        entries = [each for each in entries if each.name != "__pycache__"]
        if place == above:
            entries = [each for each in entries if each.name == folder.name]
        elif place == inside:
            entries = [each for each in entries if each.name in PARTS]
        return iter(entries)

    return PollingObserverVFS(os.stat, listed, polling_interval=INTERVAL)
