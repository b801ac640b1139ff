"""Rows and columns that are called a total though no check of the table says so, and what they are the sum of.

A name alone may mean two things (the sum of all, of the subtotals, of the rows above), so every way of reading it is
tried on all lines across; only the reading that the printed numbers bear out is believed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import accumulate

from generator.numbers.additive import addable, same_unit, typed
from generator.numbers.amount import SCALED, Amount
from generator.numbers.declaration import OTHER, Check
from generator.numbers.formula import Equation, agrees, number_at, place, sum_of
from generator.numbers.naming import LOOSE, TOTALS, first_name, is_called, is_part, is_total, own_name, plain_name
from generator.numbers.table import Axis, Table
from generator.pattern import Pattern

#: Of what is named so only some lines may stand in the table.
SOME = Pattern(r"상위|주요|일부|발췌|가운데|우수|중복|복수응답|별도|\b(?:top|selected|main|major)\b", re.IGNORECASE)
#: A sum of one number is a repetition.
FEWEST = 2
#: Lines among which some are looked for that make a total alone.
MOST_TERMS = 400
#: Amounts below it have one digit.
ONE_DIGIT = 10
#: A column without a unit is believed to have a wrong sum only where it is at least of that size.
NEAR = 2


@dataclass(frozen=True)
class Sum:
    """A line that is called a total, the lines whose sum it is, and the lines across on which that can be seen."""

    check: Check
    equations: tuple[Equation, ...]

    @property
    def axis(self) -> Axis:
        return self.check.axis

    @property
    def target(self) -> int:
        return self.check.target

    @property
    def of(self) -> tuple[int, ...]:
        return self.check.of

    @property
    def across(self) -> tuple[int, ...]:
        return self.check.only

    @property
    def wrong(self) -> tuple[Equation, ...]:
        return tuple(each for each in self.equations if not each.holds)

    @property
    def right(self) -> int:
        return len(self.equations) - len(self.wrong)


def sums(table: Table, checks: Sequence[Check]) -> Iterator[Sum]:
    """Every line called a total that no check mentions."""
    for axis in OTHER:
        called = [line for line in table.lines(axis) if is_called(table, axis, line)]
        if not called:
            continue
        known = {each.target for each in checks if each.axis == axis}
        known |= {each.base for each in checks if each.base is not None and (each.axis == axis) != each.across}
        inner: dict[int, tuple[int, ...]] = {each.target: each.of for each in checks if each.axis == axis}
        # The subtotals first: a total over them takes the place of their parts.
        for line in sorted(called, key=lambda each: (not is_part(table, axis, each), len(inner))):
            made = None if line in known else sum_of_line(table, axis, line, called, inner)
            if made:
                inner[line] = made.of
                yield made


def sum_of_line(
    table: Table, axis: Axis, line: int, called: Sequence[int], inner: dict[int, tuple[int, ...]]
) -> Sum | None:
    """The reading that the numbers bear out; None where none is plain."""
    found: dict[tuple[int, ...], Sum] = {}
    for terms in ways(table, axis, line, called, inner):
        if len(terms) >= FEWEST and terms not in found and (made := read(table, axis, line, terms)):
            found[terms] = made
    if not found:
        return None
    best = max(found.values(), key=lambda each: (each.right, -len(each.wrong)))
    return best if not best.wrong or believed(table, best, list(found.values())) else None


def believed(table: Table, best: Sum, readings: Sequence[Sum]) -> bool:
    """Whether a sum that does not hold everywhere was meant as one.

    It was, where it holds as often as not, or where it can be read in one way only and is not the whole of a list of some.
    """
    own = own_name(table, best.axis, best.target)
    if len({results(each) for each in readings if each.right == best.right}) > 1:
        return False
    if best.right:
        return best.right >= len(best.wrong) or len({each.of for each in readings}) == 1
    if not (is_total(table, best.axis, best.target) or is_part(table, best.axis, best.target)) or some(table):
        return False
    if of_some(table, best):
        return False
    far = [each for each in best.wrong if not near(table, each)]
    if plain_name(own) in LOOSE and any(short(table, each) and not mistyped(table, each) for each in best.wrong):
        return False
    return not far or (len(best.wrong) == 1 and typed(table, best.wrong[0].result[1]))


def of_some(table: Table, found: Sum) -> bool:
    """Whether some of the lines alone make the total everywhere: it is theirs, and the others are counted among them again.

    So where men, women and ages stand below one total, or a column says how many of them are disabled.
    """
    first = found.equations[0]
    printed = number_at(table, *first.result)
    amounts = [number_at(table, *cell) for cell in first.terms]
    parts = [each for each in amounts if each is not None]
    if printed is None or len(parts) < len(amounts) or len(parts) > MOST_TERMS:
        return False
    for some_terms in likely(found.of, parts, printed):
        made = read(table, found.axis, found.target, some_terms)
        if made and not made.wrong and len(made.equations) >= len(found.equations):
            return True
    return False


def likely(terms: tuple[int, ...], parts: Sequence[Amount], printed: Amount) -> Iterator[tuple[int, ...]]:
    """The neighbouring lines, or all lines but one, that make the total on one line: only they need be read."""
    added = [Fraction(0), *accumulate(each.value for each in parts)]
    slack = sum_of([each.slack for each in (*parts, printed)])
    size = len(terms)
    for at in range(size):
        for end in range(at + FEWEST, size + (at > 0)):
            if abs(added[end] - added[at] - printed.value) <= slack:
                yield terms[at:end]
        if size > FEWEST and abs(added[-1] - parts[at].value - printed.value) <= slack:
            yield tuple(each for each in terms if each != terms[at])


def results(found: Sum) -> tuple[tuple[object, bool], ...]:
    """What fails in a reading; readings that fail alike tell the same."""
    return tuple((each.result, each.holds) for each in found.equations)


def some(table: Table) -> bool:
    return bool(SOME.search(f"{table.caption} {table.data.get('note', '')} {' '.join(table.rows)}"))


def ways(
    table: Table, axis: Axis, line: int, called: Sequence[int], inner: dict[int, tuple[int, ...]]
) -> Iterator[tuple[int, ...]]:
    """The lines that a total may sum."""
    lines = [each for each in table.lines(axis) if each != line and same_unit(table, axis, line, each)]
    first = first_name(table, axis, line)
    if first and plain_name(first) in TOTALS:
        # 합계 > 남 is the sum of 동부 > 남 and 서부 > 남.
        own = own_name(table, axis, line)
        alike = [
            each for each in lines if own_name(table, axis, each) == own and first_name(table, axis, each) != first
        ]
        yield tuple(alike)
        if len(alike) >= FEWEST:
            return
    if first:
        group = [each for each in lines if first_name(table, axis, each) == first]
        yield tuple(each for each in group if each not in called)
        if axis == "column" or is_part(table, axis, line):
            return
    plain = [each for each in lines if each not in called]
    if not is_part(table, axis, line):
        others = [each for each in called if each in lines]
        covered = {term for each in others for term in inner.get(each, ())}
        yield tuple(plain)
        yield tuple(sorted({*(each for each in others if each in inner), *plain} - covered))
        yield tuple(others)
    before = max((each for each in called if each < line), default=-1)
    after = min((each for each in called if each > line), default=line + len(table.cells) + len(table.columns))
    yield tuple(each for each in plain if before < each < line)
    yield tuple(each for each in plain if line < each < after)


def read(table: Table, axis: Axis, line: int, terms: tuple[int, ...]) -> Sum | None:
    """``line`` as the sum of ``terms``, on every line across where all of them are numbers; None where there is none."""
    across = [each for each in table.lines(OTHER[axis]) if addable(table, axis, each, (line, *terms))]
    check = Check("total", axis, line, terms, None, False, 1, tuple(across), table.node)  # noqa: FBT003 - a field
    made = [equation(table, check, each) for each in across]
    # A dash is nothing where another line of the table shows that it is; else it may be what nobody counted.
    nothing = any(each.holds and dashes(table, each) for each in made)
    # A dash where the total would stand says that nobody added.
    seen = [
        each
        for each in made
        if each.holds
        or (
            not table.cells[each.result[0]][each.result[1]].empty
            and clear(table, each)
            and (nothing or not (dashes(table, each) and short(table, each)))
        )
    ]
    kept = tuple(each.result[1] if axis == "row" else each.result[0] for each in seen)
    return Sum(Check("total", axis, line, terms, None, False, 1, kept, table.node), tuple(seen)) if seen else None  # noqa: FBT003


def equation(table: Table, check: Check, across: int) -> Equation:
    result, *terms = (place(check.axis, each, across) for each in (check.target, *check.of))
    printed, *amounts = [each for each in (number_at(table, *cell) for cell in (result, *terms)) if each is not None]
    if whole(table, result[1]):
        printed, *amounts = (replace(each, exact=True) for each in (printed, *amounts))
    return Equation(check, result, tuple(terms), agrees(check, printed, amounts), declared=False)


def whole(table: Table, column: int) -> bool:
    """Whether amounts in thousands and more are printed in full: nobody rounds all of a table to one digit."""
    kind, unit = table.columns[column], table.unit(column) or table.columns[column].unit_in_head
    if kind.rounded or kind.decimals or not SCALED.match(unit) or "%" in unit:
        return False
    alike = [at for at in table.lines("column") if table.unit(at) == table.unit(column)]
    amounts = [amount for row in table.lines("row") for at in alike if (amount := table.amount(row, at)) is not None]
    parts = sorted(abs(each.value) for each in amounts if not each.places)
    return len(parts) == len(amounts) > FEWEST and parts[-FEWEST] < ONE_DIGIT


def mistyped(table: Table, found: Equation) -> bool:
    """Whether the printed total is the sum but for one digit, or for two that changed places."""
    printed = number_at(table, *found.result)
    return printed is not None and one_slip(str(printed.value), str(value_of(table, found)))


def one_slip(printed: str, meant: str) -> bool:
    """Whether two numbers of several digits differ in one of them, or in the order of two neighbours."""
    if len(printed) != len(meant) or len(printed) < FEWEST:
        return False
    other = [at for at, (one, two) in enumerate(zip(printed, meant, strict=True)) if one != two]
    swapped = len(other) == FEWEST and other[1] == other[0] + 1
    return len(other) == 1 or (
        swapped and printed[other[0]] == meant[other[1]] and printed[other[1]] == meant[other[0]]
    )


def clear(table: Table, found: Equation) -> bool:
    """Whether the numbers of a sum that fails were meant to be added: they have a unit, or their sum is not far off."""
    return typed(table, found.result[1]) or near(table, found)


def near(table: Table, found: Equation) -> bool:
    printed, made = number_at(table, *found.result), abs(value_of(table, found))
    return printed is not None and abs(printed.value) <= NEAR * made and made <= NEAR * abs(printed.value)


def dashes(table: Table, found: Equation) -> bool:
    return any(table.cells[row][column].empty for row, column in found.terms)


def short(table: Table, found: Equation) -> bool:
    """Whether the parts make less than the total."""
    printed = number_at(table, *found.result)
    return printed is not None and value_of(table, found) < printed.value


def value_of(table: Table, found: Equation) -> Fraction:
    return sum_of([each.value for each in (number_at(table, *cell) for cell in found.terms) if each is not None])
