"""What a reader of a sheet sees and a program does not: formats, struck and raised text, lists on one line, what a cell cannot hold."""

from __future__ import annotations

import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from tests.support.sheeted import CRLF, HEAD, book, codes, items, looked

RAISED, STRUCK = InlineFont(vertAlign="superscript"), InlineFont(strike=True)


def made_of(tmp_path, office, change, *rows, kind="disclosure"):
    return looked(book(tmp_path / "a.xlsx", [HEAD, *items(*rows or ({},))], change), office, kind=kind)


@pytest.mark.parametrize(
    ("value", "style", "day"),
    [(2014.1, "0.00", "2014-10"), (2014.1, "General", None), (2014.2, "General", "2014-02"), (2013.11, "0.00", "2013-11"), (2014, "0", "2014")],
)  # fmt: skip
def test_a_month_that_lost_its_zero(tmp_path, office, value, style, day):
    def change(_book, sheet):
        sheet["J2"].value, sheet["J2"].number_format = value, style

    made = made_of(tmp_path, office, change)
    if day is None:
        assert ("S009", "J2") in codes(made)
    else:
        assert codes(made) == []
        assert f"last_published: {day}" in next(iter(made.files.values())).replace('"', "")


@pytest.mark.parametrize(
    "value",
    [
        CellRichText("업소명 567", TextBlock(RAISED, "2")), CellRichText("업소명", TextBlock(RAISED, "1)")), CellRichText(TextBlock(STRUCK, "위생과"), "보건위생과"),
        CellRichText("넓이 m", TextBlock(RAISED, "2"), " 업소", TextBlock(RAISED, "1)")),
    ],
)  # fmt: skip
def test_struck_and_raised_text_is_told(tmp_path, office, value):
    assert codes(made_of(tmp_path, office, lambda _book, sheet: setattr(sheet["D2"], "value", value))) == [
        ("S046", "D2")
    ]


def test_a_cell_that_is_struck_as_a_whole_is_told(tmp_path, office):
    def change(_book, sheet):
        sheet["C2"].font = Font(strike=True)

    assert codes(made_of(tmp_path, office, change)) == [("S046", "C2")]


@pytest.mark.parametrize(
    ("value", "text"),
    [(CellRichText("넓이(m", TextBlock(RAISED, "2"), ")"), "넓이(m²)"), (CellRichText(TextBlock(InlineFont(b=True), "굵은"), " 글"), "굵은 글")],
)  # fmt: skip
def test_powers_of_units_and_bold_text_are_read(tmp_path, office, value, text):
    made = made_of(tmp_path, office, lambda _book, sheet: setattr(sheet["D2"], "value", value))
    assert codes(made) == []
    assert f"scope: {text}" in next(iter(made.files.values()))


TASK = ["과제명", "id", "주제", "목표", "요약", "문서의 곳", "세부 추진계획", "함께하는 곳"]


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        ("① 창문 닫기 ② 외출 금지", "[창문 닫기, 외출 금지]"), ("가. 확대, 나. 홍보", "[확대, 홍보]"), ("가. 민원 나. 제안", "[민원, 제안]"),
        ("- 확대\n- 홍보", "[확대, 홍보]"), ("서식 ①과 ②를 함께 냅니다", "[서식 ①과 ②를 함께 냅니다]"), ("가. 하나 다. 셋", "[하나 다. 셋]"),
    ],
)  # fmt: skip
def test_lists_on_one_line(tmp_path, office, text, plan):
    site = (office / "site.yml").read_text("utf-8")
    theme, goal = (next(iter(words(site, name))) for name in ("theme", "goal"))
    row = [
        "[예시] 새 과제",
        "x-1",
        theme,
        goal,
        "예시로 만든 기록입니다.",
        "예시 문서",
        text,
        "보육지원과, 강남·서초 교육지원청, 구청(총무과, 기획과)",
    ]
    made = looked(book(tmp_path / "t.xlsx", [["제목", *TASK[1:]], row]), office, "--ignore", "*", kind="task")
    written = next((each for path, each in made.files.items() if path.startswith("data/task/")), "")
    assert f"plan: {plan}" in written
    assert 'partners: [보육지원과, 강남·서초 교육지원청, "구청(총무과, 기획과)"]' in written


def words(site: str, name: str):
    import yaml  # noqa: PLC0415

    found = yaml.safe_load(site)["vocabulary"][name]
    return [each if isinstance(each, str) else next(iter(each.values())) for each in found]


DEEPER = """\
id: 9-8
theme: "1"
goal: service
title: "[예시] 갈래가 있는 과제"
plan: [{text: 어린이, points: [하나, 둘]}, 노인]
summary: 예시로 만든 기록입니다.
source: [{section: 예시 문서}]
"""


def test_points_with_points_of_their_own_are_not_taken_away(tmp_path, office):
    (office / "data/task/deeper.yml").write_text(DEEPER, "utf-8")
    made = looked(
        book(tmp_path / "p.xlsx", [["id", "세부 추진계획"], ["9-8", "새 계획"]]),
        office,
        kind="task",
    )
    assert codes(made) == [("S026", "B2")]
    assert made.files == {}


def test_a_new_id_with_a_title_that_is_there(tmp_path, office):
    (office / "data/disclosure/crlf.yml").write_text(CRLF, "utf-8")
    rows = [
        ["id", "분야", "제목", "공표 상태", "요약", "문서의 곳"],
        ["crlf-new", "위생", "[예시] 씨알", "공표 중", "예시입니다.", "예시 문서"],
    ]
    made = looked(book(tmp_path / "n.xlsx", rows), office)
    assert ("S045", "A2") in codes(made, "warning")


def test_every_column_that_is_left_out_is_named(tmp_path, office):
    rows = [[*HEAD, "특이사항", "기준일자"], [*items({})[0], "있음", "2014-09-01"]]
    made = looked(book(tmp_path / "i.xlsx", rows), office, "--ignore", "*")
    said = "\n".join(made.read_as("ko"))
    assert "특이사항" in said
    assert "기준일자" in said


def test_of_two_heads_alike_one_is_left_out_by_its_column(tmp_path, office):
    rows = [[*HEAD, "담당부서"], [*items({})[0], "다른 과"]]
    path = book(tmp_path / "two.xlsx", rows)
    assert ("S010", "K1") in codes(looked(path, office))
    made = looked(path, office, "--ignore", "K")
    assert codes(made) == []
    assert "department: 위생과" in next(iter(made.files.values()))
