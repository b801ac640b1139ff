"""A number as it is printed: its exact value, and how exactly it was printed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

#: Digits, with commas at the thousands or with none. △ and ▲ are the minus signs of Korean accounts.
PRINTED = re.compile(r"(?P<sign>[-+−–△▲]?)\s?(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?P<rest>\.[0-9]+)?")
MINUS = "-−–△▲"
#: What a cell holds for which the document prints nothing.
NOTHING = {"-", "–", "—", "−"}
#: Units that count in thousands and more: what they print has been rounded, though it shows no decimals.
SCALED = re.compile(
    r"(?:십|백|천|십만|백만|천만|만|억|십억|백억|천억|조)\s?(?:원|명|건|달러|톤|㎡|평)|[조억만천백]원?$"
)
#: More digits than any count has: beyond them somebody holds a key down.
LONGEST = 30


@dataclass(frozen=True)
class Amount:
    """A printed number. ``places`` are the digits after its point; one that is not ``exact`` has been rounded there."""

    value: Fraction
    places: int = 0
    exact: bool = True

    @property
    def slack(self) -> Fraction:
        """How far the true number may lie from the printed one: half a unit of the last printed place, or nothing."""
        return Fraction(0) if self.exact else Fraction(1, 2 * 10**self.places)

    @property
    def least(self) -> Fraction:
        return self.value - self.slack

    @property
    def most(self) -> Fraction:
        return self.value + self.slack


def parse(text: str, unit: str = "", decimals: int = 0, *, rounded: bool = False) -> Amount | None:
    """``text`` as a number; ``None`` for anything else. The unit itself, or a per cent sign, may stand behind it.

    A number is taken as exact where it counts (35, 1,200); as rounded where it or its column has decimals, where its unit
    counts in thousands (백만원), or where the table says so.
    """
    text = text.strip()
    for tail in (unit, "%"):
        if tail and text.endswith(tail):
            text = text[: -len(tail)].rstrip()
    found = PRINTED.fullmatch(text)
    if found is None or len(text) > LONGEST:
        return None
    rest = found["rest"] or ""
    value = Fraction(found["whole"].replace(",", "") + rest)
    places = max(len(rest) - 1 if rest else 0, decimals)
    exact = not (rounded or places or SCALED.match(unit))
    return Amount(-value if found["sign"] and found["sign"] in MINUS else value, places, exact)


def printed_places(text: str) -> int:
    """How many digits stand after the point."""
    found = re.search(r"\.([0-9]+)", text)
    return len(found[1]) if found else 0


def show(value: Fraction, places: int) -> str:
    """``value`` rounded half up to ``places`` digits after the point, with commas at the thousands: 1,234.5."""
    return f"{rounded_to(value, places):,}"


def rounded_to(value: Fraction, places: int) -> Decimal:
    # 60 digits are more than any printed number times a hundred has.
    scaled = abs(value) * 10**places + Fraction(1, 2)
    whole = Decimal(scaled.numerator // scaled.denominator).scaleb(-places)
    whole = whole.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return -whole if value < 0 and whole else whole
