"""Days in the sentences of records and pages that cannot be, or that do not go with what stands beside them.

A weekday beside a day that fell on another (T012), a day that no calendar has (T013), working people at work on a Sunday or a
public holiday (T014), what is told as done after the end of the record's own period (T015). All may be what the document
says: ``conflicts`` answers them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.diagnostics import Diagnostic, Fact, Span
from generator.records import Narrative, Part, Record, is_date, is_moment, parts
from generator.schedule import last_day
from generator.source import Scalar, first_line

WEEKDAYS = "월화수목금토일"
ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")  # fmt: skip
SUNDAY = 6
#: A year that has every day, and the days of the longest month.
LEAP, LONGEST = 2000, 31
#: Public holidays on fixed days of the solar calendar (관공서의 공휴일에 관한 규정 제2조; 한글날 since 2013).
HOLIDAYS = {(1, 1): "1월 1일", (3, 1): "삼일절", (5, 5): "어린이날", (6, 6): "현충일", (8, 15): "광복절", (10, 3): "개천절",
            (10, 9): "한글날", (12, 25): "성탄절"}  # fmt: skip
HANGUL_DAY, SINCE = (10, 9), 2013
YEAR = r"(?:(?P<year>(?:19|20)[0-9]{2})|[’‘'´`](?P<short>[0-9]{2}))\s?(?:년|[.\-/])\s?"
#: A day in words (10월 20일) or in numbers (10. 20., 2013-10-20), with the weekday that may stand behind it.
DAY = re.compile(
    rf"(?<![0-9.\-/])(?:{YEAR})?(?:(?P<month>[0-9]{{1,2}})\s?월\s?(?P<day>[0-9]{{1,2}})\s?일(?!\s?(?:간|동안|이내|이상|차|째))"
    r"|(?P<m>[0-9]{1,2})\s?[.\-/]\s?(?P<d>[0-9]{1,2})(?![0-9])\.?)"
    r"(?:\s?[(（]\s?(?P<near>[월화수목금토일])(?:요일)?\s?(?=[,)）.\s0-9])|\s?,?\s?(?P<far>[월화수목금토일])요일)?"
    r"(?P<until>[^()（）]{0,3}?[)）]?\s?[~∼～-]\s?(?P<end>[0-9]{1,2})\s?일?\s?[(（](?P<last>[월화수목금토일])(?:요일)?[)）])?"
)
_NAMES = "|".join(MONTHS)
_SHORT = "|".join(each[:3] for each in ENGLISH)
ENGLISH_DAY = re.compile(
    rf"(?:\b(?P<before>{_SHORT})[a-z]*\.?,?\s+)?(?:(?P<d1>[0-9]{{1,2}})\s+(?P<m1>{_NAMES})|(?P<m2>{_NAMES})\s+(?P<d2>[0-9]{{1,2}}))"
    rf"(?:,?\s+(?P<year>(?:19|20)[0-9]{{2}}))?(?:\s?\((?P<after>{_SHORT})[a-z]*\.?\))?"
)
ANY_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])\s?(?:년|[.\-/])|[’‘'´`]([0-9]{2})(?=\s?[.년])")
#: Who is at work on working days, and what such people are called together for.
WORKING = re.compile(r"간부|직원|공무원|부서장|과장|팀장|국장|담당자|staff|officials|managers", re.IGNORECASE)
OFFICE = re.compile(r"교육|회의|토론회|워크숍|연찬회|보고회|강연|연수|심사|training|meeting|workshop", re.IGNORECASE)
#: What has happened, and what is only planned.
DONE = re.compile(
    r"(?:했|었|았|였|됐|렸|쳤|냈|웠)(?:습니다|고|으며)|완료|개최|\b(?:held|was|were|completed|published)\b"
)
PLANNED = re.compile(r"예정|계획|앞으로|향후|목표|할 것|하겠|합니다\.?$|\bwill\b|\bplan")
ISSUES = re.compile(r"(?<![0-9])(?P<from>[0-9]{1,2})\s?(?:월호?)?\s?[~∼～-]\s?(?P<to>1[0-2]|[1-9])\s?월호")
MONTH = re.compile(rf"(?:{YEAR})?(?P<month>1[0-2]|[1-9])\s?월")
#: The stops of a date end no sentence.
SENTENCE = re.compile(r"[^.!?]*(?:(?:(?<=[0-9])\.(?=\s?[0-9])|\.(?!\s|$))[^.!?]*)*[.!?]?")
#: What is in every text that can be wrong: few have any of it.
SIGNS = re.compile(r"[0-9]\s?[월일]|[0-9]{4}\s?[.\-/]|[’‘'´`][0-9]{2}\.|[0-9]\.\s?[0-9]+\.?\s?\(|\b(?:19|20)[0-9]{2}\b")
#: Parts of a record that quote, or that name places in the document.
QUOTES = frozenset(("conflicts", "source", "withheld", "stated", "checks", "chart", "from"))
NO_TEXT = frozenset({"enum", "pattern", "format", "x-reference", "x-vocabulary"})


@dataclass(frozen=True)
class Day:
    """A day as a text prints it. ``year`` is None where it says none; ``weekday`` counts from Monday."""

    text: str
    year: int | None
    month: int
    day: int
    weekday: int | None
    at: int

    def on(self, year: int) -> date | None:
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


def days(text: str) -> Iterator[Day]:
    """The days that ``text`` prints, a range as two."""
    for found in DAY.finditer(text):
        month, day = found["month"] or found["m"], found["day"] or found["d"]
        year = number_of(found["year"], found["short"])
        word = found["near"] or found["far"]
        # Two numbers with a stop between them are a day only with a year before or a weekday behind them: 3. 1.
        if not found["month"] and (year is None and word is None):
            continue
        if not found["month"] and year is None and not re.search(r"\.|/", found[0]):
            continue
        yield Day(printed(found), year, int(month), int(day), WEEKDAYS.index(word) if word else None, found.start())
        if found["end"] and int(found["end"]) > int(day):
            yield Day(printed(found), year, int(month), int(found["end"]), WEEKDAYS.index(found["last"]), found.start())
    for found in ENGLISH_DAY.finditer(text):
        word = found["before"] or found["after"]
        names = [each[:3] for each in ENGLISH]
        yield Day(
            found[0].strip(), number_of(found["year"], None), MONTHS.index(found["m1"] or found["m2"]) + 1,
            int(found["d1"] or found["d2"]), names.index(word) if word else None, found.start(),
        )  # fmt: skip


def printed(found: re.Match[str]) -> str:
    """A day as it is printed, with the bracket behind its weekday."""
    text = found[0].strip()
    return text + ")" if text.count("(") > text.count(")") else text


def number_of(long: str | None, short: str | None) -> int | None:
    return int(long) if long else 2000 + int(short) if short else None


def in_records(records: Iterable[Record]) -> Iterator[Diagnostic]:
    """Every rule about the days in the sentences of records."""
    records = list(records)
    by_name = {record.reference: record for record in records}
    for record in records:
        related = [by_name[each] for each in record.data.get("related", ()) if each in by_name]
        told = [answer for each in (record, *related) for answer in answers(each)]
        years = years_of(record)
        said = list(texts(record))
        for part, node in said:
            for each in wrong_days(part.value, years, record.path, first_line(node.span)):
                if not any(str(each.facts["value"]).partition("(")[0] in answer for answer in told):
                    yield each
            yield from at_work(part.value, record, node, told)
        yield from too_late(record, said, records, told)


def in_pages(pages: Iterable[Narrative]) -> Iterator[Diagnostic]:
    """The days in the sentences of content/."""
    for page in pages:
        for line, text in page.prose:
            if SIGNS.search(text):
                yield from wrong_days(text, frozenset(), page.path, Span(line, 1, line, len(text) + 1))


def texts(record: Record) -> Iterator[tuple[Part, Scalar]]:
    """What a record says in sentences of its own."""
    for part in parts(record):
        if not isinstance(part.value, str) or not isinstance(part.node, Scalar) or not SIGNS.search(part.value):
            continue
        if not QUOTES.isdisjoint(each for each in part.path if isinstance(each, str)) or NO_TEXT & part.schema.keys():
            continue
        if (
            not is_date(part.value)
            and not is_moment(part.value)
            and not part.schema.get("x-cycle")
            and not part.schema.get("x-timing")
        ):
            yield part, part.node


def years_of(record: Record) -> frozenset[int]:
    """The years that a record is about, where its period says so."""
    period = record.data.get("period")
    edges = [str(each) for each in period.values()] if isinstance(period, dict) else []
    return frozenset(int(each[:4]) for each in edges if is_date(each) or is_moment(each))


def answers(record: Record) -> list[str]:
    """What the ``conflicts`` of a record quote: who says that a thing is odd is not told so again, nor are related records."""
    found = record.data.get("conflicts")
    return [
        str(version.get("printed", ""))
        for each in (found if isinstance(found, list) else ()) if isinstance(each, dict)
        for version in each.get("versions", ()) if isinstance(version, dict)
    ]  # fmt: skip


def wrong_days(text: str, years: Collection[int], path: str, span: Span) -> Iterator[Diagnostic]:
    """T013 for a day that no calendar has, T012 for a weekday that is another's."""
    said = {number_of(*found.groups()) for found in ANY_YEAR.finditer(text)} - {None}
    for each in days(text):
        year = (
            each.year
            or (next(iter(said)) if len(said) == 1 else None)
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


def too_late(
    record: Record, said: Iterable[tuple[Part, Scalar]], records: Collection[Record], told: Collection[str]
) -> Iterator[Diagnostic]:
    """T015: told as done, and later than the end of the period that the record is about."""
    end = end_of(record)
    if end is None:
        return
    seen: set[str] = set()
    for part, node in said:
        for sentence in SENTENCE.findall(part.value):
            if not DONE.search(sentence) or PLANNED.search(sentence):
                continue
            for text, year, month in months(sentence, record, records):
                late = (year, month) > (end.year, end.month)
                digits = re.findall(r"[0-9]+", text)
                if (
                    late
                    and text not in seen
                    and not any(digits == re.findall(r"[0-9]+", each)[: len(digits)] for each in told)
                ):
                    seen.add(text)
                    facts: dict[str, Fact] = {"value": text, "end": record.data["period"]["end"]}
                    yield Diagnostic("T015", record.path, first_line(node.span), facts)


def end_of(record: Record) -> date | None:
    """The last day of a period that is over, by the contract."""
    period, schema = record.data.get("period"), record.contract.fields.get("period", {})
    end = str(period.get("end", "")) if isinstance(period, dict) and schema.get("x-past") else ""
    return last_day(end) if end and (is_date(end) or is_moment(end)) else None


def months(sentence: str, record: Record, records: Collection[Record]) -> Iterator[tuple[str, int, int]]:
    """The months that a sentence names with their years; one without a year only where it is certain."""
    for found in ISSUES.finditer(sentence):
        year = year_elsewhere(found, record, records)
        if year:
            yield found[0], year, int(found["to"])
    for found in MONTH.finditer(sentence):
        year = number_of(found["year"], found["short"])
        if year:
            yield found[0], year, int(found["month"])


def year_elsewhere(found: re.Match[str], record: Record, records: Collection[Record]) -> int | None:
    """The year of months that a related record tells of too, and whose period lies in one year."""
    years = years_of(record)
    if len(years) == 1:
        return next(iter(years))
    related = record.data.get("related", ())
    for other in records:
        if other.reference in related and len(own := years_of(other)) == 1:
            for part, _ in texts(other):
                if any(
                    (each["from"], each["to"]) == (found["from"], found["to"]) for each in ISSUES.finditer(part.value)
                ):
                    return next(iter(own))
    return None
