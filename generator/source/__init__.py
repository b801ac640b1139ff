"""YAML files as trees of texts with positions."""

from generator.source.file import MAXIMUM_BYTES, decode
from generator.source.node import Mapping, Node, NodeEntry, Scalar, Sequence, text_at
from generator.source.reader import first_line, parse, read

__all__ = [
    "MAXIMUM_BYTES",
    "Mapping",
    "Node",
    "NodeEntry",
    "Scalar",
    "Sequence",
    "decode",
    "first_line",
    "parse",
    "read",
    "text_at",
]  # fmt: skip
