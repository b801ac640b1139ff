"""Which numbers of a table can be added: counts and amounts can, rates, averages and ranks cannot."""

from __future__ import annotations

import re

from generator.numbers.amount import COUNTED
from generator.numbers.formula import number_at, place
from generator.numbers.naming import is_part, is_total
from generator.numbers.table import Axis, Table
from generator.pattern import Pattern

#: Units of what does not add up.
RATE_UNITS = frozenset(
    ("%", "％", "‰", "%p", "％p", "퍼센트", "퍼센트포인트", "점", "배", "위", "℃", "도", "등급", "세")
)
#: Names of what does not add up. 법률 상담 and 자율 are counted like anything else.
RATES = Pattern(
    r"(?<![법자규조선])[율률]$|비율|비중|구성비|점유|평균|증감|순위|지수|단가|점수|등급|누계|누적|실인원|순인원"
    r"|\b(?:rates?|ratio|share|average|mean|median|rank|index|per)\b",
    re.IGNORECASE,
)
#: So many to one: 1인당, 가구당, per head. 배당, 담당, 해당, 식당, 경로당 and 노인당 are words of their own.
EACH = Pattern(
    r"(?:1\s?)?(?P<one>(?<!노)인|명|건|가구|세대|개소|곳|대|회|㎡|시간|월|일|동|기관|학급|교원|주민|학생|아동|회원|기업|업체|학교|차량|시설"
    r"|마리|개월|주|교실|강좌|프로그램|위원회|부서|직원)\s?당(?![가-힣])"
    r"|\bper (?:head|person|capita|visit|session|household|case|day|month|room|place|child|class)\b",
    re.IGNORECASE,
)
#: Heads of numbers that count nothing. 일자리, 월요일 and 전화 are counted.
LABELS = Pattern(
    r"^(?:(?:연도|년도|연번|순번|번호|순위|비고|참고|코드|전화번호|연락처|우편번호|일자|날짜|기간|년|월|일)(?![가-힣])"
    r"|(?:no\.?|year|date|code|number|phone)(?![a-z]))",
    re.IGNORECASE,
)
#: What grew less adds up as it stands, but not to what it is the difference of.
CHANGES = Pattern(r"^(?:.*대비\s?)?(?:증감|증가|감소)\s?(?:수|량|액|분|인원)?$")


def same_unit(table: Table, axis: Axis, line: int, other: int) -> bool:
    """Whether two columns can be added."""
    if axis == "row":
        return True
    one, two = table.columns[line], table.columns[other]
    return one.unit == two.unit and one.decimals == two.decimals and counts(table, other)


def counts(table: Table, column: int) -> bool:
    """Whether a column holds numbers that add up: with a unit, or without one where nothing but numbers stands in it."""
    kind = table.columns[column]
    if rate(table, column):
        return False
    if typed(table, column):
        return True
    cells = [row[column] for row in table.cells if not row[column].empty and not row[column].withheld]
    return (
        len(cells) > 1
        and not LABELS.match(kind.label.strip())
        and not (kind.group and LABELS.match(kind.group.strip()))
        and all(table.amount(row, column) is not None for row, cells_ in enumerate(table.cells)
                if not cells_[column].empty and not cells_[column].withheld)
    )  # fmt: skip


def rate(table: Table, column: int) -> bool:
    kind = table.columns[column]
    unit = (kind.unit or kind.unit_in_head or str(table.data.get("unit", ""))).lower()
    return unit in RATE_UNITS or "/" in unit or unit.startswith("per ") or named_a_rate(kind.name)


def named_a_rate(name: str) -> bool:
    name = name.partition("(")[0].strip()
    return bool(RATES.search(name) or EACH.search(name))


def changes(table: Table, column: int) -> bool:
    """Whether a column holds differences of what is counted: they add up from line to line."""
    kind = table.columns[column]
    unit = kind.unit or kind.unit_in_head or str(table.data.get("unit", ""))
    counted = COUNTED.fullmatch(unit) and unit.lower() not in RATE_UNITS
    return bool(counted and CHANGES.match(kind.label.partition("(")[0].strip()))


def typed(table: Table, column: int) -> bool:
    """Whether a column has a unit, in the contract or in its head."""
    kind = table.columns[column]
    return kind.typed or bool(table.data.get("unit")) or bool(COUNTED.fullmatch(kind.unit_in_head))


def addable(table: Table, axis: Axis, across: int, lines: tuple[int, ...]) -> bool:
    """Whether the cells of ``lines`` on the line ``across`` are numbers that add up."""
    cells = [place(axis, line, across) for line in lines]
    if axis == "row" and not (counts(table, across) or changes(table, across)):
        return False
    if axis == "column" and not (all(counts(table, line) for line in lines) and not named_a_rate(table.rows[across])):
        return False
    (row, column), *terms = cells
    # Whether a dash under a name that only ends like a total means nothing or is not stated, nobody can tell.
    if table.cells[row][column].empty and not (is_total(table, axis, lines[0]) or is_part(table, axis, lines[0])):
        return False
    return all(number_at(table, *cell) is not None for cell in cells) and not all(
        table.cells[row][column].empty for row, column in terms
    )
