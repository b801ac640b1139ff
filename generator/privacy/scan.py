"""All kinds over one text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal

from generator.pattern import Pattern
from generator.privacy import birth, contact, hanja, number
from generator.privacy.head import HEADED, heading
from generator.privacy.hint import hints
from generator.privacy.kind import Permitted, PersonalMatch
from generator.privacy.labelled import HEAD, labelled
from generator.privacy.mail import emails
from generator.privacy.normalise import NUMERALS, UNUSUAL, key_of, normalise, spoken
from generator.privacy.person import persons
from generator.privacy.registration import registrations

#: What each group of detectors needs; most texts have nothing of it, and are done with after these looks. Each pattern
#: begins with one of few characters, or is for words only: ``re`` then passes over all others at once.
DIGITS = Pattern(r"\d(?:(?:[\W_]{0,7}\d){8}|\d{5}\W{0,3}\d{1,6}[*xX●○◯■□#]|[.,]\d+(?:[eE]\+?\d|,\d{3},\d))")
HIDDEN = Pattern(r"[*xX●○◯■□#뒤뒷](?:(?<=[*xX●○◯■□#])\s?-\s?\d{7}|(?<=[뒤뒷])(?:\D{0,8}7\s?자리)?[^\d]{0,8}[1-8]\d{6})")
LETTERED = (
    Pattern(r"[MSRODGmsrodg](?:[\s\-.]{0,3}\d){3}[\s\-.]{0,3}[A-Za-z0-9](?:[\s\-.]{0,3}\d){4}"),
    Pattern(r"[A-Z][A-Z]\s?\d{7}"),
    Pattern(rf"\d\s{{0,4}}[{number.USES}]\s{{0,4}}\d(?:\s{{0,3}}\d){{3}}"),
)
#: Ten numerals in a row, digits or words or letters like them; see ``spoken``.
SPOKEN = Pattern(rf"[0-9OoIl{''.join(NUMERALS)}](?:[\s.,\-/]{{0,3}}[0-9OoIl{''.join(NUMERALS)}]){{9}}")
MAIL = Pattern(r"[@앳골(\[](?:(?<=[@앳])|(?<=골)뱅이|\s?(?:at|AT|At)\s?[)\]])")
HOME = (
    Pattern(r"\d\s{0,4}호"),
    Pattern(r"[로길]\s?\d[\d\-]{0,7},?\s\d{1,4}-\d{3,4}"),
    Pattern(rf"(?:{contact.HOMES})[^\n]{{0,8}}\d"),
)
DIGIT = Pattern(r"\d")
#: Half of all texts are cells of tables and days: too short for a number of a person, if no head says that they are part of one.
FIGURE = Pattern(r"[0-9.,%+\- ]{0,8}|[0-9]{4}-[0-9]{2}-[0-9]{2}")
#: What heads that tell of a number have, in small letters; the last three are those that Unicode makes s and i of.
TELLING = Pattern(
    "생년월일|출생|생일|birth|dob|d\\.o\\.b|주민|외국인|거소|휴대|핸드폰|연락처|안심|전화|카드|계좌|통장|면허|번호|보험증|여권|차량|자동차|자택|"
    "rrn|arn|resident|foreigner|alien|hp|h\\.p|mobile|phone|cell|card|account|licen|passport|vehicle|plate|home|ſ|ı|i̇"
)
NOTHING = Permitted()


def scan(text: str, permitted: Permitted = NOTHING, context: str = "") -> list[PersonalMatch]:
    """The personal data in ``text``, in order, none overlapping another.

    ``context`` is what tells of the text without being in it, one a line: the name of its field, the heads of its column.
    """
    if FIGURE.fullmatch(text) and not (context and telling(context)):
        return []
    normal = normalise(text) if UNUSUAL.search(text) else None
    taken: list[PersonalMatch] = []
    for found in every(text if normal is None else normal.text, context, permitted):
        if all(found.end <= each.start or each.end <= found.start for each in taken):
            taken.append(found)
    if not taken:
        return []
    if normal is not None:
        taken = [PersonalMatch(*normal.place(each.start, each.end), each.kind, each.certain) for each in taken]
    return sorted(each for each in taken if key_of(text[each.start : each.end]) not in permitted.values)


def scan_under(text: str, heads: Iterable[str], permitted: Permitted) -> list[PersonalMatch]:
    """As ``scan``, under several heads: the name of the field, of the column, of the row."""
    return scan(text, permitted, "\n".join(heads))


def innocent(text: str, heads: Iterable[str]) -> bool:
    """Whether ``scan_under`` finds nothing, told at once of most texts: they have nothing of it, nor do their heads say more.

    Both are remembered: names of fields, and short values, stand in many records.
    """
    return quiet_value(text) and not any(map(speaks, heads))


def quiet(text: str) -> bool:
    """Whether a text needs a head that tells of it for anything to be found: all the looks of ``every`` at once."""
    return voice(text) is None


def voice(text: str) -> Literal["odd", "numbers", "words"] | None:
    """What speaks in a text that is not ``quiet``: signs that are no plain ones, what could be a number of a person, or words alone."""
    if FIGURE.fullmatch(text):
        return None
    if UNUSUAL.search(text):
        return "odd"
    if DIGIT.search(text) and (
        DIGITS.search(text)
        or HIDDEN.search(text)
        or any(pattern.search(text) for pattern in LETTERED)
        or any(pattern.search(text) for pattern in HOME)
        or birth.HINT.search(text)
    ):
        return "numbers"
    return "words" if SPOKEN.search(text) or MAIL.search(text) or hanja.HINT.search(text) or hints(text) else None


quiet_value = lru_cache(maxsize=65536)(quiet)


@lru_cache(maxsize=65536)
def speaks(head: str) -> bool:
    """Whether a head has a word of those that tell of numbers or of names."""
    small = head.lower()
    return TELLING.search(small) is not None or HEADED.search(small) is not None


@lru_cache(maxsize=1024)
def telling(context: str) -> bool:
    """Whether heads say that what is below them is a number of a person."""
    return TELLING.search(context.lower()) is not None and (
        any(pattern.search(context) for pattern in HEAD.values()) or birth.heading(context)
    )


def permits(permitted: Permitted, found: PersonalMatch, text: str) -> bool:
    """Whether what was found is a mobile number that the site lists as its own."""
    return found.kind == "mobile" and contact.digits_of(text[found.start : found.end]) in permitted.phones


def every(text: str, context: str, permitted: Permitted) -> Iterator[PersonalMatch]:
    """What each detector finds; of two that overlap the first is right, so the surest come first."""
    digits = DIGIT.search(text) is not None
    if digits and (DIGITS.search(text) or HIDDEN.search(text) or (context and telling(context))):
        yield from numbers(text, context, permitted)
    elif digits and any(pattern.search(text) for pattern in LETTERED):
        yield from lettered(text, context)
    if SPOKEN.search(text):
        yield from in_words(text, context, permitted)
    if MAIL.search(text):
        yield from emails(text, permitted)
    if digits and any(pattern.search(text) for pattern in HOME):
        yield from contact.addresses(text, context)
    if hanja.HINT.search(text):
        yield from hanja.in_hanja(text, context)
    named = list(persons(text, context)) if hints(text) or (context and heading(context)) else []
    yield from named
    # Of somebody who is named it is the name that has to go; the day says nothing then.
    if digits and not named and (birth.HINT.search(text) or (context and telling(context))):
        yield from birth.births(text, context)


def numbers(text: str, context: str, permitted: Permitted) -> Iterator[PersonalMatch]:
    for found in labelled(text, context):
        if not permits(permitted, found, text) and not (
            found.kind == "telephone" and contact.listed(text[found.start : found.end], permitted)
        ):
            yield found
    yield from registrations(text, context)
    yield from contact.mobiles(text, context, permitted)
    yield from number.cards(text, context)
    yield from number.licences(text, context)
    yield from number.passports(text, context)
    yield from contact.telephones(text, context, permitted)
    yield from number.insurances(text, context)
    yield from number.accounts(text, context)
    yield from number.vehicles(text, context)


def lettered(text: str, context: str) -> Iterator[PersonalMatch]:
    """Numbers with a letter in them, which have too few digits for the others."""
    yield from labelled(text, context)
    yield from number.passports(text, context)
    yield from number.vehicles(text, context)


def in_words(text: str, context: str, permitted: Permitted) -> Iterator[PersonalMatch]:
    for start, digits in spoken(text):
        for found in (
            *registrations(digits, context),
            *contact.mobiles(digits, context, permitted),
            *number.cards(digits, context),
        ):
            # Only what the text itself does not show; plain digits have been looked at above.
            if text[start + found.start : start + found.end] != digits[found.start : found.end]:
                yield found.moved(start)
