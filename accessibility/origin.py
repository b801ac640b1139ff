"""Where an element of a built page was written: the line of a record or of Markdown, or the template around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape
from pathlib import Path
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from accessibility.manifest import BuiltPage, ManifestSource

#: What makes two selectors of one place differ: which child, which id, which address.
NUMBERS = re.compile(r":nth-(?:last-)?(?:child|of-type)\([^)]*\)|:(?:first|last)-(?:child|of-type)")
IDS = re.compile(r"#(?:\\.|[\w-])+")
VALUES = re.compile(r"\[([\w-]+)[~|^$*]?=(?:\"(?:\\.|[^\"])*\"|'[^']*'|[^\]]*)\]")
#: A text shorter than this stands in any file.
TELLING = 2
#: How much of an element's text is looked for: a line of Markdown holds that much before the next mark.
LOOKED_FOR = 40
#: A folded text of YAML goes on in the next line.
FOLDED = 16
#: Attributes that hold what an editor wrote.
WRITTEN = ("alt", "title", "aria-label", "href", "src")
#: What of an HTML file holds no elements, though it may hold their tags: comments, scripts and style sheets.
NO_ELEMENTS = re.compile(r"<!--.*?-->|<(script|style)\b[^>]*>(.*?)</\1\s*>", re.DOTALL | re.IGNORECASE)
#: What is not text of the page.
UPWARDS = re.compile(r"^(?:\.\.?/)+")


@dataclass(frozen=True)
class Spot:
    """Where a finding is: ``place`` is the same on all pages of a template, ``markup`` the element's own tag and words.

    ``words`` are what the element says or leads to, the most telling first.
    """

    place: str
    markup: str = ""
    words: tuple[str, ...] = ()
    tag: str = ""


@dataclass
class Origin:
    """``folder`` holds the pages, ``root`` the files that they were made from.

    ``texts`` gives the templates that a template is made of, itself first: path as it is told, and text.
    """

    folder: Path | None = None
    root: Path | None = None
    texts: Callable[[str], Mapping[str, str]] = field(default=lambda _template: {})

    def __post_init__(self) -> None:
        # Pages come one after the other, and those of one template again when a place is looked for.
        self._tree = lru_cache(maxsize=64)(self._parsed)
        self._lines = lru_cache(maxsize=64)(self._read)
        self._places = lru_cache(maxsize=4096)(self._exists)

    def spot(self, page: BuiltPage, target: str) -> Spot:
        node = self._node(page.path, target)
        if node is None:
            return Spot(general(target))
        # What stands in a tab is more than the title that somebody wrote.
        words = (page.title,) if node.tag == "title" and page.title else _words(node)
        return Spot(_way(node), _markup(node), words, node.tag or "")

    def has(self, page: BuiltPage, place: str) -> bool:
        """Whether the page has an element at that place."""
        return self._places(page.path, place)

    def line(self, page: BuiltPage, spot: Spot) -> ManifestSource | None:
        """The line of one of the page's own files that holds what the element says; None where none does."""
        for source in page.sources:
            lines = self._lines(source.path) if source.path.startswith(("data/", "content/")) else ()
            # A file of many records: this one's lines are from its own on, and another's may say the same. Of Markdown the
            # text comes before its head: title and description stand in the page's own head as well.
            begin = min(max(source.line - 1, _head(lines) if spot.tag != "title" else 0), len(lines))
            order = (*range(begin, len(lines)), *range(begin))
            for words in (part for each in spot.words for part in dict.fromkeys((each, each[:FOLDED].strip()))):
                for at in order:
                    if words in lines[at]:
                        return ManifestSource(source.path, at + 1)
        return None

    def tag(self, page: BuiltPage, target: str) -> ManifestSource | None:
        """The line of the page's own HTML that holds the tag of the element; None where a script made it or nobody can tell."""
        tree, node = self._tree(page.path), self._node(page.path, target)
        if tree is None or node is None or not node.tag:
            return None
        alike = [each.mem_id for each in tree.css(node.tag)]
        text = _elements(tree.raw_html.decode("utf-8", "replace"))
        tags = [match.start() for match in re.finditer(rf"<{re.escape(node.tag)}(?=[\s/>])", text, re.IGNORECASE)]
        # A browser adds tags that were left out and drops others: then the numbers differ, and so would the line.
        if len(tags) != len(alike):
            return None
        return ManifestSource(page.path, text.count("\n", 0, tags[alike.index(node.mem_id)]) + 1)

    def template(self, templates: Sequence[str], spot: Spot) -> ManifestSource | None:
        """The file and line of the theme that has the element at ``spot``: what all of ``templates`` are made of, if several."""
        made = [self.texts(template) for template in templates if template]
        if not made or not made[0]:
            return None
        common = [path for path in made[0] if all(path in other for other in made)]
        for mark in _marks(spot) if spot.tag else ():
            for path in common:
                for at, line in enumerate(made[0][path].splitlines(), 1):
                    if mark in line:
                        return ManifestSource(path, at)
        return ManifestSource(common[0], 1) if common else None

    def _node(self, path: str, target: str) -> LexborNode | None:
        tree = self._tree(path)
        if tree is None:
            return None
        try:
            return tree.css_first(target or "html")
        except SelectolaxError:  # a way into a frame or a shadow tree
            return None

    def _exists(self, path: str, place: str) -> bool:
        tree = self._tree(path)
        try:
            return tree is not None and bool(tree.css_matches(place))
        except SelectolaxError:
            return False

    def _parsed(self, path: str) -> LexborHTMLParser | None:
        try:
            return LexborHTMLParser((self.folder / path).read_bytes()) if self.folder else None
        except OSError:
            return None

    def _read(self, path: str) -> tuple[str, ...]:
        try:
            text = (self.root / path).read_text("utf-8", "replace") if self.root else ""
        except OSError:
            return ()
        return tuple(" ".join(line.split()) for line in text.splitlines())


