"""The page of a record made with another template, in a theme that is else the theme."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

from jinja2 import FileSystemLoader

from generator import fault
from generator.diagnostics import Diagnostic
from generator.pages import plan
from generator.render import Renderer
from generator.site import Site
from generator.words import THEME, strings


def story_by(theme: Path, site: Site) -> str:
    """The page of the first story of a site by ``kinds/story.html`` in the folder ``theme``."""
    pages = plan(site, strings(site.language))
    page = next(each for each in pages if each.path.startswith("story/") and "record" in each.context)
    renderer = Renderer(site, pages)
    renderer.env = renderer.env.overlay(loader=FileSystemLoader([theme, THEME]), bytecode_cache=None)
    return renderer.render(page)


def slips(theme: Path, site: Site) -> list[Diagnostic]:
    """What is told where that page cannot be made."""
    try:
        story_by(theme, site)
    except Exception as error:  # noqa: BLE001 - as the command does it
        with patch.object(fault, "THEME", theme):
            return [fault.fault(error)]
    return []
