"""sitemap.xml for search engines (sitemaps.org, protocol 0.9), with the days on which records really changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from xml.sax.saxutils import escape

from generator.pages import Page
from generator.site import Site


def sitemap(site: Site, pages: Iterable[Page], canonical: Callable[[Page], str]) -> str:
    """Listed pages only. ``lastmod`` is the newest change of what a page is made from, if all are known."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">']
    for page in sorted(pages, key=lambda page: page.url):
        if page.listed:
            known = [site.history.day(source.path, source.reference) for source in page.sources]
            newest = max(day for day in known if day) if known and all(known) else None
            changed = f"<lastmod>{newest}</lastmod>" if newest else ""
            lines.append(f"<url><loc>{escape(canonical(page))}</loc>{changed}</url>")
    return "\n".join([*lines, "</urlset>", ""])
