"""One page, looked at while it is edited: a browser that stays warm, asked first what it knows at once and then everything.

This decides nothing. The gate looks at every page again, with pa11y-ci and with the rules that compare pages.
"""

from __future__ import annotations

import os
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, suppress
from pathlib import Path
from urllib.parse import quote, urljoin

from selenium.common.exceptions import WebDriverException
from urllib3.exceptions import HTTPError

from accessibility import axe, canary, own
from accessibility.browser import judged, world_of
from accessibility.finding import Finding
from accessibility.rule import rules
from accessibility.server import Server
from accessibility.tab import Tab, tab
from accessibility.tools import Tools
from accessibility.visit import SourceBytes, Visit
from generator.diagnostics import Diagnostic, Language

#: What rules look at that need no more than the page as it comes.
AT_ONCE = ("document", "bytes")
#: Seconds for a page, after which the browser is ended and another one started.
LONGEST = 20.0


class Glance:
    """A context that looks at one page after the other, in ``language``. The browser starts when it is first needed."""

    def __init__(self, language: Language, tools: Tools | None = None) -> None:
        self._language = language
        self._tools = tools or Tools.found()
        self._stack, self._browser = ExitStack(), ExitStack()
        self._folder = Path()
        self._server: Server | None = None
        self._warm: axe.WarmAxe | None = None
        self._driver: Tab | None = None
        self._stop = threading.Event()

    def missing(self) -> tuple[Diagnostic, ...]:
        """The tools without which nothing can be looked at."""
        return self._tools.missing("chromium", "chromedriver", "axe_script", "axe_locale")

    def warm_up(self) -> None:
        """Starts the browser, unless it is there. Raises WebDriverException, HTTPError, OSError."""
        if self._server is None:
            self._folder = Path(self._stack.enter_context(tempfile.TemporaryDirectory(prefix="hwanhi-")))
            self._server = self._stack.enter_context(Server(self._folder, "/", canary.FOLDER))
        if self._warm is None:
            tools = self._tools
            self._driver = self._browser.enter_context(tab(tools, self._server.port, self._stop))
            locale = axe.locale_of(tools.axe_locale, self._language)
            self._warm = axe.WarmAxe(world_of(self._driver, tools), locale, self._language)

    def look(self, path: str, files: Mapping[str, bytes]) -> Iterator[tuple[Finding, ...]]:
        """What is wrong with the page at ``path`` of ``files``: first what is known at once, then everything, each time whole.

        Ends early where the browser does; the next look has another one.
        """
        try:
            self.warm_up()
            assert self._warm is not None  # noqa: S101 - it is warm
            assert self._server is not None  # noqa: S101
            assert self._driver is not None  # noqa: S101
            for name, content in files.items():
                file = self._folder / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
            self._driver.allow(LONGEST)
            source = SourceBytes(path, files[path])
            # All pages on one host, which has one process and what that has compiled; nothing of an earlier page is kept.
            url = urljoin(self._server.url("index.html"), quote(os.fsencode(path)))
            self._warm.world.open(url)
            visit = Visit(self._warm.world, source)
            first = own.check(visit, self._language, [each for each in rules() if each.over in AT_ONCE]).findings
            yield told((*self._warm.glance(), *first))
            self._driver.allow(LONGEST)
            self._warm.world.open(url)
            result = self._warm.run()
            checked, found = judged(Visit(self._warm.world, source), result, self._language)
            yield told((*found, *checked.findings))
        except (WebDriverException, HTTPError, OSError):
            self._end()

    def _end(self) -> None:
        self._warm = self._driver = None
        with suppress(WebDriverException, HTTPError, OSError):
            self._browser.close()

    def close(self) -> None:
        """Ends the browser and the server, whatever they are at."""
        self._stop.set()
        self._end()
        self._stack.close()


def told(found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """What would hold the page back, each once, failures first."""
    kept = dict.fromkeys(each for each in found if not each.beyond)
    return tuple(sorted(kept, key=lambda each: (each.outcome != "failed", each.rule, each.target)))
