"""The engines ``axe`` and ``hwanhi``: browsers with one warm tab each, one a core, that share the pages out among them."""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import urldefrag, urlsplit

from selenium.common.exceptions import JavascriptException, TimeoutException, WebDriverException
from selenium.webdriver.chrome.webdriver import WebDriver
from urllib3.exceptions import HTTPError

from accessibility import axe, contrast, font, own
from accessibility.engine import AuditRequest
from accessibility.finding import About, EngineResult, Finding, Outcome
from accessibility.remote import SeleniumGrid, Unusable, first_line
from accessibility.server import Server
from accessibility.spent import Spent, during
from accessibility.tab import Tab, tab
from accessibility.tools import Tools
from accessibility.visit import SourceBytes, Visit
from accessibility.world import World
from generator.diagnostics import Diagnostic, Language

ENGINES = (axe.NAME, own.NAME)
#: A browser that does not answer for so many pages in a row will not answer for the others.
MAX_TIMEOUTS = 3
#: Seconds that each element adds to the time of a page: one of 20,000 paragraphs takes axe-core half a minute.
ELEMENT = 0.01
#: And the most that any script gets.
MOST = 100.0


def run(task: AuditRequest) -> tuple[EngineResult, ...]:
    """The answers of both engines. Never raises for a missing tool, a dead browser or a page that hangs."""
    needed = () if task.tools.remote else ("chromium", "chromedriver")
    if missing := task.tools.missing(*needed, "axe_script", "axe_locale"):
        return tuple(EngineResult(engine, diagnostics=missing) for engine in ENGINES)
    visit = _Visit(task)
    try:
        browsers = SeleniumGrid(task.tools, task.stop) if task.tools.remote else _Here(task)
        with Server(task.folder, task.manifest.base, task.canary, seen=browsers.seen) as server:
            visit.share(server, browsers, max(1, browsers.wanted(len(visit.waiting))))
    except Unusable as unusable:
        visit.refuse(unusable.diagnostic)
    except OSError as error:
        visit.fail(first_line(error))
    return visit.answers()


