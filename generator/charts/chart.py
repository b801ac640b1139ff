"""A chart as it is drawn: named lines of values in one unit, and what stands in the way of drawing them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from generator.charts.declaration import Declaration, read_declaration, shares_of, whole_of
from generator.diagnostics import Diagnostic, Fact
from generator.numbers import Table, tables_of
from generator.numbers.amount import PERCENT, show
from generator.numbers.formula import WHOLE
from generator.numbers.table import LEVELS
from generator.records import Record
from generator.source import first_line

#: How many series can be told apart by pattern and order, not by colour alone (WCAG 2.2, 1.4.1).
SERIES = 4
#: Fewer marks than this compare nothing.
FEWEST = 2
ValueState = Literal["number", "empty", "withheld"]


@dataclass(frozen=True)
class ChartValue:
    """A cell in a chart: its text as printed, and its number unless the document has none or it is withheld."""

    text: str
    number: Fraction | None
    state: ValueState
    place: tuple[int, int]


@dataclass(frozen=True)
class ChartLine:
    """What is compared with others: a name with one value for each series, and what the table itself adds to it."""

    name: str
    values: tuple[ChartValue, ...]
    #: The total of the series, as the table prints it.
    total: ChartValue | None = None
    #: Per cent of the whole, as the table prints it.
    share: ChartValue | None = None


@dataclass(frozen=True)
class Chart:
    """What a table shows as a picture."""

    shape: str
    unit: str
    series: tuple[str, ...]
    #: In the order in which they are drawn.
    lines: tuple[ChartLine, ...]
    #: The whole that the parts of a share make, as the table prints it.
    whole: ChartValue | None = None
    #: What is counted, where all values are of one column or of columns of one name.
    measure: str = ""

    @property
    def cells(self) -> set[tuple[int, int]]:
        """Every cell of the table that the chart or its text rests on."""
        every = [value for line in self.lines for value in (*line.values, line.total, line.share)]
        return {value.place for value in (*every, self.whole) if value is not None}


def chart_of(table: Table) -> Chart | None:
    """The chart of a table that the rules found sound; None where it asks for none."""
    declaration, _ = read_declaration(table, "")
    return build(declaration) if declaration else None


def examine_charts(records: Iterable[Record]) -> list[Diagnostic]:
    """What cannot be drawn, over all tables."""
    problems: list[Diagnostic] = []
    for record in records:
        for table in tables_of(record):
            declaration, wrong = read_declaration(table, record.path)
            problems += wrong
            if declaration:
                problems += examine(declaration, build(declaration), record.path)
    return problems


def build(declaration: Declaration) -> Chart:
    table, rows, columns = declaration.table, declaration.rows, declaration.columns
    names = column_names(table, columns)
    series: tuple[str, ...] = names
    lines: list[tuple[str, tuple[tuple[int, int], ...]]]
    if declaration.across:
        series = row_names(table, rows)
        lines = [(name, ((rows[0], column),)) for name, column in zip(names, columns, strict=True)]
    else:
        lines = [
            (name, tuple((row, column) for column in columns))
            for name, row in zip(row_names(table, rows), rows, strict=True)
        ]
    drawn = [
        ChartLine(name, tuple(value_at(table, *place) for place in places), *extras(declaration, places[0]))
        for name, places in lines
    ]
    if declaration.by_size and declaration.shape != "line":
        drawn.sort(key=size, reverse=True)
    labels = {table.columns[column].label for column in columns}
    measure = labels.pop() if len(labels) == 1 else ""
    return Chart(declaration.shape, table.unit(columns[0]), series, tuple(drawn), whole(declaration), measure)


def extras(declaration: Declaration, place: tuple[int, int]) -> tuple[ChartValue | None, ChartValue | None]:
    """What the table prints as the total of a line's series, and as its share."""
    total = share = None
    if declaration.shape == "stacked" and not declaration.across:
        column = whole_of(declaration, "column", declaration.columns, place[0])
        total = value_at(declaration.table, place[0], column) if column is not None else None
    if declaration.shape == "share":
        line = shares_of(declaration)
        if line is not None:
            share = value_at(declaration.table, *((line, place[1]) if declaration.across else (place[0], line)))
    return printed(total), printed(share)


def whole(declaration: Declaration) -> ChartValue | None:
    if declaration.shape != "share":
        return None
    across = declaration.across
    drawn, other = (declaration.columns, declaration.rows[0]) if across else (declaration.rows, declaration.columns[0])
    line = whole_of(declaration, declaration.axis, drawn, other)
    if line is None:
        return None
    place = (declaration.rows[0], line) if across else (line, declaration.columns[0])
    return printed(value_at(declaration.table, *place))


def printed(value: ChartValue | None) -> ChartValue | None:
    return value if value is not None and value.number is not None else None


def size(line: ChartLine) -> Fraction:
    """What a line is sorted by; one without a number comes last."""
    numbers = [value.number for value in line.values if value.number is not None]
    return sum(numbers, Fraction(0)) if numbers else Fraction(-(10**30))


