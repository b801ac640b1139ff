"""The engines ``axe`` and ``hwanhi``: one warm tab of Chromium that opens every page once."""

from __future__ import annotations

import subprocess
import tempfile
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, cast
from urllib.parse import urldefrag

from selenium.common.exceptions import (
    JavascriptException,
    TimeoutException,
    WebDriverException,
)
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.remote.remote_connection import RemoteConnection
from urllib3.exceptions import HTTPError

from accessibility import axe, own
from accessibility.chromium import flags
from accessibility.engine import Task
from accessibility.finding import About, Answer, Finding, Outcome
from accessibility.server import Server
from accessibility.tools import Tools
from accessibility.visit import Pages, Source, Visit
from accessibility.world import World
from generator.diagnostics import Diagnostic

ENGINES = (axe.NAME, own.NAME)
#: A browser that does not answer for so many pages in a row will not answer for the others.
PATIENCE = 3
#: Seconds that the driver has for saying that the browser did not answer in time.
GRACE = 5
#: As wide as most screens of offices; WCAG 2.2 counts 400 % zoom from here.
WINDOW = "--window-size=1280,1024"


def run(task: Task) -> tuple[Answer, ...]:
    """The answers of both engines. Never raises for a missing tool, a dead browser or a page that hangs."""
    if missing := task.tools.missing("chromium", "chromedriver", "axe_script", "axe_locale"):
        return tuple(Answer(engine, diagnostics=missing) for engine in ENGINES)
    visit = _Visit(task)
    try:
        with Server(task.folder, task.manifest.base, task.canary) as server:
            while visit.waiting and not task.stop.is_set():
                with tab(task.tools) as driver:
                    visit.on(driver, server)
    except (WebDriverException, HTTPError, OSError, ValueError) as error:
        visit.fail(_first_line(error))
    return visit.answers()


@contextmanager
def tab(tools: Tools) -> Iterator[WebDriver]:
    """One tab of a Chromium with a profile of its own, closed at the end. Raises WebDriverException, OSError."""
    with tempfile.TemporaryDirectory(prefix="hwanhi-axe-", ignore_cleanup_errors=True) as profile:
        options = Options()
        options.binary_location = str(tools.chromium)
        options.unhandled_prompt_behavior = "dismiss"
        for flag in ("--headless=new", WINDOW, f"--user-data-dir={profile}", *flags()):
            options.add_argument(flag)
        driver = WebDriver(options, Service(str(tools.chromedriver), log_output=subprocess.DEVNULL))
        try:
            driver.set_page_load_timeout(tools.page_limit)
            driver.set_script_timeout(tools.script_limit)
            # A command that the browser never answers ends by this alone.
            executor = cast("RemoteConnection", driver.command_executor)
            executor.client_config.timeout = round(max(tools.page_limit, tools.script_limit)) + GRACE
            yield driver
        finally:
            driver.quit()


def world_of(driver: WebDriver, tools: Tools) -> World:
    """The world of a tab in which axe-core and our own rules are."""
    return World(driver, f"{tools.axe_script.read_text('utf-8')};\n{own.script()}", tools.script_limit)


