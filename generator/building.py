"""One building of a site: all that is made of it but what Markdown becomes, which somebody else converts and hands in.

The second map of the engine: each file is made, written and looked at apart from all others, so in as many processes as
the machine has cores. What was seen of the pages comes back, their bytes do not.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

from generator.diagnostics import Diagnostic, Fact
from generator.editor import Unbundled, lying, site_files
from generator.engine import summed
from generator.exports import write_exports
from generator.issues import issues, written
from generator.outputs import MANIFEST, Built, Links, Seen, Sound, assets, leaks, listed_files, manifest, sitemap
from generator.pages import Page
from generator.parallel import Processes, mapped
from generator.render import Renderer
from generator.render.card import draw
from generator.render.key import Keys, ground
from generator.search import located, search_files
from generator.site import Site
from generator.store import Store, packed
from generator.words import strings

#: Who has an address that an attachment wants (B015).
OURS: Fact = {"ko": "누리집이 스스로 만드는 파일", "en": "a file that the site makes itself"}
#: Written last, when everything else is known.
SITEMAP = "sitemap.xml"
LAST = (SITEMAP, MANIFEST)
#: Files that a process takes at once.
CHUNK = 16
#: With fewer files than this, other processes cost more than they save.
FEWEST = 200


@dataclass(frozen=True)
class Made:
    """What is to be known of a file that was made: its key in the store, and, of a new one, what is to be kept under it."""

    seen: Seen
    key: bytes | None = None
    value: bytes | None = None


class Maker:
    """Makes the files that no Markdown is in, in whatever process it finds itself.

    ``beside`` are those that are no pages, by path; ``sizes`` the bytes of files that were written before and that pages lead to.
    Of the pages those of Markdown are left to others.
    """

    def __init__(
        self,
        site: Site,
        pages: Sequence[Page],
        beside: Mapping[str, bytes],
        sizes: Mapping[str, int],
        out: Path,
        *,
        sound: Sound,
        ground: bytes,
        live: bool,
        store: Store | None,
    ) -> None:
        self.given = (site, pages, beside, sizes, out)
        self._again = partial(Maker, sound=sound, ground=ground, live=live, store=store)
        self.live, self.store = live, store
        self.renderer = Renderer(site, pages, sizes, located(beside))
        self.built = Built(site, pages, out, sound)
        self.beside = beside
        self.rendered = {page.path: page for page in pages if page.kind != "narrative"}
        #: Two kinds may have the same.
        self.cards = {each.path: each for each in self.renderer.cards.values()}
        #: Every file that is made here, below the folder.
        self.paths = (*beside, *self.cards, *self.rendered)
        self.ground = ground
        self.keys = Keys(site, self.renderer, ground, live=live) if store else None
        self.kept = store.keys() if store else frozenset()

    def __reduce__(self) -> tuple[object, ...]:
        # A renderer is made of templates, which are read anew where the other process is no copy of this one.
        return self._again, self.given

    def make(self, path: str) -> Made:
        """Writes one file: as an earlier build made it from the same, or made now. Raises OSError."""
        key = self.key(path, self.keys) if self.keys else None
        if key in self.kept and self.store and (before := self.store.get(key)):
            seen, content = before
            self.built.put_down(path, self.beside[path] if content is None else content)
            return Made(seen, key)
        content = self.content(path)
        seen = self.built.put(path, content)
        if key is None or seen.personal:
            # What is personal is found on every build anew, until it is gone.
            return Made(seen)
        return Made(seen, key, packed((seen, None if path in self.beside else content)))

    def key(self, path: str, keys: Keys) -> bytes | None:
        """The key of one file; None where it is made from the whole site."""
        if path in self.rendered:
            return keys.of_page(self.rendered[path])
        # A card is named after its look: nothing else of the site changes it.
        return summed(self.ground, path) if path in self.cards else keys.of_file(path, self.beside[path])

    def content(self, path: str) -> bytes:
        """The bytes of one file, made now."""
        if path in self.rendered:
            return self.renderer.render(self.rendered[path], live=self.live).encode()
        return draw(self.cards[path]) if path in self.cards else self.beside[path]


class Building:
    """The building of ``site``, whose pages are ``pages``, into the empty folder ``out``; ``live`` for the preview.

    ``store`` has what earlier builds made, and gets what this one makes.
    """

    def __init__(
        self, site: Site, pages: Sequence[Page], out: Path, *, live: bool = False, store: Store | None = None
    ) -> None:
        self.site, self.pages, self.live, self.store = site, pages, live, store
        self._ground = ground(site) if store else b""
        self._sound_key = summed(self._ground, "sound")
        kept = store.get(self._sound_key) if store else None
        self.sound: Sound = kept or Sound()
        #: What other files than pages were made of, by the key of that: packed where it is new.
        self._made: dict[bytes, bytes | None] = {}
        self.built = Built(site, pages, out, self.sound, self._kept)
        self._narratives = {page.path: page for page in pages if page.kind == "narrative"}
        #: Every file that the engine writes itself, below the folder; known when they have been written.
        self.addresses: tuple[str, ...] = ()
        #: Pages of dated issues, and what kept others from being made.
        self.past: list[Page] = []
        self.not_made: list[Diagnostic] = []
        #: Why there is no form although the settings ask for one.
        self._unbundled: list[Diagnostic] = []

    @cached_property
    def maker(self) -> Maker:
        """Who makes the pages, once there is what they lead to."""
        site, pages, built = self.site, self.pages, self.built
        write_exports(site, pages, built)
        self._form = self._form_files()
        beside = {
            path: content if isinstance(content, bytes) else content.encode()
            for path, content in (
                *self._form.items(),
                *assets().items(),
                *search_files(site, pages, strings(site.language)).items(),
            )
        }
        sizes = {path: each.size for path, each in built.seen.items()}
        return Maker(
            site,
            pages,
            beside,
            sizes,
            built.out,
            sound=self.sound,
            ground=self._ground,
            live=self.live,
            store=self.store,
        )

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
        maker = self.maker
        # The preview has threads, beside which a process cannot be copied; to begin others takes longer than an edit may.
        with Processes(1 if self.live else None, partial(_take, maker)) as processes, _taken(maker):
            found = mapped(_make, maker.paths, executor=processes, chunk=CHUNK, fewest=FEWEST)
            taken = self._taken_in(found)
            if self.store:
                self.store.keep(taken)
            else:
                deque(taken, maxlen=0)
        # The preview shows what is edited, and the past is not.
        if self.site.settings["issues"] and not self.live:
            with issues(self.site) as (past, self.not_made):
                self.past = written(self.site, past, self.pages, self.built.write)
        self.addresses = (*self.built.seen, *LAST)

    def _kept(self, source: bytes, make: Callable[[], bytes]) -> bytes:
        """What ``make`` makes of ``source``, or an earlier build made of the same."""
        key = summed(self._ground, "made of", source)
        before: bytes | None = self.store.get(key) if self.store else None
        content = make() if before is None else before
        self._made[key] = packed(content) if self.store and before is None else None
        return content

    def _taken_in(self, found: Iterable[Made]) -> Iterator[tuple[bytes, bytes | None]]:
        """Keeps what was seen of each file, and says what the store is to keep."""
        for path, made in zip(self.maker.paths, found, strict=True):
            self.built.seen[path] = made.seen
            if made.key:
                yield made.key, made.value
        yield from self._made.items()
        yield self._sound_key, packed(self.built.sound())

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
        # As one line of JSON, of which the sums are known to be none of a person's.
        with built.lines(MANIFEST) as write:
            write(listed.encode())
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


def _make(path: str) -> Made:
    assert _maker is not None  # noqa: S101 - every process begins by taking it
    return _maker.make(path)
