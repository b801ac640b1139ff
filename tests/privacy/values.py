"""Invented values of every kind and of what only looks alike. Sentences and disguises are not here: the two corpora
(development.py, heldout.py) have their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True)
class Case:
    """A text, and what must be found in it: ``wanted`` at ``value``, or nothing where ``wanted`` is empty.

    ``name`` is the class of personal data, or of what only looks like it.
    """

    name: str
    text: str
    wanted: str = ""
    value: str = ""
    head: str = ""


def digits(random: Random, count: int) -> str:
    return "".join(random.choice("0123456789") for _ in range(count))


def day(random: Random) -> str:
    """A day of birth, YYMMDD, that every calendar has."""
    return f"{random.randrange(100):02d}{random.randrange(1, 13):02d}{random.randrange(1, 29):02d}"


def registration(random: Random, sexes: str, *, checked: bool) -> str:
    """Thirteen digits. With ``checked`` the last one is the check digit; otherwise it is certainly another."""
    body = day(random) + random.choice(sexes) + digits(random, 5)
    weights = (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)
    rest = sum(weight * int(digit) for weight, digit in zip(weights, body, strict=True)) % 11
    base = 13 if sexes[0] in "56" else 11
    check = (base - rest) % 10
    return body + str(check if checked else (check + random.randrange(1, 10)) % 10)


def luhn(body: str) -> str:
    """``body`` with its check digit (ISO/IEC 7812-1)."""
    total = 0
    for place, digit in enumerate(reversed(body)):
        number = int(digit) * (2 if place % 2 == 0 else 1)
        total += number - 9 if number > 9 else number
    return body + str(-total % 10)


def card(random: Random) -> str:
    first = random.choice(["4", "51", "52", "53", "54", "55", "6011", "65", "9"])
    return luhn(first + digits(random, 15 - len(first)))


def mobile(random: Random) -> tuple[str, str, str]:
    return "010", str(random.randrange(2000, 9999)), digits(random, 4)


def licence(random: Random) -> tuple[str, str, str, str]:
    region = random.choice([str(number) for number in (*range(11, 27), 28) if number != 27])
    return region, digits(random, 2), digits(random, 6), digits(random, 2)


def passport(random: Random) -> str:
    if random.random() < 0.5:
        return random.choice("MSRODG") + digits(random, 8)
    return f"{random.choice('MSRODG')}{digits(random, 3)}{random.choice('ABCDEFGHJK')}{digits(random, 4)}"


def account(random: Random) -> str:
    shape = random.choice([(3, 3, 6), (3, 2, 6), (4, 3, 6), (6, 2, 6), (3, 4, 4, 2), (3, 6, 5), (4, 4, 4)])
    parts = [digits(random, count) for count in shape]
    return "-".join([f"{random.randrange(1, 10)}{parts[0][1:]}", *parts[1:]])


def plate(random: Random) -> tuple[str, str, str]:
    use = random.choice("가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주아바사자하허호배")
    return str(random.randrange(10, 800)), use, digits(random, 4)


def insurance(random: Random) -> str:
    return str(random.randrange(1, 10)) + digits(random, 10)


#: Given names that are invented from common syllables.
FIRST = "민서도하지준시우예은수아현재윤건유나연주원선태성영진혜경미정희숙자길동철호"
SURNAMES = "김이박최정강조윤장임한오서신권황안송류전홍고문손양배백허남심노하곽성차주우구민진나지엄채원천방공"


def person(random: Random) -> str:
    return random.choice(SURNAMES) + random.choice(FIRST) + random.choice(FIRST)


def email(random: Random) -> str:
    local = "".join(random.choice("abcdefghijklmnoprstuvw") for _ in range(random.randrange(3, 9)))
    return f"{local}{random.choice(['', digits(random, 2), '.kim', '_lee'])}@{random.choice(['naver.com', 'gmail.com', 'hanmail.net', 'daum.net', 'kakao.com', 'nate.com', 'company.co.kr'])}"


def sprinkled(random: Random, text: str, char: str) -> str:
    """``char`` between some of the characters of ``text``."""
    places = sorted(random.sample(range(1, len(text)), min(3, len(text) - 1)), reverse=True)
    for place in places:
        text = text[:place] + char + text[place:]
    return text


def translated(text: str, zero: int) -> str:
    """The digits of ``text`` as those of another script, whose zero has the code point ``zero``."""
    return "".join(chr(zero + int(char)) if char.isdecimal() else char for char in text)


def ean(random: Random, prefix: str) -> str:
    body = prefix + digits(random, 12 - len(prefix))
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(body))
    return body + str(-total % 10)
