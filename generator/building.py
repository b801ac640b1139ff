"""One building of a site: all that is made of it but what Markdown becomes, which somebody else converts and hands in.

The second map of the engine (generator/making.py makes the files): what was seen of the pages comes back, their bytes do not.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from functools import cached_property, partial
from pathlib import Path

from generator.diagnostics import Diagnostic, Fact
from generator.editor import Unbundled, lying, site_files
from generator.engine import summed
from generator.exports import OwnEntry, write_exports
from generator.issues import issues, written
from generator.making import Basis, Maker, OwnMaker, made_by
from generator.outputs import MANIFEST, Built, Links, Sound, assets, in_parts, leaks, listed_files, manifest, sitemap
from generator.pages import FURTHER, Page
from generator.parallel import Processes, beside
from generator.render.key import ground
from generator.search import PreparedEntry, search_files
from generator.site import Site
from generator.store import BuildStore, packed
from generator.words import strings

#: Who has an address that an attachment wants (B015).
OURS: Fact = {"ko": "누리집이 스스로 만드는 파일", "en": "a file that the site makes itself"}
#: Written last, when everything else is known.
SITEMAP = "sitemap.xml"
LAST = (SITEMAP, MANIFEST)


class Building:
    """The building of ``site``, whose pages are ``pages``, into the empty folder ``out``; ``live`` for the preview.

    ``store`` has what earlier builds made, and gets what this one makes. ``last`` is the folder that ``out`` will take the place of,
    if there is one; nothing in it is changed. ``executor`` is asked in place of other processes of this machine.
    """

    def __init__(
        self,
        site: Site,
        pages: Sequence[Page],
        out: Path,
        *,
        live: bool = False,
        store: BuildStore | None = None,
        last: Path | None = None,
        executor: Executor | None = None,
    ) -> None:
        self.executor = executor
        self.site, self.pages, self.live, self.store = site, pages, live, store
        self._ground = ground(site) if store else b""
        self._sound_key = summed(self._ground, "sound")
        kept = store.get(self._sound_key) if store else None
        sound: Sound = kept or Sound()
        # What is no store is thrown away when its keys are read: before anything is written into it.
        self.basis = Basis(site, out, sound, self._ground, live, store, store.keys() if store else frozenset(), last)
        #: What other files than pages were made of, by the key of that: packed where it is new.
        self._made: dict[bytes, bytes | None] = {}
        self.built = Built(site, pages, out, sound, self._kept, last=last)
        self._narratives = {page.path: page for page in pages if page.kind == "narrative"}
        #: Every file that the engine writes itself, below the folder; known when they have been written.
        self.addresses: tuple[str, ...] = ()
        #: Gives the index of the search.
        self._ready: dict[str, PreparedEntry] = {}
        self._search: Callable[[], dict[str, bytes]] = partial(
            search_files, site, pages, strings(site.language), self._ready
        )
        #: Pages of dated issues, and what kept others from being made.
        self.past: list[Page] = []
        self.not_made: list[Diagnostic] = []
        self._form: dict[str, bytes] = {}
        #: Why there is no form although the settings ask for one.
        self._unbundled: list[Diagnostic] = []

    @cached_property
    def maker(self) -> Maker:
        """Who makes the pages, once there is what they lead to."""
        pages, built = self.pages, self.built
        besides = {
            path: content if isinstance(content, bytes) else content.encode()
            for path, content in (
                *self._form.items(),
                *assets(paged=self._paged).items(),
                *self._search().items(),
            )
        }
        sizes = {path: each.size for path, each in built.seen.items()}
        return Maker(self.basis, pages, besides, sizes)

    @property
    def _paged(self) -> bool:
        """Whether some list has several pages; a list of the past may have had them."""
        return bool(self.site.settings["issues"]) or any(page.kind == FURTHER for page in self.pages)

    def _form_files(self) -> dict[str, bytes]:
        """The form in the browser, where the settings ask for it; the preview has none, for it shows the folder of one machine."""
        if self.live or not self.site.settings["editor"]:
            return {}
        try:
            return site_files(self.site.settings, lying(self.site.folder))
        except Unbundled as unbundled:
            self._unbundled = [unbundled.diagnostic]
            return {}

    def write(self) -> None:
        """Writes everything but the pages of Markdown and the last files. Raises OSError."""
        made = self._all()
        if self.store:
            self.store.keep(made)
        else:
            deque(made, maxlen=0)
        # The preview shows what is edited, and the past is not.
        if self.site.settings["issues"] and not self.live:
            with issues(self.site) as (past, self.not_made):
                self.past = written(self.site, past, self.pages, self.built.write)
        self.addresses = (*self.built.seen, *LAST)

    def _all(self) -> Iterator[tuple[bytes, bytes | None]]:
        """Makes everything: what each record has of its own, what programs take of the whole, and the pages, which say how large
        all that is. Says what the store is to keep.
        """
        entries: list[OwnEntry] = []
        yield from self._own(entries)
        # What follows keeps one process busy.
        self._search = beside(self._search, Processes(1 if self.live else None), len(self.pages))
        write_exports(self.site, self.pages, self.built, entries)
        self._form = self._form_files()
        for path, made in zip(
            self.maker.items, made_by(self.maker, alone=self.live, executor=self.executor), strict=True
        ):
            self.built.seen[path] = made.seen
            if made.key:
                yield made.key, made.value
        yield from self._made.items()

    def _own(self, entries: list[OwnEntry]) -> Iterator[tuple[bytes, bytes | None]]:
        """Makes the files that each record has of its own, and adds to ``entries`` what others have of them."""
        maker = OwnMaker(self.basis)
        for reference, made in zip(maker.items, made_by(maker, alone=self.live, executor=self.executor), strict=True):
            self.built.seen.update(made.seen)
            self._ready[reference] = made.prepared
            entries.append(made.entry)
            if not made.seen[0][1].personal:
                self.built.sound_line(made.entry.line)
            if made.key:
                yield made.key, made.value

    def _kept(self, source: bytes, make: Callable[[], bytes]) -> bytes:
        """What ``make`` makes of ``source``, or an earlier build made of the same."""
        key = summed(self._ground, "made of", source)
        before: bytes | None = self.store.get(key) if self.store else None
        content = make() if before is None else before
        self._made[key] = packed(content) if self.store and before is None else None
        return content

    def narrative(self, path: str, html: str) -> str:
        """The page of Markdown at ``path``; ``html`` is what the Markdown became."""
        return self.maker.renderer.render(self._narratives[path], html, live=self.live)

    def finish(self) -> list[Diagnostic]:
        """Looks at what others wrote, judges the whole, and writes the last files. Raises OSError."""
        if any(each.severity == "error" for each in self.not_made):
            return self.not_made
        built, site, pages = self.built, self.site, [*self.pages, *self.past]
        built.look_at_rest()
        addresses = sitemap(site, pages, self.maker.renderer.canonical)
        built.write(SITEMAP, addresses.encode())
        seen = {path: built.known(path) for path in built.seen}
        sums = {path: total for path, (total, _) in seen.items()}
        listed = manifest(site, pages, sums, listed_files(site, pages, seen))
        read = {path: each.markup for path, each in built.seen.items()}
        wrong = [
            *self.not_made,
            *self._unbundled,
            *self.taken(),
            *Links(site, pages, read, {SITEMAP: addresses, MANIFEST: listed}).problems(),
        ]
        with built.lines(MANIFEST) as write:
            for part in in_parts(listed):
                write(part)
        if self.store:
            self.store.keep([(self._sound_key, packed(built.sound()))], more=True)
        return wrong + leaks(pages, {path: each.personal for path, each in built.seen.items()})

    def taken(self) -> list[Diagnostic]:
        """Attachments at addresses that the site needs."""
        attached = {each.name: each.name for each in self.site.attachments}
        # A page of Markdown can want the address of the form.
        attached |= {
            page.path: page.sources[0].path.removeprefix("content/")
            for page in self._narratives.values()
            if page.path in self._form
        }
        return [
            Diagnostic("B015", f"content/{attached[path]}", facts={"address": path, "first": OURS})
            for path in dict.fromkeys(self.addresses)
            if path in attached
        ]
