"""The text of a chart says what its numbers say, in both languages, and whose arithmetic it is."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts import Chart, ChartLine, ChartValue
from generator.render import strings
from generator.render.chart_summary import chart_summary


def value(text: str) -> ChartValue:
    if text in ("-", "[[비공개:7]]"):
        return ChartValue(text, None, "empty" if text == "-" else "withheld", (0, 0))
    return ChartValue(text, Fraction(text.replace(",", "")), "number", (0, 0))


def told(shape: str, rows: dict[str, list[str]], *, unit="건", series=("",), language="ko", **more) -> str:
    disputed = more.pop("disputed", False)
    extras = more.pop("extras", {})
    lines = tuple(ChartLine(name, tuple(map(value, texts)), **extras.get(name, {})) for name, texts in rows.items())
    chart = Chart(shape, unit, series, lines, **more)
    return " ".join(chart_summary(chart, strings(language)["chart"], disputed=disputed))


CCTV = {"방범": ["820"], "단속": ["190"], "학교": ["5"]}


def test_share_names_most_and_least_and_what_they_are_of_the_whole():
    assert told("share", CCTV, unit="개소", whole=value("1,015")) == (
        "가장 많은 것은 방범(820개소)입니다. 전체 1,015개소의 80.8%입니다. "
        "가장 적은 것은 학교(5개소)입니다. 전체의 0.5%입니다. 비율은 우리가 셈한 값입니다."
    )
    assert told("share", CCTV, unit="places", whole=value("1,015"), language="en") == (
        "The most is 방범: 820 places. That is 80.8% of 1,015 places in all. "
        "The least is 학교: 5 places. That is 0.5% of all. The shares are our arithmetic."
    )


def test_a_whole_that_nobody_printed_is_said_to_be_computed():
    assert "전체의 수는 더해서 우리가 셈한 값입니다." in told("share", CCTV)
    assert "전체의 수는" not in told("share", CCTV, whole=value("1015"))


def test_a_printed_whole_that_differs_is_told_and_not_used():
    said = told("share", CCTV, whole=value("1,000"), disputed=True)

    assert said.startswith("나눈 것을 더하면 1,015건인데, 원문에 적힌 합계는 1,000건입니다.")
    assert "전체 1,015건의 80.8%" in said
    assert said.endswith("원문에 적힌 값으로 그렸습니다. 셈이 맞지 않는 숫자가 있어, 계산값을 표에 함께 적었습니다.")


def test_shares_as_printed_are_said_to_be_printed():
    extras = {"전화": {"share": value("3.2")}, "문자": {"share": value("96.8")}}
    said = told("share", {"전화": ["312"], "문자": ["9,268"]}, extras=extras, whole=value("9,580"))

    assert said == "전체 9,580건 가운데 문자 9,268건(96.8%), 전화 312건(3.2%)입니다. 비율은 원문에 적힌 값입니다."


def test_equal_ones_are_named_together():
    assert told("bars", {"가": ["3"], "나": ["1"], "다": ["1"]}) == (
        "가장 많은 것은 가(3건)입니다. 가장 적은 것은 나, 다(저마다 1건)입니다."
    )
    assert told("bars", {"가": ["3"], "나": ["3"]}) == "2가지가 모두 3건입니다."


def test_two_are_a_pair_with_their_difference():
    assert told("bars", {"설치": ["48"], "개선": ["89"]}, unit="개소") == (
        "많은 쪽은 개선(89개소), 적은 쪽은 설치(48개소)입니다. 차이는 41개소입니다(우리가 셈한 값)."
    )


def test_rates_are_high_or_low_and_differ_by_points():
    said = told("bars", {"가": ["90"], "나": ["88.5"]}, unit="%")

    assert said == "높은 쪽은 가(90%), 낮은 쪽은 나(88.5%)입니다. 차이는 1.5%포인트입니다(우리가 셈한 값)."


def test_a_line_says_from_what_to_what_and_by_how_much():
    assert told("line", {"2012년": ["17,955"], "2013년": ["17,756"], "2014년": ["19,809"]}) == (
        "2012년에는 17,955건, 2014년에는 19,809건입니다. "
        "그 사이에 1,854건, 곧 처음의 10.3%만큼 늘었습니다(우리가 셈한 값). 가장 적은 때는 2013년(17,756건)입니다."
    )
    assert "줄었습니다" in told("line", {"가": ["3"], "나": ["1"]})
    assert "처음과 마지막이 같습니다." in told("line", {"가": ["3"], "나": ["1"], "다": ["3"]})
    assert told("line", {"가": ["10"], "나": ["4,000"]}) == (
        "가에는 10건, 나에는 4,000건입니다. 그 사이에 3,990건 늘었습니다(우리가 셈한 값)."
    )
    # Of nothing nobody can say how many per cent more.
    assert "%" not in told("line", {"가": ["0"], "나": ["1"]})


def test_a_line_with_unknown_ends_speaks_of_what_is_known():
    said = told("line", {"가": ["-"], "나": ["2"], "다": ["4"]})

    assert said.startswith("나에는 2건, 다에는 4건입니다.")
    assert said.endswith("값이 적혀 있지 않아 그리지 않은 것: 가.")


def test_what_is_not_drawn_is_named_with_its_reason():
    said = told("bars", {"가": ["1"], "나": ["-"], "다": ["[[비공개:7]]"], "라": ["2"]})

    assert "값이 적혀 있지 않아 그리지 않은 것: 나." in said
    assert "비공개라서 그리지 않은 것: 다." in said


def test_stacked_sums_are_printed_or_said_to_be_computed():
    rows = {"가": ["1", "4"], "나": ["1", "2"]}
    printed = {name: {"total": value(total)} for name, total in (("가", "5"), ("나", "3"))}

    assert "더한 수는 우리가 셈한 값입니다." in told("stacked", rows, series=("초", "중"))
    said = told("stacked", rows, series=("초", "중"), extras=printed)
    assert said == (
        "더한 수가 가장 많은 것은 가(5건)입니다. 그 가운데 가장 많은 것은 중(4건)입니다. "
        "더한 수가 가장 적은 것은 나(3건)입니다. 그 가운데 가장 많은 것은 중(2건)입니다."
    )


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("shape", ["bars", "line", "share", "stacked"])
@given(data=st.data())
def test_every_number_in_the_text_is_printed_or_owned_up_to(shape, language, data):
    unknown = [] if shape == "share" else ["-", "[[비공개:7]]"]
    texts = st.one_of(st.integers(1, 10**7).map("{:,}".format), *(st.just(text) for text in unknown))
    rows = data.draw(st.lists(texts, min_size=2, max_size=6))
    said = told(shape, {chr(97 + at): [text] for at, text in enumerate(rows)}, language=language, unit="")
    found = set(re.findall(r"\d+(?:,\d{3})*(?:\.\d+)?", said))
    own = found - set(rows) - set("23456")

    assert not own or "우리가 셈한 값" in said or "our arithmetic" in said
    assert "  " not in said
    assert "{" not in said
