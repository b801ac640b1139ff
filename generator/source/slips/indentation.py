"""Lines that do not stand where they belong: too far in or out, without their dash, or going on with the value above."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Edit, Fix, Span
from generator.source.line import Line
from generator.source.look import Look, span_in, unsure
from generator.source.quoting import quoted
from generator.source.slips.blank import STEP

#: Lines up from the stop that may stand wrong: YAML mostly stops at the line itself, sometimes at the one below.
NEAR = 3
#: A value that no text goes on with: a word of a choice, a number, a date, an address.
WORD = re.compile(r"[a-z][a-z0-9_-]*|[\d.,:+-]+|https?://\S+")
#: A line that was meant for a note, a rule or a name.
NOT_TEXT = re.compile(r"[;※=~_]|\*\*|[a-z_]+\. ")


def near(look: Look) -> list[Line]:
    """The lines around the stop, the one below it last."""
    return [*look.lines[:NEAR], *(line for line in look.lines[NEAR:] if line.number > look.last)]


def another_record(look: Look) -> Iterator[Diagnostic]:
    """``- id: …`` below a record without a dash: a list of records begins with its first one."""
    line = look.line(look.last)
    first = next(look.below(0), None)
    if first and line.dashed and line.indent == 0 and first.name == line.name and not first.dashed and first != line:
        yield look.problem("Y038", line, 0, line.value, None, key=line.name, first=str(first.number))


def indented(look: Look) -> Iterator[Diagnostic]:
    """A line with a name or a dash, moved to where a line above or below it begins: where YAML gets furthest, and nearest."""
    ways = []
    if "flow" in look.stop.context or "quoted" in look.stop.context:
        return
    for line in near(look):
        if not line.name and not line.dashed:
            continue
        above = list(look.above(line.number))
        places = {each.indent for each in (*above, *look.below(line.number))} | {each.word for each in above}
        for place in sorted(places - {line.indent}, key=lambda each: (abs(each - line.indent), -each)):
            for below in (False, True):
                made = moved(look, line, place, below=below)
                if made.fix and (reach := look.reach(made.fix)) > look.places.index(line.number + 1, 0):
                    ways.append((reach, abs(place - line.indent), place, made))
    if ways:
        best = max(ways, key=lambda each: (each[0], -each[1]))
        # As far in as out: nobody can tell what it belongs to.
        doubtful = any(each[:2] == best[:2] and each[2] != best[2] for each in ways if each[3].span == best[3].span)
        yield unsure(best[3]) if doubtful else best[3]


def moved(look: Look, line: Line, place: int, *, below: bool) -> Diagnostic:
    """The line begins at ``place``; what lies below it moves with it or not."""
    shift = place - line.indent
    edits = [Edit(span_in(line, 0, line.indent), " " * place)]
    for each in look.below(line.number) if below else ():
        if each.indent <= line.indent:
            break
        edits.append(Edit(span_in(each, 0, each.indent), " " * max(0, each.indent + shift)))
    # The caret stands where YAML stopped, or below the first word.
    at = look.places.of(look.stop.index)[1] - 1 if look.last == line.number else line.indent
    return look.problem("Y004", line, at, at + 1, Fix(tuple(edits)))


def missing_dash(look: Look) -> Iterator[Diagnostic]:
    """A line among the items of a list that has none: its dash is missing, or it goes on with the item above."""
    for line in near(look):
        above = next(look.above(line.number), None)
        if line.dashed or above is None or not (above.dashed and above.indent <= line.indent <= above.word):
            continue
        if line.name and line.name != above.name:
            continue
        fix = Fix((Edit(span_in(line, 0, line.indent), " " * above.indent + "- "),))
        made = look.problem("Y032", line, line.indent, len(line.text.rstrip()), fix, sign=line.text.strip()[:20])
        if look.helps(fix):
            # One word is an item; of a sentence nobody can tell.
            yield made if " " not in line.text.strip() or line.name or line.written[:1] in ("[", "{") else unsure(made)


def continued(look: Look) -> Iterator[Diagnostic]:
    """A value that goes on in the next line without being indented: told where it began."""
    for line in near(look):
        if line.name or line.dashed:
            continue
        first, rest = value_of(look, line)
        if first is None or not first.written:
            continue
        if no_text(first, rest):
            yield look.problem(
                "Y043", rest[0], rest[0].indent, len(rest[0].text.rstrip()), line=rest[0].text.strip()[:20]
            )
        elif first.opens_block and any(each.indent <= first.word for each in rest):
            yield pushed_in(look, first, [each for each in rest if each.indent <= first.word])
        elif first.written[0] not in "\"'[{|>":
            yield from joined(look, first, rest)


def value_of(look: Look, line: Line) -> tuple[Line | None, list[Line]]:
    """The line with the name or the dash above ``line``, and all lines without one from there on."""
    rest = [line]
    first = None
    for each in look.above(line.number):
        if each.name or each.dashed:
            first = each
            break
        rest.insert(0, each)
    for each in look.below(line.number):
        if each.name or each.dashed or each.number != rest[-1].number + 1:
            break
        rest.append(each)
    return first, rest


def no_text(first: Line, rest: list[Line]) -> bool:
    """Whether a line at the margin of ``first`` can hardly go on with its value: that is one word, or closed, or the line
    begins with a sign or with a name.
    """
    if first.opens_block or rest[0].indent > first.word:
        return False
    closed = first.written[0] in "\"'[{" and first.written[-1] in "\"']}"
    return (
        closed or WORD.fullmatch(first.written) is not None or NOT_TEXT.match(rest[0].text, rest[0].indent) is not None
    )


def misplaced_item(look: Look) -> Iterator[Diagnostic]:
    """``- item`` below a field that has its value already."""
    for line in near(look):
        above = next(look.above(line.number), None)
        if above and line.dashed and above.name and above.written and not above.dashed and line.indent == above.indent:
            yield look.problem("Y043", line, line.indent, len(line.text.rstrip()), line=line.text.strip()[:20])


def pushed_in(look: Look, first: Line, rest: list[Line]) -> Diagnostic:
    """A text of several lines, whose head says so, and which is not indented."""
    shift = " " * (first.word + len(STEP))
    fix = Fix(tuple(Edit(span_in(each, 0, each.indent), shift) for each in rest))
    return look.problem("Y030", rest[0], 0, len(rest[0].text.rstrip()), fix, value=shift + rest[0].text.strip())


def joined(look: Look, first: Line, rest: list[Line]) -> Iterator[Diagnostic]:
    """The value of ``first`` with the lines that go on with it, in one line."""
    value = " ".join([first.written, *(each.text.strip() for each in rest)])
    for new in (value, quoted(value)):
        span = Span(first.number, first.begin + 1, rest[-1].number, len(rest[-1].text) + 1)
        fix = Fix((Edit(span, new),))
        made = look.problem("Y030", first, first.begin, len(first.text.rstrip()), fix, value=new)
        if (": " in value or " #" in value) and new == value:
            continue
        # In a list the line below may as well be an item of its own.
        yield made if first.name and not first.dashed else unsure(made) if look.helps(fix) else made
