"""Files that are ZIP archives of XML: .docx, .pptx, .hwpx, OpenDocument. Every member is read, hidden ones too."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from html import unescape

from generator.attachments.passage import Passage, Piece, Unreadable, placed

#: Bytes that all members of an archive may unfold to: a small file can be made that fills a disk.
LARGEST = 200 * 1024 * 1024
#: Ends of paragraphs, cells and rows in the three families of formats.
BREAK = re.compile(r"</(?:\w+:)?(?:p|tc|tr|br|cell|row|title|creator|author|lastModifiedBy|comment|text|si|t[dh]|h)>|<(?:\w+:)?(?:br|tab|lineBreak)\b[^>]*/>")  # fmt: skip
AUTHOR = re.compile(r"<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator|opf:meta name=\"(?:creator|lastsaveby)\"[^>]*)>([^<]+)<")  # fmt: skip
ATTRIBUTE = re.compile(r"\s(?:descr|title|alt|name|author|target|Target|href|xlink:href|val|text)=\"([^\"]+)\"")
TAG = re.compile(r"<[^<>]*>")


def members(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Name and content of each member."""
    broken = Unreadable("파일이 깨졌거나 암호가 걸려 있습니다", "it is damaged or protected by a password")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(each.file_size for each in archive.infolist()) > LARGEST:
                raise Unreadable("압축을 풀면 너무 큽니다", "it is too large when unpacked")
            for each in archive.infolist():
                if each.flag_bits & 1:
                    raise broken
                yield each.filename, archive.read(each)
    # What zipfile raises for archives that it cannot open; NotImplementedError is its word for unknown compression.
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
        raise broken from error


def package(data: bytes) -> Iterator[Piece]:
    for name, content in members(data):
        yield from member(name, content)


def member(name: str, content: bytes) -> Iterator[Piece]:
    """The text of one member; pictures are looked into as pictures, other programs' data are refused."""
    where = placed(name, name)
    if name.endswith((".xml", ".rels", ".hpf", ".rdf", ".txt", "mimetype")):
        text = content.decode("utf-8", "replace")
        shown = unescape(TAG.sub("", BREAK.sub("\n", text)))
        attributes = "\n".join(unescape(each) for each in ATTRIBUTE.findall(text))
        authors = "\n".join(f"작성자: {unescape(each)}" for each in AUTHOR.findall(text))
        yield Passage(f"{shown}\n\n{attributes}\n\n{authors}", where)
    elif name.lower().endswith((".jpg", ".jpeg", ".png", ".gif", ".webp", ".tif", ".tiff")):
        from generator.attachments.picture import picture  # noqa: PLC0415

        yield from picture(content)
    elif name.lower().endswith((".xlsx", ".docx", ".pptx")):
        yield from package(content)
