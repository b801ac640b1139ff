"""Who makes the files of a site: each is made, written and looked at apart from all others, so in as many processes as the machine
has cores, or taken from what an earlier build made of the same.
"""

from __future__ import annotations

import pickle
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Executor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache, partial
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple, Protocol, TypeVar

from generator.engine import summed
from generator.exports import OwnEntry, in_order, own_entry, own_files
from generator.outputs import Built, BuiltFile, Sound
from generator.pages import Page
from generator.parallel import Processes, mapped
from generator.render import Renderer
from generator.render.card import draw
from generator.render.key import Faces, FileKeys
from generator.search import PreparedEntry, located, prepare
from generator.site import Site
from generator.store import BuildStore, packed

#: Files that a process takes at once.
CHUNK = 16
#: What a maker is written to for other machines, in the folder that it writes; gone when all is made.
LENT = ".hwanhi-maker"
#: With fewer files than this, other processes cost more than they save.
FEWEST = 200

Result_co = TypeVar("Result_co", covariant=True)


class AnyMaker(Protocol[Result_co]):
    """Makes one thing of each of its ``items``, in whatever process it finds itself."""

    @property
    def items(self) -> Sequence[str]: ...

    @property
    def basis(self) -> Basis: ...

    def make(self, item: str, /) -> Result_co: ...

    def kept(self, item: str, /) -> bool:
        """Whether an earlier build made it."""
        ...

    def elsewhere(self) -> AnyMaker[Result_co]:
        """One for another machine, on which what is kept cannot be read."""
        ...


@dataclass(frozen=True)
class Made:
    """What is to be known of a file that was made: its key in the store, and, of a new one, what is to be kept under it."""

    seen: BuiltFile
    key: bytes | None = None
    value: bytes | None = None


@dataclass(frozen=True)
class Basis:
    """What all who make files of one build start from: the site and the folder; what an earlier build made, and what of it was
    ``sound``; the ``ground`` of all keys; whether it is the preview (``live``). ``keys`` are those of the store before it is written.
    ``last`` is the folder that this one will take the place of.
    """

    site: Site
    out: Path
    sound: Sound
    ground: bytes
    live: bool
    store: BuildStore | None
    keys: frozenset[bytes]
    last: Path | None = None

    @cached_property
    def faces(self) -> Faces:
        """What may be shown of each record, as sums."""
        return Faces(self.site, self.ground, live=self.live)

    def elsewhere(self) -> Basis:
        """For another machine: several must not open one SQLite file over a network."""
        return replace(self, keys=frozenset())

    def get(self, key: bytes | None) -> Any:  # noqa: ANN401 - whatever was kept
        """What an earlier build kept under a key; None where there is nothing."""
        return self.store.get(key) if self.store and key in self.keys else None


@dataclass(frozen=True)
class MadeOwn:
    """What a record has of its own, made and written: what is to be known of each file, the first is that of its entry; and what it
    gives to the index of the search.
    """

    entry: OwnEntry
    seen: tuple[tuple[str, BuiltFile], ...]
    prepared: PreparedEntry
    key: bytes | None = None
    value: bytes | None = None


class OwnMaker:
    """Makes the files that each record has of its own, in whatever process it finds itself."""

    def __init__(self, basis: Basis) -> None:
        self.basis, site = basis, basis.site
        self.built = Built(site, (), basis.out, basis.sound, last=basis.last)
        self.records = {each.reference: each for each in in_order(site)}
        #: Every record, kind by kind.
        self.items = tuple(self.records)

    def __reduce__(self) -> tuple[object, ...]:
        return OwnMaker, (self.basis,)

    def kept(self, reference: str) -> bool:
        return bool(self.basis.keys) and self.basis.faces.of_own(self.records[reference]) in self.basis.keys

    def elsewhere(self) -> OwnMaker:
        return OwnMaker(self.basis.elsewhere())

    def make(self, reference: str) -> MadeOwn:
        """Writes the files of one record: as an earlier build made them from the same, or made now. Raises OSError."""
        record = self.records[reference]
        key = self.basis.faces.of_own(record) if self.basis.store else None
        if before := self.basis.get(key):
            files, seen, entry, prepared = before
            for each in files:
                self.built.put_down(each.path, each.content)
            return MadeOwn(entry, seen, prepared, key)
        site = self.basis.site
        files = tuple(own_files(site, record))
        seen = tuple((each.path, self.built.own(each)) for each in files)
        entry, prepared = own_entry(site, record, files), prepare(site, record)
        if key is None or any(each.personal for _, each in seen):
            return MadeOwn(entry, seen, prepared)
        # Of a file that is its own source one copy is enough: nobody looks at what is kept.
        kept = tuple(replace(each, source=None) for each in files)
        return MadeOwn(entry, seen, prepared, key, packed((kept, seen, entry, prepared)))


