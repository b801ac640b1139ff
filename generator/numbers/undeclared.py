"""Rows and columns that are called a total though no check of the table says so: recomputed all the same.

Only what is plainly a sum is told: numbers with a unit that can be added, under or beside the numbers that they sum.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from generator.diagnostics import Diagnostic, Edit, Fact, Fix, Span
from generator.numbers.amount import Amount, show
from generator.numbers.declaration import OTHER, Check
from generator.numbers.table import LEVELS, Axis, Table
from generator.records import as_yaml
from generator.source import Mapping, first_line

#: What a sum is called, without blanks and in small letters. A running total (누계) is none of the lines above it.
TOTALS = frozenset(
    (
        "합계",
        "계",
        "합",
        "총",
        "총계",
        "총합",
        "총합계",
        "총액",
        "전체",
        "전체합계",
        "전체계",
        "total",
        "totals",
        "grandtotal",
        "sum",
    )
)
PARTS = frozenset(("소계", "중계", "중간합계", "subtotal", "sub-total"))
#: Units of what does not add up.
RATE_UNITS = frozenset(
    ("%", "％", "‰", "%p", "％p", "퍼센트", "퍼센트포인트", "점", "배", "위", "℃", "도", "등급", "세")
)
#: Ends and parts of names of what does not add up.
RATE_ENDS = ("율", "률")
RATES = (
    *("비율", "비중", "구성비", "평균", "증감", "순위", "지수", "단가", "점수", "등급", "누계", "누적", "1인당"),
    *("rate", "ratio", "share", "average", "mean", "median", "rank", "index", "per "),
)
#: A sum of one number is a repetition.
FEWEST = 2


@dataclass(frozen=True)
class Sum:
    """A line that is called a total, and the lines whose sum it is. ``wrong`` are the lines across where it is not."""

    axis: Axis
    target: int
    of: tuple[int, ...]
    across: tuple[int, ...]
    wrong: tuple[tuple[int, Fraction, int], ...]


def undeclared(table: Table, checks: list[Check], path: str) -> Iterator[Diagnostic]:
    """N021 for a total that no check knows, N022 where it does not add up."""
    found = list(sums(table, checks))
    fix = declared(table, [each for each in found if not each.wrong]) if not table.data.get("checks") else None
    for each in found:
        for across, value, places in each.wrong:
            row, column = (each.target, across) if each.axis == "row" else (across, each.target)
            facts: dict[str, Fact] = {
                "cell": table.cell_name(row, column),
                "printed": table.cells[row][column].text,
                "computed": show(value, places),
            }
            yield Diagnostic("N022", path, table.cells[row][column].span, facts)
        if not each.wrong:
            yield Diagnostic(
                "N021", path, span_of(table, each), {"line": name(table, each), "check": check_of(table, each)}, fix
            )


def sums(table: Table, checks: list[Check]) -> Iterator[Sum]:
    """Every line called a total that no check mentions."""
    for axis in OTHER:
        known = {each.target for each in checks if each.axis == axis}
        known |= {each.base for each in checks if each.base is not None and (each.axis == axis) != each.across}
        called = [line for line in table.lines(axis) if is_total(table, axis, line) or is_part(table, axis, line)]
        for line in called:
            if line not in known:
                made = sum_of(table, axis, line, called)
                if made:
                    yield made


def plain_name(table: Table, axis: Axis, line: int) -> str:
    full = table.rows[line].rpartition(LEVELS)[2] if axis == "row" else table.columns[line].label
    # 합계(명) is a total as well.
    return "".join(full.partition("(")[0].split()).strip("·*").lower()


def is_total(table: Table, axis: Axis, line: int) -> bool:
    return plain_name(table, axis, line) in TOTALS


def is_part(table: Table, axis: Axis, line: int) -> bool:
    return plain_name(table, axis, line) in PARTS


def sum_of(table: Table, axis: Axis, line: int, called: list[int]) -> Sum | None:
    """The best of the ways in which ``line`` can be a sum; None where none is plain."""
    found: list[Sum] = []
    for terms in ways(table, axis, line, called):
        across = [each for each in table.lines(OTHER[axis]) if addable(table, axis, each, (line, *terms))]
        if len(terms) < FEWEST or not across:
            continue
        wrong = [difference for each in across if (difference := differs(table, axis, line, terms, each))]
        found.append(Sum(axis, line, tuple(terms), tuple(across), tuple(wrong)))
    if not found:
        return None
    best = min(found, key=lambda each: len(each.wrong))
    right = len(best.across) - len(best.wrong)
    # Where nothing adds up and it could be the sum of this or of that, nobody knows what was meant.
    return best if right or len({each.of for each in found}) == 1 else None


def ways(table: Table, axis: Axis, line: int, called: list[int]) -> Iterator[list[int]]:
    """The lines that a total may sum: all that are no totals, the subtotals, those up to the last total, those down to the next."""
    lines = [each for each in table.lines(axis) if same_group(table, axis, line, each)]
    plain = [each for each in lines if each not in called]
    parts = [each for each in called if each != line and is_part(table, axis, each)]
    before = max((each for each in called if each < line), default=-1)
    after = min((each for each in called if each > line), default=len(lines) + line + 1)
    if not is_part(table, axis, line):
        yield plain
        yield parts
    yield [each for each in plain if before < each < line]
    yield [each for each in plain if line < each < after]


def same_group(table: Table, axis: Axis, line: int, other: int) -> bool:
    """Whether two columns can be added: one unit, and one heading above them, if the total has one."""
    if axis == "row":
        return (
            not is_part(table, axis, line) or table.headers == 1 or first_name(table, line) == first_name(table, other)
        )
    one, two = table.columns[line], table.columns[other]
    return (
        one.unit == two.unit
        and one.decimals == two.decimals
        and (not one.group or one.group == two.group)
        and not rate(table, other)
    )


def first_name(table: Table, row: int) -> str:
    return table.rows[row].partition(LEVELS)[0]


def rate(table: Table, column: int) -> bool:
    kind = table.columns[column]
    unit = (kind.unit or str(table.data.get("unit", ""))).lower()
    return unit in RATE_UNITS or "/" in unit or unit.startswith("per ") or named_a_rate(kind.name)


def named_a_rate(name: str) -> bool:
    name = name.partition("(")[0].strip().lower()
    return name.endswith(RATE_ENDS) or any(each in name for each in RATES)


def addable(table: Table, axis: Axis, across: int, lines: tuple[int, ...]) -> bool:
    """Whether the cells of ``lines`` on the line ``across`` are numbers with a unit that adds up."""
    cells = [(line, across) if axis == "row" else (across, line) for line in lines]
    if axis == "row" and (rate(table, across) or not typed(table, across)):
        return False
    if axis == "column" and (not all(typed(table, line) for line in lines) or named_a_rate(table.rows[across])):
        return False
    return all(amount(table, *cell) is not None for cell in cells) and not all(
        table.cells[row][column].empty for row, column in cells
    )


def typed(table: Table, column: int) -> bool:
    return table.columns[column].typed or bool(table.data.get("unit"))


def amount(table: Table, row: int, column: int) -> Amount | None:
    """The number in a cell; an empty one is nothing."""
    return Amount(Fraction(0)) if table.cells[row][column].empty else table.amount(row, column)


def differs(table: Table, axis: Axis, line: int, terms: list[int], across: int) -> tuple[int, Fraction, int] | None:
    """The sum and its places, where it is another than what is printed."""
    cells = [(each, across) if axis == "row" else (across, each) for each in (line, *terms)]
    printed, *parts = [each for each in (amount(table, *cell) for cell in cells) if each is not None]
    least, most = sum((each.least for each in parts), Fraction(0)), sum((each.most for each in parts), Fraction(0))
    if printed.least <= most and least <= printed.most:
        return None
    value = sum((each.value for each in parts), Fraction(0))
    return across, value, max(each.places for each in (printed, *parts))


def span_of(table: Table, found: Sum) -> Span:
    """The name of the row or, for a column, what the contract has of it."""
    if found.axis == "row":
        return table.cells[found.target][table.headers - 1].span
    node = table.node.get("columns")
    assert node is not None  # noqa: S101 - a table that was read has them
    assert not isinstance(node, Mapping)  # noqa: S101
    return first_line(node.items[found.target].span) if hasattr(node, "items") else node.span


def name(table: Table, found: Sum) -> Fact:
    if found.axis == "row":
        return table.row_name(found.target)
    column = table.columns[found.target].name
    return {"ko": f"‘{table.caption}’ 표의 ‘{column}’ 열", "en": f"column {column} of the table {table.caption}"}


def check_of(table: Table, found: Sum) -> str:
    """The entry of ``checks`` that declares a sum."""
    names = {axis: list(table.rows) if axis == "row" else [each.name for each in table.columns] for axis in OTHER}
    own, other = names[found.axis], names[OTHER[found.axis]]
    text = f"check: total, {found.axis}: {as_yaml(own[found.target])}"
    if set(found.of) != {each for each in table.lines(found.axis) if each != found.target}:
        text += f", of: [{', '.join(as_yaml(own[each]) for each in found.of)}]"
    if len(found.across) < len(table.lines(OTHER[found.axis])):
        text += f", only: [{', '.join(as_yaml(other[each]) for each in found.across)}]"
    return f"{{{text}}}"


def declared(table: Table, found: list[Sum]) -> Fix | None:
    """The line ``checks`` for all sums that add up; None where a name means two lines."""
    names = [*table.rows, *(each.name for each in table.columns)]
    rows = table.node.get("rows")
    key = table.node.key("rows")
    if not found or rows is None or key is None or len(set(names)) < len(names):
        return None
    line = f"checks: [{', '.join(check_of(table, each) for each in found)}]"
    first = table.node.entries[0].key.span
    if (table.node.span.line, table.node.span.column) != (first.line, first.column):
        return Fix(
            (
                Edit(
                    Span(rows.span.end_line, rows.span.end_column, rows.span.end_line, rows.span.end_column),
                    f", {line}",
                ),
            )
        )
    below = Span(rows.span.end_line + 1, 1, rows.span.end_line + 1, 1)
    return Fix((Edit(below, f"{' ' * (key.span.column - 1)}{line}\n"),))
