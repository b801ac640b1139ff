"""Days, months and years as people write them, in Korean and English, and the one form of ISO 8601 that they mean."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from generator.diagnostics import Fact, with_particle
from generator.records.forms.reading import DASHES, Reading, plain

WEEKDAYS = "월화수목금토일"
ENGLISH_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_YEAR = r"(?P<short>['’‘`´])?(?P<year>[0-9]{4}|[0-9]{2})"
_STEP = rf"\s?(?:[.,/{DASHES}-]|\s)\s?"
#: 2014.6.10. · 2014-6-10 · 2014년 6월 10일 · 2014/06/10 · '14.6.10 · 2014.6월 · 2014年 6月 10日
ORDERED = re.compile(
    rf"(?:서기\s?)?{_YEAR}(?:\s?[년年]\s?[.]?\s?|(?P<step>{_STEP}))(?P<month>[0-9]{{1,2}})"
    rf"(?:(?:\s?[월月]\s?[.]?\s?|{_STEP})(?P<day>[0-9]{{1,2}}))?\s?(?:[일日월月])?\s?[.]?"
)
YEAR = re.compile(rf"(?:서기\s?)?{_YEAR}\s?(?:년도?|年)?\s?[.]?")
DIGITS = re.compile(r"[0-9]{5,8}")
NO_YEAR = re.compile(r"[0-9]{1,2}\s?(?:[월月]|[./-])\s?[0-9]{1,2}\s?[일日]?\s?[.]?|[0-9]{1,2}\s?[월月]")
#: 10/06/2014: in the one country the tenth of June, in the other the sixth of October.
LAST_YEAR = re.compile(r"(?P<one>[0-9]{1,2})[./-]\s?(?P<two>[0-9]{1,2})[./-]\s?(?P<year>[0-9]{4})")
_NAME = r"(?P<name>[A-Za-z]{3,9})[.]?"
_ORDINAL = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
NAMED = (
    re.compile(rf"(?:{_ORDINAL}\s(?:of\s)?)?{_NAME},?\s(?P<year>[0-9]{{4}})", re.IGNORECASE),
    re.compile(rf"{_NAME}\s{_ORDINAL},?\s(?P<year>[0-9]{{4}})", re.IGNORECASE),
    re.compile(rf"(?P<year>[0-9]{{4}})[\s-]{_NAME}(?:[\s-]{_ORDINAL})?", re.IGNORECASE),
    re.compile(rf"{_ORDINAL}-{_NAME}-(?P<year>[0-9]{{4}})", re.IGNORECASE),
)
#: The day of the week behind or before a day.
WEEKDAY = re.compile(
    r"[\s,]*[(\[]?\s?(?:(?P<ko>[월화수목금토일])요일|(?P<en>mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?)\s?[)\]]?[\s,]*"
    r"|\s?[(\[]\s?(?P<short>[월화수목금토일])\s?[)\]]\s?",
    re.IGNORECASE,
)
#: What a spreadsheet adds to a day.
MIDNIGHT = re.compile(r"[T\s]+(?:오전\s)?0?0:00(?::00(?:\.0+)?)?(?:Z|\+[0-9:]+)?$|\s오전\s12:00:00$")
CLOCK = re.compile(r"[T\s]+[0-9]{1,2}(?::[0-9]{2}|시)")
VAGUE = re.compile(
    r"(?:말|초|중순|하순|상순|중|경|께|쯤|무렵|예정|현재|이후|이전|부터|까지|분기|반기|상반기|하반기)\s?[.]?$"
)
RANGE = re.compile(r"[0-9일월년.]\s?(?:~|부터|에서|[–—]|\s-\s)\s?['’]?[0-9]")
#: Letters that are typed for digits.
ALIKE = re.compile(r"(?<=[0-9./-])[Oo](?=[0-9./-]|$)|(?<=[0-9./-])[lI](?=[0-9./-]|$)")

NOTES: dict[str, Fact] = {
    "year": {"ko": "어느 해인지 네 자리로 함께 적으세요.", "en": "Say which year, in four digits."},
    "day": {"ko": "며칠인지까지 적으세요.", "en": "Write the day as well."},
    "order": {"ko": "어느 것이 달이고 어느 것이 날인지 알 수 없습니다.", "en": "Nobody can tell the day from the month."},
    "vague": {"ko": "‘말’, ‘경’처럼 어림한 때는 적을 수 없습니다.", "en": "A time such as the end of a month cannot be written."},
    "range": {"ko": "기간이 아니라 때 하나만 적으세요.", "en": "Write one time, not a period."},
    "clock": {"ko": "시각은 빼고 날짜만 적으세요.", "en": "Write the day without the hour."},
}  # fmt: skip
#: Years of two digits that leave no doubt; between them lie those that could be of either century.
THIS_CENTURY, LAST_CENTURY = 40, 70
#: Years in which a row of digits without marks is read.
PLAUSIBLE = range(1900, 2100)
#: The day with the number 0 in a spreadsheet, and the numbers of days from 1990 to 2050.
EPOCH, SERIALS = date(1899, 12, 30), range(32874, 54789)


def read_moment(text: str) -> Reading:
    """A day, a month or a year."""
    return read(text, to_the_day=False)


def read_day(text: str) -> Reading:
    """A day; a month is not enough."""
    return read(text, to_the_day=True)


def read(text: str, *, to_the_day: bool) -> Reading:
    text = ALIKE.sub(lambda found: "0" if found[0] in "Oo" else "1", plain_day(text))
    if RANGE.search(text) and not ORDERED.fullmatch(text):
        return Reading(note=NOTES["range"])
    text = MIDNIGHT.sub("", text)
    weekday, rest = without_weekday(text)
    found = candidates(rest)
    if not found:
        return Reading(note=reason(rest))
    made = [each for each in found if not isinstance(each, dict)]
    if len(made) != 1:
        return Reading(note=NOTES["order"] if made else next(each for each in found if isinstance(each, dict)))
    (iso,) = made
    if to_the_day and len(iso) < len("2014-06-10"):
        return Reading(note=NOTES["day"])
    if weekday is not None and len(iso) == len("2014-06-10") and date.fromisoformat(iso).weekday() != weekday:
        return Reading(note=not_that_weekday(iso))
    return Reading(iso)


def plain_day(text: str) -> str:
    """Signs as ordinary ones, but the apostrophe of ’14, which stands around the value."""
    start = re.match(r"\s*['’‘`´](?=[0-9]{2}(?![0-9]))", text)
    return ("'" if start and text.strip()[-1] not in "'’`´" else "") + plain(text)


def without_weekday(text: str) -> tuple[int | None, str]:
    """The number of a day of the week that stands behind or before a day, Monday being 0, and the rest."""
    for found in WEEKDAY.finditer(text):
        at_start, at_end = found.start() == 0, not text[found.end() :].strip(" .")
        if at_start or at_end:
            name = found["ko"] or found["short"]
            number = WEEKDAYS.index(name) if name else ENGLISH_DAYS.index(found["en"].lower()[:3])
            return number, (text[found.end() :] if at_start else text[: found.start()]).strip()
    return None, text


Found = list[str | dict[str, str]]


def candidates(text: str) -> Found:
    """Everything that ``text`` can mean: moments of ISO 8601, and sentences on days that the calendar does not have."""
    # 2014.1/4 is a quarter.
    if len(set(re.findall(r"[./,-]|(?<=[0-9]) (?=[0-9])", text.rstrip(". ")))) > 1:
        return []
    return next((found for form in FORMS if (found := form(text)) is not None), [])


def ordered(text: str) -> Found | None:
    found = ORDERED.fullmatch(text)
    if found is None:
        return None
    year = full_year(found["year"], short=bool(found["short"]), mark=found["step"])
    return [iso(year, found["month"], found["day"])] if year else []


def year_alone(text: str) -> Found | None:
    found = YEAR.fullmatch(text)
    if found is None or not (len(found["year"]) > 2 or found["short"] or "년" in text):  # noqa: PLR2004 - short years
        return None
    year = full_year(found["year"], short=True, mark=None)
    return [str(year)] if year else []


def from_digits(text: str) -> Found | None:
    """20140610, 201406 and 140610; of the numbers that could be two of these nobody knows which."""
    if not DIGITS.fullmatch(text):
        return None
    whole = short = None
    if int(text[:4]) in PLAUSIBLE and len(text) in {len("20140610"), len("201406")}:
        whole = iso(int(text[:4]), text[4:6], text[6:] or None)
    if len(text) == len("140610") and (year := full_year(text[:2], short=True, mark=None)):
        short = iso(year, text[2:4], text[4:])
    # One of six digits that is no day in the one reading is one in the other.
    return [each for each in (whole, short) if isinstance(each, str) or (each and len(text) == len("20140610"))]


def year_last(text: str) -> Found | None:
    found = LAST_YEAR.fullmatch(text)
    if found is None:
        return None
    orders = [(found["two"], found["one"]), (found["one"], found["two"])]
    both = [iso(int(found["year"]), month, day) for month, day in orders]
    return list(dict.fromkeys(each for each in both if isinstance(each, str))) or both[:1]


def named_month(text: str) -> Found | None:
    for pattern in NAMED:
        if (found := pattern.fullmatch(text)) and found["name"][:3].lower() in MONTHS:
            day = found.groupdict().get("day")
            return [iso(int(found["year"]), str(MONTHS.index(found["name"][:3].lower()) + 1), day)]
    return None


FORMS: tuple[Callable[[str], Found | None], ...] = (ordered, year_alone, from_digits, year_last, named_month)


def full_year(written: str, *, short: bool, mark: str | None) -> int | None:
    """A year of four digits; of two only where it says so, with ’ or 년 or the full stops of Korean dates."""
    if len(written) == 4:  # noqa: PLR2004 - digits of a year
        return int(written)
    if not short and mark is not None and "." not in mark:
        return None
    number = int(written)
    return 2000 + number if number < THIS_CENTURY else 1900 + number if number >= LAST_CENTURY else None


def iso(year: int, month: str, day: str | None) -> str | dict[str, str]:
    """The moment, or a sentence on why there is none."""
    if not 1 <= int(month) <= 12:  # noqa: PLR2004 - months
        return {"ko": f"{int(month)}월은 없습니다.", "en": f"There is no month {int(month)}."}
    if day is None:
        return f"{year:04}-{int(month):02}"
    last = monthrange(year, int(month))[1] if year >= 1 else 31
    if not 1 <= int(day) <= last:
        return {
            "ko": f"{year}년 {int(month)}월은 {last}일까지 있습니다.",
            "en": f"{year:04}-{int(month):02} has {last} days.",
        }
    return f"{year:04}-{int(month):02}-{int(day):02}"


def reason(text: str) -> Fact:
    """Why a text is no day, where we know."""
    if NO_YEAR.fullmatch(text):
        return NOTES["year"]
    if re.fullmatch(r"[0-9]{2}([-/])[0-9]{1,2}\1[0-9]{1,2}", text):
        return NOTES["year"]
    if CLOCK.search(text):
        return NOTES["clock"]
    if VAGUE.search(text) and re.search("[0-9]", text):
        return NOTES["vague"]
    if DIGITS.fullmatch(text) and int(text) in SERIALS:
        day = (EPOCH + timedelta(int(text))).isoformat()
        return {
            "ko": f"엑셀이 날짜를 센 번호라면 {day}입니다. 엑셀에서 확인하세요.",
            "en": f"If this is how a spreadsheet counts days, it is {day}; look there.",
        }
    return ""


def not_that_weekday(day: str) -> Fact:
    number = date.fromisoformat(day).weekday()
    return {
        "ko": f"{with_particle(day, '은(는)')} {WEEKDAYS[number]}요일입니다. 날짜와 요일 가운데 틀린 것을 고치세요.",
        "en": f"{day} is a {ENGLISH_DAYS[number].capitalize()}: one of the two is wrong.",
    }
