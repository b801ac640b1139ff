"""Every place of every format: one file, one example in it, found or refused; a clean twin brings nothing.

The table is tests/attachments/README.md. Beyond the cases (heads and foots, strict workbooks, encrypted packages, files
in files, fonts without characters) the neighbours tried are its rows: even, first and odd pages, threaded comments and
their persons, lists and messages of validation, formulas and their results, formats of numbers, merged heads, hidden
rows, columns, sheets, slides and sections, deleted and inserted text and digits deleted within a number, pivot and
chart caches, copies of other workbooks, custom XML, printers, shared strings that no cell shows, macros, objects,
earlier versions, stamps, layers, XFA, scripts, private data and attachments of PDF files, scans, letters as curves,
invisible text, metadata of pictures and what hangs on behind them, archives in archives and members not listed.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.attachments import AttachedTable, read_attachment
from generator.privacy import Permitted
from generator.rules.personal.attachment import in_attachment

HERE = Path(__file__).parent
ROW = re.compile(r"\| [^|]+ \| `([^`]+)` \| ([^|]+) \|")
PLACES = dict(ROW.findall((HERE / "README.md").read_text("utf-8")))
TABLES = [name for name, found in PLACES.items() if found == "table"]


def codes(path: Path) -> set[str]:
    return {each.diagnostic.code for each in in_attachment(path, f"content/{path.name}", Permitted(), tuple)}


@pytest.mark.parametrize("name", [name for name in PLACES if name not in TABLES])
def test_what_stands_there_is_found_or_refused(name):
    wanted = set() if PLACES[name] == "–" else set(PLACES[name].split())
    assert codes(HERE / "files" / name) == wanted


def test_every_file_is_in_the_table_and_every_format_has_a_clean_twin():
    files = {path.name for path in (HERE / "files").iterdir()}
    assert files == set(PLACES)
    assert len(files) > 300
    for ending in ("xlsx", "ods", "docx", "odt", "pptx", "odp", "hwpx", "pdf", "jpg", "png", "gif", "webp", "tif", "svg", "csv", "json", "xml", "txt", "zip"):  # fmt: skip
        assert PLACES[f"{ending}.clean.{ending}"] == "–", ending
    assert sum(path.stat().st_size for path in (HERE / "files").iterdir()) < 1_500_000


@pytest.mark.parametrize(
    ("name", "heads", "cells"),
    [
        ("xlsx.number-over-three-cells.xlsx", ["번호", *["휴대전화"] * 3], ["1", "010", "2345", "6789"]),
        ("xlsx.number-over-two-cells.xlsx", ["번호", "주민번호 앞", "뒤"], ["1", "900101", "1234567"]),
    ],
)
def test_numbers_over_several_cells_reach_the_detector_beside_each_other_with_their_heads(name, heads, cells):
    tables = [piece for piece in read_attachment(HERE / "files" / name) if isinstance(piece, AttachedTable)]
    assert [list(row) for row in tables[0].rows] == [heads, cells]
