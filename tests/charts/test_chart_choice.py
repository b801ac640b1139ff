"""What of a table is drawn, under which names; and what cannot be drawn, told at its place."""

from __future__ import annotations

import pytest

UNIT = "columns: [방법, {label: 건수, unit: 건}]"
TOTAL = 'rows: [[전화, "10"], [문자, "20"], [합계, "30"]]'


def table(*lines: str) -> list[str]:
    return ["tables:", "  - caption: 예시 표", *(f"    {line}" for line in lines)]


def names(chart) -> list[str]:
    return [line.name for line in chart.lines]


def test_a_table_without_chart_has_none(drawn):
    assert drawn(*table(UNIT, TOTAL)) == [None]


def test_a_total_of_the_checks_is_left_out_and_is_the_whole(drawn):
    lines = [UNIT, TOTAL, "checks: [{check: total, row: 합계}]", "chart: {shape: share, columns: [건수]}"]
    (chart,) = drawn(*table(*lines))

    assert names(chart) == ["전화", "문자"]
    assert chart.whole.text == "30"
    assert chart.unit == "건"
    assert chart.measure == "건수"


def test_rows_can_be_named_and_left_out(drawn):
    (left_out,) = drawn(*table(UNIT, TOTAL, "chart: {shape: bars, columns: [건수], without: [합계]}"))
    (named,) = drawn(*table(UNIT, TOTAL, "chart: {shape: bars, columns: [건수], rows: [문자, 합계]}"))

    assert names(left_out) == ["전화", "문자"]
    assert names(named) == ["문자", "합계"]


def test_order_by_size_puts_what_has_no_number_last(drawn):
    rows = 'rows: [[가, "-"], [나, "2"], [다, "10"]]'
    (chart,) = drawn(*table(UNIT, rows, "chart: {shape: bars, columns: [건수], order: size}"))

    assert names(chart) == ["다", "나", "가"]


def test_a_line_keeps_the_order_of_time(drawn):
    rows = 'rows: [[작년, "1"], [올해, "2"]]'
    (chart,) = drawn(*table(UNIT, rows, "chart: {shape: line, columns: [건수], order: size}"))

    assert names(chart) == ["작년", "올해"]


def test_the_columns_of_one_row_are_compared_by_what_tells_them_apart(drawn):
    columns = "columns: [구분, {group: 2013년, label: 월평균, unit: 건}, {group: 2014년, label: 월평균, unit: 건}]"
    rows = 'rows: [[합계, "10", "20"]]'
    (chart,) = drawn(*table(columns, rows, "chart: {shape: line, columns: [2013년 > 월평균, 2014년 > 월평균]}"))

    assert names(chart) == ["2013년", "2014년"]
    assert chart.series == ("합계",)
    assert chart.measure == "월평균"


def test_names_of_two_levels_are_short_where_they_can_be(drawn):
    columns = "columns: [지역, 동, {label: 건수, unit: 건}]"
    drawing = "chart: {shape: bars, columns: [건수]}"
    (short,) = drawn(*table("row_headers: 2", columns, 'rows: [[동부, 가동, "1"], [서부, 나동, "2"]]', drawing))
    (full,) = drawn(*table("row_headers: 2", columns, 'rows: [[동부, 가동, "1"], [서부, 가동, "2"]]', drawing))

    assert names(short) == ["가동", "나동"]
    assert names(full) == ["동부 가동", "서부 가동"]


def test_a_total_is_found_among_columns_of_words_and_of_plain_names(drawn):
    columns = "columns: [구분, 계, 초등, 중등, 비고]"
    rows = 'rows: [[가, "3", "1", "2", 말], [나, "7", "3", "4", "-"]]'
    lines = ["unit: 명", columns, rows, "checks: [{check: total, column: 계, of: [초등, 중등]}]"]
    (chart,) = drawn(*table(*lines, "chart: {shape: stacked, columns: [초등, 중등]}"))

    assert [line.total.text for line in chart.lines] == ["3", "7"]
    (chart,) = drawn(*table(*lines, "chart: {shape: stacked, columns: [초등]}"))
    assert [line.total for line in chart.lines] == [None, None], "a total of more than is drawn is none of it"


