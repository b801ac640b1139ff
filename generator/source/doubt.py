"""What YAML reads without a word and nobody meant: an end of a value that it takes for a comment, a number torn in two …"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Any

import yaml

from generator.diagnostics import Diagnostic, Edit, Fact, Fix, Span
from generator.source.line import ODD, line_of, skip
from generator.source.look import Look, Stop
from generator.source.places import Places
from generator.source.quoting import quoted
from generator.source.slips.blank import HIDDEN, named, odd_blank
from generator.source.slips.pasted import rows_from
from generator.source.slips.sign import WIDE, glued, wide_colon

#: The start of a number of thousands, and the rest of it behind the comma that has torn it.
HEAD = re.compile(r"(?:^|\D)\d{1,3}$")
TAIL = re.compile(r"\d{3}(?!\d)")
#: Between them: a comma without a blank behind it.
TEAR = re.compile(r"[ \t]*,")
#: What makes a value worth a second look.
ODDITY = re.compile(rf"[\t，［{ODD}{HIDDEN}]|^-|\n|: |:\Z")
GLUED_IN_BRACKETS = re.compile(r"([a-z_]+):(?=[^\s/:])")
#: A folder of Windows between double quotes, of which YAML would read every backslash as a sign of its own.
FOLDER = re.compile(r"(?:[A-Za-z]:|\\)\\\w")
#: Marks that come in pairs, with those that end them.
PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "〈": "〉", "«": "»"}
ENDS = {end: mark for mark, end in PAIRS.items()}
QUOTES = re.compile(rf"[\"'{''.join(PAIRS)}{''.join(ENDS)}„]")


@dataclass
class Doubts:
    """The second look at a file that YAML could read; ``places`` turns its indices into lines and columns."""

    text: str
    shown: str
    places: Places

    def __post_init__(self) -> None:
        self.hashes = " #" in self.text or "\t#" in self.text
        self.marks = QUOTES.search(self.text) is not None

    def problem(self, code: str, start: int, end: int, new: str | Fix | None = None, /, **facts: Fact) -> Diagnostic:
        span = Span(*self.places.of(start), *self.places.of(end))
        fix = Fix((Edit(span, new),)) if isinstance(new, str) else new
        shown = span if span.line == span.end_line else Span(span.line, span.column, span.line, span.column + 1)
        return Diagnostic(code, self.shown, shown, facts, fix)

    def scalar(self, node: Any) -> Iterator[Diagnostic]:  # noqa: ANN401 - a node of PyYAML, which has no types
        if self.hashes:
            yield from self.cut_off(node)
        if not node.style and ODDITY.search(node.value):
            yield from self.odd(node)
        elif node.style == "|" and "\t" in node.value:
            yield from self.rows(node, 1)
        elif node.style == '"' and "\\" in self.text[node.start_mark.index : node.end_mark.index]:
            yield from self.folder(node)
        if self.marks and QUOTES.search(node.value):
            yield from self.unpaired(node)

    def cut_off(self, node: Any) -> Iterator[Diagnostic]:  # noqa: ANN401
        """`` #`` behind a value. Glued to a word it is none of a comment; with a blank it may be either."""
        start, end = node.start_mark.index, node.end_mark.index
        at = skip(self.text, end, " \t")
        if at == end or not self.text.startswith("#", at):
            return
        stop = self.text.find("\n", at)
        lost = self.text[at : stop if stop >= 0 else len(self.text)].rstrip()
        comment = lost[1:2] in ("", " ", "\t", "#", "!")
        value = self.text[start : at + len(lost)]
        one_line = "\n" not in value
        if comment and (node.style or isinstance(node, yaml.CollectionNode)):
            return
        if comment and not node.value:
            return
        new = quoted(value.strip()) if one_line and not node.style else None
        if start == end:
            new = quoted(lost)
            start = at
        facts = {"lost": lost, "quoted": new or quoted(lost)}
        # Two answers are right for a comment: nobody can tell whether it is one.
        code, fix = ("Y028", None) if comment else ("Y027", new)
        edit = Fix((Edit(Span(*self.places.of(start), *self.places.of(at + len(lost))), fix),)) if fix else None
        yield self.problem(code, at, at + len(lost), edit, **facts)

    def odd(self, node: Any) -> Iterator[Diagnostic]:  # noqa: ANN401
        """A value without quotes that holds what its editor took for YAML."""
        start, end = node.start_mark.index, node.end_mark.index
        written = self.text[start:end]
        own_line = not self.text[self.text.rfind("\n", 0, start) + 1 : start].strip(" ")
        if written[0] in ODD + HIDDEN or written[-1] in ODD + HIDDEN:
            yield self.trimmed(start, written)
        elif "\n" in written or (own_line and written[0] == "-"):
            yield from self.lines(start, end, own_line=own_line)
        elif written[0] == "［" and written[-1] == "］":
            yield self.problem("Y026", start, start + 1, self.list_of(start, end), sign="［ ］", plain="[ ]")

    def trimmed(self, start: int, written: str) -> Diagnostic:
        """A value that begins or ends with what nobody sees."""
        head = len(written) - len(written.lstrip(ODD + HIDDEN))
        tail = len(written.rstrip(ODD + HIDDEN))
        first, last = (start, start + head) if head else (start + tail, start + len(written))
        odd = self.text[first]
        fix = Fix(tuple(Edit(Span(*self.places.of(one), *self.places.of(other)), "") for one, other in
            ((start, start + head), (start + max(head, tail), start + len(written))) if one < other))
        return self.problem("Y025" if odd in ODD else "Y034", first, last, fix, **named(odd))

    def list_of(self, start: int, end: int) -> str:
        return "[" + self.text[start + 1 : end - 1].replace("，", ", ") + "]"

    def lines(self, start: int, end: int, *, own_line: bool) -> Iterator[Diagnostic]:
        """A value of several lines: is one of them a name with its value, or an item of a list?"""
        first, last = self.places.of(start)[0], self.places.of(end)[0]
        look = Look(self.text, self.shown, Stop(end))
        for number in range(first if own_line else first + 1, last + 1):
            line = look.line(number)
            body = line.text.strip(" ")
            if len(body) > 1 and body[0] == "-" and not body[1].isdigit():
                edits = [
                    Edit(Span(each.number, each.indent + 2, each.number, each.indent + 2), " ")
                    for at in range(number, last + 1)
                    if (each := look.line(at)).text.strip(" ")[:1] == "-" and each.text[each.indent + 1 :][:1] != " "
                ]
                # Below a value of its own a list has no place: what was meant is for the editor to say.
                fix = Fix(tuple(edits)) if own_line and number == first and edits else None
                yield look.problem("Y032", line, line.indent, len(line.text.rstrip()), fix, sign=body[:20])
                return
            for recognise in (wide_colon, odd_blank, glued):
                one = Look(self.text, self.shown, Stop(end))
                one.__dict__["lines"] = [line]
                for each in recognise(one):
                    if each.code != "Y021" or line.text[line.word : each.span.column - 1].isascii():
                        yield each
                        return

    def rows(self, node: Any, below: int = 0) -> Iterator[Diagnostic]:  # noqa: ANN401
        """Cells of a spreadsheet as one text, or one text a row."""
        line = self.places.of(node.start_mark.index)[0] + below
        made = rows_from(self.places.lines, line, self.shown)
        if made:
            yield made

    def folder(self, node: Any) -> Iterator[Diagnostic]:  # noqa: ANN401
        start, end = node.start_mark.index, node.end_mark.index
        written = self.text[start + 1 : end - 1]
        if FOLDER.match(written) and "\\\\" not in written[2:]:
            new = "'" + written.replace("'", "''") + "'"
            yield self.problem("Y023", start, end, new, quoted=new)

    def unpaired(self, node: Any) -> Iterator[Diagnostic]:  # noqa: ANN401
        """A mark that comes in pairs and stands alone."""
        if "„" in node.value:
            return
        for found in islice(unpaired(node.value), 1):
            start, end = node.start_mark.index, node.end_mark.index
            at = self.text.find(found, start + bool(node.style), end)
            at = at if at >= 0 else start
            yield self.problem("Y033", at, at + 1, None, mark=found)

    def sequence(self, node: Any) -> Iterator[Diagnostic]:  # noqa: ANN401
        """The items of a list."""
        if self.hashes and node.flow_style:
            yield from self.cut_off(node)
        items = node.value
        if not node.flow_style:
            tabbed = [each for each in items if isinstance(each, yaml.ScalarNode) and not each.style and "\t" in each.value]
            if tabbed and (len(tabbed) > 1 or tabbed[0].value.count("\t") > 1):
                yield from self.rows(tabbed[0])
            return
        yield from self.torn(items)
        for each in items:
            if isinstance(each, yaml.ScalarNode) and not each.style and "，" in each.value:
                at = each.start_mark.index + self.text[each.start_mark.index : each.end_mark.index].index("，")
                new = re.sub("，[ \u3000]*", ", ", self.text[each.start_mark.index : each.end_mark.index])
                span = Span(*self.places.of(each.start_mark.index), *self.places.of(each.end_mark.index))
                yield self.problem("Y026", at, at + 1, Fix((Edit(span, new),)), sign="，", plain=",")
                return

    def torn(self, items: list[Any]) -> Iterator[Diagnostic]:
        """Neighbouring cells that are one number with commas."""
        ends = [(one.end_mark.index, other.start_mark.index) for one, other in pairwise(items)]
        # Where no comma of the list has a blank behind it, this one proves nothing.
        spaced = any(self.text[end:start].strip(" \t") == "," and self.text[start - 1] in " \t" for end, start in ends)
        at = 0
        while at < len(items):
            last = at
            while last + 1 < len(items) and self.tears(items[last], items[last + 1]):
                last += 1
            if last > at:
                start, end = items[at].start_mark.index, items[last].end_mark.index
                value = self.text[start:end]
                yield self.problem("N020", start, end, quoted(value) if spaced else None, value=value, quoted=quoted(value))
            at = last + 1

    def tears(self, one: Any, other: Any) -> bool:  # noqa: ANN401
        if not all(isinstance(each, yaml.ScalarNode) and not each.style for each in (one, other)):
            return False
        between = self.text[one.end_mark.index : other.start_mark.index]
        return bool(TEAR.fullmatch(between) and HEAD.search(one.value) and TAIL.match(other.value))

    def mapping(self, node: Any) -> Iterator[Diagnostic]:  # noqa: ANN401
        """The names in a group."""
        if self.hashes and node.flow_style:
            yield from self.cut_off(node)
        before = None
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode) or key.style:
                before = value
                continue
            start, end = key.start_mark.index, key.end_mark.index
            nothing = isinstance(value, yaml.ScalarNode) and not value.style and not value.value
            if node.flow_style and nothing and before is not None and self.tears(before, key):
                first = before.start_mark.index
                number = self.text[first:end]
                yield self.problem("N020", first, end, quoted(number), value=number, quoted=quoted(number))
            elif node.flow_style and nothing and (found := GLUED_IN_BRACKETS.match(key.value)):
                colon = start + found.end()
                blank = Fix((Edit(Span(*self.places.of(colon), *self.places.of(colon)), " "),))
                yield self.problem("Y021", colon - 1, colon, blank)
            elif key.value.endswith(":"):
                colon = start + len(key.value.rstrip(": "))
                gone = Fix((Edit(Span(*self.places.of(colon), *self.places.of(end)), ""),))
                yield self.problem("Y037", colon, end + 1, gone, sign="::")
            elif any(char in ODD + HIDDEN for char in key.value):
                odd = next(char for char in key.value if char in ODD + HIDDEN)
                new = "".join(char for char in key.value if char not in ODD + HIDDEN)
                yield self.problem("Y025" if odd in ODD else "Y034", start, end, new, **named(odd))
            before = value


def unpaired(value: str) -> Iterator[str]:
    """The marks of ``value`` that stand alone.

    ’ is an apostrophe as well (’14년), ' too, " stands for inches behind a digit, and German ends with what English
    begins: of these only what can be nothing else is told.
    """
    for mark, end in PAIRS.items():
        opened, closed = value.count(mark), value.count(end)
        if mark == "‘":
            opened -= len(re.findall(r"‘(?=\d\d(?!\d))", value))
        if opened > closed or (closed > opened and mark != "‘"):
            yield mark if opened > closed else end
    if value.count('"') % 2 and not re.search(r'\d"', value):
        yield '"'
    if re.match(r"'(?!\d)", value) and value.count("'") == 1:
        yield "'"
