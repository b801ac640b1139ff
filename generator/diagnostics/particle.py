"""Korean particles after a value: the sentences of the codes write ``이(가)``, a reader sees the one that is right.

Which one follows depends on whether the last syllable ends in a consonant (Hangul orthography; of the ending ㄹ, 으로 makes
none). A digit is read as its Sino-Korean numeral, a letter by its Korean name, an English word as it is spoken in Korea.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from string import Formatter

from generator.pattern import Pattern

#: As a sentence writes it: after a consonant, after a vowel.
PARTICLES = {
    "이(가)": ("이", "가"), "은(는)": ("은", "는"), "을(를)": ("을", "를"), "과(와)": ("과", "와"),
    "(으)로": ("으로", "로"), "(이)나": ("이나", "나"), "(이)라는": ("이라는", "라는"), "(이)라고": ("이라고", "라고"),
    "(이)며": ("이며", "며"), "(이)고": ("이고", "고"), "(이)거나": ("이거나", "거나"), "(이)라서": ("이라서", "라서"),
}  # fmt: skip
#: Directly behind a value: what closes it, then the particle.
WRITTEN = Pattern(r"(?P<close>[\"'”’」』)\]]*)(?P<particle>" + "|".join(re.escape(each) for each in PARTICLES) + ")")
LIEUL = 8
#: The final consonant of a digit as it is read: 영 일 이 삼 사 오 육 칠 팔 구, by its number in a syllable (0 for none).
DIGITS = dict(zip("0123456789", (21, 8, 0, 16, 0, 0, 1, 8, 8, 0), strict=True))
#: Of a sign: 퍼센트, 도 and 퍼밀; of nothing at all.
SIGNS = {"": 0, "%": 0, "°C": 0, "‰": LIEUL}
#: Of a letter: 엘, 엠, 엔, 아르; all others end in a vowel.
LETTERS = {"l": 8, "m": 16, "n": 4}
#: English endings that are spoken with a final consonant: phone 폰, title 타이틀, web 웹, book 북, top 톱.
SPOKEN = (
    (Pattern(r"(?:[^l]le|l|ile|ale|ole|ule)$"), LIEUL),
    (Pattern(r"(?:[mn]|ng|[aeiouy][mn]e)$"), 4),
    (Pattern(r"(?:[^aeiouy]|^)[aeiou](?:[bpkt]|ck)$|(?:ea|ee|oo|ou)[kp]$|[aeiouy][kp]e$"), 1),
)


def fill(sentence: str, facts: Mapping[str, str]) -> str:
    """``sentence`` with its placeholders filled and every particle behind one chosen. Raises KeyError for a fact that is missing.

    Particles inside the facts stay as they are: they are somebody's own words.
    """
    made: list[str] = []
    last = before = ""
    for literal, name, _, _ in Formatter().parse(sentence):
        found = WRITTEN.match(literal) if last else None
        if found:
            # What stands in brackets is not spoken: the word before them decides.
            word = before if ")" in found["close"] and before else last
            made.append(found["close"] + chosen(word, found["particle"]) + literal[found.end() :])
        else:
            made.append(literal)
        before = last if literal.endswith("(") else ""
        last = facts[name] if name is not None else ""
        made.append(last)
    return "".join(made)


def chosen(word: str, particle: str) -> str:
    """The form of ``particle``, one of PARTICLES, that stands behind ``word``."""
    return PARTICLES[particle][0 if follows_consonant(word, particle) else 1]


def follows_consonant(text: str, particle: str) -> bool:
    """Whether ``particle`` takes its form after a consonant when it stands behind ``text``."""
    final = final_consonant(text)
    return final != 0 and not (particle == "(으)로" and final == LIEUL)


def final_consonant(text: str) -> int:
    """The number of the final consonant of what is spoken last, as Unicode counts them in syllables; 0 for none."""
    # What stands in brackets at the end is not spoken: 2번째 행(대치)은.
    text = re.sub(r"(?<=\S)\s*\([^()]*\)\s*$", "", unicodedata.normalize("NFKC", text))
    # 퍼센트 and 도 end in a vowel, 퍼밀 does not.
    words = re.findall(r"[^\W_]+|[%‰]|°C", text)
    word = words[-1] if words else ""
    if word in SIGNS:
        return SIGNS[word]
    last = word[-1]
    if "가" <= last <= "힣":
        return (ord(last) - ord("가")) % 28
    if last in DIGITS:
        # 10, 100, 1000, 10000: 십 백 천 만.
        return DIGITS[last]
    latin = re.search(r"[A-Za-z]+$", word)
    if latin is None:
        return 0
    if latin[0].isupper() or len(latin[0]) == 1:
        return LETTERS.get(last.lower(), 0)
    return next((final for ending, final in SPOKEN if ending.search(latin[0].lower())), 0)


def with_particle(text: str, particle: str) -> str:
    """``text`` and the particle behind it, for words that code puts together."""
    return text + chosen(text, particle)
