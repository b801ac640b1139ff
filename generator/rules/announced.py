"""Days that a sentence prints of a period which the record states too: one end is the same, the other another (T020).

Of a notice that is its validity, of a round of proposals the days on which it opens and closes. A period in a sentence that
shares no end with it is of something else, and nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date

from generator.diagnostics import Diagnostic, Fact
from generator.pattern import Pattern
from generator.records import Record, is_date
from generator.rules.day import sentences
from generator.source import first_line

#: What a day may have behind it: its weekday, and a time.
_BEHIND = r"\s?(?:[(（][월화수목금토일](?:요일)?[)）])?\s?(?:(?:오전|오후|낮|밤)?\s?\d{1,2}(?::\d{2}|\s?시(?:\s?\d{1,2}\s?분)?))?"
_YEAR = r"(?:(?P<y{0}>(?:19|20)\d{{2}}|[’‘'´`]\d{{2}})\s?[년.\-/]\s?)?"
#: A period of days in words or in numbers, its second end perhaps without its month: 10월 1일(수)~13일, ’14. 10. 1. ~ 10. 13.
PERIOD = Pattern(
    rf"(?<![\d.\-/]){_YEAR.format(1)}(?P<m1>\d{{1,2}})\s?[월.\-/]\s?(?P<d1>\d{{1,2}})(?!\d)\s?[일.]?{_BEHIND}\s?(?:부터|에서|[~∼～–-])\s?"
    rf"{_YEAR.format(2)}(?:(?P<m2>\d{{1,2}})\s?[월.\-/]\s?)?(?P<d2>\d{{1,2}})(?![\d:시])\s?[일.]?"
)


def other_days(record: Record, told: Collection[str]) -> Iterator[Diagnostic]:
    """T020, for each period in the sentences of a record that has one end of its own, where none has both."""
    own = stated(record)
    if own is None:
        return
    printed = [(node, found) for part, node in sentences(record) for found in PERIOD.finditer(part.value)]
    ends = [(is_of(found, 1, own[0]), is_of(found, 2, own[1])) for _, found in printed]
    if (True, True) in ends:
        return
    for (node, found), same in zip(printed, ends, strict=True):
        if any(same) and not any(found[0] in each for each in told):
            facts: dict[str, Fact] = {"value": found[0].strip(), "start": str(own[0]), "end": str(own[1])}
            yield Diagnostic("T020", record.path, first_line(node.span), facts)


def stated(record: Record) -> tuple[date, date] | None:
    """The first and the last day of what a record announces; None where it announces nothing, or no days."""
    page = record.contract.page
    data = page.played(record.data)
    valid = data.get("valid")
    if page.state == "notice" and isinstance(valid, dict):
        ends = (str(valid.get("start")), str(valid.get("end")))
    elif page.state == "round":
        ends = (str(data.get("opens")), str(data.get("closes")))
    else:
        return None
    if not all(map(is_date, ends)) or ends[1] < ends[0]:
        return None
    return date.fromisoformat(ends[0]), date.fromisoformat(ends[1])


def is_of(found: re.Match[str], at: int, own: date) -> bool:
    """Whether one end of a printed period, which may leave out its year, and the second one its month, is ``own``."""
    year = (found[f"y{at}"] or "").lstrip("’‘'´`")
    month = found[f"m{at}"] or found["m1"]
    return (int(month), int(found[f"d{at}"])) == (own.month, own.day) and (
        not year or int(year) % 100 == own.year % 100
    )
