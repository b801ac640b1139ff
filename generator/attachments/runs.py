"""Texts in bytes of which nothing else is known: metadata of cameras, settings of printers, drawings of commands."""

from __future__ import annotations

import re

#: Runs long enough for a number or a name with its head, in the ways that programs write characters.
BYTES = re.compile(rb"[\t\n\r\x20-\x7e\x80-\xff]{5,}")
LITTLE = re.compile(rb"(?:[\t\n\r\x20-\x7e]\x00|[\x00-\xff][\x30-\x31\xac-\xd7]|[\x00-\xff]\x20){4,}")
BIG = re.compile(rb"(?:\x00[\t\n\r\x20-\x7e]|[\x30-\x31\xac-\xd7][\x00-\xff]|\x20[\x00-\xff]){4,}")
WORTH = re.compile(r"(?:\d\D{0,3}){6}|@|[가-힣]{2}")


def runs(data: bytes) -> str:
    """What could be text in ``data``, each run on its own line: ASCII, UTF-8, CP949, and UTF-16 in either order."""
    said: dict[str, None] = {}
    for found in BYTES.finditer(data):
        for encoding in ("utf-8", "cp949"):
            said[found[0].decode(encoding, "ignore")] = None
    for start in (0, 1):
        for pattern, encoding in ((LITTLE, "utf-16-le"), (BIG, "utf-16-be")):
            for found in pattern.finditer(data, start):
                said[found[0].decode(encoding, "ignore")] = None
    return "\n".join(each for each in said if WORTH.search(each))
