"""Timings: what is understood of them, and that nothing else is refused or lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.schedule import impossible, parse_timing

PARTS = ("months", "unit", "edge", "day", "within", "event")


@pytest.mark.parametrize(
    ("text", "kind", "parts"),
    [
        ("4월, 9월", "months", {"months": (4, 9)}),
        ("1월", "months", {"months": (1,)}),
        ("4·9월", "months", {"months": (4, 9)}),
        ("3월말, 6월말, 9월말, 12월말", "months", {"months": (3, 6, 9, 12)}),
        ("매년 3월 31일까지", "months", {"months": (3,), "day": 31}),
        ("익년도 1월 이내", "months", {"months": (1,)}),
        ("다음 해 2월 말까지", "months", {"months": (2,)}),
        ("June, December", "months", {"months": (6, 12)}),
        ("월초", "window", {"unit": 1, "edge": "start"}),
        ("분기 말", "window", {"unit": 3, "edge": "end"}),
        ("매년초", "window", {"unit": 12, "edge": "start"}),
        ("연말", "window", {"unit": 12, "edge": "end"}),
        ("매월 10일까지", "window", {"unit": 1, "edge": "day", "day": 10}),
        ("매월 1일~10일", "window", {"unit": 1, "edge": "day", "day": 10}),
        ("분기가 끝난 다음 달 10일까지", "window", {"unit": 3, "edge": "after", "day": 10}),
        ("분기 종료 후 30일 이내", "window", {"unit": 3, "edge": "after", "within": 30}),
        ("회계연도 종료 후 3개월 이내", "window", {"unit": 12, "edge": "after", "within": 93}),
        ("다음 달 말까지", "window", {"edge": "after", "day": 31}),
        ("익월 10일", "window", {"edge": "after", "day": 10}),
        ("다음 분기 첫 달", "window", {"unit": 3, "edge": "after", "within": 31}),
        ("계획수립일로부터 1월 이내", "offset", {"event": "계획수립", "within": 30}),
        ("발생후 14일 이내", "offset", {"event": "발생", "within": 14}),
        ("발생 후 １４일 이내", "offset", {"event": "발생", "within": 14}),
        ("변동일로부터 10일 이내", "offset", {"event": "변동", "within": 10}),
        ("의회의결일로부터 1월 이내", "offset", {"event": "의회의결", "within": 30}),
        ("휴관일 전 일주일", "offset", {"event": "휴관", "within": -7}),
        ("행사 7일 전", "offset", {"event": "행사", "within": -7}),
        ("발생 즉시", "offset", {"event": "발생", "within": 0}),
        ("within 14 days of the event", "offset", {"event": "the event", "within": 14}),
        ("공고일", "event", {"event": "공고일"}),
        ("고시일", "event", {"event": "고시일"}),
        ("심의 후", "event", {"event": "심의후"}),
        ("행정처분 완료일", "event", {"event": "행정처분완료일"}),
        ("변동 시", "event", {"event": "변동시"}),
        ("자료를 정리하는 대로", "free", {}),
        ("누리집에 게시", "free", {}),
        ("매일", "free", {}),
        ("13월", "free", {}),
        ("by the tenth of the month", "free", {}),
    ],
)
def test_timing(text, kind, parts):
    timing = parse_timing(text)
    assert timing.kind == kind
    assert {name: value for name in PARTS if (value := getattr(timing, name)) not in (None, ())} == parts
    assert timing.text == text, "the original is kept"


@given(st.text(max_size=100))
def test_any_text_is_a_timing(text):
    assert parse_timing(text).text == text


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("13월", "13월"), ("0월", "0월"), ("6월, 13월", "13월"), ("6,13월", "13월"), ("13,6월", "13월"), ("2월 30일까지", "2월 30일"),
        ("4월 31일", "4월 31일"), ("매월 32일", "32일"), ("매월 0일", "0일"), ("１３월", "13월"),
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
        "",
    ],
)
def test_what_the_calendar_has(text):
    assert impossible(text) is None
