"""Numbers as people write them: signs, units and brackets, units of scale in two languages, dashes, per cents.

Neighbours that were tried beyond the reported cases stand in the lists of each test.
"""

from __future__ import annotations

import csv
import io
from fractions import Fraction

import pytest

from generator.diagnostics.fix import edited
from generator.exports import table_files
from generator.numbers.amount import SCALED, parse, plain
from generator.render.amount import spelled
from tests.numbers.test_numbers import TOTAL_ROW, flow, number, with_table  # noqa: F401 - a fixture

SIGNS = "-‐‑‒–—―−﹣－△▲▽▼"


@pytest.mark.parametrize("sign", SIGNS)
def test_every_minus_sign_is_one(sign):
    """Hyphens and dashes of every length, the minus sign, small and full-width ones, the triangles of accounts."""
    for text in (f"{sign}12", f"{sign} 12", f" {sign}12 ", f"{sign}12건", f"{sign} 12 건"):
        assert parse(text, "건").value == -12
        assert plain(text, "건") == "-12"
    assert spelled(f"{sign}3,022", "백만원", "ko") == "마이너스 30억 2,200만원"


@pytest.mark.parametrize(
    ("text", "unit", "told"),
    [
        ("–12", "건", "-12"), ("△ 3", "건", "-3"), ("▲ 3", "건", "-3"), ("−12", "건", "-12"), ("1,200명", "명", "1200"),
        ("1,200 명", "명", "1200"), ("+3", "건", "3"), ("＋3", "건", "3"), ("△1,234.50", "원", "-1234.50"), ("100.0%", "%", "100.0"),
        ("33.3％", "%", "33.3"), ("－1,200명", "명", "-1200"), ("0", "건", "0"), ("3,022백만원", "백만원", "3022"), ("12 million won", "million won", "12"),
        # No numbers, which are told where the column asks for some: brackets, words, other units, torn ones.
        ("(3)", "건", None), ("약 3", "건", None), ("3명", "건", None), ("1 200", "건", None), ("--3", "건", None), ("3-", "건", None),
        ("12,34", "건", None), ("-", "건", None), ("△", "건", None), ("", "건", None),
    ],
)  # fmt: skip
def test_a_number_as_programs_read_it(text, unit, told):
    assert plain(text, unit) == told
    assert (parse(text, unit) is None) == (told is None)
    if told is not None:
        assert parse(text, unit).value == Fraction(told)


def downloaded(site) -> list[list[str]]:
    found = table_files(site.read())["dataset/base-dataset/table-1.csv"].decode("utf-8-sig")
    return list(csv.reader(io.StringIO(found)))


def test_what_is_downloaded_holds_numbers_that_programs_read(with_table):  # noqa: F811
    """In typed columns, in one whose unit is that of the table, and in one without a unit; words stay as they are."""
    rows = [
        ["–12", "–12", "1,200명", "△ 3", "12명"],
        ["둘", "△ 3", "−7명", "1,000", "△ 없음"],
        ["셋", "-", "–", "—", "(3)"],
    ]
    site = with_table(["것", number("증감"), {"label": "사람", "unit": "명"}, "수", "비고"], rows)
    assert site.codes() == []
    assert downloaded(site)[1:] == [
        ["–12", "-12", "1200", "-3", "12명"],
        ["둘", "-3", "-7", "1000", "△ 없음"],
        ["셋", "", "", "", "(3)"],
    ]
    site = with_table(["것", "수"], [["하나", "1,200명"]], unit="명")
    assert downloaded(site)[1:] == [["하나", "1200"]]


