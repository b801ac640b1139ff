"""A file as sheets of cells, or one sentence on why it cannot be read and what to do about it."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.styles.numbers import BUILTIN_FORMATS, BUILTIN_FORMATS_MAX_SIZE
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from generator.attachments.delimited import NAMED, delimiter_of
from generator.diagnostics import Diagnostic, Fact
from generator.sheets.grid import OfficeSheet, SheetCell, cleaned, of_value
from generator.source.encoding import encoding_of

#: Bytes of a file, and of what is packed in it: a list of an office has a hundredth of that.
LARGEST, UNPACKED = 20 * 2**20, 300 * 2**20
#: Cells beyond which nobody typed a list.
MOST_CELLS = 2_000_000
#: Raised digits that make a power of a unit.
SQUARED = {"2": "²", "3": "³"}
#: Rows and columns that one merged range is followed over.
MERGED_ROWS, MERGED_COLUMNS = 5_000, 200
WEB = (b"<html", b"<!doctype html", b"<table", b"<?xml", b"<meta")
OLE, ZIP, PDF = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04", b"%PDF"
AS_XLSX: Fact = {
    "ko": "엑셀에서 ‘다른 이름으로 저장’을 눌러 ‘Excel 통합 문서(.xlsx)’로 저장하세요",
    "en": "in Excel choose Save As and the type Excel Workbook (.xlsx)",
}
#: What other kinds of files are, and what to do: by their ending or their bytes.
OTHERS: dict[str, tuple[Fact, Fact]] = {
    "xls": ({"ko": "옛 엑셀 파일(.xls)", "en": "a workbook of an old Excel (.xls)"}, AS_XLSX),
    "xlsm": ({"ko": "매크로가 든 엑셀 파일(.xlsm)", "en": "a workbook with macros (.xlsm)"}, AS_XLSX),
    "xlsb": ({"ko": "이진 엑셀 파일(.xlsb)", "en": "a binary workbook (.xlsb)"}, AS_XLSX),
    "password": (
        {"ko": "암호가 걸린 파일", "en": "protected by a password"},
        {"ko": "엑셀에서 열어 ‘파일 > 정보 > 통합 문서 보호 > 암호 설정’에서 암호를 지우고 저장하세요", "en": "open it in Excel, remove the password under File > Info > Protect Workbook > Encrypt with Password, and save it"},
    ),
    "hwp": (
        {"ko": "한글 문서", "en": "a document of the word processor Hangul"},
        {"ko": "문서의 표를 엑셀에 복사해 붙이고 .xlsx로 저장하세요", "en": "copy its table into a spreadsheet and save that as .xlsx"},
    ),
    "pdf": (
        {"ko": "PDF 문서", "en": "a PDF document"},
        {"ko": "이 문서를 만든 엑셀 파일을 찾아 쓰세요", "en": "use the spreadsheet that it was made from"},
    ),
    "ods": (
        {"ko": "오픈도큐먼트 파일(.ods)", "en": "an OpenDocument spreadsheet (.ods)"},
        {"ko": "프로그램에서 ‘다른 이름으로 저장’을 눌러 .xlsx로 저장하세요", "en": "choose Save As and the type Excel Workbook (.xlsx)"},
    ),
    "cell": (
        {"ko": "한셀 파일(.cell)", "en": "a workbook of Hancell (.cell)"},
        {"ko": "한셀에서 ‘다른 이름으로 저장하기’를 눌러 .xlsx로 저장하세요", "en": "in Hancell choose Save As and the type .xlsx"},
    ),
    "numbers": (
        {"ko": "넘버스 파일", "en": "a document of Numbers"},
        {"ko": "넘버스에서 ‘파일 > 다음으로 내보내기 > Excel’을 고르세요", "en": "in Numbers choose File > Export To > Excel"},
    ),
    "doc": (
        {"ko": "워드 문서", "en": "a document of Word"},
        {"ko": "문서의 표를 엑셀에 복사해 붙이고 .xlsx로 저장하세요", "en": "copy its table into a spreadsheet and save that as .xlsx"},
    ),
    "html": (
        {"ko": "이름만 엑셀인 웹 쪽(HTML)", "en": "a web page (HTML) under another name"},
        AS_XLSX,
    ),
}  # fmt: skip
ENDINGS = {
    "xls": "xls", "xlt": "xls", "xlsm": "xlsm", "xltm": "xlsm", "xlsb": "xlsb", "hwp": "hwp", "hwpx": "hwp", "pdf": "pdf", "ods": "ods", "cell": "cell",
    "numbers": "numbers", "doc": "doc", "docx": "doc",
}  # fmt: skip
UNREADABLE: Fact = {"ko": "망가졌거나 표가 아닌 파일입니다", "en": "it is damaged, or no table"}
TOO_LARGE: Fact = {"ko": "너무 큽니다", "en": "it is too large"}


def opened(path: Path) -> tuple[list[OfficeSheet], list[Diagnostic]]:
    """The sheets of a file. Raises OSError where it cannot be opened."""
    name = path.name
    if path.stat().st_size > LARGEST:
        return [], [Diagnostic("S002", name, facts={"reason": TOO_LARGE})]
    data = path.read_bytes()
    other = foreign(data, path.suffix.lower().lstrip("."))
    if other:
        what, todo = OTHERS[other]
        return [], [Diagnostic("S001", name, facts={"what": what, "todo": todo})]
    if data.startswith(ZIP):
        return workbook(data, name)
    return listed(data, name)


def foreign(data: bytes, ending: str) -> str:
    """The kind of a file that is not read, by its bytes before its name; empty for one that is."""
    if data.startswith(OLE):
        return of_old(data, ending)
    if data.startswith(ZIP):
        return packed(data, ending)
    start = data.lstrip()[:200].lower()
    by_start: dict[str, tuple[bytes, ...]] = {"pdf": (PDF,), "hwp": (b"hwp document file",), "html": WEB}
    found = next((kind for kind, signs in by_start.items() if start.startswith(signs) or data.startswith(signs)), "")
    # A list of values that is called .xls is one all the same.
    return found or ("" if ending == "xls" else ENDINGS.get(ending, ""))


def of_old(data: bytes, ending: str) -> str:
    """What kind of compound file it is: the older programs all write such ones, and so does Excel where there is a password."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "password"
    if b"HWP Document File" in data:
        return "hwp"
    return ENDINGS.get(ending, "xls")


