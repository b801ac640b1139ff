"""Totals that no check declares: recomputed where they are plainly sums, told where they are wrong, silent where nobody can know.

The case: a row 합계 without ``checks``. Neighbours tried beyond it: 계, 소계, 총계, 총, 합 계 with a blank, Total, Sum, Subtotal; a
column of totals; totals above their parts; subtotals with a grand total over them; groups of rows; percentages, averages, ranks
and years beside counts; cells with dashes, words and withheld cells; running totals (누계), rounded millions, a unit of the whole
table, columns of two units, one row only, a total that a check names already.
"""

from __future__ import annotations

import json

import pytest

from generator.autofix import fixes, write

COUNT = {"label": "방문", "unit": "명"}
LOAN = {"label": "대출", "unit": "권"}


def table(site, rows, columns=("곳", COUNT, LOAN), **more):
    data = {"caption": "도서관별 이용", "columns": list(columns), "rows": rows, **more}
    site.dataset(f"tables: {json.dumps([data], ensure_ascii=False)}")
    return site


def tables(site, several):
    """One table each of rows and columns, with captions that count them; the problems of each, in their order."""
    data = [
        {"caption": f"{at}번째", "columns": list(columns), "rows": made} for at, (made, columns) in enumerate(several)
    ]
    lines = ",\n  ".join(json.dumps(each, ensure_ascii=False) for each in data)
    site.dataset(f"tables: [\n  {lines}\n]")
    found = [[] for _ in several]
    for problem in sorted(site.problems(), key=lambda each: each.order):
        line = (site.folder / problem.path).read_text("utf-8").split("\n")[problem.span.line - 1]
        found[int(line.partition('"caption": "')[2].partition("번째")[0])].append(problem)
    return found


def rows(name, first="3,500", second="700"):
    return [["논현", "1,200", "300"], ["대치", "2,300", "400"], [name, first, second]]


NAMES = [
    "합계",
    "계",
    "소계",
    "총계",
    "총",
    "합 계",
    "총합계",
    "Total",
    "TOTAL",
    "Sum",
    "Subtotal",
    "sub-total",
    "Grand Total",
    "합계 ",
    "전체",
]


def test_a_total_that_adds_up_is_to_be_declared_and_can_be(site):
    found = tables(site, [(rows(name), ("곳", COUNT, LOAN)) for name in NAMES])
    assert [[(each.code, each.severity) for each in problems] for problems in found] == [[("N021", "warning")]] * len(
        NAMES
    )
    assert [site.marked(problems[0]).strip('"') for problems in found] == NAMES
    assert write(site.folder, fixes(site.folder)) == []
    assert site.codes() == [], (site.folder / "data/dataset/base.yml").read_text("utf-8")


def test_a_total_that_does_not_is_told_at_its_cell_with_the_sum(site):
    found = tables(site, [(rows(name, "3,600"), ("곳", COUNT, LOAN)) for name in NAMES])
    assert [[each.code for each in problems] for problems in found] == [["N022"]] * len(NAMES)
    for name, (problem,) in zip(NAMES, found, strict=True):
        assert site.marked(problem) == '"3,600"'
        assert "적힌 값은 3,600, 더한 값은 3,500입니다" in problem.message("ko")
        assert f"‘{name}’ 행 ‘방문’ 칸" in problem.message("ko")


OTHERS = ["누계", "누적 합계", "평균", "합계출산율", "계획", "계단", "시계", "소계획", "서울", "합격", "전체 대비"]


def test_other_names_are_no_totals(site):
    for first in ((), ("9",)):
        assert tables(site, [(rows(name, *first), ("곳", COUNT, LOAN)) for name in OTHERS]) == [[] for _ in OTHERS]


def test_a_column_of_totals(site):
    columns = ["곳", {"label": "남", "unit": "명"}, {"label": "여", "unit": "명"}, {"label": "계", "unit": "명"}]
    assert table(site, [["가", "1", "2", "3"], ["나", "3", "4", "7"]], columns).codes() == ["N021"]
    problem = table(site, [["가", "1", "2", "3"], ["나", "3", "4", "8"]], columns).one()
    assert (problem.code, problem.facts["computed"]) == ("N022", "7")


def test_row_and_column_are_declared_at_once(site):
    columns = ["곳", {"label": "남", "unit": "명"}, {"label": "여", "unit": "명"}, {"label": "계", "unit": "명"}]
    table(site, [["가", "1", "2", "3"], ["나", "3", "4", "7"], ["합계", "4", "6", "10"]], columns)
    assert site.codes() == ["N021", "N021"]
    write(site.folder, fixes(site.folder))
    assert site.codes() == []


def test_columns_of_two_units_do_not_add_up(site):
    columns = ["곳", COUNT, LOAN, {"label": "합계", "unit": "명"}]
    assert table(site, [["가", "1", "2", "9"], ["나", "3", "4", "9"]], columns).codes() == []


