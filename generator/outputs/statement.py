"""Writes the pages about an audit into the site that was audited: the accessibility statement and the record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.outputs.built import renewed_file
from generator.outputs.manifest import MANIFEST, renewed
from generator.pages import Page
from generator.pages.audit import audit_page
from generator.pages.statement import statement_page
from generator.render import FEED, Renderer
from generator.site import Site
from generator.words import strings


def write_statement(site: Site, pages: Sequence[Page], out: Path, audit: Mapping[str, Any]) -> bool:
    """Puts the pages with ``audit`` into the built site that has ``pages``. Whether they were others before. Raises OSError."""
    words = strings(site.language)
    feed = out / FEED
    renderer = Renderer(site, pages, {FEED: feed.stat().st_size} if feed.is_file() else {})
    told = {page.path: page.context for page in (statement_page(words, audit), audit_page(words, audit))}
    changed = False
    for page in pages:
        if page.path in told:
            text, file = renderer.render(replace(page, context=told[page.path])).encode(), out / page.path
            if text != file.read_bytes():
                renewed_file(file, text)
                changed = True
    if not changed:
        return False
    manifest = (out / MANIFEST).read_text("utf-8")
    renewed_file(out / MANIFEST, renewed(manifest, told.keys(), out).encode())
    return True
