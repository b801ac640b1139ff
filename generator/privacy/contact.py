"""Ways to reach a person: mobile telephone, other telephones that are not the office's, home address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.pattern import Pattern
from generator.privacy.kind import Permitted, PersonalMatch
from generator.privacy.label import Register, register_of
from generator.privacy.near import near
from generator.privacy.registration import in_token

#: A number may be wrapped at its hyphen, where the next line may be indented.
SEP = r"(?:[ \t\-.·/_)~]{0,3}|[ ]?-[ ]?\r?\n[ \t>]{0,8}|\r?\n-[ ]?)"
MOBILE = Pattern(
    rf"(?<![\d])(?:(?<!\d[.,\-])|(?<=^\d\.)|(?<=\s\d\.))(?:(?:\(?(?:\+|00)82\)?{SEP}|82[ \-.)]{{1,2}})\(?0?\)?{SEP}1|\(?01)[016789]{SEP}\d{{3,4}}{SEP}\d{{4}}(?!\d)(?!-\d)"
)
#: Eleven digits from 010 with other blanks: 010 12 34 56 78, 0 1 0 1 2 3 4 ….
SPACED = Pattern(r"(?<!\d)(?<!\d[.,\- ])0[ .]?1[ .]?0(?:[ .]{0,2}\d){8}(?![ .]?\d)|(?<!\d)(?<!\d[.,\- ])0(?:[\s.\-_/·]{1,3}\d){9,10}(?![ .\-]?\d)")  # fmt: skip
OLD = Pattern(r"01[016789]\d{7,8}")
#: With the country's code and no plus before it, all in a row.
ABROAD = Pattern(r"(?<!\d)(?<!\d[.,\-])(?:00)?820?10\d{8}(?!\d)(?!-\d)")
NAMED = Pattern(r"휴대|핸드폰|연락처|전화|mobile|phone|H\.?P", re.IGNORECASE)

SAFE = Pattern(r"(?<![\d\-.])050\d[ \-.)]{1,2}\d{3,4}[ \-.]{1,2}\d{4}(?!\d)")
LANDLINE = Pattern(r"(?<![\d\-.])\(?0(?:2|[3-6]\d|70)[ \-.)]{0,2}\d{3,4}[ \-.]\d{4}(?![\d\-])")
HOME = Pattern(r"자택|집\s?전화|유선\s?전화\s?\(?집|home (?:tele)?phone", re.IGNORECASE)

HOMES = "아파트|빌라|오피스텔|맨션|연립|다세대|다가구|원룸|빌리지|하이츠|자이|래미안|힐스테이트|푸르지오|롯데캐슬|아이파크|e편한세상|더샵"
#: What the name of a house ends in, where its road and number stand before it.
HOUSES = rf"{HOMES}|주공|마을|[가-힣]빌(?![딩리])|타운|하우스|팰리스|캐슬|레지던스|고시원|고시텔|주택"
ROAD = r"(?:[가-힣0-9]{1,12}(?:로|길)\s?\d{1,4}(?:-\d{1,3})?(?:번?길\s?\d{1,4}(?:-\d{1,3})?)?)"
#: A lot: 역삼동 16-1, 늘봄리 140-12번지, 201번지.
LOT = r"(?:[가-힣0-9]{1,8}(?:동|리|가)\s\d{1,4}(?:-\d{1,4})?(?:번지)?|\d{1,4}(?:-\d{1,4})?번지)"
SPOT = rf"(?:{ROAD}|{LOT})"
UNIT = r"(?:(?:지하\s?|B|제\s?(?=\d{3}))?\d{1,4}\s{0,3}호(?![0-9가-힣]*(?:선|기|차|점|분|봉|각)))"
#: 학동로 426, 101동 1203호 — 역삼동 16-1 현대아파트 101동 1203호 — 현대아파트 101-1203.
BLOCK = Pattern(rf"(?:(?:{ROAD}|\d{{1,4}}(?:-\d{{1,4}})?(?:번지)?)[ ,]{{0,3}}(?:\(?[가-힣A-Za-z0-9]{{0,16}}\)?[ ,]{{0,3}}){{0,3}}|(?:[가-힣A-Za-z0-9]{{0,12}}(?:{HOMES})[가-힣0-9]{{0,4}})[ ,]{{0,3}})(?:제?\s?\d{{1,4}}|[가-힣A-Z])\s?동\s{{0,3}},?\s{{0,3}}(?:지하\s?|B|제\s?)?\d{{1,4}}\s{{0,3}}호")  # fmt: skip
SHORT = Pattern(
    rf"(?:{ROAD}[ ,]{{1,3}})?(?:[가-힣A-Za-z0-9]{{0,12}}(?:{HOMES})[가-힣0-9]{{0,4}})[ ,]{{0,3}}\d{{1,4}}\s?-\s?\d{{3,4}}(?!\d)(?!-)"
)
#: 논현로12길 34, 201호: a home unless a building of an office is named.
FLAT = Pattern(rf"{SPOT}[ ,]{{1,3}}(?:\([가-힣0-9A-Za-z, ]{{2,40}}\)[ ,]{{0,2}})?(?:(?P<home>[가-힣A-Za-z0-9]{{0,12}}(?:{HOUSES})[가-힣]{{0,4}}),?\s?)?(?:(?:(?:지하\s?)?\d{{1,2}}층|지층|반지하)[ ,]{{0,2}})?{UNIT}(?![0-9])")  # fmt: skip
#: 학동로 426, 101-1203: where an address is asked for.
DASHED = Pattern(rf"{SPOT}[ ,]{{1,3}}(?:\([가-힣0-9A-Za-z, ]{{2,40}}\)[ ,]{{0,2}})?\d{{1,4}}-\d{{3,4}}(?![\d\-])")
ADDRESSED = Pattern(r"주소|자택|거주|address", re.IGNORECASE)
OFFICES = Pattern(
    r"청사|구청|시청|군청|센터|주민센터|빌딩|타워|보건소|사무|회의실|민원실|강의실|교육장|학교|도서관|복지관|회관|은행|지점|병원|약국"
    r"|의원|상가|본관|별관|신관|과\b|팀\b|㈜|\(주\)|주식회사|법인|협회|조합|office|매장|학원|식당|카페"
)
#: Who has a telephone that is no home's, near which the number is the office's own.
OFFICE_TELEPHONE = Pattern(
    r"대표|사무|당직|민원실|민원과|상황실|안내|[가-힣](?:구청|시청|군청|도청|교육청|지원청|청|센터|보건소|지소|도서관|박물관|복지관|회관|학교|대학|유치원|어린이집"
    r"|병원|의원|약국|은행|지점|공단|공사|재단|협회|조합|연구원|경찰서|소방서|우체국|세무서|법원|의회|위원회|[가-힣]과|팀|국|실)(?![가-힣]{3})|㈜|\(주\)|주식회사|법인|office|center|centre|hospital|school",
    re.IGNORECASE,
)
ADDRESS_REACH = 24
ANCHOR = Pattern(rf"\d\s{{0,4}}호|(?:{HOMES})[^\n]{{0,8}}\d")
ADDRESS_BEFORE = 80
ADDRESS_AFTER = 40


#: What forms show as an example; no such number is given to anybody.
NOBODY = "00000000"
#: Digits of a mobile number without its first zero.
SHORT_OF_ZERO = (9, 10)


def digits_of(text: str) -> str:
    """The digits of a telephone number, with the country's code as the zero that it stands for."""
    digits = re.sub(r"\.0+$|\D", "", text).removeprefix("00")
    if digits.startswith("82"):
        return f"0{digits[2:].removeprefix('0')}"
    # A spreadsheet drops the first zero; numbers of services (1588-1234) are shorter.
    return f"0{digits}" if digits.startswith("1") and len(digits) in SHORT_OF_ZERO else digits


