"""The numbers with units in a sentence: 9,743건, 1만 2천 명, 30억 2,200만원, 58.3%, 두 번, 1,234 children.

Left out is what counts nothing: dates, times, years, telephone numbers, articles of law, versions, addresses, names of records,
ranges, and ordinals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from generator.pattern import Pattern
from generator.spoken import ENGLISH_SCALES, SCALES, spoken

#: Small numbers in words. 한 (one) is left out: it stands in too many other words and sayings.
WORDS = {
    "두": 2, "세": 3, "석": 3, "네": 4, "넉": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9,
    "열": 10, "열한": 11, "열두": 12, "열세": 13, "열네": 14, "열다섯": 15, "스무": 20,
}  # fmt: skip
ENGLISH_WORDS = dict(
    zip(
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
        range(2, 13),
        strict=True,
    )
)
#: Counters, by what they count: those of one kind stand for one another.
KINDS = {
    "명": "명 사람 인 분 명분 people person persons",
    "개": (
        "개 개소 곳 군데 개사 업체 기관 개기관 팀 개팀 종 종류 가지 부서 개부서 분야 개분야 항목 개항목 세부항목 개세부항목 과제 개과제 사업"
        " 개사업 개학교 개교 개동 개반 개실 개단체 단체 개업체 개기업 기업 개시설 시설 개과정 개강좌 강좌 places place"
    ),
    "회": "회 번 차례 times",
    "건": "건 사례 cases case",
    "%": "% ％ 퍼센트 percent",
    "개월": "개월 달 months month",
    "일": "일 일간 days day",
    "년": "년 년간 해 years year",
    "시간": "시간 hours hour",
    "원": "원 won KRW",
}  # fmt: skip
KIND = {word.lower(): kind for kind, words in KINDS.items() for word in words.split()}
COUNTERS = (
    "개소", "개사", "개팀", "개월", "개", "곳", "군데", "명", "사람", "인", "분", "건", "회", "번", "차례", "부", "권", "대", "종류", "종", "가지",
    "팀", "기관", "부서", "분야", "항목", "과제", "사업", "업체", "기업", "단체", "시설", "강좌", "가구", "세대", "호", "동", "필지", "마리", "그루",
    "포기", "본", "병", "통", "장", "매", "편", "점", "쪽", "면", "석", "자리", "실", "반", "학급", "학교", "교", "톤", "kg", "g", "km", "m", "㎡", "㎥",
    "㎞", "㎢", "ha", "L", "ℓ", "평", "시간", "일간", "일", "년간", "년", "달", "해", "원", "달러", "%p", "%", "퍼센트", "포", "벌", "켤레", "세트", "상자",
    "콜", "세", "살", "통화", "표", "구좌", "계좌", "명분", "인분", "척", "량", "배", "등", "기", "주", "송이", "잔", "끼", "식", "사례", "교시", "만점",
)  # fmt: skip
#: What may stand behind a counter without making another word of it.
PARTICLES = (
    "을|를|이|가|은|는|의|에|와|과|로|으로|도|만|씩|인|이다|입|임|까지|부터|이나|나|였|이었|였|당|마다|째|이며|며|이고|고|이라|라|뿐|보다|처럼|만큼|께|쯤"
    "|정도|가량|남짓|이상|이하|이내|미만|초과|안팎|여|중|등|및|간|짜리|했|했|됐|하|된|되|에서|서|밖|조차|이지|지만|이던|던|꼴|면|이면|인데|한"
)
DIGITS = str.maketrans("０１２３４５６７８９，．％", "0123456789,.%")
#: What has numbers and counts nothing; blanks of the same length take its place. The order matters: the longer first.
NOTHING = Pattern(
    r"""
    \[\[.*?\]\]                                              # marks
    | (?:https?://|www\.)[^\s)\]」』”’"']+ | [\w.+-]+@[\w-]+\.[\w.-]+
    | \b0\d{1,2}[)-]\s?\d{3,4}-\d{4} | \b1\d{3}-\d{4}\b | \b01\d-\d{3,4}-\d{4}
    | ['’‘`]?\b\d{2,4}\s?[.]\s?\d{1,2}\s?[.](?:\s?\d{1,2}(?![\d,.]*\d)[.]?)?(?:\s?월)? | ['’‘`]\d{2}(?!\d)(?:\s?년도?(?:\s?\d{1,2}월)?)?
    | (?<![\d,])(?:1[89]|20)\d\d\s?년도?(?!\s?[간치])(?:\(\d{1,2}월\))? | (?<![\d,])(?:1[89]|20)\d\d-\d\d?(?:-\d\d?)?(?!\d)
    | \d{1,2}\s?[~∼～–-]\s?\d{1,2}\s?(?:월|일|시)\w* | (?<!\d)\d{1,2}\s?월(?:호|분|말|초|중순|\b|(?=[^가-힣]|에|의|부터|까지|과|과|이|은|을))(?:\s?\d{1,2}\s?일)?
    | (?<![\d,])\d{4,}번(?!째) | \d+번\s?(?:버스|출구|창구|게이트|국도|지방도|노선|좌석|사물함|방|문|마을버스|승강장)
    | \d{1,2}/\d{1,2}(?![\d,]) | \d{1,2}:\d{2} | (?:오전|오후)\s?\d{1,2}시(?:\s?\d{1,2}분)? | (?<!\d)\d{1,2}\s?시(?!간)(?:\s?\d{1,2}분)?
    | (?<![가-힣])제\s?\d+\s?[가-힣]* | (?:정부|지방|버전|[Vv]er\.?)\s?\d\.\d | (?<![\d,])\d+\s?(?:차|번째|급|호선|층|기|학년|학기|단계|조|항|호|주년|세기|반|월호)(?![가-힣]*사업)(?=[^가-힣]|$|[을를이가은는의에와과로도만])
    | (?<![\d,])\d{1,2}\s?등(?=[^가-힣]|$|[을를이가은는의에와과로도만]) | \d+\s?대\s?\d+ | (?<![\d,])\d\s?대\s(?=핵심|가치|전략|목표|과제|분야|사업|중점|원칙|분류|추진|국정|비전|정책|권역)
    | [A-Za-z][\w]*[-_.]?\d+[\w.-]* | \d+(?:\.\d+){2,} | (?<![\d,.])\d+(?:-\d+)+(?:호|번지)?(?![\d,])
    | \d[\d,.]*\s?[가-힣%]{0,4}\s?[~∼～]\s?\d[\d,.]*\s?(?:[만천백억]*원|[가-힣]{1,2}|%)?
    """,
    re.VERBOSE,
)
#: The same of English.
NOTHING_ENGLISH = Pattern(
    r"""
    \b(?:page|p\.|chapter|section|article|no\.|room|step|figure|table|part)\s?\d+
    | \b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d{1,2}\b(?!,\d{3})(?:,?\s\d{4})? | \b\d{1,2}\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:\s\d{4})?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NUMBER = r"[0-9](?:[0-9,]*[0-9])?(?:\.[0-9]+)?"
_SCALE = "|".join(sorted(filter(None, SCALES), key=len, reverse=True))
_WORD = "|".join(sorted(WORDS, key=len, reverse=True))
_COUNTER = "|".join(map(re.escape, sorted(COUNTERS, key=len, reverse=True)))
FOUND = Pattern(
    rf"""
    (?:(?<![0-9A-Za-z.,/가-힣+-])|(?<=[총약각연만월계외등중의])|(?<=모두|전체|합계|현재|정원))(?:(?P<sign>[-−△▲])\s?)?
    (?P<number>{_NUMBER})(?P<scaled>\s?(?:{_SCALE})(?:\s?{_NUMBER}\s?(?:{_SCALE})?)*(?=\s?여?\s?(?:{_COUNTER}|$|[\s.,)])))?
    (?P<more>\s?여(?=[\s가-힣]))?
    (?:\s?(?P<unit>(?:{_COUNTER})(?=$|[^가-힣A-Za-z0-9²³]|{PARTICLES}))|\s(?P<english>(?:thousand|million|billion|trillion)\s)?(?P<latin>[A-Za-z]{{3,}}))?
    """,
    re.VERBOSE,
)
SPELLED = Pattern(
    rf"(?<![가-힣])(?P<word>{_WORD})\s?(?P<unit>(?:번|차례|가지|곳|군데|명|사람|개소|개|기관|팀|종류|분야|달|건|회|권|대|배|사업|과제|부서)(?=$|[^가-힣]|{PARTICLES}))"
)
SPELLED_ENGLISH = Pattern(rf"\b(?P<word>{'|'.join(ENGLISH_WORDS)})\s(?P<unit>[a-z]{{3,}})", re.IGNORECASE)
#: What every text with a number has: most have none, and are soon done with.
HINT = Pattern(rf"[0-9０-９]|(?<![가-힣])(?:{_WORD})[ 가-힣]|(?i:{'|'.join(ENGLISH_WORDS)})")
ANY, LATIN, WIDE = re.compile("[0-9]"), re.compile("[A-Za-z]{3}"), re.compile("[０-９，．％]")
ABOUT = Pattern(r"(?:약|대략|거의|어림잡아|about|nearly|around|some|almost)\s?$", re.IGNORECASE)
ROUGHLY = Pattern(r"\s?(?:여|가량|정도|쯤|남짓|안팎)")
BOUND = Pattern(r"\s?(?:이상|이하|이내|미만|초과|까지만|을 넘|를 넘|이 넘|한도|or more|or less|at most|and over)")
BEFORE_BOUND = Pattern(
    r"(?:최대|최소|적어도|많아야|at least|at most|up to|over|under|more than|less than)\s?$", re.IGNORECASE
)
EACH = Pattern(
    r"(?:매월|매주|매년|매일|매|하루|한 달에?|한 해에?|월|연|주|분기|평균|하루에|1인당|1명당|(?i:every|per))\s?$|(?<![가-힣])한 ?[가-힣]{1,4}\s[^0-9,.]{0,8}$|\b(?i:each)\b[^0-9.]*$"
)
ONE_TO = Pattern(r"\s?[가-힣]{0,6}(?:에|에게|당|마다)\s")
APIECE = Pattern(r"\s?(?:씩|당|마다|each\b|a (?:day|week|month|year)\b|per )")
#: A counter that nobody knows: 38단지. What may follow a number without one is a particle and a blank.
GLUED = Pattern(rf"(?!(?:{PARTICLES}|뿐인데|입니다|이고|이며|이라|로|였|이었)+(?:[^가-힣]|$|니다|습니다|적))[가-힣]")
#: A unit that nobody counts by: 867kcal, 36℃, 36도; and a label: 1254번 버스.
STRANGE = Pattern(r"[A-Za-z℃℉°]|도(?![가-힣])|도(?:까지|에|의|를|로|가|는|씨)")
#: English words behind a number that count nothing.
IDLE = frozenset(
    [
        "and",
        "or",
        "but",
        "nor",
        "for",
        "the",
        "were",
        "was",
        "had",
        "has",
        "have",
        "are",
        "with",
        "from",
        "than",
        "that",
        "this",
        "which",
        "who",
        "when",
        "where",
        "while",
        "into",
        "onto",
        "over",
        "under",
        "at",
        "in",
        "on",
        "by",
        "of",
        "to",
        "as",
        "is",
        "out",
        "all",
        "more",
        "less",
        "per",
        "each",
        "other",
        "others",
        "came",
        "took",
        "went",
        "got",
        "made",
        "did",
        "can",
        "will",
        "may",
        "been",
        "being",
        "not",
        "also",
        "only",
        "about",
    ]
)
#: Two names of what is counted as 개: 29개 정보보유기관, 6개 가상화 서버.
LONGEST = 18
#: Characters beside a number in which a word can stand that belongs to it.
WINDOW = 24


@dataclass(frozen=True)
class Quantity:
    """A number of a text. ``start`` and ``end`` are those of its digits, ``unit`` as printed, ``kind`` what it counts."""

    start: int
    end: int
    #: The digits as printed, and with its unit.
    printed: str
    whole: str
    value: Fraction
    unit: str
    kind: str
    #: How far the true number may lie from it: half a unit of the last printed place, where that has been rounded.
    slack: Fraction = Fraction(0)
    approximate: bool = False
    #: A limit (이상, at least), or a number a piece or a time (각, 매월, 씩).
    bound: bool = False
    apiece: bool = False
    spelled: bool = False
    #: False where the commas stand at other places than the thousands.
    grouped: bool = True

    @property
    def digits(self) -> str:
        return self.printed.replace(",", "")


def quantities(text: str) -> Iterator[Quantity]:
    """The quantities of ``text``, in order."""
    return iter(_quantities(text))


@lru_cache(maxsize=4096)
def _quantities(text: str) -> tuple[Quantity, ...]:
    if not HINT.search(text):
        return ()
    plain = text.translate(DIGITS) if WIDE.search(text) else text
    english = bool(LATIN.search(plain))
    found = []
    if ANY.search(plain):
        cleared = NOTHING.sub(lambda found: "\0" * len(found[0]), plain)
        if english:
            cleared = NOTHING_ENGLISH.sub(lambda found: "\0" * len(found[0]), cleared)
        found = [made for each in FOUND.finditer(cleared) if (made := _figure(each, text)) is not None]
    found += [_spelled(each) for each in SPELLED.finditer(plain)]
    if english:
        found += [_spelled(each) for each in SPELLED_ENGLISH.finditer(plain)]
    return tuple(sorted(found, key=lambda each: each.start))


@lru_cache(maxsize=1024)
def kind_of(unit: str) -> str:
    """What a unit counts: 사람 is 명, 군데 and 개 항목 are 개, 백만원 is 원, children is child."""
    first, _, rest = unit.partition(" ")
    plain = "".join((rest if first.lower() in ENGLISH_SCALES else unit).split()).lower()
    if plain in KIND:
        return KIND[plain]
    if plain.endswith("원") and plain[:-1] in SCALES:
        return "원"
    if plain.startswith("개") and plain != "개월":
        return "개"
    for scale in ("천", "만", "백만", "십만"):
        if plain.startswith(scale) and plain[len(scale) :] in KIND:
            return KIND[plain[len(scale) :]]
    if plain.isascii() and plain.isalpha():
        return {"children": "child", "people": "명"}.get(plain, plain.removesuffix("s"))
    return plain


@lru_cache(maxsize=1024)
def worth(unit: str) -> int:
    """How many of its kind one of a unit is: a million for 백만원 and for million won."""
    plain = "".join(unit.split())
    for scale in sorted(filter(None, SCALES), key=len, reverse=True):
        if plain.startswith(scale) and plain[len(scale) :].lower() in KIND:
            return SCALES[scale]
    first = unit.partition(" ")[0].lower()
    return ENGLISH_SCALES.get(first, 1)


def _figure(found: re.Match[str], text: str) -> Quantity | None:
    number, scaled = found["number"], found["scaled"] or ""
    value = Fraction(number.replace(",", ""))
    unit, latin = found["unit"] or "", found["latin"] or ""
    if latin.lower() in IDLE:
        latin = ""
    last = 1
    if scaled:
        value, last = spoken(number + scaled)
    if found["english"]:
        last = ENGLISH_SCALES[found["english"].strip().lower()]
        value *= last
    if (
        not unit
        and not latin
        and (
            len(number) > LONGEST or GLUED.match(text, found.end("number")) or STRANGE.match(text, found.end("number"))
        )
    ):
        return None
    places = len(number.partition(".")[2])
    slack = Fraction(last, 2 * 10**places) if places or last > 1 else Fraction(0)
    if found["sign"] and found["sign"] in "−△▲":
        value = -value
    start, end = found.start("number"), found.end("number")
    if any(char.isdigit() for char in scaled):
        end = found.end("scaled")
    else:
        # 348백만원 is 348 of 백만원, as tables have it.
        unit = f"{scaled.strip()}{unit}"
    stop = found.end() if unit or latin else max(map(found.end, ("number", "scaled", "more")))
    tail, head = text[stop : stop + WINDOW], text[max(0, start - WINDOW) : start]
    whole = text[start:stop].strip()
    return Quantity(
        start, end, text[start:end], whole, value,
        unit or latin, kind_of(unit or latin), slack,
        approximate=bool(found["more"] or ABOUT.search(head) or (unit and ROUGHLY.match(tail))),
        bound=bool(BOUND.match(tail) or BEFORE_BOUND.search(head)),
        apiece=bool(EACH.search(head) or APIECE.match(tail) or (value == 1 and ONE_TO.match(tail))),
        grouped="," not in number or bool(re.fullmatch(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?", number)),
    )  # fmt: skip


def _spelled(found: re.Match[str]) -> Quantity:
    word, unit = found["word"], found["unit"]
    value = WORDS[word] if word in WORDS else ENGLISH_WORDS[word.lower()]
    head = found.string[max(0, found.start() - WINDOW) : found.start()]
    return Quantity(
        found.start(), found.end("word"), word, found[0], Fraction(value), unit, kind_of(unit),
        apiece=bool(EACH.search(head) or APIECE.match(found.string, found.end())), spelled=True,
    )  # fmt: skip
