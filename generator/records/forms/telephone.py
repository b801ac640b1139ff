"""Telephone numbers of offices as people write them (Korean numbering plan: 전기통신번호관리세칙)."""

from __future__ import annotations

import re

from generator.diagnostics import Fact
from generator.records.forms.reading import Reading, hyphens, plain

#: What stands before a number.
WORD = re.compile(
    r"^(?:국번\s?없이|[☎☏📞✆℡]|\(?(?:대표\s?)?전화(?:번호)?\)?|tel(?:ephone)?|phone|t)\s?[.:)]?\s?(?=[(+0-9])",
    re.IGNORECASE,
)
EXTENSION = re.compile(r"내선|교환|구내|ext|#|[~,/·]|\s(?:및|또는|and|or)\s|x[0-9]", re.IGNORECASE)
#: The code of the country, with or without the 0 that it replaces.
COUNTRY = re.compile(r"^(?:\+\s?|00\s?|001[-\s]?|002[-\s]?)?82(?=[-\s)(.]|[2-7])[-\s).]*(?:\(0\)|0(?=[2-7]))?[-\s(]*")
NUMBER = re.compile(
    r"(?P<area>02|0[3-6][1-5]|070|080)(?P<office>[0-9]{3,4})(?P<line>[0-9]{4})|(?P<service>1[5-8][0-9]{2})(?P<rest>[0-9]{4})"
)
#: An area code and what follows it, joined by a wave or a slash.
JOINED = re.compile(r"^(\(?0[0-9]{1,2}\)?)[~/](?:(?=[0-9]{3,4}-)|([0-9]{3,4})[~/](?=[0-9]{4}$))")
#: More parts than these have an area and an office before the line.
LINE_ALONE = 2
MOBILE = re.compile(r"01[016789]|1[016789][0-9]{7,8}$")

NOTES: dict[str, Fact] = {
    "area": {"ko": "지역번호가 빠졌습니다.", "en": "The area code is missing."},
    "several": {
        "ko": "번호는 하나만 적고, 내선 번호나 다른 번호는 다른 항목에 글로 적으세요.",
        "en": "Write one number; extensions and further numbers belong in a text.",
    },
    "mobile": {"ko": "휴대전화가 아니라 사무실 번호를 적으세요.", "en": "Write the office's number, not a mobile."},
    "digits": {"ko": "숫자의 수가 맞지 않습니다.", "en": "It has too many or too few digits."},
}


def read_telephone(text: str) -> Reading:
    """A number with its parts joined by hyphens: 0234236000, 02)3423-6000, (02) 3423.6000, +82-2-3423-6000."""
    written = WORD.sub("", plain(hyphens(text, keep="~～"))).removesuffix("번")
    # A wave or a slash between the parts of a number is a dash; behind its last four digits it means: up to, or.
    if EXTENSION.search(JOINED.sub(r"\1-\2-", written)):
        return Reading(note=NOTES["several"])
    # Its last part has four digits; where one is missing or too many, nobody knows which.
    groups = re.findall("[0-9]+", written)
    if len(groups) > LINE_ALONE and len(groups[-1]) != len("0000") and "-" in written:
        return Reading(note=NOTES["digits"])
    digits = "" if re.search(r"[^0-9\s().\-+~/]", written) else digits_of(written)
    return from_digits(digits) if digits else Reading()


def digits_of(written: str) -> str:
    """The digits as they are dialled in Korea, with the 0 that a country code or a spreadsheet took away."""
    country = COUNTRY.match(written) if re.match(r"\+|00|82[-\s).(]", written) else None
    digits = re.sub(r"[^0-9]", "", written[country.end() :] if country else written)
    if country:
        return digits if digits.startswith("1") and not MOBILE.match(f"0{digits}") else f"0{digits}"
    # Without its area a number has seven or eight digits.
    return f"0{digits}" if digits[:1] not in ("0", "1") and len(digits) in (9, 10) else digits


def from_digits(digits: str) -> Reading:
    if MOBILE.match(digits):
        return Reading(note=NOTES["mobile"])
    found = NUMBER.fullmatch(digits)
    if found:
        return Reading("-".join(part for part in found.groups() if part))
    if re.fullmatch(r"1[0-9]{2,3}", digits):
        return Reading(digits)
    return Reading(note=NOTES["area"] if re.fullmatch(r"[2-9][0-9]{6,7}", digits) else NOTES["digits"])
