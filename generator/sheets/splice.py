"""Lists of a record in which single items become others: what stays keeps its line, its quotes and its comment."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

from generator.diagnostics import Edit, Span
from generator.records import as_yaml
from generator.source import Mapping as Entries
from generator.source import Node, Scalar
from generator.source import Sequence as Items

#: Characters up to which a list stands on one line.
LINE = 120


def quoted(text: str) -> str:
    """A cell: in quotes where it begins as numbers do, as records have them."""
    return json.dumps(text, ensure_ascii=False) if re.match(r"[-+–—−△▲▽▼.]?\s?[0-9]|[-–—~]", text) else as_yaml(text)


def row(texts: Sequence[str]) -> str:
    return f"[{', '.join(map(quoted, texts))}]"


def column(value: Any) -> str:  # noqa: ANN401 - a name, or a mapping
    if isinstance(value, str):
        return quoted(value)
    return (
        "{"
        + ", ".join(f"{key}: {each if isinstance(each, int) else as_yaml(str(each))}" for key, each in value.items())
        + "}"
    )


def flow(text: Sequence[str], node: Node) -> bool:
    return text[node.span.line - 1][node.span.column - 1 : node.span.column] in ("[", "{")


def end(lines: Sequence[str], node: Node) -> tuple[int, int]:
    """Where a value ends: of a block that is where the last value in it does."""
    while not isinstance(node, Scalar) and not flow(lines, node):
        node = node.items[-1] if isinstance(node, Items) else node.entries[-1].value
    return node.span.end_line, node.span.end_column


def spliced(
    lines: Sequence[str], node: Items, before: Sequence[Any], after: Sequence[Any], texts: Sequence[str]
) -> list[Edit] | None:
    """The edits that make the items of ``node`` those of ``after``. ``before`` and ``after`` are what is compared, ``texts`` the new items as YAML.

    None where a comment within brackets would be lost.
    """
    if list(before) == list(after):
        return []
    keys = (
        [json.dumps(each, ensure_ascii=False) for each in before],
        [json.dumps(each, ensure_ascii=False) for each in after],
    )
    steps = SequenceMatcher(None, *keys, autojunk=False).get_opcodes()
    if flow(lines, node):
        return in_brackets(lines, node, steps, texts)
    return list(in_lines(lines, node, steps, texts))


def in_brackets(lines: Sequence[str], node: Items, steps: Sequence[Any], texts: Sequence[str]) -> list[Edit] | None:
    """All of a list in brackets anew, the items that stay as they were written."""
    span = node.span
    whole = source(lines, (span.line, span.column), (span.end_line, span.end_column))
    rest = whole
    for item in node.items:
        rest = rest.replace(source(lines, (item.span.line, item.span.column), end(lines, item)), "", 1)
    if "#" in rest:
        return None
    made: list[str] = []
    for step, first, last, start, stop in steps:
        if step == "equal":
            made += [
                source(lines, (item.span.line, item.span.column), end(lines, item)) for item in node.items[first:last]
            ]
        else:
            made += texts[start:stop]
    apart = span.end_line > span.line and len({item.span.line for item in node.items}) > 1
    indent = " " * (node.items[0].span.column - 1)
    text = (
        f"[{', '.join(made)}]"
        if not apart
        else "[\n"
        + "".join(f"{indent}{each},\n" for each in made)
        + " " * (len(lines[span.end_line - 1]) - len(lines[span.end_line - 1].lstrip()))
        + "]"
    )
    return [Edit(span, text)]


def in_lines(lines: Sequence[str], node: Items, steps: Sequence[Any], texts: Sequence[str]) -> Iterator[Edit]:
    """Only the items of a list that become others, and whole lines for those that come and go."""
    indent = " " * (node.span.column - 1)
    for step, first, last, start, stop in steps:
        if step == "equal":
            continue
        pairs = min(last - first, stop - start)
        for item, text in zip(node.items[first : first + pairs], texts[start : start + pairs], strict=True):
            yield Edit(Span(item.span.line, item.span.column, *end(lines, item)), text)
        for item in node.items[first + pairs : last]:
            yield Edit(Span(item.span.line, 1, end(lines, item)[0] + 1, 1), "")
        more = texts[start + pairs : stop]
        if not more:
            continue
        if first + pairs:
            line = end(lines, node.items[first + pairs - 1])[0]
            at = len(lines[line - 1].rstrip("\r")) + 1
            yield Edit(Span(line, at, line, at), "".join(f"\n{indent}- {each}" for each in more))
        else:
            line = node.items[0].span.line
            yield Edit(Span(line, 1, line, 1), "".join(f"{indent}- {each}\n" for each in more))


def source(lines: Sequence[str], start: tuple[int, int], stop: tuple[int, int]) -> str:
    """What is written between two places."""
    if start[0] == stop[0]:
        return lines[start[0] - 1][start[1] - 1 : stop[1] - 1]
    middle = lines[start[0] : stop[0] - 1]
    return "\n".join((lines[start[0] - 1][start[1] - 1 :], *middle, lines[stop[0] - 1][: stop[1] - 1]))


def whole(data: dict[str, Any], indent: str) -> str:
    """A new table, its lines after the first one below ``indent``."""
    made = [f"caption: {quoted(data['caption'])}"]
    made += [
        f"{key}: {data[key]}" if key == "row_headers" else f"{key}: {quoted(data[key])}"
        for key in ("unit", "as_of", "row_headers")
        if key in data
    ]
    columns = [column(each) for each in data["columns"]]
    line = f"columns: [{', '.join(columns)}]"
    made += [line] if len(line) <= LINE else ["columns:", *(f"  - {each}" for each in columns)]
    made += ["rows:", *(f"  - {row(each)}" for each in data["rows"])]
    return f"\n{indent}".join(made)


def short(data: dict[str, Any]) -> str:
    """A new table on one line, for a record in brackets."""
    parts = [
        f"{key}: {data[key] if key == 'row_headers' else quoted(data[key])}"
        for key in ("caption", "unit", "as_of", "row_headers")
        if key in data
    ]
    return (
        "{"
        + ", ".join(
            (
                *parts,
                f"columns: [{', '.join(map(column, data['columns']))}]",
                f"rows: [{', '.join(map(row, data['rows']))}]",
            )
        )
        + "}"
    )


def added(lines: Sequence[str], node: Entries, name: str, data: dict[str, Any], order: Sequence[str]) -> list[Edit]:
    """The edit that puts a new table behind those that are there, or the field of tables where the contract has it."""
    here = node.get(name)
    if isinstance(here, Items) and here.items:
        line, at = end(lines, here.items[-1])
        if flow(lines, here):
            return [Edit(Span(line, at, line, at), f", {short(data)}")]
        indent = " " * (here.span.column - 1)
        at = len(lines[line - 1].rstrip("\r")) + 1
        return [Edit(Span(line, at, line, at), f"\n{indent}- {whole(data, indent + '  ')}")]
    before = [
        entry for entry in node.entries if entry.key.text in order and order.index(entry.key.text) < order.index(name)
    ]
    last = before[-1] if before else node.entries[-1]
    line, at = end(lines, last.value)
    if flow(lines, node):
        return [Edit(Span(line, at, line, at), f", {name}: [{short(data)}]")]
    line = max(line, last.key.span.line)
    # A text over several lines ends with the line before the next one.
    if not isinstance(last.value, Scalar) or line == last.value.span.line:
        at = len(lines[line - 1].rstrip("\r")) + 1
        return [Edit(Span(line, at, line, at), f"\n{of_new(node, name, data)}")]
    following = min(
        (entry.key.span.line for entry in node.entries if entry.key.span.line > last.key.span.line),
        default=len(lines) + 1,
    )
    if following <= len(lines):
        return [Edit(Span(following, 1, following, 1), f"{of_new(node, name, data)}\n")]
    bottom = len(lines)
    return [
        Edit(
            Span(bottom, len(lines[-1]) + 1, bottom, len(lines[-1]) + 1),
            ("\n" if lines[-1] else "") + of_new(node, name, data) + "\n",
        )
    ]


def of_new(node: Entries, name: str, data: dict[str, Any]) -> str:
    """The field of tables with its first one."""
    indent = " " * (node.entries[0].key.span.column - 1)
    return f"{indent}{name}:\n{indent}  - {whole(data, indent + '    ')}"
