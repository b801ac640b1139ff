"""How often something is published (공표 주기): what Korean offices write, as rules that a date can be counted from.

Nothing is guessed: a text that is not known as a whole, or in all of its parts, is no cycle. The frequencies are those
of the EU's authority table (publications.europa.eu, frequency), which DCAT asks for (dct:accrualPeriodicity).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from generator.diagnostics import Language
from generator.schedule.text import key, plain
from generator.schedule.timing import DAYS, ENGLISH_MONTHS, UNITS, Timing, parse_timing


@dataclass(frozen=True)
class Rule:
    """One promise of a cycle. At most one of ``months`` and ``days`` is set; neither where no date can be promised."""

    name: str
    ko: str
    en: str
    #: Code of the EU's authority table of frequencies.
    frequency: str
    months: int | None = None
    days: int | None = None
    #: When in the cycle, where the spelling says it: 월초, 6월·12월.
    timing: Timing | None = None

    @property
    def periodic(self) -> bool:
        return self.months is not None or self.days is not None

    @property
    def length(self) -> int:
        """The cycle in days, about: 0 where it has none."""
        return self.days or (self.months or 0) * 30


@dataclass(frozen=True)
class Cycle:
    """A cycle, parsed. ``text`` is what the office wrote; 연초, 수시 has two rules."""

    text: str
    rules: tuple[Rule, ...]

    def label(self, language: Language) -> str:
        """The cycle in one spelling."""
        return ", ".join(rule.ko if language == "ko" else rule.en for rule in self.rules)

    @property
    def periodic(self) -> tuple[Rule, ...]:
        return tuple(rule for rule in self.rules if rule.periodic)

    @property
    def once(self) -> bool:
        return all(rule.name == "once" for rule in self.rules)


#: Rule and the spellings that no pattern reads, the Korean and English name among them.
FORMS: tuple[tuple[Rule, tuple[str, ...]], ...] = (
    (
        Rule("continuous", "상시", "always available", "UPDATE_CONT"),
        ("연중", "연중 상시", "상시 공개", "항상", "실시간", "continuous", "continuously", "always"),
    ),
    (
        Rule("irregular", "수시", "as needed", "IRREG"),
        ("수시 공개", "비정기", "부정기", "변동시", "변경시", "발생시", "자료발생시", "사유 발생시", "필요시", "개정시", "irregular", "irregularly",
         "when it changes", "on change"),
    ),
    (Rule("daily", "매일", "daily", "DAILY", days=1), ("일별", "일일", "하루 1회", "일 1회", "every day", "once a day")),
    (
        Rule("weekly", "매주", "weekly", "WEEKLY", days=7),
        ("주간", "주별", "주 1회", "매주 1회", "1주마다", "매주 금요일", "every week", "once a week"),
    ),
    (
        Rule("biweekly", "2주마다", "every 2 weeks", "BIWEEKLY", days=14),
        ("격주", "2주", "2주 1회", "fortnightly", "biweekly"),
    ),
    (
        Rule("monthly", "매월", "monthly", "MONTHLY", months=1),
        ("매 월", "매달", "월별", "월간", "월 1회", "월1회", "매월 1회", "1개월마다", "every month", "once a month"),
    ),
    (
        Rule("bimonthly", "2개월마다", "every 2 months", "BIMONTHLY", months=2),
        ("격월", "두 달마다", "2개월 1회", "연 6회", "bimonthly"),
    ),
    (
        Rule("quarterly", "분기마다", "quarterly", "QUARTERLY", months=3),
        ("분기", "분기별", "매분기", "매 분기", "분기 1회", "연 4회", "3개월마다", "every quarter", "once a quarter"),
    ),
    (Rule("three-times-a-year", "연 3회", "3 times a year", "ANNUAL_3", months=4), ("년 3회", "4개월마다")),
    (
        Rule("half-yearly", "반기마다", "twice a year", "ANNUAL_2", months=6),
        ("반기", "반기별", "매 반기", "반기 1회", "연2회", "연 2회", "년2회", "상·하반기", "상반기, 하반기", "상·하반기 각 1회", "상·하반기 2회", "상반기, 하반기 연 2회",
         "6개월마다", "half-yearly", "semiannual", "semi-annually", "every half-year", "every six months"),
    ),
    (
        Rule("yearly", "매년", "yearly", "ANNUAL", months=12),
        ("매 년", "해마다", "연 1회", "연1회", "년 1회", "년1회", "연 1회 이상", "연간", "연도별", "1년", "1년마다", "익년도", "annual", "annually",
         "every year", "once a year"),
    ),
    (
        Rule("every-2-years", "2년마다", "every 2 years", "BIENNIAL", months=24),
        ("격년", "2년", "2년에 1회", "biennial", "every two years"),
    ),
    (Rule("every-3-years", "3년마다", "every 3 years", "TRIENNIAL", months=36), ("3년", "triennial", "every three years")),
    (Rule("every-4-years", "4년마다", "every 4 years", "QUADRENNIAL", months=48), ("4년",)),
    (Rule("every-5-years", "5년마다", "every 5 years", "QUINQUENNIAL", months=60), ("5년",)),
    (Rule("every-10-years", "10년마다", "every 10 years", "DECENNIAL", months=120), ("10년",)),
    (Rule("once", "한 번만", "once", "NEVER"), ("한 번", "1회", "1회성", "일회성", "최초 1회", "완료", "one-off")),
)  # fmt: skip

YEAR = 12
UNIT = {"월": ("a month", 1), "분기": ("a quarter", 3), "반기": ("a half-year", 6), "연": ("a year", 12)}
#: 월 3회, 매월 1회, 분기별 1회, 연 2회 이상
TIMES = re.compile(r"매?(일|주|월|분기|반기|연)(?:간|별|마다|당|단위|에)?(\d{1,2})회(?:이상)?")
#: 매월, 분기별, 월마다
EACH = re.compile(
    r"매(일|주|월|분기|반기|연)(?:도)?(?:마다)?|(일|주|월|분기|반기|연|연도)(?:별|마다|단위)|(분기|반기)|(주|월|연)간"
)
#: 2개월마다, 3년, 3년에 1회, 6개월 1회, 1년 2회
SPAN = re.compile(r"(?:매)?(\d{1,2})(일|주일?|개월|분기|연)(마다|간격|주기|단위|에|당)?(?:(\d{1,2})회)?(?:이상)?")
#: 격주, 격월, 격년
OTHER = re.compile(r"격(일|주|월|연)(?:제|간)?")
#: 1회/년
PER = re.compile(r"(\d{1,2})회,(일|주|월|분기|반기|연)")
#: 계획 수립 시, 변동사항 발생 시: what happens, from a closed list, so that
#: a slip in 수시 is none of these. Nothing before it may itself be a cycle: 매월 또는 변경 시 is two.
WHENEVER = re.compile(
    r"(?:(?![,()\d매]|및|또는|그리고|마다|분기|반기).){0,12}(?:변동|변경|발생|개정|제정|수립|확정|완료|개최|체결|선정|시행|결정|승인|필요|접수)"
    r"(?:시|시마다|할때|될때|할때마다|될때마다)(?:수시)?"
)
WEEKDAYS = re.compile(r"매주[월화수목금토일]요일(?:마다)?")
NUMBER = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
EVERY = re.compile(r"every (\d{1,2}|[a-z]+) (day|week|month|quarter|year)s?")
OFTEN = re.compile(r"(once|twice|(?:\d{1,2}|[a-z]+) times) (?:a|per|every) (day|week|month|quarter|half-year|year)")
IN_KOREAN = {"day": "일", "week": "주", "month": "월", "quarter": "분기", "half-year": "반기", "year": "연"}
#: A unit that a time in English names, as the Korean key of the same time.
EACH_UNIT = {"month": "월", "quarter": "분기", "half-year": "반기", "year": "연"}
UNIT_WORD = "(month|quarter|half-year|year)"
TIMED: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (
        re.compile(f"at the (start|end) of each {UNIT_WORD}"),
        lambda found: EACH_UNIT[found[2]] + ("초" if found[1] == "start" else "말"),
    ),
    (re.compile(r"by day (\d{1,2}) of each month"), lambda found: f"매월{found[1]}일"),
    (
        re.compile(rf"within (\d{{1,4}}) days after each {UNIT_WORD}"),
        lambda found: f"{EACH_UNIT[found[2]]}종료후{found[1]}일이내",
    ),
    (
        re.compile(rf"by day (\d{{1,2}}) of the month after each {UNIT_WORD}"),
        lambda found: f"{EACH_UNIT[found[2]]}종료후다음달{found[1]}일까지",
    ),
)
#: One month of a list: 매년 6월, 12월; every year in June, December.
ONE_MONTH = re.compile(rf"(?:매연)?\d{{1,2}}월?|(?:everyyearin)?(?:{'|'.join(ENGLISH_MONTHS)})")
SEPARATOR = re.compile(r",|및|또는|그리고|[()]")


@cache
def _named() -> dict[str, Rule]:
    return {key(word): rule for rule, words in FORMS for word in (rule.ko, rule.en, *words)}


def known_cycles() -> list[str]:
    """Every spelling of the table, in both languages, for suggestions."""
    return list(dict.fromkeys(word for rule, words in FORMS for word in (rule.ko, rule.en, *words)))


@cache
def parse_cycle(text: str) -> Cycle | None:
    """The cycle that ``text`` names; None for what is not known."""
    whole = _rule(text)
    if whole:
        return Cycle(text, (whole,))
    rules = list(dict.fromkeys(_rule(part) for part in _parts(text)))
    known = [rule for rule in rules if rule]
    if not known or len(known) < len(rules):
        return None
    # 연 1회(3월) is one promise: the part that tells when says all of it.
    timed = {rule.months for rule in known if rule.timing}
    return Cycle(text, tuple(rule for rule in known if rule.timing or rule.months is None or rule.months not in timed))


def _parts(text: str) -> Iterator[str]:
    """The parts of a compound: 연초, 수시. Months beside each other stay together: 6월, 12월, 수시."""
    months: list[str] = []
    for part in filter(None, (each.strip() for each in SEPARATOR.split(plain(text)))):
        if ONE_MONTH.fullmatch(key(part)):
            months.append(part)
            continue
        if months:
            yield ",".join(months)
        months = []
        yield part
    if months:
        yield ",".join(months)


def _rule(text: str) -> Rule | None:
    wanted = key(text)
    named = _named().get("수시" if WHENEVER.fullmatch(wanted) else wanted) or _named().get(wanted.replace(",", ""))
    if named:
        return named
    return _counted(wanted) or _timed(wanted) or _english(plain(text))


def _counted(wanted: str) -> Rule | None:
    """What a pattern reads: so many times in a unit, or once in so many units."""
    if WEEKDAYS.fullmatch(wanted):
        return every(days=7)
    if found := PER.fullmatch(wanted):
        return times(found[2], int(found[1]))
    if found := TIMES.fullmatch(wanted):
        return times(found[1], int(found[2]))
    if found := EACH.fullmatch(wanted):
        return times(next(filter(None, found.groups())).removesuffix("도"), 1)
    if found := OTHER.fullmatch(wanted):
        return span(2, found[1])
    found = SPAN.fullmatch(wanted)
    return _span(found) if found else None


def _span(found: re.Match[str]) -> Rule | None:
    # 1일 alone is the first of a month, and 3년 is a cycle.
    if found[2] == "일" and not (found[3] or found[4]):
        return None
    number, count = int(found[1]), int(found[4] or 1)
    if count == 1:
        return span(number, found[2])
    return times(found[2].replace("개월", "월").replace("주일", "주"), count) if number == 1 else None


def span(number: int, unit: str) -> Rule | None:
    """Once in ``number`` units."""
    if number == 0:
        return None
    if unit in ("일", "주", "주일"):
        return every(days=number * DAYS[unit])
    return every(months=number * (1 if unit == "개월" else UNITS[unit]))


def times(unit: str, count: int) -> Rule | None:
    """So many times in a unit: the unit in equal parts, in days rounded up where months do not come out even."""
    if count == 0:
        return None
    if unit in UNIT and UNITS[unit] % count == 0:
        return every(months=UNITS[unit] // count)
    days = -(-DAYS[unit] // count)
    if count == 1:
        return every(days=days)
    english = {"일": "a day", "주": "a week"}.get(unit) or UNIT[unit][0]
    amount = "twice" if count == 2 else f"{count} times"  # noqa: PLR2004 - English has a word for two
    code = {"일": "DAILY", "주": "WEEKLY", "월": "MONTHLY"}.get(unit, "")
    frequency = f"{code}_{count}" if code and count <= 3 and f"{code}_{count}" != "DAILY_3" else "OTHER"  # noqa: PLR2004
    return Rule(f"{count}-times-{english.replace(' ', '-')}", f"{unit} {count}회", f"{amount} {english}", frequency, days=days)  # fmt: skip


def every(*, months: int | None = None, days: int | None = None) -> Rule:
    """The rule of that length: of the table, or one made for it."""
    for rule, _ in FORMS:
        if rule.periodic and (rule.months, rule.days) == (months, days):
            return rule
    if days:
        return Rule(f"every-{days}-days", f"{days}일마다", f"every {days} days", "OTHER", days=days)
    months = months or 1
    if months % 12 == 0:
        years = months // 12
        return Rule(f"every-{years}-years", f"{years}년마다", f"every {years} years", "OTHER", months=months)
    return Rule(f"every-{months}-months", f"{months}개월마다", f"every {months} months", "OTHER", months=months)


def _timed(wanted: str) -> Rule | None:
    """A cycle that is told by its time: 6월, 12월; 월초; 매월 10일; 분기 종료 후 30일 이내."""
    timing = parse_timing(wanted)
    if timing.kind == "months":
        count = len(timing.months)
        even = YEAR % count == 0
        rule = every(months=YEAR // count if even else 1)
        frequency = rule.frequency if even else "OTHER"
        name = f"months-{'-'.join(map(str, timing.months))}"
        return replace(rule, name=name, ko=korean(timing), en=english(timing), frequency=frequency, timing=timing)
    if timing.kind == "window" and timing.unit:
        rule = every(months=timing.unit)
        return replace(rule, name=f"{rule.name}-{timing.edge}", ko=korean(timing), en=english(timing), timing=timing)
    return None


UNITS_IN_KOREAN = {1: "월", 3: "분기", 6: "반기", 12: "연"}
UNITS_IN_ENGLISH = {1: "month", 3: "quarter", 6: "half-year", 12: "year"}
LONGEST_MONTH = 31


def frequencies(cycle: Cycle) -> tuple[Rule, ...]:
    """How often alone, each once: 연말 and 매년 6월 are both every year."""
    plain = (every(months=rule.months, days=rule.days) if rule.periodic else rule for rule in cycle.rules)
    return tuple({rule.name: rule for rule in plain}.values())


def korean(timing: Timing) -> str:
    """The one spelling of a cycle that is told by its time."""
    if timing.kind == "months":
        return f"매년 {', '.join(f'{month}월' for month in timing.months)}" + (
            f" {timing.day}일까지" if timing.day else ""
        )
    unit = UNITS_IN_KOREAN[timing.unit or YEAR]
    if timing.edge in ("start", "end"):
        return f"{unit}{' ' if len(unit) > 1 else ''}{'초' if timing.edge == 'start' else '말'}"
    if timing.edge == "day":
        return f"매월 {timing.day}일"
    if timing.within:
        return f"{unit} 종료 후 {timing.within}일 이내"
    return f"{unit} 종료 후 다음 달 {f'{timing.day}일' if (timing.day or LONGEST_MONTH) < LONGEST_MONTH else '말'}까지"


def english(timing: Timing) -> str:
    """The same in English."""
    if timing.kind == "months":
        names = ", ".join(ENGLISH_MONTHS[month - 1].capitalize() for month in timing.months)
        return f"every year in {names}" + (f", by day {timing.day}" if timing.day else "")
    unit = UNITS_IN_ENGLISH[timing.unit or YEAR]
    if timing.edge in ("start", "end"):
        return f"at the {timing.edge} of each {unit}"
    if timing.edge == "day":
        return f"by day {timing.day} of each month"
    if timing.within:
        return f"within {timing.within} days after each {unit}"
    return f"by day {timing.day} of the month after each {unit}"


def _english(said: str) -> Rule | None:
    if found := EVERY.fullmatch(said):
        number = int(found[1]) if found[1].isdecimal() else NUMBER.get(found[1], 0)
        return span(number, IN_KOREAN[found[2]].replace("월", "개월"))
    if found := OFTEN.fullmatch(said):
        word = found[1].removesuffix(" times")
        count = {"once": 1, "twice": 2}.get(word) or (int(word) if word.isdecimal() else NUMBER.get(word, 0))
        return times(IN_KOREAN[found[2]], count)
    for pattern, make in TIMED:
        if found := pattern.fullmatch(said):
            return _timed(make(found))
    return _timed(said)


def contradicts(cycle: Cycle, timing: Timing) -> bool:
    """Whether a timing surely speaks of another cycle: four months of 연 1회, the end of the year of 매월."""
    rule = cycle.rules[0]
    if len(cycle.rules) > 1 or not rule.months:
        return False
    if timing.kind == "window":
        return (timing.unit or 0) > rule.months
    if timing.kind != "months" or (rule.months < YEAR and YEAR % rule.months):
        return False
    if rule.timing and rule.timing.kind == "months":
        return rule.timing.months != timing.months
    return len(timing.months) != max(1, YEAR // rule.months)
