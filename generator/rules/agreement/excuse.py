"""Why a number that is no cell's may be right all the same: it follows from others, or tells of another time or part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from generator.rules.agreement.fact import Counted
from generator.rules.agreement.label import called
from generator.rules.agreement.pool import Pool
from generator.rules.agreement.saying import BOUNDS, NEW, OTHER_TIME, WITHOUT, Saying

#: More numbers than this in one text make nearly every other number by chance.
LISTED = 8
#: What follows says which part is meant: 그 가운데 기초생활수급자는.
AFTER_AMONG = re.compile(r"가운데|중")


def explained(saying: Saying) -> bool:
    """Whether a number follows from others of its text: their sum, difference, share or quotient."""
    quantity = saying.quantity
    share = quantity.kind in ("%", "")
    rest = [each.value for each in saying.text if each is not quantity and (share or each.kind == quantity.kind)]
    if len(rest) > LISTED:
        return False
    places = len(quantity.digits.partition(".")[2])
    slack = Fraction(1, 2 * 10**places) if places or quantity.kind == "%" else Fraction(0)
    ways = [sum(rest, Fraction(0))] if len(rest) > 1 else []
    ways += sums(rest)
    if share:
        ways += shares(rest)
    if not quantity.kind:
        numbers = [each.value for each in saying.all if each is not quantity]
        ways += [one / two for one in numbers for two in numbers if two]
        slack = max(slack, Fraction(1, 2))
    return any(abs(each - quantity.value) <= slack for each in ways)


def sums(numbers: list[Fraction]) -> Iterator[Fraction]:
    """The sum and the difference of every two."""
    for at, one in enumerate(numbers):
        for two in numbers[at + 1 :]:
            yield one + two
            yield abs(one - two)


def shares(numbers: list[Fraction]) -> Iterator[Fraction]:
    """How much one is of another, and how much it grew, in per cent."""
    for at, one in enumerate(numbers):
        for two in numbers[at + 1 :]:
            for part, whole in ((one, two), (two, one)):
                if whole:
                    yield part / whole * 100
                    yield (part - whole) / whole * 100


def calculated(saying: Saying, pool: Pool) -> bool:
    """Whether a number is called a sum, and is that of a line of a table, which the table may leave out."""
    called = saying.total or saying.made or any(each.spelled for each in saying.all)
    return called and saying.quantity.value in pool.sums


def other_time(saying: Saying, cell: Counted) -> bool:
    """Whether a sentence tells of a plan, a limit, a part or another year, and the cell does not."""
    if saying.elsewhen and not OTHER_TIME.search(cell.names):
        return True
    if saying.new and not NEW.search(cell.names):
        return True
    if saying.without and cell.record is not saying.record and not WITHOUT.search(cell.names):
        return True
    if saying.quantity.bound and not (cell.approximate or BOUNDS.search(cell.names)):
        return True
    if saying.quantity.approximate and not cell.approximate:
        return True
    return saying.among and not (cell.row and called(cell.row, AFTER_AMONG.split(saying.before)[-1]))
