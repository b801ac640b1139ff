"""Calendars as programs take them: days for eighteen months, UIDs that stay, read by two readers.

The second reader is our own, written from RFC 5545 alone: it unfolds, splits and unescapes, and knows nothing of the library.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import icalendar
import pytest

from generator.exports.calendar import events
from generator.exports.event import day_of, days
from generator.site import read_site
from tests.support import sites


@pytest.fixture(scope="module")
def site():
    read, _ = read_site(sites.FOLDER / "living")
    return read


def files(living) -> dict[str, bytes]:
    return {path: data for path, data in sites.tree(living.folder).items() if path.endswith(".ics")}


def by_hand(data: bytes) -> list[dict[str, str]]:
    """The events of a calendar by RFC 5545, 3.1 and 3.3.11: name (without parameters) to value."""
    found: list[dict[str, str]] = []
    for line in data.decode().replace("\r\n ", "").split("\r\n"):
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found and name not in ("END", "BEGIN"):
            found[-1][name.partition(";")[0]] = re.sub(
                r"\\(.)", lambda each: "\n" if each[1] in "nN" else each[1], value
            )
    return found


def test_programs_take_every_calendar(living):
    found = files(living)

    assert {
        "calendar/all.ics",
        "calendar/kind/proposal.ics",
        "calendar/department/예시위생과.ics",
        "calendar/subject/field-위생.ics",
    } <= found.keys()
    for path, data in found.items():
        assert all(len(line) <= 75 for line in data.split(b"\r\n")), path
        assert b"\n" not in data.replace(b"\r\n", b""), path
        calendar = icalendar.Calendar.from_ical(data)
        assert calendar["version"] == "2.0"
        assert calendar["name"] == calendar["x-wr-calname"]
        assert b"REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n" in data
        events, second = calendar.walk("VEVENT"), by_hand(data)
        assert len({str(each["uid"]) for each in events}) == len(events) == len(second)
        for each, other in zip(events, second, strict=True):
            assert (str(each["summary"]), str(each["uid"]), str(each["description"])) == (
                other["SUMMARY"],
                other["UID"],
                other["DESCRIPTION"],
            )
            assert each["dtstart"].dt.strftime("%Y%m%d") == other["DTSTART"]
            assert each["dtend"].dt > each["dtstart"].dt
            assert type(each["dtstart"].dt) is date
            assert str(each["transp"]) == "TRANSPARENT"
            assert "alarm" not in {part.name.lower() for part in each.subcomponents}
            assert living.follow(str(each["url"]), living.url)[0].is_file()


def test_days_are_those_of_the_records(living):
    told = {
        (str(each["summary"]), each["dtstart"].dt, each["dtend"].dt)
        for each in icalendar.Calendar.from_ical(files(living)["calendar/all.ics"]).walk("VEVENT")
    }

    assert ("[예시] 여름을 나는 법: 의견 마감", date(2026, 6, 30), date(2026, 7, 1)) in told
    assert ("[예시] 폭염 주의(6월 15일)", date(2026, 6, 15), date(2026, 6, 18)) in told, (
        "the end is the first day after it"
    )
    assert ("새 쉼터 열기 ([예시] 쉼터 늘리기)", date(2026, 7, 1), date(2026, 7, 2)) in told
    assert ("여름 돌아보기 ([예시] 쉼터 늘리기)", date(2026, 9, 30), date(2026, 10, 1)) in told
    assert not [title for title, *_ in told if "자리 고르기" in title or "쉼터 점검" in title], (
        "done, or of no certain month"
    )
    assert not [title for title, *_ in told if "한파 주의" in title], "long over"


def test_due_dates_come_again_for_eighteen_months(site):
    # Quarterly, until the 10th after the quarter, last published in April 2026.
    (quarterly,) = [each for each in site.records if each.id == "item-14"]
    found = days(site, quarterly)

    assert [each.start.isoformat() for each in found] == sorted({each.start.isoformat() for each in found})
    assert max(each.start for each in found) <= date(2027, 12, 31)
    assert {each.record.data["cycle"] for each in found} == {quarterly.data["cycle"]}
    monthly = next(
        each for each in site.records if each.data.get("cycle") == "매월" and each.data["last_published"] == "2026-05"
    )
    assert [each.start.isoformat() for each in days(site, monthly)][:3] == ["2026-06-30", "2026-07-31", "2026-08-31"]
    event_driven = next(each for each in site.records if each.data.get("cycle") == "수시")
    assert days(site, event_driven) == []
    secret = next(each for each in site.records if each.closed)
    assert days(site, secret) == []


def test_uids_stay_through_another_day_host_and_name(site):
    record = next(each for each in site.records if each.id == "item-01")

    def uids(site, record):
        return {icalendar.Event.from_ical(text)["uid"] for _, text in events(site, record)}

    now = uids(site, record)
    assert len(now) > 3
    later = replace(site, as_of=site.as_of + timedelta(days=1))
    assert now <= uids(later, record)
    moved = replace(site, settings=replace(site.settings, data={**site.settings.data, "url": "https://other.example/"}))
    assert uids(moved, record) == now
    renamed = replace(record, data={**record.data, "id": "new-name", "aliases": [*record.data["aliases"], record.id]})
    assert uids(site, renamed) == now


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("2026-07-01", "2026-07-01"),
        ("2026-02", "2026-02-28"),
        ("2026년 9월", "2026-09-30"),
        ("2026년 5월~7월", "2026-07-31"),
        ("2026년 2/4분기", "2026-06-30"),
        ("2026", None),
        ("매월", None),
        ("2026년 말 예정", None),
    ],
)
def test_when_a_step_of_a_plan_is_due(when, day):
    found = day_of(when)

    assert (found.isoformat() if found else None) == day


def test_a_time_of_a_plan_that_is_no_day_is_told_in_its_words(living):
    told = {
        str(each["summary"]): str(each["description"])
        for each in icalendar.Calendar.from_ical(files(living)["calendar/all.ics"]).walk("VEVENT")
    }
    assert "때: 2026년 9월." in told["여름 돌아보기 ([예시] 쉼터 늘리기)"]
    assert "때:" not in told["새 쉼터 열기 ([예시] 쉼터 늘리기)"]
