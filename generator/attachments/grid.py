"""Tables in documents: of Word, PowerPoint, Hangul, OpenDocument and Excel's XML of 2003, cells with their heads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from generator.attachments.bounds import Budget
from generator.attachments.passage import Piece
from generator.attachments.sparse import Sparse

#: Columns that a cell may span for its head to count for each, and how often a repeated cell is looked at.
WIDEST = 50
#: Digits of the shortest number of a person.
FEWEST = 9


class SheetGrid:
    """One table while it is being read, up to the end of the element ``depth`` deep."""

    TABLES: ClassVar = frozenset(("tbl", "table", "Table"))
    ROWS: ClassVar = frozenset(("tr", "table-row", "Row"))
    CELLS: ClassVar = frozenset(("tc", "td", "th", "table-cell", "covered-table-cell", "Cell"))

    def __init__(self, budget: Budget, depth: int, name: str) -> None:
        self.cells = Sparse(budget, name)
        self.depth = depth
        self.row = -1
        self.column = 0
        self.rows = 1
        self.cell: list[str] | None = None
        self.span = self.repeat = 1
        self.covered = False
        self.value = self.left = ""

    def starts(self, name: str, pairs: dict[str, str]) -> None:
        if name in self.ROWS:
            self.row += self.rows
            self.rows = number(pairs.get("number-rows-repeated"))
            self.column = 0
            self.left = ""
        elif name in self.CELLS:
            self.cell = []
            # Excel's XML of 2003 leaves out empty cells, and says where the next stands, counted from 1.
            self.column = number(pairs.get("Index"), self.column + 1) - 1
            self.span = number(pairs.get("gridSpan") or pairs.get("colspan") or pairs.get("number-columns-spanned"))
            self.span += number(pairs.get("MergeAcross"), 0)
            self.repeat = number(pairs.get("number-columns-repeated"))
            self.covered = name == "covered-table-cell" or pairs.get("hMerge") in ("1", "true")
            self.value = pairs.get("value", "")
            # PowerPoint and OpenDocument write a cell for each that is covered, Word and HTML do not.
            if "gridSpan" in pairs or "number-columns-spanned" in pairs:
                self.span = 1
        elif self.cell is not None and name == "gridSpan":
            self.span = number(pairs.get("val"))
        elif self.cell is not None and name == "cellSpan":
            self.span = number(pairs.get("colSpan"))
        elif self.cell is not None and name == "cellAddr":
            self.column = number(pairs.get("colAddr"), 0)

    def text(self, text: str) -> None:
        if self.cell is not None:
            self.cell.append(text)

    def ends(self, name: str, depth: int) -> bool:
        """Whether the table ends with this element."""
        if name in self.CELLS and self.cell is not None:
            self.close()
        return name in self.TABLES and depth == self.depth

    def close(self) -> None:
        text = "".join(self.cell or ()).strip()
        self.cell = None
        # A number is shown as its format wants, or as ###; its value stands beside it.
        digits = self.value.removesuffix(".0")
        if len(digits) >= FEWEST and digits.isdecimal() and digits not in "".join(filter(str.isdecimal, text)):
            text = digits
        if self.covered and not text:
            text = self.left
        wide = self.repeat * self.span
        for column in range(self.column, self.column + min(wide, WIDEST)):
            self.cells.put(max(self.row, 0), column, text)
        self.left = text
        self.column += wide

    def pieces(self) -> Iterator[Piece]:
        yield from self.cells.pieces()


def number(said: str | None, otherwise: int = 1) -> int:
    return int(said) if said and said.isascii() and said.isdecimal() and len(said) < 8 else otherwise  # noqa: PLR2004
