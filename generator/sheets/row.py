"""From the rows of a sheet to records: what each says, which record it is, and what follows where it says nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.diagnostics import Diagnostic, Fact, Language, fill
from generator.records import Contract, Record, letters, meant, proposed
from generator.sheets.column import SheetColumn, words
from generator.sheets.layout import SheetLayout, own
from generator.sheets.reading import DITTO, CellPlace, Known, taken

FieldPath = tuple[str, ...]


@dataclass
class SheetRow:
    """One row: what it says by the paths of fields, and in which column each of it stands."""

    layout: SheetLayout
    number: int
    values: dict[FieldPath, object] = field(default_factory=dict)
    places: dict[FieldPath, int] = field(default_factory=dict)
    problems: list[Diagnostic] = field(default_factory=list)
    #: What no cell says: by path, and why.
    followed: dict[FieldPath, str] = field(default_factory=dict)
    id: str = ""
    #: The record that is there already.
    record: Record | None = None

    def problem(self, code: str, path: FieldPath = (), **facts: Fact) -> Diagnostic:
        return self.layout.grid.problem(code, self.number, self.places.get(path, 0), **facts)

    @property
    def broken(self) -> bool:
        return any(each.severity == "error" for each in self.problems)


def rows_of(layout: SheetLayout, known: Known, given: Mapping[FieldPath, object]) -> list[SheetRow]:
    """Every row that holds a record, its cells read. ``given`` holds for all rows that say nothing else."""
    made: list[SheetRow] = []
    before: dict[int, Any] = {}
    for number in layout.rows:
        row = SheetRow(layout, number)
        for at, column in layout.columns.items():
            cell, place = own(layout.grid, number, at), CellPlace(layout.grid, number, at)
            if cell.merged and cell.merged[0] != number and column.key in ("id", "title"):
                row.problems.append(place.problem("S015", label=words(column.label)))
                continue
            if DITTO.fullmatch(cell.text):
                if at not in before:
                    row.problems.append(place.problem("S017", label=words(column.label)))
                    continue
                cell = before[at]
            elif cell.text:
                before[at] = cell
            found = taken(cell, column, place, known)
            row.problems += found.problems
            row.places[column.path] = at
            if found.value is not None:
                row.values[column.path] = found.value
        for path, value in given.items():
            row.values.setdefault(path, value)
        made.append(row)
    return made


def identified(rows: Sequence[SheetRow], contract: Contract, records: Sequence[Record]) -> None:
    """Which record each row is: by its id, else by its title, else a new one with an id of its own."""
    by_id = {each.id: each for each in records if "id" in each.data}
    by_title: dict[str, list[Record]] = {}
    for each in records:
        by_title.setdefault(letters(str(each.data.get("title", ""))), []).append(each)
    taken_ids = {*by_id, *(str(row.values["id",]) for row in rows if ("id",) in row.values)}
    seen: dict[str, SheetRow] = {}
    titles: dict[str, SheetRow] = {}
    for row in rows:
        title = str(row.values.get(("title",), ""))
        if written := row.values.get(("id",)):
            row.id = str(written)
        elif not title:
            if not row.broken:
                label: dict[str, str] = {
                    each: contract.fields["title"].get("title", "title") if each == "ko" else "Title"
                    for each in ("ko", "en")
                }
                example: Fact = str(contract.fields["title"].get("examples", [""])[0])
                row.problems.append(row.problem("S016", ("title",), label=label, key="title", example=example))
            continue
        elif letters(title) in titles:
            twice: dict[str, Fact] = {
                "id": titles[letters(title)].id,
                "line": str(titles[letters(title)].number),
                "value": title,
            }
            row.problems.append(row.problem("S019", ("title",), **twice))
            continue
        else:
            same = by_title.get(letters(title), [])
            if len(same) > 1:
                ids = ", ".join(each.id for each in same)
                row.problems.append(row.problem("S018", ("title",), value=title, ids=ids))
                continue
            titles[letters(title)] = row
            row.id = same[0].id if same else proposed(title, taken_ids, contract.kind)
        row.record = by_id.get(row.id)
        if row.record is None and written and (others := by_title.get(letters(title), [])):
            row.problems.append(row.problem("S045", ("id",), value=title, id=row.id, other=others[0].id))
        if row.id in seen:
            facts: dict[str, Fact] = {"id": row.id, "line": str(seen[row.id].number), "value": title or row.id}
            row.problems.append(row.problem("S019", ("id",) if written else ("title",), **facts))
            continue
        taken_ids.add(row.id)
        seen[row.id] = row
        row.values["id",] = row.id


def completed(values: dict[FieldPath, object], contract: Contract, language: Language) -> dict[FieldPath, str]:
    """What follows for a new record from what was said: the contract knows (``x-otherwise``). Only what it cannot be without."""
    found: dict[FieldPath, str] = {}
    for name in contract.schema["required"]:
        if not any(path[0] == name for path in values):
            found[name,] = otherwise(contract.fields[name].get("x-otherwise", {}), values, language)
    return {path: value for path, value in found.items() if value}


def otherwise(said: Mapping[str, Any], values: Mapping[FieldPath, object], language: Language) -> str:
    """What the contract says of a field of which nothing was said; empty where nothing follows."""
    if "value" in said:
        needed = said.get("with")
        return str(said["value"]) if needed is None or any(path[0] == needed for path in values) else ""
    facts = {path[0]: text for path, text in values.items() if isinstance(text, str) and len(path) == 1}
    for sentence in said.get(language, ()):
        try:
            made = fill(sentence, facts)
        except KeyError:
            continue
        if len(made) <= 300:  # noqa: PLR2004 - of a summary
            return made
    return ""


def column_named(name: str, columns: Sequence[SheetColumn]) -> SheetColumn | None:
    """The column of ``--set`` and ``--map``, by the name of its field or by what people call it."""
    by_name = {each.key: each for each in columns}
    one = None if name in by_name else meant(name, [each.choice for each in columns])
    return by_name.get(one.word if one else name)


def given_values(words: Mapping[str, str], columns: Sequence[SheetColumn], known: Known) -> tuple[dict[FieldPath, object], list[str]]:  # fmt: skip
    """``--set field=value`` as values by path, and the names that no column has."""
    from generator.sheets.grid import OfficeSheet, SheetCell  # noqa: PLC0415

    found: dict[FieldPath, object] = {}
    unknown = []
    for name, text in words.items():
        sure = column_named(name, columns)
        if sure is None:
            unknown.append(name)
            continue
        value = taken(SheetCell(text, text), sure, CellPlace(OfficeSheet("--set", ""), 1, 1), known).value
        if value is not None:
            found[sure.path] = value
    return found, unknown
