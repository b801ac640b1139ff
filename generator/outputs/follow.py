"""Links to other sites, followed: which of them still open. Asked for by an editor, never by a build.

requests, because it comes with mkdocs-material anyway and, unlike urllib, goes through the proxy of an office and
trusts the certificates that certifi keeps up to date.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Lock
from time import monotonic, sleep
from typing import Literal
from urllib.parse import urljoin, urlsplit

import requests

from generator.diagnostics import Fact
from generator.outputs.address import split

#: Seconds for a connection, and for each wait for an answer.
PATIENCE = (10.0, 20.0)
#: Hosts that are asked at the same time; one host is asked one thing at a time.
AT_ONCE = 4
#: Seconds between two questions to one host.
PAUSE = 0.5
#: Redirects that are followed; browsers give up at 20, people's patience ends sooner.
REDIRECTS = 5
HEADERS = {"User-Agent": "hwanhi-links/1.0 (link check of a public website)", "Accept": "*/*"}
#: Of the redirects those that are meant for good (RFC 9110, 15.4.2 and 15.4.9).
PERMANENT = {301, 308}
TEMPORARY = {302, 303, 307}
#: Answers by which a host says that the page is not there (RFC 9110, 15.5.5 and 15.5.11). Every other that is not good
#: says something of the one who asks, of the moment or of the server: 401, 403, 429, 503, 999 to robots.
GONE = {404, 410}
GOOD = range(200, 300)

TIMEOUT: Fact = {"ko": "답이 없습니다", "en": "there is no answer"}
CERTIFICATE: Fact = {"ko": "보안 인증서를 믿을 수 없습니다", "en": "its certificate cannot be trusted"}
UNREACHABLE: Fact = {"ko": "연결되지 않습니다", "en": "no connection"}
MALFORMED: Fact = {"ko": "답을 알아들을 수 없습니다", "en": "the answer makes no sense"}
CIRCLE: Fact = {"ko": "다른 주소로 거듭 넘깁니다", "en": "it leads from address to address"}

NOWHERE: Fact = {"ko": "열 수 없는 주소로 넘깁니다", "en": "it leads to an address that nobody can open"}

LinkStatus = Literal["alive", "moved", "unclear", "dead", "unreachable"]


@dataclass(frozen=True)
class LinkOutcome:
    """What became of one address. ``new`` is the address that took its place for good."""

    life: LinkStatus
    reason: Fact = ""
    new: str = ""


class Hosts:
    """Lets one question at a time through to each host, with a pause after it."""

    def __init__(self) -> None:
        self._locks: defaultdict[str, Lock] = defaultdict(Lock)
        self._last: dict[str, float] = {}

    def ask(self, session: requests.Session, method: str, url: str) -> tuple[int, str]:
        """Status and Location of an answer, whose body nobody reads. Raises requests' exceptions."""
        host = urlsplit(url).netloc
        with self._locks[host]:
            sleep(max(0.0, self._last.get(host, -PAUSE) + PAUSE - monotonic()))
            try:
                with session.request(
                    method, url, headers=HEADERS, timeout=PATIENCE, allow_redirects=False, stream=True
                ) as answer:
                    # A header is bytes; servers send addresses with Hangul as they are.
                    location = (
                        answer.headers.get("Location", "").encode("latin-1", "replace").decode("utf-8", "replace")
                    )
                    return answer.status_code, location
            finally:
                self._last[host] = monotonic()


class _Session(requests.Session):
    """Follows nothing by itself: even to prepare the next request it would fail at an address that is none."""

    def get_redirect_target(self, resp: requests.Response) -> None:  # noqa: ARG002 - requests' own name
        return None


def follow(urls: Iterable[str]) -> dict[str, LinkOutcome]:
    """Each address with what became of it; every distinct page is asked for once."""
    pages: dict[str, list[str]] = {}
    for url in urls:
        pages.setdefault(url.partition("#")[0], []).append(url)
    of_host: dict[str, list[str]] = {}
    for page in pages:
        of_host.setdefault(host_of(page), []).append(page)
    hosts = Hosts()

    def work(some: list[str]) -> Iterator[tuple[str, LinkOutcome]]:
        with _Session() as session:
            # Names and passwords of the editor (~/.netrc) are for nobody.
            session.auth = lambda request: request
            for page in some:
                yield page, outcome(page, session, hosts)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        done = [each for part in pool.map(lambda some: list(work(some)), of_host.values()) for each in part]
    return {url: result for page, result in done for url in pages[page]}


def host_of(url: str) -> str:
    """The host of an address, and its port; nothing for what is no address."""
    parts = split(url)
    return parts.netloc if parts else ""


def outcome(url: str, session: requests.Session, hosts: Hosts) -> LinkOutcome:
    """Follows one address to its end. Whatever a server answers, this is one outcome and no exception."""
    try:
        return followed_to_end(url, session, hosts)
    except Exception as error:  # noqa: BLE001 - a strange answer must not lose the results of the others
        return failed(error)


def followed_to_end(url: str, session: requests.Session, hosts: Hosts) -> LinkOutcome:
    """Raises what requests and urllib raise of addresses and answers that they do not understand."""
    here, new, for_good = url, "", True
    for _ in range(REDIRECTS + 1):
        status, location = answer(here, session, hosts)
        if status not in PERMANENT | TEMPORARY or not location:
            break
        led = led_to(here, location)
        if led is None:
            return LinkOutcome("dead", NOWHERE)
        here = led
        # What comes after a passing redirect may be elsewhere tomorrow.
        for_good = for_good and status in PERMANENT
        new = here if for_good else new
    else:
        return LinkOutcome("dead", CIRCLE)
    if status in GOOD:
        return LinkOutcome("moved", new=new) if new else LinkOutcome("alive")
    return LinkOutcome("dead" if status in GONE else "unclear", {"ko": f"응답 {status}", "en": f"status {status}"})


def led_to(here: str, location: str) -> str | None:
    """Where a redirect leads; ``None`` where no browser could follow it."""
    try:
        led = urljoin(here, location)
        parts = urlsplit(led)
        found = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return None
    return led if found else None


def answer(url: str, session: requests.Session, hosts: Hosts) -> tuple[int, str]:
    """HEAD asks for no page; where a server does not take it well, GET does."""
    try:
        status, location = hosts.ask(session, "HEAD", url)
    except (requests.ConnectTimeout, requests.exceptions.SSLError):
        raise
    except requests.RequestException:
        return hosts.ask(session, "GET", url)
    if status in GOOD or (status in PERMANENT | TEMPORARY and location):
        return status, location
    return hosts.ask(session, "GET", url)


def failed(error: Exception) -> LinkOutcome:
    """No answer, or none that can be read: the host has not said that the page is gone."""
    if isinstance(error, requests.exceptions.SSLError):
        return LinkOutcome("unclear", CERTIFICATE)
    if isinstance(error, requests.Timeout):
        return LinkOutcome("unreachable", TIMEOUT)
    if isinstance(error, requests.ConnectionError):
        return LinkOutcome("unreachable", UNREACHABLE)
    return LinkOutcome("unclear", MALFORMED)
