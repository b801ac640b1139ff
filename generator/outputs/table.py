"""Tables of narrative pages: each has a caption (KWCAG 2.2, 5.3.1), which Markdown knows nothing of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.diagnostics import Diagnostic, Fact, Fix, Span, replace
from generator.markdown.shape import CAPTION, RULE

#: A caption as people write it.
LIKE = re.compile(
    r"^\s*\**[<\[〈《【(「]?\s*(?P<word>표|[Tt]able)(?=[\s\d.:：\]>〉》】)」-])\s*(?:[\d.-]*\d)?\s*[\]>〉》】)」]?\s*[.:：]?\s*(?P<title>\S.*?)\s*[\]>〉》】)」]?\**$"
)
REASON: Fact = {
    "ko": "표에 제목이 없습니다. 표 바로 위에 '표: '로 시작하는 줄을 적고 한 줄을 띄우세요.",
    "en": "The table has no caption. Write a line that begins with 'Table: ' above it, and an empty line between.",
}


def captions(missing: int, path: str, text: str) -> Iterator[Diagnostic]:
    """A problem a table: ``missing`` tables of the page that ``text`` became have no caption."""
    spans = without_caption(text)
    lines = text.split("\n")
    for _ in range(missing):
        span = next(spans, Span())
        yield Diagnostic("B002", path, span, {"reason": REASON}, meant(lines, span.line - 1))


def meant(lines: Sequence[str], at: int) -> Fix | None:
    """What stands above the table and is its caption to everybody but us: 표 1. …, <표> …, [표 2] …."""
    above = next((each for each in reversed(range(at)) if lines[each].strip()), None)
    found = LIKE.match(lines[above]) if above is not None else None
    if found is None or above is None:
        return None
    word = "Table" if found["word"].isascii() else "표"
    place = Span(above + 1, 1, above + 1, len(lines[above]) + 1)
    return replace(place, f"{word}: {found['title'].strip(' *')}")


def without_caption(text: str) -> Iterator[Span]:
    """The first lines of the tables of a Markdown text that have no caption above them."""
    lines = text.split("\n")
    for number, line in enumerate(lines[1:], 1):
        above = next((each for each in reversed(lines[: number - 1]) if each.strip()), "")
        if RULE.match(line) and not CAPTION.match(above):
            yield Span(number, 1, number, len(lines[number - 1]) + 1)
