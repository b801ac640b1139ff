"""Records as YAML: a new file for a new one, edits of single lines for one that is there. Comments, order and quotes stay."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from generator.diagnostics import Edit, Span, edited
from generator.records import Contract, as_yaml, value_of
from generator.records.repair import rewrite
from generator.source import Mapping as Entries
from generator.source import Node, Scalar, Sequence, parse

FieldPath = tuple[str, ...]
Values = Mapping[FieldPath, object]


def tree(values: Values) -> dict[str, Any]:
    """Values by path as nested mappings."""
    made: dict[str, Any] = {}
    for path, value in values.items():
        here = made
        for step in path[:-1]:
            here = here.setdefault(step, {})
        here[path[-1]] = value
    return made


def new_record(values: Values, contract: Contract) -> str:
    """The text of a new file, its fields in the order of the contract."""
    data = tree(values)
    order = list(contract.schema["properties"])
    return "".join(f"{name}: {inline(data[name])}\n" for name in sorted(data, key=order.index))


def inline(value: Any) -> str:  # noqa: ANN401 - as free as JSON
    """A value on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {inline(each)}" for name, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(inline(each) for each in value) + "]"
    return as_yaml(str(value))


def changed(text: str, at: int, values: Values, contract: Contract) -> tuple[str, bool]:
    """The text of a file with other values in its ``at``-th record, and whether it now says just what it was to say."""
    seen = as_parsed(text)
    root, _ = parse(seen, "")
    node = root.items[at] if isinstance(root, Sequence) else root
    if not isinstance(node, Entries):
        return text, False
    order = list(contract.schema["properties"])
    # Of several at one place the last is put in first, and the others above it.
    fields = sorted(tree(values).items(), key=lambda each: order.index(each[0]), reverse=True)
    edits = [edit for name, value in fields for edit in of_field(seen, node, name, value, order)]
    lines = edited_lines(text, edits)
    after, problems = parse(as_parsed(lines), "")
    again = after.items[at] if isinstance(after, Sequence) else after
    if again is None or any(each.severity == "error" for each in problems):
        return text, False
    wanted = merged(value_of(node, contract.schema), tree(values))
    return lines, plain(value_of(again, contract.schema)) == plain(wanted)


def as_parsed(text: str) -> str:
    """The text of a file as its places are counted: without its mark, Hangul as one character a syllable."""
    return unicodedata.normalize("NFC", text.removeprefix("\ufeff"))


def merged(data: Any, more: Mapping[str, Any]) -> dict[str, Any]:  # noqa: ANN401
    return {**data, **{name: merged(data.get(name) or {}, each) if isinstance(each, dict) and isinstance(data.get(name, {}), dict) else each for name, each in more.items()}}  # fmt: skip


def plain(value: Any) -> Any:  # noqa: ANN401
    """Data to be compared: what a number or a yes is, is the contract's business."""
    if isinstance(value, dict):
        return {name: plain(each) for name, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return {True: "yes", False: "no"}.get(value, str(value)) if isinstance(value, bool) else str(value)


def edited_lines(text: str, edits: list[Edit]) -> str:
    """``text`` with edits made; lines that they do not touch keep their bytes."""
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    return mark + "\n".join(edited(text.removeprefix(mark).split("\n"), edits))


def of_field(text: str, node: Entries, name: str, value: Any, order: list[str]) -> Iterator[Edit]:  # noqa: ANN401
    """The edits that make a field of a record what it is to be."""
    here = node.get(name)
    if here is None:
        yield inserted(text, node, name, inline(value), order)
    elif isinstance(value, dict) and isinstance(here, Entries):
        for inner, each in value.items():
            yield from of_field(text, here, inner, each, [])
    elif isinstance(value, list) and isinstance(here, Sequence):
        yield from of_list(text, here, value)
    elif isinstance(here, Scalar) and not isinstance(value, (dict, list)):
        if here.empty:
            key = node.key(name)
            assert key is not None  # noqa: S101 - its value is there
            end = Span(key.span.end_line, key.span.end_column, key.span.end_line, key.span.end_column)
            behind = text.split("\n")[key.span.end_line - 1][key.span.end_column - 1 :]
            at = key.span.end_column - 1 + behind.index(":") + 2
            yield Edit(
                Span(end.line, at, end.line, at if here.text == "" else here.span.end_column), f" {inline(value)}"
            )
        elif here.text != str(value):
            yield from rewrite(here, str(value)).edits
    else:
        yield Edit(here.span, inline(value))


def flow(text: str, node: Node) -> bool:
    """Whether it stands in brackets."""
    line = text.split("\n")[node.span.line - 1]
    return line[node.span.column - 1 : node.span.column] in ("[", "{")


def inserted(text: str, node: Entries, name: str, value: str, order: list[str]) -> Edit:
    """A field that was not there, behind the one before which it stands in the contract."""
    before = [entry for entry in node.entries if not order or (entry.key.text in order and order.index(entry.key.text) < order.index(name))]  # fmt: skip
    last = (before or node.entries)[-1] if before else node.entries[0]
    if flow(text, node):
        end = last.value.span
        return Edit(Span(end.end_line, end.end_column, end.end_line, end.end_column), f", {name}: {value}")
    indent = " " * (node.entries[0].key.span.column - 1)
    line = max(last.value.span.end_line, last.key.span.line) + 1
    return Edit(Span(line, 1, line, 1), f"{indent}{name}: {value}\n" if text.count("\n") >= line - 1 else f"\n{indent}{name}: {value}")  # fmt: skip


def of_list(text: str, node: Sequence, values: list[Any]) -> Iterator[Edit]:
    """The edits that make a list what it is to be, item by item: what stays keeps its line and its comment."""
    same = [item.text if isinstance(item, Scalar) else None for item in node.items]
    if same == [str(each) for each in values]:
        return
    if flow(text, node) or len(values) < len(node.items) or None in same or not node.items:
        yield Edit(node.span, inline(values) if flow(text, node) else block(node, values))
        return
    for item, value in zip(node.items, values, strict=False):
        if isinstance(item, Scalar) and item.text != str(value):
            yield from rewrite(item, str(value)).edits
    more = values[len(node.items) :]
    if more:
        last = node.items[-1].span
        indent = " " * (node.span.column - 1)
        ending = "".join(f"\n{indent}- {inline(each)}" for each in more)
        line = text.split("\n")[last.end_line - 1].rstrip("\r")
        yield Edit(Span(last.end_line, len(line) + 1, last.end_line, len(line) + 1), ending)


def block(node: Sequence, values: list[Any]) -> str:
    """A list with a line for each of its items."""
    indent = " " * (node.span.column - 1)
    return f"\n{indent}".join(f"- {inline(each)}" for each in values)