def mobiles(text: str, context: str, permitted: Permitted) -> Iterator[PersonalMatch]:
    spans = [
        found.span()
        for pattern in (MOBILE, SPACED, ABROAD)
        for found in pattern.finditer(text)
        if is_mobile(found[0])
        and not (found[0].isdecimal() and in_token(text, *found.span()))
        and not of_a_thing(text, *found.span(), context)
    ]
    spans += [
        found.span()
        for found in MOBILE.finditer(text)
        if OLD.fullmatch(found[0])
        and not found[0].endswith(NOBODY)
        and near(NAMED, text, *found.span(), context, before=8)
    ]
    for start, end in spans:
        # The beginning of mobile numbers is that of everybody's, so a listed one passes only as a whole.
        if digits_of(text[start:end]) not in permitted.phones:
            yield PersonalMatch(start, end, "mobile")


def of_a_thing(text: str, start: int, end: int, context: str) -> bool:
    """Whether the number is said to be of another register: digits in a row by any label, others by a sure one."""
    register = register_of(text, start, end, context)
    return register == Register.SURE or (register == Register.VAGUE and text[start:end].isdecimal())


def is_mobile(text: str) -> bool:
    """Ten digits in a row are a number of the time before 2004, or any other serial number."""
    if digits_of(text)[3:] == NOBODY:
        return False
    wanted = r"010\d{8}" if text.isdecimal() else r"01[016789]\d{7,8}"
    return bool(re.fullmatch(wanted, digits_of(text)))


def telephones(text: str, context: str, permitted: Permitted) -> Iterator[PersonalMatch]:
    """Numbers that forward to a person, and, where a site lists its offices', all others.

    Without a list nobody can tell an office from a home, unless the text says so.
    """
    for found in SAFE.finditer(text):
        if not listed(found[0], permitted):
            yield PersonalMatch(*found.span(), "telephone")
    for found in LANDLINE.finditer(text):
        home = near(HOME, text, *found.span(), context)
        if home or (
            permitted.phones and not listed(found[0], permitted) and not near(OFFICE_TELEPHONE, text, *found.span(), "")
        ):
            yield PersonalMatch(*found.span(), "telephone")


def listed(text: str, permitted: Permitted) -> bool:
    return digits_of(text).startswith(permitted.phones) if permitted.phones else False


def addresses(text: str, context: str) -> Iterator[PersonalMatch]:
    # The patterns are long; only around the number of a flat or the name of a block is it worth trying them.
    tried = 0
    for anchor in ANCHOR.finditer(text):
        if anchor.start() < tried:
            continue
        start = max(tried, anchor.start() - ADDRESS_BEFORE)
        tried = min(len(text), anchor.end() + ADDRESS_AFTER)
        for found in address(text[start:tried], context):
            yield found.moved(start)
    for dashed in DASHED.finditer(text):
        if near(ADDRESSED, text, *dashed.span(), context, before=ADDRESS_BEFORE):
            yield PersonalMatch(*dashed.span(), "address")


def address(text: str, context: str) -> Iterator[PersonalMatch]:
    for pattern in (BLOCK, SHORT):
        for found in pattern.finditer(text):
            yield PersonalMatch(*found.span(), "address")
    for found in FLAT.finditer(text):
        around = text[max(0, found.start() - 4) : found.end() + ADDRESS_REACH]
        if found["home"] or not (OFFICES.search(around) or OFFICES.search(context)):
            yield PersonalMatch(*found.span(), "address")
