"""Problems as values: what they are, the entry of each code, and how they are shown."""

from generator.diagnostics.code import LETTERS, Code, all_codes, code_of, unfilled
from generator.diagnostics.diagnostic import Diagnostic, Fact, Language
from generator.diagnostics.fix import Edit, Fix, compatible, edited, replace
from generator.diagnostics.format import FORMATS, distinct, present
from generator.diagnostics.particle import fill, with_particle
from generator.diagnostics.report import visible
from generator.diagnostics.span import Span

__all__ = [
    "FORMATS",
    "LETTERS",
    "Code",
    "Diagnostic",
    "Edit",
    "Fact",
    "Fix",
    "Language",
    "Span",
    "all_codes",
    "code_of",
    "compatible",
    "distinct",
    "edited",
    "fill",
    "present",
    "replace",
    "unfilled",
    "visible",
    "with_particle",
]
