"""Cycles: every spelling that offices use, one meaning for all ways of typing it, and nothing guessed."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.schedule import FORMS, contradicts, known_cycles, parse_cycle, parse_timing
from generator.schedule.form import every, times
from tests.schedule.spellings import UNDERSTOOD

#: As seen on the sites of local governments, with the EU's code for each of its rules.
SEEN = {
    "상시": ["UPDATE_CONT"], "연중": ["UPDATE_CONT"], "년중": ["UPDATE_CONT"],
    "수시": ["IRREG"], "비정기": ["IRREG"], "변동시": ["IRREG"], "자료 발생시": ["IRREG"], "발생 시": ["IRREG"],
    "매일": ["DAILY"], "매주": ["WEEKLY"], "매주 금요일": ["WEEKLY"], "매주 월요일": ["WEEKLY"], "주 1회": ["WEEKLY"],
    "격주": ["BIWEEKLY"], "2주마다": ["BIWEEKLY"],
    "매월": ["MONTHLY"], "매 월": ["MONTHLY"], "매달": ["MONTHLY"], "월1회": ["MONTHLY"], "월 1회": ["MONTHLY"], "월초": ["MONTHLY"],
    "매월 1회": ["MONTHLY"], "월별": ["MONTHLY"], "월간": ["MONTHLY"], "한 달에 한 번": ["MONTHLY"], "매월 10일": ["MONTHLY"],
    "월 2회": ["MONTHLY_2"], "월 3회": ["MONTHLY_3"], "한 달에 두 번": ["MONTHLY_2"], "주 2회": ["WEEKLY_2"],
    "격월": ["BIMONTHLY"], "2개월마다": ["BIMONTHLY"], "2개월 마다": ["BIMONTHLY"], "두 달마다": ["BIMONTHLY"],
    "분기": ["QUARTERLY"], "분기별": ["QUARTERLY"], "매분기": ["QUARTERLY"], "매 분기": ["QUARTERLY"], "분기1회": ["QUARTERLY"],
    "3개월마다": ["QUARTERLY"], "연 4회": ["QUARTERLY"], "분기말": ["QUARTERLY"],
    "반기": ["ANNUAL_2"], "반기별": ["ANNUAL_2"], "연2회": ["ANNUAL_2"], "년2회": ["ANNUAL_2"], "년 2회": ["ANNUAL_2"],
    "6월,12월": ["ANNUAL_2"], "6월 · 12월": ["ANNUAL_2"], "6, 12월": ["ANNUAL_2"], "매년 6월 및 12월": ["ANNUAL_2"],
    "상·하반기": ["ANNUAL_2"], "상․하반기 각1회": ["ANNUAL_2"], "상반기, 하반기 연 2회": ["ANNUAL_2"], "상·하반기 2회": ["ANNUAL_2"],
    "년 3회": ["ANNUAL_3"], "2월, 6월, 10월": ["ANNUAL_3"],
    "매년": ["ANNUAL"], "연1회": ["ANNUAL"], "연 1회": ["ANNUAL"], "년1회": ["ANNUAL"], "익년도": ["ANNUAL"], "연 1회 이상": ["ANNUAL"],
    "연초": ["ANNUAL"], "매년초": ["ANNUAL"], "1월": ["ANNUAL"], "매년 3월": ["ANNUAL"], "해마다": ["ANNUAL"], "1년에 한 번": ["ANNUAL"],
    "격년": ["BIENNIAL"], "2년": ["BIENNIAL"], "3년": ["TRIENNIAL"], "3년마다": ["TRIENNIAL"], "5년 주기": ["QUINQUENNIAL"],
    "1회성": ["NEVER"], "완료": ["NEVER"], "한 번": ["NEVER"],
    "연초, 수시": ["ANNUAL", "IRREG"], "매월·수시": ["MONTHLY", "IRREG"], "매월(수시)": ["MONTHLY", "IRREG"], "매월 또는 변경 시": ["MONTHLY", "IRREG"], "분기별, 변동 시": ["QUARTERLY", "IRREG"], "6월, 12월, 수시": ["ANNUAL_2", "IRREG"],
    "연 1회(3월)": ["ANNUAL"], "반기별(6월, 12월)": ["ANNUAL_2"], "연 2회(상·하반기)": ["ANNUAL_2"], "1회/년": ["ANNUAL"], "2회/년": ["ANNUAL_2"],
    "계획 수립 시": ["IRREG"], "변동사항 발생 시": ["IRREG"], "변경 시 수시": ["IRREG"], "매월 말일": ["MONTHLY"], "5년 단위": ["QUINQUENNIAL"], "실시간": ["UPDATE_CONT"],
    "5개월마다": ["OTHER"], "10일마다": ["OTHER"],
    "quarterly": ["QUARTERLY"], "Twice a year": ["ANNUAL_2"], "every 2 months": ["BIMONTHLY"], "June, December": ["ANNUAL_2"],
    "every three years": ["TRIENNIAL"], "3 times a month": ["MONTHLY_3"], "monthly, as needed": ["MONTHLY", "IRREG"],
}  # fmt: skip
LABELS = [rule.ko for rule, _ in FORMS] + [rule.en for rule, _ in FORMS]


@pytest.mark.parametrize(("text", "frequencies"), SEEN.items())
def test_spelling(text, frequencies):
    cycle = parse_cycle(text)
    assert cycle is not None
    assert [rule.frequency for rule in cycle.rules] == frequencies
    assert cycle.text == text


@pytest.mark.parametrize(
    "text",
    ["매워", "분기멸", "가끔", "13월", "0월", "6월, 13월", "1", "일", "월", "연", "0회", "월 0회", "0개월마다", "매월, 가끔", "도시", "", " ", ",",
     "every 0 months", "sometimes", "월 3회 월 4회 5", "12", "슈시", "게시", "정기", "학기별", "연 1~2회", "매월 변경 시"],
)  # fmt: skip
def test_what_is_no_cycle(text):
    assert parse_cycle(text) is None


@pytest.mark.parametrize("text", known_cycles())
def test_every_spelling_of_the_table_means_its_rule(text):
    cycle = parse_cycle(text)
    wanted = next(rule for rule, words in FORMS if text in (rule.ko, rule.en, *words))
    assert cycle.rules == (wanted,)


def test_no_spelling_of_the_table_means_two_rules():
    words = [word for rule, more in FORMS for word in dict.fromkeys((rule.ko, rule.en, *more))]
    assert len(words) == len(set(words))


@pytest.mark.parametrize(("text", "months", "days"), [("격월", 2, None), ("월 3회", None, 11), ("주 2회", None, 4), ("연 5회", None, 74), ("분기 2회", None, 46), ("18개월마다", 18, None), ("6년마다", 72, None)])  # fmt: skip
def test_length(text, months, days):
    (rule,) = parse_cycle(text).rules
    assert (rule.months, rule.days) == (months, days)


def test_months_that_a_cycle_names():
    assert [span.end for span in parse_cycle("12월, 6월").rules[0].timing.spans] == [(5, 31), (11, 31)]
    assert parse_cycle("2월, 3월, 4월, 5월, 6월").rules[0].frequency == "OTHER"


spaced = st.lists(st.sampled_from(["", " ", "  ", "\u00a0", "\u3000", "\t"]), min_size=1, max_size=8)


@given(st.sampled_from(sorted(SEEN)), spaced)
def test_blanks_do_not_matter(text, blanks):
    words = text.split()
    if not text.isascii():
        text = "".join(f"{word}{blanks[at % len(blanks)]}" for at, word in enumerate(words))
    assert parse_cycle(text).rules == parse_cycle(" ".join(words)).rules


@given(st.sampled_from(sorted(SEEN)), st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"]))
def test_composition_does_not_matter(text, form):
    assert parse_cycle(unicodedata.normalize(form, text)).rules == parse_cycle(text).rules


@given(st.sampled_from(sorted(SEEN)))
def test_full_width_does_not_matter(text):
    wide = "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in text)
    assert parse_cycle(wide).rules == parse_cycle(text).rules


@given(
    st.sampled_from([text for text in SEEN if re.search("[,·․]", text)]),
    st.sampled_from([",", "·", "‧", "․", "•", "ㆍ", "・", "、", "，", "/", "."]),
)
def test_dots_and_commas_do_not_matter(text, dot):
    assert parse_cycle(re.sub("[,·․]", dot, text)).rules == parse_cycle(text).rules


@given(
    st.one_of(
        st.sampled_from([*SEEN, *LABELS]),
        st.builds(", ".join, st.lists(st.sampled_from(LABELS), min_size=1, max_size=3)),
        st.builds(lambda number: f"{number}개월마다", st.integers(1, 99)),
        st.builds(lambda number: f"{number}일마다", st.integers(1, 99)),
        st.builds(lambda number: f"{number}년마다", st.integers(1, 99)),
        st.builds(
            lambda unit, number: f"{unit} {number}회",
            st.sampled_from(["주", "월", "분기", "반기", "연"]),
            st.integers(1, 40),
        ),
        st.builds(
            lambda months: ", ".join(f"{m}월" for m in months), st.lists(st.integers(1, 12), min_size=1, max_size=12)
        ),
    )
)
def test_a_normal_form_is_its_own(text):
    same(text)


@pytest.mark.parametrize(
    "text",
    [
        *SEEN,
        "매년 3월 31일까지",
        "분기 종료 후 30일 이내",
        "분기가 끝난 다음 달 10일까지",
        "연말",
        "반기 초",
        "3월 중순",
        *(cycle for cycle, _, meaning in UNDERSTOOD if meaning),
    ],
)
def test_the_normal_form_of_a_spelling_is_its_own(text):
    same(text)


@pytest.mark.parametrize(
    ("text", "ko", "en"),
    [
        ("6.30, 12.31", "매년 6월 30일, 12월 31일", "every year on 30 June, 31 December"),
        ("6.30, 12.31까지", "매년 6월 30일, 12월 31일까지", "every year by 30 June, 31 December"),
        ("연 1회(6월까지)", "매년 6월까지", "every year by the end of June"),
        ("월말까지", "월말까지", "by the end of each month"),
        ("분기/반기", "분기마다 또는 반기마다", "quarterly or twice a year"),
        ("매년 3월 31일까지", "매년 3월 31일까지", "every year by 31 March"),
        ("2월 29일까지", "매년 2월 29일까지", "every year by 29 February"),
        ("3월 20일~31일", "매년 3월 20일~3월 31일", "every year in 20 March to 31 March"),
        ("3월 말", "매년 3월", "every year in March"),
        ("1/4분기", "매년 1분기", "every year in Q1"),
        ("상·하반기", "매년 상반기, 하반기", "every year in H1, H2"),
        ("11월~익년 2월", "매년 11월~2월", "every year in November to February"),
        ("월 2회(1일, 15일)", "매월 1일, 15일", "on days 1, 15 of each month"),
        ("매주 화·목", "매주 화요일, 목요일", "weekly on Tuesday, Thursday"),
        ("회계연도 종료 후 3개월 이내", "연도 종료 후 3개월 이내", "within 3 months after each year"),
        ("분기 말월 20일", "분기 셋째 달 20일", "on day 20 of month 3 of each quarter"),
        ("분기 말월 20일까지", "분기 셋째 달 20일까지", "by day 20 of month 3 of each quarter"),
        ("매월 말일", "월말", "at the end of each month"),
    ],
)
def test_what_citizens_read(text, ko, en):
    cycle = parse_cycle(text)
    assert (cycle.label("ko"), cycle.label("en")) == (ko, en)
    same(text)


def same(text):
    """Both names of a cycle are cycles, with the same dates, and normalising twice changes nothing."""
    cycle = parse_cycle(text)
    for language in ("ko", "en"):
        again = parse_cycle(cycle.label(language))
        assert again is not None, cycle.label(language)
        assert again.label(language) == cycle.label(language)
        assert {(r.months, r.days, r.frequency) for r in again.rules} == {
            (r.months, r.days, r.frequency) for r in cycle.rules
        }


@given(st.text(max_size=60))
def test_any_text_is_a_cycle_or_none(text):
    cycle = parse_cycle(text)
    assert cycle is None or (cycle.rules and cycle.label("ko") and cycle.label("en"))


@given(st.sampled_from(["일", "주", "월", "분기", "반기", "연"]), st.integers(1, 99))
def test_more_often_is_never_longer(unit, count):
    assert times(unit, count + 1).length <= times(unit, count).length


def test_rules_of_the_table_are_found_by_their_length():
    for rule, _ in FORMS:
        if rule.periodic:
            assert every(months=rule.months, days=rule.days) == rule


@pytest.mark.parametrize(
    ("cycle", "timing", "wrong"),
    [
        ("연 1회", "6월, 12월", True), ("연 2회", "6월, 12월", False), ("분기별", "1월", True), ("매월", "분기 말", True), ("매월", "연말", True),
        ("연 1회", "1월", False), ("3년마다", "5월", False), ("3년마다", "5월, 6월", True), ("6월, 12월", "6월", True), ("6월, 12월", "12월, 6월", False),
        ("연 1회", "월말", False), ("수시", "4월", False), ("연초, 수시", "6월, 12월", False), ("5개월마다", "1월", False), ("매주", "월말", False),
        ("분기별", "발생 후 14일 이내", False), ("분기별", "되는 대로", False), ("분기별", "다음 달 10일까지", False),
        ("매년", "매 분기 다음 달 10일까지", True), ("연 1회", "분기가 끝난 다음 달 10일까지", True), ("매년", "매월 5일", True), ("yearly", "end of each quarter", True), ("연 1회", "분기 말", False),
        ("반기별", "매 분기 말", True), ("연 1회", "상반기, 하반기", True), ("연 1회", "1분기, 2분기, 3분기, 4분기", True), ("yearly", "by the 10th of each month", True),
        ("매년", "반기 말", False), ("반기별", "분기 종료 후 10일 이내", False), ("2년마다", "매년 3월", False), ("매월", "5월~9월", False), ("연 2회", "1월~3월, 7월~9월", False),
    ],
)  # fmt: skip
def test_contradiction(cycle, timing, wrong):
    assert contradicts(parse_cycle(cycle), parse_timing(timing)) is wrong
