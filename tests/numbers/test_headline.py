"""The number of a table that stands for all of it on the first page: a sum, as its check says, and no cell beside it.

The case: a row of sums whose check is about one column only (``only``), with another number before it. Neighbours tried: ``only`` that
names a later column, several; a column of sums with ``only``; rows and columns of sums that meet or do not meet; a single row;
a sum that is said to be wrong; per cent; a total that no check knows.
"""

from __future__ import annotations

import json

import pytest

from generator.pages.home import headline_of

COUNT = [{"label": name, "unit": "개"} for name in ("기관", "사업")]
PEOPLE = {"label": "사람", "unit": "명"}
ROWS = [["가", "7", "6", "450"], ["나", "8", "54", "1,845"], ["합계", "16", "60", "2,295"]]


def row(**more):
    return {"check": "total", "row": "합계", **more}


@pytest.mark.parametrize(
    ("columns", "rows", "more", "text", "unit"),
    [
        (["것", *COUNT, PEOPLE], ROWS, {"checks": [row(only=["사업"])]}, "60", "개"),
        (["것", *COUNT, PEOPLE], ROWS, {"checks": [row(only=["사람"])]}, "2,295", "명"),
        (["것", *COUNT, PEOPLE], ROWS, {"checks": [row(only=["사업", "사람"])]}, "60", "개"),
        (["것", *COUNT, PEOPLE], ROWS, {}, None, None),
        (["것", COUNT[0], PEOPLE, {"label": "계", "unit": "명"}], [["가", "1", "2", "2"], ["합계", "9", "2", "2"]],
         {"checks": [row(of=["가"], only=["사람", "계"]), {"check": "total", "column": "계", "of": ["사람"]}]}, "2", "명"),
        (["것", COUNT[0], {"label": "남", "unit": "명"}, {"label": "여", "unit": "명"}, {"label": "계", "unit": "명"}], [["가", "9", "2", "3", "5"]],
         {"checks": [{"check": "total", "column": "계", "of": ["남", "여"]}]}, "5", "명"),
        (["것", {"label": "남", "unit": "명"}, {"label": "여", "unit": "명"}, {"label": "계", "unit": "명"}],
         [["가", "2", "3", "5"], ["나", "1", "1", "2"]], {"checks": [{"check": "total", "column": "계", "only": ["가"]}]}, None, None),
        (["것", *COUNT, PEOPLE], [*ROWS[:2], ["합계", "16", "61", "2,295"]],
         {"checks": [row(only=["사업", "사람"])], "stated": [{"row": "합계", "column": "사업", "reason": "예시"}]}, "2,295", "명"),
        (["것", {"label": "비율", "unit": "%"}, PEOPLE], [["가", "25", "1"], ["나", "75", "3"], ["합계", "100", "4"]], {"checks": [row()]}, "4", "명"),
    ],
    ids=["only the second", "only the last", "only two", "no check", "where both meet", "one row", "several rows without a grand total",
         "one that is stated", "per cent"],
)  # fmt: skip
def test_a_headline_is_a_sum(site, *, columns, rows, more, text, unit):
    table = {"caption": "표", "columns": columns, "rows": rows, **more}
    site.dataset(f"tables: [{json.dumps(table, ensure_ascii=False)}]")
    read = site.read()
    record = next(each for each in read.of("dataset"))
    found = headline_of(record, list(read.layouts(record)))
    assert (found and (found.text, found.unit)) == (text and (text, unit))
