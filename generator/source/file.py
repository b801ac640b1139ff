"""From bytes on disk to text: what is no readable UTF-8 file of ours is refused here."""

from __future__ import annotations

import errno
import os
import stat
import unicodedata
from pathlib import Path

from generator.diagnostics import Diagnostic, Fact, Fix, Span
from generator.source.encoding import HANGUL, encoding_of, readable
from generator.source.pointer import absent_file, absent_link, pointer_of

MAXIMUM_BYTES = 1024 * 1024
#: Why a file cannot be read (Y016).
FORBIDDEN: Fact = {"ko": "읽을 권한이 없습니다", "en": "you may not read it"}
CLOSED: Fact = {"ko": "열 수 없습니다", "en": "it cannot be opened"}
UNUSUAL: Fact = {"ko": "보통 파일이 아닙니다", "en": "it is no ordinary file"}


def read_text(path: Path, shown: str) -> tuple[str, list[Diagnostic]]:
    """The text of ``path`` in NFC and without byte order mark; ``shown`` is its name in diagnostics.

    Positions in diagnostics count characters of the NFC text, which are what an editor shows: a Mac writes Hangul as
    separate letters (NFD), one syllable of which still takes one place on the screen.
    """
    try:
        # O_NOFOLLOW and a check of the opened file, not of its name: nothing can be swapped in between.
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError as error:
        if path.is_symlink():
            return "", [absent_link(path, shown) or Diagnostic("Y013", shown)]
        return "", [closed(shown, error)]
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        os.close(descriptor)
        return "", [unusual(shown)]
    data = _all_of(descriptor, status)
    if len(data) > MAXIMUM_BYTES:
        return "", [Diagnostic("Y012", shown, facts={"size": f"{status.st_size:,}"})]
    pointer = pointer_of(data) if data else None
    if pointer is not None:
        return "", [absent_file(shown, *pointer)]
    return decode(data, shown)


def bytes_of(path: Path) -> bytes | None:
    """What is in an ordinary file, or begins it where it is too large; None where ``read_text`` finds none."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return None
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        os.close(descriptor)
        return None
    return _all_of(descriptor, status)


def _all_of(descriptor: int, status: os.stat_result) -> bytes:
    """Reads a file, a byte more than it may have at the most, and closes it."""
    try:
        data = os.read(descriptor, MAXIMUM_BYTES + 1)
        # A file may be given in pieces.
        while (
            len(data) < status.st_size and len(data) <= MAXIMUM_BYTES and (more := os.read(descriptor, MAXIMUM_BYTES))
        ):
            data += more
    finally:
        os.close(descriptor)
    return data


def closed(shown: str, error: OSError) -> Diagnostic:
    """For a file or a folder that cannot be opened."""
    forbidden = error.errno in (errno.EACCES, errno.EPERM)
    return Diagnostic("Y016", shown, facts={"reason": FORBIDDEN if forbidden else CLOSED})


def unusual(shown: str) -> Diagnostic:
    """For a folder, a pipe or a device where a file should be."""
    return Diagnostic("Y016", shown, facts={"reason": UNUSUAL})


def decode(data: bytes, shown: str) -> tuple[str, list[Diagnostic]]:
    """``data`` as text in NFC, or the one diagnostic that says which encoding it seems to have."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return "", [undecodable(data, error.start, shown)]
    if ("\x00" in text or ("+" in text and text.isascii())) and (found := encoding_of(data)):
        return "", [Diagnostic("Y011", shown, Span(), {"encoding": found.name}, Fix(encoding=found.codec))]
    return unicodedata.normalize("NFC", text), []


def undecodable(data: bytes, start: int, shown: str) -> Diagnostic:
    """What is no UTF-8 from ``start`` on: a file in another encoding, or a single line that was pasted from one."""
    before = data[:start]
    line = before.count(b"\n") + 1
    begin = before.rfind(b"\n") + 1
    column = len(unicodedata.normalize("NFC", before[begin:].decode("utf-8-sig", "replace"))) + 1
    span = Span(line, column, line, column + 1)
    end = data.find(b"\n", start)
    pasted = data[begin : end if end >= 0 else len(data)]
    if HANGUL.search(data.decode("utf-8", "ignore")) and mixed(data):
        text = readable(pasted.rstrip(b"\r"), "cp949") or ""
        facts = {
            "ko": f" 이 줄만 CP949로 붙은 것 같습니다. 본디 글: {text}" if text else "",
            "en": f" This line alone seems to be CP949: {text}" if text else "",
        }
        return Diagnostic("Y010", shown, span, {"text": facts})
    found = encoding_of(data)
    if found is None:
        return Diagnostic("Y010", shown, span, {"text": ""})
    fix = Fix(encoding=found.codec) if found.codec else None
    # Of two or four bytes a character lines cannot be counted by the byte of their end.
    return Diagnostic("Y011", shown, Span() if b"\x00" in data else span, {"encoding": found.name}, fix)


def mixed(data: bytes) -> bool:
    """Whether some lines are UTF-8 beyond ASCII, and others are not: one encoding fits no such file."""
    sound = 0
    for line in data.split(b"\n"):
        try:
            sound += not line.isascii() and bool(HANGUL.search(line.decode("utf-8")))
        except UnicodeDecodeError:
            continue
    return sound > 0
