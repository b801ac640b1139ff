"""Whole numbers, printed numbers, and yes and no."""

from __future__ import annotations

import re

from generator.diagnostics import Fact, with_particle
from generator.records.forms.reading import Reading, hyphens, plain

DIGITS = r"[0-9]{1,3}(?:,\s?[0-9]{3})+|[0-9]+"
#: Nothing but a unit or a word that numbers things may stand beside it: 1,200명, 제3호, p. 18.
COUNTED = re.compile(
    rf"(?:제|p\.?|pp\.?|page|no\.?)?\s?(?P<digits>{DIGITS})(?:\.0+)?\s?"
    r"(?:명|개|건|권|대|곳|회|쪽|페이지|호|년|월|일|자리|원|명\.|pages?|people)?\.?",
    re.IGNORECASE,
)
PRINTED = re.compile(rf"(?P<sign>[-+△▲]?)\s?(?P<digits>(?:{DIGITS})(?:\.[0-9]+)?)\s?(?P<unit>[^\d\s,.].*)?\.?")
MYRIADS = {"": 1, "만": 10**4, "억": 10**8, "조": 10**12}
TENS = {"": 1, "십": 10, "백": 100, "천": 1000}
SPOKEN = re.compile(
    r"(?P<scaled>(?:[0-9]+[천백십]?|[천백십])+[조억만](?:[0-9천백십]*[조억만])*[0-9천백십]*)(?P<unit>(?:[^0-9조억만천백십.].*)?)"
)
YES = {
    "y",
    "o",
    "ㅇ",
    "○",
    "◯",
    "v",
    "✓",
    "✔",
    "☑",
    "1",
    "on",
    "있음",
    "있다",
    "맞음",
    "맞다",
    "참",
    "예.",
    "네.",
    "그렇다",
    "해당",
}
NO = {
    "n",
    "x",
    "ㄴ",
    "×",
    "✕",
    "✗",
    "☒",
    "0",
    "off",
    "없음",
    "없다",
    "아님",
    "거짓",
    "아니",
    "아니오.",
    "아니요.",
    "아니다",
    "해당없음",
    "미해당",
}


def read_whole(text: str) -> Reading:
    """The digits of a whole number without comma and unit."""
    found = COUNTED.fullmatch(plain(text))
    return Reading(re.sub(r"[,\s]", "", found["digits"]).lstrip("0") or "0") if found else Reading()


def read_printed(text: str) -> Reading:
    """A number as it is printed, without blanks in it and without its unit, which has a field of its own."""
    found = PRINTED.fullmatch(hyphens(plain(text)))
    if not found:
        return Reading()
    made = found["sign"] + re.sub(r"\s", "", found["digits"])
    if not found["unit"]:
        return Reading(made)
    if said := spoken(found["sign"], found["digits"] + found["unit"]):
        number, unit = said
        return Reading(
            note={
                "ko": f"숫자는 {number}, 단위(unit)는 {with_particle(unit, '(으)로')} 나누어 적으세요.",
                "en": f"Write it in two: the number {number}, and {unit} as its unit.",
            }
        )
    unit = found["unit"]
    note: Fact = {
        "ko": f"{with_particle(f'단위 ‘{unit}’', '은(는)')} unit에 적으세요.",
        "en": f"The unit ({unit}) goes to unit.",
    }
    return Reading(note=note)


def spoken(sign: str, text: str) -> tuple[str, str] | None:
    """An amount in several scales, 3억 2천만원, as the number and the unit that a table would have it in: 32,000 of 만원. None for others."""
    found = SPOKEN.fullmatch(re.sub(r"[\s,]", "", text))
    if not found or not re.search(r"[조억만천백십][0-9]", found["scaled"]):
        return None
    total, last = 0, 1
    for part, scale in re.findall(r"([0-9천백십]+)([조억만]?)", found["scaled"]):
        last = MYRIADS[scale]
        inner = sum(
            int(number or 1) * TENS[ten] for number, ten in re.findall(r"([0-9]*)([천백십]?)", part) if number or ten
        )
        total += inner * last
    named = next(name for name, size in MYRIADS.items() if size == last)
    return f"{sign}{total // last:,}", f"{named}{found['unit']}"


def read_yes(text: str) -> Reading:
    """Yes or no."""
    said = plain(text).lower().replace(" ", "")
    return Reading("yes" if said in YES else "no" if said in NO else "")
