"""The one module that knows mkdocs: a plugin that turns records into pages, and the call that builds a site with it."""

from __future__ import annotations

import logging
import os
import re
import tempfile
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote

# Material prints a notice about mkdocs 2 on every run; mkdocs is pinned below 2.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import config_options
from mkdocs.config.base import Config, load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

from generator.diagnostics import Diagnostic, Fact, present
from generator.fault import fault
from generator.outputs import MANIFEST, Built, Links, assets, leaks, manifest, sitemap, table_files
from generator.pages import HELP, Page, planned
from generator.records import language_of
from generator.records.content import is_page
from generator.render import Renderer, fault_page
from generator.reported import reported
from generator.search import located, search_files
from generator.site import Site, read_site
from generator.watch import PARTS, observer
from generator.withholding import cleared
from generator.words import strings

#: Who has an address that an attachment wants (B015).
OURS: Fact = {"ko": "누리집이 스스로 만드는 파일", "en": "a file that the site makes itself"}
ROOT = Path(__file__).resolve().parents[1]


class HwanhiConfig(Config):  # type: ignore[no-untyped-call]
    """Settings of the plugin in mkdocs.yml: ``site``, the folder with site.yml, data/ and content/."""

    site = config_options.Type(str, default=".")


class HwanhiPlugin(BasePlugin[HwanhiConfig]):  # type: ignore[no-untyped-call]
    """Record pages enter mkdocs as finished files; narrative pages are Markdown that mkdocs reads. One shell for both."""

    site: Site | None = None
    pages: Sequence[Page] = ()
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
            self.site = self.site.with_history()
            self.pages, wrong = planned(self.site, strings(self.site.language), live=self.live)
            if wrong:
                raise PluginError("\n" + present(wrong, "full", self.site.language, folder))
        config.site_name = self.site.settings["name"]
        config.site_url = self.site.settings["url"]
        config.theme.language = self.site.language  # type: ignore[attr-defined]
        config.mdx_configs["generator.render.plain"] = {"rooted": self.rooted}
        config.mdx_configs["footnotes"] = {"BACKLINK_TITLE": strings(self.site.language)["footnote"]}
        # Of Material's own pages none is used: sitemap and the page for a wrong address are ours.
        config.theme.static_templates = set()
        places = [self.site.folder / each for each in PARTS] + [ROOT / "theme"]
        config.watch += [str(path) for path in places if path.exists() and str(path) not in config.watch]
        self.downloads = table_files(self.site)
        self.searched = search_files(self.site, self.pages, strings(self.site.language))
        self.renderer = Renderer(self.site, self.pages, located(self.searched))
        self.wrong: list[Diagnostic] = []
        #: Attachments at addresses that the site needs.
        self.taken: list[Diagnostic] = []
        self.known = {page.path for page in self.pages} | {each.name for each in self.site.attachments}
        self.known |= {*assets(), *self.downloads, *self.searched}
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:  # noqa: ARG002 - mkdocs' own signature
        """What mkdocs found counts for nothing: it leaves out names that are pages, and knows no NFC.

        What the site makes itself is written here and now, page by page; mkdocs has it as names that Markdown may lead to.
        """
        assert self.site is not None  # noqa: S101 - on_config has read it
        own = _Named([])
        self.bodies = {f"{each.name}.md": cleared(each.markdown) for each in self.site.narratives}
        for name in self.bodies:
            own.append(_file(config, name, content=""))
        for each in self.site.attachments:
            own.append(_file(config, each.name, abs_src_path=str(each.file)))
        self.built = Built(self.site, self.pages, Path(config.site_dir))
        made = {**assets(), **self.downloads, **self.searched}
        for path, content in made.items():
            self.built.write(path, content if isinstance(content, bytes) else content.encode())
        rendered = [page for page in self.pages if page.kind != "narrative"]
        for page in rendered:
            self.built.write(page.path, self.renderer.render(page, live=self.live).encode())
        # on_post_build writes the last two.
        for path in (*made, *(page.path for page in rendered), "sitemap.xml", MANIFEST):
            if own.get_file_from_path(path):
                self.taken.append(Diagnostic("B015", f"content/{path}", facts={"address": path, "first": OURS}))
                own.remove(own.src_uris[path])
            own.append(_Written.generated(config, path, content="", inclusion=InclusionLevel.INCLUDED))
        return own

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        self.depth = page.file.dest_uri.count("/")
        return self.bodies[page.file.src_uri]

    def rooted(self, address: str) -> str:
        """An address of Markdown that begins with a slash, from the page that is being made.

        It means the root of the site, also where the site has a part of its host only; and an address that has that part
        in it already means the same: the preview and another host know nothing of that part.
        """
        assert self.site is not None  # noqa: S101 - on_config has read it
        base = self.site.base
        path = re.split("[?#]", address, maxsplit=1)[0]
        if f"{path}/" == base:
            address, path = f"/{address[len(path) :]}", "/"
        if base == "/" or address.startswith("//"):
            return address
        if not self.leads(path) and path.startswith(base):
            address = address[len(base) - 1 :]
        return "../" * self.depth + address[1:] or "./"

    def leads(self, path: str) -> bool:
        """Whether there is something in the site at a path that begins at its root."""
        below = unquote(path)[1:]
        return any(each in self.known for each in (below, f"{below}index.html", f"{below}/index.html"))

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:  # noqa: ARG002
        assert self.site is not None  # noqa: S101 - on_config has read it
        ours = next(each for each in self.pages if each.path == page.file.dest_uri)
        return self.renderer.render(ours, page.content, live=self.live)

    def on_post_build(self, *, config: MkDocsConfig) -> None:  # noqa: ARG002 - mkdocs' own signature
        assert self.site is not None  # noqa: S101 - on_config has read it
        built = self.built
        built.look_at_rest()
        beside = {
            "sitemap.xml": sitemap(self.site, self.pages, self.renderer.canonical),
            MANIFEST: manifest(self.site, self.pages, {path: each.sum for path, each in built.seen.items()}),
        }
        read = {path: each.markup for path, each in built.seen.items()}
        self.wrong = [*self.taken, *Links(self.site, self.pages, read, beside).problems()]
        if self.wrong and not self.collects:
            raise PluginError("\n" + present(self.wrong, "full", self.site.language, self.site.folder))
        for path, text in beside.items():
            built.write(path, text.encode())
        leaked = leaks(self.pages, {path: each.personal for path, each in built.seen.items()})
        if leaked and not self.collects:
            raise PluginError("\n" + present(leaked, "full", self.site.language, self.site.folder))
        self.wrong += leaked


