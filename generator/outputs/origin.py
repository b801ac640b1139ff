"""Where somebody wrote an address that stands in a built page: in a record, in the settings, in a narrative page."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote

from markdown.extensions.toc import slugify_unicode

from generator.diagnostics import Span
from generator.markdown.shape import HEADING
from generator.outputs.address import LinkTarget, leaves, resolve, split
from generator.pages import Page, PageSource
from generator.records import Narrative
from generator.records.content import is_page
from generator.site import Site
from generator.source import Mapping, Node, Scalar

#: What a link or a picture of Markdown leads to: ``](here)``, ``[name]: here``, ``<here>``. In parentheses it may hold
#: blanks and signs, as Python-Markdown takes it; behind it may stand a title in quotes.
DESTINATION = re.compile(
    r"""\]\(\s*(?:<(?P<angled>[^<>\n]*)>|(?P<bare>(?:[^\n()<>]|\([^\n()]*\))*?))(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)"""
    r"""|^\s{0,3}\[[^\]]+\]:\s*(?:<(?P<kept_angled>[^<>\n]*)>|(?P<kept>\S+))"""
    r"""|<(?P<auto>[A-Za-z][A-Za-z0-9.+-]*:[^\s<>]+)>"""
)


@dataclass(frozen=True)
class SourceLocation:
    """A stretch of a file of the site. ``exact`` is false where only the file or the record is known."""

    path: str
    span: Span
    exact: bool = True
    #: How it stands there, which mkdocs may have changed on its way into the page.
    written: str = ""


class Origins:
    """Finds the places; nothing is read before somebody asks."""

    def __init__(self, site: Site, pages: Iterable[Page]) -> None:
        self.site = site
        self.pages = {page.path: page for page in pages}
        self.narratives = {
            page.path: page.context["narrative"] for page in self.pages.values() if page.kind == "narrative"
        }
        self._written: dict[str, list[tuple[str, Span]]] = {}

    def of(self, page: str, address: str, target: LinkTarget | None) -> list[SourceLocation]:
        """Every place at which the address on the page was written; ``target`` is what it asks for inside the site."""
        narrative = self.narratives.get(page)
        if narrative is not None:
            places = [
                SourceLocation(narrative.path, span, written=text)
                for text, span in self.written(narrative)
                if self.means(text, narrative, address, target)
            ]
            if places:
                return places
        found = self.values.get(address, [])
        near = [each for each in found if each.path in {source.path for source in self.sources(page)}]
        return near or found or [self.whole(page)]

    def heading(self, page: str, name: str) -> SourceLocation:
        """The heading of a narrative page that got the id ``name``."""
        narrative = self.narratives.get(page)
        for number, line in narrative.prose if narrative else ():
            found = HEADING.match(line)
            if narrative and found and slugify_unicode(found["text"], "-") == name:
                return SourceLocation(
                    narrative.path, Span(number, found.start("text") + 1, number, found.end("text") + 1)
                )
        return self.whole(page)

    def whole(self, page: str) -> SourceLocation:
        """What a page is made from, where nothing closer is known."""
        source = next(iter(self.sources(page)), None)
        if source is None:
            return SourceLocation("site.yml", Span(), exact=False)
        return SourceLocation(source.path, Span(source.line, 1, source.line, 2), exact=False)

    def sources(self, page: str) -> tuple[PageSource, ...]:
        return self.pages[page].sources if page in self.pages else ()

    @cached_property
    def values(self) -> dict[str, list[SourceLocation]]:
        """Every value of the records and the settings, to its places."""
        index: dict[str, list[SourceLocation]] = {}
        for record in self.site.records:
            _index(record.node, record.path, index)
        if self.site.settings.node:
            _index(self.site.settings.node, "site.yml", index)
        return index

    def written(self, narrative: Narrative) -> list[tuple[str, Span]]:
        if narrative.path not in self._written:
            self._written[narrative.path] = list(destinations(narrative.prose))
        return self._written[narrative.path]

    def means(self, text: str, narrative: Narrative, address: str, target: LinkTarget | None) -> bool:
        """Whether a link of Markdown became the address: as it is, or from file to file, as mkdocs follows it."""
        if text == unicodedata.normalize("NFC", address):
            return True
        parts = split(text)
        if target is None or target.file is None or parts is None or leaves(parts):
            return False
        if parts.path.startswith("/"):
            return target in (resolve(parts, "", "", base) for base in ("/", self.site.base))
        path = unicodedata.normalize("NFC", unquote(parts.path))
        file = posixpath.normpath(posixpath.join(posixpath.dirname(narrative.name), path))
        became = self.by_name.get(posixpath.splitext(file)[0], file) if is_page(file) else file
        return (became, unquote(parts.fragment)) == (target.file, target.fragment)

    @cached_property
    def by_name(self) -> dict[str, str]:
        """The name of a narrative page to the path of its built file."""
        return {narrative.name: path for path, narrative in self.narratives.items()}


def _index(node: Node, path: str, index: dict[str, list[SourceLocation]]) -> None:
    if isinstance(node, Scalar):
        index.setdefault(node.text.strip(), []).append(SourceLocation(path, node.span))
        return
    for each in (entry.value for entry in node.entries) if isinstance(node, Mapping) else node.items:
        _index(each, path, index)


def destinations(prose: Iterable[tuple[int, str]]) -> Iterator[tuple[str, Span]]:
    """What the links and pictures of a Markdown text lead to, from the top, each with its place.

    ``prose`` are its lines that are no code, with their numbers.
    """
    for number, line in prose:
        for found in DESTINATION.finditer(line):
            group = found.lastgroup or "bare"
            start, end = found.span(group)
            yield found[group], Span(number, start + 1, number, end + 1)
