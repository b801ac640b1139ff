"""What earlier builds made, under the sum of everything that it was made from. To delete it costs time and nothing else.

One SQLite file. What is damaged, of another form or half written is not believed: each value stands with its own checksum, and a
file that SQLite does not take is thrown away.
"""

from __future__ import annotations

import os
import pickle
import sqlite3
import stat
import threading
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

#: The form of the file; another one is another file, and those of former forms go.
NAME = "made-2.sqlite"
FORMER = "made-1.sqlite*"
#: What no build has used for so many builds is thrown away: somebody may go to and fro between two branches.
AGES = 4
#: Seconds to wait for another build to finish writing; then this one goes on without.
PATIENCE = 2.0
#: zlib's quickest: pages of one site are alike, and a quarter of their size is left.
LEVEL = 1
SUM = sha256().digest_size
#: What is the matter with the machine and not with the file.
PASSING = (
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
)
SCHEMA = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = OFF",
    # Apart from how old it is, which every build writes anew, and from the index of its keys, which every build reads.
    "CREATE TABLE IF NOT EXISTS made (key BLOB PRIMARY KEY, value BLOB NOT NULL)",
    "CREATE TABLE IF NOT EXISTS used (key BLOB PRIMARY KEY, age INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS build (age INTEGER NOT NULL)",
    "BEGIN IMMEDIATE",
)
#: What goes, in this order.
OLD = (
    f"DELETE FROM made WHERE key IN (SELECT key FROM used WHERE age <= (SELECT max(age) FROM build) - {AGES})",  # noqa: S608 - a number of ours
    f"DELETE FROM used WHERE age <= (SELECT max(age) FROM build) - {AGES}",  # noqa: S608 - the same
)
#: Takes a statement and its values.
Write = Callable[..., None]


class BuildStore:
    """Values by key, 32 bytes each, in ``folder``, which is made when something is first kept."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME
        #: What is read with and which file it is, by process and thread: to open the file for each of ten thousand values takes longer than to read them.
        #: One that was copied with its process is kept, and neither used nor closed.
        self._readers: dict[tuple[int, int], tuple[sqlite3.Connection, tuple[int, int]]] = {}

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_readers": {}}

    def keys(self) -> frozenset[bytes]:
        """What is there. Empty where nothing is, and where nothing can be read; what is no store of ours is thrown away."""
        with suppress(OSError):
            try:
                return frozenset(key for (key,) in self._open().execute("SELECT key FROM made"))
            except sqlite3.Error as error:
                self._give_up(error)
        return frozenset()

    def get(self, key: bytes) -> Any:  # noqa: ANN401 - whatever was kept
        """The value, or None where it is not there or not what was kept."""
        row = None
        with suppress(sqlite3.Error, OSError):
            row = self._open().execute("SELECT value FROM made WHERE key = ?", (key,)).fetchone()
        return unpacked(row[0]) if row else None

    def all(self) -> dict[bytes, bytes]:
        """Everything that is there, packed."""
        with suppress(sqlite3.Error, OSError):
            return dict(self._open().execute("SELECT key, value FROM made"))
        return {}

    def keep(self, values: Iterable[tuple[bytes, bytes | None]], *, more: bool = False) -> None:
        """Takes all of ``values``: by key, what is new, packed, or None for what was used again; ``more`` of what the build before
        has kept. Then what is old goes.

        What cannot be written is not kept, and nobody is told: the next build makes it again. Raises what making ``values`` raises;
        then nothing of them is kept.
        """
        with self._writing(more) as write:
            for key, value in values:
                if value is None:
                    write("UPDATE used SET age = (SELECT max(age) FROM build) WHERE key = ?", (key,))
                else:
                    write("INSERT OR REPLACE INTO made VALUES (?, ?)", (key, value))
                    write("INSERT OR REPLACE INTO used SELECT ?, max(age) FROM build", (key,))

    @contextmanager
    def _writing(self, more: bool) -> Iterator[Write]:  # noqa: FBT001 - of ``keep``
        """Gives what takes each statement of one transaction; after one has failed the others say nothing and do nothing."""
        database: sqlite3.Connection | None = None

        def write(statement: str, values: tuple[bytes | int, ...] = ()) -> None:
            nonlocal database
            if database is None:
                return
            try:
                database.execute(statement, values)
            except sqlite3.Error as error:
                database.close()
                database = None
                self._give_up(error)

        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            for former in self.path.parent.glob(FORMER):
                with suppress(OSError):  # somebody else's, or no file: it hinders nothing
                    former.unlink()
            database = sqlite3.connect(self.path, timeout=PATIENCE, isolation_level=None)
            for each in SCHEMA:
                write(each)
            write("INSERT INTO build SELECT coalesce(max(age), 0) + ? FROM build", (int(not more),))
        except (sqlite3.Error, OSError):
            pass  # no folder, or one that nobody may write
        try:
            yield write
            for each in OLD:
                write(each)
            write("DELETE FROM build WHERE age < (SELECT max(age) FROM build)")
            write("COMMIT")
        finally:
            self._close()
            if database is not None:
                database.close()

    def _give_up(self, error: sqlite3.Error) -> None:
        # A module's own errors have no code.
        if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) not in PASSING:
            self._close()
            with suppress(OSError):
                self.path.unlink()

    def _open(self) -> sqlite3.Connection:
        """A connection of this process and thread, the same as before if the file is. Raises OSError, sqlite3.Error."""
        status = self.path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise FileNotFoundError(self.path)
        mine, which = (os.getpid(), threading.get_ident()), (status.st_dev, status.st_ino)
        if self._readers.get(mine, (None, None))[1] != which:
            self._close()
            self._readers[mine] = sqlite3.connect(self.path, timeout=PATIENCE), which
        return self._readers[mine][0]

    def _close(self) -> None:
        reader = self._readers.pop((os.getpid(), threading.get_ident()), None)
        if reader is not None:
            reader[0].close()


class LateStore(BuildStore):
    """Keeps nothing until it is told to: who only looks, or is refused, leaves no folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._waiting: list[tuple[bytes, bytes | None]] = []
        self._more = True

    def keep(self, values: Iterable[tuple[bytes, bytes | None]], *, more: bool = False) -> None:
        self._waiting += values
        self._more = self._more and more

    def settle(self) -> None:
        """Keeps what has been waiting."""
        if self._waiting:
            super().keep(self._waiting, more=self._more)


def packed(value: object) -> bytes:
    """A value as it is kept: its checksum, then itself."""
    content = zlib.compress(pickle.dumps(value, pickle.HIGHEST_PROTOCOL), LEVEL)
    return sha256(content).digest() + content


def unpacked(content: bytes) -> Any:  # noqa: ANN401 - whatever was packed
    """The value; None where the bytes are not those that were kept."""
    if sha256(content[SUM:]).digest() != content[:SUM]:
        return None
    return pickle.loads(zlib.decompress(content[SUM:]))  # noqa: S301 - our own, by its sum
