"""One building of a site: all that is made of it but what Markdown becomes, which somebody else converts and hands in.

The second map of the engine: each page is rendered, written and looked at apart from all others, so in as many processes as
the machine has cores. What was seen of the pages comes back, their bytes do not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from generator.diagnostics import Diagnostic, Fact
from generator.outputs import MANIFEST, Built, Links, Seen, assets, leaks, manifest, sitemap, table_files
from generator.pages import Page
from generator.parallel import Processes, mapped
from generator.render import Renderer
from generator.search import search_files
from generator.site import Site
from generator.words import strings

#: Who has an address that an attachment wants (B015).
OURS: Fact = {"ko": "누리집이 스스로 만드는 파일", "en": "a file that the site makes itself"}
#: Written last, when everything else is known.
LAST = ("sitemap.xml", MANIFEST)
#: Pages that a process takes at once.
CHUNK = 16
#: With fewer pages than this, other processes cost more than they save.
FEWEST = 200


class Maker:
    """Makes the pages that no Markdown is in, in whatever process it finds itself."""

    def __init__(self, site: Site, pages: Sequence[Page], out: Path, *, live: bool) -> None:
        self.given = (site, pages, out)
        self.live = live
        self.renderer = Renderer(site, pages)
        self.built = Built(site, pages, out)
        self.rendered = [page for page in pages if page.kind != "narrative"]

    def __reduce__(self) -> tuple[object, ...]:
        # A renderer is made of templates, which are read anew where the other process is no copy of this one.
        return partial(Maker, live=self.live), self.given

    def make(self, page: Page) -> Seen:
        """Renders and writes one page. Raises OSError."""
        return self.built.put(page.path, self.renderer.render(page, live=self.live).encode())


class Building:
    """The building of ``site``, whose pages are ``pages``, into the empty folder ``out``; ``live`` for the preview."""

    def __init__(self, site: Site, pages: Sequence[Page], out: Path, *, live: bool = False) -> None:
        self.site, self.pages, self.live = site, pages, live
        self.maker = Maker(site, pages, out, live=live)
        self.built, self.renderer, self.rendered = self.maker.built, self.maker.renderer, self.maker.rendered
        self.beside: Mapping[str, bytes] = {
            path: content if isinstance(content, bytes) else content.encode()
            for path, content in (
                *assets().items(),
                *table_files(site).items(),
                *search_files(site, pages, strings(site.language)).items(),
            )
        }
        self._narratives = {page.path: page for page in pages if page.kind == "narrative"}

    @property
    def addresses(self) -> list[str]:
        """Every file that the engine writes itself, below the folder."""
        return [*self.beside, *(page.path for page in self.rendered), *LAST]

    def write(self) -> None:
        """Writes everything but the pages of Markdown and the last files. Raises OSError."""
        for path, content in self.beside.items():
            self.built.write(path, content)
        # The preview has threads, beside which a process cannot be copied; to begin others takes longer than an edit may.
        with Processes(1 if self.live else None, partial(_take, self.maker)) as processes, _taken(self.maker):
            numbers = range(len(self.rendered))
            found = mapped(_make, numbers, executor=processes, chunk=CHUNK, fewest=FEWEST)
            for page, seen in zip(self.rendered, found, strict=True):
                self.built.seen[page.path] = seen

    def narrative(self, path: str, html: str) -> str:
        """The page of Markdown at ``path``; ``html`` is what the Markdown became."""
        return self.renderer.render(self._narratives[path], html, live=self.live)

    def finish(self) -> list[Diagnostic]:
        """Looks at what others wrote, judges the whole, and writes the last files. Raises OSError."""
        built, site, pages = self.built, self.site, self.pages
        built.look_at_rest()
        last = dict(
            zip(
                LAST,
                (
                    sitemap(site, pages, self.renderer.canonical),
                    manifest(site, pages, {path: each.sum for path, each in built.seen.items()}),
                ),
                strict=True,
            )
        )
        read = {path: each.markup for path, each in built.seen.items()}
        wrong = [*self.taken(), *Links(site, pages, read, last).problems()]
        for path, text in last.items():
            built.write(path, text.encode())
        return wrong + leaks(pages, {path: each.personal for path, each in built.seen.items()})

    def taken(self) -> list[Diagnostic]:
        """Attachments at addresses that the site needs."""
        attached = {each.name for each in self.site.attachments}
        return [
            Diagnostic("B015", f"content/{path}", facts={"address": path, "first": OURS})
            for path in self.addresses
            if path in attached
        ]


#: Who makes the pages of this process.
_maker: Maker | None = None


def _take(maker: Maker | None) -> None:
    global _maker  # noqa: PLW0603 - what processes are begun with
    _maker = maker


@contextmanager
def _taken(maker: Maker) -> Iterator[None]:
    """Lets this process make pages, too: all where there are no others, and those that a process left that ended."""
    _take(maker)
    try:
        yield
    finally:
        _take(None)


def _make(number: int) -> Seen:
    assert _maker is not None  # noqa: S101 - every process begins by taking it
    return _maker.make(_maker.rendered[number])
