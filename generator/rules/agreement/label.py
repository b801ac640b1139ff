"""How near the words around a number come to the names of a cell: pairs of syllables, as Korean glues and inflects its words."""

from __future__ import annotations

from functools import lru_cache

from generator.pattern import Pattern

WORD = Pattern(r"[가-힣]+|[A-Za-z]+|[0-9]+(?:년|월)|[0-9]+(?:\.[0-9]+)?")
#: What a sum is called in a sentence, and as the name of a row.
TOTAL = Pattern(
    r"모두|총|(?<![가-힣])계(?![가-힣])|합계|전체|합쳐|합하|통틀어|도합|합해|\b(?i:total|altogether|in all|overall)\b"
)
#: Names of lines that say nothing of what was counted.
EMPTY = frozenset(
    [
        "수",
        "건수",
        "사람",
        "인원",
        "계",
        "합계",
        "총",
        "총계",
        "소계",
        "전체",
        "실적",
        "구분",
        "항목",
        "수량",
        "개수",
        "명수",
        "횟수",
        "비율",
        "값",
        "금액",
        "인원수",
        "number",
        "count",
        "total",
        "share",
        "people",
    ]
)
#: What stands behind a noun.
PARTICLE = Pattern(
    r"(?:에서는|에게는|으로는|에서|에게|께서|으로|에는|로는|까지|부터|이나|이며|에|을|를|이|가|은|는|의|로|과|와|도|만|나)$"
)
#: Words that say nothing of what is counted, and the ends of verbs.
IDLE = frozenset(
    [
        "앞",
        "앞으로",
        "향후",
        "지난해",
        "작년",
        "내년",
        "매월",
        "매년",
        "하루",
        "평균",
        "해",
        "한",
        "사람",
        "인원",
        "숫자",
        "분",
        "이들",
        "여러분",
        "모두",
        "총",
        "합계",
        "전체",
        "등",
        "및",
        "또",
        "또는",
        "그",
        "이",
        "각",
        "약",
        "현재",
        "기준",
        "그간",
        "올해",
        "다",
        "전",
        "우리",
        "구",
        "구청",
        "가운데",
        "중",
        "그중",
        "이미",
        "다시",
        "더",
        "매우",
        "가장",
        "새",
        "대해",
        "위해",
        "통해",
        "따라",
        "명",
        "곳",
        "건",
        "개",
        "수",
        "것",
        "원문",
        "지금",
        "the",
        "a",
        "an",
        "of",
        "and",
        "in",
        "with",
        "was",
        "were",
        "has",
        "have",
        "had",
        "is",
        "are",
        "there",
    ]
)
VERB = Pattern(r"(?:하여|하고|하며|해서|하게|해|고|며|면|서|어|아|여|려|러|되어|지만|는데|도록|습니다|니다|다)$")
#: A verb before its noun: 떠난 청소년, 가입한 회원.
CLAUSE = Pattern(r"(?:하는|되는|받는|한|된|할|될|던|는)$")
YEAR = Pattern(r"(?<![0-9,])((?:19|20)[0-9]{2})(?![0-9,]*[0-9])|['’‘`]([0-9]{2})(?![0-9])")


@lru_cache(maxsize=8192)
def grams(text: str) -> frozenset[str]:
    """The pairs of syllables of each word of Hangul, other words whole and in small letters."""
    found: set[str] = set()
    for word in WORD.findall(text):
        if "가" <= word[0] <= "힣":
            found.update(word[at : at + 2] for at in range(len(word) - 1)) if len(word) > 1 else found.add(word)
        else:
            found.add(word.lower().removesuffix("s") or word.lower())
    return frozenset(found)


@lru_cache(maxsize=4096)
def years(text: str) -> frozenset[str]:
    """The years that a text names, in four digits."""
    return frozenset(full or f"20{short}" for full, short in YEAR.findall(text))


@lru_cache(maxsize=4096)
def nouns(text: str) -> tuple[str, ...]:
    """The words of a text that can say what is counted, without their particles, in order."""
    found = []
    for word in WORD.findall(text):
        if word[0].isdigit() or word.lower() in IDLE:
            continue
        if "가" <= word[0] <= "힣":
            if VERB.search(word):
                continue
            stem = CLAUSE.sub("", word) if CLAUSE.search(word) and len(word) > 2 else PARTICLE.sub("", word)  # noqa: PLR2004
            if not stem or stem in IDLE:
                continue
            found.append(stem)
        else:
            found.append(word)
    return tuple(found)


@lru_cache(maxsize=4096)
def _squeezed(text: str) -> tuple[str, frozenset[int]]:
    """A text without its blanks, and where in it words begin."""
    letters: list[str] = []
    begins: set[int] = set()
    before = " "
    for each in text.lower():
        if not each.isspace():
            if not (before.isalnum() or before == "-"):
                begins.add(len(letters))
            letters.append(each)
        before = each
    return "".join(letters), frozenset(begins)


def called(name: str, text: str) -> bool:
    """Whether a text has a name as it is, blanks left out: not 새달빛식당 for 달빛식당."""
    if len(name) < 2:  # noqa: PLR2004 - one letter stands in any word
        return False
    plain, begins = _squeezed(text)
    wanted = "".join(name.lower().split())
    at = plain.find(wanted)
    while at >= 0:
        if at in begins:
            return True
        at = plain.find(wanted, at + 1)
    return False
