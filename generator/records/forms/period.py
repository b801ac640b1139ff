"""Periods as people write them: 2014년 상반기, 2014. 10. ~ 2017. 12., 3월부터 5월까지 of a year that stands before."""

from __future__ import annotations

import re

from generator.records.forms.day import read_moment
from generator.records.forms.reading import plain

#: Months of what a year is divided into, by how it is written.
PARTS = {"상반기": (1, 6), "하반기": (7, 12), "1분기": (1, 3), "2분기": (4, 6), "3분기": (7, 9), "4분기": (10, 12)}
PART = re.compile(r"(?P<year>[0-9]{4})\s?(?:년도?)?\s?(?P<part>상반기|하반기|[1-4]\s?/?\s?4?\s?분기)")
QUARTER = re.compile(r"([1-4]).*분기")
YEAR = re.compile(r"(?P<year>[0-9]{4})\s?(?:년도?)?")
BETWEEN = re.compile(r"\s?(?:[~∼〜～–—]|(?<=\s)-(?=\s)|부터)\s?")


def read_period(text: str) -> dict[str, str]:
    """``start`` and ``end``, the latter left out where it goes on; nothing where it is no period, or may be another one."""
    text = plain(text)
    if found := PART.fullmatch(text):
        first, last = PARTS[QUARTER.sub(r"\1분기", found["part"])]
        return {"start": f"{found['year']}-{first:02}", "end": f"{found['year']}-{last:02}"}
    if found := YEAR.fullmatch(text):
        return {"start": found["year"], "end": found["year"]}
    halves = BETWEEN.split(text)
    if len(halves) != 2:  # noqa: PLR2004 - from and to
        return {}
    start, said = read_moment(halves[0]).text, halves[1].removesuffix("까지").strip()
    if not start or not said:
        return {"start": start} if start else {}
    # The year is often said once.
    end = read_moment(said).text or read_moment(f"{start[:4]}. {said}").text
    return {"start": start, "end": end} if end and start[: len(end)] <= end[: len(start)] else {}
