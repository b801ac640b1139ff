"""The live preview: a site that is built anew on every edit, and shows in its pages what is wrong with it."""

from __future__ import annotations

import gc
import logging
import re
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer

from generator.diagnostics import Diagnostic, present
from generator.fault import fault
from generator.mkdocs_plugin.build import ROOT, build_site
from generator.mkdocs_plugin.look import EditNews, Eye, Looking, SiteEdit, edit_of
from generator.pages import HELP, plan
from generator.records import language_of
from generator.render import Renderer, fault_page
from generator.site import Site, read_site
from generator.store import BuildStore
from generator.watch import observer
from generator.words import strings

#: Where the panel asks for news, with the number of what it has.
LOOK = re.compile(r"/hwanhi-look/(-?[0-9]{1,9})")
#: Seconds for which a build waits for the first answer about the page that is edited.
FIRST_ANSWER = 0.6
#: Seconds without a change after which a build begins. Files are looked at ten times a second, so those of one save come together.
SETTLED = 0.03
#: Seconds after a build in which garbage is looked for.
QUIET = 1.0
PANEL = Path(__file__).with_name("panel.js")


class _Server(LiveReloadServer):
    """mkdocs' own server, with its port from the beginning: who is told an address has it."""

    def __init__(
        self,
        build: Callable[[], None],
        address: tuple[str, int],
        root: Path,
        folder: Path,
        *,
        told: EditNews | None,
        more: Callable[[str], str | None],
    ) -> None:
        """``more`` gives the HTML of pages that are no files, by their path."""
        super().__init__(build, *address, str(root))
        self._told, self._more = told, more
        self.build_delay = SETTLED
        super().server_bind()
        self.server_activate()
        # Of the same kind, as far as mkdocs uses it.
        self.observer = observer(folder)  # type: ignore[assignment]
        for path in (folder.parent, ROOT / "theme"):
            self.watch(str(path))

    def _serve_request(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes] | None:
        # Before mkdocs waits for the build that is going on.
        asked = LOOK.fullmatch(environ["PATH_INFO"])
        if asked and self._told:
            start_response("200 OK", [("Content-Type", "application/json"), ("Cache-Control", "no-store")])
            return [self._told.after(int(asked[1]))]
        answer: Iterable[bytes] | None = super()._serve_request(environ, start_response)
        path = environ["PATH_INFO"].removesuffix("/index.html")
        if answer is None and (html := self._more(f"{path.strip('/')}/index.html")):
            if not environ["PATH_INFO"].endswith(("/", "/index.html")):
                start_response("302 Found", [("Location", f"{path}/")])
                return []
            start_response("200 OK", [("Content-Type", "text/html; charset=utf-8")])
            return [self._inject_js_into_html(html.encode(), self._visible_epoch)]
        return answer

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        made: bytes = super()._inject_js_into_html(content, epoch)  # type: ignore[no-untyped-call]
        end = made.rfind(b"</body>")
        return (
            made[:end] + b"<script>" + PANEL.read_bytes() + b"</script>" + made[end:]
            if self._told and end >= 0
            else made
        )

    def serve(self, *, open_in_browser: bool = False) -> None:  # noqa: ARG002 - mkdocs' own signature
        # As mkdocs has it, but for taking the port.
        self.observer.start()
        self.serve_thread.start()
        self._build_loop()  # type: ignore[no-untyped-call]


