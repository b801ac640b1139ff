"""Offers for what is not understood: only what it is but for a slip, and never another number, unit or direction."""

from __future__ import annotations

import pytest

from generator.schedule import cycle_meant, timing_meant


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("매워", "매월"), ("수시로", "수시"), ("매월씩", "매월"), ("메월", "매월"), ("분기멸", "분기별"), ("격워", "격월"), ("quaterly", "quarterly"), ("daly", "daily"), ("bimonthy", "bimonthly"),
    ],
)  # fmt: skip
def test_a_slip_in_a_cycle(text, wanted):
    assert cycle_meant(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("매월 말잉", "매월 말일"), ("분기 밀", "분기 말"), ("익월 10일까자", "익월 10일까지"), ("매주 월요닐", "매주 월요일"), ("Januray", "January"),
        ("by the 10th of the folowing month", "by the 10th of the following month"), ("end of each quater", "end of each quarter"),
    ],
)  # fmt: skip
def test_a_slip_in_a_timing(text, wanted):
    assert timing_meant(text) == wanted


@pytest.mark.parametrize(
    "text",
    ["연중수시", "해당 시", "시간별", "매회", "every decade", "six-monthly", "6 monthly", "2x per year", "quinquennially", "at least yearly", "weekdays",
     "yearly and when it changes", "tri-monthly", "triannually", "매주이상", "매년말쯤", "하루걸러", "격월초", "hourly", "분기초과", "슈시"],
)  # fmt: skip
def test_another_cycle_is_not_offered(text):
    """Neighbours: another prefix of the same adverb, a unit between two of the table, something more behind a cycle."""
    assert cycle_meant(text) is None


@pytest.mark.parametrize(
    "text",
    ["매월 15일 전후", "매월 10일부터", "매월 첫째 주 월요일", "매월 25일~익월 5일", "10일 이후", "3월 이후", "2026년 3월", "3개월 이내", "짝수년 3월",
     "first Monday of the month", "every other Tuesday", "after 31 March", "before 31 March", "매년 3월 31일부터", "월초이후", "다음 달 십일까지", "연내쯤",
     "매월 10일까지"],
)  # fmt: skip
def test_another_time_is_not_offered(text):
    """Neighbours: the other direction, a number in words, something more behind; and nothing for what is understood."""
    assert timing_meant(text) is None
