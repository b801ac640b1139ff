"""Slips in lists and groups: a number that its comma tears in two, commas of double width, names that hold what nobody sees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import yaml

from generator.diagnostics import Diagnostic, Edit, Fact, Fix, Span
from generator.pattern import Pattern
from generator.source.line import ODD
from generator.source.quoting import quoted
from generator.source.second_look import WIDE_COMMA, SecondLook
from generator.source.slips.blank import ZERO_WIDTH, named

#: The start of a number of thousands, and the rest of it behind the comma that has torn it.
HEAD = Pattern(r"(?:^|\D)\d{1,3}$")
TAIL = Pattern(r"\d{3}(?!\d)")
#: Between them: a comma without a blank behind it.
#: What people put around a number, the round ones that a word processor makes among them.
QUOTES = "\"“”„‟'‘’"
TEAR = Pattern(r"[ \t]*,")
#: A comma within a number of full-width digits.
NUMBER = Pattern(r"\d[，、]\d")
GLUED_IN_BRACKETS = Pattern(r"[a-z_]+(?P<colon>:(?=[^\s/:])|[ ]?：[ \u3000]*)")
UNSEEN = Pattern(f"[{ODD}{ZERO_WIDTH}]")
LOST_ITEM = Pattern(r"#[^\s#!\[{][^\n]*")


class GroupSlips(SecondLook):
    """Slips in the lists and groups of a file."""

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
                Edit(Span(*self.places.of(start), *self.places.of(end)), quoted(self.text[start:end].strip(QUOTES)))
                for start, end in found
            )
            value = self.text[slice(*found[0])]
            fix = Fix(edits) if spaced else None
            yield self.problem("N020", *found[0], fix, value=value, quoted=quoted(value.strip(QUOTES)))

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
