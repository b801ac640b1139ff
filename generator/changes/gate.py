"""What an audit found, as its own report tells it (``build/report/report.json``)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

REPORT = "report.json"


@dataclass(frozen=True)
class GateReason:
    code: str
    message: str
    help: str
    place: str


@dataclass(frozen=True)
class Gate:
    """``reasons`` are why the pages may not be published; ``counts`` how many results there are, by outcome."""

    publish: bool
    pages: int
    reasons: tuple[GateReason, ...]
    failed: int
    open: int


def read_gate(place: Path) -> Gate | None:
    """The findings of the report at ``place``, a file or the folder of reports; ``None`` where there is none that can be read."""
    file = place / REPORT if place.is_dir() else place
    try:
        content = json.loads(file.read_text("utf-8"))
        findings = [each for page in content["pages"] for each in page["findings"] if not each.get("beyond")]
        decision = content["decision"]
        return Gate(
            bool(decision["publish"]),
            len(content["pages"]),
            tuple(_reason(each) for each in decision["reasons"]),
            sum(each["outcome"] == "failed" for each in findings),
            sum(each["outcome"] == "needs_review" for each in findings),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _reason(each: Mapping[str, Any]) -> GateReason:
    return GateReason(str(each["code"]), str(each["message"]), str(each["help"]), f"{each['path']}:{each['line']}")
