"""The pages for editors, which no citizens' site has, keep the same promise: one page of each template goes through the gate."""

from __future__ import annotations

import shutil

import pytest

from accessibility.audit import audit
from tests.support import sites
from tests.support.gate import TODAY, quiet

pytestmark = pytest.mark.browser

#: The palettes of the page of components are seen by every audit; the one here shows that a page may begin in another.
PAGES = ("", "errors/", "errors/Y005/", "fields/dataset/", "design/", "design/contrast/")


def test_one_page_of_each_template_passes(tmp_path) -> None:
    made = sites.built_for_editors("korean", tmp_path / "site")
    every = {page.path for page in made.pages}
    kept = {f"help/{page}index.html" for page in PAGES}
    assert kept <= every, "all of them were made"
    folder = tmp_path / "kept"
    for path in kept:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(made.folder / path, folder / path)
    shutil.copytree(made.folder / "assets", folder / "assets")

    result = audit(folder, today=TODAY, language="ko", progress=quiet())

    assert {page["path"] for page in result.report["pages"]} == kept
    assert [(each.code, each.path, each.facts) for each in result.diagnostics if each.severity == "error"] == []
    assert result.decision.publish
