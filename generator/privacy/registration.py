"""주민등록번호 and 외국인등록번호: a birth date, then a digit that tells century and sex, then six more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.privacy.kind import Found
from generator.privacy.near import near

DAY = r"(?P<day>\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))"
#: No digit, and no decimal point of one, stands before; hyphens of a longer number do not matter.
ALONE = r"(?<!\d)(?<!\d[.,])"
GAP = r"\s{0,3}[\-./_~:·,*|]{0,2}\s{0,3}"
TOGETHER = re.compile(rf"{ALONE}{DAY}{GAP}(?P<rest>[1-8]\d{{6}})(?!\d)(?![.,]\d)")
#: The same with blanks, dots or hyphens anywhere.
APART = re.compile(r"(?<![\d])(?<!\d[.,\-])\d(?:[\s.\-_/~·]{0,7}\d){12}(?![.,\-_/ ]{0,2}\d)")
SINGLE = re.compile(r"\d(?:[\s.\-_/~·]{1,7}\d)+")
#: Blanks alone; hyphens and dots also divide accounts, documents and places on earth.
BLANKS = re.compile(r"[\d ]+")
MASKED = re.compile(rf"{ALONE}{DAY}\s?-\s?[1-8][*xX●○#]{{6}}(?![\d*])")
WORDS = re.compile(r"주민|등록\s?번호|외국인|생년|resident|foreigner|registration|RRN|ARN", re.IGNORECASE)
ARTICLE = re.compile(r"바코드|GTIN|EAN")
#: A token of letters and digits as long as this is a hash or an identifier of a machine.
LONGEST_TOKEN = 20
TOKEN_BEFORE = re.compile(r"[0-9A-Za-z_\-]*$")
TOKEN_AFTER = re.compile(r"[0-9A-Za-z_\-]*")
TOKEN_REACH = 64


def registrations(text: str, context: str) -> Iterator[Found]:
    for found in TOGETHER.finditer(text):
        if not in_token(text, *found.span()) and not bar_code(text, *found.span()):
            yield from number(found["day"] + found["rest"], *found.span())
    for found in APART.finditer(text):
        if found[0].isdecimal():
            continue
        digits = re.sub(r"\D", "", found[0])
        # Numbers of a table can add up to thirteen digits: any spacing needs a second sign, one digit each does not.
        for each in number(digits, *found.span()):
            chance = not (each.certain and BLANKS.fullmatch(found[0])) and not SINGLE.fullmatch(found[0])
            if not chance or near(WORDS, text, *found.span(), context):
                yield each
    for found in MASKED.finditer(text):
        if birthday(found["day"], found[0].rstrip("*xX●○#")[-1]):
            yield Found(*found.span(), "birth")


def number(digits: str, start: int, end: int) -> Iterator[Found]:
    """The number as found, where its first six digits are a day that the calendar has."""
    if digits[6] not in "12345678" or not birthday(digits[:6], digits[6]):
        return
    foreign = digits[6] in "5678"
    yield Found(start, end, "foreigner" if foreign else "resident", certain(digits, foreign=foreign))


def birthday(digits: str, sex: str) -> bool:
    century = 1900 if sex in "1256" else 2000
    try:
        date(century + int(digits[:2]), int(digits[2:4]), int(digits[4:]))
    except ValueError:
        return False
    return True


def certain(digits: str, *, foreign: bool) -> bool:
    """Whether the last digit is the check digit; one that is not clears nothing (see ``Found``)."""
    # Loaded only where there is such a number, which is nowhere in a sound site.
    from stdnum.kr import rrn  # noqa: PLC0415

    check = int(rrn.calc_check_digit(digits[:12]))
    # (13 − sum mod 11) mod 10 for foreigners: two more than the (11 − sum mod 11) mod 10 of residents.
    return digits[12] == str((check + 2) % 10 if foreign else check)


def bar_code(text: str, start: int, end: int) -> bool:
    """Whether thirteen digits in a row are an article number that says so, check digit included: Korea's begin with 880."""
    from stdnum import ean  # noqa: PLC0415 - as above

    return (
        text.startswith("880", start)
        and near(ARTICLE, text, start, end, "", before=8)
        and ean.is_valid(text[start:end])
    )


def in_token(text: str, start: int, end: int) -> bool:
    """Whether the digits are part of a hash or a long identifier, with letters on either side."""
    before = TOKEN_BEFORE.search(text, max(0, start - TOKEN_REACH), start)
    after = TOKEN_AFTER.match(text, end, end + TOKEN_REACH)
    token = (before[0] if before else "") + (after[0] if after else "")
    return len(token) + end - start >= LONGEST_TOKEN and any(char.isalpha() for char in token)