class Preview:
    """The live preview: builds on every edit, and shows what is wrong in the page instead of stopping.

    mkdocs' own server does the watching and reloading; it is polled ten times a second. All that is written lies in the folder
    ``out``. Raises OSError where the port is taken. Port 0 takes one that is free.
    """

    def __init__(
        self,
        folder: Path,
        out: Path,
        address: tuple[str, int],
        as_of: str | None,
        style: str,
        *,
        eye: Eye | None = None,
    ) -> None:
        """``eye`` looks at the page that is edited."""
        self.folder, self.out, self.as_of, self.style = folder, out / "site", as_of, style
        #: Beside what it shows, and gone with it: a page is made again only where something of it was edited.
        self.store, self.looked = BuildStore(out / "made"), BuildStore(out / "made/looked")
        self.looking = Looking(eye, partial(print, flush=True)) if eye else None
        #: The newest site that was sound: what is edited is what differs from it.
        self.site: Site | None = None
        self._clearing = threading.Timer(QUIET, gc.collect)
        told = self.looking.told if self.looking else None
        self.server = _Server(self.build, address, self.out, folder, told=told, more=self.help)
        self.server.error_handler = self.error_page

    @property
    def port(self) -> int:
        return int(self.server.server_address[1])

    def build(self) -> None:
        """One build; its problems go to the terminal and into every page."""
        # Looking for garbage took a third of the reading time: it is done when the page has been made.
        self._clearing.cancel()
        self._clearing = threading.Timer(QUIET, gc.collect)
        self._clearing.daemon = True
        self._build()
        self._clearing.start()

    def _build(self) -> None:
        site, problems = None, list[Diagnostic]()
        try:
            site, found = read_site(self.folder, self.as_of, store=self.looked)
            problems = list(found)
            if site is not None:
                edit = self.edited(site)
                problems += build_site(site, self.out, live=True, store=self.store)
                self.made(edit)
        except Exception as error:  # noqa: BLE001 - whatever an edit brings about, the next one is followed
            problems.append(fault(error))
        language = language_of(self.folder)
        if problems:
            # The editor looks at the terminal, too; a warning is told only there.
            print(present(problems, self.style, language, self.folder), flush=True)  # noqa: T201
        if site is None or any(each.severity == "error" for each in problems):
            if self.looking:
                self.looking.clear()
            html = fault_page(present(problems, "full", language, self.folder), self.explained(problems), language)
            # Whichever page the editor is looking at, it tells; but for help that is published, which is needed now.
            self.out.mkdir(parents=True, exist_ok=True)
            for path in {*self.out.rglob("*.html"), self.out / "index.html"}:
                if not path.is_relative_to(self.out / HELP):
                    path.write_text(html, "utf-8")

    def edited(self, site: Site) -> SiteEdit | None:
        """What was edited since the last sound site; the page of a record is looked at while the others are built."""
        before, self.site = self.site, site
        if before is None or self.looking is None:
            return None
        edit = edit_of(before, site)
        if edit and not (edit.page and edit.page.kind == "narrative"):
            self.looking.take(edit)
            # Both at once take as long as one after the other, where two processors are halves of one.
            self.looking.wait(FIRST_ANSWER)
            return None
        return edit

    def made(self, edit: SiteEdit | None) -> None:
        """A page of Markdown is looked at when it has been made."""
        if edit and edit.page and self.looking:
            file = self.out / edit.page.path
            self.looking.take(replace(edit, html=file.read_bytes()) if file.is_file() else replace(edit, page=None))

    def explained(self, problems: Sequence[Diagnostic]) -> list[Diagnostic]:
        """One problem of each code that has its page of help: all, once the site has been sound and says how its pages look."""
        first = {each.code: each for each in reversed(problems)}
        return [each for _, each in sorted(first.items())] if self.site else []

    def help(self, path: str) -> str | None:
        """A page of help, made when somebody reads it: there are as many as of a small site, and no edit changes them."""
        site = self.site
        if site is None or not path.startswith(HELP):
            return None
        pages = plan(site, strings(site.language), preview=True)
        page = next((each for each in pages if each.path == path), None)
        return Renderer(site, pages).render(page, live=True) if page else None

    def error_page(self, code: int) -> bytes | None:
        """The site's own page for a wrong address."""
        page = self.out / f"{code}.html"
        return page.read_bytes() if page.is_file() else None

    def serve(self) -> None:
        """Until Ctrl+C."""
        logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)
        try:
            gc.disable()
            if self.looking:
                self.looking.start(language_of(self.folder))
            self.build()
            self.server.serve()
        except KeyboardInterrupt:
            pass
        finally:
            gc.enable()
            if self.looking:
                self.looking.end()
            self.server.shutdown()
