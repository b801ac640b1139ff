"""Timings: what is understood of them, and that nothing else is refused or lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.schedule import impossible, parse_timing
from generator.schedule.span import DaySpan

PARTS = ("unit", "edge", "within", "event", "weekdays", "count")


def spans(*wanted):
    return tuple(DaySpan(first, last, **more) for first, last, more in ((*each, {})[:3] for each in wanted))


@pytest.mark.parametrize(
    ("text", "unit", "wanted"),
    [
        ("4월, 9월", 12, spans(((3, 1), (3, 31)), ((8, 1), (8, 31)))),
        ("4·9월", 12, spans(((3, 1), (3, 31)), ((8, 1), (8, 31)))),
        ("매년 3월 31일까지", 12, spans(((0, 1), (2, 31)))),
        ("매년 3월 20일까지", 12, spans(((0, 1), (2, 20)))),
        ("매년 3월 20일", 12, spans(((2, 1), (2, 20)))),
        ("11월~익년 2월", 12, spans(((10, 1), (13, 31)))),
        ("3/4분기", 12, spans(((6, 1), (8, 31)))),
        ("월초", 1, spans(((0, 1), (0, 10)))),
        ("분기 말", 3, spans(((2, 1), (2, 31)))),
        ("매월 5일~10일", 1, spans(((0, 5), (0, 10)))),
        ("분기가 끝난 다음 달 10일까지", 3, spans(((0, 1), (0, 10), {"after": True}))),
        ("분기 종료 후 30일 이내", 3, spans(((0, 1), (0, 1), {"after": True, "within": 30}))),
        ("회계연도 종료 후 3개월 이내", 12, spans(((0, 1), (2, 31), {"after": True}))),
        ("익월 10일", None, spans(((0, 1), (0, 10), {"after": True}))),
        ("June, December", 12, spans(((5, 1), (5, 31)), ((11, 1), (11, 31)))),
    ],
)
def test_days_of_a_unit(text, unit, wanted):
    timing = parse_timing(text)
    assert (timing.kind, timing.unit, timing.spans) == ("window", unit, wanted)


@pytest.mark.parametrize(
    ("text", "kind", "parts"),
    [
        ("말일", "window", {"edge": "end"}),
        ("매주 화, 목요일", "weekday", {"weekdays": (1, 3)}),
        ("3회", "count", {"count": 3}),
        ("매일", "cycle", {}),
        ("수시", "cycle", {}),
        ("계획수립일로부터 1월 이내", "offset", {"event": "계획수립", "within": 30}),
        ("발생후 14일 이내", "offset", {"event": "발생", "within": 14}),
        ("발생 후 １４일 이내", "offset", {"event": "발생", "within": 14}),
        ("변동일로부터 10일 이내", "offset", {"event": "변동", "within": 10}),
        ("의회의결일로부터 1월 이내", "offset", {"event": "의회의결", "within": 30}),
        ("휴관일 전 일주일", "offset", {"event": "휴관", "within": -7}),
        ("행사 7일 전", "offset", {"event": "행사", "within": -7}),
        ("발생 즉시", "offset", {"event": "발생", "within": 0}),
        ("within 14 days of the event", "offset", {"event": "event", "within": 14}),
        ("공고일", "event", {"event": "공고일"}),
        ("고시일", "event", {"event": "고시일"}),
        ("심의 후", "event", {"event": "심의후"}),
        ("행정처분 완료일", "event", {"event": "행정처분완료일"}),
        ("변동 시", "cycle", {}),
        ("자료를 정리하는 대로", "free", {}),
        ("누리집에 게시", "free", {}),
        ("13월", "free", {}),
        ("by the tenth of the month", "free", {}),
    ],
)
def test_timing(text, kind, parts):
    timing = parse_timing(text)
    assert timing.kind == kind
    assert {
        name: value for name in PARTS if (value := getattr(timing, name)) not in (None, (), 0) or name in parts
    } == parts
    assert timing.text == text, "the original is kept"


@pytest.mark.parametrize(
    "text",
    ["매월 둘째 주", "분기 결산 후", "다음 주 회의 후", "매주 회의 후", "금월 말 회의 시", "5영업일 후", "after the quarterly review", "when the year is over"],
)  # fmt: skip
def test_what_speaks_of_time_is_no_event(text):
    """It would never be late: of every unit of time, in both languages, beside a word that is an event alone."""
    assert parse_timing(text).kind == "free"


@given(st.text(max_size=100))
def test_any_text_is_a_timing(text):
    assert parse_timing(text).text == text


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("13월", "13월"), ("0월", "0월"), ("6월, 13월", "13월"), ("6,13월", "13월"), ("13,6월", "13월"), ("2월 30일까지", "2월 30일"),
        ("4월 31일", "4월 31일"), ("매월 32일", "32일"), ("매월 0일", "0일"), ("１３월", "13월"),
        ("5분기", "5분기"), ("5/4분기", "5분기"), ("제0분기", "0분기"), ("익월 32일", "32일"), ("by 31 June", "31 June"), ("February 30", "30 February"),
    ],
)  # fmt: skip
def test_what_no_calendar_has(text, wrong):
    assert impossible(text) == wrong


@pytest.mark.parametrize(
    "text",
    [
        "12월",
        "2월 29일",
        "매월 31일",
        "13개월마다",
        "발생 후 40일 이내",
        "계획수립일로부터 18월 이내",
        "6월, 12월",
        "제45회",
        "월 30회",
        "2분기마다",
        "6분기에 1회",
        "4/4분기",
        "within 40 days after March",
        "29 February",
        "",
    ],
)
def test_what_the_calendar_has(text):
    assert impossible(text) is None
