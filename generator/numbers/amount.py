"""A number as it is printed: its exact value, and how exactly it was printed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import lru_cache

from generator.pattern import Pattern

#: What word processors put for a minus: hyphens and dashes of every length, the minus sign, those of East Asian fonts.
DASHES = "-‐‑‒–—―−﹣－"
#: The minus signs of Korean accounts (△, ▲), and what newspapers put for a fall. Beside such a sign for a fall the first two
#: say that something rose: see ``rises``.
RISE_OR_FALL, FALL = "△▲", "▽▼"
MINUS = f"{DASHES}{RISE_OR_FALL}{FALL}"
#: Digits, with commas at the thousands or with none.
NUMBER = r"(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?P<rest>\.[0-9]+)?"
PRINTED = Pattern(rf"(?P<sign>[+＋{re.escape(MINUS)}]?)\s?{NUMBER}")
#: What a cell holds for which the document prints nothing.
NOTHING = frozenset(DASHES)
PERCENT = ("%", "％", "퍼센트", "percent", "per cent")
_COUNTED = (
    "원|명|건|인|개|대|가구|세대|호|회|매|장|권|부|주|좌|곳|개소|필지|동|쪽|마리|그루|본|포|상자|점|시간|톤|평|달러|불|유로|엔|위안|"
    r"[a-zA-Z]{1,3}\b|[A-Z]+\$|[$€¥£㎡㎥㎞㎢ℓ]|m[²³]"
)
#: 조 (a trillion) only before money: 조건, 조회 are words of their own.
_SCALE = "십|백|천|십만|백만|천만|만|억|십억|백억|천억"
_MONEY = r"(?:₩|\$|€|£|¥|krw|usd|eur|jpy|won|원)"
_SHORT = r"(?:k|m|mn|mln|mil|mio|b|bn|bln|tn|trn)"
#: Units that count in thousands and more, and rates: what they print has been rounded, though it shows no decimals.
SCALED = Pattern(
    rf"(?:{_SCALE})\s?(?:{_COUNTED})|(?:{_SCALE}|조)(?:\s?(?:원|달러|엔|유로|위안))?$|10[0,]*\s?(?:{_SCALE})?\s?(?:{_COUNTED})"
    r"|(?:.*\b)?(?:hundred|thousand|million|billion|trillion)s?\b|.*(?<![0-9])000s?(?![0-9])"
    rf"|.*{_MONEY}\s?{_SHORT}\b|(?:.*\b)?{_SHORT}\s?{_MONEY}|(?:{'|'.join(map(re.escape, PERCENT))})|‰",
    re.IGNORECASE,
)
#: A unit of what is counted, alone or in thousands.
COUNTED = Pattern(rf"(?:{_SCALE})?\s?(?:{_COUNTED})", re.IGNORECASE)
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
        return self.value if self.exact else self.value - self.slack

    @property
    def most(self) -> Fraction:
        return self.value if self.exact else self.value + self.slack


@lru_cache(maxsize=65536)
def parse(text: str, unit: str = "", decimals: int = 0, *, rounded: bool = False) -> Amount | None:
    """``text`` as a number; ``None`` for anything else. The unit itself, or a per cent sign, may stand behind it.

    A number is taken as exact where it counts (35, 1,200); as rounded where it or its column has decimals, where its unit
    counts in thousands (백만원), or where the table says so.
    """
    found = _read(text, unit)
    if found is None:
        return None
    rest = found["rest"] or ""
    value = Fraction(found["whole"].replace(",", "") + rest)
    places = max(len(rest) - 1 if rest else 0, decimals)
    exact = not (rounded or places or SCALED.match(unit))
    return Amount(-value if _negative(found) else value, places, exact)


def plain(text: str, unit: str = "") -> str | None:
    """A printed number as programs read it: -1234.50 for △ 1,234.50명; ``None`` for anything else."""
    found = _read(text, unit)
    if found is None:
        return None
    return ("-" if _negative(found) else "") + found["whole"].replace(",", "") + (found["rest"] or "")


def _read(text: str, unit: str) -> re.Match[str] | None:
    text = text.strip()
    for tail in (unit, "%", "％"):
        if tail and text.endswith(tail):
            text = text[: -len(tail)].rstrip()
    return PRINTED.fullmatch(text) if len(text) <= LONGEST else None


def _negative(found: re.Match[str]) -> bool:
    return bool(found["sign"]) and found["sign"] in MINUS


def rises(texts: Iterable[str]) -> str:
    """The triangle that may say that something rose; empty where all triangles of a table are minus signs.

    △ and ▲ are minus in accounts; beside ▽ or ▼, or one beside the other, nobody can tell.
    """
    signs = [found["sign"] for text in texts if (found := PRINTED.match(text.strip())) and found["sign"]]
    up = sorted({each for each in signs if each in RISE_OR_FALL})
    return up[0] if up and (len(up) > 1 or any(each in FALL for each in signs)) else ""


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
