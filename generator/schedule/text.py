"""Texts as they are compared: the many ways in which one Korean term is typed are one."""

from __future__ import annotations

import re
import unicodedata

from generator.pattern import Pattern

#: Every dot and comma that stands between Korean words: the full stop (6.12월), U+00B7, U+2024, U+2027, U+2022, U+318D, U+30FB, U+FF65, 、 and ，.
DOTS = Pattern("[\u00b7\u2024\u2027\u2022\u318d\u119e\u30fb\uff65\u3001\uff0c.;/&+]")
#: Every stroke that stands between two ends: ∼ 〜 ˜ – — ― −; the full-width ～ is composed anyway, the hyphen joins words.
STROKES = Pattern("[\u223c\u301c\u02dc\u2013\u2014\u2015\u2212]")
SPACES = Pattern(r"\s+")
#: 1/4분기, 2·4분기, 3사분기, 삼사분기, 제1분기: one of the four quarters. A comma would be a list: 2, 4분기.
QUARTER = Pattern(
    "(?<![0-9,./\u00b7\u318d])제? ?([1-4일이삼사])(?: ?[\u00b7\u2024\u2027\u2022\u318d\u119e\u30fb\uff65./] ?4|사) ?분기"
)
#: 6.30, 12. 31.: the month and the day of a date, as offices write it. 6.12월 is a list of two months.
DATE = Pattern(
    r"(?<![\d.]) ?(1[0-2]|0?[1-9]) ?\. ?(3[01]|[12]\d|0?[1-9])(?![\d]) ?\.?(?= ?(?:[,~/\u00b7\u3001까및와과이전한)]|$))"
)
#: 3/31: a day, where it can be no month and no quarter. 6/12 may be two months.
SLASHED = Pattern(r"(?<![\d./])(1[0-2]|0?[1-9]) ?/ ?(3[01]|2\d|1[3-9])(?![\d./월])(?= ?(?:[,~까및와과이전한)]|$))")
#: 3월·6월·9월·12월 10일: dots bind the months closer than the day; it is that of each.
DOTTED = Pattern("(?<=\\d)월(?=(?:[\u00b7\u2024\u2027\u2022\u318d\u119e\u30fb\uff65]\\d{1,2}월)+ ?\\d{1,2}일)")
#: Both halves of the year are one word, whatever stands between them: 상·하반기, 상반기, 하반기.
HALVES = Pattern("상(?:반기)?(?:[ ,]{1,3}|및|와)하반기")
#: Native numerals before what they count.
NUMERALS = {"한": "1", "두": "2", "세": "3", "네": "4", "다섯": "5", "여섯": "6", "열두": "12"}
COUNTED = Pattern(r"(한|두|세|네|다섯|여섯|열두)(?=번|차례|회|달|해|주마다)")
#: 삼월, 십이월: months in words, where nothing else stands there (이월 is to carry over as well).
MONTH_WORDS = ("일월", "이월", "삼월", "사월", "오월", "유월", "칠월", "팔월", "구월", "시월", "십일월", "십이월")
MONTH_WORD = "|".join(sorted(MONTH_WORDS, key=len, reverse=True))
IN_WORDS = Pattern(f"(?:매연)?(?:(?:{MONTH_WORD})[초말중]?,?)+(?:까지|중|이내)?")
#: Equal words: what is compared for what is written. 년 begins a word as 연 (두음 법칙).
EQUAL = (
    (Pattern("일주일"), "7일"),
    (Pattern("보름"), "15일"),
    (Pattern("년"), "연"),
    (Pattern(r"(?<=\d)(?:번|차례)"), "회"),
    (Pattern(r"(?<=\d)달"), "개월"),
    (Pattern(r"(?<=\d)해"), "연"),
    (Pattern("해마다|매해"), "매연"),
    (Pattern("매달|달마다"), "매월"),
    (Pattern("날마다"), "매일"),
)


def plain(text: str) -> str:
    """NFKC, one kind of separator (a comma), one kind of stroke (~), one blank between words, small letters."""
    text = (
        SPACES.sub(" ", STROKES.sub("~", unicodedata.normalize("NFC", text)))
        .replace("\uff0f", "/")
        .replace("\uff0e", ".")
    )
    digits = QUARTER.sub(
        lambda found: f"{'일이삼사'.find(found[1]) + 1 or found[1]}분기", unicodedata.normalize("NFC", wide(text))
    )
    text = unicodedata.normalize(
        "NFKC", DOTS.sub(",", DATE.sub(r"\1월 \2일", SLASHED.sub(r"\1월 \2일", DOTTED.sub("", digits))))
    )
    return HALVES.sub("상하반기", SPACES.sub(" ", text).strip().lower())


def wide(text: str) -> str:
    """Full-width digits and marks (U+FF01 to U+FF5E) as the narrow ones; dots between words stay what they are."""
    return "".join(chr(ord(char) - 0xFEE0) if "\uff01" <= char <= "\uff5e" else char for char in text)


def key(text: str) -> str:
    """What is compared: no blanks, digits for numerals, one spelling of equal words."""
    text = COUNTED.sub(lambda found: NUMERALS[found[1]], plain(text).replace(" ", ""))
    for written, meant in EQUAL:
        text = written.sub(meant, text)
    if IN_WORDS.fullmatch(text):
        text = re.sub(MONTH_WORD, lambda found: f"{MONTH_WORDS.index(found[0]) + 1}월", text)
    return text
