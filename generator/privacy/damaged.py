"""Numbers that a spreadsheet took for amounts: the first zero gone, commas at the thousands, a point, powers of ten.

Such digits may be anything, so they count only where the head of the column or the word before says what they were.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from generator.privacy.kind import Found
from generator.privacy.label import GAP, OWN, REACH
from generator.privacy.pattern import Pattern
from generator.privacy.registration import birthday, number

#: 501,013,234,567 · 1012345678.0 · 10-1234-5678 · 50101-3234567.
WHOLE = Pattern(
    r"(?<![\d.,\-])(?<!\d )(?:\d{1,3}(?:,\d{3}){2,5}|\d{9,16}|\d{3,6}-\d{7}|1[016789][ \-.]{0,3}\d{3,4}[ \-.]{0,3}\d{4})(?:\.0{1,3})?(?![\d,]|\.\d|-\d)(?!\s?[원건명개회])"
)
#: 9.00101E+12, which keeps what stood first: the day of birth.
POWER = Pattern(r"(?<![\w.,])(?P<first>\d(?:\.\d{1,14})?)[eE]\+?(?P<power>\d{1,2})(?![\w.])")
#: Words that say of what kind the digits were.
LABELS: Mapping[str, str] = MappingProxyType(
    {
        "resident": r"(?:주민|외국인)\s?(?:등록)?\s?번호|주민\s?등록|\bRRN\b|\bARN\b|(?i:resident|foreigner|alien)s?\s(?i:registration)",
        "mobile": r"휴대|핸드폰|연락처|전화|\bH\.?P\b|(?i:mobile|phone|cell)",
        "card": r"카드\s?번호|(?i:card\s(?:number|no))",
        "account": r"계좌|통장|(?i:account\s(?:number|no))",
        "licence": r"면허\s?번호|(?i:licen[cs]e\s(?:number|no))",
        "insurance": r"(?:보험|건강보험|보험증|건강보험증|증)\s?번호|건강보험증",
    }
)
TAIL = r"(?:폰|전화)?\s?(?:번호|number|no\.?)?"
BEFORE = {kind: Pattern(rf"(?:{label}){TAIL}(?:{GAP})", re.IGNORECASE) for kind, label in LABELS.items()}
HEAD = {kind: Pattern(label) for kind, label in LABELS.items()}
#: How many digits each kind has.
DIGITS: Mapping[str, range] = MappingProxyType(
    {"card": range(14, 17), "account": range(10, 15), "licence": range(12, 13), "insurance": range(11, 12)}
)
REGISTRATION = 13
#: A number of somebody born in the first days of January 2000 loses three zeros.
ZEROS = 3


def damaged(text: str, context: str) -> Iterator[Found]:
    for found in WHOLE.finditer(text):
        for kind in kinds(text, found.start(), context):
            digits = re.sub(r"\.0+$|\D", "", found[0])
            yield from whole(kind, digits, *found.span())
    for found in POWER.finditer(text):
        for kind in kinds(text, found.start(), context):
            length = int(found["power"]) + 1
            if power(kind, length, found["first"].replace(".", "")):
                yield Found(*found.span(), kind)


def kinds(text: str, start: int, context: str) -> list[str]:
    """What the digits at ``start`` are said to be; the word before them is stronger than the heads."""
    before = text[max(0, start - REACH) : start]
    said = [kind for kind, pattern in BEFORE.items() if pattern.search(before)]
    if said or not context or OWN.search(before):
        return said
    return [kind for kind, pattern in HEAD.items() if pattern.search(context)]


def whole(kind: str, digits: str, start: int, end: int) -> Iterator[Found]:
    if kind == "resident":
        if REGISTRATION - ZEROS <= len(digits) <= REGISTRATION:
            yield from number(digits.zfill(REGISTRATION), start, end)
    elif kind == "mobile":
        if re.fullmatch(r"(?:820?|0)?(?:10\d{8}|1[16789]\d{7,8})", digits):
            yield Found(start, end, kind)
    elif len(digits) in DIGITS[kind]:
        yield Found(start, end, kind)


def power(kind: str, length: int, first: str) -> bool:
    """Whether a power of ten can be what was left of a number of that kind: its length, and the digits that are shown."""
    if kind == "resident":
        return REGISTRATION - ZEROS <= length <= REGISTRATION and born(length, first)
    if kind == "mobile":
        return (length in (9, 10) and first[0] == "1") or (length in (12, 13) and first[0] == "8")
    return length in DIGITS[kind]


def born(length: int, first: str) -> bool:
    """Whether the digits that are left, and nothing where they end, can begin a registration number."""
    shown = ("0" * (REGISTRATION - length) + first)[:6]
    if len(shown) < 6:  # noqa: PLR2004 - a day, YYMMDD
        return True
    return any(birthday(shown, sex) is not None for sex in "13")
