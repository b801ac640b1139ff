"""Results that an engine cannot decide, and the people who did: entries of the reviewed file against the findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase

from accessibility.finding import Finding
from generator.diagnostics import Diagnostic, Span


@dataclass(frozen=True)
class Reviewed:
    """One entry: a person in the role ``reviewer`` looked and decided that there is no barrier, until ``expires``.

    ``engine``, ``page`` and ``target`` are patterns (``*``, ``?``, ``[…]``); a ``target`` without any of these may stand
    anywhere in a selector. ``path`` and ``span`` are the entry's own place.
    """

    rule: str
    engine: str
    page: str
    reason: str
    reviewer: str
    expires: date
    path: str
    span: Span
    target: str | None = None

    def covers(self, page: str, finding: Finding) -> bool:
        """Whether the entry is about this finding. Never about a failed one: only a mended page makes that good."""
        return (
            finding.outcome == "needs_review"
            and finding.rule == self.rule
            and fnmatchcase(finding.engine, self.engine)
            and fnmatchcase(page, self.page)
            and (self.target is None or _within(self.target, finding.target))
        )


@dataclass(frozen=True)
class Review:
    """What the entries leave: findings that nobody decided, by path of the page, and entries that are no good."""

    open: Mapping[str, tuple[Finding, ...]]
    expired: tuple[Diagnostic, ...]
    unused: tuple[Diagnostic, ...]


def apply(entries: Sequence[Reviewed], findings: Mapping[str, Sequence[Finding]], today: date) -> Review:
    """Lays the entries over the findings (by path of the page). An entry holds on its last day, ``expires``, too."""
    valid = [entry for entry in entries if entry.expires >= today]
    used: set[int] = set()
    left: dict[str, tuple[Finding, ...]] = {}
    for page, found in findings.items():
        undecided = []
        for finding in found:
            covering = {number for number, entry in enumerate(valid) if entry.covers(page, finding)}
            used |= covering
            if finding.outcome == "needs_review" and not covering:
                undecided.append(finding)
        if undecided:
            left[page] = tuple(undecided)
    expired = tuple(_diagnostic("A003", entry) for entry in entries if entry.expires < today)
    unused = tuple(_diagnostic("A004", entry) for number, entry in enumerate(valid) if number not in used)
    return Review(left, expired, unused)


def _within(pattern: str, target: str) -> bool:
    # A target as the report has it, ``a[href="?page=2"]``, is no pattern, whatever stands in it.
    return pattern in target or (("*" in pattern or "?" in pattern) and fnmatchcase(target, pattern))


def _diagnostic(code: str, entry: Reviewed) -> Diagnostic:
    facts = {
        "rule": entry.rule,
        "engine": entry.engine,
        "page": entry.page,
        "expires": entry.expires.isoformat(),
        "reviewer": entry.reviewer,
    }
    return Diagnostic(code, entry.path, entry.span, facts)
