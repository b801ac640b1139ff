"""A range of a sheet is read as the sheet shows it, or each wrong cell is told."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from generator.diagnostics import code_of
from generator.sheets.area import corners, split
from generator.sheets.copy import report
from generator.sheets.grid import SheetCell
from generator.sheets.shown import shown
from generator.sheets.tablecommand import record_named
from generator.sheets.tabled import Tabled, tabled
from tests.support import sheeted
from tests.support.sheeted import REFUND, codes, listed, table_options

KOREAN = Path(__file__).parents[1] / "sites/korean"
PLAIN = [["구분", "건수"], ["가", 1], ["나", 2]]


@pytest.fixture(scope="module")
def refund():
    return record_named(KOREAN, REFUND)[0]


#: The name of the sheet is told where something is wrong in it.
book = partial(sheeted.book, name="시트2")


def columns(made: Tabled) -> list[str]:
    """Each column in short: its group, its name, its unit, its decimals."""
    shown = [{"label": each} if isinstance(each, str) else each for each in made.data["columns"]]
    return [" ".join(f"{key[0]}={value}" for key, value in each.items()).removeprefix("l=") for each in shown]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A3:F20", "A3:F20"), ("$A$3:$F$20", "A3:F20"), ("a3:f20", "A3:F20"), ("F20:A3", "A3:F20"), ("F3:A20", "A3:F20"), ("A:F", "A1:F1048576"), ("$f:$a", "A1:F1048576"),
        ("3:20", "A3:XFD20"), (" a3 : f20 ", "A3:F20"), ("A3~F20", "A3:F20"), ("Ａ３：Ｆ２０", "A3:F20"), ("AA10:ab12", "AA10:AB12"), ("A3", None), ("", None), ("A3:F", None),
        ("A0:F2", None), ("A1:ZZZZ9", None), ("A1:F9999999", None), ("가3:나4", None), ("A3-F20", None), ("3A:20F", None), ("A1:XFE2", None), (":", None),
    ],
)  # fmt: skip
def test_ranges_as_people_write_them(text, wanted):
    found = corners(text)
    assert (found.name if found else None) == wanted


def test_sheets_before_the_cells():
    said = ["시트2!A3:F20", "'2014년 3/4'!$A$3:$F$20", "‘시트 2’!a:f", "'it''s'!A1:B2", "A3:F20", "시트2！A1:B2"]
    assert [split(each) for each in said] == [
        ("시트2", "A3:F20"), ("2014년 3/4", "$A$3:$F$20"), ("시트 2", "a:f"), ("it's", "A1:B2"), ("", "A3:F20"), ("시트2", "A1:B2"),
    ]  # fmt: skip


DAY = datetime(2014, 6, 5, 14, 3)  # noqa: DTZ001 - a day of a spreadsheet has no zone


@pytest.mark.parametrize(
    ("value", "style", "wanted"),
    [
        (1234567, "#,##0", "1,234,567"), (1234.5, "#,##0.00", "1,234.50"), (0.333, "0.0%", "33.3%"), (0.5, "0%", "50%"), (2.5, "0", "3"), (1.005, "0.00", "1.01"),
        (-2.5, "0", "-3"), (-0.2, "0", "0"), (-3, "#,##0;△#,##0", "△3"), (-15, r"#,##0_);[Red]\(#,##0\)", "(15)"), (0, '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', "-"),
        (12, '#,##0"명"', "12명"), (1234567, "#,##0,", "1,235"), (0.1 + 0.2, "General", "0.3"), (3.0, "General", "3"), (7, "000", "007"), (1200, "[$₩-412]#,##0", "₩1,200"),
        (5, "@", "5"), (True, "General", "TRUE"), (0.25, "# ?/?", None), (1e9, "0.00E+00", None), (1e-12, "General", None), (5, "[>=3]0;0.0", None), (41800, "yyyy-mm-dd", None),
        (DAY, "yyyy-mm-dd", "2014-06-05"), (DAY, "mm-dd-yy", "2014-06-05"), (DAY, 'yyyy"년" m"월" d"일"', "2014년 6월 5일"), (DAY, r"yyyy\. m\. d\.;@", "2014. 6. 5."),
        (DAY, "yy.mm.dd", "14.06.05"), (DAY, "yyyy-mm", "2014-06"), (DAY, "h:mm", "14:03"), (DAY, "m/d(aaa)", "6/5(목)"), (DAY, "[$-412]AM/PM h:mm", "오후 2:03"), (DAY, "[h]:mm", None),
        ("1,234.50 ", "General", "1,234.50 "), (None, "General", ""),
    ],
)  # fmt: skip
def test_cells_say_what_their_format_shows(value, style, wanted):
    assert shown(SheetCell(value if isinstance(value, str) else "", value, "text", style)) == wanted


def test_tables_as_offices_have_them(refund, tmp_path):
    def heads(_, ws):
        for area in ("A1:E1", "A3:A4", "B3:C3", "D3:E3"):
            ws.merge_cells(area)

    def names(_, ws):
        ws.merge_cells("A2:A3")
        ws.merge_cells("A4:B4")

    def hidden(wb, ws):
        page = wb.create_sheet("비밀")
        page.sheet_state = "veryHidden"
        page["A1"] = "아무 글"
        ws.row_dimensions[3].hidden = True
        ws.column_dimensions["C"].hidden = True

    def formats(_, ws):
        for row in (2, 3):
            ws.cell(row, 2).number_format, ws.cell(row, 3).number_format, ws.cell(row, 4).number_format = (
                "0.0%",
                'yyyy"년" m"월" d"일"',
                "#,##0",
            )

    def read(rows, change=None, *more):
        made = tabled(
            book(tmp_path / "t.xlsx", rows, change),
            refund,
            table_options("f", REFUND, "--table", "[예시] 새 표", *more),
        )
        assert codes(made) == []
        return [
            columns(made),
            made.data["rows"],
            {key: made.data[key] for key in ("unit", "as_of", "row_headers") if key in made.data},
            codes(made, "warning"),
        ]

    two = [
        ["2014년 처리 현황"],
        ["(단위: 건)", None, None, None, "2014. 9월 말 기준"],
        ["구분", "2013년", None, "2014년", None],
        [None, "건수", "월평균", "건수", "월평균"],
    ]
    assert read([*two, ["가", 100, 8.3, 90, 10]], heads) == [
        ["구분", "g=2013년 l=건수 d=0", "g=2013년 l=월평균 d=1", "g=2014년 l=건수 d=0", "g=2014년 l=월평균 d=0"], [["가", "100", "8.3", "90", "10"]],
        {"unit": "건", "as_of": "2014. 9월 말 기준"}, [("S033", "1")],
    ]  # fmt: skip
    assert read([["지역", "동", "인구"], ["동부", "가동", 10], [None, "나동", 20], ["합계", None, 30]], names) == [
        ["지역", "동", "인구 d=0"], [["동부", "가동", "10"], ["동부", "나동", "20"], ["합계", "합계", "30"]], {"row_headers": 2}, [],
    ]  # fmt: skip
    assert read([["이름", "수", "비밀", "값"], ["가", 1, 2, 3], ["숨김", 9, 9, 9], ["합계", 1, 2, 3]], hidden)[
        1::2
    ] == [[["가", "1", "3"], ["합계", "1", "3"]], [("S006", "3"), ("S006", "C"), ("S006", "비밀")]]
    assert read([["이름", "비율", "날", "값"], ["가", 0.3333, date(2014, 6, 5), 1234567], ["나", 0.5, date(2014, 6, 6), 5]], formats)[:2] == [
        ["이름", "비율 u=% d=1", "날", "값 d=0"], [["가", "33.3", "2014년 6월 5일", "1,234,567"], ["나", "50.0", "2014년 6월 6일", "5"]],
    ]  # fmt: skip
    assert read([["신청\n방법", "건수\n(건)", "난이도(상)"], ["가", 1, "-"], [], ["나", None, 2], [], ["합계", 1, 2]])[:2] == [
        ["신청 방법", "건수 u=건", "난이도(상) d=0"], [["가", "1", "-"], ["나", "-", "2"], ["합계", "1", "2"]],
    ]  # fmt: skip
    assert read([["연번", "이름", 2013, 2014], [1, "가", 3, 4], [2, "나", 4, 5], ["합계", None, 7, 9], ["끝."], ["※ 참고"], ["1) 주석"], ["자료: 예시과"]])[::3] == [
        ["이름", "2013 d=0", "2014 d=0"], [("S033", "5"), ("S033", "6"), ("S033", "7"), ("S033", "8")],
    ]  # fmt: skip
    assert read([["이름", "인원", "연도", "코드", "값"], ["가", "12명", "2013년", "007", "약 10"], ["나", "5명", "2014년", "010", "-"]])[:2] == [
        ["이름", "인원 u=명", "연도", "코드", "값"], [["가", "12", "2013년", "007", "약 10"], ["나", "5", "2014년", "010", "-"]],
    ]  # fmt: skip
    for at in ("B3:D5", "$d$5:$b$3", "시트2!b3:d5", "B:D", "3:5", "B3:H99"):
        assert read(
            [["위"], [], [None, "이름", "수", "값"], [None, "가", 1, 2], [None, "나", 2, 3]], None, "--range", at
        )[1] == [["가", "1", "2"], ["나", "2", "3"]], at
    for codec in ("cp949", "utf-8-sig", "utf-16"):
        made = tabled(
            listed(tmp_path / "t.csv", '구분,2013년,,비고\n,건수,월평균,\n가,"1,000",83.3,\n', codec),
            refund,
            table_options("f", REFUND, "--table", "[예시] 새"),
        )
        assert (columns(made), made.data["rows"]) == (
            ["구분", "g=2013년 l=건수 d=0", "g=2013년 l=월평균 d=1", "비고"],
            [["가", "1,000", "83.3", "-"]],
        ), codec


def test_what_cannot_be_known_is_told_at_its_cell(refund, tmp_path):
    def merged(_, ws):
        ws.merge_cells("B2:B3")

    def fraction(_, ws):
        ws["B3"].number_format = "# ?/?"

    def korean(_, ws):
        ws["B3"].number_format = "0"
        ws["B3"]._style.numFmtId = 31  # noqa: SLF001 - openpyxl knows no name for it

    def again(rows, *more, change=None, **pages):
        arguments = more or ("--table", "[예시] 새")
        return codes(
            tabled(book(tmp_path / "t.xlsx", rows, change, **pages), refund, table_options("f", REFUND, *arguments))
        )

    assert again(PLAIN, "--range", "A3-F20") == [("S029", "")]
    assert again(PLAIN, "--range", "없음!A1:B3") == again(PLAIN, "--sheet", "없음") == [("S030", "")]
    assert again(PLAIN, "--range", "H3:K9") == [("S031", "시트2")]
    assert again(PLAIN, 다른=PLAIN) == [("S032", "")]
    assert (
        again([*PLAIN, [], ["연도", "예산"], ["2013년", 3]])
        == again([[*each, None, *each] for each in PLAIN])
        == [("S032", "시트2")]
    )
    assert again([[None, "수", "값"], ["가", 1, 2]]) == [("S034", "A1")]
    assert again([["이름", "수", "수"], ["가", 1, 2]]) == [("S035", "C1")]
    assert again([["이름", "수"], ["가", 10], ["나", None]], change=merged) == [("S036", "B2")]
    assert again([["이름", "수", "값"], ["가", 1, 2], [None, 3, 4]]) == [("S037", "A3")]
    assert again(PLAIN, change=fraction) == [("S038", "B3")]
    assert again(PLAIN, change=korean) == [("S038", "B3")], "a day that openpyxl takes for a number"
    assert again([["이름", "수"], ["가", "=1+1"], ["나", "#REF!"]]) == [("S007", "B2"), ("S008", "B3")]
    long = listed(tmp_path / "long.csv", "이름,수\n" + "".join(f"가{number},{number}\n" for number in range(10_000)))
    assert codes(tabled(long, refund, table_options("f", REFUND, "--table", "[예시] 새"))) == [("S039", "")]
    assert again([["이름", "수", "값"], ["가", 1, 2], ["작은 제목"], ["나", 1, 2]]) == [("S042", "A3")]
    assert again(PLAIN, "--range", "A2:B3") == [("S043", "2")]
    assert (
        again(PLAIN, "--table", "9")
        == again(PLAIN, "--table", "0")
        == again(PLAIN, "--sheet", "시트2")
        == [("S040", "시트2")]
    )
    assert again([["2015년 신청"], ["신청 방법", "건수", "비율"], ["가", 1, 2]], "--sheet", "시트2") == [
        ("S040", "시트2")
    ], "another year, or the same table?"
    assert again(PLAIN, "--table", "1") == [("S041", "A1")]
    copy = tmp_path / "out.xlsx"
    made = tabled(
        book(tmp_path / "t.xlsx", [["이름", "수", "값"], ["가", 1, 2], [None, 3, 4]]),
        refund,
        table_options("f", REFUND, "--table", "[예시] 새"),
    )
    report(copy, made.layouts, made.problems, {}, "ko")
    page = load_workbook(copy)
    assert page["시트2"]["B3"].fill.fgColor.rgb == "FFFFC7CE"
    page["시트2"]["B3"].value = "나"
    page.save(copy)
    for more in ((), ("--range", "A1:C3")):
        made = tabled(copy, refund, table_options("f", REFUND, "--table", "[예시] 새", *more))
        assert (codes(made), made.data["rows"]) == ([], [["가", "1", "2"], ["나", "3", "4"]]), (
            "the copy that was mended is read as the sheet was"
        )


def test_the_examples_of_the_codes_are_true(refund, tmp_path):
    for name in ("S032", "S033", "S034", "S035", "S037", "S041", "S042", "S043"):
        example = code_of(name).example
        more = "1" if name == "S041" else "[예시] 새"
        for which, told in (("wrong", [name]), ("right", [])):
            made = tabled(
                listed(tmp_path / "table.csv", example[which]), refund, table_options("f", REFUND, "--table", more)
            )
            found = [each.code for each in made.problems]
            assert found == told or (name == "S041" and which == "right"), (name, which, found)


@pytest.mark.parametrize("cell", ["A1", "B1", "B3"])
def test_raised_text_is_told_in_titles_and_heads_as_well(refund, tmp_path, cell):
    marked = CellRichText("접수", TextBlock(InlineFont(vertAlign="superscript"), "2"))
    rows = [["구분", "건수"], ["가", 1], ["나", 2]]
    path = book(tmp_path / "t.xlsx", rows, lambda _book, sheet: setattr(sheet[cell], "value", marked))
    made = tabled(path, refund, table_options("f", REFUND, "--table", "[예시] 새 표"))
    assert ("S046", cell) in codes(made)