class _Written(File):
    """A file that is where it belongs already."""

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 - mkdocs' own signature
        """Does nothing: there is nothing left to do."""


class _Named(Files):
    """The files of a site by the names that people write, however they write Hangul and the ending of a page."""

    def get_file_from_path(self, path: str) -> File | None:
        name = unicodedata.normalize("NFC", path)
        name = f"{PurePosixPath(name).with_suffix('')}.md" if is_page(name) else name
        found: File | None = super().get_file_from_path(name)
        return found


def _file(config: MkDocsConfig, name: str, **source: Any) -> File:  # noqa: ANN401 - as mkdocs takes it
    # Included whatever mkdocs thinks of the name: /templates/ is a folder of its own to it.
    made: File = File.generated(config, name, **source, inclusion=InclusionLevel.INCLUDED)
    return made


class _Warnings(logging.Handler):
    """Collects what mkdocs only warns of: what it is not sure of, no citizen should meet."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def build_site(site: Site, out: Path, *, live: bool = False) -> Sequence[Diagnostic]:
    """Builds ``site`` into ``out`` (emptied first) and returns what is wrong with it; then ``out`` is not to be used."""
    site = site.with_history()
    pages, wrong = planned(site, strings(site.language), live=live)
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
            plugin.site, plugin.pages = site, pages
            plugin.on_startup(command="build", dirty=False)
            plugin.live = live
            plugin.collects = True
            plugin.config.site = str(site.folder)
            mkdocs_build(config)
    except Abort as error:
        return list(reported(warnings.messages, str(error)))
    finally:
        logger.removeHandler(warnings)
    return [*reported(warnings.messages), *plugin.wrong]


def configuration(docs: Path, out: Path) -> MkDocsConfig:
    """The configuration of mkdocs from the engine's mkdocs.yml, for any site and any output folder."""
    config: MkDocsConfig = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(docs), site_dir=str(out), strict=False)
    return config


