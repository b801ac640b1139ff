"""Serves one folder, and the canary beside it; each page at a host of its own. To this machine only, or to browsers elsewhere.

A host of its own is a profile of its own: what a page stores, or leaves running, no other page meets (same-origin policy). It
also says which page asked for a file.
"""

from __future__ import annotations

import errno
import io
import os
import re
import secrets
import socket
import socketserver
import threading
from collections import Counter
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote, unquote, urlsplit

from accessibility.redirect import held_back, is_page, redirects

#: A sandbox with all that a page may do but open dialogs, windows and downloads, and take the tab elsewhere: alert, confirm,
#: prompt, print and beforeunload say nothing and end at once, as for a reader who closes them (HTML Living Standard, 7.1.5).
HELD = "sandbox allow-same-origin allow-scripts allow-forms allow-pointer-lock allow-presentation"
#: A page that sends its readers on at once is left before its scripts have done anything; mostly they send on as well.
STILL = f"{HELD}; script-src 'none'"
TYPES = {
    **dict.fromkeys((".html", ".htm", ".shtml"), "text/html"),
    **dict.fromkeys((".xhtml", ".xht"), "application/xhtml+xml"),
}


#: A page that says how its letters are written, where browsers look for that (HTML Living Standard, 13.2.3.2).
DECLARED = re.compile(rb"<meta[^>]+charset|<\?xml[^>]+encoding", re.IGNORECASE)
SNIFFED = 1024
#: Below .localhost, which is no name of the Internet and which browsers take for this machine (RFC 6761, 6.3).
DOMAIN = ".localhost"
LOOPBACK = "127.0.0.1"
#: What a browser from elsewhere is shown first: letters of every kind, by which it shows what it draws them with.
HELLO = "<!DOCTYPE html><html lang=ko><meta charset=utf-8><title>환히</title>" + "".join(
    f"<p style='font-family:{family}'>{letter}</p>"
    for family in ("sans-serif", "serif", "monospace")
    for letter in "가a"
)


class Server:
    """A context: while it is open, ``url`` of a path in the folder can be fetched by a browser with ``chromium.flags(port)``.

    It keeps its own log, because an engine's word that it has seen a page is not enough: a page counts as fetched when
    it went out with status 200. Each engine gets a server, so that one does not vouch for another.

    ``seen``: the name or address by which other machines know this one. Then only those are answered that have asked for
    ``hello`` before, whose address only our own browsers are told: what is not published yet is for nobody else.
    """

    def __init__(
        self,
        folder: Path,
        base: str,
        canary: Path,
        on_fetch: Callable[[str], None] = lambda _path: None,
        seen: str = "",
    ) -> None:
        """Raises OSError where there is no port, or ``seen`` is no name that a host can have."""
        self._folder = folder
        self._base = base
        self._canary = canary
        #: No page can ask for a file of the canary.
        self._canary_host = f"canary-{secrets.token_hex(8)}{DOMAIN}"
        self._on_fetch = on_fetch
        self._fetched: Counter[tuple[str, str]] = Counter()
        #: By host, the path of every file below the folder that was asked for, there or not.
        self._asked: dict[str, set[str]] = {}
        self._hello_host = f"hello-{secrets.token_hex(16)}{DOMAIN}"
        self._seen = seen
        #: Addresses of the machines whose browsers are ours.
        self._known: set[str] = set()
        self._http = _listening(seen, partial(_Handler, site=self))
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _at: TracebackType | None
    ) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    @property
    def port(self) -> int:
        """Where it listens. No address has it: it is another one in each run."""
        return int(self._http.server_address[1])

    @property
    def place(self) -> str:
        """``host:port``, as browsers find it."""
        host = self._seen or LOOPBACK
        return f"[{host}]:{self.port}" if ":" in host else f"{host}:{self.port}"

    @property
    def hello(self) -> str:
        """The address that a browser from elsewhere asks for first."""
        return f"http://{self._hello_host}/"

    def admits(self, machine: str, host: str) -> bool:
        """Whether somebody at the address ``machine`` who asks ``host`` is answered."""
        if host == self._hello_host:
            self._known.add(machine)
        return not self._seen or machine in self._known

    def greets(self, host: str) -> bool:
        """Whether ``host`` is that of ``hello``."""
        return host == self._hello_host

    @property
    def canary(self) -> str:
        """The address of the canary page."""
        return f"http://{self._canary_host}/index.html"

    def url(self, path: str) -> str:
        """The address of a page in the folder, in the spelling in which Chromium gives it back."""
        return f"http://{_host(path)}{self._base}{quote(os.fsencode(path))}"

    def fetched(self, url: str) -> int:
        """How often ``url`` went out with status 200."""
        parts = urlsplit(url)
        return self._fetched[parts.netloc, unquote(parts.path, errors="surrogateescape")]

    def loads(self, path: str) -> frozenset[str]:
        """The files that the page at ``path`` asked for so far, itself among them; those that are missing, too."""
        return frozenset(self._asked.get(_host(path), ()))

    def file_of(self, host: str, address: str) -> Path | None:
        """The file behind the path of an address; None for anything outside of the two folders."""
        path = unquote(urlsplit(address).path, errors="surrogateescape")
        prefix, folder = ("/", self._canary) if host == self._canary_host else (self._base, self._folder)
        parts = [part for part in path.removeprefix(prefix).split("/") if part]
        if not path.startswith(prefix) or ".." in parts or "\0" in path:
            return None
        file = folder.joinpath(*parts)
        return file / "index.html" if path.endswith("/") else file

    def record(self, host: str, address: str, status: int) -> None:
        """Called for each answer that went out."""
        file = self.file_of(host, address)
        if file and host != self._canary_host:
            self._asked.setdefault(host, set()).add(file.relative_to(self._folder).as_posix())
        if status == HTTPStatus.OK:
            path = unquote(urlsplit(address).path, errors="surrogateescape")
            self._fetched[host, path] += 1
            self._on_fetch(path.removeprefix(self._base))


