"""Periods in the sentences of records and in their plans: none ends before it starts, nothing lies outside the record's own.

What is told as done after the end of the record's period (T015), an end before its start (T002), a step of a plan or news
of a time that the record is not about (T017). All may be what the document says: ``conflicts`` answers them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise

from generator.diagnostics import Diagnostic, Fact
from generator.pattern import Pattern
from generator.records import Part, Record, is_date, is_moment, labels, parts
from generator.rules.day import MONTHS, SENTENCE, YEAR, Day, days, number_of, texts, years_of
from generator.schedule import first_day, last_day, parse_when
from generator.source import Mapping, Scalar, first_line

#: What has happened, and what is only planned.
DONE = Pattern(r"(?:했|었|았|였|됐|렸|쳤|냈|웠)(?:습니다|고|으며)|완료|개최|\b(?:held|was|were|completed|published)\b")
PLANNED = Pattern(r"예정|계획|앞으로|향후|목표|할 것|하겠|합니다\.?$|\bwill\b|\bplan")
ISSUES = Pattern(r"(?<![0-9])(?P<from>[0-9]{1,2})\s?(?:월호?)?\s?[~∼～-]\s?(?P<to>1[0-2]|[1-9])\s?월호")
MONTH = Pattern(rf"(?:{YEAR})?(?P<month>1[0-2]|[1-9])\s?월")
#: What stands between the two ends of a period.
UNTIL = Pattern(r"[)）.\s]*(?:부터|에서|[~∼～–-]|\bto\b|\buntil\b)\s*")
#: Years, and months of years, as the ends of a period.
YEARS = Pattern(
    r"(?<![0-9.\-])(?P<y1>(?:19|20)[0-9]{2})(?:년\s?부터|년?\s?[~∼～–-])\s?(?P<y2>(?:19|20)[0-9]{2})년(?!\s?[0-9])"
)
_MONTH = r"(?P<y{0}>(?:19|20)[0-9]{{2}})(?:년|[.\-/])\s?(?P<m{0}>1[0-2]|0?[1-9])(?:월|\.)"
MONTHS_OF_YEARS = Pattern(rf"{_MONTH.format(1)}\s?(?:부터|[~∼～–-])\s?{_MONTH.format(2)}(?!\s?[0-9])")
#: Days of one month.
DAYS = Pattern(
    r"(?P<start>(?<![0-9])[0-9]{1,2}월 ?(?P<d1>[0-9]{1,2})일)(?: ?\(.\))? ?[~∼～–-] ?(?P<end>(?P<d2>[0-9]{1,2})일)(?! ?[간동])"
)
#: Steps of a plan and news, with the field that says when.
OWN_TIMES = {"milestones": "when", "updates": "date"}
#: A quarter: a plan may begin a little before its period.
AHEAD = timedelta(days=92)
#: What is done before a plan begins, and after it ends.
PREPARED = Pattern(
    r"준비|계획|수립|공모|모집|예산|협의|협약|조사|용역|설계|심의|선정|방침|prepar|plan|tender|survey|design",
    re.IGNORECASE,
)
CLOSED = Pattern(r"결과|보고|평가|정산|공개|분석|환류|백서|사후|report|evaluat|review|account", re.IGNORECASE)
_NAME = "|".join(MONTHS)
ENGLISH_MONTHS = Pattern(
    rf"(?P<n1>{_NAME}) (?P<y1>(?:19|20)[0-9]{{2}}) ?(?:to|until|–|-) ?(?P<n2>{_NAME}) (?P<y2>(?:19|20)[0-9]{{2}})"
)


def backwards(part: Part, record: Record, node: Scalar, told: Collection[str]) -> Iterator[Diagnostic]:
    """T002: a period in a sentence that ends before it starts."""
    for start, end in reversed_periods(part.value):
        if not any(start in answer or end in answer for answer in told):
            facts: dict[str, Fact] = {"label": labels(part.schema, str(part.path[0])), "start": start, "end": end}
            yield Diagnostic("T002", record.path, first_line(node.span), facts)


def reversed_periods(text: str) -> Iterator[tuple[str, str]]:
    """The periods of a text whose end is certain to be before their start: start and end, as printed.

    11월부터 2월까지 ends in the next year; so may 5월부터 3월까지.
    """
    found = sorted(days(text), key=lambda each: each.at)
    for one, other in pairwise(found):
        between = text[one.at + len(one.text) : other.at]
        if other.at >= one.at + len(one.text) and UNTIL.fullmatch(between) and before(other, one):
            yield one.text, other.text
    for each in DAYS.finditer(text):
        if int(each["d2"]) < int(each["d1"]):
            yield each["start"], each["end"]
    for pattern in (YEARS, MONTHS_OF_YEARS, ENGLISH_MONTHS):
        for each in pattern.finditer(text):
            ends = [moment_of(each, at) for at in (1, 2)]
            if ends[1] < ends[0]:
                start, _, end = re.split(r"(부터|[~∼～–]|\bto\b|\buntil\b|-)", each[0], maxsplit=1)
                yield start.strip(), end.strip()


def before(day: Day, other: Day) -> bool:
    """Whether a day is certain to be before another: without years only one of the same month is."""
    first, second = day.year or other.year, other.year or day.year
    if day.year is None and (day.month != other.month):
        return False
    return (first or 0, day.month, day.day) < (second or 0, other.month, other.day)


def moment_of(found: re.Match[str], at: int) -> tuple[int, int]:
    groups = found.groupdict()
    name = groups.get(f"n{at}")
    return int(groups[f"y{at}"]), MONTHS.index(name) if name else int(groups.get(f"m{at}") or 0)


def out_of_period(record: Record, told: Collection[str]) -> Iterator[Diagnostic]:
    """T017: a step of a plan before or after the period of its record, or news from long before it."""
    period = record.data.get("period")
    start, end = (str(period.get(each, "")) if isinstance(period, dict) else "" for each in ("start", "end"))
    for part in parts(record) if known(start) or known(end) else ():
        name = OWN_TIMES.get(str(part.path[0])) if part.path else None
        if name is None or not isinstance(part.node, Mapping) or not isinstance(part.value, dict):
            continue
        text, place = str(part.value.get(name, "")), part.node.get(name)
        moments = ends_of(text)
        if place is None or moments is None or any(text in answer for answer in told):
            continue
        what = str(part.value.get("text", ""))
        early = known(start) and moments[1] + AHEAD < first_day(start) and not PREPARED.search(what)
        late = known(end) and name == "when" and moments[0] > last_day(end) and not CLOSED.search(what)
        if early or late:
            facts: dict[str, Fact] = {"value": text, "period": f"{start}~{end}"}
            yield Diagnostic("T017", record.path, first_line(place.span), facts)


def known(text: str) -> bool:
    return is_date(text) or is_moment(text)


def ends_of(text: str) -> tuple[date, date] | None:
    """The first and the last day of a time; None where it is not certain."""
    if known(text):
        return first_day(text), last_day(text)
    months = parse_when(text)
    if months is None:
        return None
    first, last = (f"{each // 12:04}-{each % 12 + 1:02}" for each in months)
    return first_day(first), last_day(last)


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
