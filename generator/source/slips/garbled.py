"""Hangul that was read in the wrong encoding and saved again, and characters that were lost on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Edit, Fix, Span
from generator.pattern import Pattern
from generator.source.places import LineIndex

#: What the bytes 80 to FF are in Windows' Western encoding; where it has none, they keep their number.
WESTERN = {bytes([byte]).decode("cp1252", "replace"): byte for byte in range(0x80, 0x100)}
WESTERN |= {chr(byte): byte for byte in range(0x80, 0xA0)}
WESTERN.pop("\ufffd", None)
#: UTF-8 of Hangul read as Western: three bytes a syllable, the first of which is EA to ED.
WEST = Pattern(rf"[\u00c2-\u00f4][{re.escape(''.join(WESTERN))}]+")
#: UTF-8 of Hangul read as CP949: Hanja beside Hangul without sense.
EAST = Pattern(r"[^\x00-\x7f]+")
#: The characters without which nothing is garbled in the one way or the other: to look for them is quick.
SIGNS = {WEST: re.compile("[\u00c3\u00ea-\u00ed]"), EAST: re.compile(r"[\u4e00-\u9fff\uf900-\ufaff]")}
HANGUL = Pattern("[가-힣]")
LOST = "\ufffd"
#: Syllables from which on there is no doubt.
ENOUGH = 2
#: Characters of one run that are looked at.
LONGEST = 4_000


def garbled(text: str, shown: str) -> Iterator[Diagnostic]:
    """The whole file is one slip, told at its first place; with the text as it was wherever it can be read again."""
    if text.isascii():
        return
    edits = []
    sure = True
    places: LineIndex | None = None
    for found in runs(text):
        again, whole = restored(found[0])
        if len(HANGUL.findall(again)) < ENOUGH:
            continue
        places = places or LineIndex(text)
        start, end = places.of(found.start()), places.of(found.end())
        edits.append(Edit(Span(*start, *end), again))
        sure &= whole
    if edits:
        facts = {"found": first(text, edits[0])[:20], "meant": edits[0].text[:20]}
        yield Diagnostic("Y036", shown, edits[0].span, facts, Fix(tuple(edits)) if sure else None)
    elif LOST in text:
        line, column = LineIndex(text).of(text.index(LOST))
        yield Diagnostic("Y036", shown, Span(line, column, line, column + 1), {"found": LOST, "meant": "…"})


def first(text: str, edit: Edit) -> str:
    return text.split("\n")[edit.span.line - 1][edit.span.column - 1 :]


def runs(text: str) -> Iterator[re.Match[str]]:
    """The stretches that may be garbled. Without a character that is a sign of it nothing is looked at."""
    for pattern, sign in SIGNS.items():
        if sign.search(text):
            yield from (
                found for found in pattern.finditer(text) if 1 < len(found[0]) <= LONGEST and sign.search(found[0])
            )


def restored(run: str) -> tuple[str, bool]:
    """A run as it was before, and whether nothing of it is lost; an empty text where it was nothing else."""
    for data in (western(run), eastern(run)):
        if data:
            try:
                return data.decode("utf-8"), True
            except UnicodeDecodeError:
                again = data.decode("utf-8", "ignore")
                if len(HANGUL.findall(again)) * 3 * 10 >= len(data) * 7:
                    return again, False
    return "", False


def western(run: str) -> bytes | None:
    return bytes(WESTERN[char] for char in run) if all(char in WESTERN for char in run) else None


def eastern(run: str) -> bytes | None:
    try:
        return run.encode("cp949")
    except UnicodeEncodeError:
        return None
