"""Days in sentences that cannot be: the case is a training of all managers on a Sunday, and issues of months after the part's end.

Neighbours tried: weekdays behind and beside a day, in brackets, with a time, in a range, with and without a year, short years, numbers
with stops, hyphens and slashes, English; days that no calendar has, leap years; what looks like a day and is none (versions,
telephone numbers, shares, durations, 13월의 월급, 5일장); Sundays and holidays of people who work then, of citizens, of plans; periods
that end before they start; steps of a plan, news, figures and running numbers of rows; months after the end of a period as done and as planned, with a year, from a related record, in a record without a period; numbered lists
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


def told_each(site, texts, *more):
    """The codes that each of several sentences brings, in one look at them all."""
    head = [*RESULT.rstrip().split("\n"), *more, "achievements:"]
    site.write(
        "data/result/base.yml",
        "".join(f"{line}\n" for line in (*head, *(f"  - {json.dumps(each, ensure_ascii=False)}" for each in texts))),
    )
    found = {each: [] for each in texts}
    for problem in site.problems():
        found[texts[problem.span.line - len(head) - 1]].append(problem.code)
    return found


WRONG_WEEKDAYS = [
    "2013년 10월 20일(화)에 열었습니다.", "2013년 10월 20일 화요일에 열었습니다.", "2013. 10. 20.(화)에 열었습니다.", "2013-10-20(화)에 열었습니다.",
    "’13. 10. 20(월)에 열었습니다.", "2013년 10월 20일(화, 14:00)에 열었습니다.", "2013년 10월 20일(화요일)에 열었습니다.", "2013/10/20(월)에 열었습니다.",
    "2013년의 큰 일로 2013년 10월 21일(월)~25일(목)에 열었습니다.", "2013년 10월 20일（수）에 열었습니다.", "2013년에는 10월 20일(화)에 열었습니다.",
    "It was held on Tuesday, 20 October 2013.", "It was held on October 20, 2013 (Mon).", "2013년 10월 20일, 토요일에 열었습니다.",
]  # fmt: skip


def test_a_weekday_beside_another_day(site):
    assert told_each(site, WRONG_WEEKDAYS) == {each: ["T012"] for each in WRONG_WEEKDAYS}


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


def test_what_is_right_or_no_day_is_not_told(site):
    assert told_each(site, RIGHT) == {each: [] for each in RIGHT}


NO_DAYS = ["2014년 2월 30일에 열었습니다.", "2월 30일에 엽니다.", "2014. 4. 31.에 엽니다.", "2014-06-31에 엽니다.", "2013년 2월 29일에 엽니다.",
     "’14. 9. 31.까지입니다.", "11월 31일(월)에 엽니다.", "It was held on 31 June 2014.", "13월 1일에 엽니다.", "4월 0일에 엽니다."]  # fmt: skip


def test_a_day_that_no_calendar_has(site):
    assert told_each(site, NO_DAYS) == {each: ["T013"] for each in NO_DAYS}


def test_the_year_of_a_record_tells_the_weekday(site):
    assert told(site, "10월 20일(화)에 열었습니다.", "period: {start: 2013-01, end: 2013-12}") == ["T012"]
    assert told(site, "10월 20일(일)에 열었습니다.", "period: {start: 2013-01, end: 2013-12}") == []
    assert told(site, "10월 20일(화)에 열었습니다.", PERIOD) == [], "of two years nobody knows which"
    assert told(site, "10월 20일(화)에 열었습니다.", "period: {start: 2013-01}") == [], "nor where it goes on"


def test_pages_of_content_are_looked_at(site):
    site.write(
        "content/a.md",
        '---\ntitle: "[예시] 쪽"\ndescription: 예시입니다.\n---\n첫 줄입니다.\n\n2013년 10월 20일(화)에 엽니다.\n\n`2014년 2월 30일`\n',
    )
    problem = site.one()
    assert (problem.code, problem.path, problem.span.line) == ("T012", "content/a.md", 7)


STAFF = {
    "2013년 10월 20일에 전 간부를 대상으로 교육을 실시했습니다.": ["T014"],  # Sunday
    "전 직원 교육(‘13.10.20)을 실시했습니다.": ["T014"],  # short year
    "2014년 6월 6일에 부서장 회의를 열었습니다.": ["T014"],  # memorial day
    "2013년 10월 9일에 직원 연수를 했습니다.": ["T014"],  # hangul day
    "2012년 10월 9일에 직원 연수를 했습니다.": [],  # hangul day before 2013
    "2013년 10월 21일에 전 간부를 대상으로 교육을 실시했습니다.": [],  # Monday
    "2013년 10월 19일에 전 간부를 대상으로 교육을 실시했습니다.": [],  # Saturday
    "2013년 10월 20일에 주민 축제를 열었습니다.": [],  # citizens
    "2013년 10월 20일에 열었습니다. 전 간부 교육은 이튿날 했습니다.": [],  # another sentence
    "2013년 10월 20일 직원이 축제를 도왔습니다.": [],  # no office work
    "10월 20일에 전 간부를 대상으로 교육을 실시했습니다.": [],  # no year
}


def test_staff_at_work_on_a_day_without_work(site):
    assert told_each(site, [*STAFF]) == STAFF


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


DONE = {
    "2014년 10월에 강연을 열었습니다.": ["T015"],
    "2014. 10월 강연 개최": ["T015"],
    "’14년 12월에 마쳤습니다.": ["T015"],
    "2014년 9월에 강연을 열었습니다.": [],
    "2012년 10월보다 늘었습니다.": [],
    "2014년 10월에 열 예정입니다.": [],
    "2014년 10월부터 운영합니다.": [],
    "2015년 1월에 시작할 계획을 세웠습니다.": [],
    "10월에 열었습니다.": [],
}


def test_what_is_done_lies_within_the_period(site):
    assert told_each(site, [*DONE], PERIOD) == DONE


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


BACKWARDS = [
    "2015년 3월 20일부터 2015년 3월 2일까지 받습니다.", "3월 20일부터 3월 2일까지 받습니다.", "2014. 3. 20.(목) ~ 2014. 3. 2.(일)에 받습니다.",
    "2014-03-20 ~ 2014-03-02에 받습니다.", "2014년부터 2012년까지 합니다.", "2013~2012년에 합니다.", "2014년 5월~2014년 3월에 합니다.",
    "2014. 5. ~ 2014. 3.에 합니다.", "It is open from May 2014 to March 2014.", "It is open from 20 March 2014 to 2 March 2014.", "3월 20일~2일에 합니다.",
]  # fmt: skip
FORWARDS = [
    "2015년 3월 2일부터 2015년 3월 20일까지 받습니다.", "12월 20일부터 1월 10일까지 받습니다.", "2014년 11월~2월에 합니다.", "제2014-2012호로 알렸습니다.",
    "2014년 5월~2015년 3월에 합니다.", "3월 20일~2일간 합니다.", "2014년 3월 20일과 2014년 3월 2일에 열었습니다.", "2014년 10월~2014년 10월에 합니다.",
    "2013년보다 2012년에 많았습니다.", "It is open from May 2013 to March 2014.", "11월부터 2월까지 쉽니다.", "전화 2014-2012번입니다.",
]  # fmt: skip


def test_a_period_that_ends_before_it_starts(site):
    assert told_each(site, BACKWARDS) == {each: ["T002"] for each in BACKWARDS}
    assert told_each(site, FORWARDS) == {each: [] for each in FORWARDS}
    backwards = BACKWARDS[0]
    assert told(site, backwards, conflict("2015년 3월 20일부터 2015년 3월 2일까지")) == []


TASK = """\
id: 1-1
theme: "1"
goal: 예시 목표
title: "[예시] 과제"
summary: 예시로 만든 기록입니다.
source: [{section: 예시 문서}]
"""


def dates(site):
    """What is told of times; the words of the site's lists are none of them."""
    return [each for each in site.problems() if each.code[0] == "T"]


