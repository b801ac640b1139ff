"""Cycles, timings and dates of a record that cannot be: the code and the place of each."""

from __future__ import annotations

from datetime import date

import pytest

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


def test_a_timing_against_its_cycle(with_lines):
    site = with_lines("cycle: 연 1회", "timing: 6월, 12월")
    assert (site.one().code, site.marked(site.one())) == ("T007", "6월, 12월")


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
    ("start", "end", "code"), [("2014-08-03", "2014-08-01", "T002"), ("2014-08", "2014-09-01", "T001"), ("2014-08-01", "2014-08-32", "T001")]
)  # fmt: skip
def test_validity_that_cannot_be(site, start, end, code):
    site.write("data/notice/a.yml", NOTICE.format(start=start, end=end))
    assert site.codes() == [code]


def test_a_notice_needs_no_source(site):
    site.write("data/notice/a.yml", NOTICE.format(start="2014-08-01", end="2014-08-01"))
    assert site.problems() == []


@pytest.mark.parametrize("value", ["[매월]", "{a: 매월}", "''"])
def test_a_cycle_of_another_shape_is_told_once(with_lines, value):
    assert with_lines(f"cycle: {value}").codes() in (["F004"], ["F003"])
