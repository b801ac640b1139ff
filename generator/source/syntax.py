"""PyYAML's complaints as codes: what an editor most likely did, found from the message and the line itself."""

from __future__ import annotations

import re

import yaml

from generator.diagnostics import Diagnostic, Span

#: ``key: a: b`` - the second colon makes YAML expect a mapping inside a line of text.
TWO_COLONS = re.compile(r"^(?P<lead>\s*(?:- +)*[^\s#'\"\[{][^:#]*:\s+)(?P<value>[^'\"\[{|>&*!#\s].*?:(?:\s.*|$))")
LEADING_TAB = re.compile(r"^[ ]*\t")


def explain(error: yaml.YAMLError, text: str, shown: str) -> Diagnostic:
    """The diagnostic for what PyYAML refused in ``text``."""
    lines = text.splitlines() or [""]
    if isinstance(error, yaml.reader.ReaderError):
        return control_character(error, text, shown)
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    problem = str(getattr(error, "problem", "") or "")
    line, column = place(text, mark.index if mark is not None else len(text))
    content = lines[line - 1] if line <= len(lines) else ""
    here = Span(line, column, line, column + 1)
    tab = next(((at, found) for at in (line, line - 1) if 0 < at <= len(lines) and (found := LEADING_TAB.match(lines[at - 1]))), None)
    if tab:
        return Diagnostic("Y003", shown, Span(tab[0], tab[1].end(), tab[0], tab[1].end() + 1))
    context = str(getattr(error, "context", "") or "")
    if "quoted scalar" in context or "flow" in context:
        opened = place(text, error.context_mark.index) if getattr(error, "context_mark", None) else (line, column)
        return Diagnostic("Y018", shown, Span(*opened, opened[0], opened[1] + 1), {"line": str(line)})
    if "cannot start any token" in problem:
        return Diagnostic("Y019", shown, here, {"character": repr_of(text, mark)})
    if "mapping values are not allowed" in problem:
        colons = TWO_COLONS.match(content)
        if colons:
            start = colons.start("value") + 1
            return Diagnostic("Y002", shown, Span(line, start, line, len(content.rstrip()) + 1), {"value": colons["value"].strip()})
        return Diagnostic("Y004", shown, here)
    if re.search(r"expected key|expected <block end>|block (collection|mapping)|block sequence|indent", problem):
        return Diagnostic("Y004", shown, here)
    return Diagnostic("Y001", shown, here, {"character": repr_of(text, mark)})


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


def repr_of(text: str, mark: yaml.Mark | None) -> str:
    if mark is None or mark.index >= len(text) or not text[mark.index].strip():
        return "…"
    return text[mark.index]
