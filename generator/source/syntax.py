"""PyYAML's complaints as codes: what an editor most likely did, found from the lines and proved by reading them mended."""

from __future__ import annotations

import re

import yaml

from generator.diagnostics import Diagnostic, Fact, Span
from generator.source.look import Look, Recogniser, first_that_helps, stop_of
from generator.source.places import LineIndex
from generator.source.slips.before import separators
from generator.source.slips.blank import invisible, odd_blank, tab
from generator.source.slips.bracket import bracket_first, inside_brackets, open_bracket
from generator.source.slips.indentation import another_record, continued, indented, misplaced_item, missing_dash
from generator.source.slips.pasted import pasted
from generator.source.slips.quote import backslash, behind_quote, curly, open_quote
from generator.source.slips.sign import (
    bare_name,
    bullet,
    glued,
    leading_sign,
    list_behind_name,
    no_colon,
    other_comment,
    second_colon,
    wide_colon,
)

#: What PyYAML says when a line does not stand where the lines above let it expect.
INDENTATION = re.compile(
    r"mapping values|expected ':'|expected key|expected <block end>|block (collection|mapping|sequence)|indent"
)

#: In the order of how sure each is of what it sees.
RECOGNISERS: tuple[Recogniser, ...] = (
    separators,
    another_record,
    pasted,
    tab,
    odd_blank,
    invisible,
    wide_colon,
    backslash,
    curly,
    open_quote,
    behind_quote,
    inside_brackets,
    bracket_first,
    open_bracket,
    leading_sign,
    list_behind_name,
    glued,
    no_colon,
    other_comment,
    bare_name,
    bullet,
    missing_dash,
    misplaced_item,
    continued,
    second_colon,
    indented,
)


def explain(error: yaml.YAMLError, text: str, shown: str) -> Diagnostic:
    """The diagnostic for what PyYAML refused in ``text``."""
    if isinstance(error, yaml.reader.ReaderError):
        return control_character(error, text, shown)
    look = Look(text, shown, stop_of(error, text))
    return first_that_helps(look, RECOGNISERS) or as_told(look)


def as_told(look: Look) -> Diagnostic:
    """What PyYAML itself says, where no change that we know helps."""
    problem, context = look.stop.problem, look.stop.context
    line, column = look.places.of(look.stop.start)
    began = Span(line, column, line, column + 1)
    last, column = look.places.of(look.stop.index)
    stopped = Span(last, column, last, column + 1)
    # Where an item is missing YAML tells the comma: what the editor opened is the bracket before it.
    head = look.text[: look.stop.start + 1].rstrip(",").rsplit("\n", 1)[-1]
    opened = look.text[look.stop.start : look.stop.start + 1].strip()
    if opened == ",":
        opened = next((char for char in reversed(head) if char in "[{"), opened)
    facts: dict[str, Fact] = {"line": str(last), "mark": opened or "…"}
    if "quoted scalar" in context or "flow" in context:
        return Diagnostic("Y018", look.shown, began, facts)
    if "escape" in problem:
        return Diagnostic("Y023", look.shown, stopped, {"quoted": "'…'"})
    if INDENTATION.search(problem):
        return Diagnostic("Y004", look.shown, began if "simple key" in context else stopped)
    character = look.text[look.stop.index : look.stop.index + 1].strip() or "…"
    return Diagnostic("Y001", look.shown, stopped, {"character": character})


def control_character(error: yaml.reader.ReaderError, text: str, shown: str) -> Diagnostic:
    """A character that no text holds, such as NUL. libyaml tells a byte offset at best, so it is looked for again."""
    found = yaml.reader.Reader.NON_PRINTABLE.search(text)
    index = found.start() if found else min(int(error.position or 0), len(text))
    line, column = LineIndex(text).of(index)
    code_point = f"U+{ord(text[index]):04X}" if index < len(text) else "?"
    return Diagnostic("Y015", shown, Span(line, column, line, column + 1), {"character": code_point})
