"""What YAML reads without a word and nobody meant: an end of a value that it takes for a comment, a number torn in two …"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Any

import yaml

from generator.diagnostics import Diagnostic, Edit, Fact, Fix, Span
from generator.pattern import Pattern
from generator.source.line import ODD, Line, line_of, skip
from generator.source.look import Look, ParseStop
from generator.source.places import LineIndex
from generator.source.quoting import BARE, quoted
from generator.source.slips.blank import ZERO_WIDTH, named, odd_blank
from generator.source.slips.pasted import rows_from
from generator.source.slips.quote import CURLY
from generator.source.slips.sign import glued, wide_colon

#: The start of a number of thousands, and the rest of it behind the comma that has torn it.
HEAD = Pattern(r"(?:^|\D)\d{1,3}$")
TAIL = Pattern(r"\d{3}(?!\d)")
#: Both in one: without it no list is looked at item by item.
TORN = Pattern(r"\d[ \t]*,\d{3}")
#: Between them: a comma without a blank behind it.
TEAR = Pattern(r"[ \t]*,")
WIDE_COMMA = Pattern("[，、]")
#: A comma within a number of full-width digits.
NUMBER = Pattern(r"\d[，、]\d")
#: What makes a value worth a second look.
ODDITY = Pattern(rf"[\t［{ODD}{ZERO_WIDTH}{CURLY}]|^-|^[a-z_]+ ?(?::\S|：)")
GLUED_IN_BRACKETS = Pattern(r"[a-z_]+(?P<colon>:(?=[^\s/:])|[ ]?：[ \u3000]*)")
#: The name of a field as contracts have it, and no scheme of an address.
FIELD = Pattern(r"(?!https?:|mailto:|tel:|ftps?:)[a-z_]+[ ]?[:：]")
#: A folder of Windows between double quotes, of which YAML would read every backslash as a sign of its own.
FOLDER = Pattern(r"(?:[A-Za-z]:|\\)\\\w")
UNSEEN = Pattern(f"[{ODD}{ZERO_WIDTH}]")
STRANGE = Pattern(f"[\t［：{ODD}{ZERO_WIDTH}{CURLY}]")
#: A line of a block that begins as a note does.
NOTE = Pattern(r"^[ ]*(?P<note>(?:#|//)[ ].*)$", re.MULTILINE)
#: A line of a word behind #, and no field or item that was taken out.
WORD_LINE = Pattern(r"^(?P<indent>[ ]*)(?P<lost>#(?![a-z_]+:|- |-$)[^\s#!\[{].*?)[ \t]*$", re.MULTILINE)
LOST_ITEM = Pattern(r"#[^\s#!\[{][^\n]*")
#: What stands before the items of a list that is none.
BULLET = Pattern(r"[•·∙‣▪◦●○ㆍㅇ–—][ ]")
#: Marks that come in pairs, with those that end them.
PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "〈": "〉", "«": "»"}
ENDS = {end: mark for mark, end in PAIRS.items()}
QUOTES = Pattern(rf"[\"'{''.join(PAIRS)}{''.join(ENDS)}„]")


@dataclass
class SlipFinder:
    """The second look at a file that YAML could read; ``places`` turns its indices into lines and columns."""

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

    def of_scalar(self, node: Any) -> bool:  # noqa: ANN401 - a node of PyYAML, which has no types
        """Whether ``scalar`` would ask anything: of nearly every value it does not, and this is quicker to say."""
        value, style = node.value, node.style
        if self.hashes or (self.marks and QUOTES.search(value)):
            return True
        if style:
            return style != "'" and (style != '"' or self.backslashes)
        return self.strange or ":" in value or value[:1] == "-" or node.start_mark.line != node.end_mark.line

    def of_sequence(self, node: Any) -> bool:  # noqa: ANN401
        """As ``of_scalar``, of a list."""
        if self.hashes or not node.flow_style:
            return self.hashes or self.cells
        written = self.text[node.start_mark.index : node.end_mark.index]
        return self.commas or "(" in written or ")" in written

    def of_mapping(self, node: Any) -> bool:  # noqa: ANN401
        """As ``of_scalar``, of a group."""
        return self.hashes or self.strange or node.flow_style or any(key.value[-1:] == ":" for key, _ in node.value)

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

    def swallowed(self, start: int, end: int, edge: int) -> Iterator[Diagnostic]:
        """A line between ``start`` and ``end`` that begins with a word behind #, further in than ``edge``: it went on with the
        text, and YAML passes it over.
        """
        for found in islice(WORD_LINE.finditer(self.text, start, end), 1):
            if len(found["indent"]) >= edge:
                before = self.text[: found.start()].rstrip().rsplit("\n", 1)[-1].strip(" -")
                facts = {"lost": found["lost"], "quoted": quoted(f"{before} {found['lost']}")}
                yield self.problem("Y027", found.start("lost"), found.end("lost"), None, **facts)

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
        """A mark that comes in pairs and stands alone; in German and in addresses it needs no partner."""
        if "„" in node.value or "://" in node.value:
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
            tabbed = [
                each for each in items if isinstance(each, yaml.ScalarNode) and not each.style and "\t" in each.value
            ]
            if tabbed and (len(tabbed) > 1 or tabbed[0].value.count("\t") > 1):
                yield from self.rows(tabbed[0])
            else:
                texts = [each for each in items if isinstance(each, yaml.ScalarNode) and not each.style]
                counts = {(each.value.count(";"), each.value.count("|")) for each in texts}
                if len(counts) == 1 and any(*counts):
                    yield from self.rows(texts[0])
            return
        start, end = node.start_mark.index, node.end_mark.index
        if self.hashes and node.start_mark.line != node.end_mark.line:
            for one, other in pairwise(items):
                between = self.text[one.end_mark.index : other.start_mark.index]
                if found := LOST_ITEM.search(between):
                    at = one.end_mark.index + found.start()
                    yield self.problem("Y027", at, at + len(found[0]), None, lost=found[0], quoted=quoted(found[0]))
        yield from self.split(items)
        if any(
            isinstance(each, yaml.ScalarNode) and not each.style and WIDE_COMMA.search(each.value) for each in items
        ):
            yield from self.wide_commas(start, end)
        else:
            yield from self.torn(items)

    def wide_commas(self, start: int, end: int) -> Iterator[Diagnostic]:
        """Commas of double width between brackets and outside of quotes: all of a list are one slip."""
        inside = False
        edits = []
        for found in re.finditer(r'"|[，、][ \u3000]*', self.text[start:end]):
            if found[0] == '"':
                inside = not inside
            elif not inside and not NUMBER.fullmatch(self.text[start + found.start() - 1 : start + found.start() + 2]):
                edits.append((start + found.start(), start + found.end()))
        if edits:
            fix = Fix(tuple(Edit(Span(*self.places.of(one), *self.places.of(other)), ", ") for one, other in edits))
            yield self.problem("Y026", edits[0][0], edits[0][0] + 1, fix, sign=self.text[edits[0][0]], plain=",")

    def split(self, items: list[Any]) -> Iterator[Diagnostic]:
        """``[nursery (A, B), centre]``: one item that the comma within its round brackets tears."""
        first = None
        depth = 0
        for each in items:
            if not isinstance(each, yaml.ScalarNode) or each.style:
                return
            depth += each.value.count("(") - each.value.count(")")
            if first is None and depth > 0:
                first = each
            elif first is not None and depth == 0:
                start, end = first.start_mark.index, each.end_mark.index
                new = quoted(self.text[start:end])
                yield self.problem("Y039", start, end, new if "\n" not in new else None, quoted=new)
                first = None

    def torn(self, items: list[Any]) -> Iterator[Diagnostic]:
        """Neighbouring cells that are one number with commas."""
        ends = [(one.end_mark.index, other.start_mark.index) for one, other in pairwise(items)]
        # Where no comma of the list has a blank behind it, this one proves nothing.
        spaced = any(self.text[end:start].strip(" \t") == "," and self.text[start - 1] in " \t" for end, start in ends)
        found: list[tuple[int, int]] = []
        at = 0
        while at < len(items):
            last = at
            while last + 1 < len(items) and self.tears(items[last], items[last + 1]):
                last += 1
            if last > at:
                found.append((items[at].start_mark.index, items[last].end_mark.index))
            at = last + 1
        broken = next((each for each in found if '"' in self.text[slice(*each)].strip("\"'")), None)
        if broken:
            # Cells in quotes without commas between them.
            facts = {"line": str(self.places.of(broken[0])[0]), "mark": "["}
            yield self.problem("Y018", *broken, None, **facts)
        elif found:
            edits = tuple(
                Edit(Span(*self.places.of(start), *self.places.of(end)), quoted(self.text[start:end].strip('"')))
                for start, end in found
            )
            value = self.text[slice(*found[0])]
            fix = Fix(edits) if spaced else None
            yield self.problem("N020", *found[0], fix, value=value, quoted=quoted(value))

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
        glued_ones = []
        for key, value in node.value:
            if self.hashes and not node.flow_style and isinstance(value, yaml.ScalarNode) and not value.style:
                yield from self.between(key, value)
            if isinstance(key, yaml.ScalarNode) and not key.style:
                start, end = key.start_mark.index, key.end_mark.index
                nothing = isinstance(value, yaml.ScalarNode) and not value.style and not value.value
                if node.flow_style and nothing and before is not None and self.tears(before, key):
                    first = before.start_mark.index
                    number = self.text[first:end]
                    yield self.problem("N020", first, end, quoted(number), value=number, quoted=quoted(number))
                elif node.flow_style and nothing and (found := GLUED_IN_BRACKETS.match(key.value)):
                    glued_ones.append((start + found.start("colon"), start + found.end("colon")))
                else:
                    yield from self.name(start, end, key.value)
            before = value
        if glued_ones:
            edits = tuple(Edit(Span(*self.places.of(one), *self.places.of(other)), ": ") for one, other in glued_ones)
            sign = self.text[glued_ones[0][0]]
            facts: dict[str, Fact] = {} if sign == ":" else {"sign": "：", "plain": ":"}
            yield self.problem("Y026" if facts else "Y021", *glued_ones[0], Fix(edits), **facts)

    def between(self, key: Any, value: Any) -> Iterator[Diagnostic]:  # noqa: ANN401
        """``name: # note`` above the text of the field: the note may be its first words."""
        gap = self.text[key.end_mark.index : value.start_mark.index]
        if value.value and "\n" in gap and "#" in (head := gap.split("\n", 1)[0]):
            at = key.end_mark.index + head.index("#")
            lost = head[head.index("#") :].rstrip()
            yield self.problem("Y028", at, at + len(lost), None, lost=lost, quoted=quoted(f"{lost} {value.value}"))

    def name(self, start: int, end: int, name: str) -> Iterator[Diagnostic]:
        """A name that ends in a second colon, or holds what nobody sees."""
        if name.endswith(":"):
            colon = start + len(name.rstrip(": "))
            gone = Fix((Edit(Span(*self.places.of(colon), *self.places.of(end)), ""),))
            yield self.problem("Y037", colon, end + 1, gone, sign="::")
        elif found := re.match(r"[a-z_]+ ?(?P<colon>：[ \u3000]*)", name):
            first, last = found.span("colon")
            yield self.problem("Y026", start + first, start + last, ": ", sign="：", plain=":")
        elif found := UNSEEN.search(name):
            odd = found[0]
            dash = "- " if name[0] == "-" and name[1:2] in ODD else ""
            new = dash + "".join(char for char in name if char not in ODD + ZERO_WIDTH)[bool(dash) :]
            yield self.problem("Y025" if odd in ODD else "Y034", start, end, new, **named(odd))


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
