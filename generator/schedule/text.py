"""Texts as they are compared: the many ways in which one Korean term is typed are one."""

from __future__ import annotations

import re
import unicodedata

#: Every dot and comma that stands between Korean words: the full stop (6.12월), U+00B7, U+2024, U+2027, U+2022, U+318D, U+30FB, U+FF65, 、 and ，.
DOTS = re.compile("[\u00b7\u2024\u2027\u2022\u318d\u119e\u30fb\uff65\u3001\uff0c.;/&+]")
SPACES = re.compile(r"\s+")
#: Both halves of the year are one word, whatever stands between them: 상·하반기, 상반기, 하반기.
HALVES = re.compile("상(?:반기)?[ ,]{1,3}하반기")
#: Native numerals before what they count.
NUMERALS = {"한": "1", "두": "2", "세": "3", "네": "4", "다섯": "5", "여섯": "6"}
COUNTED = re.compile(r"(한|두|세|네|다섯|여섯)(?=번|차례|회|달|해|주마다)")
#: Equal words: what is compared for what is written. 년 begins a word as 연 (두음 법칙).
EQUAL = (
    (re.compile("일주일"), "7일"),
    (re.compile("보름"), "15일"),
    (re.compile("년"), "연"),
    (re.compile(r"(?<=\d)(?:번|차례)"), "회"),
    (re.compile(r"(?<=\d)달"), "개월"),
    (re.compile(r"(?<=\d)해"), "연"),
    (re.compile("해마다|매해"), "매연"),
    (re.compile("매달|달마다"), "매월"),
)


def plain(text: str) -> str:
    """NFKC, one kind of separator (a comma), one blank between words, small letters."""
    text = unicodedata.normalize("NFKC", DOTS.sub(",", unicodedata.normalize("NFC", text)))
    return HALVES.sub("상하반기", SPACES.sub(" ", text).strip().lower())


def key(text: str) -> str:
    """What is compared: no blanks, digits for numerals, one spelling of equal words."""
    text = COUNTED.sub(lambda found: NUMERALS[found[1]], plain(text).replace(" ", ""))
    for written, meant in EQUAL:
        text = written.sub(meant, text)
    return text
