"""What a file is, by its first bytes: its name may say anything."""

from __future__ import annotations

import codecs
import re

ZIP = "zip"
PDF = "pdf"
#: The old formats of Office and Hangul, macros, and workbooks with a password: one container for all.
OLE = "ole"
PICTURES = frozenset(("jpeg", "png", "gif", "webp", "tiff", "bmp"))
#: Drawings as a list of commands, texts among them.
METAFILES = frozenset(("emf", "wmf", "svm"))
FONT = "font"
GZIP = "gzip"
MIME = "mime"
#: Text with marks or escapes of its own, behind which everything could hide.
ESCAPED = frozenset(("rtf", "postscript"))
TEXT = "text"
#: Text whose lines may be folded within a character, so that its bytes are in no encoding until they are unfolded.
CALENDAR = re.compile(rb"(?:\xef\xbb\xbf)?\s*BEGIN:V(?:CALENDAR|CARD)", re.IGNORECASE)
EMPTY = "empty"
UNKNOWN = "unknown"

SIGNATURES: tuple[tuple[int, bytes, str], ...] = (
    (0, b"PK\x03\x04", ZIP),
    (0, b"PK\x05\x06", ZIP),
    (0, b"PK\x07\x08", ZIP),
    (0, b"\xd0\xcf\x11\xe0", OLE),
    (0, b"\xff\xd8\xff", "jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "png"),
    (0, b"GIF87a", "gif"),
    (0, b"GIF89a", "gif"),
    (8, b"WEBP", "webp"),
    (0, b"II*\0", "tiff"),
    (0, b"MM\0*", "tiff"),
    (0, b"II+\0", "tiff"),
    (0, b"MM\0+", "tiff"),
    (40, b" EMF", "emf"),
    (0, b"\xd7\xcd\xc6\x9a", "wmf"),
    (0, b"VCLMTF", "svm"),
    (0, b"\x00\x01\x00\x00\x00", FONT),
    (0, b"OTTO", FONT),
    (0, b"true\x00", FONT),
    (0, b"ttcf", FONT),
    (0, b"wOFF", FONT),
    (0, b"wOF2", FONT),
    (0, b"\x00\x00\x01\x00", "ico"),
    (0, b"\x1f\x8b\x08", GZIP),
    (0, b"{\\rtf", "rtf"),
    (0, b"%!PS", "postscript"),
    (0, b"HWP Document File", OLE),
    (0, b"MIME-Version:", MIME),
)
#: How far into a file the mark of a PDF may stand (ISO 32000-1, annex H).
PDF_REACH = 1024
SAMPLE = 4096
BITMAP_HEADERS = frozenset((12, 40, 52, 56, 64, 108, 124))


def content_of(data: bytes) -> str:
    """One of the words above: what the bytes are."""
    if not data:
        return EMPTY
    for at, mark, kind in SIGNATURES:
        if data.startswith(mark, at):
            return kind
    if b"%PDF-" in data[:PDF_REACH]:
        return PDF
    if data.startswith(b"BM") and len(data) > 18 and int.from_bytes(data[14:18], "little") in BITMAP_HEADERS:  # noqa: PLR2004 - the header's own offset
        return "bmp"
    if data.startswith(b"\x01\x00\x09\x00\x00\x03"):
        return "wmf"
    return TEXT if CALENDAR.match(data) or text_of(data) is not None else UNKNOWN


def text_of(data: bytes) -> str | None:
    """Text as Korean offices save it: UTF-8, UTF-16 with or without its mark, or CP949; None for other bytes."""
    for encoding in encodings_of(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text and (not encoding.startswith("utf-16-") or is_likely(text)):
            return text
    return None


def is_likely(text: str) -> bool:
    """Whether a text without a mark of its encoding is one: other bytes come out as rare ideographs."""
    known = sum(char.isascii() or "가" <= char <= "힣" for char in text[:SAMPLE])
    return known * 5 > len(text[:SAMPLE]) * 3


def encodings_of(data: bytes) -> tuple[str, ...]:
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return ("utf-32",)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return ("utf-16",)
    head = data[:SAMPLE]
    if b"\0" in head and not len(data) % 2:
        # Every text has blanks, digits or line ends, whose upper byte is zero.
        return ("utf-16-le",) if head[1::2].count(0) > head[::2].count(0) else ("utf-16-be",)
    return ("utf-8-sig", "cp949")
