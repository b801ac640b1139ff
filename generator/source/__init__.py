"""YAML files as trees of texts with positions."""

from generator.source.node import Entry, Mapping, Node, Scalar, Sequence, text_at
from generator.source.reader import first_line, parse, read

__all__ = ["Entry", "Mapping", "Node", "Scalar", "Sequence", "first_line", "parse", "read", "text_at"]
