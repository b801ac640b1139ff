"""A browser with one tab and a profile of its own, that ends when its time is up, whatever a page does to it."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import threading
import time
from abc import abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, cast

from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.remote_connection import ChromeRemoteConnection
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.proxy import Proxy, ProxyType
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.remote_connection import RemoteConnection
from selenium.webdriver.remote.webdriver import WebDriver as RemoteWebDriver
from urllib3.exceptions import HTTPError

from accessibility.chromium import flags
from accessibility.scratch import scratch
from accessibility.tools import Tools

#: As wide as most screens of offices; WCAG 2.2 counts 400 % zoom from here.
WINDOW = "--window-size=1280,1024"
#: One page after the other in one process: where each host gets another, half the time of a page goes into starting it. What an
#: earlier page had running ends with its document, and is not kept for the way back.
ONE_PROCESS = ("--renderer-process-limit=1", "--disable-site-isolation-trials")
OFF = ("BackForwardCache", "IsolateOrigins", "site-per-process")
#: Seconds in which a browser closes that is going to.
GRACE = 5
#: A page may take so many times as long as one command of it.
TOGETHER = 10
#: And in all no longer than this, in seconds: after that nobody knows whether it would ever end.
MOST = 300.0
#: Seconds between two looks at whether its time is up.
LOOK = 0.1
#: Seconds between two looks at whether the driver is there.
SOON = 0.01
#: A driver that ended is started again: it takes a port for two families of addresses, which in one may be another's.
DRIVERS = 8
#: How the driver says where it listens.
PORT = re.compile(rb"successfully on port (\d+)")


class Tab(WebDriver):
    """The browser, driven. Whatever waits longer for it than ``allow`` said raises, because it is ended; so it is by ``stop``.

    A page that keeps its scripts busy for ever answers no command at all, not even the one that closes it.
    """

    #: None until it has started.
    session_id: str | None = None

    def __init__(self, connection: RemoteConnection, options: Options, stop: threading.Event, limit: float) -> None:
        """``limit``: the seconds for starting. Raises WebDriverException, HTTPError, OSError where no browser does."""
        self._stop = stop
        self._limit = limit
        self._deadline = self._last = float("inf")
        self._over = threading.Event()
        #: Whether its time was up.
        self.expired = False
        threading.Thread(target=self._watch, daemon=True).start()
        try:
            RemoteWebDriver.__init__(self, connection, options=options)
        except BaseException:
            self._over.set()
            raise
        self._limit = float("inf")

    def allow(self, seconds: float) -> None:
        """From now on each command has ``seconds``, and all of them together ten times as many, or MOST."""
        self._limit = seconds
        self._last = time.monotonic() + min(TOGETHER * seconds, max(MOST, seconds))

    def execute(self, driver_command: Any, params: dict[str, Any] | None = None) -> dict[str, Any]:  # noqa: ANN401 - Selenium's own
        """A command of WebDriver."""
        self._deadline = min(self._last, time.monotonic() + self._limit)
        try:
            return cast("dict[str, Any]", super().execute(driver_command, params))
        finally:
            self._deadline = float("inf")

    def requests(self) -> list[str]:
        """Every address that was asked for since this was last called, by the browser's own word."""
        found = []
        for entry in self.get_log("performance"):  # type: ignore[no-untyped-call]
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                found.append(message["params"]["request"]["url"])
            elif message["method"] == "Network.webSocketCreated":
                found.append(message["params"]["url"])
        return list(dict.fromkeys(found))

    def quit(self) -> None:
        """Closes it politely, and then for certain."""
        self._over.set()
        if not self.expired:
            cast("RemoteConnection", self.command_executor).client_config.timeout = GRACE
            with suppress(WebDriverException, HTTPError, OSError):
                RemoteWebDriver.quit(self)
        self.end()

    @abstractmethod
    def end(self) -> None:
        """Ends it whatever it does, without asking it: here and elsewhere it is another way."""

    def _watch(self) -> None:
        while not self._over.wait(LOOK):
            if self._stop.is_set() or time.monotonic() > self._deadline:
                self.expired = True
                self.end()
                return


