"""What a cycle and a timing promise together: from which days the next publication is counted, or why none can be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.pattern import Pattern
from generator.schedule.cycle import Cycle, parse_cycle
from generator.schedule.form import UNITS, CycleRule, times
from generator.schedule.span import YEAR, Timing
from generator.schedule.text import key
from generator.schedule.timing import parse_timing

#: Why there is no date: it hangs on an ``event``; the ``timing`` is not understood; with this cycle it is ``unclear``;
#: it speaks of another cycle (``contradiction``).
Reason = Literal["event", "timing", "unclear", "contradiction"]
#: Months from which a window is a season, of which a frequent cycle may be meant: 매월, 5월~9월.
SEASON = 2


#: A unit that comes again and again, in Korean and in English, as ``key`` writes them.
EACH = Pattern(r"매(?:월|분기|반기)|(?:월|분기|반기)(?:마다|별)|(?:each|every)(?:month|quarter|half)")
#: A cycle before a time.
AGAIN = Pattern(r"(.+?(?:마다|주기로?|\d회)),?(?:에)?(.+)")


@dataclass(frozen=True)
class Promise:
    """One rule with its windows. The next publication is due ``step`` windows after the one that the last belongs to;
    with no ``step`` at the end of the first window that does not end before a whole cycle has passed.

    Without ``timing`` it is due one cycle after the last.
    """

    rule: CycleRule
    timing: Timing | None = None
    step: int = 1


def promises(cycle: Cycle, timing: Timing | None) -> tuple[Promise, ...] | Reason:
    """What is promised, a promise for each periodic rule that the timing speaks of; or why no date can be counted."""
    if not cycle.periodic or (timing and timing.kind in ("offset", "event")):
        return "event"
    if timing is None:
        return tuple(own(rule) for rule in cycle.periodic)
    if timing.kind == "free":
        rest = without_cycle(cycle, timing)
        return promises(cycle, rest) if rest else "timing"
    if timing.kind == "cycle":
        return again(cycle, timing)
    found = [fit(rule, timing) for rule in cycle.periodic]
    fitting = [each for each in found if isinstance(each, Promise)]
    if not fitting:
        # Of several rules nobody knows which one the timing speaks of.
        return "contradiction" if len(cycle.rules) == 1 and found[0] == "contradiction" else "unclear"
    return tuple(
        each if isinstance(each, Promise) else own(rule) for rule, each in zip(cycle.periodic, found, strict=True)
    )


def without_cycle(cycle: Cycle, timing: Timing) -> Timing | None:
    """What stands behind the same cycle once more: 3년마다 12월 of what is published 3년마다."""
    found = AGAIN.fullmatch(key(timing.text))
    again = parse_cycle(found[1]) if found else None
    if not found or again is None or cycle.either or again.rules != tuple(each.base or each for each in cycle.rules):
        return None
    rest = parse_timing(found[2])
    return rest if rest.kind == "window" else None


def own(rule: CycleRule) -> Promise:
    """What the words of the cycle alone promise."""
    return Promise(rule, rule.timing)


def again(cycle: Cycle, timing: Timing) -> tuple[Promise, ...] | Reason:
    """A timing in the words of a cycle: the same once more, with its days (연 1회, 매년 초(1월)), or another one."""
    spoken = [rule for rule in timing.rules if rule.periodic]
    if not spoken:
        return "event"
    paces = {rule.pace for rule in cycle.periodic}
    if any(rule.pace not in paces for rule in spoken):
        return "contradiction" if len(cycle.rules) == len(timing.rules) == 1 else "unclear"
    others = [rule for rule in cycle.periodic if rule.timing or rule.pace not in {each.pace for each in spoken}]
    return tuple(own(rule) for rule in (*spoken, *others))


def fit(rule: CycleRule, timing: Timing) -> Promise | Reason:
    """How the windows of a timing serve a rule: one for each round of the cycle, or the nearest after a whole cycle."""
    if timing.kind == "count":
        return counted(rule, timing)
    if timing.kind == "weekday":
        return of_week(rule, timing)
    if (
        rule.months
        and rule.timing
        and rule.timing.unit == YEAR == timing.unit
        and len(rule.timing.spans) == len(timing.spans)
    ):
        return Promise(rule, timing) if months_of(rule.timing) & months_of(timing) else "contradiction"
    return of_months(rule, timing)


def counted(rule: CycleRule, timing: Timing) -> Promise | Reason:
    """매월, 3회: three times a month."""
    count, months, days = rule.pace
    if timing.count == 1 or count > 1:
        return own(rule) if timing.count in (1, count) else "contradiction"
    unit = next(
        (word for word, length in (*UNITS.items(), ("주", -7), ("일", -1)) if length == (months or -days)), None
    )
    often = times(unit, timing.count) if unit else None
    return Promise(often) if often else "unclear"


def of_week(rule: CycleRule, timing: Timing) -> Promise | Reason:
    count, _, days = rule.pace
    number = len(timing.weekdays)
    if days and number * days == count * 7:
        return Promise(rule, timing)
    return Promise(rule, timing, 0) if count == number == 1 and days > 7 else "unclear"  # noqa: PLR2004 - days of a week


def of_months(rule: CycleRule, timing: Timing) -> Promise | Reason:
    count, months, _ = rule.pace
    if not months:
        return "unclear"
    named = timing.unit
    timing = timing.of(named or unit_of(count, months))
    unit, number = timing.unit or YEAR, len(timing.spans)
    # The month after which of the year's ends? 연 1회, 다음 달 10일까지 does not say.
    if named is None and timing.edge is None and months >= YEAR and timing.spans[0].after:
        return "unclear"
    if number * months == count * unit:
        return Promise(rule, timing)
    if count == number == 1 and unit == YEAR and months % YEAR == 0:
        return Promise(rule, timing, months // YEAR)
    if count == number == 1 and unit < months:
        return "contradiction" if more_often(timing, months) else Promise(rule, timing, 0)
    return against(rule, timing)


def more_often(timing: Timing, months: int) -> bool:
    """Whether a timing speaks of every one of its units, which are shorter than the cycle: 매월 10일, or the days after
    a quarter, of what is published once a year. The end of a month or of a quarter may be that of the last one.
    """
    after = timing.unit == UNITS["분기"] and months >= YEAR and any(span.after for span in timing.spans)
    return after or bool(EACH.search(key(timing.text)))


def unit_of(count: int, months: int) -> int:
    """The unit of a cycle, for a timing that names none: that of the cycle, the year of longer ones, else the month."""
    if count > 1 or months in UNITS.values():
        return months
    return YEAR if months % YEAR == 0 else 1


def against(rule: CycleRule, timing: Timing) -> Reason:
    """Whether the timing surely speaks of another cycle: four months of 연 1회, the end of the year of 매월."""
    count, months, _ = rule.pace
    unit = timing.unit or YEAR
    if unit < YEAR or timing.spans[0].after or timing.edge:
        return "contradiction" if unit > months and count == 1 else "unclear"
    # A season of a frequent cycle; both halves, or all quarters, of once a year are no season.
    once = count == 1 and months >= YEAR and len(timing.spans) > 1
    if not once and any(span.end[0] - span.start[0] >= SEASON for span in timing.spans):
        return "unclear"
    return "contradiction" if count == 1 and (months >= YEAR or YEAR % months == 0) else "unclear"


def months_of(timing: Timing) -> set[int]:
    """The months in which windows of a year end."""
    return {span.end[0] for span in timing.spans}


def contradicts(cycle: Cycle, timing: Timing) -> bool:
    """Whether a timing surely speaks of another cycle than the one that is named."""
    return promises(cycle, timing) == "contradiction"
