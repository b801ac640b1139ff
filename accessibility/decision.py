"""Publish or not: a pure function of what is to be published and what every engine answered."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from accessibility import font
from accessibility.cause import Cause, causes
from accessibility.finding import EngineResult, Finding
from accessibility.manifest import SUFFIXES, Manifest
from accessibility.origin import Origin
from accessibility.review import Review
from generator.diagnostics import Diagnostic, Fact, Span

#: Pages that a reason names.
NAMED = 20
#: Reasons that mean "the check itself did not work" (exit 2), not "the pages have problems" (exit 1).
COULD_NOT_RUN = frozenset(
    {
        "B024",
        "G001",
        "G002",
        "G006",
        "G007",
        "G008",
        "G009",
        "G010",
        "G011",
        "G012",
        "G021",
        "G025",
        "G026",
        "G027",
        "G033",
    }
)


@dataclass(frozen=True)
class Decision:
    """``publish`` only where there is no reason against it. ``causes`` are what is behind all findings."""

    publish: bool
    reasons: tuple[Diagnostic, ...]
    causes: tuple[Cause, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether everything was looked at, whatever was found."""
        return not any(reason.code in COULD_NOT_RUN for reason in self.reasons)

    @property
    def exit_code(self) -> int:
        """0 publish; 1 the pages or the reviewed list have problems; 2 the check could not be done."""
        if self.publish:
            return 0
        return 1 if self.is_whole else 2


def decide(
    manifest: Manifest,
    answers: Sequence[EngineResult],
    review: Review,
    *,
    pinned: Mapping[str, str],
    canary: Mapping[str, frozenset[str]],
    changed: Sequence[str],
    origin: Origin | None = None,
    empty: bool | None = None,
) -> Decision:
    """Collects every reason against publishing.

    ``pinned``: each engine that has to answer, and the one version that may. ``canary``: engine -> rules that it has to
    report on the canary. ``changed``: paths of files whose bytes are not those that were read before the check.
    ``origin`` knows where the pages come from. ``empty``: whether the folder has no page at all, as its part of this machine may.
    """
    by_engine = {answer.engine: answer for answer in answers}
    reasons: list[Diagnostic] = [*manifest.problems]
    if (not manifest.pages if empty is None else empty) and not manifest.problems:
        reasons.append(Diagnostic("G001", "."))
    reasons += [Diagnostic("G004", path, facts={"page": path}) for path in changed]
    complete = True
    for engine, version in pinned.items():
        trouble = list(_trouble(manifest, by_engine.get(engine, EngineResult(engine)), version, canary[engine]))
        reasons += trouble
        complete = complete and not trouble
    reasons += font.missing(answers)
    found = {
        page.path: [finding for answer in answers for finding in answer.findings.get(page.path, ())]
        for page in manifest.pages
    }
    failed = causes(manifest, _those(found, lambda _path, each: each.outcome == "failed" and not each.beyond), origin)
    undecided = causes(manifest, review.open, origin)
    # What people have decided is no reason, though it has a cause.
    decided = causes(manifest, _those(found, lambda path, each: _decided(each, review.open.get(path, ()))), origin)
    reasons += [_reason("A001", each) for each in failed]
    reasons += [_reason("A002", each) for each in undecided]
    reasons += review.expired
    # Whether an entry is of use is known only when every engine has said everything.
    reasons += review.unused if complete else ()
    return Decision(
        publish=not reasons,
        reasons=tuple(reasons),
        causes=(*failed, *undecided, *(replace(each, decided=True) for each in decided)),
    )


