"""OpenACR (GSA) as YAML, by its catalogue of WCAG 2.2: the form in which conformance is asked for in procurement.

A machine sets ``does-not-support`` where something failed, and leaves everything else ``not-evaluated``.
"""

from __future__ import annotations

from typing import Any

import yaml

from accessibility.evidence.subject import Subject
from accessibility.result import AuditResult
from accessibility.statement import statement

CATALOG = "2.5-edition-wcag-2.2-en"
CHAPTERS = {"A": "success_criteria_level_a", "AA": "success_criteria_level_aa"}
NOTES = {
    "machine": "Rules looked on {pages} pages and found nothing wrong.",
    "partly": "Rules looked at a part of this on {pages} pages and found nothing wrong. The rest is for people.",
    "absent": "The site has nothing of the kind: {evidence}",
    "person": "No rule had anything to look at. This is for people.",
}


def openacr(result: AuditResult, subject: Subject) -> str:
    said = statement(result.report)
    owner = subject.owner
    author = {
        "name": owner.get("name", subject.name),
        "company_name": owner.get("name", ""),
        "address": owner.get("address", ""),
        # The format asks for one; an office that gives a telephone number has none to give.
        "email": "",
        "phone": owner.get("phone", ""),
        "website": subject.address,
    }
    tools = ", ".join([*(f"{name} {version}" for name, version in said["engines"].items()), said["browser"]])
    content: dict[str, Any] = {
        "title": f"{subject.name} Accessibility Conformance Report",
        "product": {"name": subject.name, "version": said["date"], "description": subject.address},
        "author": author,
        "vendor": author,
        "report_date": said["date"],
        "last_modified_date": said["date"],
        "version": 1,
        "notes": "Made by a machine. It says where something failed; it never says that a criterion is supported.",
        "evaluation_methods_used": f"{tools}, on {said['pages']} pages",
        "feedback": owner.get("contact_url", ""),
        "catalog": CATALOG,
        "chapters": {
            chapter: {"criteria": [_criterion(row) for row in said["criteria"] if row["level"] == level]}
            for level, chapter in CHAPTERS.items()
        }
        | {"success_criteria_level_aaa": {"disabled": True, "notes": "Not aimed at.", "criteria": []}},
    }
    return yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=120)


def _criterion(row: dict[str, Any]) -> dict[str, Any]:
    if row["failed"]:
        level, notes = "does-not-support", f"{row['failed']} places failed."
    else:
        evidence = (row["evidence"] or {}).get("en", "")
        pages = max((rule["pages"] for rule in row["rules"]), default=0)
        level, notes = "not-evaluated", NOTES[row["verdict"]].format(pages=pages, evidence=evidence)
    return {"num": row["number"], "components": [{"name": "web", "adherence": {"level": level, "notes": notes}}]}