class Maker:
    """Makes the files that no Markdown is in, in whatever process it finds itself.

    ``beside`` are those that are no pages, by path; ``sizes`` the bytes of files that were written before and that pages lead to.
    Of the pages those of Markdown are left to others.
    """

    def __init__(
        self,
        basis: Basis,
        pages: Sequence[Page],
        beside: Mapping[str, bytes],
        sizes: Mapping[str, int],
    ) -> None:
        self.given = (basis, pages, beside, sizes)
        self.basis, site = basis, basis.site
        self.renderer = Renderer(site, pages, sizes, located(beside))
        self.built = Built(site, pages, basis.out, basis.sound, last=basis.last)
        self.beside = beside
        self.rendered = {page.path: page for page in pages if page.kind != "narrative"}
        #: Two kinds may have the same.
        self.cards = {each.path: each for each in self.renderer.cards.values()}
        #: Every file that is made here, below the folder.
        self.items = (*beside, *self.cards, *self.rendered)
        self.keys = FileKeys(basis.faces, self.renderer) if basis.store else None

    def __reduce__(self) -> tuple[object, ...]:
        # A renderer is made of templates, which are read anew where the other process is no copy of this one.
        return Maker, self.given

    def kept(self, path: str) -> bool:
        return self.keys is not None and self.key(path, self.keys) in self.basis.keys

    def elsewhere(self) -> Maker:
        return Maker(self.basis.elsewhere(), *self.given[1:])

    def make(self, path: str) -> Made:
        """Writes one file: as an earlier build made it from the same, or made now. Raises OSError."""
        key = self.key(path, self.keys) if self.keys else None
        if before := self.basis.get(key):
            seen, content = before
            self.built.put_down(path, content)
            return Made(seen, key)
        content = self.content(path)
        seen = self.built.put(path, content)
        if key is None or seen.personal:
            # What is personal is found on every build anew, until it is gone.
            return Made(seen)
        return Made(seen, key, packed((seen, content)))

    def key(self, path: str, keys: FileKeys) -> bytes | None:
        """The key of one file; None where it is made from the whole site, or is made already."""
        if path in self.rendered:
            return keys.of_page(self.rendered[path])
        # A card is named after its look: nothing else of the site changes it.
        return summed(self.basis.ground, path) if path in self.cards else None

    def content(self, path: str) -> bytes:
        """The bytes of one file, made now."""
        if path in self.rendered:
            return self.renderer.render(self.rendered[path], live=self.basis.live).encode()
        return draw(self.cards[path]) if path in self.cards else self.beside[path]


def made_by(maker: AnyMaker[Result_co], *, alone: bool, executor: Executor | None = None) -> Iterator[Result_co]:
    """Everything that ``maker`` makes, in its order; ``alone`` in this process, else by ``executor`` where there is one."""
    if executor is not None:
        yield from _made_elsewhere(maker, executor)
        return
    # The preview has threads, beside which a process cannot be copied; to begin others takes longer than an edit may.
    with Processes(1 if alone else None, partial(_take, maker)) as processes, _taken(maker):
        yield from mapped(_make, maker.items, executor=processes, chunk=CHUNK, fewest=FEWEST)


def _made_elsewhere(maker: AnyMaker[Result_co], executor: Executor) -> Iterator[Result_co]:
    here = [maker.kept(item) for item in maker.items]
    away = [item for item, kept in zip(maker.items, here, strict=True) if not kept]
    with _taken(maker), lent(maker) as make:
        anew = mapped(make, away, executor=executor, chunk=CHUNK, fewest=FEWEST)
        for item, kept in zip(maker.items, here, strict=True):
            yield maker.make(item) if kept else next(anew)


#: Who makes what this process is asked for.
_maker: AnyMaker[Any] | None = None


def _take(maker: AnyMaker[Any] | None) -> None:
    global _maker  # noqa: PLW0603 - what processes are begun with
    _maker = maker


@contextmanager
def _taken(maker: AnyMaker[Any]) -> Iterator[None]:
    """Lets this process make things, too: all where there are no others, and those that a process left that ended."""
    _take(maker)
    try:
        yield
    finally:
        _take(None)


def _make(item: str) -> Any:  # noqa: ANN401 - whatever the maker makes
    assert _maker is not None  # noqa: S101 - every process begins by taking it
    return _maker.make(item)


@contextmanager
def lent(maker: AnyMaker[Result_co]) -> Iterator[Callable[[str], Result_co]]:
    """``maker.make`` for processes that are no copies of this one: each reads once, from the folder, all that it is made of."""
    content = pickle.dumps(maker.elsewhere(), pickle.HIGHEST_PROTOCOL)
    loan = Loan(maker.basis.out / LENT, sha256(content).digest())
    loan.path.parent.mkdir(parents=True, exist_ok=True)
    loan.path.write_bytes(content)
    try:
        yield partial(_make_lent, loan)
    finally:
        loan.path.unlink(missing_ok=True)


class Loan(NamedTuple):
    """A maker in a file, and the sum of its bytes."""

    path: Path
    total: bytes


#: A worker may have several threads, and nobody who makes things expects that.
_one_at_a_time = threading.Lock()


def _make_lent(loan: Loan, item: str) -> Any:  # noqa: ANN401 - whatever the maker makes
    # This process has it already.
    if _maker is not None:
        return _maker.make(item)
    with _one_at_a_time:
        # Who lent it has ended, and takes the folder away; what is still to be made would make it anew.
        if not loan.path.exists():
            raise BrokenExecutor(str(loan.path))
        return _lent(loan).make(item)


@lru_cache(maxsize=1)
def _lent(loan: Loan) -> AnyMaker[Any]:
    """Raises BrokenExecutor where the file is not the one that was written, OSError where it cannot be read."""
    content = loan.path.read_bytes()
    if sha256(content).digest() != loan.total:
        raise BrokenExecutor(str(loan.path))
    maker: AnyMaker[Any] = pickle.loads(content)  # noqa: S301 - our own, by its sum
    return maker
