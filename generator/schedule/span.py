"""What a time of publication says: the days in which each publication is expected, as a rule of the calendar.

A unit is a month, a quarter, a half-year or a year, counted from January; the fiscal year of a Korean local government is
the calendar year (지방회계법 제6조). Every timing is made here, with its one spelling in each language.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from generator.schedule.form import CycleRule

#: ``window``: days of a unit; ``weekday``: days of a week; ``cycle``: the words of a cycle; ``count``: so often in each cycle;
#: ``offset`` and ``event``: it hangs on something that happens; ``free``: not understood.
Kind = Literal["window", "weekday", "cycle", "count", "offset", "event", "free"]
Edge = Literal["start", "end", "by end"]

YEAR = 12
#: A leap year, which has every day that a year can have.
LEAP = 2000
MONTH_END = 31
ENGLISH_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip
ENGLISH_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
KOREAN_DAYS = "월화수목금토일"
KOREAN_UNITS = {1: "월", 3: "분기", 6: "반기", 12: "연"}
ENGLISH_UNITS = {1: "month", 3: "quarter", 6: "half-year", 12: "year"}
NTH = ("첫째", "둘째", "셋째", "넷째", "다섯째", "여섯째")
#: How long the beginning of a unit lasts, in months; of a month it is ten days, and its end begins with day 21.
BEGINNING = {3: 1, 6: 2, 12: 3}
THIRDS = ((1, 10), (11, 20), (21, MONTH_END))


@dataclass(frozen=True, order=True)
class DaySpan:
    """The days of a unit in which one publication is expected, both ends included.

    ``start`` and ``end`` are a month, counted from 0 for the first of the unit (or, with ``after``, for the first month
    after it), and a day; day 31 is the last of any month. ``within`` goes before ``end``: so many days after the unit.
    """

    start: tuple[int, int]
    end: tuple[int, int]
    after: bool = False
    within: int = 0
    #: The last day is written, though it is that of the month: 12월 31일. It changes nothing but the name.
    dated: bool = field(default=False, compare=False)
    #: Until then, from the first day of the unit on: 6월까지. It changes nothing but the name.
    by: bool = field(default=False, compare=False)


@dataclass(frozen=True)
class Timing:
    """A timing, parsed. ``text`` is what the office wrote. Which other parts have a value depends on ``kind``.

    ``unit`` is a length in months (1, 3, 6 or 12), or None for the unit of the cycle; ``weekdays`` count from 0 for Monday;
    ``within`` counts days, negative before the event; ``ko`` and ``en`` are the one spelling of it.
    """

    kind: Kind
    text: str = ""
    unit: int | None = None
    spans: tuple[DaySpan, ...] = ()
    #: The beginning or the end of a unit that the cycle names.
    edge: Edge | None = None
    weekdays: tuple[int, ...] = ()
    count: int = 0
    rules: tuple[CycleRule, ...] = ()
    within: int | None = None
    event: str | None = None
    ko: str = ""
    en: str = ""

    def of(self, unit: int) -> Timing:
        """The same for a unit, where the text leaves it to the cycle."""
        if self.unit is not None:
            return self
        return edge(unit, self.edge) if self.edge else replace(self, unit=unit)


def yearly(spans: Iterable[DaySpan], *, by: bool = False) -> Timing:
    """Days of the year, each the time of one publication: 4월, 9월; 1분기; 6월 30일, 12월 31일. With ``by`` each is a
    deadline: 3월 31일까지.
    """
    every = tuple(sorted(set(spans)))
    if by:
        every = deadlines(every)
    ko, en = zip(*(_deadline(span) if by else _date(span) for span in every), strict=True)
    until = "까지" if by else ""
    return Timing(
        "window",
        unit=YEAR,
        spans=every,
        ko=f"매년 {', '.join(ko)}{until}",
        en=f"every year {'by' if by else 'on' if en[0][0].isdecimal() and ' to ' not in en[0] else 'in'} {', '.join(en)}",
    )


def deadlines(spans: Sequence[DaySpan]) -> tuple[DaySpan, ...]:
    """The time until each date, from the first day of the part of the year that is its own: of four dates its quarter.

    Where two dates lie in one part it is not known which day the second one's time begins; it stays its month.
    """
    length = YEAR // len(spans)
    own = {span.end[0] // length for span in spans}
    if YEAR % len(spans) or len(own) < len(spans):
        return tuple(replace(span, by=True) for span in spans)
    return tuple(replace(span, start=(span.end[0] // length * length, 1), by=True) for span in spans)


def _deadline(span: DaySpan) -> tuple[str, str]:
    """The last day of a date until which something is published, in both languages."""
    last, ends = span.end
    name = ENGLISH_MONTHS[last].capitalize()
    if ends == MONTH_END and not span.dated:
        return f"{last + 1}월", f"the end of {name}"
    ends = min(ends, monthrange(LEAP, last + 1)[1])
    return f"{last + 1}월 {ends}일", f"{ends} {name}"


def _date(span: DaySpan) -> tuple[str, str]:
    """The days of one publication of a year, in both languages."""
    (first, begins), (last, ends) = span.start, span.end
    names = tuple(f"{ENGLISH_MONTHS[month % YEAR].capitalize()}" for month in (first, last))
    if (begins, ends) == (1, MONTH_END) and not span.dated:
        if first == last:
            return f"{first + 1}월", names[0]
        quarter, half = (last - first == 2 and first % 3 == 0), (last - first == 5 and first % 6 == 0)  # noqa: PLR2004 - months of a quarter and of a half-year
        if quarter or half:
            return (
                (f"{first // 3 + 1}분기", f"Q{first // 3 + 1}")
                if quarter
                else (f"{'하' if first else '상'}반기", f"H{first // 6 + 1}")
            )
        return f"{first + 1}월~{last % YEAR + 1}월", f"{names[0]} to {names[1]}"
    ends = min(ends, monthrange(LEAP, last % YEAR + 1)[1])
    if begins == 1 and first == last:
        return f"{first + 1}월 {ends}일", f"{ends} {names[0]}"
    return f"{first + 1}월 {begins}일~{last % YEAR + 1}월 {ends}일", f"{begins} {names[0]} to {ends} {names[1]}"


def month(number: int, first: int = 1, last: int = MONTH_END, *, dated: bool = False) -> DaySpan:
    """The days from ``first`` to ``last`` of a month of the year (1 to 12); ``dated`` where the last one is written."""
    return DaySpan((number - 1, first), (number - 1, last), dated=dated)


def alike(spans: Sequence[DaySpan]) -> bool:
    """Whether dates can stand in one list: apart from each other, and all of them with days, or none. 6월, 12월 10일 may
    mean the tenth of June.
    """
    apart = all(first.end < second.start for first, second in pairwise(sorted(set(spans))))
    return apart and len({(span.start[1], span.end[1]) == (1, MONTH_END) and not span.dated for span in spans}) == 1


def monthly(days: Sequence[tuple[int, int]]) -> Timing:
    """Days of each month: until the tenth, from the fifth to the tenth; of several dates each is one day."""
    spans = tuple(sorted({DaySpan((0, first), (0, last)) for first, last in days}))
    said = [(span.start[1], span.end[1]) for span in spans]
    if len(said) == 1 and said[0][0] == 1:
        return Timing("window", unit=1, spans=spans, ko=f"매월 {said[0][1]}일", en=f"by day {said[0][1]} of each month")
    ko = ", ".join(f"{last}일" if first == last else f"{first}일~{last}일" for first, last in said)
    en = ", ".join(f"{last}" if first == last else f"{first} to {last}" for first, last in said)
    return Timing("window", unit=1, spans=spans, ko=f"매월 {ko}", en=f"on days {en} of each month")


def edge(unit: int | None, where: Edge) -> Timing:
    """The beginning or the end of a unit: 월초, 분기 말. The beginning of a quarter is its first month."""
    if where == "by end":
        return by_end(unit)
    if unit is None:
        ko, en = ("초", "start") if where == "start" else ("말", "end")
        return Timing("window", edge=where, ko=f"주기의 {ko}", en=f"at the {en} of the period")
    name = KOREAN_UNITS[unit]
    if where == "start":
        span = DaySpan((0, 1), (0, THIRDS[0][1]) if unit == 1 else (BEGINNING[unit] - 1, MONTH_END))
    else:
        span = DaySpan((unit - 1, THIRDS[2][0] if unit == 1 else 1), (unit - 1, MONTH_END))
    ko = f"{name}{' ' if len(name) > 1 else ''}{'초' if where == 'start' else '말'}"
    return Timing("window", unit=unit, spans=(span,), ko=ko, en=f"at the {where} of each {ENGLISH_UNITS[unit]}")


def whole(unit: int) -> Timing:
    """Any day of a unit: 분기 중."""
    span = DaySpan((0, 1), (unit - 1, MONTH_END))
    return Timing(
        "window", unit=unit, spans=(span,), ko=f"{KOREAN_UNITS[unit]} 중", en=f"within each {ENGLISH_UNITS[unit]}"
    )


def by_end(unit: int | None) -> Timing:
    """Until the end of a unit, on any day of it: 월말까지, 연말까지, 연내. At its end (월말) is its last days."""
    if unit is None:
        return Timing("window", edge="by end", ko="주기의 말까지", en="by the end of the period")
    name = KOREAN_UNITS[unit]
    return replace(
        whole(unit),
        ko=f"{name}{' ' if len(name) > 1 else ''}말까지",
        en=f"by the end of each {ENGLISH_UNITS[unit]}",
    )


def nth_month(unit: int, number: int, first: int = 1, last: int = MONTH_END, *, by: bool = False) -> Timing:
    """Days of the so many-th month (from 1) of a quarter or half-year: 분기 말월 20일. With ``by`` from the first day of
    the unit: 분기 말월 20일까지.
    """
    ko = f"{KOREAN_UNITS[unit]} {NTH[number - 1]} 달"
    en = f"month {number} of each {ENGLISH_UNITS[unit]}"
    if by:
        ko, en = f"{ko} {'말' if last == MONTH_END else f'{last}일'}까지", f"by day {last} of {en}"
    elif (first, last) == (1, MONTH_END):
        en = f"in {en}"
    elif first == 1:
        ko, en = f"{ko} {last}일", f"on day {last} of {en}"
    else:
        ko, en = f"{ko} {first}일~{last}일", f"on days {first} to {last} of {en}"
    span = DaySpan((0, 1) if by else (number - 1, first), (number - 1, last))
    return Timing("window", unit=unit, spans=(span,), ko=ko, en=en)


def after(
    unit: int | None,
    *,
    days: int = 0,
    months: int = 0,
    day: tuple[int, int] = (1, MONTH_END),
    skip: int = 0,
    by: bool = False,
) -> Timing:
    """After a unit is over: within so many days or months, or on days of the month that follows (``skip`` months later).

    With ``by`` the days before it are in time as well, where they are of the same unit: 분기 다다음 달 10일까지.
    """
    ko_unit = "연도" if unit == YEAR else KOREAN_UNITS[unit] if unit else "주기"
    en_unit = f"each {ENGLISH_UNITS[unit]}" if unit else "the period"
    if days:
        span, ko, en = DaySpan((0, 1), (0, 1), after=True, within=days), f"{days}일 이내", f"within {days} days after"
    elif months:
        span, ko, en = (
            DaySpan((0, 1), (months - 1, MONTH_END), after=True),
            f"{months}개월 이내",
            f"within {months} months after",
        )
    else:
        first, last = day
        opens = 0 if by and unit and skip < unit else skip
        span = DaySpan((opens, first), (skip, last), after=True)
        which = "다음 달" if skip == 0 else "다다음 달"
        until = "말" if last == MONTH_END else f"{last}일"
        ko = f"{which} {until}까지" if first == 1 else f"{which} {first}일~{last}일"
        en = f"by day {last}" if first == 1 else f"on days {first} to {last}"
        en += " of the month after" if skip == 0 else " of the second month after"
    return Timing("window", unit=unit, spans=(span,), ko=f"{ko_unit} 종료 후 {ko}", en=f"{en} {en_unit}")


def weekly(days: Iterable[int]) -> Timing:
    """Days of the week, each the day of one publication."""
    named = tuple(sorted(set(days)))
    ko = ", ".join(f"{KOREAN_DAYS[day]}요일" for day in named)
    en = ", ".join(ENGLISH_DAYS[day].capitalize() for day in named)
    return Timing("weekday", weekdays=named, ko=f"매주 {ko}", en=f"weekly on {en}")
