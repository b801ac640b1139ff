"""Serves one folder, and the canary beside it, on the loopback address only."""

from __future__ import annotations

import io
import os
import secrets
import socketserver
import threading
from collections import Counter
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote, unquote, urlsplit

from accessibility.redirect import held_back, is_page

#: A sandbox with all that a page may do but open dialogs, windows and downloads, and take the tab elsewhere: alert, confirm,
#: prompt, print and beforeunload say nothing and end at once, as for a reader who closes them (HTML Living Standard, 7.1.5).
HELD = "sandbox allow-same-origin allow-scripts allow-forms allow-pointer-lock allow-presentation"
#: A page that sends its readers on at once is left before its scripts have done anything; mostly they send on as well.
STILL = f"{HELD}; script-src 'none'"
TYPES = {
    **dict.fromkeys((".html", ".htm", ".shtml"), "text/html"),
    **dict.fromkeys((".xhtml", ".xht"), "application/xhtml+xml"),
}


class Server:
    """A context: while it is open, ``url`` of a path in the folder can be fetched from this machine.

    It keeps its own log, because an engine's word that it has seen a page is not enough: a page counts as fetched when
    it went out with status 200. Each engine gets a server, so that one does not vouch for another.
    """

    def __init__(
        self, folder: Path, base: str, canary: Path, on_fetch: Callable[[str], None] = lambda _path: None
    ) -> None:
        self._folder = folder
        self._base = base
        self._canary = canary
        #: No page of the folder can have this address.
        self._prefix = f"/.canary-{secrets.token_hex(8)}/"
        self._on_fetch = on_fetch
        self._fetched: Counter[str] = Counter()
        self._http = _Quiet(("127.0.0.1", 0), partial(_Handler, site=self))
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
    def origin(self) -> str:
        return f"http://127.0.0.1:{self._http.server_address[1]}"

    @property
    def canary(self) -> str:
        """The address of the canary page."""
        return f"{self.origin}{self._prefix}index.html"

    def url(self, path: str) -> str:
        """The address of a file in the folder, in the spelling in which Chromium gives it back."""
        return f"{self.origin}{self._base}{quote(os.fsencode(path))}"

    def fetched(self, url: str) -> int:
        """How often ``url`` went out with status 200."""
        return self._fetched[unquote(urlsplit(url).path, errors="surrogateescape")]

    def file_of(self, address: str) -> Path | None:
        """The file behind the path of an address; None for anything outside of the two folders."""
        path = unquote(urlsplit(address).path, errors="surrogateescape")
        for prefix, folder in ((self._prefix, self._canary), (self._base, self._folder)):
            if path.startswith(prefix):
                parts = [part for part in path.removeprefix(prefix).split("/") if part]
                if ".." in parts or "\0" in path:
                    return None
                file = folder.joinpath(*parts)
                return file / "index.html" if path.endswith("/") else file
        return None

    def record(self, address: str, status: int) -> None:
        """Called for each answer that went out."""
        if status == HTTPStatus.OK:
            path = unquote(urlsplit(address).path, errors="surrogateescape")
            self._fetched[path] += 1
            self._on_fetch(path.removeprefix(self._base))


class _Quiet(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - the base class's
        """A browser that hangs up in the middle is no news."""


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *args: Any, site: Server) -> None:  # noqa: ANN401 - the base class's
        self._site = site
        self._policy = ""
        socketserver.StreamRequestHandler.__init__(self, *args)

    def send_head(self) -> Any:  # noqa: ANN401 - the base class's
        path = Path(self.translate_path(self.path))
        self._policy = ""
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
        self._policy = HELD if plain == content else STILL
        file = super().send_head()
        if file is None:
            return None
        file.close()
        return io.BytesIO(plain)

    def guess_type(self, path: Any) -> str:  # noqa: ANN401 - the base class's
        # What a host sends; Python does not know all of them, and the system's own list differs from machine to machine.
        return TYPES.get(Path(path).suffix.lower()) or super().guess_type(path)

    def translate_path(self, path: str) -> str:
        file = self._site.file_of(path)
        return os.fspath(file) if file else os.devnull

    def end_headers(self) -> None:
        # A page checked from a cache is a page not fetched.
        self.send_header("Cache-Control", "no-store")
        if self._policy:
            self.send_header("Content-Security-Policy", self._policy)
        super().end_headers()

    def log_request(self, code: int | str = "-", _size: int | str = "-") -> None:
        self._site.record(self.path, int(code))

    def log_message(self, *_args: object) -> None:
        pass
