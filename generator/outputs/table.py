"""Tables of narrative pages: each has a caption (KWCAG 2.2, 5.3.1), which Markdown knows nothing of."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Fact, Span
from generator.markdown.shape import CAPTION, RULE

REASON: Fact = {
    "ko": "표에 제목이 없습니다. 표 바로 위에 '표: '로 시작하는 줄을 적고 한 줄을 띄우세요.",
    "en": "The table has no caption. Write a line that begins with 'Table: ' above it, and an empty line between.",
}


def captions(missing: int, path: str, text: str) -> Iterator[Diagnostic]:
    """A problem a table: ``missing`` tables of the page that ``text`` became have no caption."""
    spans = without_caption(text)
    for _ in range(missing):
        yield Diagnostic("B002", path, next(spans, Span()), {"reason": REASON})


def without_caption(text: str) -> Iterator[Span]:
    """The first lines of the tables of a Markdown text that have no caption above them."""
    lines = text.split("\n")
    for number, line in enumerate(lines[1:], 1):
        above = next((each for each in reversed(lines[: number - 1]) if each.strip()), "")
        if RULE.match(line) and not CAPTION.match(above):
            yield Span(number, 1, number, len(lines[number - 1]) + 1)
