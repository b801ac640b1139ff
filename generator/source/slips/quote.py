"""Quotes: not closed, closed too early, of another kind than YAML knows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Edit, Fix, Span
from generator.pattern import Pattern
from generator.source.line import Line, skip
from generator.source.look import Look, span_in
from generator.source.quoting import closing, quoted

#: Quotes of word processors, which open a value only where somebody wanted YAML's own.
CURLY = "“”‘’＂＇„‟″"
#: A year as it is abbreviated: ’14년 with a straight apostrophe.
YEAR = Pattern(r"'\d\d(?!\d)[^']*$")
#: Signs that can end a quoted value: the mark itself, or one of another kind by mistake.
ENDS = f"\"'{CURLY}"


def inner(value: str) -> str:
    """What stands between the first and the last mark."""
    return value[1:-1]


def whole(line: Line, start: int, end: int, new: str) -> Fix:
    """A stretch of a line anew, wherever the caret stands."""
    return Fix((Edit(span_in(line, start, end), new),))


def open_quote(look: Look) -> Iterator[Diagnostic]:
    """``"title`` that nothing closes on its line, or that another mark closes."""
    for line in look.lines:
        value = line.written
        if value[:1] not in ("'", '"') or closing(value, 0) >= 0:
            continue
        start, end = line.begin, line.begin + len(value)
        facts = {"line": str(line.number), "mark": value[0]}
        below = further(look, line)
        if below and value[-1] not in ENDS:
            # Closed in its first line, the rest would be an item or a field of its own.
            last = below.text.rstrip()
            lines = [value, *look.raw[line.number : below.number - 1], last + value[0]]
            edit = Edit(Span(line.number, start + 1, below.number, len(below.text) + 1), "\n".join(lines))
            yield look.problem("Y018", line, start, start + 1, Fix((edit,)), **facts)
        for new in ends(value):
            yield look.problem("Y018", line, start, start + 1, whole(line, start, end, new), **facts)


def ends(value: str) -> Iterator[str]:
    """What an open value may have meant, the likeliest first."""
    if YEAR.match(value):
        yield quoted(value)
    elif len(value) > 1 and value[-1] in ENDS:
        yield quoted(inner(value))
    else:
        yield value + value[0]
        yield quoted(value)


def further(look: Look, line: Line) -> Line | None:
    """The last of the lines that go on with the value of ``line``, being further in; ``None`` where there are none."""
    last = None
    for each in look.below(line.number):
        if each.indent <= line.indent or each.name or each.dashed:
            break
        last = each
    return last


def behind_quote(look: Look) -> Iterator[Diagnostic]:
    """``"a" b`` and ``'it's'``: the value ended with its second quote, and more text follows."""
    for line in look.lines:
        value = line.written
        end = closing(value, 0) if value[:1] in ("'", '"') else -1
        rest = skip(value, end + 1, " \t")
        if end < 0 or rest >= len(value) or value[rest] == "#" or (value[rest] == ":" and not line.name):
            continue
        new = quoted(inner(value) if value[-1] == value[0] and within(value, end) else value)
        if value[rest:] == ",":
            # As in JSON, where a comma ends every line.
            new = value[: end + 1]
        at = line.begin + rest
        fix = whole(line, line.begin, line.begin + len(value), new)
        yield look.problem("Y020", line, at, line.begin + len(value), fix, quoted=new)


def within(value: str, second: int) -> bool:
    """Whether the outer marks hold the value, and the second one belongs to the text: ``'it's'``, ``"say "yes""``."""
    before, after = value[second - 1], value[second + 1 : second + 2]
    return not after.isspace() or (before.isspace() and not after.isspace())


def curly(look: Look) -> Iterator[Diagnostic]:
    """``“a: b”``: quotes that were made curly while typing, around what has to be quoted. Also of single items."""
    for line in look.lines:
        value = line.written
        if inner(value) and value[0] in CURLY and value[-1] in ENDS:
            new = quoted(inner(value))
            facts = {"sign": value[0], "plain": '"'}
            yield look.problem("Y026", line, line.begin, line.begin + len(value), new, **facts)


def backslash(look: Look) -> Iterator[Diagnostic]:
    if "escape" not in look.stop.problem:
        return
    for line in look.lines:
        text = line.text
        for found in re.finditer(r'"(?:[^"\\]|\\.)*"', text):
            if "\\" in found[0]:
                new = "'" + inner(found[0]).replace("'", "''") + "'"
                yield look.problem("Y023", line, found.start(), found.end(), new, quoted=new)
