"""What is withheld is in no byte of what is built; that it is, by which clause and what one can do stands on the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.mkdocs_plugin import build_site
from generator.withholding import cleared

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
    assert HIDDEN not in cleared(text)
    assert "[[비공개:" in cleared(text)


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
