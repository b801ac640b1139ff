"""The server of ``hwanhi edit``: it gives the form, and says what is wrong with what somebody is about to save."""

from __future__ import annotations

import json
import sys
import threading
import webbrowser
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from generator.editing.look import look
from generator.editor import FOLDER, Unbundled, bundled, lying, page_files, policy
from generator.fault import fault
from generator.records import load_settings
from generator.session import CommandExit, Session
from generator.source import MAXIMUM_BYTES

HOST = "127.0.0.1"
#: By which names a browser on this machine asks; any other is a page elsewhere that had its name led here.
NAMES = (HOST, "localhost")
#: Where the form asks before it saves.
LOOK = f"/{FOLDER}look"
#: One look at a time: each reads the whole site.
LOOKING = threading.Lock()


def edit(session: Session) -> int:
    """Until Ctrl+C. Exit 2 where the form cannot be shown."""
    session.enter()
    settings, problems = load_settings(session.folder)
    if settings is None:
        raise session.refuse(problems, session.sentence)
    try:
        program = bundled().resolve()
    except Unbundled as unbundled:
        raise session.refuse([unbundled.diagnostic], session.sentence, 2) from None
    try:
        server = ThreadingHTTPServer((HOST, session.options.port), partial(Handler, session, program))
    except OSError as error:
        session.refuse_port(error)
        raise CommandExit(2) from None
    url = f"http://{HOST}:{server.server_port}/{FOLDER}"
    session.say("editing", url=url, folder=session.folder)
    sys.stdout.flush()
    with server:
        if not session.options.no_browser:
            webbrowser.open(url)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            return 0
    return 0


class Handler(SimpleHTTPRequestHandler):
    """The program of the form, its page and what it is told: this anew at each look, as the folder is then."""

    protocol_version = "HTTP/1.1"

    def __init__(self, session: Session, program: Path, *given: object) -> None:
        self.session = session
        super().__init__(*given, directory=str(program))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if urlsplit(f"//{self.headers.get('Host', '')}").hostname not in NAMES:
            self.send_error(HTTPStatus.FORBIDDEN)
        elif path in ("/", f"/{FOLDER}"[:-1]):
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", f"/{FOLDER}")
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif path in (f"/{FOLDER}", f"/{FOLDER}index.html", f"/{FOLDER}form.json"):
            self.told("form.json" if path.endswith(".json") else "index.html")
        elif path.startswith(f"/{FOLDER}"):
            self.path = path.removeprefix(f"/{FOLDER}"[:-1])
            super().do_GET()
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def do_POST(self) -> None:
        """What is wrong with the file that is sent as ``{path, text}``. Nothing is written, and no page from elsewhere may ask."""
        host = self.headers.get("Host", "")
        length = self.headers.get("Content-Length", "")
        named = urlsplit(f"//{host}").hostname in NAMES and self.headers.get("Origin") == f"http://{host}"
        self.close_connection = True
        if not named or urlsplit(self.path).path != LOOK:
            self.send_error(HTTPStatus.FORBIDDEN)
            return
        # As JSON a text takes at most six times its bytes.
        if not (length.isascii() and length.isdigit() and int(length) <= 6 * MAXIMUM_BYTES):
            self.send_error(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
            return
        try:
            asked = json.loads(self.rfile.read(int(length)))
            with LOOKING:
                found = look(self.session.folder, asked["path"], asked["text"], self.session.language)
        except (ValueError, KeyError, TypeError):
            self.send_error(HTTPStatus.BAD_REQUEST)
        except Exception as error:  # noqa: BLE001 - whatever is in the folder, the next look is answered
            self.session.show([fault(error)])
            self.send_error(HTTPStatus.SERVICE_UNAVAILABLE)
        else:
            self.answer(json.dumps(found, ensure_ascii=False).encode(), "application/json")

    def do_HEAD(self) -> None:
        self.do_GET()

    def list_directory(self, _path: object) -> None:
        """Nobody needs a list of what lies there."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def told(self, name: str) -> None:
        """The page or what it is told. Settings that are wrong by now are told in the terminal."""
        try:
            settings, problems = load_settings(self.session.folder)
            files = page_files(settings, lying(self.session.folder), local=True) if settings else {}
        except Exception as error:  # noqa: BLE001 - whatever is in the folder, the next look is answered
            files, problems = {}, [fault(error)]
        if not files:
            self.session.show(problems)
            self.send_error(HTTPStatus.SERVICE_UNAVAILABLE)
            return
        self.answer(files[name], "application/json" if name.endswith(".json") else "text/html; charset=utf-8")

    def answer(self, content: bytes, kind: str) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", f"{policy({})}; frame-ancestors 'none'")
        self.send_header("Cache-Control", "no-cache")
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Nothing: the terminal is for what went wrong."""
