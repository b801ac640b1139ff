"""Numbers that a sentence makes out of rows of a table that it names: their sum, a share, a difference, a growth, an average."""

from __future__ import annotations

from fractions import Fraction

from generator.pattern import Pattern
from generator.rules.agreement.fact import Counted, near_miss, numeral
from generator.rules.agreement.label import called, years
from generator.rules.agreement.pool import Pool
from generator.rules.agreement.reckoning import (
    GROWN,
    HUNDRED,
    OPEN,
    SHRUNK,
    TOGETHER,
    Tally,
    between,
    change,
    mean_of,
    plain,
    tally,
)
from generator.rules.agreement.saying import Saying

#: How what is whole, an earlier year, and what is more stand beside a number.
OF_ALL = Pattern(r"전체(?:\s[가-힣]{1,6})?의\s?(?:약\s?)?$")
OF_IT = Pattern(r"(?:의|\s?가운데|\s?중)\s(?:약\s?)?$")
THAN = Pattern(r"([0-9]{4})년\s?(?:도|에)?(?:보다|\s?대비|에 비해|에 비하여)")
MORE = Pattern(r"^[이가을를]?\s?(?:더|많|적|덜)")


def of_tables(saying: Saying, pool: Pool) -> Tally | None:
    """The same of the rows of a table that the sentence names."""
    quantity = saying.quantity
    if quantity.bound or not quantity.grouped or not pool.own:
        return None
    if any(each.value == quantity.value and each.kind == quantity.kind for each in pool.own):
        return None
    before, after = saying.begun, saying.part.value[quantity.start + len(quantity.whole) :]
    for grid in pool.grids:
        found = grid_of(saying, grid, before, after)
        if found:
            return found
    return None


Grid = dict[tuple[int, int], Counted]


def grid_of(saying: Saying, grid: Grid, before: str, after: str) -> Tally | None:
    quantity = saying.quantity
    if quantity.kind == "%":
        return part_of(saying, grid, before, after) or since(saying, grid, before, after)
    if TOGETHER.search(before) and not OPEN.search(before):
        return together(saying, grid, before) or everything(saying, grid, before)
    return apart(saying, grid, before, after) or since(saying, grid, before, after) or each_of(saying, grid, before)


def lines(grid: Grid, text: str) -> dict[int, str]:
    """The rows of a table that a text names, totals left out; a name that stands in a longer one that is named does not count."""
    names = {row: each.row for (row, _), each in grid.items() if not each.total_row}
    found = {row: name for row, name in names.items() if called(name, text)}
    return {
        row: name for row, name in found.items() if not any(name != other and name in other for other in found.values())
    }


def column(grid: Grid, kind: str, text: str) -> int | None:
    """The column of a kind that is meant: the only one, or the only one that the text names."""
    columns = {at: each for (_, at), each in grid.items() if each.kind == kind and not each.total_column}
    if len(columns) > 1:
        columns = {at: each for at, each in columns.items() if called(each.column, text)}
    return next(iter(columns)) if len(columns) == 1 else None


def together(saying: Saying, grid: Grid, before: str) -> Tally | None:
    """달빛식당과 별빛식당을 합하여 2,121명."""
    rows, at = lines(grid, before), column(grid, saying.quantity.kind, saying.sentence)
    if len(rows) < 2 or at is None or saying.order or any((row, at) not in grid for row in rows):  # noqa: PLR2004
        return None
    return tally(saying, sum((grid[row, at].value for row in rows), Fraction(0)), "sum")


def everything(saying: Saying, grid: Grid, before: str) -> Tally | None:
    """세 식당을 모두 2,653명, of a table without a total: told where a slip of the hand makes one of the other."""
    at = column(grid, saying.quantity.kind, saying.sentence)
    if at is None or saying.order or lines(grid, before):
        return None
    cells = [each for (_, other), each in grid.items() if other == at]
    total = sum((each.value for each in cells), Fraction(0))
    digits = [numeral(each, saying.quantity.kind) for each in (total, saying.quantity.value)]
    if len(cells) < 2 or any(each.total_row for each in cells) or min(map(len, digits)) < 3 or not near_miss(*digits):  # noqa: PLR2004
        return None
    return tally(saying, total, "sum")


