"""States: the day before, the day itself and the day after, for each of them."""

from __future__ import annotations

from datetime import date

import pytest

from generator.schedule import parse_cycle
from generator.schedule.state import CLOSING_DAYS, lead, of_notice, of_round, publication


def on(day: str, cycle: str | None = "매월", timing: str | None = None, **data) -> tuple[str, int]:
    state = publication(data, cycle, timing, date.fromisoformat(day))
    return state.name, state.days


@pytest.mark.parametrize(
    ("day", "wanted"),
    [
        ("2014-09-20", ("fresh", 41)),
        ("2014-10-23", ("fresh", 8)),
        ("2014-10-24", ("soon", 7)),
        ("2014-10-30", ("soon", 1)),
        ("2014-10-31", ("soon", 0)),
        ("2014-11-01", ("late", 1)),
        ("2015-10-31", ("late", 365)),
    ],
)
def test_monthly(day, wanted):
    assert on(day, last_published="2014-09-20") == wanted


@pytest.mark.parametrize(
    ("day", "wanted"),
    [("2014-11-30", "fresh"), ("2014-12-01", "soon"), ("2014-12-31", "soon"), ("2015-01-01", "late")],
)
def test_soon_is_thirty_days_at_most(day, wanted):
    assert on(day, "연 1회", last_published="2013-12")[0] == wanted


def test_soon_is_a_quarter_of_the_shortest_cycle():
    assert [lead(parse_cycle(text)) for text in ("매일", "매주", "매월", "분기별", "연 1회", "연 1회, 매주")] == [
        0,
        1,
        7,
        22,
        30,
        1,
    ]
    assert lead(None) == 30


def test_daily_is_in_time_on_the_next_day():
    assert [on(day, "매일", last_published="2014-09-20")[0] for day in ("2014-09-20", "2014-09-21", "2014-09-22")] == [
        "fresh",
        "soon",
        "late",
    ]


def test_a_month_counts_to_its_end():
    assert on("2014-12-31", "분기별", last_published="2014-09") == ("soon", 0)
    assert on("2015-01-01", "분기별", last_published="2014-09") == ("late", 1)


@pytest.mark.parametrize("cycle", ["수시", "발생시", "상시", "연중"])
def test_what_waits_for_an_event_is_never_late(cycle):
    assert on("2030-01-01", cycle, last_published="2001")[0] == "unknown"
    assert on("2030-01-01", cycle, last_published="2001", next_due="2002-01-01")[0] == "unknown"
    # A day that is still to come may be told.
    assert on("2001-12-31", cycle, last_published="2001", next_due="2002-01-01") == ("soon", 1)


@pytest.mark.parametrize(
    ("cycle", "timing", "data", "reason"),
    [
        ("매월", None, {}, "last"),
        ("매월", None, {"next_due": "2014-01-01"}, "last"),
        (None, None, {"last_published": "2014-01"}, "cycle"),
        ("수시", None, {"last_published": "2014-01"}, "event"),
        ("매월", "심의 후", {"last_published": "2014-01"}, "event"),
        ("매월", "발생 후 14일 이내", {"last_published": "2014-01"}, "event"),
    ],
)
def test_unknown_with_its_reason(cycle, timing, data, reason):
    state = publication(data, cycle, timing, date(2030, 1, 1))
    assert (state.name, state.reason, state.day) == ("unknown", reason, None)


@pytest.mark.parametrize("status", ["retired", "merged"])
def test_retired_is_not_late(status):
    assert on("2030-01-01", last_published="2001", status=status)[0] == "retired"


def test_a_stated_date_goes_before_the_counted_one():
    given = {"last_published": "2014-09-20", "next_due": "2014-12-10"}
    assert on("2014-12-10", **given) == ("soon", 0)
    assert on("2014-12-11", **given) == ("late", 1)
    assert on("2014-12-11", None, **given) == ("late", 1)


def test_once_is_fresh_for_ever():
    assert on("2030-01-01", "1회성", last_published="2001") == ("fresh", 0)


def test_of_a_compound_the_earliest_date_counts():
    assert on("2015-04-01", "연초, 수시", last_published="2014-06") == ("late", 1)


def round_on(day: str, **data) -> tuple[str, int]:
    state = of_round(data, date.fromisoformat(day))
    return state.name, state.days


@pytest.mark.parametrize(
    ("day", "wanted"),
    [
        ("2014-08-31", ("planned", 1)),
        ("2014-09-01", ("open", 60)),
        ("2014-10-23", ("open", CLOSING_DAYS + 1)),
        ("2014-10-24", ("closing", CLOSING_DAYS)),
        ("2014-10-31", ("closing", 0)),
        ("2014-11-01", ("review", 1)),
        ("2014-11-19", ("review", 19)),
        ("2014-11-20", ("answered", 0)),
    ],
)
def test_round(day, wanted):
    assert round_on(day, opens="2014-09-01", closes="2014-10-31", reviewed_on="2014-11-20") == wanted


def test_a_round_of_months_is_open_from_their_first_to_their_last_day():
    found = [
        round_on(day, opens="2014-09", closes="2014-10")[0]
        for day in ("2014-08-31", "2014-09-01", "2014-10-31", "2014-11-01")
    ]
    assert found == ["planned", "open", "closing", "review"]


def test_a_round_of_which_little_is_known():
    assert round_on("2014-10-31")[0] == "unknown"
    assert round_on("2014-10-31", opens="2014-09")[0] == "open"
    assert round_on("2014-10-31", reviewed_on="2014-08")[0] == "answered"


@pytest.mark.parametrize(
    ("day", "wanted"),
    [("2014-07-31", "planned"), ("2014-08-01", "active"), ("2014-08-03", "active"), ("2014-08-04", "expired")],
)
def test_notice(day, wanted):
    assert of_notice({"valid": {"start": "2014-08-01", "end": "2014-08-03"}}, date.fromisoformat(day)).name == wanted
