"""A value of another shape than its field asks for, written in the right one: a list without its dashes, a text in brackets."""

from __future__ import annotations

import re

from generator.diagnostics import Edit, Fix, Span
from generator.pattern import Pattern
from generator.source import Node, Scalar, Sequence

#: What means something else between brackets than in a text.
UNSAFE = "()[]{}#\"';|"
#: What people put before items instead of a dash; a number may belong to the text.
BULLETS = "–—－−•·∙‣▪◦●○ㆍ*"
NUMBERED = re.compile(r"\d+[.)]\s")
#: A cell in quotes; a number that its comma would tear.
#: An item that is the same text without its brackets.
TEXT = Pattern(r"[0-9A-Za-z가-힣][\w ().·~/-]*")
QUOTED = re.compile(r'"[^"]*"')
TORN = re.compile(r"\d,\d{3}(?!\d)")


def reshaped(node: Node, key: Span | None, wanted: str) -> Fix | None:
    """The one change that makes ``node`` what is wanted. ``key`` is where its name stands; ``None`` where it has none."""
    span = node.span
    if wanted == "array" and isinstance(node, Scalar) and node.plain and node.text and span.line == span.end_line:
        return as_list(node, key)
    if wanted == "string" and isinstance(node, Sequence) and key and key.line == span.line == span.end_line:
        # In quotes already, or groups: then it was meant as a list.
        texts = all(isinstance(item, Scalar) and item.plain and TEXT.fullmatch(item.text) for item in node.items)
        return Fix((Edit(first_of(span), ""), Edit(last_of(span), ""))) if texts and node.items else None
    return None


def as_list(node: Scalar, key: Span | None) -> Fix | None:
    """One value where a list is wanted: its dash is missing, or its brackets are, or they are round."""
    text, span = node.text, node.span
    if text[0] in BULLETS and key and key.line < span.line:
        sign = len(text) - len(text[1:].lstrip())
        return Fix((Edit(Span(span.line, span.column, span.line, span.column + sign), "- "),))
    body = QUOTED.sub("", text)
    if NUMBERED.match(text) or TORN.search(body) or text[0] in "-+ㅡ－":
        return None
    if text[0] == "(" and text[-1] == ")":
        body, first, last = body[1:-1], span.column, span.end_column - 1
        round_ones = ((first, "["), (last, "]"))
        edits = (Edit(Span(span.line, at, span.line, at + 1), sign) for at, sign in round_ones)
        return None if any(char in body for char in UNSAFE) else Fix(tuple(edits))
    closed = body.endswith("]")
    if any(char in body[: len(body) - closed] for char in UNSAFE):
        return None
    return inserted(span, "[") if closed else enclosed(body, span, key)


def enclosed(body: str, span: Span, key: Span | None) -> Fix | None:
    """A value as the only item below its name, or in brackets; where commas could be its own, nobody can tell."""
    if key and key.line < span.line:
        return inserted(span, "- ") if "," not in body else None
    # An item of a list of lists: its commas are those between cells.
    return inserted(span, "[", "]") if key is None or "," not in body else None


def first_of(span: Span) -> Span:
    return Span(span.line, span.column, span.line, span.column + 1)


def last_of(span: Span) -> Span:
    return Span(span.end_line, span.end_column - 1, span.end_line, span.end_column)


def inserted(span: Span, before: str, after: str = "") -> Fix:
    """``before`` and ``after`` around a value on one line."""
    edits = [Edit(Span(span.line, span.column, span.line, span.column), before)]
    if after:
        edits.append(Edit(Span(span.end_line, span.end_column, span.end_line, span.end_column), after))
    return Fix(tuple(edits))
