"""Days in the sentences of records and pages that cannot be, or that do not go with what stands beside them.

A weekday beside a day that fell on another (T012), a day that no calendar has (T013), working people at work on a Sunday or a
public holiday (T014); with the periods of period.py. All may be what the document says: ``conflicts`` answers them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date

from generator.diagnostics import Diagnostic, Fact, Span
from generator.pattern import Pattern
from generator.records import Narrative, Part, Record, is_date
from generator.rules.announced import other_days
from generator.rules.day import (
    ANY_YEAR,
    ENGLISH,
    MONTHS,
    SENTENCE,
    SIGNS,
    WEEKDAYS,
    Day,
    answers,
    days,
    number_of,
    texts,
    years_of,
)
from generator.rules.period import backwards, out_of_period, too_late
from generator.source import Scalar, first_line

SUNDAY = 6
#: A year that has every day, and the days of the longest month.
LEAP, LONGEST = 2000, 31
#: Public holidays on fixed days of the solar calendar (관공서의 공휴일에 관한 규정 제2조; 한글날 since 2013).
HOLIDAYS = {(1, 1): "1월 1일", (3, 1): "삼일절", (5, 5): "어린이날", (6, 6): "현충일", (8, 15): "광복절", (10, 3): "개천절",
            (10, 9): "한글날", (12, 25): "성탄절"}  # fmt: skip
HANGUL_DAY, SINCE = (10, 9), 2013
#: Who is at work on working days, and what such people are called together for.
WORKING = Pattern(r"간부|직원|공무원|부서장|과장|팀장|국장|담당자|staff|officials|managers", re.IGNORECASE)
OFFICE = Pattern(r"교육|회의|토론회|워크숍|연찬회|보고회|강연|연수|심사|training|meeting|workshop", re.IGNORECASE)


def in_records(records: Collection[Record], right: Collection[str] = ()) -> Iterator[Diagnostic]:
    """Every rule about the days and periods in the sentences of records; around those that are ``right`` nothing has changed."""
    by_name = {record.reference: record for record in records}
    for record in records:
        if record.reference in right:
            continue
        related = [by_name[each] for each in record.data.get("related", ()) if each in by_name]
        told = [answer for each in (record, *related) for answer in answers(each)]
        years = years_of(record)
        said = list(texts(record))
        for part, node in said:
            near = dated(record, part)
            for each in wrong_days(part.value, years, record.path, first_line(node.span), near):
                if not any(str(each.facts["value"]).partition("(")[0] in answer for answer in told):
                    yield each
            yield from at_work(part.value, record, node, told)
            yield from backwards(part, record, node, told)
        yield from too_late(record, said, records, told)
        yield from out_of_period(record, told)
        yield from other_days(record, told)


def dated(record: Record, part: Part) -> tuple[date, ...]:
    """The day that stands beside a sentence, as that of news, or else the day of the whole record."""
    beside = record.data
    for each in part.path[:-1]:
        beside = beside[each]  # type: ignore[index]
    for value in (beside, record.data):
        day = str(value.get("date", "")) if isinstance(value, dict) else ""
        if is_date(day):
            return (date.fromisoformat(day),)
    return ()


def in_pages(pages: Iterable[Narrative]) -> Iterator[Diagnostic]:
    """The days in the sentences of content/."""
    for page in pages:
        for line, text in page.prose:
            if SIGNS.search(text):
                yield from wrong_days(text, frozenset(), page.path, Span(line, 1, line, len(text) + 1))


def wrong_days(
    text: str, years: Collection[int], path: str, span: Span, near: Collection[date] = ()
) -> Iterator[Diagnostic]:
    """T013 for a day that no calendar has, T012 for a weekday that is another's; ``near`` is the day of the sentence."""
    said = {number_of(*found.groups()) for found in ANY_YEAR.finditer(text)} - {None}
    for each in days(text):
        year = (
            each.year
            or (next(iter(said)) if len(said) == 1 else None)
            or (None if said else year_near(each, near))
            or (next(iter(years)) if len(years) == 1 else None)
        )
        if each.on(year or LEAP) is None:
            if plausible(each):
                yield Diagnostic("T013", path, span, {"value": each.text})
            continue
        if year is None or each.weekday is None:
            continue
        day = each.on(year)
        if day is not None and day.weekday() != each.weekday:
            facts: dict[str, Fact] = {
                "value": each.text, "day": day.isoformat(),
                "right": {"ko": f"{WEEKDAYS[day.weekday()]}요일", "en": ENGLISH[day.weekday()]},
            }  # fmt: skip
            yield Diagnostic("T012", path, span, facts)


def year_near(day: Day, near: Collection[date]) -> int | None:
    """The year of a day without one, told on a day of the same month; of another month it may be that of the year before."""
    return next((each.year for each in near if each.month == day.month), None)


def plausible(day: Day) -> bool:
    """Whether numbers are meant as a day: 13. 45. of a list of numbers is none."""
    words = "월" in day.text or any(each in day.text for each in MONTHS)
    return words or (day.year is not None and day.month <= len(MONTHS) and day.day <= LONGEST)


def at_work(text: str, record: Record, node: Scalar, told: Collection[str]) -> Iterator[Diagnostic]:
    """T014: people who work on working days, called together on a Sunday or a public holiday."""
    for sentence in SENTENCE.findall(text):
        if not (WORKING.search(sentence) and OFFICE.search(sentence)):
            continue
        for each in days(sentence):
            day = each.on(each.year) if each.year else None
            if day is None or not (name := free(day)) or any(same_day(day, answer) for answer in told):
                continue
            facts: dict[str, Fact] = {"value": each.text.strip(), "day": day.isoformat(), "name": name}
            yield Diagnostic("T014", record.path, first_line(node.span), facts)


def free(day: date) -> Fact:
    """What makes a day one without work; empty for all others."""
    if day.weekday() == SUNDAY:
        return {"ko": "일요일", "en": "a Sunday"}
    place = (day.month, day.day)
    if place in HOLIDAYS and (place != HANGUL_DAY or day.year >= SINCE):
        return {"ko": f"공휴일({HOLIDAYS[place]})", "en": f"a public holiday ({HOLIDAYS[place]})"}
    return ""


def same_day(day: date, text: str) -> bool:
    return any(each.on(each.year) == day for each in days(text) if each.year)