def _trouble(manifest: Manifest, answer: EngineResult, version: str, canary: frozenset[str]) -> Iterator[Diagnostic]:
    """Why the answer of one engine is not to be relied upon."""
    engine = answer.engine
    yield from answer.diagnostics
    whole = bool(answer.diagnostics and not answer.findings)
    # Of one that did not come so far as to say who it is, nothing follows from that.
    if answer.version != version and (answer.version or not whole):
        facts = {"engine": engine, "found": answer.version or "?", "pinned": version}
        yield Diagnostic("G010", "package.json", facts=facts)
    if whole:
        return  # the engine as a whole is the reason; that each page lacks its answer follows
    missing: dict[str, list[str]] = {}
    for page in manifest.pages:
        # Where the engine as a whole has a reason, that is why the rest of the pages has no answer.
        if page.path not in answer.findings and (page.path in answer.unanswered or not answer.diagnostics):
            missing.setdefault(answer.unanswered.get(page.path) or "-", []).append(page.path)
    for why, paths in missing.items():
        facts = {"engine": engine, "page": _named(paths), "detail": why}
        yield Diagnostic("G011", paths[0], facts=facts)
    if missed := sorted(canary - answer.canary):
        yield Diagnostic("G012", engine, facts={"engine": engine, "rules": ", ".join(missed)})


def _those(
    found: Mapping[str, Sequence[Finding]], wanted: Callable[[str, Finding], bool]
) -> Mapping[str, Sequence[Finding]]:
    return {path: [each for each in findings if wanted(path, each)] for path, findings in found.items()}


def _decided(finding: Finding, open_: Sequence[Finding]) -> bool:
    return finding.outcome == "needs_review" and finding not in open_


def _reason(code: str, cause: Cause) -> Diagnostic:
    """One reason a cause, at what has to be mended."""
    first = cause.first
    facts: dict[str, Fact] = {
        "page": cause.pages[0],
        "engine": ", ".join(cause.engines),
        "rule": first.rule,
        "target": _first(cause.targets),
        "message": cause.message,
        "criteria": "".join(
            f", {name} {', '.join(numbers)}"
            for name, numbers in (("WCAG", first.wcag), ("KWCAG", first.kwcag))
            if numbers
        ),
        "where": _where(cause.source.path),
        "more": more(len(cause.pages) - 1),
        "fix": f"{first.fix} " if first.fix else "",
    }
    line = cause.source.line
    return Diagnostic(code, cause.source.path, Span(line, 1, line, 1), facts)


def _where(path: str) -> Mapping[str, str]:
    """What kind of file it is that has to be mended, and by whom."""
    if path.startswith("theme/"):
        return {
            "ko": "이 줄은 서식의 것이라 내용을 고쳐서는 없어지지 않습니다. 개발자에게 알리세요.",
            "en": "The line is of a template, which no change of content mends: tell a developer.",
        }
    if path.lower().endswith(SUFFIXES):
        return {"ko": "이 HTML 파일에서 고치세요.", "en": "Mend it in this HTML file."}
    if path.startswith("content/"):
        return {
            "ko": "이 줄을 Markdown으로 고치세요. 제목은 ##, 목록은 -, 링크는 [글](주소), 그림은 ![설명](파일)로 적습니다.",
            "en": "Mend this line in Markdown: ## for a heading, - for a list, [words](address), ![description](picture).",
        }
    return {"ko": "이 줄에서 고치세요.", "en": "Mend it at this line."}


def more(pages: int) -> Mapping[str, str]:
    """How many pages more the same cause spoils; empty for none."""
    if not pages:
        return {"ko": "", "en": ""}
    return {
        "ko": f" 같은 까닭으로 {pages:,}쪽 더.",
        "en": f" The same on {pages:,} more page{'s' if pages > 1 else ''}.",
    }


def _named(paths: Sequence[str]) -> str:
    """The pages by name, as many as anybody reads."""
    return ", ".join([*paths[:NAMED], *([f"(+{len(paths) - NAMED})"] if len(paths) > NAMED else [])])


def _first(places: Sequence[str]) -> str:
    """The first of several; ``(+2)`` stands for two more like it."""
    return f"{places[0]} (+{len(places) - 1})" if len(places) > 1 else places[0]
