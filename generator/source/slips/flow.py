"""A value in brackets, cut into its items: as far as one line goes, and without knowing whether it is right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.source.quoting import closing

PAIRS = {"[": "]", "{": "}"}


@dataclass(frozen=True)
class Token:
    """``kind`` is a bracket, a comma, a colon, ``text`` or ``quote``."""

    kind: str
    start: int
    end: int
    text: str
    depth: int


def tokens(line: str, start: int) -> Iterator[Token]:
    """The parts of ``line`` from the bracket at ``start`` on; the last one is that which closes it."""
    depth = 0
    at = start
    while at < len(line):
        char = line[at]
        if char in " \t":
            at += 1
            continue
        end = at + 1
        kind = char
        if char in "[{":
            depth += 1
        elif char in "\"'":
            close = closing(line, at)
            end = close + 1 if close >= 0 else len(line)
            kind = "quote" if close >= 0 else "open"
        elif char not in "]},:" or (char == ":" and line[at + 1 : at + 2] not in ("", " ", ",", "]", "}")):
            end = plain_end(line, at)
            kind = "text"
        yield Token(kind, at, end, line[at:end], depth)
        if char in "]}" and kind != "text":
            depth -= 1
            if depth <= 0:
                return
        at = end


def plain_end(line: str, at: int) -> int:
    """Where a value without quotes ends."""
    end = at
    while end < len(line):
        if line[end] in "[]{},":
            break
        if line[end] == ":" and line[end + 1 : end + 2] in ("", " ", ",", "]", "}"):
            break
        end += 1
    while end > at + 1 and line[end - 1] in " \t":
        end -= 1
    return max(end, at + 1)


def items(line: str, start: int) -> Iterator[tuple[int, int, list[Token]]]:
    """The items between commas and brackets, however deep: start, end and parts of each."""
    parts: list[Token] = []
    for token in tokens(line, start):
        if token.kind in ("[", "]", "{", "}", ",", ":"):
            if parts:
                yield parts[0].start, parts[-1].end, parts
            parts = []
        else:
            parts.append(token)
    if parts:
        yield parts[0].start, parts[-1].end, parts
