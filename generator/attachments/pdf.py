"""PDF files: the text of the pages, and every other object of the file, in each of its versions.

What a reader program shows (pages, notes, forms, bookmarks, layers, properties, files in the file) are strings and
streams of objects; all of them are looked at, so that no list of places has to be complete. ISO 32000-2, 7.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.errors import DependencyError, LimitReachedError

from generator.attachments.bounds import Budget
from generator.attachments.passage import Passage, Piece, Unreadable, placed
from generator.attachments.pdf_object import objects
from generator.attachments.pdf_page import pages

logging.getLogger("pypdf").setLevel(logging.CRITICAL)
END = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s?")
#: Earlier versions that a file may keep: programs append what changed, and what was deleted stays before it.
MOST_VERSIONS = 12
#: Where a file for quick display on the web says so; its first end is no end of a version (ISO 32000-2, annex F).
HEAD = 1024


def pdf(data: bytes, budget: Budget) -> Iterator[Piece]:
    """The pieces of the file as it is now, then of what it was before the last changes."""
    try:
        yield from version(data, budget)
        for number, end in enumerate(earlier(data), 1):
            if number > MOST_VERSIONS:
                raise Unreadable("고친 판이 너무 많이 남아 있습니다. 새 PDF로 저장하세요", "too many earlier versions are kept in it: save it as a new PDF")  # fmt: skip
            yield from version(data[:end], budget)
    except LimitReachedError as error:
        raise Unreadable("압축을 풀면 너무 큽니다", "it is too large when unpacked") from error
    except DependencyError as error:
        # AES needs a library more; a file that everybody may open needs no encryption.
        raise Unreadable("암호가 걸려 있습니다", "it is protected by a password") from error


def earlier(data: bytes) -> list[int]:
    """Where the earlier versions end, the newest first."""
    ends = [found for found in END.finditer(data) if found[1] != b"0"]
    if b"/Linearized" in data[:HEAD]:
        ends = [found for found in ends if int(found[1]) < found.start()]
    return [found.end() for found in ends[-2::-1]]


def version(data: bytes, budget: Budget) -> Iterator[Piece]:
    reader = PdfReader(io.BytesIO(data))
    # Many are encrypted with an empty password, only against changes: those open for everybody.
    if reader.is_encrypted and not reader.decrypt(""):
        raise Unreadable("암호가 걸려 있습니다", "it is protected by a password")
    properties = reader.metadata
    author = properties.author if properties is not None else None
    if author:
        yield Passage(f"작성자: {author}", placed("문서 정보", "properties"))
    yield from objects(reader, budget)
    yield from pages(reader, budget)
