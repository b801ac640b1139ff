"""Numbers in sentences: whether a text says a number that is known from elsewhere, in whatever spelling.

A match is the same value in the same unit (3,022백만원 is 30억 2,200만원), and nothing else: no day, no year, no part of a longer
number, no end of a range, no ordinal. Small numbers stand for many things; they need a word of what they count beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from generator.numbers.amount import LONGEST, MINUS, PERCENT, parse
from generator.pattern import Pattern
from generator.spoken import ENGLISH_SCALES, SCALE, size, spoken

#: Up to here a number in a sentence may count anything: it is known by what stands beside it.
SMALL = 12
#: A name of fewer letters says too little of what is counted: 수, 계, 사람.
TELLING = 3
#: So many words of the subject make a sentence one about it.
SUBJECT_WORDS = 2
#: Spellings of one unit.
ALIKE = (("명", "인", "사람", "people", "person"), (*PERCENT, "프로"), ("개소", "곳", "군데"), ("원", "won", "krw"))
_NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
#: A number as sentences have it: digits, scales between and behind them (1만 5천, 30억 2,200만, 3 million). No part of another number, of a
#: word of letters and digits, or of a range, and no ordinal (제3회; 과제 3개 is none).
AMOUNT = Pattern(
    rf"(?<![0-9A-Za-z.,:])(?<![0-9가-힣%][~～∼-])(?<!^제)(?<!^제 )(?<![^가-힣]제)(?<![^가-힣]제 )(?P<sign>[{re.escape(MINUS)}])?"
    rf"{_NUMBER}(?:\s?(?:{SCALE})(?:\s?{_NUMBER}\s?(?:{SCALE}))*(?:\s?{_NUMBER}(?![0-9,]*\s?(?:{SCALE}|년|월|일)))?)?(?![0-9]|[.,][0-9])"
)
#: What may follow a unit in Hangul directly: particles and words for more, less and about. Another syllable makes another unit of it
#: (개월, 개사, 명당, 회차).
_PARTICLE = "은|는|이|가|을|를|의|에|로|으로|와|과|도|만|까지|부터|씩|여|중|보다|뿐|입니|였|라고|이라|정도|가량|대비|모두|전체|규모|인(?![가-힣])|인데"
AFTER = rf"(?=$|[^가-힣A-Za-z0-9]|(?:{_PARTICLE}))(?!\s?[~～∼][0-9])(?!\s?당)"
#: Behind a per cent sign: points are no per cent.
AFTER_SIGN = r"(?!\s?(?:[pP%]|포인트|points?))"
#: What ends a number that has no unit behind it.
BARE = Pattern(r"\s?(?:$|[.,;:)\]·/’”]|[은는이가을를에로와과](?![가-힣]))")
WORD = Pattern(r"[가-힣a-z]{2,}")
SENTENCE = Pattern(r"(?<=[.!?。])\s+|\n")
#: Units of time: what has them is a date or a span, not a count without a unit.
TIME = Pattern(r"\s?(?:년|월|일|시|분|초|차|호|번|세|%|％|퍼센트)")


@dataclass(frozen=True)
class MentionedQuantity:
    """A number with the scale of its unit taken out: 3,022 백만원 is 3,022,000,000 원."""

    value: Fraction
    unit: str


def quantity(text: str, unit: str) -> MentionedQuantity | None:
    """A printed number of ``unit``; ``None`` for what is no number."""
    amount = parse(text, unit)
    if amount is None:
        return None
    scale, bare = scaled(unit)
    return MentionedQuantity(amount.value * scale, bare)


def scaled(unit: str) -> tuple[int, str]:
    """How many of the bare unit a unit is: 백만원 is a million 원, ``thousand people`` a thousand people; 조건 is no 조."""
    unit = " ".join(unit.split())
    for order in (
        rf"(?P<scale>{SCALE})\s?(?P<unit>.+)",
        rf"(?P<unit>[A-Za-z₩$€£¥]+)\s(?P<scale>{'|'.join(ENGLISH_SCALES)})s?",
    ):
        found = re.fullmatch(order, unit, re.IGNORECASE)
        if found and (found["scale"] != "조" or found["unit"] == "원"):
            return size(found["scale"]), found["unit"]
    return 1, unit


def spellings(unit: str) -> tuple[str, ...]:
    """All ways in which a unit is written."""
    folded = unit.casefold()
    return next((group for group in ALIKE if folded in group), (unit,))


def values_in(text: str) -> Iterator[tuple[Fraction, str, re.Match[str]]]:
    """Every number of a text with its value and what stands behind it."""
    for found in AMOUNT.finditer(text):
        if len(found[0]) > LONGEST:
            continue
        value, _ = spoken(found[0])
        yield -value if found["sign"] else value, text[found.end() :], found


def has_unit(behind: str, unit: str) -> bool:
    """Whether what stands behind a number begins with its unit, in any of its spellings."""
    for spelling in spellings(unit):
        words = r"\s?".join(re.escape(each) for each in spelling.split())
        plural = "s?" if spelling[-1:].isascii() and spelling[-1:].isalpha() else ""
        after = AFTER_SIGN if spelling in PERCENT else AFTER
        if re.match(rf"\s?{words}{plural}{after}", behind, re.IGNORECASE):
            return True
    return False


def says(text: str, wanted: MentionedQuantity, names: Iterable[str] = (), subject: str = "") -> bool:
    """Whether a sentence of ``text`` says ``wanted``.

    ``names`` are the headers of its cell and ``subject`` what is said of it: a small number, or one without a unit, is taken for it only
    where one of the names or words of the subject stands in the sentence.
    """
    return any(
        one_of(sentence, wanted) and (telling(wanted) or about(sentence, names, subject))
        for sentence in SENTENCE.split(text)
    )


def telling(wanted: MentionedQuantity) -> bool:
    return bool(wanted.unit) and abs(wanted.value) > SMALL


def one_of(sentence: str, wanted: MentionedQuantity) -> bool:
    for value, behind, found in values_in(sentence):
        if value != wanted.value:
            continue
        if wanted.unit and has_unit(behind, wanted.unit):
            return True
        # Numbers with a comma are no years: 2013년 213,076, 2014년(9월) 178,189.
        if BARE.match(behind) and "," in found[0]:
            return True
        if not wanted.unit and not TIME.match(behind):
            return True
    return False


def about(sentence: str, names: Iterable[str], subject: str) -> bool:
    """Whether a sentence names what is counted: a header, as a whole or in all of its words, or words of the subject."""
    folded = squeezed(sentence)
    for name in names:
        words = set(WORD.findall(name.casefold()))
        if len(squeezed(name)) >= TELLING and squeezed(name) in folded:
            return True
        if len(words) >= SUBJECT_WORDS and all(word in folded for word in words):
            return True
    return len({word for word in WORD.findall(subject.casefold()) if word in folded}) >= SUBJECT_WORDS


def squeezed(text: str) -> str:
    return "".join(text.split()).casefold()


def quantities(text: str, unit: str) -> list[tuple[str, MentionedQuantity]]:
    """The numbers of ``unit`` that a text says, as written and by value, in order, each once."""
    scale, bare = scaled(unit)
    found: dict[MentionedQuantity, str] = {}
    for value, behind, match in values_in(text):
        if has_unit(behind, bare):
            found[MentionedQuantity(value, bare)] = match[0].strip()
        elif match[0].strip() == text.strip():
            # A number alone is in the unit that is spoken of.
            found[MentionedQuantity(value * scale, bare)] = match[0].strip()
    return [(written, each) for each, written in found.items()]


def stands_in(text: str, number: Fraction, unit: str) -> bool:
    """Whether ``number`` of ``unit`` stands among the numbers of ``text``, with its scale or without; units are not compared."""
    scale, _ = scaled(unit)
    return any(value in (number, number * scale) for value, _, _ in values_in(text))
