"""When something is published (공표 시기): days, the words of a cycle, days after an event, or an event alone.

Offices write it freely, so nothing that is not understood is refused: it is ``free``, its text is shown as it is, and no date
is counted from it. What speaks of a unit of time and is not understood is never taken for an event: it would hide who is late.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from generator.pattern import Pattern
from generator.schedule import english, korean
from generator.schedule.cycle import known_cycles, parse_cycle
from generator.schedule.span import ENGLISH_MONTHS, LEAP, MONTH_END, YEAR, Timing
from generator.schedule.spelling import respelt
from generator.schedule.text import key, plain

#: A unit of time or a day: what holds one is no event.
TIME = Pattern(
    r"매(?:일|주|월|연|회|시)|분기|반기|[월연주]말|[월연]초|[월주연]간|말일|초일|초순|중순|하순|익[월일연]|다음(?:날|달|주|월|해|연|회)|마지막"
    r"|첫(?:날|주|달|째)|요일|평일|영업일|근무일|휴일|주말|격[일주월연]|\d|당일|연도|전월|당월|금월|월별|수시|상시|정기|기준"
)
#: Like days and times, and none of an event.
NO_EVENT = ("매시", "상시", "게시", "공시", "전시", "표시", "제시", "실시", "임시", "즉시")
DURATION = r"(\d{1,3})(일|주일?|개월|월|연)"
#: 계획수립일로부터 1월 이내, 발생 후 14일 이내
OFFSET = Pattern(
    rf"(.{{1,40}}?)(?:일)?(?:로부터|부터|이후|후|뒤){DURATION}(?:이내|내|까지|안에?)?(?:에)?(?:공표|공개|게시)?"
)
#: 휴관일 전 일주일, 휴관일 7일 전
BEFORE = Pattern(r"(.{1,40}?)(?:일)?(?:전(\d+)(일|주일?|개월)|(\d+)(일|주일?|개월)전)(?:까지)?")
#: 발생 즉시
AT_ONCE = Pattern(r"(.{1,40}?)(?:일)?(?:후|뒤)?(?:즉시|지체없이)")
#: 공고일, 심의 후, 변동 시, 의회 개회 전
EVENT = Pattern(r"(.{1,40}?)(?:일|시|후|뒤|때|때마다|시마다|직후|이후|개최전|개회전|시행전)")
#: As an office counts days after an event: a month is 30 of them. No date is counted from it.
DAYS_AFTER = {"일": 1, "주": 7, "주일": 7, "월": 30, "개월": 30, "연": 365}
COUNT = Pattern(r"(\d{1,2})회(?:이상)?|(\d{1,2})times")
IN_ENGLISH = {"once": 1, "twice": 2}
ENGLISH_OFFSET = Pattern(r"within (\d+) (day|week|month|year)s? (?:of|after|from|following) (.{1,60})")
ENGLISH_EVENT = Pattern(rf"{english.HAPPENS.pattern}|(?:once|prior to|before|on day of) .{{1,60}}")


#: Timings to suggest where one is not understood: one of each shape, as offices write it.
EXAMPLES = (
    "1월", "6월, 12월", "매년 1월", "매년 3월 31일까지", "1분기", "상반기", "1월~2월", "월초", "월말", "매월 말일", "매월 10일까지", "매월 1일, 15일", "분기 초",
    "분기 말", "반기 말", "연초", "연말", "다음 달 10일까지", "익월 10일까지", "익월 말일까지", "분기 종료 후 30일 이내", "반기 종료 후 30일 이내",
    "회계연도 종료 후 3개월 이내", "매주 월요일", "익년도 1월", "발생 후 14일 이내", "변동 시",
    "January", "June, December", "by 31 March", "Q1", "end of the month", "by the 10th of each month", "by the 10th of the following month",
    "within 30 days after the end of the quarter", "every January", "weekly on Monday", "last working day of the month", "end of each quarter",
)  # fmt: skip


def known_timings() -> list[str]:
    """Timings and cycles that are understood, for suggestions."""
    return [*EXAMPLES, *known_cycles()]


def timing_meant(text: str) -> str | None:
    """The timing that ``text`` is but for a slip; none where it is understood."""
    if parse_timing(text).kind != "free":
        return None
    return respelt(text, known_timings(), lambda word: replace(parse_timing(word), text=""))


@cache
def parse_timing(text: str) -> Timing:
    """What ``text`` says of time. Never fails: what it does not understand is ``free``."""
    said, words = key(text), plain(text)
    timing = korean.read(said) or korean.of_days(said) or english.read(words)
    if timing is None:
        event = _event(said)
        # 변동 시 is a cycle as well; what follows upon something (심의 후) is no other cycle than the one that is named.
        after = event if event and (event.kind == "offset" or said.endswith("후")) else None
        timing = _count(said) or after or _cycle(text) or event or _english_event(english.tidy(words)) or Timing("free")
    return replace(timing, text=text)


def _count(said: str) -> Timing | None:
    """3회, twice: so often in each cycle."""
    found = COUNT.fullmatch(said)
    count = IN_ENGLISH.get(said) or (int(found[1] or found[2]) if found else 0)
    return Timing("count", count=count, ko=f"주기마다 {count}회", en=f"{count} times in each period") if count else None


def _cycle(text: str) -> Timing | None:
    """매월, 수시, 연 2회(1월, 7월): the words of a cycle."""
    cycle = parse_cycle(text)
    if cycle and cycle.either:
        return None
    return Timing("cycle", rules=cycle.rules, ko=cycle.label("ko"), en=cycle.label("en")) if cycle else None


def _event(said: str) -> Timing | None:
    said = re.sub(r"\(([^()]*)\)", "", said)
    for pattern in (OFFSET, BEFORE, AT_ONCE):
        found = pattern.fullmatch(said)
        if found and not TIME.search(found[1]):
            return Timing("offset", event=found[1], within=_within(pattern, found))
    if not EVENT.fullmatch(said) or TIME.search(said) or said.endswith(NO_EVENT):
        return None
    return Timing("event", event=said)


def _within(pattern: Pattern, found: re.Match[str]) -> int:
    if pattern is OFFSET:
        return int(found[2]) * DAYS_AFTER[found[3]]
    if pattern is AT_ONCE:
        return 0
    number, unit = (found[2], found[3]) if found[2] else (found[4], found[5])
    return -int(number) * DAYS_AFTER[unit]


def _english_event(said: str) -> Timing | None:
    found = ENGLISH_OFFSET.fullmatch(said)
    if found and not english.TIME.search(found[3]):
        return Timing(
            "offset", event=found[3], within=int(found[1]) * {"day": 1, "week": 7, "month": 30, "year": 365}[found[2]]
        )
    if ENGLISH_EVENT.fullmatch(said) and not english.TIME.search(said):
        return Timing("event", event=said)
    return None


#: A month, not a number of months (1월 이내), with the day that may follow it.
NAMED_MONTH = Pattern(r"(?<!\d)(\d{1,3})월(?!이내|내|안|간|마다|전)(?:(\d{1,3})일(?!이내|내|안|간|전))?")
#: Numbers in a list before the month that ends it: 6,13월.
LISTED_MONTH = Pattern(r"(?<![\d일])(\d{1,3})(?=,(?:\d{1,3}월?,)*\d{1,3}월)")
DAY_OF_MONTH = Pattern(r"(?:매월|익월|다음달)(?:\d{1,3}일?[~-])?(\d{1,3})일")
#: 5분기: a year has four.
QUARTER = Pattern(r"(?<![\d,~-])(\d{1,2})(?:,4|사)?분기(?!마다|에|간|당|단위|주기)")
ENGLISH_DATE = Pattern(
    rf"\b(?:(\d{{1,2}}) ({'|'.join(ENGLISH_MONTHS)})|({'|'.join(ENGLISH_MONTHS)}) (\d{{1,2}}))\b(?! ?\d)"
)


#: '25.12월, 25. 12월, '25년 12월: a year in two digits before a month, which is no month itself.
YEAR_BEFORE = Pattern(r"'\s?\d{2}\s?[.년연/-]?\s?|(?<![\d.,월])[2-9]\d\s?\.\s?(?=\d{1,2}\s?[월.])")


def plain_quotes(text: str) -> str:
    """One kind of apostrophe."""
    return re.sub("[\u2018\u2019\u00b4`\u2032\uff07]", "'", text)


def impossible(text: str) -> str | None:
    """The month or day in ``text`` that no calendar has, as it is written: 13월, 2월 30일; None where all exist."""
    text = YEAR_BEFORE.sub("", plain_quotes(text))
    said = key(text)
    return next((wrong for wrong in (*_months(said), *_days(said), *_english_dates(english.tidy(plain(text))))), None)


def _months(said: str) -> Iterator[str]:
    for found in LISTED_MONTH.finditer(said):
        if not 1 <= int(found[1]) <= YEAR:
            yield f"{found[1]}월"
    for found in NAMED_MONTH.finditer(said):
        month = int(found[1])
        if not 1 <= month <= YEAR:
            yield f"{found[1]}월"
        elif found[2] and not 1 <= int(found[2]) <= monthrange(LEAP, month)[1]:
            yield f"{found[1]}월 {found[2]}일"


def _days(said: str) -> Iterator[str]:
    for found in DAY_OF_MONTH.finditer(said):
        if not 1 <= int(found[1]) <= MONTH_END:
            yield f"{found[1]}일"
    for found in QUARTER.finditer(said):
        if not 1 <= int(found[1]) <= 4:  # noqa: PLR2004 - quarters of a year
            yield f"{found[1]}분기"


def _english_dates(said: str) -> Iterator[str]:
    for found in ENGLISH_DATE.finditer(said):
        day, name = int(found[1] or found[4]), found[2] or found[3]
        if not 1 <= day <= monthrange(LEAP, ENGLISH_MONTHS.index(name) + 1)[1]:
            yield f"{day} {name.capitalize()}"
