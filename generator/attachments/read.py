"""Which reader a file needs: by its content, since names say what people wish; heavy libraries only where needed."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator.attachments import content as is_
from generator.attachments.bounds import MEGA, Budget
from generator.attachments.content import content_of
from generator.attachments.passage import Absent, AttachedTable, Location, Misnamed, Passage, Piece, Unreadable
from generator.diagnostics import Fact
from generator.source.pointer import pointer_of

#: Endings of files that are text; of any other text nobody knows how it is written.
TEXT = frozenset(
    (".txt", ".md", ".json", ".jsonld", ".ndjson", ".geojson", ".xml", ".atom", ".rss", ".svg", ".kml", ".gpx", ".rdf", ".ttl", ".css", ".js", ".vtt", ".srt", ".ics", ".yml", ".yaml", ".html", ".htm", ".map", ".webmanifest", ".log", ".csv", ".tsv", ".hml", ".fods", ".fodt", ".fodp")
)  # fmt: skip
#: Of those, the ones whose lines are rows.
LISTS = (".csv", ".tsv", ".tab")
PACKAGES = frozenset(
    (".xlsx", ".xlsm", ".xltx", ".docx", ".dotx", ".pptx", ".ppsx", ".potx", ".hwpx", ".odt", ".ods", ".odp", ".odg", ".ott", ".ots", ".otp", ".epub", ".zip")
)  # fmt: skip
OLD = frozenset((".xls", ".doc", ".ppt", ".hwp", ".hwt", ".xlsb"))
#: The contents that a name promises, by its ending, and the ending that fits where it promises another.
PROMISED: dict[str, frozenset[str]] = {
    **dict.fromkeys(TEXT, frozenset((is_.TEXT,))),
    **dict.fromkeys(PACKAGES, frozenset((is_.ZIP,))),
    **dict.fromkeys(OLD, frozenset((is_.OLE,))),
    ".pdf": frozenset((is_.PDF,)),
    **dict.fromkeys((".jpg", ".jpeg"), frozenset(("jpeg",))),
    ".png": frozenset(("png",)),
    ".gif": frozenset(("gif",)),
    ".webp": frozenset(("webp",)),
    **dict.fromkeys((".tif", ".tiff"), frozenset(("tiff",))),
    ".bmp": frozenset(("bmp",)),
}
#: Nothing a person wrote is in them.
SILENT = {**dict.fromkeys((".woff", ".woff2", ".ttf", ".otf"), is_.FONT), ".ico": "ico"}
#: Characters that are handed on at once, and how many of them again with the next.
LONGEST = 500_000
OVERLAP = 200
NAMES: dict[str, tuple[Fact, str]] = {
    is_.ZIP: ({"ko": "압축된 오피스·한글 문서(ZIP)", "en": "a packed document (ZIP)"}, ""),
    is_.PDF: ("PDF", ".pdf"),
    is_.TEXT: ({"ko": "글", "en": "text"}, ".txt"),
    "jpeg": ("JPEG", ".jpg"),
    "png": ("PNG", ".png"),
    "gif": ("GIF", ".gif"),
    "webp": ("WebP", ".webp"),
    "tiff": ("TIFF", ".tif"),
    "bmp": ("BMP", ".bmp"),
}


def read_attachment(path: Path) -> Iterator[Piece]:
    """The pieces of a file. Raises Unreadable for one that is damaged, encrypted, too large or of a type not known,
    Absent for one whose content is not here.
    """
    if path.stat().st_size > Budget.LARGEST:
        raise Unreadable(f"{Budget.LARGEST // MEGA} MB보다 큽니다", f"it is larger than {Budget.LARGEST // MEGA} MB")
    data = path.read_bytes()
    pointer = pointer_of(data)
    if pointer is not None:
        raise Absent(*pointer)
    suffix = path.suffix.lower()
    misnamed = promise_broken(suffix, data)
    if misnamed is not None:
        yield misnamed
    yield from read_data(suffix, data)


def read_data(suffix: str, data: bytes) -> Iterator[Piece]:
    """As ``read_attachment``, for the content of a file whose name ends in ``suffix``."""
    budget = Budget()
    if suffix in SILENT and content_of(data) == SILENT[suffix]:
        return
    if suffix not in PROMISED and suffix not in SILENT and content_of(data) == is_.TEXT:
        raise unknown(suffix)
    pieces = part(suffix, data, budget, told=suffix)
    while True:
        try:
            piece = next(pieces, None)
        except Unreadable:
            raise
        # The readers lean on four libraries, which raise what they like on files that were made to break them; what
        # could not be read is refused, whatever the reason.
        except Exception as error:
            raise Unreadable(
                "파일이 깨졌거나 암호가 걸려 있습니다", "it is damaged or protected by a password"
            ) from error
        if piece is None:
            return
        # Counted here once more for all readers alike: what is handed on is what costs time.
        if isinstance(piece, Passage):
            budget.say(len(piece.text))
            yield from divided(piece)
            continue
        if isinstance(piece, AttachedTable):
            budget.say(sum(len(cell) for row in piece.rows for cell in row))
        yield piece


def divided(passage: Passage) -> Iterator[Passage]:
    """A long text in parts, for the memory of who looks for numbers in it; they overlap by more than any number."""
    if passage.lines or len(passage.text) <= LONGEST:
        yield passage
        return
    for start in range(0, len(passage.text), LONGEST - OVERLAP):
        yield replace(passage, text=passage.text[start : start + LONGEST])


def part(name: str, data: bytes, budget: Budget, *, document: bool = False, told: str = "") -> Iterator[Piece]:
    """The pieces of a file, or of one that lies in another; ``document`` where it is a part of a document."""
    budget.enter()
    budget.part()
    yield from reader(name, data, content_of(data), budget, document=document, told=told)
    budget.leave()


def reader(name: str, data: bytes, kind: str, budget: Budget, *, document: bool, told: str) -> Iterator[Piece]:
    if kind == is_.TEXT:
        from generator.attachments.text import plain  # noqa: PLC0415

        yield from plain(data, budget, document=document, listed=name.lower().endswith(LISTS))
    elif kind == is_.ZIP:
        from generator.attachments.package import package  # noqa: PLC0415

        yield from package(data, budget)
    elif kind == is_.PDF:
        from generator.attachments.pdf import pdf  # noqa: PLC0415

        yield from pdf(data, budget)
    elif kind in is_.PICTURES:
        from generator.attachments.picture import picture  # noqa: PLC0415

        yield from picture(data, kind, budget)
    elif kind in is_.METAFILES:
        from generator.attachments.metafile import metafile  # noqa: PLC0415

        yield from metafile(data, kind)
    elif kind == is_.GZIP:
        yield from part(name.removesuffix(".gz"), gunzipped(data, budget), budget)
    elif kind == is_.MIME:
        from generator.attachments.mime import mime  # noqa: PLC0415

        yield from mime(data, budget)
    elif kind != is_.EMPTY and not (document and kind == is_.FONT):
        raise refused(name, data, kind, told)


def refused(name: str, data: bytes, kind: str, told: str) -> Unreadable:
    """Why nobody can look into the file, in words for the kind that it is."""
    if kind == is_.OLE:
        if "EncryptedPackage".encode("utf-16-le") in data:
            return Unreadable("암호가 걸려 있습니다", "it is protected by a password")
        if not told:
            return Unreadable(f"안에 살펴볼 수 없는 개체가 들어 있습니다: {name}", f"an object in it cannot be looked through: {name}")  # fmt: skip
        if told not in OLD:
            return Unreadable(
                "암호가 걸렸거나 옛 오피스·한글 형식입니다", "it is protected by a password, or of an old format"
            )
    if kind == "rtf":
        return Unreadable("서식 있는 글(RTF)은 살펴볼 수 없습니다", "RTF cannot be looked through")
    if told in PROMISED and told not in OLD:
        return Unreadable("파일이 깨졌거나 글자를 읽을 수 없습니다. 글이면 UTF-8로 저장하세요", "it is damaged, or its characters cannot be read: save a text as UTF-8")  # fmt: skip
    return unknown(told) if told or not name else Unreadable(f"안에 살펴볼 수 없는 파일이 들어 있습니다: {name}", f"a file in it cannot be looked through: {name}")  # fmt: skip


def unknown(suffix: str) -> Unreadable:
    return Unreadable(
        f"{suffix or '이름에 끝말이 없는'} 파일은 내용을 살펴볼 수 없습니다", f"{suffix or 'files without an ending'} cannot be looked through"
    )  # fmt: skip


def gunzipped(data: bytes, budget: Budget) -> bytes:
    unpacker = zlib.decompressobj(31)
    try:
        unpacked = unpacker.decompress(data, max(1, budget.unpacked + 1))
    except zlib.error as error:
        raise Unreadable("압축 파일이 깨졌습니다", "the archive is damaged") from error
    budget.unpack(len(unpacked))
    if not unpacker.eof or unpacker.unused_data:
        raise Unreadable("압축 파일이 깨졌습니다", "the archive is damaged")
    return unpacked


def promise_broken(suffix: str, data: bytes) -> Misnamed | None:
    """Where the name says another kind of file than it is; of the unreadable ones that is told anyway."""
    kind = content_of(data)
    if suffix not in PROMISED or kind in PROMISED[suffix] or kind not in NAMES:
        return None
    is_a, ending = NAMES[kind]
    if kind == is_.TEXT:
        from generator.attachments.web import looks_like_html  # noqa: PLC0415

        text = is_.text_of(data) or ""
        if looks_like_html(text):
            is_a, ending = {"ko": "웹 문서(HTML)", "en": "a web page (HTML)"}, ""
        elif suffix in (".xls", ".xlsx", ".xlsm", ".ods"):
            is_a, ending = {"ko": "쉼표나 탭으로 나눈 글(CSV)", "en": "text divided by commas or tabs (CSV)"}, ".csv"
    return Misnamed(is_a, ending)


__all__ = ["Location", "part", "read_attachment", "read_data"]
