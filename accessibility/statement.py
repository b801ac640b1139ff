"""What an audit found, row by row of KWCAG 2.2 and WCAG 2.2, for the accessibility statement: out of ``report.json`` alone.

Which rules look at a row is in the metadata of the rules that ran; what a machine cannot know of it is in questions.yml.
No result of a machine says that a row is kept: rules that ran and found nothing are told as that.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from accessibility.requirement import Requirement, Standard, requirements

#: A machine decides it all; a part of it, and people the rest; nothing of the kind is on any page; no rule looked, so that a
#: person has to.
Verdict = Literal["machine", "partly", "absent", "person"]
#: What the table is counted by, in the order in which it is told.
VERDICTS: tuple[Verdict, ...] = ("machine", "partly", "absent", "person")


def statement(report: Mapping[str, Any]) -> dict[str, Any]:
    """Date, pages, engines, browser and the rows of both guidelines with their verdicts, of a report."""
    return {
        "date": report["date"],
        "pages": len(report["pages"]),
        # In an order of their own: what is kept of a statement has none.
        "engines": dict(sorted(report["engines"].items())),
        "browser": report["browser"],
        "fonts": report["fonts"],
        # What was not decided by a machine is published only where people have decided it.
        "decided": sum(each["outcome"] == "needs_review" for page in report["pages"] for each in page["findings"]),
        "items": _rows("kwcag", report),
        "criteria": _rows("wcag", report),
    }


def _rows(standard: Standard, report: Mapping[str, Any]) -> list[dict[str, Any]]:
    members = [each for each in requirements() if each.standard == standard]
    return [_row(serial, each, report) for serial, each in enumerate(members, 1)]


def _row(serial: int, asked: Requirement, report: Mapping[str, Any]) -> dict[str, Any]:
    number = asked.number
    rules = [
        {"engine": rule["engine"], "rule": rule["rule"], "pages": rule["pages"]}
        for rule in report["rules"]
        if number in rule[asked.standard] and rule["pages"]
    ]
    found = [each["outcome"] for page in report["pages"] for each in page["findings"] if number in each[asked.standard]]
    absent = number in report["absent"]
    verdict: Verdict = "absent" if absent else "person" if not rules else "partly" if asked.questions else "machine"
    return {
        "serial": serial,
        "standard": asked.standard,
        "number": number,
        "guide": guide_number(number) if asked.standard == "kwcag" else "",
        "level": asked.level,
        "name": dict(asked.name),
        "verdict": verdict,
        "rules": rules if verdict in ("machine", "partly") else [],
        "questions": list(asked.questions) if verdict in ("partly", "person") else [],
        "failed": found.count("failed"),
        "undecided": found.count("needs_review"),
        "evidence": {"ko": asked.proof["ko"], "en": asked.proof["en"]} if absent and asked.proof else None,
    }


def guide_number(number: str) -> str:
    """The number in the technique guide of NIA: ``5.1.1`` -> ``1.1.1``."""
    first, rest = number.split(".", 1)
    return f"{int(first) - 4}.{rest}"
