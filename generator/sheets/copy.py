"""The workbook that goes back: what the office sent, its wrong cells red with the reason in them, and a sheet of what to mend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import IllegalCharacterError

from generator.diagnostics import Diagnostic, Language, Span
from generator.sheets.column import RESULT
from generator.sheets.grid import OfficeSheet, letters
from generator.sheets.layout import SheetLayout
from generator.words import strings

RED, YELLOW, GREY = (PatternFill("solid", fgColor=colour) for colour in ("FFFFC7CE", "FFFFEB9C", "FFEDEDED"))
DARK = Font(color="FF9C0006", bold=True)
#: Characters that a cell can hold (Excel), and those of a comment that people still read.
LONGEST, COMMENT = 32_767, 800
TO_MEND: dict[Language, str] = {"ko": "고칠 것", "en": "To mend"}


def report(target: Path, layouts: Sequence[SheetLayout], problems: Sequence[Diagnostic], results: dict[tuple[str, int], str], language: Language) -> None:  # fmt: skip
    """Writes the copy of what was read. ``results`` says by sheet and row what becomes of it. Raises OSError."""
    book = Workbook()
    book.remove(book.active)
    told: list[Diagnostic] = [each for each in problems if not any(layout.grid.owns(each) for layout in layouts)]
    for layout in layouts:
        own = [moved(each, layout) for each in problems if layout.grid.owns(each)]
        copied(book, layout, own, results, language)
        told += own
    listed(book, told, language)
    book.save(target)


def shift_of(layout: SheetLayout) -> int:
    """How many columns the copy has before the first one of what was sent: ours, unless it is there from the last time."""
    return 0 if layout.result == 1 else 1


def moved(problem: Diagnostic, layout: SheetLayout) -> Diagnostic:
    """A problem at its place in the copy, under the name that the cell has there."""
    span, shift = problem.span, shift_of(layout)
    if not shift or span.column == span.end_column:
        return problem
    name, place = f"{letters(span.column)}{span.line}", f"{letters(span.column + shift)}{span.line}"
    facts = {key: place if key == "cell" and fact == name else fact for key, fact in problem.facts.items()}
    path = f"{problem.path.removesuffix(f'{name}]')}{place}]"
    return replace(
        problem, path=path, span=Span(span.line, span.column + shift, span.line, span.end_column + shift), facts=facts
    )


def copied(book: Workbook, layout: SheetLayout, problems: Sequence[Diagnostic], results: dict[tuple[str, int], str], language: Language) -> None:  # fmt: skip
    grid = layout.grid
    page = book.create_sheet(title_of(book, grid))
    # Our column stands first; that of a copy which comes back is written anew.
    shift = shift_of(layout)
    # Neither what nobody was to see nor what was hidden goes out in a copy.
    personal = {(each.span.line, each.span.column - shift) for each in problems if each.code.startswith("P")}
    shown = {
        (row, column): cell for (row, column), cell in grid.cells.items()
        if (row, column) not in personal and column not in grid.hidden_columns and (row not in grid.hidden_rows or row in layout.head)
    }  # fmt: skip
    for (row, column), cell in shown.items():
        if column != layout.result or shift:
            put(page, row, column + shift, cell.raw, cell.style)
    result = put(page, layout.head[0], 1, RESULT[language])
    result.font = Font(bold=True)
    page.column_dimensions["A"].width = 28
    for row in layout.head:
        for column in range(1, max(grid.columns, default=1) + shift + 1):
            page.cell(row, column).fill = GREY
    of_cell: dict[tuple[int, int], list[Diagnostic]] = {}
    for each in problems:
        whole = each.span.column == each.span.end_column
        of_cell.setdefault((each.span.line, 1 if whole else each.span.column), []).append(each)
    for (row, column), each_of in of_cell.items():
        mark(page.cell(row, column), each_of, language)
    for row in layout.rows:
        wrong = [each for each in problems if each.span.line == row and each.severity == "error"]
        said = (
            strings(language)["sheet"]["row_wrong"].format(n=len(wrong)) if wrong else results.get((grid.name, row), "")
        )
        made = put(page, row, 1, said)
        if wrong:
            made.fill, made.font = RED, DARK
    page.freeze_panes = f"B{layout.head[-1] + 1}"


def mark(cell: Any, problems: Sequence[Diagnostic], language: Language) -> None:  # noqa: ANN401 - a cell of openpyxl
    errors = [each for each in problems if each.severity == "error"]
    cell.fill = RED if errors else YELLOW
    text = "\n".join(f"{each.code}: {each.message(language)}\n{each.help(language)}" for each in problems)
    cell.comment = Comment(legal(text)[:COMMENT], "hwanhi", width=420, height=160)


def put(page: Any, row: int, column: int, value: Any, style: str = "General") -> Any:  # noqa: ANN401
    """A value as it was, and never as a formula."""
    cell = page.cell(row, column)
    try:
        cell.value = value if not isinstance(value, str) else legal(value)[:LONGEST]
    except (IllegalCharacterError, ValueError):
        cell.value = legal(str(value))
    if isinstance(value, str):
        cell.data_type = "s"
    elif style != "General":
        cell.number_format = style
    return cell


def legal(text: str) -> str:
    """Without what no workbook can hold."""
    return "".join(char for char in text if char in "\n\t" or ord(char) >= ord(" "))


def title_of(book: Workbook, grid: OfficeSheet) -> str:
    """A name that the sheet can have."""
    name = "".join("_" if char in "[]:*?/\\" else char for char in grid.name or Path(grid.file).stem)[:31] or "Sheet"
    return name if name not in book.sheetnames else f"{name[:28]} {len(book.sheetnames) + 1}"


def listed(book: Workbook, problems: Sequence[Diagnostic], language: Language) -> None:
    """The sheet of what to mend: a line a problem, in the order of the file."""
    page = book.create_sheet(TO_MEND[language])
    words = strings(language)["sheet"]
    for at, head in enumerate((words["cell"], words["kind"], words["what"], words["how"]), 1):
        put(page, 1, at, head).font = Font(bold=True)
        page.column_dimensions[get_column_letter(at)].width = (22, 10, 70, 70)[at - 1]
    for row, each in enumerate(
        sorted(problems, key=lambda each: (each.severity != "error", each.path.rpartition(" ")[0], each.span)), 2
    ):
        severity = words["error" if each.severity == "error" else "warning"]
        shown = each.shown.partition("[")[2].removesuffix("]") or each.shown
        for at, text in enumerate((shown, severity, f"{each.message(language)} ({each.code})", each.help(language)), 1):
            put(page, row, at, text).alignment = Alignment(wrap_text=True, vertical="top")
    if not problems:
        put(page, 2, 1, words["nothing_to_mend"])
    page.freeze_panes = "A2"
