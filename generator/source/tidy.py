r"""A file with nothing changed but what nobody sees: blanks at the ends of lines, line ends, composed Hangul, even indentation.

Whatever would change a value, a name or a comment is not done: the tree is compared before and after each step.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.source.node import Mapping, Node, Scalar, Sequence
from generator.source.reader import parse


def tidied(data: bytes, *, yaml: bool) -> bytes:
    """The bytes of a file, tidied; as they are where they are no UTF-8. Of Markdown two blanks at the end of a line mean something."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data
    steps: tuple[Callable[[str], str], ...] = (
        line_ends,
        composed,
        *((trimmed, spaced, indented) if yaml else ()),
        ended,
    )
    for step in steps:
        made = step(text)
        if made != text and (not yaml or same(text, made)):
            text = made
    return text.encode()


def same(one: str, other: str) -> bool:
    """Whether two texts say the same, comments included. What is no YAML says nothing that could be kept."""
    trees = [parse(each, "")[0] for each in (one, other)]
    notes = [[line.split("#", 1)[1].strip() for line in each.splitlines() if "#" in line] for each in (one, other)]
    composed_notes = [[unicodedata.normalize("NFC", note) for note in each] for each in notes]
    return None not in trees and said(trees[0]) == said(trees[1]) and composed_notes[0] == composed_notes[1]


def said(node: Node | None) -> object:
    """A tree without its places."""
    if isinstance(node, Scalar):
        return unicodedata.normalize("NFC", node.text)
    if isinstance(node, Mapping):
        return [(said(key), said(value)) for key, value in node.entries]
    return [said(each) for each in node.items] if isinstance(node, Sequence) else None


def line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def composed(text: str) -> str:
    """Hangul as one character a syllable."""
    return unicodedata.normalize("NFC", text)


def trimmed(text: str) -> str:
    """Without blanks at the ends of lines, but for those inside texts of several lines."""
    root, _ = parse(text, "")
    kept = set(inner(root)) if root is not None else set()
    lines = text.split("\n")
    return "\n".join(line if number in kept else line.rstrip(" \t") for number, line in enumerate(lines, 1))


def inner(node: Node) -> Iterator[int]:
    """The lines of texts that go on over several."""
    if isinstance(node, Scalar):
        yield from range(node.span.line, node.span.end_line + 1) if node.span.end_line > node.span.line else ()
    for child in (
        [entry.value for entry in node.entries]
        if isinstance(node, Mapping)
        else node.items
        if isinstance(node, Sequence)
        else ()
    ):
        yield from inner(child)


def spaced(text: str) -> str:
    """Tabs that only divide, as blanks: those before a comment or behind a colon or a dash."""
    return re.sub(r"(?<=[:\-])[ ]*\t[ \t]*(?=\S)", " ", re.sub(r"[ \t]*\t[ \t]*(?=#)", "  ", text))


def ended(text: str) -> str:
    """With one line end at its end."""
    return text.rstrip("\n") + "\n" if text.strip() else text


def indented(text: str) -> str:
    """Where a file goes in by two columns here and by four there: each level as far as most of its levels. Of an even file nothing moves."""
    root, _ = parse(text, "")
    lines = text.split("\n")
    if not isinstance(root, (Mapping, Sequence)) or flow(lines, root):
        return text
    every = Counter(steps(lines, root, root.span.column - 1))
    if len(every) < 2:  # noqa: PLR2004 - one way is even
        return text
    moves: dict[int, int] = {}
    Indent(lines, every.most_common(1)[0][0], moves).move(root, root.span.column - 1, 0)
    made, shift = [], 0
    for number in range(len(lines), 0, -1):
        line = lines[number - 1]
        # A note stands as far in as the line below it.
        shift = moves.get(number, shift)
        width = len(line) - len(line.lstrip(" "))
        made.append(" " * max(0, width + shift) + line.lstrip(" ") if line.strip() else line)
    return "\n".join(reversed(made))


def flow(lines: list[str], node: Node) -> bool:
    return lines[node.span.line - 1][node.span.column - 1 : node.span.column] in ("[", "{")


def blocks(lines: list[str], node: Node) -> Iterator[tuple[Node, bool]]:
    """What stands below a node in lines of its own, and whether it begins behind a dash."""
    children = [(entry.value, False) for entry in node.entries] if isinstance(node, Mapping) else []
    children += [(item, True) for item in node.items] if isinstance(node, Sequence) else []
    for child, behind in children:
        if not isinstance(child, Scalar) and children_of(child) and not flow(lines, child):
            yield child, behind


def steps(lines: list[str], node: Node, column: int) -> Iterator[int]:
    """How far in each level of a block stands from the one above it."""
    for child, behind in blocks(lines, node):
        place = child.span.column - 1
        if not behind and place != column:
            yield place - column
        yield from steps(lines, child, place)


@dataclass(frozen=True)
class Indent:
    """What moves where: by number of a line how far it goes."""

    lines: list[str]
    step: int
    moves: dict[int, int]

    def move(self, node: Node, column: int, target: int, first: int = 0) -> None:
        """A block that stands in ``column`` goes to ``target``, but for its ``first`` lines."""
        for line in range(node.span.line + first, node.span.end_line + 1):
            self.moves[line] = target - column
        for child, behind in blocks(self.lines, node):
            place = child.span.column - 1
            if behind:
                # Its first line is that of the dash.
                self.move(child, place, target + place - column, first=1)
            else:
                self.move(child, place, target if place == column else target + self.step)


def children_of(node: Node) -> bool:
    return bool(node.entries if isinstance(node, Mapping) else node.items if isinstance(node, Sequence) else ())
