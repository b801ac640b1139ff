"""Records from spreadsheets and back: what an office keeps in Excel or CSV, held against the contract of a kind."""

from generator.sheets.answer import alone, read_answer
from generator.sheets.column import SheetColumn, columns_of
from generator.sheets.command import sheet
from generator.sheets.imported import known_of
from generator.sheets.reading import Known
from generator.sheets.row import SheetRow, completed
from generator.sheets.template import choices
from generator.sheets.written import new_record

__all__ = ["Known", "SheetColumn", "SheetRow", "alone", "choices", "columns_of", "completed", "known_of", "new_record", "read_answer", "sheet"]  # fmt: skip
