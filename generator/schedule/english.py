"""When something is published, in English: the same times that Korean offices write, in the words of English ones."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.pattern import Pattern
from generator.schedule.span import (
    ENGLISH_DAYS,
    ENGLISH_MONTHS,
    MONTH_END,
    THIRDS,
    DaySpan,
    Timing,
    after,
    alike,
    by_end,
    edge,
    month,
    monthly,
    nth_month,
    weekly,
    whole,
    yearly,
)

UNITS = {"month": 1, "quarter": 3, "half-year": 6, "year": 12, "period": None}
NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1
    )
}
ORDINALS = {"first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6"}
NAME = f"(?:{'|'.join(ENGLISH_MONTHS)})"
#: What is written in several ways, as one; in this order.
EQUAL: tuple[tuple[Pattern, str], ...] = (
    (Pattern(r"\b(jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\b(?:,(?= ?\d|,|$))?(?!\w)"), "@"),
    (Pattern(r"(\d)(?:st|nd|rd|th)\b"), r"\1"),
    (Pattern(r"\bwithin an? (?=day|week|month|year)"), "within 1 "),
    (
        Pattern(r"\b(?:the|financial|fiscal|calendar|reporting|published|updated|issued|released|publish|release)\b ?"),
        "",
    ),
    (Pattern(r"\bhalf[ -]?year\b"), "half-year"),
    (Pattern(r"\b(month|quarter|year|half-year|period)(?:'s|s')? ?[- ]?end\b"), r"end of \1"),
    (
        Pattern(
            r"\b(?:every|per|a)\b(?= (?:month|quarter|half-year|year|week|period|[a-z]+day|"
            + "|".join(ENGLISH_MONTHS)
            + "))"
        ),
        "each",
    ),
    (Pattern(r"\b(?:next|subsequent|succeeding)\b"), "following"),
    (Pattern(r"\bby (?:close of (?:business|play)|cob)\b,? ?(?:on |by )?"), "by "),
    (Pattern(r"\bbefore end of\b"), "by end of"),
    (Pattern(r"\b(?:no later than|not later than|at latest by|on or before)\b ?"), "by "),
    (Pattern(rf"\bend[ -](?={NAME})"), "end of "),
    (Pattern(r"\bbetween (\d+) and (\d+)\b"), r"\1 to \2"),
    (Pattern(r"\b(?:beginning|early part)\b"), "start"),
    (Pattern(r"\b(?:last day|last working day|last business day|last weekday|final day|close)\b"), "end"),
    (Pattern(r"\bannually\b|\byearly\b"), "each year"),
    (Pattern(r" {2,}"), " "),
)
UNIT = f"({'|'.join(UNITS)})"
TO = r"(?: ?(?:to|until|through|and|~|-) ?)"
DATE = rf"(?:(?P<d1>\d{{1,2}}) (?:of )?(?P<m1>{NAME})|(?P<m2>{NAME}) (?P<d2>\d{{1,2}})|(?P<m3>{NAME}))"
ONE = Pattern(
    rf"(?:(?P<part>by end of|at end of|end of|at start of|start of|early|mid|middle of|late)[ -])?{DATE}"
    r"|(?:(?:at |by )?end of )?(?:q(?P<q>[1-4])|quarter (?P<q2>[1-4])|(?P<q3>[1-4]) quarter|h(?P<h>[12])|(?P<h2>[12]) half(?:-year)?)"
)
RANGE = Pattern(
    rf"(?:from |between )?(?:(\d{{1,2}}) )?({NAME})(?: (\d{{1,2}}))?{TO}(?:(\d{{1,2}}) )?({NAME})(?: (\d{{1,2}}))?"
)
SHORT_RANGE = Pattern(
    rf"(?P<d1>\d{{1,2}}){TO}(?P<d2>\d{{1,2}}) (?P<m1>{NAME})|(?P<m2>{NAME}) (?P<d3>\d{{1,2}}){TO}(?P<d4>\d{{1,2}})"
)
BEFORE_DATES = Pattern(r"(?:(?:each|following) year,? ?)?(?:in |by |on |during |until |each )?")
#: Until a date, not on it.
DEADLINE = Pattern(r"\b(?:by|until)\b")
AFTER_DATES = Pattern(r",? (?:of )?(?:each|following) year$|,? of year$")
LIST = Pattern(r", ?(?:and )?| and ")
DAY = r"(?:day |days )?(\d{1,2})"
OF_MONTH = Pattern(
    r"(?:by|on|until|at|between|from)? ?(?:each month,? ?)?(?:by |on )?(?:days? )?(?P<days>\d{1,2}(?:(?:, ?(?:and )?| and | to |~|-)\d{1,2})*)(?: day)? of (?:each )?month"
    r"|(?:monthly|each month),? (?:by |on )(?:days? )?(?P<later>\d{1,2}(?:(?:, ?(?:and )?| and | to |~|-)\d{1,2})*)"
)
BARE_DAY = Pattern(r"(?:by|on|until) (?:days? )?(\d{1,2}(?:(?:, ?(?:and )?| and )\d{1,2})*)")
#: Alone only with their endings: 10 may be anything.
ORDINAL_DAYS = Pattern(r"(?:the )?\d{1,2}(?:st|nd|rd|th)(?:(?:, ?(?:and )?| and )(?:the )?\d{1,2}(?:st|nd|rd|th))*")
EDGE = Pattern(rf"(by |until )?(?:at |on |in |from )?(end|start|1 day) of (?:each |current )?{UNIT}")
MIDDLE = Pattern(r"(?:in |by |at )?(?:mid|middle of)[ -](?:each )?month")
WHOLE = Pattern(rf"(?:during|within|in) (?:each )?{UNIT}")
OVER = rf"(?:(?:end |close )?of )?(?:each )?{UNIT}(?: end| ends| has ended| is over| closes)?"
SINCE = Pattern(rf"(?:within |by |up to )?(\d{{1,3}}) (day|week|month|year)s? (?:of|after|from|following) {OVER}")
END_OF = Pattern(
    rf"(?:of|after|from|following) (?:end|close) of|{UNIT} (?:end|ends|has|is|closes)|(?:after|following|from) (?:each )?{UNIT}"
)
NEXT_MONTH = Pattern(
    rf"(?:(?:by|on|until|in|during|within|at|between) )?(?:(?:days? )?(?P<first>\d{{1,2}})(?: ?(?:to|~|-|and) ?(?P<last>\d{{1,2}}))? of |(?P<end>end) of |(?P<start>start) of )?"
    rf"(?:following month|(?P<skip>2 )?month (?:after|following) {OVER}|(?P<only>month (?:after|following)))"
)
NEXT_UNIT = Pattern(r"(?:by |at |in |during |within )?(?:(end|start) of )?following (quarter|half-year|year)")
NTH_MONTH = Pattern(
    r"(?:(?:by|on|until|in|during) )?(?:(?:days? )?(\d{1,2})(?: to (\d{1,2}))? of |(end) of )?(?:(\d|last) month|month (\d)) of (?:each )?(quarter|half-year)"
)
DAYS = f"(?:{'|'.join(ENGLISH_DAYS)})"
WEEKLY = Pattern(
    rf"(?:weekly,? |each week,? )?(?:on |by )?(?:each )?({DAYS}s?(?:(?:, ?(?:and )?| and |, ?each ){DAYS}s?)*)"
)
MONTHS_OF_TWO = Pattern(r"(?:in |during )?(?:each )?(odd|even)(?:[- ]numbered)? months?")
#: What happens, whatever it is.
HAPPENS = Pattern(
    r"(?:as soon as|immediately (?:after|upon|on)|upon|after|following|when|whenever) (?:(?! or | and |,).){1,60}"
)
#: A unit of time or a day: what holds one is nothing that happens.
TIME = Pattern(
    r"\b(?:" + "|".join((*ENGLISH_MONTHS, *ENGLISH_DAYS)) + r"|days?|weeks?|weekly|weekends?|weekdays?|fortnights?|months?|monthly|quarters?|quarterly|half|years?|yearly|annual|annually"
    r"|terms?|semesters?|seasons?|decades?|hours?|end|start|close|daily|working|business|q[1-4]|\d+(?:st|nd|rd|th)?)\b"
)  # fmt: skip
ABBREVIATED = {name[:3]: name for name in ENGLISH_MONTHS} | {"sept": "september"}


def tidy(said: str) -> str:
    """A plain text with one word for each thing: articles gone, ordinals as numbers, months whole."""
    said = EQUAL[0][0].sub(lambda found: ABBREVIATED[found[1]], said)
    for pattern, word in EQUAL[1:]:
        said = pattern.sub(word, said)
    said = re.sub(
        r"\b(?:" + "|".join(ORDINALS) + r")\b(?= (?:quarter|half|month|day))", lambda found: ORDINALS[found[0]], said
    )
    said = re.sub(
        r"\b(?:" + "|".join(NUMBERS) + r")\b(?= (?:day|week|month|year))", lambda found: NUMBERS[found[0]], said
    )
    return said.strip(" ,")


def read(said: str, *, alone: bool = True) -> Timing | None:
    """What a plain text says of days; None where it is not understood as a whole. ``alone`` as in the Korean reader."""
    words = tidy(said)
    for reader in (of_unit, of_month, since, next_month, next_unit, of_nth, of_week, of_two, of_year):
        timing = reader(words)
        if timing and (alone or timing.unit or timing.weekdays):
            return timing
    if alone and words in ("end", "by end"):
        return edge(None, "end" if words == "end" else "by end")
    if alone and ORDINAL_DAYS.fullmatch(said):
        return listed(re.sub("[^0-9]+", ", ", said).strip(", "))
    return of_days(words) if alone else None


def of_unit(said: str) -> Timing | None:
    if MIDDLE.fullmatch(said):
        return monthly([(1 if said.startswith("by ") else THIRDS[1][0], THIRDS[1][1])])
    if found := WHOLE.fullmatch(said):
        unit = UNITS[found[1]]
        return whole(unit) if unit in (1, 3, 6) else by_end(unit) if unit and said.startswith("within") else None
    if not (found := EDGE.fullmatch(said)):
        return None
    if found[2] == "1 day":
        return monthly([(1, 1)]) if found[3] == "month" else None
    return edge(UNITS[found[3]], "start" if found[2] == "start" else "by end" if found[1] else "end")


def of_month(said: str) -> Timing | None:
    found = OF_MONTH.fullmatch(said)
    return listed(found["days"] or found["later"]) if found else None


def of_days(said: str) -> Timing | None:
    found = BARE_DAY.fullmatch(said)
    return listed(found[1]) if found else None


def listed(text: str) -> Timing | None:
    """Days of a month: 10; 1, 15; 5 to 10."""
    spans = [tuple(int(number) for number in re.findall(r"\d+", part)) for part in LIST.split(text)]
    if not all(1 <= part[0] <= part[-1] <= MONTH_END for part in spans):
        return None
    if len(spans) == 1:
        return monthly([(spans[0][0] if len(spans[0]) > 1 else 1, spans[0][-1])])
    return monthly([(part[0], part[-1]) for part in spans])


def since(said: str) -> Timing | None:
    found = SINCE.fullmatch(said)
    if not found or not END_OF.search(said) or found[1] == "0":
        return None
    number, unit = int(found[1]), UNITS[found[3]]
    if found[2] in ("day", "week"):
        return after(unit, days=number * (1 if found[2] == "day" else 7))
    return after(unit, months=number * (12 if found[2] == "year" else 1))


def next_month(said: str) -> Timing | None:
    if not (found := NEXT_MONTH.fullmatch(said)):
        return None
    unit = next((UNITS[word] for word in found.groups() if word in UNITS), None)
    if found["start"]:
        day = THIRDS[0]
    else:
        last = int(found["last"] or found["first"] or MONTH_END)
        day = (int(found["first"]) if found["last"] else 1, last)
    by = bool(DEADLINE.search(said)) and not found["last"]
    return after(unit, day=day, skip=1 if found["skip"] else 0, by=by) if 1 <= day[0] <= day[1] <= MONTH_END else None


def next_unit(said: str) -> Timing | None:
    if not (found := NEXT_UNIT.fullmatch(said)):
        return None
    unit = {"quarter": 3, "half-year": 6, "year": 12}[found[2]]
    return after(unit, months={3: 1, 6: 2, 12: 3}[unit] if found[1] == "start" else unit)


def of_nth(said: str) -> Timing | None:
    if not (found := NTH_MONTH.fullmatch(said)):
        return None
    unit = 3 if found[6] == "quarter" else 6
    number = unit if found[4] == "last" else int(found[4] or found[5])
    first, last = (int(found[1]), int(found[2])) if found[2] else (1, int(found[1] or MONTH_END))
    by = bool(DEADLINE.search(said)) and not found[2]
    return (
        nth_month(unit, number, first, last, by=by) if 1 <= number <= unit and 1 <= first <= last <= MONTH_END else None
    )


def of_week(said: str) -> Timing | None:
    found = WEEKLY.fullmatch(said)
    return weekly(ENGLISH_DAYS.index(name) for name in re.findall(DAYS, found[1])) if found else None


def of_two(said: str) -> Timing | None:
    found = MONTHS_OF_TWO.fullmatch(said)
    return yearly(month(number) for number in range(1 if found[1] == "odd" else 2, 13, 2)) if found else None


def of_year(said: str) -> Timing | None:
    """Dates of the year: every year in June, December; by 31 March; Q1; January to February; early March."""
    rest = BEFORE_DATES.sub("", AFTER_DATES.sub("", said), count=1)
    whole_range = one(rest)
    if whole_range:
        return yearly([whole_range], by=bool(DEADLINE.search(said) and ONE.fullmatch(rest)))
    parts = [re.sub(r"^(?:in|by|on|each) (?!end of)", "", part) for part in LIST.split(rest)]
    spans = [span for span in map(one, parts) if span]
    by = bool(DEADLINE.search(said)) and all(ONE.fullmatch(part) for part in parts)
    return yearly(spans, by=by) if len(spans) == len(parts) and alike(spans) else None


def one(part: str) -> DaySpan | None:
    """The days of one item of a list of dates."""
    for pattern, make in ITEMS:
        if found := pattern.fullmatch(part):
            return make(found)
    return None


def of_item(found: re.Match[str]) -> DaySpan | None:
    if quarter := found["q"] or found["q2"] or found["q3"]:
        return DaySpan((int(quarter) * 3 - 3, 1), (int(quarter) * 3 - 1, MONTH_END))
    if half := found["h"] or found["h2"]:
        return DaySpan((int(half) * 6 - 6, 1), (int(half) * 6 - 1, MONTH_END))
    number = ENGLISH_MONTHS.index(found["m1"] or found["m2"] or found["m3"]) + 1
    day = int(found["d1"] or found["d2"] or MONTH_END)
    if third := PARTS.get(found["part"] or ""):
        return month(number, *third) if found["m3"] else None
    return month(number, 1, day, dated=bool(found["d1"] or found["d2"])) if 1 <= day <= MONTH_END else None


def of_range(found: re.Match[str]) -> DaySpan | None:
    first, last = (ENGLISH_MONTHS.index(name) + 1 for name in (found[2], found[5]))
    begins, ends = int(found[1] or found[3] or 1), int(found[4] or found[6] or MONTH_END)
    # June and December are two months, not the half-year between them.
    if (" and " in found[0] and not found[0].startswith("between ")) or not all(
        1 <= day <= MONTH_END for day in (begins, ends)
    ):
        return None
    return DaySpan(
        (first - 1, begins),
        (last - 1 + (12 if (last, ends) < (first, begins) else 0), ends),
        dated=bool(found[4] or found[6]),
    )


def of_short_range(found: re.Match[str]) -> DaySpan | None:
    first, last = int(found["d1"] or found["d3"]), int(found["d2"] or found["d4"])
    number = ENGLISH_MONTHS.index(found["m1"] or found["m2"]) + 1
    return month(number, first, last) if 1 <= first <= last <= MONTH_END else None


#: Parts of a month; its end is in time on any day of it.
PARTS = {
    **dict.fromkeys(("early", "start of", "at start of"), THIRDS[0]),
    **dict.fromkeys(("mid", "middle of"), THIRDS[1]),
    "late": THIRDS[2],
    **dict.fromkeys(("end of", "at end of", "by end of"), (1, MONTH_END)),
}
ITEMS: tuple[tuple[Pattern, Callable[[re.Match[str]], DaySpan | None]], ...] = (
    (ONE, of_item),
    (RANGE, of_range),
    (SHORT_RANGE, of_short_range),
)
