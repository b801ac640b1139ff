"""All pages of a site: those of its records and texts, and the letters of news."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.exports.digest import digest_pages
from generator.pages import Page, plan
from generator.site import Site


def every_page(site: Site, strings: Mapping[str, Any]) -> list[Page]:
    """The pages that a site is published with, in the order of their addresses."""
    return sorted([*plan(site, strings), *digest_pages(site)], key=lambda page: page.path)
