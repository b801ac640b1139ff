"""How texts go into files: JSON in one line, the same bytes each time."""

from __future__ import annotations

import json


def dumped(value: object) -> bytes:
    """``value`` as JSON in one line (UTF-8, Hangul as it is), without a line end."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def shown(value: object) -> bytes:
    """``value`` as JSON that people read as well: one name a line."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
