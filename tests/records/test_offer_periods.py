"""Periods as people write them in one text: the start and the end that they mean are offered.

The cases: 2014년 상반기 · 2014.10월 ～ 2017.12월. Neighbours tried: quarters in three spellings, years alone, days, a year that is said once,
부터 and 까지, short years, no end, ISO with every dash; what is none: a month alone, a day without its month, an end before the start, 연중.
"""

from __future__ import annotations

import pytest

from generator.diagnostics.fix import edited
from generator.records.forms.period import read_period

PERIODS = {
    "2014년 상반기": "2014-01 2014-06", "2014 하반기": "2014-07 2014-12", "2014년 3/4분기": "2014-07 2014-09", "2014년 2분기": "2014-04 2014-06",
    "2014년": "2014 2014", "2014년도": "2014 2014", "2013년~2014년": "2013 2014",
    "2014.10월 ～ 2017.12월": "2014-10 2017-12", "2014. 10. ~ 12.": "2014-10 2014-12", "2014년 3월부터 5월까지": "2014-03 2014-05",
    "2014.3.1 ~ 4.30": "2014-03-01 2014-04-30", "2014. 3. 1. ~ 2014. 4. 30.": "2014-03-01 2014-04-30", "’14.3~’14.6": "2014-03 2014-06",
    "2014-01 - 2014-06": "2014-01 2014-06", "2014-01~2014-06": "2014-01 2014-06", "2014-01–2014-06": "2014-01 2014-06",
    "2014년 1사분기": "2014-01 2014-03", "2014년 제2분기": "2014-04 2014-06", "’14년 상반기": "2014-01 2014-06", "2014. 상반기": "2014-01 2014-06",
    "2014 상반기~2015 하반기": "2014-01 2015-12", "2014 Q1": "2014-01 2014-03", "2014-2016": "2014 2016", "2014 - 2016": "2014 2016",
    "2014-01-01/2014-06-30": "2014-01-01 2014-06-30", "2014.1.1(수) ~ 1.31(금)": "2014-01-01 2014-01-31", "Jan 2014 - Jun 2014": "2014-01 2014-06",
    "2014년 3월부터": "2014-03", "2014년 3월 ~": "2014-03",
}  # fmt: skip
NONE = [
    "연중",
    "2014년 3월",
    "2014년 6월 ~ 3월",
    "2014.3.1 ~ 15",
    "2014.1.~계속",
    "2014.2.30 ~ 2014.3.1",
    "상반기",
    "5분기",
]


@pytest.mark.parametrize(("text", "expected"), PERIODS.items())
def test_start_and_end_are_what_people_mean(text, expected):
    assert " ".join(read_period(text).values()) == expected


@pytest.mark.parametrize("text", NONE)
def test_what_may_be_another_period_is_none(text):
    assert read_period(text) == {}


@pytest.mark.parametrize("text", ["2014년 상반기", '"2014. 3. ~ 5."', "2014년 3월부터"])
def test_the_offer_passes(site, text):
    site.story(f"period: {text}")
    (problem,) = site.problems()
    assert problem.code == "F004"
    path = site.folder / problem.path
    path.write_text("\n".join(edited(path.read_text("utf-8").split("\n"), problem.fix.edits)), "utf-8")
    assert site.problems() == []
