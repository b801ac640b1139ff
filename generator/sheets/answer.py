"""One answer of a person, read as a cell of a sheet is, and looked at as ``check`` looks at a record."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.records import File, Settings, contracts
from generator.rules.look import LookContext, look
from generator.rules.personal import personal_data
from generator.sheets.column import SheetColumn
from generator.sheets.grid import OfficeSheet, SheetCell, cleaned
from generator.sheets.reading import CellPlace, Known, taken
from generator.sheets.trial import path_of
from generator.sheets.written import new_record
from generator.source import parse

FieldPath = tuple[str, ...]


def read_answer(text: str, column: SheetColumn, known: Known) -> tuple[object, list[Diagnostic]]:
    """The value of an answer, and what is wrong with it; no value where it says nothing."""
    found = taken(SheetCell(cleaned(text), text), column, CellPlace(OfficeSheet(text, ""), 0, 0), known)
    return found.value, found.problems


def alone(values: dict[FieldPath, object], about: FieldPath, kind: str, settings: Settings) -> list[Diagnostic]:
    """What is wrong with a record as far as it was told, but for what it still lacks. ``about`` is the field of the last answer."""
    text = new_record(values, contracts()[kind])
    shown = f"data/{kind}/{values.get(('id',), 'new')}.yml"
    with tempfile.TemporaryDirectory(prefix="hwanhi-") as name:
        folder = Path(name)
        path = folder / "new.yml"
        path.write_text(text, "utf-8")
        day = date.fromisoformat(settings.today().isoformat())
        looked = look(LookContext(folder, settings, day, day), File(str(path), shown, kind))
        personal = personal_data(folder, settings, looked.sightings, []).problems
    root, _ = parse(text, shown)
    found = []
    for each in (*looked.loaded.problems, *looked.problems, *looked.strange, *personal):
        _, where = path_of(root, each.span)
        # A record that is not whole yet lacks much; and of a field that was answered before all has been said.
        if each.code != "F002" and (not where or where[0] == about[0] or each.severity == "error"):
            found.append(each)
    return found
