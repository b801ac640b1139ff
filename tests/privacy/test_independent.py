"""The independent corpus is what it says: enough classes, sound numbers, the same each time. The detector is not run.

Every check digit is computed a second time here, in another way than in ``independent_parts/rules.py``.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import cache

import pytest

from tests.privacy.independent import NEGATIVES, POSITIVES, negatives, positives
from tests.privacy.values import Case

EACH = 200
KINDS = {
    *("resident", "foreigner", "passport", "licence", "mobile", "telephone", "account", "card", "email", "person"),
    *("vehicle", "address", "insurance", "birth"),
}
LUHN = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)


@cache
def cases(*, personal: bool) -> list[Case]:
    return list(positives(EACH * len(POSITIVES)) if personal else negatives(EACH * len(NEGATIVES)))


def tidy(value: str) -> str:
    """The value without what spoils it: full-width forms, invisible characters, blanks, dashes (and the vowel like one)."""
    plain = unicodedata.normalize("NFKC", value.replace("\u3161", "-")).removesuffix(".0")
    return "".join(sign for sign in plain if sign.isalnum() or sign in "*@○●")


def weighted(digits: str, weights: str) -> int:
    return sum(int(digit) * int(weight) for digit, weight in zip(digits, weights, strict=True))


def luhn_holds(digits: str) -> bool:
    odd, even = digits[-1::-2], digits[-2::-2]
    return (sum(map(int, odd)) + sum(LUHN[int(digit)] for digit in even)) % 10 == 0


def gtin_holds(digits: str) -> bool:
    return (sum(map(int, digits[-1::-2])) + 3 * sum(map(int, digits[-2::-2]))) % 10 == 0


def born(digits: str, sexes_since_2000: str) -> bool:
    """Whether the first six digits are a day, and none that is still to come after 2026."""
    year = (2000 if digits[6] in sexes_since_2000 else 1900) + int(digits[:2])
    return date(year, int(digits[2:4]), int(digits[4:6])).year <= 2026


def resident_holds(case: Case) -> bool:
    digits = tidy(case.value).zfill(13)
    checked = digits[12] == "10987654321"[weighted(digits[:12], "234567892345") % 11]
    return len(digits) == 13 and digits[6] in "1234" and born(digits, "34") and (checked or "since 2020" in case.name)


def foreigner_holds(case: Case) -> bool:
    digits = tidy(case.value).zfill(13)
    checked = digits[12] == "32109876543"[weighted(digits[:12], "234567892345") % 11]
    return len(digits) == 13 and digits[6] in "5678" and born(digits, "78") and checked


def licence_holds(case: Case) -> bool:
    region = (
        r"(서울|부산|경기|강원|충북|충남|전북|전남|경북|경남|제주|대구)[7-9]\d"
        if "2014" in case.name
        else r"(1[1-9]|2[0-68])\d\d"
    )
    return bool(re.fullmatch(region + r"\d{8}", tidy(case.value)))


def mobile_holds(case: Case) -> bool:
    spoken = str.maketrans("공일이삼사오육칠팔구", "0123456789")
    local = re.sub(r"^(00)?82", "", tidy(case.value).translate(spoken)).removeprefix("0")
    return bool(re.fullmatch(r"10[2-9]\d{7}|1[16789][2-9]\d{6,7}", local))


def telephone_holds(case: Case) -> bool:
    local = tidy(case.value).removeprefix("0")
    return bool(re.fullmatch(r"50[2-8][1-9]\d{6,7}|(2(?!3423)|3[1-3]|4[1-4]|5[1-5]|6[1-4])[2-9]\d{6,7}", local))


def email_holds(case: Case) -> bool:
    plain = unicodedata.normalize("NFKC", case.value).lower().replace("(at)", "@").replace("[at]", "@")
    plain = "".join(sign for sign in plain if not sign.isspace() and unicodedata.category(sign) != "Cf")
    return bool(re.fullmatch(r"[a-z][a-z0-9._]*@[a-z.]+\.(com|net|kr|me)", plain))


def shaped(pattern: str) -> Callable[[Case], bool]:
    return lambda case: bool(re.fullmatch(pattern, tidy(case.value)))


PERSONAL: dict[str, Callable[[Case], bool]] = {
    "resident": resident_holds,
    "foreigner": foreigner_holds,
    "passport": lambda case: bool(re.fullmatch(r"[MSROD]\d{3}(\d|[A-Z])\d{4}", tidy(case.value).upper())),
    "licence": licence_holds,
    "mobile": mobile_holds,
    "telephone": telephone_holds,
    "account": shaped(r"\d{10,14}"),
    "card": lambda case: bool(re.fullmatch(r"[2-69]\d{13,15}", tidy(case.value))) and luhn_holds(tidy(case.value)),
    "email": email_holds,
    "person": shaped(r"[가-힣]{2,4}|[A-Za-z]{8,}"),
    "vehicle": shaped(r"([가-힣]{2}(?=\d\d\D))?\d{2,3}[가-힣][1-9]\d{3}"),
    "address": shaped(r"제?(\d{3}동)?제?\d{3,4}호"),
    "insurance": shaped(r"[1-8]\d{10}"),
    "birth": shaped(r"\d{6}[1-8]\d{0,3}[*●○xX]{3,7}"),
}


def remainder(case: Case, weights: str, modulus: int) -> int:
    values = [10 if sign == "X" else int(sign) for sign in tidy(case.value)]
    return sum(value * (ord(weight) - 48) for value, weight in zip(values, weights, strict=True)) % modulus


def business_holds(case: Case) -> bool:
    digits = tidy(case.value)
    return (weighted(digits[:9], "137137135") + int(digits[8]) * 5 // 10 + int(digits[9])) % 10 == 0


def cas_holds(case: Case) -> bool:
    body, check = tidy(case.value)[:-1], int(tidy(case.value)[-1])
    return sum(int(digit) * (len(body) - place) for place, digit in enumerate(body)) % 10 == check


def post_holds(case: Case) -> bool:
    sign = tidy(case.value)
    if sign.endswith("KR"):
        expected = "5" if (rest := weighted(sign[2:10], "86423597") % 11) == 0 else str((11 - rest) % 10)
        return len(sign) == 13 and sign[10] == expected
    return len(sign) == 13 or (len(sign) == 12 and int(sign[:11]) % 7 == int(sign[11]))


def isbn_holds(case: Case) -> bool:
    return gtin_holds(tidy(case.value)) if len(tidy(case.value)) == 13 else remainder(case, ":987654321", 11) == 0


LOOKALIKES: dict[str, Callable[[Case], bool]] = {
    "registration number of a corporation": lambda case: remainder(case, "1212121212121", 10) == 0,
    "registration number of a firm": business_holds,
    "bar code": lambda case: gtin_holds(tidy(case.value)),
    "bar code of Korea without a word": lambda case: gtin_holds(tidy(case.value)) and not case.head,
    "ISBN": isbn_holds,
    "ISSN": lambda case: remainder(case, "87654321", 11) == 0,
    "number of a chemical": cas_holds,
    "IMEI": lambda case: len(case.value) == 15 and luhn_holds(case.value),
    "number of a parcel of land": lambda case: bool(re.fullmatch(r"\d{10}[12]\d{8}", tidy(case.value))),
    "number of a parcel of post": post_holds,
}


def test_there_are_enough_kinds_and_classes() -> None:
    assert {case.wanted for case in cases(personal=True)} == KINDS
    assert len(KINDS) >= 11
    assert len(NEGATIVES) >= 25
    assert not any(case.wanted for case in cases(personal=False))


@pytest.mark.parametrize("personal", [True, False], ids=["personal data", "look-alikes"])
def test_every_class_has_its_share_of_different_cases(*, personal: bool) -> None:
    every = cases(personal=personal)
    different = Counter(name for name, _, _ in {(case.name, case.head, case.text) for case in every})
    assert set(different) == set(POSITIVES if personal else NEGATIVES)
    assert set(different.values()) == {EACH}
    uneven = Counter(case.name for case in every[: len(every) - 7])
    assert max(uneven.values()) - min(uneven.values()) == 1


def test_every_personal_number_is_sound_by_its_rule() -> None:
    assert [case for case in cases(personal=True) if not PERSONAL[case.wanted](case)] == []


@pytest.mark.parametrize("name", LOOKALIKES)
def test_every_look_alike_has_the_check_digit_of_its_rule(name: str) -> None:
    of_class = [case for case in cases(personal=False) if case.name == name]
    assert len(of_class) == EACH
    assert [case for case in of_class if case.value not in case.text or not LOOKALIKES[name](case)] == []


def test_a_bare_bar_code_is_no_sound_resident_number() -> None:
    digits = [case.value for case in cases(personal=False) if case.name == "bar code of Korea without a word"]
    assert not any(
        value[12] == ("10987654321" if value[6] in "1234" else "32109876543")[weighted(value[:12], "234567892345") % 11]
        for value in digits
        if value[6] in "12345678"
    )


def test_a_value_stands_once_in_its_text() -> None:
    assert [case for case in cases(personal=True) if case.text.count(case.value) != 1] == []


def test_no_case_is_both() -> None:
    personal, other = ({(case.head, case.text) for case in cases(personal=kind)} for kind in (True, False))
    assert personal & other == set()


def test_the_corpus_is_the_same_each_time_and_longer_ones_begin_with_shorter_ones() -> None:
    assert list(positives(500)) == cases(personal=True)[:500]
    assert list(negatives(500)) == cases(personal=False)[:500]
