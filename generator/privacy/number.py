"""Numbers that belong to one person: passport, driving licence, card, account, vehicle, health insurance."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.pattern import Pattern
from generator.privacy.kind import PersonalMatch
from generator.privacy.label import register_of
from generator.privacy.near import near
from generator.privacy.registration import in_token

PASSPORT = Pattern(
    r"(?<![A-Za-z0-9_\-])(?:[MSRODGmsrodg]\s?(?:\d{8}|\d{3}[A-Za-z]\d{4})|[A-Z]{2}\s?\d{7})(?![\dA-Za-z])"
)
DAY = Pattern(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
PASSPORT_WORDS = Pattern(r"여권|passport", re.IGNORECASE)

REGIONS = "서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주"
LICENCE = Pattern(
    rf"(?<![\d\-.])(?:(?:(?:1[1-9]|2[0-68])|(?:{REGIONS})[\s\-]{{0,3}}\d{{2}})\s?-\s?\d{{2}}\s?-\s?\d{{6}}\s?-\s?\d{{2}}"
    rf"|(?:{REGIONS})[\s\-.]{{0,3}}\d{{2}}[\s\-.]{{1,3}}\d{{6}}[\s\-.]{{1,3}}\d{{2}})(?![\d\-])"
)
#: Twelve digits in a row, or with other gaps, are a licence only where the word stands beside them.
LICENCE_BARE = Pattern(r"(?<![\d\-.])(?:1[1-9]|2[0-68])[ .\-]?\d{2}[ .\-]?\d{6}[ .\-]?\d{2}(?!\d|\s?[건명원개회])")
LICENCE_WORDS = Pattern(r"면허|licen[cs]e", re.IGNORECASE)

CARD = Pattern(r"(?<![\d.\-])(?<!\d[ ])(?:\d{4}([ .\-]?)\d{4}\1\d{4}\1\d{4}|3[47]\d{2}([ .\-]?)\d{6}\2\d{5}|3[0689]\d{2}([ .\-]?)\d{6}\3\d{4})(?![.\-]?\d)(?![ ]\d)")  # fmt: skip
#: Fifteen digits are also the number of a telephone (IMEI), fourteen of a parcel or an article: only with the word.
IN_A_ROW = 16
#: Numbers that card companies begin with (ISO/IEC 7812; 9 for Korean cards): of others a checksum is chance.
ISSUER = Pattern(r"4|5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720)|3[05-9]|34\d{13}$|6(?:011|4[4-9]|5|2)|9")
#: The same for digits in a row, which may be any serial number: only sure ones of that length.
ISSUER_BARE = Pattern(r"(?:4|5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720)|35|6(?:011|4[4-9]|5|2)|9)\d+$")
CARD_WORDS = Pattern(r"카드|결제|유효\s?기간|CVC|card", re.IGNORECASE)

BANKS = "카카오|토스|국민|신한|우리|하나|기업|농협|수협|신협|새마을|우체국|카카오뱅크|토스뱅크|케이뱅크|SC제일|씨티|산업|대구|부산|광주|전북|경남|제주"
ACCOUNT = Pattern(
    r"(?<![\d\-.])\d{2,6}[ ]?-[ ]?\d{2,6}[ ]?-[ ]?\d{2,8}(?:-\d{1,3})?(?![\d\-])(?![건명원호개회]|만\s?원)"
)
ACCOUNT_BARE = Pattern(r"(?<![\d\-.,])\d{10,14}(?![\d,]|[.]\d)(?![건명원호개회㎡])")
ACCOUNT_WORDS = Pattern(
    rf"계좌|은행|입금|예금주|통장|송금|이체|환급받을|농협|수협|신협|새마을금고|카카오뱅크|토스뱅크|케이뱅크"
    rf"|(?:{BANKS})\s?(?:은행)?\s?$|account|bank",
    re.IGNORECASE,
)
ACCOUNT_FIELD = Pattern(r"계좌|통장|예금주|(?:환급|입금)\s?(?:받을)?\s?(?:은행|번호)|account", re.IGNORECASE)
#: What looks like an account beside the name of a bank: days, office telephones, registration numbers of businesses.
NO_ACCOUNT = Pattern(
    r"(?:19|20)\d{2}-\d{1,2}-\d{1,2}(?:-\d+)?|0\d{1,2}-\d{3,4}-\d{4}|(?:19[5-9]|20[0-3])\d-\d{2,6}-\d{2,8}"
)
BUSINESS = Pattern(r"\d{3}-\d{2}-\d{5}")
BUSINESS_WORDS = Pattern(r"사업자|고유번호|등록번호|business", re.IGNORECASE)
ACCOUNT_DIGITS = range(10, 17)

INSURANCE = Pattern(r"(?<![\d\-.,])[1-9][ \-]?\d{10}(?![\d,.\-])(?![건명원개회])")
INSURANCE_WORDS = Pattern(r"건강\s?보험|의료\s?보험|보험증|건보|health insurance", re.IGNORECASE)

#: 가–호 of 자동차등록번호판 등의 기준에 관한 고시: own, hire (하 허 호), taxi and bus (아 바 사 자), delivery (배).
USES = "가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주아바사자하허호배"
#: Those among them that are a counter or a particle behind a number: 12조 3456, 3호, 5주. Then a word has to tell.
COUNTERS = "조호도구주로두수보소대"
VEHICLE = Pattern(rf"(?<![\d.\-])(?P<region>(?:{REGIONS})\s?)?(?P<class>\d{{2,3}})\s?(?P<use>[{USES}])(?P<gap_behind>\s?)\d{{4}}(?!\d|,\d{{3}})(?!\s?(?:[년건명원억만천개호번㎡톤대회%년]|[.]\d|세대|가구|km|m|kg))")  # fmt: skip
#: Cases of courts have years, letters and numbers, too: 대법원 98다1234.
COURTS = Pattern(r"법원|판결|선고|판례|헌재|사건")
VEHICLE_WORDS = Pattern(r"차량|번호판|자동차|승용차|화물차|차\s?번호|주차|견인|택시|vehicle|plate", re.IGNORECASE)


def is_plate(found: re.Match[str]) -> bool:
    """Whether a number can be nothing but a plate: 22부 3973 may be copies and their price."""
    copies = found["use"] == "부" and found["gap_behind"] and len(found["class"]) == 2  # noqa: PLR2004 - two digits
    # 17나 2028: an item of a list and a year.
    item = found["use"] in "가나다라마" and found["gap_behind"] and re.match(r"19|20", found[0][-4:])
    return found["use"] not in COUNTERS and not copies and not item


def passports(text: str, context: str) -> Iterator[PersonalMatch]:
    for found in PASSPORT.finditer(text):
        named = near(PASSPORT_WORDS, text, *found.span(), context)
        # A letter and a day is the name of many a file. Two letters and seven digits, the form before 2008, is also that of many a product.
        if named or not (found[0][1].isalpha() or DAY.fullmatch(found[0][1:])):
            yield PersonalMatch(*found.span(), "passport" if named else "passport-like")


def licences(text: str, context: str) -> Iterator[PersonalMatch]:
    for found in LICENCE.finditer(text):
        if not register_of(text, *found.span(), context):
            yield PersonalMatch(*found.span(), "licence")
    for found in LICENCE_BARE.finditer(text):
        if not in_token(text, *found.span()) and near(LICENCE_WORDS, text, *found.span(), context):
            yield PersonalMatch(*found.span(), "licence")


def cards(text: str, context: str) -> Iterator[PersonalMatch]:
    for found in CARD.finditer(text):
        from stdnum import luhn  # noqa: PLC0415 - as above

        digits = "".join(char for char in found[0] if char.isdecimal())
        if in_token(text, *found.span()) or not luhn.is_valid(digits):
            continue
        bare = found[0].isdecimal()
        named = near(CARD_WORDS, text, *found.span(), context)
        if named or not bare or len(digits) == IN_A_ROW:
            register = register_of(text, *found.span(), context)
            issuer = ISSUER_BARE if bare and not named else ISSUER
            if not register and issuer.match(digits):
                yield PersonalMatch(*found.span(), "card", certain=True)


def accounts(text: str, context: str) -> Iterator[PersonalMatch]:
    for found in ACCOUNT.finditer(text):
        digits = sum(char.isdecimal() for char in found[0])
        plain = found[0].replace(" ", "")
        if digits not in ACCOUNT_DIGITS or NO_ACCOUNT.fullmatch(plain):
            continue
        business = BUSINESS.fullmatch(plain) and near(BUSINESS_WORDS, text, *found.span(), context)
        if (
            not business
            and not register_of(text, *found.span(), context)
            and near(ACCOUNT_WORDS, text, *found.span(), context)
        ):
            yield PersonalMatch(*found.span(), "account")
    for found in ACCOUNT_BARE.finditer(text):
        if in_token(text, *found.span()):
            continue
        named = near(ACCOUNT_FIELD, text, *found.span(), context, before=14)
        if named and not register_of(text, *found.span(), context):
            yield PersonalMatch(*found.span(), "account")


def insurances(text: str, context: str) -> Iterator[PersonalMatch]:
    for found in INSURANCE.finditer(text):
        if (
            not in_token(text, *found.span())
            and not register_of(text, *found.span(), context)
            and near(INSURANCE_WORDS, text, *found.span(), context)
        ):
            yield PersonalMatch(*found.span(), "insurance")


def vehicles(text: str, context: str) -> Iterator[PersonalMatch]:
    for found in VEHICLE.finditer(text):
        named = near(VEHICLE_WORDS, text, *found.span(), context)
        if named or found["region"] or (is_plate(found) and not near(COURTS, text, *found.span(), context)):
            yield PersonalMatch(*found.span(), "vehicle")
