"""What a new site would lose: addresses of records that were published before and lead nowhere in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator.diagnostics import Diagnostic, Span
from generator.outputs.manifest import MANIFEST
from generator.pages import MOVED
from generator.records import contracts


def lost_addresses(before: Path, after: Path) -> list[Diagnostic]:
    """A warning for each address of a record in the published folder ``before`` that the built one ``after`` has not.

    Empty where nothing was published yet, or where what lies there says nothing of its pages.
    """
    kept = {entry.get("path") for entry in _pages(after)}
    gone = [entry for entry in _pages(before) if _is_record(entry) and entry.get("path") not in kept]
    return [_warning(entry) for entry in gone]


def _pages(folder: Path) -> list[dict[str, Any]]:
    try:
        content = json.loads((folder / MANIFEST).read_bytes())
    except (OSError, ValueError, RecursionError):
        return []
    entries = content.get("pages") if isinstance(content, dict) else None
    return [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []


def _is_record(entry: dict[str, Any]) -> bool:
    ours = entry.get("kind") == MOVED or entry.get("kind") in contracts()
    return ours and isinstance(entry.get("path"), str)


def _warning(entry: dict[str, Any]) -> Diagnostic:
    """At the file and line where the record stood when it was published, as far as the older manifest tells."""
    path, line = "data", 1
    match entry.get("sources"):
        case [{"path": str(path), "line": int(line)}, *_]:
            pass
    address = str(entry.get("path")).removesuffix("index.html")
    return Diagnostic("R011", path, Span(line, 1, line, 2), {"address": f"/{address}"})
