"""What is withheld is in no byte of what is built; that it is, by which clause and what one can do stands on the page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.mkdocs_plugin import build_site
from generator.withholding import redacted

#: A word that stands nowhere else.
HIDDEN = "감춘말zqx"
ENTRY = "{clause: 6, reason: 개인의 이름입니다., review_on: 2099-01-01}"
TABLE = (
    "tables: [{caption: 표, columns: [방법, {label: 건수, unit: 건}, 비고], "
    f'rows: [[전화, "[[비공개:6|7719]]", 가], [문자, "[[비공개:6|8823]]", "[[비공개:6|{HIDDEN}]]"], [합계, "16542", 다]], '
    "checks: [{check: total, row: 합계}]}]"
)


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def built(site, out: Path) -> dict[str, bytes]:
    read = site.read()
    assert build_site(read, out) == []
    return bytes_of(out)


@pytest.mark.parametrize(
    "text",
    [
        f"[[비공개:6|{HIDDEN}]] 님", f"앞 [[ 비공개 : 6 | {HIDDEN} ]] 뒤", f"[[비공개:6|{HIDDEN}\n둘째 줄]]",
        f"[[비공개:1|{HIDDEN}]][[비공개:8|{HIDDEN}]]",
    ],
)  # fmt: skip
def test_nothing_behind_a_mark_is_left(text):
    assert HIDDEN not in redacted(text)
    assert "[[비공개:" in redacted(text)


def test_phrases_cells_fields_and_records_leave_no_byte(site, tmp_path):
    site.story(
        f'content: ["[[비공개:6|{HIDDEN}]] 님이 신청했습니다."]',
        "phone: 02-7719-7719",
        f"audience: {HIDDEN}",
        f"withheld: [{ENTRY}, {{field: audience, clause: 5, reason: 검토 중입니다., review_on: 2099-01-01}}, "
        "{field: phone, clause: 5, reason: 검토 중입니다., review_on: 2099-01-01}]",
    )
    site.dataset(TABLE, f"withheld: [{ENTRY}]")
    site.write(
        "data/channel/base.yml",
        f'id: base-channel\ntitle: "[예시] 창구"\nmode: online\nsummary: {HIDDEN}\npurpose: [{HIDDEN}]\nurl: https://x.org/{HIDDEN}\n'
        f"withheld: [{{whole: yes, clause: 5, reason: 검토 중입니다., review_on: 2099-01-01}}]\nsource: [{{section: 예시}}]\n",
    )
    site.write(
        "content/page.md",
        f"---\ntitle: 쪽\ndescription: 예시 쪽입니다.\nwithheld: [{ENTRY}]\n---\n\n# 쪽\n\n[[비공개:6|{HIDDEN} 010-7719-8823]] 글\n\n표: 예시\n\n| 가 | 나 |\n|---|---|\n| [[비공개:6|{HIDDEN}]] | 다 |\n",
    )
    closed = site.read().by_reference["channel/base-channel"]
    assert set(closed.data) == {"id", "title", "withheld", "source"}, "nobody behind the reading has the rest"

    files = built(site, tmp_path / "out")

    # Four digits may stand in a hash by chance.
    files["pages.json"] = re.sub(rb'"sha256": "[0-9a-f]+"', b"", files["pages.json"])
    for hidden in (HIDDEN, "7719", "8823"):
        assert [path for path, content in files.items() if hidden.encode() in content] == []
    story = files["story/base-story/index.html"].decode()
    assert "[비공개: 제6호] 님이 신청했습니다." in story
    assert "제9조 제1항 제5호" in story
    assert "제10조" in story
    assert "제18조" in story
    assert "대상: 정보공개법" in story, "citizens see which field is withheld"
    assert "[비공개: 제6호]" in files["dataset/base-dataset/index.html"].decode()
    assert "[비공개: 제6호]" in files["dataset/base-dataset/table-1.csv"].decode("utf-8-sig")
    assert "[비공개: 제6호] 글" in files["page/index.html"].decode()
    closed = files["channel/base-channel/index.html"].decode()
    assert "이 기록은 공개하지 않습니다" in closed
    assert "[예시] 창구" in closed


def test_a_mark_without_quotes_is_one_too(site, tmp_path):
    site.story(f"content: [[비공개:6|{HIDDEN}]]", f"withheld: [{ENTRY}]")
    site.story(f"content: [가, [[비공개:6|{HIDDEN}]]]", f"withheld: [{ENTRY}]")
    files = built(site, tmp_path / "out")
    assert [path for path, content in files.items() if HIDDEN.encode() in content] == []


def test_a_required_text_may_be_withheld(site, tmp_path):
    entries = "{field: summary, clause: 5, reason: 검토 중입니다., review_on: 2099-01-01}"
    site.story(f"withheld: [{entries}]")
    assert b"[\xeb\xb9\x84\xea\xb3\xb5\xea\xb0\x9c" in built(site, tmp_path / "out")["story/base-story/index.html"]


@pytest.mark.parametrize(
    "text",
    [
        "[[비공개]] 님",
        "[[비공개:9]] 님",
        "[[비공개:0|가]]",
        "[비공개:6]] 님",
        "[[비공개:6|열린 채",
        "[[비공개:6] 님",
        "[[비 공개:6]]",
    ],
)
def test_what_was_meant_as_a_mark_is_told(site, text):
    site.story(f"content: ['{text}']", f"withheld: [{ENTRY}]")
    assert site.codes() == ["F017"]


def test_a_message_has_no_withheld_value(site):
    site.story(f"phone: '[[비공개:6|{HIDDEN}]]'", f"content: {{'[[비공개:6|{HIDDEN}]]': 1}}", f"withheld: [{ENTRY}]")
    problems = site.problems()
    assert problems
    assert not any(HIDDEN in each.message("ko") for each in problems if each.code != "F001")


@pytest.mark.parametrize("field", ["id", "source", "titel"])
def test_only_a_field_that_can_be_missed_can_be_withheld(site, field):
    site.story(f"withheld: [{{field: {field}, clause: 5, reason: 예시, review_on: 2099-01-01}}]")
    assert "F019" in site.codes()


def test_one_withheld_cell_of_a_sum_is_no_secret(site):
    table = "tables: [{caption: 표, columns: [방법, {label: 건수, unit: 건}], rows: [[전화, %s], [문자, '2'], [합계, %s]], checks: [{check: total, row: 합계}]}]"
    site.dataset(table % ("'[[비공개:6]]'", "'3'"), f"withheld: [{ENTRY}]")
    assert site.codes() == ["F021"]
    site.dataset(table % ("'[[비공개:6]]'", "'[[비공개:6]]'"), f"withheld: [{ENTRY}]")
    assert site.codes() == []


def table(columns: str, rows: str, checks: str = "", caption: str = "표") -> str:
    """A table in one line; X is a withheld cell."""
    rows = rows.replace("X", "'[[비공개:6]]'")
    return f"{{caption: {caption}, columns: [{columns}], rows: [{rows}]{f', checks: [{checks}]' if checks else ''}}}"


COUNT = "방법, {label: 건수, unit: 건}"
SHARE = f"{COUNT}, {{label: 비율, unit: '%', decimals: 1}}"
SUM = "{check: total, row: 합계}"
PART = "{check: share, column: 비율, of: [건수], total: 합계}"
SQUARE = "방법, {label: 남, unit: 건}, {label: 여, unit: 건}, {label: 계, unit: 건}"
BOTH = "{check: total, row: 합계}, {check: total, column: 계}"
YEARS = "방법, {label: 작년, unit: 건}, {label: 올해, unit: 건}, {label: 증감, unit: 건}"


@pytest.mark.parametrize(
    ("tables", "ways"),
    [
        ([table(SHARE, "[전화, '90', '90.0'], [문자, X, '7.0'], [방문, X, '3.0'], [합계, '100', '100.0']", f"{SUM}, {PART}")], 2),
        ([table(SHARE, "[전화, '90', '90.0'], [문자, X, '7.0'], [방문, X, '3.0'], [합계, '100', '100.0']")], 2),
        ([table(SHARE, "[전화, X, '90.0'], [문자, X, '7.0'], [방문, X, '3.0'], [합계, '100', '100.0']", SUM)], 3),
        ([table(SHARE, "[전화, '90', '90.0'], [문자, X, X], [방문, X, '3.0'], [합계, '100', '100.0']", f"{SUM}, {PART}")], 3),
        ([table(SHARE, "[전화, '45', '90.0'], [문자, X, '10.0'], [합계, X, '100.0']", f"{SUM}, {PART}")], 2),
        ([table("방법, {label: 건수, unit: 건}, {label: 월평균, decimals: 1}", "[전화, X, '3.5'], [문자, X, '2.0'], [합계, '66', '5.5']", "{check: total, row: 합계, only: [건수]}, {check: average, column: 월평균, of: [건수], periods: 12}")], 2),
        ([table("방법, {label: 건수, unit: 건}, {label: 월평균, decimals: 1}", "[전화, X, '3.5'], [문자, X, '2.0'], [방문, '24', '2.0']")], 2),
        ([table(YEARS, "[전화, '10', X, '5'], [문자, '7', X, '-2'], [방문, '1', '2', '1']", "{check: difference, column: 증감, of: [올해, 작년]}")], 2),
        ([table(YEARS, "[전화, '10', X, '5'], [문자, '7', X, '-2'], [방문, '1', '2', '1']")], 2),
        ([table("방법, {label: 작년, unit: 건}, {label: 올해, unit: 건}, {label: 증가율, unit: '%', decimals: 1}", "[전화, '40', X, '25.0'], [문자, '80', X, '-50.0'], [방문, '10', '20', '100.0']")], 2),
        ([table(SQUARE, "[전화, X, X, '9'], [문자, X, '2', '5'], [합계, '7', '7', '14']", BOTH)], 3),
        ([table(SQUARE, "[전화, X, X, X], [문자, X, '2', X], [합계, '7', '7', '14']", BOTH)], 1),
        ([table(COUNT, "[전화, X], [문자, X], [방문, '8'], [합계, '8']")], 2),
        ([table(COUNT, "[전화, X], [문자, X], [합계, '30']"), table(COUNT, "[전화, '20'], [합계, '30']", caption="다른 표")], 2),
        ([table(COUNT, "[전화, X], [문자, X], [합계, '30']"), table("항목, {label: 전화, unit: 건}, {label: 합계, unit: 건}", "[건수, '20', '30']", caption="다른 표")], 2),
        ([table("방법, {label: 건수, unit: 건}", "[가, X], [나, X], [소계, '30'], [다, '5'], [라, X], [합계, '42']", "{check: total, row: 소계, of: [가, 나]}, {check: total, row: 합계, of: [소계, 다, 라]}")], 1),
    ],
    ids=["share", "share that no check declares", "all but the whole", "share withheld too", "whole withheld too", "average", "average that no check declares", "difference",
         "difference that no check declares", "growth", "rows and columns", "one of a square", "nothing is left", "another table", "another table the other way round", "subtotal"],
)  # fmt: skip
def test_counts_that_follow_from_several_numbers_together(site, tables, ways):
    """``ways`` is how many cells follow. Neighbours: sums that only names tell, and what follows in two steps."""
    site.dataset(f"tables: [{', '.join(tables)}]", f"withheld: [{ENTRY}]")
    # What follows without a check is offered as one too.
    problems = [each for each in site.problems() if each.code != "N021"]
    assert [each.code for each in problems] == ["F021"] * ways
    assert all("(" in each.message("ko") for each in problems)


@pytest.mark.parametrize(
    "tables",
    [
        [table(SHARE, "[전화, '9000', '90.0'], [문자, X, '7.0'], [방문, X, '3.0'], [합계, '10000', '100.0']", f"{SUM}, {PART}")],
        [table(SHARE, "[전화, '90', '90.0'], [문자, X, X], [방문, X, X], [합계, '100', '100.0']", f"{SUM}, {PART}")],
        [table(SQUARE, "[전화, X, X, '9'], [문자, X, X, '5'], [합계, '7', '7', '14']", BOTH)],
        [table(COUNT, "[전화, X], [문자, X], [합계, '30']", SUM)],
        [table(COUNT, "[전화, X], [문자, '1'], [방문, '2']")],
        [table(COUNT, "[전화, X], [문자, '1'], [합계, X]", SUM)],
        [table(COUNT, "[전화, X], [문자, X], [합계, '30']"), table(COUNT, "[전화, '20'], [합계, '31']", caption="다음 해")],
        [table(COUNT, "[전화, X], [문자, X], [방문, '3'], [합계, '30']"), table(COUNT, "[전화, '20'], [방문, '3']", caption="다음 해")],
        [table("방법, {label: 건수, unit: 건}, {label: 월평균, unit: 건}", "[전화, X, '3000'], [방문, '24', '2']")],
        [table("항목, {label: 값, unit: 건}", "[합계 출력 방식, X], [전체 면, '3']")],
        [table(YEARS, "[전화, '10', X, '5']")],
    ],
    ids=["shares too coarse", "shares withheld", "square", "two of a sum", "no sum", "sum withheld", "another year", "too little in common", "average too coarse", "no total", "no line to learn from"],
)  # fmt: skip
def test_counts_that_do_not_follow(site, tables):
    site.dataset(f"tables: [{', '.join(tables)}]", f"withheld: [{ENTRY}]")
    assert site.codes() == []


def test_the_message_says_from_what_a_count_follows_and_not_what_it_is(site):
    rows = "[전화, '90', '90.0'], [문자, X, '7.0'], [방문, X, '3.0'], [합계, '100', '100.0']"
    site.dataset(f"tables: [{table(SHARE, rows, PART)}]", f"withheld: [{ENTRY}]")
    for each in site.problems():
        assert "비율을 셈한 값" in each.message("ko")
        assert "share" in each.message("en")
        assert "7" not in each.message("ko")


def test_a_figure_does_not_print_the_cell_that_it_comes_from(site):
    site.dataset(f"tables: [{table(COUNT, '[전화, X], [문자, X], [합계, 30]', SUM)}]", f"withheld: [{ENTRY}]")
    site.story("figures: [{label: 전화, value: '20', unit: 건, from: {data: dataset/base-dataset, table: 표, row: 전화, column: 건수}}]")  # fmt: skip
    assert site.codes() == ["F021"]


def test_a_day_to_look_again_that_is_past_stops_nothing(site):
    site.story("withheld: [{field: phone, clause: 5, reason: 예시, review_on: 2014-01-01}]")
    assert [(each.code, each.severity) for each in site.problems()] == [("F020", "warning")]
    assert site.read()


def test_a_notice_and_an_item_that_are_withheld_have_no_state(site, tmp_path):
    whole = "withheld: [{whole: yes, clause: 5, reason: 검토 중입니다., review_on: 2099-01-01}]\n"
    site.write(
        "data/notice/base.yml",
        f'id: base-notice\ntitle: "[예시] 알림"\ncategory: heat\nseverity: warning\nvalid: {{start: 2014-01-01, end: 2099-01-01}}\n'
        f"summary: {HIDDEN}\n{whole}",
    )
    files = built(site, tmp_path / "out")
    assert [path for path, content in files.items() if HIDDEN.encode() in content] == []
    assert "지금 상태" not in files["notice/base-notice/index.html"].decode()


def test_a_table_as_a_file_has_numbers_that_programs_read(site, tmp_path):
    site.dataset(
        "tables: [{caption: 표, columns: [방법, {label: 건수, unit: 건}, {label: 비율, unit: '%', decimals: 1}], "
        "rows: [[전화, '1,234', 54.5%], [문자, △5, '-']]}]"
    )
    content = built(site, tmp_path / "out")["dataset/base-dataset/table-1.csv"]
    assert content.startswith(b"\xef\xbb\xbf"), "Excel in Korean needs the mark"
    assert content.decode("utf-8-sig").split("\r\n") == ["방법,건수 (건),비율 (%)", "전화,1234,54.5", "문자,-5,", ""]


@pytest.mark.parametrize("text", ["「비공개 대상정보 세부기준」", "(비공개)", "비공개: 6건", "공개[원문]"])
def test_the_word_alone_is_no_mark(site, text):
    site.story(f"content: ['{text}']")
    assert site.codes() == []


def test_a_page_cannot_be_withheld_as_a_whole_without_saying_so(site):
    site.write(
        "content/page.md",
        f"---\ntitle: 쪽\ndescription: 예시\nwithheld: [{ENTRY.replace('{', '{whole: yes, ')}]\n---\n\n# 쪽\n\n글\n",
    )
    assert (site.one().code, site.marked(site.one())) == ("F022", "whole")
