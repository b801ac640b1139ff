"""The formulas of shares, averages, differences and rates: of which lines each may be made, by the names of all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise, permutations

from generator.numbers.additive import EACH, rate
from generator.numbers.amount import COUNTED, SCALED
from generator.numbers.declaration import OTHER, Check
from generator.numbers.formula import Place, place
from generator.numbers.naming import bare, is_called, is_part, is_total, own_name
from generator.numbers.reading import FEWEST, PERIODS, CandidateFormula
from generator.numbers.table import Axis, Table
from generator.numbers.when import time_of
from generator.pattern import Pattern

#: The rates that say what they are a part of.
WHOLES = {
    "달성": ("목표", "계획"), "집행": ("예산", "계획"), "참석": ("대상", "정원", "초청"), "참여": ("대상", "정원", "전체"),
    "수료": ("등록", "수강", "신청", "입교", "정원"), "이행": ("계획", "목표"), "추진": ("계획", "목표"), "징수": ("부과", "조정"),
    "처리": ("접수",), "회수": ("배부", "배포", "발송"), "합격": ("응시",), "가동": ("보유", "전체"), "이용": ("정원", "전체"),
    "해결": ("접수",), "보급": ("대상", "전체"), "설치": ("대상", "계획"), "접종": ("대상",), "이수": ("대상", "등록"),
    "출석": ("정원", "등록", "대상"), "참가": ("대상", "정원"), "수용": ("접수", "제안"), "채택": ("접수", "제안"), "공개": ("청구", "등록", "전체"), "취업": ("수료", "구직"), "응답": ("발송", "대상"), "완료": ("계획", "대상"),
}  # fmt: skip
#: What the first is called where it has not the name of the rate.
DONE = {"달성": ("실적",), "이행": ("실적", "완료"), "추진": ("실적", "완료")}
#: What a row of means is called.
MEANS = frozenset(("평균", "average", "mean"))
#: Units of things of which one weighs as much as another.
ALIKE = frozenset(
    ("명", "건", "인", "개", "대", "가구", "세대", "호", "회", "권", "부", "곳", "개소", "동", "마리", "그루")
)
#: The units of what heads count by: 1인당 is by 명.
COUNTERS = {"인": ("명", "인"), "주민": ("명",), "학생": ("명",), "아동": ("명",), "회원": ("명",), "직원": ("명",), "교원": ("명",),
            "곳": ("곳", "개소"), "개소": ("곳", "개소"), "기관": ("곳", "개소", "개"), "시설": ("곳", "개소", "개"),
            "학교": ("개교", "곳", "교"), "가구": ("가구", "세대"), "세대": ("세대", "가구"), "차량": ("대",), "월": ("개월",),
            "프로그램": ("개",), "강좌": ("개", "강좌"), "기업": ("개", "곳", "개사"), "업체": ("개", "곳", "개사")}  # fmt: skip
MONTHLY = {"월": 12, "분기": 4, "연": 1, "년": 1}
MONTHS = Pattern(r"(?:\(|~|∼|～|-)\s*(?:’?\d*\.?\s*)?(?P<last>1[0-2]|[1-9])\s?(?:월|개월)")
#: Columns that are tried with each other.
MOST_COLUMNS = 12
#: Thousands of won to a head, and the like.
FACTORS = tuple(Fraction(10) ** power for power in (0, 3, 4, 6, 8))


def way(
    table: Table, relation: str, axis: Axis, target: int, *of: int, base: int | None = None, across: bool = False,
    periods: int = 1, explicit: bool = False,
) -> CandidateFormula:  # fmt: skip
    """A way that ``checks`` has words for."""
    check = Check(relation, axis, target, of, base, across, periods, (), table.node)
    cells = []
    for line in table.lines(OTHER[axis]):
        terms = [place(axis, each, line) for each in of]
        if base is not None:
            terms.append(place(OTHER[axis], base, of[0]) if across else place(axis, base, line))
        cells.append((place(axis, target, line), tuple(terms)))
    return CandidateFormula(relation, check, tuple(cells), explicit)


def changes(table: Table, axis: Axis, target: int, counted: Sequence[int], relation: str) -> Iterator[CandidateFormula]:
    """The later of two lines against the earlier; or each line across against the one before it."""
    times = {each: time_of(own_name(table, axis, each)) or time_of(full_name(table, axis, each)) for each in counted}
    only = [each for each in counted if times[each] is not None] or list(counted)
    against = time_of(own_name(table, axis, target))
    for later, earlier in pairs(target, only):
        if not same_unit(table, axis, later, earlier):
            continue
        after, before = times[later], times[earlier]
        ordered = after is not None and before is not None and after > before
        if after is not None and before is not None and not ordered:
            continue
        last = max(only, key=lambda each: times[each] or (0, 0))
        explicit = ordered and (len(only) == 2 or (against is not None and before == against and later == last))  # noqa: PLR2004
        yield way(table, relation, axis, target, later, earlier, explicit=explicit)
    across = [(each, time_of(full_name(table, OTHER[axis], each))) for each in table.lines(OTHER[axis])]
    dated = sorted((when, each) for each, when in across if when is not None)
    if len(dated) > FEWEST and len(dated) == len({when for when, _ in dated}):
        for one in counted:
            steps = [
                (place(axis, target, now), (place(axis, one, now), place(axis, one, then)))
                for (_, then), (_, now) in pairwise(dated)
            ]
            formula = Check(relation, axis, target, (), None, False, 1, (), table.node)  # noqa: FBT003 - a field
            yield CandidateFormula(relation, formula, tuple(steps), declarable=False)


def pairs(target: int, lines: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Two of the lines, either way round; of many those near the target: a rate stands near what it is made of."""
    near_by = sorted(lines, key=lambda line: abs(line - target))[:MOST_COLUMNS]
    return permutations(sorted(near_by), 2)


