"""The cell that is wrong, found by crossing: the case is a total that the rows refute and the columns too, beside a proven grand total.

Neighbours tried: a part, a subtotal and the grand total falsified; two cells in one row and in different rows; a difference and a rate
that share a wrong count; one direction only, where nobody can know, alone and with ``stated`` that decides; a total that the
other direction proves; errors that cancel out; rounded millions; without ``checks`` at all; ``stated`` on what only follows.
"""

from __future__ import annotations

import json

import pytest

from generator.numbers import contradiction
from generator.words import strings

COLUMNS = ["때", *({"label": name, "unit": "건"} for name in ("소계", "창업", "세무", "기타"))]
ROWS = [["계", "30", "12", "2", "17"], ["봄", "14", "5", "1", "8"], ["가을", "16", "7", "0", "9"]]
CHECKS = [{"check": "total", "row": "계"}, {"check": "total", "column": "소계"}]


def with_table(site, rows, checks=(), columns=COLUMNS, **more):
    data = {"caption": "표", "columns": columns, "rows": rows, **({"checks": list(checks)} if checks else {}), **more}
    site.dataset(f"tables: {json.dumps([data], ensure_ascii=False)}")
    return site


def changed(**cells):
    """The rows with cells changed: ``r0c3="2"``."""
    rows = [list(row) for row in ROWS]
    rows[0][3] = "1"
    for place, text in cells.items():
        rows[int(place[1])][int(place[3])] = text
    return rows


def told(site):
    return sorted(
        (each.code, each.facts["cell"]["ko"].partition("표의 ")[2], each.facts["computed"]) for each in site.problems()
    )


def test_the_total_of_one_column_is_named_and_the_grand_total_that_four_rows_prove_is_not(site):
    problem = with_table(site, ROWS, CHECKS).one()
    assert (problem.code, problem.severity, site.marked(problem)) == ("N033", "error", '"2"')
    assert problem.message("ko") == (
        "‘표’ 표의 ‘계’ 행 ‘세무’ 칸에 2로 적혀 있지만, 다른 칸들과 맞는 값은 1입니다"
        "(세로로 더한 값 1, 가로 합계에 맞는 값 1)."
    )
    assert "{row: 계, column: 세무, reason: 사정}" in problem.help("ko")
    assert "sum down 1, value that the sum across needs 1" in problem.message("en")


def test_stated_names_the_culprit_alone(site):
    culprit = {"row": "계", "column": "세무", "reason": "예시 문서에 2로 적혀 있습니다."}
    follows = {"row": "계", "column": "소계", "reason": "예시"}
    with_table(site, ROWS, CHECKS, stated=[culprit])
    assert site.codes() == []
    problem = with_table(site, ROWS, CHECKS, stated=[culprit, follows]).one()
    assert problem.code == "N010"
    assert (
        "다른 칸이 틀려서 그렇게 보일 뿐입니다. stated는 ‘표’ 표의 ‘계’ 행 ‘세무’ 칸에만 적습니다."
        in problem.message("ko")
    )


def test_a_stated_that_nothing_needs_is_told_as_before(site):
    assert "숫자가 서로 맞습니다" in with_table(
        site, changed(), CHECKS, stated=[{"row": "계", "column": "소계", "reason": "예시"}]
    ).one().message("ko")


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ({"r1c2": "9"}, [("봄", "창업", "5")]),
        ({"r2c1": "61"}, [("가을", "소계", "16")]),
        ({"r0c1": "40"}, [("계", "소계", "30")]),
        ({"r1c2": "9", "r2c4": "2"}, [("봄", "창업", "5"), ("가을", "기타", "9")]),
        ({"r1c2": "9", "r1c4": "3"}, [("봄", "창업", "5"), ("봄", "기타", "8")]),
    ],
    ids=["a part", "a subtotal", "the grand total", "two in different rows", "two in one row"],
)
@pytest.mark.parametrize(("checks", "code"), [(CHECKS, "N033"), ((), "N034")], ids=["checks", "names"])
def test_the_smallest_set_that_explains_all(site, cells, found, checks, code):
    problems = [each for each in with_table(site, changed(**cells), checks).problems() if each.code != "N021"]
    assert sorted((each.code, each.facts["cell"]["ko"], each.facts["computed"]) for each in problems) == sorted(
        (code, f"‘표’ 표의 ‘{row}’ 행 ‘{column}’ 칸", right) for row, column, right in found
    )


def test_one_direction_alone_tells_the_sum_and_no_culprit(site):
    problem = with_table(site, [["봄", "5"], ["가을", "7"], ["계", "13"]], CHECKS[:1], ["때", COLUMNS[1]]).one()
    assert (problem.code, problem.facts["computed"]) == ("N002", "12")


def test_where_nobody_can_know_stated_decides(site):
    rows = [["봄", "5"], ["가을", "7"], ["계", "13"]]
    for row in ("계", "가을"):
        with_table(
            site, rows, CHECKS[:1], ["때", COLUMNS[1]], stated=[{"row": row, "column": "소계", "reason": "예시"}]
        )
        assert site.codes() == []


