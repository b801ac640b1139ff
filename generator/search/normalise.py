"""One spelling for all ways to write the same: what the index holds and what is asked go through the same steps.

theme/search/query.js does the same to a query; tests/search hold both against each other.
"""

from __future__ import annotations

import re
import unicodedata

#: What the keyboard makes of two consonants typed one after the other: ㄱㅅ becomes ㄳ where no syllable follows.
CLUSTERS = {"ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ", "ㄽ": "ㄹㅅ", "ㄾ": "ㄹㅌ", "ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ"}  # fmt: skip
#: The initial consonants in the order of Unicode's syllables (The Unicode Standard, 3.12).
INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
#: The vowels and the final consonants of the syllables, as they are typed: ㅘ is ㅗ and ㅏ.
_VOWELS = "ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ"
_FINALS = " ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ"
VOWELS, FINALS = _VOWELS.split(" "), _FINALS.split(" ")
#: Dots between words, of which NFKC would make a vowel or a full stop.
_BEFORE = str.maketrans({**CLUSTERS, **dict.fromkeys("ㆍ‧․∙•・", "·")})
#: What nobody sees and no word holds: Default_Ignorable_Code_Point of Unicode (UAX #44), as NFKC_Casefold leaves out.
INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
#: What is so rare that a text is looked through for it first.
_ODD = re.compile(f"{INVISIBLE.pattern[:-1]}{''.join(map(chr, _BEFORE))}]")
_CONJOINING = re.compile("[\u1100-\u1112]")
FIGURE, _LATIN, _POINT = re.compile("[0-9]"), re.compile("[a-z]"), re.compile("[./-]")
#: NFKC makes conjoining letters of single consonants; here they are letters again.
_AFTER = {0x1100 + at: letter for at, letter in enumerate(INITIALS)}
#: Days and months as figures, which people also ask for as 2014년 10월 20일. Without lookbehind, which older browsers lack.
_MONTH, _DAY = "(0?[1-9]|1[0-2])", "(0?[1-9]|[12][0-9]|3[01])"
_DATE = re.compile(rf"(^|[^0-9.,])(['‘’]?)((?:19|20)?[0-9]{{2}})([./-]) ?{_MONTH}(?:\4 ?{_DAY})?(?![0-9]|\4[0-9])")
#: 9.30.(화), and the end of 9.1.~9.30.: elsewhere such a figure is a decimal.
_WEEKDAY = re.compile(rf"(^|[^0-9.,]){_MONTH}\. ?{_DAY}(?=\.? ?\([월화수목금토일])")
_END = re.compile(rf"([~∼–-] ?){_MONTH}\. ?{_DAY}\.(?![0-9])")
#: ’14년, and 09월.
_SHORT_YEAR = re.compile(r"['‘’]([0-9]{2})(?= ?년)")
_ZERO = re.compile(r"(^|[^0-9.,])0([1-9])(?= ?[월일])")
#: 20141020 is a day, 시월 and 10월 are one month, and so are Oct and 10 beside another figure.
_COMPACT = re.compile(r"(^|[^0-9.,-])((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(?![0-9,-])")
_SPOKEN = re.compile(
    r"(^|[^가-힣])(십이|십일|시|십|구|팔|칠|유|육|오|사|삼)월(?=$|[^가-힣]|(?:에|의|은|부터|까지|말|초|중|달)(?:$|[^가-힣])|중순|하순|초순)"
)
_SPOKEN_EARLY = re.compile(r"([0-9]년도? ?)(이|일)월(?![가-힣])")
#: 시월 and 유월 are spoken so; all others by the number itself.
MONTHS = {"시": 10, "유": 6, "일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "칠": 7, "팔": 8, "구": 9, "십": 10, "십일": 11, "십이": 12}  # fmt: skip
_NAMES = "jan(?:uary)? feb(?:ruary)? mar(?:ch)? apr(?:il)? may june? july? aug(?:ust)? sept?(?:ember)? oct(?:ober)? nov(?:ember)? dec(?:ember)?"
_NAME = f"({_NAMES.replace(' ', '|')})"
_BEFORE_FIGURE = re.compile(rf"(^|[^a-z]){_NAME}\.? (?=[0-9])")
_BEHIND_FIGURE = re.compile(rf"([0-9])(?:st|nd|rd|th)?,? (?:of )?{_NAME}(?![a-z])")
#: 60퍼센트 and 60프로 are 60%.
_PERCENT = re.compile("([0-9]) ?(?:퍼센트|프로(?![가-힣])|percent)")
_COMMA = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
#: Runs of letters of one sort: Hangul and Hanja, initial consonants alone, numbers, Latin.
TOKEN = re.compile(r"[가-힣一-鿿]+|[ㄱ-ㅎ]+|[0-9]+(?:\.[0-9]+)*|[a-zß-öø-ɏ]+")
_PARTS = re.compile(f"({TOKEN.pattern})")
FIRST, LAST = ord("가"), ord("힣")


def normalise(text: str) -> str:
    """``text`` composed (a Mac decomposes it), in one width, in small letters, without what nobody sees.

    Numbers stand without commas, days as year, month and day with a blank between: 2014.09.05. is 2014 9 5.
    """
    # Each step costs more than to see that it has nothing to do, which is so for most texts.
    if _ODD.search(text):
        text = INVISIBLE.sub("", text).translate(_BEFORE)
    folded = unicodedata.normalize("NFKC", text)
    if _CONJOINING.search(folded):
        folded = folded.translate(_AFTER)
    return _figures(folded.lower())


def _figures(text: str) -> str:
    """Without commas in numbers, percent as a sign, days and months as figures: most steps want a figure to be there."""
    there = bool(FIGURE.search(text))
    if there:
        text = _PERCENT.sub(r"\1%", _COMMA.sub("", text) if "," in text else text)
        text = _COMPACT.sub(lambda found: f"{found[1]}{found[2]} {int(found[3])} {int(found[4])}", text)
    if "월" in text:
        text = _SPOKEN.sub(lambda found: f"{found[1]}{MONTHS[found[2]]}월", text)
        text = _SPOKEN_EARLY.sub(lambda found: f"{found[1]}{MONTHS[found[2]]}월", text)
        there = there or bool(FIGURE.search(text))
    return _days(text) if there else text


def _days(text: str) -> str:
    if _LATIN.search(text):
        text = _BEFORE_FIGURE.sub(lambda found: f"{found[1]}{_month(found[2])} ", text)
        text = _BEHIND_FIGURE.sub(lambda found: f"{found[1]} {_month(found[2])}", text)
    if _POINT.search(text):
        text = _END.sub(r"\1\2 \3", _WEEKDAY.sub(r"\1\2 \3", _DATE.sub(_day, text)))
    if "년" in text:
        text = _SHORT_YEAR.sub(lambda found: _year(found[1]), text)
    return _ZERO.sub(r"\1\2", text) if "0" in text else text


def _month(name: str) -> int:
    """Oct and october are 10."""
    return "jan feb mar apr may jun jul aug sep oct nov dec".split().index(name[:3]) + 1  # noqa: SIM905


def _day(found: re.Match[str]) -> str:
    before, mark, year, point, month, day = found.groups()
    # Two figures are a year behind its mark, or before a month and a day: 14.10 alone is a decimal.
    if len(year) == 2 and not mark and not (day and point == "."):  # noqa: PLR2004
        return found[0]
    return before + " ".join([_year(year), month.lstrip("0"), *([day.lstrip("0")] if day else [])])


def _year(figures: str) -> str:
    """’14 is 2014, ’99 is 1999."""
    return figures if len(figures) > 2 else ("20" if figures < "70" else "19") + figures  # noqa: PLR2004


def parted(text: str) -> list[str]:
    """A normalised text as what stands before its first run, the run, what stands behind that, and so on: runs are at 1, 3, 5 …"""
    return _PARTS.split(text)


def tokens(text: str) -> list[tuple[str, int, int]]:
    """The runs of a normalised text, each with its start and end."""
    return [(found[0], found.start(), found.end()) for found in TOKEN.finditer(text)]


def initials(word: str) -> str:
    """민원처리 as ㅁㅇㅊㄹ; empty for a word that is not all Hangul."""
    if not all(FIRST <= ord(char) <= LAST for char in word):
        return ""
    return "".join(INITIALS[(ord(char) - FIRST) // 588] for char in word)


def letters(word: str) -> str:
    """A word as it is typed, letter by letter: 정보 as ㅈㅓㅇㅂㅗ."""
    return "".join(_typed(char) for char in word)


def _typed(char: str) -> str:
    at = ord(char) - FIRST
    if not 0 <= at <= LAST - FIRST:
        return char
    return INITIALS[at // 588] + VOWELS[at % 588 // 28] + FINALS[at % 28]
