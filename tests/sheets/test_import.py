"""Spreadsheets as offices have them become records that ``check`` accepts, or each wrong cell is told; nothing else changes."""

from __future__ import annotations

import shutil
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from generator.sheets.copy import report
from generator.sheets.imported import Imported
from generator.sheets.told import SPREAD, by_column
from generator.sheets.write import write
from generator.site import read_site
from tests.support.sheeted import CRLF, HEAD, book, codes, items, looked

FILES = Path(__file__).parent / "files"


def written(made: Imported, name: str) -> str:
    """The line of a field in each of the files that would be new."""
    return " ".join(
        line.partition(": ")[2]
        for text in made.files.values()
        for line in text.splitlines()
        if line.startswith(f"{name}:")
    )


def test_thirty_items_of_an_office_need_nothing_typed(office):
    path = FILES / "disclosure-items.cp949.csv"
    made = looked(path, office, "--add-words")
    assert codes(made) == []
    assert (len(made.new), list(made.before)) == (30, ["site.yml"])
    assert write(office, made.files, made.before) == []
    site, problems = read_site(office)
    assert site is not None
    assert {each.code for each in problems} == {"T010"}, "that of the site itself"
    assert len(site.of("disclosure")) == 32
    again = looked(path, office, "--add-words")
    assert (again.files, len(again.same)) == ({}, 30), "the same sheet again changes nothing"


def test_three_more_sheets_of_public_column_sets(office):
    plan = looked(
        FILES / "main-work.cp949.csv", office, "--ignore", "검색", "--set", "상태=공표 중", "--set", "분야=복지"
    )
    assert (codes(plan), len(plan.new)) == ([], 5)
    assert written(plan, "department") == "감사과 감사과 예산과 예산과 민원과"
    school = looked(FILES / "education.utf16.txt", office)
    assert set(codes(school)) == {("S020", "1"), ("T003", "C2")}, "what the sheet lacks is told once, at its head"
    data = looked(FILES / "catalogue.csv", office, "--add-words", "--ignore", "*", kind="dataset")
    assert codes(data) == [("F007", "Q3")]
    assert written(data, "phone") == "02-123-4567 02-123-4568"


def test_a_word_that_only_the_call_has_is_added_too(office, tmp_path):
    (tmp_path / "l.csv").write_text("항목명,상태\n[예시] 주차장 현황,공표 중\n", "utf-8")
    assert ("S028" in dict(codes(looked(tmp_path / "l.csv", office, "--set", "분야=교통")))) is True
    made = looked(tmp_path / "l.csv", office, "--set", "분야=교통", "--add-words")
    assert codes(made) == []
    assert "교통" in made.files["site.yml"]
    assert [after for each in made.changes if each.path == "site.yml" for *_, after in each.fields] == ["--add-words"]


@pytest.mark.parametrize(
    ("there", "then"),
    [
        ("", "vocabulary:\n  field: [교통]"),
        ("vocabulary:\n  goal: [하나]\n", "vocabulary:\n  field: [교통]\n  goal: [하나]"),
        ("vocabulary: {goal: [하나]}\n", "vocabulary: {field: [교통], goal: [하나]}"),
    ],
)
def test_the_first_word_of_a_vocabulary_begins_it(office, tmp_path, there, then):
    """A site that has just begun has none, and the words of its first sheet were refused with advice to do what had been done."""
    settings = (office / "site.yml").read_text("utf-8")
    head = settings[: settings.index("vocabulary:")]
    shutil.rmtree(office / "data")
    (office / "site.yml").write_text(head + there, "utf-8")
    (tmp_path / "l.csv").write_text("항목명,분야,상태\n[예시] 주차장 현황,교통,공표 중\n", "utf-8")
    made = looked(tmp_path / "l.csv", office, "--add-words")
    assert codes(made) == []
    assert then in made.files["site.yml"]


