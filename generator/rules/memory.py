"""What earlier looks found sound: those files are not looked at again (docs/decisions/0058 and 0080)."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from concurrent.futures import Executor
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from generator.diagnostics import Diagnostic
from generator.engine import engine_sum, libraries, summed
from generator.parallel import Processes, mapped
from generator.records import File, Loaded, Record, introduced, introduction
from generator.rules.agreement import Names
from generator.rules.look import LookContext, Looked, look
from generator.source.file import bytes_of
from generator.source.state import FileState, state_of
from generator.store import BuildStore, packed, unpacked

#: What is to be kept, by key: new, or None for what is there and was used.
Kept = list[tuple[bytes, bytes | None]]


class RecordLost(Exception):  # noqa: N818 - the way out, not an error
    """What is known of a record is not there any more, or is damaged."""


class Sketches:
    """Those of all sound files, by path: kept as one list, and what has changed since that was written as another."""

    #: With more changes than this all are written anew.
    MOST = 200

    def __init__(self, store: BuildStore, ground: bytes, *, used: bool) -> None:
        """Of those that are not ``used`` nothing is read, and all are written anew."""
        self._whole, self._since = summed(ground, "sketches"), summed(ground, "sketches since")
        nothing: tuple[bytes, dict[str, Sketch]] = (b"", {})
        base: tuple[bytes, dict[str, Sketch]] = (store.get(self._whole) if used else None) or nothing
        self._sign, self._base = base
        # The changes are those of another list where somebody wrote one meanwhile.
        of, changes = (store.get(self._since) if used else None) or nothing
        self._used = used
        self.known = {**self._base, **changes} if of == self._sign else self._base

    def kept(self, now: dict[str, Sketch]) -> Kept:
        """What is to be kept where these are the sketches ``now``."""
        changes = {path: each for path, each in now.items() if self._base.get(path) != each}
        if not self._used or len(changes) > self.MOST:
            return [(self._whole, packed((summed(*(each.key for each in now.values())), now)))]
        return [] if changes.items() <= self.known.items() else [(self._since, packed((self._sign, changes)))]


class Sketch(NamedTuple):
    """Of a sound file: what others have to know of it. ``key`` is where all the rest is kept."""

    key: bytes
    #: None where it was so young that the next change may not show in it.
    state: FileState | None
    #: The ``introduction`` of each of its records.
    records: tuple[tuple[Any, ...], ...]
    names: tuple[tuple[str, str], ...]
    hard: list[Diagnostic]


def looks(
    asked: LookContext,
    files: Sequence[File],
    executor: Executor | Processes | None = None,
    store: BuildStore | None = None,
    *,
    sketched: Sequence[FileState | None] | None = None,
) -> tuple[list[Looked], Kept]:
    """A look at each file, and what ``store`` is to keep of that: in it is what an earlier one found nothing wrong in, by everything
    that it depends on.

    What is wrong, or may be personal, is not kept: it is found anew until it is gone.

    With ``sketched``, the state of each file, those that have not changed since are not even opened, and of the records in them there
    is only what others have to know, until somebody asks one for more (who then may get ``RecordLost``). What their tables print otherwise
    than they make it, ``disagreements``, is not told.
    """
    work = partial(look, asked)
    if store is None or asked.settings is None:
        return list(mapped(work, files, executor=executor)), []
    ground = ground_of(asked)
    states = sketched or [state_of(each.path) for each in files]
    sketches = Sketches(store, ground, used=bool(sketched))
    before = sketches.known
    keys = [
        sketch.key if (sketch := before.get(file.path)) and state and sketch.state == state else _key(ground, file)
        for file, state in zip(files, states, strict=True)
    ]
    found = _sketched(store, files, keys, before) if sketched else _all_of(store, keys)
    anew = mapped(work, [each for each, known in zip(files, found, strict=True) if known is None], executor=executor)
    every = [known or next(anew) for known in found]
    deque(anew, maxlen=0)
    new = {
        key: packed(each)
        for key, each, known, file in zip(keys, every, found, files, strict=True)
        # A file that was saved meanwhile was perhaps looked at as it is now.
        if known is None and key and each.sound and _key(ground, file) == key
    }
    now = {
        file.path: sketch
        if (sketch := before.get(file.path)) and sketch.key == key and (sketch.state == state or not state)
        else _sketch(key, state, each)
        for file, key, state, each, known in zip(files, keys, states, every, found, strict=True)
        if key and (key in new or known is not None)
    }
    # A build counts what it has used.
    used = [(key, None) for key, known in zip(keys, found, strict=True) if key and known is not None and not sketched]
    return every, [*new.items(), *used, *sketches.kept(now)]


def _all_of(store: BuildStore, keys: Sequence[bytes | None]) -> list[Looked | None]:
    packets = store.all()
    return [unpacked(packets[key]) if key in packets else None for key in keys]


def _sketched(
    store: BuildStore, files: Sequence[File], keys: Sequence[bytes | None], before: dict[str, Sketch]
) -> list[Looked | None]:
    """What was sketched; of a file that is again as it once was, all."""
    return [
        _remembered(store, file, sketch)
        if (sketch := before.get(file.path)) and sketch.key == key
        else store.get(key)
        if key
        else None
        for file, key in zip(files, keys, strict=True)
    ]


def ground_of(asked: LookContext) -> bytes:
    """The sum of what all rules over records depend on, beside the records: engine, libraries, settings, glossary, days."""
    settings = repr(asked.settings.data if asked.settings else None)
    days = f"{asked.day} {asked.as_of} {asked.folder}"
    return summed(engine_sum(), libraries(), settings, repr(asked.glossary), days)


def _key(ground: bytes, file: File) -> bytes | None:
    content = bytes_of(Path(file.path))
    return None if content is None else summed(ground, *file, content)


def _sketch(key: bytes, state: FileState | None, looked: Looked) -> Sketch:
    return Sketch(
        key,
        state,
        tuple(map(introduction, looked.loaded.records)),
        tuple((each.words, each.mixed) for each in looked.names),
        looked.hard,
    )


def _remembered(store: BuildStore, file: File, sketch: Sketch) -> Looked:
    """A look of which only the sketch is there."""
    records = [
        introduced(file.kind, known, partial(_whole, store, sketch.key, at)) for at, known in enumerate(sketch.records)
    ]
    known = {each.reference for each in records}
    return Looked(Loaded(records, known=known), names=[Names(*each) for each in sketch.names], hard=sketch.hard)


def _whole(store: BuildStore, key: bytes, at: int) -> Record:
    looked = store.get(key)
    if not isinstance(looked, Looked):
        raise RecordLost
    return looked.loaded.records[at]
