"""All kinds over one text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from generator.privacy import contact, number
from generator.privacy.damaged import HEAD, damaged
from generator.privacy.kind import Found, Permitted
from generator.privacy.mail import emails
from generator.privacy.normalise import NUMERALS, key_of, normalise, spoken
from generator.privacy.pattern import Pattern
from generator.privacy.person import DEPARTMENTS, HEADING, HEADINGS, LATIN_HEAD, OFFICIALS, persons
from generator.privacy.registration import registrations

#: What every find has something of; most texts have nothing of it, and are done with after one look.
INTERESTING = Pattern(
    r"\d(?:[\W_]{0,7}\d){8}|\d{6}\W{0,3}\d{1,6}[*xX●○◯■□#]|[*xX●○◯■□#]\s?-\s?\d{7}|@|골뱅이|[(\[]\s?at\s?[)\]]|앳|[MSRODGmsrodg]\s?\d{3}[A-Za-z0-9]\d{4}|[A-Z]{2}\s?\d{7}"
    rf"|\d\s?[{number.USES}]\s?\d{{4}}|\d\s?호|(?:{contact.HOMES})[^\n]{{0,8}}\d|[공영0Oo][\W_]{{0,3}}[일1Il][\W_]{{0,3}}[공영육칠팔구016789Oo]"
    rf"|(?:[{''.join(NUMERALS)}][\s\-.]{{0,2}}){{6}}|[0-9][OoIl][0-9\-]|[0-9][ .\-][OoIl]|(?:{HEADINGS})(?:\s*\([^()\n]{{1,10}}\))?(?:\s*[:=|]|\s+[가-힣]{{2,4}}\s?(?:님|씨|\(|귀하))|담당\s?[:=]|(?:{OFFICIALS})|[과팀계](?:장|담당)\s?[가-힣]{{3}}|[과팀소]\s?\([가-힣]{{3}}|[과팀소실국터관부]\s[가-힣]{{3,4}}(?:\s?(?:주|과|팀|계|담|님|씨|\(|☎)|\s*$)"
    r"|\d[.,]\d+(?:[eE]\+?\d|,\d{3},\d)|(?i:applicant|complainant|petitioner|claimant|full name|submitted by|\b(?:mr|mrs|ms|dr)\b)"
)
#: Heads under which a text may be personal data that does not look like it by itself.
NAMING = (HEADING, DEPARTMENTS, LATIN_HEAD)
NOTHING = Permitted()


def scan(text: str, permitted: Permitted = NOTHING, context: str = "") -> list[Found]:
    """The personal data in ``text``, in order, none overlapping another.

    ``context`` is what tells of the text without being in it, one a line: the name of its field, the heads of its column.
    """
    normal = normalise(text)
    if not promising(normal.text, context):
        return []
    taken: list[Found] = []
    for found in every(normal.text, context, permitted):
        if all(found.end <= each.start or each.end <= found.start for each in taken):
            taken.append(found)
    placed = [Found(*normal.place(each.start, each.end), each.kind, each.certain) for each in taken]
    return sorted(each for each in placed if key_of(text[each.start : each.end]) not in permitted.values)


def scan_under(text: str, heads: Iterable[str], permitted: Permitted) -> list[Found]:
    """As ``scan``, under several heads: the name of the field, of the column, of the row."""
    return scan(text, permitted, "\n".join(heads))


def promising(text: str, context: str) -> bool:
    """Whether anything could be found: a quick look that most texts do not pass."""
    return INTERESTING.search(text) is not None or telling(context)


@lru_cache(maxsize=1024)
def telling(context: str) -> bool:
    """Whether heads call what is below them personal."""
    lines = context.split("\n")
    return any(pattern.fullmatch(line) for pattern in NAMING for line in lines) or any(
        pattern.search(context) for pattern in HEAD.values()
    )


def permits(permitted: Permitted, found: Found, text: str) -> bool:
    """Whether what was found is a mobile number that the site lists as its own."""
    return found.kind == "mobile" and contact.digits_of(text[found.start : found.end]) in permitted.phones


def every(text: str, context: str, permitted: Permitted) -> Iterator[Found]:
    """What each detector finds; of two that overlap the first is right, so the surest come first."""
    yield from registrations(text, context)
    yield from contact.mobiles(text, context, permitted)
    for found in damaged(text, context):
        if not permits(permitted, found, text):
            yield found
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
    yield from emails(text, permitted)
    yield from number.vehicles(text, context)
    yield from contact.addresses(text, context)
    yield from persons(text, context)
