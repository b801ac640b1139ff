"""What is to be published: the pages that ``pages.json`` promises against the bytes that lie in the folder."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import stat
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from accessibility.evidence import FOLDER as EVIDENCE
from accessibility.evidence import NAMES as EVIDENCE_NAMES
from generator.diagnostics import Diagnostic, Fact
from generator.fault import reason

NAME = "pages.json"
#: What hosts send as a page, in small letters (the types text/html and application/xhtml+xml of the IANA).
SUFFIXES = (".html", ".htm", ".shtml", ".xhtml", ".xht")
#: Pages that are no part of what citizens are shown, and are audited apart (docs/edit.md): the form for editors. They are
#: listed among the other files, so what is published of them is what was made, byte for byte.
APART = frozenset({"edit/index.html"})
#: Folders that are reached by links. More are many ways to the same few, each of which leads to the others.
HOPS = 200
#: What only a list of ours holds, however much of it is left.
TRACES = (b'"as_of"', b'"sha256"')
#: What every site of ours holds and, together, no other: it is known by them where nothing is left of its list.
SIGNS = frozenset({"404.html", "assets/search.js", "search/index.json"})
#: What became of a file that was listed.
GONE: Fact = {"ko": "없습니다", "en": "is missing"}
CHANGED: Fact = {"ko": "만든 뒤에 바뀌었습니다", "en": "has changed since it was made"}


@dataclass(frozen=True)
class ManifestSource:
    """Where a person mends a page: a file of the site and a line in it, from 1."""

    path: str
    line: int


@dataclass(frozen=True)
class BuiltPage:
    """One HTML file. ``path`` is relative to the folder, with ``/``."""

    path: str
    url: str
    sha256: str
    kind: str = ""
    title: str = ""
    sources: tuple[ManifestSource, ...] = ()
    #: Of the theme, as ``kinds/task.html``; empty where no theme of ours made the page.
    template: str = ""

    @property
    def source(self) -> ManifestSource:
        """The record the page came from; the HTML file itself where there is none."""
        return self.sources[0] if self.sources else ManifestSource(self.path, 1)


@dataclass(frozen=True)
class Manifest:
    """A folder as it was read: its pages and the SHA-256 of each of its files, by path."""

    pages: tuple[BuiltPage, ...]
    files: Mapping[str, str]
    problems: tuple[Diagnostic, ...] = ()

    @property
    def base(self) -> str:
        """The path at which the folder will be served, ``/`` or ``/name/``: where its home page has its address."""
        home = next((page.url for page in self.pages if page.path == "index.html"), "/")
        base = urlsplit(home).path.removesuffix("index.html")
        return base if base.startswith("/") and base.endswith("/") else "/"


#: What a page can be that is no file, by the bits of its mode.
ODD: Mapping[int, Fact] = {
    stat.S_IFIFO: {"ko": "파이프", "en": "a pipe"},
    stat.S_IFSOCK: {"ko": "소켓", "en": "a socket"},
    stat.S_IFCHR: {"ko": "장치", "en": "a device"},
    stat.S_IFBLK: {"ko": "장치", "en": "a device"},
}
BROKEN_LINK: Fact = {"ko": "끊어진 링크", "en": "a link that leads nowhere"}


def read(folder: Path, apart: Path | None = None) -> Manifest:
    """The manifest of ``folder``; one made of all its pages where it has no ``pages.json`` of ours, but for those below ``apart``,
    where the reports go. What has the name of a page and is no file is a problem and no page. Never raises.
    """
    made = _read(folder, apart)
    odd = {page.path: kind for page in made.pages if (kind := _odd(folder / page.path)) is not None}
    if not odd:
        return made
    told = [Diagnostic("G033", path, facts={"page": path, "kind": kind}) for path, kind in odd.items()]
    return replace(
        made, pages=tuple(page for page in made.pages if page.path not in odd), problems=(*made.problems, *told)
    )


def _odd(path: Path) -> Fact | None:
    """What a page is that is no file; None for a file, and for what is not there at all."""
    try:
        return ODD.get(stat.S_IFMT(path.stat().st_mode))
    except OSError:
        return BROKEN_LINK if path.is_symlink() else None


def _read(folder: Path, apart: Path | None) -> Manifest:
    if not folder.is_dir():
        return Manifest((), {})
    try:
        files = fingerprint(folder, follow=True)
        text = (folder / NAME).read_bytes() if NAME in files else None
    except OSError as error:
        facts: dict[str, Fact] = {"path": str(error.filename), "reason": reason(error)}
        return Manifest((), {}, (Diagnostic("B024", os.path.relpath(error.filename, folder), facts=facts),))
    found = [path for path in files if path.lower().endswith(SUFFIXES)]
    if text is None or not of_ours(text, files):
        own = apart and os.path.relpath(apart.resolve(), folder.resolve())
        found = [path for path in found if not own or own == "." or not path.startswith(f"{own}/")]
        return Manifest(tuple(BuiltPage(path, f"/{path}", files[path]) for path in found), files)
    try:
        pages = promised(text)
    except (ValueError, RecursionError) as error:
        return Manifest((), files, (_broken(str(error)),))
    listed = {page.path for page in pages}
    unlisted = [Diagnostic("G005", path, facts={"page": path}) for path in found if path not in listed | APART]
    return Manifest(pages, files, (*_differences(pages, files), *unlisted, *_other_files(text, listed, files)))


def of_ours(text: bytes, files: Container[str] = ()) -> bool:
    """Whether a ``pages.json`` is ours, damaged or not; other programs have files of that name, too.

    ``files`` are the paths of the folder it lies in.
    """
    return any(trace in text for trace in TRACES) or all(sign in files for sign in SIGNS)


def promised(text: bytes) -> tuple[BuiltPage, ...]:
    """The pages that a ``pages.json`` of ours lists. Raises ValueError or RecursionError where it is damaged."""
    pages = tuple(_page(entry) for entry in _entries(json.loads(text)))
    if len({page.path for page in pages}) < len(pages):
        raise ValueError("path: 2 ×")
    return pages


def fingerprint(folder: Path, *, follow: bool = False) -> dict[str, str]:
    """Path -> SHA-256 of every file below ``folder``, in the order of paths.

    A link counts as the text it holds; with ``follow`` as what a host would show there, a whole folder for one. What is no
    file that could be read to its end, such as a pipe, counts as nothing. Raises OSError for a file that cannot be read.
    """
    files = {
        path.relative_to(folder).as_posix(): hashlib.sha256(_content(path, follow=follow)).hexdigest()
        for path in _below(folder, follow=follow, inside=(folder.resolve(),), hops=count(1))
    }
    return dict(sorted(files.items()))


def _below(folder: Path, *, follow: bool, inside: tuple[Path, ...], hops: Iterator[int]) -> Iterator[Path]:
    """All files; ``inside`` are the folders that this one is in, from the first, as they are called without links.

    ``hops`` counts the links that were followed. Raises OSError where there are too many, and for one to a folder that holds
    the first: whoever follows it never comes to an end.
    """
    with os.scandir(folder) as entries:
        listed = list(entries)
    for entry in listed:
        path = Path(entry.path)
        if not _is_folder(entry, follow=follow):
            yield path
        elif not entry.is_symlink():
            yield from _below(path, follow=follow, inside=(*inside, inside[-1] / entry.name), hops=hops)
        elif (real := path.resolve()) in inside:
            yield path  # the same pages once more
        elif inside[0].is_relative_to(real) or next(hops) > HOPS:
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
        else:
            yield from _below(path, follow=True, inside=(*inside, real), hops=hops)


def _is_folder(entry: os.DirEntry[str], *, follow: bool) -> bool:
    try:
        return entry.is_dir(follow_symlinks=follow)
    except OSError:  # a link to itself
        return False


def _content(path: Path, *, follow: bool) -> bytes:
    if path.is_symlink() and not (follow and path.is_file()):
        return b"-> " + os.fsencode(path.readlink())
    return path.read_bytes() if path.is_file() else b""


def changes(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    """The paths whose bytes differ between two fingerprints, or that only one of them has."""
    return sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))


def _differences(pages: Sequence[BuiltPage], files: Mapping[str, str]) -> list[Diagnostic]:
    problems = []
    for page in pages:
        if page.path not in files:
            problems.append(Diagnostic("G003", NAME, facts={"page": page.path}))
        elif files[page.path] != page.sha256:
            problems.append(Diagnostic("G004", page.path, facts={"page": page.path}))
    return problems


def _other_files(text: bytes, pages: Container[str], files: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Files that are no pages, against the list of them: what nobody listed was looked through by nobody (X001, X002).

    A list of a former version names none. What an audit adds to a published folder is bound by its own sums.
    """
    entries = json.loads(text).get("files")
    if not isinstance(entries, list):
        return
    listed = {str(each.get("path")): each.get("sha256") for each in entries if isinstance(each, dict)}
    added = {NAME, *(f"{EVIDENCE}/{name}" for name in EVIDENCE_NAMES)}
    for path in sorted(listed.keys() | files.keys()):
        if path in pages or path in added or (path.lower().endswith(SUFFIXES) and path not in APART):
            continue
        if path not in listed:
            yield Diagnostic("X001", path, facts={"file": path})
        elif files.get(path) != listed[path]:
            yield Diagnostic("X002", path, facts={"file": path, "what": GONE if path not in files else CHANGED})


