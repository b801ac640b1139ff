"""Files of text: as they stand, without their tags and escapes, and as tables where they are some."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from html import unescape

from generator.attachments.bounds import Budget
from generator.attachments.content import CALENDAR, text_of
from generator.attachments.delimited import delimiter_of, rows
from generator.attachments.markup import looks_like_xml, without_shapes, xml
from generator.attachments.passage import AttachedTable, Passage, Piece, Unreadable, placed
from generator.attachments.web import looks_like_html, web
from generator.diagnostics import Span

ESCAPE = re.compile(r"\\u(?:([0-9a-fA-F]{4})|\{([0-9a-fA-F]{1,5})\})")
TAG = re.compile(r"<[^<>]*>")
FOLD = re.compile(rb"\r?\n[ \t]")
#: Where these formats name a person: the common name of who takes part, and the names of a card.
CALLED = re.compile(
    r";CN=(?:\"([^\"\n]*)\"|([^;:\n]*))|^(?:FN|N|NICKNAME)(?:;[^:\n]*)?:([^\r\n]*)", re.IGNORECASE | re.MULTILINE
)
#: A SHA-256 in hexadecimal: no person wrote it, and among so many digits some look like a telephone number.
CHECKSUM = re.compile(r"[0-9a-f]{64}")


def decoded(data: bytes) -> str:
    text = text_of(data)
    if text is None:
        raise Unreadable(
            "글자를 읽을 수 없습니다. UTF-8로 저장하세요", "its characters cannot be read: save it as UTF-8"
        )
    return text


def plain(data: bytes, budget: Budget, *, document: bool = False, listed: bool = False) -> Iterator[Piece]:
    """The text line by line, then once more as a program reads it. In a ``document`` lines are none of a person's.

    Where the name says that it is a list (``listed``), it is one: read in lines, its columns would run into each other.
    """
    if looks_like_xml(data):
        if not document:
            # A tag that is open over several lines divides nothing; the lines tell the place.
            yield Passage(without_shapes(decoded(data)), lines=True)
        yield from xml(data, budget)
        return
    if CALENDAR.match(data):
        yield from unfolded(data)
        return
    text = decoded(data)
    if listed and not looks_like_html(text):
        yield from rows(text, delimiter_of(text, sure=True), budget)
        return
    yield Passage(text, lines=True)
    if looks_like_html(text):
        yield from web(text, budget)
    elif "<" in text or "&" in text:
        # Checksums are digits and letters by chance: in one of a few thousand stands what looks like a telephone number.
        yield Passage(unescape(TAG.sub("", CHECKSUM.sub("", text))))
    if text.lstrip()[:1] in ("{", "["):
        yield from structured(text, budget)
    elif "\\u" in text:
        yield Passage(ESCAPE.sub(lambda found: chr(int(found[1] or found[2], 16) if int(found[1] or found[2], 16) < 0x110000 else 0xFFFD), text))  # noqa: PLR2004 - the end of Unicode  # fmt: skip
    delimiter = "" if document else delimiter_of(text)
    if delimiter:
        yield from rows(text, delimiter, budget)


def unfolded(data: bytes) -> Iterator[Piece]:
    """A calendar or a card of an address book: its long lines are folded, perhaps within a character (RFC 5545, 3.1; RFC 6350, 3.2)."""
    with suppress(UnicodeDecodeError):
        yield Passage(data.decode("utf-8-sig"), lines=True)
    text = re.sub(r"\\([,;\\nN])", lambda found: "\n" if found[1] in "nN" else found[1], decoded(FOLD.sub(b"", data)))
    names = [f"성명: {(found[1] or found[2] or found[3]).replace(';', ' ').strip()}" for found in CALLED.finditer(text)]
    yield Passage("\n".join([text, *names]))


def structured(text: str, budget: Budget) -> Iterator[Piece]:
    """JSON: each text behind its name, without escapes."""
    value = parsed(text)
    if value is None:
        yield Passage(ESCAPE.sub(lambda found: chr(int(found[1] or found[2], 16)) if found[1] else "", text))
        return
    said: list[str] = []
    waiting: list[tuple[str, object]] = [("", value)]
    while waiting:
        name, value = waiting.pop()
        if isinstance(value, dict):
            waiting += [(key, each) for key, each in reversed(value.items())]
            yield from heads_and_rows(value, budget)
        elif isinstance(value, list):
            waiting += [(name, each) for each in reversed(value)]
            yield from heads_and_rows({"": value}, budget)
        elif isinstance(value, (str, int, float)) and not isinstance(value, bool):
            shown = CHECKSUM.sub("", str(value))
            said.append(f"{name}: {shown}" if name else shown)
    yield Passage("\n".join(said))


def parsed(text: str) -> object:
    """The value of a JSON text; of one with a value a line (NDJSON) the list of them; ``None`` where it is neither."""
    with suppress(ValueError, RecursionError):
        return json.loads(text)
    with suppress(ValueError, RecursionError):
        return [json.loads(line) for line in text.split("\n") if line.strip()]
    return None


def heads_and_rows(holder: dict[str, object], budget: Budget) -> Iterator[Piece]:
    """Rows as lists, with the list of their heads beside them or as the first row."""
    for value in holder.values():
        if not (isinstance(value, list) and len(value) and all(isinstance(each, list) for each in value)):
            continue
        heads = [each for each in holder.values() if isinstance(each, list) and len(each) == len(value[0]) and all(isinstance(head, str) for head in each)]  # fmt: skip
        rows = [[CHECKSUM.sub("", str(cell)) for cell in row if not isinstance(cell, (list, dict))] for row in [*heads[:1], *value]]  # fmt: skip
        budget.cell(sum(map(len, rows)))
        yield AttachedTable(rows, lambda row, column: (placed(f"{row + 1}번째 줄 {column + 1}번째 값", f"row {row + 1} value {column + 1}"), Span()))  # fmt: skip
