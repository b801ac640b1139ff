"""Numbers with scales between and behind their digits, as sentences have them: 2천5백만, 30억 2,200만, 3 million."""

from __future__ import annotations

from fractions import Fraction

from generator.pattern import Pattern

#: The scales that documents print amounts in, and how many of the unit each is.
SCALES = {
    "": 1, "십": 10, "백": 100, "천": 1000, "만": 10**4, "십만": 10**5, "백만": 10**6, "천만": 10**7,
    "억": 10**8, "십억": 10**9, "백억": 10**10, "천억": 10**11, "조": 10**12,
}  # fmt: skip
ENGLISH_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
#: What multiplies all that stands before it: 2천5백만.
LARGE = ("만", "억", "조")
#: The scales of both languages as a group of a regular expression, the longest first.
SCALE = f"(?i:{'|'.join(sorted((*filter(None, SCALES), *ENGLISH_SCALES), key=len, reverse=True))})"
PIECE = Pattern(rf"(?P<number>[0-9](?:[0-9,]*[0-9])?(?:\.[0-9]+)?)\s?(?P<scale>{SCALE})?")


def size(scale: str) -> int:
    """How many one of a scale is."""
    return SCALES.get(scale) or ENGLISH_SCALES[scale.casefold()]


def spoken(text: str) -> tuple[Fraction, int]:
    """The value of a number as a sentence has it, and the scale of its last digits: 2천5백만 is 25,000,000 and its 5 counts 백만.

    Commas may stand anywhere.
    """
    total = part = Fraction(0)
    last = 1
    for piece in PIECE.finditer(text):
        number = Fraction(piece["number"].replace(",", ""))
        scale = piece["scale"] or ""
        last = size(scale)
        if scale.casefold() in ENGLISH_SCALES:
            total += number * last
            continue
        large = scale[-1:] if scale[-1:] in LARGE else ""
        part += number * SCALES[scale.removesuffix(large)]
        if large:
            total, part = total + part * SCALES[large], Fraction(0)
    return total + part, last
