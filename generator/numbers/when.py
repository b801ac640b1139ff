"""When a line of a table is about, by its name, so that the later of two can be told from the earlier."""

from __future__ import annotations

import re

from generator.pattern import Pattern

YEAR = Pattern(
    r"(?<![0-9])(?P<long>(?:19|20)[0-9]{2})(?![0-9,])|[’‘'´`](?P<short>[0-9]{2})(?=\D|$)|(?<![0-9])(?P<bare>[0-9]{2})년"
)
PART = Pattern(
    r"(?P<quarter>[1-4])\s?/?\s?(?:4)?\s?분기|(?P<half>상반기|하반기)|(?<![0-9.])(?P<month>1[0-2]|[1-9])월|\bQ(?P<q>[1-4])\b"
)
#: What is earlier and what is later where no year is printed.
BEFORE = Pattern(
    r"^(?:(?:전년도?|작년|지난해|전월|전기|전분기|당초|기정|종전|previous|last)(?!.*대비)|이전$|.*\S\s전$)",
    re.IGNORECASE,
)
AFTER = Pattern(
    r"^(?:(?:당해|당년도?|금년도?|올해|금월|당월|당기|이번|변경|경정|최종|current|this)(?!.*대비)|이후$|.*\S\s후$)",
    re.IGNORECASE,
)
#: Months of a quarter and of half a year.
QUARTER, HALF = 3, 6


def time_of(name: str) -> tuple[int, int] | None:
    """Year and month by which a line stands in the order of time; None for a name that says no time.

    Years of two digits are of this century. A line that says no year counts as of year 0.
    """
    if BEFORE.search(name.strip()):
        return (0, 0)
    if AFTER.search(name.strip()):
        return (9999, 0)
    year, part = YEAR.search(name), PART.search(name)
    if not year and not part:
        return None
    months = 0
    if part:
        quarter = part["quarter"] or part["q"]
        months = (
            int(quarter) * QUARTER
            if quarter
            else HALF * (1 + (part["half"] == "하반기"))
            if part["half"]
            else int(part["month"])
        )
    if not year:
        return (0, months)
    return (int(year["long"]) if year["long"] else 2000 + int(year["short"] or year["bare"]), months)
