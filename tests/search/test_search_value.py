"""Amounts, telephones and days are found however they are written, in a text and in a query."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.search.normalise import normalise
from generator.search.value import key, values
from tests.search.made import entry

_WRITTEN = "3 022 , 2,200 1.5 만 억 조 천 백 십 만원 백만원 천 명 제3조 02- 3423 -5604 ) ( 2013-2014 2014 . ~ ⓒ 가 34235604 0 Oct 시월"
PIECES = st.sampled_from([*_WRITTEN.split(), " "])


@given(st.lists(PIECES, max_size=10).map("".join))
@example("2013-2014년")
@example("제3조 3조원 02-123-4567")
def test_the_page_reads_what_the_index_reads(engine, text):
    plain = normalise(text)
    assert engine("normalise", text=text) == plain
    assert engine("call", name="values", given=[plain]) == [list(each) for each in values(plain)]


@given(st.integers(1, 10**15))
def test_a_key_of_many_figures_is_letters(value):
    assert key(value) == str(value) or key(value)[1:].isalpha()


AMOUNTS = (
    entry("million/", "가", "예산 3,022백만원"),
    entry("words/", "나", "예산은 30억 2,200만원입니다"),
    entry("full/", "다", "3,022,000,000원"),
    entry("table/", "라", "예산(백만원)", "3,022"),
    entry("people/", "마", "3,000명이 왔습니다"),
    entry("thousand/", "바", "약 3천 명이 왔습니다"),
    entry("article/", "사", "조례 제3조 60% 1만2천 건"),
    entry("percent/", "아", "60퍼센트 12,000건"),
)
MONEY = ["full/", "million/", "words/"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("30억 2,200만원", MONEY), ("30억2200만 원", MONEY), ("3022000000", MONEY), ("30.22억", MONEY), ("3,022,000천원", MONEY),
        ("3,022백만원", [*MONEY, "table/"]), ("3,022 백만원", [*MONEY, "table/"]), ("3,022백만", [*MONEY, "table/"]),
        ("3천 명", ["people/", "thousand/"]), ("3천명", ["people/", "thousand/"]), ("3,000명", ["people/", "thousand/"]), ("3000", ["people/", "thousand/"]),
        ("12,000", ["article/", "percent/"]), ("1만 2천", ["article/", "percent/"]), ("1만2천건", ["article/", "percent/"]), ("1.2만", ["article/", "percent/"]),
        ("60%", ["article/", "percent/"]), ("60퍼센트", ["article/", "percent/"]), ("60 프로", ["article/", "percent/"]), ("조례 제3조", ["article/"]), ("조례 3조", ["article/"]),
    ],
)  # fmt: skip
def test_amounts(asks, query, found):
    assert sorted(asks(*AMOUNTS)(query)) == sorted(found)


PHONES = (
    entry("area/", "가", "전화 02-123-4567"),
    entry("bare/", "나", "전화 123-4567"),
    entry("brackets/", "다", "☎ (02)123-4567"),
    entry("long/", "라", "031-1234-5678"),
    entry("years/", "마", "2013-2014년"),
)
SEVEN = ["area/", "bare/", "brackets/"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("02-123-4567", SEVEN), ("123-4567", SEVEN), ("021234567", SEVEN), ("02 123 4567", SEVEN), ("02)123-4567", SEVEN), ("02.123.4567", SEVEN),
        ("12345678", ["long/"]), ("1234-5678", ["long/"]), ("031-1234-5678", ["long/"]), ("03112345678", ["long/"]), ("4567", SEVEN),
        ("2013-2014", ["years/"]),
    ],
)  # fmt: skip
def test_telephones(asks, query, found):
    """With the area code or without, with hyphens, dots, blanks, brackets or nothing between; by the last four figures."""
    assert sorted(asks(*PHONES)(query)) == sorted(found)


@pytest.mark.parametrize(
    "query",
    ["2014-10-20", "20141020", "2014년도 10월 20일", "’14년 10월 20일", "2014년 시월 20일", "2014년 십월 20일", "Oct 20, 2014", "20 October 2014", "October 20th 2014", "2014.10.20(월)", "10/20", "10월20일"],
)  # fmt: skip
def test_days(asks, query):
    ask = asks(
        entry("day/", "회의", "2014년 10월 20일에 열었습니다"), entry("other/", "회의", "2014년 9월 5일에 열었습니다")
    )

    assert ask(query)[0] == "day/"


@pytest.mark.parametrize("text", ["구월동 예산", "이월 예산", "오월동주", "mayor 20", "3 marches", "시월드"])
def test_what_is_no_month(text):
    """구월동 is a place, 이월 is carried over, mayor and marches are words."""
    assert normalise(text) == text
