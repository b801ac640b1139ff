"""No file takes long or much memory: bounds are counts, and which of them was reached is said.

Beyond the case (cells A1 and E1048576, XFD1048576): cells on a diagonal, cells repeated a billion times, merged sheets,
archives that unfold to much, archives in archives, entities in entities and entities repeated, deep trees, forms drawn
by forms drawn by forms, streams of blanks, pictures of billions of points, packed texts of pictures, tables in tables.
"""

from __future__ import annotations

import gzip
import io
import struct
import time
import tracemalloc
import zipfile
import zlib

import pytest

from generator.attachments import Unreadable, read_attachment, read_data

LARGE = 30_000_000


def packed(*members: tuple[str, bytes | str]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return data.getvalue()


def sheet(*cells: str, rest: str = "") -> bytes:
    rows = "".join(f'<row><c r="{each}"><v>1</v></c></row>' for each in cells)
    return packed(
        ("[Content_Types].xml", "<Types/>"),
        ("xl/worksheets/sheet1.xml", f"<worksheet><sheetData>{rows}</sheetData>{rest}</worksheet>"),
    )


def document(xml: str) -> bytes:
    return packed(("[Content_Types].xml", "<Types/>"), ("word/document.xml", xml))


def pdf(*objects: bytes) -> bytes:
    body, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return body + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, table, size, len(body))  # fmt: skip


def stream(data: bytes, keys: bytes = b"") -> bytes:
    data = zlib.compress(data, 9)
    return b"<< /Length %d /Filter /FlateDecode %s >>\nstream\n%s\nendstream" % (len(data), keys, data)


def one_page(content: bytes, *more: bytes, resources: bytes = b"") -> bytes:
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << %s >> >>" % resources
    return pdf(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page, stream(content), *more)  # fmt: skip


def forms() -> bytes:
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X %d 0 R >> >>"
    return one_page(b"/X Do " * 10, *(stream(b"/X Do " * 10, form % number) for number in range(6, 20)), stream(b"", form % 5), resources=b"/XObject << /X 5 0 R >>")  # fmt: skip


def png(width: int, *chunks: tuple[bytes, bytes]) -> bytes:
    made = b"\x89PNG\r\n\x1a\n"
    head = (b"IHDR", struct.pack(">IIBBBBB", width, width, 8, 0, 0, 0, 0))
    for name, data in (head, *chunks, (b"IDAT", zlib.compress(b"\0")), (b"IEND", b"")):
        made += struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    return made


def in_one_another(times: int) -> bytes:
    data = b"x"
    for _ in range(times):
        data = packed(("a.zip", data))
    return data


def blanks(megabytes: int) -> bytes:
    return b" " * (megabytes << 20)


LAUGHS = "<!DOCTYPE a [<!ENTITY b 'ha'>" + "".join(f"<!ENTITY {chr(99 + n)} '{f'&{chr(98 + n)};' * 10}'>" for n in range(9)) + "]><a>&k;</a>"  # fmt: skip
FAR = '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>{}</text:p></table:table-cell></table:table-row>'  # fmt: skip
READ = {
    "two cells far apart": (".xlsx", lambda: sheet("A1", "E1048576")),
    "the first and the last cell of all": (".xlsx", lambda: sheet("A1", "XFD1048576")),
    "a sheet that is one merged cell": (".xlsx", lambda: sheet("A1", rest='<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')),
    "17 billion cells by repetition": (".ods", lambda: document(f"<table:table>{FAR.format('가')}</table:table>")),
    "a tree of 100,000 floors": (".xml", lambda: b"<?xml version='1.0'?>" + b"<a>" * 100_000 + b"</a>" * 100_000),
    "lists in lists": (".json", lambda: b"[" * 100_000),
    "a picture of 160 million points, never unpacked": (".png", lambda: png(12_649)),
}  # fmt: skip
REFUSED = {
    "cells on a diagonal": (".xlsx", lambda: sheet(*(f"{chr(65 + n // 676)}{chr(65 + n // 26 % 26)}{chr(65 + n % 26)}{n + 1}" for n in range(5000))), "흩어져"),
    "an archive that unfolds to much": (".zip", lambda: packed(*((f"{n}.txt", blanks(40)) for n in range(4))), "압축을 풀면"),
    "a packed list": (".csv", lambda: gzip.compress(blanks(160), 1), "압축을 풀면"),
    "archives in archives": (".zip", lambda: in_one_another(8), "너무 깊이"),
    "entities in entities": (".xml", LAUGHS.encode, "되풀이"),
    "entities in entities of a document": (".docx", lambda: document(LAUGHS), "되풀이"),
    "a text of nine million letters": (".txt", lambda: b"0123 abc\n" * 1_000_000, "글이 너무 많"),
    "a list of two million cells": (".csv", lambda: b"1," * 2_000_000, "칸이 너무 많"),
    "tables in tables": (".xls", lambda: b"<table><tr><td>" * 500, "표 안에 표"),
    "a page of blanks": (".pdf", lambda: one_page(blanks(80)), "압축을 풀면"),
    "forms drawn by forms": (".pdf", forms, "복잡"),
    "a tree of pages that is a circle": (".pdf", lambda: pdf(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"), "깨졌"),
    "a picture of billions of points": (".png", lambda: png(60_000), "점이 너무 많"),
    "packed texts of a picture": (".png", lambda: png(2, (b"zTXt", b"Comment\0\0" + zlib.compress(blanks(30)))), "그림"),
}  # fmt: skip


def measured(suffix: str, data: bytes) -> tuple[float, int, str]:
    tracemalloc.start()
    start = time.process_time()
    try:
        for _ in read_data(suffix, data):
            pass
        reason = ""
    except Unreadable as unreadable:
        reason = dict(unreadable.reason)["ko"]
    took = time.process_time() - start
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return took, most, reason


@pytest.mark.parametrize("name", READ)
def test_what_looks_large_and_is_small_is_read(name):
    suffix, make = READ[name]
    took, most, reason = measured(suffix, make())
    assert reason == ""
    assert took < 5
    assert most < LARGE


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_too_much_is_refused_with_its_reason(name):
    suffix, make, wanted = REFUSED[name]
    took, most, reason = measured(suffix, make())
    assert wanted in reason
    assert took < 20
    assert most < 400_000_000


def test_a_file_larger_than_any_attachment_is_not_even_opened(tmp_path):
    path = tmp_path / "a.csv"
    with path.open("wb") as file:
        file.truncate((50 << 20) + 1)
    with pytest.raises(Unreadable) as refused:
        list(read_attachment(path))
    assert dict(refused.value.reason)["ko"] == "50 MB보다 큽니다"
