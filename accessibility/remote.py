"""Browsers on other machines, by a Selenium Grid or by a chromedriver that other machines may use.

All that the gate asks of a browser goes through WebDriver: commands of DevTools by the vendor command of chromedriver
(``goog/cdp/execute``), requests by its log (``se/log``). A Grid hands both on to the node as they are.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any
from urllib.parse import unquote, urlsplit

from selenium.common.exceptions import TimeoutException, WebDriverException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.remote_connection import ChromeRemoteConnection
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.command import Command
from urllib3.exceptions import HTTPError
from urllib3.exceptions import TimeoutError as TimeoutHTTPError
from urllib3.util.retry import Retry

from accessibility import chromium, font
from accessibility.server import Server
from accessibility.tab import GRACE, OFF, Tab, asked, opened
from accessibility.tools import Tools
from generator.diagnostics import Diagnostic, Fact

#: What a Grid calls the browser.
NAME = "chrome"
#: Elements of the first page that a browser is shown, each with a letter in another font.
LETTERS = "p:nth-of-type({place})"
KINDS = range(1, 7)

#: What keeps an answer from coming, for people.
NETWORK: tuple[tuple[type[BaseException] | tuple[type[BaseException], ...], Fact], ...] = (
    (
        ConnectionRefusedError,
        {"ko": "그 주소에서 아무것도 켜져 있지 않습니다", "en": "nothing is switched on at that address"},
    ),
    (socket.gaierror, {"ko": "그런 이름의 컴퓨터를 찾지 못했습니다", "en": "no machine of that name was found"}),
    (
        (TimeoutError, TimeoutException, TimeoutHTTPError),
        {"ko": "정해진 시간 안에 답하지 않았습니다", "en": "there was no answer in time"},
    ),
    (ConnectionError, {"ko": "연결이 끊겼습니다", "en": "the connection broke"}),
)


class Unusable(Exception):  # noqa: N818 - a refusal, not a defect
    """Browsers elsewhere cannot do it. ``diagnostic`` says why."""

    def __init__(self, code: str, remote: str, **facts: Fact) -> None:
        super().__init__(code)
        self.diagnostic = Diagnostic(code, "--remote", facts={"remote": remote, **facts})


class SeleniumGrid:
    """The Grid at ``tools.remote``."""

    #: Pages that are worth a browser of their own, which others may want as well.
    worth = 8

    def __init__(self, tools: Tools, stop: threading.Event) -> None:
        self._tools = tools
        self._stop = stop
        parts = urlsplit(tools.remote)
        self._user, self._password = (unquote(each) if each else None for each in (parts.username, parts.password))
        #: Without the password, which is nobody's business who reads a log.
        self.url = parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl().rstrip("/")
        self._alike: set[str] = set()

    @property
    def seen(self) -> str:
        """By which name or address its browsers find this machine. Raises Unusable where there is no way to the Grid."""
        if self._tools.serve_at:
            return self._tools.serve_at
        parts = urlsplit(self.url)
        try:
            family, kind, _, _, address = socket.getaddrinfo(
                parts.hostname, parts.port or parts.scheme, type=socket.SOCK_DGRAM
            )[0]
            # Nothing is sent: the system only says which of its addresses it would send from.
            with socket.socket(family, kind) as way:
                way.connect(address)
                return str(way.getsockname()[0])
        except (OSError, UnicodeError) as error:
            raise self.unusable(error) from error

    def wanted(self, pages: int) -> int:
        """So many browsers look at ``pages``. Raises Unusable where it does not answer."""
        return min(self.browsers(), pages // self.worth)

    def browsers(self) -> int:
        """How many browsers it has free; 1 where it does not say. Raises Unusable where it does not answer."""
        connection = self._connection(self._tools.start_limit)
        connection.add_command("status", "GET", "/status")  # type: ignore[no-untyped-call]
        try:
            said = connection.execute("status", {})  # type: ignore[no-untyped-call]
        except (WebDriverException, HTTPError, OSError, ValueError) as error:
            raise self.unusable(error) from error
        status = said["value"]
        if not isinstance(status, dict):  # an error's text, or a page of something else
            raise self.unusable(WebDriverException(f"GET /status: {' '.join(str(status).split())[:100]}"))
        return max(1, free(status))

    @contextmanager
    def tab(self, server: Server) -> Iterator[Tab]:
        """One tab, closed at the end, that reaches only ``server``, and is like all that were opened before.

        Raises Unusable where none is to be had; WebDriverException, HTTPError, OSError where it is lost later.
        """
        try:
            driver = _Far(
                self._connection, asked(*chromium.far(server.place, OFF)), self._stop, self._tools.start_limit
            )
        except (WebDriverException, HTTPError, OSError, ValueError) as error:
            raise self.unusable(error) from error
        with opened(driver, self._tools):
            self._greet(driver, server)
            yield driver

    def unusable(self, error: Exception) -> Unusable:
        """The reason as a person is told it."""
        return Unusable("G025", self.url, detail=why(error))

    def _greet(self, driver: Tab, server: Server) -> None:
        """Shows the browser our first page. Raises Unusable where it does not get it, or is not like the others."""
        driver.allow(self._tools.page_limit)
        try:
            driver.get(server.hello)
            got = driver.current_url == server.hello and driver.title
        except (WebDriverException, HTTPError, OSError) as error:
            raise Unusable("G026", self.url, place=server.place, detail=why(error)) from error
        if not got:
            raise Unusable("G026", self.url, place=server.place, detail="HTTP status is not 200")
        try:
            letters = [font.drew(driver.execute_cdp_cmd, LETTERS.format(place=place)) for place in KINDS]
        except (WebDriverException, HTTPError, OSError) as error:
            raise self.unusable(error) from error
        capabilities = driver.capabilities
        drawn = ", ".join(dict.fromkeys(name for names in letters for name in names))
        self._alike.add(f"{capabilities['browserVersion']} ({capabilities['platformName']}; {drawn})")
        if len(self._alike) > 1:
            raise Unusable("G027", self.url, browsers=" ≠ ".join(sorted(self._alike)))

    def _connection(self, limit: float) -> ChromeRemoteConnection:
        config = ClientConfig(
            self.url,
            timeout=limit,  # type: ignore[arg-type]  # seconds, of which urllib3 takes parts as well
            username=self._user,
            password=self._password,
            # A command that was sent and not answered may have been done.
            init_args_for_pool_manager={"init_args_for_pool_manager": {"retries": Retry(2, read=0, other=0)}},
        )
        return ChromeRemoteConnection(self.url, client_config=config)


class _Far(Tab):
    """A browser on another machine."""

    def __init__(self, connection: Any, options: Options, stop: threading.Event, limit: float) -> None:  # noqa: ANN401 - a function that makes one
        self._another = connection
        self._way = connection(limit)
        super().__init__(self._way, options, stop, limit)

    def execute(self, driver_command: Any, params: dict[str, Any] | None = None) -> dict[str, Any]:  # noqa: ANN401 - Selenium's own
        """A command of WebDriver. Raises HTTPError where its machine does not answer any more."""
        if self.session_id and self._limit < float("inf"):
            # It ends when the browser was ended; this is for a machine that is gone, and ends nothing.
            self._way.client_config.timeout = self._limit + 2 * GRACE
        return super().execute(driver_command, params)

    def end(self) -> None:
        """Has the Grid end it, by a way of its own: what drives it may be waiting for it."""
        if not self.session_id:
            return
        with suppress(WebDriverException, HTTPError, OSError):
            self._another(GRACE).execute(Command.QUIT, {"sessionId": self.session_id})


def free(status: Mapping[str, Any]) -> int:
    """The browsers of ours that are free, of all nodes, by what a Grid says of itself (its ``/status``)."""
    found = 0
    for node in status.get("nodes") or ():
        slots = node.get("slots") or ()
        idle = [
            slot for slot in slots if not slot.get("session") and slot.get("stereotype", {}).get("browserName") == NAME
        ]
        busy = sum(1 for slot in slots if slot.get("session"))
        if node.get("availability", "UP") == "UP":
            found += max(0, min(len(idle), node.get("maxSessions", len(slots)) - busy))
    return found


def why(error: BaseException) -> Fact:
    """Why there was no answer, in words; what the Grid itself says, as it says it."""
    chain: list[BaseException] = []
    each: BaseException | None = error
    while each is not None and each not in chain:
        chain.append(each)
        inner = getattr(each, "reason", None)
        each = inner if isinstance(inner, BaseException) else each.__cause__ or each.__context__
    # What happened first is the cause: urllib3 takes a refused connection for a kind of late one.
    found = (words for each in reversed(chain) for kind, words in NETWORK if isinstance(each, kind))
    return next(found, first_line(error))


def first_line(error: BaseException) -> str:
    """What an error says, in a line."""
    text = (error.msg if isinstance(error, WebDriverException) else None) or str(error)
    return next(iter(text.splitlines()), type(error).__name__)
