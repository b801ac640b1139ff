"""Cells by their place: only those that exist, however far apart they stand."""

from __future__ import annotations

from collections.abc import Iterator

from generator.attachments.bounds import Budget
from generator.attachments.passage import AttachedTable, Piece, placed
from generator.diagnostics import Fact, Span

LETTERS = 26


class Sparse:
    """The cells of one sheet or table. Rows and columns count from 0."""

    def __init__(self, budget: Budget, name: str, *, sheet: bool = False) -> None:
        self.budget = budget
        self.name = name
        self.sheet = sheet
        self.rows: dict[int, dict[int, str]] = {}

    def put(self, row: int, column: int, text: str) -> None:
        if text:
            self.budget.cell(1)
            cells = self.rows.setdefault(row, {})
            # Two cells in one place are damage, and each of them may be what a program shows.
            cells[column] = f"{cells[column]}\n{text}" if column in cells else text

    def merge(self, top: int, left: int, bottom: int, right: int, widest: int) -> None:
        """A merged cell counts for all that it covers: as a head it stands above each of their columns."""
        text = self.rows.get(top, {}).get(left, "")
        for row in range(top, min(bottom, top + widest) + 1) if text else ():
            for column in range(left, min(right, left + widest) + 1):
                if column not in self.rows.get(row, {}):
                    self.put(row, column, text)

    def pieces(self) -> Iterator[Piece]:
        """The table without the rows and columns that are empty throughout."""
        numbers = sorted(self.rows)
        columns = sorted({column for row in self.rows.values() for column in row})
        at = {column: index for index, column in enumerate(columns)}
        rows: list[list[str]] = []
        for number in numbers:
            cells = self.rows[number]
            width = at[max(cells)] + 1
            self.budget.cell(width - len(cells))
            row = [""] * width
            for column, text in cells.items():
                row[at[column]] = text
            rows.append(row)

        def where(row: int, column: int) -> tuple[Fact, Span]:
            return self.where(numbers[row], columns[column]), Span()

        if rows:
            yield AttachedTable(rows, where)

    def where(self, row: int, column: int) -> Fact:
        if self.sheet:
            cell = f"{letters(column)}{row + 1}"
            return placed(f"시트 '{self.name}' {cell}", f"sheet '{self.name}' {cell}")
        ko, en = (f"표 '{self.name}' ", f"table '{self.name}' ") if self.name else ("표 ", "table ")
        return placed(f"{ko}{row + 1}행 {column + 1}열", f"{en}row {row + 1} column {column + 1}")


def letters(column: int) -> str:
    """A, B, …, Z, AA, …"""
    said = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, LETTERS)
        said = chr(ord("A") + rest) + said
    return said
