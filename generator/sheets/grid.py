"""What a spreadsheet holds, whatever file it came in: sheets of cells, each with the text that a person sees in it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cached_property
from typing import Any

from generator.diagnostics import Diagnostic, Fact, Span

#: White space that is no blank, and what nobody sees at all.
BLANKS = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]")
UNSEEN = re.compile(r"[\u200b-\u200f\u2060\ufeff\u00ad\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|_x000[0-9A-D]_")
#: Full-width digits, letters and signs of numbers as ordinary ones.
WIDE = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
#: An apostrophe before a sign with which a formula begins: our own files have it, so that no program runs the text.
GUARDED = re.compile(r"^'(?=[=+\-@])")


def cleaned(text: str) -> str:
    """``text`` as it is to be read: Hangul as one character a syllable, plain blanks, nothing that nobody sees. Lines stay."""
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    text = BLANKS.sub(" ", UNSEEN.sub("", text)).translate(WIDE)
    lines = [" ".join(line.split()) for line in text.split("\n")]
    return GUARDED.sub("", "\n".join(line for line in lines if line))


@dataclass(frozen=True)
class SheetCell:
    """One cell. ``text`` is what is read of it; ``raw`` what the program stored, for the copy that goes back."""

    text: str = ""
    raw: Any = None
    #: Whether it is stored as a number, a day or a text; of a ``day`` the text is as exact as the cell shows it.
    form: str = "text"
    #: The format of Excel, for the copy.
    style: str = "General"
    #: The code of what is in the way of reading it.
    trouble: str = ""
    #: Row and column of the first cell of the merged range that it lies in.
    merged: tuple[int, int] | None = None


EMPTY = SheetCell()


@dataclass
class OfficeSheet:
    """One sheet. Rows and columns count from 1, as spreadsheets do; cells that hold nothing are not there."""

    file: str
    name: str
    cells: dict[tuple[int, int], SheetCell] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    hidden: bool = False
    #: Days are counted from 1904, as old Macs did.
    since_1904: bool = False

    def at(self, row: int, column: int) -> SheetCell:
        return self.cells.get((row, column), EMPTY)

    @property
    def rows(self) -> list[int]:
        return sorted({row for row, _ in self.cells})

    @cached_property
    def by_row(self) -> dict[int, list[int]]:
        """The columns of each row in which something stands. Asked for once a sheet is whole."""
        made: dict[int, list[int]] = {}
        for row, column in sorted(self.cells):
            made.setdefault(row, []).append(column)
        return made

    def columns_of(self, row: int) -> list[int]:
        return self.by_row.get(row, [])

    @property
    def columns(self) -> list[int]:
        return sorted({column for _, column in self.cells})

    def problem(self, code: str, row: int = 0, column: int = 0, **facts: Fact) -> Diagnostic:
        """A problem at a cell, a row (without a column) or the whole sheet."""
        place = f"{letters(column)}{row}" if column and row else letters(column) if column else ""
        where = {"ko": f"{row}행", "en": f"row {row}"} if row and not column else place
        said: dict[str, Fact] = {"cell": where or self.name or self.file, **facts}
        name = " ".join(filter(None, (self.name, place or (str(row) if row else ""))))
        # A whole row has no width; a whole column or sheet no place.
        span = Span(row, column or 1, row, column + 1 if column else 1) if row else Span()
        return Diagnostic(code, f"{self.file}[{name}]" if name else self.file, span, said)

    def owns(self, problem: Diagnostic) -> bool:
        """Whether a problem is one of a cell or row of this sheet."""
        if problem.span == Span() or not problem.path.startswith(f"{self.file}["):
            return False
        return problem.path[len(self.file) + 1 : -1].rpartition(" ")[0] == self.name


def letters(column: int) -> str:
    """The name of a column: A, B … Z, AA."""
    made = ""
    while column:
        column, rest = divmod(column - 1, 26)
        made = chr(ord("A") + rest) + made
    return made


def of_value(value: Any, style: str) -> SheetCell:  # noqa: ANN401 - what openpyxl gives
    """A cell of a workbook from the value that is stored in it and the format in which it is shown."""
    if isinstance(value, bool):
        return SheetCell("yes" if value else "no", value, "boolean", style)
    if isinstance(value, (int, float)):
        return SheetCell(number(value, style), value, "number", style)
    if isinstance(value, (datetime, date, time)):
        return SheetCell(day(value, style), value, "day", style)
    text = str(value)
    if text.startswith("#") and re.fullmatch(r"#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)", text):
        return SheetCell(text, value, style=style, trouble="S008")
    return SheetCell(cleaned(text), value, "text", style)


def number(value: float, style: str) -> str:
    """A number as it is shown, as far as its format adds digits: 007 under ``000``, 33.3% for 0.333."""
    if "%" in style:
        shown = f"{value * 100:.6f}".rstrip("0").rstrip(".")
        return f"{shown}%"
    if isinstance(value, float) and value.is_integer() and abs(value) < 10**15:
        value = int(value)
    if re.fullmatch("0{2,}", style) and isinstance(value, int) and value >= 0:
        return f"{value:0{len(style)}}"
    return repr(value)


def day(value: datetime | date | time, style: str) -> str:
    """A day as exact as the cell shows it: of ``yyyy-mm`` no day is seen."""
    if isinstance(value, time):
        return value.isoformat()
    shown = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", style).lower()
    if "y" in shown and "d" not in shown and "h" not in shown:
        return f"{value:%Y-%m}" if "m" in shown else f"{value:%Y}"
    if isinstance(value, datetime) and (value.hour or value.minute or value.second):
        return f"{value:%Y-%m-%d %H:%M}"
    return f"{value:%Y-%m-%d}"
