"""PDF files: text page by page, properties, notes and fields of forms."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from generator.attachments.passage import Passage, Piece, Unreadable, placed

logging.getLogger("pypdf").setLevel(logging.CRITICAL)
#: Of an annotation: its text, its author, the value of a field, the address of a link.
NOTES = ("/Contents", "/T", "/V", "/TU")


def pdf(data: bytes) -> Iterator[Piece]:
    try:
        reader = PdfReader(io.BytesIO(data))
        # Many are encrypted with an empty password, only against changes: those open for everybody.
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("암호가 걸려 있습니다", "it is protected by a password")
        yield from pieces(reader)
    # What pypdf raises for files that it cannot open; NotImplementedError is its word for filters that it does not know.
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, OSError, RecursionError, NotImplementedError, ImportError) as error:  # fmt: skip
        raise Unreadable("PDF 파일이 깨졌거나 암호가 걸려 있습니다", "the PDF is damaged or protected") from error


def pieces(reader: PdfReader) -> Iterator[Piece]:
    properties = {key: str(value) for key, value in (reader.metadata or {}).items()}
    author = f"작성자: {properties['/Author']}" if "/Author" in properties else ""
    yield Passage("\n".join([*properties.values(), author]), placed("문서 정보", "properties"))
    empty = 0
    for number, page in enumerate(reader.pages, 1):
        where = placed(f"{number}쪽", f"page {number}")
        text = page.extract_text()
        empty += not text.strip() and bool(page.get("/Resources", {}).get("/XObject"))
        yield Passage(text, where)
        notes = "\n".join(said for each in page.get("/Annots") or () for said in annotation(each.get_object()))
        yield Passage(notes, where)
    # A page that is only a picture says nothing to a program, and nothing to a person who cannot see.
    if empty:
        raise Unreadable(
            f"글자가 없이 그림만 있는 쪽이 {empty}쪽 있습니다", f"{empty} of its pages are pictures without text"
        )


def annotation(note: Any) -> Iterator[str]:  # noqa: ANN401 - a PDF dictionary
    yield from (str(note[key]) for key in NOTES if key in note)
    action = note.get("/A")
    if action is not None and "/URI" in action.get_object():
        yield str(action.get_object()["/URI"])
