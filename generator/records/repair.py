"""What to put in place of a value or a name that is wrong, as an edit of its file (docs/decisions/0021)."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from collections.abc import Mapping as Schemas
from typing import Any

from generator.diagnostics import Edit, Fix, Span, replace
from generator.pattern import Pattern
from generator.records.contract import is_date, is_moment, resolve
from generator.records.forms.period import read_period
from generator.records.forms.reading import Reading
from generator.records.naming import choices_of
from generator.records.shape import BULLETS, NUMBERED
from generator.records.suggestion import meant
from generator.source import Mapping, Node, Scalar, Sequence

Schema = Schemas[str, Any]
#: A text that YAML reads as it stands, inside brackets, too.
BARE = Pattern(r"[0-9A-Za-z가-힣/+.(](?:[^\n:#,\[\]{}\"'`]|:(?=[^\s,\]}]))*(?<![\s:])")

#: What divides the items of a list that somebody wrote as a text.
SEPARATOR = Pattern("[,、·/]")


def as_yaml(text: str) -> str:
    """``text`` as a value on one line, in quotes only where it needs them."""
    return text if BARE.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def rewrite(node: Scalar, text: str) -> Fix:
    """Another text for a value; quotes around it stay."""
    span = node.span
    if node.plain or span.line != span.end_line:
        return replace(span, as_yaml(text))
    inner = Span(span.line, span.column + 1, span.end_line, span.end_column - 1)
    return replace(inner, text) if not set(text) & set("\"'\\") else replace(span, as_yaml(text))


def reading(node: Scalar, schema: Schema) -> Reading:
    """What the value was meant to be, in the form that its contract asks for; nothing where that would be refused, too."""
    if "enum" in schema:
        choice = meant(node.text, choices_of(schema))
        return Reading(choice.word if choice else "")
    form = form_of(schema)
    found = form(node.text) if form else Reading()
    return found if found.text and accepted(found.text, schema) else Reading(note=found.note)


def reading_of(text: str, schema: Schema) -> str:
    """What a text was meant to be, in the form that ``schema`` asks for: itself where it has that form already; empty where nobody knows."""
    if plainly(text, schema) and ("enum" in schema or form_of(schema)):
        return text
    return reading(Scalar(text, Span()), schema).text


def form_of(schema: Schema) -> Callable[[str], Reading] | None:
    """The reader of a field; None for free text."""
    # Only for what is wrong: a sound site need not wait for the patterns of all forms.
    from generator.records.forms.table import form_of as found  # noqa: PLC0415

    return found(schema)


def accepted(text: str, schema: Schema) -> bool:
    """Whether a contract takes ``text``, as far as forms go."""
    if schema.get("type") == "integer":
        return bool(schema.get("minimum", 0) <= int(text) <= schema.get("maximum", 10**18))
    if schema.get("format") in ("date", "moment"):
        return is_date(text) if schema["format"] == "date" else is_moment(text)
    return bool(re.search(schema.get("pattern", ""), text)) and len(text) <= schema.get("maxLength", len(text))


def reshape(node: Node, schema: Schema) -> Fix | None:
    """One value where a list is asked for, a list of one where a value is, a text where there should be a name before it."""
    wanted = schema.get("type")
    if wanted == "array":
        return listed(node, schema)
    if isinstance(node, Sequence) and len(node.items) == 1:
        (only,) = node.items
        if isinstance(only, Scalar) and wanted != "object":
            text = fitting(only, schema)
            return replace(node.span, as_yaml(text)) if text is not None else None
    if isinstance(node, Scalar) and wanted == "object":
        made = period(node, schema) or named(node, schema)
        return replace(node.span, made) if made else None
    return None


def period(node: Scalar, schema: Schema) -> str:
    """Start and end where one text has both; empty where no period is asked for, or none was written."""
    moments = [resolve(schema.get("properties", {}).get(name, {})).get("format") for name in ("start", "end")]
    made = read_period(node.text) if moments == ["moment", "moment"] and node.span.line == node.span.end_line else {}
    return f"{{{', '.join(f'{name}: {moment}' for name, moment in made.items())}}}" if made else ""


def listed(node: Node, schema: Schema) -> Fix | None:
    """A list of what is there."""
    items = resolve(schema.get("items", {}))
    if isinstance(node, Mapping) and items.get("type") == "object":
        return dashed(node)
    if not isinstance(node, Scalar) or not node.text.strip() or node.empty or doubtful(node):
        return None
    text = (
        named(node, items)
        if items.get("type") == "object"
        else ", ".join(as_yaml(each) for each in divided(node, items))
    )
    return replace(node.span, f"[{text}]") if text else None


def doubtful(node: Scalar) -> bool:
    """Whether the text may hold items that nobody can count: lines of their own, or what stands for their dash."""
    return node.span.line < node.span.end_line or node.text[0] in f"-+ㅡ－{BULLETS}" or bool(NUMBERED.match(node.text))


def dashed(node: Mapping) -> Fix:
    """The list of one mapping: a dash before it or, where it stands in braces, brackets around it."""
    start = (node.span.line, node.span.column)
    if not node.entries or start != (node.entries[0].key.span.line, node.entries[0].key.span.column):
        return Fix((Edit(at(*start), "["), Edit(end_of(node.span), "]")))
    below = range(node.span.line + 1, node.span.end_line + 1)
    return Fix((Edit(at(*start), "- "), *(Edit(at(line, 1), "  ") for line in below)))


def divided(node: Scalar, items: Schema) -> list[str]:
    """The items that a text is: itself, or what its commas divide; none where nobody knows whether they do."""
    free = "enum" not in items and "pattern" not in items
    whole = fitting(node, items)
    if whole is not None and not (free and SEPARATOR.search(node.text)):
        return [whole]
    parts = [fitting(Scalar(each.strip(), node.span), items) for each in SEPARATOR.split(node.text)]
    sure = [each for each in parts if each is not None]
    return sure if not free and len(set(sure)) == len(parts) else []


def fitting(node: Scalar, schema: Schema) -> str | None:
    """The text of a value as ``schema`` takes it; None where it does not."""
    if schema.get("type") not in ("string", "integer", "boolean") or not node.text.strip():
        return None
    if "enum" in schema or form_of(schema):
        return reading(node, schema).text or (node.text if plainly(node.text, schema) else None)
    return node.text if accepted(node.text, schema) else None


def plainly(text: str, schema: Schema) -> bool:
    """Whether ``schema`` takes the text as it is."""
    if "enum" in schema:
        return text in schema["enum"]
    return schema.get("type") == "string" and accepted(text, schema)


def named(node: Scalar, schema: Schema) -> str:
    """``{name: value}`` where the mapping asks for one text and nothing else."""
    required = schema.get("required", [])
    if len(required) != 1:
        return ""
    inner = resolve(schema["properties"][required[0]])
    text = fitting(node, inner)
    return f"{{{required[0]}: {as_yaml(text)}}}" if text is not None else ""


def at(line: int, column: int) -> Span:
    return Span(line, column, line, column)


def end_of(span: Span) -> Span:
    return Span(span.end_line, span.end_column, span.end_line, span.end_column)
