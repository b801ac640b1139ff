"""What a built page holds that leads somewhere: its addresses, and the places in it to which addresses lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.outputs.address import AROUND

#: Followed by a reader, fetched by the browser itself, or the page's own address.
Use = Literal["link", "fetch", "canonical"]
LEADING = "[href],[src],[srcset],[poster],[data],[action],[formaction],[id],meta[http-equiv]"
FETCHING = ("src", "poster", "data")
FOLLOWED = ("href", "action", "formaction")
#: Kinds of <link> that make a browser fetch what they name (HTML, 4.6.7).
FETCHED = {"stylesheet", "icon", "apple-touch-icon", "manifest", "preload", "prefetch", "modulepreload"}
REFRESH = re.compile(r"[\d.]*\s*[;,]\s*(?:url\s*=\s*)?['\"]?([^'\"]+)", re.IGNORECASE)
#: What a style sheet fetches.
CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
CSS_ADDRESS = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')""")


@dataclass(frozen=True)
class Markup:
    """One page or style sheet: the distinct addresses with their use, in order, and its ids."""

    addresses: tuple[tuple[Use, str], ...]
    ids: frozenset[str] = frozenset()
    #: Ids that more than one element has.
    repeated: tuple[str, ...] = ()
    #: Tables in the text of the page that have no caption.
    tables: int = 0


NOTHING = Markup(())


def read_markup(path: str, content: bytes) -> Markup:
    """What leads somewhere in a file, told by the ending of its name; in most files that is nothing."""
    if path.endswith(".html"):
        return read_html(content)
    return read_css(content.decode("utf-8", "replace")) if path.endswith(".css") else NOTHING


def read_html(html: bytes) -> Markup:
    """The page as a browser parses it (HTML5)."""
    tree = LexborHTMLParser(html)
    addresses: dict[tuple[Use, str], None] = {}
    ids: set[str] = set()
    repeated: dict[str, None] = {}
    for node in tree.css(LEADING):
        given = node.attributes
        name = given.get("id")
        if name is not None:
            if name in ids:
                repeated[name] = None
            ids.add(name)
        for each in uses(node, given):
            addresses[each] = None
    tables = sum(1 for table in tree.css("main table") if table.css_first("caption") is None)
    return Markup(tuple(addresses), frozenset(ids), tuple(repeated), tables)


def uses(node: LexborNode, given: dict[str, str | None]) -> Iterator[tuple[Use, str]]:
    """The addresses of one element."""
    kinds = (given.get("rel") or "").lower().split() if node.tag == "link" else []
    for name in FOLLOWED:
        if name in given:
            value = given[name] or ""
            use: Use = "canonical" if "canonical" in kinds else "fetch" if FETCHED.intersection(kinds) else "link"
            yield use, value.strip(AROUND)
    for name in FETCHING:
        if name in given and (name != "data" or node.tag == "object"):
            yield "fetch", (given[name] or "").strip(AROUND)
    for candidate in (given.get("srcset") or "").split(","):
        if candidate.strip(AROUND):
            yield "fetch", candidate.split()[0]
    if node.tag == "meta" and (given.get("http-equiv") or "").lower() == "refresh":
        found = REFRESH.match(given.get("content") or "")
        if found:
            yield "link", found[1].strip(AROUND)


def read_css(text: str) -> Markup:
    """What a style sheet fetches."""
    found = CSS_ADDRESS.finditer(CSS_COMMENT.sub("", text))
    addresses: list[tuple[Use, str]] = [("fetch", next(filter(None, each.groups()), "")) for each in found]
    return Markup(tuple(dict.fromkeys(addresses)))
