"""What no YAML holds, wherever it stands: looked for before it is read. Each look is one pass over the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice

from generator.diagnostics import Diagnostic, Edit, Fix, Span
from generator.pattern import Pattern
from generator.source.look import Look
from generator.source.places import LineIndex
from generator.source.slips.garbled import garbled

#: What git writes around two versions of the same lines.
MARKER = Pattern(r"^[ \t]*(<{7}|>{7}|\|{7}|={7})(?:[ \t].*)?\r?$", re.MULTILINE)
#: The end of a line as old Macs wrote it: YAML follows it, and this program counts lines otherwise.
LINE_END = Pattern("\r(?!\n)")
#: Those that stand inside of texts, and are told only where YAML stumbles over them.
SEPARATOR = Pattern("[\x85\u2028\u2029]")
#: Control characters: HTML forbids them, and nobody sees them. A tab and the ends of lines are none.
CONTROL = Pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]")
#: Of one kind that many are mended at once; the next look finds the rest.
MOST = 2_000


def before(text: str, shown: str) -> list[Diagnostic]:
    """What has to go before anything else can be said about ``text``."""
    for look in (garbled, line_ends, controls):
        if found := list(look(text, shown)):
            return found
    return list(conflicts(text, shown))


def conflicts(text: str, shown: str) -> Iterator[Diagnostic]:
    """Lines that git left where two people changed the same, each conflict once, at its first line."""
    if not any(mark in text for mark in ("<<<<<<<", ">>>>>>>", "=======", "|||||||")):
        return
    places = LineIndex(text)
    groups: list[list[re.Match[str]]] = []
    for found in islice(MARKER.finditer(text), MOST):
        if not groups or found[1][0] == "<" or groups[-1][-1][1][0] == ">":
            groups.append([])
        groups[-1].append(found)
    for group in groups:
        first, last = (places.of(each.start(1)) for each in (group[0], group[-1]))
        span = Span(*first, first[0], first[1] + len(group[0][0].strip()))
        facts = {"mark": group[0][1], "last": str(last[0])}
        # One mark alone was forgotten when the others were taken away; of two versions only the editor can choose.
        gone = Fix((Edit(Span(first[0], 1, first[0] + 1, 1), ""),)) if len(group) == 1 else None
        yield Diagnostic("Y024", shown, span, facts, gone)


def line_ends(text: str, shown: str) -> Iterator[Diagnostic]:
    """A lone carriage return is the end of a line; before another end it is nothing."""

    def new(found: re.Match[str]) -> str:
        return "" if text.startswith("\r\n", found.end()) else "\n"

    yield from replaced(text, shown, "Y035", LINE_END, new)


def separators(look: Look) -> Iterator[Diagnostic]:
    """Ends of lines that YAML follows and no editor shows as such: within a text a blank."""
    yield from replaced(look.text, look.shown, "Y035", SEPARATOR, lambda _: " ")


def controls(text: str, shown: str) -> Iterator[Diagnostic]:
    yield from replaced(text, shown, "Y015", CONTROL, lambda found: " " if found[0] in "\x0b\x0c" else "")


def replaced(
    text: str, shown: str, code: str, pattern: Pattern, new: Callable[[re.Match[str]], str]
) -> Iterator[Diagnostic]:
    """One problem for all characters of a kind, at the first, with the fix that mends them."""
    edits = []
    line, begin, before_it = 1, 0, 0
    point = ""
    for found in pattern.finditer(text):
        at = found.start()
        line += text.count("\n", before_it, at)
        begin = max(begin, text.rfind("\n", before_it, at) + 1)
        before_it = at
        column = at - begin + 1
        edits.append(Edit(Span(line, column, line, column + 1), new(found)))
        point = point or f"U+{ord(found[0]):04X}"
        if len(edits) >= MOST:
            break
    if edits:
        yield Diagnostic(code, shown, edits[0].span, {"character": point}, Fix(tuple(edits)))
