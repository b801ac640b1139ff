"""Sheets that go out: an empty one to be filled in, and the records of a kind as they are."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from generator.diagnostics import Language
from generator.records import Contract, Record, Settings, description, example, resolve, value_label
from generator.sheets.column import RESULT, SheetColumn, columns_of
from generator.sheets.copy import LONGEST, legal
from generator.words import strings

#: Rows that a template has room for: its lists of choices reach so far down.
ROOM = 1000
#: Rows of the head: what people read, and the keys of fields.
HEADS = 2
HEAD, NEEDED, EXAMPLE = (PatternFill("solid", fgColor=colour) for colour in ("FFDDEBF7", "FFFFF2CC", "FFF2F2F2"))
#: With these a program may take a text for a formula (OWASP, CSV injection).
FORMULA = "=+-@\t\r"
SHEETS: dict[str, dict[Language, str]] = {
    "choices": {"ko": "목록", "en": "Choices"},
    "read": {"ko": "읽어 주세요", "en": "Read me"},
}


def shown(data: Any, column: SheetColumn, language: Language) -> str:  # noqa: ANN401 - the data of a record
    """What stands in a column for a record: words for people where there are any. Empty for what no cell can hold."""
    value = data
    for step in column.path:
        value = value.get(step) if isinstance(value, dict) else None
    schema = column.schema
    if isinstance(value, bool):
        return ("예" if value else "아니오") if language == "ko" else ("yes" if value else "no")
    if column.items is not None and isinstance(value, list):
        return "\n".join(map(str, value)) if all(isinstance(each, (str, int)) for each in value) else ""
    if isinstance(value, list) and "if" in schema:
        # Places of one document by their headings; what else is said of a place has no cell.
        plain = all(isinstance(each, dict) and set(each) == {"section"} for each in value)
        return "\n".join(each["section"] for each in value) if plain else ""
    if value is None or isinstance(value, (dict, list)):
        return ""
    return value_label(choosing(schema), value, language) if "enum" in choosing(schema) else str(value)


def choosing(schema: Any) -> Any:  # noqa: ANN401
    """Where the choices of a field stand."""
    return resolve(schema["then"]) if "if" in schema and schema["if"]["type"] == "string" else schema


def choices(column: SheetColumn, settings: Settings | None, language: Language) -> list[str]:
    """The words among which a column can be filled in, as people read them."""
    schema = choosing(column.schema)
    if name := schema.get("x-vocabulary"):
        return [term.label for term in settings.vocabulary(name)] if settings else []
    if "enum" in schema and "if" not in column.schema:
        return [value_label(schema, value, language) for value in schema["enum"]]
    if schema.get("type") == "boolean":
        return ["예", "아니오"] if language == "ko" else ["yes", "no"]
    return []


def workbook(contract: Contract, records: Sequence[Record], settings: Settings | None, language: Language) -> Workbook:
    """A workbook of a kind with the rows of ``records``, or with an example and room where there are none."""
    book = Workbook()
    page, columns = book.active, columns_of(contract.kind)
    page.title = contract.title(language)[:31]
    lists = book.create_sheet(SHEETS["choices"][language])
    lists.sheet_state = "veryHidden"
    text(page, 1, 1, RESULT[language])
    page.column_dimensions["A"].width = 14
    for at, column in enumerate(columns, 2):
        headed(page, at, column, language)
        chosen(page, at, column, choices(column, settings, language), language)
    page.row_dimensions[2].hidden = True
    rows = [[shown(each.data, column, language) for column in columns] for each in records]
    for row, values in enumerate(rows or [sample(contract, columns, language)], 3):
        if not rows:
            text(page, row, 1, strings(language)["sheet"]["sample"]).fill = EXAMPLE
        for at, value in enumerate(values, 2):
            text(page, row, at, value)
            if not rows:
                page.cell(row, at).fill = EXAMPLE
    for at in range(1, len(columns) + 2):
        # What a cell that is not there yet will look like.
        below = page.column_dimensions[get_column_letter(at)]
        below.number_format, below.protection = "@", Protection(locked=False)
    page.freeze_panes = "C3"
    page.protection.sheet = True
    page.protection.formatColumns = page.protection.formatRows = page.protection.insertRows = False
    about(book.create_sheet(SHEETS["read"][language]), contract, language)
    return book


def text(page: Any, row: int, column: int, value: str) -> Any:  # noqa: ANN401 - those of openpyxl
    """A text, whatever it begins with."""
    cell = page.cell(row, column)
    cell.value = legal(value)[:LONGEST] or None
    if cell.value is not None:
        cell.data_type = "s"
    cell.number_format = "@"
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.protection = Protection(locked=row <= HEADS)
    return cell


def headed(page: Any, at: int, column: SheetColumn, language: Language) -> None:  # noqa: ANN401
    words = strings(language)["sheet"]
    cell = text(page, 1, at, f"{column.label[language]}{' *' if column.required else ''}")
    cell.font = Font(bold=True)
    cell.fill = NEEDED if column.required else HEAD
    said = [description(column.schema, language), words["for_example"].format(example=example(column.schema))]
    if column.items is not None:
        said.append(words["a_line_each"])
    cell.comment = Comment(legal("\n".join(filter(None, said))), "hwanhi", width=320, height=120)
    text(page, 2, at, column.key)
    page.column_dimensions[get_column_letter(at)].width = 18


def chosen(page: Any, at: int, column: SheetColumn, words: Sequence[str], language: Language) -> None:  # noqa: ANN401
    """The list from which a column is filled in. It lies in a sheet of its own: in the cell it could not be longer than 255 characters."""
    if not words:
        return
    name, lists = get_column_letter(at), page.parent[SHEETS["choices"][language]]
    for row, word in enumerate(words, 1):
        text(lists, row, at, word)
    rule = DataValidation("list", formula1=f"'{lists.title}'!${name}$1:${name}${len(words)}", allow_blank=True)
    rule.promptTitle, rule.prompt = column.label[language][:32], legal(description(column.schema, language))[:255]
    rule.showInputMessage = rule.showErrorMessage = True
    # Several words of a list may stand in one cell, which no list in Excel allows: there it advises only.
    rule.errorStyle = "warning" if column.items is not None else "stop"
    page.add_data_validation(rule)
    rule.add(f"{name}3:{name}{ROOM}")


def sample(contract: Contract, columns: Sequence[SheetColumn], language: Language) -> list[str]:
    """The example of the contract as a row."""
    data = (contract.schema.get("examples") or [{}])[0]
    return [shown(data, column, language) for column in columns]


def about(page: Any, contract: Contract, language: Language) -> None:  # noqa: ANN401
    page.column_dimensions["A"].width = 110
    words = strings(language)["sheet"]["about"].format(kind=contract.title(language), name=contract.kind)
    for row, line in enumerate(words.splitlines(), 1):
        text(page, row, 1, line)


def listed(contract: Contract, records: Sequence[Record], language: Language) -> str:
    """The same as a list with commas, for any program: a text that could be a formula has an apostrophe before it."""
    columns, made = columns_of(contract.kind), io.StringIO()
    writer = csv.writer(made, lineterminator="\r\n")
    writer.writerow([column.label[language] for column in columns])
    for each in records:
        writer.writerow([guarded(shown(each.data, column, language)) for column in columns])
    return made.getvalue()


def guarded(value: str) -> str:
    return f"'{value}" if value[:1] and value[0] in FORMULA else value


def save(target: Path, contract: Contract, records: Sequence[Record], settings: Settings | None, language: Language) -> None:  # fmt: skip
    """Writes a workbook, or a list where the name of the file ends so. Raises OSError."""
    if target.suffix.lower() == ".csv":
        # With its mark Excel knows that it is UTF-8.
        target.write_bytes(listed(contract, records, language).encode("utf-8-sig"))
    else:
        workbook(contract, records, settings, language).save(target)
