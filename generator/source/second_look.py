"""What the second look at a file begins with: its text, what no part of it has, and how a slip in it is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

import yaml

from generator.diagnostics import Diagnostic, Edit, Fact, Fix, Span
from generator.pattern import Pattern
from generator.source.line import ODD, line_of, skip
from generator.source.places import LineIndex
from generator.source.quoting import BARE, quoted
from generator.source.slips.blank import ZERO_WIDTH
from generator.source.slips.pasted import rows_from
from generator.source.slips.quote import CURLY

#: A number of thousands, torn by its comma: without one no list is looked at item by item.
TORN = Pattern(r"\d[ \t]*,\d{3}")
WIDE_COMMA = Pattern("[，、]")
STRANGE = Pattern(f"[\t［：{ODD}{ZERO_WIDTH}{CURLY}]")
#: Marks that come in pairs, with those that end them.
PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "〈": "〉", "«": "»"}
ENDS = {end: mark for mark, end in PAIRS.items()}
QUOTES = Pattern(rf"[\"'{''.join(PAIRS)}{''.join(ENDS)}„]")
#: A line of a word behind #, and no field or item that was taken out.
WORD_LINE = Pattern(r"^(?P<indent>[ ]*)(?P<lost>#(?![a-z_]+:|- |-$)[^\s#!\[{].*?)[ \t]*$", re.MULTILINE)


@dataclass
class SecondLook:
    """The text of a file that YAML could read; ``places`` turns its indices into lines and columns."""

    text: str
    shown: str
    places: LineIndex

    def __post_init__(self) -> None:
        #: Without these characters no value and no name is odd but by how it begins, no list was pasted and no number torn.
        self.strange = STRANGE.search(self.text) is not None
        self.backslashes = "\\" in self.text
        self.cells = any(sign in self.text for sign in "\t;|")
        self.commas = WIDE_COMMA.search(self.text) is not None or TORN.search(self.text) is not None
        self.hashes = " #" in self.text or "\t#" in self.text
        self.marks = QUOTES.search(self.text) is not None

    def problem(self, code: str, start: int, end: int, new: str | Fix | None = None, /, **facts: Fact) -> Diagnostic:
        span = Span(*self.places.of(start), *self.places.of(end))
        fix = Fix((Edit(span, new),)) if isinstance(new, str) else new
        shown = span if span.line == span.end_line else Span(span.line, span.column, span.line, span.column + 1)
        return Diagnostic(code, self.shown, shown, facts, fix)

    def cut_off(self, node: Any) -> Iterator[Diagnostic]:  # noqa: ANN401
        """`` #`` behind a value: glued to a word it begins no comment; set off by two blanks before and one behind it does;
        between these nobody can tell.
        """
        start, end = node.start_mark.index, node.end_mark.index
        at = skip(self.text, end, " \t")
        if isinstance(node, yaml.ScalarNode) and not node.style and node.value and self.text.startswith("\n", at):
            begin = self.text.rfind("\n", 0, start) + 1
            line = line_of(self.text[begin : self.text.find("\n", begin)], 1)
            stop = self.text.find("\n", at + 1)
            # Behind a name any deeper line went on with its value; in a list one below the text.
            edge = line.word + bool(line.name)
            yield from self.swallowed(at + 1, stop if stop >= 0 else len(self.text), edge)
        if at == end or not self.text.startswith("#", at):
            return
        stop = self.text.find("\n", at)
        lost = self.text[at : stop if stop >= 0 else len(self.text)].rstrip()
        comment = lost[1:2] in ("", " ", "\t", "#", "!")
        value = self.text[start : at + len(lost)]
        one_line = "\n" not in value
        plain = isinstance(node, yaml.ScalarNode) and not node.style
        apart = self.text[end:at] not in (" ", "")
        if comment and (apart or not plain or not node.value):
            return
        new = quoted(value.strip()) if one_line and plain else None
        if start == end:
            new = quoted(lost)
            start = at
        facts = {"lost": lost, "quoted": new or quoted(lost)}
        # Two answers are right for a comment: nobody can tell whether it is one.
        code, fix = ("Y028", None) if comment else ("Y027", new)
        if plain and one_line and node.value and BARE.match(value):
            # Quotes would make a date or a choice a text that its field refuses: only a note can be meant.
            fix = f"{node.value}  # {lost[1:]}" if fix else None
        elif lost.count("#") > 1 and not node.value:
            # Words with # each: one text, or the items of a list.
            fix = None
        edit = Fix((Edit(Span(*self.places.of(start), *self.places.of(at + len(lost))), fix),)) if fix else None
        yield self.problem(code, at, at + len(lost), edit, **facts)

    def swallowed(self, start: int, end: int, edge: int) -> Iterator[Diagnostic]:
        """A line between ``start`` and ``end`` that begins with a word behind #, further in than ``edge``: it went on with the
        text, and YAML passes it over.
        """
        for found in islice(WORD_LINE.finditer(self.text, start, end), 1):
            if len(found["indent"]) >= edge:
                before = self.text[: found.start()].rstrip().rsplit("\n", 1)[-1].strip(" -")
                facts = {"lost": found["lost"], "quoted": quoted(f"{before} {found['lost']}")}
                yield self.problem("Y027", found.start("lost"), found.end("lost"), None, **facts)

    def rows(self, node: Any, below: int = 0) -> Iterator[Diagnostic]:  # noqa: ANN401
        """Cells of a spreadsheet as one text, or one text a row."""
        line = self.places.of(node.start_mark.index)[0] + below
        made = rows_from(self.places.lines, line, self.shown)
        if made:
            yield made
