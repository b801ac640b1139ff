"""Markdown for Python-Markdown, which reads some of it otherwise than every preview of an editor does (CommonMark, GFM).

A list or a table may follow its text without an empty line, a list in a list may be indented by two, ``1)`` counts, a
fence may stand in a list. Written anew is only what nobody could have meant otherwise; all else is told (slip.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.markdown.prose import DEEP, FENCE, Block, blocks, indent_of, indented_code
from generator.markdown.shape import QUOTE, RULE, ListItem, ends_paragraph, item_of
from generator.pattern import Pattern

#: A day or a year at the head of a line is no item of a list: ``2014. 10. 31. 기준``.
YEAR = Pattern(r"^(\s*(?:[-+*]\s+)*)((?:19|20)\d\d)\.(?=\s)")
#: What may hold lists and paragraphs below it, indented by four: a definition, a footnote.
HOLDER = re.compile(r"^ {0,3}(?::|\[\^[^\]]+\]:)\s")
DEFINITION = re.compile(r"^ {0,3}:\s")
TASK = re.compile(r"^\[([ xX])\]\s")
#: A backslash at the end of a line breaks it (CommonMark 6.7).
BREAK = re.compile(r"(?<!\\)\\$")


def mended(text: str) -> str:
    """The text as Python-Markdown needs it to show what was meant. It has other lines than ``text``."""
    return "\n".join(_mend(text.split("\n")))


@dataclass
class _Open:
    """An item that may go on: where its mark and its text begin in the source, and of what kind its list is."""

    mark: int
    content: int
    ordered: bool
    #: A footnote or a definition, whose lists need an empty line above them.
    holds: bool = False


@dataclass
class _Writer:
    """Lines as they come out; the items of lists in which the next line may lie, the innermost last."""

    out: list[str] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    #: Whether the last item has a second paragraph, to which a mark below it would belong.
    parted: bool = False

    @property
    def blank(self) -> bool:
        return not self.out or not self.out[-1].strip()

    def gap(self) -> None:
        if not self.blank:
            self.out.append("")

    def put(self, line: str, depth: int) -> None:
        self.out.append(" " * DEEP * depth + line if line.strip() else "")

    def leave(self, indent: int) -> _Open | None:
        """Ends the items to which a line with this indent cannot belong: within an item it stands two to the right.

        Returns the last item that ended.
        """
        last = None
        while self.open and indent < self.open[-1].mark + 2:
            last = self.open.pop()
        return last


def _mend(lines: list[str]) -> list[str]:
    writer = _Writer()
    fenced = {block.first: block for block in blocks(lines) if block.last}
    code = indented_code(lines)
    at = 0
    while at < len(lines):
        block = fenced.get(at + 1)
        if block:
            _code(writer, lines, block)
            at = block.last
        elif at + 1 in code and not writer.open:
            writer.out.append(lines[at])
            at += 1
        elif QUOTE.match(lines[at]) and not writer.open:
            at = _quote(writer, lines, at)
        else:
            _line(writer, lines, at)
            at += 1
    return writer.out


def _quote(writer: _Writer, lines: list[str], at: int) -> int:
    """What stands behind ``>`` is a text of its own."""
    inner = []
    while at < len(lines) and (found := QUOTE.match(lines[at])):
        inner.append(lines[at][found.end() :])
        at += 1
    writer.gap()
    writer.out += [f"> {line}".rstrip() for line in _mend(inner)]
    return at


def _code(writer: _Writer, lines: list[str], block: Block) -> None:
    """Python-Markdown knows fences at the first column only, and closes them with their like; in a list it needs indents."""
    writer.leave(block.indent)
    writer.parted = False
    inner = [_without(line, block.indent) for line in lines[block.first : block.last - 1]]
    if writer.open:
        writer.gap()
        for line in inner:
            writer.put(line, len(writer.open) + 1)
        writer.gap()
        return
    opened = FENCE.match(lines[block.first - 1])
    mark, info = (opened["fence"], opened["info"].split()) if opened else ("```", [])
    writer.gap()
    writer.out += [mark + (info[0] if info and re.fullmatch(r"[\w#.+-]+", info[0]) else ""), *inner, mark]


def _without(line: str, indent: int) -> str:
    line = line.expandtabs(4) if line[:1] in " \t" else line
    return line[min(indent, indent_of(line)) :]


def _line(writer: _Writer, lines: list[str], at: int) -> None:
    line = lines[at]
    if not line.strip():
        writer.out.append("")
        return
    line = YEAR.sub(r"\1\2\\.", line)
    item = item_of(line)
    if item and (writer.open or item.indent < DEEP) and (writer.open or _begins(writer, lines, at, item)):
        _item(writer, item)
        return
    if not writer.open:
        _text(writer, lines, at, line)
        return
    indent = indent_of(line)
    below = lines[at + 1] if at + 1 < len(lines) else ""
    table = "|" in line and RULE.match(below)
    if writer.blank or table or ends_paragraph(line) or HOLDER.match(line):
        writer.leave(indent)
    if not writer.open:
        if not writer.blank and not DEFINITION.match(line):
            writer.gap()
        _text(writer, lines, at, line)
        return
    if table:
        writer.gap()
    content, depth = writer.open[-1].content, len(writer.open)
    writer.parted = writer.parted or writer.blank
    # A block of code in an item keeps the four blanks that make it one.
    extra = indent - content if writer.blank and indent >= content + DEEP else 0
    writer.put(" " * extra + line.strip(), depth)
    _hard(writer)


def _text(writer: _Writer, lines: list[str], at: int, line: str) -> None:
    below = lines[at + 1] if at + 1 < len(lines) else ""
    if "|" in line and RULE.match(below):
        writer.gap()
    # Python-Markdown knows headings at the first column only.
    writer.out.append(line.lstrip() if re.match(r" {1,3}#{1,6}\s", line) else line)
    if HOLDER.match(line) and indent_of(line) < DEEP:
        writer.open.append(_Open(0, DEEP, ordered=False, holds=True))
    _hard(writer)


def _hard(writer: _Writer) -> None:
    if BREAK.search(writer.out[-1]):
        writer.out[-1] = writer.out[-1][:-1] + "  "


def _begins(writer: _Writer, lines: list[str], at: int, item: ListItem) -> bool:
    """Whether the item begins a list: below a text a number does so with 1, or where the next line counts on."""
    if writer.blank or not item.ordered:
        return bool(item.text) or writer.blank
    after = item_of(lines[at + 1]) if at + 1 < len(lines) else None
    return item.number == 1 or bool(after and after.ordered and after.number == item.number + 1)


def _item(writer: _Writer, item: ListItem) -> None:
    last = writer.leave(item.indent)
    first = last is None and (not writer.open or writer.open[-1].holds)
    if first or writer.parted or (last and last.ordered != item.ordered):
        # A list of another kind is another list, and Python-Markdown begins one after an empty line only.
        writer.gap()
    writer.parted = False
    mark = f"{item.number}." if item.ordered else "-"
    text = TASK.sub(lambda found: "☐ " if found[1] == " " else "☑ ", item.text)
    writer.put(f"{mark} {text}", len(writer.open))
    writer.open.append(_Open(item.indent, item.content, item.ordered))
    _hard(writer)
