"""The one module that knows mkdocs: a plugin that turns records into pages, and the call that builds a site with it."""

from __future__ import annotations

import logging
import os
import re
import socket
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

# Material prints a notice about mkdocs 2 on every run; mkdocs is pinned below 2.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import config_options
from mkdocs.config.base import Config, load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from generator.diagnostics import Diagnostic, Fact, Span, present
from generator.outputs import MANIFEST, TABLE, assets, leaks, manifest, sitemap, wrong_addresses
from generator.pages import Page, clashes, plan
from generator.records import language_of
from generator.render import Renderer, fault_page
from generator.render.plain import CAPTION
from generator.render.words import strings
from generator.site import Site, read_site

ROOT = Path(__file__).resolve().parents[1]
#: The line of dashes below the headings of a table in Markdown.
RULE_OF_TABLE = re.compile(r"^\s*\|?\s*:?-+:?\s*(\|\s*:?-*:?\s*)+$")
#: How mkdocs names the page and the target of a link that leads nowhere.
BROKEN_LINK = re.compile(r"Doc file '(?P<page>[^']+)' contains a link '(?P<link>[^']*)'")


class HwanhiConfig(Config):  # type: ignore[no-untyped-call]
    """Settings of the plugin in mkdocs.yml: ``site``, the folder with site.yml, data/ and content/."""

    site = config_options.Type(str, default=".")


class HwanhiPlugin(BasePlugin[HwanhiConfig]):  # type: ignore[no-untyped-call]
    """Record pages enter mkdocs as finished files; narrative pages are Markdown that mkdocs reads. One shell for both."""

    site: Site | None = None
    #: The preview adds a script of its own, which the policy of the published page would refuse.
    live: bool = False
    #: True for ``build_site``, which brings the site and asks for ``wrong``; plain mkdocs reads and has to be stopped.
    collects: bool = False

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002 - mkdocs' own signature
        self.live = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        folder = Path(config.config_file_path or ".").parent / self.config.site
        if self.site is None or not self.collects:
            self.site, problems = read_site(folder.resolve())
            if self.site is None:
                raise PluginError("\n" + present(problems, "full", language_of(folder), folder))
        config.site_name = self.site.settings["name"]
        config.site_url = self.site.settings["url"]
        config.theme.language = self.site.language  # type: ignore[attr-defined]
        config.mdx_configs["footnotes"] = {"BACKLINK_TITLE": strings(self.site.language)["footnote"]}
        # Of Material's own pages none is used: sitemap and the page for a wrong address are ours.
        config.theme.static_templates = set()
        config.watch += [str(path) for path in watched(self.site.folder) if str(path) not in config.watch]
        self.pages = plan(self.site, strings(self.site.language))
        wrong = clashes(self.pages)
        if wrong:
            raise PluginError("\n" + present(wrong, "full", self.site.language, folder))
        self.renderer = Renderer(self.site, self.pages)
        self.wrong: list[Diagnostic] = []
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        # Material's scripts and style sheets are not needed, so they are not sent.
        for file in [
            file for file in files if file.abs_src_path and not Path(file.abs_src_path).is_relative_to(config.docs_dir)
        ]:
            files.remove(file)
        for page in self.pages:
            if page.kind != "narrative":
                html = self.renderer.render(page, live=self.live)
                files.append(File.generated(config, page.path, content=html))
        for path, content in assets().items():
            files.append(File.generated(config, path, content=content))
        # Once a build, not once a page.
        self.built = self.site_files(config)
        return files

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:  # noqa: ARG002
        assert self.site is not None  # noqa: S101 - on_config has read it
        ours = next(each for each in self.pages if each.path == page.file.dest_uri)
        self.wrong += explain_addresses(ours, page.content or "", self.built, self.site)
        return self.renderer.render(ours, page.content, live=self.live)

    def site_files(self, config: MkDocsConfig) -> set[str]:
        """The paths of all files that the built site will have."""
        docs = Path(config.docs_dir)
        beside = (
            path.relative_to(docs).as_posix() for path in docs.rglob("*") if path.suffix != ".md" and path.is_file()
        )
        return {*(page.path for page in self.pages), *assets(), *beside, "sitemap.xml", MANIFEST}

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        assert self.site is not None  # noqa: S101 - on_config has read it
        if self.wrong and not self.collects:
            raise PluginError("\n" + present(self.wrong, "full", self.site.language, self.site.folder))
        out = Path(config.site_dir)
        (out / "sitemap.xml").write_text(sitemap(self.site, self.pages, self.renderer.canonical), "utf-8")
        (out / MANIFEST).write_text(manifest(self.site, self.pages, out), "utf-8")
        leaked = leaks(self.site, self.pages, out)
        if leaked and not self.collects:
            raise PluginError("\n" + present(leaked, "full", self.site.language, self.site.folder))
        self.wrong += leaked


def watched(folder: Path) -> list[Path]:
    """What the preview watches: everything that a page is made from."""
    places = [folder / "data", folder / "content", folder / "site.yml", ROOT / "theme"]
    return [path for path in places if path.exists()]


