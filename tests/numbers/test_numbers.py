"""The integrity gate: what tables and figures declare is recomputed exactly, and only printed precision is allowed for."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.numbers.amount import parse, rounded_to, show

STORY = 'id: base-story\ntitle: "[예시] 이야기"\ndepartment: 예시과\nsummary: 예시입니다.\nsource: [{section: 예시}]\n'
CELL = "{data: dataset/base-dataset, row: 합계, column: 건수}"


def flow(value) -> str:
    return json.dumps(value, ensure_ascii=False)


@pytest.fixture
def with_table(site):
    """The tiny site with one table; returns its problems."""

    def write(columns, rows, checks=(), stated=(), **more):
        table = {"caption": "표", "columns": columns, "rows": rows, **more}
        table |= {"checks": list(checks)} if checks else {}
        table |= {"stated": list(stated)} if stated else {}
        site.dataset(f"tables: [{flow(table)}]")
        return site

    return write


def number(label, unit="건", **more):
    return {"label": label, "unit": unit, **more}


TOTAL_ROW = {"check": "total", "row": "합계"}
TOTAL_COLUMN = {"check": "total", "column": "계"}
SHARE = {"check": "share", "column": "비율", "of": ["건수"], "total": "합계"}
SHARES = ["방법", number("건수"), number("비율", "%", decimals=1)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234", 1234), ("1234", 1234), ("-5", -5), ("△1,000", -1000), ("▲3", -3), ("0", 0), ("54.5%", Fraction("54.5")),
        ("35건", 35), ("35 건", 35), ("12,34", None), ("1,2345", None), ("약 5", None), ("", None), ("-", None), ("１２", None),
        ("1.", None), ("9" * 31, None), ("35명", None), ("1 234", None),
    ],
)  # fmt: skip
def test_a_printed_number(text, value):
    found = parse(text, "건")
    assert (found.value if found else None) == value


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=3, allow_nan=False), st.integers(0, 3))
def test_rounding_is_half_up_and_shown_with_commas(value, places):
    exact = Fraction(value)
    shown = rounded_to(exact, places)
    assert abs(Fraction(shown) - exact) * 2 * 10**places <= 1
    if abs(Fraction(shown) - exact) * 2 * 10**places == 1:
        assert abs(shown) > abs(value)
    assert Decimal(show(exact, places).replace(",", "")) == shown


def test_a_total_of_rows_that_is_wrong_is_told_at_its_cell(with_table):
    site = with_table(["방법", number("건수")], [["전화", "1,000"], ["문자", "210"], ["합계", "1,200"]], [TOTAL_ROW])
    problem = site.one()
    assert (problem.code, site.marked(problem)) == ("N002", '"1,200"')
    assert "1,200" in problem.message("ko")
    assert "1,210" in problem.message("ko")


def test_row_column_and_grand_totals(with_table):
    columns = ["방법", number("계"), number("남"), number("여")]
    rows = [["합계", "10", "4", "6"], ["전화", "7", "3", "4"], ["문자", "3", "1", "2"]]
    assert with_table(columns, rows, [TOTAL_ROW, TOTAL_COLUMN]).codes() == []

    rows[0][1] = "11"
    site = with_table(columns, rows, [TOTAL_ROW, TOTAL_COLUMN])
    problem = site.one()
    assert (problem.code, site.marked(problem)) == ("N033", '"11"'), "the grand total fails across and down"
    assert "다른 칸들과 맞는 값은 10입니다(세로로 더한 값 10, 가로로 더한 값 10)" in problem.message("ko")


def test_a_total_names_its_terms_where_there_are_subtotals(with_table):
    columns = ["구분", number("건수")]
    rows = [["가", "1"], ["나", "2"], ["소계", "3"], ["다", "4"], ["합계", "7"]]
    checks = [
        {"check": "total", "row": "소계", "of": ["가", "나"]},
        {"check": "total", "row": "합계", "of": ["소계", "다"]},
    ]
    assert with_table(columns, rows, checks).codes() == []
    rows[2][1] = "4"
    problem = with_table(columns, rows, checks).one()
    assert (problem.code, problem.facts["computed"]) == ("N033", "3"), (
        "the subtotal fails below its parts and in the total"
    )


def test_text_columns_are_no_terms_and_empty_cells_are_nothing(with_table):
    columns = ["구분", "계", "남", "여", "비고"]
    assert with_table(columns, [["가", "5", "5", "-", "없음"]], [TOTAL_COLUMN]).codes() == []


@pytest.mark.parametrize(("printed", "codes"), [("33.3", []), ("33.4", ["N003"]), ("33", ["N003"]), ("33.2", ["N003"])])
def test_a_share_is_as_exact_as_its_column(with_table, printed, codes):
    rows = [["전화", "10", printed], ["문자", "20", "66.7"], ["합계", "30", "100.0"]]
    assert with_table(SHARES, rows, [SHARE]).codes() == codes


def test_shares_forced_to_a_hundred_are_allowed_and_no_others(with_table):
    """312 of 9,580 is 3.257 %: printed 3.2 only because 3.3 would have made 100.1."""
    counts = {"가": "5,217", "나": "1,244", "다": "1,193", "라": "312", "마": "1,614"}
    shares = {"가": "54.5", "나": "13%", "다": "12.5", "라": "3.2", "마": "16.8"}

    def rows(**changed):
        printed = {**shares, **changed}
        return [*([name, counts[name], printed[name]] for name in counts), ["합계", "9,580", "100%"]]

    assert with_table(SHARES, rows(), [SHARE]).codes() == []
    assert with_table(SHARES, rows(라="3.3"), [SHARE]).codes() == [], "rounded as usual it is right as well"
    assert with_table(SHARES, rows(라="3.1"), [SHARE]).codes() == ["N003"], "more than a step"
    assert with_table(SHARES, rows(라="3.2", 가="54.4"), [SHARE]).codes() == ["N003", "N003"], "it no longer makes 100"


def test_a_share_of_a_column_in_the_same_row(with_table):
    columns = ["해", number("모두"), number("끝낸 것"), number("비율", "%", decimals=1)]
    check = {"check": "share", "column": "비율", "of": ["끝낸 것"], "total": "모두"}
    assert with_table(columns, [["2013", "216,638", "64,406", "29.7"]], [check]).codes() == []
    assert with_table(columns, [["2013", "216,638", "64,406", "29.8"]], [check]).codes() == ["N003"]


@pytest.mark.parametrize(("printed", "codes"), [("19,799", []), ("19,809", ["N004"]), ("19,798", ["N004"])])
def test_an_average_is_rounded_to_what_is_printed(with_table, printed, codes):
    check = {"check": "average", "column": "월평균", "of": ["건수"], "periods": 9}
    assert (
        with_table(["해", number("건수"), number("월평균")], [["2014", "178,189", printed]], [check]).codes() == codes
    )


def test_difference_and_growth(with_table):
    columns = ["것", number("2014"), number("2013"), number("증감"), number("증가율", "%", decimals=1)]
    checks = [
        {"check": "difference", "column": "증감", "of": ["2014", "2013"]},
        {"check": "growth", "column": "증가율", "of": ["2014", "2013"]},
    ]
    assert with_table(columns, [["이용", "163,859", "150,213", "13,646", "9.1"]], checks).codes() == []
    assert with_table(columns, [["이용", "163,859", "150,213", "13,645", "9.2"]], checks).codes() == ["N005", "N006"]
    assert with_table(columns, [["이용", "90", "100", "△10", "-10.0"]], checks).codes() == []
    assert with_table(columns, [["이용", "90", "0", "90", "0.0"]], checks).codes() == ["N012"], "nothing to divide by"


def test_rounded_terms_widen_the_sum_and_counts_do_not(with_table):
    rows = [["가", "1.4"], ["나", "1.4"], ["합계", "2.9"]]
    assert with_table(["것", number("길이", "km", decimals=1)], rows, [TOTAL_ROW]).codes() == []
    rows[2][1] = "3.0"
    assert with_table(["것", number("길이", "km", decimals=1)], rows, [TOTAL_ROW]).codes() == ["N002"]
    assert (
        with_table(["것", number("금액", "백만원")], [["가", "1"], ["나", "1"], ["합계", "3"]], [TOTAL_ROW]).codes()
        == []
    )
    assert with_table(["것", number("수", "명")], [["가", "1"], ["나", "1"], ["합계", "3"]], [TOTAL_ROW]).codes() == [
        "N002"
    ]
    rounded = number("수", "명", rounded=True)
    assert with_table(["것", rounded], [["가", "1"], ["나", "1"], ["합계", "3"]], [TOTAL_ROW]).codes() == []


def test_averages_are_left_out_of_totals(with_table):
    columns = ["해", number("건수"), number("월평균")]
    rows = [["가", "120", "10"], ["나", "60", "10"], ["합계", "180", "15"]]
    average = {"check": "average", "column": "월평균", "of": ["건수"], "periods": 12, "only": ["가", "합계"]}
    assert with_table(columns, rows, [TOTAL_ROW, average]).codes() == []


def test_names_of_two_levels(with_table):
    columns = ["구", "동", number("건수", group="2013년"), number("건수", group="2014년"), number("계")]
    total = {"check": "total", "column": "계", "of": ["2013년 > 건수", "2014년 > 건수"]}
    rows = [["동부", "가동", "1", "2", "3"], ["서부", "가동", "3", "4", "7"]]
    assert with_table(columns, rows, [total], row_headers=2).codes() == []

    short = with_table(columns, rows, [{**total, "of": ["건수", "2014년 > 건수"]}], row_headers=2)
    assert short.codes() == ["N014"]
    assert "2013년 > 건수" in short.one().help("ko")
    stated = [{"row": "가동", "column": "계", "reason": "예시"}]
    assert with_table(columns, rows, [total], stated, row_headers=2).codes() == ["N014"]


def test_an_unknown_name_is_told_with_the_one_that_was_meant(with_table):
    problem = with_table(
        ["방법", number("건수")], [["전화", "1"], ["합계", "1"]], [{"check": "total", "row": "합게"}]
    ).one()
    assert problem.code == "N009"
    assert "합계" in problem.message("ko")


def test_stated_publishes_what_is_printed_and_says_so(with_table):
    stated = [{"row": "합계", "column": "건수", "reason": "예시 문서가 그렇습니다."}]
    site = with_table(["방법", number("건수")], [["전화", "1,210"], ["합계", "1,200"]], [TOTAL_ROW], stated)
    found = site.read().disagreements
    assert [(each.printed, each.others[0][1], each.reason) for each in found] == [
        ("1,200", "1,210", "예시 문서가 그렇습니다.")
    ]


def test_stated_where_all_agrees_is_told(with_table):
    stated = [{"row": "합계", "column": "건수", "reason": "예시"}]
    assert with_table(["방법", number("건수")], [["전화", "1"], ["합계", "1"]], [TOTAL_ROW], stated).codes() == ["N010"]


def test_stated_hides_no_other_cell(with_table):
    columns = ["방법", number("건수"), number("명수")]
    stated = [{"row": "합계", "column": "건수", "reason": "예시"}]
    assert with_table(columns, [["전화", "1", "1"], ["합계", "2", "2"]], [TOTAL_ROW], stated).codes() == ["N002"]


@pytest.mark.parametrize(
    ("text", "code"), [("12,34", "N007"), ("열", "N007"), ("1.25", "N008"), ("1.2", None), ("-", None)]
)
def test_a_typed_column_holds_numbers_of_its_precision(with_table, text, code):
    site = with_table(["방법", number("비율", "%", decimals=1)], [["전화", text]])
    assert site.codes() == ([code] if code else [])


@pytest.mark.parametrize(
    "check",
    [
        {"check": "total"},
        {"check": "total", "row": "합계", "column": "건수"},
        {"check": "share", "column": "비율", "of": ["건수"]},
        {"check": "share", "column": "비율", "total": "합계"},
        {"check": "average", "column": "비율", "of": ["건수"]},
        {"check": "difference", "column": "비율", "of": ["건수"]},
    ],
)
def test_a_check_without_what_it_needs(with_table, check):
    assert with_table(SHARES, [["전화", "1", "100"], ["합계", "1", "100"]], [check]).codes() == ["N012"]


@pytest.fixture
def with_figure(site):
    def write(*lines: str):
        site.dataset(
            "tables: [{caption: 표, columns: [방법, {label: 건수, unit: 건}], rows: [[전화, '10'], [합계, '10']]}]"
        )
        site.write("data/story/base.yml", STORY + "figures:\n  - {" + ", ".join(["label: 신청", *lines]) + "}\n")
        return site

    return write


def test_a_figure_takes_its_number_from_the_cell(with_figure):
    site = with_figure(f"from: {CELL}").read()
    cited = site.cited(site.by_reference["story/base-story"].data["figures"][0]["from"])
    assert (cited.text, cited.unit) == ("10", "건")


def test_a_figure_that_differs_from_its_cell_is_told(with_figure):
    site = with_figure("value: '11'", f"from: {CELL}")
    assert (site.one().code, site.marked(site.one())) == ("N011", "'11'")
    assert with_figure("value: '10'", f"from: {CELL}").codes() == []
    # What is no number is told as that, and agrees with nothing.
    assert with_figure("value: '1,0'", f"from: {CELL}").codes() == ["F008"]


def test_a_figure_that_differs_in_the_source_is_published_with_both(with_figure):
    site = with_figure("value: '11'", f"from: {CELL}", "stated: 원문이 그렇습니다.").read()
    assert [(each.printed, each.others[0][1]) for each in site.disagreements] == [("11", "10")]
    assert with_figure("value: '10'", f"from: {CELL}", "stated: 원문이 그렇습니다.").codes() == ["N010"]
    assert with_figure("value: '10'", "stated: 원문이 그렇습니다.").codes() == ["N010"], "compared with nothing"


@pytest.mark.parametrize(
    ("origin", "code"),
    [
        ("{data: dataset/none, row: 합계, column: 건수}", "R002"),
        ("{data: dataset/base-dataset, row: 힙계, column: 건수}", "N009"),
        ("{data: dataset/base-dataset, table: 다른 표, row: 합계, column: 건수}", "N009"),
        ("{data: dataset/base-dataset, row: 합계, column: 방법}", "N007"),
    ],
)
def test_a_cell_that_is_none(with_figure, origin, code):
    assert with_figure(f"from: {origin}").codes() == [code]


def test_a_table_that_cannot_be_read_is_told_once(with_figure):
    """Whatever else names it is not wrong before it is mended."""
    site = with_figure(f"from: {CELL}")
    site.dataset(
        "tables: [{caption: 표, columns: [방법, {label: 건수, unit: 건}], rows: [[전화, '10', '1'], [합계, '10']]}]"
    )
    assert site.codes() == ["N001"]


def test_a_figure_without_a_number(with_figure):
    assert with_figure("unit: 건").codes() == ["N012"]


def test_statements_that_differ_stand_on_the_page_of_disagreements(site):
    site.story("conflicts: [{subject: 수, versions: [{printed: 30건, section: 가}, {printed: 31건, section: 나}]}]")
    assert [each.subject for each in site.read().disagreements] == ["수"]
    site.story("conflicts: [{subject: 수, versions: [{printed: 30건, section: 가}, {printed: 30건, section: 나}]}]")
    assert site.codes() == ["N013"]


counts = st.lists(st.lists(st.integers(0, 99_999), min_size=2, max_size=4), min_size=2, max_size=5).filter(
    lambda rows: len({len(row) for row in rows}) == 1
)


@given(counts, st.data())
def test_any_table_that_adds_up_passes_and_any_slip_in_it_is_found_at_its_cell(shared_site, rows, data):
    """Totals across, down and grand: change one cell, and that cell is named with the number that stood there."""
    whole = [[sum(row), *row] for row in rows]
    whole.append([sum(column) for column in zip(*whole, strict=True)])
    names = [f"행{at}" for at in range(len(rows))] + ["합계"]

    def written(values):
        columns = ["것", number("계"), *(number(f"열{at}") for at in range(len(rows[0])))]
        cells = [[name, *(f"{value:,}" for value in row)] for name, row in zip(names, values, strict=True)]
        table = {"caption": "표", "columns": columns, "rows": cells, "checks": [TOTAL_ROW, TOTAL_COLUMN]}
        shared_site.dataset(f"tables: [{flow(table)}]")
        return [(each.code, each.facts["computed"], each.facts["cell"]["ko"]) for each in shared_site.problems()]

    assert written(whole) == []
    row, column = data.draw(st.integers(0, len(whole) - 1)), data.draw(st.integers(0, len(whole[0]) - 1))
    right = whole[row][column]
    whole[row][column] += data.draw(st.integers(1, 999))
    cell = f"‘표’ 표의 ‘{names[row]}’ 행 ‘{['계', *(f'열{at}' for at in range(len(rows[0])))][column]}’ 칸"
    assert written(whole) == [("N033", f"{right:,}", cell)]
