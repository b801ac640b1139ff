"""Dates that a document prints in short (‘14. 7월, 2014. 6.), in words. Headings quoted from it stay as they are printed."""

from __future__ import annotations

import re

from generator.diagnostics import Language
from generator.words import moment

ISO = re.compile(r"(?<![0-9-])[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?(?![0-9-])")
#: A year in two digits behind an apostrophe, or in four with a full stop; the month, and the day where there is one.
YEAR = re.compile(
    r"(?:[‘’'](?P<short>[0-9]{2})|(?<![0-9])(?P<long>[0-9]{4}))(?:\s?년|\.)(?=\s?[0-9]{1,2}(?:월|\.)|\s|$)\s*"
)
MONTH = re.compile(r"(?<=[0-9]{4}년 )(?P<month>[0-9]{1,2})(?:월|\.)(?:\s?(?P<day>[0-9]{1,2})(?![0-9월~～])일?\.?)?")
#: What the words around a reference date say anyway.
NEEDLESS = re.compile(r"\s*기준$")


def in_words(text: str, language: Language) -> str:
    """A reference date as people say it: 2014년 7월 for ‘14. 7월 기준."""
    if language == "ko":
        text = YEAR.sub(lambda found: f"{found['long'] or '20' + found['short']}년 ", text)
        text = MONTH.sub(_month, text)
        text = NEEDLESS.sub("", text)
    return ISO.sub(lambda found: moment(found[0], language), text.strip())


def _month(found: re.Match[str]) -> str:
    day = f" {int(found['day'])}일" if found["day"] else ""
    return f"{int(found['month'])}월{day}"
