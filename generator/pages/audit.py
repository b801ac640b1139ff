"""The record of the audit: what was checked by what, and the reports of it; or that there was none yet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from accessibility import evidence
from generator.pages.page import Page, PageSource

PATH = f"{evidence.FOLDER}/index.html"


def audit_page(strings: Mapping[str, Any], audit: Mapping[str, Any] | None = None) -> Page:
    """``audit``: what ``accessibility.statement`` makes of a report; None where this build was not audited."""
    words = strings["record_of_audit"]
    return Page(
        PATH,
        "audit",
        words["title"],
        words["description"],
        "pages/audit.html",
        {"audit": audit},
        (PageSource("site.yml"),),
    )
