"""Days of birth of one person: behind the word for it, before 생, or below a head that says so (개인정보 보호법 제2조 제1호 가목, 나목).

Who may take part is told by days, too (2005년 1월 1일 이후 출생자, 1996. 1. 1.생부터): a day that bounds something is nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.pattern import Pattern
from generator.privacy.kind import PersonalMatch

WORD = (
    r"생\s?년\s?월\s?일|출생\s?(?:연월일|년월일|일자|일|(?=\s?[:=|]))|(?i:date\sof\sbirth|birth\s?date|\bD\.?O\.?B\b)"
)
#: Year, month and day; the year of two digits, or all of it without signs, as forms ask for it.
_SIGNS = r"(?P<y>(?:19|20)\d{2}|[’‘'´`]?\d{2})\s?[.\-/년]\s?(?P<m>\d{1,2})\s?[.\-/월]\s?(?P<d>\d{1,2})(?!\d)\s?[.일]?"
_DIGITS = r"(?P<e>(?<!\d){years}[01]\d[0-3]\d)(?!\d|[-–]?[0-9*●○xX])"
_LONG = _DIGITS.format(years="(?:19|20)[0-9][0-9]")
DAY = f"(?:{_SIGNS}|{_DIGITS.format(years='(?:19|20)?[0-9][0-9]')})"
#: What makes a day a bound; a number that is one of several things is no day either.
BOUND = r"(?!\s?\.?\s?(?:이후|이전|부터|까지|기준|현재|전까지|[~∼～–]|(?:생\s?)?(?:이상|이하|미만|출생자?부터)))"
LABELLED = Pattern(
    rf"(?:{WORD})(?:\s?\([^()\d\n]{{1,12}}\))?\s?(?:은|는|이|:|=|\||-|[\"'>])?[\s|:\"'(>]{{0,4}}{DAY}{BOUND}"
)
BORN = Pattern(
    rf"(?<![\d~∼～–])(?<![~∼～–]\s){DAY}\s?(?:[생生](?:(?=입니다|이[며고다]|으로\s|의\s)|(?![가-힣]))|출생(?=\)|[,.]?\s?$|\)))(?!\s?(?:이후|이전|부터|까지|인|[~∼～–]|이상|이하))"
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
IN_ENGLISH = Pattern(
    rf"(?:\bborn(?:\son)?\s|(?:{WORD})\W{{1,4}})(?P<day>(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:{_MONTHS})|(?:{_MONTHS})\s\d{{1,2}},?)\s(?:19|20)\d{{2}})"
    r"(?!\s(?:or|and)\s(?:later|after|earlier|before|younger|older))",
    re.IGNORECASE,
)
#: Heads of columns and names of fields below which days of birth stand.
HEAD = Pattern(rf"\W*(?:(?:[가-힣]{{1,6}}\s?)?(?:{WORD})|생일|birthday)\W*(?:\([^()\n]{{1,12}}\)\W*)?", re.IGNORECASE)
#: Six digits alone may be half of a registration number, which the table that it stands in tells of (grid.py).
BELOW = Pattern(f"{_SIGNS}|{_LONG}")
#: A quick look for what any of it has.
HINT = Pattern(rf"{WORD}|\d\s?[일.]?\s?(?:[생生]|출생)(?![산활명성기])|(?i:\bborn\b)")
#: Nobody who may still be told of was born before.
FIRST = 1900


def heading(context: str) -> bool:
    """Whether one of the heads, one a line, says that a day of birth stands below it."""
    return any(HEAD.fullmatch(line) for line in context.split("\n"))


def births(text: str, context: str) -> Iterator[PersonalMatch]:
    """The days of birth in ``text``; ``context`` is what its field or column is called, one name a line."""
    patterns = (LABELLED, BORN) if HINT.search(text) else ()
    for pattern in (*patterns, *((BELOW,) if context and heading(context) else ())):
        for found in pattern.finditer(text):
            if is_day(found["y"], found["m"], found["d"], found["e"]):
                start = found.start("y") if found["y"] else found.start("e")
                end = max(found.end("d"), found.end("e"))
                yield PersonalMatch(start, end, "birthday")
    for found in IN_ENGLISH.finditer(text) if patterns else ():
        yield PersonalMatch(*found.span("day"), "birthday")


def is_day(year: str | None, month: str | None, day: str | None, digits: str | None) -> bool:
    """Whether the parts of a day, or all of its digits, are one on which somebody who lives can have been born."""
    if digits:
        year, month, day = digits[:-4], digits[-4:-2], digits[-2:]
    number = int((year or "").lstrip("’‘'´`"))
    years = (number,) if number >= FIRST else (1900 + number, 2000 + number)
    for each in years:
        try:
            return date(each, int(month or 0), int(day or 0)).year >= FIRST
        except ValueError:
            continue
    return False
