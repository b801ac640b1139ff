"""Amounts of money as people say them: 3,022백만원 is 30억 2,200만원, in English 3,022 million won.

What is printed stays as it is; the reading stands beside it. It has exactly the value of the printed number.
"""

from __future__ import annotations

import re
from decimal import Decimal

from markupsafe import Markup, escape

from generator.diagnostics import Language
from generator.numbers.amount import MINUS
from generator.spoken import ENGLISH_SCALES, SCALES

#: The scales that people speak in, the largest first.
SPOKEN = ((10**16, "경"), (10**12, "조"), (10**8, "억"), (10**4, "만"), (1, ""))
_SCALE = "|".join(sorted(filter(None, SCALES), key=len, reverse=True))
UNIT = re.compile(rf"(?P<scale>{_SCALE})?\s?원(?P<per>/\S{{1,4}})?")
ENGLISH = re.compile(r"(?P<scale>thousand|million|billion|trillion) (?:won|KRW)(?P<per> a \w+)?")
NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
PRINTED = re.compile(rf"(?P<sign>[+＋{re.escape(MINUS)}]?)\s?(?P<number>{NUMBER})")
#: An amount in a text, with its unit behind it; one that is read out already has a bracket after it.
IN_TEXT = re.compile(rf"(?<![0-9.,△▲▽▼])(?<![조억만천] )(?P<number>{NUMBER})\s?(?P<unit>(?:{_SCALE})?\s?원)(?!\s?\()")
#: More digits than any amount has: beyond them somebody holds a key down.
LONGEST = 24
#: From here on an amount in plain won is easier said in 억 and 만; below, everybody reads it as it stands.
PLAIN_WON = 10**8


def spelled(value: str, unit: str, language: Language) -> str | None:
    """How the amount ``value`` of ``unit`` (백만원, 천원, million won) is said; None where there is nothing to say.

    Nothing is said of other units, of what is no number, of zero, and of what is printed as it is spoken (80만원).
    """
    found = PRINTED.fullmatch(value.strip())
    worth, per = _worth(unit.strip())
    if found is None or not worth or len(value) > LONGEST:
        return None
    number = Decimal(found["number"].replace(",", ""))
    won = number * worth
    if not won or (worth == 1 and won < PLAIN_WON):
        return None
    minus = {"ko": "마이너스 ", "en": "minus "}[language] if found["sign"] and found["sign"] in MINUS else ""
    said = korean(won) if language == "ko" else english(won)
    if said in (f"{found['number']}{unit}".replace(" ", ""), f"{found['number']} {unit}"):
        return None
    return f"{minus}{said}{per}"


def _worth(unit: str) -> tuple[int, str]:
    """How many won a unit is, 0 for any other unit, and what is said of each month or piece behind it."""
    if found := UNIT.fullmatch(unit):
        return SCALES[found["scale"] or ""], found["per"] or ""
    if found := ENGLISH.fullmatch(unit):
        return ENGLISH_SCALES[found["scale"]], found["per"] or ""
    return 0, ""


def korean(won: Decimal) -> str:
    """In 억 and 만: 30억 2,200만원. Parts of a won stay behind its point."""
    whole, rest = int(won), won % 1
    parts = []
    for size, name in SPOKEN:
        count, whole = divmod(whole, size)
        if count:
            parts.append(f"{count:,}{name}")
    if rest:
        ones = parts.pop() if int(won) % 10**4 else "0"
        parts.append(ones + f"{rest:f}"[1:].rstrip("0"))
    return f"{' '.join(parts)}원"


def english(won: Decimal) -> str:
    """In millions, as newspapers have won: 3,022 million won; below a million in won."""
    if won < 10**6:
        return f"{_plain(won)} won"
    return f"{_plain(won / 10**6)} million won"


def _plain(number: Decimal) -> str:
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def read_out(text: object, language: Language) -> object:
    """A text with the reading of each amount behind it: 3,022백만원(30억 2,200만원). What is said once is not said again."""
    if not isinstance(text, str) or "원" not in text:
        return text
    said: set[str] = set()

    def reading(found: re.Match[str]) -> str:
        spoken = spelled(found["number"], found["unit"].replace(" ", ""), language)
        if spoken is None or spoken in said:
            return found[0]
        said.add(spoken)
        return f"{found[0]}({spoken})" if language == "ko" else f"{found[0]} ({spoken})"

    return Markup(IN_TEXT.sub(reading, escape(text)))  # noqa: S704 - escaped, and a reading is figures and our own words