def test_dates_of_every_form(office, tmp_path):
    forms = [
        "2014.6.10", "2014. 6. 10.", "'14.6.10", "2014년 6월 10일", 20140610, 41800, date(2014, 6, 10), "2014/06/10",
        "2014. 6. 10.(화)", "２０１４．６．１０", "2014-6-10",
    ]  # fmt: skip
    made = looked(book(tmp_path / "dates.xlsx", [HEAD, *items(*({9: each} for each in forms))]), office)
    assert codes(made) == []
    assert written(made, "last_published").split() == ["2014-06-10"] * len(forms)
    assert codes(made, "warning") == [("S014", "J4"), ("S014", "J7")], "the short year and the serial number are told"

    def mac(wb, ws):
        wb.epoch = CALENDAR_MAC_1904
        ws["J3"].number_format = "yyyy-mm"

    rows = items({9: 40338}, {9: date(2014, 6, 1)}, {9: 2014}, {9: "2014.6"}, {9: "2014.13.1"}, {9: "10/06/2014"})
    made = looked(book(tmp_path / "mac.xlsx", [HEAD, *rows], mac), office)
    assert written(made, "last_published").split()[:4] == ["2014-06-10", "2014-06", "2014", "2014-06"]
    assert codes(made) == [("T001", "J6"), ("T001", "J7")]


def test_titles_two_rows_of_heads_merged_cells_and_what_stands_below(office, tmp_path):
    def change(_, ws):
        for row, heads in ((2, ["연번", "분야", "공표", None, None, None, "담당", None, "파일형식", "최종공표일"]), (3, [None, None, "항목", "범위", "주기", "시기", "부서", "전화번호", None, None])):  # fmt: skip
            for at, text in enumerate(heads, 1):
                ws.cell(row, at).value = text
        for area in ("A1:J1", "C2:F2", "G2:H2", "B2:B3", "B4:B6"):
            ws.merge_cells(area)

    below = [["합계", None, "3건"], [None], [4], HEAD, ["※ 매년 1월에 고칩니다."], ["작성자: 위생과"], ["끝."]]
    rows = [["2014년 목록"], [None], [None], *items({}, {1: None}, {1: None, 6: "상동"}), *below]
    made = looked(book(tmp_path / "two.xlsx", rows, change), office)
    assert codes(made) == []
    assert (len(made.new), written(made, "field"), written(made, "department")) == (
        3,
        "위생 위생 위생",
        "위생과 위생과 위생과",
    )
    assert codes(made, "warning") == [("S011", "11"), ("S011", "12"), ("S011", "13"), ("S011", "7")]


def test_a_title_right_above_the_heads_is_no_head_of_two_rows(shared_site, tmp_path):
    title = "공개 항목 목록(2014년)"
    for number, above in enumerate([[title], [title, ""], ["", title], [title, "", "(단위: 건)"]]):
        path = tmp_path / f"title-{number}.csv"
        for between in ("", "\n"):
            text = f'{",".join(above)}\n{between}담당 부서,"공표항목명\n",최종공표일,분야\n예시과,[예시] 똠방,2014-01-01,예시 분야\n'
            path.write_text(text, "utf-8")
            made = looked(path, shared_site.folder)
            assert (codes(made), written(made, "title")) == ([], '"[예시] 똠방"'), text
            assert [len(each.head) for each in made.layouts] == [1], "nothing is told by the name of the title"


