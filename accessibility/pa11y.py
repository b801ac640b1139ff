"""The engine ``pa11y-ci``: a process of its own, with its runner HTML_CodeSniffer, WCAG 2 AA.

Its other runner is axe-core, two versions older than the engine ``axe`` and with fewer rules: what it finds more is measured in
docs/decisions/0041, and is nothing.
"""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from importlib.resources import files
from pathlib import Path
from typing import IO, Any
from urllib.parse import urldefrag

from accessibility import criterion
from accessibility.chromium import flags
from accessibility.engine import AuditRequest
from accessibility.finding import EngineResult, Finding
from accessibility.scratch import scratch
from accessibility.server import Server
from accessibility.sniff import words_of
from accessibility.tools import Tools
from generator.diagnostics import Diagnostic, Language

NAME = "pa11y-ci"
#: Without problems, and with some. Anything else, a signal among them, is no answer.
DONE = (0, 2)
#: Seconds that it has for closing its browser after it was told to end.
GRACE = 5
#: Seconds that each tag adds to the time of a page.
ELEMENT = 0.01
#: And the most that any page gets: who waits longer for an answer takes it for none.
MOST = 150.0
#: Seconds between two looks at whether it has ended.
LOOK = 0.05
#: The file in which pa11y-ci says which version it is.
VERSION = "version"


def run(task: AuditRequest) -> tuple[EngineResult, ...]:
    """The answer of pa11y-ci. Never raises for a process that is missing, dies, hangs or talks nonsense."""
    if missing := task.tools.missing("chromium", "pa11y_ci"):
        return (EngineResult(NAME, diagnostics=missing),)
    paths = {page.path for page in task.manifest.pages}

    def on_fetch(path: str) -> None:
        if path in paths:
            task.step(NAME)

    try:
        with (
            scratch("hwanhi-pa11y-") as folder,
            Server(task.folder, task.manifest.base, task.canary, on_fetch) as server,
        ):
            asked = {server.url(page.path): page.path for page in task.manifest.pages}
            limits = {url: _limit(task, path) for url, path in asked.items()}
            limits[server.canary] = task.tools.page_limit
            config = _written(configuration(limits, task.tools, folder, server.port), Path(folder))
            longest = max(limits.values())
            limit = task.tools.start_limit + longest + sum(limits.values()) / task.tools.concurrency
            try:
                found = results(_process(task, config, limit), len(asked) + 1)
            except _Failure as failure:
                return (EngineResult(NAME, version=_version(folder), diagnostics=(failure.diagnostic,)),)
            return (_answer(_version(folder), found, asked, server, task.language),)
    except OSError as error:  # no place for temporary files, for one
        return (EngineResult(NAME, diagnostics=(_Failure("G007", engine=NAME, detail=str(error)).diagnostic,)),)


def _version(folder: str) -> str:
    """Which version it said it is; empty where it said nothing."""
    said = Path(folder) / VERSION
    return said.read_text("utf-8") if said.is_file() else ""


def _limit(task: AuditRequest, path: str) -> float:
    """The seconds for a page: more for one of many elements, which takes every engine as much longer, and never more than MOST."""
    try:
        tags = (task.folder / path).read_bytes().count(b"<")
        return max(task.tools.page_limit, min(task.tools.page_limit + ELEMENT * tags, MOST))
    except OSError:
        return task.tools.page_limit


def configuration(limits: Mapping[str, float], tools: Tools, folder: str, port: int) -> dict[str, Any]:
    """The configuration of pa11y-ci for addresses at ``port``, with the seconds for each; its profile is in ``folder``."""
    return {
        # Where node finds what pa11y-ci leans on, and what is awaited before it looks.
        "modules": str(tools.pa11y_ci),
        "source": (files("accessibility") / "still.js").read_text("utf-8"),
        # Where it says which version it is.
        "version": f"{folder}/{VERSION}",
        "defaults": {
            "standard": "WCAG2AA",
            "runners": ["htmlcs"],
            "concurrency": tools.concurrency,
            # Each page has a host of its own, which is what a context of its own would give it.
            "useIncognitoBrowserContext": False,
            "chromeLaunchConfig": {
                "executablePath": str(tools.chromium),
                "args": flags(port),
                "userDataDir": f"{folder}/profile",
                # Over a pipe Chromium ends by itself when pa11y-ci is killed.
                "pipe": True,
                # pa11y's own "timeout" ends the loading of a page, not a script that hangs in it.
                "protocolTimeout": round(max(limits.values()) * 1000),  # milliseconds
            },
        },
        # Objects, because pa11y-ci mixes up the browser's contexts where an address is a text.
        "urls": [{"url": url, "timeout": round(seconds * 1000)} for url, seconds in limits.items()],
    }


