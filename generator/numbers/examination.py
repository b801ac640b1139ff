"""Every number of a site held against the others: tables against their checks, figures against the cells they come from.

What does not agree is an error, unless the record says with ``stated`` that the source document itself prints it so; then
it is published as printed, and told to citizens beside the number and on a page of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from generator.diagnostics import Diagnostic, Fact
from generator.numbers.checks import CULPRIT, CheckResult, Mismatch, check_table
from generator.numbers.citation import Find, table_anchor
from generator.numbers.crossing import in_words
from generator.numbers.examined import Disagreement, Examined, cell_of
from generator.numbers.formula import Equation, Place
from generator.numbers.inference import inferable
from generator.numbers.statement import examine_conflict, examine_figure
from generator.numbers.table import LEVELS, Table, read_table
from generator.records import Record, as_yaml, parts
from generator.source import Mapping as Node
from generator.source import Sequence, first_line


def examine(records: Iterable[Record], find: Find) -> Examined:
    """What figures and statements of ``records`` say beside what they come from; ``find`` gives the record of a reference, or None."""
    found = Examined()
    for record in records:
        for part in parts(record):
            if part.schema.get("x-figure") and isinstance(part.node, Node):
                examine_figure(part, record, find, found)
            elif part.schema.get("x-conflict") and isinstance(part.node, Node):
                examine_conflict(part, record, find, found)
    return found


def examine_tables(record: Record) -> Examined:
    """Everything about the numbers in the tables of a record: nothing else has to be known of the site."""
    found = Examined()
    looked = [
        look_at(table, at, record, found)
        for at, part in enumerate(record.tables)
        if (table := read_table(part)) is not None
    ]
    for each in looked:
        conclude(each, looked, record, found)
    found.problems += inferable([each.table for each in looked], record.path)
    return found


@dataclass(frozen=True)
class _Looked:
    """A table with what its checks found, and each entry of ``stated`` with the cell that it names."""

    table: Table
    at: int
    checked: CheckResult
    named: list[tuple[Place | None, dict[str, Any], Any]]


def look_at(table: Table, at: int, record: Record, found: Examined) -> _Looked:
    """Recomputes the ``at``-th table of a record."""
    stated = table.node.get("stated")
    named = [
        (cell_of(table, node, record.path, found), value, node)
        for value, node in zip(
            table.data.get("stated", []), stated.items if isinstance(stated, Sequence) else (), strict=False
        )
    ]
    checked = check_table(table, record.path, [cell for cell, _, _ in named if cell is not None])
    found.problems += checked.problems
    return _Looked(table, at, checked, named)


def proven_elsewhere(mismatch: Mismatch, own: _Looked, looked: Iterable[_Looked]) -> Mismatch:
    """A result that another table of the record prints too, under the same names, as a number of a sum that holds."""
    table = own.table
    if mismatch.proven or mismatch.code == CULPRIT:
        return mismatch
    names = (table.rows[mismatch.row], table.columns[mismatch.column].name)
    for each in looked:
        other = each.table
        cells = [
            (row, column)
            for row in other.find("row", names[0])
            for column in other.find("column", names[1])
            if other.cells[row][column].text == mismatch.printed
        ]
        for equation in each.checked.equations if other is not table else ():
            if equation.holds and equation.check.relation == "total" and {equation.result, *equation.terms} & {*cells}:
                return replace(mismatch, proven=there(equation, other))
    return mismatch


def there(equation: Equation, table: Table) -> Fact:
    """That a number agrees with a sum of another table."""
    across = equation.check.axis == "column"
    return {
        "ko": f"‘{table.caption}’ 표의 {'가로' if across else '세로'} 합계에 맞는 값",
        "en": f"value that agrees with a sum {'across' if across else 'down'} in the table {table.caption}",
    }


def conclude(own: _Looked, looked: Iterable[_Looked], record: Record, found: Examined) -> None:
    """What does not agree in a table is told, or published where ``stated`` says so."""
    table, at, checked, named = own.table, own.at, own.checked, own.named
    by_cell: dict[tuple[int, int], list[Mismatch]] = {}
    for mismatch in checked.mismatches:
        seen = proven_elsewhere(mismatch, own, looked)
        by_cell.setdefault((seen.row, seen.column), []).append(seen)
    for place, value, node in named:
        if place is None:
            continue
        wrong = by_cell.pop(place, None)
        if wrong is None:
            facts = {"why": followed(table, checked.consequences.get(place))}
            found.problems.append(Diagnostic("N010", record.path, first_line(node.span), facts))
            continue
        row, column = place
        others = joined((each.way, each.computed) for each in wrong)
        others += tuple((each.proven, each.printed) for each in wrong if each.proven)
        subject = f"{table.rows[row]}{LEVELS}{table.columns[column].name}"
        reason, anchor = str(value.get("reason", "")), table_anchor(at)
        found.disagreements.append(
            Disagreement(record, subject, wrong[0].printed, others, reason, anchor, table.caption, row, column)
        )
    for cell, wrong in by_cell.items():
        found.problems += told(table, cell, wrong, record.path)


def joined(ways: Iterable[tuple[Fact, str]]) -> tuple[tuple[Fact, str], ...]:
    """Ways that come to the same number, as one."""
    by_number: dict[str, list[Fact]] = {}
    for way, number in ways:
        by_number.setdefault(number, []).append(way)
    return tuple((in_words([(way, "") for way in several]), number) for number, several in by_number.items())


def told(table: Table, cell: tuple[int, int], wrong: list[Mismatch], path: str) -> Iterator[Diagnostic]:
    """A cell that no ``stated`` names: each relation by itself, or the culprit with all that ask for another number."""
    row, column = cell
    # What several relations ask of one culprit is told once.
    for each in wrong[:1] if wrong[0].code == CULPRIT else wrong:
        facts: dict[str, Fact] = {
            "printed": each.printed, "computed": each.computed, "way": each.way, "cell": table.cell_name(row, column),
            "ways": in_words([(one.way, one.computed) for one in wrong]), "proven": proof(each),
            "entry": entry(table, row, column),
        }  # fmt: skip
        yield Diagnostic(each.code, path, table.cells[row][column].span, facts)


def entry(table: Table, row: int, column: int) -> Fact:
    """The line of ``stated`` for a cell, ready to copy."""
    cell = f"row: {as_yaml(table.rows[row])}, column: {as_yaml(table.columns[column].name)}"
    return {"ko": f"{{{cell}, reason: 사정}}", "en": f"{{{cell}, reason: why}}"}


def proof(wrong: Mismatch) -> Fact:
    """That the sum along the other lines comes to what is printed; empty where it does not."""
    if not wrong.proven or isinstance(wrong.proven, str):
        return ""
    return {
        "ko": f" 그런데 {wrong.proven['ko']}은 적힌 값과 같으니, 셈에 든 다른 칸을 먼저 살펴보세요.",
        "en": f" But the {wrong.proven['en']} does make {wrong.printed}: look at the other cells first",
    }


def followed(table: Table, cause: tuple[int, int] | None) -> Fact:
    """Why a ``stated`` is not needed: nothing is wrong, or only because of another cell."""
    if cause is None:
        return {"ko": "숫자가 서로 맞습니다", "en": "the numbers agree"}
    cell = table.cell_name(*cause)
    assert not isinstance(cell, str)  # noqa: S101 - a name is in both languages
    return {
        "ko": f"다른 칸이 틀려서 그렇게 보일 뿐입니다. stated는 {cell['ko']}에만 적습니다",
        "en": f"it only follows from another cell, which is the one to state: {cell['en']}",
    }
