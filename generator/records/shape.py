"""A value of another shape than its field asks for, written in the right one: a list without its dashes, a text in brackets."""

from __future__ import annotations

from generator.diagnostics import Edit, Fix, Span
from generator.source import Mapping, Node, Scalar, Sequence

#: What a value without quotes may not hold between brackets.
SEPARATING = ",[]{}#"


def reshaped(node: Node, key: Span | None, wanted: str) -> Fix | None:
    """The one change that makes ``node`` what is wanted. ``key`` is where its name stands; ``None`` where it has none."""
    span = node.span
    if wanted == "array" and isinstance(node, Scalar) and node.plain and node.text and span.line == span.end_line:
        if key and key.line < span.line:
            return inserted(span, "- ")
        if not any(char in node.text for char in SEPARATING):
            return inserted(span, "[", "]")
    if wanted == "array" and isinstance(node, Mapping) and key:
        if key.line == span.line:
            return inserted(span, "[", "]") if span.line == span.end_line else None
        below = (Edit(Span(line, 1, line, 1), "  ") for line in range(span.line + 1, span.end_line + 1))
        return Fix((Edit(Span(span.line, span.column, span.line, span.column), "- "), *below))
    if wanted == "string" and isinstance(node, Sequence) and key and key.line == span.line == span.end_line:
        # In quotes already, or groups: then it was meant as a list.
        texts = all(isinstance(item, Scalar) and item.plain and '"' not in item.text for item in node.items)
        return inserted(span, '"', '"') if texts and node.items else None
    return None


def inserted(span: Span, before: str, after: str = "") -> Fix:
    """``before`` and ``after`` around a value on one line."""
    edits = [Edit(Span(span.line, span.column, span.line, span.column), before)]
    if after:
        edits.append(Edit(Span(span.end_line, span.end_column, span.end_line, span.end_column), after))
    return Fix(tuple(edits))
