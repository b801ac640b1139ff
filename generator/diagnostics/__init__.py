"""Problems as values: what they are, the entry of each code, and how they are shown."""

from generator.diagnostics.code import LETTERS, Code, all_codes, code_of
from generator.diagnostics.diagnostic import Diagnostic, Fact, Language, Span
from generator.diagnostics.format import FORMATS, distinct, present, visible

__all__ = [
    "FORMATS",
    "LETTERS",
    "Code",
    "Diagnostic",
    "Fact",
    "Language",
    "Span",
    "all_codes",
    "code_of",
    "distinct",
    "present",
    "visible",
]