def _entries(content: Any) -> list[Any]:  # noqa: ANN401 - whatever JSON holds
    entries = content.get("pages") if isinstance(content, dict) else None
    if not isinstance(entries, list):
        raise ValueError("pages: []?")  # noqa: TRY004 - one kind of error for every broken text
    return entries


def _page(entry: Any) -> BuiltPage:  # noqa: ANN401 - whatever JSON holds
    """The page of an entry. Raises ValueError for anything that a page cannot be."""
    if not isinstance(entry, dict):
        raise ValueError("pages: [{…}]?")  # noqa: TRY004
    texts = {name: entry.get(name) for name in ("path", "url", "sha256", "kind", "title")}
    for name, value in texts.items():
        if not isinstance(value, str):
            raise ValueError(f"{name}: {value!r}")  # noqa: TRY004
        value.encode()
    path = PurePosixPath(str(texts["path"]))
    if path.is_absolute() or ".." in path.parts or path.as_posix() != texts["path"] or "\0" in str(path):
        raise ValueError(f"path: {texts['path']!r}")
    sources = entry.get("sources")
    if not isinstance(sources, list) or not all(map(_is_source, sources)):
        raise ValueError(f"sources: {sources!r}")
    # A list of a former version names none.
    template = entry.get("template", "")
    if not isinstance(template, str):
        raise ValueError(f"template: {template!r}")  # noqa: TRY004
    places = tuple(ManifestSource(each["path"], each["line"]) for each in sources)
    return BuiltPage(**texts, sources=places, template=template)  # type: ignore[arg-type]


def _is_source(each: object) -> bool:
    return isinstance(each, dict) and isinstance(each.get("path"), str) and type(each.get("line")) is int


def _broken(detail: str) -> Diagnostic:
    return Diagnostic("G002", NAME, facts={"detail": detail})