def test_what_cannot_be_known_is_told_at_its_cell_and_nothing_is_written(office, tmp_path):
    def change(_, ws):
        ws["D2"] = '="가"&"나"'
        ws.merge_cells("C16:C17")

    rows = items(
        {}, {7: 212345678}, {7: "1012345678"}, {7: "010-1234-5678"}, {5: date(2014, 6, 12)}, {1: "보건"}, {4: "생각날 때"},
        {6: "위생과 홍길동"}, {2: None}, {2: "[예시] 항목 1"}, {8: "씨에스브이"}, {9: "2099-01-01"}, {6: "#REF!"}, {3: 12345678901234567},
        {}, {},
    )  # fmt: skip
    rows[0][6] = "〃"
    path = book(tmp_path / "wrong.xlsx", [HEAD, *rows, ["위생 분야"]], change)
    made = looked(path, office)
    assert codes(made) == [
        ("F007", "I12"), ("F008", "H5"), ("P006", "H5"), ("P010", "G9"), ("S007", "D2"), ("S008", "G14"), ("S009", "D15"), ("S009", "H3"), ("S009", "H4"),
        ("S013", "F6"), ("S015", "C17"), ("S016", "C10"), ("S017", "G2"), ("S019", "C11"), ("S028", "B7"), ("T003", "E8"), ("T005", "J13"),
    ]  # fmt: skip
    assert codes(made, "warning") == [("S011", "18")]
    heading = book(tmp_path / "heading.xlsx", [HEAD, ["", "위생 분야"], *items({})])
    assert codes(looked(heading, office)) == [("S012", "B2")]
    target = tmp_path / "out.xlsx"
    report(target, made.layouts, made.problems, made.results("ko"), "ko")
    copy = load_workbook(target)
    page = copy["목록"]
    assert page["A1"].value == "결과"
    assert page["I3"].fill.fgColor.rgb == "FFFFC7CE"
    assert "S009" in page["I3"].comment.text
    assert "I3" in page["I3"].comment.text, "the name of the cell is that of the copy"
    assert page["I5"].value is None, "what is personal does not go out again"
    assert page["A3"].value == "고칠 곳 1군데"
    assert copy["고칠 것"].max_row == 1 + len(made.problems)


def test_hidden_things_and_other_sheets_are_told_and_never_read(office, tmp_path):
    def change(wb, ws):
        ws.row_dimensions[3].hidden = True
        ws.column_dimensions["F"].hidden = True
        for name, state in (("비밀", "veryHidden"), ("참고", "visible"), ("둘째", "visible")):
            page = wb.create_sheet(name)
            page.sheet_state = state
            page["A1"] = "아무 글"
        page.delete_rows(1)
        page.append(["분야", "공표항목", "최종공표일"])
        page.append(["복지", "[예시] 둘째 시트", "2014-01-01"])

    made = looked(book(tmp_path / "hidden.xlsx", [HEAD, *items({}, {}, {})], change), office)
    assert codes(made) == []
    assert codes(made, "warning") == [("S006", "3"), ("S006", "F"), ("S006", "비밀"), ("S022", "참고")]
    assert (len(made.new), written(made, "timing")) == (3, "")
    target = tmp_path / "out.xlsx"
    report(target, made.layouts, made.problems, made.results("ko"), "ko")
    assert load_workbook(target)["목록"]["D3"].value is None, "nor does the copy show what was hidden"


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "S001"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "S001"),
        ("a.hwp", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + b"HWP Document File", "S001"),
        ("a.pdf", b"%PDF-1.7", "S001"),
        ("b.xls", b"<html><table><tr><td>1</td></tr></table></html>", "S001"),
        ("b.xlsx", b"PK\x03\x04junk", "S002"),
        ("a.csv", bytes(range(256)), "S003"),
        ("b.csv", b"", "S021"),
        ("c.csv", "가,나\n1,2\n".encode(), "S021"),
        ("d.csv", "분야,공표항목,최종공표일\n".encode(), "S024"),
        ("e.csv", "분야,공표항목,관리번호\n위생,[예시] 가,A-1\n".encode(), "S004"),
        ("f.csv", "분야,공표항목,제목\n위생,[예시] 가,[예시] 나\n".encode(), "S010"),
        ("g.csv", "분야,공표항목,\n위생,[예시] 가,무엇\n".encode(), "S005"),
        ("h.csv", "분야,공표항목,담당자\n위생,[예시] 가,홍길동\n".encode(), "P001"),
    ],
)
def test_files_that_are_refused(shared_site, tmp_path, name, data, code):
    (tmp_path / name).write_bytes(data)
    made = looked(tmp_path / name, shared_site.folder)
    assert code in {each.code for each in made.problems}
    for each in made.problems:
        assert "…" not in each.message("ko") + each.help("en") + each.help("ko") + each.message("en")