class _Server(LiveReloadServer):
    """mkdocs' own server, with its port from the beginning: who is told an address has it."""

    def __init__(self, build: Callable[[], None], address: tuple[str, int], root: Path, folder: Path) -> None:
        super().__init__(build, *address, str(root))
        super().server_bind()
        self.server_activate()
        # Of the same kind, as far as mkdocs uses it.
        self.observer = observer(folder)  # type: ignore[assignment]
        for path in (folder.parent, ROOT / "theme"):
            self.watch(str(path))

    def serve(self, *, open_in_browser: bool = False) -> None:  # noqa: ARG002 - mkdocs' own signature
        # As mkdocs has it, but for taking the port.
        self.observer.start()
        self.serve_thread.start()
        self._build_loop()  # type: ignore[no-untyped-call]


class Preview:
    """The live preview: builds on every edit, and shows what is wrong in the page instead of stopping.

    mkdocs' own server does the watching and reloading; it is polled ten times a second. Raises OSError where the port
    is taken. Port 0 takes one that is free.
    """

    def __init__(self, folder: Path, out: Path, address: tuple[str, int], as_of: str | None, style: str) -> None:
        self.folder, self.out, self.as_of, self.style = folder, out, as_of, style
        self.server = _Server(self.build, address, out, folder)
        self.server.error_handler = self.error_page

    @property
    def port(self) -> int:
        return int(self.server.server_address[1])

    def build(self) -> None:
        """One build; its problems go to the terminal and into every page."""
        site, problems = None, list[Diagnostic]()
        try:
            site, found = read_site(self.folder, self.as_of)
            problems = list(found)
            if site is not None:
                problems += build_site(site, self.out, live=True)
        except Exception as error:  # noqa: BLE001 - whatever an edit brings about, the next one is followed
            problems.append(fault(error))
        language = language_of(self.folder)
        if problems:
            # The editor looks at the terminal, too; a warning is told only there.
            print(present(problems, self.style, language, self.folder), flush=True)  # noqa: T201
        if site is None or any(each.severity == "error" for each in problems):
            html = fault_page(present(problems, "full", language, self.folder), self.explained(problems), language)
            # Whichever page the editor is looking at, it tells; but for help, which is needed now.
            self.out.mkdir(parents=True, exist_ok=True)
            for path in {*self.out.rglob("*.html"), self.out / "index.html"}:
                if not path.is_relative_to(self.out / HELP):
                    path.write_text(html, "utf-8")

    def explained(self, problems: Sequence[Diagnostic]) -> list[Diagnostic]:
        """One problem of each code that has its page of help, which the last build that went well has made."""
        first = {each.code: each for each in reversed(problems)}
        return [each for _, each in sorted(first.items()) if (self.out / f"{each.url[1:]}index.html").is_file()]

    def error_page(self, code: int) -> bytes | None:
        """The site's own page for a wrong address."""
        page = self.out / f"{code}.html"
        return page.read_bytes() if page.is_file() else None

    def serve(self) -> None:
        """Until Ctrl+C."""
        logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)
        self.build()
        try:
            self.server.serve()
        except KeyboardInterrupt:
            pass
        finally:
            self.server.shutdown()


__all__ = ["HwanhiPlugin", "Preview", "build_site"]
