"""The accessibility statement: what the last audit of this very build found, or that there was none yet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from accessibility.requirement import questions
from generator.pages.page import Page, PageSource

PATH = "accessibility/index.html"


def statement_page(strings: Mapping[str, Any], audit: Mapping[str, Any] | None = None) -> Page:
    """``audit``: what ``accessibility.statement`` makes of a report; None where this build was not audited."""
    words = strings["statement"]
    return Page(
        PATH,
        "accessibility",
        words["title"],
        words["description"],
        "pages/accessibility.html",
        {"audit": audit, "questions": {each.name: each.text for each in questions()}},
        (PageSource("site.yml"),),
    )
