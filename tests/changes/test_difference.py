"""Field by field: what differs between two states is told by the names that people know, and by nothing else."""

from __future__ import annotations

import unicodedata

import pytest

from generator.difference.pair import pairs

TABLE = """\
tables:
  - caption: 방문
    columns: [분기, {group: 2014년, label: 건수, unit: 건}, {group: 2014년, label: 비율, unit: "%"}]
    rows: [[1분기, "10", "1"], [2분기, "20", "2"], [3분기, "30", "3"]]
"""

TASK = """\
id: more
goal: 예시 목표
theme: 예시 주제
title: "[예시] 길 고치기"
department: 예시과
summary: 예시로 만든 기록입니다.
source: [{{section: 예시 문서}}]
milestones: [{{when: 2014년 4월, text: 설계, done: {done}}}]
"""


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("abc", "abc", [(0, 0), (1, 1), (2, 2)]),
        ("abc", "ac", [(0, 0), (1, None), (2, 1)]),
        ("ac", "abc", [(0, 0), (None, 1), (1, 2)]),
        ("abc", "axc", [(0, 0), (1, 1), (2, 2)]),
        ("abc", "cab", [(2, 0), (0, 1), (1, 2)]),
        ("aab", "ab", [(0, 0), (1, None), (2, 1)]),
        ("ab", "", [(0, None), (1, None)]),
        ("axyb", "azb", [(0, 0), (1, None), (2, None), (None, 1), (3, 2)]),
    ],
)
def test_items_are_paired_by_name_then_by_place(old, new, expected):
    assert pairs(old, new) == expected


def test_what_is_not_alike_is_not_renamed():
    assert pairs("abc", "axc", lambda _one, _other: False) == [(0, 0), (1, None), (None, 1), (2, 2)]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('"20"', '"25"', [("표 › 방문 › 행 2분기 › 열 2014년 > 건수 (건)", "20", "25")]),
        (', [2분기, "20", "2"]', "", [("표 › 방문 › 행 2분기", "분기: 2분기, 2014년 > 건수 (건): 20, 2014년 > 비율 (%): 2", "")]),
        ("2분기", "둘째 분기", [("표 › 방문 › 행 둘째 분기 › 열 분기", "2분기", "둘째 분기")]),
        ("label: 비율", "label: 몫", [("표 › 방문 › 열의 이름", "2014년 > 비율 (%)", "2014년 > 몫 (%)")]),
        ("unit: 건", "unit: 명", [("표 › 방문 › 열 2014년 > 건수", "2014년, 건수, 건", "2014년, 건수, 명")]),
        ("caption: 방문", "caption: 찾아온 사람", [("표 › 찾아온 사람 › 표 제목", "방문", "찾아온 사람")]),
        ('{group: 2014년, label: 비율, unit: "%"}]', '{group: 2014년, label: 비율, unit: "%"}, 비고]', [("표 › 방문 › 열 비고", "", "1분기: , 2분기: , 3분기: ")]),
    ],
    ids=["cell", "row-gone", "row-renamed", "column-renamed", "unit", "caption", "column-added"],
)  # fmt: skip
def test_tables_by_rows_and_columns(two, old, new, expected):
    for each in (two.old, two.new):
        each.dataset(TABLE.rstrip())
    two.change("data/dataset/base.yml", old, new)
    assert two.lines() == expected


def test_a_table_that_comes_is_told_by_its_name_and_size(two):
    two.both("data/dataset/base.yml", *(text for text in ("", "")))
    two.old.dataset("unit: 건")
    two.new.dataset("unit: 건", TABLE.rstrip())
    assert two.lines() == [("표", "", "표 ‘방문’ (3행 3열)")]


@pytest.mark.parametrize(("before", "after"), [("yes", "true"), ("no", "아니요"), ("예", '"yes"')])
def test_one_value_in_two_spellings_is_no_change(two, before, after):
    for side, value in ((two.old, before), (two.new, after)):
        side.write("data/task/more.yml", TASK.format(done=value))
    assert two.lines() == []


def test_yes_that_becomes_no_is_one(two):
    two.old.write("data/task/more.yml", TASK.format(done="yes"))
    two.new.write("data/task/more.yml", TASK.format(done="no"))
    assert [(before, after) for _, before, after in two.lines()] == [("예", "아니요")]


def test_texts_lists_and_words(two):
    two.old.story("phone: 02-120", "keywords: [가, 나]")
    two.new.story("phone: 02-121", "keywords: [나, 가]")
    two.change("data/disclosure/base.yml", "status: active", "status: ended")
    two.change("site.yml", "예시 구청", "예시 군청")
    found = {where: (before, after) for where, before, after in two.lines()}
    assert found["전화번호"] == ("02-120", "02-121")
    assert found["운영하는 곳 › 이름"] == ("예시 구청", "예시 군청")
    assert len(found) >= 3


def test_where_a_record_speaks_of_its_fields_they_have_their_names(two):
    two.new.story("audience: 모두", "inferred: [{field: audience, reason: 예시입니다.}]")
    assert ("미루어 적은 것", "", "항목 이름: 대상, 까닭: 예시입니다.") in two.lines()


def test_how_a_text_is_broken_into_lines_is_no_difference(two):
    two.change(
        "data/story/base.yml", "summary: 예시로 만든 바탕 기록입니다.", "summary: >-\n  예시로 만든\n  바탕 기록입니다."
    )
    assert two.compared().nothing


def test_names_of_files_in_both_forms_of_hangul_are_one(two):
    name = "content/안내.md"
    page = "---\ntitle: 안내\ndescription: 예시입니다.\n---\n# 안내\n"
    two.old.write(unicodedata.normalize("NFD", name), page)
    two.new.write(unicodedata.normalize("NFC", name), page)
    two.old.write(unicodedata.normalize("NFD", "content/그림.csv"), "가,나\n")
    two.new.write("content/그림.csv", "가,나\r\n")
    assert two.compared().nothing
