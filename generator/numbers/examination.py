"""Every number of a site held against the others: tables against their checks, figures against the cells they come from.

What does not agree is an error, unless the record says with ``stated`` that the source document itself prints it so; then
it is published as printed, and told to citizens beside the number and on a page of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from generator.diagnostics import Diagnostic, Fact
from generator.numbers.amount import parse
from generator.numbers.citation import Cited, Find, cited_at, table_anchor, tables_of, unlike
from generator.numbers.crossing import in_words
from generator.numbers.declaration import look_up
from generator.numbers.formula import Equation, Place
from generator.numbers.inference import inferable, revealed
from generator.numbers.relation import CULPRIT, Checked, Mismatch, check_table
from generator.numbers.table import LEVELS, Axis, Table, read_table
from generator.records import Part, Record, as_yaml, did_you_mean, labels, listed, parts
from generator.source import Mapping as Node
from generator.source import Scalar, Sequence, first_line
from generator.withholding import withheld_clause

AXES: tuple[Axis, Axis] = ("row", "column")
#: What a figure is compared with.
CELL: Fact = {"ko": "표의 값", "en": "value in the table"}
#: What the cell of a version is named with.
FROM: Fact = {"ko": "가져온 칸", "en": "cell"}


@dataclass(frozen=True)
class Disagreement:
    """A number that the source document prints otherwise than its own numbers make it, or a statement and another one."""

    record: Record
    #: What it is about: a cell, a figure, or the subject of a statement.
    subject: str
    #: What the document says; empty where it says several things.
    printed: str
    #: What follows from the rest of it, each with how; or what it says, each with where.
    others: tuple[tuple[Fact, str], ...]
    reason: str
    #: Where on the page of the record it stands.
    anchor: str
    caption: str = ""
    row: int = -1
    column: int = -1
    #: Those of ``others`` that no document prints: we counted, computed or summed them up.
    counted: frozenset[str] = frozenset()
    #: Of a statement: the cells that hold the numbers of each of its versions, in their order.
    cells: tuple[tuple[Cited, ...], ...] = ()


@dataclass
class Examined:
    """What became of all numbers: what is to be mended, and what the document itself got wrong."""

    problems: list[Diagnostic] = field(default_factory=list)
    disagreements: list[Disagreement] = field(default_factory=list)
    #: The tables of each record by its reference: read once for all that look at them.
    tables: dict[str, list[Table]] = field(default_factory=dict)


def examine(records: Iterable[Record], find: Find) -> Examined:
    """Everything about the numbers of ``records``; ``find`` gives the record of a reference, or None."""
    found = Examined()
    for record in records:
        at = 0
        tables: list[Table] = []
        looked: list[_Looked] = []
        for part in parts(record):
            if part.schema.get("x-table"):
                table = read_table(part)
                if table is not None:
                    looked.append(look_at(table, at, record, found))
                    tables.append(table)
                at += 1
            elif part.schema.get("x-figure") and isinstance(part.node, Node):
                examine_figure(part, record, find, found)
            elif part.schema.get("x-conflict") and isinstance(part.node, Node):
                examine_conflict(part, record, find, found)
        for each in looked:
            conclude(each, looked, record, found)
        found.problems += inferable(tables, record.path)
        if tables:
            found.tables[record.reference] = tables
    return found


@dataclass(frozen=True)
class _Looked:
    """A table with what its checks found, and each entry of ``stated`` with the cell that it names."""

    table: Table
    at: int
    checked: Checked
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


def cell_of(table: Table, node: object, path: str, found: Examined) -> tuple[int, int] | None:
    """The cell that ``row`` and ``column`` of a mapping name; what is wrong with them goes to ``found``."""
    lines = []
    for axis in AXES:
        name = node.get(axis) if isinstance(node, Node) else None
        if not isinstance(name, Scalar):
            return None
        line = look_up(table, axis, name, path)
        if isinstance(line, Diagnostic):
            found.problems.append(line)
        else:
            lines.append(line)
    return (lines[0], lines[1]) if len(lines) == len(AXES) else None


def examine_figure(part: Part, record: Record, find: Find, found: Examined) -> None:
    """A figure has a value, a cell it comes from, or both, which then agree (N011)."""
    assert isinstance(part.node, Node)  # noqa: S101 - its caller looked
    value, origin = part.node.get("value"), part.node.get("from")
    if value is None and origin is None:
        facts: dict[str, Fact] = {
            "relation": labels(part.schema),
            "missing": {"ko": "value 나 from", "en": "value or from"},
        }
        found.problems.append(Diagnostic("N012", record.path, first_line(part.node.span), facts))
    if not isinstance(origin, Node):
        unneeded(part.node, value is None or origin is None, record, found)
        return
    cited, wrong = cite(origin, find, record.path)
    found.problems += wrong
    if cited is None:
        return
    unit = str(part.value.get("unit", "")) or cited.unit
    if not isinstance(value, Scalar):
        if parse(cited.text, cited.unit) is None and withheld_clause(cited.text) is None:
            facts = {
                "value": cited.text,
                "cell": {"ko": f"‘{cited.caption}’ 표의 그 칸", "en": f"that cell of the table {cited.caption}"},
            }
            found.problems.append(Diagnostic("N007", record.path, first_line(origin.span), facts))
        unneeded(part.node, True, record, found)  # noqa: FBT003 - a fact, not an option
        return
    one, other = parse(value.text, unit), parse(cited.text, cited.unit)
    if withheld_clause(value.text) or withheld_clause(cited.text):
        found.problems += revealed(value, cited.text, record.path)
        return
    same = one is not None and other is not None and one.value == other.value
    reason = part.value.get("stated")
    unneeded(part.node, same, record, found)
    if not same and isinstance(reason, str):
        found.disagreements.append(
            Disagreement(record, str(part.value.get("label", "")), value.text, ((CELL, cited.text),), reason, "figures")
        )
    elif not same:
        facts = {
            "printed": value.text,
            "computed": cited.text,
            "record": cited.record.reference,
            "table": cited.caption,
        }
        found.problems.append(Diagnostic("N011", record.path, value.span, facts))


def unneeded(node: Node, same: bool, record: Record, found: Examined) -> None:  # noqa: FBT001
    """A ``stated`` on a figure that agrees, or that is compared with nothing, says what is not so (N010)."""
    stated = node.key("stated")
    if same and stated is not None:
        found.problems.append(Diagnostic("N010", record.path, stated.span))


def cite(origin: Node, find: Find, path: str, home: Record | None = None) -> tuple[Cited | None, list[Diagnostic]]:
    """The cell that ``from`` names, in a table of ``home`` where it names no record. An unknown record is told by the rule for references."""
    name = origin.get("data")
    record = find(name.text) if isinstance(name, Scalar) else home
    if record is None:
        return None, []
    tables = tables_of(record)
    caption = origin.get("table")
    chosen = [each for each in tables if not isinstance(caption, Scalar) or each.caption == caption.text]
    if len(chosen) != 1:
        place = caption if isinstance(caption, Scalar) else origin
        names = [each.caption for each in tables]
        text = caption.text if isinstance(caption, Scalar) else "table"
        facts: dict[str, Fact] = {
            "name": text,
            "axis": {"ko": "표", "en": "table"},
            "table": record.reference,
            "names": listed(names),
        }
        return None, [Diagnostic("N009", path, first_line(place.span), {**facts, **did_you_mean(text, names)})]
    found = Examined()
    place_found = cell_of(chosen[0], origin, path, found)
    if place_found is None:
        return None, found.problems
    return cited_at(record, tables.index(chosen[0]), chosen[0], place_found), []


def examine_conflict(part: Part, record: Record, find: Find, found: Examined) -> None:
    """Versions of a statement differ, or a note says what the one contradicts; else there is nothing to tell (N013).

    Cells that versions name hold their numbers (N024).
    """
    versions: list[Mapping[str, Any]] = [each for each in part.value.get("versions", []) if isinstance(each, dict)]
    texts = [str(each.get("printed", each.get("counted", ""))) for each in versions]
    note = str(part.value.get("note", ""))
    if len(set(texts)) < len(texts) or (len(texts) == 1 and not note.strip()):
        found.problems.append(Diagnostic("N013", record.path, first_line(part.node.span)))
        return
    listed_versions = part.node.get("versions") if isinstance(part.node, Node) else None
    items = listed_versions.items if isinstance(listed_versions, Sequence) else ()
    nodes = [each for each in items if isinstance(each, Node)]
    cells = tuple(tuple(version_cells(each, record, find, found)) for each in nodes)
    if texts:
        others = tuple((str(each.get("section", "")), text) for each, text in zip(versions, texts, strict=True))
        counted = frozenset(text for each, text in zip(versions, texts, strict=True) if "counted" in each)
        subject = str(part.value.get("subject", ""))
        found.disagreements.append(
            Disagreement(record, subject, "", others, note, "conflicts", counted=counted, cells=cells)
        )


def version_cells(version: Node, record: Record, find: Find, found: Examined) -> Iterator[Cited]:
    """The cells that a version of a statement names with ``from``; what is wrong with them goes to ``found``."""
    origin, printed = version.get("from"), version.get("printed") or version.get("counted")
    for each in origin.items if isinstance(origin, Sequence) else (origin,):
        if not isinstance(each, Node) or not isinstance(printed, Scalar):
            continue
        if each.get("data") is None and not tables_of(record):
            facts: dict[str, Fact] = {
                "relation": FROM,
                "missing": {"ko": "data (표가 있는 자료)", "en": "data (the dataset with the table)"},
            }
            found.problems.append(Diagnostic("N012", record.path, first_line(each.span), facts))
            continue
        cited, wrong = cite(each, find, record.path, record)
        found.problems += wrong or (unlike(printed, cited, each, record.path) if cited else [])
        if cited is not None:
            yield cited
