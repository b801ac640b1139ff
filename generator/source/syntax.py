"""PyYAML's complaints as codes: what an editor most likely did, found from the message and the line itself."""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from generator.diagnostics import Diagnostic, Span, replace

#: A key, a colon and at once its value: the blank between them is missing. An address (http://) is none.
GLUED = re.compile(r"^\s*(?:- )?[^\s:#\"'\[{]+(?P<colon>:)(?=[^\s/:])")
#: A list that begins on the line of its key.
LIST_BEHIND_KEY = re.compile(r"^\s*[^\s:#]+:\s+(?P<dash>- )")
#: What PyYAML says when a line does not stand where the lines above let it expect.
INDENTATION = re.compile(
    r"mapping values|expected ':'|expected key|expected <block end>|block (collection|mapping|sequence)|indent"
)
#: What PyYAML was scanning, and the code of the construct that we refuse anyway.
RESERVED = {"scanning an alias": "Y006", "scanning an anchor": "Y006", "a tag": "Y007"}
#: A construct of YAML as it is written: it ends at a blank or a bracket.
WORD = re.compile(r"[^\s,\[\]{}]*")
#: Characters before the mistake that are looked at for the quote it follows.
LOOK_BACK = 80
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
    found = LEADING_TAB.match(trouble.line_text(trouble.line))
    if found is None:
        return None
    return Diagnostic("Y003", trouble.shown, Span(trouble.line, found.end(), trouble.line, found.end() + 1))


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


def backslash(trouble: Trouble) -> Diagnostic | None:
    return Diagnostic("Y023", trouble.shown, trouble.span) if "escape" in trouble.problem else None


def unclosed(trouble: Trouble) -> Diagnostic | None:
    if "quoted scalar" not in trouble.context and "flow" not in trouble.context:
        return None
    line, column = place(trouble.text, trouble.index if trouble.began is None else trouble.began)
    return Diagnostic("Y018", trouble.shown, Span(line, column, line, column + 1), {"line": str(trouble.line)})


def behind_quote(trouble: Trouble) -> Diagnostic | None:
    """``"a" b`` and ``'it's'``: the value ended with its second quote, and more text follows."""
    before = trouble.text[max(0, trouble.index - LOOK_BACK) : trouble.index].rstrip(" ")
    if not before.endswith(("'", '"')) or not INDENTATION.search(trouble.problem):
        return None
    return Diagnostic("Y020", trouble.shown, trouble.span)


def list_behind_key(trouble: Trouble) -> Diagnostic | None:
    found = LIST_BEHIND_KEY.match(trouble.line_text(trouble.line)) if "block sequence" in trouble.problem else None
    if found is None:
        return None
    column = found.start("dash") + 1
    return Diagnostic("Y022", trouble.shown, Span(trouble.line, column, trouble.line, column + 1))


def glued(trouble: Trouble) -> Diagnostic | None:
    """``name:value``: YAML takes it for text, and stumbles over the next line."""
    for line in (trouble.line, trouble.line - 1):
        if found := GLUED.match(trouble.line_text(line)):
            column = found.start("colon") + 1
            blank = replace(Span(line, column + 1, line, column + 1), " ")
            return Diagnostic("Y021", trouble.shown, Span(line, column, line, column + 1), fix=blank)
    return None


def special_sign(trouble: Trouble) -> Diagnostic | None:
    if "cannot start any token" not in trouble.problem:
        return None
    return Diagnostic("Y019", trouble.shown, trouble.span, {"character": trouble.character})


def second_colon(trouble: Trouble) -> Diagnostic | None:
    """``key: a: b``: the second colon makes YAML expect a mapping inside a line of text."""
    content = trouble.line_text(trouble.line).split(" #", 1)[0].rstrip()
    key, colon, rest = content.partition(": ")
    value = rest.lstrip()
    if (
        "mapping values are not allowed" not in trouble.problem
        or not colon
        or not (": " in value or value.endswith(":"))
    ):
        return None
    start = len(key) + len(colon) + len(rest) - len(value) + 1
    facts = {"value": value, "quoted": quoted(value)}
    span = Span(trouble.line, start, trouble.line, len(content) + 1)
    return Diagnostic("Y002", trouble.shown, span, facts, replace(span, quoted(value)))


def quoted(value: str) -> str:
    """``value`` in the quotes in which YAML takes it as it stands."""
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'


def indentation(trouble: Trouble) -> Diagnostic | None:
    return Diagnostic("Y004", trouble.shown, trouble.span) if INDENTATION.search(trouble.problem) else None


#: In the order of how sure each is of what it sees.
RECOGNISERS = (
    tab,
    reserved,
    backslash,
    unclosed,
    special_sign,
    list_behind_key,
    second_colon,
    behind_quote,
    glued,
    indentation,
)


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
