"""Excel files: every cell of every sheet, hidden ones too, comments, names, properties."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from generator.attachments.package import member, members
from generator.attachments.passage import Passage, Piece, Table, Unreadable, placed
from generator.diagnostics import Fact, Span


def workbook(data: bytes) -> Iterator[Piece]:
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise Unreadable("암호가 걸려 있습니다", "it is protected by a password")
    # Everything beside the cells: properties, comments, headers, drawings, what was left behind in old versions.
    rest = list(members(data))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(data), data_only=True)
    except Exception as error:  # the library has no base class of its own for what a damaged file brings about
        raise Unreadable("엑셀 파일이 깨졌습니다", "the workbook is damaged") from error
    yield Passage("\n".join(book.sheetnames), placed("시트 이름", "names of sheets"))
    for sheet in book.worksheets:
        yield table(sheet)
    for name, content in rest:
        if not name.startswith("xl/worksheets/sheet") and name not in ("xl/styles.xml", "xl/calcChain.xml"):
            yield from member(name, content)


def table(sheet: Any) -> Table:  # noqa: ANN401 - read-only, written and chart sheets have no common type
    def where(row: int, column: int) -> tuple[Fact, Span]:
        cell = f"{get_column_letter(sheet.min_column + column)}{sheet.min_row + row}"
        return placed(f"시트 '{sheet.title}' {cell}", f"sheet '{sheet.title}' {cell}"), Span()

    return Table([["" if value is None else str(value) for value in row] for row in sheet.iter_rows(min_row=sheet.min_row, min_col=sheet.min_column, values_only=True)], where)  # fmt: skip
