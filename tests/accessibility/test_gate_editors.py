"""The pages for editors, which no citizens' site has, keep the same promise: one page of each template goes through the gate.

With them a letter of news of the living example, in which every part of one is, and of a list that has several pages the first one,
with all of its ways, and lines of a part of it; and of that example so many pages that each kind of
element that any of its pages has is on one of them, or on one of this repository's own site, which the gate sees whenever
it is published.
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from accessibility.audit import audit
from generator.exports import digest_pages
from generator.render import alone
from tests.support import sites
from tests.support.gate import TODAY, quiet

pytestmark = pytest.mark.browser

#: The palettes of the page of components are seen by every audit; the one here shows that a page may begin in another.
PAGES = ("", "errors/", "errors/Y005/", "fields/dataset/", "design/", "design/contrast/")


#: The first page of a list that has several, and one of its parts.
PAGED = ("task/index.html", "task/by/department/예시공원과/page/2/index.html")
#: Parts of the letter: of notices and changes, which the other sites have none of.
PARTS = 2


def letter(place: Path, folder: Path) -> str:
    """The weekly letter on a day on which it has all of its parts, in ``folder``; its path."""
    past = sites.site_of(sites.with_past(place)).with_history()
    site = replace(past, as_of=date(2026, 6, 15))
    (page,) = (each for each in digest_pages(site) if each.path == "digest/weekly/index.html")
    assert len(page.context["digest"].parts) >= PARTS
    sites.write(folder, {page.path: alone(site, page)})
    return page.path


def kinds_of_elements(page: sites.Read) -> set[str]:
    """What the gate could find something in: names of elements, with their classes, roles, types, and the states that they tell."""
    found = set()
    for node in page.elements:
        told = {
            name: value
            for name, value in node.attributes.items()
            if name in ("role", "type") or name.startswith("aria-")
        }
        said = "".join(f"[{name}={value if name in ('role', 'type') else ''}]" for name, value in sorted(told.items()))
        found |= {f"{node.tag}.{each}{said}" for each in (node.attributes.get("class") or "").split() or [""]}
    return found


def covering(pages: list[sites.Read], seen: set[str]) -> list[sites.Read]:
    """Pages on which together is every kind of element that any has and that is not ``seen``: always the one that adds most."""
    kinds = {page.path: kinds_of_elements(page) for page in pages}
    missing = set.union(*kinds.values()) - seen
    chosen = []
    while missing:
        best = max(pages, key=lambda page: (len(kinds[page.path] & missing), -len(page.html)))
        chosen.append(best)
        missing -= kinds[best.path]
    return chosen


def assert_passes(folder: Path, paths: set[str]) -> None:
    """These are the pages in ``folder``, and the gate finds nothing in them."""
    result = audit(folder, today=TODAY, language="ko", progress=quiet())
    assert {page["path"] for page in result.report["pages"]} == paths
    assert [(each.code, each.path, each.facts) for each in result.diagnostics if each.severity == "error"] == []
    assert result.decision.publish


def copied(made: sites.Built, paths: set[str], folder: Path) -> Path:
    """These pages of a site, with all that is no page."""
    shutil.copytree(made.folder, folder, ignore=shutil.ignore_patterns("*.html", "pages.json"))
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(made.folder / path, folder / path)
    return folder


def test_one_page_of_each_template_passes(tmp_path, paged) -> None:
    made = sites.built_for_editors("korean", tmp_path / "site")
    kept = {f"help/{page}index.html" for page in PAGES}
    assert kept <= {page.path for page in made.pages}, "all of them were made"
    folder = copied(made, kept, tmp_path / "kept")
    kept.add(letter(tmp_path / "living", folder))
    # The same site with more records.
    sites.write(folder, {path: (paged.folder / path).read_text("utf-8") for path in PAGED})
    shutil.copy(paged.folder / "assets/paged.js", folder / "assets")
    kept |= {*PAGED}
    assert_passes(folder, kept)


def test_every_kind_of_element_of_the_living_example_passes(tmp_path, living, own) -> None:
    seen = set.union(*map(kinds_of_elements, own.pages))
    paths = {page.path for page in covering(living.pages, seen)}
    assert paths, "that example shows what this repository's own site has not"
    # A poster is reached from the page that it is of.
    paths |= {path.replace("/poster/", "/") for path in paths}
    assert_passes(copied(living, paths, tmp_path / "kept"), paths)
