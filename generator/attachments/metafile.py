"""Drawings kept as lists of commands (EMF, WMF, and LibreOffice's own SVM): the texts among the commands."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from generator.attachments.passage import Passage, Piece, Unreadable, placed
from generator.attachments.runs import runs

#: EMR_EXTTEXTOUTA and EMR_EXTTEXTOUTW of [MS-EMF] 2.3.5; their option says that glyphs stand instead of characters.
TEXTS = (83, 84)
GLYPHS = 0x10
OPTIONS_AT = 52
HEADER = 8


def metafile(data: bytes, kind: str) -> Iterator[Piece]:
    if kind == "emf" and by_glyph(data):
        raise Unreadable(
            "글자가 글꼴 속 번호로만 적힌 그림(EMF)이 있습니다. PNG로 바꾸세요",
            "a drawing (EMF) holds numbers of glyphs instead of characters: save it as PNG",
        )
    yield Passage(runs(data), placed("그림", "drawing"))


def by_glyph(data: bytes) -> bool:
    at = 0
    while at + HEADER <= len(data):
        kind, size = struct.unpack_from("<II", data, at)
        if size < HEADER:
            return True
        if kind in TEXTS and at + OPTIONS_AT + 4 <= len(data) and data[at + OPTIONS_AT] & GLYPHS:
            return True
        at += size
    return False
