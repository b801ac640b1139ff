"""The whole gate over one folder: read, let every engine check, review, decide."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

from accessibility import axe, browser, canary, criterion, decision, manifest, own, pa11y, report, review
from accessibility.engine import Engine, Task
from accessibility.finding import Answer, Finding
from accessibility.progress import Progress
from accessibility.result import AuditResult
from accessibility.review import Reviewed
from accessibility.tools import Tools
from generator.diagnostics import Language

#: They run side by side: each is one browser and mostly one core.
ENGINES: tuple[Engine, ...] = (browser.run, pa11y.run)
NAMES = (axe.NAME, pa11y.NAME, own.NAME)


def audit(
    folder: Path,
    *,
    today: date,
    language: Language,
    progress: Progress,
    reviewed: Sequence[Reviewed] = (),
    tools: Tools | None = None,
    engines: Sequence[Engine] = ENGINES,
) -> AuditResult:
    """Checks every page in ``folder``, of this site or of any other, and decides whether it may be published.

    Expected troubles (a missing tool, a dead engine, a broken ``pages.json``) are reasons in the decision. Raises
    OSError or ValueError only where the checkout's own ``package.json`` is missing or broken.
    """
    tools = tools or Tools.found()
    read = manifest.read(folder)
    answers: list[Answer] = []
    if read.pages:
        progress.start((axe.NAME, pa11y.NAME), len(read.pages))
        task = Task(folder, read, canary.FOLDER, tools, language, progress.step)
        try:
            with ThreadPoolExecutor(len(engines)) as pool:
                try:
                    runs = list(pool.map(lambda engine: engine(task), engines))
                except BaseException:
                    # Ctrl+C, for one: the pool would wait until the other engine is through.
                    task.stop.set()
                    raise
        finally:
            progress.finish()
        answers = _named([answer for run in runs for answer in run])
    found = defaultdict[str, list[Finding]](list)
    for answer in answers:
        for path, findings in answer.findings.items():
            found[path] += findings
    decided = decision.decide(
        read,
        answers,
        review.apply(reviewed, found, today),
        pinned={**tools.pinned, own.NAME: own.VERSION} if read.pages else {},
        canary=canary.expected(),
        changed=_changed(folder, read),
    )
    return AuditResult(report.content(read, answers, decided, language), read, decided, language)


def _changed(folder: Path, read: manifest.Manifest) -> list[str]:
    """Paths of files that are not what they were when the audit began: what was checked is not what lies there."""
    try:
        return manifest.changes(read.files, manifest.fingerprint(folder)) if read.files else []
    except OSError as error:
        return [str(error.filename)]


def _named(answers: Sequence[Answer]) -> list[Answer]:
    """pa11y-ci tells axe's rules without their criteria: they are added from what axe itself says."""
    criteria = {rule: wcag for answer in answers for rule, wcag in answer.criteria.items()}

    def named(finding: Finding, criteria: Mapping[str, tuple[str, ...]]) -> Finding:
        wcag = finding.wcag or criteria.get(finding.rule, ())
        return replace(finding, wcag=wcag, kwcag=finding.kwcag or criterion.kwcag(wcag, finding.rule))

    return [
        replace(
            answer,
            findings={path: tuple(named(each, criteria) for each in found) for path, found in answer.findings.items()},
        )
        for answer in answers
    ]
