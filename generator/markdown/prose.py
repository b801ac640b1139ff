"""What of a Markdown text is text: code and comments become blanks, so that every place stays where it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.diagnostics import Span

#: A line that begins or ends a block of code (CommonMark 0.31, 4.5); within a list it stands further to the right.
FENCE = re.compile(r"^(?P<indent>[ \t]*)(?P<fence>`{3,}|~{3,})(?P<info>[^`\n]*)$")
#: Code within a line (6.1).
CODE = re.compile(r"(?<![`\\])(`+)(?!`).+?(?<!`)\1(?!`)")
#: An item of a list, a footnote or a definition: what is indented below it is part of it and no code.
HOLDER = re.compile(r"^\s*(?:[-+*]|\d{1,9}[.)]|:|\[\^[^\]]+\]:)\s")
#: Blanks that make code of a line, or a part of the item above it.
DEEP = 4
#: Signs of a line up to which code is looked for in it: beyond, no person wrote it, and looking could take minutes.
LONGEST = 10_000
#: Stands for each sign of a comment that is to be taken away.
GONE = "\0"
#: Stands for each sign of what is no text and has its place in a line: no blank, no letter and no mark.
OBJECT = "\ufffc"
OPEN, CLOSE = "<!--", re.compile(r"--!?>")


@dataclass(frozen=True)
class Block:
    """A block of code between two fences, by the numbers of their lines; ``last`` is 0 where the second is missing."""

    first: int
    last: int
    indent: int


def blocks(lines: list[str]) -> Iterator[Block]:
    """The fenced blocks, in order. A fence is closed by one of its kind that is no shorter."""
    start, mark, indent = 0, "", 0
    within = held(lines)
    for number, line in enumerate(lines, 1):
        found = FENCE.match(line)
        if found is None:
            continue
        if not start:
            # Four blanks make code of a fence, unless it belongs to an item of a list above.
            if indent_of(line) < DEEP or within[number - 1]:
                start, mark, indent = number, found["fence"], indent_of(line)
        elif found["fence"].startswith(mark) and not found["info"].strip():
            yield Block(start, number, indent)
            start = 0
    if start:
        yield Block(start, 0, indent)


def indent_of(line: str) -> int:
    """Blanks before the text, a tab up to the next fourth column."""
    expanded = line.expandtabs(4)
    return len(expanded) - len(expanded.lstrip(" "))


def held(lines: list[str]) -> list[bool]:
    """For each line, whether one that is indented belongs there to an item, a footnote or a definition above it."""
    found, holds = [], False
    for line in lines:
        found.append(holds)
        if line.strip() and indent_of(line) < DEEP:
            holds = bool(HOLDER.match(line))
    return found


def indented_code(lines: list[str]) -> set[int]:
    """The numbers of the lines that are code because they are indented by four and follow an empty line (4.4)."""
    found: set[int] = set()
    before = True
    within = held(lines)
    for at, line in enumerate(lines):
        if not line.strip():
            before = True
            continue
        if indent_of(line) >= DEEP and before and not within[at]:
            found.add(at + 1)
        else:
            before = False
    return found


def code_lines(lines: list[str]) -> set[int]:
    """The numbers of all lines of blocks of code, their fences included. One that is not closed is none."""
    found = indented_code(lines)
    for block in blocks(lines):
        found |= set(range(block.first, block.last + 1))
    return found


def blank_comments(text: str, fill: str = " ") -> tuple[str, list[Span]]:
    """``text`` with ``fill`` for each sign of every comment of HTML, and the places of those that nobody closed.

    In code a comment is an example and stays. What follows one that is not closed is blanked to the end of the text.
    """
    if OPEN not in text:
        return text, []
    lines = text.split("\n")
    code = code_lines(lines)
    inside, opened = False, Span()
    for at, line in enumerate(lines):
        if at + 1 in code and not inside:
            continue
        kept, column = "", 0
        while column < len(line):
            if inside:
                found = CLOSE.search(line, column)
                end = found.end() if found else len(line)
                inside = found is None
                kept += fill * (end - column)
                column = end
                continue
            start = opening(line, column)
            end = len(line) if start < 0 else start
            kept, column = kept + line[column:end], end
            if start >= 0:
                inside, opened = True, Span(at + 1, start + 1, at + 1, start + 1 + len(OPEN))
                # As HTML has it, <!--> is a whole comment.
                kept, column = kept + fill * 2, start + 2
        lines[at] = kept
    return "\n".join(lines), [opened] if inside else []


def uncommented(text: str) -> str:
    """``text`` without its comments; a line that held nothing else is gone, so that what it stood between stays together."""
    made = []
    for line in blank_comments(text, GONE)[0].split("\n"):
        if GONE not in line:
            made.append(line)
        elif rest := line.replace(GONE, "").strip():
            made.append(line[: len(line) - len(line.lstrip())] + rest)
    return "\n".join(made)


def opening(line: str, column: int) -> int:
    """Where the next comment of a line begins, outside of code; -1 where none does."""
    spans = [] if len(line) > LONGEST else [(found.start(), found.end()) for found in CODE.finditer(line)]
    at = line.find(OPEN, column)
    while at >= 0:
        if line[at - 1 : at] != "\\" and not any(start < at < end for start, end in spans):
            return at
        at = line.find(OPEN, at + 1)
    return -1


def blank_code(text: str) -> str:
    """``text`` without code: blocks are empty lines, and within lines each sign is an OBJECT, beside which words may end."""
    lines = text.split("\n")
    code = code_lines(lines)
    return "\n".join(
        "" if number in code or len(line) > LONGEST else CODE.sub(lambda found: OBJECT * len(found[0]), line)
        for number, line in enumerate(lines, 1)
    )


def prose(text: str) -> Iterator[tuple[int, str]]:
    """The lines that are no code, with their numbers; code within a line is blanked."""
    lines = text.split("\n")
    code = code_lines(lines)
    for number, line in enumerate(lines, 1):
        if number not in code and len(line) <= LONGEST:
            yield number, CODE.sub(lambda found: " " * len(found[0]), line)
