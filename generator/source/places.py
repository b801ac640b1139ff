"""Indices into a text as lines and columns."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property


class LineIndex:
    """The lines of a text as an editor counts them: YAML also ends lines at U+0085, U+2028 and U+2029."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0]
        while (end := text.find("\n", self.starts[-1])) >= 0:
            self.starts.append(end + 1)

    def of(self, index: int) -> tuple[int, int]:
        """Line and column, from 1."""
        line = bisect_right(self.starts, index) - 1
        return line + 1, index - self.starts[line] + 1

    def index(self, line: int, column: int) -> int:
        """The index of a line and a column; the end of the text for what lies behind it."""
        return min(len(self.text), self.starts[line - 1] + column - 1) if line <= len(self.starts) else len(self.text)

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their ends."""
        return [line.removesuffix("\r") for line in self.text.split("\n")]
