"""A text does not begin with the sign of a list (F046): pages make their own, and readers would meet two.

What is pasted from Hangul or Word comes with it: ○, □, the letters ㅇ and ㅁ, an o. In tables a sign may be the value, and what is quoted
from a document stays as it is printed.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Fix, Span, replace
from generator.markdown.listing import BULLET
from generator.numbers.amount import DASHES
from generator.pattern import Pattern
from generator.records import Part, Record, Schema, Settings, rewrite
from generator.rules.rule import RecordRule
from generator.source import Scalar, first_line

#: What Markdown would take for a list.
DASH = Pattern(r"(?P<mark>[-*])\s+(?=\S)")
#: Behind a circle: somebody who is not named, ○모 씨.
UNNAMED = Pattern(r"모\s|씨")
#: Fields that hold what is printed elsewhere, or cells.
QUOTED = frozenset({"conflicts", "source", "tables", "figures", "withheld", "inferred", "lost"})


def applies(schema: Schema) -> bool:
    """Texts that somebody writes: no word of a list, no name of a record, nothing that has a form."""
    formed = {"enum", "const", "pattern", "format", "x-reference", "x-vocabulary", "x-cycle", "x-timing"}
    return schema.get("type") == "string" and formed.isdisjoint(schema)


def check(part: Part, record: Record, _settings: Settings) -> Iterator[Diagnostic]:
    node = part.node
    if not isinstance(node, Scalar) or part.path[0] in QUOTED:
        return
    found = BULLET.match(node.text) or DASH.match(node.text)
    if found and begins(found["mark"], node.text[found.end() :]):
        facts = {"sign": found["mark"]}
        yield Diagnostic("F046", record.path, first_line(node.span), facts, without(node, found.end()))


def begins(mark: str, rest: str) -> bool:
    """Whether ``mark`` is the sign of a list before ``rest``, and not a part of the text: ○○동, – 5도. That of one font alone is told as
    such (F040).
    """
    below_zero = mark in DASHES and rest[0].isdigit()
    return not (BULLET.match(rest) or UNNAMED.match(rest) or below_zero or "\ue000" <= mark <= "\uf8ff")


def without(node: Scalar, length: int) -> Fix | None:
    """The text without its beginning of so many characters; None where it goes over several lines."""
    span = node.span
    if span.line != span.end_line:
        return None
    if not node.text[length].isalnum():
        return rewrite(node, node.text[length:])
    column = span.column + (not node.plain)
    return replace(Span(span.line, column, span.line, column + length), "")


RULE = RecordRule(applies, check)