#: Steps of a plan from October 2014 to December 2017.
STEPS = {
    ("2012년 5월", "첫 설치"): ["T017"], ("2018년 2월", "설치"): ["T017"], ("May 2012", "설치"): ["T017"], ("2014년 2/4분기", "설치"): ["T017"],
    ("2014년 9월", "첫 공연"): [], ("2012년 5월", "계획 수립"): [], ("2018년 2월", "결과 보고"): [], ("2015년 5월", "설치"): [], ("매월", "안내"): [],
    ("2014년부터", "설치"): [], ("2016년 5월~2016년 3월", "공사"): ["T002"], ("2016년 11월~2월", "공사"): [], ("2014년 11월~2018년 1월", "공사"): [],
}  # fmt: skip


def test_steps_of_a_plan_lie_within_its_period(site):
    head = [*TASK.rstrip().split("\n"), "period: {start: 2014-10, end: 2017-12}", "milestones:"]
    steps = [f"  - {{when: {when}, text: {text}}}" for when, text in STEPS]
    site.write("data/task/1-1.yml", "\n".join((*head, *steps, "")))
    found = {each: [] for each in STEPS}
    for problem in dates(site):
        found[[*STEPS][problem.span.line - len(head) - 1]].append(problem.code)
    assert found == STEPS