def full_name(table: Table, axis: Axis, line: int) -> str:
    return table.rows[line] if axis == "row" else table.columns[line].name


def same_unit(table: Table, axis: Axis, one: int, other: int) -> bool:
    if axis == "row":
        return True
    return unit(table, one) == unit(table, other)


def unit(table: Table, column: int) -> str:
    """The unit of a column, in the contract or in its head; (A) and (남) behind a name are none."""
    head = table.columns[column].unit_in_head
    return table.unit(column) or (head if COUNTED.fullmatch(head) or SCALED.match(head) else "")


def averages(
    table: Table, axis: Axis, target: int, counted: Sequence[int], checks: Sequence[Check]
) -> Iterator[CandidateFormula]:
    """A sum by a number of months, the mean of the lines beside it, or so much to one of another line."""
    name = bare(own_name(table, axis, target))
    usual = next((times for word, times in MONTHLY.items() if name.startswith(word) and times > 1), None)
    named = MONTHS.search(full_name(table, axis, target))
    plain = [each for each in counted if not called(table, axis, each, checks)]
    sums = [each for each in counted if each not in plain]
    # 월평균 below twelve months is their mean, and their sum by twelve.
    monthly = bool(usual) and len(plain) > 1 and all(time_of(own_name(table, axis, each)) for each in plain)
    periods = {len(plain), *(PERIODS if usual and not monthly else ())} - {0, 1}
    for one in counted if usual and not monthly else sums:
        for each in sorted(periods):
            months = int(named["last"]) if named else usual
            whole = (monthly or not usual) and sums == [one] and each == len(plain)
            explicit = whole or (len(counted) == 1 and each == months)
            found = way(table, "average", axis, target, one, periods=each, explicit=explicit)
            yield replace(found, strict=monthly)
    # The mean of rates is weighted, as a rule.
    across = [each for each in table.lines(OTHER[axis]) if axis == "column" or not rate(table, each)]
    if len(plain) > 1 and (monthly or not usual) and all(same_unit(table, axis, each, plain[0]) for each in plain):
        cells = [(place(axis, target, line), tuple(place(axis, each, line) for each in plain)) for line in across]
        yield CandidateFormula(
            "mean", None, tuple(cells), explicit=not sums and (monthly or means(table, axis, target, across))
        )
    if axis == "column":
        for one, other in pairs(target, counted):
            if unit(table, one) == unit(table, target) != unit(table, other):
                yield CandidateFormula("ratio", None, quotients(table, axis, target, one, other))


