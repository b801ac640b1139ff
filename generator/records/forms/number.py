"""Whole numbers, printed numbers, and yes and no."""

from __future__ import annotations

import re

from generator.diagnostics import Fact, with_particle
from generator.records.forms.reading import Reading, hyphens, plain
from generator.spoken import SCALES, spoken

DIGITS = r"[0-9]{1,3}(?:,\s?[0-9]{3})+|[0-9]+"
#: Nothing but a unit or a word that numbers things may stand beside it: 1,200명, 제3호, p. 18.
COUNTED = re.compile(
    rf"(?:제|p\.?|pp\.?|page|no\.?)?\s?(?P<digits>{DIGITS})(?:\.0+)?\s?"
    r"(?:명|개|건|권|대|곳|회|쪽|페이지|호|년|월|일|자리|원|명\.|pages?|people)?\.?",
    re.IGNORECASE,
)
PRINTED = re.compile(rf"(?P<sign>[-+△▲]?)\s?(?P<digits>(?:{DIGITS})(?:\.[0-9]+)?)\s?(?P<unit>[^\d\s,.].*)?\.?")
#: An amount in several scales: digits follow one.
IN_SCALES = re.compile(r"(?P<number>[0-9][0-9.,\s십백천]*[십백천만억조]\s?[0-9][0-9.,\s십백천만억조]*)(?P<unit>.*)")
IN_TWO: Fact = {
    "ko": "얼마인지 숫자와 단위(unit)로 나누어 적으세요. 예: 숫자 32,000, 단위 만원",
    "en": "Write it in two, the number and its unit: 32,000 and 만원.",
}
#: What says that a number is not exact, before it and behind it; a field says so.
ABOUT = re.compile(
    r"(?:약|대략|거의|한)\s?(?=\d)|(?<=[\d명건개곳원%])\s?(?:여|여\s?(?=[명건개곳원])|정도|가량|쯤|내외|안팎)(?=$|[명건개곳원])"
)
APPROXIMATE: Fact = {
    "ko": "어림한 수이면 숫자만 적고 approximate: yes를 함께 적으세요.",
    "en": "Of a number that is not exact write the digits, and approximate: yes beside it.",
}
RANGE = re.compile(r"\d\s?[~∼～–-]\s?\d")
FROM_TO: Fact = {
    "ko": "두 수 사이이면 숫자 하나로 적을 수 없으니 글로 적으세요.",
    "en": "What lies between two numbers is none: write it as a text.",
}
COMMAS = re.compile(r"[\d,]*,[\d,]*")
THOUSANDS: Fact = {
    "ko": "쉼표는 세 자리마다 적습니다. 자릿수를 다시 보세요.",
    "en": "Commas stand at the thousands: look at the digits again.",
}
#: What tables print amounts in, besides one: of 2천5백만 the ten thousand.
MYRIADS = ("조", "억", "만")
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
    written = plain(text)
    if ABOUT.search(written):
        return Reading(note=APPROXIMATE)
    if RANGE.search(written):
        return Reading(note=FROM_TO)
    found = PRINTED.fullmatch(hyphens(written))
    if not found:
        return Reading(note=THOUSANDS if COMMAS.fullmatch(written) else "")
    made = found["sign"] + re.sub(r"\s", "", found["digits"])
    if not found["unit"]:
        return Reading(made)
    if said := in_scales(f"{found['digits']}{found['unit']}"):
        number, unit = said
        # Of 3억 2천 nobody knows whether 만 was left out.
        return Reading(note=IN_TWO if not unit else in_two(found["sign"] + number, unit))
    unit = found["unit"]
    note: Fact = {
        "ko": f"{with_particle(f'단위 ‘{unit}’', '은(는)')} unit에 적으세요.",
        "en": f"The unit ({unit}) goes to unit.",
    }
    return Reading(note=note)


def in_two(number: str, unit: str) -> Fact:
    return {
        "ko": f"숫자는 {number}, 단위(unit)는 {with_particle(unit, '(으)로')} 나누어 적으세요.",
        "en": f"Write it in two: the number {number}, and {unit} as its unit.",
    }


def in_scales(text: str) -> tuple[str, str] | None:
    """An amount in several scales, 3억 2천만원, as the number and the unit that a table would have it in: 32,000 of 만원. None for others."""
    found = IN_SCALES.fullmatch(text)
    if not found:
        return None
    value, last = spoken(found["number"])
    scale = next((each for each in MYRIADS if last >= SCALES[each]), "")
    number = value / SCALES[scale]
    return (f"{number.numerator:,}", f"{scale}{found['unit'].strip()}") if number.denominator == 1 else None


def read_yes(text: str) -> Reading:
    """Yes or no."""
    said = plain(text).lower().replace(" ", "")
    return Reading("yes" if said in YES else "no" if said in NO else "")
