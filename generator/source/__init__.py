"""YAML files as trees of texts with positions."""

from generator.source.node import Entry, Mapping, Node, Scalar, Sequence, text_at
from generator.source.reader import parse, read

__all__ = ["Entry", "Mapping", "Node", "Scalar", "Sequence", "parse", "read", "text_at"]
