"""A sheet held against a site: what it would change, and everything that is in the way, at its cells."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.diagnostics import Diagnostic, Language
from generator.records import (  # fmt: skip
    Contract,
    Record,
    Settings,
    contracts,
    did_you_mean,
    letters,
    listed,
    load_records,
    load_settings,
)
from generator.sheets.column import Heads, SheetColumn, columns_of
from generator.sheets.copy import TO_MEND
from generator.sheets.layout import SheetLayout, laid_out, names_of
from generator.sheets.opened import opened
from generator.sheets.reading import Known
from generator.sheets.row import SheetRow, column_named, completed, given_values, identified, rows_of
from generator.sheets.template import SHEETS
from generator.sheets.trial import told
from generator.sheets.vocabulary import added_words, with_words
from generator.sheets.written import changed, inline, new_record
from generator.site import read_site
from generator.trial import checked
from generator.withholding import withholds
from generator.words import strings

#: Sheets of our own, in which no records stand.
OURS = {*TO_MEND.values(), *SHEETS["read"].values()}
#: That of our own with the choices is hidden; offices call theirs so, too.
HIDDEN = {*SHEETS["choices"].values()}


#: No record, and changed all the same where new words come in.
SETTINGS = "site.yml"


@dataclass
class PlannedChange:
    """A record that is new or becomes another. ``fields``: key, label, what it was, what it becomes, and the cell."""

    path: str
    reference: str
    new: bool
    fields: list[tuple[str, dict[Language, str], str, str, str]]

    def json(self) -> dict[str, Any]:
        return {
            "record": self.reference, "path": self.path, "new": self.new,
            "fields": [{"field": key, "label": label, "before": old, "after": now, "cell": cell} for key, label, old, now, cell in self.fields],
        }  # fmt: skip


@dataclass
class Imported:
    """What came of a file."""

    layouts: list[SheetLayout] = field(default_factory=list)
    problems: list[Diagnostic] = field(default_factory=list)
    changes: list[PlannedChange] = field(default_factory=list)
    same: list[SheetRow] = field(default_factory=list)
    rows: list[SheetRow] = field(default_factory=list)
    #: By their paths in the site: the texts of files as they would be, and those of files that are there, as they are.
    files: dict[str, str] = field(default_factory=dict)
    before: dict[str, bytes] = field(default_factory=dict)

    @property
    def new(self) -> list[PlannedChange]:
        return [each for each in self.changes if each.new]

    @property
    def changed(self) -> list[PlannedChange]:
        return [each for each in self.changes if not each.new and each.path != SETTINGS]

    def results(self, language: Language) -> dict[tuple[str, int], str]:
        """What becomes of each row, in words."""
        words = strings(language)["sheet"]
        state = {each.reference: "row_new" if each.new else "row_changed" for each in self.changes}
        return {
            (row.layout.grid.name, row.number): words[next((said for name, said in state.items() if name.rpartition("/")[2] == row.id), "row_same")].format(id=row.id)
            for row in self.rows
        }  # fmt: skip

    def read_as(self, language: Language) -> Iterator[str]:
        """How the columns were understood, and what followed without one."""
        words = strings(language)["sheet"]
        for layout in self.layouts:
            grid = layout.grid
            read = [f"{' '.join(names_of(grid, layout.head[:2], at)[:1]) or column.key} → {column.key}" for at, column in layout.columns.items()]  # fmt: skip
            yield words["read"].format(
                sheet=grid.name or grid.file, n=len(layout.rows), columns=", ".join(read).replace("\n", " ")
            )
            if layout.ignored:
                yield words["ignored"].format(
                    columns=", ".join(filter(None, layout.ignored.values())).replace("\n", " ")
                )


def imported(path: Path, kind: str, folder: Path, options: argparse.Namespace, language: Language) -> Imported:
    """All that follows from a file. Nothing is written. Raises OSError where it cannot be read."""
    made, contract = Imported(), contracts()[kind]
    settings, wrong = load_settings(folder)
    if settings is None:
        made.problems += wrong
        return made
    read_in(made, path, kind, options)
    if not made.layouts:
        return made
    loaded = load_records(folder)
    known = known_of(settings, loaded.records)
    if options.add_words:
        words = [
            (column, layout.grid.at(row, at).text)
            for layout in made.layouts
            for at, column in layout.columns.items()
            for row in layout.rows
        ]
        words += [(column, text) for name, text in options.set if (column := column_named(name, columns_of(kind)))]
        added_words(words, known, settings)
    given, unknown = given_values(dict(options.set), columns_of(kind), known)
    made.problems += [no_field(name, kind, path.name) for name in unknown]
    made.rows = [row for layout in made.layouts for row in rows_of(layout, known, given)]
    identified(made.rows, contract, [each for each in (*loaded.records, *loaded.broken) if each.kind == kind])
    for row in made.rows:
        if row.record is None:
            row.followed = completed(row.values, contract, language)
            row.values |= row.followed
    planned(made, contract, folder, known)
    made.problems += gathered(made.rows)
    if made.files:
        problems = checked(folder, made.files, options.as_of)
        # What was wrong before does not come from the sheet.
        before = read_site(folder, options.as_of)[1] if problems else ()
        places = {each: rows for each, rows in placed(made, contract).items() if each in made.files}
        made.problems += told(problems, places, made.files, contract, before)
    if not made.rows and not made.problems:
        made.problems.append(Diagnostic("S024", path.name))
    return made


def read_in(made: Imported, path: Path, kind: str, options: argparse.Namespace) -> None:
    """The sheets of a file that hold records; of all others it is told that they were not read. Raises OSError."""
    grids, made.problems = opened(path)
    heads = Heads(kind, given_heads(options, kind, made, path.name))
    for grid in grids:
        if grid.name in OURS or (grid.hidden and grid.name in HIDDEN) or (options.sheet and grid.name != options.sheet):
            continue
        layout = laid_out(grid, heads) if options.sheet or not grid.hidden else None
        if layout:
            made.layouts.append(layout)
            for each in layout.problems:
                if each.code == "S004" and "*" in options.ignore:
                    layout.ignored[each.span.column] = str(each.facts["head"])
                else:
                    made.problems.append(each)
        elif grid.cells and grid.hidden:
            made.problems.append(grid.problem("S006", 0, 0, n=str(len(grid.cells))))
        elif grid.cells and len(grids) > 1:
            made.problems.append(grid.problem("S022"))
    if grids and not made.layouts:
        made.problems.append(Diagnostic("S021", path.name, facts={"known": listed(heads.choices)}))


def no_field(name: str, kind: str, file: str) -> Diagnostic:
    """A name in the call that no column has."""
    choices = [each.choice for each in columns_of(kind)]
    return Diagnostic("S023", file, facts={"name": name, "known": listed(choices), **did_you_mean(name, choices)})


def gathered(rows: Sequence[SheetRow]) -> Iterator[Diagnostic]:
    """The problems of cells."""
    for row in rows:
        yield from row.problems


def given_heads(options: argparse.Namespace, kind: str, made: Imported, name: str) -> dict[str, str]:
    """What ``--map`` and ``--ignore`` say of heads."""
    given = {head: (said, column_named(said, columns_of(kind))) for head, said in dict(options.map).items()}
    made.problems += [no_field(said, kind, name) for said, column in given.values() if column is None]
    meant = {head: column.key if column else said for head, (said, column) in given.items()}
    return {**meant, **dict.fromkeys((each for each in options.ignore if each != "*"), "")}


def known_of(settings: Settings, records: Sequence[Record]) -> Known:
    by_name: dict[str, list[str]] = {}
    departments: dict[str, str] = {}
    for each in records:
        for name in {letters(str(each.data.get("title", ""))), letters(each.id), letters(each.reference)}:
            by_name.setdefault(name, []).append(each.reference)
        if department := each.data.get("department"):
            departments.setdefault(letters(department), department)
    return Known(settings, by_name, departments)


def planned(made: Imported, contract: Contract, folder: Path, known: Known) -> None:
    """The files as they would be, and the changes in them."""
    for row in made.rows:
        if not row.id or any(each.code == "S019" for each in row.problems):
            continue
        if row.record is None:
            path = f"data/{contract.kind}/{row.id}.yml"
            if (folder / path).exists() or path in made.files:
                row.problems.append(row.problem("S025", ("id",), file=path))
                continue
            made.files[path] = new_record(row.values, contract)
            made.changes.append(change_of(row, path, contract, {}))
        else:
            existing(made, row, row.record, contract, folder)
    if known.added:
        vocabularies(made, folder, known)


def existing(made: Imported, row: SheetRow, record: Record, contract: Contract, folder: Path) -> None:
    """What a row changes in a record that is there."""
    new = {path: value for path, value in row.values.items() if at_path(record.data, path) != comparable(value, record.data, path)}  # fmt: skip
    new = {path: value for path, value in new.items() if path != ("id",)}
    hidden = [
        path
        for path, value in new.items()
        if record.closed or withholds(record.node, path[0]) or is_deeper(at_path(record.data, path), value)
    ]
    row.problems += [row.problem("S026", path) for path in hidden]
    if not new or hidden:
        if not new:
            made.same.append(row)
        return
    path = record.path
    if path not in made.before:
        made.before[path] = (folder / path).read_bytes()
    text = made.files.get(path, made.before[path].decode())
    after, sure = changed(text, int(record.sum.rpartition(":")[2]), new, contract)
    if not sure:
        row.problems.append(row.problem("S026", next(iter(new))))
        return
    made.files[path] = after
    made.changes.append(change_of(row, path, contract, record.data, new))


def is_deeper(old: object, new: object) -> bool:
    """Whether a list holds more than a cell can say, so that lines of a cell would take it away: points with points of their own."""
    if not isinstance(old, list) or not isinstance(new, list):
        return False
    return any(isinstance(each, dict | list) for each in old) and not any(isinstance(each, dict) for each in new)


def at_path(data: Any, path: Sequence[str]) -> Any:  # noqa: ANN401
    for step in path:
        data = data.get(step) if isinstance(data, dict) else None
    return data


def comparable(value: object, data: Any, path: Sequence[str]) -> object:  # noqa: ANN401
    """A value of a cell as the record would have it: a number where there is one."""
    now = at_path(data, path)
    if isinstance(now, bool):
        return {"yes": True, "no": False}.get(str(value), value)
    if isinstance(now, int):
        return int(str(value)) if str(value).isdecimal() else value
    return value


def change_of(
    row: SheetRow,
    path: str,
    contract: Contract,
    data: Any,  # noqa: ANN401 - of a record
    values: Mapping[Any, object] | None = None,
) -> PlannedChange:
    labels = {column.path: column for column in columns_of(contract.kind)}
    fields = []
    for each, value in (values or row.values).items():
        column: SheetColumn | None = labels.get(each)
        at = row.places.get(each)
        cell = f"{row.layout.grid.name} {cell_name(at, row.number)}".strip() if at and each not in row.followed else ""
        before = at_path(data, each)
        fields.append((".".join(each), dict(column.label) if column else {"ko": ".".join(each), "en": ".".join(each)}, inline(before) if before is not None else "", inline(value), cell))  # fmt: skip
    return PlannedChange(path, f"{contract.kind}/{row.id}", not data, fields)  # type: ignore[arg-type]  # labels of both languages


def cell_name(column: int, row: int) -> str:
    from generator.sheets.grid import letters as name  # noqa: PLC0415

    return f"{name(column)}{row}"


def placed(made: Imported, contract: Contract) -> dict[str, list[tuple[int, SheetRow]]]:
    """By file: the rows whose records stand in it, each with its number in the file."""
    found: dict[str, list[tuple[int, SheetRow]]] = {}
    for row in made.rows:
        if row.record is not None:
            found.setdefault(row.record.path, []).append((int(row.record.sum.rpartition(":")[2]), row))
        elif row.id:
            found.setdefault(f"data/{contract.kind}/{row.id}.yml", []).append((0, row))
    return found


def vocabularies(made: Imported, folder: Path, known: Known) -> None:
    """The settings with the new words."""
    made.before[SETTINGS] = (folder / SETTINGS).read_bytes()
    text = with_words(made.before[SETTINGS].decode(), known)
    if text is not None:
        made.files[SETTINGS] = text
        words_added = ", ".join(f"{name}: {', '.join(words)}" for name, words in known.added.items())
        made.changes.append(PlannedChange(SETTINGS, SETTINGS, False, [("vocabulary", {"ko": "어휘", "en": "Vocabulary"}, "", words_added, "--add-words")]))  # noqa: FBT003 # fmt: skip