def packed(data: bytes, ending: str) -> str:
    """What kind of package it is; empty for a workbook, and for one that cannot be opened, which is told elsewhere."""
    try:
        with ZipFile(io.BytesIO(data)) as package:
            names = set(package.namelist())
    except (BadZipFile, OSError, ValueError):
        return ""
    if any(name.endswith("vbaProject.bin") for name in names) or ending in ("xlsm", "xltm"):
        return "xlsm"
    if "xl/workbook.bin" in names:
        return "xlsb"
    if "xl/workbook.xml" in names:
        return ""
    return ENDINGS.get(ending, "ods" if "content.xml" in names else "doc" if "word/document.xml" in names else "hwp" if "Contents/header.xml" in names else "")  # fmt: skip


def workbook(data: bytes, name: str) -> tuple[list[OfficeSheet], list[Diagnostic]]:
    """The sheets of a workbook. It is read twice: once for what formulas made, once for where formulas are."""
    try:
        with ZipFile(io.BytesIO(data)) as package:
            if sum(each.file_size for each in package.infolist()) > UNPACKED:
                return [], [Diagnostic("S002", name, facts={"reason": TOO_LARGE})]
        values, formulas = (load_workbook(io.BytesIO(data), data_only=only, rich_text=only) for only in (True, False))
    # A damaged package fails in as many ways as there are parts in it.
    except Exception:  # noqa: BLE001
        return [], [Diagnostic("S002", name, facts={"reason": UNREADABLE})]
    grids = [grid_of(sheet, formulas[sheet.title], name) for sheet in values.worksheets]
    for each in grids:
        each.since_1904 = values.epoch == CALENDAR_MAC_1904
    if not grids:
        return [], [Diagnostic("S002", name, facts={"reason": UNREADABLE})]
    return grids, []


def grid_of(sheet: Any, formulas: Any, file: str) -> OfficeSheet:  # noqa: ANN401 - sheets of openpyxl
    grid = OfficeSheet(file, sheet.title, hidden=sheet.sheet_state != "visible")
    for (row, column), cell in list(sheet._cells.items())[:MOST_CELLS]:  # noqa: SLF001 - those that exist: a list may end at XFD1048576
        value, typed = cell.value, formulas._cells.get((row, column))  # noqa: SLF001
        if value is None:
            if typed is not None and typed.data_type == "f":
                grid.cells[row, column] = SheetCell(trouble="S007")
            continue
        made = of_value(plain_units(value), format_of(cell))
        if made.text and (is_marked(value) or cell.font.strike):
            made = replace(made, trouble="S046")
        if made.text or made.trouble:
            grid.cells[row, column] = made
    grid.hidden_rows = {row for row, each in sheet.row_dimensions.items() if each.hidden or each.height == 0}
    for each in sheet.column_dimensions.values():
        if each.hidden or each.width == 0:
            grid.hidden_columns |= set(range(each.min, each.max + 1))
    for area in sheet.merged_cells.ranges:
        spread(grid, area)
    return grid


