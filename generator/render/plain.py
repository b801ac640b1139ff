"""Markdown as editors need it: no HTML of their own, and headings below the title of the page."""

from __future__ import annotations

import re
from itertools import pairwise
from xml.etree.ElementTree import Element

from markdown.core import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from generator.plain import anchor, names_of

#: How a line begins that is the caption of the table below it.
CAPTION = re.compile(r"(?:표|Table): ")


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


class PlainMarkdown(Extension):
    """HTML in the text is shown as text: what a page is made of is decided by the theme, and checked with it."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Markdown calls
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(_Headings(md), "headings", 15)
        md.treeprocessors.register(_Tables(md), "tables", 14)
        md.treeprocessors.register(_Terms(md), "terms", 13)


def makeExtension(**_settings: object) -> PlainMarkdown:  # noqa: N802 - the name that Markdown looks for
    return PlainMarkdown()  # type: ignore[no-untyped-call]
