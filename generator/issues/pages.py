"""The pages of an issue: those of its records and lists, marked as past, and one that tells what changed since."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator.difference import RecordDifference, Wording, compared
from generator.difference.secret import secrets
from generator.issues.read import Issue
from generator.pages import Page, PageSource, plan
from generator.relations import directory
from generator.render import Renderer, contract_of
from generator.render.comparison import told
from generator.site import Site
from generator.words import moment, strings

#: Kinds of pages that are about the living site, or about nothing that was on that day.
LIVING = frozenset(
    {"home", "sitemap", "not-found", "accessibility", "audit", "settings", "help", "search", "open-data", "subscribe"}
    | {"changes", "moved", "narrative", "poster"}
)
CHANGES = "changes/index.html"


def written(
    now: Site, found: Sequence[Issue], pages: Sequence[Page], write: Callable[[str, bytes], None]
) -> list[Page]:
    """Writes every page of the issues ``found``, whose living site is ``now`` with ``pages``; says which, by their addresses
    below the whole site. Raises OSError.
    """
    living = {page.path for page in pages}
    hidden = secrets(now.folder)
    made = []
    for at, issue in enumerate(found):
        later = found[at + 1] if at + 1 < len(found) else None
        own = list(_pages(issue, now, later, hidden))
        renderer = _renderer(issue, now, later)
        for page in own:
            up = "../" * issue.path.count("/")
            renderer.shared["issue"] = _said(issue, now, page, living)
            renderer.shared["top"] = page.root.removeprefix("./") + up
            write(issue.path + page.path, renderer.render(page).encode())
            made.append(replace(page, path=issue.path + page.path, context={}))
    return made


def _pages(issue: Issue, now: Site, later: Issue | None, hidden: Mapping[str, str]) -> Iterator[Page]:
    """As the site of that day had them; every title says the day, for no two pages of a site have one title."""
    words = strings(issue.site.language)["issue"]
    day = moment(issue.day.isoformat(), issue.site.language)
    source = (PageSource("site.yml"),)
    every = _plan(issue)
    lists = [page for page in every if page.kind == "list" and page.context["count"]]
    lists.sort(key=lambda page: contract_of(page).order)
    yield Page(
        "index.html",
        "issue",
        words["title"].format(day=day),
        words["description"].format(day=day),
        "pages/issue.html",
        {"lists_of": lists, "left_out": issue.left_out, "day": issue.day.isoformat()},
        source,
        listed=False,
    )
    yield Page(
        CHANGES,
        "issue-changes",
        words["changes_title"].format(day=day, later=_later(issue, later, now)),
        words["changes_description"].format(day=day, later=_later(issue, later, now)),
        "pages/issue-changes.html",
        {"found": _changed(issue, later, now, hidden), "later": later, "now": now},
        source,
        listed=False,
    )
    for page in every:
        yield replace(page, title=words["of"].format(title=page.title, day=day), sources=source, listed=False)


def _plan(issue: Issue) -> list[Page]:
    """An empty list is there only where the menu leads to it: nothing else would."""
    every = [page for page in plan(issue.site, strings(issue.site.language)) if page.kind not in LIVING]
    return [
        page for page in every if page.kind != "list" or page.context["count"] or page.context["contract"].page.menu
    ]


def _later(issue: Issue, later: Issue | None, now: Site) -> str:
    words = strings(issue.site.language)["issue"]
    return moment(later.day.isoformat(), now.language) if later else str(words["today"])


def _changed(issue: Issue, later: Issue | None, now: Site, hidden: Mapping[str, str]) -> list[RecordDifference]:
    """What changed from one issue to the next one, or to the living site. What is personal no issue has."""
    other = later.site if later else now
    # Who only tells that something is gone is no news of a record.
    old, new = ([each for each in site.records if each.contract.page.address is None] for site in (issue.site, other))
    wording = Wording(now.language, other.term)
    found = compared(old, new, directory(now.records).names, wording, lambda _: (), secrets=hidden)
    # In which file a record stands is no news for a reader.
    return [each for each in found if each.lines or each.renamed or each.event != "changed"]


def _renderer(issue: Issue, now: Site, later: Issue | None) -> Renderer:
    """Nothing of the issue is news today, and it has no files, feeds and search of its own. Menus need not say the day again."""
    renderer = Renderer(issue.site, _plan(issue))
    ways: dict[str, Any] = {
        "notices": (),
        "knows": lambda _: True,
        "changes_of": lambda _: [],
        "told": lambda line, side: told(line, side, now.language),
        "later_day": later.day.isoformat() if later else "",
    }
    renderer.shared |= ways
    return renderer


def _said(issue: Issue, now: Site, page: Page, living: set[str]) -> dict[str, str]:
    """What every page of an issue says at its head: of what day it is, and where the page of today is."""
    path = page.path
    record = page.context.get("record")
    if record is not None and record.reference in now.by_reference:
        path = f"{now.by_reference[record.reference].address}/index.html"
    here = path in living and not page.kind.startswith("issue")
    return {"day": issue.day.isoformat(), "living": path.removesuffix("index.html") if here else ""}
