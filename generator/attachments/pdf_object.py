"""All objects of a PDF: their strings, and their streams by what these are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, StreamObject, TextStringObject

from generator.attachments.bounds import Budget
from generator.attachments.passage import Passage, Piece, Unreadable, placed, within

#: Strings of programs: days, and the names of character sets.
SILENT = re.compile(r"D:\d{4,14}.*|Adobe|Identity|UCS|Korea1|Japan1|GB1|CNS1")
SILENT_KEYS = frozenset(("/ID", "/CheckSum", "/Panose", "/Lookup", "/CharSet", "/O", "/U", "/OE", "/UE", "/Perms", "/CIDSet"))  # fmt: skip
#: Keys by which streams with glyphs, colours or tables of numbers are reached.
NUMBERS = frozenset(("/FontFile", "/FontFile2", "/FontFile3", "/ToUnicode", "/CIDToGIDMap", "/CIDSet", "/Encoding", "/UseCMap", "/DestOutputProfile", "/Function", "/Functions", "/TR", "/TR2", "/BG", "/UCR", "/HT", "/TransferFunction", "/Shading", "/SMask", "/Mask", "/Lookup", "/JBIG2Globals", "/ID"))  # fmt: skip
#: Keys of dictionaries whose streams draw: pages, forms, patterns, letters of a font.
DRAWING = frozenset(("/Contents", "/CharProcs"))
#: Formats in which a picture lies in the file as it would outside of it.
PICTURES = {"/DCTDecode": "jpeg", "/DCT": "jpeg"}
SHORTEST = 2
TABLE = 4096
#: Names that a person may have written, and no program.
NAME = re.compile(r"[^\x00-\x7f]|@|(?:\d\D?){6}")


def objects(reader: PdfReader, budget: Budget) -> Iterator[Piece]:
    """The strings of the file in one passage, then what its streams hold, but for those that pages draw."""
    strings: dict[str, None] = {}
    streams: list[StreamObject] = []
    roles: dict[int, str] = {}
    names: dict[int, str] = {}
    for number, generation in numbered(reader):
        budget.part()
        found = reader.get_object(IndirectObject(number, generation, reader))
        if isinstance(found, StreamObject):
            streams.append(found)
            roles.setdefault(id(found), "")
            names[id(found)] = str(number)
        walk(found, "", strings, roles, budget)
    walk(reader.trailer, "", strings, roles, budget)
    yield Passage("\n".join(strings), placed("쪽 밖의 글", "texts beside the pages"))
    for stream in streams:
        yield from read_stream(stream, roles[id(stream)], names[id(stream)], budget)


def numbered(reader: PdfReader) -> Iterator[tuple[int, int]]:
    for generation, places in reader.xref.items():
        # Generation 65535 is that of free objects.
        yield from ((number, generation) for number in places if generation < 65535)  # noqa: PLR2004
    yield from ((number, 0) for number in reader.xref_objStm)


def walk(found: Any, key: str, strings: dict[str, None], roles: dict[int, str], budget: Budget) -> None:  # noqa: ANN401 - a PDF object
    """Strings of one object and of what lies in it; references are objects of their own, of which the key is kept."""
    waiting: list[tuple[Any, str]] = [(found, key)]
    while waiting:
        value, key = waiting.pop()
        budget.element(1)
        if isinstance(value, IndirectObject):
            if key in NUMBERS or key in DRAWING:
                target = value.get_object()
                roles[id(target)] = key
                waiting += [(target, key)] if isinstance(target, ArrayObject) else []
        elif isinstance(value, DictionaryObject):
            inner = "/CharProcs" if key == "/CharProcs" else ""
            waiting += [(each, inner or str(name)) for name, each in value.items() if name not in SILENT_KEYS]
            # Bookmarks and fields are called by names now and then, which are keys of the file's own.
            strings.update(dict.fromkeys(str(name)[1:] for name in value if NAME.search(str(name))))
        elif isinstance(value, ArrayObject):
            waiting += [(each, key) for each in value]
        elif isinstance(value, NameObject):
            strings.update(dict.fromkeys([value[1:]] if NAME.search(value) else ()))
        else:
            strings.update(dict.fromkeys(readings(value)))


def readings(value: Any) -> Iterator[str]:  # noqa: ANN401 - a PDF object
    """A string, and as old Korean programs wrote it: in CP949, for which the format has no mark."""
    said: list[str] = []
    if isinstance(value, TextStringObject):
        said.append(str(value))
        raw = value.original_bytes
        if not raw.isascii() and not raw.startswith((b"\xfe\xff", b"\xff\xfe", b"\xef\xbb\xbf")):
            said.append(raw.decode("cp949", "ignore"))
    elif isinstance(value, bytes):
        said.append(value.decode("cp949", "ignore"))
    yield from (text for text in said if len(text) > SHORTEST and not SILENT.fullmatch(text))


def read_stream(stream: StreamObject, role: str, name: str, budget: Budget) -> Iterator[Piece]:
    from generator.attachments.read import part  # noqa: PLC0415 - files lie in files

    kind, subtype = stream.get("/Type"), stream.get("/Subtype")
    if role in NUMBERS or role in DRAWING or kind in ("/XRef", "/ObjStm", "/CMap", "/Pattern") or is_numbers(stream):
        return
    if subtype == "/Form":
        return
    if subtype == "/Image":
        filters = stream.get("/Filter")
        last = filters[-1] if isinstance(filters, ArrayObject) and filters else filters
        if last in PICTURES and not isinstance(filters, ArrayObject):
            yield from part("", stream._data, budget)  # noqa: SLF001 - the picture as a file, before it is unpacked
        return
    data = stream.get_data()
    budget.unpack(len(data))
    # Tables of characters lie about without a font that needs them.
    if isinstance(data, bytes) and b"begincmap" in data[:TABLE]:
        return
    where = "첨부" if kind == "/EmbeddedFile" else f"개체 {name}"
    if isinstance(data, str):
        yield Passage(data, placed(where, name))
    elif data:
        for piece in part(where, data, budget):
            yield within(piece, where)
    elif len(stream._data) > 64:  # noqa: PLR2004, SLF001 - packed emptiness takes some bytes
        raise Unreadable("안에 든 것을 풀 수 없습니다", "a part of it cannot be decoded")


def is_numbers(stream: StreamObject) -> bool:
    """Functions, shadings, halftones, colour profiles: the dictionary of each has a key that no other has."""
    if any(key in stream for key in ("/FunctionType", "/ShadingType", "/HalftoneType", "/Length1", "/PatternType")):
        return True
    # The hints of a file for quick display on the web (ISO 32000-2, annex F) have no type.
    if "/Type" not in stream and isinstance(stream.get("/S"), int):
        return True
    return isinstance(stream.get("/N"), int) and ("/Alternate" in stream or stream.get("/N") in (1, 3, 4)) and "/First" not in stream  # fmt: skip
