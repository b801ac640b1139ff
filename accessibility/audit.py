"""The whole gate over one folder: read, let every engine check, review, decide."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

from accessibility import (
    axe,
    browser,
    canary,
    criterion,
    decision,
    doubt,
    manifest,
    not_applicable,
    own,
    pa11y,
    report,
    review,
)
from accessibility.engine import AuditRequest, Engine
from accessibility.finding import About, EngineResult, Finding
from accessibility.kept import KeptVerdicts
from accessibility.origin import Origin
from accessibility.progress import Progress
from accessibility.reading import reader
from accessibility.result import AuditResult
from accessibility.review import Reviewed
from accessibility.store import VerdictStore
from accessibility.tools import Tools
from accessibility.visit import Pages
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
    store: VerdictStore | None = None,
    origin: Origin | None = None,
    part: tuple[int, int] = (1, 1),
    apart: Path | None = None,
) -> AuditResult:
    """Checks every page in ``folder``, of this site or of any other, and decides whether it may be published.

    ``store`` holds verdicts of before, which need not be asked for again. ``origin`` knows what the pages were made from;
    without it findings name the pages. ``part`` K of N looks at each Nth page alone, and at none of what compares pages: what
    it leaves in the store is what an audit of all takes from there; where there are fewer pages than parts it has nothing to do. Pages
    below ``apart``, where the reports go, are none of a folder of others. Expected troubles (a missing tool, a dead engine, a broken ``pages.json``) are
    reasons in the decision. Raises OSError or ValueError only where the checkout's own
    ``package.json`` is missing or broken.
    """
    tools = tools or Tools.found()
    whole = manifest.read(folder, apart)
    read = replace(whole, pages=whole.pages[part[0] - 1 :: part[1]])
    pinned = {**tools.pinned, own.NAME: own.VERSION} if read.pages else {}
    answers: list[EngineResult] = []
    changed: list[str] = []
    if read.pages:
        task = AuditRequest(folder, read, canary.FOLDER, tools, language, progress.step)
        kept = KeptVerdicts(store, task, engines) if store else None
        reader().store = store
        if kept is None or kept.asks:
            asked = replace(task, manifest=replace(read, pages=kept.open)) if kept else task
            answers = _answers(asked, engines, progress)
        changed = _changed(folder, read)
        if kept:
            if answers and not changed:
                kept.keep(answers, canary.expected(), pinned)
            answers = kept.whole(answers)
        answers = doubt.believed(_named(_across(task, answers) if part[1] == 1 else answers))
    found = defaultdict[str, list[Finding]](list)
    for answer in answers:
        for path, findings in answer.findings.items():
            found[path] += findings
    decided = decision.decide(
        read,
        answers,
        review.apply(reviewed, found, today),
        pinned=pinned,
        canary=canary.expected(),
        changed=changed,
        origin=origin or Origin(folder),
        empty=not whole.pages,
    )
    content = report.content(read, answers, decided, language, day=today, absent=_absent(folder, read))
    return AuditResult(content, read, decided, language, tuple(answers))


def _answers(task: AuditRequest, engines: Sequence[Engine], progress: Progress) -> list[EngineResult]:
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


def _across(task: AuditRequest, answers: Sequence[EngineResult]) -> list[EngineResult]:
    """The answers with what our rules over several pages say, on the facts of all pages in their order."""
    order = [page.path for page in task.manifest.pages]

    def joined(answer: EngineResult) -> EngineResult:
        if answer.engine != own.NAME:
            return answer
        facts = {path: answer.facts[path] for path in order if path in answer.facts}
        said = own.across(Pages(task.folder, task.manifest.base, facts), task.language)
        found = {
            path: (*each, *(said[path].findings if path in said else ())) for path, each in answer.findings.items()
        }
        outcomes = {
            path: {**each, **(said[path].outcomes if path in said else {})} for path, each in answer.outcomes.items()
        }
        return replace(answer, findings=found, outcomes=outcomes)

    return [joined(each) for each in answers]


def _absent(folder: Path, read: manifest.Manifest) -> list[str]:
    """Items about nothing in the folder; none is known to be where it cannot be read, which the decision tells."""
    try:
        return not_applicable.absent(folder, read.files) if read.pages else []
    except OSError:
        return []


def _changed(folder: Path, read: manifest.Manifest) -> list[str]:
    """Paths of files that are not what they were when the audit began: what was checked is not what lies there."""
    try:
        return manifest.changes(read.files, manifest.fingerprint(folder, follow=True)) if read.files else []
    except OSError as error:
        return [str(error.filename)]


def _named(answers: Sequence[EngineResult]) -> list[EngineResult]:
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
