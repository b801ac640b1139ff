"""From texts to values, as the contract asks: a number only where it asks for a number."""

from __future__ import annotations

import unicodedata
from typing import Any

from generator.pattern import Pattern
from generator.records.contract import Schema, Shape, below, branch, resolve
from generator.source import Mapping, Node, Scalar

WHOLE = Pattern(r"[-+]?[0-9]+|[-+]?[0-9]{1,3}(?:,[0-9]{3})+")
#: More digits than any count has; Python itself refuses to read thousands of them.
LONGEST_NUMBER = 18
#: Letters of Hangul without a shape (U+115F, U+1160, U+3164, U+FFA0), and the blank of Braille.
FILLERS = "\u115f\u1160\u3164\uffa0\u2800"
YES = {"yes", "true", "예", "네"}
NO = {"no", "false", "아니오", "아니요"}


def value_of(node: Node, schema: Schema) -> Any:  # noqa: ANN401 - as free as JSON
    """``node`` as plain data. What does not fit its type stays text, and the contract then says so."""
    schema = branch(resolve(schema), shape_of(node))
    if isinstance(node, Scalar):
        return scalar(node, schema.get("type"))
    if isinstance(node, Mapping):
        return {entry.key.text: value_of(entry.value, below(schema, entry.key.text)) for entry in node.entries}
    return [value_of(item, below(schema, 0)) for item in node.items]


def shape_of(node: Node) -> Shape:
    """What a node is, in the words of JSON Schema."""
    return "object" if isinstance(node, Mapping) else "string" if isinstance(node, Scalar) else "array"


def scalar(node: Scalar, wanted: object) -> str | int | bool:
    text = node.text.strip()
    if wanted == "integer" and WHOLE.fullmatch(text) and len(text) <= LONGEST_NUMBER:
        return int(text.replace(",", ""))
    if wanted == "boolean" and text.lower() in YES | NO:
        return text.lower() in YES
    # Nearly every text begins with a letter that everybody sees.
    if text[:1].isascii() or "가" <= text[:1] <= "힣":
        return "" if node.empty or not text else node.text
    return "" if blank(text) else node.text


def blank(text: str) -> bool:
    """True where nobody would see anything: white space, zero-width characters and the fillers of Hangul."""
    return all(char.isspace() or char in FILLERS or unicodedata.category(char) == "Cf" for char in text)


def node_at(node: Node, path: list[str | int]) -> Node:
    """The node at a JSON path, or the last one on the way that exists."""
    for step in path:
        if isinstance(node, Mapping):
            found = node.get(str(step))
        elif isinstance(node, Scalar) or not isinstance(step, int) or step >= len(node.items):
            found = None
        else:
            found = node.items[step]
        if found is None:
            break
        node = found
    return node


def schema_at(schema: Schema, node: Node, path: list[str | int]) -> Schema:
    """The schema of what lies at a JSON path of ``node``."""
    for step in path:
        schema = below(schema, step)
    return branch(resolve(schema), shape_of(node_at(node, path)))
