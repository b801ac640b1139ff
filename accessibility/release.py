"""Puts a checked folder in the place of the published one: one rename, so that a crash leaves the old or the new whole.

``out`` may be gone, or a site that was published before; ``out``'s parent holds the lock and the folders on the way.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from accessibility.manifest import NAME, Manifest, changes, fingerprint, of_ours, promised
from generator.diagnostics import Diagnostic

#: From linux/fs.h and fcntl.h.
RENAME_EXCHANGE = 2
AT_FDCWD = -100
#: What a kernel (ENOSYS) or a file system (EINVAL) says that cannot exchange two folders.
CANNOT = (errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP)
#: What it says of a folder that stays where it is: another disk is mounted there, or it is of another layer of an overlay.
UNMOVABLE = (errno.EBUSY, errno.EXDEV)
#: What it says of a folder that would be replaced and is not empty.
FULL = (errno.ENOTEMPTY, errno.EEXIST)

LIBC = ctypes.CDLL(None, use_errno=True)


class Refused(Exception):  # noqa: N818 - a refusal, not a defect
    """Nothing was published, and the published site is as it was. ``diagnostic`` says why."""

    def __init__(self, code: str, out: Path, **facts: str) -> None:
        super().__init__(code)
        self.diagnostic = Diagnostic(code, out.name, facts={"out": str(out), **facts})


@contextmanager
def lock(out: Path) -> Iterator[None]:
    """Only one run at a time comes into this context.

    Raises Refused at once: G013 where another one is in it, G014 or G015 where ``out`` is not ours to replace.
    """
    _must_be_ours(out)
    with alone(out):
        yield


@contextmanager
def alone(out: Path, code: str = "G013") -> Iterator[None]:
    """Only one run at a time writes ``out``, whatever it is. Raises Refused at once: ``code``, G018 for a disk that refuses."""
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        lock_file = (out.parent / f".{out.name}.lock").open("a+", encoding="utf-8")
    except OSError as error:
        raise Refused("G018", out, detail=f"{error.strerror}: {error.filename}") from error
    # The file stays: taking it away would let two runs hold locks on two files of one name.
    with lock_file as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            raise Refused(code, out, pid=file.read(20).strip() or "?") from None
        file.truncate(0)
        file.write(f"{os.getpid()}\n")
        file.flush()
        yield


def staging(out: Path) -> Path:
    """A fresh folder beside ``out``; those of crashed runs go away. Call it under the lock.

    Raises Refused where ``out`` could not be replaced later (G014, G015, G016, G028), so that nobody waits for a check in vain.
    """
    _must_be_ours(out)
    for stale in out.parent.glob(f"{_prefix(out)}*"):
        if stale.is_dir() and not stale.is_symlink():
            shutil.rmtree(stale)
    folder = Path(tempfile.mkdtemp(prefix=_prefix(out), dir=out.parent))
    folder.chmod(0o755)  # mkdtemp makes it private; a web server has to read it
    try:
        _must_be_movable(out, folder)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return folder


def swap(new: Path, out: Path, manifest: Manifest | None, after: Callable[[str], None] = lambda _step: None) -> None:
    """Publishes ``new`` as ``out``. Call it under the lock, with the manifest that the decision was about; None where none was made.

    ``after`` is called after each step (``checked``, ``synced``, ``renamed``, ``durable``, ``removed``), for tests that
    end the process there. Raises Refused: G014, G015, G016 (file system cannot exchange), G017 (bytes are not those that
    were checked), G018 (any other trouble of the file system).
    """
    _must_be_ours(out)
    try:
        if manifest is not None:
            _must_be_checked(new, out, manifest)
        after("checked")
        _sync(new)
        after("synced")
        if out.exists():
            _exchange(new, out)
        else:
            new.rename(out)
        after("renamed")
        _sync(out.parent)
        after("durable")
    except OSError as error:
        raise Refused("G018", out, detail=f"{error.strerror}: {error.filename}") from error
    # The new site is published; what is left of the old one the next run would take away as well.
    shutil.rmtree(new, ignore_errors=True)
    after("removed")


def _must_be_checked(new: Path, out: Path, manifest: Manifest) -> None:
    """Raises Refused where the bytes are not those that were checked."""
    changed = changes(manifest.files, fingerprint(new)) or [
        path for path in manifest.files if (new / path).is_symlink()
    ]
    if changed or NAME not in manifest.files:
        raise Refused("G017", out, page=", ".join(changed[:3]) or NAME)


def _must_be_ours(out: Path) -> None:
    if out.is_symlink():
        raise Refused("G014", out)
    if out.exists() and not _ours(out) and (not out.is_dir() or any(out.iterdir())):
        raise Refused("G015", out)


def _must_be_movable(out: Path, beside: Path) -> None:
    """Tries what ``swap`` will do, with two folders of ours and in a way that leaves ``out`` where it is."""
    if not out.exists():
        return
    one, other = beside / "one", beside / "other"
    (one / "full").mkdir(parents=True)
    other.mkdir()
    try:
        _exchange(other, one)
        # Onto a folder that is not empty, nothing is renamed (POSIX, rename): the system says whether it would be.
        out.rename(other)
        other.rename(out)  # where a file system does it all the same
    except OSError as error:
        if error.errno in UNMOVABLE:
            raise Refused("G028", out) from error
        if error.errno not in FULL:
            raise Refused("G018", out, detail=f"{error.strerror}: {error.filename}") from error
    finally:
        for each in (one, other):
            shutil.rmtree(each, ignore_errors=True)


def _ours(out: Path) -> bool:
    """Whether ``out`` holds a site that this program built, by its list alone: nothing else in it is read for that."""
    file = out / NAME
    try:
        about = file.stat()
        return _lists_ours(file, (about.st_ino, about.st_size, about.st_mtime_ns))
    except (OSError, ValueError, RecursionError):
        return False


@lru_cache(maxsize=4)
def _lists_ours(file: Path, _about: tuple[int, ...]) -> bool:
    """Whether a list is one of ours: asked three times for one folder, and of a large site each takes a second. Raises as ``promised``."""
    text = file.read_bytes()
    return of_ours(text) and promised(text) is not None


def _prefix(out: Path) -> str:
    return f".{out.name}.staging-"


def _exchange(new: Path, out: Path) -> None:
    """Swaps the names of two folders at one stroke (Linux 3.15, glibc 2.28). Raises OSError, Refused (G016)."""
    if LIBC.renameat2(AT_FDCWD, os.fsencode(new), AT_FDCWD, os.fsencode(out), RENAME_EXCHANGE) != 0:
        number = ctypes.get_errno()
        if number in CANNOT:
            raise Refused("G016", out)
        raise OSError(number, os.strerror(number), str(out))


def _sync(folder: Path) -> None:
    """Waits until the file system that holds ``folder`` has written everything: files first, then their names."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        if LIBC.syncfs(handle) != 0:
            raise OSError(ctypes.get_errno(), "syncfs", str(folder))
    finally:
        os.close(handle)
