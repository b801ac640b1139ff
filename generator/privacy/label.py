"""What a number is said to be: the word directly before it, or behind it in brackets, or the head of its column.

A number that is announced as one of a register of things or of offices belongs to no person, whatever it looks like.
"""

from __future__ import annotations

import re
from enum import IntEnum

from generator.pattern import Pattern

#: Words of a person's own numbers: with one of them in it, a label announces personal data.
OWN = Pattern(
    r"주민|외국인|내국인|거소|재외|생년|여권|면허|카드|계좌|통장|예금|환급|입금|은행|전화|휴대|핸드폰|연락처|안심|자택|보험|신분|신원|차량"
    r"|자동차|개인|본인|수험|장애인|환자|대표자|신청인|민원인|세대주|resident|foreigner|alien|personal|passport|licen[cs]e|card"
    r"|bank|(?<!budget )account(?! code)|mobile|phone|\btel|\bRRN\b|\bARN\b|insur|vehicle|\bH\.?P\b",
    re.IGNORECASE,
)
#: Registers that are surely no persons': of corporations, parcels of land, post, articles, devices, machines.
SURE = (
    r"법인\s?\(?(?:등록|등기)?\)?\s?번호|법인\s?등록|법인\s?등기|등기용\s?등록\s?번호|운송장|송장|택배|등기\s?(?:우편|번호)|등기\s?우편물|우편물|배송|바코드|상품\s?코드"
    r"|필지|토지\s?고유|지번\s?코드|건축물|건물\s?관리|도로명\s?코드|법정동\s?코드|기기\s?번호|단말기|일시|시각|타임\s?스탬프|좌표|위도|경도"
    r"|주문\s?번호|거래\s?번호|구매\s?번호|발주|영수증|전표|예산|세목|회계|과목|물품|식별\s?코드|해시|사업자|공급자"
    r"|(?i:corporat(?:e|ion)|compan(?:y|ies)|business|tracking|shipment|parcel|bar\s?code|\bEAN\b|\bGTIN\b|\bUPC\b|\bJAN\b|\bISBN\b|\bISSN\b|\bIMEI\b|\bMEID\b|\bPNU\b"
    r"|\bSKU\b|order|invoice|receipt|transaction|budget|time\s?stamp|\bepoch\b|\bts\b|updated|created|modified|(?<=_)at\b|\bhash\b|\buuid\b|coordinates?"
    r"|asset|serial|\bS/N)"
)
#: Any other word that ends as the name of a number does: 접수번호, 관리번호, 물품목록코드. 번호 and 등록번호 alone tell nothing.
VAGUE = (
    r"(?!(?:이|그|저|본|위|해당|등록|개인|고유식별)\s?번호)[가-힣]{2,12}\s?(?:번호|코드|부호)|[가-힣]{2,8}\s[가-힣]{2,6}\s?(?:번호|코드)"
    r"|(?i:document|reference|item|product|part|contract|case|permit|project|file|record|ticket|batch|lot|\bdoc|\bref|code)"
)
#: What a label ends in, and what may stand between it and its number: a bracket, a particle, signs, no other word.
TAIL = r"(?:\s?(?i:registration\s)?(?i:번호|코드|number|no\.?|code|id|#))?"
GAP = r"(?:\s{0,2}[(\[][^()\[\]\n]{0,24}[)\]])?\s{0,2}(?:은|는|이|가|의|을|를)?[\s:=|>\-\"'`,(\[#→*]{0,8}(?:제|[Nn][Oo]\.?|№)?\s?\Z"
SURE_BEFORE = Pattern(rf"(?P<label>(?:{SURE}){TAIL}){GAP}")
VAGUE_BEFORE = Pattern(rf"(?P<label>(?:{VAGUE}){TAIL}){GAP}")
BEHIND = Pattern(rf"[\"']?\s{{0,2}}[(\[<]\s?(?:{SURE})")
SURE_HEAD = Pattern(SURE)
VAGUE_HEAD = Pattern(rf"(?:{VAGUE}){TAIL}")
REACH = 56
#: The word before a label can belong to it: 카드 승인번호.
LAST_WORD = Pattern(r"[가-힣A-Za-z]+\s?\Z")


class Register(IntEnum):
    """Whose register a number is announced to be of."""

    UNKNOWN = 0
    #: Some register that is no person's; a number that is proved to be a person's by its check digit still is.
    VAGUE = 1
    SURE = 2


def register_of(text: str, start: int, end: int, context: str) -> Register:
    """What the nearest label says of the number at ``start`` to ``end``; ``context`` holds the heads, one a line.

    The word at the number itself is stronger than the head of its column.
    """
    before = text[max(0, start - REACH) : start]
    for pattern, register in ((SURE_BEFORE, Register.SURE), (VAGUE_BEFORE, Register.VAGUE)):
        found = pattern.search(before)
        if found:
            word = LAST_WORD.search(before, 0, found.start()) if register == Register.VAGUE else None
            return Register.UNKNOWN if OWN.search((word[0] if word else "") + found["label"]) else register
    if OWN.search(before[-REACH // 3 :]):
        return Register.UNKNOWN
    if BEHIND.match(text, end, end + REACH):
        return Register.SURE
    return register_of_heads(context)


def register_of_heads(context: str) -> Register:
    if not context or OWN.search(context):
        return Register.UNKNOWN
    if SURE_HEAD.search(context):
        return Register.SURE
    return Register.VAGUE if VAGUE_HEAD.search(context) else Register.UNKNOWN