def _host(path: str) -> str:
    """Of a page: the same in every run, for whatever the page does with its own address."""
    return f"page-{sha256(os.fsencode(path)).hexdigest()[:16]}{DOMAIN}"


def _charset(content: bytes) -> str:
    """What most hosts say of a page that says nothing of its letters itself: that they are UTF-8, where they can be."""
    if DECLARED.search(content[:SNIFFED]) or content.startswith((b"\xef\xbb\xbf", b"\xfe\xff", b"\xff\xfe")):
        return ""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return "; charset=utf-8"


def _listening(seen: str, handler: Callable[..., SimpleHTTPRequestHandler]) -> _Quiet:
    """The server at the address that ``seen`` is, where that is one of this machine; else at all that it has."""
    try:
        return _Quiet((seen or LOOPBACK, 0), handler)
    except socket.gaierror:  # a name that is known where the browsers are, such as that of a container's host
        return _Quiet(("", 0), handler)
    except OSError as error:
        if not seen or error.errno != errno.EADDRNOTAVAIL:
            raise
        return _Quiet(("", 0), handler)


class _Quiet(ThreadingHTTPServer):
    daemon_threads = True
    # Four pages at once open six connections each. Of more than wait in the queue (5, if nothing is said) the system tells
    # nobody anything, and a browser asks again after a second, then three: a page came late or not, by chance.
    request_queue_size = 128

    def __init__(self, address: tuple[str, int], handler: Callable[..., SimpleHTTPRequestHandler]) -> None:
        self.address_family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
        super().__init__(address, handler)

    def server_bind(self) -> None:
        # HTTPServer would look for the name of the address, which may take as long as a name server likes.
        socketserver.TCPServer.server_bind(self)

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - the base class's
        """A browser that hangs up in the middle is no news."""


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *args: Any, site: Server) -> None:  # noqa: ANN401 - the base class's
        self._site = site
        self._policy = ""
        self._charset = ""
        socketserver.StreamRequestHandler.__init__(self, *args)

    @property
    def _host(self) -> str:
        return str(self.headers.get("Host", "")) if hasattr(self, "headers") else ""

    def send_head(self) -> Any:  # noqa: ANN401 - the base class's
        self._policy = self._charset = ""
        if not self._site.admits(str(self.client_address[0]), self._host):
            self.send_error(HTTPStatus.FORBIDDEN)
            return None
        if self._site.greets(self._host):
            return self._greeting()
        return self._file(Path(self.translate_path(self.path)))

    def _file(self, path: Path) -> Any:  # noqa: ANN401 - the base class's
        if not path.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        if not is_page(path.name):
            return super().send_head()
        try:
            content = path.read_bytes()
        except OSError:
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        # An engine is to see the page, not to be sent on: where it would be sent, the own rule looks.
        plain = held_back(content)
        self._charset = _charset(content)
        self._policy = STILL if redirects(content) else HELD
        file = super().send_head()
        if file is None:
            return None
        file.close()
        return io.BytesIO(plain)

    def _greeting(self) -> io.BytesIO:
        content = HELLO.encode()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return io.BytesIO(content)

    def guess_type(self, path: Any) -> str:  # noqa: ANN401 - the base class's
        # What a host sends; Python does not know all of them, and the system's own list differs from machine to machine.
        kind = TYPES.get(Path(path).suffix.lower())
        return f"{kind}{self._charset}" if kind else super().guess_type(path)

    def translate_path(self, path: str) -> str:
        file = self._site.file_of(self._host, path)
        return os.fspath(file) if file else os.devnull

    def end_headers(self) -> None:
        # A page checked from a cache is a page not fetched.
        self.send_header("Cache-Control", "no-store")
        if self._policy:
            self.send_header("Content-Security-Policy", self._policy)
        super().end_headers()

    def log_request(self, code: int | str = "-", _size: int | str = "-") -> None:
        self._site.record(self._host, self.path, int(code))

    def log_message(self, *_args: object) -> None:
        pass
