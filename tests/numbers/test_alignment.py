"""A column is aligned as numbers or as words, as a whole: its head, its numbers and the dashes that stand in their place."""

from __future__ import annotations

import pytest

from generator.numbers import lay_out, tables_of
from generator.site import read_site


def aligned(site, columns: str, *rows: str) -> tuple[list[bool], list[list[bool]]]:
    """Of the head and of each row, below the first column: which cells stand as numbers."""
    site.write(
        "data/dataset/example.yml",
        'id: example\nsubject: 예시 분야\ntitle: "[예시] 자료"\nsummary: 예시로 만든 자료입니다.\nsource: [{section: 예시 문서}]\n'
        f"tables: [{{caption: 예시 표, columns: [구분, {columns}], rows: [{', '.join(rows)}]}}]\n",
    )
    read, _ = read_site(site.folder)
    assert read is not None
    table = tables_of(next(each for each in read.records if each.id == "example"))[0]
    layout = lay_out(table, 0, {})
    leaves = [head.numeric for row in layout.head for head in row if len(head.over) == 1]
    return leaves[1:], [[cell.numeric for cell in row.cells] for row in layout.rows]


@pytest.mark.parametrize(
    ("columns", "rows", "head", "cells"),
    [
        pytest.param("{label: 수, unit: 건}", ['[가, "-"]', '[나, "3"]'], [True], [[True], [True]], id="typed, a dash above"),
        pytest.param("{label: 수, unit: 건}", ['[가, "-"]', '[나, "-"]'], [True], [[True], [True]], id="typed, only dashes"),
        pytest.param(
            "{label: 수, unit: 건}", ['[가, "-"]', '[나, "–"]', '[다, "3"]'], [True], [[True]] * 3, id="typed, most are dashes"
        ),
        pytest.param("수", ['[가, "-"]', '[나, "1,234"]', '[다, "△ 3"]'], [True], [[True]] * 3, id="untyped, numbers and a dash"),
        pytest.param("수", ['[가, "—"]', '[나, "12.5%"]'], [True], [[True], [True]], id="untyped, a long dash and per cent"),
        pytest.param("비고", ['[가, "-"]', '[나, "-"]'], [False], [[False], [False]], id="nothing but dashes: no number, no column of numbers"),
        pytest.param("규모", ['[가, "-"]', '[나, "약1,000여명"]'], [False], [[False], [False]], id="words and a dash"),
        pytest.param("때", ['[가, "2013"]', "[나, 상반기]"], [False], [[False], [False]], id="a number among words"),
        pytest.param(
            "{group: 실적, label: 수, unit: 건}, {group: 실적, label: 날짜}",
            ['[가, "-", "6/27, 9/23"]', '[나, "2", "-"]'], [True, False], [[True, False]] * 2, id="below a head of two levels",
        ),
    ],
)  # fmt: skip
def test_a_column_is_aligned_as_a_whole(site, columns, rows, head, cells):
    assert aligned(site, columns, *rows) == (head, cells)
