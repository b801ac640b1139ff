"""One line of YAML as an editor sees it: how far it is indented, its dashes, its name and its value.

This is no second reader of YAML. It is asked only where the first one stopped, or found something odd.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.pattern import Pattern

#: The name of a field as editors type it: one word, in quotes or not, Korean ones included.
NAME = Pattern(r"""[\w][\w.-]*|"[^"\n]*"|'[^'\n]*'""")
#: The head of a text of several lines, which ends the line.
BLOCK = Pattern(r"[|>][-+0-9]*[ \t]*(?:#.*)?$")
#: The blanks that are none for YAML, as they come from the web, from word processors and from Korean keyboards.
ODD = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"


@dataclass(frozen=True)
class Line:
    """``text`` without its end; columns count from 0."""

    number: int
    text: str
    indent: int
    #: Where the first word begins, behind the dashes of lists.
    word: int
    #: The name before ``: ``, and where its value begins; -1 where the line has no name.
    name: str
    value: int

    @property
    def begin(self) -> int:
        """Where the value begins, with or without a name before it."""
        return self.value if self.name else self.word

    @property
    def written(self) -> str:
        """The value to the end of the line, blanks at its end left out."""
        return self.text[self.begin :].rstrip(" \t")

    @property
    def said(self) -> str:
        """The value without a comment that is set off by two blanks: text that a quote opens is not looked into."""
        value = self.written
        at = min((at for at in (value.find("  # "), value.find("\t# ")) if at >= 0), default=-1)
        return value if at < 0 or value[0] in "\"'" else value[:at].rstrip(" \t")

    @property
    def blank(self) -> bool:
        return not self.text.strip(" \t") or self.text.lstrip(" \t").startswith("#")

    @property
    def dashed(self) -> bool:
        return self.word > self.indent

    @property
    def opens_block(self) -> bool:
        return BLOCK.match(self.text, self.begin) is not None if self.begin < len(self.text) else False


def line_of(text: str, number: int) -> Line:
    """The parts of one line; the time it takes is in proportion to its length."""
    indent = skip(text, 0)
    word = indent
    while text.startswith("- ", word):
        word = skip(text, word + 1)
    found = NAME.match(text, word)
    if found:
        colon = skip(text, found.end())
        if text.startswith(":", colon) and (colon + 1 == len(text) or text[colon + 1] in " \t"):
            return Line(number, text, indent, word, found[0], skip(text, colon + 1, " \t"))
    return Line(number, text, indent, word, "", -1)


def skip(text: str, at: int, blanks: str = " ") -> int:
    """The first place from ``at`` on where no blank stands."""
    while at < len(text) and text[at] in blanks:
        at += 1
    return at