def test_a_total_that_the_other_direction_proves_is_said_to_be(site):
    """No column but the first has a check, so any of three parts may be wrong: the total is not."""
    problem = with_table(site, ROWS, [{**CHECKS[0], "only": ["소계"]}, {**CHECKS[1], "only": ["계"]}]).one()
    assert problem.code == "N002"
    assert "그런데 세로로 더한 값은 적힌 값과 같으니, 셈에 든 다른 칸을 먼저 살펴보세요." in problem.message("ko")
    assert "But the sum down does make 30: look at the other cells first" in problem.message("en")


def test_a_total_that_another_table_of_the_record_proves_is_said_to_be(site):
    """As where a plan counts programmes twice: 6 and 54 make 60, yet the 54 are said to be 48 and 12."""
    head = ["구분", {"label": "사업", "unit": "개"}]
    whole = {
        "caption": "모두",
        "columns": head,
        "rows": [["자체", "6"], ["보조", "54"], ["합계", "60"]],
        "checks": [{"check": "total", "row": "합계"}],
    }
    parts = {
        "caption": "나눔",
        "columns": head,
        "rows": [["가형", "48"], ["나형", "12"], ["보조", "54"]],
        "checks": [{"check": "total", "row": "보조"}],
    }
    site.dataset(f"tables: {json.dumps([whole, parts], ensure_ascii=False)}")
    problem = site.one()
    assert (problem.code, problem.facts["computed"]) == ("N002", "60")
    assert "그런데 ‘모두’ 표의 세로 합계에 맞는 값은 적힌 값과 같으니" in problem.message("ko")
    parts["stated"] = [{"row": "보조", "column": "사업", "reason": "예시"}]
    site.dataset(f"tables: {json.dumps([parts, whole], ensure_ascii=False)}")
    found = site.read().disagreements[0]
    assert [(way["ko"], number) for way, number in found.others] == [
        ("세로로 더한 값", "60"),
        ("‘모두’ 표의 세로 합계에 맞는 값", "54"),
    ]
    said = contradiction(found, strings("ko")["disagreement"], "ko")
    assert said == "원문 표기 54, 계산값 60(세로로 더한 값), 적힌 54는 ‘모두’ 표의 세로 합계에 맞는 값"


def test_a_wrong_count_is_named_and_not_the_rate_and_the_total_that_it_spoils(site):
    columns = ["방법", {"label": "건수", "unit": "건"}, {"label": "비율", "unit": "%", "decimals": 1}]
    rows = [["전화", "19", "25.0"], ["문자", "14", "35.0"], ["방문", "16", "40.0"], ["합계", "40", "100.0"]]
    checks = [
        {"check": "total", "row": "합계", "only": ["건수"]},
        {"check": "share", "column": "비율", "of": ["건수"], "total": "합계"},
    ]
    problem = with_table(site, rows, checks, columns).one()
    assert (problem.code, site.marked(problem), problem.facts["computed"]) == ("N033", '"19"', "10")


def test_rounded_millions_are_crossed_within_their_rounding(site):
    columns = ["곳", *({"label": name, "unit": "백만원"} for name in ("계", "국비", "시비"))]
    rows = [["가", "100", "34", "67"], ["나", "50", "52", "25"], ["합계", "150", "58", "91"]]
    checks = [{"check": "total", "row": "합계"}, {"check": "total", "column": "계"}]
    problem = with_table(site, rows, checks, columns).one()
    assert (problem.code, site.marked(problem)) == ("N033", '"52"')


def test_a_wrong_count_is_named_though_a_share_was_forced_to_make_100(site):
    """312 of 9,580 are 3.26 %: printed as 3.2, so that all shares make 100. That is no second error beside a wrong count."""
    rows = [["전화", "5,217", "54.5"], ["문자", "1,244", "13"], ["팩스", "1,193", "12.5"], ["기타", "312", "3.2"]]
    rows += [["미신청", "1,614", "16.8"], ["합계", "9,580", "100"]]
    table = {
        "caption": "방법",
        "columns": ["방법", {"label": "건수", "unit": "건"}, {"label": "비율", "unit": "%", "decimals": 1}],
        "rows": rows,
        "checks": [
            {"check": "total", "row": "합계"},
            {"check": "share", "column": "비율", "of": ["건수"], "total": "합계"},
        ],
    }
    site.dataset(f"tables: {json.dumps([table], ensure_ascii=False)}")
    assert site.codes() == []
    for wrong in (["전화", "5,127", "54.5"], ["전화", "5,271", "54.5"]):
        table["rows"] = [wrong, *rows[1:]]
        site.dataset(f"tables: {json.dumps([table], ensure_ascii=False)}")
        problem = site.one()
        assert (problem.code, problem.facts["printed"], problem.facts["computed"]) == ("N033", wrong[1], "5,217")
    # Nor beside a share in which two digits changed places.
    table["rows"] = [*rows[:2], ["팩스", "1,193", "21.5"], *rows[3:]]
    site.dataset(f"tables: {json.dumps([table], ensure_ascii=False)}")
    problem = site.one()
    assert (problem.code, problem.facts["printed"], problem.facts["computed"]) == ("N033", "21.5", "12.5")
