"""What differs between two states of a record or of another file: field by field, tables by their rows and columns.

Knows values and their contracts, no pages. What is withheld or personal is never among what it gives (``guard``).
"""

from generator.difference.guard import Guard
from generator.difference.line import Act, DifferenceLine
from generator.difference.record import RecordDifference, compared
from generator.difference.text import text_lines
from generator.difference.tree import Wording, tree
from generator.difference.value import lines

__all__ = ["Act", "DifferenceLine", "Guard", "RecordDifference", "Wording", "compared", "lines", "text_lines", "tree"]
