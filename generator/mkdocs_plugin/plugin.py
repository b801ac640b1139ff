"""The plugin of mkdocs: record pages enter as finished files, narrative pages are Markdown that mkdocs reads."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.theme import Theme

from generator.building import Building
from generator.diagnostics import Diagnostic, present
from generator.exports import digest_pages
from generator.mkdocs_plugin.build import BUILDING, ROOT
from generator.pages import planned
from generator.records import language_of
from generator.records.content import is_page
from generator.site import read_site
from generator.watch import PARTS
from generator.withholding import redacted
from generator.words import strings


class HwanhiConfig(Config):  # type: ignore[no-untyped-call]
    """Settings of the plugin in mkdocs.yml: ``site``, the folder with site.yml, data/ and content/."""

    site = config_options.Type(str, default=".")


class HwanhiPlugin(BasePlugin[HwanhiConfig]):  # type: ignore[no-untyped-call]
    """What the configuration holds is built; with plain mkdocs, which holds nothing, the site is read first."""

    #: The preview adds a script of its own, which the policy of the published page would refuse.
    live: bool = False
    #: Whether nobody else reads what is wrong: then it has to stop mkdocs.
    alone: bool = False

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002 - mkdocs' own signature
        self.live = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        given = config.extra.get(BUILDING)
        self.alone = given is None
        self.building: Building = given or self._read(config)
        site = self.building.site
        config.site_name = site.settings["name"]
        config.site_url = site.settings["url"]
        config.theme.language = site.language  # type: ignore[attr-defined]
        words = strings(site.language)
        config.mdx_configs["generator.render.plain"] = {"rooted": self.rooted, "note": words["footnote_mark"]}
        config.mdx_configs["footnotes"] = {"BACKLINK_TITLE": words["footnote"]}
        # Of Material's own pages none is used: sitemap and the page for a wrong address are ours.
        config.theme.static_templates = set()
        config.theme.get_env = partial(_unlisted, config.theme)  # type: ignore[method-assign]
        places = [site.folder / each for each in PARTS] + [ROOT / "theme"]
        config.watch += [str(path) for path in places if path.exists() and str(path) not in config.watch]
        self.bodies = {f"{each.name}.md": redacted(each.markdown) for each in site.narratives}
        return config

    def _read(self, config: MkDocsConfig) -> Building:
        folder = (Path(config.config_file_path or ".").parent / self.config.site).resolve()
        site, problems = read_site(folder)
        if site is None:
            raise refused(problems, folder)
        site = site.with_history()
        pages, wrong = planned(site, strings(site.language), more=digest_pages(site))
        if wrong:
            raise refused(wrong, folder)
        return Building(site, pages, Path(config.site_dir), live=self.live)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:  # noqa: ARG002 - mkdocs' own signature
        """What mkdocs found counts for nothing: it leaves out names that are pages, and knows no NFC.

        What the site makes itself is written here and now, page by page; mkdocs has it as names that Markdown may lead to.
        """
        own = _Named([])
        for name in self.bodies:
            own.append(_file(config, name, content=""))
        self.building.write()
        made = set(self.building.addresses)
        self.known = {page.path for page in self.building.pages} | {
            each.name for each in self.building.site.attachments
        }
        self.known |= made
        for each in self.building.site.attachments:
            # An address that the site needs is no attachment's, and is told.
            if each.name not in made:
                own.append(_file(config, each.name, abs_src_path=str(each.file)))
        for path in self.building.addresses:
            # Markdown that goes out as it is has a page beside it, and is none itself.
            if is_page(path):
                continue
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
        base = self.building.site.base
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
        # Where another file has this address, which is told later, mkdocs would write into it, and it may be one of the last folder.
        (Path(config.site_dir) / page.file.dest_uri).unlink(missing_ok=True)
        return self.building.narrative(page.file.dest_uri, page.content or "")

    def on_post_build(self, *, config: MkDocsConfig) -> None:  # noqa: ARG002 - mkdocs' own signature
        if self.alone:
            wrong = self.building.finish()
            if wrong:
                raise refused(wrong, self.building.site.folder)


def refused(problems: Sequence[Diagnostic], folder: Path) -> PluginError:
    """How mkdocs ends that was called without us."""
    return PluginError("\n" + present(problems, "full", language_of(folder), folder))


def _unlisted(theme: Theme) -> Any:  # noqa: ANN401 - as mkdocs takes it
    """The templates of a theme, which mkdocs would list: 14,600 icons are a quarter of the building of a small site, and none is wanted."""
    environment: Any = Theme.get_env(theme)
    environment.loader.list_templates = list
    return environment


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
