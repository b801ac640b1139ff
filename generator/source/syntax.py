"""PyYAML's complaints as codes: what an editor most likely did, found from the message and the line itself."""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from generator.diagnostics import Diagnostic, Span

#: ``key: a: b`` - the second colon makes YAML expect a mapping inside a line of text.
TWO_COLONS = re.compile(r"^(?P<lead>\s*(?:- +)*[^\s#'\"\[{][^:#]*:\s+)(?P<value>[^'\"\[{|>&*!#\s].*?:(?:\s.*|$))")
#: What PyYAML says when a line does not stand where the lines above let it expect.
INDENTATION = re.compile(r"mapping values|expected key|expected <block end>|block (collection|mapping|sequence)|indent")
#: What PyYAML was scanning, and the code of the construct that we refuse anyway.
RESERVED = {"scanning an alias": "Y006", "scanning an anchor": "Y006", "a tag": "Y007"}
#: A construct of YAML as it is written: it ends at a blank or a bracket.
WORD = re.compile(r"[^\s,\[\]{}]*")
LEADING_TAB = re.compile(r"^[ ]*\t")


@dataclass(frozen=True)
class Trouble:
    """What PyYAML says and the place where it stopped, which is often a line below the mistake."""

    text: str
    shown: str
    problem: str
    context: str
    index: int
    #: Where that began which it was reading, such as the opening quote.
    began: int | None

    @property
    def line(self) -> int:
        return place(self.text, self.index)[0]

    @property
    def span(self) -> Span:
        line, column = place(self.text, self.index)
        return Span(line, column, line, column + 1)

    def line_text(self, number: int) -> str:
        lines = self.text.split("\n")
        return lines[number - 1].rstrip("\r") if 0 < number <= len(lines) else ""

    @property
    def character(self) -> str:
        return self.text[self.index : self.index + 1].strip() or "…"


def explain(error: yaml.YAMLError, text: str, shown: str) -> Diagnostic:
    """The diagnostic for what PyYAML refused in ``text``."""
    if isinstance(error, yaml.reader.ReaderError):
        return control_character(error, text, shown)
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    context_mark = getattr(error, "context_mark", None)
    trouble = Trouble(
        text,
        shown,
        str(getattr(error, "problem", "") or ""),
        str(getattr(error, "context", "") or ""),
        min(mark.index if mark is not None else len(text), len(text)),
        context_mark.index if context_mark is not None else None,
    )
    for recognise in RECOGNISERS:
        if found := recognise(trouble):
            return found
    return Diagnostic("Y001", shown, trouble.span, {"character": trouble.character})


def tab(trouble: Trouble) -> Diagnostic | None:
    for line in (trouble.line, trouble.line - 1):
        if found := LEADING_TAB.match(trouble.line_text(line)):
            return Diagnostic("Y003", trouble.shown, Span(line, found.end(), line, found.end() + 1))
    return None


def reserved(trouble: Trouble) -> Diagnostic | None:
    """``*`` or ``&`` before Hangul, which YAML refuses even as the name of an anchor, and ``!`` before what is no tag."""
    code = next((code for word, code in RESERVED.items() if word in trouble.context), None)
    if code is None:
        return None
    index = trouble.index if trouble.began is None else trouble.began
    what = WORD.match(trouble.text, index)
    line, column = place(trouble.text, index)
    word = what[0] if what else ""
    return Diagnostic(code, trouble.shown, Span(line, column, line, column + max(1, len(word))), {"what": word})


def unclosed(trouble: Trouble) -> Diagnostic | None:
    if "quoted scalar" not in trouble.context and "flow" not in trouble.context:
        return None
    line, column = place(trouble.text, trouble.index if trouble.began is None else trouble.began)
    return Diagnostic("Y018", trouble.shown, Span(line, column, line, column + 1), {"line": str(trouble.line)})


def special_sign(trouble: Trouble) -> Diagnostic | None:
    if "cannot start any token" not in trouble.problem:
        return None
    return Diagnostic("Y019", trouble.shown, trouble.span, {"character": trouble.character})


def second_colon(trouble: Trouble) -> Diagnostic | None:
    content = trouble.line_text(trouble.line)
    colons = TWO_COLONS.match(content) if "mapping values are not allowed" in trouble.problem else None
    if colons is None:
        return None
    span = Span(trouble.line, colons.start("value") + 1, trouble.line, len(content.rstrip()) + 1)
    return Diagnostic("Y002", trouble.shown, span, {"value": colons["value"].strip()})


def indentation(trouble: Trouble) -> Diagnostic | None:
    return Diagnostic("Y004", trouble.shown, trouble.span) if INDENTATION.search(trouble.problem) else None


#: In the order of how sure each is of what it sees.
RECOGNISERS = (tab, reserved, unclosed, special_sign, second_colon, indentation)


def control_character(error: yaml.reader.ReaderError, text: str, shown: str) -> Diagnostic:
    """A character that no text holds, such as NUL. libyaml tells a byte offset at best, so it is looked for again."""
    found = yaml.reader.Reader.NON_PRINTABLE.search(text)
    index = found.start() if found else min(int(error.position or 0), len(text))
    line, column = place(text, index)
    code_point = f"U+{ord(text[index]):04X}" if index < len(text) else "?"
    return Diagnostic("Y015", shown, Span(line, column, line, column + 1), {"character": code_point})


def place(text: str, index: int) -> tuple[int, int]:
    """Line and column, from 1, of a character of ``text``; its lines end at LF, as an editor counts them."""
    index = min(index, len(text))
    start = text.rfind("\n", 0, index) + 1
    return text.count("\n", 0, index) + 1, index - start + 1
