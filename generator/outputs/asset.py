"""The files of the look that go out as they are: style sheet and icon."""

from __future__ import annotations

from generator.render.words import THEME


def assets() -> dict[str, bytes]:
    """Path below the site to content, in order."""
    folder = THEME / "assets"
    return {f"assets/{path.name}": path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}
