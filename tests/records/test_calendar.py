"""Days in sentences that cannot be: the case is a training of all managers on a Sunday, and issues of months after the part's end.

Neighbours tried: weekdays behind and beside a day, in brackets, with a time, in a range, with and without a year, short years, numbers
with stops, hyphens and slashes, English; days that no calendar has, leap years; what looks like a day and is none (versions,
telephone numbers, shares, durations, 13월의 월급, 5일장); Sundays and holidays of people who work then, of citizens, of plans; months
after the end of a period as done and as planned, with a year, from a related record, in a record without a period; numbered lists
of five kinds, broken by a number twice or left out, lists that begin anew, references to a number; answered by ``conflicts``.
"""

from __future__ import annotations

import json

import pytest

PERIOD = "period: {start: 2013-01, end: 2014-09}"
RESULT = """\
id: base-result
goal: 예시 목표
title: "[예시] 바탕 성과"
summary: 예시로 만든 바탕 기록입니다.
source: [{section: 예시 문서}]
"""


def told(site, text, *more):
    """The codes that a sentence of a result brings."""
    quoted = text.replace('"', '\\"')
    site.write(
        "data/result/base.yml", "".join(f"{line}\n" for line in (RESULT.rstrip(), f'achievements: ["{quoted}"]', *more))
    )
    return site.codes()


WRONG_WEEKDAYS = [
    "2013년 10월 20일(화)에 열었습니다.", "2013년 10월 20일 화요일에 열었습니다.", "2013. 10. 20.(화)에 열었습니다.", "2013-10-20(화)에 열었습니다.",
    "’13. 10. 20(월)에 열었습니다.", "2013년 10월 20일(화, 14:00)에 열었습니다.", "2013년 10월 20일(화요일)에 열었습니다.", "2013/10/20(월)에 열었습니다.",
    "2013년의 큰 일로 2013년 10월 21일(월)~25일(목)에 열었습니다.", "2013년 10월 20일（수）에 열었습니다.", "2013년에는 10월 20일(화)에 열었습니다.",
    "It was held on Tuesday, 20 October 2013.", "It was held on October 20, 2013 (Mon).", "2013년 10월 20일, 토요일에 열었습니다.",
]  # fmt: skip


@pytest.mark.parametrize("text", WRONG_WEEKDAYS)
def test_a_weekday_beside_another_day(site, text):
    assert told(site, text) == ["T012"]


def test_the_message_says_which_weekday_it_was(site):
    told(site, WRONG_WEEKDAYS[0])
    problem = site.one()
    assert problem.message("ko") == '"2013년 10월 20일(화)"의 요일이 맞지 않습니다. 2013-10-20은 일요일입니다.'
    assert "2013-10-20 was a Sunday" in problem.message("en")


RIGHT = [
    "2013년 10월 20일(일)에 열었습니다.", "2013. 10. 21.(월)~10. 25.(금)에 열었습니다.", "2013년 10월 21일(월)~25일(금)에 열었습니다.",
    "10월 20일(화)에 엽니다.", "2013년 10월 20일(월드컵공원)에서 열었습니다.", "2013년 10월 월 1회 열었습니다.", "2013년 10월 20일(금액 300만원)",
    "매월 20일(화요일이면 다음 날)에 엽니다.", "2014년 2월 28일까지 받습니다.", "2012년 2월 29일에 열었습니다.", "13월의 월급이라고 합니다.",
    "행사를 30일 동안 열었습니다.", "2월 30일간 열었습니다.", "버전 2.30.1을 씁니다.", "전화는 02-3423-6000입니다.", "비율은 2.30(화면 기준)입니다.",
    "정부3.0 15.40 13.45", "제2조 제31항을 고쳤습니다.", "5일장이 섭니다.", "2013년과 2014년 가운데 10월 20일(화)에 열었습니다.", "Open 24/7, see 10/31.",
    "It was held on Sunday, 20 October 2013.", "지난 9월 31개 단체가 모였습니다.", "2014. 12. 31. 기준입니다.", "1/4분기(일반)와 2/4분기(월별)",
]  # fmt: skip


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_or_no_day_is_not_told(site, text):
    assert told(site, text) == []


@pytest.mark.parametrize(
    "text",
    ["2014년 2월 30일에 열었습니다.", "2월 30일에 엽니다.", "2014. 4. 31.에 엽니다.", "2014-06-31에 엽니다.", "2013년 2월 29일에 엽니다.",
     "’14. 9. 31.까지입니다.", "11월 31일(월)에 엽니다.", "It was held on 31 June 2014.", "13월 1일에 엽니다.", "4월 0일에 엽니다."],
)  # fmt: skip
def test_a_day_that_no_calendar_has(site, text):
    assert told(site, text) == ["T013"]


def test_the_year_of_a_record_tells_the_weekday(site):
    assert told(site, "10월 20일(화)에 열었습니다.", "period: {start: 2013-01, end: 2013-12}") == ["T012"]
    assert told(site, "10월 20일(일)에 열었습니다.", "period: {start: 2013-01, end: 2013-12}") == []
    assert told(site, "10월 20일(화)에 열었습니다.", PERIOD) == [], "of two years nobody knows which"


