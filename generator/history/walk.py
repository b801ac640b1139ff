"""The way through the commits: each tells what it did to which record, by comparing the contents on both of its sides."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from generator.history.change import Act, Change, Event, acts
from generator.history.git import Contents
from generator.history.log import Commit, LoggedFile
from generator.history.version import Records, pieces, records_in
from generator.records import contracts
from generator.source import MAXIMUM_BYTES

#: A text of a file that cannot be read: YAML that was broken for a while.
BROKEN = None


class HistoryWalk:
    """Takes the commits oldest first; ``names`` lead from former references to present ones."""

    def __init__(self, contents: Contents, names: Mapping[str, str]) -> None:
        self._contents = contents
        self._names = names
        self._changes: dict[str, list[Change]] = defaultdict(list)
        #: References that are there at this point of the way.
        self._alive: set[str] = set()
        #: The git name of each broken content to the one before it, which stands in for it until it is mended.
        self._instead: dict[str, str | None] = {}
        #: What was read and will be needed again: contents that a file has now, and texts that the next commit changes.
        self._pieces: dict[str, list[str] | None] = {}
        self._records: dict[tuple[str, str], Records | None] = {}

    def changes(self) -> dict[str, tuple[Change, ...]]:
        """By present reference, newest first."""
        for reference in self._alive & self._changes.keys():
            found = self._changes[reference]
            # A branch took it out, and a merge kept it.
            if found and found[-1].events[-1:] == ("removed",) and not says_gone(reference):
                found.pop()
        return {reference: newest_first(filter(None, found)) for reference, found in self._changes.items()}

    def step(self, commit: Commit) -> None:
        """Raises git.Lost."""
        files = [(file, kind) for file in commit.files if (kind := kind_of(file.path))]
        if not files:
            return
        sides = [self._sides(files, parent) for parent in range(max(len(file.before) for file, _ in files))]
        for file, _ in files:
            for name in file.before:
                self._pieces.pop(self._standing(name) or "", None)
        self._note(commit.day, sides)

    def _standing(self, name: str | None) -> str | None:
        while name in self._instead:
            name = self._instead[name]
        return name

    def _sides(self, files: Iterable[tuple[LoggedFile, str]], parent: int) -> tuple[Records, Records]:
        """The records of one parent and of the commit itself, of both only those whose text is not the other's."""
        old, new = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
        for file, kind in files:
            before = self._standing(file.before[parent])
            after = file.after
            if after is not None and self._unreadable(before, after, kind):
                self._instead.setdefault(after, before)
            after = self._standing(after)
            old.update((kind, text) for text in self._texts(before))
            new.update((kind, text) for text in self._texts(after))
        return self._read(old - new), self._read(new - old)

    def _unreadable(self, before: str | None, after: str, kind: str) -> bool:
        """Whether a new content is broken: only what it has and the one before it has not needs a look."""
        if after in self._instead:
            return True
        texts = self._taken_apart(after)
        if texts is None:
            return True
        known = set(self._texts(before))
        fresh = [text for text in texts if text not in known]
        if all(self._parsed(kind, text) is not None for text in fresh):
            return False
        # A text in quotes may have a line that looks like an item: then only the whole can be read.
        whole = "".join(texts)
        self._pieces[after] = [whole]
        return self._parsed(kind, whole) is None

    def _texts(self, name: str | None) -> list[str]:
        return (self._taken_apart(name) or []) if name else []

    def _taken_apart(self, name: str) -> list[str] | None:
        if name not in self._pieces:
            content = self._contents.get(name, MAXIMUM_BYTES)
            self._pieces[name] = None if content is None else pieces(content)
        return self._pieces[name]

    def _parsed(self, kind: str, text: str) -> Records | None:
        key = (kind, text)
        if key not in self._records:
            self._records[key] = records_in(text, kind)
        return self._records[key]

    def _read(self, texts: Counter[tuple[str, str]]) -> Records:
        found: Records = {}
        for kind, text in texts:
            found.update(self._parsed(kind, text) or {})
        return found

    def _note(self, day: str, sides: list[tuple[Records, Records]]) -> None:
        # What differs from one parent of a merge alone, the merge took from the other.
        befores, afters = ([{*side[at]} for side in sides] for at in (0, 1))
        old, new = set.intersection(*befores), set.intersection(*afters)
        by_present: dict[str, set[str]] = defaultdict(set)
        for each in old | new:
            by_present[self._names.get(each, each)].add(each)
        for present, mine in by_present.items():
            change = self._change(day, present, old & mine, new & mine, sides)
            if change is not None:
                self._add(present, change)
        self._alive = (self._alive - old) | set.union(*afters)

    def _change(
        self, day: str, present: str, old: set[str], new: set[str], sides: list[tuple[Records, Records]]
    ) -> Change | None:
        """What a commit did to one record, which may have had another name on one side of it, or on both."""
        gone, come = sorted(old - new), sorted(new - old)
        stayed = present if present in old & new else min(old & new, default="")
        if stayed != present and present not in old | new and present in self._alive:
            return None  # another record then, which has been taken into this one since
        if stayed == present or (stayed and not gone and not come):
            return Change(day, fields=fields(sides, stayed, stayed))
        if gone and come and kind_at(gone[0]) == kind_at(come[0]):
            after = present if present in come else come[0]
            return Change(day, ("renamed",), fields(sides, gone[0], after, renamed=True))
        if gone:
            return Change(day, ("removed",))
        if self._alive & self._others(present):
            self._changes[present].clear()  # what was noted so far was that other record's
        return Change(day, (self._arrival(present, come[0]),))

    def _others(self, present: str) -> set[str]:
        return {former for former, now in self._names.items() if now == present}

    def _arrival(self, present: str, come: str) -> Event:
        if says_gone(come):
            return "explained"
        return "returned" if self._changes[present] else "added"

    def _add(self, present: str, change: Change) -> None:
        found = self._changes[present]
        if found and found[-1].day == change.day != "":
            found[-1] = found[-1].then(change)
        elif change:
            found.append(change)


def fields(sides: list[tuple[Records, Records]], before: str, after: str, *, renamed: bool = False) -> dict[str, Act]:
    """The fields that are as on no other side: what a merge took from one of its parents was told there."""
    every: list[dict[str, Act]] = []
    for old, new in sides:
        one: Mapping[str, Any] = old.get(before, {})
        two: Mapping[str, Any] = new.get(after, {})
        every.append(dict(acts(one, two, renamed=renamed)) if one and two else {})
    first, *others = every
    return {name: act for name, act in first.items() if all(name in other for other in others)}


def newest_first(changes: Iterable[Change]) -> tuple[Change, ...]:
    """By day; one of an unknown day stays behind the one that was committed before it."""
    day, dated = "", list[tuple[str, Change]]()
    for change in changes:
        day = change.day or day
        dated.append((day, change))
    return tuple(change for _, change in sorted(dated, key=lambda each: each[0]))[::-1]


def kind_of(path: str) -> str | None:
    """The kind of the records in a file; ``None`` for any other file."""
    folder, _, rest = path.partition("/")
    kind, _, name = rest.partition("/")
    ours = folder == "data" and kind in contracts() and name.endswith(".yml") and "/" not in name
    return kind if ours and not name.startswith(".") else None


def says_gone(reference: str) -> bool:
    """Whether a record is one that tells of another."""
    return contracts()[kind_at(reference)].page.address is not None


def kind_at(reference: str) -> str:
    return reference.partition("/")[0]