class _Here:
    """The browsers of this machine."""

    #: Nobody else sees it.
    seen = ""
    #: Pages, the canary among them, that are worth a browser of their own: it takes less time to start than one of them takes to
    #: check, and a core that waits is of no use to anybody. An edit of one record is three pages.
    worth = 2
    #: Pages that are worth a second one for the same core, where each waits for its page to come to rest as long as it computes.
    worth_more = 12

    def __init__(self, task: AuditRequest) -> None:
        self._task = task

    def wanted(self, pages: int) -> int:
        """So many browsers look at ``pages``; less than one for fewer than any is worth."""
        cores = len(os.sched_getaffinity(0))
        return max(min(cores, pages // self.worth), min(2 * cores, pages // self.worth_more))

    def tab(self, server: Server) -> AbstractContextManager[Tab]:
        return tab(self._task.tools, server.port, self._task.stop)


def world_of(driver: WebDriver, tools: Tools) -> World:
    """The world of a tab in which axe-core and our own rules are."""
    return World(driver, f"{tools.axe_script.read_text('utf-8')};\n{own.script()}", tools.script_limit)


def judged(visit: Visit, result: axe.AxeResult, language: Language) -> tuple[own.Checked, tuple[Finding, ...]]:
    """What our own rules say of the page that is open, and what of axe's ``result`` stands beside it. Raises WebDriverException."""
    # Before any rule has scrolled or pressed something.
    contrast.texts(visit)
    checked = own.check(visit, language)
    return checked, contrast.unsettled(visit, result.findings)


class _Visit:
    """The way through the canary and all pages, and what was learnt on it. Several browsers may be on it at once."""

    def __init__(self, task: AuditRequest) -> None:
        self._task = task
        #: Paths of pages that are still to be checked; the canary, which has none, comes first.
        self.waiting: deque[str | None] = deque([None, *(page.path for page in task.manifest.pages)])
        self._again: set[str | None] = set()
        self._versions: set[str] = set()
        self._findings: dict[str, dict[str, tuple[Finding, ...]]] = {engine: {} for engine in ENGINES}
        self._unanswered: dict[str, dict[str, str]] = {engine: {} for engine in ENGINES}
        self._canary: dict[str, frozenset[str]] = dict.fromkeys(ENGINES, frozenset())
        self._about: dict[str, dict[str, About]] = {axe.NAME: {}, own.NAME: own.about()}
        self._diagnostics: tuple[Diagnostic, ...] = ()
        #: By engine and path of the page: how each rule came out.
        self._outcomes: dict[str, dict[str, Mapping[str, Outcome]]] = {engine: {} for engine in ENGINES}
        self._facts: dict[str, Mapping[str, Any]] = {}
        self._loads: dict[str, frozenset[str]] = {}
        #: What the browser said of each font that was asked for.
        self._fonts: dict[str, list[str]] = {}
        self._browser = ""
        self._spent = Spent()
        self._lock = threading.Lock()
        #: Of those that share the pages out among them, how many still can.
        self._left = 0

    def share(self, server: Server, browsers: SeleniumGrid | _Here, number: int) -> None:
        """Looks at every page, with ``number`` of the ``browsers`` at once. Never raises for one that does not start."""
        self._left = number
        with ThreadPoolExecutor(number) as pool:
            for _ in pool.map(lambda _: self._work(server, browsers), range(number)):
                pass

    def _work(self, server: Server, browsers: SeleniumGrid | _Here) -> None:
        """One browser after the other, until no page waits."""
        silent = 0
        try:
            while self.waiting and not self._task.stop.is_set():
                with browsers.tab(server) as driver:
                    silent = self._on(driver, server, silent)
        except Unusable as unusable:
            # What one has put back, another one takes; who is the last has nobody who would.
            with self._lock:
                self._left -= 1
            if not self._left or unusable.diagnostic.code != "G025":
                self.refuse(unusable.diagnostic)
        except (WebDriverException, HTTPError, OSError, ValueError) as error:
            self.fail(first_line(error))

    def _on(self, driver: Tab, server: Server, silent: int) -> int:
        """Goes on with the pages that wait, until none does or the browser has to be started afresh.

        ``silent``: for how many pages in a row there was no answer; so many there are now.
        """
        task = self._task
        warm = axe.WarmAxe(
            world_of(driver, task.tools), axe.locale_of(task.tools.axe_locale, task.language), task.language
        )
        self._browser = f"Chromium {driver.capabilities['browserVersion']}"
        while not task.stop.is_set():
            try:
                path = self.waiting.popleft()
            except IndexError:  # another browser took the last one
                break
            found, why, usable = self._page(driver, warm, server, path)
            if not usable and path not in self._again and (self._task.tools.remote or not driver.expired):
                # The browser is gone, which may have had nothing to do with the page; a machine that is gone says nothing.
                self._again.add(path)
                self.waiting.append(path)
                break
            self._note(path, found, why)
            if path is None:
                self._about[axe.NAME] = warm.about() if found else {}
            silent = 0 if usable else silent + 1
            if silent == MAX_TIMEOUTS:
                self.fail(why)
            if not usable:
                break
        return silent

    def _page(
        self, driver: Tab, warm: axe.WarmAxe, server: Server, path: str | None
    ) -> tuple[dict[str, tuple[Finding, ...]], str, bool]:
        """The findings by engine, for those that answered, why another did not, and whether the browser still does."""
        tools = self._task.tools
        url = server.canary if path is None else server.url(path)
        found: dict[str, tuple[Finding, ...]] = {}
        before = server.fetched(url)
        try:
            driver.allow(tools.page_limit)
            warm.world.limit = tools.script_limit
            # Rules that use a page open it again; what the last one asked for then is not this one's.
            driver.requests()
            with during(self._spent, "load"):
                warm.world.open(url)
            if server.fetched(url) == before:
                return {}, "HTTP status is not 200", True
            with during(self._spent, "still"):
                warm.world.execute_async_script(_still())
            if strangers := [each for each in driver.requests() if _stranger(each, url)]:
                warm.world.execute_script("globalThis.requested = arguments[0]", strangers)
            elements = warm.world.execute_script("return document.getElementsByTagName('*').length")
            warm.world.limit = max(tools.script_limit, min(tools.script_limit + ELEMENT * elements, MOST))
            driver.allow(warm.world.limit)
            result = warm.run(self._spent)
            self._versions.add(result.version)
            # Where the document came from: what it does to its own address (history.replaceState) leaves it the same one.
            came = warm.world.execute_script("return performance.getEntriesByType('navigation')[0].name")
            if urldefrag(came).url != url:
                return {}, f"the page went to {urlsplit(result.url).path}", True
            found[axe.NAME] = result.findings
            source = SourceBytes(path, (self._task.folder / path).read_bytes()) if path is not None else None
            visit = Visit(warm.world, source, {contrast.UNDECIDED: result.undecided}, self._spent)
            checked, found[axe.NAME] = judged(visit, result, self._task.language)
            found[own.NAME] = checked.findings
            fonts = font.drawn(visit, self._fonts)
        except (WebDriverException, HTTPError, OSError) as error:
            if driver.expired or isinstance(error, TimeoutException):
                driver.expired = True
                return found, "no answer in time", False
            return found, first_line(error), isinstance(error, JavascriptException)
        if path is not None:
            self._facts[path] = {**checked.facts, font.FACT: fonts}
            self._outcomes[axe.NAME][path] = contrast.outcomes(result.outcomes, found[axe.NAME])
            self._outcomes[own.NAME][path] = checked.outcomes
            self._loads[path] = server.loads(path)
        return found, "", True

    def _note(self, path: str | None, found: Mapping[str, tuple[Finding, ...]], why: str) -> None:
        for engine in ENGINES:
            if path is None:
                self._canary[engine] = frozenset(each.sign for each in found.get(engine, ()))
            elif engine in found:
                self._findings[engine][path] = found[engine]
            else:
                self._unanswered[engine][path] = why
        if path is not None:
            self._task.step(axe.NAME)

    def fail(self, detail: str) -> None:
        """Both engines ended early."""
        self.refuse(*(Diagnostic("G007", engine, facts={"engine": engine, "detail": detail}) for engine in ENGINES))

    def refuse(self, *reasons: Diagnostic) -> None:
        """No page is looked at any more, for these reasons: one an engine, or one for both."""
        self.waiting.clear()
        self._diagnostics = self._diagnostics or reasons

    def answers(self) -> tuple[EngineResult, ...]:
        versions = {axe.NAME: ", ".join(sorted(self._versions)), own.NAME: own.VERSION}
        return tuple(
            EngineResult(
                engine,
                version=versions[engine],
                findings=self._findings[engine],
                unanswered=self._unanswered[engine],
                canary=self._canary[engine],
                diagnostics=tuple(
                    each for each in self._diagnostics if each.path not in ENGINES or each.path == engine
                ),
                rules=self._about[engine],
                outcomes=self._outcomes[engine],
                facts=self._facts if engine == own.NAME else {},
                loads=self._loads,
                spent=self._spent if engine == own.NAME else {},
                browser=self._browser,
            )
            for engine in ENGINES
        )


def _stranger(address: str, page: str) -> bool:
    """Whether an address is on another host than the page."""
    parts = urlsplit(address)
    return parts.scheme in ("http", "https", "ws", "wss") and parts.netloc != urlsplit(page).netloc


@cache
def _still() -> str:
    promise = (files("accessibility") / "still.js").read_text("utf-8")
    return f"({promise}).then(arguments[arguments.length - 1])"
