"""Cycles, timings and dates of a record that cannot be: the code and the place of each."""

from __future__ import annotations

from datetime import date

import pytest

from generator.records import contracts
from generator.schedule import parse_timing
from generator.site import read_site

NOTICE = """\
id: notice
title: "[예시] 알림"
category: heat
severity: warning
valid: {{start: {start}, end: {end}}}
summary: "[예시] 지어낸 알림입니다."
"""


@pytest.fixture
def with_lines(site):
    """Gives the site after lines were added to the base disclosure."""

    def add(*lines: str):
        path = site.folder / "data/disclosure/base.yml"
        path.write_text(path.read_text("utf-8") + "".join(f"{line}\n" for line in lines), "utf-8")
        return site

    return add


@pytest.mark.parametrize("cycle", ["수시", "월1회", "매 분기", "연2회", "2개월마다", '"6월,12월"', "연중", "quarterly"])
def test_known_cycles(with_lines, cycle):
    assert with_lines(f"cycle: {cycle}").problems() == []


@pytest.mark.parametrize(
    ("cycle", "meant"),
    [("매워", "매월"), ("분기멸", "분기별"), ("년이회", None), ("quaterly", "quarterly"), ("수시로", "수시")],
)
def test_unknown_cycle_with_the_word_that_was_meant(with_lines, cycle, meant):
    site = with_lines(f"cycle: {cycle}")
    problem = site.one()
    assert (problem.code, site.marked(problem)) == ("T003", cycle)
    assert meant is None or f"‘{meant}’" in problem.message("ko")
    assert "분기마다" in problem.help("ko")


@pytest.mark.parametrize(
    ("field", "text", "wrong"), [("cycle", "13월", "13월"), ("timing", "2월 30일까지", "2월 30일")]
)
def test_month_that_does_not_exist(with_lines, field, text, wrong):
    site = with_lines(f"{field}: {text}")
    problem = site.one()
    assert (problem.code, site.marked(problem), problem.facts["wrong"]) == ("T004", text, wrong)


def test_a_timing_is_kept_whatever_it_says(with_lines):
    site = with_lines("timing: 자료를 정리하는 대로")
    assert site.read().of("disclosure")[0].data["timing"] == "자료를 정리하는 대로"
    assert site.problems() == []


@pytest.mark.parametrize(
    ("timing", "meant"),
    [
        ("다음 달 십일까지", None), ("분기 종료 후 30일 이네", "분기 종료 후 30일 이내"), ("매웡 말일", "매월 말일"), ("1부기", "1분기"),
        ("end of the mnth", "end of the month"), ("by 31 Mrach", "by 31 March"), ("구민이 원하면", None),
    ],
)  # fmt: skip
def test_a_timing_that_is_not_understood_with_the_words_that_were_meant(with_lines, timing, meant):
    """Slips of the keyboard in a number, an ending, a unit and a name, in both languages; and what is like nothing."""
    site = with_lines("cycle: 매월", f"timing: {timing}")
    problem = site.one()
    assert (problem.code, problem.severity, site.marked(problem)) == ("T008", "warning", timing)
    assert (f"‘{meant}’" in problem.message("ko")) if meant else ("혹시" not in problem.message("ko"))
    assert meant is None or parse_timing(meant).kind != "free", "what is offered is understood"


def test_a_timing_that_is_not_for_its_cycle(with_lines):
    site = with_lines("cycle: 매월", "timing: 5월~9월")
    assert (site.one().code, site.marked(site.one())) == ("T009", "5월~9월")


@pytest.mark.parametrize(
    "lines",
    [
        ["cycle: 수시", "timing: 둘째 주"], ["cycle: 매월", "timing: 둘째 주", "next_due: 2015-01-31"], ["timing: 둘째 주"], ["cycle: 매월", "timing: 5월~9월", "next_due: 2015-01-31"],
    ],
)  # fmt: skip
def test_where_nothing_is_counted_from_a_timing_nothing_is_told(with_lines, lines):
    """Without a date to count (수시, no cycle at all), or with the date stated, words may be as free as they are."""
    assert with_lines(*lines).problems() == []


