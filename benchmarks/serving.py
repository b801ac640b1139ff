"""Serves a folder on the loopback address as a static host does it: compressed, with types, over one connection."""
# ruff: noqa: INP001 - a part of the scripts beside it

from __future__ import annotations

import gzip
import mimetypes
import threading
from functools import lru_cache, partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import unquote, urlsplit

#: What a host compresses; pictures and fonts are compressed already.
COMPRESSED = ("text/", "application/json", "application/javascript", "application/xml", "image/svg+xml")
#: As GitHub Pages says it.
KEPT = "max-age=600"


class Serving:
    """A context: while it is open, the files of ``folder`` are at ``origin``, and at ``origin`` + ``base``."""

    def __init__(self, folder: Path) -> None:
        self._http = _Quiet(("127.0.0.1", 0), partial(_Handler, folder=folder.resolve()))
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
        """The address of the folder, without a slash at its end."""
        return f"http://127.0.0.1:{self._http.server_address[1]}"


@lru_cache(maxsize=4096)
def body(path: Path) -> tuple[bytes, str, bool]:
    """What is sent for a file, its type, and whether it is compressed. Raises OSError where it cannot be read."""
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    if kind.startswith(COMPRESSED):
        # Without a time in it, so that a page weighs the same whenever it is asked for.
        return gzip.compress(path.read_bytes(), 9, mtime=0), kind, True
    return path.read_bytes(), kind, False


def file_of(folder: Path, address: str) -> Path | None:
    """The file of an address; None for one outside of ``folder`` or that is not there."""
    path = unquote(urlsplit(address).path)
    if "\0" in path:
        return None
    file = (folder / path.lstrip("/")).resolve()
    if path.endswith("/"):
        file /= "index.html"
    return file if file.is_relative_to(folder) and file.is_file() else None


class _Quiet(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A browser that ends while it is being answered is no news."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, folder: Path) -> None:
        self._folder = folder
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        file = file_of(self._folder, self.path)
        if file is None:
            self._send(HTTPStatus.NOT_FOUND, b"", "text/plain", packed=False)
        else:
            content, kind, packed = body(file)
            self._send(HTTPStatus.OK, content, kind, packed=packed)

    def _send(self, status: HTTPStatus, content: bytes, kind: str, *, packed: bool) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", KEPT)
        if packed:
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Vary", "Accept-Encoding")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """The scripts print their tables only."""
