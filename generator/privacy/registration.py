"""주민등록번호 and 외국인등록번호: a birth date, then a digit that tells century and sex, then six more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.pattern import Pattern
from generator.privacy.article import article, corporation, shaped_as_corporation, unborn
from generator.privacy.kind import PersonalMatch
from generator.privacy.label import Register, register_of
from generator.privacy.near import near

DAY = r"(?P<day>\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))"
#: No digit, and no decimal point of one, stands before; hyphens of a longer number do not matter.
ALONE = r"(?<!\d)(?<!\d[.,])"
GAP = r"\s{0,3}[\-./_~:·,*|]{0,2}\s{0,3}"
TOGETHER = Pattern(rf"{ALONE}{DAY}{GAP}(?P<rest>[1-8]\d{{6}})(?!\d)(?![.,]\d)")
#: The same with blanks, dots or hyphens anywhere.
APART = Pattern(r"(?<![\d])(?<!\d[.,\-])\d(?:[\s.\-_/~·]{0,7}\d){12}(?![.,\-_/ ]{0,2}\d)")
SINGLE = Pattern(r"\d(?:[\s.\-_/~·]{1,7}\d)+")
#: A birthday as forms have it, with or without its century and signs: 900101, 19900101, 1990. 1. 1., 1990년 1월 1일.
BIRTHDAY = r"(?:19|20)?(?P<year>\d{2})(?:(?P<month>\d{2})(?P<date>\d{2})|(?:[.\-/]|년)\s?(?P<month_apart>\d{1,2})(?:[.\-/]|월)\s?(?P<date_apart>\d{1,2})[.일]?)"
BORN = Pattern(rf"\s*{BIRTHDAY}(?:\.0)?\s*")
#: The second half behind a birthday: in brackets, or called so. With the century before it only where a word says more.
HALVES = Pattern(
    rf"{ALONE}{BIRTHDAY}(?:\s{{0,2}}\(\s?|(?!\d)\D{{0,16}}[뒤뒷](?:\D{{0,8}}7\s?자리)?[^\d]{{0,8}})(?P<rest>[1-8]\d{{6}})(?!\d)(?![.,]\d)"
)
LONG = Pattern(rf"{ALONE}{BIRTHDAY}{GAP}(?P<rest>[1-8]\d{{6}})(?!\d)(?![.,]\d)")
#: Blanks alone; hyphens and dots also divide accounts, documents and places on earth.
BLANKS = Pattern(r"[\d ]+")
#: Half hidden: the sign of the sex, and perhaps more, still shown; or all of the second half.
HIDING = "*xX●○◯■□#"
MASKED = Pattern(rf"{ALONE}{DAY}\s?[\-./~ ]?\s?(?P<sex>[1-8])(?=\d{{0,5}}[{HIDING}])[\d{HIDING}]{{3,12}}(?![\d*])")
BACK = Pattern(rf"(?<![\w*\-])(?=\d{{0,5}}[{HIDING}])[\d{HIDING}]{{6}}\s?-\s?[1-8]\d{{6}}(?![\d\-])")
#: The second half in a column of its own.
BACK_HEAD = Pattern(r"(?:주민|외국인).{0,12}(?:뒤|뒷)")
BACK_ALONE = Pattern(r"\D{0,3}(?P<back>[1-8]\d{6})(?:\.0)?\s*")
SAID = Pattern(r"주민(?!자치|센터|참여)|외국인|생년|resident|foreigner|alien|\bRRN\b|\bARN\b", re.IGNORECASE)
WORDS = Pattern(
    rf"{SAID.pattern}|(?<![가-힣])(?<![가-힣] )등록\s?번호"
    r"|(?<!corporate )(?<!corporation )(?<!business )(?<!company )registration",
    re.IGNORECASE,
)
#: Behind digits in a row: an amount.
WON = Pattern(r"\s?(?:천|만|백만|억)?\s?원(?![가-힣])")
#: What is said of a telephone number, which with the country's code can begin as a day does.
TELEPHONE = Pattern(r"휴대|핸드폰|전화|mobile|phone", re.IGNORECASE)
CORPORATE = Pattern(r"법인|주식회사|㈜|\(주\)|유한회사|재단|사단|등기|corporat|company|\bInc\b|Ltd", re.IGNORECASE)
ABROAD = Pattern(r"820?10\d{8}")
#: A token of letters and digits as long as this is a hash or an identifier of a machine.
LONGEST_TOKEN = 20
#: A token of nothing but hexadecimal digits may be shorter; with letters on both sides it may have any length.
LONGEST_HEX = 16
HEX = Pattern(r"[0-9A-Fa-f\-]+")
TOKEN_BEFORE = Pattern(r"[0-9A-Za-z_\-]*$")
TOKEN_AFTER = Pattern(r"[0-9A-Za-z_\-]*")
TOKEN_REACH = 64


def registrations(text: str, context: str) -> Iterator[PersonalMatch]:
    for found in TOGETHER.finditer(text):
        amount = found[0].isdecimal() and WON.match(text, found.end()) and not near(SAID, text, *found.span(), context)
        if amount or in_token(text, *found.span()) or telephone(found[0], text, *found.span(), context):
            continue
        for each in number(found["day"] + found["rest"], *found.span()):
            if not of_no_person(each, text, context):
                yield each
    for pattern in (HALVES, LONG):
        for found in pattern.finditer(text):
            if pattern is HALVES or near(SAID, text, *found.span(), context):
                yield from number(day_of(found) + found["rest"], *found.span())
    yield from apart(text, context)
    yield from half_hidden(text, context)


def day_of(found: re.Match[str]) -> str:
    """A birthday as YYMMDD, from a match of ``BIRTHDAY``."""
    month, day = found["month"] or found["month_apart"], found["date"] or found["date_apart"]
    return found["year"] + month.zfill(2) + day.zfill(2)


def apart(text: str, context: str) -> Iterator[PersonalMatch]:
    """Thirteen digits with anything between any of them."""
    for found in APART.finditer(text):
        if found[0].isdecimal():
            continue
        # Numbers of a table can add up to thirteen digits: any spacing needs a second sign, one digit each does not.
        for each in number(re.sub(r"\D", "", found[0]), *found.span()):
            chance = not (each.certain and BLANKS.fullmatch(found[0])) and not SINGLE.fullmatch(found[0])
            if chance and not near(WORDS, text, *found.span(), context):
                continue
            if not of_no_person(each, text, context):
                yield each


def half_hidden(text: str, context: str) -> Iterator[PersonalMatch]:
    """Numbers of which too much is still shown, or of which only the second half is there."""
    for found in MASKED.finditer(text):
        if birthday(found["day"], found["sex"]):
            yield PersonalMatch(*found.span(), "birth")
    for found in BACK.finditer(text):
        yield PersonalMatch(*found.span(), "birth")
    alone = BACK_ALONE.fullmatch(text) if BACK_HEAD.search(context) else None
    if alone:
        yield PersonalMatch(*alone.span("back"), "birth")


def number(digits: str, start: int, end: int) -> Iterator[PersonalMatch]:
    """The number as found, where its first six digits are a day that the calendar has."""
    if digits[6] not in "12345678" or birthday(digits[:6], digits[6]) is None:
        return
    foreign = digits[6] in "5678"
    yield PersonalMatch(start, end, "foreigner" if foreign else "resident", certain(digits, foreign=foreign))


def birthday(digits: str, sex: str) -> date | None:
    century = 1900 if sex in "1256" else 2000
    try:
        return date(century + int(digits[:2]), int(digits[2:4]), int(digits[4:]))
    except ValueError:
        return None


def of_no_person(found: PersonalMatch, text: str, context: str) -> bool:
    """Whether a number with the shape of a person's is of another register: by its label, or by its own check digit."""
    shown, place = text[found.start : found.end], (found.start, found.end)
    digits = re.sub(r"\D", "", shown)
    register = register_of(text, *place, context)
    if register == Register.SURE or (register and not found.certain):
        return True
    born = birthday(digits[:6], digits[6])
    if born is None or near(SAID, text, *place, context):
        return False
    alone = shown.isdecimal() and not near(WORDS, text, *place, context)
    if found.certain and not unborn(born):
        # Of Korea's own articles, too, one in ten has the check digit of a person by chance.
        return alone and digits.startswith("880") and article(digits, born)
    shaped = shaped_as_corporation(digits) and near(CORPORATE, text, *place, context)
    if shaped or corporation(digits):
        return True
    return alone and article(digits, born)


