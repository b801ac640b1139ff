"""Where in its file a part of a value stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.diagnostics import Span
from generator.source.node import Scalar
from generator.source.reader import first_line


def place(scalar: Scalar, start: int, end: int, lines: Sequence[str]) -> Span:
    """The place of ``scalar.text[start:end]``: quotes, blocks and folded lines move it away from the value's start.

    ``lines`` are those of the file; without them, or where the part cannot be found in them, the first line of the value.
    """
    span = scalar.span
    region = "\n".join(lines[span.line - 1 : span.end_line])
    region = region[: len(region) - len(lines[span.end_line - 1]) + span.end_column - 1] if lines else ""
    value = scalar.text[start:end]
    pattern = re.compile(r"\s+".join(re.escape(part) for part in value.split()))
    nth = len(pattern.findall(scalar.text[:start]))
    hits = list(pattern.finditer(region, span.column - 1))
    if not hits:
        return first_line(span)
    hit = hits[min(nth, len(hits) - 1)]
    return span_of(region, hit.start(), hit.end(), span.line)


def span_of(text: str, start: int, end: int, first: int = 1) -> Span:
    """A stretch of ``text``, whose first line has the number ``first``, in lines and columns."""
    ends = []
    for index in (start, end):
        line = text.count("\n", 0, index)
        ends += [first + line, index - (text.rfind("\n", 0, index) + 1) + 1]
    return Span(*ends)