NEWS = {
    ("2014-09-23", "9월 23일(월) 공연을 했습니다."): ["T012"], ("2014-09-23", "9월 23일(화) 공연을 했습니다."): [],
    ("2014-01-03", "12월 30일(월) 공연을 했습니다."): [], ("2014-09", "9월 23일(월) 공연을 했습니다."): [],
    ("2012-09-23", "공연을 했습니다."): ["T017"],
}  # fmt: skip


def test_news_are_of_their_day(site):
    head = [*TASK.rstrip().split("\n"), "period: {start: 2013-10}", "updates:"]
    site.write(
        "data/task/1-1.yml", "\n".join((*head, *(f"  - {{date: {day}, text: {text}}}" for day, text in NEWS), ""))
    )
    found = {each: [] for each in NEWS}
    for problem in dates(site):
        found[[*NEWS][problem.span.line - len(head) - 1]].append(problem.code)
    assert found == NEWS


def test_what_was_counted_is_of_a_time_that_has_come(site):
    figures = [
        ("걷기에 나온 사람", "2090년 12월", True),
        ("걷기 목표", "2090년 12월", False),
        ("걷기에 나온 사람", "2014년 7월", False),
        ("걷기에 나온 사람", "‘13년 편성 시", False),
    ]
    lines = [f'  - {{label: {label}, value: "{at}", as_of: {when}}}' for at, (label, when, _) in enumerate(figures, 10)]
    head = [*RESULT.rstrip().split("\n"), "figures:"]
    site.write("data/result/base.yml", "\n".join((*head, *lines, "")))
    assert [(each.code, each.span.line - len(head) - 1) for each in site.problems()] == [("T005", 0)]


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["1", "2", "2", "4"], [("T016", "2", "3")]), (["1", "2", "4", "4"], [("T016", "4", "3")]), (["1", "2", "3", "4"], []), (["1", "1", "2", "2"], []),
        (["1", "2", "5", "6"], []), (["3", "2", "1", "4"], []), (["1", "2", "2", "4", "합계"], [("T016", "2", "3")]),
        (["1. 접수", "2. 심사", "2. 통보", "4. 지급"], [("T016", "2", "3")]), (["① 접수", "② 심사", "② 통보", "④ 지급"], [("T016", "②", "③")]),
        (["1동", "2동", "2동", "4동"], []),
    ],
    ids=str,
)  # fmt: skip
def test_running_numbers_of_rows(site, names, found):
    rows = [[name, f"일{at}"] for at, name in enumerate(names)]
    tables = [{"caption": "[예시] 표", "columns": ["연번", "사업"], "rows": rows}]
    site.dataset(f"tables: {json.dumps(tables, ensure_ascii=False)}")
    assert [(each.code, each.facts["mark"], each.facts["wanted"]) for each in site.problems()] == found
