"""Whether a contract is sound: beyond its form, which generator/contract.yml tells.

Looked at whenever contracts are loaded, on plain data; a contract with a flaw is read again for
lines and columns (told.py).
"""

from generator.records.soundness.flaw import Flaw, Schema
from generator.records.soundness.page import called, page, together
from generator.records.soundness.part import parts

__all__ = ["Flaw", "Schema", "called", "page", "parts", "together"]
