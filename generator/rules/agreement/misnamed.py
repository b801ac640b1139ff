"""The number of one row or column where the sentence names another: 방문 상담 642건, which is that of 전화 상담."""

from __future__ import annotations

from collections.abc import Iterator

from generator.rules.agreement.excuse import explained, other_time
from generator.rules.agreement.fact import Counted
from generator.rules.agreement.label import called, grams
from generator.rules.agreement.pool import Pool
from generator.rules.agreement.saying import Saying


def misnamed(pool: Pool, saying: Saying, equal: list[Counted]) -> Counted | None:
    """The number of another row or column than the one that the sentence names: 방문 상담 642건, which is that of 전화 상담."""
    quantity = saying.quantity
    plain = quantity.unit and not (quantity.spelled or quantity.bound or quantity.apiece or quantity.approximate)
    if not plain or sum(map(str.isdigit, quantity.printed)) < 2 or saying.total:  # noqa: PLR2004 - a single digit is of anything
        return None
    text = " ".join((saying.sentence, *saying.above))
    if any(not each.place or each.figure or each.total for each in equal):
        return None
    found: dict[int, Counted] = {}
    for cell in equal:
        for other in beside(pool, cell):
            if other.value == cell.value or any(each.value == other.value for each in saying.all) or other.total:
                continue
            if (
                other_row(cell, other, text, saying)
                if other.column == cell.column
                else other_column(cell, other, saying)
            ):
                found[id(other)] = other
    if len(found) != 1 or explained(saying):
        return None
    cell = next(iter(found.values()))
    when = saying.era and cell.years and not cell.years & saying.era
    return None if when or other_time(saying, cell) else cell


def beside(pool: Pool, cell: Counted) -> Iterator[Counted]:
    """The cells of the same row or column that count the same."""
    assert cell.place  # noqa: S101 - looked at before
    at, row, column = cell.place
    for each in pool.own:
        if (
            each.place
            and each.record is cell.record
            and each.place[0] == at
            and each.kind == cell.kind
            and not each.figure
        ):
            same_row, same_column = each.place[1] == row, each.place[2] == column
            if same_row != same_column:
                yield each


def other_row(cell: Counted, other: Counted, text: str, saying: Saying) -> bool:
    """Whether a sentence names another row, and nothing of the row of a cell that the other has not."""
    own = cell.row_grams - other.row_grams
    return bool(own) and called(other.row, saying.sentence) and not own & grams(text)


def other_column(cell: Counted, other: Counted, saying: Saying) -> bool:
    """The same of columns, in a row that is named."""
    own = cell.column_grams - other.column_grams
    named_so = called(cell.row, saying.sentence) and called(other.column, saying.before)
    return bool(own) and named_so and not own & (saying.around | saying.over)
