"""The document's disagreements, found by the rules when no record names them; and how records are stripped of what names them."""

from __future__ import annotations

import pytest

from benchmarks.unaided import KNOWN, found_unaided, judged, stripped

#: The rules of arithmetic, of the calendar and of figures: what they tell is here, all of it and nothing else.
RULES = (
    "N002",
    "N003",
    "N004",
    "N005",
    "N006",
    "N011",
    "N021",
    "N022",
    *(f"N03{at}" for at in range(5)),
    *(f"T01{at}" for at in range(2, 7)),
)


def test_arithmetic_and_calendar_find_their_part_and_nothing_that_is_right():
    problems, files = found_unaided()
    found = {known.what: {each.code for each in about} & {*RULES} for known, about in judged(problems, files)}
    assert {what: codes for what, codes in found.items() if codes} == {
        "SOS넷: 세무/회계의 계 2, 네 기간을 더하면 1": {"N033"},
        "공동이용 2014년 월평균 19,809, 아홉 달로 나누면 19,799": {"N004"},
        "보조사업 54개, 두 유형을 더하면 60개": {"N002"},
        "보조사업 1,845명, 두 유형을 더하면 2,295명": {"N002"},
        "청년인턴 176명, 190명": {"N011"},
        "2014년 9월까지의 성과에 10월호": {"T015"},
        "2013-10-20 전 간부 교육은 일요일": {"T014"},
    }
    claimed = {id(each) for _, about in judged(problems, files) for each in about}
    assert [each.message("ko") for each in problems if each.code in RULES and id(each) not in claimed] == []
    assert len({known.what for known in KNOWN}) == len(KNOWN)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a: 1\nconflicts:\n  - {subject: x}\nb: 2\n", "a: 1\n          \n                \nb: 2\n"),
        ("t: [{a: 1, stated: [{row: x}], b: 2}]\n", f"t: [{{a: 1{' ' * 20}, b: 2}}]\n"),
        ("f: {stated: x, b: 2}\n", "f: {           b: 2}\n"),
        ("f: {b: 2, stated: x}\n", "f: {b: 2           }\n"),
        ("a: stated\n", "a: stated\n"),
    ],
    ids=["block", "within brackets", "first", "last", "a value"],
)  # fmt: skip
def test_what_is_left_stands_where_it_stood(text, left):
    assert [line.rstrip() for line in stripped(text).split("\n")] == [line.rstrip() for line in left.split("\n")]