def test_a_number_in_brackets_is_told_with_what_to_write(with_table):  # noqa: F811
    problem = with_table(["것", number("증감")], [["하나", "(3)"]]).one()
    assert problem.code == "N007"
    assert "-3" in problem.help("ko")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("１２", "12"), ("１，２００", "1,200"), ("1 234", "1,234"), ("1\u00a0234 567", "1,234,567"), ("1\u2009234", "1,234"), ("1'234", "1,234"),
        ("△ １２", "△12"), ("１２건", "12"), ("12 34", None), ("12,34", None), ("(3)", None), ("약 5", None), ("1 2345", None), ("둘", None),
    ],
)  # fmt: skip
def test_another_spelling_of_a_number_is_offered_where_it_can_mean_one_thing(with_table, written, meant):  # noqa: F811
    """Full-width digits, commas and letters, blanks of every width and apostrophes at the thousands; not where one guesses."""
    site = with_table(["것", number("수")], [["하나", written]])
    problem = site.one()
    assert problem.code == "N007"
    if meant is None:
        assert problem.fix is None
        return
    (edit,) = problem.fix.edits
    assert edit.text.strip('"') == meant
    path = site.folder / problem.path
    path.write_text("\n".join(edited(path.read_text("utf-8").split("\n"), [edit])), "utf-8")
    assert site.codes() == []


@pytest.mark.parametrize(
    ("cells", "codes"),
    [
        (["▲3", "▼2"], ["N023"]), (["△3", "▽2"], ["N023"]), (["▲3", "△2"], ["N023", "N023"]), (["△ 3", "▼ 2", "▲1"], ["N023", "N023"]),
        (["△3", "△2"], []), (["▲3", "▲2"], []), (["▼3", "▽2"], []), (["▲3", "-2"], []), (["+3", "▼2"], []), (["3", "▲ 없음"], []),
    ],
)  # fmt: skip
def test_triangles_are_minus_unless_they_may_be_a_rise(with_table, cells, codes):  # noqa: F811
    """In accounts △ and ▲ are minus; where a sign for a fall stands beside them, or both beside each other, it is told."""
    site = with_table(["것", "증감"], [[f"행{at}", cell] for at, cell in enumerate(cells)])
    assert site.codes() == codes
    if codes:
        problem = site.problems()[0]
        assert site.marked(problem) == f'"{cells[0]}"'
        assert "-3" in problem.help("ko")
        assert "+3" in problem.help("en")


@pytest.mark.parametrize(
    "unit",
    [
        "백만원", "천원", "만원", "억원", "조원", "천명", "만 명", "천 달러", "천kWh", "천TOE", "만㎡", "만대", "천가구", "1,000원", "100만원", "10억원",
        "million won", "thousand won", "billion won", "trillion won", "Million Won", "KRW million", "KRW billion", "billion KRW", "million KRW",
        "₩m", "₩ million", "₩bn", "$m", "US$ million", "m won", "bn won", "KRW mn", "KRW '000", "'000 won", "000s", "in thousands", "thousand people",
        "million tonnes", "won (million)", "hundred million won", "%", "％", "퍼센트", "percent", "per cent", "%p", "‰",
    ],
)  # fmt: skip
def test_units_of_scale_and_rates_are_rounded(with_table, unit):  # noqa: F811
    rows = [["가", "10"], ["나", "10"], ["다", "10"], ["합계", "31"]]
    assert with_table(["것", number("금액", unit)], rows, [TOTAL_ROW]).codes() == []
    rows[3][1] = "33"
    assert with_table(["것", number("금액", unit)], rows, [TOTAL_ROW]).codes() == ["N002"], (
        "more than rounding explains"
    )


@pytest.mark.parametrize(
    "unit",
    ["원", "명", "건", "개", "대", "조건", "조회", "천막", "백신", "km", "m", "b", "시간", "개월", "won", "KRW", "₩", "people", "households", "m²", "months"],
)  # fmt: skip
def test_counts_are_exact(with_table, unit):  # noqa: F811
    assert SCALED.match(unit) is None
    rows = [["가", "10"], ["나", "10"], ["합계", "21"]]
    assert with_table(["것", number("수", unit)], rows, [TOTAL_ROW]).codes() == ["N002"]


