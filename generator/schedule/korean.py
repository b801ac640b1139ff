"""When something is published, in Korean: days of a year, of a month, of a week, and days after a unit is over.

Readers of whole texts, as ``key`` makes them: whatever stands in a text beside what is known makes it unknown.
"""

from __future__ import annotations

import re

from generator.pattern import Pattern
from generator.schedule.span import (
    BEGINNING,
    KOREAN_DAYS,
    MONTH_END,
    THIRDS,
    YEAR,
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

UNITS = {"월": 1, "분기": 3, "반기": 6, "연": 12, "연도": 12, "회계연도": 12, "해": 12}
UNIT = "(?:매|각|당해|해당|당)?(월|분기|반기|회계연도|연도|연|해)(?:별|마다)?(?:의|에)?"
#: What may stand behind a deadline and changes nothing of it.
UNTIL = "(?:까지|이내|내|이전|안에?|중|에|한|공표|공개|게시|등록|갱신|제공|발표|예정)*"
#: The same behind a number of days, where 이내 would make a duration of it.
BY = "(?:까지|이전|에|한|공표|공개|게시|등록|갱신|제공|발표|예정)*"
#: The last day, and a day that is never later: the last working day.
LAST = "말일?|마지막날|마지막일|마지막근무일|마지막영업일|최종일"
THIRD = {"초": 0, "초순": 0, "상순": 0, "중순": 1, "하순": 2}
PART = "|".join(sorted(THIRD, key=len, reverse=True))
#: What a deadline says it is about: 전월분을 매월 10일까지.
SUBJECT = Pattern("전(?:월|분기|반기|연도?)(?:의)?(?:분|실적|자료|내역|현황)(?:을|를|은)?")
#: 월말 기준 익월 10일: the day of the figures stands before the day of their publication.
AS_OF = Pattern("(말일?)(?:을)?기준(?:으로)?(?=.)")
#: 10, 20, 30일: a number without its 일 before one that has it.
BARE_DAY = Pattern(r"(?<=\d)(?=(?:,\d{1,2})+일)")
COMMA = Pattern(",|및|와|과|그리고")
#: What makes of a date a deadline: its whole unit is in time. 내, 안에, 중 and 에 are the time itself.
DEADLINE = Pattern("까지|이내|이전|한")
OVER = "(?:이|가)?(?:종료|경과|마감|만료|끝난|끝나는|끝|지난)(?:일|된|되는|한|하는)?"
SINCE = "(?:다음날부터|익일부터|이후|부터|로부터|후|뒤)"
DURATION = r"(\d{1,3})(일|주일?|개월|월|연)(?:이내에?|내에?|까지|안에?)?"

ITEM = Pattern(
    r"(?:제?(?P<quarter>[1-4])분기|(?P<half>[상하])반기)(?P<part>초|말)?"
    rf"|(?P<month>\d{{1,2}})월(?:(?P<day>\d{{1,2}})일|(?P<last>{LAST})|(?P<third>{PART}))?"
)
RANGE = Pattern(
    r"(?P<first>\d{1,2})(?:월(?:(?P<begins>\d{1,2})일|(?P<from>초|말|중순)?))?(?:부터|~|-)"
    rf"(?P<next>익연도?|다음해|이듬해)?(?:(?P<last>\d{{1,2}})월)?(?:(?P<ends>\d{{1,2}})일|(?P<end>{LAST})|(?P<third>{PART}))?"
)
YEARS = Pattern(
    "(?:매회계연도|매연도?|매해|익연도?|다음해|다음연도?|차연도?|이듬해|내연|당해연도|해당연도|당연도|연1회|연중)?(?:의|에|,)?"
)
OFTEN = Pattern(rf"(.*?)(?:(?:(?P<each>각각?)|연)?,?(?P<often>\d)회)?(?P<until>{UNTIL})")
MONTHS_OF_TWO = Pattern(rf"(?:매)?(홀수|짝수)(?:월|달)(?:마다)?(?:(\d{{1,2}})일|(?:{LAST}))?{UNTIL}")
EDGE = Pattern(rf"{UNIT}(첫날|{LAST}|{PART}|중|이내|내|안에?|까지){UNTIL}")
BARE_EDGE = Pattern(rf"({LAST}|{PART}){UNTIL}")
DAY = rf"(?:(\d{{1,2}})일?(?:부터|~|-))?(?:(\d{{1,2}})일|({LAST}))"
DAYS = Pattern(rf"(매월|각월|당월|해당월|월)?((?:{DAY}(?:,|및|와|과|그리고)?)+){UNTIL}")
ONE_DAY = Pattern(DAY)
NTH = {"첫": 1, "첫째": 1, "첫번째": 1, "1회째": 1, "둘째": 2, "2회째": 2, "셋째": 3, "3회째": 3, "넷째": 4, "다섯째": 5, "여섯째": 6, "마지막": -1, "말": -1}  # fmt: skip
MONTH_OF_UNIT = rf"({'|'.join(sorted(NTH, key=len, reverse=True))})(?:달|월)(?:의)?(?:(\d{{1,2}})일|({LAST})|({PART}))?"
NTH_MONTH = Pattern(rf"{UNIT}{MONTH_OF_UNIT}{UNTIL}")
WITHIN = Pattern(rf"{UNIT}(?:(?:말일?)?(?:{OVER})?{SINCE}|{OVER}){DURATION}{UNTIL}")
WHEN_OVER = Pattern(rf"{UNIT}{OVER}(?:이후|후|뒤){UNTIL}")
NEXT_MONTH = Pattern(
    rf"(?:{UNIT}(?:말일?)?(?:{OVER})?{SINCE}?)?(다다음달|다다음월|익익월|다음달|다음월|익월|익달|차월)(?:의)?"
    rf"(?:(?:(\d{{1,2}})일?(?:부터|~|-))?(\d{{1,2}})일|({LAST})|({PART}))?{UNTIL}"
)
NEXT = Pattern(rf"(?:{UNIT}(?:말일?)?(?:{OVER})?{SINCE}?)?(?:다음|익|차|내)(분기|반기|연도?|해)(초|말|중)?{UNTIL}")
NEXT_NTH = Pattern(rf"(?:다음|익|차)(분기|반기)(?:의)?{MONTH_OF_UNIT}{UNTIL}")
WEEKDAY = f"[{KOREAN_DAYS}](?:요일)?"
WEEKDAYS = Pattern(
    rf"(?:매주|주)(?P<every>{WEEKDAY}(?:[,와과및]?{WEEKDAY})*)(?:마다|까지|에)?|(?P<bare>(?:[{KOREAN_DAYS}](?:요일)?,)*[{KOREAN_DAYS}]요일)(?:마다|까지|에)?"
)
#: A list without its commas: 6월12월, 2월1일8월1일.
GLUED = Pattern(r"(?<=[월일])(?=\d{1,2}월)")
#: A part of the year with its month: 상반기(6월), 하반기(12월).
MONTH_IN_PART = Pattern(r"(?:(?P<quarter>[1-4])분기|(?P<half>[상하])반기)\((?P<date>(?P<month>\d{1,2})월[^()]*)\)")
#: Days of a week in one letter, of which one can be no unit of time: 금; 월, 목.
LETTERS = Pattern(rf"(?=.*[화수목금토])[{KOREAN_DAYS}](?:,?[{KOREAN_DAYS}])*")
#: A number without its 월 before one that has it: 6,12월.
BARE_MONTH = Pattern(r"\d{1,2}")


def read(said: str, *, alone: bool = True) -> Timing | None:
    """What ``said`` (a key) says of days; None where it is not understood as a whole.

    ``alone`` lets a day or an end without its unit stand (10일까지, 말일): in a timing the unit is that of the cycle.
    """
    said = AS_OF.sub(r"\1", SUBJECT.sub("", said))
    for reader in (of_year, of_two, of_unit, of_month, of_nth, since, next_month, next_unit, of_week):
        timing = reader(said)
        if timing:
            return timing
    return bare(said) if alone else None


def of_year(said: str) -> Timing | None:
    """Dates of the year: 3월, 6월 30일·12월 31일, 1~2월, 1분기, 하반기 중."""
    rest = said[len(found[0]) :] if (found := YEARS.match(said)) else said
    rest = MONTH_IN_PART.sub(in_part, rest)
    rest = rest.replace("상하반기", "상반기,하반기")
    if not (found := OFTEN.fullmatch(rest)):
        return None
    parts = [YEARS.sub("", part, count=1) for part in COMMA.split(GLUED.sub(",", found[1]))]
    spans: list[DaySpan] = []
    for at, part in enumerate(parts):
        span = of_date(re.sub(f"{UNTIL}$", "", completed(part, parts[at + 1 :])))
        if span is None:
            return None
        spans.append(span)
    if not alike(spans):
        return None
    # 각 1회 is once in each, 연 2회 as often as there are dates.
    often = int(found["often"] or 0)
    return yearly(spans, by=deadline(found)) if often in (0, 1 if found["each"] else len(spans)) else None


def in_part(found: re.Match[str]) -> str:
    """The date that stands behind a part of the year; what is not in it stays as it is, and is not understood."""
    length = 3 if found["quarter"] else 6
    number = int(found["quarter"] or (2 if found["half"] == "하" else 1))
    return found["date"] if (int(found["month"]) - 1) // length + 1 == number else found[0]


def deadline(found: re.Match[str]) -> bool:
    """Whether dates are deadlines: 6월까지. Of a range both ends are written: 1월부터 2월까지."""
    return bool(DEADLINE.search(found[0])) and not re.search("부터|~|-", found[0])


def completed(part: str, later: list[str]) -> str:
    """A number alone with what the item behind it has: 6,12월; 1, 7월 10일; 1, 2분기."""
    if not BARE_MONTH.fullmatch(part):
        return part
    return next((re.sub(r"^\d{1,2}(?=월|분기)", part, each) for each in later if not each.isdecimal()), part)


def of_date(part: str) -> DaySpan | None:
    """One item of a list of dates."""
    if found := ITEM.fullmatch(part):
        if found["month"]:
            first, last = days(found)
            named = int(found["month"])
            return month(named, first, last, dated=bool(found["day"])) if 1 <= named <= YEAR and last else None
        first, length = (int(found["quarter"]) * 3 - 3, 3) if found["quarter"] else (6 * (found["half"] == "하"), 6)
        begins = first + (length - 1 if found["part"] == "말" else 0)
        ends = first + (BEGINNING[length] if found["part"] == "초" else length) - 1
        return DaySpan((begins, 1), (ends, MONTH_END))
    found = RANGE.fullmatch(part)
    return of_range(found) if found else None


def days(found: re.Match[str]) -> tuple[int, int]:
    """The days of a month that a date names; (0, 0) where no month has them."""
    if found["third"]:
        return THIRDS[THIRD[found["third"]]]
    day = int(found["day"] or MONTH_END)
    return (1, day) if 1 <= day <= MONTH_END else (0, 0)


def of_range(found: re.Match[str]) -> DaySpan | None:
    """1월~2월, 3월 10일~20일, 11월~익년 2월."""
    first, last = int(found["first"]), int(found["last"] or found["first"])
    if not found["last"] and not (found["begins"] and found["ends"]):
        return None
    begins = int(found["begins"] or {"중순": 11, "말": 21}.get(found["from"] or "", 1))
    ends = THIRDS[THIRD[found["third"]]][1] if found["third"] else int(found["ends"] or MONTH_END)
    if not all(1 <= number <= YEAR for number in (first, last)):
        return None
    if not all(1 <= day <= MONTH_END for day in (begins, ends)):
        return None
    if found["next"] or (last, ends) < (first, begins):
        last += YEAR
    return DaySpan((first - 1, begins), (last - 1, ends), dated=bool(found["ends"]))


def of_two(said: str) -> Timing | None:
    """매 홀수월, 짝수 달 10일까지."""
    if not (found := MONTHS_OF_TWO.fullmatch(said)):
        return None
    last = int(found[2] or MONTH_END)
    months = (month(number, 1, last) for number in range(1 + (found[1] == "짝수"), 13, 2))
    return yearly(months, by=deadline(found)) if valid(1, last) else None


def of_unit(said: str) -> Timing | None:
    """월초, 매월 말일, 분기 말, 연초, 매월 중순, 분기 중. 연중 alone is a cycle, always available."""
    if not (found := EDGE.fullmatch(said)):
        return None
    unit, where = UNITS[found[1]], found[2]
    if where in ("중", "이내", "내", "안", "안에", "까지"):
        # 연중 is a cycle, always available.
        return whole(unit) if unit < YEAR else by_end(unit) if where != "중" else None
    if where == "첫날":
        return monthly([(1, 1)]) if unit == 1 else nth_month(unit, 1, 1, 1) if unit < 12 else yearly([month(1, 1, 1)])  # noqa: PLR2004 - as above
    by = deadline(found)
    if where in THIRD and where != "초":
        return monthly([third(where, by=by)]) if unit == 1 else None
    return edge(unit, "start" if where == "초" else "by end" if by else "end")


def third(word: str, *, by: bool) -> tuple[int, int]:
    """The days of a third of a month, or with ``by`` all days until its last one."""
    first, last = THIRDS[THIRD[word]]
    return (1 if by else first, last)


def bare(said: str) -> Timing | None:
    """말일, 초순: of the unit that the cycle names; ten days are those of a month. 금: a day of the week."""
    if LETTERS.fullmatch(said):
        return of_week(f"매주{said}")
    if not (found := BARE_EDGE.fullmatch(said)):
        return None
    if found[1] in THIRD and found[1] != "초":
        return monthly([third(found[1], by=deadline(found))])
    return edge(None, "start" if found[1] == "초" else "by end" if deadline(found) else "end")


def of_month(said: str, *, named: bool = True) -> Timing | None:
    """매월 25일까지, 매월 1일~10일, 월 15일·말일."""
    found = DAYS.fullmatch(BARE_DAY.sub("일", said) if "월" not in said.removeprefix("매월") else said)
    if not found or bool(found[1]) is not named:
        return None
    listed = [
        (int(each[1]) if each[1] else 0, int(each[2]) if each[2] else MONTH_END) for each in ONE_DAY.finditer(found[2])
    ]
    if not all(valid(first or 1, last) for first, last in listed):
        return None
    if len(listed) == 1:
        return monthly([(listed[0][0] or 1, listed[0][1])])
    # Of several dates each is its day: a publication between two of them is late for the first or early for the second.
    return monthly([(first or last, last) for first, last in listed])


def of_days(said: str) -> Timing | None:
    """10일까지; 1일, 15일: days of a month that the text does not name. 10일 이내 is a duration, and no day."""
    if re.search(r"\d일(?:이내|내|안|간|전)", said) or not re.search(r"일|말", said):
        return None
    return None if re.fullmatch(f"(?:{LAST}){UNTIL}", said) else of_month(said, named=False)


def of_nth(said: str) -> Timing | None:
    """분기 첫째 달, 매 분기 말월 20일까지."""
    found = NTH_MONTH.fullmatch(said)
    if not found or UNITS[found[1]] not in (3, 6):
        return None
    place = in_month(found[2], UNITS[found[1]], found[3], found[5])
    if not place:
        return None
    number, first, last = place
    by = deadline(found)
    return nth_month(UNITS[found[1]], number, 1 if by else first, last, by=by)


def in_month(word: str, unit: int, day: str | None, third: str | None) -> tuple[int, int, int] | None:
    """The number of a month of its unit, and the days in it."""
    number = NTH[word] if NTH[word] > 0 else unit
    first, last = THIRDS[THIRD[third]] if third else (1, int(day or MONTH_END))
    return (number, first, last) if number <= unit and valid(first, last) else None


def since(said: str) -> Timing | None:
    """분기 종료 후 30일 이내, 회계연도 종료 후 3개월 이내, 매 분기가 끝난 후. Months are months, not so many days."""
    if found := WHEN_OVER.fullmatch(said):
        unit = UNITS[found[1]]
        return after(unit, months=unit)
    if not (found := WITHIN.fullmatch(said)):
        return None
    unit, number = UNITS[found[1]], int(found[2])
    if number == 0:
        return None
    if found[3] in ("일", "주", "주일"):
        return after(unit, days=number * (1 if found[3] == "일" else 7))
    return after(unit, months=number * (12 if found[3] == "연" else 1))


def next_month(said: str) -> Timing | None:
    """분기가 끝난 다음 달 10일까지, 익월 말일, 분기별 익월 15일까지."""
    if not (found := NEXT_MONTH.fullmatch(said)):
        return None
    day = THIRDS[THIRD[found[6]]] if found[6] else (int(found[3] or 1), int(found[4] or MONTH_END))
    skip = 1 if found[2].startswith(("다다", "익익")) else 0
    by = deadline(found) and not found[3]
    day = (1 if by else day[0], day[1])
    return after(UNITS[found[1]] if found[1] else None, day=day, skip=skip, by=by) if valid(*day) else None


def next_unit(said: str) -> Timing | None:
    """다음 분기 첫 달, 익분기 초, 익년도."""
    if found := NEXT_NTH.fullmatch(said):
        place = in_month(found[2], UNITS[found[1]], found[3], found[5])
        # Days of its third month and later ones nobody writes.
        if not place or place[0] not in (1, 2):
            return None
        by = deadline(found)
        return after(UNITS[found[1]], day=(1 if by else place[1], place[2]), skip=place[0] - 1, by=by)
    if not (found := NEXT.fullmatch(said)):
        return None
    unit = UNITS[found[2]]
    if found[1] and UNITS[found[1]] != unit:
        return None
    return after(unit, months=BEGINNING[unit] if found[3] == "초" else unit)


def of_week(said: str) -> Timing | None:
    """매주 월요일, 매주 화·목, 금요일."""
    if not (found := WEEKDAYS.fullmatch(said)):
        return None
    named = (found["every"] or found["bare"]).replace("요일", "")
    return weekly(KOREAN_DAYS.index(char) for char in named if char in KOREAN_DAYS)


def valid(first: int, last: int) -> bool:
    """Whether a month has these days."""
    return 1 <= first <= last <= MONTH_END
