"""Where the head of a Markdown page stands between its two lines of ``---``; what is wrong with them is told at its line (B003)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.diagnostics import Diagnostic, Edit, Fact, Fix, Span
from generator.markdown.slip import filled
from generator.pattern import Pattern

FENCE = "---"
#: What was meant as the line: other dashes, too many or too few of them, blanks before or between them.
BENT = Pattern(r"^\s*(?:[-–—―─━－‐‑−ㅡ_=＝*~]\s?)+$")
#: A field of the head. The names of the fields alone tell it from a text with a colon.
FIELD = Pattern(r"^(?P<name>[A-Za-z_가-힣]+)\s?[:：](?:\s|$)")
#: After an empty line a name with a capital or in Hangul may be that of a text: "Note: …", "문의: …".
APART = Pattern(r"^[a-z_]+:(?:\s|$)")
KNOWN = Pattern(r"^(?:title|description|order|제목|설명|순서)\s?[:：]", re.IGNORECASE)
#: What belongs to the field above it, or is a comment.
MORE = Pattern(r"^(?:-\s|#)")
INDENTED = Pattern(r"^[ \t]+\S")

NONE: Fact = {
    "ko": "파일 맨 앞에 머리말이 없습니다",
    "en": "there is none at the top of the file",
}
BLANK: Fact = {
    "ko": "첫 줄이 비어 있습니다. 첫 줄이 ---가 되게 빈 줄을 지우세요",
    "en": "the first line is empty: delete it, so that the file begins with ---",
}
OTHER: Fact = {
    "ko": "'{found}'는 머리말의 줄이 아닙니다. 붙임표 세 개(---)만 빈칸 없이 적으세요",
    "en": "'{found}' is not the line of a head: write three hyphens, ---, and nothing else",
}
UNOPENED: Fact = {
    "ko": "머리말을 여는 ---가 없습니다. 이 줄 위에 --- 한 줄을 넣으세요",
    "en": "the line --- that opens it is missing: put it above this line",
}
UNCLOSED: Fact = {
    "ko": "머리말을 닫는 ---가 없습니다. 이 자리에 --- 한 줄을 넣으세요",
    "en": "the line --- that closes it is missing: put it here",
}
LATE: Fact = {
    "ko": "머리말이 {line}째 줄에서 시작합니다. 그 앞의 글을 머리말 아래로 옮기세요",
    "en": "it begins in line {line} only: move what stands above it below the head",
}


def head_end(lines: Sequence[str], shown: str) -> tuple[int, Diagnostic | None]:
    """The index of the line that closes the head, and what is wrong where there is none (the index is then 0)."""
    if lines[0].rstrip() != FENCE:
        return 0, _opening(lines, shown)
    end = next((at for at, line in enumerate(lines) if at and line.rstrip() == FENCE), 0)
    last = _last(lines)
    below = next((at for at in range(last + 1, len(lines)) if lines[at].strip()), len(lines))
    if end and below >= end:
        return end, None
    # A line across the page, further down, closes no head; a field that only lacks its colon is for YAML to tell.
    if below < len(lines) and BENT.match(lines[below]) and last:
        return 0, _bent(lines, below, shown)
    if end and (not last or below == last + 1):
        return end, None
    return 0, _told(shown, last + 1, UNCLOSED, _closing(lines, last)) if last else _told(shown, 0, NONE)


def _last(lines: Sequence[str]) -> int:
    """The index of the last line of fields from the second line on; 0 where there is none."""
    last = 0
    for at, line in enumerate(lines[1:], 1):
        apart = not lines[at - 1].strip()
        if line.rstrip() == FENCE or BENT.match(line):
            break
        if INDENTED.match(line) or (APART if apart else FIELD).match(line) or (MORE.match(line) and not apart):
            last = at
        elif line.strip() and not line.startswith("#"):
            break
    return last


def _opening(lines: Sequence[str], shown: str) -> Diagnostic:
    first = next((at for at, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return _told(shown, 0, NONE)
    line = lines[first]
    if first and (line.rstrip() == FENCE or BENT.match(line) or KNOWN.match(line)):
        return _told(shown, 0, BLANK, Edit(Span(1, 1, first + 1, 1), ""))
    if BENT.match(line) and any(KNOWN.match(each) for each in lines[first + 1 : first + 4]):
        return _bent(lines, first, shown)
    if KNOWN.match(line):
        return _told(shown, first, UNOPENED, Edit(Span(first + 1, 1, first + 1, 1), f"{FENCE}\n"))
    for at, each in enumerate(lines[:-1]):
        if each.rstrip() == FENCE and KNOWN.match(lines[at + 1]):
            return _told(shown, first, filled(LATE, line=at + 1))
    return _told(shown, 0, NONE)


def _bent(lines: Sequence[str], at: int, shown: str) -> Diagnostic:
    reason = filled(OTHER, found=lines[at].strip())
    return _told(shown, at, reason, Edit(Span(at + 1, 1, at + 1, len(lines[at]) + 1), FENCE))


def _closing(lines: Sequence[str], last: int) -> Edit:
    if last + 1 < len(lines):
        return Edit(Span(last + 2, 1, last + 2, 1), f"{FENCE}\n")
    end = len(lines[last]) + 1
    return Edit(Span(last + 1, end, last + 1, end), f"\n{FENCE}")


def _told(shown: str, at: int, reason: Fact, edit: Edit | None = None) -> Diagnostic:
    return Diagnostic("B003", shown, Span(at + 1, 1, at + 1, 1), {"reason": reason}, Fix((edit,)) if edit else None)