def test_lists_in_every_encoding(shared_site, tmp_path):
    text = "분야{0}공표항목{0}최종공표일\n예시 분야{0}[예시] 똠방{0}2014-01-01\n"
    for number, (sign, codec) in enumerate([(",", "utf-8"), (";", "utf-8-sig"), ("\t", "utf-16"), (",", "utf-16-le"), (",", "cp949"), ("|", "utf-8")]):  # fmt: skip
        path = tmp_path / f"{number}.csv"
        path.write_bytes(text.format(sign).replace("\n", "\r\n").encode(codec))
        made = looked(path, shared_site.folder)
        assert (codes(made), written(made, "title")) == ([], '"[예시] 똠방"'), codec


def test_a_record_that_is_there_changes_in_its_own_lines_only(office, tmp_path):
    (office / "data/disclosure/crlf.yml").write_bytes(CRLF.encode())
    listed = "- id: one\n  field: 위생\n  title: '[예시] 하나'\n  status: active\n  summary: 요약입니다.\n  source: own\n- {id: two, field: 위생, title: '[예시] 둘', status: active, summary: 요약입니다., source: own}\n"
    apart = unicodedata.normalize("NFD", listed).encode("utf-8-sig")
    (office / "data/disclosure/listed.yml").write_bytes(apart)
    path = tmp_path / "change.csv"
    path.write_text(
        "id,분야,담당부서,공표방법,URL,파일형식,공표주기,쉬운 말 요약,전화번호\n"
        'crlf,복지,예시과,구 누리집: 알림,https://www.example.org/b,"CSV, PDF, 엑셀",분기별,"새 요약: 한 줄입니다.",02-123-4567\n'
        "one,복지,예시과,,,,매월,,\ntwo,,예시과,누리집,,PDF,,,\n"
    )
    made = looked(path, office)
    assert codes(made) == []
    assert write(office, made.files, made.before) == []
    wanted = (
        CRLF.replace("'위생'", "'복지'")
        .replace("매월   #", "분기별   #")
        .replace("누리집   #", '"구 누리집: 알림"   #')
    )
    wanted = wanted.replace("/a\r\n", "/b\r\ndepartment: 예시과\r\nphone: 02-123-4567\r\n").replace(
        "- PDF\r\n", "- PDF\r\n  - XLSX\r\n"
    )
    wanted = wanted.replace(">-\r\n  두 줄로 쓴\r\n  요약입니다.", '"새 요약: 한 줄입니다."')
    assert (office / "data/disclosure/crlf.yml").read_bytes().decode() == wanted
    after = (office / "data/disclosure/listed.yml").read_bytes()
    untouched = [line for line in apart.split(b"\n") if b"field" not in line and b"two" not in line]
    assert all(line in after.split(b"\n") for line in untouched)
    assert looked(path, office).files == {}
    assert {each.code for each in read_site(office)[1]} == {"T010"}


@pytest.mark.parametrize("withheld", ["field: title", "field: summary", "field: scope", "whole: yes", "whole: 예"])
def test_what_a_record_withholds_is_not_written_over(office, tmp_path, withheld):
    field = withheld.removeprefix("field: ") if "field" in withheld else "title"
    (office / "data/disclosure/kept.yml").write_text(
        "id: kept\nfield: 위생\ntitle: '[예시] 씨알'\nsummary: 요약입니다.\nscope: 업소명\nstatus: active\nsource: own\n"
        f"withheld: [{{{withheld}, clause: 6, reason: 예시, review_on: 2015-01-01}}]\n",
        "utf-8",
    )
    path = tmp_path / "change.csv"
    path.write_text(
        f"id,{ {'title': '공표항목', 'summary': '쉬운 말 요약', 'scope': '공표범위'}[field] }\nkept,다른 글\n"
    )
    made = looked(path, office)
    assert ([each.code for each in made.problems], made.files) == (["S026"], {})