class _Visit:
    """The way through the canary and all pages, and what was learnt on it."""

    def __init__(self, task: Task) -> None:
        self._task = task
        #: Paths of pages that are still to be checked; the canary, which has none, comes first.
        self.waiting: deque[str | None] = deque([None, *(page.path for page in task.manifest.pages)])
        self._silent = 0
        self._versions: set[str] = set()
        self._findings: dict[str, dict[str, tuple[Finding, ...]]] = {engine: {} for engine in ENGINES}
        self._unanswered: dict[str, dict[str, str]] = {engine: {} for engine in ENGINES}
        self._canary: dict[str, frozenset[str]] = dict.fromkeys(ENGINES, frozenset())
        self._about: dict[str, dict[str, About]] = {axe.NAME: {}, own.NAME: own.about()}
        self._diagnostics: list[Diagnostic] = []
        #: By engine and path of the page: how each rule came out.
        self._outcomes: dict[str, dict[str, Mapping[str, Outcome]]] = {engine: {} for engine in ENGINES}
        self._facts: dict[str, Mapping[str, Any]] = {}
        self._browser = ""

    def on(self, driver: WebDriver, server: Server) -> None:
        """Goes on with the pages that wait, until none does or the browser has to be started afresh."""
        tools = self._task.tools
        language = self._task.language
        warm = axe.WarmAxe(world_of(driver, tools), axe.locale_of(tools.axe_locale, language), language)
        self._browser = f"Chromium {driver.capabilities['browserVersion']}"
        while self.waiting and not self._task.stop.is_set():
            path = self.waiting.popleft()
            url = server.canary if path is None else server.url(path)
            found, why, usable = self._page(warm, server, url, path)
            for engine in ENGINES:
                if path is None:
                    self._canary[engine] = frozenset(each.sign for each in found.get(engine, ()))
                elif engine in found:
                    self._findings[engine][path] = found[engine]
                else:
                    self._unanswered[engine][path] = why
            if path is None:
                self._about[axe.NAME] = warm.about() if found else {}
            else:
                self._task.step(axe.NAME)
            self._silent = 0 if usable else self._silent + 1
            if self._silent == PATIENCE:
                self.fail(why)
                self.waiting.clear()
            if not usable:
                return

    def _page(
        self, warm: axe.WarmAxe, server: Server, url: str, path: str | None
    ) -> tuple[dict[str, tuple[Finding, ...]], str, bool]:
        """The findings by engine, for those that answered, why another did not, and whether the browser still does.

        A script without end in one page keeps its process busy for the next page of the same host as well.
        """
        found: dict[str, tuple[Finding, ...]] = {}
        before = server.fetched(url)
        try:
            warm.world.driver.get(url)
            if server.fetched(url) == before:
                return {}, "HTTP status is not 200", True
            warm.world.enter()
            result = warm.run()
            self._versions.add(result.version)
            if urldefrag(result.url).url != url:
                return {}, f"the page went to {result.url}", True
            found[axe.NAME] = result.findings
            source = Source(path, (self._task.folder / path).read_bytes()) if path is not None else None
            checked = own.check(Visit(warm.world, source), self._task.language)
            found[own.NAME] = checked.findings
        except (TimeoutException, HTTPError):
            return found, "no answer in time", False
        except JavascriptException as error:
            return found, _first_line(error), True
        except WebDriverException as error:
            return found, _first_line(error), False
        if path is not None:
            self._facts[path] = checked.facts
            self._outcomes[axe.NAME][path] = result.outcomes
            self._outcomes[own.NAME][path] = checked.outcomes
        return found, "", True

    def fail(self, detail: str) -> None:
        """Both engines ended early."""
        self._diagnostics += [
            Diagnostic("G007", engine, facts={"engine": engine, "detail": detail}) for engine in ENGINES
        ]

    def answers(self) -> tuple[Answer, ...]:
        task = self._task
        for path, said in own.across(Pages(task.folder, task.manifest.base, self._facts), task.language).items():
            self._findings[own.NAME][path] += said.findings
            self._outcomes[own.NAME][path] = {**self._outcomes[own.NAME][path], **said.outcomes}
        versions = {axe.NAME: ", ".join(sorted(self._versions)), own.NAME: own.VERSION}
        return tuple(
            Answer(
                engine,
                version=versions[engine],
                findings=self._findings[engine],
                unanswered=self._unanswered[engine],
                canary=self._canary[engine],
                diagnostics=tuple(each for each in self._diagnostics if each.path == engine),
                rules=self._about[engine],
                outcomes=self._outcomes[engine],
                facts=self._facts if engine == own.NAME else {},
                browser=self._browser,
            )
            for engine in ENGINES
        )


def _first_line(error: Exception) -> str:
    text = (error.msg if isinstance(error, WebDriverException) else None) or str(error)
    return next(iter(text.splitlines()), type(error).__name__)
