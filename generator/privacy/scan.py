"""All kinds over one text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.privacy import contact, number
from generator.privacy.kind import Found, Permitted
from generator.privacy.normalise import NUMERALS, key_of, normalise, spoken
from generator.privacy.person import HEADING, HEADINGS, persons
from generator.privacy.registration import registrations

#: What every find has something of; most texts have nothing of it, and are done with after one look.
INTERESTING = re.compile(
    r"\d(?:[\W_]{0,7}\d){8}|\d{6}\s?-\s?\d[*xX●○#]|@|골뱅이|[(\[]\s?at\s?[)\]]|앳|[MSRODGmsrodg]\s?\d{3}[A-Za-z0-9]\d{4}|[A-Z]{2}\s?\d{7}"
    rf"|\d\s?[{number.USES}]\s?\d{{4}}|\d\s?호|(?:{contact.HOMES})[^\n]{{0,8}}\d|[공영0Oo][\W_]{{0,3}}[일1Il][\W_]{{0,3}}[공영육칠팔구016789Oo]"
    rf"|(?:[{''.join(NUMERALS)}][\s\-.]{{0,2}}){{6}}|[0-9][OoIl][0-9\-]|[0-9][ .\-][OoIl]|(?:{HEADINGS})(?:\s*\([^()\n]{{1,10}}\))?(?:\s*[:=|]|\s+[가-힣]{{2,4}}\s?(?:님|씨|\(|귀하))|(?i:applicant|complainant|petitioner|claimant)"
)
NOTHING = Permitted()


def scan(text: str, permitted: Permitted = NOTHING, context: str = "") -> list[Found]:
    """The personal data in ``text``, in order, none overlapping another.

    ``context`` is what tells of the text without being in it: the name of its field, the heads of its column.
    """
    normal = normalise(text)
    if not INTERESTING.search(normal.text) and not HEADING.fullmatch(context):
        return []
    taken: list[Found] = []
    for found in every(normal.text, context, permitted):
        if all(found.end <= each.start or each.end <= found.start for each in taken):
            taken.append(found)
    placed = [Found(*normal.place(each.start, each.end), each.kind, each.certain) for each in taken]
    return sorted(each for each in placed if key_of(text[each.start : each.end]) not in permitted.values)


def worth_it(text: str, heads: Iterable[str] = ()) -> bool:
    """Whether ``scan`` could find anything: a quick look that most texts do not pass."""
    return INTERESTING.search(normalise(text).text) is not None or any(map(HEADING.fullmatch, heads))


def every(text: str, context: str, permitted: Permitted) -> Iterator[Found]:
    """What each detector finds; of two that overlap the first is right, so the surest come first."""
    yield from registrations(text, context)
    yield from contact.mobiles(text, context, permitted)
    yield from number.cards(text, context)
    yield from number.licences(text, context)
    yield from number.passports(text, context)
    yield from contact.telephones(text, context, permitted)
    yield from number.insurances(text, context)
    yield from number.accounts(text, context)
    for start, digits in spoken(text):
        for found in (
            *registrations(digits, context),
            *contact.mobiles(digits, context, permitted),
            *number.cards(digits, context),
        ):
            # Only what the text itself does not show; plain digits have been looked at above.
            if text[start + found.start : start + found.end] != digits[found.start : found.end]:
                yield found.moved(start)
    yield from contact.emails(text, context, permitted)
    yield from number.vehicles(text, context)
    yield from contact.addresses(text, context)
    yield from persons(text, context)
