"""The whole gate over one folder: read, let every engine check, review, decide."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

from accessibility import (
    absence,
    again,
    axe,
    browser,
    canary,
    criterion,
    decision,
    manifest,
    own,
    pa11y,
    report,
    review,
)
from accessibility.engine import Engine, Task
from accessibility.finding import About, Answer, Finding
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
    before: AuditResult | None = None,
    written: Collection[str] = (),
) -> AuditResult:
    """Checks every page in ``folder``, of this site or of any other, and decides whether it may be published.

    ``before`` is an audit of the same folder, ``written`` the files that were written anew since: where nothing else has
    changed, only their pages are checked again, and the decision is about all. Expected troubles (a missing tool, a dead
    engine, a broken ``pages.json``) are reasons in the decision. Raises OSError or ValueError only where the checkout's own
    ``package.json`` is missing or broken.
    """
    tools = tools or Tools.found()
    read = manifest.read(folder)
    pages = again.stale(before, read, written) if before else read.pages
    answers: list[Answer] = []
    if read.pages:
        task = Task(folder, replace(read, pages=pages), canary.FOLDER, tools, language, progress.step)
        answers = _named(_answers(task, engines, progress))
    if before and len(pages) < len(read.pages):
        answers = again.merged(before.answers, answers, {page.path for page in pages})
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
    content = report.content(read, answers, decided, language, day=today, absent=_absent(folder, read))
    return AuditResult(content, read, decided, language, tuple(answers))


def _answers(task: Task, engines: Sequence[Engine], progress: Progress) -> list[Answer]:
    """What every engine says, all at work side by side."""
    progress.start((axe.NAME, pa11y.NAME), len(task.manifest.pages))
    try:
        with ThreadPoolExecutor(len(engines)) as pool:
            try:
                return [answer for run in pool.map(lambda engine: engine(task), engines) for answer in run]
            except BaseException:
                # Ctrl+C, for one: the pool would wait until the other engine is through.
                task.stop.set()
                raise
    finally:
        progress.finish()


def _absent(folder: Path, read: manifest.Manifest) -> list[str]:
    """Items about nothing in the folder; none is known to be where it cannot be read, which the decision tells."""
    try:
        return absence.absent(folder, read.files) if read.pages else []
    except OSError:
        return []


def _changed(folder: Path, read: manifest.Manifest) -> list[str]:
    """Paths of files that are not what they were when the audit began: what was checked is not what lies there."""
    try:
        return manifest.changes(read.files, manifest.fingerprint(folder)) if read.files else []
    except OSError as error:
        return [str(error.filename)]


def _named(answers: Sequence[Answer]) -> list[Answer]:
    """pa11y-ci tells axe's rules without their criteria: they are added from what axe itself says."""
    known = {rule: about for answer in answers if answer.engine == axe.NAME for rule, about in answer.rules.items()}

    def named(finding: Finding) -> Finding:
        wcag = finding.wcag or known.get(finding.rule, About()).wcag
        return replace(finding, wcag=wcag, kwcag=finding.kwcag or criterion.kwcag(wcag, finding.rule))

    return [
        replace(
            answer,
            findings={path: tuple(named(each) for each in found) for path, found in answer.findings.items()},
        )
        for answer in answers
    ]