def means(table: Table, axis: Axis, target: int, across: Sequence[int]) -> bool:
    """Whether a line can only be the mean of all others: a row called so and nothing else, of things that weigh alike."""
    units = {unit(table, each) for each in across} if axis == "row" else set()
    return own_name(table, axis, target).strip().lower() in MEANS and bool(units) and units <= ALIKE


def per_head(table: Table, axis: Axis, target: int, counted: Sequence[int]) -> Iterator[CandidateFormula]:
    """So much to one: any line by any other, in the same unit or in thousands of it; by the units, where they tell."""
    found = EACH.search(own_name(table, axis, target))
    by = COUNTERS.get(found["one"] or "", (found["one"],)) if found else ()
    over = [each for each in counted if axis == "column" and unit(table, each) in by]
    ones = [each for each in counted if axis == "column" and unit(table, each) and each not in over]
    ones = [each for each in ones if unit(table, each) == unit(table, target)]
    for one, other in pairs(target, counted):
        cells = quotients(table, axis, target, one, other)
        explicit = [one] == ones and [other] == over
        for factor in FACTORS:
            yield CandidateFormula("ratio", None, cells, factor=factor, explicit=explicit and factor == 1)
            if factor != 1:
                yield CandidateFormula("ratio", None, cells, factor=1 / factor)


def quotients(
    table: Table, axis: Axis, target: int, one: int, other: int
) -> tuple[tuple[Place, tuple[Place, ...]], ...]:
    """The cells of one line by another."""
    return tuple(
        (place(axis, target, line), (place(axis, one, line), place(axis, other, line)))
        for line in table.lines(OTHER[axis])
    )


def called(table: Table, axis: Axis, line: int, checks: Sequence[Check]) -> bool:
    return is_called(table, axis, line) or any(
        each.relation == "total" and each.axis == axis and each.target == line for each in checks
    )


def shares(
    table: Table, axis: Axis, target: int, counted: Sequence[int], checks: Sequence[Check]
) -> Iterator[CandidateFormula]:
    """Parts of a total in the other direction, parts of a total beside them, parts of the sum where none is printed."""
    other = OTHER[axis]
    wholes = [
        each for each in table.lines(other)
        if (is_total(table, other, each) and not is_part(table, other, each))
        or any(one.relation == "total" and one.axis == other and one.target == each for one in checks)
    ]  # fmt: skip
    for one in counted:
        for whole in wholes:
            explicit = len(counted) == 1 and len(wholes) == 1
            yield way(table, "share", axis, target, one, base=whole, across=True, explicit=explicit)
        if not wholes:
            every = tuple(place(axis, one, line) for line in table.lines(other))
            cells = [(place(axis, target, line), (place(axis, one, line), *every)) for line in table.lines(other)]
            yield CandidateFormula("part", None, tuple(cells))
    for one, whole in pairs(target, counted):
        if same_unit(table, axis, one, whole):
            yield way(table, "share", axis, target, one, base=whole)


def ratios(table: Table, axis: Axis, target: int, counted: Sequence[int], stem: str) -> Iterator[CandidateFormula]:
    """One line by another, or by both: by the stem of the name, where it tells, else by the numbers."""
    names = {each: own_name(table, axis, each).replace(" ", "") for each in counted}
    firsts = [each for each, name in names.items() if any(word in name for word in (stem, *DONE.get(stem, ())))]
    wholes = [each for each, name in names.items() if any(word in name for word in WHOLES.get(stem, ()))]
    for one, whole in pairs(target, counted):
        if same_unit(table, axis, one, whole):
            yield way(table, "share", axis, target, one, base=whole, explicit=firsts == [one] and wholes == [whole])
            # 합격률 of those who passed and those who did not.
            both = tuple(
                (result, (own, own, rest)) for result, (own, rest) in quotients(table, axis, target, one, whole)
            )
            yield CandidateFormula("part", None, both)