def value_at(table: Table, row: int, column: int) -> ChartValue:
    cell, amount = table.cells[row][column], table.amount(row, column)
    state: ValueState = "number" if amount else "withheld" if cell.withheld else "empty"
    return ChartValue(cell.text, amount.value if amount else None, state, (row, column))


def row_names(table: Table, rows: tuple[int, ...]) -> tuple[str, ...]:
    """Names of rows, of two levels only the lower one where that is enough to tell them apart."""
    short = [table.rows[row].rpartition(LEVELS)[2] for row in rows]
    if len(set(short)) == len(short):
        return tuple(short)
    return tuple(table.rows[row].replace(LEVELS, " ") for row in rows)


def column_names(table: Table, columns: tuple[int, ...]) -> tuple[str, ...]:
    """Names of columns without what all of them share: 2012년 for ``2012년 > 월평균`` beside other monthly averages."""
    kinds = [table.columns[column] for column in columns]
    labels, groups = {each.label for each in kinds}, {each.group for each in kinds}
    if len(kinds) > 1 and len(labels) == 1 and len(groups) == len(kinds) and "" not in groups:
        return tuple(each.group for each in kinds)
    if len(groups) == 1:
        return tuple(each.label for each in kinds)
    return tuple(f"{each.group} {each.label}".strip() for each in kinds)


def examine(declaration: Declaration, chart: Chart, path: str) -> list[Diagnostic]:
    """Why this chart cannot be drawn; nothing where it can."""
    table, place = declaration.table, first_line(declaration.node.span)
    problems = list(not_numbers(declaration, path))
    units = sorted({table.unit(column) for column in declaration.columns})
    if len(units) > 1:
        problems.append(Diagnostic("N018", path, place, {"units": ", ".join(unit or "-" for unit in units)}))
    if len(chart.series) > SERIES:
        facts: dict[str, Fact] = {"found": str(len(chart.series)), "maximum": str(SERIES)}
        problems.append(Diagnostic("N019", path, place, facts))
    if problems:
        return problems
    values = [value for line in chart.lines for value in line.values]
    marks = sum(value.number is not None for value in values)
    if marks < FEWEST:
        return [Diagnostic("N016", path, place, {"found": str(marks)})]
    return not_parts(declaration, chart, values, path)


def not_numbers(declaration: Declaration, path: str) -> Iterable[Diagnostic]:
    """Cells of words where numbers are to be drawn (N015). Where the column asks for numbers, N007 tells it."""
    table = declaration.table
    for row in declaration.rows:
        for column in declaration.columns:
            cell = table.cells[row][column]
            if table.amount(row, column) or cell.empty or cell.withheld or table.columns[column].typed:
                continue
            yield Diagnostic("N015", path, cell.span, {"value": cell.text, "column": table.columns[column].name})


def not_parts(declaration: Declaration, chart: Chart, values: list[ChartValue], path: str) -> list[Diagnostic]:
    """Values that are no part of a whole (N017): below nothing, in a share not known, or per cent of something else."""
    if chart.shape not in ("share", "stacked"):
        return []
    wrong: list[tuple[ChartValue, Fact]] = [
        (value, value.text)
        for value in values
        if (value.number is None and chart.shape == "share" and not told(declaration.table, value))
        or (value.number is not None and value.number < 0)
    ]
    if not wrong and not any(value.number for value in values):
        wrong = [(value, value.text) for value in values[:1]]
    if not wrong and chart.unit.strip() in PERCENT:
        wholes = [values] if chart.shape == "share" else [list(line.values) for line in chart.lines]
        wrong = [each for whole in wholes for each in other_wholes(declaration.table, whole, chart.shape)]
    cells = declaration.table.cells
    return [
        Diagnostic("N017", path, cells[value.place[0]][value.place[1]].span, {"value": said}) for value, said in wrong
    ]


def told(table: Table, value: ChartValue) -> bool:
    """Whether a cell holds something that is no number, where the column asks for numbers: N007 tells it."""
    row, column = value.place
    cell = table.cells[row][column]
    return table.columns[column].typed and not cell.empty and not cell.withheld


def other_wholes(table: Table, parts: list[ChartValue], shape: str) -> list[tuple[ChartValue, Fact]]:
    """The per cents that are of no common whole: above 100 each, or together; in a share also where a part is missing."""
    amounts = [amount for value in parts if (amount := table.amount(*value.place)) is not None]
    least, most = (sum(ends, Fraction(0)) for ends in zip(*((each.least, each.most) for each in amounts), strict=True))
    if least <= WHOLE and (most >= WHOLE or shape == "stacked"):
        return []
    above: list[tuple[ChartValue, Fact]] = [
        (value, value.text) for value in parts if value.number is not None and value.number > WHOLE
    ]
    total = show(sum((each.value for each in amounts), Fraction(0)), max(each.places for each in amounts))
    return above or [(parts[0], {"ko": f"더하면 {total}%", "en": f"together {total} %"})]
