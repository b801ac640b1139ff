"""Publish or not: a pure function of what is to be published and what every engine answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from accessibility.finding import Answer, Finding
from accessibility.manifest import Manifest, Page
from accessibility.review import Review
from generator.diagnostics import Diagnostic, Span

#: Reasons that mean "the check itself did not work" (exit 2), not "the pages have problems" (exit 1).
COULD_NOT_RUN = frozenset({"G001", "G002", "G006", "G007", "G008", "G009", "G010", "G011", "G012"})


@dataclass(frozen=True)
class Decision:
    """``publish`` only where there is no reason against it."""

    publish: bool
    reasons: tuple[Diagnostic, ...]

    @property
    def exit_code(self) -> int:
        """0 publish; 1 the pages or the reviewed list have problems; 2 the check could not be done."""
        if self.publish:
            return 0
        return 2 if any(reason.code in COULD_NOT_RUN for reason in self.reasons) else 1


def decide(
    manifest: Manifest,
    answers: Sequence[Answer],
    review: Review,
    *,
    pinned: Mapping[str, str],
    canary: Mapping[str, frozenset[str]],
    changed: Sequence[str],
) -> Decision:
    """Collects every reason against publishing.

    ``pinned``: each engine that has to answer, and the one version that may. ``canary``: engine -> rules that it has to
    report on the canary. ``changed``: paths of files whose bytes are not those that were read before the check.
    """
    by_engine = {answer.engine: answer for answer in answers}
    reasons: list[Diagnostic] = [*manifest.problems]
    if not manifest.pages and not manifest.problems:
        reasons.append(Diagnostic("G001", "."))
    reasons += [Diagnostic("G004", path, facts={"page": path}) for path in changed]
    complete = True
    for engine, version in pinned.items():
        trouble = list(_trouble(manifest, by_engine.get(engine, Answer(engine)), version, canary[engine]))
        reasons += trouble
        complete = complete and not trouble
    for page in manifest.pages:
        found = [finding for answer in answers for finding in answer.findings.get(page.path, ())]
        reasons += _of_page("A001", page, [each for each in found if each.outcome == "failed"])
        reasons += _of_page("A002", page, review.open.get(page.path, ()))
    reasons += review.expired
    # Whether an entry is of use is known only when every engine has said everything.
    reasons += review.unused if complete else ()
    return Decision(publish=not reasons, reasons=tuple(reasons))


def _trouble(manifest: Manifest, answer: Answer, version: str, canary: frozenset[str]) -> Iterator[Diagnostic]:
    """Why the answer of one engine is not to be relied upon."""
    engine = answer.engine
    yield from answer.diagnostics
    if answer.diagnostics and not answer.findings:
        return  # the engine as a whole is the reason; that each page lacks its answer follows
    if answer.version != version:
        facts = {"engine": engine, "found": answer.version or "?", "pinned": version}
        yield Diagnostic("G010", "package.json", facts=facts)
    missing: dict[str, list[str]] = {}
    for page in manifest.pages:
        if page.path not in answer.findings:
            missing.setdefault(answer.unanswered.get(page.path) or "-", []).append(page.path)
    for why, paths in missing.items():
        facts = {"engine": engine, "page": _first(paths), "detail": why}
        yield Diagnostic("G011", paths[0], facts=facts)
    if missed := sorted(canary - answer.canary):
        yield Diagnostic("G012", engine, facts={"engine": engine, "rules": ", ".join(missed)})


def _of_page(code: str, page: Page, findings: Iterable[Finding]) -> Iterator[Diagnostic]:
    """One diagnostic a rule and engine, at the record the page came from."""

    def key(finding: Finding) -> tuple[str, str]:
        return (finding.engine, finding.rule)

    for (engine, rule), group in groupby(sorted(findings, key=key), key=key):
        places = list(group)
        first = places[0]
        facts = {
            "page": page.path,
            "engine": engine,
            "rule": rule,
            "target": _first([each.target or "html" for each in places]),
            "message": first.message,
            "wcag": ", ".join(first.wcag) or "-",
            "kwcag": ", ".join(first.kwcag) or "-",
        }
        line = page.source.line
        yield Diagnostic(code, page.source.path, Span(line, 1, line, 1), facts)


def _first(places: Sequence[str]) -> str:
    """The first of several; ``(+2)`` stands for two more like it."""
    return f"{places[0]} (+{len(places) - 1})" if len(places) > 1 else places[0]