class _Warnings(logging.Handler):
    """Collects what mkdocs only warns of: a broken link is no warning to the citizen who follows it."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def build_site(site: Site, out: Path, *, live: bool = False) -> Sequence[Diagnostic]:
    """Builds ``site`` into ``out`` (emptied first) and returns what is wrong with it; then ``out`` is not to be used."""
    wrong = clashes(plan(site, strings(site.language)))
    if wrong:
        return wrong
    warnings = _Warnings()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(warnings)
    logger.propagate = False
    try:
        with tempfile.TemporaryDirectory() as empty:
            docs = site.folder / "content"
            config = configuration(docs if docs.is_dir() else Path(empty), out)
            plugin: Any = config.plugins["hwanhi"]
            plugin.site = site
            plugin.on_startup(command="build", dirty=False)
            plugin.live = live
            plugin.collects = True
            plugin.config.site = str(site.folder)
            mkdocs_build(config)
    except Abort as error:
        return [Diagnostic("B002", "content", facts={"reason": str(error)})]
    finally:
        logger.removeHandler(warnings)
    # Links to other pages are followed by explain_addresses, which also knows the pages of records; mkdocs knows anchors.
    anchors = [message for message in warnings.messages if not (BROKEN_LINK.search(message) and "#" not in message)]
    return [*(explain(message, site.folder) for message in anchors), *plugin.wrong]


def configuration(docs: Path, out: Path) -> MkDocsConfig:
    """The configuration of mkdocs from the engine's mkdocs.yml, for any site and any output folder."""
    config: MkDocsConfig = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(docs), site_dir=str(out), strict=False)
    return config


def explain(message: str, folder: Path) -> Diagnostic:
    """A warning of mkdocs as a diagnostic, at the line of the link where it names one."""
    found = BROKEN_LINK.search(message)
    if not found:
        return Diagnostic("B002", "content", facts={"reason": message})
    reason: Fact = {
        "ko": f"링크가 가리키는 쪽이 없습니다: {found['link']}",
        "en": f"This link leads nowhere: {found['link']}",
    }
    path = f"content/{found['page']}"
    return Diagnostic("B002", path, next(places(found["link"], folder / path), Span()), {"reason": reason})


def explain_addresses(page: Page, html: str, files: set[str], site: Site) -> list[Diagnostic]:
    """What is wrong with the links and pictures of a narrative page, each at its line in the Markdown."""
    shown = page.sources[0].path
    spans: dict[str, Iterator[Span]] = {}
    problems = []
    for address, reason in wrong_addresses(html, page.path, files, site.base):
        where = tables if address == TABLE else places
        span = next(spans.setdefault(address, where(address, site.folder / shown)), Span())
        problems.append(Diagnostic("B002", shown, span, {"reason": reason}))
    return problems


def tables(_address: str, path: Path) -> Iterator[Span]:
    """The first lines of the tables of a Markdown file that have no caption above them."""
    lines = path.read_text("utf-8-sig").split("\n")
    for number, line in enumerate(lines[1:], 1):
        above = next((each for each in reversed(lines[: number - 1]) if each.strip()), "")
        if RULE_OF_TABLE.match(line) and not CAPTION.match(above):
            yield Span(number, 1, number, len(lines[number - 1]) + 1)


def places(address: str, path: Path) -> Iterator[Span]:
    """Where an address stands in a Markdown file, from the top: whole, not as the beginning of a longer one."""
    whole = re.compile(rf"(?<![^\s(<\"'\]:]){re.escape(address)}(?![^\s)>\"'])")
    for number, line in enumerate(path.read_text("utf-8-sig").split("\n"), 1):
        for found in whole.finditer(line):
            yield Span(number, found.start() + 1, number, found.end() + 1)


class Preview:
    """The live preview: builds on every edit, and shows what is wrong in the page instead of stopping.

    mkdocs' own server does the watching and reloading; it is polled ten times a second. Raises OSError where the port
    is taken.
    """

    def __init__(self, folder: Path, out: Path, address: tuple[str, int], as_of: date | None, style: str) -> None:
        self.folder, self.out, self.as_of, self.style = folder, out, as_of, style
        # mkdocs' server takes the port only after the first build; whether it is free is to be known before.
        socket.create_server(address).close()
        self.server = LiveReloadServer(self.build, *address, str(out), polling_interval=0.1)
        self.server.error_handler = self.error_page
        # Only what is there can be watched, and an editor's first record may be the first thing in its folder.
        for name in ("data", "content"):
            with suppress(OSError):
                (folder / name).mkdir(exist_ok=True)
        # Not below the folder itself, which may hold thousands of other files; site.yml lies directly in it.
        self.server.watch(str(folder), recursive=False)
        for path in watched(folder):
            self.server.watch(str(path))

    def build(self) -> None:
        """One build; its problems go to the terminal and into every page."""
        site, found = read_site(self.folder, self.as_of)
        problems = list(found)
        if site is not None:
            problems += build_site(site, self.out, live=True)
        language = language_of(self.folder)
        if problems:
            # The editor looks at the terminal, too; a warning is told only there.
            print(present(problems, self.style, language, self.folder), flush=True)  # noqa: T201
        if site is None or any(each.severity == "error" for each in problems):
            html = fault_page(present(problems, "full", language, self.folder), language)
            # Whichever page the editor is looking at, it tells.
            self.out.mkdir(parents=True, exist_ok=True)
            for path in {*self.out.rglob("*.html"), self.out / "index.html"}:
                path.write_text(html, "utf-8")

    def error_page(self, code: int) -> bytes | None:
        """The site's own page for a wrong address."""
        page = self.out / f"{code}.html"
        return page.read_bytes() if page.is_file() else None

    def serve(self) -> None:
        """Until Ctrl+C."""
        logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)
        self.build()
        try:
            self.server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            pass
        finally:
            self.server.shutdown()


__all__ = ["HwanhiPlugin", "Preview", "build_site"]
