"""The tables of a record as a workbook, read by another library as a program of an office reads it.

Neighbours tried: no value, withheld cells, what would be a formula, more digits than a program keeps, Hangul in letters, heads that
differ in the size of letters only, a text longer than a cell, several tables, one table, English, notes longer than a sheet.
"""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from datetime import datetime

import openpyxl
import pytest

from generator.exports import workbook
from generator.exports.sheet import CellValue, FileColumn, sheets
from generator.words import strings
from tests.support import sites

FOLDER = "dataset/odd-values"
EMPTY, APART = "[값 없음]", "[해당 없음]"


@pytest.fixture(scope="module")
def book(living) -> openpyxl.Workbook:
    return openpyxl.load_workbook(living.folder / FOLDER / "tables.xlsx")


def opened(plan: workbook._Plan, site) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(workbook.packed(site, plan)))


def lines(living, name: str) -> list[list[str]]:
    text = (living.folder / FOLDER / f"{name}.csv").read_text("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def test_the_cover_says_what_it_is_and_leads_to_each_sheet(book):
    cover = book["표지"]
    said = [each.value for (each,) in cover.iter_rows()]

    assert book.sheetnames == ["표지", "표 1", "표 2"]
    assert book.active is cover
    assert said[0] == "[예시] 동네 살림"
    assert "기준이 되는 때: 2026년 5월" in said
    assert "이용 조건: 공공누리 제1유형(출처표시)" in said
    assert "공식 누리집이 아닙니다. 시연으로 만든 것입니다." in said
    assert "쓸 때 알아 둘 점: [예시] 지어낸 숫자입니다. [비공개: 제7호] 하나는 빠졌습니다." in said
    assert all(said), "no empty cells"
    links = {each.value: each.hyperlink for (each,) in cover.iter_rows() if each.hyperlink}
    assert links["표 1: 동마다 늘고 준 수"].location == "'표 1'!A1"
    assert links["이 자료의 쪽: https://narae.example/open/dataset/odd-values/"].target.endswith("/odd-values/")


def test_properties_name_it(book):
    about = book.properties

    assert (about.title, about.creator) == ("[예시] 동네 살림", "[예시] 나래구청")
    assert about.keywords == "살림, 예산"
    # The day of its last change, not of the build.
    assert about.created.date() == about.modified.date() == datetime(2026, 6, 1).date()  # noqa: DTZ001
    assert book.custom_doc_props["Language"].value == "ko"


def test_each_sheet_has_one_table_that_programs_know_as_one(book, living):
    for at, sheet in enumerate(book.worksheets[1:], 1):
        (table,) = sheet.tables.values()
        head, *rows = sheet[table.ref]
        expected = lines(living, f"table-{at}")

        assert [each.value for each in head] == [each.name for each in table.tableColumns] == expected[0]
        assert len(rows) == len(expected) - 1
        assert sheet.max_row == rows[-1][0].row, "nothing below the table"
        assert sheet.merged_cells.ranges == set()
        assert sheet["A1"].value in ("동마다 늘고 준 수", "합이 맞지 않는 표")
        assert all(each.value is not None for row in rows for each in row), "no empty cells"
        assert {each.data_type for row in (head, *rows) for each in row} <= {"s", "n"}, "nothing is computed"
        assert sheet.freeze_panes == f"B{rows[0][0].row}"
        assert sheet.print_title_rows == f"${head[0].row}:${head[0].row}"
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert f"TitleRegion1.{table.ref.replace(':', '.')}.{at + 1}" in book.defined_names


def test_cells_say_what_the_csv_says(book, living):
    for at, sheet in enumerate(book.worksheets[1:], 1):
        (table,) = sheet.tables.values()
        stated = [not re.search("우리가 계산한 값|알아 둘 점", each.value) for each in sheet[table.ref][0]]
        for cells, row in zip(sheet[table.ref][1:], lines(living, f"table-{at}")[1:], strict=True):
            for cell, text, own in zip(cells, row, stated, strict=True):
                if cell.data_type == "n":
                    assert cell.value == float(text)
                else:
                    # CSV has a blank before what would be a formula there; here it is a text by its type.
                    assert cell.value == (text.removeprefix(" ") or (EMPTY if own else APART))


def test_numbers_are_shown_as_exactly_as_they_are_stated(book):
    (table,) = book["표 1"].tables.values()
    _, first, second, third, last = book["표 1"][table.ref]

    assert (first[1].value, first[1].number_format) == (-12, "#,##0")
    assert (first[2].value, first[2].number_format) == (33.3, "0.0")
    assert last[2].number_format == "0.0"
    assert (first[3].value, first[3].number_format) == (1234567, "#,##0")
    assert (second[3].value, second[3].number_format) == (0.5, "#,##0.0")
    assert second[2].value == EMPTY
    assert third[1].value == "[비공개: 제6호]"
    assert (last[3].value, last[3].data_type) == ("12345678901234567890", "s")
    # Where somebody types into it, it stays a text.
    assert second[4].value == "=SUM(A1:A9)"
    assert second[4].quotePrefix == 1


def test_notes_tell_the_marks_that_occur_and_no_others(book):
    first = " ".join(str(row[0].value) for row in book["표 1"].iter_rows(max_row=8))
    second = " ".join(str(row[0].value) for row in book["표 2"].iter_rows(max_row=8))

    assert all(each in first for each in ("단위: 건", "기준: 2026년 5월", f"{EMPTY}은 원문에", "제9조 제1항"))
    assert APART not in first
    assert f"{APART}은 덧붙일" in second
    assert EMPTY not in second
    assert "정보공개법" not in second


def test_columns_are_wide_enough_for_hangul(book):
    sheet = book["표 1"]
    (table,) = sheet.tables.values()
    for column in zip(*sheet[table.ref], strict=True):
        widest = max(2 * len(re.findall("[가-힣]", str(each.value))) for each in column)
        assert sheet.column_dimensions[column[0].column_letter].width >= widest


@pytest.fixture(scope="module")
def shelters(tmp_path_factory):
    site = sites.site_of(sites.copy("living", tmp_path_factory.mktemp("shelters") / "site"))
    record = site.by_reference["dataset/shelters"]
    return site, workbook.planned(site, record, sheets(site, record))


def altered(plan: workbook._Plan, fields: list[str], *rows: list[str], **more) -> workbook._Plan:
    """``plan`` with one sheet of texts."""
    columns = workbook.unlike([FileColumn(each) for each in fields])
    cells = tuple(tuple(CellValue(each, each) for each in row) for row in rows)
    return replace(plan, sheets=(replace(plan.sheets[0], fields=columns, rows=cells, **more),))


def test_what_other_tables_may_hold(shelters):
    site, plan = shelters
    long = "가" * 40_000
    note = " ".join(["아주 긴 설명입니다."] * 60)
    made = altered(plan, ["A", "a", "A *"], ["=1", "두\n줄", long], ["-", "@", "＝1"], notes=(note,))
    sheet = opened(made, site)["표 1"]
    (table,) = sheet.tables.values()
    head, first, second = sheet[table.ref]

    assert [each.value for each in head] == ["A", "a *", "A * *"], "Excel takes A and a for one"
    assert [each.value for each in (*first[:2], *second)] == ["=1", "두\n줄", "-", "@", "＝1"]
    assert first[2].value.startswith("가" * 32_000)
    assert first[2].value.endswith("나머지는 CSV 파일에 있습니다.]")
    said = [row[0].value for row in sheet.iter_rows(min_row=2, max_row=head[0].row - 1)]
    assert " ".join(said) == note
    assert max(map(workbook.shown_width, said)) <= workbook.COVER
    assert [each.quotePrefix for each in (first[0], first[1], *second)] == [1, 0, 1, 1, 1]


def test_the_same_bytes_each_time_and_others_for_another_value(shelters):
    site, plan = shelters

    assert workbook.packed(site, plan) == workbook.packed(site, plan)
    other = replace(plan, lines=(*plan.lines, "더"))
    assert workbook.packed(site, plan) != workbook.packed(site, other)
    # What it is made of is told whole: no two workbooks have one source.
    assert workbook.source(plan) != workbook.source(other)
    bigger = altered(plan, ["A", "B"], ["1", "2"])
    assert workbook.source(bigger) != workbook.source(altered(plan, ["A", "B"], ["1", "3"]))


def test_what_is_printed_below_a_sheet_holds_no_code_of_a_title(shelters):
    site, plan = shelters
    sheet = plan.sheets[0]
    for title in ("물 & 불 &P", "&" * 120, "😀" * 120):
        foot = opened(replace(plan, sheets=(replace(sheet, title=title),)), site)["표 1"].oddFooter
        assert title[:20].replace("&", "") in str(foot.left.text).replace("&", "")
        assert foot.right.text == "&P / &N"
        assert not re.search(r"(?<!&)(?:&&)*&(?!&)", str(foot.left.text)), "each & stands twice"


def test_the_source_holds_every_text_of_the_workbook(shelters):
    """What is looked through for personal data is the source."""
    site, plan = shelters
    told = workbook.source(plan).decode() + str(strings("ko")["workbook"])
    for sheet in opened(plan, site):
        for row in sheet.iter_rows():
            for cell in row:
                for word in re.split(r"[\s:]+", str(cell.value)) if cell.data_type == "s" else ():
                    assert json.dumps(word, ensure_ascii=False)[1:-1] in told, word


def test_a_workbook_in_english(tmp_path):
    site = sites.site_of(sites.copy("english", tmp_path / "site"))
    record = next(each for each in site.records if sheets(site, each))
    book = opened(workbook.planned(site, record, sheets(site, record)), site)

    assert book.sheetnames[:2] == ["Cover", "Table 1"]
    assert book.custom_doc_props["Language"].value == "en"
    assert not re.search("[가-힣]", " ".join(str(each.value) for (each,) in book["Cover"].iter_rows(max_col=1)))
