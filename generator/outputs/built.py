"""The folder of one build. Each file is looked at once, as its bytes go out; what the checks of the whole need of it is kept.

Nothing is read back from disk but what somebody else wrote there: pages that mkdocs made of Markdown, and attachments.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator.outputs.leak import Lookouts, Sighting
from generator.outputs.markup import Markup, read_markup
from generator.pages import Page
from generator.site import Site


@dataclass(frozen=True)
class Seen:
    """One file of the built site. ``sum`` is the SHA-256 of its bytes, in hexadecimal."""

    markup: Markup
    sum: str
    personal: tuple[Sighting, ...]


class Built:
    """The files of the site in ``out``, which is empty at first."""

    def __init__(self, site: Site, pages: Sequence[Page], out: Path) -> None:
        self.out = out
        self.content = site.folder / "content"
        self.seen: dict[str, Seen] = {}
        self._lookouts = Lookouts(site, pages)
        self._folders: set[str] = set()

    def write(self, path: str, content: bytes) -> None:
        """Writes one file and keeps what is to be known of it; ``path`` is that below the folder. Raises OSError."""
        self.seen[path] = self.put(path, content)

    def put(self, path: str, content: bytes) -> Seen:
        """Writes one file and says what is to be known of it. Raises OSError."""
        self.put_down(path, content)
        return self.look(path, content)

    def put_down(self, path: str, content: bytes) -> None:
        """Writes one file, of which it is known already what there is to know. Raises OSError."""
        file = os.path.join(self.out, path)  # noqa: PTH118 - of thousands of files, Path takes longer than the writing
        folder = file.rpartition(os.sep)[0]
        if folder not in self._folders:
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103
            self._folders.add(folder)
        with open(file, "wb") as stream:  # noqa: PTH123
            stream.write(content)

    def look(self, path: str, content: bytes, *, own: bool = True) -> Seen:
        """What is to be known of a file; ``own`` is false for one that went out as it lay in content/."""
        personal = tuple(self._lookouts.look(path, content, own=own))
        return Seen(read_markup(path, content), sha256(content).hexdigest(), personal)

    def look_at_rest(self) -> None:
        """Looks at the files that others wrote. Raises OSError."""
        for path in below(self.out):
            if path not in self.seen:
                own = not (self.content / path).is_file()
                self.seen[path] = self.look(path, (self.out / path).read_bytes(), own=own)


def below(folder: Path) -> Iterator[str]:
    """The path of every file below a folder."""
    for place, _, names in os.walk(folder):
        inner = Path(place).relative_to(folder).as_posix()
        yield from (name if inner == "." else f"{inner}/{name}" for name in names)


def read_folder(folder: Path) -> dict[str, Markup]:
    """The files of a site that lies on disk, by path, with what leads somewhere in them."""
    return {path: read_markup(path, (folder / path).read_bytes()) for path in below(folder)}
