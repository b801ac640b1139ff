"""A range of a sheet becomes a table of a record: no other line changes, or nothing is written."""

from __future__ import annotations

import re
import unicodedata
from functools import partial
from pathlib import Path

from generator.cli import main
from generator.records import load_records
from generator.sheets.tablechange import changes
from generator.sheets.tablecommand import record_named
from generator.sheets.tabled import tabled
from generator.sheets.tabletrial import of_range
from generator.sheets.write import write
from generator.site import read_site
from tests.support import sheeted
from tests.support.sheeted import REFUND, codes, listed, table_options

#: The name of the sheet is told where something is wrong in it.
book = partial(sheeted.book, name="시트2")
#: A record as an editor on Windows wrote it, with notes in it.
NOTED = """\
# 위 설명
id: noted
subject: 세금
title: "[예시] 접수한 민원"
tables:
  # 표 위
  - caption: 창구별 접수   # 제목
    columns:
      - 창구   # 이름
      - {label: 접수, unit: 건}   # 수
      - {label: 처리, unit: 건}
    rows:
      - [가 창구, "10", '8']   # 가
      - [나 창구, "20", "15"]
      # 셋째
      - [다 창구, "30", "30"]   # 다
      - - 라 창구
        - "40"
        - "40"
    note: 9월까지 셌습니다.
# 표 아래
summary: >-
  두 줄로 쓴
  요약입니다.
source: own""".replace("\n", "\r\n")


def test_rows_change_in_their_own_lines_only(office, tmp_path):
    path = office / "data/dataset/noted.yml"
    path.write_bytes(NOTED.encode())
    sheet = listed(
        tmp_path / "t.csv",
        "창구별 접수,,\n처리,접수(건),창구\n8,11,가 창구\n30,30,다 창구\n40,40,라 창구\n5,6,마 창구\n※ 참고,,\n",
    )

    def run(*more, code=0, record="dataset/noted", site=office, file=sheet):
        assert main(["sheet", "table", str(file), record, "--site", str(site), *more]) == code

    run()
    assert path.read_bytes() == NOTED.encode(), "a dry run writes nothing"
    run("--write")
    wanted = NOTED.replace("가 창구, \"10\", '8'", '가 창구, "11", "8"').replace(
        '      - [나 창구, "20", "15"]\r\n', ""
    )
    wanted = wanted.replace('        - "40"\r\n    note', '        - "40"\r\n      - [마 창구, "6", "5"]\r\n    note')
    assert path.read_bytes().decode() == wanted
    run("--write")
    assert path.read_bytes().decode() == wanted, "the same sheet again changes nothing"
    more = listed(tmp_path / "more.csv", "창구,처리,접수,남음\n가 창구,8,11,3\n다 창구,30,30,0\n")
    run("--table", "1", "--write", file=more)
    text = path.read_bytes().decode()
    assert "      - 창구   # 이름\r\n      - {label: 처리, unit: 건}" in text
    assert "- {label: 남음, decimals: 0}\r\n    rows:" in text
    assert text.startswith("# 위 설명\r\n")
    assert text.endswith(
        "note: 9월까지 셌습니다.\r\n# 표 아래\r\nsummary: >-\r\n  두 줄로 쓴\r\n  요약입니다.\r\nsource: own"
    )
    apart = "- id: one\n  subject: 세금\n  title: '[예시] 하나'\n  summary: 요약입니다.\n  source: own   # 끝\n- {id: two, subject: 세금, title: '[예시] 둘', summary: 요약입니다., source: own}\n"
    both = office / "data/dataset/both.yml"
    both.write_bytes(unicodedata.normalize("NFD", apart).encode("utf-8-sig"))
    new = listed(tmp_path / "new.csv", '[예시] 새 표,\n구분,수\n가,"1,000"\n나,-\n')
    for record in ("자료/one", "data/dataset/two.yml", "dataset/[예시] 하나"):
        run("--write", record=record, file=new)
    after = both.read_bytes().decode("utf-8-sig")
    table = '  tables:\n    - caption: "[예시] 새 표"\n      columns: [구분, {label: 수, decimals: 0}]\n      rows:\n        - [가, "1,000"]\n        - [나, "-"]\n'
    assert table in unicodedata.normalize("NFC", after)
    assert (
        ', tables: [{caption: "[예시] 새 표", columns: [구분, {label: 수, decimals: 0}], rows: [[가, "1,000"], [나, "-"]]}]'
        in after
    )
    assert unicodedata.normalize("NFD", "  source: own   # 끝\n") in after
    assert {each.code for each in read_site(office)[1]} <= {"T010"}


