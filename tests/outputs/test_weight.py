"""What a first visit costs a cheap telephone, in bytes as they are sent: compressed by gzip, as every host does it."""

from __future__ import annotations

import gzip

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.support import sites

KB = 1000
#: Of a record page; the page of results of the search may have one script more.
HTML, CSS, SCRIPTS, REQUESTS = 10 * KB, 14 * KB, 8 * KB, 5


@pytest.fixture
def real(own):
    """The site of this repository."""
    return own.folder


def weight(path) -> int:
    return len(gzip.compress(path.read_bytes(), 9))


def fetched(page) -> list:
    """The files that a browser fetches for a page, itself first."""
    tree = LexborHTMLParser(page.read_text("utf-8"))
    asked = [node.attributes["src"] for node in tree.css("script[src], img[src]")]
    asked += [node.attributes["href"] for node in tree.css("link[rel=stylesheet], link[rel=icon]")]
    return [page, *{(page.parent / each).resolve() for each in asked}]


def pages(root, *kinds: str):
    return [path for kind in kinds for path in root.glob(f"{kind}/*/index.html")]


def test_every_record_page_of_the_real_site_keeps_the_budget(real):
    kinds = [path.stem for path in (sites.ROOT / "generator/kinds").glob("*.yml")]
    found = pages(real, *kinds)
    assert len(found) > 90
    for page in found:
        files = fetched(page)
        kinds_of = {
            suffix: sum(weight(each) for each in files if each.suffix == suffix) for suffix in (".html", ".css", ".js")
        }
        assert kinds_of[".html"] < HTML, (page, kinds_of)
        assert kinds_of[".css"] < CSS, (page, kinds_of)
        assert kinds_of[".js"] < SCRIPTS, (page, kinds_of)
        assert len(files) <= REQUESTS, (page, files)


def test_home_is_as_light_as_a_record(real):
    files = fetched(real / "index.html")
    assert weight(files[0]) < HTML
    assert len(files) <= REQUESTS
