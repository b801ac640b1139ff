"""Sheets as tests make them, and what the import says of them. Everything in them is made up."""

from __future__ import annotations

import argparse
from pathlib import Path

from openpyxl import Workbook

from generator.parser import parser
from generator.sheets.imported import Imported, imported
from generator.sheets.tabled import Tabled

HEAD = ["연번", "분야", "공표항목", "공표범위", "공표주기", "공표시기", "담당부서", "연락처", "파일형식", "최종공표일"]
SOUND = ["1", "위생", "", "업소명", "매월", "매월 10일까지", "위생과", "02-123-4567", "엑셀", "2014-09-01"]


def options(*arguments: str) -> argparse.Namespace:
    return parser().parse_args(["sheet", "import", *arguments])


def looked(path: Path, folder: Path, *arguments: str, kind: str = "disclosure") -> Imported:
    return imported(path, kind, folder, options(*arguments), "ko")


def codes(made: Imported | Tabled, severity: str = "error") -> list[tuple[str, str]]:
    """Each problem with the cell or row that it is told at."""
    found = [each for each in made.problems if each.severity == severity]
    return sorted((each.code, each.path.partition("[")[2].rstrip("]").rpartition(" ")[2]) for each in found)


def book(path: Path, rows, change=None, name: str = "목록", **more) -> Path:
    """A workbook of one sheet, and of ``more`` by their names; ``change`` is called with it and its first sheet."""
    made = Workbook()
    made.active.title = name
    for row in rows:
        made.active.append(row)
    for other, cells in more.items():
        page = made.create_sheet(other)
        for row in cells:
            page.append(row)
    if change:
        change(made, made.active)
    made.save(path)
    return path


def items(*changes: dict[int, object]) -> list[list[object]]:
    """A sound row for each of ``changes``, which replace its cells by their numbers from 0."""
    rows = []
    for number, change in enumerate(changes, 1):
        row: list[object] = list(SOUND)
        row[0], row[2] = number, f"[예시] 항목 {number}"
        for at, value in change.items():
            row[at] = value
        rows.append(row)
    return rows


#: A record as an editor on Windows wrote it, with notes.
CRLF = """\
# 위 설명
id: crlf
field: '위생'
title: "[예시] 씨알" # 제목
cycle: 매월   # 주기
method:
  text: 누리집   # 방법
  # 주소
  url: https://www.example.org/a
format:
  - CSV  # 씨
  - PDF
status: active
summary: >-
  두 줄로 쓴
  요약입니다.
source: own""".replace("\n", "\r\n")


#: The dataset with tables of the Korean test site.
REFUND = "dataset/example-refund"


def table_options(*arguments: str):
    return parser().parse_args(["sheet", "table", *arguments])


def listed(path: Path, text: str, codec: str = "utf-8") -> Path:
    path.write_bytes(text.encode(codec))
    return path
