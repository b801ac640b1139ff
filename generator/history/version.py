"""A file as it once was, taken apart into its records; only those that a commit changed are read."""

from __future__ import annotations

import re
from typing import Any

from generator.pattern import Pattern
from generator.records import contracts, value_of
from generator.source import Mapping, Sequence, decode, parse, text_at

Records = dict[str, dict[str, Any]]
#: The first line that says something, and where an item of a list on the first level begins.
FIRST = Pattern(r"^(?![ \t\r]*(?:#|$)|---)", re.MULTILINE)
ITEM = re.compile(r"-(?:[ \t\r\n]|\Z)")


def pieces(content: bytes) -> list[str] | None:
    """The text of a file, a list on its first level in one text an item; ``None`` where it cannot be read at all."""
    text, problems = decode(content, "")
    if problems:
        return None
    first = FIRST.search(text)
    if first is None:
        return []
    if not ITEM.match(text, first.start()):
        return [text]
    items: list[str] = []
    # Splitting at a fixed text is many times quicker than at a pattern, and a file may hold a thousand records.
    for part in f"\n{text[first.start() :]}".split("\n-")[1:]:
        item = f"-{part}\n"
        if ITEM.match(item):
            items.append(item)
        else:
            items[-1] += item
    return items


def records_in(text: str, kind: str) -> Records | None:
    """The records in a text by ``kind/id``, whether or not they keep to their contract; ``None`` for broken YAML."""
    root, _ = parse(text, "")
    if root is None:
        return None
    schema = contracts()[kind].schema
    found = {}
    for node in root.items if isinstance(root, Sequence) else (root,):
        if isinstance(node, Mapping) and text_at(node, "id"):
            found[f"{kind}/{text_at(node, 'id')}"] = value_of(node, schema)
    return found
