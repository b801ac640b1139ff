"""The ways that lead to each page of a site, by its links."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import unquote

from accessibility.redirect import redirects_of
from accessibility.visit import Pages

#: The share of pages, the first among them, that more than this have to be led to from the first for a folder to be a site.
MOST = 0.5


def ways(pages: Pages) -> dict[str, list[str]]:
    """Of each page but the first, by its path, those that link to it; nothing where the folder is no site with a first page."""
    asked = {
        _file(facts["path"]): path
        for path, facts in pages.facts.items()
        if "path" in facts and not path.rsplit("/", 1)[-1][:1].isdigit() and not redirects_of(pages.folder / path)
    }
    links = {
        _file(facts["path"]): {_file(address) for address in facts.get("links", ())} - {_file(facts["path"])}
        for facts in pages.facts.values()
        if "path" in facts
    }
    first = next((address for address, path in asked.items() if path == "index.html"), None)
    if first is None or len(asked) == 1 or len(_led_to(first, links) & asked.keys()) <= MOST * len(asked):
        return {}
    return {
        path: [each for each, targets in links.items() if address in targets]
        for address, path in asked.items()
        if address != first
    }


def _led_to(first: str, links: Mapping[str, set[str]]) -> set[str]:
    """The addresses of pages to which links lead from the ``first``, it among them."""
    found, waiting = {first}, [first]
    while waiting:
        fresh = links.get(waiting.pop(), set()) & links.keys() - found
        found |= fresh
        waiting += fresh
    return found


def _file(address: str) -> str:
    """One spelling of the address of a page: without query, with the name of its file."""
    path = unquote(address.split("?", maxsplit=1)[0])
    return f"{path}index.html" if path.endswith("/") else path
