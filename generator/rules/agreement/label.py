"""How near the words around a number come to the names of a cell: pairs of syllables, as Korean glues and inflects its words."""

from __future__ import annotations

import re
from functools import lru_cache

WORD = re.compile(r"[가-힣]+|[A-Za-z]+|[0-9]+(?:\.[0-9]+)?")
#: What a sum is called in a sentence, and as the name of a row.
TOTAL = re.compile(r"모두|총|(?<![가-힣])계(?![가-힣])|합계|전체|합쳐|합하|통틀어|도합|합해|\b(?:total|altogether|in all|overall)\b", re.IGNORECASE)
#: Names of lines that say nothing of what was counted.
EMPTY = frozenset("수 건수 사람 인원 계 합계 총 총계 소계 전체 실적 구분 항목 수량 개수 명수 횟수 비율 값 금액 인원수 number count total share people".split())
YEAR = re.compile(r"(?<![0-9,])((?:19|20)[0-9]{2})(?![0-9,]*[0-9])|['’‘`]([0-9]{2})(?![0-9])")


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
