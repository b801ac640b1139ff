"""Amounts and telephones under one key however they are written: 3천 명 is 3,000명, 30억 2,200만원 is 3,022백만원.

theme/search/value.js does the same to a query; tests/search hold both against each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

#: The powers of ten in words: 십, 백, 천 within a group of four digits, 만, 억, 조 between groups.
SMALL, LARGE = {"십": 10, "백": 100, "천": 1000}, {"만": 10**4, "억": 10**8, "조": 10**12}
_NUMBER = r"[0-9]{1,12}(?:\.[0-9]{1,4})?"
_SCALE = "(?:[십백천]?[만억조]|[십백천])"
#: 3,022 백만원 has a blank as well; elsewhere 천 behind a blank begins a word.
_PART = rf"{_NUMBER}(?:{_SCALE}| {_SCALE}(?=원))"
#: A number with its scales, and what is smaller behind it: 1만 2천, 1만2345, 28만 8006. Article 3 (제3조) is no amount: see ``_amount``.
_AMOUNT = re.compile(rf"{_PART}(?: ?{_PART})*(?:[0-9]{{1,4}}(?![0-9.])| [0-9]{{4}}(?![0-9.년]))?")
_EACH = re.compile(rf"({_NUMBER}) ?({_SCALE})?")
#: A telephone, with its area code or without (the numbering plan of Korea: 2 to 4 digits from 0, 3 or 4, then 4).
_TELEPHONE = re.compile(r"(?:\(?(0[0-9]{1,2})\)?[ ).-]{0,2})?([1-9][0-9]{2,3})[ .-]([0-9]{4})")
_AREA = re.compile(r"0(?:2|[1-7][0-9])([1-9][0-9]{6,7})")
_DIGITS = re.compile(r"[0-9]{8,}")
#: So many digits in a row are a key of letters: a file of the index is looked through for personal data.
LONG = 10**7
_LETTERS = str.maketrans("0123456789", "abcdefghij")


def values(plain: str) -> Iterator[tuple[str, int, int]]:
    """The keys of what ``plain``, a normalised text, says in numbers, each with its place; numbers that say it by themselves not."""
    for found in _AMOUNT.finditer(plain):
        value = _amount(plain, found)
        if value:
            yield key(value), found.start(), found.end()
    for found in _TELEPHONE.finditer(plain):
        if not (_figure(plain, found.start() - 1) or _figure(plain, found.end()) or _years(found)):
            yield key(int(found[2] + found[3])), found.start(), found.end()
    for found in _DIGITS.finditer(plain):
        area = _AREA.fullmatch(found[0])
        yield key(int(area[1] if area else found[0])), found.start(), found.end()


def key(value: int) -> str:
    return str(value) if value < LONG else "#" + str(value).translate(_LETTERS)


def _amount(plain: str, found: re.Match[str]) -> int:
    """What it comes to; 0 for what is no amount: 제3조, and 3조 that counts no money."""
    if _figure(plain, found.start() - 1) or plain[max(found.start() - 1, 0) : found.start()] in ("제", "."):
        return 0
    total = 0.0
    for number, scale in _EACH.findall(found[0]):
        if scale.endswith("조") and plain[found.end() : found.end() + 1] != "원" and found[0].endswith("조"):
            return 0
        value = float(number)
        for char in scale:
            value *= SMALL.get(char) or LARGE[char]
        total += value
    return int(total + 0.5)


def _figure(plain: str, at: int) -> bool:
    return 0 <= at < len(plain) and plain[at] in "0123456789"


def _years(found: re.Match[str]) -> bool:
    """2013-2014 is a time and no telephone."""
    return not found[1] and all(each[:2] in ("19", "20") for each in (found[2], found[3]))
