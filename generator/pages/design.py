"""Pages about how pages look: the reader's settings, and every component in every palette."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.pages.page import Crumb, Page, Source

Strings = Mapping[str, Any]
#: The folder of the pages of components.
DESIGN = "design"


def settings_page(strings: Strings) -> Page:
    """Size of text and palette on a page of their own: what the panel in the head offers, for whom a panel is too small."""
    words = strings["settings"]
    return Page(
        "settings/index.html",
        "settings",
        words["title"],
        words["description"],
        "pages/settings.html",
        sources=(Source("site.yml"),),
    )


def design_pages(strings: Strings) -> Iterator[Page]:
    """The components in the palette of whoever looks, and once in each.

    They are for those who build with them, so search engines need not know; the gate looks at them as at any page.
    """
    words = strings["design"]
    source = (Source("site.yml"),)
    yield Page(
        f"{DESIGN}/index.html",
        DESIGN,
        words["title"],
        words["description"],
        "pages/design.html",
        {"about": True},
        source,
        listed=False,
    )
    for name, label in strings["settings"]["palettes"].items():
        yield Page(
            f"{DESIGN}/{name}/index.html",
            DESIGN,
            words["in_palette"].format(palette=label),
            words["description"],
            "pages/design.html",
            {"about": False, "palette": name},
            source,
            (Crumb(words["title"], f"{DESIGN}/"),),
            listed=False,
        )