def test_each_kind_that_has_a_cycle_is_looked_at(site):
    site.dataset("cycle: 매월", "timing: 둘째 주")
    assert (site.one().code, site.one().path) == ("T008", "data/dataset/base.yml")


def test_a_timing_against_its_cycle(with_lines):
    site = with_lines("cycle: 연 1회", "timing: 6월, 12월")
    assert (site.one().code, site.marked(site.one())) == ("T007", "6월, 12월")


#: Every field that tells what has happened, with a line for it; from the contracts, so that a new one is tested too.
HAPPENED = {
    "disclosure/first_published": "first_published: {}",
    "disclosure/last_published": "last_published: {}",
    "dataset/last_published": "last_published: {}",
    "dataset/as_of": "as_of: {}",
    "document/date": "date: {}",
    "document/promulgated": "promulgated: {}",
    "task/date": "updates: [{{date: {}, text: 예시 소식입니다.}}]",
    "removed/removed_on": None,
    "story/period": "period: {{start: {}}}",
    "result/period": "period: {{start: {}}}",
}


def test_every_field_that_tells_of_the_past_is_tested():
    found = set()

    def look(kind, name, schema):
        if schema.get("x-past"):
            found.add(f"{kind}/{name}")
        for word, part in schema.get("properties", {}).items():
            look(kind, word, part)
        look(kind, name, schema["items"]) if isinstance(schema.get("items"), dict) else None

    for kind, contract in contracts().items():
        look(kind, "", contract.schema)
    assert found == set(HAPPENED)


@pytest.mark.parametrize(
    ("name", "when"),
    [
        (name, when)
        for name, line in HAPPENED.items()
        for when in ("2099-05-23", "2014-11-01", "2014-11", "2015")
        # Some fields take whole days only.
        if line is not None or len(when) == len("2099-05-23")
    ],
)
def test_what_has_happened_does_not_lie_in_the_future(site, name, when):
    """Far away, one day, one month and one year too far, of every kind that has such a field."""
    kind, line = name.partition("/")[0], HAPPENED[name]
    path = site.folder / f"data/{kind}/base.yml"
    text = path.read_text("utf-8")
    path.write_text(text + line.format(when) + "\n" if line else text.replace("2014-10-20", when), "utf-8")
    assert "T005" not in site.codes() or when.startswith("2099"), "without as_of the day is today"
    site.write("site.yml", (site.folder / "site.yml").read_text("utf-8") + "as_of: 2014-10-31\n")
    assert (site.one().code, site.marked(site.one())) == ("T005", when)


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        ("disclosure", ["next_due: 2099-05-23"]),
        ("disclosure", ["withheld: [{clause: 6, reason: 예시 까닭입니다., review_on: 2099-05-23}]"]),
        ("dataset", ["next_due: 2099-05-23"]),
        # A round that is under review until then (docs/schedule.md).
        ("proposal", ["opens: 2014-05", "closes: 2014-06", "reviewed_on: 2099-07"]),
        ("proposal", ["opens: 2099-05", "closes: 2099-06"]),
        ("task", ["period: {start: 2099-01, end: 2099-12}"]),
        ("story", ["period: {start: 2014-01, end: 2099-12}"]),
        ("result", ["period: {start: 2014-01, end: 2099}"]),
        ("task", ["milestones: [{when: 2099년 9월, text: 예시 공연}]"]),
    ],
)
def test_plans_may_lie_in_the_future(site, kind, lines):
    path = site.folder / f"data/{kind}/base.yml"
    path.write_text(path.read_text("utf-8") + "".join(f"{line}\n" for line in lines), "utf-8")
    assert site.problems() == []


def test_a_period_the_wrong_way_round_is_one_mistake(site):
    path = site.folder / "data/story/base.yml"
    path.write_text(path.read_text("utf-8") + "period: {start: 2099-12, end: 2014-01}\n", "utf-8")
    assert site.codes() == ["T002"]


