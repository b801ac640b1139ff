"""The numbers with units of a sentence, and what counts nothing.

The spellings: 1만 2천 명, 3,022백만원, 30억 2,200만원, 2천5백만원, 58.3%, 9,743건, 약, 여, full-width. Neighbours tried: 두 번, 열두 달, 만원 and 백만원, a number
glued to 총, a unit glued to a particle, several in one sentence, commas at odd places, English with and without a scale. Left out: dates in
eight spellings, times, years, telephones, articles, versions, addresses, ids, ranges, ordinals, classes of age, names with digits.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from generator.numbers.quantity import kind_of, quantities, worth

FOUND = [
    ("모두 9,743건 접수", [("9,743", 9743, "건")]),
    ("1만 2천 명이 왔습니다", [("1만 2천", 12000, "명")]),
    ("3만명", [("3", 30000, "명")]),
    ("3,022백만원의 예산", [("3,022", 3_022_000_000, "원")]),
    ("30억 2,200만원", [("30억 2,200만", 3_022_000_000, "원")]),
    ("2천5백만원과 1억2천만원", [("2천5백만", 25_000_000, "원"), ("1억2천만", 120_000_000, "원")]),
    ("비율은 58.3%입니다", [("58.3", Fraction("58.3"), "%")]),
    ("１２,４８０권", [("１２,４８０", 12480, "권")]),
    ("총6회, 총415명", [("6", 6, "회"), ("415", 415, "명")]),
    ("두 번, 열두 달, 세 가지", [("두", 2, "회"), ("열두", 12, "개월"), ("세", 3, "개")]),
    ("15개 수행기관이 60개 사업을", [("15", 15, "개"), ("60", 60, "개")]),
    ("동교실 9, 학교교실 8", [("9", 9, ""), ("8", 8, "")]),
    ("97,43건", [("97,43", 9743, "건")]),
    ("1,234 children", [("1,234", 1234, "child")]),
    ("3,022 million won", [("3,022", 3_022_000_000, "원")]),
    ("two nurseries", [("two", 2, "nurserie")]),
    ("3개 과제 12개 사업, 문제 3건", [("3", 3, "개"), ("12", 12, "개"), ("3", 3, "건")]),
    ("62.4㎡", [("62.4", Fraction("62.4"), "㎡")]),
]
NOTHING = [
    "2014년 10월 20일", "2014. 10. 20.", "2014.10.20", "2014-10-20", "‘14. 7월 기준", "’14, ’15", "10월 20일", "6/27, 9/23", "4~10월호", "2013년 1월~2014년 9월",
    "오후 3시 30분", "12:30", "02-123-4567", "1577-1234", "제9조 제1항", "제3차", "정부3.0", "지방 3.0 버전 2.1.3", "https://example.org/2014/10",
    "office1@example.org", "1-1번 과제", "186-8", "5~8회", "140~149만원", "1차와 2차", "민선 6기", "본관 1층", "G4B와 B2", "1대 1 상담", "4대 가치", "3학년", "38단지",
    "한 번에", "한 창구", "세금", "네이버", "두뇌", "May 5, 2014", "Chapter 3",
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), FOUND, ids=[text for text, _ in FOUND])
def test_numbers_with_their_units_are_read(text, wanted):
    assert [(each.printed, each.value, each.kind) for each in quantities(text)] == wanted
    assert all(text[each.start : each.end] == each.printed for each in quantities(text))


@pytest.mark.parametrize("text", NOTHING)
def test_what_counts_nothing_is_left_out(text):
    assert [each.whole for each in quantities(text) if each.unit] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("약 300명", "approximate"), ("300여 명", "approximate"), ("300명가량", "approximate"), ("about 300 people", "approximate"),
        ("30명 이상", "bound"), ("2명 이내", "bound"), ("최대 5명", "bound"), ("at most 5 people", "bound"),
        ("매월 1회", "apiece"), ("한 해에 95회", "apiece"), ("3명씩", "apiece"), ("하루 평균 17건", "apiece"), ("한 반에 15명", "apiece"),
    ],
)  # fmt: skip
def test_a_number_that_is_no_exact_count_says_so(text, name):
    (found,) = (each for each in quantities(text) if not each.spelled)
    assert getattr(found, name)
    assert not getattr(next(quantities("300명")), name)


def test_units_of_one_kind_stand_for_one_another():
    assert kind_of("사람") == kind_of("명") == "명"
    assert kind_of("개소") == kind_of("곳") == kind_of("개 항목") == "개"
    assert kind_of("건") != kind_of("명")
    assert (worth("백만원"), worth("million won"), worth("명")) == (10**6, 10**6, 1)
