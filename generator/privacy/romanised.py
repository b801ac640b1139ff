"""Names in Latin letters: behind a title or a label, and below heads that ask for names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.pattern import Pattern
from generator.privacy.kind import PersonalMatch

#: Who deals with the office, in English.
ENGLISH = "applicant|complainant|petitioner|proposer|claimant|recipient|winner|guardian|resident|patient|beneficiary"
LATIN = r"(?:[A-Z][a-zA-Z'’]*(?:-[A-Za-z][a-zA-Z]*)*\.?)"
LATIN_NAME = Pattern(
    rf"\s*(?:Mr|Mrs|Ms|Miss|Dr|Prof)?\.?\s*(?P<name>{LATIN},\s{LATIN}(?:[ -]{LATIN}){{0,2}}|{LATIN}(?:[ -]{LATIN}){{1,3}})(?P<rest>.*)",
    re.DOTALL,
)
LATIN_LABEL = Pattern(
    rf"\b(?i:(?:name of (?:the )?)?(?:{ENGLISH})(?:'s|s)?(?: name)?|full name|contact person|submitted by)\s*[:=]"
)
LATIN_HEAD = Pattern(
    rf"\W*(?:(?:name of (?:the )?)?(?:{ENGLISH})(?:'s|s)?[\s_]*(?:name)?|full[\s_]*name|contact person|person|submitted by)\W*",
    re.IGNORECASE,
)
LATIN_BEHIND = Pattern(
    rf"(?:Department|Division|Team|Office|Section|Unit|Bureau)[,:(\s–-]{{1,3}}(?:Mr|Mrs|Ms|Dr)\.?\s(?P<name>{LATIN}(?:[ -]{LATIN}){{0,3}})"
)
#: A title, a first name and a surname; a surname alone (Mr Kim) tells nobody.
CALLED = Pattern(rf"\b(?:Mr|Mrs|Ms|Miss|MR|MRS|MS)\.?\s(?P<name>{LATIN}(?:[ -]{LATIN}){{1,3}})")
#: Words of which names of bodies and phrases are made.
BODIES = frozenset(
    """a agency agent all and anonymous any apartment apartments applicant application association at authority below board both bureau business by
    center centre church city club college committee community company confidential cooperative co corp corporation council county department
    district division each estate federation for foundation fund global group guardian high hospital household housing inc institute in joint
    limited llc local ltd management member members ministry multiple name national neighborhood neighbourhood new no none not number of office on
    open or organisation organization other owner owners parents park parish partners parents pending people person plc police primary private
    project public representative resident residents road same save school schools section see self senior service services several society state
    station store street students survey team tenants the to town trust undisclosed union unit unknown university various village ward with
    withheld women youth""".split()  # noqa: SIM905 - a list of words is read as words
)


#: Surnames in Latin letters that no firm and no phrase begins or ends with: of Korea and of whom it has most guests.
SURNAMES_IN_LATIN = frozenset(
    """kim lee yi park pak choi choe jung jeong chung kang cho yoon yun jang chang lim im han oh shin kwon hwang ahn song ryu hong jeon ko moon son
    bae baek heo nam noh ha kwak sung cha joo woo koo min nguyen tran pham le hoang vu vo dang bui wang li zhang liu chen yang zhao wu zhou xu sun
    tanaka sato suzuki takahashi ito watanabe yamamoto ivanov kim smith johnson garcia singh kumar batbayar santos reyes""".split()  # noqa: SIM905 - a list of words is read as words
)


def romanised(text: str, at: int, *, sure: bool) -> Iterator[PersonalMatch]:
    """A name in Latin letters below a Korean head: where only names stand, or with a surname that is known."""
    for found in latin(text, at, korean=sure):
        parts = re.findall(r"[a-z]+", text[found.start : found.end].lower())
        if sure or (not SURNAMES_IN_LATIN.isdisjoint((parts[0], parts[-1])) and parts[-1] != "park"):
            yield found


def called(text: str) -> Iterator[PersonalMatch]:
    """Names in Latin letters behind Mr or Ms, of surnames that are known."""
    for found in CALLED.finditer(text):
        # Of what is somebody's (Kim's) the name ends before that.
        parts = re.findall(r"[a-z]+", re.sub(r"['’]s\Z", "", found["name"].lower()))
        if not SURNAMES_IN_LATIN.isdisjoint((parts[0], parts[-1])) and BODIES.isdisjoint(parts[:-1]):
            yield PersonalMatch(*found.span("name"), "person")


def latin(text: str, at: int, *, korean: bool = False) -> Iterator[PersonalMatch]:
    found = LATIN_NAME.match(text, at)
    if found is None:
        return
    parts = re.findall(r"[A-Za-z]+", found["name"])
    closed = re.match(r"\s*(?:$|[,;.()\n/&<|\"'}\]*]|and\s|on\s|of\s|has\s|from\s|[☎\d])", found["rest"])
    # Park is a surname, too, where it is the first word or the last of two.
    bodies = BODIES - {"park"} if korean else BODIES
    if closed and not any(part.lower() in bodies for part in parts) and any(len(part) > 1 for part in parts):
        yield PersonalMatch(*found.span("name"), "person")
