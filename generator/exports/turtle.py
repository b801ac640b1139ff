"""Nodes of JSON-LD as Turtle (RDF 1.1 Turtle), as far as the catalogue has them: addresses, texts with a language or a type."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def turtle(nodes: Iterable[Mapping[str, Any]], prefixes: Mapping[str, str]) -> str:
    """A statement a line; the same nodes give the same bytes."""
    lines = [f"@prefix {name}: <{address}> ." for name, address in prefixes.items()]
    for node in nodes:
        lines += ["", f"<{node['@id']}> a {node['@type']}", *(f"  ; {each}" for each in statements(node)), "  ."]
    return "\n".join([*lines, ""])


def statements(node: Mapping[str, Any]) -> Iterator[str]:
    for name, value in node.items():
        if not name.startswith("@"):
            objects = value if isinstance(value, list) else [value]
            # JSON may have a list of nothing, Turtle says nothing of it.
            if objects:
                yield f"{name} {', '.join(term(each) for each in objects)}"


def term(value: Any) -> str:  # noqa: ANN401 - an object of JSON-LD
    if isinstance(value, str):
        return literal(value)
    if "@id" in value:
        return f"<{value['@id']}>"
    if "@language" in value:
        return f"{literal(value['@value'])}@{value['@language']}"
    return f"{literal(value['@value'])}^^{value['@type']}"


def literal(text: str) -> str:
    return f'"{text.translate(ESCAPES)}"'
