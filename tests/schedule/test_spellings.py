"""Every spelling of the table: dates as a second implementation counts them, on ten years of days; or told as not understood.

Publications lie before, in, after and at both ends of every window from 2010 to 2019, at the ends of its early part, and on
one day in twenty-three (tests/schedule/oracle.py, ``telling``). A due date fixes the state of every day: late begins on the next.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from datetime import date, timedelta

import pytest

from generator.schedule import next_due, parse_cycle, parse_timing, promises
from generator.schedule.state import publication
from generator.site import read_site
from tests.schedule.oracle import due, telling
from tests.schedule.spellings import EVENT, ONCE, TOLD, UNDERSTOOD

RECORD = """\
- id: item-{number}
  field: 예시 분야
  title: "[예시] 공표 {number}"
  status: active
  last_published: 2014-03-10
  summary: 예시로 만든 바탕 기록입니다.
  source: [{{section: 예시 문서}}]
  cycle: "{cycle}"
"""
#: Dates by what the product has understood: the same promise gives the same dates, however it is written.
COUNTED: dict[object, dict[date, date | None]] = {}


def read(cycle, timing):
    return parse_cycle(cycle), parse_timing(timing) if timing else None


def said(timing):
    """A timing without the words it was read from."""
    return timing and replace(timing, text="", rules=(), ko="", en="")


def name(value):
    return str(value) if isinstance(value, str) else "" if value is None else None


def test_the_table_is_large_and_has_no_twins():
    pairs = [row[:2] for row in (*UNDERSTOOD, *TOLD)]
    assert len(pairs) == len(set(pairs)) >= 300


@pytest.mark.parametrize(("cycle", "timing", "meaning"), UNDERSTOOD, ids=name)
def test_a_spelling_has_the_dates_of_its_meaning(cycle, timing, meaning):
    parsed, when = read(cycle, timing)
    assert parsed is not None
    promised = promises(parsed, when)
    if meaning in (EVENT, ONCE):
        assert parsed.once if meaning == ONCE else promised == "event"
        state = publication({"last_published": "2001"}, cycle, timing, date(2030, 1, 1))
        assert state.name == ("fresh" if meaning == ONCE else "unknown")
        return
    assert not isinstance(promised, str), promised
    which = (parsed.either, *(replace(each, timing=said(each.timing)) for each in promised))
    counted = COUNTED.setdefault(which, {})
    wanted = due(meaning)
    for day in telling(meaning):
        if day not in counted:
            counted[day] = next_due(parsed, when, day.isoformat())
        assert counted[day] == wanted[day], f"published {day}"


def wide(text):
    return "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in text)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda text: text if text.isascii() else text.replace(" ", ""), id="no blanks"),
        pytest.param(lambda text: f"  {text.replace(' ', chr(0x3000))}\u00a0", id="wide blanks, and around"),
        pytest.param(wide, id="full-width"),
        pytest.param(lambda text: unicodedata.normalize("NFD", text), id="letters apart"),
        pytest.param(lambda text: text.replace("년", "연") if text.startswith("년") else text, id="연 for 년"),
        pytest.param(lambda text: re.sub(r"(?<=월), (?=[0-9]+월)", "ㆍ", text), id="other dots"),
        pytest.param(lambda text: re.sub("[~∼～]", "〜", text), id="other strokes"),
        pytest.param(str.upper, id="capitals"),
    ],
)
def test_how_it_is_typed_does_not_matter(change):
    for cycle, timing, _ in UNDERSTOOD:
        before = understood(cycle, timing)
        assert understood(change(cycle), timing and change(timing)) == before, (cycle, timing)


def understood(cycle, timing):
    parsed, when = read(cycle, timing)
    assert parsed is not None, cycle
    promised = promises(parsed, when)
    return promised if isinstance(promised, str) else [replace(each, timing=said(each.timing)) for each in promised]


@pytest.mark.parametrize(
    ("cycle", "timing", "last", "wanted"),
    [
        ("매년", "1분기", "2014-01-10", "2015-03-31"),
        ("6월 30일, 12월 31일", None, "2014-09-20", "2014-12-31"),
        ("2월 1일, 8월 1일", None, "2014-05-20", "2014-08-01"),
        ("매월", "매월 25일까지", "2015-01-25", "2015-02-25"),
        ("매월", "말일", "2015-01-31", "2015-02-28"),
        ("quarterly", "within 30 days after the end of the quarter", "2014-09-20", "2015-01-30"),
        ("분기별", "분기 종료 후 30일 이내", "2014-09-20", "2015-01-30"),
        ("매년", "회계연도 종료 후 3개월 이내", "2014-03-20", "2015-03-31"),
        ("일간", None, "2014-12-31", "2015-01-01"),
    ],
)
def test_dates_by_hand(cycle, timing, last, wanted):
    parsed, when = read(cycle, timing)
    assert str(next_due(parsed, when, last)) == wanted
    day = date.fromisoformat(wanted)
    states = [publication({"last_published": last}, cycle, timing, day + timedelta(days=n)).name for n in (-1, 0, 1)]
    assert states[2] == "late"
    assert "late" not in states[:2]


def test_what_is_not_understood_is_told_at_its_line(site):
    lines: list[str] = []
    wanted: dict[int, tuple[str, str | None, str]] = {}
    for number, row in enumerate((*UNDERSTOOD, *TOLD)):
        cycle, timing, code = row
        lines += RECORD.format(number=number, cycle=cycle).splitlines()
        if timing:
            lines.append(f'  timing: "{timing}"')
        if number >= len(UNDERSTOOD):
            wanted[len(lines)] = (cycle, timing, str(code))
    site.write("data/disclosure/base.yml", "\n".join(lines) + "\n")
    _, problems = read_site(site.folder)
    assert {(each.span.line, each.code) for each in problems} == {(line, row[2]) for line, row in wanted.items()}


@pytest.mark.parametrize(("cycle", "timing"), [row[:2] for row in TOLD if row[2] in ("T008", "T009")], ids=name)
def test_what_is_not_understood_is_neither_late_nor_fresh(cycle, timing):
    for day in (date(2014, 1, 1), date(2030, 1, 1)):
        state = publication({"last_published": "2014-01-01"}, cycle, timing, day)
        assert (state.name, state.reason) == ("unknown", "timing")
