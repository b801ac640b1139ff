"""Tables and figures that count the same thing with other numbers (N027), told by comparison alone.

Five ways in which two tables of related records count one thing: they divide the same total into as many parts of like names; they
have a column of the same year of the whole subject; one has the sums of the groups of the other; a row of one is the total
of the other; a printed growth goes against the numbers of the other. And figures of one name, and a figure that calls what its cell
counts by another name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from generator.diagnostics import Fact, Span
from generator.numbers.amount import show
from generator.numbers.naming import is_total
from generator.numbers.quantity import kind_of
from generator.numbers.table import LEVELS, Table
from generator.records import Record
from generator.rules.agreement.fact import Counted
from generator.rules.agreement.label import EMPTY, IDLE, grams, nouns, years
from generator.rules.agreement.pool import Pool, Survey
from generator.source import Mapping as Node
from generator.source import Scalar

#: The least total of which nobody thinks that two tables have it by chance.
LEAST = 10
#: What says that a table stands in a document.
WRITTEN = frozenset(("적힌", "나온", "실린", "밝힌", "쓰인", "표", "현황", "내역"))
#: Parts of a total: more are no two ways of telling one thing.
FEWEST, MOST = 2, 5
GROWTH = ("증가", "증감", "성장", "신장", "growth", "increase", "change")


@dataclass(frozen=True)
class Crossing:
    """A number and another one for the same thing. ``said`` and ``other`` are what a conflict has to hold to answer it."""

    record: Record
    span: Span
    cell: Fact
    printed: str
    where: Fact
    made: str
    said: Fraction
    other: Fraction


@dataclass(frozen=True)
class Sheet:
    """A table of a record, with its counted cells by their place."""

    record: Record
    table: Table
    cells: dict[tuple[int, int], Counted]

    @property
    def lines(self) -> list[list[Counted]]:
        """The numbers of its only row, or of its only column."""
        rows = sorted({row for row, _ in self.cells})
        columns = sorted({column for _, column in self.cells})
        if len(self.table.cells) == 1:
            return [[self.cells[row, column] for row, column in sorted(self.cells)]]
        return [[self.cells[row, column] for row in rows if (row, column) in self.cells] for column in columns]


def crossings(pool: Pool, site: Survey) -> Iterator[Crossing]:
    """What the tables of a dataset, and the figures of any record, have against others; what a conflict tells is left out."""
    found = [*figures_of(pool, site), *units(pool, site)]
    for one, two in combinations(sheets_of(pool.record.reference, site), 2):
        found += [
            *divided(one, two),
            *dated(one, two),
            *summed(one, two),
            *summed(two, one),
            *detailed(one, two),
            *detailed(two, one),
        ]
    seen: set[tuple[str, Span]] = set()
    for each in found:
        if (each.record.path, each.span) not in seen and not any(answered(each, numbers) for numbers in pool.declared):
            seen.add((each.record.path, each.span))
            yield each


def answered(found: Crossing, numbers: frozenset[Fraction]) -> bool:
    return found.said in numbers and (found.other in numbers or found.said == found.other)


def sheets_of(reference: str, site: Survey) -> Iterator[Sheet]:
    for at, table in enumerate(site.tables[reference]):
        cells = {
            each.place[1:]: each
            for each in site.cells[reference]
            if each.place and each.place[0] == at and not each.figure
        }
        if cells:
            yield Sheet(next(iter(cells.values())).record, table, cells)


def crossing(cell: Counted, other: Counted, value: Fraction | None = None, made: str = "") -> Crossing:
    return Crossing(
        cell.record, cell.span, cell.name, f"{cell.printed}{cell.unit}", where(other, cell.record, bool(made)), made or f"{other.printed}{other.unit}",
        cell.value, other.value if value is None else value,
    )  # fmt: skip


def where(cell: Counted, record: Record, computed: bool = False) -> Fact:  # noqa: FBT001, FBT002 - two ways to say it
    """What comes before the other number: the cell that has it, or from whose table it was computed."""
    name = {"ko": cell.name, "en": cell.name} if isinstance(cell.name, str) else dict(cell.name)
    if cell.record is not record:
        name = {"ko": f"{cell.record.reference}의 {name['ko']}", "en": f"{name['en']} of {cell.record.reference}"}
    ko, en = ("까지의 숫자로 셈한", "gives") if computed else ("에 적힌", "has")
    return {"ko": f"{name['ko']}{ko}", "en": f"{name['en']} {en}"}


def name_in(sheet: Sheet, cell: Counted) -> str:
    """What a cell of a line is called: its column in a table of one row, else its row."""
    assert cell.place  # noqa: S101 - cells of sheets have places
    return cell.column if len(sheet.table.cells) == 1 else cell.row


def whole_and_parts(sheet: Sheet) -> Iterator[tuple[Counted, list[Counted]]]:
    """A total, and the numbers beside it that add up to it."""
    for line in sheet.lines:
        for total in line:
            rest = [each for each in line if each is not total and each.kind == total.kind]
            if (
                FEWEST <= len(rest) <= MOST
                and total.value >= LEAST
                and sum((each.value for each in rest), Fraction(0)) == total.value
            ):
                yield total, rest


def divided(one: Sheet, two: Sheet) -> Iterator[Crossing]:
    """One total in two divisions: 37 as 11 and 26, and as 33 and 4."""
    for total, first in whole_and_parts(one):
        for other, second in whole_and_parts(two):
            if total.value != other.value or total.kind != other.kind or len(first) != len(second):
                continue
            pairs = matched(one, first, two, second)
            if not any(likeness for *_, likeness in pairs) or any(mine.value == his.value for mine, his, _ in pairs):
                continue
            if not any(mine.value in {each.value for each in second} for mine in first):
                yield from (crossing(his, mine) for mine, his, _ in pairs)


def matched(one: Sheet, first: list[Counted], two: Sheet, second: list[Counted]) -> list[tuple[Counted, Counted, int]]:
    """The parts of two divisions by the likeness of their names, in their order where names say nothing."""
    left, found = list(second), []
    for at, mine in enumerate(first):
        own = grams(name_in(one, mine))
        his = max(left, key=lambda each: (len(own & grams(name_in(two, each))), -abs(second.index(each) - at)))
        found.append((mine, his, len(own & grams(name_in(two, his)))))
        left.remove(his)
    return found


def subject(sheet: Sheet, row: str) -> frozenset[str]:
    """The words of a table that are not those of where it comes from."""
    told = grams(" ".join(str(each["section"]) for each in sheet.record.places))
    title = grams(str(sheet.record.data.get("title", "")))
    words = nouns(f"{sheet.table.caption} {'' if row in EMPTY else row}")
    return frozenset(
        each
        for each in words
        if each not in EMPTY | IDLE | WRITTEN and not (grams(each) <= told and not grams(each) & title)
    )


def plain(column: str) -> frozenset[str]:
    """What a heading of a column says beside its year."""
    return frozenset(
        each for each in nouns(column) if each not in EMPTY | {"년", "월", "말", "누계"} and not each.isdigit()
    )


def dated(one: Sheet, two: Sheet) -> Iterator[Crossing]:
    """Columns of one year of the whole subject: 213,076 in 2013, and 150,213."""
    if len(one.table.cells) != 1 or len(two.table.cells) != 1:
        return
    title = grams(str(one.record.data.get("title", "")))
    first, second = subject(one, one.table.rows[0]), subject(two, two.table.rows[0])
    # What the other has not: of the title (two parts of it), or of something else.
    lone = [
        [word for word in mine if not any(grams(word) & grams(each) for each in his)]
        for mine, his in ((first, second), (second, first))
    ]
    own = [[word for word in words if grams(word) & title] for words in lone]
    rest = [[word for word in words if not grams(word) & title] for words in lone]
    if min(map(len, rest)) > 0 or max(map(len, rest)) > 1 or all(own):
        return
    pairs = [
        (mine, his) for mine in one.cells.values() for his in two.cells.values()
        if mine.kind == his.kind and mine.kind != "%" and years(mine.column) and years(mine.column) == years(his.column) and plain(mine.column) == plain(his.column)
    ]  # fmt: skip
    for mine, his in pairs:
        if mine.value != his.value:
            yield crossing(his, mine)
    if len(pairs) > 1:
        yield from against([mine for mine, _ in pairs], two)
        yield from against([his for _, his in pairs], one)


def against(numbers: list[Counted], sheet: Sheet) -> Iterator[Crossing]:
    """A printed growth of one table where the numbers of the other fall, or the other way round."""
    first, last = sorted(numbers, key=lambda each: min(years(each.column)))[-2:]
    for cell in sheet.cells.values():
        if cell.kind == "%" and any(word in cell.column for word in GROWTH) and cell.value and first.value:
            growth = (last.value - first.value) / first.value * 100
            if (growth > 0) != (cell.value > 0):
                yield crossing(cell, last, made=f"{show(growth, 1)}%")


def summed(one: Sheet, two: Sheet) -> Iterator[Crossing]:
    """Rows that are the groups of another table: 5 programmes here, and four named there."""
    if one.table.headers != 1 or two.table.headers < 2:  # noqa: PLR2004 - groups need a second heading
        return
    groups: dict[str, list[int]] = {}
    for row, name in enumerate(two.table.rows):
        groups.setdefault(name.partition(LEVELS)[0], []).append(row)
    rows = {name: one.table.rows.index(name) for name in groups if name in one.table.rows}
    if len(rows) < FEWEST:
        return
    for mine in sorted({column for _, column in one.cells}):
        for his in sorted({column for _, column in two.cells}):
            sums = {
                name: sum((two.cells[row, his].value for row in groups[name] if (row, his) in two.cells), Fraction(0))
                for name in rows
            }
            cells = {name: one.cells[row, mine] for name, row in rows.items() if (row, mine) in one.cells}
            if len(cells) < FEWEST or kind_of(one.table.unit(mine)) != kind_of(two.table.unit(his)):
                continue
            label = one.table.columns[mine].label
            if not (grams(label) and grams(label) <= grams(f"{two.table.caption} {two.table.columns[his].name}")):
                continue
            for name, cell in cells.items():
                if cell.value != sums[name]:
                    ko = f"‘{two.table.caption}’ 표의 ‘{two.table.columns[his].name}’ 열을 ‘{name}’에서 더한"
                    en = f"the sum of {two.table.columns[his].name} for {name} in the table {two.table.caption} is"
                    printed = f"{show(sums[name], 0)}{cell.unit}"
                    yield Crossing(
                        cell.record,
                        cell.span,
                        cell.name,
                        f"{cell.printed}{cell.unit}",
                        {"ko": ko, "en": en},
                        printed,
                        cell.value,
                        sums[name],
                    )


def detailed(one: Sheet, two: Sheet) -> Iterator[Crossing]:
    """A row of one table that is the whole of the other: 복지 in the table of all, and the total of the table 복지."""
    caption = "".join(two.table.caption.split())
    for row, name in enumerate(one.table.rows):
        if "".join(name.split()) != caption or is_total(one.table, "row", row):
            continue
        totals = [at for at, each in enumerate(two.table.rows) if is_total(two.table, "row", at) or each == name]
        if len(totals) != 1:
            continue
        for (place, column), mine in one.cells.items():
            same = [
                his for (line, other), his in two.cells.items()
                if line == totals[0] and his.kind == mine.kind and two.table.columns[other].label == one.table.columns[column].label
            ]  # fmt: skip
            if place == row and len(same) == 1 and same[0].value != mine.value:
                yield crossing(same[0], mine)


def figures_of(pool: Pool, site: Survey) -> Iterator[Crossing]:
    """Figures of one name, unit and day in related records."""
    own = site.figures[pool.record.reference]
    if not own:
        return
    for reference in site.around(pool.record.reference):
        for other in site.figures[reference]:
            for cell in own:
                same = cell.kind == other.kind and grams(cell.row) == grams(other.row) and cell.years == other.years
                if (
                    same
                    and cell.value != other.value
                    and cell.approximate == other.approximate
                    and cell.record.path >= other.record.path
                ):
                    yield crossing(cell, other)


def units(pool: Pool, site: Survey) -> Iterator[Crossing]:
    """A figure that calls what its cell counts by another name: 275개 세부항목, and 275개 항목."""
    for part, cell in site.cited[pool.record.reference]:
        node = part.node.get("unit") if isinstance(part.node, Node) else None
        mine, his = noun(node.text) if isinstance(node, Scalar) else "", noun(cell.unit)
        if isinstance(node, Scalar) and mine and his and mine != his and (mine.endswith(his) or his.endswith(mine)):
            label = part.value.get("label", "")
            name: Fact = {"ko": f"주요 숫자 ‘{label}’", "en": f"the figure “{label}”"}
            yield Crossing(
                pool.record, node.span, name, f"{cell.printed}{node.text}", where(cell, pool.record), f"{cell.printed}{cell.unit}",
                cell.value, cell.value,
            )  # fmt: skip


def noun(unit: str) -> str:
    """What 개 counts, where it says so."""
    plain_unit = "".join(unit.split())
    return plain_unit[1:] if plain_unit.startswith("개") and len(plain_unit) > 2 else ""  # noqa: PLR2004
