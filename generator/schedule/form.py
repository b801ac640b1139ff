"""How often: the rules that a cycle can be, and the spellings of each that no pattern reads.

The frequencies are those of the EU's authority table (publications.europa.eu, frequency), which DCAT asks for
(dct:accrualPeriodicity). What English leaves open is read as ISO 19115 (MD_MaintenanceFrequencyCode: biannually is twice a
year) and that table do (bimonthly is every two months, biweekly every two weeks).
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.schedule.span import Timing

#: Months of a unit.
UNITS = {"월": 1, "분기": 3, "반기": 6, "연": 12}
#: Days of a unit, as far as nobody is called late too early.
DAYS = {"일": 1, "주": 7, "주일": 7, "월": 31, "분기": 92, "반기": 184, "연": 366}
ENGLISH = {"일": "a day", "주": "a week", "월": "a month", "분기": "a quarter", "반기": "a half-year", "연": "a year"}


@dataclass(frozen=True)
class CycleRule:
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
    #: The same without saying when.
    base: CycleRule | None = None
    #: Several times in a unit: how often, and the months or days of the unit. 월 3회 is (3, 1, 0).
    several: tuple[int, int, int] | None = None

    @property
    def periodic(self) -> bool:
        return self.months is not None or self.days is not None

    @property
    def length(self) -> int:
        """The cycle in days, about: 0 where it has none."""
        return self.days or (self.months or 0) * 30

    @property
    def pace(self) -> tuple[int, int, int]:
        """How often in how many months, or in how many days."""
        return self.several or (1, self.months or 0, self.days or 0)


#: Rule and the spellings that no pattern reads, the Korean and English name among them.
FORMS: tuple[tuple[CycleRule, tuple[str, ...]], ...] = (
    (
        CycleRule("continuous", "상시", "always available", "UPDATE_CONT"),
        ("연중", "연중 상시", "상시 공개", "상시 공표", "항상", "실시간", "continuous", "continuously", "continual", "always", "real-time", "in real time"),
    ),
    (
        CycleRule("irregular", "수시", "as needed", "IRREG"),
        ("수시 공개", "수시 공표", "비정기", "부정기", "변동시", "변경시", "발생시", "자료발생시", "사유 발생시", "필요시", "개정시",
         "irregular", "irregularly", "when it changes", "on change", "as required", "as necessary", "when necessary", "ad hoc", "on demand", "as and when"),
    ),
    (
        CycleRule("daily", "매일", "daily", "DAILY", days=1),
        ("일간", "일별", "일일", "매일 1회", "하루 1회", "하루에 한 번", "일 1회", "1일 1회", "every day", "once a day", "once daily"),
    ),
    (
        CycleRule("weekly", "매주", "weekly", "WEEKLY", days=7),
        ("주간", "주별", "주 1회", "매주 1회", "1주마다", "every week", "once a week"),
    ),
    (
        CycleRule("biweekly", "2주마다", "every 2 weeks", "BIWEEKLY", days=14),
        ("격주", "2주", "2주 1회", "fortnightly", "biweekly", "bi-weekly", "every fortnight", "once a fortnight", "every other week"),
    ),
    (
        CycleRule("monthly", "매월", "monthly", "MONTHLY", months=1),
        ("매 월", "매달", "월별", "월간", "월 1회", "월1회", "매월 1회", "1개월마다", "every month", "once a month"),
    ),
    (
        CycleRule("bimonthly", "2개월마다", "every 2 months", "BIMONTHLY", months=2),
        ("격월", "두 달마다", "2개월 1회", "연 6회", "bimonthly", "bi-monthly", "every other month"),
    ),
    (
        CycleRule("quarterly", "분기마다", "quarterly", "QUARTERLY", months=3),
        ("분기", "분기별", "매분기", "매 분기", "분기 1회", "연 4회", "3개월마다", "every quarter", "once a quarter", "four times a year"),
    ),
    (CycleRule("three-times-a-year", "연 3회", "3 times a year", "ANNUAL_3", months=4), ("년 3회", "4개월마다")),
    (
        CycleRule("half-yearly", "반기마다", "twice a year", "ANNUAL_2", months=6),
        ("반기", "반기별", "매 반기", "반기 1회", "연2회", "연 2회", "년2회", "6개월마다", "half-yearly", "half yearly", "semiannual", "semiannually", "semi-annual",
         "semi-annually", "biannual", "bi-annual", "biannually", "bi-annually", "twice yearly", "every half-year", "every six months"),
    ),
    (
        CycleRule("yearly", "매년", "yearly", "ANNUAL", months=12),
        ("매 년", "해마다", "연 1회", "연1회", "년 1회", "년1회", "연 1회 이상", "연간", "연도별", "1년", "1년마다", "익년도", "annual", "annually",
         "every year", "once a year", "once yearly"),
    ),
    (
        CycleRule("every-2-years", "2년마다", "every 2 years", "BIENNIAL", months=24),
        ("격년", "2년", "2년에 1회", "biennial", "biennially", "every two years", "every other year", "every second year"),
    ),
    (CycleRule("every-3-years", "3년마다", "every 3 years", "TRIENNIAL", months=36), ("3년", "triennial", "triennially", "every three years")),
    (CycleRule("every-4-years", "4년마다", "every 4 years", "QUADRENNIAL", months=48), ("4년",)),
    (CycleRule("every-5-years", "5년마다", "every 5 years", "QUINQUENNIAL", months=60), ("5년",)),
    (CycleRule("every-10-years", "10년마다", "every 10 years", "DECENNIAL", months=120), ("10년",)),
    (CycleRule("once", "한 번만", "once", "NEVER"), ("한 번", "1회", "1회성", "일회성", "최초 1회", "완료", "one-off", "once only")),
)  # fmt: skip


def span(number: int, unit: str) -> CycleRule | None:
    """Once in ``number`` units."""
    if number == 0:
        return None
    if unit in ("일", "주", "주일"):
        return every(days=number * DAYS[unit])
    return every(months=number * (1 if unit == "개월" else UNITS[unit]))


def times(unit: str, count: int) -> CycleRule | None:
    """So many times in a unit: the unit in equal parts, in days rounded up where months do not come out even."""
    if count == 0:
        return None
    if unit in UNITS and UNITS[unit] % count == 0:
        return every(months=UNITS[unit] // count)
    days = -(-DAYS[unit] // count)
    if count == 1:
        return every(days=days)
    english = ENGLISH[unit]
    amount = "twice" if count == 2 else f"{count} times"  # noqa: PLR2004 - English has a word for two
    code = {"일": "DAILY", "주": "WEEKLY", "월": "MONTHLY"}.get(unit, "")
    frequency = f"{code}_{count}" if code and count <= 3 and f"{code}_{count}" != "DAILY_3" else "OTHER"  # noqa: PLR2004
    return CycleRule(
        f"{count}-times-{english.replace(' ', '-')}", f"{unit} {count}회", f"{amount} {english}", frequency, days=days,
        several=(count, UNITS.get(unit, 0), 0 if unit in UNITS else DAYS[unit]),
    )  # fmt: skip


def every(*, months: int | None = None, days: int | None = None) -> CycleRule:
    """The rule of that length: of the table, or one made for it."""
    for rule, _ in FORMS:
        if rule.periodic and (rule.months, rule.days) == (months, days):
            return rule
    if days:
        return CycleRule(f"every-{days}-days", f"{days}일마다", f"every {days} days", "OTHER", days=days)
    months = months or 1
    if months % 12 == 0:
        years = months // 12
        return CycleRule(f"every-{years}-years", f"{years}년마다", f"every {years} years", "OTHER", months=months)
    return CycleRule(f"every-{months}-months", f"{months}개월마다", f"every {months} months", "OTHER", months=months)
