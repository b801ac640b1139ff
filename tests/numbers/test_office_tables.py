"""Tables as offices have them, without any ``checks``: nothing right is called wrong, and what is falsified is found.

Kinds among them: subtotals in groups and in blocks, two totals, totals at the top, at the left and in brackets, totals of totals,
heads in two rows, groups called 합계, running totals, rows and columns of averages, shares down, across and without a printed whole,
shares forced to 100, rates of two columns, growth by column, by row and from year to year, averages of years that are not over,
per head, per visit and per day by the units of heads, half and half of a rate (합격, 불합격), changes that add up, one digit of
억원, before and after, names that only contain a word of a rate (경로당, 법률, Newspaper), a dash as a total, units in heads, columns without units, running numbers and years as columns, dashes that are nothing and dashes that are
unknown, withheld cells, words, top lists, negative numbers, decimals, rounded millions, English.
"""

from __future__ import annotations

import copy
from functools import cache
from pathlib import Path

import pytest

from generator.numbers.checks import crossing
from generator.numbers.table import read_table, table_of
from generator.numbers.undeclared import named_relations
from generator.records import load_records, parts
from tests.numbers.office_tables import tables

ROOT = Path(__file__).parents[2]


def told(table):
    """The cells that are called wrong, each with how: ``crossed`` for one that several relations tell of."""
    named = named_relations(table, [])
    crossed = crossing(table, named.equations, ())
    found = {each.result: "total" for one in named.sums for each in one.wrong if id(each) not in crossed.explained}
    for reading in named.readings:
        for each in reading.wrong:
            if not crossed.culprits.keys() & {each.result, *each.terms}:
                found[each.result] = reading.relation
    return found | dict.fromkeys(crossed.culprits, "crossed")


RIGHT = {each["caption"]: each for each in tables()}


def falsified(name, row, column, text):
    data = copy.deepcopy(RIGHT[f"[예시] {name}"])
    assert data["rows"][row][column] != text
    data["rows"][row][column] = text
    return table_of(data)


def test_nothing_right_is_called_wrong():
    assert len(RIGHT) >= 140
    assert {name: wrong for name, each in RIGHT.items() if (wrong := told(table_of(each)))} == {}


@pytest.mark.parametrize(
    ("name", "row", "column", "text", "how"),
    [
        ("자치회관 수강생", 1, 2, "27", "crossed"), ("자치회관 수강생", 2, 3, "57", "crossed"), ("자치회관 수강생", 0, 3, "24", "crossed"),
        ("접수 창구", 0, 1, "3", "crossed"), ("총계가 위에 있는 표", 0, 1, "50", "total"), ("소계가 둘인 표", 5, 1, "91", "total"),
        ("소계가 둘인 표", 6, 1, "210", "total"), ("계와 총계", 6, 1, "21", "total"), ("무리마다 소계", 5, 2, "410", "total"),
        ("합계의 남녀", 0, 2, "40", "total"), ("머리가 두 줄", 0, 6, "11", "total"), ("합계 무리", 1, 1, "82", "total"),
        ("괄호 합계", 2, 1, "210", "total"), ("단위 없는 열", 2, 1, "190", "total"), ("누계", 3, 1, "70", "total"),
        ("평균 행", 3, 1, "30", "mean"), ("구성비", 1, 2, "57.5", "share"), ("구성비가 가로로", 1, 2, "35.0", "share"),
        ("합계 없는 구성비", 1, 2, "60.0", "part"), ("집행률", 0, 3, "57.0", "share"), ("달성률", 1, 3, "60.0", "share"),
        ("증감과 증감률", 0, 3, "30", "crossed"), ("증감과 증감률", 1, 4, "-20.0", "growth"), ("전년 대비", 0, 3, "10.0", "growth"),
        ("세모로 적은 증감", 0, 3, "300", "difference"), ("행으로 적은 증감", 2, 1, "110", "difference"), ("해마다 증가율", 3, 2, "11.0", "growth"),
        ("월평균", 1, 2, "101", "average"), ("1인당", 2, 3, "105", "ratio"), ("대시가 없는 것일 때", 2, 1, "4", "total"),
        ("소수로 적은 길이", 2, 1, "3.65", "total"), ("음수", 0, 3, "20", "difference"), ("정원과 현원", 0, 3, "-6", "crossed"),
        ("Budget by source", 0, 1, "1,100", "crossed"), ("Share of seats", 1, 2, "33.0", "share"), ("Visits", 2, 2, "11.0", "growth"),
        ("세 해", 0, 4, "6", "difference"), ("첫해 대비", 2, 4, "33.0", "growth"), ("올려 맞춘 구성비", 0, 2, "55.4", "share"),
        ("퍼센트가 붙은 칸", 0, 2, "52%", "share"), ("설문지 회수", 0, 3, "57.0", "share"), ("합격과 불합격", 0, 3, "57.0", "part"),
        ("동별 순찰의 평균", 3, 1, "45", "mean"), ("한 번에 온 사람", 0, 3, "360", "ratio"), ("회원 한 사람", 0, 3, "4", "ratio"),
        ("열두 달의 월평균", 13, 1, "53", "average"), ("문을 연 날", 1, 3, "60", "ratio"), ("강좌마다 평균", 1, 3, "35", "ratio"),
        ("남녀와 전체", 2, 1, "2,653", "total"), ("늘고 준 가게", 3, 3, "25", "crossed"), ("한 자리 억원", 2, 1, "8", "total"),
        ("한 일 앞뒤", 0, 3, "25.0", "growth"), ("참가의 차이", 2, 1, "280", "difference"), ("주민에게 쓴 돈", 0, 3, "501", "ratio"),
        ("줄어든 쓰레기", 0, 3, "10.0", "growth"), ("Per session", 1, 3, "800", "ratio"), ("Response", 1, 3, "70.0", "share"), ("경로당과 식당", 1, 1, "9", "crossed"),
    ],
)  # fmt: skip
def test_what_is_falsified_is_told_at_its_cell(name, row, column, text, how):
    assert told(falsified(name, row, column, text)) == {(row, column): how}


@cache
def named_and_told(site):
    """Each table of a site with its record, its relations that names tell and what is called wrong in it."""
    return [(record, table, named_relations(table, []).equations, told(table)) for record, table in records(site)]


def records(*sites):
    for site in sites:
        for record in load_records(ROOT / site).records:
            for part in parts(record):
                table = read_table(part) if part.schema.get("x-table") else None
                if table is not None:
                    yield record, table


def test_nothing_in_this_repository_is_called_wrong_but_where_the_document_errs():
    """With all checks taken away every number is still right, but those that ``stated`` names."""
    seen = 0
    for record, table, equations, wrong in (
        each for site in (".", "tests/sites/korean", "tests/sites/english") for each in named_and_told(site)
    ):
        stated = {(table.find("row", each["row"])[0], table.find("column", each["column"])[0])
                  for each in table.data.get("stated", ())}  # fmt: skip
        assert wrong.keys() <= stated, (record.path, table.caption)
        seen += len(equations)
    assert seen >= 50


def test_the_document_errs_where_the_names_alone_tell():
    found = {(record.id, table.rows[row], table.columns[column].name): how
             for record, table, _, wrong in named_and_told(".") for (row, column), how in wrong.items()}  # fmt: skip
    assert found == {
        ("business-sos-complaints", "계", "세무/회계"): "crossed",
        ("administrative-information-sharing", "합계", "2014년(9월) > 월평균"): "average",
    }
