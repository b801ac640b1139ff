"""When a step of a plan is due, as far as its words are certain to the month: 2014년 12월, 2014년 5월~12월, May 2014.

Anything else (매월, 2014년 말 예정, 2014년부터) stays words: a bar would say more than the document does.
"""

from __future__ import annotations

import re
from functools import cache

from generator.pattern import Pattern
from generator.schedule.span import ENGLISH_MONTHS
from generator.schedule.text import key, plain

MONTHS = 12
KOREAN = Pattern(
    r"(?P<year>(?:19|20)\d\d)(?:연|,|-)(?P<start>\d{1,2})월?(?:\d{1,2}일)?"
    r"(?:(?:~|-|–|부터)(?:(?P<other>(?:19|20)\d\d)(?:연|,|-))?(?P<end>\d{1,2})월(?:\d{1,2}일)?(?:까지)?)?"
)
#: As texts are compared, the bar of 2/4분기 is a comma.
QUARTER = Pattern(r"(?P<year>(?:19|20)\d\d)연?(?P<quarter>[1-4])(?:,4)?분기")
NAME = f"(?:{'|'.join(ENGLISH_MONTHS)})"
ENGLISH = Pattern(
    rf"(?:from )?(?P<start>{NAME})(?: (?P<year>(?:19|20)\d\d))?(?: ?(?:to|until|-|–|~) ?(?P<end>{NAME}))?(?: (?P<last>(?:19|20)\d\d))?"
)


@cache
def parse_when(text: str) -> tuple[int, int] | None:
    """The first and the last month, each counted from year 0 (2014-10 is 2014 * 12 + 9); None where it is not certain."""
    said = key(text)
    if found := QUARTER.fullmatch(said):
        begun = int(found["year"]) * MONTHS + (int(found["quarter"]) - 1) * 3
        return begun, begun + 2
    if found := KOREAN.fullmatch(said):
        if not found["end"] and not re.search(r"월|-", said):
            return None
        first = month(int(found["year"]), int(found["start"]))
        last = month(int(found["other"] or found["year"]), int(found["end"] or found["start"]))
        return ordered(first, last)
    if found := ENGLISH.fullmatch(plain(text)):
        last_year = found["last"] or found["year"]
        if last_year is None or (found["year"] and found["last"] and not found["end"]):
            return None
        first = month(int(found["year"] or last_year), ENGLISH_MONTHS.index(found["start"]) + 1)
        last = month(int(last_year), ENGLISH_MONTHS.index(found["end"] or found["start"]) + 1)
        return ordered(first, last)
    return None


def month(year: int, number: int) -> int | None:
    return year * MONTHS + number - 1 if 1 <= number <= MONTHS else None


def ordered(first: int | None, last: int | None) -> tuple[int, int] | None:
    return (first, last) if first is not None and last is not None and first <= last else None
