"""Periods as people write them: 2014년 상반기, 2014. 10. ~ 2017. 12., 3월부터 5월까지 of a year that stands before."""

from __future__ import annotations

import re

from generator.records.forms.day import read_moment
from generator.records.forms.reading import plain

#: Months of what a year is divided into, by how it is written without blanks.
PARTS = {
    **dict.fromkeys(("상반기", "H1"), (1, 6)),
    **dict.fromkeys(("하반기", "H2"), (7, 12)),
    **{
        name: (3 * at - 2, 3 * at)
        for at in range(1, 5)
        for name in (f"{at}분기", f"{at}사분기", f"{at}/4분기", f"제{at}분기", f"Q{at}")
    },
}
PART = re.compile(
    r"(?P<year>.*?[0-9]\s?(?:년도?)?[.]?)\s?(?P<part>[상하]반기|제?\s?[1-4]\s?(?:사|/\s?4)?\s?분기|[QH][1-4])"
)
YEAR = 4
BETWEEN = re.compile(
    r"\s?(?:[~∼〜～–—]|(?<=\s)-(?=\s)|(?<=^[0-9]{4})-(?=[0-9]{4}$)|(?<=[0-9]-[0-9]{2})/(?=[0-9]{4}-)|부터)\s?"
)


def read_period(text: str) -> dict[str, str]:
    """``start`` and ``end``, the latter left out where it goes on; nothing where it is no period, or may be another one."""
    halves = BETWEEN.split(plain(text))
    first = bounds(halves[0])
    if first is None or len(halves) > 2:  # noqa: PLR2004 - from and to
        return {}
    if len(halves) == 1:
        # A month or a day alone may be that on which something begins.
        whole = first[0] != first[1] or len(first[0]) == YEAR
        return {"start": first[0], "end": first[1]} if whole else {}
    start, said = first[0], halves[1].removesuffix("까지").strip()
    if not said:
        return {"start": start}
    # The year is often said once.
    last = bounds(said) or bounds(f"{start[:YEAR]}. {said}")
    return {"start": start, "end": last[1]} if last and start[: len(last[1])] <= last[1][: len(start)] else {}


def bounds(text: str) -> tuple[str, str] | None:
    """The first and the last moment of a half, a quarter, or of what is one moment; None where it is none."""
    if found := PART.fullmatch(text):
        year, months = read_moment(found["year"]).text, PARTS.get("".join(found["part"].split()))
        return (f"{year}-{months[0]:02}", f"{year}-{months[1]:02}") if len(year) == YEAR and months else None
    moment = read_moment(text).text
    return (moment, moment) if moment else None