@pytest.mark.parametrize(
    ("when", "wrong"), [("2099년 9월", True), ("2014년 9월", False), ("매월", False), ("2014년 9월~2099년 12월", False)]
)
def test_a_step_that_is_done_does_not_lie_in_the_future(site, when, wrong):
    path = site.folder / "data/task/base.yml"
    path.write_text(path.read_text("utf-8") + f"milestones: [{{when: {when}, text: 예시 공연, done: yes}}]\n", "utf-8")
    assert site.codes() == (["T005"] if wrong else [])


@pytest.mark.parametrize("field", ["first_published", "last_published"])
def test_published_in_the_future(with_lines, field):
    site = with_lines(f"{field}: 2014-11")
    site.write("site.yml", (site.folder / "site.yml").read_text("utf-8") + "as_of: 2014-10-31\n")
    assert (site.one().code, site.marked(site.one())) == ("T005", "2014-11")
    # A later day may be looked at, and then it is past; an earlier one makes nothing wrong.
    assert read_site(site.folder, date(2014, 11, 1))[1] == []


@pytest.mark.parametrize("moment", ["2014-10-31", "2014-10", "2014"])
def test_published_by_the_reference_date(with_lines, moment):
    site = with_lines(f"last_published: {moment}")
    site.write("site.yml", (site.folder / "site.yml").read_text("utf-8") + "as_of: 2014-10-31\n")
    assert site.problems() == []
    assert read_site(site.folder, date(2014, 1, 1))[1] == []


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (["first_published: 2014-06", "last_published: 2014-05-31"], "2014-05-31"),
        (["last_published: 2014-06", "next_due: 2014-05-31"], "2014-05-31"),
    ],
)
def test_dates_in_the_wrong_order(with_lines, lines, place):
    site = with_lines(*lines)
    assert (site.one().code, site.marked(site.one())) == ("T006", place)


@pytest.mark.parametrize(
    "lines",
    [["first_published: 2014-06-10", "last_published: 2014-06"], ["first_published: 2014", "last_published: 2014-01"], ["last_published: 2014-06-01", "next_due: 2014-06-01"]],
)  # fmt: skip
def test_dates_that_may_be_in_order(with_lines, lines):
    assert with_lines(*lines).problems() == []


def test_reviewed_before_it_opened(site):
    path = site.folder / "data/proposal/base.yml"
    path.write_text(path.read_text("utf-8") + "opens: 2014-10\nreviewed_on: 2014-09\n", "utf-8")
    assert site.one().code == "T006"


@pytest.mark.parametrize(
    ("made", "promulgated", "codes"),
    [("2014-05-24", "2014-05-23", ["T006"]), ("2014-06", "2014-05", ["T006"]), ("2014-05", "2014-05-23", []), ("2014", "2014-05-23", [])],
)  # fmt: skip
def test_a_rule_is_promulgated_after_it_was_made(site, made, promulgated, codes):
    path = site.folder / "data/document/base.yml"
    path.write_text(path.read_text("utf-8") + f'date: "{made}"\npromulgated: {promulgated}\n', "utf-8")
    assert site.codes() == codes


@pytest.mark.parametrize(
    ("start", "end", "code"), [("2014-08-03", "2014-08-01", "T002"), ("2014-08", "2014-09-01", "T001"), ("2014-08-01", "2014-08-32", "T001")]
)  # fmt: skip
def test_validity_that_cannot_be(site, start, end, code):
    site.write("data/notice/a.yml", NOTICE.format(start=start, end=end))
    assert site.codes() == [code]


