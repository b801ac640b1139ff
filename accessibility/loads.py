"""What a page loads, as far as its bytes and those of what it loads say so: style sheets, scripts, pictures, fonts, frames.

The visit of a page shows what its scripts ask for as well (``accessibility.server``); this shows what a visit need not
have asked for yet: a picture that is loaded when it comes into view, a style sheet for paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from accessibility.manifest import SUFFIXES

#: Stands for the host, which no file knows.
ORIGIN = "http://site.invalid"
#: Attributes whose value is the address of something that is loaded (HTML Living Standard, attributes index; SVG 2).
ADDRESSES = ("src", "data", "poster", "background", "href", "xlink:href")
#: Elements whose ``href`` is a way to somewhere, not something that is loaded.
WAYS = ("a", "area", "base")
#: Values of ``rel`` that are about another document only.
ABOUT = frozenset(
    ["alternate", "author", "bookmark", "canonical", "help", "license", "next", "prev", "search", "tag", "up"]
)
CSS = re.compile(
    r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE
)
SCRIPT = re.compile(r"""(?:\bfrom|\bimport|\bimportScripts|\bnew\s+URL)\s*\(?\s*["'`]([^"'`\n]+)["'`]""")
#: A larger file is data, whatever it is called; parsing one would cost more than the page that loads it.
LARGE = 8_000_000


class Loads:
    """The files of one folder with what each of them refers to; each file is read once. ``base`` as in a Manifest."""

    def __init__(self, folder: Path, base: str, files: Mapping[str, str]) -> None:
        self._folder = folder
        self._base = base
        self._files = files
        self._known: dict[str, frozenset[str]] = {}

    def of(self, path: str) -> frozenset[str]:
        """Everything that the page at ``path`` loads, directly or by what it loads; the page itself is not in it.

        A path that is no file of the folder stands for one that is missing: were it there, it would be loaded.
        """
        found: set[str] = set()
        open_ = [path]
        while open_:
            new = self._direct(open_.pop()) - found
            found |= new
            open_ += new
        return frozenset(found - {path})

    def _direct(self, path: str) -> frozenset[str]:
        if path not in self._known:
            refers = _Reader(self._folder / path, path).references if path in self._files else []
            self._known[path] = frozenset(
                file for base, address in refers if (file := self.file_of(address, path, base)) is not None
            )
        return self._known[path]

    def file_of(self, address: str, path: str, base: str = "") -> str | None:
        """The path in the folder that ``address`` means in the file ``path``; None outside of the folder.

        ``base``: what its ``<base href>`` says.
        """
        try:
            here = f"{ORIGIN}{self._base}{quote(path)}"
            parts = urlsplit(urljoin(urljoin(here, base.strip()), address.strip()))
        except ValueError:
            return None
        whole = unquote(parts.path, errors="surrogateescape")
        if f"{parts.scheme}://{parts.netloc}" != ORIGIN or not whole.startswith(self._base):
            return None
        file = whole.removeprefix(self._base)
        return f"{file}index.html" if not file or file.endswith("/") else file


class _Reader:
    """One file, by what it is called."""

    def __init__(self, file: Path, path: str) -> None:
        self._file = file
        self._name = path.lower()

    @cached_property
    def _bytes(self) -> bytes:
        try:
            return b"" if self._file.stat().st_size > LARGE else self._file.read_bytes()
        except OSError:
            return b""  # what cannot be read, no browser was given either

    @property
    def references(self) -> list[tuple[str, str]]:
        """``<base href>`` and address of each reference."""
        if self._name.endswith((*SUFFIXES, ".svg")):
            return list(_of_markup(self._bytes))
        text = self._bytes.decode("utf-8", "replace") if self._name.endswith((".css", ".js", ".mjs")) else ""
        return [("", address) for address in (_of_style(text) if self._name.endswith(".css") else SCRIPT.findall(text))]


def _of_markup(content: bytes) -> Iterator[tuple[str, str]]:
    tree = LexborHTMLParser(content)
    first = tree.css_first("base[href]")
    base = (first.attributes.get("href") or "") if first else ""
    for node in tree.css("*"):
        if node.tag in ("script", "style"):
            text = node.text()
            for address in SCRIPT.findall(text) if node.tag == "script" else _of_style(text):
                yield base, address
        for address in _of_attributes(node.tag or "", node.attributes):
            yield base, address


def _of_attributes(tag: str, given: Mapping[str, str | None]) -> Iterator[str]:
    about = tag == "link" and set((given.get("rel") or "").lower().split()) <= ABOUT
    for name in ADDRESSES:
        if (value := given.get(name)) and not (name.endswith("href") and (tag in WAYS or about)):
            yield value
    for name in ("srcset", "imagesrcset"):
        yield from (part.split()[0] for part in (given.get(name) or "").split(",") if part.split())
    yield from _of_style(given.get("style") or "")
    if framed := given.get("srcdoc"):
        yield from (address for _, address in _of_markup(framed.encode()))


def _of_style(text: str) -> Iterator[str]:
    for match in CSS.finditer(text):
        if address := next((part for part in match.groups() if part), ""):
            yield address
