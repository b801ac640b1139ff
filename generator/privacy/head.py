"""Names of fields and columns that say that names of persons stand below them."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.pattern import Pattern
from generator.privacy.role import HEADINGS, OTHERS, ROLES
from generator.privacy.romanised import ENGLISH, LATIN_HEAD

FIELD = Pattern(
    rf"(?:(?:{ROLES})[\s_]*(?:성명|이름|명)?|성명|성함|(?:{ENGLISH})s?(?:[\s_]*name)?|person[\s_]*name|full[\s_]*name)",
    re.IGNORECASE,
)
#: A head may have words before it (보호자 성명, 영문 성명), but things have an 이름, too (공원 이름); and a remark in brackets.
HEADING = Pattern(
    rf"\W*(?:{HEADINGS}|담당|문의처?|(?:영문|한글|한자|국문|외국어)\s?이\s?름|(?:[가-힣·]{{1,8}}\s?){{1,2}}(?:성\s?명|성함|신청인|민원인|대표자|보호자|예금주|(?:{ROLES})\s?이름))"
    r"\W*(?:\((?!단체|기관|법인|업체|회사|상호)[^()\n]{1,12}\)\W*)?"
)
#: Things have an 이름, too.
SURE = Pattern(r".*(?:성\s{0,3}명|성함|[인자주생]\s?이름|학생명|환자명|[인자주]명|예금주).*")
THINGS = Pattern(r"\W*이\s{0,3}름\W*.*")
DEPARTMENTS = Pattern(
    r"\W*(?:[가-힣\s]{0,6}부서|담당(?:과|팀|자)?|소관(?:과|팀)?|주관(?:과|팀)?|소속|departments?|team|office|division|contact)\W*",
    re.IGNORECASE,
)


#: A word of heads that names stand below, in small letters; the last three are those that Unicode makes s and i of.
HEADED = Pattern(
    rf"{ROLES}|{OTHERS}|성\s{{0,3}}명|이\s{{0,3}}름|성함|학생명|환자명|담당|문의|부서|소관|주관|소속"
    rf"|department|team|office|division|contact|{ENGLISH}|full|person|submitted|ſ|ı|i̇"
)


def names_a_person(key: str) -> bool:
    """True for the name of a field that can hold nothing but a person's name: 신청인, 민원인 성명, applicant_name."""
    return bool(FIELD.fullmatch(key.strip()))


@lru_cache(maxsize=4096)
def heading(context: str) -> bool:
    """Whether heads say that names stand below them."""
    return HEADED.search(context.lower()) is not None and any(
        pattern.fullmatch(line) for pattern in (HEADING, DEPARTMENTS, LATIN_HEAD) for line in context.split("\n")
    )
