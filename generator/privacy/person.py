"""Names of persons: behind the words that announce one, in the fields and columns that are made for them, at departments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.pattern import Pattern, grouped
from generator.privacy.head import DEPARTMENTS, HEADING, SURE, THINGS, heading
from generator.privacy.hint import ANNOUNCING, BEHIND_OFFICE, IN_ENGLISH, TELLING
from generator.privacy.kind import PersonalMatch
from generator.privacy.name import (
    ADNOMINAL,
    APART,
    DOUBLE,
    NAME,
    OFFICE,
    SHORTEST,
    SURNAMES,
    is_announced,
    is_compound,
    is_name,
    words,
)
from generator.privacy.role import HEADINGS, HELD, OFFICIALS, OTHERS, PARTIES, POSTS, ROLES
from generator.privacy.romanised import LATIN_BEHIND, LATIN_HEAD, LATIN_LABEL, called, latin, romanised
from generator.privacy.sentence import is_told, spoken

#: What may hang on a name without a blank.
PARTICLES = ("은", "는", "이", "가", "을", "를", "의", "와", "과", "께서", "에게", "입니다", "군", "양")
SUFFIX = rf"(?:님|씨|{'|'.join(PARTICLES)})"
END = r"(?![가-힣A-Za-z0-9*○〇◯●_])"
DEPARTMENT = r"[가-힣0-9·]{1,12}(?:과|팀|실|국|담당관|센터|사업소|보건소|도서관|본부|소)"
AFTER = rf"(?:\s?(?:{POSTS}))?(?:\s?(?:님|씨|귀하))?"
#: What may follow a name in a list or a cell: its end, a sign, a bracket, how many others.
CLOSED = r"(?=\s*(?:$|[\n※,·/、;&|()<>.\"'*}\]〕」』:=\-]|외\s?\d|등\s?\d|및\s|☎|0\d)|\s+\d|\s+[가-힣0-9]{1,10}(?:과|팀|실|국|소)(?![가-힣]))"
#: What may stand before a name: its number in a list, signs, the department, the post.
LEAD = rf"\s*(?:\d{{1,3}}\s?[.)]?\s*)?[\"'*•○※\-「『]{{0,2}}\s?(?:{DEPARTMENT}[\s,/:(\-]{{1,3}}){{0,3}}(?:(?:{POSTS}|{ROLES})\s+)?"
ENTRY = Pattern(
    rf"{LEAD}(?P<name>{APART}|{NAME}?)"
    rf"(?P<tail>{AFTER}{CLOSED}|{SUFFIX}?{END})(?:\s*\([^()\n]{{0,40}}\))?"
)
GLUED = Pattern(rf"{LEAD}(?P<name>{NAME})(?P<tail>(?:{POSTS}|님|씨|귀하){END})")
BETWEEN = Pattern(r"\s*(?:[,·/、;&\n|]|및\s|와\s|과\s)\s*")
#: A word that asks for a name, and the sign behind it; words of a sentence also stand behind the weaker ones.
LABEL = Pattern(
    rf"(?P<head>{HEADINGS}|담당|문의처?)(?P<gap>\s*(?:\([^()\n]{{1,10}}\)\s*)?(?:</\w{{1,6}}>\s*)?(?:[\"']?\s*[:=|│┃]|[\"']?\s*[,;]\s*[\"']?|\s*[(\[/\t〔「『]|\)\s|\s+-\s+|\s*[-=]?>|\s*→"
    r"|\s*\*\*:?\s*|</\w{1,6}>\s*(?:<\w[^<>\n]{0,40}>\s*){1,3}))"
)
#: The sign that lets nothing but a value follow.
STRONG = Pattern(r"[:=|│┃>]")
#: Behind the word and a blank, where what follows tells that a name was meant.
TITLED = Pattern(rf"(?:{HEADINGS})\s+(?P<name>{NAME})\s?(?=님|씨|\(|귀하|\s*(?:$|[,.\n]))")
#: The same of one person who has to do with the office, not of groups: any name.
ONE = Pattern(
    rf"(?:(?:{PARTIES})[인자]|예금주|세대주|담당자|작성자|보호자|대표자|성\s{{0,3}}명|성함)"
    rf"(?:\s*(?:성\s?명|이\s?름))?\s+(?P<name>{NAME})\s?(?=님|씨|귀하|\s*(?:$|[(,;/\n☎]|\.\s)|(?:{POSTS})(?![가-힣])|\t)"
)
#: Behind which more names may follow.
NAMED_ONE_BY_ONE = (TITLED, ONE)
OFFICIAL = Pattern(rf"(?<![가-힣])(?P<name>{NAME})\s?(?:{OFFICIALS})(?:이|은|는|을|를|의|과|와|에게|께|님)?(?![가-힣])")
#: And whom it says to be one: 수상자는 홍길동입니다, 강사로 홍길동을.
SAID_TO_BE = Pattern(
    rf"(?:{grouped(ROLES, OTHERS)})(?:은|는|이|가|을|를|로|으로|에|에는)\s(?=(?P<name>{NAME})(?:입니다|이다|이며|이고|이었|였|이 |을 |를 |가 |와 |과 |으?로 |의 |\s?[,.·(\n]|\s?$))"
)
BESIDE = (
    Pattern(rf"{DEPARTMENT}\s(?P<name>{NAME})(?=\s?(?:{POSTS}|님|씨)(?![가-힣]|\s?\d)|\s?[(☎]|\s*(?:$|\n))"),
    Pattern(rf"{DEPARTMENT}\s?\(\s?(?P<name>{NAME})(?=\s?(?:{POSTS}|님)?\s?[),:☎])"),
    Pattern(rf"[가-힣0-9·]{{1,12}}(?:과장|팀장|계장|담당관)\s?(?P<name>{NAME})(?=\s*(?:$|[\n,.()☎]|님|[은는이가의과와]\s|[은는이가의]$))"),
)  # fmt: skip
#: A department, perhaps its team, and who of it can be reached, or what he is.
REACHED = Pattern(
    rf"{DEPARTMENT}(?:\s[가-힣0-9]{{1,8}}(?:팀|담당|계))?\s?[\s,/(:\-]\s?(?P<name>{NAME}|{APART})\)?(?=\s?(?:{POSTS}|님|씨)(?![가-힣]|\s?\d)|\s?\(?\s?(?:☎|전화|0\d{{1,2}}[\-)]))"
)
#: The same where the field is that of a department, where a name may hang on it.
BEHIND = Pattern(rf"(?:[가-힣0-9·]{{1,12}}(?:과|팀|실|담당관|센터|보건소)|{DEPARTMENT}[\s,/:\-(]{{1,3}})\s?(?:(?:{POSTS})\s)?(?P<name>{NAME}|{APART})(?:{AFTER}|님){END}")  # fmt: skip

#: What makes another word of one, and is the end of few names.
LENGTHENING = frozenset("권란하되로별일서지자성안금비실관증표함물품집이")
#: What hangs on somebody of whom a sentence tells something.
TOLD = r"(?=(?:은|는|이|가|(?<!라)도|을|를|의|와|과|께서|에게|에게서|께|께는|로부터|으로부터)(?:[\s,.)]|$))"
#: Of whom something is told, right behind what he is: 제안자 홍길동의 의견, 어르신 김순자가, 이장 홍길동은. And who is to be asked: 문의는
#: 홍길동에게. And who says of himself, or is said, to be called so: 저는 홍길동이라고, 홍길동이라는 분이, 이름은 홍길동입니다.
TOLD_OF = (
    Pattern(
        rf"(?<![가-힣])(?:(?:(?:{PARTIES})[인자]|예금주|세대주|담당자|작성자|보호자|대표자|학부모|환자|어르신|할머니|할아버지|故|고인)(?:인|이신)?\s"
        rf"|(?:문의|연락|전화|신청|제출|접수)(?:는|은)\s(?=[가-힣]{{2,4}}에게))(?P<name>{NAME}){TOLD}"
    ),
    Pattern(rf"(?:{HELD})(?:인|이신)?\s(?P<name>{NAME}){TOLD}"),
    Pattern(
        rf"(?:(?<![가-힣])(?:저는|나는|본인은)|(?:(?<![가-힣]\s)(?<![가-힣])|(?<![가-힣])(?:제|저의|본인의?|아이의?|학생의?|환자의?|그의?|그녀의)\s)(?:이름|성명|성함)(?:은|는|이))"
        rf"\s(?P<name>{NAME})(?=이?라고|입니다|이다|이고|이며|이에요|예요|이었|였|\s?[,.(\n]|\s?$)"
    ),
    Pattern(
        rf"(?<![가-힣])(?P<name>{NAME})(?=(?:이?라는|이?란)\s(?:분|사람|주민|시민|구민|학생|청년|어르신|직원|할머니|할아버지|아이|어린이)(?![가-힣]{{2}}))"
    ),
)
#: A value that is nothing but a post and a name, with or without a department: 위원장 이영희, 책임관(홍길동), 홍길동 세무과장.
HOLDERS = (
    Pattern(
        rf"\s*(?:[가-힣0-9·]{{1,14}}\s){{0,2}}[가-힣0-9·]{{0,10}}{HELD}\s?(?:[\s:()\]>〉\-/·]\s?)(?P<name>{NAME})\s?(?:님|씨)?\)?\s*(?:외\s?\d.*)?"
    ),
    Pattern(
        rf"\s*(?:[가-힣0-9·]{{1,14}}\s){{0,2}}(?P<name>{NAME})[\s(\-/·]{{1,2}}(?:[가-힣0-9·]{{1,14}}\s)?[가-힣0-9·]{{0,10}}{HELD}(?:님)?\)?\s*"
    ),
)
#: Lines, cells of tables, parts of lists; then what signs and words divide that also stand within one value (책임관/홍길동).
PARTS = Pattern(r"[^\n|,;]+")
PIECES = Pattern(r"(?:(?![/·]| 및 ).)+")
LONGEST_PART = 80
#: What one of several begins with and ends in: marks and numbers of a list, signs of Markdown, a telephone, a day.
MARKS = (
    r"\(?(?:\d{1,3}|[가-하]|[ivxⅰ-ⅻⅠ-Ⅻ]{1,4})[.)]|(?:[^\w\s(]|[ㅇᄋ]|\[[ xX]\])(?:[ \t]{0,4}(?:[^\w\s(]|[ㅇᄋ])){0,3}"
)
ONE_OF_SEVERAL = Pattern(
    rf"\s*(?:(?:{MARKS})\s*){{0,2}}[\s_(]{{0,3}}(?P<value>\S.{{1,40}}?)[\s*_`~.\"'”’]{{0,4}}(?:[(☎\s][\d\s☎().~\-]{{2,20}}|외\s?\d{{1,3}}\s?[명인분])?\s*"
)
A_POST = Pattern(HELD)

#: Foreigners' names in Hangul: words of which one has a syllable that no Korean word is made of.
FOREIGN = Pattern(r"\s*(?P<name>[가-힣]{1,7}(?:[ ·][가-힣]{1,7}){0,4})\s*(?:$|[,;.()\n/|\"'<}\]])")
SYLLABLES = Pattern(
    r"[응옌쯔르스트크프흐브즈츠쉬쿠카타파코토키티피케테페렌앤윌쑤짜쩐쭝팜딘뚜뜨뚱쿤샤셰첸렉릭빅벡엘앙옹잉웨왕쑨후]"
)

DOUBLES = tuple(DOUBLE.split("|"))


#: Before something in Hangul there is little else.
HANGUL = Pattern(r"[^가-힣\n]{0,12}[가-힣]|[^가-힣]{0,3}[가-힣]")
WORD_AND_BLANK = Pattern(rf"(?:{HEADINGS})\s+[가-힣]{{2,4}}\s{{0,4}}(?:님|씨|귀하|[(,;./\n]|\Z|(?:{POSTS})|\t)")
AN_OFFICIAL = Pattern(OFFICIALS)
BEFORE_OFFICIAL = Pattern(rf"(?P<name>[가-힣]{{2,4}}?)\s?(?:{OFFICIALS})")


def persons(text: str, context: str) -> Iterator[PersonalMatch]:
    """Names in ``text``; ``context`` is what its field or column is called, one name a line."""
    for head in context.split("\n") if context and heading(context) else ():
        if HEADING.fullmatch(head):
            sure = bool(SURE.fullmatch(head))
            things = bool(THINGS.fullmatch(head))
            yield from listed(text, 0, sure=sure, things=things)
            if sure:
                yield from foreign(text, 0)
            yield from romanised(text, 0, sure=sure or (things and "(" in head))
        if LATIN_HEAD.fullmatch(head):
            yield from latin(text, 0)
        if DEPARTMENTS.fullmatch(head) and beside_office(text, glued=True):
            yield from behind(text, (BEHIND, *BESIDE), asked=True)
    yield from holders(text)
    yield from spoken(text)
    if ANNOUNCING.search(text):
        yield from announced(text)
    yield from in_sentences(text)
    if IN_ENGLISH.search(text):
        for found in LATIN_LABEL.finditer(text):
            yield from latin(text, found.end())
        yield from behind(text, (LATIN_BEHIND,))
        yield from called(text)
    if beside_office(text):
        yield from behind(text, BESIDE)
        yield from behind(text, (REACHED, OFFICIAL), asked=True)


def holders(text: str) -> Iterator[PersonalMatch]:
    """The names in what is nothing but a post and who holds it: a value, a line, one of a list or a table."""
    if not A_POST.search(text):
        return
    for part in PARTS.finditer(text):
        if part.end() - part.start() > LONGEST_PART or not A_POST.search(part[0]):
            continue
        whole = list(held(text, *part.span()))
        yield from whole or (
            each for piece in PIECES.finditer(text, *part.span()) for each in held(text, *piece.span())
        )


def held(text: str, start: int, end: int) -> Iterator[PersonalMatch]:
    """The name, where ``text`` from ``start`` to ``end`` is nothing but a post and who holds it."""
    one = ONE_OF_SEVERAL.fullmatch(text, start, end)
    if one is None:
        return
    for pattern in HOLDERS:
        found = pattern.fullmatch(text, *one.span("value"))
        if found and len(found["name"]) > SHORTEST and is_name(found["name"]) and not is_compound(found["name"]):
            yield PersonalMatch(*found.span("name"), "person")
            return


def beside_office(text: str, *, glued: bool = False) -> bool:
    """Whether something like a name stands beside an office or its officials; ``glued`` also without a sign between."""
    # To look for whatever stands before a word takes far longer than to look for the word.
    for pattern in (BEHIND_OFFICE, BEFORE_OFFICIAL) if AN_OFFICIAL.search(text) else (BEHIND_OFFICE,):
        for found in pattern.finditer(text):
            plain = "".join(found["name"].split())
            told = plain.startswith(DOUBLES) or (len(plain) == SHORTEST + 1 and plain[0] in SURNAMES)
            if told and (glued or found.groupdict().get("gap") != "") and is_announced(plain):
                return True
    return False


def announced(text: str) -> Iterator[PersonalMatch]:
    """Names behind the words of the text itself."""
    for found in LABEL.finditer(text):
        things = bool(THINGS.fullmatch(found["head"]))
        # 공원 이름: of a thing.
        if things and re.search(r"[가-힣]\s?\Z", text[: found.start()][-2:]):
            continue
        sure = bool(SURE.fullmatch(found["head"])) and bool(STRONG.search(found["gap"]))
        yield from listed(text, found.end(), sure=sure, label=True, things=things)
        if sure:
            yield from foreign(text, found.end())
        yield from romanised(text, found.end(), sure=sure)
    yield from told(text, SAID_TO_BE)
    if WORD_AND_BLANK.search(text):
        yield from behind(text, (TITLED,))
        yield from behind(text, (ONE,), asked=True)


def in_sentences(text: str) -> Iterator[PersonalMatch]:
    """Names of whom a sentence tells something, by what they are or by how they are called."""
    for pattern in TOLD_OF if TELLING.search(text) else ():
        yield from told(text, pattern)


def told(text: str, pattern: Pattern) -> Iterator[PersonalMatch]:
    """Names of whom a sentence tells something, and those that follow them."""
    for found in pattern.finditer(text):
        if is_told(found["name"]) and not is_lengthened(found["name"]):
            yield PersonalMatch(*found.span("name"), "person")
            if gap := BETWEEN.match(text, found.end("name")):
                yield from listed(text, gap.end(), sure=False)


def is_lengthened(word: str) -> bool:
    """Whether a word is a shorter one with a syllable that makes others of it: 이동권, 신청란, 복지관, 반영하(는)."""
    return word[-1] in LENGTHENING and is_word(word[:-1])


def listed(text: str, at: int, *, sure: bool, label: bool = False, things: bool = False) -> Iterator[PersonalMatch]:
    """Names one after the other from ``at``, as long as they are names: 홍길동, 김영희 외 2명."""
    while HANGUL.match(text, at):
        tries = [each for pattern in (GLUED, ENTRY) if (each := pattern.match(text, at)) and each["name"]]
        if not tries:
            return
        found = tries[-1]
        for each in tries:
            if counts(each, re.sub(r"\s", "", each["name"]), sure=sure, label=label, things=things):
                yield PersonalMatch(*each.span("name"), "person")
                found = each
                break
        gap = BETWEEN.match(text, found.end())
        if not gap:
            return
        at = gap.end()


def counts(found: re.Match[str], plain: str, *, sure: bool, label: bool, things: bool) -> bool:
    """Whether an entry is a name, by what it is made of and what follows it."""
    if not is_announced(plain, sure=sure):
        return False
    closed = re.match(CLOSED, found.string[found.end("name") :]) or (
        # A particle hangs on any word.
        found["tail"].strip() and (is_name(plain, sure=sure) or found["tail"].strip() not in PARTICLES)
    )
    if plain != found["name"]:
        # Blanks within it: not two words of a sentence, nor 홍 모 씨.
        return bool(closed) and parted(found["name"], sure=sure)
    if len(plain) == SHORTEST:
        # 성심의원: a clinic.
        if found["tail"].strip() == "의원":
            return False
        return bool(closed) and not things and not (found["tail"].strip() and is_word(plain))
    return bool(closed) or ((label or sure) and is_name(plain, sure=sure))


def is_word(text: str) -> bool:
    return text in words("words") or text in words("nouns")


def parted(name: str, *, sure: bool) -> bool:
    """Whether syllables with blanks between them are one name: 홍 길동, 홍 길 동, and not 이 지역, 전 직원, 홍 모 씨."""
    first, *rest = name.split()
    given = "".join(rest)
    if given in ("모", "모씨", "모군", "모양"):
        return False
    if len(first) > 1 and is_word(first):
        return False
    if sure or first[0] not in ADNOMINAL or len(first) > 1 or len(rest) > 1:
        return True
    return not OFFICE.fullmatch(given) and not is_word(given)


def foreign(text: str, at: int) -> Iterator[PersonalMatch]:
    """A foreigner's name in Hangul, where only a name can stand."""
    found = FOREIGN.match(text, at)
    if not found or not SYLLABLES.search(found["name"]) or len(found["name"].replace(" ", "")) <= SHORTEST:
        return
    if not any(is_word(part) for part in found["name"].replace("·", " ").split()):
        yield PersonalMatch(*found.span("name"), "person")


def behind(text: str, patterns: tuple[Pattern, ...], *, asked: bool = False) -> Iterator[PersonalMatch]:
    """Names beside a department or a post: 공원녹지과 홍길동 주무관. ``asked`` where the head asks for who is in charge."""
    for pattern in patterns:
        for found in pattern.finditer(text):
            plain = re.sub(r"\s", "", found["name"])
            if not plain.isascii() and (len(plain) == SHORTEST or is_compound(plain)):
                continue
            if plain.isascii() or (is_announced(plain) if asked else is_name(plain)):
                yield PersonalMatch(*found.span("name"), "person")
                # 수상자 홍길동, 김영희, 이철수
                if pattern in NAMED_ONE_BY_ONE and (gap := BETWEEN.match(text, found.end("name"))):
                    yield from listed(text, gap.end(), sure=False)
