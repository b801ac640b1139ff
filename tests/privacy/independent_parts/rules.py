"""Numbers of the independent corpus, each made by the public rule that its docstring names.

Every function returns the groups in which people write the number, so that a case can part or join them as it likes.
All digits that no rule fixes are random: no number was taken from anybody.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

Groups = tuple[str, ...]

REGIONS_OF_LICENCES = (*range(11, 27), 28)
"""Digits for the region since May 2014: 11 Seoul to 26 Ulsan, 28 northern Gyeonggi; there is no 27."""

REGIONS_ON_PAPER = ("서울", "부산", "경기", "강원", "충북", "충남", "전북", "전남", "경북", "경남", "제주", "대구")
"""What stood on licences before May 2014 instead of the digits."""

ACCOUNTS: dict[str, tuple[tuple[int | str, ...], ...]] = {
    "국민은행": ((6, 2, 6), (3, 2, 4, 3)),
    "신한은행": (("110", 3, 6), (3, 2, 6)),
    "우리은행": (("1002", 3, 6), ("1005", 3, 6)),
    "하나은행": ((3, 6, 5),),
    "농협은행": (("301", 4, 4, 2), ("302", 4, 4, 2), (3, 2, 6)),
    "기업은행": ((3, 6, 2, 3),),
    "SC제일은행": ((3, 2, 6),),
    "대구은행": (("508", 2, 6, 1),),
    "부산은행": (("101", 4, 4, 2),),
    "광주은행": ((3, 3, 6),),
    "전북은행": ((3, 2, 7),),
    "경남은행": ((3, 2, 7),),
    "제주은행": ((2, 2, 6),),
    "우체국": ((6, 2, 6),),
    "새마을금고": (("9002", 4, 4, 1),),
    "신협": ((3, 3, 6),),
    "카카오뱅크": (("3333", 2, 7),),
    "토스뱅크": (("1000", 4, 4),),
    "케이뱅크": (("100", 3, 6),),
}
"""Groups of digits in the accounts of each bank, as the banks print them. There is no check digit all banks share."""

CARDS: tuple[tuple[str, tuple[int, int], Groups], ...] = (
    ("Visa", (4, 4), ("4", "4", "4", "4")),
    ("Mastercard", (51, 55), ("4", "4", "4", "4")),
    ("Mastercard", (2221, 2720), ("4", "4", "4", "4")),
    ("JCB", (3528, 3589), ("4", "4", "4", "4")),
    ("UnionPay", (620, 629), ("4", "4", "4", "4")),
    ("American Express", (34, 34), ("4", "6", "5")),
    ("American Express", (37, 37), ("4", "6", "5")),
    ("Diners Club", (36, 36), ("4", "6", "4")),
    ("Korea only", (94, 94), ("4", "4", "4", "4")),
)
"""Issuers by the first digits (ISO/IEC 7812), and how the digits are grouped on the card."""

AREA_CODES = ("02", *(f"0{code}" for code in (31, 32, 33, 41, 42, 43, 44, 51, 52, 53, 54, 55, 61, 62, 63, 64)))
PRIVATE_LETTERS = "가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주"
"""Letters on plates of private cars; those of hired (하허호), commercial (아바사자) and courier cars (배) are left out."""
PLATE_REGIONS = (
    "서울",
    "부산",
    "대구",
    "인천",
    "광주",
    "대전",
    "울산",
    "경기",
    "강원",
    "충북",
    "충남",
    "전북",
    "전남",
    "경북",
    "경남",
    "제주",
)


def digits(random: Random, count: int, first: str = "0123456789") -> str:
    """``count`` digits; ``first`` are those that the first one may be."""
    return random.choice(first) + "".join(random.choices("0123456789", k=count - 1))


def split(text: str, sizes: Sequence[int]) -> Groups:
    parts, start = [], 0
    for size in sizes:
        parts.append(text[start : start + size])
        start += size
    return tuple(parts)


def any_day(random: Random, first: date, last: date) -> date:
    return first + timedelta(days=random.randrange((last - first).days + 1))


def registration_check(body: str, base: int) -> int:
    weights = (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)
    return (base - sum(weight * int(digit) for weight, digit in zip(weights, body, strict=True)) % 11) % 10


def resident(random: Random) -> Groups:
    """Number given before October 2020: birth, sex with century (1 to 4), place of registration, check digit.

    Rule: Enforcement Rules of the Resident Registration Act, Art. 2, as in force until 4 October 2020.
    """
    born = any_day(random, date(1930, 1, 1), date(2020, 9, 30))
    sex = random.choice("34" if born.year >= 2000 else "12")
    body = f"{born:%y%m%d}{sex}{random.randrange(96):02d}{digits(random, 2)}{random.randrange(1, 9)}"
    return body[:6], body[6:] + str(registration_check(body, 11))


def resident_since_2020(random: Random) -> Groups:
    """Number given since 5 October 2020: after the digit of the sex six random digits, without check digit.

    Half belong to children born since, half to people who changed their number or were naturalised.
    """
    if random.random() < 0.5:
        born = any_day(random, date(2020, 10, 5), date(2026, 6, 30))
    else:
        born = any_day(random, date(1940, 1, 1), date(2020, 10, 4))
    return f"{born:%y%m%d}", random.choice("34" if born.year >= 2000 else "12") + digits(random, 6)


def resident_of_2000s(random: Random) -> Groups:
    """Number of somebody born from 2001 to 2009: it begins with the zero that spreadsheets drop."""
    born = any_day(random, date(2001, 1, 1), date(2009, 12, 31))
    body = f"{born:%y%m%d}{random.choice('34')}{random.randrange(96):02d}{digits(random, 3)}"
    return body[:6], body[6:] + str(registration_check(body, 11))


def foreigner(random: Random, first: int = 1940, last: int = 2019) -> Groups:
    """Foreigner registration number: sex digit 5 to 8, check digit with base 13."""
    born = any_day(random, date(first, 1, 1), date(last, 12, 31))
    sex = random.choice("78" if born.year >= 2000 else "56")
    body = f"{born:%y%m%d}{sex}{random.randrange(96):02d}{digits(random, 2)}{random.randrange(6, 10)}"
    return body[:6], body[6:] + str(registration_check(body, 13))


def passport(random: Random) -> Groups:
    """A letter for the kind and eight digits; since December 2021 the fifth place is a letter (Passport Act)."""
    kind = random.choice("MMMSROD")
    if random.random() < 0.5:
        return kind, digits(random, 4), digits(random, 4)
    return kind, digits(random, 3) + random.choice("ABCDEFGHJKLMNPRSTUVWXYZ"), digits(random, 4)


def licence(random: Random) -> Groups:
    """Region, year of the first licence, serial number, and a check digit with the count of reissues (12 digits)."""
    year = random.choice((random.randrange(70, 100), random.randrange(26)))
    return str(random.choice(REGIONS_OF_LICENCES)), f"{year:02d}", digits(random, 6), digits(random, 2)


def mobile(random: Random) -> Groups:
    """010 with an eight-digit number that begins with 2 to 9, or an old 011, 016 to 019 with three or four and four."""
    if random.random() < 0.75:
        return "010", digits(random, 4, "23456789"), digits(random, 4)
    return f"01{random.choice('16789')}", digits(random, random.choice((3, 4)), "23456789"), digits(random, 4)


def safe_number(random: Random) -> Groups:
    """050x: numbers that forward to a person's own telephone (Rules on Telecommunications Numbers)."""
    return f"050{random.choice('2345678')}", digits(random, random.choice((3, 4)), "123456789"), digits(random, 4)


