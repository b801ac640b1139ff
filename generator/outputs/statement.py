"""Writes the statement of an audit into the site that was audited, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.outputs.manifest import MANIFEST, renewed
from generator.pages import plan
from generator.pages.statement import PATH, statement_page
from generator.render import Renderer
from generator.site import Site
from generator.words import strings

#: Beside the page, for programs.
EARL = "accessibility/earl.json"


def write_statement(site: Site, out: Path, audit: Mapping[str, Any], earl: Mapping[str, Any]) -> None:
    """Puts the page with ``audit`` and ``earl`` into the built site. Raises OSError."""
    words = strings(site.language)
    pages = plan(site, words)
    page = replace(next(page for page in pages if page.path == PATH), context=statement_page(words, audit).context)
    (out / PATH).write_text(Renderer(site, pages).render(page), "utf-8")
    (out / EARL).write_text(json.dumps(earl, ensure_ascii=False, indent=1) + "\n", "utf-8")
    manifest = (out / MANIFEST).read_text("utf-8")
    (out / MANIFEST).write_text(renewed(manifest, PATH, out), "utf-8")
