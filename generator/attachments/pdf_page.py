"""The pages of a PDF as text, and whether that text is what a person sees there."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from generator.attachments.bounds import MEGA, Budget, complex_pages
from generator.attachments.passage import Passage, Piece, Unreadable, placed
from generator.attachments.pdf_font import unreadable_fonts

#: Bytes of the commands of one page, unpacked.
LARGEST_PAGE = 12 * MEGA
#: Curves that a page without a letter may have: more of them are letters turned into outlines, or a drawing.
CURVES = frozenset((b"c", b"v", b"y"))
MANY_CURVES = 12
#: Letters that a page with a picture may have beside it (a number, a stamp of the scanner) and still be a scan.
FEW_LETTERS = 30
#: Points of the shorter side of a picture that is as large as a page at a hundred dots an inch.
SCAN = 700
#: Characters without a meaning that a page may have: some programs write one at the end of lines.
FEW_BROKEN = 3
#: Commands that drawing a form counts for: it is opened and read each time.
DRAWN = 100
#: Forms and pictures that one page draws, those in forms included.
MOST_FORMS = 3000
TEXT = re.compile(r"\w")
#: Characters that mean something in one font only, as many in a row as bullets never stand; fonts of signs write plain
#: ASCII so, from U+F020 on, and that can be read.
PRIVATE = re.compile(r"(?:(?![\uf020-\uf07e])[\ue000-\uf8ff]){6}")
SIGNS = re.compile(r"[\uf020-\uf07e]+")


class Exhausted(BaseException):
    """Through pypdf, which catches every Exception while it draws forms."""


class PageListener:
    """Counts what a page draws: each command, those of forms each time that they are drawn."""

    def __init__(self, budget: Budget) -> None:
        self.budget = budget
        self.curves = 0
        self.forms = 0
        self.strings: list[str] = []

    def __call__(self, operator: bytes, operands: Any, *_: object) -> None:  # noqa: ANN401 - of pypdf
        try:
            self.budget.operate(DRAWN if operator == b"Do" else 1)
            self.forms += operator == b"Do"
            if self.forms > MOST_FORMS:
                raise complex_pages()
        except Unreadable as unreadable:
            raise Exhausted from unreadable
        if operator in CURVES:
            self.curves += 1
        elif operator in (b"BDC", b"DP") and len(operands) > 1 and isinstance(operands[1], DictionaryObject):
            # What is read aloud instead of what is drawn: /ActualText, /Alt, /E.
            self.strings += [str(value) for value in operands[1].values() if isinstance(value, str)]


def pages(reader: PdfReader, budget: Budget) -> Iterator[Piece]:
    try:
        yield from all_pages(reader, budget)
    except Exhausted as exhausted:
        raise exhausted.__cause__ or exhausted from None


def all_pages(reader: PdfReader, budget: Budget) -> Iterator[Piece]:
    pictures = 0
    drawn: set[int] = set()
    for number, page in enumerate(reader.pages, 1):
        budget.part()
        where = placed(f"{number}쪽", f"page {number}")
        measured(page, budget)
        listener = PageListener(budget)
        text = page.extract_text(visitor_operand_before=listener)
        judged(text, page, number, drawn)
        yield Passage("\n".join([text, *signs(text), *listener.strings]), where)
        if is_picture(text, page, listener):
            pictures += 1
    yield from others(reader, drawn, budget)
    # A page that is only a picture says nothing to a program, and nothing to a person who cannot see.
    if pictures:
        raise Unreadable(f"글자가 없이 그림만 있는 쪽이 {pictures}쪽 있습니다. 스캔한 것이면 글자를 알아보게(OCR) 저장하세요", f"{pictures} of its pages are pictures without text: save a scan with its text (OCR)")  # fmt: skip


def measured(page: PageObject, budget: Budget) -> None:
    """Unpacks the commands of the page within the bounds before they are read one by one."""
    contents = page.get("/Contents")
    contents = contents.get_object() if contents is not None else None
    streams = list(contents) if isinstance(contents, ArrayObject) else [contents]
    size = 0
    for each in streams:
        stream = each.get_object() if each is not None else None
        if isinstance(stream, StreamObject):
            size += len(stream.get_data())
    budget.unpack(size)
    if size > LARGEST_PAGE:
        raise complex_pages()


def judged(text: str, holder: DictionaryObject, number: int, drawn: set[int]) -> None:
    """That the text is made of characters, and not of the numbers that letters have in a font."""
    broken = sum((unicodedata.category(char) in ("Cc", "Cn", "Cs") and char not in "\t\n\r\f") or char == "\ufffd" for char in text)  # fmt: skip
    if broken > FEW_BROKEN or PRIVATE.search(text) or unreadable_fonts(holder, drawn):
        where = f"{number}쪽" if number else "양식이나 메모"
        place = f"page {number}" if number else "a note or form"
        raise Unreadable(
            f"글꼴에 글자 정보가 없어 글을 읽을 수 없습니다({where}). PDF를 만든 프로그램에서 글자를 복사할 수 있게 다시 저장하세요",
            f"a font does not say which characters its glyphs are ({place}): save it anew so that text can be copied",
        )


def signs(text: str) -> Iterator[str]:
    """The text with the letters of fonts of signs as the ASCII that they are coded as."""
    if SIGNS.search(text):
        yield SIGNS.sub(lambda found: "".join(chr(ord(char) - 0xF000) for char in found[0]), text)


def is_picture(text: str, page: PageObject, listener: PageListener) -> bool:
    letters = len(TEXT.findall(text))
    if not letters and listener.curves > MANY_CURVES:
        return True
    if letters > FEW_LETTERS:
        return False
    sizes = [min(each.get("/Width", 0), each.get("/Height", 0)) for each in images(page, 0)]
    return bool(sizes) and (not letters or max(sizes) >= SCAN)


def images(holder: DictionaryObject, depth: int) -> Iterator[DictionaryObject]:
    """The pictures of a page and of its forms."""
    resources = holder.get("/Resources")
    listed = resources.get_object().get("/XObject") if resources is not None else None
    for each in listed.get_object().values() if listed is not None else ():
        found = each.get_object()
        if found.get("/Subtype") == "/Image":
            yield found
        elif found.get("/Subtype") == "/Form" and depth < 3:  # noqa: PLR2004 - forms in forms in forms
            yield from images(found, depth + 1)


def others(reader: PdfReader, drawn: set[int], budget: Budget) -> Iterator[Piece]:
    """What no page draws by itself: the looks of notes, fields and stamps, patterns, forms that are left behind.

    And each form that pages draw once more, alone: pypdf follows forms in forms only so far, and says nothing of it.
    """
    page = reader.pages[0] if len(reader.pages) else None
    for number in [*(n for places in reader.xref.values() for n in places), *reader.xref_objStm]:
        if page is None:
            return
        found = reader.get_object(IndirectObject(number, 0, reader))
        if isinstance(found, StreamObject) and (found.get("/Subtype") == "/Form" or "/PatternType" in found):
            budget.unpack(len(found.get_data()))
            listener = PageListener(budget)
            text = page.extract_xform_text(found, visitor_operand_before=listener)  # type: ignore[arg-type]
            judged(text, found, 0, drawn)
            yield Passage("\n".join([text, *signs(text), *listener.strings]), placed("양식이나 메모", "note or form"))
