"""The folder of one build. Each file is looked at once, as its bytes go out; what the checks of the whole need of it is kept.

Nothing is read back from disk but what somebody else wrote there: pages that mkdocs made of Markdown, and attachments.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import file_digest, sha256
from pathlib import Path
from typing import IO

from generator.exports import OwnFile
from generator.exports.archive import pack
from generator.outputs.leak import Lookouts, MatchedValue, mark_of
from generator.outputs.markup import Markup, read_markup
from generator.pages import Page
from generator.site import Site


@dataclass(frozen=True)
class BuiltFile:
    """One file of the built site. ``sum`` is the SHA-256 of its ``size`` bytes, in hexadecimal."""

    markup: Markup
    sum: str
    size: int
    personal: tuple[MatchedValue, ...]


@dataclass(frozen=True)
class Sound:
    """What an earlier build looked through and found to hold nothing personal: marks of files, and of lines of files of lines."""

    files: frozenset[bytes] = frozenset()
    lines: frozenset[bytes] = frozenset()


NOTHING_SOUND = Sound()
#: Takes what a file is made of and what makes it, and gives its bytes.
Kept = Callable[[bytes, Callable[[], bytes]], bytes]


class Built:
    """The files of the site in ``out``, which is empty at first. What is ``sound`` is not looked through again.

    ``kept`` knows what an earlier build made of a source, and else makes it. A file that lies in ``last``, the folder that this one
    will take the place of, with the very same bytes, is that file: to make one takes a disk ten times as long as to read it.
    """

    def __init__(
        self,
        site: Site,
        pages: Sequence[Page],
        out: Path,
        sound: Sound = NOTHING_SOUND,
        kept: Kept = lambda _, make: make(),
        *,
        last: Path | None = None,
    ) -> None:
        self.out = out
        self._last = last
        #: What a file is that this process makes: who owns it and who may read it.
        self._like: tuple[int, int] | None = None
        self._kept = kept
        self._sound = sound
        self.content = site.folder / "content"
        self.seen: dict[str, BuiltFile] = {}
        self._lookouts = Lookouts(site, pages, sound.lines)
        self._folders: set[str] = set()
        #: What went out as it lay in content/.
        self._attached: set[str] = set()

    def write(self, path: str, content: bytes) -> None:
        """Writes one file and keeps what is to be known of it; ``path`` is that below the folder. Raises OSError."""
        self.seen[path] = self.put(path, content)

    def put(self, path: str, content: bytes) -> BuiltFile:
        """Writes one file and says what is to be known of it. Raises OSError."""
        self.put_down(path, content)
        return self.look(path, content)

    def put_down(self, path: str, content: bytes) -> None:
        """Writes one file, of which it is known already what there is to know. Raises OSError."""
        file = self._place(path)
        if self._last is None or self._like is None or not self._linked(path, file, content):
            with _another(file) as stream:
                stream.write(content)
                if self._like is None:
                    self._like = _kind(os.fstat(stream.fileno()))

    def _linked(self, path: str, file: str, content: bytes) -> bool:
        """Whether ``file`` is now another name of the one in the last folder, which was as this one would be made.

        One with a third name is left alone: who changed it under that one would change the site.
        """
        before = os.path.join(str(self._last), path)  # noqa: PTH118 - see ``_place``
        try:
            handle = os.open(before, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
            try:
                about = os.fstat(handle)
                same = about.st_nlink == 1 and about.st_size == len(content) and _kind(about) == self._like
                if not same or os.read(handle, len(content) + 1) != content:
                    return False
            finally:
                os.close(handle)
            os.link(before, file)
        except OSError:  # it is not there, or a file has one name only where it lies
            return False
        return True

    @contextmanager
    def lines(self, path: str) -> Iterator[Callable[[bytes], None]]:
        """Writes a file line by line, however long it gets: gives what takes the next line, which is looked at by itself.

        A line that stood in another file already, or in this one, is not looked through again. Raises OSError.
        """
        total, size = sha256(), 0
        personal: list[MatchedValue] = []
        with _another(self._place(path)) as stream:

            def write(line: bytes) -> None:
                nonlocal size
                stream.write(line)
                total.update(line)
                size += len(line)
                personal.extend(self._lookouts.line(line))

            yield write
        self.seen[path] = BuiltFile(read_markup(path, b""), total.hexdigest(), size, tuple(personal))

    def made(self, path: str, source: bytes, make: Callable[[], bytes]) -> None:
        """Writes a file that ``make`` makes of ``source``, one line of JSON with all that is in it. Raises OSError.

        The source is looked through instead of the file, which is packed; and what an earlier build made of it is taken.
        """
        content = self._kept(source, make)
        self.put_down(path, content)
        found = tuple(self._lookouts.line(source))
        self.seen[path] = BuiltFile(read_markup(path, b""), sha256(content).hexdigest(), len(content), found)

    def own(self, file: OwnFile) -> BuiltFile:
        """Writes one of the files that a record has of its own, and says what is to be known of it. Raises OSError."""
        if file.source is None:
            return self.put(file.path, file.content)
        self.put_down(file.path, file.content)
        found = tuple(self._lookouts.line(file.source))
        return BuiltFile(read_markup(file.path, b""), sha256(file.content).hexdigest(), len(file.content), found)

    def sound_line(self, line: bytes) -> None:
        """Says of a line of JSON that it was looked through in another process, and was sound."""
        self._lookouts.lookout.lines.add(mark_of(line))

    def archive(self, path: str, members: Iterable[str]) -> None:
        """Writes a ZIP of files that were written before, in this order: what is in them has been looked at. Raises OSError."""
        file = self._place(path)
        pack(file, self.out, members)
        with open(file, "rb") as stream:  # noqa: PTH123
            total = file_digest(stream, "sha256").hexdigest()
        self.seen[path] = BuiltFile(read_markup(path, b""), total, os.stat(file).st_size, ())  # noqa: PTH116

    def known(self, path: str) -> tuple[str, int]:
        """SHA-256 and bytes of a file that was written."""
        return self.seen[path].sum, self.seen[path].size

    def has(self, path: str) -> bool:
        """Whether a file was written."""
        return path in self.seen

    def _place(self, path: str) -> str:
        """Where a file lies; its folder is there afterwards."""
        file = os.path.join(self.out, path)  # noqa: PTH118 - of thousands of files, Path takes longer than the writing
        folder = file.rpartition(os.sep)[0]
        if folder not in self._folders:
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103
            self._folders.add(folder)
        return file

    def look(self, path: str, content: bytes, *, own: bool = True) -> BuiltFile:
        """What is to be known of a file; ``own`` is false for one that went out as it lay in content/."""
        total = sha256(content).hexdigest()
        known = own and self._lookouts.mark(path, total) in self._sound.files
        personal = () if known else tuple(self._lookouts.look(path, content, own=own))
        return BuiltFile(read_markup(path, content), total, len(content), personal)

    def sound(self) -> Sound:
        """What was looked through so far and holds nothing personal. An attachment is looked through where it lies."""
        marks = (
            self._lookouts.mark(path, each.sum)
            for path, each in self.seen.items()
            if not each.personal and path not in self._attached
        )
        return Sound(frozenset(marks), frozenset(self._lookouts.lookout.lines))

    def look_at_rest(self) -> None:
        """Looks at the files that others wrote. Raises OSError."""
        for path in below(self.out):
            if path not in self.seen:
                if not (own := not (self.content / path).is_file()):
                    self._attached.add(path)
                self.seen[path] = self.look(path, (self.out / path).read_bytes(), own=own)


def _another(file: str) -> IO[bytes]:
    """A file that is new, to be written: into one that lies there already, of the last folder perhaps, nothing is."""
    try:
        return open(file, "xb")  # noqa: PTH123 - whoever asked closes it
    except FileExistsError:
        os.unlink(file)  # noqa: PTH108
        return open(file, "xb")  # noqa: PTH123


def _kind(about: os.stat_result) -> tuple[int, int]:
    return about.st_mode, about.st_uid


def renewed_file(file: Path, content: bytes) -> None:
    """Writes a file anew, which in a built folder may be one of the published site under a second name. Raises OSError."""
    with _another(str(file)) as stream:
        stream.write(content)


def below(folder: Path) -> Iterator[str]:
    """The path of every file below a folder."""
    for place, _, names in os.walk(folder):
        inner = Path(place).relative_to(folder).as_posix()
        yield from (name if inner == "." else f"{inner}/{name}" for name in names)


def read_folder(folder: Path) -> dict[str, Markup]:
    """The files of a site that lies on disk, by path, with what leads somewhere in them."""
    return {path: read_markup(path, (folder / path).read_bytes()) for path in below(folder)}
