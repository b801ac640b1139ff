"""The scripts of the pages: what stands in a page itself and runs before it is painted, the others as files."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import NamedTuple

import minify  # type: ignore[import-untyped]  # it has no types

from generator.words import THEME

#: In the page itself, so that no choice of the reader comes after the first paint.
EARLY = "early.js"
#: What asks the index, in the order in which it is read. It stands in the page of results itself, which with it is to come in the first
#: ten packets (RFC 6928): a file of its own would be one trip more before anything of the index is asked for.
ASK = (
    "query.js",
    "question.js",
    "meaning.js",
    "posting.js",
    "directory.js",
    "weigh.js",
    "engine.js",
    "start.js",
)


#: What reads a record out, loaded when somebody presses its button.
LISTEN = "listen.js"
READER = ("spoken.js", "listen.js")


class Later(NamedTuple):
    """A module that the page of results reads while the index is on its way, or only where it needs it."""

    #: Files of theme/search.
    parts: tuple[str, ...]
    #: Names of the script in the page that it uses, and what it gives.
    uses: str
    gives: str


LATER = {
    "search.js": Later(
        ("rank.js", "results.js", "page.js"),
        "ALSO, FIRST, HALF, TITLE, WEIGHTS, asked, does, normalise, numbers, pattern, query, root, tell",
        "{finder, early, whole}",
    ),
    # Where a word is not known.
    "slip.js": Later(
        ("slip.js",),
        "CLUSTERS, FINALS, FIRST, INITIALS, LITTLE, TORN, VOWELS, forms, lettered, plainly, typed",
        "meant",
    ),
    # Where there are figures.
    "value.js": Later(("value.js",), "", "{values, dated}"),
}
#: The whole search without a page, as tests and benchmarks run it.
ENGINE = (*ASK[:-1], "rank.js", "results.js", "slip.js", "value.js")


@cache
def early() -> str:
    """What stands in the head of every page, without its comments."""
    return minified(EARLY)


@cache
def script_files() -> dict[str, bytes]:
    """Path below the site to content."""
    names = sorted(path.name for path in (THEME / "scripts").glob("*.js") if path.name != EARLY)
    files = {**{name: minified(name) for name in names}, **{name: later(name) for name in LATER}, LISTEN: listen()}
    return {f"assets/{name}": content.encode() for name, content in files.items()}


@cache
def search() -> str:
    """The script in the page of results, in one function, so that it leaves no names and those within are short."""
    names = dict.fromkeys(name for each in LATER.values() for name in each.uses.split(", ") if name)
    *engine, start = (_search(name) for name in ASK)
    return smaller(
        "".join(("(() => {\n", *engine, f"const shared = () => ({{{', '.join(names)}}});\n", start, "})();"))
    )


@cache
def listen() -> str:
    """The module that reads a record out."""
    return smaller("".join((THEME / "listen" / name).read_text("utf-8") for name in READER))


@cache
def later(name: str) -> str:
    """One of ``LATER``: it gives a function from what it shares with the script in the page to what that uses of it."""
    module = LATER[name]
    text = "".join(map(_search, module.parts))
    return smaller(f"export default ({{{module.uses}}}) => {{\n{text}return {module.gives};\n}};")


def minified(name: str) -> str:
    return smaller(_read(name))


def _read(name: str) -> str:
    return (THEME / "scripts" / name).read_text("utf-8")


def _search(name: str) -> str:
    return (THEME / "search" / name).read_text("utf-8")


def smaller(script: str) -> str:
    """Without comments and blanks, with short names for what no other script can see."""
    return str(minify.string("application/javascript", script))


@cache
def policy(*scripts: str) -> str:
    """The Content-Security-Policy of a page (CSP Level 3): nothing from elsewhere, and of inline scripts the one of every page and
    these.
    """
    sums = (b64encode(sha256(each.encode()).digest()).decode() for each in (early(), *scripts))
    return "; ".join(
        (
            "default-src 'none'",
            "style-src 'self'",
            "img-src 'self'",
            " ".join(("script-src 'self'", *(f"'sha256-{each}'" for each in sums))),
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
        )
    )
