"""Whether the gate says the same each time: `python benchmarks/gate_repeat.py FOLDER [--runs N] [--slow-palettes]`.

Audits a folder N times, each time anew, and compares the reports. With `--slow-palettes` every second run asks axe about every
palette and state, where the others let its answer follow from what it saw in the page as it comes; both have to be one report.
"""
# ruff: noqa: INP001, T201 - a script that prints

from __future__ import annotations

import argparse
import io
import json
import sys
import time
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from accessibility import palette
from accessibility.audit import audit
from accessibility.progress import Progress


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--runs", type=int, default=2)
    arguments.add_argument("--slow-palettes", action="store_true")
    asked = arguments.parse_args()
    seen: dict[str, int] = {}
    watch = palette.watch
    first: dict[str, object] = {}
    whole: dict[str, Any] = {}
    for run in range(asked.runs):
        # Without what axe saw, nothing follows from it.
        palette.watch = (lambda _world: None) if asked.slow_palettes and run % 2 else watch
        begin = time.monotonic()
        today = datetime.now(UTC).date()
        report = audit(asked.folder, today=today, language="ko", progress=Progress("ko", io.StringIO())).report
        sign = sha256(json.dumps(report, sort_keys=True).encode()).hexdigest()[:12]
        seen[sign] = seen.get(sign, 0) + 1
        pages = {page["path"]: page for page in report["pages"]}
        if run == 0:
            first = pages
            whole = report
        different = [path for path, page in pages.items() if page != first[path]]
        # What is not of a page: how many pages a rule was about, say.
        other = [name for name in report if name != "pages" and report[name] != whole[name]]
        for rule, before in zip(report["rules"], whole["rules"], strict=True):
            if rule != before:
                other.append(f"{rule['rule']}: {before['pages']} pages, now {rule['pages']}")
        print(
            f"run {run + 1}: {sign}, {len(pages)} pages, {time.monotonic() - begin:.0f} s {[*different[:5], *other] or ''}",
            flush=True,
        )
    print(f"{asked.runs} runs, {len(seen)} reports")
    return 0 if len(seen) == 1 else 1


if __name__ == "__main__":
    sys.exit(main())