def test_what_the_record_says_of_a_table_holds_or_nothing_is_written(office, tmp_path, capsys):
    before = {path: path.read_bytes() for path in office.rglob("*.yml")}

    def run(text, *more, code=1):
        file = listed(tmp_path / "t.csv", text)
        assert (
            main(["sheet", "table", str(file), REFUND, "--site", str(office), "--write", "--format", "concise", *more])
            == code
        )
        told = capsys.readouterr()
        return told.out + told.err

    same = "신청방법,비율(%),건수(건)\n전화,33.3,10\n문자,66.7%,20\n합계,100.0,30\n"
    assert "바뀌는 것이 없습니다" in run(same, code=0), "heads in another order and with their units are the same table"
    over = "신청방법,신청,\n,건수(건),비율(%)\n전화,10,33.3\n문자,20,66.7\n합계,30,100.0\n"
    assert "바뀌는 것이 없습니다" in run(over, "--table", "1", code=0), "a head over several, which the record has not"
    for text, told in [
        (same.replace("합계", "모두"), "합계"), (same.replace("문자,66.7%,20", "문자,66.7%,21"), "t.csv[C3]"), ("신청 방법,비율\n전화,33.3\n문자,66.7\n합계,100.0\n", "건수"),
        (same.replace("전화,33.3,10", "010-1234-5678,33.3,10"), "P006"), (same.replace("20", "스물"), "t.csv[C3]"),
    ]:  # fmt: skip
        assert told in run(text, "--table", "1"), text
    assert {path: path.read_bytes() for path in office.rglob("*.yml")} == before
    run("이름,수\n가,1\n", "--table", "[예시] 새", "--range", "A9:B9")
    assert "1234-5678" not in run("이름,값\n가,010-1234-5678\n", "--table", "[예시] 새", "--format", "json")
    assert main(["sheet", "table", str(tmp_path / "t.csv"), "dataset/none", "--site", str(office)]) == 2
    (office / "data/dataset/broken.yml").write_text("id: broken\ntitle: '[예시] 깨진 기록'\n", "utf-8")
    assert main(["sheet", "table", str(tmp_path / "t.csv"), "dataset/broken", "--site", str(office)]) == 2
    assert "hwanhi check" in capsys.readouterr().out
    assert main(["sheet", "table", str(tmp_path / "none.csv"), REFUND, "--site", str(office)]) == 2
    assert main(["sheet", "table", str(tmp_path / "t.csv"), "--site", str(office)]) == 2


def test_what_is_withheld_stays_so(office, tmp_path):
    path = office / "data/dataset/all.yml"
    path.write_text(
        path.read_text("utf-8").replace('[동부, 나동, "60", "6", "-"]', '[동부, 나동, "60", "6", "[[비공개:7]]"]'),
        "utf-8",
    )
    record = next(each for each in load_records(office).records if each.reference == REFUND)
    text = "지역,동,2013년,,2014년\n,,건수,월평균,건수\n동부,가동,120,10,130\n동부,나동,60,6,{}\n모두,합계,180,15,130\n"
    for value, told in (("", []), ("-", []), ("999", [("S026", "E4")])):
        made = tabled(
            listed(tmp_path / "t.csv", text.format(value)), record, table_options("f", REFUND, "--table", "2")
        )
        assert codes(made) == told
        assert told or made.data["rows"][1][4] == "[[비공개:7]]"
    renamed = tabled(
        listed(tmp_path / "t.csv", text.format(9).replace("나동", "나 동")),
        record,
        table_options("f", REFUND, "--table", "2"),
    )
    assert codes(renamed) == [("S026", "")], "under another name its number would come out"


def test_a_list_beside_its_record_is_told_and_read(office, capsys):
    file = office / "data/dataset/example-refund.csv"
    listed(file, "[예시] 곁의 표,\n구분,수\n가,1\n나,2\n", "cp949")
    assert {each.code for each in read_site(office)[1]} == {"T010", "S044"}
    assert main(["sheet", "table", str(file), REFUND, "--site", str(office), "--write"]) == 0
    site, problems = read_site(office)
    assert site is not None
    assert not any(each.severity == "error" for each in problems)
    (office / "data/task/x.csv").write_text("가,나\n", "utf-8")
    assert "F016" in {each.code for each in read_site(office)[1]}, "a kind without tables has no use for it"
    capsys.readouterr()
    made = of_range(file, record_named(office, REFUND)[0], office, table_options(str(file), REFUND))
    assert (changes(made), codes(made)) == ([], [])
    page = book(office / "t.xlsx", [["구분", "수"], ["가", 5], ["다", 2]])
    made = of_range(page, record_named(office, REFUND)[0], office, table_options(str(page), REFUND, "--table", "4"))
    assert [(each.kind, each.name, each.before, each.after, each.cell) for each in changes(made)] == [
        ("table_cell", "가, 수", "1", "5", "B2"), ("table_row_new", "다", "", "2", "A3"), ("table_row_gone", "나", "2", "", ""),
    ]  # fmt: skip
    (path,) = made.files
    (office / path).write_text((office / path).read_text("utf-8") + "\n# 그사이\n", "utf-8")
    before = (office / path).read_bytes()
    assert write(office, made.files, made.before) == [path]
    assert (office / path).read_bytes() == before, "a file that became another meanwhile stays"


def test_the_example_of_the_documentation_runs(office, tmp_path, capsys, monkeypatch):
    text = (Path(__file__).parents[2] / "docs/sheets.md").read_text("utf-8").partition("## 자료의 표 하나")[2]
    (sheet,) = re.findall(r"```csv\n(.*?)```", text, re.DOTALL)
    command, said = re.findall(r"\n```\n(.*?)```", text.partition(sheet)[2][3:], re.DOTALL)
    words = command.split()
    monkeypatch.chdir(office)
    listed(tmp_path / words[3], sheet, "cp949")
    assert main(["sheet", "table", str(tmp_path / words[3]), words[4]]) == 0
    assert said in capsys.readouterr().out
