"""YAML files as trees of texts with positions."""

from generator.source.file import MAXIMUM_BYTES, decode
from generator.source.node import Entry, Mapping, Node, Scalar, Sequence, text_at
from generator.source.reader import first_line, parse, read

__all__ = [
    "MAXIMUM_BYTES", "Entry", "Mapping", "Node", "Scalar", "Sequence", "decode", "first_line", "parse", "read", "text_at",
]  # fmt: skip
