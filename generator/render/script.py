"""The scripts of the pages: one that stands in every page and runs before it is painted, the others as files."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256

import minify  # type: ignore[import-untyped]  # it has no types

from generator.words import THEME

#: In the page itself, so that no choice of the reader comes after the first paint.
EARLY = "early.js"
#: What the script of the page of results is made of, in this order.
SEARCH = ("query.js", "question.js", "value.js", "meaning.js", "slip.js", "engine.js", "page.js")
#: Of these files of their own, each with what it uses of the others and what it gives: where a word is not known, and where there are
#: figures. What every query needs is to come in the first ten packets (RFC 6928).
LATER = {
    "slip.js": ("CLUSTERS, FINALS, FIRST, INITIALS, LITTLE, TORN, VOWELS, forms, lettered, plainly, typed", "meant"),
    "value.js": ("", "{values, dated}"),
}
#: On the page of results in one file with the search, which is what one waits for there.
PAGE = "page.js"


@cache
def early() -> str:
    """What stands in the head of every page, without its comments."""
    return minified(EARLY)


@cache
def script_files() -> dict[str, bytes]:
    """Path below the site to content."""
    names = sorted(path.name for path in (THEME / "scripts").glob("*.js") if path.name != EARLY)
    files = {**{name: minified(name) for name in names}, "search.js": search(), **{name: later(name) for name in LATER}}
    return {f"assets/{name}": content.encode() for name, content in files.items()}


def search() -> str:
    """The scripts of the page of results: those of every page, and engine and page in one function, so that neither leaves names."""
    *engine, page = ((THEME / "search" / name).read_text("utf-8") for name in SEARCH if name not in LATER)
    joined = "".join((*engine, f"const shared = {{{LATER['slip.js'][0]}}};\n", page))
    return smaller(f"{_read(PAGE)}(() => {{\n{joined}}})();")


def later(name: str) -> str:
    """One of ``LATER`` as a module: a function from what it shares with the others to what they use of it."""
    uses, gives = LATER[name]
    text = (THEME / "search" / name).read_text("utf-8")
    return smaller(f"export default ({{{uses}}}) => {{\n{text}return {gives};\n}};")


def minified(name: str) -> str:
    return smaller(_read(name))


def _read(name: str) -> str:
    return (THEME / "scripts" / name).read_text("utf-8")


def smaller(script: str) -> str:
    """Without comments and blanks, with short names for what no other script can see."""
    return str(minify.string("application/javascript", script))


@cache
def policy() -> str:
    """The Content-Security-Policy of every page (CSP Level 3): nothing from elsewhere, and of inline scripts that one."""
    allowed = b64encode(sha256(early().encode()).digest()).decode()
    return "; ".join(
        (
            "default-src 'none'",
            "style-src 'self'",
            "img-src 'self'",
            f"script-src 'self' 'sha256-{allowed}'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
        )
    )
