"""Values in the quotes in which YAML takes them as they stand."""

from __future__ import annotations

from generator.pattern import Pattern

#: A value that holds no text, and the note behind it: a word of a choice, a number, a date, a telephone, an address.
BARE = Pattern(r"(?:[a-z][a-z_]*|[\d.,:+-]+|https?://\S+)[ \t]+#")


def quoted(value: str) -> str:
    """``value`` in double quotes, or in single ones where it holds what means something between double ones."""
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'


def closing(text: str, start: int) -> int:
    """Where the quote closes that opens at ``start`` of one line; -1 where it does not. Doubled and escaped ones are none."""
    mark = text[start]
    at = start + 1
    while (at := text.find(mark, at)) >= 0:
        if mark == "'" and text.startswith("''", at):
            at += 2
        elif mark == '"' and escaped(text, at):
            at += 1
        else:
            return at
    return -1


def escaped(text: str, at: int) -> bool:
    """Whether an odd number of backslashes stands before ``at``."""
    first = at
    while first and text[first - 1] == "\\":
        first -= 1
    return (at - first) % 2 == 1