class _Here(Tab):
    """A browser of this machine, by a driver of its own."""

    def __init__(
        self, driver: subprocess.Popen[bytes], url: str, options: Options, stop: threading.Event, limit: float
    ) -> None:
        self._driver = driver
        # The driver is on this machine, whatever the environment says of the way to others.
        config = ClientConfig(url, proxy=Proxy({"proxyType": ProxyType.DIRECT}))
        super().__init__(ChromeRemoteConnection(url, client_config=config), options, stop, limit)

    def end(self) -> None:
        """Kills the driver and, in its process group, the browser."""
        _kill(self._driver)


@contextmanager
def tab(tools: Tools, port: int | None = None, stop: threading.Event | None = None) -> Iterator[Tab]:
    """One tab, closed at the end, that reaches only the server at ``port``. Raises WebDriverException, OSError."""
    stop = stop or threading.Event()
    with scratch("hwanhi-axe-") as folder:
        try:
            driver = _started(tools, port, stop, Path(folder) / "first")
        except (WebDriverException, HTTPError):
            if stop.is_set():
                raise
            # A machine that is busy with something else has not said that it never will.
            driver = _started(tools, port, stop, Path(folder) / "second")
        with opened(driver, tools):
            yield driver


def _started(tools: Tools, port: int | None, stop: threading.Event, folder: Path) -> Tab:
    """A browser whose files are all in ``folder``. Raises WebDriverException, HTTPError, OSError."""
    folder.mkdir()
    options = asked(f"--user-data-dir={folder}/profile", *flags(port, OFF))
    options.binary_location = str(tools.chromium)
    driver, url = listening(tools, stop, folder)
    try:
        return _Here(driver, url, options, stop, tools.start_limit)
    except BaseException:
        _kill(driver)
        raise


def listening(tools: Tools, stop: threading.Event, folder: Path) -> tuple[subprocess.Popen[bytes], str]:
    """A driver that listens, and its address. Raises WebDriverException, OSError."""
    for attempt in range(DRIVERS):
        said = folder / f"driver-{attempt}"
        with said.open("wb") as output:
            driver = subprocess.Popen(  # noqa: S603 - the system's own, no shell
                # It chooses a free port itself: one that was free a moment ago may be another browser's by now.
                [tools.chromedriver, "--port=0"],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.DEVNULL,
                # What the browser leaves when it is killed goes with the folder.
                env={**os.environ, "TMPDIR": str(folder)},
                start_new_session=True,
            )
        try:
            if port := _port(driver, said, stop, tools.start_limit):
                return driver, f"http://127.0.0.1:{port}"
        except BaseException:
            _kill(driver)
            raise
    raise WebDriverException(f"chromedriver: exit {driver.returncode}")


def _port(driver: subprocess.Popen[bytes], said: Path, stop: threading.Event, limit: float) -> int | None:
    """Where the driver listens, which it says in ``said``; None if it ended. Raises WebDriverException."""
    deadline = time.monotonic() + limit
    while True:
        # Asked before what it has said is read: who has ended says nothing more.
        code = driver.poll()
        if found := PORT.search(said.read_bytes()):
            return int(found[1])
        if code is not None:
            return None
        if stop.wait(SOON) or time.monotonic() > deadline:
            raise WebDriverException(f"chromedriver: no answer in {limit:g} s")


def _kill(driver: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(driver.pid, signal.SIGKILL)
    driver.wait()


@contextmanager
def opened(driver: Tab, tools: Tools) -> Iterator[Tab]:
    """The tab with the limits of ``tools``, closed at the end. Raises WebDriverException."""
    try:
        driver.set_page_load_timeout(tools.page_limit)
        driver.set_script_timeout(tools.script_limit)
        yield driver
    finally:
        driver.quit()


def asked(*more: str) -> Options:
    """What is asked of a browser, wherever it is; ``more`` are flags."""
    options = Options()
    options.unhandled_prompt_behavior = "dismiss"
    for flag in ("--headless=new", WINDOW, *ONE_PROCESS, *more):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL"})
    options.add_experimental_option("perfLoggingPrefs", {"enableNetwork": True, "enablePage": False})
    return options
