"""What an editor may put in place of what is wrong, where there is one right answer: stretches of the file, and their new text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.diagnostics.span import Span


@dataclass(frozen=True)
class Edit:
    r"""A stretch of the file and the text that stands there instead. An empty stretch inserts, an empty text takes away.

    Line ends in ``text`` are ``\n``; they are written as the file has its own.
    """

    span: Span
    text: str


@dataclass(frozen=True)
class Fix:
    """The one right answer to a problem, in the file of the problem and nowhere else.

    All edits are made, or none. ``encoding`` is a Python codec: the file is read by it and written anew as UTF-8.
    ``rename`` is the new last part of the path.
    """

    edits: tuple[Edit, ...] = ()
    encoding: str = ""
    rename: str = ""


def replace(span: Span, text: str) -> Fix:
    """The usual fix: one stretch, one text."""
    return Fix((Edit(span, text),))


def edited(lines: Sequence[str], edits: Iterable[Edit]) -> list[str]:
    r"""``lines`` (without their ``\n``; a ``\r`` stays at the end) with ``edits`` made, which must not overlap.

    Columns count characters in NFC, as diagnostics do. Only lines that an edit touches are composed: of the others not a
    byte changes.
    """
    made = list(lines)
    for edit in sorted(edits, key=lambda each: each.span, reverse=True):
        first, last = edit.span.line - 1, edit.span.end_line - 1
        while last >= len(made):
            made.append("")
        head, tail = (unicodedata.normalize("NFC", made[at]) for at in (first, last))
        # The last line of a file has no end of its own: the one above shows which the file uses.
        end = "\r" if any(line.endswith("\r") for line in made[max(0, first - 1) : first + 1]) else ""
        new = edit.text.replace("\n", f"{end}\n") if end else edit.text
        made[first : last + 1] = (head[: edit.span.column - 1] + new + tail[edit.span.end_column - 1 :]).split("\n")
    return made


def compatible(fixes: Iterable[Fix]) -> list[Fix]:
    """Of several fixes of one file those that can be made together: the first of two that touch the same place, and
    nothing beside a change of encoding, after which all places are others.
    """
    taken: list[Fix] = []
    for fix in fixes:
        if fix.encoding:
            return [fix]
        if not any(overlap(edit.span, other.span) for each in taken for other in each.edits for edit in fix.edits):
            taken.append(fix)
    return taken


def overlap(one: Span, other: Span) -> bool:
    """True where two stretches share a character or begin at the same place."""
    start, end = (one.line, one.column), (one.end_line, one.end_column)
    begin, stop = (other.line, other.column), (other.end_line, other.end_column)
    return start == begin or (start < stop and begin < end)


def last_touched(edit: Edit) -> int:
    """The last line of which something changes: an edit of whole lines ends at the start of the one after."""
    whole = edit.span.end_column == 1 and edit.span.end_line > edit.span.line
    return edit.span.end_line - (whole and (not edit.text or edit.text.endswith("\n")))


def result_lines(lines: Sequence[str], fix: Fix) -> list[tuple[int, str]]:
    """What the touched lines become, with the number of each: what an editor copies. Nothing where no line changes.

    Lines that are taken away are not in it.
    """
    if not fix.edits:
        return []
    first = min(edit.span.line for edit in fix.edits)
    last = max(last_touched(edit) for edit in fix.edits)
    after = edited(lines, fix.edits)
    until = last + len(after) - max(len(lines), *(edit.span.end_line for edit in fix.edits))
    return [(at, after[at - 1].rstrip("\r")) for at in range(first, until + 1)]
