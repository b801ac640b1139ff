"""All slips of a Markdown text, of every kind."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator.diagnostics import Diagnostic
from generator.markdown import link, listing, mark, memo, note, table, tag
from generator.markdown.prose import OBJECT, blank_code, blank_comments
from generator.markdown.slip import Finder, MarkdownText

FINDERS: tuple[Finder, ...] = (memo.find, tag.find, listing.find, table.find, note.find, link.find, mark.find)

#: Texts of which what is wrong with them is kept in mind: a preview reads all of them at each edit.
REMEMBERED = 512


@lru_cache(REMEMBERED)
def slips(text: str, shown: str) -> tuple[Diagnostic, ...]:
    """Everything of these kinds in the text of the file ``shown``, of which the head is blank."""
    return tuple(found_in(text, shown))


def found_in(text: str, shown: str) -> Iterator[Diagnostic]:
    # Blanks in place of a comment could make code of what stands behind it.
    plain = blank_code(blank_comments(text, OBJECT)[0])
    read = MarkdownText([blank_if_gone(line) for line in plain.split("\n")], text.split("\n"))
    told: set[tuple[int, str]] = set()
    for finder in FINDERS:
        for slip in finder(read):
            # One line, one kind of slip, one sentence: mended, it is looked at again.
            if (slip.span.line, slip.code) not in told:
                told.add((slip.span.line, slip.code))
                yield slip.problem(shown)


def blank_if_gone(line: str) -> str:
    """A line of which nothing but a comment was there is an empty one; before other text a comment is blank."""
    return "" if not line.strip(f" \t{OBJECT}") else line