@pytest.mark.parametrize("dash", "-–—−")
def test_a_dash_as_a_result_is_nothing(with_table, dash):  # noqa: F811
    """As a total down or across, as a difference, as a share; not where the terms are nothing, words, withheld, or averages."""

    def codes(columns, rows, *checks, stated=()):
        return with_table(columns, rows, checks, stated).codes()

    one = ["방법", number("건수")]
    assert codes(one, [["전화", "10"], ["문자", "20"], ["합계", dash]], TOTAL_ROW) == ["N002"]
    assert codes(one, [["전화", dash], ["문자", "-"], ["합계", dash]], TOTAL_ROW) == []
    assert codes(one, [["전화", "10"], ["문자", "-10"], ["합계", dash]], TOTAL_ROW) == []
    stated = [{"row": "합계", "column": "건수", "reason": "예시 문서가 비웠습니다."}]
    assert codes(one, [["전화", "10"], ["문자", "20"], ["합계", dash]], TOTAL_ROW, stated=stated) == []
    remarks = [["전화", "10", "비고"], ["문자", "20", "5"], ["합계", "30", dash]]
    assert codes([*one, "비고"], remarks, TOTAL_ROW) == []
    across = {"check": "total", "column": "계"}
    assert codes(["방법", number("계"), number("남")], [["전화", dash, "3"]], across) == ["N002"]
    difference = {"check": "difference", "column": "증감", "of": ["2014", "2013"]}
    columns = ["것", number("2014"), number("2013"), number("증감")]
    assert codes(columns, [["이용", "20", "10", dash]], difference) == ["N005"]
    assert codes(columns, [["이용", "10", "10", dash]], difference) == []
    average = {"check": "average", "column": "평균", "of": ["건수"], "periods": 2}
    assert codes(["것", number("건수"), number("평균")], [["이용", "20", dash]], average) == []


PERCENT = '{label: 비율, unit: "%"}'


@pytest.mark.parametrize(
    ("shape", "cells", "codes"),
    [
        ("share", ["120.5", "99999.9"], ["N017", "N017"]), ("share", ["120.5", "30.0"], ["N017"]), ("share", ["60.0", "70.0"], ["N017"]),
        ("share", ["60", "20"], ["N017"]), ("share", ["-20.0", "120.0"], ["N017"]), ("share", ["60.0", "40.0"], []), ("share", ["33", "33", "33"], []),
        ("share", ["33.3", "33.3", "33.3"], []), ("share", ["54.5", "13", "12.5", "3.2", "16.8"], []), ("share", ["100.0", "0.0"], []),
        ("stacked", ["60.0", "70.0"], []), ("stacked", ["120.0", "10.0"], ["N017"]), ("bars", ["120.5", "99999.9"], []),
    ],
)  # fmt: skip
def test_per_cents_are_parts_of_a_hundred_or_no_parts(site, shape, cells, codes):
    """Above a hundred, beyond it together, short of it, below nothing; rounded sums pass, and so does a stack with a rest."""
    rows = flow([[f"행{at}", cell] for at, cell in enumerate(cells)])
    second = ', {label: 나머지, unit: "%"}' if shape == "stacked" else ""
    columns = "[비율, 나머지]" if second else "[비율]"
    if second:
        rows = flow([[f"행{at}", cell, "0"] for at, cell in enumerate(cells)])
    chart = f"chart: {{shape: {shape}, columns: {columns}}}"
    site.dataset(f"tables: [{{caption: 표, columns: [것, {PERCENT}{second}], rows: {rows}, {chart}}}]")
    assert site.codes() == codes
    if cells == ["60.0", "70.0"] and codes:
        assert "130.0%" in site.one().message("ko")


def test_a_figure_may_have_any_of_the_signs(site):
    for sign in "+-–—−△▲":
        site.story(f'figures: [{{label: 증감, value: "{sign}12"}}, {{label: 더, value: "{sign} 1,200"}}]')
        assert site.codes() == []
