"""Years that are too far from the day that the site speaks of to be meant (T019): 2104 for 2014."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.diagnostics import Diagnostic, Fact
from generator.pattern import Pattern
from generator.records import Part, Record, is_date, is_moment, parts
from generator.rules.day import MONTHS, NO_TEXT, QUOTES, SENTENCE
from generator.rules.time import AHEAD
from generator.source import Scalar, first_line

#: Years ahead that a sentence may speak of without calling it a plan, and that the next publication may be away: cycles end at ten.
PLANNED, SOON = 40, 12
#: How people write that something has no end.
FOREVER = frozenset((2099, 2999, 9999))
#: Formats of dates; a cell of a table that looks like a year is a number.
DATES = ("date", "moment")
#: No office of today has published anything before.
FIRST = 1900
#: A year in a sentence; other eras, counts of years and numbers of documents are none.
IN_TEXT = Pattern(
    r"(?<![\d,.])(?<!단기)(?<!단기\s)(?<!불기)(?<!불기\s)(?P<year>[1-3]\d{3})"
    r"(?=\s?년(?!\s?(?:전|간|동안|만에|이상|된|치|의\s역사))|[.\-/]\s?(?:1[0-2]|0?[1-9])(?:월|[.\-/](?!\d{1,2}\s?호)))"
    rf"|(?:{'|'.join(MONTHS)})\s(?:\d{{1,2}},?\s)?(?P<english>[1-3]\d{{3}})(?!\d)"
)
#: What is said of a far future that nobody plans.
FORESEEN = Pattern(r"것으로\s?(?:[보봅본]|내다|예측|추정|전망)")


def far(record: Record, day: date) -> Iterator[Diagnostic]:
    """T019 for each date and each sentence of a record with a year that nobody means on ``day``.

    What has happened and is told as still to come is T005, wherever it lies.
    """
    due = record.contract.page.field("next_due")
    for part in parts(record):
        if not isinstance(part.value, str) or not isinstance(part.node, Scalar) or part.schema.get("x-past"):
            continue
        year = wrong(part, day.year, due)
        if (
            year is not None
            and year not in FOREVER
            and not record.contract.fields.get(str(part.path[0]), {}).get("x-past")
        ):
            facts: dict[str, Fact] = {"value": str(year), "day": day.isoformat()}
            yield Diagnostic("T019", record.path, first_line(part.node.span), facts)


def wrong(part: Part, now: int, due: str) -> int | None:
    """The year of a date, or in a sentence, that is too far away; None where there is none."""
    text = part.value
    if not QUOTES.isdisjoint(each for each in part.path if isinstance(each, str)):
        return None
    if part.schema.get("format") in DATES:
        if not (is_date(text) or is_moment(text)):
            return None
        year = int(text[:4])
        # Other days may be as far as one likes: what has no end is often said to end in 2099.
        return year if year < FIRST or (part.path[0] == due and year > now + SOON) else None
    # When something was counted is looked at with what was counted (T005).
    if NO_TEXT & part.schema.keys() or part.path[-1] == "as_of":
        return None
    for found in IN_TEXT.finditer(text):
        year = int(found["year"] or found["english"])
        if year > now + PLANNED and not foreseen(text, found.start()):
            return year
    return None


def foreseen(text: str, at: int) -> bool:
    """Whether the sentence around ``at`` speaks of a plan or a forecast, which may reach as far as it likes."""
    return any(
        found.start() <= at < found.end() and (AHEAD.search(found[0]) or FORESEEN.search(found[0])) is not None
        for found in SENTENCE.finditer(text)
    )
