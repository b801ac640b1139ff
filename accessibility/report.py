"""The reports: ``index.html`` for people, ``github.txt`` for a pull request, the formats of ``evidence`` for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, StrictUndefined

from accessibility import font
from accessibility.evidence import NAMES
from accessibility.evidence.seal import texts
from accessibility.evidence.subject import Subject
from accessibility.finding import EngineResult, Finding
from accessibility.manifest import Manifest
from generator.diagnostics import Diagnostic, Language, present

if TYPE_CHECKING:
    from accessibility.decision import Decision
    from accessibility.result import AuditResult


#: A list that nobody reads to its end hides what stands in it.
SHOWN = 20
#: Pages that a cause names.
SHOWN_PAGES = 10


def content(
    manifest: Manifest,
    answers: Sequence[EngineResult],
    decision: Decision,
    language: Language,
    *,
    day: date,
    absent: Sequence[str] = (),
) -> dict[str, Any]:
    """The content of ``report.json``: engines, every page of the manifest, the decision with its reasons.

    ``day`` is that of the audit, ``absent`` the items of KWCAG that are about nothing on any page.
    """
    places = {
        (page.path, finding): source
        for cause in decision.causes
        for (page, finding), source in zip(cause.found, cause.sources, strict=True)
    }
    return {
        "date": day.isoformat(),
        "language": language,
        "browser": next((answer.browser for answer in answers if answer.browser), ""),
        "fonts": font.used(answers),
        "rules": [
            {
                "engine": answer.engine,
                "rule": rule,
                "pages": sum(each.get(rule, "inapplicable") != "inapplicable" for each in answer.outcomes.values()),
                "wcag": list(about.wcag),
                "kwcag": list(about.kwcag),
            }
            for answer in answers
            for rule, about in sorted(answer.rules.items())
        ],
        "absent": list(absent),
        "engines": {answer.engine: answer.version for answer in answers if answer.version},
        "pages": [
            {
                "path": page.path,
                "sha256": page.sha256,
                "checked": [answer.engine for answer in answers if page.path in answer.findings],
                "findings": [
                    _finding(each) | {"source": {"path": source.path, "line": source.line}}
                    for answer in answers
                    for each in answer.findings.get(page.path, ())
                    for source in (places.get((page.path, each), page.source),)
                ],
            }
            for page in manifest.pages
        ],
        "decision": {
            "publish": decision.publish,
            "reasons": json.loads(present(decision.reasons, "json", language, Path())),
        },
    }


def write(result: AuditResult, folder: Path, subject: Subject, place: Callable[[str], str] = str) -> None:
    """Writes the files into ``folder``, which is made where it is missing; none of an earlier run stays. Raises OSError.

    ``place`` turns a path of the site into one of the repository, which is what GitHub asks for.
    """
    folder.mkdir(parents=True, exist_ok=True)
    placed = [replace(each, path=place(each.path)) for each in result.diagnostics]
    annotations = present(placed, "github", result.language, Path())
    written = {
        **texts(result, subject, place),
        "index.html": f"{html(result)}\n",
        "github.txt": f"{annotations}\n" if annotations else "",
    }
    for name in {*NAMES, "index.html", "github.txt"} - written.keys():
        (folder / name).unlink(missing_ok=True)
    for name, text in written.items():
        # A file name that is no UTF-8 must not keep the report from being written.
        (folder / name).write_text(text, "utf-8", errors="backslashreplace")


def is_report(folder: Path) -> bool:
    """Whether a folder holds a report of ours, which the next one may replace."""
    try:
        return bool({"decision", "engines", "pages"} <= json.loads((folder / "report.json").read_bytes()).keys())
    except (OSError, ValueError, RecursionError, AttributeError):
        return False


def first_of(reasons: Sequence[Diagnostic]) -> tuple[list[Diagnostic], int]:
    """As many as a person reads at once, and how many are left: of each rule first what touches the most pages, so that one that
    fails in many places does not hide the others.
    """
    met = Counter[object]()
    turns = []
    for each in reasons:
        rule = each.facts.get("rule", each.code)
        turns.append(met[rule])
        met[rule] += 1
    order = sorted(range(len(reasons)), key=lambda at: turns[at])
    shown = [reasons[at] for at in order[:SHOWN]]
    return shown, len(reasons) - len(shown)


def html(result: AuditResult) -> str:
    """The report as one HTML file that needs no other, in the language of the audit: findings by cause, not by page."""
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    template = environment.from_string((files("accessibility") / "report.html").read_text("utf-8"))
    pages = result.report["pages"]
    return template.render(
        language=result.language,
        report=result.report,
        titles={page.path: page.title for page in result.manifest.pages},
        causes=[cause for cause in result.decision.causes if not cause.decided],
        others=[each for each in result.report["decision"]["reasons"] if each["code"] not in ("A001", "A002")],
        counts={
            outcome: sum(
                each["outcome"] == outcome and not each["beyond"] for page in pages for each in page["findings"]
            )
            for outcome in ("failed", "needs_review")
        },
        beyond=sum(each["beyond"] for page in pages for each in page["findings"]),
        shown_pages=SHOWN_PAGES,
    )


def _finding(each: Finding) -> dict[str, Any]:
    return {
        "engine": each.engine,
        "rule": each.rule,
        "outcome": each.outcome,
        "target": each.target,
        "message": each.message,
        "wcag": list(each.wcag),
        "kwcag": list(each.kwcag),
        "palette": each.palette,
        "state": each.state,
        "fix": each.fix,
        "beyond": each.beyond,
    }
