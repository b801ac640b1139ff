"""The live preview in a process of its own, asked by HTTP."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import ProxyHandler, build_opener

import pytest

from tests.support import sites

#: The promise is one second. What the preview waits for a core, because others have them all, does not count.
LATEST = 3.0
#: Where it only counts that something is followed.
PATIENT = 30.0
OPENER = build_opener(ProxyHandler({}))


class Preview:
    """One running ``hwanhi serve``."""

    def __init__(self, folder: Path, log: Path, *more: str) -> None:
        """``more`` are options; without any no browser is started to look at what is edited."""
        self.folder, self.log = folder, log
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        command = [sys.executable, "-m", "generator.cli", "serve", "--site", folder, "--port", self.port]
        command += more or ("--without-audit",)
        environment = {**os.environ, "PYTHONPATH": str(sites.ROOT), "PYTHONUNBUFFERED": "1"}
        with log.open("wb") as out:
            self.process = subprocess.Popen(
                list(map(str, command)), stdout=out, stderr=subprocess.STDOUT, env=environment, cwd=log.parent
            )

    def get(self, path: str = "", timeout: float = PATIENT) -> str:
        with OPENER.open(f"http://127.0.0.1:{self.port}/{path}", timeout=timeout) as answer:
            return answer.read().decode()

    def until(self, path: str, true: Callable[[str], bool], limit: float = LATEST) -> float:
        """Asks for the page until it is ``true``; returns the seconds that it took."""
        start, queued = time.perf_counter(), self.queued
        page = ""
        while (waited := time.perf_counter() - start) < limit + self.queued - queued:
            try:
                page = self.get(path, limit)
            except (HTTPError, URLError, ConnectionError, TimeoutError) as error:
                page = f"({error})"
            if true(page):
                return time.perf_counter() - start
            assert self.process.poll() is None, self.said
            time.sleep(0.02)
        pytest.fail(f"not after {waited:.1f} s: {path}\n{page[-2000:]}\n{self.said}")

    @property
    def queued(self) -> float:
        """For how many seconds the thread that waited longest could have run and had no core (Linux, schedstat)."""
        threads = Path(f"/proc/{self.process.pid}/task").glob("*/schedstat")
        return max((int(each.read_text().split()[1]) for each in threads), default=0) / 1e9

    @property
    def said(self) -> str:
        """What stands in the terminal."""
        return self.log.read_text("utf-8")

    @property
    def has_browser(self) -> bool:
        """Whether a process that it started drives one (Linux)."""
        asked = [str(self.process.pid)]
        for each in asked:
            started = [thread.read_text().split() for thread in Path(f"/proc/{each}/task").glob("*/children")]
            asked += [child for children in started for child in children]
        names = []
        for each in asked:
            with suppress(OSError):  # it has ended meanwhile
                names.append(Path(f"/proc/{each}/comm").read_text().strip())
        return "chromedriver" in names

    def stop(self) -> int:
        self.process.send_signal(2)
        try:
            return self.process.wait(10)
        finally:
            self.process.kill()

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def restore(self, original: dict[str, bytes]) -> None:
        """Puts the site back as it was, and waits until the pages are."""
        now = sites.tree(self.folder)
        if now == original:
            return
        epoch = re.search(r"livereload\((\d+), ", self.get("", PATIENT))[1]
        for path in now.keys() - original.keys():
            (self.folder / path).unlink()
        for path, content in original.items():
            if now.get(path) != content:
                (self.folder / path).write_bytes(content)
        while self.get(f"livereload/{epoch}/0", PATIENT) == epoch:
            pass
        self.until("", lambda page: "<h1>[예시] 환한구 누리집</h1>" in page and "예시로 1" in page, PATIENT)


def started(name: str, folder: Path) -> Preview:
    made = Preview(sites.copy(name, folder / "site"), folder / "log")
    try:
        made.until("", lambda page: "livereload(" in page, PATIENT)
    except BaseException:
        made.kill()
        raise
    return made


RECORD = "data/story/refund.yml"
PAGE = "story/refund/"


def save(preview: Preview, path: str, old: str, new: str) -> None:
    file = preview.folder / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")
