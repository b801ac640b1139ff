"""A YAML file as a tree of texts with their places. What a text means is for the contract to say, not for YAML."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics import Span


@dataclass(frozen=True)
class Scalar:
    """One value, always text. ``plain`` is true where it stands without quotes and is no block."""

    text: str
    span: Span
    plain: bool = False

    @property
    def empty(self) -> bool:
        """Nothing was written after the key (an empty text in quotes was written on purpose)."""
        # YAML's own words for nothing: nobody means to publish them.
        return self.plain and self.text in ("", "~", "null", "Null", "NULL")


@dataclass(frozen=True)
class Sequence:
    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True)
class Entry:
    key: Scalar
    value: Node


@dataclass(frozen=True)
class Mapping:
    entries: tuple[Entry, ...]
    span: Span

    def get(self, key: str) -> Node | None:
        return next((entry.value for entry in self.entries if entry.key.text == key), None)

    def key(self, key: str) -> Scalar | None:
        return next((entry.key for entry in self.entries if entry.key.text == key), None)


Node = Scalar | Sequence | Mapping


def text_at(node: Node | None, key: str) -> str:
    """The text of a key of a mapping; empty where there is none."""
    value = node.get(key) if isinstance(node, Mapping) else None
    return value.text if isinstance(value, Scalar) else ""
