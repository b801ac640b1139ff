"""The scripts of the pages: one that stands in every page and runs before it is painted, the others as files."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256

import rjsmin  # type: ignore[import-untyped]  # it has no types

from generator.words import THEME

#: In the page itself, so that no choice of the reader comes after the first paint.
EARLY = "early.js"
#: What the script of the page of results is made of, in this order.
SEARCH = ("query.js", "question.js", "value.js", "meaning.js", "slip.js", "engine.js", "page.js")


@cache
def early() -> str:
    """What stands in the head of every page, without its comments."""
    return minified(EARLY)


@cache
def script_files() -> dict[str, bytes]:
    """Path below the site to content."""
    names = sorted(path.name for path in (THEME / "scripts").glob("*.js") if path.name != EARLY)
    return {**{f"assets/{name}": minified(name).encode() for name in names}, "assets/search.js": search().encode()}


def search() -> str:
    """The script of the page of results: engine and page in one function, so that neither leaves names behind."""
    joined = "".join((THEME / "search" / name).read_text("utf-8") for name in SEARCH)
    return smaller(f"(() => {{\n{joined}}})();")


def minified(name: str) -> str:
    return smaller((THEME / "scripts" / name).read_text("utf-8"))


def smaller(script: str) -> str:
    """Without comments and blanks."""
    return str(rjsmin.jsmin(script)).strip()


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