def test_pages_of_content_are_looked_at(site):
    site.write(
        "content/a.md",
        '---\ntitle: "[예시] 쪽"\ndescription: 예시입니다.\n---\n첫 줄입니다.\n\n2013년 10월 20일(화)에 엽니다.\n\n`2014년 2월 30일`\n',
    )
    problem = site.one()
    assert (problem.code, problem.path, problem.span.line) == ("T012", "content/a.md", 7)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("2013년 10월 20일에 전 간부를 대상으로 교육을 실시했습니다.", ["T014"]),
        ("전 직원 교육(‘13.10.20)을 실시했습니다.", ["T014"]),
        ("2014년 6월 6일에 부서장 회의를 열었습니다.", ["T014"]),
        ("2013년 10월 9일에 직원 연수를 했습니다.", ["T014"]),
        ("2012년 10월 9일에 직원 연수를 했습니다.", []),
        ("2013년 10월 21일에 전 간부를 대상으로 교육을 실시했습니다.", []),
        ("2013년 10월 19일에 전 간부를 대상으로 교육을 실시했습니다.", []),
        ("2013년 10월 20일에 주민 축제를 열었습니다.", []),
        ("2013년 10월 20일에 열었습니다. 전 간부 교육은 이튿날 했습니다.", []),
        ("2013년 10월 20일 직원이 축제를 도왔습니다.", []),
        ("10월 20일에 전 간부를 대상으로 교육을 실시했습니다.", []),
    ],
    ids=["Sunday", "short year", "memorial day", "hangul day", "hangul day before 2013", "Monday", "Saturday", "citizens", "another sentence",
         "no office work", "no year"],
)  # fmt: skip
def test_staff_at_work_on_a_day_without_work(site, text, codes):
    assert told(site, text) == codes


def conflict(printed, note="2013년 10월 20일은 일요일입니다."):
    return f'conflicts: [{{subject: 교육, versions: [{{printed: "{printed}", section: 예시 문서}}], note: "{note}"}}]'


def test_conflicts_answer_what_the_document_says(site):
    sunday = "2013년 10월 20일에 전 간부를 대상으로 교육을 실시했습니다."
    assert told(site, sunday, conflict("전 간부 교육 실시(‘13.10.20)")) == []
    assert told(site, sunday, conflict("전 간부 교육 실시(‘13.10.27)")) == ["T014"]
    assert told(site, "2013년 10월 20일(화)에 열었습니다.", conflict("2013년 10월 20일(화)에 열었다")) == []


def test_conflicts_of_a_related_record_answer_as_well(site):
    sunday = "2013년 10월 20일에 전 간부를 대상으로 교육을 실시했습니다."
    site.story(conflict("전 간부 교육 실시(‘13.10.20)"))
    assert told(site, sunday, "related: [story/base-story]") == []
    assert told(site, sunday) == ["T014"]


def test_one_version_needs_a_note_of_what_it_contradicts(site):
    assert told(
        site, "예시입니다.", "conflicts: [{subject: 교육, versions: [{printed: 예시, section: 예시 문서}]}]"
    ) == ["N013"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("2014년 10월에 강연을 열었습니다.", ["T015"]), ("2014. 10월 강연 개최", ["T015"]), ("’14년 12월에 마쳤습니다.", ["T015"]),
        ("2014년 9월에 강연을 열었습니다.", []), ("2012년 10월보다 늘었습니다.", []), ("2014년 10월에 열 예정입니다.", []),
        ("2014년 10월부터 운영합니다.", []), ("2015년 1월에 시작할 계획을 세웠습니다.", []), ("10월에 열었습니다.", []),
    ],
)  # fmt: skip
def test_what_is_done_lies_within_the_period(site, text, codes):
    assert told(site, text, PERIOD) == codes


def test_months_without_a_year_count_where_a_related_record_tells_it(site):
    site.story("period: {start: 2014-01, end: 2014-12}", "outcomes: [학습지를 4월호~10월호로 펴냈습니다.]")
    assert told(site, "학습지를 4~10월호로 펴냈습니다.", PERIOD, "related: [story/base-story]") == ["T015"]
    assert told(site, "학습지를 4~10월호로 펴냈습니다.", PERIOD) == []
    assert told(site, "학습지를 4~9월호로 펴냈습니다.", PERIOD, "related: [story/base-story]") == []


def listed(site, *items):
    site.write("data/result/base.yml", f"{RESULT}achievements: {json.dumps(items, ensure_ascii=False)}\n")
    return [(each.code, each.facts["mark"], each.facts["wanted"]) for each in site.problems()]


@pytest.mark.parametrize(
    ("marks", "found"),
    [
        (["① ", "② ", "② "], ("②", "③")), (["① ", "① ", "② "], ("①", "②")), (["1. ", "2. ", "2. "], ("2", "3")), (["가. ", "나. ", "나. "], ("나", "다")), (["1) ", "2) ", "4) "], ("4", "3")),
        (["(1) ", "(3) ", "(4) "], ("3", "2")), (["Ⅰ. ", "Ⅱ. ", "Ⅳ. "], ("Ⅳ", "Ⅲ")),
    ],
    ids="".join,
)  # fmt: skip
def test_a_number_twice_or_left_out(site, marks, found):
    assert listed(site, *(f"{mark}접수합니다." for mark in marks)) == [("T016", *found)]


@pytest.mark.parametrize(
    "marks",
    [["① ", "② ", "③ "], ["1. ", "2. ", "1. "], ["2. ", "3. ", "5. "], ["1. ", "", "3. "], ["가 나 ", "나 다 ", "나 라 "], ["1. ", "2. "],
     ["2014. ", "2014. ", "2015. "], ["1) ", "2. ", "2) "]],
    ids=str,
)  # fmt: skip
def test_lists_in_order_or_without_numbers_of_their_own(site, marks):
    assert listed(site, *(f"{mark}접수합니다." for mark in marks)) == []


def test_circled_numbers_within_a_text_and_references_to_them(site):
    assert told(site, "① 접수 ② 심사 ② 통보") == ["T016"]
    assert told(site, "① 접수 ② 심사 ③ 통보. ①과 ③은 창구에서 합니다.") == []
