"""Markdown as editors need it: no HTML of their own, and headings below the title of the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from xml.etree.ElementTree import Element

from markdown.core import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from generator.markdown.shape import CAPTION
from generator.plain import anchor, names_of

#: Classes of the theme for the columns of |:-:| and |--:|; to the left is how all stand.
ALIGNED = {"center": "centred", "right": "right"}


class _Headings(Treeprocessor):
    """A page has one heading of the first level, its title: where the text begins with another, all go one lower."""

    def run(self, root: Element) -> None:
        if root.find(".//h1") is None:
            return
        for level in (5, 4, 3, 2, 1):
            for heading in root.iter(f"h{level}"):
                heading.tag = f"h{level + 1}"


class _Tables(Treeprocessor):
    """The first line of a table are the headings of its columns, the line above it its caption (KWCAG 2.2, 5.3.1)."""

    def run(self, root: Element) -> None:
        for cell in root.iter("th"):
            cell.set("scope", "col")
        for cell in (each for tag in ("th", "td") for each in root.iter(tag)):
            # The policy of the page blocks styles of elements, as which Python-Markdown writes |:-:|.
            style = cell.attrib.pop("style", "")
            if name := ALIGNED.get(style.removeprefix("text-align: ").rstrip(";")):
                cell.set("class", name)
        for parent in list(root.iter()):
            children = list(parent)
            for above, table in pairwise(children):
                text = CAPTION.match(above.text or "") if above.tag == "p" and table.tag == "table" else None
                if text is not None:
                    above.tag = "caption"
                    above.text = (above.text or "")[text.end() :]
                    parent.remove(above)
                    table.insert(0, above)


class _Terms(Treeprocessor):
    """What a definition list explains has an address, so that other pages can lead there."""

    def run(self, root: Element) -> None:
        given: set[str] = set()
        for term in root.iter("dt"):
            names = names_of("".join(term.itertext()))
            if names and (name := anchor(names[0])) not in given:
                term.set("id", name)
                given.add(name)


class _Pictures(Treeprocessor):
    """A picture without words has none, which the gate tells (WCAG 2.2, 1.1.1; KWCAG 2.2, 5.1.1).

    Python-Markdown writes ``![](map.png)`` with an empty alternative, by which HTML says that a picture means nothing. Nobody
    said so.
    """

    def run(self, root: Element) -> None:
        for picture in root.iter("img"):
            if not picture.get("alt", "").strip():
                picture.attrib.pop("alt", None)


class _Notes(Treeprocessor):
    """The links to a footnote and back have names that say where they lead (KWCAG 2.2, 6.4.3): 각주 1, and what ``title`` says of ↩."""

    note: str

    def run(self, root: Element) -> None:
        seen: Counter[str] = Counter()
        for link in root.iter("a"):
            if link.get("class") == "footnote-ref":
                link.set("aria-label", self.note.format("".join(link.itertext())))
            elif link.get("class") == "footnote-backref" and (name := link.attrib.pop("title", "")):
                seen[name] += 1
                # A note that two places refer to leads back to both, by two links that do not run together.
                link.tail = link.tail or " "
                link.set("aria-label", f"{name} ({seen[name]})" if seen[name] > 1 else name)


class _Addresses(Treeprocessor):
    """Addresses that begin with a slash, as ``rooted`` has them for the page."""

    rooted: Callable[[str], str]

    def run(self, root: Element) -> None:
        for element in root.iter():
            for name in ("href", "src"):
                address = element.get(name)
                if address and address.startswith("/"):
                    element.set(name, self.rooted(address))


class PlainMarkdown(Extension):
    """HTML in the text is shown as text: what a page is made of is decided by the theme, and checked with it."""

    def __init__(self, rooted: Callable[[str], str] | None = None, note: str = "{}") -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.rooted, self.note = rooted, note

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Markdown calls
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(_Headings(md), "headings", 15)
        md.treeprocessors.register(_Tables(md), "tables", 14)
        md.treeprocessors.register(_Terms(md), "terms", 13)
        md.treeprocessors.register(_Pictures(md), "pictures", 12)
        notes = _Notes(md)
        notes.note = self.note
        md.treeprocessors.register(notes, "notes", 11)
        if self.rooted:
            addresses = _Addresses(md)
            addresses.rooted = self.rooted
            # After mkdocs' own, which leads from file to file and is the last at 0.
            md.treeprocessors.register(addresses, "addresses", -1)


def makeExtension(rooted: Callable[[str], str] | None = None, note: str = "{}") -> PlainMarkdown:  # noqa: N802 - the name that Markdown looks for
    return PlainMarkdown(rooted, note)
