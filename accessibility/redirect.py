"""Pages that send their readers on at once: ``<meta http-equiv="refresh" content="0; url=…">``, the form that WCAG 2.2
allows (technique H76; failure F41 is about delays). An engine that follows it would never see the page itself.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from accessibility.manifest import SUFFIXES

#: A delay of no seconds and an address, as the HTML standard reads ``content`` (shared declarative refresh steps): a
#: semicolon, a comma or a blank, ``url=`` or nothing before the address, quotes around it or not. Any other is none of ours.
AT_ONCE = re.compile(
    r"""\s*0+(?:\s*[;,]\s*|\s+)(?:url\s*=\s*)?(?:(?P<quote>["'])(?P<quoted>.+?)(?:(?P=quote).*)?|(?!url\s*=)(?P<plain>[^"'\s].*?))\s*""",
    re.IGNORECASE | re.DOTALL,
)
#: How every refresh begins, were it written with references; most pages have no other pragma than their policy, and need no parser.
HINT = re.compile(rb"""http-equiv\s*=\s*["']?\s*[r&]""", re.IGNORECASE)


@dataclass(frozen=True)
class Redirect:
    """One element, by its bytes in the page, and the address that it sends to at once; None where it waits or stays."""

    start: int
    end: int
    target: str | None


class _Finder(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[Redirect] = []
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(reversed(attrs))
        if tag != "meta" or (given.get("http-equiv") or "").strip().lower() != "refresh":
            return
        at_once = AT_ONCE.fullmatch(given.get("content") or "")
        named = (at_once["quoted"] or at_once["plain"]) if at_once else None
        target = named.encode("latin-1", "replace").decode("utf-8", "replace") if named else None
        line, column = self.getpos()
        start = self._lines[line - 1] + column
        self.found.append(Redirect(start, start + len(self.get_starttag_text() or ""), target))

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """``<![if !IE]>``, ``<![endif--]>`` and the like are comments for browsers; Python's parser gives up there."""
        return self.parse_bogus_comment(i, bool(report))


def refreshes(content: bytes) -> list[Redirect]:
    """Whatever has a browser leave the page or load it anew, in a way that this parser sees."""
    # Latin-1 makes one character of each byte.
    return _Finder(content.decode("latin-1")).found if HINT.search(content) else []


def redirects(content: bytes) -> list[Redirect]:
    """Those that send readers on at once."""
    return [each for each in refreshes(content) if each.target is not None]


def held_back(content: bytes) -> bytes:
    """``content`` with blanks where its refreshes stood, byte for byte as long as before.

    None of them could be looked at: a browser would be gone, or begin anew, before an engine is through.
    """
    for each in refreshes(content):
        content = content[: each.start] + b" " * (each.end - each.start) + content[each.end :]
    return content


def is_page(path: str) -> bool:
    return path.lower().endswith(SUFFIXES)


def redirects_of(file: Path) -> list[Redirect]:
    """A file that cannot be read was not checked either, which is a reason of its own (G003, G011)."""
    try:
        return redirects(file.read_bytes())
    except OSError:
        return []


def file_of(address: str, page: str, base: str, host: str = "") -> str | None:
    """The file of the site that ``address`` on ``page`` means; ``None`` outside of the site, which is at ``host``."""
    parts = urlsplit(address.strip())
    if parts.scheme not in ("", "http", "https") or (parts.scheme and not parts.netloc):
        return None
    if parts.netloc and parts.netloc.lower() != host:
        return None
    joined = posixpath.normpath(
        posixpath.join(base, posixpath.dirname(page), unquote(parts.path) or posixpath.basename(page))
    )
    whole = posixpath.join(joined, "index.html") if parts.path.endswith(("/", "/.", "/..", ".")) else joined
    return whole.removeprefix(base) if whole.startswith(base) else None


def host_of(folder: Path) -> str:
    """The host that the site in ``folder`` says it will have, by the canonical address of its home page; or nothing."""
    try:
        tree = LexborHTMLParser((folder / "index.html").read_bytes())
    except OSError:
        return ""
    link = tree.css_first("link[rel=canonical][href]")
    return urlsplit((link.attributes.get("href") or "") if link else "").netloc.lower()
