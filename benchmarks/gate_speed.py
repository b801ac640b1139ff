"""How long the whole gate takes over record pages beside pa11y-ci alone: `python benchmarks/gate_speed.py SITE [PAGES]`.

In turn, on the same pages: pa11y-ci as it is shipped (both runners, its own settings), pa11y-ci at the fastest setting found
for it (both runners, four pages at once, no incognito contexts), and the gate without anything kept. Only the ratios say something;
CPU seconds are those of every process that was started.
"""
# ruff: noqa: INP001, T201, S603 - a script that prints, and starts the tools of this checkout

from __future__ import annotations

import argparse
import json
import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from accessibility import browser, canary, manifest, pa11y
from accessibility.chromium import flags
from accessibility.engine import AuditRequest
from accessibility.finding import EngineResult
from accessibility.server import Server
from accessibility.tools import Tools
from benchmarks.showing import table

BOTH = ["axe", "htmlcs"]
#: Pages that a citizen's site has for other reasons than a record of the office.
OTHER = ("help", "design", "not-found")
TICKS = os.sysconf("SC_CLK_TCK")
LOOK = 0.1


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("site", type=Path)
    arguments.add_argument("pages", type=int, nargs="?", default=0, help="so many of them, evenly taken (default: all)")
    asked = arguments.parse_args()
    read = manifest.read(asked.site)
    every = [page for page in read.pages if page.kind not in OTHER]
    pages = every[:: max(1, len(every) // asked.pages)][: asked.pages] if asked.pages else every
    task = AuditRequest(
        asked.site, replace(read, pages=tuple(pages)), canary.FOLDER, Tools.found(), "ko", lambda _name: None
    )
    answers: list[EngineResult] = []
    runs: dict[str, Callable[[], object]] = {
        "pa11y-ci, as shipped": lambda: _alone(task, {"runners": BOTH}),
        "pa11y-ci, fastest": lambda: _alone(
            task, {"runners": BOTH, "concurrency": 4, "useIncognitoBrowserContext": False}
        ),
        "the gate": lambda: answers.extend(_gate(task)),
    }
    told = {}
    for name, run in runs.items():
        with _counted() as spent:
            begin = time.monotonic()
            run()
            told[name] = (time.monotonic() - begin, spent)
    wall, work = told["pa11y-ci, fastest"][0], sum(told["pa11y-ci, fastest"][1].values())
    rows = [
        [name, f"{took:.1f}", f"{took / wall:.2f}", f"{sum(cpu.values()):.1f}", f"{sum(cpu.values()) / work:.2f}"]
        for name, (took, cpu) in told.items()
    ]
    print(
        f"{datetime.now(UTC):%Y-%m-%d}, {len(pages)} pages, {len(os.sched_getaffinity(0))} cores, load {os.getloadavg()[0]:.0f}\n"
    )
    print(table(["", "seconds", "ratio", "CPU seconds", "ratio"], rows))
    rest = [(name, second) for answer in answers for name, second in answer.spent.items()]
    print("\nWhere the time of the browsers goes, in seconds of waiting for them:\n")
    print(
        table(
            ["state or rule", "seconds"],
            [[name, f"{second:.1f}"] for name, second in sorted(rest, key=lambda each: -each[1])],
        )
    )


def _gate(task: AuditRequest) -> list[EngineResult]:
    found: list[EngineResult] = []
    threads = [threading.Thread(target=lambda run=run: found.extend(run(task))) for run in (browser.run, pa11y.run)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    silent = {answer.engine for answer in found if len(answer.findings) < len(task.manifest.pages)}
    if silent:
        raise SystemExit(f"no answer for every page: {', '.join(sorted(silent))}")
    return found


def _alone(task: AuditRequest, settings: dict[str, object]) -> None:
    with tempfile.TemporaryDirectory() as folder, Server(task.folder, task.manifest.base, task.canary) as server:
        launch = {
            "executablePath": str(task.tools.chromium),
            "args": flags(server.port),
            "userDataDir": f"{folder}/profile",
        }
        defaults = {"standard": "WCAG2AA", "timeout": 120_000, "chromeLaunchConfig": launch, **settings}
        urls = [{"url": server.url(page.path)} for page in task.manifest.pages]
        config = Path(folder) / "config.json"
        config.write_text(json.dumps({"defaults": defaults, "urls": urls}), "utf-8")
        output = Path(folder) / "output"
        with output.open("wb") as file:
            subprocess.run([task.tools.pa11y_ci, "--config", config, "--json"], stdout=file, check=False)
        told = json.loads(output.read_bytes())["results"]
        broken = [issues for issues in told.values() if any("code" not in issue for issue in issues)]
        if len(told) != len(urls) or broken:
            raise SystemExit(f"pa11y-ci answered for {len(told)} of {len(urls)} pages, {len(broken)} with an error")


@contextmanager
def _counted() -> Iterator[dict[int, float]]:
    """CPU seconds by process, of all that are started inside, as they were last seen."""
    spent: dict[int, float] = {}
    base = {pid: seconds for pid, (_, seconds) in _processes().items()}
    known = {os.getpid()}
    over = threading.Event()

    def look() -> None:
        now = _processes()
        grown = True
        while grown:
            new = {pid for pid, (parent, _) in now.items() if parent in known and pid not in known}
            known.update(new)
            grown = bool(new)
        for pid in known & now.keys():
            spent[pid] = now[pid][1] - base.get(pid, 0)

    def watch() -> None:
        while not over.wait(LOOK):
            look()

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield spent
    finally:
        over.set()
        thread.join()
        look()


def _processes() -> dict[int, tuple[int, float]]:
    found = {}
    for each in Path("/proc").iterdir():
        if each.name.isdigit():
            try:
                fields = (each / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            found[int(each.name)] = (int(fields[1]), (int(fields[11]) + int(fields[12])) / TICKS)
    return found


if __name__ == "__main__":
    main()
