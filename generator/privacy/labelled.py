"""Numbers that a word says the kind of: directly before them, or at the head of their column.

Where it is said what the digits are, they may be written in any way: with blanks, dots, dashes or line breaks anywhere,
as an amount with commas, without the zero that a spreadsheet took, with the ``.0`` that it added, as a power of ten.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from generator.pattern import Pattern
from generator.privacy.contact import NOBODY
from generator.privacy.kind import PersonalMatch
from generator.privacy.label import OWN, REACH, register_of_heads
from generator.privacy.number import BANKS, USES
from generator.privacy.registration import birthday, number

#: Words that say of what kind the digits are.
LABELS: Mapping[str, str] = MappingProxyType(
    {
        "resident": r"(?:주민|외국인)\s?\)?\s?(?:등록)?\s?번호|주민\s?등록|거소\s?(?:신고)?\s?번호|\bRRN\b|\bARN\b|(?i:resident|foreigner|alien)s?\s(?i:registration)",
        "mobile": r"휴대|핸드폰|연락처|안심\s?번호|전화|\bH\.?P\b|(?i:mobile|phone|cell)",
        "card": r"카드(?:\s?번호)?|(?i:card\s(?:number|no))",
        "account": r"계좌|통장|(?i:account\s(?:number|no))",
        "licence": r"면허(?:증)?\s?(?:번호)?|(?i:licen[cs]e\s(?:number|no))",
        "insurance": r"(?:보험|건강보험|보험증|건강보험증|증)\s?번호|건강\s?보험증",
        "passport": r"여권|(?i:passport)",
        "vehicle": r"(?:차량|자동차)(?:\s?등록)?|번호판|차\s?번호|(?i:vehicle|plate)",
        "home": r"자택(?!\s?주소)|집\s?전화|(?i:home\s(?:tele)?phone)",
    }
)
#: Heads are the same words, but a column of cards may also be one of their sums.
HEAD = {
    kind: Pattern(label)
    for kind, label in {**LABELS, "card": r"카드\s?번호|(?i:card\s(?:number|no))", "licence": r"면허(?:증)?\s?번호|(?i:licen[cs]e\s(?:number|no))"}.items()
}  # fmt: skip
#: An account may also stand behind the name of its bank alone; short names of banks are those of places and firms, too.
BANK = rf"(?:(?:{BANKS}|저축)은행|KB\s?국민|NH\s?농협|IBK\s?기업|SC\s?제일|KEB\s?하나|한국씨티|농협|수협|신협|새마을금고|우체국|카카오뱅크|토스뱅크|케이뱅크)(?:\s?계좌)?"
TAIL = r"\s?(?:폰|전화)?\s?(?:번호|number|no\.?)?"
#: Between a word and its number: brackets with a remark, a particle, signs and tags, no other word.
GAP = (
    r"(?:\s{0,2}[(\[](?:\d|[^()\[\]\n\d]{0,16}\d{0,2}[^()\[\]\n\d]{1,16})[)\]])?\s{0,2}(?:은\(는\)|이\(가\)|을\(를\)|은|는|이|가|의|을|를)?"
    r"(?:[\s:=|>\-\"'’`,()\[\]{}#→*/;.※○]|</?[a-zA-Z][^<>\n]{0,40}>){0,16}(?:제(?=\s?\d)|[Nn][Oo]\.?|№)?\s?\+?"
)
BEFORE = Pattern("|".join(rf"(?P<{kind}>{label})" for kind, label in {**LABELS, "bank": BANK}.items()), re.IGNORECASE)
BEHIND = Pattern(f"{TAIL}{GAP}", re.IGNORECASE)

#: A group of digits, or an amount with commas at its thousands; and what may stand between two groups of one number.
GROUP = r"(?:\d{1,3}(?:,\d{3}){2,5}(?![\d,])|\d+)"
#: Lengthens to the next group that is not too far.
NEXT = Pattern(rf"(?P<gap>[ \t\r\n\-.·/_~(),|]{{0,7}}?)(?P<digits>{GROUP})")
START = Pattern(rf"(?<![\d.,])(?<!\d-){GROUP}")
#: Between the groups of telephone numbers only.
OF_TELEPHONES = Pattern(r"[(),|]")
MOST_GROUPS = 20
#: What a spreadsheet adds to a number.
POINT = Pattern(r"\.0{1,3}(?![\d.\-])")
#: 9.00101E+12, which keeps what stood first: the day of birth.
POWER = Pattern(r"(?<![\w.,])(?P<first>\d(?:\.\d{1,14})?)[eE]\+?(?P<power>\d{1,2})(?![\w.])")
#: What follows an amount, a count, a day.
UNIT = Pattern(r"\s?(?:[원건명개회동호층]|번지|,\d{3}(?!\d)|\.\d)")
#: What hides the rest of a number.
HIDING = Pattern(r"[*xX●○◯■□#]")
#: A day or a time, with which no account begins.
DAY = Pattern(
    r"(?:19|20)\d\d[-./]\s?(?:0?[1-9]|1[0-2])[-./]\s?[0-3]?\d(?!\d)|(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d(?:\d{4,6})?$"
)
TELEPHONE = Pattern(r"\(?0(?:2|[3-7]\d|80|1[016789]|50\d)\)?[ \-.)]{1,3}\d{3,4}[ \-.]{1,3}\d{4}|1[5-8]\d\d-\d{4}")
BUSINESS = Pattern(r"\d{3}-\d{2}-\d{5}")
#: The digits of each kind, where they are more than a length.
SHAPES: Mapping[str, Pattern] = MappingProxyType(
    {
        "mobile": Pattern(r"(?:(?:00)?820?|0)?(?:10\d{8}|1[16789]\d{7,8})"),
        "telephone": Pattern(r"0?50[2-8]\d{7,8}"),
        "home": Pattern(r"(?:82|0)?(?:2|[3-6][1-5]|70)\d{7,8}"),
        "card": Pattern(r"\d{14,16}"),
        "account": Pattern(r"\d{10,14}"),
        "bank": Pattern(r"\d{10,14}"),
        "licence": Pattern(r"(?:1[1-9]|2[0-68])\d{10}"),
        "insurance": Pattern(r"[1-9]\d{10}"),
    }
)
#: What is found behind a word: behind one for telephones also a number that forwards to one.
FINDS: Mapping[str, Sequence[tuple[str, str]]] = MappingProxyType(
    {
        "mobile": (("mobile", "mobile"), ("telephone", "telephone")),
        "home": (("home", "telephone"), ("mobile", "mobile"), ("telephone", "telephone")),
        "bank": (("bank", "account"),),
        **{kind: ((kind, kind),) for kind in ("card", "account", "licence", "insurance")},
    }
)
#: How many digits each kind has, as a power of ten shows it.
DIGITS: Mapping[str, range] = MappingProxyType(
    {"card": range(14, 17), "account": range(10, 15), "licence": range(12, 13), "insurance": range(11, 12)}
)
#: Numbers with a letter among their digits.
LETTERED: Mapping[str, Pattern] = MappingProxyType(
    {
        "passport": Pattern(
            r"(?<![A-Za-z0-9])[MSRODGmsrodg](?:[\s\-.]{0,5}\d){3}[\s\-.]{0,5}[A-Za-z0-9](?:[\s\-.]{0,5}\d){4}(?![\dA-Za-z])"
            r"|(?<![A-Za-z0-9])[A-Z]\s?[A-Z](?:[\s\-.]{0,5}\d){7}(?![\dA-Za-z])"
        ),
        "vehicle": Pattern(
            rf"(?<!\d)\d(?:[\s\-.]{{0,5}}\d){{1,2}}[\s\-.]{{0,6}}[{USES}][\s\-.]{{0,6}}\d(?:[\s\-.]{{0,5}}\d){{3}}(?!\d)(?!\s?(?:원|명|건|대(?!표)))"
        ),
    }
)
LETTERED_REACH = 60
#: What stands before the class of an old plate: 서울 12가 3456.
REGION = Pattern(r"(?:[가-힣]\s?){2}\s{0,3}")
REGISTRATION = 13
#: A number of somebody born in the first days of January 2000 loses three zeros.
ZEROS = 3


def labelled(text: str, context: str) -> Iterator[PersonalMatch]:
    """What the words in ``text`` and ``context`` call a number of a person."""
    for label in BEFORE.finditer(text):
        kind = str(label.lastgroup)
        behind = BEHIND.match(text, label.end())
        at = behind.end() if behind else label.end()
        if kind in LETTERED:
            found = LETTERED[kind].search(text, at, at + LETTERED_REACH)
            if found and (found.start() == at or REGION.fullmatch(text, at, found.start())):
                yield PersonalMatch(*found.span(), kind)
        else:
            yield from starting(text, at, kind)
    for kind in headed(context):
        yield from below(text, kind)


@cache
def headed(context: str) -> tuple[str, ...]:
    """Of which kinds the heads say that a text is."""
    if not context or register_of_heads(context):
        return ()
    return tuple(kind for kind, pattern in HEAD.items() if pattern.search(context))


def below(text: str, kind: str) -> Iterator[PersonalMatch]:
    """The numbers in a text under a head, but for those that a word before them says something else of."""
    if kind in LETTERED:
        for found in LETTERED[kind].finditer(text):
            yield PersonalMatch(*found.span(), kind)
        return
    at = 0
    while start := START.search(text, at):
        at = start.end()
        if OWN.search(text[max(0, start.start() - REACH) : start.start()].rsplit("\n", 1)[-1]):
            continue
        for each in starting(text, start.start(), kind):
            yield each
            at = max(at, each.end)


def starting(text: str, at: int, kind: str) -> Iterator[PersonalMatch]:
    """The number of that kind that begins at ``at``: the longest, on one line if it can be."""
    power = POWER.match(text, at)
    if power:
        if kind in HEAD and is_power(kind, int(power["power"]) + 1, power["first"].replace(".", "")):
            yield PersonalMatch(*power.span(), kind)
        return
    for end, digits in lengths(text, at, telephone=kind in ("mobile", "home")):
        counted = UNIT.match(text, end) and not text.startswith(".0", end)
        hidden = kind == "resident" and len(digits) < REGISTRATION and HIDING.match(text, end)
        found = None if counted or hidden else next(made_of(kind, digits, at, end, text[at:end]), None)
        if found:
            yield found
            return


def lengths(text: str, at: int, *, telephone: bool) -> list[tuple[int, str]]:
    """Where a number that begins at ``at`` could end, with its digits until there: those on its first line first."""
    ends: list[tuple[bool, int, str]] = []
    digits, end, broken = "", at, False
    while len(ends) < MOST_GROUPS and (group := NEXT.match(text, end)):
        gap = group["gap"]
        if (gap and not digits) or gap.count("\n") + broken > 1 or (not telephone and OF_TELEPHONES.search(gap)):
            break
        if gap == "." and POINT.match(text, group.start()):
            return [(group.end(), digits)]
        broken = broken or "\n" in gap
        digits, end = digits + group["digits"].replace(",", ""), group.end()
        ends.append((not broken, end, digits))
    return [(end, digits) for _, end, digits in sorted(ends, reverse=True)]


def made_of(kind: str, digits: str, start: int, end: int, shown: str) -> Iterator[PersonalMatch]:
    if kind == "resident":
        if REGISTRATION - ZEROS <= len(digits) <= REGISTRATION:
            yield from number(digits.zfill(REGISTRATION), start, end)
        return
    if kind in ("account", "bank") and (DAY.match(shown) or TELEPHONE.fullmatch(shown)):
        return
    # At a bank's name without a word for accounts: no number of a business, of a parcel of the post.
    if kind == "bank" and (
        BUSINESS.fullmatch(shown) or (shown.isdecimal() and len(shown) == REGISTRATION and shown[0] in "67")
    ):
        return
    for shape, found in FINDS[kind]:
        if shape == "mobile" and digits.endswith(NOBODY):
            continue
        if SHAPES[shape].fullmatch(digits):
            yield PersonalMatch(start, end, found)


def is_power(kind: str, length: int, first: str) -> bool:
    """Whether a power of ten can be what was left of a number of that kind: its length, and the digits that are shown."""
    if kind == "resident":
        return REGISTRATION - ZEROS <= length <= REGISTRATION and born(length, first)
    if kind == "mobile":
        return (length in (9, 10) and first[0] == "1") or (length in (12, 13) and first[0] == "8")
    return length in DIGITS.get(kind, ())


def born(length: int, first: str) -> bool:
    """Whether the digits that are left, and nothing where they end, can begin a registration number."""
    shown = ("0" * (REGISTRATION - length) + first)[:6]
    if len(shown) < 6:  # noqa: PLR2004 - a day, YYMMDD
        return True
    return any(birthday(shown, sex) is not None for sex in "13")