@pytest.mark.parametrize(
    ("as_of", "valid", "code", "words"),
    [
        # as_of stands still before its first day: written for today, for next year, for tomorrow.
        ("2014-10-31", ("2026-11-20", "2099-12-31"), "T010", "as_of가 2014-10-31"),
        ("2014-10-31", ("2014-11-01", "2014-11-02"), "T010", "2014-11-01에 시작"),
        # Its own days: a month before, a day too early; without as_of today is the day.
        ("2014-10-31", ("2014-09-01", "2014-09-30"), "T011", "이미 끝났습니다"),
        # Over for more than 31 days it is a past notice, and no slip.
        ("2014-10-31", ("2014-09-01", "2014-09-29"), None, ""),
        ("2014-10-31", ("2013-10-31", "2013-11-02"), None, ""),
        ("2014-10-31", ("2014-10-01", "2014-10-30"), "T011", "기준일(2014-10-31, site.yml의 as_of)"),
        # Of a month or a year that has no day the last day counts: what begins or ends on it is there.
        ("2014-10", ("2014-11-01", "2014-11-02"), "T010", "as_of가 2014-10이라서"),
        ("2014-10", ("2014-10-01", "2014-10-30"), "T011", "기준일(2014-10, site.yml의 as_of)"),
        ("2014-10", ("2014-10-31", "2014-11-30"), None, ""),
        ("2014", ("2014-12-31", "2014-12-31"), None, ""),
        ('"2014"', ("2015-01-01", "2015-01-02"), "T010", "as_of가 2014라서"),
        (None, ("2014-08-01", "2014-08-03"), None, ""),
        (None, ("2999-08-01", "2999-08-03"), "T011", "아직 시작하지 않았습니다"),
        # On its first and on its last day it is there.
        ("2014-10-31", ("2014-10-31", "2014-11-01"), None, ""),
        ("2014-10-31", ("2014-10-30", "2014-10-31"), None, ""),
        (None, ("2014-08-01", "2999-08-03"), None, ""),
    ],
)
def test_a_notice_that_nobody_sees(site, as_of, valid, code, words):
    if as_of:
        site.write("site.yml", (site.folder / "site.yml").read_text("utf-8") + f"as_of: {as_of}\n")
    start, end = valid
    site.write("data/notice/a.yml", NOTICE.format(start=start, end=end))
    if code is None:
        assert site.problems() == []
        return
    problem = site.one()
    assert (problem.code, problem.severity, problem.path, problem.span.line) == (
        code,
        "warning",
        "data/notice/a.yml",
        5,
    )
    assert site.marked(problem) == (end if "끝" in words or "기준일" in words else start)
    assert words in problem.message("ko")


def test_a_look_at_another_day_blames_no_setting(site):
    site.write("site.yml", (site.folder / "site.yml").read_text("utf-8") + "as_of: 2014-10-31\n")
    site.write("data/notice/a.yml", NOTICE.format(start="2014-10-31", end="2014-10-31"))
    assert [each.code for each in read_site(site.folder, date(2014, 10, 30))[1]] == ["T011"]


def test_a_notice_needs_no_source(site):
    site.write("data/notice/a.yml", NOTICE.format(start="2014-08-01", end="9999-12-31"))
    assert site.problems() == []


@pytest.mark.parametrize("value", ["[매월]", "{a: 매월}", "''"])
def test_a_cycle_of_another_shape_is_told_once(with_lines, value):
    assert with_lines(f"cycle: {value}").codes() in (["F004"], ["F003"])


@pytest.mark.parametrize(
    ("source", "turned"),
    [
        ("source: {title: 예시 계획, publisher: 예시 구, period: {start: 2014-12, end: 2014-01}}", "2014-01"),
        ("sources: [{id: a, title: 예시 계획, publisher: 예시 구, period: {start: 2014, end: 2013-12-31}}]", "2013-12-31"),
        ("source: {title: 예시 계획, publisher: 예시 구, period: {start: 2014-01, end: 2014-01}}", None),
        ("source: {title: 예시 계획, publisher: 예시 구, period: {start: 2014-05, end: 2014}}", None),
        ("source: {title: 예시 계획, publisher: 예시 구, period: {start: 2014-05}}", None),
    ],
)  # fmt: skip
def test_the_time_that_a_document_covers_does_not_end_before_it_starts(site, source, turned):
    site.write("site.yml", f"{(site.folder / 'site.yml').read_text('utf-8')}{source}\n")
    found = [each for each in site.problems() if each.code == "T002"]
    assert [site.marked(each) for each in found] == ([turned] if turned else [])
    assert all((each.path, "기간" in each.message("ko")) == ("site.yml", True) for each in found)
