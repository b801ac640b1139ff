"""Trees of nodes as plain tuples, for the way to another process: pickled and made again in a third of the time."""

from __future__ import annotations

from typing import Any

from generator.diagnostics import Span
from generator.source.node import Mapping, Node, NodeEntry, Scalar, Sequence

#: A value: its text, its place, whether it stands without quotes. Others: their parts, their place; of a mapping the keys in between.
Compact = tuple[Any, ...]


def compact(node: Node) -> Compact:
    if isinstance(node, Scalar):
        return (node.text, tuple(node.span), node.plain)
    if isinstance(node, Mapping):
        inner: list[Compact] = []
        for key, value in node.entries:
            inner += ((key.text, tuple(key.span), key.plain), compact(value))
        return (inner, tuple(node.span))
    return (tuple(map(compact, node.items)), tuple(node.span))


def expanded(made: Compact) -> Node:
    inner, place = made[0], Span(*made[1])
    if isinstance(inner, str):
        return Scalar(inner, place, made[2])
    if isinstance(inner, tuple):
        return Sequence(tuple([expanded(each) for each in inner]), place)
    names = iter(inner)
    entries = [
        NodeEntry(Scalar(name[0], Span(*name[1]), name[2]), expanded(value))
        for name, value in zip(names, names, strict=True)
    ]
    return Mapping(tuple(entries), place)
