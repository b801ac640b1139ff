"""Which reader a file needs, by its name; libraries for the heavy formats are loaded only where such a file lies."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Callable, Iterator
from html import unescape
from importlib import import_module
from pathlib import Path
from typing import cast

from generator.attachments.passage import Passage, Piece, Table, Unreadable
from generator.diagnostics import Fact, Span

#: Bytes of an attachment: beyond this reading it would hold up every check.
LARGEST = 50 * 1024 * 1024
TEXT = frozenset(
    (".txt", ".md", ".json", ".geojson", ".xml", ".svg", ".kml", ".gpx", ".rdf", ".ttl", ".css", ".js", ".vtt", ".srt", ".ics", ".yml", ".yaml", ".html", ".htm", ".map", ".webmanifest", ".log")
)  # fmt: skip
#: Formats for which a library is needed: the module here, and its function, of that name.
HEAVY = {
    **dict.fromkeys((".xlsx", ".xlsm"), "workbook"),
    **dict.fromkeys((".docx", ".pptx", ".hwpx", ".odt", ".ods", ".odp"), "package"),
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".gif", ".webp", ".tif", ".tiff"), "picture"),
    ".pdf": "pdf",
}
#: Nothing a person wrote is in them.
SILENT = frozenset((".woff", ".woff2", ".ttf", ".otf", ".ico"))
TAG = re.compile(r"<[^<>]*>")


def read_attachment(path: Path) -> Iterator[Piece]:
    """The pieces of a file. Raises Unreadable for one that is damaged, encrypted, too large or of a type not known."""
    if path.stat().st_size > LARGEST:
        raise Unreadable(f"{LARGEST // 1024 // 1024} MB보다 큽니다", f"it is larger than {LARGEST // 1024 // 1024} MB")
    return read_data(path.suffix.lower(), path.read_bytes())


def read_data(suffix: str, data: bytes) -> Iterator[Piece]:
    """As ``read_attachment``, for the content of a file whose name ends in ``suffix``."""
    if suffix in SILENT:
        return iter(())
    reader = reader_of(suffix)
    if reader is None:
        raise Unreadable(
            f"{suffix or '이름에 끝말이 없는'} 파일은 내용을 살펴볼 수 없습니다", f"{suffix or 'files without an ending'} cannot be looked through"
        )  # fmt: skip
    return reader(data)


def reader_of(suffix: str) -> Callable[[bytes], Iterator[Piece]] | None:
    if suffix in TEXT:
        return plain
    if suffix in (".csv", ".tsv"):
        return lambda data: rows(data, "\t" if suffix == ".tsv" else ",")
    module = HEAVY.get(suffix)
    if module is None:
        return None
    loaded = import_module(f"generator.attachments.{module}")
    return cast("Callable[[bytes], Iterator[Piece]]", getattr(loaded, module))


def decoded(data: bytes) -> str:
    """Text as Korean offices save it: UTF-8, UTF-16 with its mark, or CP949."""
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp949"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unreadable("글자를 읽을 수 없습니다. UTF-8로 저장하세요", "its characters cannot be read: save it as UTF-8")


def plain(data: bytes) -> Iterator[Piece]:
    text = decoded(data)
    yield Passage(text, lines=True)
    # What is split by tags or hidden in references of XML shows itself without them.
    if "<" in text:
        yield Passage(unescape(TAG.sub("", text)))


def rows(data: bytes, delimiter: str) -> Iterator[Piece]:
    text = decoded(data)
    if delimiter == "," and text.split("\n", 1)[0].count(";") > text.split("\n", 1)[0].count(","):
        delimiter = ";"
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    found: list[list[str]] = []
    lines: list[int] = []
    before = 0
    try:
        for row in reader:
            found.append(row)
            lines.append(before + 1)
            before = reader.line_num
    except csv.Error:
        yield Passage(text, lines=True)
        return

    def where(row: int, column: int) -> tuple[Fact, Span]:
        fact: Fact = {"ko": f" ({column + 1}번째 칸)", "en": f" (cell {column + 1})"}
        return fact, Span(lines[row], 1, lines[row], 2)

    yield Table(found, where)