def part_of(saying: Saying, grid: Grid, before: str, after: str) -> Tally | None:
    """전화 상담이 전체의 60%; 이용한 2,653명의 20.1%."""
    if GROWN.match(after) or SHRUNK.match(after):
        return None
    rows = lines(grid, before)
    whole = saying.all[saying.order - 1] if saying.order else None
    of_number = whole is not None and plain(whole) and OF_IT.match(between(saying, whole, saying.quantity))
    if len(rows) != 1 or not (of_number or OF_ALL.search(before)):
        return None
    row = next(iter(rows))
    kinds = {each.kind for (line, _), each in grid.items() if line == row and each.kind not in ("%", "-", "")}
    if whole is not None and of_number:
        kinds &= {whole.kind}
    elif len(kinds) > 1:
        kinds = {
            each.kind
            for (line, _), each in grid.items()
            if line == row and each.kind in kinds and called(each.column, before)
        }
    if len(kinds) != 1:
        return None
    at = column(grid, kinds.pop(), saying.sentence)
    if at is None or (row, at) not in grid:
        return None
    parts = [each for (_, other), each in grid.items() if other == at and not each.total_row]
    total = whole.value if whole is not None and of_number else sum((each.value for each in parts), Fraction(0))
    return tally(saying, grid[row, at].value / total * HUNDRED, "share") if total > grid[row, at].value else None


def apart(saying: Saying, grid: Grid, before: str, after: str) -> Tally | None:
    """달빛식당은 별빛식당보다 387명이 더 이용했습니다."""
    if "보다" not in before or not (MORE.match(after) or GROWN.match(after)) or saying.order:
        return None
    rows = lines(grid, before)
    at = column(grid, saying.quantity.kind, saying.sentence)
    if len(rows) != 2 or at is None or any((row, at) not in grid for row in rows):  # noqa: PLR2004 - two
        return None
    one, two = (grid[row, at].value for row in rows)
    return tally(saying, abs(one - two), "difference")


def since(saying: Saying, grid: Grid, before: str, after: str) -> Tally | None:
    """초급반 참가자는 2013년보다 55명 늘었습니다."""
    than = THAN.search(before) if any(each in before for each in ("보다", "대비", "비해")) else None
    if not than or not (GROWN.match(after) or SHRUNK.match(after)):
        return None
    rows = lines(grid, before)
    if len(rows) != 1:
        return None
    row = next(iter(rows))
    numbers = {
        next(iter(years(each.column))): each
        for (line, _), each in grid.items()
        if line == row and each.kind != "%" and len(years(each.column)) == 1
    }
    told = years(THAN.sub("", before))
    later = [year for year in numbers if year > than[1] and (not told or year in told)]
    if than[1] not in numbers or len(later) != 1:
        return None
    return change(saying, numbers[than[1]], numbers[later[0]].value)


def each_of(saying: Saying, grid: Grid, before: str) -> Tally | None:
    """골목 음악회에는 한 번에 평균 300명이 왔습니다: of 1,800 in 6."""
    kind = mean_of(before)
    rows = lines(grid, before) if kind else {}
    if kind is None or len(rows) != 1:
        return None
    row = next(iter(rows))
    at, by = column(grid, saying.quantity.kind, saying.sentence), column(grid, kind, saying.sentence)
    if (
        at is None
        or by is None
        or at == by
        or (row, at) not in grid
        or (row, by) not in grid
        or not grid[row, by].value
    ):
        return None
    return tally(saying, grid[row, at].value / grid[row, by].value, "average")