def plain_units(value: Any) -> Any:  # noqa: ANN401 - what openpyxl gives
    """A text of several formats as one; raised digits of a unit (m², km²) as the characters that there are for them."""
    if not isinstance(value, CellRichText):
        return value
    made = ""
    for part in value:
        text = str(part)
        made += (
            SQUARED[text] if is_raised(part) and text in SQUARED and re.search(r"(?<![A-Za-z])[cmk]?m$", made) else text
        )
    return made


def is_marked(value: Any) -> bool:  # noqa: ANN401 - what openpyxl gives
    """Whether part of a text is struck through, or raised and no power of a unit."""
    if not isinstance(value, CellRichText):
        return False
    raised = sum(is_raised(part) for part in value)
    struck = any(isinstance(part, TextBlock) and part.font.strike for part in value)
    return struck or raised > sum(plain_units(value).count(each) for each in SQUARED.values())


def is_raised(part: Any) -> bool:  # noqa: ANN401 - what openpyxl gives
    return isinstance(part, TextBlock) and part.font.vertAlign == "superscript" and bool(str(part).strip())


def format_of(cell: Any) -> str:  # noqa: ANN401 - a cell of openpyxl
    """The format of a cell; one that is a number of Excel's own for Korea, China or Japan (ECMA-376 18.8.30) as that number in brackets.

    openpyxl takes these for no format, and a day under one of them for a number.
    """
    style = str(cell.number_format)
    number = cell._style.numFmtId  # noqa: SLF001 - openpyxl tells it nowhere else
    return style if number in BUILTIN_FORMATS or number >= BUILTIN_FORMATS_MAX_SIZE else f"[{number}]"


def spread(grid: OfficeSheet, area: Any) -> None:  # noqa: ANN401 - a range of openpyxl
    """What is merged over rows is said of each of them; over columns it is the head of several, or a title."""
    first = replace(grid.at(area.min_row, area.min_col), merged=(area.min_row, area.min_col))
    if not first.text:
        return
    for row in range(area.min_row, min(area.max_row, area.min_row + MERGED_ROWS) + 1):
        for column in range(area.min_col, min(area.max_col, area.min_col + MERGED_COLUMNS) + 1):
            grid.cells[row, column] = first


def listed(data: bytes, name: str) -> tuple[list[OfficeSheet], list[Diagnostic]]:
    """The one sheet of a list of values."""
    text = decoded(data)
    if text is None:
        return [], [Diagnostic("S003", name)]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    delimiter = delimiter_of(text, sure=True)
    if text.startswith(NAMED):
        text = text.partition("\n")[2]
    grid = OfficeSheet(name, "")
    try:
        for row, cells in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), 1):
            for column, value in enumerate(cells, 1):
                shown = cleaned(value)
                if shown:
                    grid.cells[row, column] = SheetCell(shown, value)
    except csv.Error:
        return [], [Diagnostic("S002", name, facts={"reason": UNREADABLE})]
    return [grid], []


def decoded(data: bytes) -> str | None:
    """The text of a list: UTF-8 with or without its mark, UTF-16, else CP949, as Korean Excel saves it; None where none fits."""
    try:
        text = data.decode("utf-8-sig")
        if "\x00" not in text:
            return text
    except UnicodeDecodeError:
        pass
    found = encoding_of(data)
    if found and found.codec:
        return data.decode(found.codec).lstrip("\ufeff")
    if b"\x00" in data:
        # Without a mark a list has no colon by which settings are known to be UTF-16.
        first, second = data[0::2].count(0), data[1::2].count(0)
        candidates = ("utf-16-le",) if second > first else ("utf-16-be",)
    else:
        candidates = ("cp949",)
    for codec in candidates:
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if text.isprintable() or all(char.isprintable() or char in "\t\r\n\u3000\u00a0" for char in text):
            return text
    return None
