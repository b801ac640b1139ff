"""The reports: ``report.json`` for programs, ``index.html`` for people, ``github.txt`` for a pull request."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, StrictUndefined

from accessibility.finding import Answer, Finding
from accessibility.manifest import Manifest
from generator.diagnostics import Language, present

if TYPE_CHECKING:
    from accessibility.decision import Decision
    from accessibility.result import AuditResult


def content(
    manifest: Manifest,
    answers: Sequence[Answer],
    decision: Decision,
    language: Language,
    *,
    day: date,
    absent: Sequence[str] = (),
) -> dict[str, Any]:
    """The content of ``report.json``: engines, every page of the manifest, the decision with its reasons.

    ``day`` is that of the audit, ``absent`` the items of KWCAG that are about nothing on any page.
    """
    return {
        "date": day.isoformat(),
        "browser": next((answer.browser for answer in answers if answer.browser), ""),
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
                    _finding(each) | {"source": {"path": page.source.path, "line": page.source.line}}
                    for answer in answers
                    for each in answer.findings.get(page.path, ())
                ],
            }
            for page in manifest.pages
        ],
        "decision": {
            "publish": decision.publish,
            "reasons": json.loads(present(decision.reasons, "json", language, Path())),
        },
    }


def write(result: AuditResult, folder: Path, place: Callable[[str], str] = str) -> None:
    """Writes the three files into ``folder``, which is made where it is missing. Raises OSError.

    ``place`` turns a path of the site into one of the repository, which is what GitHub asks for.
    """
    folder.mkdir(parents=True, exist_ok=True)
    texts = {
        "report.json": json.dumps(result.report, ensure_ascii=False, indent=2),
        "index.html": html(result),
        "github.txt": present(
            [replace(each, path=place(each.path)) for each in result.diagnostics], "github", result.language, Path()
        ),
    }
    for name, text in texts.items():
        # A file name that is no UTF-8 must not keep the report from being written.
        (folder / name).write_text(f"{text}\n", "utf-8", errors="backslashreplace")


def html(result: AuditResult) -> str:
    """The report as one HTML file that needs no other, in the language of the audit."""
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    template = environment.from_string((files("accessibility") / "report.html").read_text("utf-8"))
    pages = result.report["pages"]
    titles = {page.path: page.title for page in result.manifest.pages}
    return template.render(
        language=result.language,
        report=result.report,
        titles=titles,
        rules=_by_rule(pages),
        counts={
            outcome: sum(each["outcome"] == outcome for page in pages for each in page["findings"])
            for outcome in ("failed", "needs_review")
        },
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
    }


def _by_rule(pages: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each rule with the number of places and the pages it was reported on, the most frequent first."""
    rules: dict[tuple[str, str, str], dict[str, Any]] = {}
    for page in pages:
        for each in page["findings"]:
            key = (each["engine"], each["rule"], each["outcome"])
            rule = rules.setdefault(key, {**each, "places": 0, "pages": []})
            rule["places"] += 1
            if page["path"] not in rule["pages"]:
                rule["pages"].append(page["path"])
    return sorted(rules.values(), key=lambda rule: (-rule["places"], rule["engine"], rule["rule"]))
