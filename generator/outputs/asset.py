"""The files of the look: the style sheet and the scripts that were put together, and what goes out as it is."""

from __future__ import annotations

from generator.render.script import script_files
from generator.render.style import style
from generator.words import THEME

#: What narrows down a list of many pages.
PAGED = "assets/paged.js"


def assets(*, paged: bool = True) -> dict[str, bytes]:
    """Path below the site to content, in order; ``paged``: some list has pages, without which nothing asks for their script."""
    as_they_are = {f"assets/{path.name}": path.read_bytes() for path in (THEME / "assets").iterdir() if path.is_file()}
    files = {**as_they_are, **script_files(), "assets/style.css": style().encode()}
    return {path: files[path] for path in sorted(files) if paged or path != PAGED}
