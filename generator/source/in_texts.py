"""Slips in values: an end that YAML takes for a comment, a line that is passed over, a folder of Windows, a mark without its partner."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from generator.diagnostics import Diagnostic, Edit, Fix, Span
from generator.pattern import Pattern
from generator.source.line import ODD, Line
from generator.source.look import Look, ParseStop
from generator.source.quoting import quoted
from generator.source.second_look import PAIRS, QUOTES, SecondLook
from generator.source.slips.blank import ZERO_WIDTH, named, odd_blank
from generator.source.slips.pasted import rows_from
from generator.source.slips.quote import CURLY
from generator.source.slips.sign import glued, wide_colon

#: What makes a value worth a second look.
ODDITY = Pattern(rf"[\t［{ODD}{ZERO_WIDTH}{CURLY}]|^-|^[a-z_]+ ?(?::\S|：)")
#: The name of a field as contracts have it, and no scheme of an address.
FIELD = Pattern(r"(?!https?:|mailto:|tel:|ftps?:)[a-z_]+[ ]?[:：]")
#: A folder of Windows between double quotes, of which YAML would read every backslash as a sign of its own.
FOLDER = Pattern(r"(?:[A-Za-z]:|\\)\\\w")
#: A line of a block that begins as a note does.
NOTE = Pattern(r"^[ ]*(?P<note>(?:#|//)[ ].*)$", re.MULTILINE)
#: What stands before the items of a list that is none.
BULLET = Pattern(r"[•·∙‣▪◦●○ㆍㅇ–—][ ]")


class TextSlips(SecondLook):
    """Slips in the values of a file."""

    def scalar(self, node: Any) -> Iterator[Diagnostic]:  # noqa: ANN401 - a node of PyYAML, which has no types
        if self.hashes:
            yield from self.cut_off(node)
        if not node.style and (ODDITY.search(node.value) or node.start_mark.line != node.end_mark.line):
            yield from self.odd(node)
        elif node.style == "|" and "\t" in node.value:
            yield from self.rows(node, 1)
        elif node.style in ("|", ">") and ("#" in node.value or "//" in node.value):
            yield from self.notes(node)
        elif node.style == '"' and "\\" in self.text[node.start_mark.index : node.end_mark.index]:
            yield from self.folder(node)
        if self.marks and QUOTES.search(node.value):
            yield from self.unpaired(node)

    def notes(self, node: Any) -> Iterator[Diagnostic]:  # noqa: ANN401
        """A line of a text that begins as a note does: within a block it is none, and is published."""
        for found in islice(NOTE.finditer(self.text, node.start_mark.index, node.end_mark.index), 1):
            yield self.problem("Y040", found.start("note"), found.end(), None, line=found["note"])

    def odd(self, node: Any) -> Iterator[Diagnostic]:  # noqa: ANN401
        """A value without quotes that holds what its editor took for YAML."""
        start, end = node.start_mark.index, node.end_mark.index
        written = self.text[start:end]
        before = self.text[self.text.rfind("\n", 0, start) + 1 : start]
        if not written:
            return
        if written[0] in ODD + ZERO_WIDTH or written[-1] in ODD + ZERO_WIDTH:
            yield self.trimmed(start, written)
        elif written[0] in CURLY and written[-1] in CURLY and "://" in written:
            # An address begins with no quote: these were meant for YAML.
            yield self.problem("Y026", start, end, quoted(written[1:-1]), sign=written[0], plain='"')
        elif written[0] == "［" and written[-1] == "］":
            yield self.problem("Y026", start, end, f"[{written[1:-1].replace('，', ', ')}]", sign="［ ］", plain="[ ]")
        elif (
            "\t" in written
            and "\n" in written
            and (rows := rows_from(self.places.lines, self.places.of(start)[0], self.shown))
        ):
            yield rows
        elif "\n" in written or not before.strip(" -"):
            yield from self.lines(start, end, alone=not before.strip(" "), first=not before.strip(" -"))

    def trimmed(self, start: int, written: str) -> Diagnostic:
        """A value that begins or ends with what nobody sees."""
        head = len(written) - len(written.lstrip(ODD + ZERO_WIDTH))
        tail = len(written.rstrip(ODD + ZERO_WIDTH))
        first, last = (start, start + head) if head else (start + tail, start + len(written))
        odd = self.text[first]
        fix = Fix(
            tuple(
                Edit(Span(*self.places.of(one), *self.places.of(other)), "")
                for one, other in ((start, start + head), (start + max(head, tail), start + len(written)))
                if one < other
            )
        )
        return self.problem("Y025" if odd in ODD else "Y034", first, last, fix, **named(odd))

    def lines(self, start: int, end: int, *, alone: bool, first: bool) -> Iterator[Diagnostic]:
        """Lines of a value: is one of them a name with its value, or an item of a list?

        ``first`` is true where the value begins its line, ``alone`` where not even a dash stands before it.
        """
        top, last = self.places.of(start)[0], self.places.of(end)[0]
        look = Look(self.text, self.shown, ParseStop(end))
        for number in range(top if first else top + 1, last + 1):
            line = look.line(number)
            for recognise in (odd_blank, wide_colon, glued):
                one = Look(self.text, self.shown, ParseStop(end))
                one.__dict__["lines"] = [line]
                found = next(iter(recognise(one)), None)
                # A word of another alphabet before a colon may be the text itself.
                if found and (found.code == "Y025" or FIELD.match(line.text, line.word)):
                    yield found
                    return
            body = line.text.strip(" ")
            if number > top and body.startswith("- "):
                if alone:
                    yield self.items(look, look.line(top), top, meant=False)
                else:
                    yield look.problem("Y042", line, line.indent, len(line.text.rstrip()), line=body[:20])
                return
            if number > top and not alone and BULLET.match(body):
                yield look.problem("Y041", line, line.indent, len(line.text.rstrip()), line=body[:20])
                return
            if (alone or number > top) and len(body) > 1 and body[0] == "-" and not body[1].isdigit():
                yield self.items(look, line, last, meant=alone and number == top)
                return

    def items(self, look: Look, line: Line, last: int, *, meant: bool) -> Diagnostic:
        """``-item``; below a value of its own a list has no place, and what was meant is for the editor to say."""
        lines = [look.line(number) for number in range(line.number, last + 1)]
        edits = [
            Edit(Span(each.number, each.indent + 2, each.number, each.indent + 2), " ")
            for each in lines
            if each.text.startswith("-", each.indent) and not each.text.startswith("- ", each.indent)
        ]
        fix = Fix(tuple(edits)) if meant and edits else None
        return look.problem("Y032", line, line.indent, len(line.text.rstrip()), fix, sign=line.text.strip()[:20])

    def folder(self, node: Any) -> Iterator[Diagnostic]:  # noqa: ANN401
        start, end = node.start_mark.index, node.end_mark.index
        written = self.text[start + 1 : end - 1]
        if FOLDER.match(written) and "\\\\" not in written[2:]:
            new = "'" + written.replace("'", "''") + "'"
            yield self.problem("Y023", start, end, new, quoted=new)

    def unpaired(self, node: Any) -> Iterator[Diagnostic]:  # noqa: ANN401
        """A mark that comes in pairs and stands alone; in German and in addresses it needs no partner."""
        if "„" in node.value or "://" in node.value:
            return
        for found in islice(unpaired(node.value), 1):
            start, end = node.start_mark.index, node.end_mark.index
            at = self.text.find(found, start + bool(node.style), end)
            at = at if at >= 0 else start
            yield self.problem("Y033", at, at + 1, None, mark=found)


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
