"""What looks like a mark of Markdown and is none: told at its line, with the text to put there where there is one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Edit, Fact, Fix, Span


@dataclass(frozen=True)
class Slip:
    """One of them. ``edits`` are the one right answer, empty where there is none."""

    code: str
    span: Span
    reason: Fact
    edits: tuple[Edit, ...] = ()

    def problem(self, shown: str) -> Diagnostic:
        return Diagnostic(self.code, shown, self.span, {"reason": self.reason}, Fix(self.edits) if self.edits else None)


@dataclass(frozen=True)
class MarkdownText:
    """A Markdown text: its lines with code and comments blank, and as they are written."""

    lines: Sequence[str]
    written: Sequence[str]

    def blocks(self) -> Iterator[tuple[int, list[str]]]:
        """The stretches of lines without an empty one between, each with the index of its first line."""
        block: list[str] = []
        for at, line in enumerate([*self.lines, ""]):
            if line.strip():
                block.append(line)
            elif block:
                yield at - len(block), block
                block = []


def filled(words: Fact, **facts: object) -> Fact:
    """A sentence in both languages with its facts."""
    return {
        each: text.format(**facts)
        for each, text in ({"ko": words, "en": words} if isinstance(words, str) else words).items()
    }


Finder = Callable[[MarkdownText], Iterator[Slip]]


def on(at: int, start: int, end: int) -> Span:
    """A stretch of the line with the index ``at``, from and to these indices."""
    return Span(at + 1, start + 1, at + 1, end + 1)


def put(at: int, start: int, end: int, text: str) -> Edit:
    return Edit(on(at, start, end), text)
