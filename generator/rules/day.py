"""Days as sentences print them, and the sentences of a record that may print one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.pattern import Pattern
from generator.records import Part, Record, is_date, is_moment, parts
from generator.source import Scalar

WEEKDAYS = "월화수목금토일"
ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")  # fmt: skip
YEAR = r"(?:(?P<year>(?:19|20)[0-9]{2})|[’‘'´`](?P<short>[0-9]{2}))\s?(?:년|[.\-/])\s?"
#: A day in words (10월 20일) or in numbers (10. 20., 2013-10-20), with the weekday that may stand behind it.
DAY = Pattern(
    rf"(?<![0-9.\-/])(?:{YEAR})?(?:(?P<month>[0-9]{{1,2}})\s?월\s?(?P<day>[0-9]{{1,2}})\s?일(?!\s?(?:간|동안|이내|이상|차|째))"
    r"|(?P<m>[0-9]{1,2})\s?[.\-/]\s?(?P<d>[0-9]{1,2})(?![0-9])\.?)"
    r"(?:\s?[(（]\s?(?P<near>[월화수목금토일])(?:요일)?\s?(?=[,)）.\s0-9])|\s?,?\s?(?P<far>[월화수목금토일])요일)?"
    r"(?P<until>[^()（）]{0,3}?[)）]?\s?[~∼～-]\s?(?P<end>[0-9]{1,2})\s?일?\s?[(（](?P<last>[월화수목금토일])(?:요일)?[)）])?"
)
_NAMES = "|".join(MONTHS)
_SHORT = "|".join(each[:3] for each in ENGLISH)
ENGLISH_DAY = Pattern(
    rf"(?:\b(?P<before>{_SHORT})[a-z]*\.?,?\s+)?(?:(?P<d1>[0-9]{{1,2}})\s+(?P<m1>{_NAMES})|(?P<m2>{_NAMES})\s+(?P<d2>[0-9]{{1,2}}))"
    rf"(?:,?\s+(?P<year>(?:19|20)[0-9]{{2}}))?(?:\s?\((?P<after>{_SHORT})[a-z]*\.?\))?"
)
ANY_YEAR = Pattern(r"(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])\s?(?:년|[.\-/])|[’‘'´`]([0-9]{2})(?=\s?[.년])")
#: The stops of a date end no sentence.
SENTENCE = Pattern(r"[^.!?]*(?:(?:(?<=[0-9])\.(?=\s?[0-9])|\.(?!\s|$))[^.!?]*)*[.!?]?")
#: What is in every text that can be wrong: few have any of it.
SIGNS = Pattern(
    r"[0-9]\s?[월일]|[0-9]년\s?(?:부터|[~∼～–-])|[0-9]{4}\s?[.\-/]|[’‘'´`][0-9]{2}\.|[0-9]\.\s?[0-9]+\.?\s?\(|\b(?:19|20)[0-9]{2}\b"
)
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


def texts(record: Record) -> Iterator[tuple[Part, Scalar]]:
    """What a record says in sentences of its own that may print a day."""
    return ((part, node) for part, node in sentences(record) if SIGNS.search(part.value))


def sentences(record: Record) -> Iterator[tuple[Part, Scalar]]:
    """What a record says in sentences of its own."""
    for part in parts(record):
        if not isinstance(part.value, str) or not isinstance(part.node, Scalar):
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
    """The years that a record is about, where its period says so with both of its ends."""
    period = record.data.get("period")
    edges = [str(each) for each in period.values()] if isinstance(period, dict) and len(period) > 1 else []
    return frozenset(int(each[:4]) for each in edges if is_date(each) or is_moment(each))


def answers(record: Record) -> list[str]:
    """What the ``conflicts`` of a record quote: who says that a thing is odd is not told so again, nor are related records."""
    found = record.data.get("conflicts")
    return [
        str(version.get("printed", ""))
        for each in (found if isinstance(found, list) else ()) if isinstance(each, dict)
        for version in each.get("versions", ()) if isinstance(version, dict)
    ]  # fmt: skip
