"""What a record is on a day: fresh or late, open or answered, active or expired. As of a given day, never of a clock.

Which states a kind has is said by its contract (``x-kind: {state: …}``), so that any kind with the same fields has them:
``publication`` needs a field with ``x-cycle`` and knows ``x-timing``, ``last_published``, ``next_due`` and ``status``;
``release`` is the same for what may have been published once for all, such as a table of a report;
``round`` knows ``opens``, ``closes`` and ``reviewed_on``; ``notice`` knows ``valid``, ``severity`` and ``cancelled_on``. A kind whose fields have
other names says which of them plays which of these parts: ``state: {is: round, opens: starts}``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.records import Record
from generator.schedule.cycle import Cycle, parse_cycle
from generator.schedule.due import next_due
from generator.schedule.moment import first_day, last_day
from generator.schedule.promise import promises
from generator.schedule.timing import parse_timing

PUBLICATION = "publication"
#: A publication that may have been made once for all: without a word on when it is renewed it has no state.
RELEASE = "release"
#: What says that something is renewed.
RENEWED = ("last_published", "next_due", "status")
#: A publication is due soon in its last quarter, at most thirty days before.
SOON_PART, SOON_DAYS = 4, 30
#: A round closes soon in its last seven days.
CLOSING_DAYS = 7
#: Severities from the gravest.
SEVERITIES = ("warning", "caution", "info")


@dataclass(frozen=True)
class State:
    """``name`` is what it is; ``day`` the day it depends on; ``days`` how many it is late, or how many are left.

    ``moment`` is the moment as the record writes it, where the day is one end of it. ``reason`` tells why nothing is
    known: ``last``, ``cycle``, ``event``, ``timing`` or ``dates``; of a retired one, ``merged``; of one that is over before its end, ``cancelled``.
    """

    name: str
    day: date | None = None
    days: int = 0
    moment: str | None = None
    reason: str | None = None


def state_of(record: Record, as_of: date) -> State | None:
    """The state of a record on ``as_of``; None for kinds that have none."""
    scheme = record.contract.page.state
    if record.closed:
        return None
    data = record.contract.page.played(record.data)
    if scheme in (PUBLICATION, RELEASE):
        names = {
            word: next((name for name, schema in record.contract.fields.items() if schema.get(word)), "")
            for word in ("x-cycle", "x-timing")
        }
        if scheme == RELEASE and not any(name in data for name in (*RENEWED, names["x-cycle"])):
            return None
        return publication(data, data.get(names["x-cycle"]), data.get(names["x-timing"]), as_of)
    if scheme == "round":
        return of_round(data, as_of)
    return of_notice(data, as_of) if scheme == "notice" else None


def publication(data: Mapping[str, Any], cycle: str | None, timing: str | None, as_of: date) -> State:
    """Fresh, soon, late, unknown or retired. What hangs on an event, or was never dated, is unknown and never late."""
    if data.get("status") in ("retired", "merged"):
        return State("retired", reason="merged" if data["status"] == "merged" else None)
    last, stated = data.get("last_published"), data.get("next_due")
    parsed = parse_cycle(cycle) if cycle else None
    if last is None or not (parsed or stated):
        return State("unknown", reason="last" if last is None else "cycle")
    if stated:
        return by_date(date.fromisoformat(stated), parsed, as_of)
    if parsed is None or parsed.once:
        return State("fresh")
    when = parse_timing(timing) if timing else None
    promised = promises(parsed, when)
    if isinstance(promised, str):
        # A timing that is not understood, or not with this cycle, may mean any day: nobody is late, and nobody is fresh.
        return State("unknown", reason="event" if promised == "event" else "timing")
    return by_date(next_due(parsed, when, last), parsed, as_of)


def by_date(due: date | None, cycle: Cycle | None, as_of: date) -> State:
    """Fresh, soon or late; unknown without a date, or where it passed and what is waited for may not have happened."""
    if due is None:
        return State("unknown", reason="event")
    left = (due - as_of).days
    if left >= 0:
        return State("soon" if left <= lead(cycle) else "fresh", due, left)
    if cycle and not cycle.periodic and not cycle.once:
        return State("unknown", reason="event")
    return State("late", due, -left)


def lead(cycle: Cycle | None) -> int:
    """From how many days before its due date a publication is due soon."""
    lengths = [rule.length // SOON_PART for rule in cycle.periodic] if cycle else []
    return min([SOON_DAYS, *lengths])


def of_round(data: Mapping[str, Any], as_of: date) -> State:
    """Planned, open, closing soon, under review or answered: the four of a proposal, and what comes before."""
    opens, closes, reviewed = (data.get(name) for name in ("opens", "closes", "reviewed_on"))
    if reviewed and first_day(reviewed) <= as_of:
        return State("answered", first_day(reviewed), moment=reviewed)
    if opens and as_of < first_day(opens):
        return State("planned", first_day(opens), (first_day(opens) - as_of).days, opens)
    if closes:
        left = (last_day(closes) - as_of).days
        if left < 0:
            return State("review", last_day(closes), -left, closes)
        return State("closing" if left <= CLOSING_DAYS else "open", last_day(closes), left, closes)
    return State("open", None) if opens else State("unknown", reason="dates")


def of_notice(data: Mapping[str, Any], as_of: date) -> State:
    """Planned, active or expired; both days of its validity belong to it, but from the day on which it was called off it is over."""
    start, end = first_day(data["valid"]["start"]), last_day(data["valid"]["end"])
    if "cancelled_on" in data and as_of >= (off := first_day(data["cancelled_on"])):
        return State("expired", off, (as_of - off).days, data["cancelled_on"], "cancelled")
    if as_of < start:
        return State("planned", start, (start - as_of).days, data["valid"]["start"])
    if as_of > end:
        return State("expired", end, (as_of - end).days, data["valid"]["end"])
    return State("active", end, (end - as_of).days, data["valid"]["end"])


def order_of_notice(record: Record) -> tuple[int, int, str]:
    """A key that puts the gravest first, then the newest."""
    data = record.contract.page.played(record.data)
    severity = data.get("severity")
    rank = SEVERITIES.index(severity) if severity in SEVERITIES else len(SEVERITIES)
    return (rank, -first_day(data["valid"]["start"]).toordinal(), record.id)
