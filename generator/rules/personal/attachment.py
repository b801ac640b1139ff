"""Attachments: their passages, their tables, and what they carry beside the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from generator.attachments import Absent, AttachedTable, Location, Misnamed, Passage, Unreadable, read_attachment
from generator.diagnostics import Diagnostic, Fact, Span
from generator.privacy import Permitted, scan, scan_grid
from generator.rules.personal.lines import in_lines
from generator.rules.personal.sighting import Sighting, sighting
from generator.source.pointer import absent_file

#: The kind of an exception for a file that cannot be looked through.
UNREADABLE = "unreadable"
#: Not kinds of personal data, so no exception covers them: a file without its content, one with a wrong ending.
ABSENT = "absent"
MISNAMED = "misnamed"
#: Gives the lines of a file as messages show them; none where they show none.
Lines = Callable[[], Sequence[str]]


def in_attachment(path: Path, shown: str, permitted: Permitted, lines: Lines) -> Iterator[Sighting]:
    told: set[tuple[str, str]] = set()
    try:
        for piece in read_attachment(path):
            for each in in_piece(piece, shown, permitted, lines):
                # The same value shows itself in several parts of one file.
                if (each.kind, each.value) not in told:
                    told.add((each.kind, each.value))
                    yield each
    except Unreadable as unreadable:
        facts: dict[str, Fact] = {"reason": unreadable.reason}
        yield Sighting(UNREADABLE, "", Diagnostic("P016", shown, facts=facts))
    except Absent as absent:
        yield Sighting(ABSENT, "", absent_file(shown, absent.reason, absent.remedy))
    except OSError:
        reason: Fact = {"ko": "열 수 없습니다", "en": "it cannot be opened"}
        yield Sighting(UNREADABLE, "", Diagnostic("P016", shown, facts={"reason": reason}))


def misnamed(piece: Misnamed, shown: str) -> Diagnostic:
    """The name that would be right, where there is one; a workbook that is a web page has to be saved anew."""
    path = Path(shown)
    other: Fact = {
        "ko": f"이름을 {path.stem}{piece.ending}로 바꾸거나",
        "en": f"Rename it {path.stem}{piece.ending}, or",
    }
    none: Fact = {"ko": "만든 프로그램에서 열어", "en": "Open it in its program and"}
    facts: dict[str, Fact] = {
        "ending": path.suffix,
        "is_a": piece.is_a,
        "remedy": other if piece.ending else none,
    }
    return Diagnostic("B013", shown, facts=facts)


def in_piece(
    piece: Passage | AttachedTable | Location | Misnamed, shown: str, permitted: Permitted, lines: Lines
) -> Iterator[Sighting]:
    if isinstance(piece, Location):
        facts: dict[str, Fact] = {"where": piece.where}
        yield Sighting("location", shown, Diagnostic("P013", shown, facts=facts))
    elif isinstance(piece, Misnamed):
        yield Sighting(MISNAMED, "", misnamed(piece, shown))
    elif isinstance(piece, AttachedTable):
        for cell in scan_grid(piece.rows, permitted):
            where, span = piece.where(cell.row, cell.column)
            span = whole_line(span, lines)
            for found in cell.found:
                yield sighting(found, cell.text, shown, span, where)
    elif piece.lines:
        yield from in_lines(piece.text.split("\n"), shown, permitted, piece.where)
    else:
        for found in scan(piece.text, permitted, piece.head):
            yield sighting(found, piece.text, shown, Span(), piece.where)


def whole_line(span: Span, lines: Lines) -> Span:
    """The place of a cell in a file of lines: all of its line, so that a message that shows the line hides all of it.

    Only the head of a column may tell that a cell is a name, and the other cells of a row are as personal as this one.
    """
    shown = lines() if span != Span() else ()
    if not 0 < span.line <= len(shown):
        return span
    return Span(span.line, 1, span.line, max(len(shown[span.line - 1]), 1) + 1)