def _elements(html: str) -> str:
    """The text with blanks for what holds no elements, each line where it was."""

    def blank(match: re.Match[str]) -> str:
        start, end = match.span(2) if match[1] else match.span()
        gone = re.sub(r"[^\n]", " ", html[start:end])
        return html[match.start() : start] + gone + html[end : match.end()]

    return NO_ELEMENTS.sub(blank, html)


def _head(lines: Sequence[str]) -> int:
    """How many lines the head of a Markdown file has, with those that enclose it."""
    return lines.index("---", 1) + 1 if lines[:1] == ("---",) and "---" in lines[1:] else 0


def general(target: str) -> str:
    """A selector without what differs from page to page of a template."""
    return VALUES.sub(r"[\1]", IDS.sub("", NUMBERS.sub("", target))) or "html"


def _way(node: LexborNode) -> str:
    """The way to an element from the root, as a selector of tags and classes."""
    parts = []
    each: LexborNode | None = node
    while each is not None and each.tag and not each.tag.startswith("-"):
        classes = sorted((each.attributes.get("class") or "").split())
        parts.append(each.tag + "".join(f".{name}" for name in classes if re.fullmatch(r"[A-Za-z_][\w-]*", name)))
        each = each.parent
    return " > ".join(reversed(parts))


def _markup(node: LexborNode) -> str:
    """The element's own tag and text; addresses without the way up, which differs with the depth of the page."""
    attributes = {name: UPWARDS.sub("", value or "") for name, value in node.attributes.items() if name != "id"}
    return f"<{node.tag} {sorted(attributes.items())}>{_text(node)[:LOOKED_FOR]}"


def _words(node: LexborNode) -> tuple[str, ...]:
    values = [_text(node), *(node.attributes.get(name) or "" for name in WRITTEN)]
    addresses = [UPWARDS.sub("", unquote(each)) for each in values[-2:]]
    found = (each.strip()[:LOOKED_FOR].strip() for each in (*values[:-2], *addresses))
    return tuple(each for each in dict.fromkeys(found) if len(each) >= TELLING)


def _text(node: LexborNode) -> str:
    return " ".join(node.text().split())


def _marks(spot: Spot) -> list[str]:
    """How the element may stand in a template, the most telling first: its words, its classes, those around it."""
    steps = [step.split(".") for step in reversed(spot.place.split(" > "))]
    classes = [name for _tag, *names in steps for name in names]
    return [*(escape(each, quote=False) for each in spot.words[:1]), *classes, f"<{steps[0][0]}"]