def telephone(shown: str, text: str, start: int, end: int, context: str) -> bool:
    """Whether 82, 010 and eight digits in a row are said to be a telephone number, and no other."""
    return bool(
        ABROAD.fullmatch(shown)
        and near(TELEPHONE, text, start, end, context)
        and not near(WORDS, text, start, end, context)
    )


def certain(digits: str, *, foreign: bool) -> bool:
    """Whether the last digit is the check digit; one that is not clears nothing (see ``PersonalMatch``)."""
    # Loaded only where there is such a number, which is nowhere in a sound site.
    from stdnum.kr import rrn  # noqa: PLC0415

    check = int(rrn.calc_check_digit(digits[:12]))
    # (13 − sum mod 11) mod 10 for foreigners: two more than the (11 − sum mod 11) mod 10 of residents.
    return digits[12] == str((check + 2) % 10 if foreign else check)


def in_token(text: str, start: int, end: int) -> bool:
    """Whether the digits are part of a hash or a long identifier, with letters on either side."""
    before = TOKEN_BEFORE.search(text, max(0, start - TOKEN_REACH), start)
    after = TOKEN_AFTER.match(text, end, end + TOKEN_REACH)
    head, tail = before[0] if before else "", after[0] if after else ""
    token = head + tail
    long = len(token) + end - start >= LONGEST_HEX
    if HEX.fullmatch(token) and any(char.isalpha() for char in token):
        # The end of a word before it, or one letter, is not enough.
        return long or (head[-1:].isalpha() and tail[:1].isalpha())
    return len(token) + end - start >= LONGEST_TOKEN and any(char.isalpha() for char in token)
