"""From bytes on disk to text: what is no readable UTF-8 file of ours is refused here."""

from __future__ import annotations

import errno
import os
import stat
import unicodedata
from pathlib import Path

from generator.diagnostics import Diagnostic, Fact, Span

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
            return "", [Diagnostic("Y013", shown)]
        return "", [closed(shown, error)]
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        os.close(descriptor)
        return "", [unusual(shown)]
    with os.fdopen(descriptor, "rb") as file:
        data = file.read(MAXIMUM_BYTES + 1)
    if len(data) > MAXIMUM_BYTES:
        return "", [Diagnostic("Y012", shown, facts={"size": f"{status.st_size:,}"})]
    return decode(data, shown)


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
        before = data[: error.start]
        line = before.count(b"\n") + 1
        text = before[before.rfind(b"\n") + 1 :].decode("utf-8-sig", "replace")
        column = len(unicodedata.normalize("NFC", text)) + 1
        span = Span(line, column, line, column + 1)
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            return "", [Diagnostic("Y011", shown, span, {"encoding": "UTF-16"})]
        try:
            data.decode("cp949")
        except UnicodeDecodeError:
            return "", [Diagnostic("Y010", shown, span)]
        return "", [Diagnostic("Y011", shown, span, {"encoding": "CP949(EUC-KR)"})]
    return unicodedata.normalize("NFC", text), []
