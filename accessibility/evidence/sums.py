"""SHA256SUMS: the bytes of a folder in the form that ``sha256sum -c`` of the GNU core utilities reads."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping

#: A backslash before a sum says that the name has what a line cannot hold.
ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r"}
BACK = {written: meant for meant, written in ESCAPES.items()}
LINE = re.compile(rb"(?P<mark>\\?)(?P<sum>[0-9a-f]{64})[ ][ *](?P<name>.+)")


def written(files: Mapping[str, str], note: str) -> bytes:
    """The text for ``files``, path -> sum. ``note`` begins it as a comment, which the tool passes over."""
    lines = [f"# {line}".rstrip().encode() for line in note.splitlines()]
    return b"\n".join([*lines, *(_line(path, files[path]) for path in sorted(files)), b""])


def read(text: bytes) -> dict[str, str]:
    """Path -> sum. Raises ValueError for what is no list of sums."""
    files: dict[str, str] = {}
    for number, line in enumerate(text.split(b"\n"), 1):
        if not line or line.startswith(b"#"):
            continue
        found = LINE.fullmatch(line.rstrip(b"\r"))
        if not found:
            raise ValueError(f"line {number}")
        name = os.fsdecode(found["name"])
        path = re.sub(r"\\[\\nr]", lambda match: BACK[match[0]], name) if found["mark"] else name
        if path in files:
            raise ValueError(f"line {number}: 2 ×")
        files[path] = found["sum"].decode()
    if not files:
        raise ValueError("0")
    return files


def _line(path: str, value: str) -> bytes:
    name = "".join(ESCAPES.get(char, char) for char in path)
    return (b"\\" if name != path else b"") + value.encode() + b"  " + os.fsencode(name)
