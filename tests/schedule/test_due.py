"""Due dates: over the ends of months and years, in leap years, in windows; never too early."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.schedule import first_day, last_day, next_due, parse_cycle, parse_timing
from generator.schedule.moment import in_month, later, month_end


def due(cycle: str, last: str, timing: str | None = None) -> str | None:
    found = next_due(parse_cycle(cycle), parse_timing(timing) if timing else None, last)
    return str(found) if found else None


@pytest.mark.parametrize(
    ("cycle", "last", "wanted"),
    [
        ("매일", "2014-12-31", "2015-01-01"),
        ("매일", "2012-02-28", "2012-02-29"),
        ("매주", "2014-12-29", "2015-01-05"),
        ("2주마다", "2014-02-20", "2014-03-06"),
        ("월 3회", "2014-01-31", "2014-02-11"),
        ("매월", "2014-01-31", "2014-02-28"),
        ("매월", "2012-01-31", "2012-02-29"),
        ("매월", "2014-09-20", "2014-10-31"),
        ("매월", "2014-12-31", "2015-01-31"),
        ("격월", "2013-12", "2014-02-28"),
        ("분기별", "2014-09", "2014-12-31"),
        ("분기별", "2014-11-30", "2015-02-28"),
        ("분기별", "2015-11-30", "2016-02-29"),
        ("반기", "2014-08-31", "2015-02-28"),
        ("연 1회", "2012-02-29", "2013-02-28"),
        ("연 1회", "2013-05", "2014-05-31"),
        ("연 1회", "2013", "2014-12-31"),
        ("격년", "2012-02-29", "2014-02-28"),
        ("3년", "2011-06-01", "2014-06-30"),
        ("매년, 매월", "2014-09-20", "2014-10-31"),
    ],
)
def test_one_cycle_later(cycle, last, wanted):
    assert due(cycle, last) == wanted


@pytest.mark.parametrize(
    ("cycle", "timing", "last", "wanted"),
    [
        # In the window: the next one.
        ("6월, 12월", None, "2014-06-25", "2014-12-31"),
        ("6월, 12월", None, "2014-12-01", "2015-06-30"),
        # Shortly before it: early for it. Long before: late for the one before.
        ("6월, 12월", None, "2014-05-28", "2014-12-31"),
        ("6월, 12월", None, "2014-04-15", "2014-06-30"),
        ("6월, 12월", None, "2014-07-10", "2014-12-31"),
        ("연 2회", "4월, 9월", "2014-09-30", "2015-04-30"),
        ("연 1회", "3월 31일까지", "2014-03-31", "2015-03-31"),
        ("연 1회", "2월 29일까지", "2014-02-28", "2015-02-28"),
        ("연 1회", "2월 29일까지", "2015-02-28", "2016-02-29"),
        ("연초, 수시", None, "2014-06", "2015-03-31"),
        ("연초, 수시", None, "2014-03-31", "2015-03-31"),
        ("월초", None, "2014-09-20", "2014-10-10"),
        ("월초", None, "2014-10-10", "2014-11-10"),
        ("매월", "월말", "2014-09-30", "2014-10-31"),
        ("매월", "매월 31일까지", "2014-01-20", "2014-02-28"),
        ("분기별", "분기 말", "2014-09-01", "2014-12-31"),
        ("분기별", "분기 초", "2014-07-31", "2014-10-31"),
        ("반기별", "반기 초", "2014-08-31", "2015-02-28"),
        ("분기별", "분기가 끝난 다음 달 10일까지", "2014-07-10", "2014-10-10"),
        ("분기별", "분기가 끝난 다음 달 10일까지", "2014-09", "2015-01-10"),
        ("분기별", "분기 종료 후 30일 이내", "2014-10-02", "2015-01-30"),
        ("매월", "다음 달 10일까지", "2014-12-05", "2015-01-10"),
        ("매월", "다음 달 말까지", "2015-01-10", "2015-02-28"),
        ("연 1회", "익년도 1월 이내", "2014-01-31", "2015-01-31"),
        ("3년", "5월", "2012-05-10", "2015-05-31"),
        # Of a smaller unit: the first one that does not end before a whole cycle is over.
        ("연 1회", "월말", "2014-03-10", "2015-03-31"),
        ("연 1회", "분기 말", "2014-02-10", "2015-03-31"),
        ("연 1회", "월초", "2014-03-15", "2015-04-10"),
    ],
)
def test_windows(cycle, timing, last, wanted):
    assert due(cycle, last, timing) == wanted


@pytest.mark.parametrize(
    ("cycle", "timing"),
    [
        ("수시", None),
        ("상시", None),
        ("1회성", None),
        ("연 1회", "심의 후"),
        ("매월", "발생 후 14일 이내"),
        ("수시", "6월"),
        ("분기별", "되는 대로"),
        ("매월", "5월~9월"),
    ],
)
def test_what_has_no_date(cycle, timing):
    assert due(cycle, "2014-01-01", timing) is None


def test_moments_count_to_their_end():
    assert [str(last_day(text)) for text in ("2014", "2014-02", "2012-02", "2014-02-03")] == [
        "2014-12-31", "2014-02-28", "2012-02-29", "2014-02-03",
    ]  # fmt: skip
    assert [str(first_day(text)) for text in ("2014", "2014-02", "2014-02-03")] == [
        "2014-01-01",
        "2014-02-01",
        "2014-02-03",
    ]


def test_the_calendar_is_not_left():
    assert due("10년", "9999-12-31") == due("매일", "9999-12-31") == due("6월", "9999-12-31") == str(date.max)
    assert (month_end(0, 12), later(date.max, 1), in_month(2015, 2, 31)) == (date.min, date.max, date(2015, 2, 28))


CYCLES = [
    "매일",
    "매주",
    "월 3회",
    "매월",
    "격월",
    "분기별",
    "반기",
    "연 1회",
    "격년",
    "6월, 12월",
    "월초",
    "분기 말",
    "연초, 수시",
    "3월",
    "익년도 1월",
]


@given(st.sampled_from(CYCLES), st.dates(date(1, 1, 1), date(9990, 1, 1)))
def test_due_is_after_the_last_time_and_within_two_cycles(cycle, last):
    parsed = parse_cycle(cycle)
    found = next_due(parsed, None, last.isoformat())
    length = max(rule.length for rule in parsed.periodic)
    assert 0 < (found - last).days <= 2 * length + 31


@given(st.sampled_from(CYCLES), st.dates(date(1, 1, 1), date(9990, 1, 1)), st.integers(1, 900))
def test_a_later_publication_is_never_due_earlier(cycle, last, days):
    parsed = parse_cycle(cycle)
    assert next_due(parsed, None, last.isoformat()) <= next_due(parsed, None, later(last, days).isoformat())


@given(st.sampled_from(CYCLES), st.dates(date(1, 1, 1), date(9990, 1, 1)))
def test_less_exact_is_never_due_earlier(cycle, last):
    parsed = parse_cycle(cycle)
    dues = [next_due(parsed, None, last.isoformat()[:length]) for length in (10, 7, 4)]
    assert dues == sorted(dues)
