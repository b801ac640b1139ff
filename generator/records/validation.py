"""A node held against a contract: the library's errors as our codes, at the place where the editor looks."""

from __future__ import annotations

import json
from typing import Any

import jsonschema_rs

from generator.diagnostics import Diagnostic, Span
from generator.records.contract import Contract, Schema, label, resolve
from generator.records.suggestion import did_you_mean, listed
from generator.records.value import node_at, schema_at, value_of
from generator.source import Mapping, Node, Scalar, Sequence

SHAPES = {"object": "이름: 값 묶음 (name: value)", "array": "목록 (list)", "string": "값 하나 (one value)"}
TOO_SHORT = {"minLength": "length", "minItems": "items", "minProperties": "fields"}
TOO_LONG = {"maxLength": "length", "maxItems": "items"}
HINTS = {
    "date": "네 자리 연도-두 자리 월-두 자리 일로 적으세요. 예: 2014-10-20 (write YYYY-MM-DD)",
    "moment": "2014-10-20, 2014-10 또는 2014처럼 적으세요 (write YYYY-MM-DD, YYYY-MM or YYYY)",
}


def validate(node: Node, contract: Contract, shown: str) -> tuple[dict[str, Any] | None, list[Diagnostic]]:
    """The data of one record, and everything in which it breaks its contract. ``None`` where it is no mapping."""
    if not isinstance(node, Mapping):
        facts = {"label": contract.title("ko"), "wanted": SHAPES["object"], "found": shape(node), "example": "id: …"}
        return None, [Diagnostic("F004", shown, first_line(node.span), facts)]
    data = value_of(node, contract.schema)
    problems: list[Diagnostic] = []
    for error in contract.validator.iter_errors(data):
        problems += explain(error, node, contract, shown)
    empty = {each.span for each in problems if each.code == "F003"}
    return data, [each for each in problems if each.code == "F003" or each.span not in empty]


def explain(error: jsonschema_rs.ValidationError, root: Mapping, contract: Contract, shown: str) -> list[Diagnostic]:
    """One error of the library in our words. Kinds of error that no contract of ours can cause fall to F004."""
    path = list(error.instance_path)
    node = node_at(root, path)
    schema = schema_at(contract.schema, root, path)
    what: dict[str, Any] = error.kind.as_dict()
    kind = error.kind.name
    if kind == "additionalProperties":
        return [unknown(str(key), node, schema, contract, shown) for key in what["unexpected"]]
    if kind == "required":
        return [missing(what["property"], node, schema, shown)]
    facts = {"label": label(schema, "ko") or str(path[-1] if path else ""), "example": example(schema), "value": written(node)}
    span = first_line(node.span)
    if isinstance(node, Scalar) and (node.empty or (kind == "minLength" and not node.text.strip())):
        return [Diagnostic("F003", shown, key_span(root, path) or span, facts)]
    if kind == "enum":
        choices = [str(option) for option in what["options"]]
        return [Diagnostic("F007", shown, span, {**facts, "choices": listed(choices), **did_you_mean(written(node), choices)})]
    if kind == "format" and what["format"] in HINTS:
        return [Diagnostic("T001", shown, span, {**facts, "hint": HINTS[what["format"]]})]
    if kind in ("pattern", "format"):
        hint = schema.get("x-pattern-hint", {}).get("ko") or f"예: {example(schema)}"
        return [Diagnostic("F008", shown, span, {**facts, "hint": hint})]
    if kind in TOO_LONG:
        return [Diagnostic("F009", shown, span, {**facts, "found": size(node), "maximum": str(what["limit"])})]
    if kind in TOO_SHORT:
        return [Diagnostic("F010", shown, span, {**facts, "found": size(node), "minimum": str(what["limit"])})]
    if kind == "uniqueItems":
        return [Diagnostic("F012", shown, repeated(node).span, {**facts, "value": written(repeated(node))})]
    if kind in ("minimum", "maximum"):
        return [Diagnostic("F013", shown, span, {**facts, "limit": f"{'≥' if kind == 'minimum' else '≤'} {what['limit']}"})]
    if isinstance(node, Scalar) and schema.get("type") == "integer":
        return [Diagnostic("F005", shown, span, facts)]
    if isinstance(node, Scalar) and schema.get("type") == "boolean":
        return [Diagnostic("F006", shown, span, facts)]
    wanted = SHAPES.get(str(schema.get("type")), SHAPES["string"])
    return [Diagnostic("F004", shown, span, {**facts, "wanted": wanted, "found": shape(node)})]


def unknown(key: str, node: Node, schema: Schema, contract: Contract, shown: str) -> Diagnostic:
    known = list(schema.get("properties", {}))
    place = node.key(key) if isinstance(node, Mapping) else None
    span = (place or node).span
    refused = contract.schema.get("x-refused", {}).get(key)
    if refused:
        return Diagnostic(refused, shown, span, {"key": key})
    facts = {"key": key, "kind": label(schema, "ko") or contract.title("ko"), "known": listed(known)}
    return Diagnostic("F001", shown, span, {**facts, **did_you_mean(key, known)})


def missing(key: str, node: Node, schema: Schema, shown: str) -> Diagnostic:
    field = resolve(schema.get("properties", {}).get(key, {}))
    facts = {"key": key, "label": label(field, "ko") or key, "example": f"{key}: {example(field)}"}
    # The first line of the record is where the editor adds it.
    return Diagnostic("F002", shown, first_line(node.span), facts)


def example(schema: Schema) -> str:
    """The first example of a field, as a person would type it on one line."""
    schema = resolve(schema)
    values = schema.get("examples") or schema.get("enum") or ["…"]
    return values[0] if isinstance(values[0], str) else json.dumps(values[0], ensure_ascii=False)


def written(node: Node) -> str:
    """What the editor wrote, short enough for a message."""
    text = node.text if isinstance(node, Scalar) else shape(node)
    return text if len(text) <= 60 else text[:59] + "…"


def shape(node: Node) -> str:
    return SHAPES["object" if isinstance(node, Mapping) else "array" if isinstance(node, Sequence) else "string"]


def size(node: Node) -> str:
    return str(len(node.text if isinstance(node, Scalar) else node.items if isinstance(node, Sequence) else node.entries))


def repeated(node: Node) -> Node:
    """The second of two equal items of a list."""
    seen: set[str] = set()
    for item in node.items if isinstance(node, Sequence) else ():
        if isinstance(item, Scalar) and item.text in seen:
            return item
        seen.add(item.text if isinstance(item, Scalar) else "")
    return node


def key_span(root: Mapping, path: list[str | int]) -> Span | None:
    """Where the name of an empty value stands: the value itself has no place to point at."""
    parent = node_at(root, path[:-1]) if path else root
    key = parent.key(str(path[-1])) if path and isinstance(parent, Mapping) else None
    return key.span if key else None


def first_line(span: Span) -> Span:
    """The part of ``span`` on its first line, so that a caret fits under it."""
    return span if span.line == span.end_line else Span(span.line, span.column, span.line, span.column + 1)