def test_a_total_is_the_whole_only_of_the_lines_that_its_check_is_about(drawn):
    columns = "columns: [방법, {label: 건수, unit: 건}, {label: 사람, unit: 명}]"
    rows = 'rows: [[전화, "1", "4"], [문자, "2", "5"], [합계, "3", "8"]]'
    checks = "checks: [{check: total, row: 합계, only: [건수]}]"
    (count,) = drawn(*table(columns, rows, checks, "chart: {shape: share, columns: [건수]}"))
    (people,) = drawn(*table(columns, rows, checks, "chart: {shape: share, columns: [사람]}"))

    assert count.whole.text == "3"
    assert people.whole is None
    columns = "columns: [구분, {label: 계, unit: 명}, {label: 남, unit: 명}, {label: 여, unit: 명}]"
    checks = "checks: [{check: total, column: 계, only: [가]}]"
    (across,) = drawn(
        *table(
            columns,
            'rows: [[가, "3", "1", "2"], [나, "9", "3", "4"]]',
            checks,
            "chart: {shape: stacked, columns: [남, 여]}",
        )
    )
    assert [line.total and line.total.text for line in across.lines] == ["3", None]


def test_shares_that_the_table_prints_are_taken(drawn):
    columns = 'columns: [방법, {label: 건수, unit: 건}, {label: 비율, unit: "%", decimals: 2}]'
    rows = 'rows: [[전화, "1", "33.33"], [문자, "2", "66.67"], [합계, "3", "100"]]'
    checks = "checks: [{check: total, row: 합계, only: [건수]}, {check: share, column: 비율, of: [건수], total: 합계}]"
    (chart,) = drawn(*table(columns, rows, checks, "chart: {shape: share, columns: [건수]}"))

    assert [line.share.text for line in chart.lines] == ["33.33", "66.67"]


def test_empty_and_withheld_cells_are_never_numbers(drawn):
    rows = 'rows: [[가, "-"], [나, "[[비공개:7]]"], [다, "0"], [라, "3"]]'
    withheld = "withheld: [{clause: 7, reason: 예시입니다., review_on: 2090-01-01}]"
    (chart,) = drawn(*table(UNIT, rows, "chart: {shape: bars, columns: [건수]}"), withheld)
    values = [line.values[0] for line in chart.lines]

    assert [value.state for value in values] == ["empty", "withheld", "number", "number"]
    assert [value.number for value in values] == [None, None, 0, 3]


@pytest.mark.parametrize(
    ("code", "marked", "lines"),
    [
        ("N009", "건수들", [UNIT, TOTAL, "chart: {shape: bars, columns: [건수들]}"]),
        ("N009", "방문", [UNIT, TOTAL, "chart: {shape: bars, columns: [건수], without: [방문]}"]),
        ("N014", "건수", [
            "columns: [방법, {group: 작년, label: 건수}, {group: 올해, label: 건수}]",
            'rows: [[가, "1", "2"]]', "chart: {shape: bars, columns: [건수]}",
        ]),
        ("N015", "열 건", ["columns: [방법, 건수]", 'rows: [[가, "1"], [나, "2"], [다, 열 건]]', "chart: {shape: bars, columns: [건수]}"]),
        ("N016", "{shape: bars, columns: [건수], rows: [전화]}", [UNIT, TOTAL, "chart: {shape: bars, columns: [건수], rows: [전화]}"]),
        ("N017", '"-3"', [UNIT, 'rows: [[가, "1"], [나, "-3"]]', "chart: {shape: stacked, columns: [건수]}"]),
        ("N017", '"-"', [UNIT, 'rows: [[가, "1"], [나, "2"], [다, "-"]]', "chart: {shape: share, columns: [건수]}"]),
        ("N017", '"0"', [UNIT, 'rows: [[가, "0"], [나, "0"]]', "chart: {shape: share, columns: [건수]}"]),
        ("N018", "{shape: bars, columns: [곳, 명]}", [
            "columns: [방법, {label: 곳, unit: 개소}, {label: 명, unit: 명}]",
            'rows: [[가, "1", "2"], [나, "1", "2"]]', "chart: {shape: bars, columns: [곳, 명]}",
        ]),
        ("N019", "{shape: line, columns: [가, 나, 다, 라, 마]}", [
            "columns: [때, 가, 나, 다, 라, 마]", 'rows: [["1", "1", "2", "3", "4", "5"], ["2", "1", "2", "3", "4", "5"]]',
            "chart: {shape: line, columns: [가, 나, 다, 라, 마]}",
        ]),
    ],
)  # fmt: skip
def test_what_cannot_be_drawn_is_told_at_its_place(site, code, marked, lines):
    site.dataset(*table(*lines))
    # That the total has no check is told as well, which is another matter.
    (problem,) = [each for each in site.problems() if each.code != "N021"]

    assert problem.code == code
    assert site.marked(problem) == marked


def test_a_withheld_part_is_not_given_away_by_a_share(site):
    rows = 'rows: [[가, "1"], [나, "2"], [다, "[[비공개:7]]"]]'
    withheld = "withheld: [{clause: 7, reason: 예시입니다., review_on: 2090-01-01}]"
    site.dataset(*table(UNIT, rows, "chart: {shape: share, columns: [건수]}"), withheld)

    assert site.codes() == ["N017"]
