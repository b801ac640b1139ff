"""When within its cycle something is published (공표 시기): months, a window, days after an event, or an event alone.

Offices write it freely, so nothing that is not understood is refused: it is ``free``, and its text is shown as it is.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from functools import cache
from typing import Literal

from generator.schedule.text import key, plain

Kind = Literal["months", "window", "offset", "event", "free"]
#: Where in its unit a window lies: its beginning, its end, until ``day`` of it, or after it is over.
Edge = Literal["start", "end", "day", "after"]

#: Months of a unit.
UNITS = {"월": 1, "분기": 3, "반기": 6, "연": 12, "연도": 12, "회계연도": 12}
#: Days of a unit, as far as nobody is called late too early.
DAYS = {"일": 1, "주": 7, "주일": 7, "월": 31, "개월": 31, "분기": 92, "반기": 184, "연": 366}
ENGLISH_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip
#: A leap year, which has every day that a year can have.
LEAP = 2000

UNTIL = r"(?:까지|이내|내|이전|안에?|중|경|공표|공개|게시)*"
#: 매년 3월, 4월·9월, 익년도 1월 이내, 6,12월, 3월 31일까지
MONTHS = re.compile(
    r"(?:매연(?:도)?|익연도?|다음해|다음연도)?((?:\d{1,2}월?[초말]?(?:,|및|와|과)?)*\d{1,2}월)(초|말|중순)?"
    rf"(?:(\d{{1,2}})일)?{UNTIL}"
)
#: 월초, 분기 말, 매년초
EDGE = re.compile(rf"매?(월|분기|반기|연|연도|회계연도)(초|말일?){UNTIL}")
#: 매월 10일까지, 매월 1일~10일
DAY = re.compile(rf"매월(?:\d{{1,2}}일?[~-])?(\d{{1,2}})일{UNTIL}")
#: 분기 종료 후 30일 이내
AFTER = re.compile(
    rf"매?(월|분기|반기|연|연도|회계연도)(?:이|가)?(?:종료|경과|마감|끝난)(?:일)?(?:후|뒤|로부터|부터)?"
    rf"(\d+)(일|주일?|개월|월|연)(?:이내|내|까지|안에?){UNTIL}"
)
#: 분기가 끝난 다음 달 10일까지, 다음 달 말, 익월 10일
NEXT_MONTH = re.compile(
    rf"(?:매?(월|분기|반기|연|연도|회계연도)(?:이|가)?(?:종료|끝난|끝나는|경과|마감)?(?:후|뒤)?)?"
    rf"(?:다음달|다음월|익월)(?:(\d{{1,2}})일|(초|말))?{UNTIL}"
)
#: 익분기, 다음 분기 첫 달, 익년도
NEXT = re.compile(rf"(?:다음|익)(분기|반기|연도?|해)(초|첫달|첫째달|말)?{UNTIL}")
#: 계획수립일로부터 1월 이내, 발생 후 14일 이내
OFFSET = re.compile(
    r"(.{1,40}?)(?:일)?(?:로부터|부터|이후|후|뒤)(\d+)(일|주일?|개월|월|연)(?:이내|내|까지|안에?)?(?:에)?(?:공표|공개|게시)?"
)
#: 휴관일 전 일주일, 휴관일 7일 전
BEFORE = re.compile(r"(.{1,40}?)(?:일)?(?:전(\d+)(일|주일?|개월)|(\d+)(일|주일?|개월)전)(?:까지)?")
#: 발생 즉시
AT_ONCE = re.compile(r"(.{1,40}?)(?:일)?(?:후|뒤)?(?:즉시|지체없이)")
#: 공고일, 심의 후, 변동 시
EVENT = re.compile(r"(\D{1,40}?)(?:일|시|후|뒤|때|때마다|시마다|직후|이후|수시|비정기)")
#: What ends like an event and is none.
NO_EVENT = (
    "매일",
    "평일",
    "휴일",
    "요일",
    "매시",
    "상시",
    "게시",
    "공시",
    "전시",
    "표시",
    "제시",
    "실시",
    "임시",
    "당일",
)
IN_ENGLISH = re.compile(r"within (\d+) (day|week|month)s? (?:of|after|from) (.{1,60})")
MONTH = f"(?:{'|'.join(ENGLISH_MONTHS)})"
NAMES = re.compile(
    rf"(?:(?:every|each) year in |in )?({MONTH}(?:(?:, ?(?:and )?| and ){MONTH})*)(?:, ?by day (\d{{1,2}}))?"
)


@dataclass(frozen=True)
class Timing:
    """A timing, parsed. ``text`` is what the office wrote. Which other parts have a value depends on ``kind``.

    ``months`` are 1 to 12; ``unit`` is a length in months (1, 3, 6 or 12), or None for the unit of the cycle;
    ``day`` is a day of the month; ``within`` counts days, negative before the event.
    """

    kind: Kind
    text: str
    months: tuple[int, ...] = ()
    unit: int | None = None
    edge: Edge | None = None
    day: int | None = None
    within: int | None = None
    event: str | None = None


@cache
def parse_timing(text: str) -> Timing:
    """What ``text`` says of time. Never fails: what it does not understand is ``free``."""
    wanted = key(text)
    for pattern, read in READERS:
        found = pattern.fullmatch(wanted)
        timing = read(found, text) if found else None
        if timing is not None:
            return timing
    return _english(text) or Timing("free", text)


def _months(found: re.Match[str], text: str) -> Timing | None:
    months = tuple(sorted({int(number) for number in re.findall(r"\d+", found[1])}))
    if not all(1 <= month <= 12 for month in months):  # noqa: PLR2004 - months of a year
        return None
    day = int(found[3]) if found[3] else 20 if found[2] == "중순" else None
    return Timing("months", text, months=months, day=day)


def _edge(found: re.Match[str], text: str) -> Timing:
    return Timing("window", text, unit=UNITS[found[1]], edge="start" if found[2] == "초" else "end")


def _day(found: re.Match[str], text: str) -> Timing:
    return Timing("window", text, unit=1, edge="day", day=int(found[1]))


def _after(found: re.Match[str], text: str) -> Timing:
    return Timing("window", text, unit=UNITS[found[1]], edge="after", within=int(found[2]) * DAYS[found[3]])


def _next_month(found: re.Match[str], text: str) -> Timing:
    day = int(found[2]) if found[2] else 10 if found[3] == "초" else 31
    return Timing("window", text, unit=UNITS[found[1]] if found[1] else None, edge="after", day=day)


def _next(found: re.Match[str], text: str) -> Timing:
    unit = 12 if found[1] in ("연도", "해") else UNITS[found[1]]
    early = {3: 31, 6: 62, 12: 92}[unit]
    return Timing("window", text, unit=unit, edge="after", within=early if found[2] in EARLY else DAYS_OF[unit])


def _offset(found: re.Match[str], text: str) -> Timing:
    return Timing("offset", text, event=found[1], within=int(found[2]) * DAYS_AFTER[found[3]])


def _before(found: re.Match[str], text: str) -> Timing:
    number, unit = (found[2], found[3]) if found[2] else (found[4], found[5])
    return Timing("offset", text, event=found[1], within=-int(number) * DAYS_AFTER[unit])


def _at_once(found: re.Match[str], text: str) -> Timing:
    return Timing("offset", text, event=found[1], within=0)


def _event(found: re.Match[str], text: str) -> Timing | None:
    return None if found[0].endswith(NO_EVENT) else Timing("event", text, event=found[0])


def _english(text: str) -> Timing | None:
    said = plain(text)
    if found := IN_ENGLISH.fullmatch(said):
        days = {"day": 1, "week": 7, "month": 30}[found[2]]
        return Timing("offset", text, event=found[3], within=int(found[1]) * days)
    if found := NAMES.fullmatch(said):
        named = [ENGLISH_MONTHS.index(word) + 1 for word in re.findall(r"[a-z]+", found[1]) if word in ENGLISH_MONTHS]
        return Timing("months", text, months=tuple(sorted(set(named))), day=int(found[2]) if found[2] else None)
    return None


EARLY = ("초", "첫달", "첫째달")
DAYS_OF = {1: 31, 3: 92, 6: 184, 12: 366}
#: As an office counts days after an event: a month is 30 of them.
DAYS_AFTER = {"일": 1, "주": 7, "주일": 7, "월": 30, "개월": 30, "연": 365}
READERS = (
    (MONTHS, _months),
    (EDGE, _edge),
    (DAY, _day),
    (AFTER, _after),
    (NEXT_MONTH, _next_month),
    (NEXT, _next),
    (OFFSET, _offset),
    (BEFORE, _before),
    (AT_ONCE, _at_once),
    (EVENT, _event),
)
#: A month, not a number of months (1월 이내), with the day that may follow it.
NAMED_MONTH = re.compile(r"(?<!\d)(\d{1,3})월(?!이내|내|안|간|마다|전)(?:(\d{1,3})일(?!이내|내|안|간|전))?")
#: Numbers in a list before the month that ends it: 6,13월.
LISTED_MONTH = re.compile(r"(?<![\d일])(\d{1,3})(?=,(?:\d{1,3}월?,)*\d{1,3}월)")
DAY_OF_MONTH = re.compile(r"매월(?:\d{1,3}일?[~-])?(\d{1,3})일")


def impossible(text: str) -> str | None:
    """The month or day in ``text`` that no calendar has, as it is written: 13월, 2월 30일; None where all exist."""
    said = key(text)
    for found in LISTED_MONTH.finditer(said):
        if not 1 <= int(found[1]) <= 12:  # noqa: PLR2004 - months of a year
            return f"{found[1]}월"
    for found in NAMED_MONTH.finditer(said):
        month = int(found[1])
        if not 1 <= month <= 12:  # noqa: PLR2004 - months of a year
            return f"{found[1]}월"
        if found[2] and not 1 <= int(found[2]) <= monthrange(LEAP, month)[1]:
            return f"{found[1]}월 {found[2]}일"
    for found in DAY_OF_MONTH.finditer(said):
        if not 1 <= int(found[1]) <= 31:  # noqa: PLR2004 - days of the longest month
            return f"{found[1]}일"
    return None
