"""Records from spreadsheets and back: what an office keeps in Excel or CSV, held against the contract of a kind."""

from generator.sheets.command import sheet

__all__ = ["sheet"]