def test_export_comes_back_as_nothing_and_runs_no_formula(office, tmp_path, monkeypatch):
    from generator.cli import main  # noqa: PLC0415

    monkeypatch.chdir(office)
    (office / "data/disclosure/formula.yml").write_text(
        'id: formula\nfield: 위생\ntitle: "=HYPERLINK(1) [예시]"\nscope: "+82 @ -1"\nstatus: active\nsummary: 요약입니다.\nsource: own\n', "utf-8"
    )  # fmt: skip
    for name in ("out.xlsx", "out.csv"):
        assert main(["sheet", "export", str(tmp_path / name), "--kind", "사전공표"]) == 0
        made = looked(tmp_path / name, office)
        assert (codes(made), made.files, len(made.same)) == ([], {}, 3), name
    assert "'=HYPERLINK" in (tmp_path / "out.csv").read_text("utf-8-sig")
    cells = [
        cell for row in load_workbook(tmp_path / "out.xlsx").worksheets[0].iter_rows() for cell in row if cell.value
    ]
    assert {cell.data_type for cell in cells} == {"s"}
    assert main(["sheet", "export", str(tmp_path / "out.csv"), "--kind", "disclosure"]) == 2, "nothing is replaced"
    for kind in ("disclosure", "task"):
        assert main(["sheet", "template", str(tmp_path / f"{kind}.xlsx"), "--kind", kind]) == 0
        assert codes(looked(tmp_path / f"{kind}.xlsx", office, kind=kind)) == [("S024", "")], "the example is no record"
    page = load_workbook(tmp_path / "disclosure.xlsx").worksheets[0]
    assert page.row_dimensions[2].hidden
    assert page.protection.sheet
    assert [page.cell(4, at).value for at in range(1, 20)] == [None] * 19
    page.cell(4, 3).value, page.cell(4, 4).value, page.cell(4, 19).value = "위생", "[예시] 양식에 적은 것", "공표 중"
    heads = [page.cell(2, at).value for at in range(1, page.max_column + 1)]
    page.cell(4, heads.index("status") + 1).value = "공표 중"
    page.parent.save(tmp_path / "filled.xlsx")
    filled = looked(tmp_path / "filled.xlsx", office)
    assert ([each for each in codes(filled) if each[0] != "F007"], len(filled.new)) == ([], 1)


def test_nothing_is_written_where_a_file_became_another(office):
    made = looked(FILES / "disclosure-items.cp949.csv", office, "--add-words")
    (office / "site.yml").write_text((office / "site.yml").read_text("utf-8") + "\n# 그사이\n", "utf-8")
    before = sorted(office.rglob("*"))
    assert write(office, made.files, made.before) == ["site.yml"]
    assert sorted(office.rglob("*")) == before


def test_ids_are_stable_and_no_two_are_the_same():
    from generator.records import proposed, reserved  # noqa: PLC0415

    titles = ["[예시] 일반음식점 현황", "ＡＢＣ １", "★", "con", "한글 값읽기", "가" * 200]
    made = [proposed(each, set(), "disclosure") for each in titles]
    assert made == ["ilbaneumsikjeom-hyeonhwang", "abc-1", "disclosure", "con-disclosure", "hangeul-gapikgi", "ga" * 30]
    assert proposed("con", {"con-disclosure"}, "disclosure") == "con-disclosure-2"
    assert [reserved(each) for each in ("con", "NUL.yml", "com1", "console")] == [True, True, True, False]


def test_one_word_in_many_cells_is_told_once_with_all_of_them(office, tmp_path):
    """In the workbook that comes back each of them is marked all the same."""
    rows = [{2: f"[예시] 목록 {at}", 1: "없는 말" if at != 3 else "위생", 8: "한글"} for at in range(1, 6)]
    rows[4][1] = "다른 말"
    made = looked(book(tmp_path / "items.xlsx", [HEAD, *items(*rows)]), office)

    told = [each for each in by_column(made.problems) if each.code in SPREAD]

    assert [(each.code, each.facts["cell"]) for each in told] == [
        ("S028", "B2:B3, B5"),
        ("S027", "I2:I6"),
        ("S028", "B6"),
    ]
    assert 'B2:B3, B5의 "없는 말"' in told[0].message("ko")
    assert len([each for each in made.problems if each.code in SPREAD]) == 9
