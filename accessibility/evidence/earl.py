"""EARL 1.0 (W3C Note, 2017) as JSON-LD: what was found about each item and criterion, and each failure by page.

``passed`` is never said of an item or a criterion: no machine knows that. Importable into the WCAG-EM report tool.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

from accessibility.evidence.subject import Subject
from accessibility.requirement import TITLES
from accessibility.result import AuditResult
from accessibility.statement import Verdict, statement

OUTCOME: Mapping[Verdict, str] = {
    "machine": "earl:cantTell",
    "partly": "earl:cantTell",
    "absent": "earl:inapplicable",
    "person": "earl:untested",
}
CONTEXT = {
    "earl": "http://www.w3.org/ns/earl#",
    "dct": "http://purl.org/dc/terms/",
    "doap": "http://usefulinc.com/ns/doap#",
    "spdx": "http://spdx.org/rdf/terms#",
}
TOOLS = "_:tools"


def earl(result: AuditResult, subject: Subject) -> str:
    said = statement(result.report)
    graph = [
        {
            "@id": TOOLS,
            "@type": "earl:Software",
            "dct:title": ", ".join(
                [*(f"{name} {version}" for name, version in said["engines"].items()), said["browser"]]
            ),
        },
        {
            "@id": subject.address,
            "@type": "earl:TestSubject",
            "dct:title": subject.name,
            "dct:hasPart": list(_pages(result, subject)),
        },
        *(_row(row, said["date"], subject) for row in (*said["criteria"], *said["items"])),
        *_findings(result, said["date"], subject),
    ]
    return json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=False, indent=1)


def _pages(result: AuditResult, subject: Subject) -> Iterator[dict[str, Any]]:
    """Every page with the bytes that were looked at."""
    for page in result.manifest.pages:
        yield {
            "@id": _address(page.path, subject),
            "@type": "earl:TestSubject",
            "dct:title": page.title or page.path,
            "spdx:checksum": {
                "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
                "spdx:checksumValue": page.sha256,
            },
        }


def _row(row: Mapping[str, Any], day: str, subject: Subject) -> dict[str, Any]:
    outcome = "earl:failed" if row["failed"] else OUTCOME[row["verdict"]]
    requirement = {
        "@type": "earl:TestRequirement",
        "dct:title": row["name"]["en"],
        "dct:identifier": row["number"],
        "dct:isPartOf": TITLES[row["standard"]],
    }
    rules = ", ".join(f"{rule['engine']}: {rule['rule']}" for rule in row["rules"])
    return _assertion(subject.address, requirement, outcome, day, rules)


def _findings(result: AuditResult, day: str, subject: Subject) -> Iterator[dict[str, Any]]:
    """What a rule found, once for each page that it spoils."""
    for cause in result.decision.causes:
        first = cause.first
        case = {
            "@type": "earl:TestCase",
            "dct:title": first.rule,
            "dct:isPartOf": [f"WCAG 2.2 {each}" for each in first.wcag]
            + [f"{TITLES['kwcag']} {each}" for each in first.kwcag],
        }
        outcome = "earl:failed" if first.outcome == "failed" else "earl:cantTell"
        for path in cause.pages:
            yield _assertion(_address(path, subject), case, outcome, day, first.message)


def _assertion(about: str, test: Mapping[str, Any], outcome: str, day: str, text: str) -> dict[str, Any]:
    return {
        "@type": "earl:Assertion",
        "earl:assertedBy": {"@id": TOOLS},
        "earl:subject": {"@id": about},
        "earl:test": test,
        "earl:mode": {"@id": "earl:automatic"},
        "earl:result": {
            "@type": "earl:TestResult",
            "earl:outcome": {"@id": outcome},
            "dct:date": day,
            "dct:description": text,
        },
    }


def _address(path: str, subject: Subject) -> str:
    return subject.address + quote(path.removesuffix("index.html"), errors="surrogateescape")