def home_telephone(random: Random) -> Groups:
    """Area code, exchange (never 02-3423 of the office), number."""
    exchange = digits(random, random.choice((3, 4)), "2456789")
    return random.choice(AREA_CODES), exchange, digits(random, 4)


def account(random: Random, bank: str) -> Groups:
    shape = random.choice(ACCOUNTS[bank])
    return tuple(part if isinstance(part, str) else digits(random, part, "123456789") for part in shape)


def luhn(body: str) -> str:
    """``body`` with its check digit (ISO/IEC 7812-1, annex B)."""
    doubled = [int(digit) * (2 - place % 2) for place, digit in enumerate(reversed(body))]
    return body + str(-sum(number // 10 + number % 10 for number in doubled) % 10)


def card(random: Random) -> Groups:
    _, (low, high), grouping = random.choice(CARDS)
    sizes = [int(size) for size in grouping]
    start = str(random.randrange(low, high + 1))
    return split(luhn(start + digits(random, sum(sizes) - 1 - len(start))), sizes)


def insurance(random: Random) -> Groups:
    """The eleven digits of a health insurance card; there is no public check digit."""
    return digits(random, 1, "12345678"), digits(random, 10)


def plate(random: Random) -> Groups:
    """Private plates: since 2019 three digits, from 2004 two, before that two with the region (01 to 69, private)."""
    letter, number = random.choice(PRIVATE_LETTERS), digits(random, 4, "123456789")
    form = random.randrange(3)
    if form == 0:
        return f"{random.randrange(100, 700)}{letter}", number
    if form == 1:
        return f"{random.randrange(1, 70):02d}{letter}", number
    return random.choice(PLATE_REGIONS), f"{random.randrange(1, 70):02d}", letter, number


def corporation(random: Random) -> Groups:
    """Registry office (4), kind of corporation (2), serial (6), check digit with weights 1, 2, 1, 2 … modulo 10.

    Rule: Supreme Court rules on registration numbers of corporations for real estate. Offices are taken from the whole
    range that the courts use (11 Seoul to 23 Ulsan); the serial is any, so that the seventh digit is not always zero.
    """
    office = f"{random.randrange(11, 24)}{random.choice((1, 1, 2, 11, 12, random.randrange(1, 66))):02d}"
    body = (
        office + random.choice(("11", "11", "12", "13", "14", "15", "21", "22", "31", "41", "71")) + digits(random, 6)
    )
    total = sum(int(digit) * (1 + place % 2) for place, digit in enumerate(body))
    return body[:6], body[6:] + str(-total % 10)


def business(random: Random) -> Groups:
    """Tax office (3), kind (81 to 88: never a single person), serial, check digit with keys 1, 3, 7, 1, 3, 7, 1, 3, 5."""
    body = f"{random.randrange(101, 700)}{random.choice((81, 82, 83, 85, 86, 87, 88))}{digits(random, 4)}"
    total = sum(int(digit) * key for digit, key in zip(body, (1, 3, 7, 1, 3, 7, 1, 3, 5), strict=True))
    total += int(body[8]) * 5 // 10
    return body[:3], body[3:5], body[5:] + str(-total % 10)


def gtin(body: str) -> str:
    """``body`` with the check digit of GS1: weights 3, 1, 3, 1 … from the right, modulo 10."""
    total = sum(int(digit) * (3 if place % 2 == 0 else 1) for place, digit in enumerate(reversed(body)))
    return body + str(-total % 10)


def isbn10(body: str) -> str:
    """``body`` with the check character of ISBN-10: weights 10 to 2, modulo 11, X for ten (ISO 2108:1992)."""
    check = -sum(int(digit) * (10 - place) for place, digit in enumerate(body)) % 11
    return body + ("X" if check == 10 else str(check))


def issn(random: Random) -> Groups:
    """Weights 8 to 2, modulo 11, X for ten (ISO 3297)."""
    body = digits(random, 7, "12")
    check = -sum(int(digit) * (8 - place) for place, digit in enumerate(body)) % 11
    return body[:4], body[4:] + ("X" if check == 10 else str(check))


def cas(random: Random) -> Groups:
    """Number of a chemical: the last digit is the sum of the others, weighted 1, 2, 3 … from the right, modulo 10."""
    first, second = digits(random, random.randrange(2, 7), "123456789"), digits(random, 2)
    check = sum(int(digit) * place for place, digit in enumerate(reversed(first + second), start=1)) % 10
    return first, second, str(check)


def imei(random: Random) -> str:
    """Number of a device: a type code that begins with 35, 86, 01 or 99, a serial, Luhn (3GPP TS 23.003)."""
    return luhn(random.choice(("35", "86", "01", "99")) + digits(random, 12))


def parcel_of_post(random: Random) -> Groups:
    """International item of the Universal Postal Union, S10: weights 8 6 4 2 3 5 9 7, modulo 11, 10 is 0 and 11 is 5."""
    serial = digits(random, 8)
    rest = 11 - sum(int(digit) * weight for digit, weight in zip(serial, (8, 6, 4, 2, 3, 5, 9, 7), strict=True)) % 11
    return random.choice("ELRC") + random.choice("ABEGMPS"), serial + str({10: 0, 11: 5}.get(rest, rest)), "KR"


def pnu(random: Random) -> Groups:
    """Parcel of land: region (2), district (3), dong (3), ri (2), 1 land or 2 hill, main and secondary number (4 each)."""
    region = random.choice((11, 26, 27, 28, 29, 30, 31, 36, 41, 43, 44, 46, 47, 48, 50, 51, 52))
    area = f"{region}{random.randrange(11, 90)}0{random.randrange(101, 140)}{random.choice(('00', '21', '25'))}"
    return (
        area,
        random.choice("12"),
        f"{random.randrange(1, 1500):04d}",
        f"{random.choice((0, random.randrange(40))):04d}",
    )
