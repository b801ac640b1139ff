"""Names of persons that plain sentences tell of: 교육은 홍길동 과장이 맡았다, 김영희 씨가, 사회복지사 최은경이.

No word announces them, so that only what is a name beyond doubt is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from generator.pattern import Pattern, grouped
from generator.privacy.kind import PersonalMatch
from generator.privacy.name import NAME, SHORTEST, is_compound, is_name, words

#: Posts that are no everyday words besides (대리 신청, 이사 비용, 통장 사본, 대표 누리집, 한마음의원).
PLAIN_POSTS = "과장|팀장|계장|국장|실장|소장|센터장|동장|부장|차장|연구원|연구사|교사|교감|교장|위원장|교수|박사|회장|원장|관장|이사장|간호사|복지사|강사|위원"
#: What hangs on a word of a sentence, or its end.
HANGING = r"(?=(?:[은는이가을를의와과도께]|에게|에서|으?로|이?[라며고나]|입니다|이?었|였|이다)|\s|$|[^가-힣A-Za-z0-9])"
#: Who is named by what he is, before or behind the name.
PROFESSIONS = rf"{PLAIN_POSTS}|사회복지사|상담사|변호사|세무사|법무사|회계사|의사|약사|멘토|통장|구의원|시의원|선수|감독|작가|공무원"
#: Posts that are written without a blank, and no end of another word (주차장, 박람회장).
HANGS_ON = "팀장|과장|국장|실장|계장|교수|위원"
#: What is beside the name of somebody who is told about.
BESIDE_SOMEBODY = r"할머니|할아버지|어르신|어린이|학생|여사"
SPOKEN_END = (
    r"(?=(?:[은는이가을를의와과도께]|에게|한테|에서|입니다|이?었)(?:\s|$)|\*|\s?[(,·.\n☎\"'”’]|\s?$|\s(?:씨|님))"
)
#: What a sentence says of a person: 홍길동 씨가, 홍길동 과장이, 사회복지사 홍길동이; only what cannot be anything but a name.
SPOKEN = (
    Pattern(rf"(?<![가-힣])(?P<name>{NAME})(?:\s?[씨님]|\s[군양댁]){HANGING}"),
    Pattern(rf"(?<![가-힣])(?P<name>{NAME})(?:\*{{0,2}}\s(?:[前전현]\s)?(?:{PROFESSIONS})|(?:{HANGS_ON}))님?{HANGING}"),
    Pattern(rf"(?<![가-힣])(?P<name>{NAME})\s(?:{BESIDE_SOMEBODY}){HANGING}"),
    Pattern(rf"[가-힣0-9]{{2}}[과팀]\s(?P<name>{NAME})(?=에게|한테|께)"),
    Pattern(rf"(?:{grouped(PROFESSIONS)}|일생(?<=\d일생))\*{{0,2}}\s\*{{0,2}}(?P<name>{NAME}){SPOKEN_END}"),
    Pattern(rf"(?<![가-힣])(?P<name>{NAME})\s?\((?:[남여](?:성|자)?[,)\s]|만?\s?\d{{1,3}}세|[^()\n]{{4,16}}생\))"),
    Pattern(rf"(?<![가-힣])(?P<name>{NAME})\s외\s\d{{1,3}}\s?[명인]"),
)
#: In which words of a sentence end that are no names: what was done, and particles.
INFLECTED = "한할된될의을를와과에"
#: A quick look for what such sentences have: most texts are done with without the patterns.
ADDRESSING = (
    "|".join(
        (
            *(rf"{each}(?:(?<=[가-힣]{each})|(?<=[가-힣]\s{each}))" for each in "씨님"),
            *(rf"{each}(?<=[가-힣]\s{each})" for each in "군양댁"),
            *(rf"{each}\*{{0,2}}\s" for each in "과팀"),
        )
    )
    + rf"|{PROFESSIONS}|{BESIDE_SOMEBODY}|\((?:(?<=[가-힣]\()|(?<=[가-힣]\s\())[남여만\d]|생\)|일생\s|외\s\d"
)
ADDRESSED = Pattern(grouped(ADDRESSING))


def spoken(text: str) -> Iterator[PersonalMatch]:
    """The names in sentences that tell of a person."""
    if not ADDRESSED.search(text):
        return
    for found in chain.from_iterable(pattern.finditer(text) for pattern in SPOKEN):
        if is_told(found["name"]):
            yield PersonalMatch(*found.span("name"), "person")


def is_told(name: str) -> bool:
    """Whether a word of a sentence is a name and nothing else: no word with a syllable behind it (유아숲, 구성한, 가정의), no sum (백만원)."""
    inflected = (name[-1] in INFLECTED and name[:-1] in words("nouns")) or name.endswith(("만원", "천원", "억원"))
    return len(name) > SHORTEST and is_name(name) and not is_compound(name) and not inflected
