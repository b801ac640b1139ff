"""SARIF 2.1.0 (OASIS, errata 01): one result a cause and line that a person would edit, for code scanning."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from accessibility.cause import Cause
from accessibility.evidence.junit import OF_PAGES
from accessibility.result import AuditResult

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
#: A text that no reader of SARIF shows as a whole is of no use in it.
PAGES = 20


def sarif(result: AuditResult, place: Mapping[str, str]) -> str:
    """``place`` turns paths of the site into those of the repository, by path; one that it lacks stays as it is."""
    causes = [part for each in result.decision.causes for part in each.by_source()]
    names = sorted({_rule(each) for each in causes})
    run: dict[str, Any] = {
        "tool": {
            "driver": {
                "name": "hwanhi",
                "version": str(result.report["engines"].get("hwanhi", "0")),
                "rules": [_described(name, [each for each in causes if _rule(each) == name]) for name in names],
            },
            "extensions": [
                {"name": name, "version": version}
                for name, version in result.report["engines"].items()
                if name != "hwanhi" and version
            ],
        },
        "language": result.language,
        "columnKind": "unicodeCodePoints",
        # What was not looked at is no result: who reads this has to know that there is such a thing (3.20).
        "invocations": [
            {
                "executionSuccessful": result.decision.is_whole,
                "toolExecutionNotifications": [
                    {
                        "level": "error",
                        "descriptor": {"id": each.code},
                        "message": {"text": each.message(result.language)},
                    }
                    for each in result.diagnostics
                    if each.code not in OF_PAGES
                ],
            }
        ],
        "results": [_result(each, names, place) for each in causes],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def _rule(cause: Cause) -> str:
    return cause.first.rule


def _described(name: str, causes: Sequence[Cause]) -> dict[str, Any]:
    first = causes[0].first
    tags = ["accessibility", *(f"WCAG {each}" for each in first.wcag), *(f"KWCAG {each}" for each in first.kwcag)]
    # What one page has behind the colon is no part of the rule.
    said = first.message.partition(": ")[0] if len({each.first.message for each in causes}) > 1 else first.message
    help_ = {"help": {"text": first.fix}} if first.fix else {}
    return {"id": name, "shortDescription": {"text": said or name}, **help_, "properties": {"tags": tags}}


def _result(cause: Cause, names: Sequence[str], place: Mapping[str, str]) -> dict[str, Any]:
    first, pages = cause.first, cause.pages
    failed = first.outcome == "failed"
    shown = ", ".join([*pages[:PAGES], *([f"+{len(pages) - PAGES}"] if len(pages) > PAGES else [])])
    path = cause.source.path
    said = {
        "ruleId": first.rule,
        "ruleIndex": names.index(first.rule),
        # Where somebody has to look, there is no level (3.27.9, 3.27.10).
        "kind": "fail" if failed else "review",
        "level": "error" if failed else "none",
        "message": {"text": f"{first.message} ({cause.targets[0]}; {shown})"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(place.get(path, path), errors="surrogateescape")},
                    "region": {"startLine": max(1, cause.source.line)},
                },
                "logicalLocations": [{"fullyQualifiedName": cause.targets[0], "kind": "element"}],
            }
        ],
        # The same cause is the same alert in the next run, wherever its line has moved to.
        "partialFingerprints": {
            "hwanhi/v1": sha256(
                f"{first.rule}\0{path}\0{cause.targets[0]}".encode("utf-8", "surrogateescape")
            ).hexdigest()
        },
        "occurrenceCount": len(cause.found),
        "properties": {"engines": list(cause.engines), "pages": len(pages)},
    }
    if cause.decided:
        said["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": "accessibility/reviewed.yml"}
        ]
    return said
