"""How texts go into files: JSON in one line, the same bytes each time."""

from __future__ import annotations

import json

from generator.exports.sink import Sink


def dumped(value: object) -> bytes:
    """``value`` as JSON in one line (UTF-8, Hangul as it is), without a line end."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def as_file(value: object) -> bytes:
    """``value`` as a file of one line."""
    return dumped(value) + b"\n"


def write_json(sink: Sink, path: str, value: object) -> None:
    """Writes ``value`` as a file of one line. Raises OSError."""
    with sink.lines(path) as write:
        write(as_file(value))
