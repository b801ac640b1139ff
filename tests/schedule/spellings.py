"""What offices write for how often and when, and what it means; or which problem tells that it is not understood.

From the public list of Dangjin (행정정보 사전 공표목록), of INNOPOLIS, and from what districts write in 공표주기 and 공표시기 (the
reference on the data model); beside them their neighbours: other spaces, dots, strokes, widths, numerals, endings, and English.
A meaning is what tests/schedule/oracle.py counts from.
"""

from __future__ import annotations

EVENT, ONCE = "event", "once"


def year(*days, step=1):
    """Days of the year as ((month, day), (month, day)); a month above 12 is one of the next year."""
    rules = tuple(((first[0] - 1, first[1]), (last[0] - 1, last[1])) for first, last in days)
    return (("windows", 12, rules, step),)


def whole(*months, step=1):
    """Whole months of the year."""
    return year(*(((month, 1), (month, 31)) for month in months), step=step)


def until(*days, step=1):
    """From the first of a month to a day of it."""
    return year(*(((month, 1), (month, day)) for month, day in days), step=step)


def by(*days, step=1):
    """Until a day, from the first day of its part of the year: of two dates its half-year."""
    length = 12 // len(days)
    return year(*((((month - 1) // length * length + 1, 1), (month, day)) for month, day in days), step=step)


def latest(*meanings):
    """One of them, and nobody says which."""
    return ("latest", *(promise for meaning in meanings for promise in meaning))


def unit(months, first, last):
    return (("windows", months, ((first, last),), 1),)


def days(*spans):
    return (("windows", 1, tuple(((0, first), (0, last)) for first, last in spans), 1),)


def month(n):
    return (("month", n),)


def every(n):
    return (("days", n),)


def nearest(n, months, first, last):
    """With a cycle of n months, windows of a smaller unit."""
    return (("nearest", n, months, ((first, last),)),)


BY_10, BY_15, BY_25, BY_31 = days((1, 10)), days((1, 15)), days((1, 25)), days((1, 31))
MONTH_END = days((21, 31))
QUARTER_START, QUARTER_END = unit(3, (0, 1), (0, 31)), unit(3, (2, 1), (2, 31))
AFTER_QUARTER_10, AFTER_QUARTER_15 = unit(3, (3, 1), (3, 10)), unit(3, (3, 1), (3, 15))
NEXT_MONTH_5, NEXT_MONTH_10, NEXT_MONTH = unit(1, (1, 1), (1, 5)), unit(1, (1, 1), (1, 10)), unit(1, (1, 1), (1, 31))
AFTER_QUARTER = unit(3, (3, 1), 30)
BY_QUARTER, BY_HALF, BY_YEAR = unit(3, (0, 1), (2, 31)), unit(6, (0, 1), (5, 31)), unit(12, (0, 1), (11, 31))
YEAR_START, YEAR_END = year(((1, 1), (3, 31))), whole(12)
Q1 = year(((1, 1), (3, 31)))
HALVES = year(((1, 1), (6, 30)), ((7, 1), (12, 31)))
JUNE_DECEMBER = whole(6, 12)
MONDAY = (("weekdays", (0,), 1),)

#: Cycle, timing, meaning.
UNDERSTOOD: tuple[tuple[str, str | None, object], ...] = (
    # How often alone, as the lists of districts have it.
    ("매일", None, every(1)), ("일간", None, every(1)), ("매 일", None, every(1)), ("일별", None, every(1)), ("일일", None, every(1)), ("1일 1회", None, every(1)),
    ("하루에 한 번", None, every(1)), ("날마다", None, every(1)), ("매일 1회", None, every(1)), ("매주", None, every(7)), ("주간", None, every(7)),
    ("격주", None, every(14)), ("2주마다", None, every(14)), ("2주일마다", None, every(14)), ("월 3회", None, every(11)), ("월 2회", None, every(16)),
    ("매월", None, month(1)), ("매 월", None, month(1)), ("매달", None, month(1)), ("월1회", None, month(1)), ("월간", None, month(1)), ("월 단위", None, month(1)),
    ("격월", None, month(2)), ("2개월마다", None, month(2)), ("두 달마다", None, month(2)),
    ("분기", None, month(3)), ("분기별", None, month(3)), ("매분기", None, month(3)), ("매 분기", None, month(3)), ("분기1회", None, month(3)), ("연 4회", None, month(3)),
    ("반기", None, month(6)), ("연2회", None, month(6)), ("년2회", None, month(6)), ("반기별 1회", None, month(6)), ("6개월마다", None, month(6)),
    ("매년", None, month(12)), ("연1회", None, month(12)), ("년1회", None, month(12)), ("매년 1회", None, month(12)), ("익년도", None, month(12)), ("연 1회 이상", None, month(12)),
    ("격년", None, month(24)), ("2년마다", None, month(24)), ("2년에 1회", None, month(24)), ("3년", None, month(36)), ("5년 주기", None, month(60)),
    ("수시", None, EVENT), ("수시(변경 시)", None, EVENT), ("발생 시", None, EVENT), ("변동시", None, EVENT), ("자료발생시", None, EVENT), ("비정기", None, EVENT),
    ("연중", None, EVENT), ("상시", None, EVENT), ("년중", None, EVENT), ("1회성", None, ONCE), ("완료", None, ONCE),
    # A cycle that says when.
    ("6월,12월", None, JUNE_DECEMBER), ("6.12월", None, JUNE_DECEMBER), ("6월 및 12월", None, JUNE_DECEMBER), ("6월/12월", None, JUNE_DECEMBER), ("6월과 12월", None, JUNE_DECEMBER),
    ("６월・１２월", None, JUNE_DECEMBER), ("6월12월", None, JUNE_DECEMBER), ("유월, 십이월", None, JUNE_DECEMBER),
    ("6월 30일, 12월 31일", None, until((6, 30), (12, 31))), ("6.30, 12.31", None, until((6, 30), (12, 31))), ("매년 6월 30일 및 12월 31일까지", None, by((6, 30), (12, 31))),
    ("2월 1일, 8월 1일", None, until((2, 1), (8, 1))), ("2월 1일과 8월 1일", None, until((2, 1), (8, 1))), ("2. 1. / 8. 1.", None, until((2, 1), (8, 1))),
    ("연 2회(1월, 7월)", None, whole(1, 7)), ("연2회(1·7월)", None, whole(1, 7)), ("연 2회 [6월, 12월]", None, JUNE_DECEMBER), ("연 1회(3월)", None, whole(3)), ("연 1회(1분기)", None, Q1),
    ("매년 1월", None, whole(1)), ("매년 1~2월", None, year(((1, 1), (2, 31)))), ("매년 3월 31일까지", None, by((3, 31))), ("연초", None, YEAR_START), ("매년 초", None, YEAR_START),
    ("상·하반기", None, HALVES), ("상반기, 하반기", None, HALVES), ("상․하반기 각1회", None, HALVES), ("상·하반기 2회", None, HALVES), ("연 2회(상·하반기)", None, HALVES),
    ("매 홀수월", None, whole(1, 3, 5, 7, 9, 11)), ("짝수 달", None, whole(2, 4, 6, 8, 10, 12)), ("월초", None, BY_10), ("분기말", None, QUARTER_END),
    ("매월 10일", None, BY_10), ("매월 말일", None, MONTH_END), ("월 2회(1일, 15일)", None, days((1, 1), (15, 15))), ("매월 1일, 15일", None, days((1, 1), (15, 15))),
    ("월 3회(10일, 20일, 말일)", None, days((10, 10), (20, 20), (31, 31))), ("매주 월요일", None, MONDAY), ("매주 화, 목요일", None, (("weekdays", (1, 3), 1),)),
    ("주 2회(월, 목)", None, (("weekdays", (0, 3), 1),)), ("연초, 수시", None, YEAR_START), ("6월, 12월, 수시", None, JUNE_DECEMBER), ("매월 또는 변경 시", None, month(1)),
    ("매년, 매월", None, (("month", 12), ("month", 1))), ("1분기", None, Q1), ("3/4분기", None, year(((7, 1), (9, 31)))), ("상반기 중", None, year(((1, 1), (6, 31)))),
    ("회계연도 종료 후 3개월 이내", None, unit(12, (12, 1), (14, 31))), ("분기 종료 후 30일 이내", None, AFTER_QUARTER),
    # Months.
    ("년2회", "4월, 9월", whole(4, 9)), ("년2회", "6월, 11월", whole(6, 11)), ("년1회", "1월", whole(1)), ("매년", "9월", whole(9)), ("매년", "매년 1월", whole(1)), ("매년", "3월 중", whole(3)),
    ("매년", "3월 말", whole(3)), ("매년", "매년 3월 말", whole(3)), ("매년", "3월말까지", by((3, 31))), ("매년", "3월 초", until((3, 10))), ("매년", "3월 중순", year(((3, 11), (3, 20)))), ("매년", "3월 하순", year(((3, 21), (3, 31)))),
    ("매년", "익년도 1월 이내", whole(1)), ("매년", "익년도 2월", whole(2)), ("매년", "다음 해 2월 말까지", by((2, 31))), ("매년", "차년도 3월", whole(3)), ("매년", "이듬해 1월", whole(1)),
    ("매년", "매년 1~2월", year(((1, 1), (2, 31)))), ("매년", "1∼2월", year(((1, 1), (2, 31)))), ("매년", "1～2월", year(((1, 1), (2, 31)))), ("매년", "1월~2월 중", year(((1, 1), (2, 31)))),
    ("매년", "1월부터 2월까지", year(((1, 1), (2, 31)))), ("매년", "11월~익년 2월", year(((11, 1), (14, 31)))), ("매년", "12월~1월", year(((12, 1), (13, 31)))),
    ("매년", "3월 31일까지", by((3, 31))), ("매년", "3. 31.까지", by((3, 31))), ("매년", "2월 29일까지", by((2, 29))), ("매년", "3월 10일~20일", year(((3, 10), (3, 20)))), ("매년", "3월 20일~4월 10일", year(((3, 20), (4, 10)))),
    ("반기", "6월 30일, 12월 31일", until((6, 30), (12, 31))), ("연 2회", "2월 1일, 8월 1일", until((2, 1), (8, 1))), ("연 2회", "1월, 7월", whole(1, 7)), ("연 2회", "1, 7월", whole(1, 7)),
    ("분기", "3월말, 6월말, 9월말, 12월말", whole(3, 6, 9, 12)), ("3년", "5월", whole(5, step=3)), ("격년", "매년 초", year(((1, 1), (3, 31)), step=2)), ("2년마다", "12월", whole(12, step=2)),
    ("격년", "회계연도 종료 후 2개월 이내", (("windows", 12, (((12, 1), (13, 31)),), 2),)), ("연 5회", "2월, 4월, 6월, 8월, 10월", whole(2, 4, 6, 8, 10)), ("6월, 12월", "6월, 12월", JUNE_DECEMBER),
    # Quarters and halves of the year.
    ("매년", "1분기", Q1), ("매년", "1/4분기", Q1), ("매년", "1·4분기", Q1), ("매년", "1사분기", Q1), ("매년", "제1분기 내", Q1), ("매년", "1분기 중", Q1), ("매년", "매년 1분기", Q1), ("매년", "일사분기", Q1),
    ("매년", "3/4분기", year(((7, 1), (9, 31)))), ("매년", "4분기 말", whole(12)), ("매년", "2분기 초", whole(4)), ("매년", "상반기", year(((1, 1), (6, 31)))), ("매년", "상반기 중", year(((1, 1), (6, 31)))),
    ("매년", "하반기", year(((7, 1), (12, 31)))), ("연 2회", "상·하반기", HALVES), ("반기", "상반기 및 하반기", HALVES), ("연 2회", "1분기, 3분기", year(((1, 1), (3, 31)), ((7, 1), (9, 31)))), ("매년", "상반기 말", whole(6)),
    # The beginning and the end of a unit.
    ("매월", "월초", BY_10), ("매달", "매달초", BY_10), ("매월", "월말", MONTH_END), ("매월", "말일", MONTH_END), ("매월", "말일까지", BY_31), ("매월", "매월 말일", MONTH_END), ("매월", "매월 말", MONTH_END),
    ("매월", "매월 마지막 날", MONTH_END), ("매월", "매월 마지막 근무일", MONTH_END), ("매월", "초순", BY_10), ("매월", "매월 중순", days((11, 20))), ("매월", "하순", MONTH_END),
    ("분기", "분기 말", QUARTER_END), ("분기", "매 분기 말일까지", BY_QUARTER), ("분기", "말일", QUARTER_END), ("매분기", "매분기초", QUARTER_START), ("분기", "분기 첫째 달", QUARTER_START), ("분기", "매 분기 첫 달", QUARTER_START),
    ("반기", "반기 초", unit(6, (0, 1), (1, 31))), ("반기", "반기말", unit(6, (5, 1), (5, 31))), ("매년", "매년초", YEAR_START), ("매년", "연초", YEAR_START), ("매년", "연말", YEAR_END), ("매년", "년말", YEAR_END), ("매년", "회계연도 말", YEAR_END),
    ("분기", "매 분기 말월 20일", unit(3, (2, 1), (2, 20))), ("분기", "분기 마지막 달 20일까지", unit(3, (0, 1), (2, 20))), ("분기", "분기 둘째 달 15일", unit(3, (1, 1), (1, 15))), ("분기", "분기 중", unit(3, (0, 1), (2, 31))),
    # Days of a month.
    ("매월", "매월 25일까지", BY_25), ("매월", "25일까지", BY_25), ("매월", "매월 25일", BY_25), ("매월", "매월 25일 이전", BY_25), ("매월", "매월 10일 이내", BY_10), ("매월", "매월 1일~10일", BY_10), ("매월", "매월 1～10일", BY_10),
    ("매월", "매월 20일∼25일", days((20, 25))), ("매월", "매월 31일까지", BY_31), ("매월", "전월분 매월 10일까지", BY_10), ("매월", "매월 1일", days((1, 1))), ("월 2회", "1일, 15일", days((1, 1), (15, 15))),
    ("월 2회", "매월 15일, 말일", days((15, 15), (31, 31))), ("매월", "매월 30일까지", days((1, 30))), ("매월", "매월 ２５일 까지", BY_25),
    # After a unit is over.
    ("분기", "분기 종료 후 30일 이내", AFTER_QUARTER), ("분기", "매 분기 종료일로부터 30일 이내", AFTER_QUARTER), ("분기", "분기가 끝난 후 30일 이내", AFTER_QUARTER), ("분기", "분기 말로부터 30일 이내", AFTER_QUARTER),
    ("분기", "분기종료후 30일까지", AFTER_QUARTER), ("분기", "분기 경과 후 30일 안에", AFTER_QUARTER), ("분기", "분기 종료 후 1개월 이내", unit(3, (3, 1), (3, 31))), ("분기", "분기 종료 후 2주 이내", unit(3, (3, 1), 14)),
    ("반기", "반기 종료 후 30일 이내", unit(6, (6, 1), 30)), ("매년", "회계연도 종료 후 3개월 이내", unit(12, (12, 1), (14, 31))), ("매년", "연도 종료 후 2월 이내", unit(12, (12, 1), (13, 31))), ("매년", "매 회계연도 종료일부터 60일 이내", unit(12, (12, 1), 60)),
    ("매월", "월 종료 후 45일 이내", unit(1, (1, 1), 45)), ("분기", "분기 종료 후", unit(3, (3, 1), (5, 31))), ("매년", "회계연도 종료 후 1년 이내", unit(12, (12, 1), (23, 31))),
    ("분기", "분기 익월 10일", AFTER_QUARTER_10), ("분기", "분기별 익월 15일까지", AFTER_QUARTER_15), ("분기", "분기 종료 후 익월 15일까지", AFTER_QUARTER_15), ("분기", "분기가 끝난 다음 달 10일까지", AFTER_QUARTER_10), ("분기", "다음 달 10일까지", AFTER_QUARTER_10),
    ("분기", "매 분기 익월 말까지", unit(3, (3, 1), (3, 31))), ("매월", "다음 달 5일까지", NEXT_MONTH_5), ("매월", "익월 5일", NEXT_MONTH_5), ("매월", "익월 10일까지", NEXT_MONTH_10), ("매월", "매월 익월 10일 이내", NEXT_MONTH_10),
    ("매월", "익월 초", NEXT_MONTH_10), ("매월", "익월 말일", NEXT_MONTH), ("매월", "익월", NEXT_MONTH), ("매월", "차월 말", NEXT_MONTH), ("매월", "다음달 중", NEXT_MONTH), ("매월", "익월 중순까지", unit(1, (1, 1), (1, 20))), ("매월", "다다음 달 10일까지", unit(1, (2, 1), (2, 10))),
    ("분기", "다음 분기 첫 달", unit(3, (3, 1), (3, 31))), ("분기", "익분기 초", unit(3, (3, 1), (3, 31))), ("분기", "다음 분기 중", unit(3, (3, 1), (5, 31))), ("반기", "다음 반기 초", unit(6, (6, 1), (7, 31))), ("매년", "익년도 초", unit(12, (12, 1), (14, 31))),
    # A unit that is smaller than the cycle: the nearest one after a whole cycle.
    ("매년", "월말", nearest(12, 1, (0, 21), (0, 31))), ("매년", "분기 말", nearest(12, 3, (2, 1), (2, 31))), ("분기", "25일까지", nearest(3, 1, (0, 1), (0, 25))), ("격월", "다음 달 10일까지", nearest(2, 1, (1, 1), (1, 10))), ("5개월마다", "월초", nearest(5, 1, (0, 1), (0, 10))),
    # Days of a week; so often in a cycle; the words of a cycle again.
    ("매주", "매주 금요일", (("weekdays", (4,), 1),)), ("매주", "월요일", MONDAY), ("매주", "매주 월요일마다", MONDAY), ("주 3회", "월·수·금요일", (("weekdays", (0, 2, 4), 1),)), ("격주", "금요일", (("nearest weekday", 14, 4),)),
    ("매월", "1회", month(1)), ("매월", "3회", every(11)), ("매주", "2회", every(4)), ("분기", "분기별", month(3)), ("매년", "연 1회(3월)", whole(3)), ("매년", "매년", month(12)), ("매월", "매월 10일, 수시", BY_10),
    # A list whose last item says what all of it means; the day of the figures before the day of their publication.
    ("분기", "1·4·7·10월 10일", until((1, 10), (4, 10), (7, 10), (10, 10))), ("연 2회", "6, 12월 말", JUNE_DECEMBER), ("월 3회", "매월 10, 20, 30일", days((10, 10), (20, 20), (30, 30))), ("분기", "4월, 7월, 10월, 익년 1월", whole(1, 4, 7, 10)),
    ("매월", "월말 기준 익월 10일까지", NEXT_MONTH_10), ("분기", "분기말 기준 익월 10일", AFTER_QUARTER_10), ("매월", "전월 실적을 매월 10일까지", BY_10), ("매월", "당월 25일", BY_25), ("매월", "당월 말일", MONTH_END), ("분기", "분기 종료 후 30일", AFTER_QUARTER),
    ("월 1회(말일)", None, MONTH_END), ("월 1회(10일)", None, BY_10), ("격월", "짝수월 말일", whole(2, 4, 6, 8, 10, 12)), ("격월", "홀수달 10일까지", by(*((odd, 10) for odd in (1, 3, 5, 7, 9, 11)))), ("매년", "매년 초(1월)", (*YEAR_START, *whole(1))), ("분기", "1·2·3·4분기", year(*(((first, 1), (first + 2, 31)) for first in (1, 4, 7, 10)))), ("분기", "1, 2, 3, 4분기", year(*(((first, 1), (first + 2, 31)) for first in (1, 4, 7, 10)))),
    # One or the other: nobody is late before the later.
    ("분기 또는 반기", None, latest(month(3), month(6))), ("매월 또는 분기", None, latest(month(1), month(3))), ("반기 또는 연 1회", None, latest(month(6), month(12))), ("quarterly or yearly", None, latest(month(3), month(12))), ("분기/반기", None, latest(month(3), month(6))), ("분기(반기)", None, latest(month(3), month(6))),
    ("일간, 월간 혹은 분기별", None, latest(every(1), month(1), month(3))), ("반기 또는 연말", None, latest(month(6), YEAR_END)), ("격년 또는 3년마다, 수시", None, latest(month(24), month(36))),
    # By the end of a unit is any day of it; at its end is not.
    ("매월", "월말까지", BY_31), ("매월", "월말 이내", BY_31), ("매월", "매월 말일 한", BY_31), ("monthly", "by the end of the month", BY_31), ("monthly", "no later than month-end", BY_31), ("monthly", "before the end of each month", BY_31), ("매월", "30일까지", days((1, 30))), ("매월", "하순까지", BY_31), ("매월", "매월 중순까지", days((1, 20))),
    ("월말까지", None, BY_31), ("매월 말일까지", None, BY_31), ("분기 말까지", None, BY_QUARTER), ("연말까지", None, BY_YEAR), ("매년 6월까지", None, by((6, 30))), ("6월까지, 12월까지", None, by((6, 30), (12, 31))),
    ("매년", "연말까지", BY_YEAR), ("매년", "12월 31일까지", BY_YEAR), ("매년", "12월까지", BY_YEAR), ("매년", "12. 31.까지", BY_YEAR), ("매년", "연내", BY_YEAR), ("매년", "당해연도 내", BY_YEAR), ("annually", "by December", BY_YEAR), ("annually", "by the end of December", BY_YEAR), ("annually", "within the year", BY_YEAR), ("annually", "by 30 June each year", by((6, 30))),
    ("연 1회", "6월까지", by((6, 30))), ("연 1회", "상반기까지", by((6, 30))), ("연 1회", "3분기까지", by((9, 30))), ("매년", "3월 중순까지", by((3, 20))), ("격년", "12월 말까지", by((12, 31), step=2)), ("3년", "5월까지", by((5, 31), step=3)),
    ("반기", "반기말까지", BY_HALF), ("반기", "말일까지", BY_HALF), ("half-yearly", "by the end of the half-year", BY_HALF), ("분기", "분기말까지", BY_QUARTER), ("분기", "분기 내", BY_QUARTER), ("quarterly", "by the end of the period", BY_QUARTER), ("분기", "분기 말월 20일까지", unit(3, (0, 1), (2, 20))), ("분기", "분기 다다음 달 10일까지", unit(3, (3, 1), (4, 10))),
    ("반기", "6월, 12월까지", by((6, 30), (12, 31))), ("분기", "1월 15일, 4월 15일, 7월 15일, 10월 15일까지", by((1, 15), (4, 15), (7, 15), (10, 15))), ("twice a year", "by 30 June and 31 December", by((6, 30), (12, 31))), ("연 2회", "4월, 6월까지", whole(4, 6)),
    # A cycle with its days behind it, in brackets.
    ("매월(10일)", None, BY_10), ("매월(말일)", None, MONTH_END), ("매월[말일까지]", None, BY_31), ("월별(익월 15일)", None, unit(1, (1, 1), (1, 15))), ("분기(익월 10일)", None, AFTER_QUARTER_10), ("분기별(익월)", None, unit(3, (3, 1), (3, 31))), ("반기(익월 말)", None, unit(6, (6, 1), (6, 31))),
    ("quarterly (Mar, Jun, Sep, Dec)", None, whole(3, 6, 9, 12)), ("분기(3, 6, 9, 12월)", None, whole(3, 6, 9, 12)), ("매주(금)", None, (("weekdays", (4,), 1),)), ("연 1회(연말)", None, YEAR_END),
    # Clear, though short.
    ("반기", "상반기(6월), 하반기(12월)", JUNE_DECEMBER), ("3년마다", "3년마다 12월", whole(12, step=3)), ("격년", "2년에 1회 12월 말까지", by((12, 31), step=2)), ("연 2회", "1분기(2월), 3분기(8월)", whole(2, 8)), ("분기", "3월·6월·9월·12월 10일", until((3, 10), (6, 10), (9, 10), (12, 10))), ("매주", "금", (("weekdays", (4,), 1),)), ("주 2회", "화, 목", (("weekdays", (1, 3), 1),)),
    ("매년", "3/31", until((3, 31))), ("매년", "3/31까지", by((3, 31))), ("반기", "6/30, 12/31", until((6, 30), (12, 31))), ("매년", "매년 3. 31.한", by((3, 31))), ("twice a month", "1st and 15th", days((1, 1), (15, 15))), ("monthly", "10th", BY_10), ("weekly", "by close of business Friday", (("weekdays", (4,), 1),)),
    # A cycle that hangs on something that happens.
    ("입찰공고 시", None, EVENT), ("공사 착공 시", None, EVENT), ("발생 즉시", None, EVENT), ("계약체결 시 즉시", None, EVENT), ("사업 완료 후", None, EVENT), ("after each meeting", None, EVENT), ("when updated", None, EVENT), ("yearly or when changed", None, month(12)), ("매년, 의결 후", None, month(12)),
    # What hangs on something that happens.
    ("매년", "발생후 14일 이내", EVENT), ("3년", "발생 후 14일 이내", EVENT), ("매년", "계획수립일로부터1월 이내", EVENT), ("매년", "의회의결일로부터1월 이내", EVENT), ("매월", "취합완료일로부터1월 이내", EVENT), ("매년", "예산 확정 후 2개월 이내", EVENT),
    ("매년", "계획수립 후 14일 이내", EVENT), ("분기", "프로그램 확정일", EVENT), ("매 월", "공고일", EVENT), ("매년", "공고(고시)일", EVENT), ("매년", "심의 후", EVENT), ("매년", "회기 종료 후", EVENT), ("매년", "휴관일 전 일주일", EVENT),
    ("매년", "계획확정(변경) 후 1월 이내", EVENT), ("수시", "의회개회전", EVENT), ("매년", "발생 즉시", EVENT), ("매월", "수시", EVENT), ("연중", "수시", EVENT), ("변동시", "비정기", EVENT), ("수시", "6월", EVENT), ("매년", "결산 승인 후", EVENT), ("매년", "변동 시", EVENT),
    # English.
    ("daily", None, every(1)), ("weekly", None, every(7)), ("fortnightly", None, every(14)), ("every fortnight", None, every(14)), ("biweekly", None, every(14)), ("monthly", None, month(1)), ("once a month", None, month(1)), ("each month", None, month(1)),
    ("every other month", None, month(2)), ("bimonthly", None, month(2)), ("quarterly", None, month(3)), ("four times a year", None, month(3)), ("biannually", None, month(6)), ("semi-annually", None, month(6)), ("twice yearly", None, month(6)),
    ("annually", None, month(12)), ("per annum", None, month(12)), ("every two years", None, month(24)), ("every other year", None, month(24)), ("every 3 years", None, month(36)), ("when it changes", None, EVENT), ("as required", None, EVENT), ("ad hoc", None, EVENT), ("one-off", None, ONCE),
    ("every January", None, whole(1)), ("annually in January", None, whole(1)), ("annually, Q1", None, Q1), ("yearly (March)", None, whole(3)), ("twice a year (June and December)", None, JUNE_DECEMBER), ("June, December", None, JUNE_DECEMBER), ("Jun/Dec", None, JUNE_DECEMBER),
    ("weekly on Monday", None, MONDAY), ("every Monday", None, MONDAY), ("end of each quarter", None, QUARTER_END), ("30 June and 31 December", None, until((6, 30), (12, 31))), ("monthly, by the 10th", None, BY_10),
    ("quarterly", "within 30 days after the end of the quarter", AFTER_QUARTER), ("quarterly", "within 30 days of quarter end", AFTER_QUARTER), ("quarterly", "30 days after the end of each quarter", AFTER_QUARTER), ("quarterly", "within 30 days following the quarter", AFTER_QUARTER),
    ("quarterly", "within one month after the end of the quarter", unit(3, (3, 1), (3, 31))), ("quarterly", "within two weeks of the end of the quarter", unit(3, (3, 1), 14)), ("yearly", "within three months after the end of the fiscal year", unit(12, (12, 1), (14, 31))),
    ("monthly", "by the 10th of the following month", NEXT_MONTH_10), ("monthly", "by the 5th of the next month", NEXT_MONTH_5), ("monthly", "no later than the 10th of the following month", NEXT_MONTH_10), ("monthly", "by the end of the following month", NEXT_MONTH), ("monthly", "in the following month", NEXT_MONTH),
    ("quarterly", "by day 10 of the month after each quarter", AFTER_QUARTER_10), ("monthly", "last working day of the month", MONTH_END), ("monthly", "end of the month", MONTH_END), ("monthly", "month-end", MONTH_END), ("monthly", "last day of each month", MONTH_END),
    ("monthly", "by the 25th of each month", BY_25), ("monthly", "on the 25th of every month", BY_25), ("monthly", "by the 25th", BY_25), ("monthly", "beginning of the month", BY_10), ("twice a month", "1st and 15th of each month", days((1, 1), (15, 15))),
    ("annually", "January", whole(1)), ("annually", "in January", whole(1)), ("annually", "every January", whole(1)), ("annually", "Q1", Q1), ("annually", "first quarter", Q1), ("annually", "in the first half of the year", year(((1, 1), (6, 31)))), ("annually", "by 31 March", by((3, 31))), ("annually", "by March 31st", by((3, 31))),
    ("annually", "end of March", whole(3)), ("annually", "early March", until((3, 10))), ("annually", "January to February", year(((1, 1), (2, 31)))), ("annually", "Jan–Feb", year(((1, 1), (2, 31)))), ("annually", "year-end", YEAR_END), ("annually", "by the end of the year", BY_YEAR), ("twice a year", "June and December", JUNE_DECEMBER),
    ("quarterly", "Jan, Apr, Jul, Oct", whole(1, 4, 7, 10)), ("quarterly", "Jan. 15, Apr. 15, Jul. 15 and Oct. 15", until((1, 15), (4, 15), (7, 15), (10, 15))), ("annually", "between January and March", Q1), ("annually", "from January to March", Q1), ("annually", "March 1-15", until((3, 15))),
    ("annually", "by the end of Q1", by((3, 31))), ("annually", "Q1 of the following year", Q1), ("annually", "end-April", whole(4)), ("annually", "mid-March", year(((3, 11), (3, 20)))), ("monthly", "mid-month", days((11, 20))), ("monthly", "last working day", MONTH_END), ("monthly", "between the 5th and the 10th of each month", days((5, 10))),
    ("monthly", "by the 15th of the month following", unit(1, (1, 1), (1, 15))), ("quarterly", "within a month of the end of the quarter", unit(3, (3, 1), (3, 31))), ("monthly (by the 10th)", None, BY_10), ("annually", "once", month(12)), ("monthly or when it changes", None, month(1)),
    ("quarterly", "quarter-end", QUARTER_END), ("quarterly", "first month of each quarter", QUARTER_START), ("weekly", "on Mondays", MONDAY), ("fortnightly", "Friday", (("nearest weekday", 14, 4),)), ("annually", "after council approval", EVENT), ("quarterly", "within 14 days of the decision", EVENT), ("annually", "when the budget is adopted", EVENT),
)  # fmt: skip

#: Cycle, timing, and the problem that tells of it.
TOLD: tuple[tuple[str, str | None, str], ...] = (
    # No cycle that is known.
    ("매워", None, "T003"), ("가끔", None, "T003"), ("정기", None, "T003"), ("학기별", None, "T003"), ("수시로", None, "T003"), ("매일(공휴일 제외)", None, "T003"), ("평일", None, "T003"), ("격주 월요일", None, "T003"), ("둘째 주", None, "T003"),
    ("연 1~2회", None, "T003"), ("방학 중", None, "T003"), ("매월 다섯째 주", None, "T003"), ("quaterly", None, "T003"), ("sometimes", None, "T003"), ("every blue moon", None, "T003"), ("다음 달 10일까지", None, "T003"), ("1일", None, "T003"),
    # What no calendar has.
    ("13월", None, "T004"), ("매년", "2월 30일까지", "T004"), ("매월", "매월 32일", "T004"), ("매년", "5/4분기", "T004"), ("매년", "5분기", "T004"), ("annually", "by 31 June", "T004"), ("매월", "익월 32일까지", "T004"),
    # Another cycle than the one that is named.
    ("매년", "6월, 12월", "T007"), ("분기", "1월", "T007"), ("매월", "분기 말", "T007"), ("매월", "연말", "T007"), ("매년", "매월", "T007"), ("분기", "월 1회", "T007"), ("annually", "June and December", "T007"), ("매월", "분기 종료 후 30일 이내", "T007"),
    # Not understood: it may speak of a day, and is taken for no event.
    ("매월", "자료를 정리하는 대로", "T008"), ("매월", "10일까지(공휴일이면 다음 날)", "T008"), ("매월", "5영업일 이내", "T008"), ("매월", "다섯 번째 근무일", "T008"), ("매월", "둘째 주 화요일", "T008"), ("매월", "매월 첫째 주", "T008"), ("분기", "분기별검사결과후", "T008"),
    ("매년", "3월 이후", "T008"), ("매년", "3월부터", "T008"), ("매월", "14일 이내", "T008"), ("분기", "분기 결산 후 30일 이내", "T008"), ("매년", "12월 31일 기준", "T008"), ("매월", "되는대로", "T008"), ("매월", "평일", "T008"), ("매월", "익익일", "T008"), ("매년", "학기 말", "T008"),
    ("매월", "다음 달 십일까지", "T008"), ("매월", "익월십일", "T008"), ("매년", "회계년도 종료 후 3개월내외", "T008"), ("분기", "분기종료직후", "T008"), ("매월", "매월 말일 다음 날", "T008"), ("매월", "월요일 또는 화요일쯤", "T008"), ("monthly", "by the tenth working day", "T008"), ("monthly", "soon", "T008"),
    ("quarterly", "about a month after the quarter", "T008"), ("annually", "after the end of March", "T008"), ("monthly", "second Tuesday of the month", "T008"), ("quarterly", "within 30 days", "T008"), ("annually", "springtime", "T008"),
    # A deadline that is only about a day, that stands before a day, that is one of two, or that belongs to one of two dates.
    ("매월", "매월 10일경", "T008"), ("매년", "3월경", "T008"), ("annually", "before April", "T008"), ("annually", "from April", "T008"), ("annually", "in January or February", "T008"), ("매년", "1월 또는 2월", "T008"), ("1월 또는 2월", None, "T003"), ("매월", "매월 10일 또는 20일", "T008"),
    ("연 2회", "6월, 12월 10일", "T008"), ("반기", "상반기(7월), 하반기(1월)", "T008"), ("매년", "3월과 5월 사이", "T008"), ("매년", "추석 전", "T008"), ("매년", "매년 8월(재정공시)", "T008"), ("quarterly (within 30 days)", None, "T003"), ("연 2회(3월)", None, "T003"),
    ("매월", "월초(5일 이내)", "T008"), ("분기", "분기 15일 이내", "T008"), ("monthly", "within 10 working days of month end", "T008"), ("monthly", "on the last Friday of the month", "T008"),
    ("분기", "분기 또는 반기", "T008"), ("매년", "3/4", "T008"), ("매년", "6/12", "T008"), ("매월", "10", "T008"), ("매년", "3월·6월, 9월 10일", "T008"), ("매년", "'25.12월", "T008"), ("매년", "’25년 12월", "T008"), ("매년", "25.12월", "T008"), ("매년", "'25.13월", "T004"),
    ("5년", "3년마다 12월", "T008"), ("격년(12월)", None, "T003"), ("매월(분기 말)", None, "T003"), ("after year end", None, "T003"), ("after each term", None, "T003"), ("발생시기", None, "T003"),
    # Understood, but not with this cycle.
    ("매월", "5월~9월", "T009"), ("매주", "월말", "T009"), ("매년", "다음 달 10일까지", "T009"), ("매년", "1일, 15일", "T009"), ("매월", "월요일", "T009"), ("5개월마다", "1월", "T009"), ("매년, 매월", "매주 월요일", "T009"), ("반기", "상반기", "T009"), ("매일", "월말", "T009"),
)  # fmt: skip
