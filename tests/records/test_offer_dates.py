"""Days as people write them: the one form that they mean is offered, or the sentence says what is missing.

The cases: 2014.6.10. · 2014년 6월 10일 · ’14.6. · 2014-06-31. Neighbours tried beyond them: blanks between, slashes, digits
alone (eight, six), short years with and without apostrophe, full-width digits, Hanja, days of the week that are right and
wrong, what spreadsheets make of a day (midnight, serial numbers), letters O and l for digits, dashes that are none, months and
years alone, English in nine orders, days and months in doubtful order, periods, quarters, vague times, hours, days that the
calendar does not have.
"""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.records.forms.day import read_day, read_moment

DAY = [
    *(
        "2014.6.10.",
        "2014. 6. 10",
        "2014.06.10",
        "2014-6-10",
        "2014년 6월 10일",
        "2014년6월10일",
        "2014/06/10",
        "20140610",
    ),
    *(
        "'14.6.10",
        "’14. 6. 10.",
        "14.06.10",
        "２０１４．６．１０",
        "2014年 6月 10日",
        "2014. 6.10",
        "2014,6,10",
        "2014 6 10",
    ),
    *(
        "2014.06.10(화)",
        "2014.6.10. (화요일)",
        "화요일 2014.6.10",
        "2014-06-10 (Tue)",
        "140610",
        "서기 2014년 6월 10일",
    ),
    *(
        "2014-06-10 00:00:00",
        "2014-06-10T00:00:00",
        "2O14-06-10",
        "2014-O6-1O",
        "2014–06–10",
        "2014−06−10",
        "2014-06-10.",
    ),
    *("10 June 2014", "June 10, 2014", "June 10th, 2014", "10th of June 2014", "Jun 10 2014", "10-Jun-2014"),
    *("Tuesday, 10 June 2014", "2014 June 10", "10 JUNE 2014", "  2014.6.10  ", "2014.6월.10일"),
]
MONTH = [
    "2014.6",
    "2014.6.",
    "2014년 6월",
    "2014.6월",
    "2014-6",
    "2014/6",
    "'14.6.",
    "'14. 6월",
    "201406",
    "June 2014",
    "2014年6月",
]
#: What nobody but its writer can tell, with a word of the sentence that says why.
DOUBTFUL = [
    ("6월 10일", "어느 해"), ("6.10.", "어느 해"), ("6/10", "어느 해"), ("14-06-10", "어느 해"), ("14/06/10", "어느 해"),
    ("10/06/2014", "어느 것이 달"), ("10.06.2014", "어느 것이 달"), ("201112", "어느 것이 달"),
    ("2014-06-31", "30일까지"), ("2014.2.29", "28일까지"), ("2014.13.1", "13월은 없습니다"), ("20140631", "30일까지"),
    ("2014.06.10(월)", "화요일입니다"), ("2014.6월 말", "어림한"), ("2014년 6월 초", "어림한"), ("2014년 6월 10일경", "어림한"),
    ("2014.6.10.~6.20.", "기간이"), ("2014.6.10 ~ 2014.7.1", "기간이"), ("2014-06-10 14:00", "시각"), ("41800", "2014-06-10입니다"),
    ("2014년 상반기", "어림한"),
]  # fmt: skip
NOTHING = [
    "어제",
    "미정",
    "2014.1/4",
    "2014 1/4",
    "",
    "-",
    "화 2014",
    "45.6.10",
    "2014.6.10.3",
    "0000",
    "1/4분기",
    "2014-06-10-01",
]


@pytest.mark.parametrize("text", DAY)
def test_a_day(text):
    assert read_day(text).text == read_moment(text).text == "2014-06-10"


@pytest.mark.parametrize("text", MONTH)
def test_a_month_where_a_month_is_enough(text):
    assert read_moment(text).text == "2014-06"
    found = read_day(text)
    assert (found.text, found.note["ko"]) == ("", "며칠인지까지 적으세요.")


@pytest.mark.parametrize("text", ["2014년", "2014", "'14년", "2014년도", "’14"])
def test_a_year(text):
    assert read_moment(text).text == "2014"


@pytest.mark.parametrize("text", ["13/06/2014", "06/13/2014"])
def test_where_one_number_is_no_month_the_order_is_clear(text):
    assert read_day(text).text == "2014-06-13"


def test_a_short_year_of_the_last_century():
    assert read_moment("’98.3.").text == "1998-03"


@pytest.mark.parametrize(("text", "said"), DOUBTFUL)
def test_what_can_be_two_days_or_none_is_only_told(text, said):
    found = read_moment(text)
    assert found.text == ""
    assert said in found.note["ko"]
    assert found.note["en"]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_day_is_left(text):
    assert read_moment(text).text == ""


@given(
    st.dates(date(2000, 1, 1), date(2039, 12, 31)),
    st.sampled_from(["{0}.{1}.{2}.", "{0}년 {1}월 {2}일", "{0}-{1}-{2}"]),
)
def test_every_day_of_the_calendar(day, form):
    assert read_day(form.format(day.year, day.month, day.day)).text == day.isoformat()


@given(st.text(max_size=30))
def test_whatever_is_written_the_answer_is_a_moment_or_none(text):
    found = read_moment(text).text
    assert found == "" or date.fromisoformat((found + "-01-01")[:10])


@pytest.mark.parametrize("written", ["2014.6.10.", '"2014.6.10."', "'2014.6.10.'"])
def test_the_offer_changes_the_day_and_leaves_quotes_and_comment(site, written):
    site.story(f"period: {{start: {written}}} # 처음")
    problem = site.one()
    (edit,) = problem.fix.edits
    line = (site.folder / problem.path).read_text("utf-8").split("\n")[edit.span.line - 1]
    after = line[: edit.span.column - 1] + edit.text + line[edit.span.end_column - 1 :]
    assert after == f"period: {{start: {written.replace('2014.6.10.', '2014-06-10')}}} # 처음"
