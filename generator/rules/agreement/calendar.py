"""Days, years and dates of a sentence beside how many it says that they are: 3월 10일부터 3월 14일까지 6일간.

Where two ways of counting are usual (without weekends, from one year to the same day of another), only what neither gives is told.
"""

from __future__ import annotations

import re
from datetime import date

from generator.pattern import Pattern
from generator.rules.agreement.reckoning import Tally, tally
from generator.rules.agreement.saying import Saying

_DAY = r"\s?(?:\([월화수목금토일]\))?"
DAYS = Pattern(
    rf"(?:(?P<year>[0-9]{{4}})년\s?)?(?<![0-9])(?P<month>1?[0-9])월\s?(?P<day>[0-9]{{1,2}})일{_DAY}(?:부터|\s?[~∼～–-])\s?"
    rf"(?:(?P<year2>[0-9]{{4}})년\s?)?(?:(?P<month2>1?[0-9])월\s?)?(?P<day2>[0-9]{{1,2}})일{_DAY}(?:까지)?\s?[(,]?\s?(?:총|모두)?\s?$"
)
YEARS = Pattern(r"(?P<first>[0-9]{4})년(?:부터|\s?[~∼～–-])\s?(?P<last>[0-9]{4})년(?:까지)?\s?[(,]?\s?(?:총|모두)?\s?$")
#: Dates, or months, in a list right before a number of times, and once at each.
DATES = Pattern(
    rf"(?:(?:[0-9]{{4}}년\s)?1?[0-9]월(?:\s?[0-9]{{1,2}}일{_DAY})?(?:\s?[,·]\s?|과\s|와\s)){{1,11}}(?:[0-9]{{4}}년\s)?1?[0-9]월(?:\s?[0-9]{{1,2}}일{_DAY})?(?:에)?,?"
    r"(?P<once>\s한 (?:번|차례)씩,?)?\s?(?:총|모두)?\s?$"
)
MONTH = re.compile("월")
DATED = re.compile(r"[0-9](?:월|일|년).*[0-9](?:월|일|년)")
#: A year in which a day that has none may be: one with a 29 February counts the most days.
LEAP = 2000


def calendar(saying: Saying) -> Tally | None:
    """What the dates before a number give, where that is another one."""
    quantity = saying.quantity
    if quantity.kind not in ("일", "년", "회") or quantity.approximate or quantity.bound:
        return None
    before = saying.begun
    # Patterns are costly to make, and most sentences have no date.
    if not DATED.search(before):
        return None
    if quantity.kind == "회":
        return times(saying, before)
    if quantity.apiece:
        return None
    if quantity.kind == "년":
        found = YEARS.search(before)
        made = int(found["last"]) - int(found["first"]) + 1 if found else 0
        return tally(saying, made, "span") if made > 1 and quantity.value != made - 1 else None
    found = DAYS.search(before)
    made = days(found) if found else 0
    # Fewer may be those without weekends.
    return tally(saying, made, "span") if 0 < made < quantity.value else None


def days(found: re.Match[str]) -> int:
    """From the first day to the last, both counted; 0 where there is no such time."""
    year = int(found["year"] or LEAP)
    try:
        first = date(year, int(found["month"]), int(found["day"]))
        last = date(int(found["year2"] or year), int(found["month2"] or found["month"]), int(found["day2"]))
    except ValueError:
        return 0
    return (last - first).days + 1


def times(saying: Saying, before: str) -> Tally | None:
    """3월, 6월, 9월에 한 번씩 총 4회; without 한 번씩 there may be more than one at a date, but not fewer."""
    found = DATES.search(before)
    made = len(MONTH.findall(found[0])) if found else 0
    told = found and (found["once"] or (saying.quantity.value < made and not saying.quantity.apiece))
    return tally(saying, made, "dates") if told else None
