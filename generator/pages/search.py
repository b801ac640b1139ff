"""The page of search results. Without scripts it leads to the lists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.pages.page import Page, PageSource

PATH = "search/index.html"


def search_page(strings: Mapping[str, Any]) -> Page:
    words = strings["search"]
    return Page(
        PATH, "search", words["title"], words["description"], "pages/search.html", sources=(PageSource("site.yml"),)
    )