def _written(settings: Mapping[str, Any], folder: Path) -> Path:
    """The file that pa11y-ci is given, in ``folder``."""
    told = folder / "settings.json"
    told.write_text(json.dumps(settings), "utf-8")
    program = folder / "config.js"
    prepare = files("accessibility") / "pa11y.js"
    program.write_text(f"module.exports = require({json.dumps(str(prepare))})({json.dumps(str(told))});\n", "utf-8")
    return program


def results(text: str, asked: int) -> Mapping[str, list[dict[str, Any]]]:
    """The findings by address, out of the text that pa11y-ci printed for ``asked`` addresses. Raises _Failure."""
    try:
        report = json.loads(text)
        total, found = report["total"], report["results"]
        whole = isinstance(found, dict) and all(isinstance(issues, list) for issues in found.values())
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _Failure("G009", engine=NAME, detail=str(error)) from error
    if not whole or total != asked:
        raise _Failure("G009", engine=NAME, detail=f"total {total} ≠ {asked}")
    return {urldefrag(url).url: issues for url, issues in found.items()}


def findings(issues: list[dict[str, Any]], language: Language) -> Iterator[Finding]:
    """Its issues as findings. Raises KeyError or TypeError where an issue is not one."""
    for issue in issues:
        wcag = criterion.of_code(issue["code"])
        words = words_of(issue["code"])
        yield Finding(
            engine=NAME,
            rule=issue["code"],
            outcome="needs_review" if issue["runnerExtras"].get("needsFurtherReview") else "failed",
            target=issue["selector"] or "",
            message=words["ko"] if words and language == "ko" else issue["message"],
            wcag=wcag,
            kwcag=criterion.kwcag(wcag, issue["code"]),
            fix=words["fix"][language] if words else "",
        )


def _answer(
    version: str,
    found: Mapping[str, list[dict[str, Any]]],
    asked: Mapping[str, str],
    server: Server,
    language: Language,
) -> EngineResult:
    answered: dict[str, tuple[Finding, ...]] = {}
    unanswered = {}
    for url, path in asked.items():
        issues = found.get(url)
        if issues is None:
            unanswered[path] = "no result for this address"
        elif not server.fetched(url):
            unanswered[path] = "HTTP status is not 200"
        else:
            try:
                answered[path] = tuple(findings(issues, language))
            except (KeyError, TypeError, AttributeError):
                # Where a page cannot be checked, an error stands among the issues, and "errors" stays 0.
                unanswered[path] = str(issues[0].get("message") if isinstance(issues[0], dict) else issues[0])
    canary = frozenset(str(issue.get("code")) for issue in found.get(server.canary, []))
    return EngineResult(NAME, version=version, findings=answered, unanswered=unanswered, canary=canary)


class _Failure(Exception):  # noqa: N818 - never leaves this module
    def __init__(self, code: str, **facts: str) -> None:
        super().__init__(code)
        self.diagnostic = Diagnostic(code, NAME, facts=facts)


def _process(task: AuditRequest, config: Path, limit: float) -> str:
    """What pa11y-ci prints in ``limit`` seconds. Raises _Failure."""
    # Into files: through a pipe node loses what it has not written when it exits, from 64 KiB on.
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        try:
            process = subprocess.Popen(  # noqa: S603 - the tool of this checkout, no shell
                [task.tools.pa11y_ci, "--config", str(config), "--json"],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=errors,
                # What its browser leaves when it is killed goes with the folder.
                env={**os.environ, "TMPDIR": str(config.parent)},
                start_new_session=True,
            )
        except OSError as error:
            raise _Failure("G007", engine=NAME, detail=str(error)) from error
        with process:
            try:
                code = _code(process, task.stop, limit)
            finally:
                _end(process)
        if code not in DONE:
            raise _Failure("G007", engine=NAME, detail=f"exit {code} {_complaint(_text(errors))}".strip())
        return _text(output)


def _complaint(text: str) -> str:
    """The line that says what is wrong: node ends with its version, a browser begins with what is no error."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    told = [line for line in lines if re.search(r"\berror\b|cannot|failed", line, re.IGNORECASE)]
    return next(iter(told or lines), "")


def _code(process: subprocess.Popen[bytes], stop: threading.Event, limit: float) -> int:
    """Its exit code. Raises _Failure where it has none after ``limit`` seconds, or as soon as nobody waits for it."""
    deadline = time.monotonic() + limit
    while (code := process.poll()) is None:
        if time.monotonic() > deadline:
            raise _Failure("G008", engine=NAME, seconds=f"{limit:g}")
        if stop.wait(LOOK):
            raise _Failure("G007", engine=NAME, detail="stopped")
    return code


def _text(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode("utf-8", "replace")


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends the process, if it still runs, and all it started; first politely, so that it closes its browser."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        if process.poll() is None:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, sign)
            with suppress(subprocess.TimeoutExpired):
                process.wait(GRACE)
