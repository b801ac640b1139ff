"""What the records of a site count: every cell and figure as a number with its unit and the names that lead to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

from generator.diagnostics import Fact as Words
from generator.diagnostics import Span
from generator.numbers.naming import is_part, is_total
from generator.numbers.quantity import kind_of, quantities, worth
from generator.numbers.table import LEVELS, Table
from generator.records import Part, Record
from generator.rules.agreement.label import EMPTY, grams, years
from generator.source import Mapping as Node
from generator.source import Scalar

#: The heading of a column that holds the unit of its row.
UNIT = "단위"


@dataclass(frozen=True, eq=False)
class Counted:
    """A number that a record prints in a cell or as a figure. ``value`` is in single units: 3,022백만원 is 3,022,000,000."""

    value: Fraction
    slack: Fraction
    kind: str
    printed: str
    unit: str
    record: Record
    #: How people find it.
    name: Words
    span: Span
    row: str = ""
    column: str = ""
    #: All else that says what it is about: the caption, the title of its record, the labels of figures that cite it.
    about: str = ""
    #: The names of what a total sums, and the words of its row.
    members: str = ""
    #: The rows that a total sums.
    rows: tuple[str, ...] = ()
    #: Whether the row, and the column, is the only one that could be meant.
    only_row: bool = False
    only_column: bool = False
    total_row: bool = False
    total_column: bool = False
    years: frozenset[str] = frozenset()
    #: The time that its table, or its record, is of, as printed.
    when: str = ""
    #: The table and the place in it; none for a figure.
    place: tuple[int, int, int] | None = None
    #: Printed as about so many, or as a limit.
    approximate: bool = False
    #: A figure, or a cell of words, is what its names say and nothing else.
    figure: bool = False
    #: What figures that cite the cell call it; filled while all records are read.
    labels: list[str] = field(default_factory=list)

    @cached_property
    def row_grams(self) -> frozenset[str]:
        return grams(self.row)

    @cached_property
    def column_grams(self) -> frozenset[str]:
        return frozenset() if self.column in EMPTY else grams(self.column)

    @cached_property
    def label_grams(self) -> tuple[frozenset[str], ...]:
        return tuple(grams(each) for each in dict.fromkeys(self.labels))

    @cached_property
    def parts(self) -> tuple[frozenset[str], ...]:
        """The names of the rows that a total sums."""
        return tuple(grams(each) for each in self.rows if each != self.row)

    @cached_property
    def numeral(self) -> str:
        return numeral(self.value, self.kind)

    @property
    def total(self) -> bool:
        return self.total_row or self.total_column

    @cached_property
    def names(self) -> str:
        return " ".join((self.row, self.column, self.about, *self.labels))

    @cached_property
    def figures(self) -> int:
        """How many digits it has."""
        return sum(char.isdigit() for char in self.printed)

    @cached_property
    def all_grams(self) -> frozenset[str]:
        return grams(f"{self.names} {self.unit} {self.members}")

    @cached_property
    def about_grams(self) -> frozenset[str]:
        return grams(self.about)


def same(one: Fraction, slack: Fraction, other: Counted) -> bool:
    """Whether a printed number can be the one that a cell prints."""
    return one == other.value or (bool(slack or other.slack) and abs(one - other.value) <= max(slack, other.slack))


def numeral(value: Fraction, kind: str) -> str:
    """The digits of a number that a slip of the hand can touch: of money 3,022백만 and 30억 2,200만 are both 3022."""
    if value.denominator == 1:
        return (str(abs(value.numerator)).rstrip("0") if kind == "원" else str(abs(value.numerator))) or "0"
    return f"{float(abs(value)):.6f}".rstrip("0").replace(".", "").lstrip("0")


def near_miss(one: str, other: str) -> bool:
    """Whether two numbers differ as slips of hands do: a digit changed, lost, added, or two swapped."""
    one, other = (each.replace(",", "").replace(".", "") for each in (one, other))
    if len(one) == len(other):
        wrong = [at for at, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
        swapped = [one[at] for at in wrong] == [other[at] for at in reversed(wrong)]
        return len(wrong) <= 1 or (wrong == [wrong[0], wrong[0] + 1] and swapped)
    short, long = sorted((one, other), key=len)
    return len(long) - len(short) == 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def size(value: Fraction) -> int:
    """How many digits stand before the point."""
    return len(str(int(abs(value))))


def counted(record: Record, tables: list[Table]) -> Iterator[Counted]:
    """The numbers in the tables of a record."""
    for at, table in enumerate(tables):
        yield from of_table(record, table, at)


def of_table(record: Record, table: Table, at: int) -> Iterator[Counted]:
    units = next((n for n, each in enumerate(table.columns) if each.label.replace(" ", "") == UNIT), None)
    about = f"{table.caption} {record.data.get('title', '')}"
    as_of = str(table.data.get("as_of", "") or record.data.get("as_of", ""))
    when = years(f"{table.caption} {table.data.get('as_of', '')} {record.data.get('as_of', '')}")
    kinds = [
        kind_of(table.unit(column)) if each.typed or table.unit(column) else "-"
        for column, each in enumerate(table.columns)
    ]
    amounts = [
        [table.amount(row, column) if column >= table.headers else None for column in range(len(kinds))]
        for row in range(len(table.cells))
    ]
    filled = [sum(row[column] is not None for row in amounts) for column in range(len(kinds))]
    sums = [is_total(table, "column", column) or is_part(table, "column", column) for column in range(len(kinds))]
    names = [each.name.replace(LEVELS, " ") for each in table.columns]
    for row, cells in enumerate(table.cells):
        total = is_total(table, "row", row)
        part = total or is_part(table, "row", row)
        members = " ".join(
            each.text
            for at_, each in enumerate(cells)
            if at_ >= table.headers and amounts[row][at_] is None and len(each.text) > 1
        )
        if total:
            members += " " + " ".join(table.rows)
        for column in range(table.headers, len(cells)):
            amount, cell = amounts[row][column], cells[column]
            if amount is None:
                if not table.columns[column].typed and any(char.isdigit() for char in cell.text):
                    yield from of_text(record, table, at, row, column)
                continue
            unit = table.unit(column) or (cells[units].text if units is not None else "")
            scale = worth(unit)
            yield Counted(
                amount.value * scale, amount.slack * scale, kind_of(unit), cell.text, unit, record,
                table.cell_name(row, column), cell.span, table.rows[row], names[column], about,
                members=members, rows=table.rows if total else (),
                only_row=filled[column] == 1, only_column=kinds.count(kinds[column]) == 1,
                total_row=part, total_column=sums[column],
                years=years(table.rows[row]) | years(names[column]) or when, when=as_of, place=(at, row, column),
            )  # fmt: skip


def of_text(record: Record, table: Table, at: int, row: int, column: int) -> Iterator[Counted]:
    """The numbers in a cell of words: 약 1,000여 명, 총6회."""
    cell = table.cells[row][column]
    for each in quantities(cell.text):
        yield Counted(
            each.value, each.slack, each.kind, each.printed, each.unit, record, table.cell_name(row, column), cell.span,
            place=(at, row, column), years=years(cell.text), approximate=each.approximate or each.bound, figure=True,
            labels=[f"{table.rows[row]} {cell.text}"],
        )  # fmt: skip


def figure(part: Part, record: Record) -> Counted | None:
    """A figure with a number of its own."""
    value, label = part.value.get("value"), str(part.value.get("label", ""))
    node = part.node.get("value") if isinstance(part.node, Node) else None
    if not isinstance(value, str) or not isinstance(node, Scalar):
        return None
    unit = str(part.value.get("unit", ""))
    found = next(quantities(f"{value}{unit}"), None) or next(quantities(value), None)
    if found is None:
        return None
    scale = worth(unit)
    number = (
        Fraction(found.printed.replace(",", ""))
        if found.printed.replace(",", "").replace(".", "").isdigit()
        else found.value
    )
    name: Words = {"ko": f"주요 숫자 ‘{label}’", "en": f"the figure “{label}”"}
    return Counted(
        number * scale, found.slack, kind_of(unit), value, unit, record, name, node.span, label, "", str(record.data.get("title", "")),
        only_column=True, years=years(f"{label} {part.value.get('as_of', '')}"),
        approximate=bool(part.value.get("approximate")), figure=True,
    )  # fmt: skip
