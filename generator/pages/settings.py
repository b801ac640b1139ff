"""The page of the reader's settings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.pages.page import Page, PageSource

Strings = Mapping[str, Any]


def settings_page(strings: Strings) -> Page:
    """Size of text and palette on a page of their own: what the panel in the head offers, for whom a panel is too small."""
    words = strings["settings"]
    return Page(
        "settings/index.html",
        "settings",
        words["title"],
        words["description"],
        "pages/settings.html",
        sources=(PageSource("site.yml"),),
    )
