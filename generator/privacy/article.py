"""Numbers of things that have the shape of a person's: of corporations and of articles."""

from __future__ import annotations

from datetime import UTC, date, datetime

#: Courts whose registries number corporations, as the first two digits: Seoul 11 to Ulsan 23 and what was added since.
COURTS = range(11, 25)
#: Kinds of corporations that could also be a day of a month: 주식 · 합명 · 합자 · 유한 · 유한책임회사, 사단, 재단, 특수법인
#: (법인 및 재외국민의 부동산등기용등록번호 부여에 관한 규칙).
FORMS = (11, 12, 13, 14, 15, 21, 22, 31)
#: From here on the last six digits of a registration number are random; all earlier ones have a check digit
#: (주민등록법 시행규칙, in force since 5 October 2020).
WITHOUT_CHECK = date(2020, 10, 5)


def corporation(digits: str) -> bool:
    """Whether thirteen digits are a 법인등록번호, check digit included: weights 1 and 2 in turn."""
    total = sum(int(digit) * (1 + at % 2) for at, digit in enumerate(digits[:12]))
    return shaped_as_corporation(digits) and digits[12] == str(-total % 10)


def shaped_as_corporation(digits: str) -> bool:
    return int(digits[:2]) in COURTS and int(digits[4:6]) in FORMS


def unborn(born: date) -> bool:
    """Whether a birth date is still to come."""
    return born > datetime.now(UTC).date()


def article(digits: str, born: date) -> bool:
    """Whether thirteen digits in a row, without the check digit of a person born then, are an article number (EAN-13).

    One in ten numbers of any kind passes the check of articles. Korea's articles begin with 880; others count only
    where a person's number would have had its own check digit, or where nobody is born yet.
    """
    from stdnum import ean  # noqa: PLC0415 - loaded only where there is such a number

    return ean.is_valid(digits) and (digits.startswith("880") or born < WITHOUT_CHECK or unborn(born))
