"""How often something is published (공표 주기): what Korean offices write, as rules that a date can be counted from.

Nothing is guessed: a text that is not known as a whole, or in all of its parts, is no cycle.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from generator.diagnostics import Language
from generator.pattern import Pattern
from generator.schedule import english, korean
from generator.schedule.form import FORMS, UNITS, CycleRule, span, times
from generator.schedule.span import ENGLISH_MONTHS, Timing
from generator.schedule.spelling import respelt
from generator.schedule.text import key, plain


@dataclass(frozen=True)
class Cycle:
    """A cycle, parsed. ``text`` is what the office wrote; 연초, 수시 has two rules."""

    text: str
    rules: tuple[CycleRule, ...]
    #: 분기 또는 반기: one of them, nobody says which. The latest of their days counts, not the earliest.
    either: bool = False

    def label(self, language: Language) -> str:
        """The cycle in one spelling."""
        between = ({"ko": " 또는 ", "en": " or "} if self.either else {"ko": ", ", "en": ", "})[language]
        return between.join(rule.ko if language == "ko" else rule.en for rule in self.rules)

    @property
    def periodic(self) -> tuple[CycleRule, ...]:
        return tuple(rule for rule in self.rules if rule.periodic)

    @property
    def once(self) -> bool:
        return all(rule.name == "once" for rule in self.rules)


#: 월 3회, 매월 1회, 분기별 1회, 연 2회 이상
TIMES = Pattern(r"매?(일|주|월|분기|반기|연)(?:간|별|마다|당|단위|에)?(\d{1,2})회(?:이상)?")
#: 매월, 분기별, 월마다
EACH = Pattern(
    r"매(일|주|월|분기|반기|연)(?:도)?(?:마다)?|(일|주|월|분기|반기|연|연도)(?:별|마다|단위)|(분기|반기)|(일|주|월|연)간"
)
#: 2개월마다, 3년, 3년에 1회, 6개월 1회, 1년 2회
SPAN = Pattern(r"(?:매)?(\d{1,2})(일|주일?|개월|분기|연)(마다|간격|주기|단위|에|당)?(?:(\d{1,2})회)?(?:이상)?")
#: 격주, 격월, 격년
OTHER = Pattern(r"격(일|주|월|연)(?:제|간)?")
#: 1회/년
PER = Pattern(r"(\d{1,2})회,(일|주|월|분기|반기|연)")
#: 계획 수립 시, 변동사항 발생 시: what happens, from a closed list, so that
#: a slip in 수시 is none of these. Nothing before it may itself be a cycle: 매월 또는 변경 시 is two.
WHENEVER = Pattern(
    r"(?:수시,)?(?:(?![,()\d매]|및|또는|그리고|마다|분기|반기|연도|월말|연말).){0,12}(?:변동|변경|발생|개정|제정|수립|확정|완료|개최|체결|선정|시행|결정|승인|필요|접수|공고|고시|착공|준공|의결|심의|통보|갱신|등록)"
    r"(?:시|시마다|할때|될때|할때마다|될때마다|후|즉시|(?:시|후),?(?:즉시|지체없이|수시))(?:수시)?"
)
NUMBER = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
EVERY = Pattern(r"(?:once )?every (\d{1,2}|[a-z]+) (day|week|month|quarter|year)s?")
EACH_ENGLISH = Pattern(r"each (day|week|month|quarter|half-year|year)|per annum|p,a,?")
OFTEN = Pattern(r"(once|twice|(?:\d{1,2}|[a-z]+) times) (?:a |per |every |each )?(day|daily|week|weekly|month|monthly|quarter|quarterly|half-year|year|yearly)")  # fmt: skip
IN_KOREAN = {"day": "일", "week": "주", "month": "월", "quarter": "분기", "half-year": "반기", "year": "연"}
ADVERBS = {"daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter", "yearly": "year"}
#: One date of a list: 매년 6월, 12월; 6월 30일; 1분기; every year in June, December.
ONE_DATE = Pattern(
    r"(?:매연)?(?:\d{1,2}(?:월(?:초|말|중순|\d{1,2}일)?)?(?:~\d{1,2}월(?:\d{1,2}일)?)?|[1-4]분기|[상하]반기)(?:까지)?"
    rf"|(?:everyyear)?(?:in|by)?(?:\d{{1,2}})?(?:{'|'.join(ENGLISH_MONTHS)})(?:\d{{1,2}})?|q[1-4]|h[12]"
)
#: One day of a list: 매월 1일, 15일, 말일; weekly on Monday, Thursday.
ONE_DAY = Pattern("매월.*|(?:매월)?(?:[0-9]{1,2}일|말일)(?:까지)?|매주.*|(?:매주)?[월화수목금토일](?:요일)?|(?:weeklyon)?[a-z]+days?|ondays[0-9]+|[0-9]+|[0-9]+ofeachmonth|[0-9]+to[0-9]+(?:ofeachmonth)?|ondays[0-9]+to[0-9]+|[0-9]+일~[0-9]+일")  # fmt: skip
EITHER = Pattern("또는|혹은| or ")
#: 분기/반기, but not 1/4분기.
SLASH = Pattern(r"(?<!\d)\s?[/／]\s?(?!\d)")
BRACKET = Pattern(r"[(\[（［]")
BRACKETED = Pattern(r"([^()\[\]]+)[(\[]([^()\[\]]+)[)\]]")
SEPARATOR = Pattern(r",|및|또는|혹은|그리고|[()\[\]]| or ")


@cache
def _named() -> dict[str, CycleRule]:
    return {key(word): rule for rule, words in FORMS for word in (rule.ko, rule.en, *words)}


def known_cycles() -> list[str]:
    """Every spelling of the table, in both languages, for suggestions."""
    return list(dict.fromkeys(word for rule, words in FORMS for word in (rule.ko, rule.en, *words)))


@cache
def parse_cycle(text: str) -> Cycle | None:
    """The cycle that ``text`` names; None for what is not known."""
    whole = _rule(text)
    whole = whole or _bracketed(plain(text))
    if whole:
        return Cycle(text, (whole,))
    parts = list(_parts(text))
    # 1월 또는 2월 is once, in one of two months: which of them nobody says.
    if EITHER.search(plain(text)) and any("," in part for part in parts):
        return None
    often = [rule for rule in map(_rule, parts) if rule and rule.periodic and not rule.timing]
    rules = list(dict.fromkeys(_rule(part) or _days(part, often) for part in parts))
    known = [rule for rule in rules if rule]
    if not known or len(known) < len(rules):
        return None
    # 연 1회(3월) is one promise: the part that tells when says all of it. 연 2회(3월) does not say when the other is.
    timed = {rule.pace for rule in known if rule.timing}
    if BRACKET.search(text) and timed and any(rule.pace not in timed for rule in often):
        return None
    kept = tuple(rule for rule in known if rule.timing or not rule.periodic or rule.pace not in timed)
    several = sum(rule.periodic for rule in kept) > 1
    # 분기(반기): another cycle in brackets is one that may be meant as well.
    another = BRACKET.search(text) and len({rule.pace for rule in kept if rule.periodic}) > 1
    return Cycle(text, kept, several and bool(another or EITHER.search(plain(text)) or SLASH.search(text)))


def cycle_meant(text: str) -> str | None:
    """The spelling of the table that ``text`` is but for a slip."""
    return respelt(text, known_cycles(), lambda word: parsed.rules if (parsed := parse_cycle(word)) else word)


def _bracketed(said: str) -> CycleRule | None:
    """One cycle with its days behind it: 매월(10일), 분기(익월 10일), quarterly (Mar, Jun, Sep, Dec)."""
    found = BRACKETED.fullmatch(said)
    often = _rule(found[1]) if found else None
    if not found or often is None or not often.periodic or often.timing:
        return None
    inner = found[2].strip()
    unit = next((word for word, months in UNITS.items() if often.pace == (1, months, 0)), "")
    read = korean.read(key(f"{unit}{inner}"), alone=False) if unit else None
    timing = (
        read or korean.read(key(inner), alone=False) or english.read(inner, alone=False) or _week(key(inner), often)
    )
    rule = at(timing) if timing and (timing.unit or timing.weekdays) else None
    return rule if rule and rule.pace == often.pace else None


def _week(said: str, often: CycleRule) -> Timing | None:
    """월, 목: days of a week, where the cycle is of weeks."""
    return korean.of_week(f"매주{said}") if often.pace[1:] == (0, 7) else None


def _parts(text: str) -> Iterator[str]:
    """The parts of a compound: 연초, 수시. Dates beside each other stay together: 6월, 12월, 수시."""
    dates: list[str] = []
    kind: Pattern | None = None
    for part in filter(None, (each.strip() for each in SEPARATOR.split(plain(text)))):
        said = key(part)
        fitting = next((pattern for pattern in (ONE_DATE, ONE_DAY) if pattern.fullmatch(said)), None)
        if dates and fitting is not kind:
            yield ",".join(dates)
            dates = []
        kind = fitting
        if fitting:
            dates.append(part)
        else:
            yield part
    if dates:
        yield ",".join(dates)


def _days(part: str, often: list[CycleRule]) -> CycleRule | None:
    """Days that stand beside the cycle whose days they are: 월 2회(1일, 15일), 주 2회(월, 목)."""
    units = {rule.pace[1:] for rule in often}
    timing = None
    if (1, 0) in units:
        timing = korean.of_days(key(part)) or korean.of_unit(f"매월{key(part)}") or english.of_days(english.tidy(part))
    if timing is None and (0, 7) in units:
        timing = korean.of_week(f"매주{key(part)}")
    rule = at(timing) if timing else None
    return rule if rule and any(rule.pace == each.pace for each in often) else None


def _rule(text: str) -> CycleRule | None:
    wanted = key(text)
    named = _named().get("수시" if WHENEVER.fullmatch(wanted) else wanted) or _named().get(wanted.replace(",", ""))
    if named:
        return named
    counted = _counted(wanted) or _timed(wanted, plain(text)) or _english(english.tidy(plain(text)))
    return counted or (_named()["수시"] if _when(plain(text)) else None)


def _counted(wanted: str) -> CycleRule | None:
    """What a pattern reads: so many times in a unit, or once in so many units."""
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


def _span(found: re.Match[str]) -> CycleRule | None:
    # 1일 alone is the first of a month, 1분기 a quarter of the year; 3년 is a cycle.
    if found[2] in ("일", "분기") and not (found[3] or found[4]):
        return None
    number, count = int(found[1]), int(found[4] or 1)
    if count == 1:
        return span(number, found[2])
    return times(found[2].replace("개월", "월").replace("주일", "주"), count) if number == 1 else None


def _timed(wanted: str, said: str) -> CycleRule | None:
    """A cycle that is told by its time: 6월, 12월; 월초; 매월 10일; 매주 금요일; 분기 종료 후 30일 이내."""
    timing = korean.read(wanted, alone=False) or english.read(said, alone=False)
    # The next month of which unit? Alone it tells no cycle.
    if not timing or not (timing.weekdays or timing.unit):
        return None
    return at(timing)


def at(timing: Timing) -> CycleRule | None:
    """The rule that the dates of a timing make: two months are twice a year."""
    unit = next(word for word, months in UNITS.items() if months == timing.unit) if timing.unit else "주"
    base = times(unit, len(timing.spans or timing.weekdays))
    if base is None:
        return None
    place = "-".join(
        f"{each.start[0]}.{each.start[1]}-{each.end[0]}.{each.within or each.end[1]}{'a' * each.after}"
        for each in timing.spans
    ) or "-".join(map(str, timing.weekdays))
    return replace(base, name=f"{base.name}-{place}", ko=timing.ko, en=timing.en, timing=timing, base=base)


def frequencies(cycle: Cycle) -> tuple[CycleRule, ...]:
    """How often alone, each once: 연말 and 매년 6월 are both every year."""
    return tuple({rule.name: rule for rule in (each.base or each for each in cycle.rules)}.values())


def _english(said: str) -> CycleRule | None:
    if found := EVERY.fullmatch(said):
        number = int(found[1]) if found[1].isdecimal() else NUMBER.get(found[1], 0)
        return span(number, IN_KOREAN[found[2]].replace("월", "개월"))
    if found := EACH_ENGLISH.fullmatch(said):
        return times(IN_KOREAN[found[1] or "year"], 1)
    if found := OFTEN.fullmatch(said):
        word = found[1].removesuffix(" times")
        count = {"once": 1, "twice": 2}.get(word) or (int(word) if word.isdecimal() else NUMBER.get(word, 0))
        return times(IN_KOREAN[ADVERBS.get(found[2], found[2])], count)
    return None


def _when(said: str) -> bool:
    """Whether a text names something that happens: after each meeting, when updated. Nothing of time stands in it."""
    return bool(english.HAPPENS.fullmatch(said)) and not english.TIME.search(said)