def test_a_total_above_its_parts(site):
    assert table(site, [["합계", "3,500", "700"], *rows("x")[:2]]).codes() == ["N021"]


def test_subtotals_and_the_total_over_them(site):
    made = [
        ["가", "1", "1"],
        ["나", "2", "2"],
        ["소계", "3", "3"],
        ["다", "4", "4"],
        ["라", "5", "5"],
        ["소계", "9", "9"],
        ["합계", "12", "12"],
    ]
    assert table(site, made).codes() == ["N021"] * 3
    made[-1] = ["합계", "12", "13"]
    assert [(each.code, each.facts.get("computed")) for each in site_problems(table(site, made))] == [
        ("N021", None),
        ("N021", None),
        ("N022", "12"),
    ]


def site_problems(site):
    return sorted(site.problems(), key=lambda each: each.order)


NOT_ADDED = [
    {"label": "비율", "unit": "%", "decimals": 1}, {"label": "평균 나이", "unit": "세"}, {"label": "증가율", "unit": "%"}, {"label": "순위", "unit": "위"},
    {"label": "1인당 대출", "unit": "권/명"}, {"label": "구성비"} | {"unit": "%", "decimals": 0}, {"label": "만족도", "unit": "점"}, "비고",
]  # fmt: skip


def test_what_does_not_add_up_beside_it_is_left_out(site):
    made = [["논현", "1,200", "30"], ["대치", "2,300", "40"], ["합계", "3,500", "35"]]
    found = tables(site, [(made, ["곳", COUNT, other]) for other in NOT_ADDED])
    assert [[each.code for each in problems] for problems in found] == [["N021"]] * len(NOT_ADDED)
    write(site.folder, fixes(site.folder))
    assert site.codes() == []


NAMED_LIKE_RATES = [
    "경로당",
    "구내식당",
    "법률",
    "자율",
    "노인당",
    "일자리",
    "전화",
    "Registration",
    "Newspaper",
    "Corporate",
]


def test_names_that_only_contain_a_word_of_a_rate_are_counted(site):
    made = [["가", "1,200", "30"], ["나", "2,300", "40"], ["합계", "3,600", "70"]]
    found = tables(site, [(made, ["곳", {"label": name, "unit": "곳"}, LOAN]) for name in NAMED_LIKE_RATES])
    assert [[each.code for each in problems] for problems in found] == [["N022"]] * len(NAMED_LIKE_RATES)


def test_a_dash_as_a_total_says_that_nobody_added(site):
    assert (
        table(site, [["의자", "50"], ["책상", "120"], ["합계", "-"]], ("물건", {"label": "값", "unit": "원"})).codes()
        == []
    )


def test_dashes_count_nothing_and_words_nothing_can_be_said_of(site):
    assert table(site, [["가", "-", "1"], ["나", "5", "2"], ["합계", "5", "3"]]).codes() == ["N021"]
    assert "N022" not in table(site, [["가", "없음", "1"], ["나", "5", "2"], ["합계", "9", "3"]]).codes()


def test_rounded_millions_may_miss_by_their_rounding(site):
    money = {"label": "금액", "unit": "백만원"}
    assert table(site, [["가", "10"], ["나", "10"], ["합계", "21"]], ["곳", money]).codes() == ["N021"]
    assert table(site, [["가", "10"], ["나", "10"], ["합계", "31"]], ["곳", money]).codes() == ["N022"]


def test_the_unit_of_the_whole_table_counts(site):
    assert table(site, rows("합계", "3,600"), ("곳", "방문", "대출"), unit="건").codes() == ["N022"]


@pytest.mark.parametrize(
    "made",
    [[["논현", "1"], ["합계", "9"]], [["합계", "9"]], [["가", "-"], ["나", "-"], ["합계", "-"]]],
    ids=["one", "alone", "dashes"],
)
def test_a_sum_of_nothing_or_of_one_is_none(site, made):
    assert table(site, made, ("곳", COUNT)).codes() == []


def test_numbers_without_a_unit_may_be_labels_where_their_sum_is_far_off(site):
    assert table(site, rows("합계", "9", "9"), ("곳", "방문", "대출")).codes() == []
    problem = table(site, rows("합계", "3,600"), ("곳", "방문", "대출")).one()
    assert (problem.code, problem.facts["computed"]) == ("N022", "3,500")


def test_what_a_check_names_is_told_once(site):
    assert table(site, rows("합계", "3,600"), checks=[{"check": "total", "row": "합계"}]).codes() == ["N002"]


@pytest.mark.parametrize("unit", ["세대", "점포", "위원", "배달", "도로"])
def test_units_that_begin_like_a_rate_are_counts(site, unit):
    assert table(site, rows("합계", "3,600"), ("곳", {"label": "수", "unit": unit}, LOAN)).codes() == ["N022"]
