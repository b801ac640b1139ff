"""A YAML file as a tree of texts with their places. What a text means is for the contract to say, not for YAML."""

from __future__ import annotations

from typing import NamedTuple

from generator.diagnostics import Span


# Tuples, as a site has a hundred thousand of them: made in half the time of dataclasses, and small where they go to another
# process.
class Scalar(NamedTuple):
    """One value, always text. ``plain`` is true where it stands without quotes and is no block."""

    text: str
    span: Span
    plain: bool = False

    @property
    def empty(self) -> bool:
        """Nothing was written after the key (an empty text in quotes was written on purpose)."""
        # YAML's own words for nothing: nobody means to publish them.
        return self.plain and self.text in ("", "~", "null", "Null", "NULL")


class Sequence(NamedTuple):
    items: tuple[Node, ...]
    span: Span


class NodeEntry(NamedTuple):
    key: Scalar
    value: Node


class Mapping(NamedTuple):
    entries: tuple[NodeEntry, ...]
    span: Span

    def get(self, key: str) -> Node | None:
        for name, value in self.entries:
            if name.text == key:
                return value
        return None

    def key(self, key: str) -> Scalar | None:
        for name, _ in self.entries:
            if name.text == key:
                return name
        return None


Node = Scalar | Sequence | Mapping


def text_at(node: Node | None, key: str) -> str:
    """The text of a key of a mapping; empty where there is none."""
    value = node.get(key) if isinstance(node, Mapping) else None
    return value.text if isinstance(value, Scalar) else ""
