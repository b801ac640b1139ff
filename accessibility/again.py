"""A folder that was audited once and of which a page was written anew: what of the first audit still holds."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from accessibility import manifest
from accessibility.finding import Answer
from accessibility.manifest import Manifest
from accessibility.result import AuditResult


def stale(before: AuditResult, now: Manifest, written: Collection[str]) -> tuple[manifest.Page, ...]:
    """The pages of ``now`` that have to be checked again: those of the files ``written`` since, or all.

    What was found on a page holds as long as every byte that it loads is the same. So the others are let off only where
    nothing but ``written`` has changed, nothing in it but pages and data (``.json``) that no page can show, and no title,
    which are compared over all pages.
    """
    changed = manifest.changes(before.manifest.files, now.files)
    known = {page.path: page for page in before.manifest.pages}
    same = known.keys() == {page.path for page in now.pages} and all(
        known[page.path].title == page.title for page in now.pages
    )
    harmless = all(path in known or path.endswith(".json") for path in changed)
    if not (same and harmless and set(changed) <= set(written)):
        return now.pages
    return tuple(page for page in now.pages if page.path in changed)


def merged(before: Sequence[Answer], after: Sequence[Answer], pages: Collection[str]) -> list[Answer]:
    """The answers of both runs as one: ``pages`` by the second, the others by the first, the canary by both."""
    first = {answer.engine: answer for answer in before}
    return [_both(first[answer.engine], answer, pages) if answer.engine in first else answer for answer in after]


def _both(before: Answer, after: Answer, pages: Collection[str]) -> Answer:
    return replace(
        after,
        # Two versions in one audit are none that is pinned.
        version=after.version if after.version == before.version else f"{before.version}, {after.version}",
        findings={path: found for path, found in before.findings.items() if path not in pages} | dict(after.findings),
        unanswered={path: why for path, why in before.unanswered.items() if path not in pages} | dict(after.unanswered),
        canary=before.canary & after.canary,
        diagnostics=(*before.diagnostics, *after.diagnostics),
        rules={**before.rules, **after.rules},
        outcomes={**before.outcomes, **after.outcomes},
        facts={**before.facts, **after.facts},
    )
