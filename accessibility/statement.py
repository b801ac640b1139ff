"""What an audit found, item by item of KWCAG 2.2, for the accessibility statement: out of ``report.json`` alone.

No result of a machine says that an item is kept: rules that ran and found nothing are told as that.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, cast

from accessibility.data import load

#: Rules looked and found nothing; nothing of the kind is on any page; no rule looked, so a person has to.
Verdict = Literal["looked", "absent", "person"]
#: EARL 1.0 (W3C Note 2017): ``passed`` is never said.
OUTCOME: Mapping[Verdict, str] = {"looked": "earl:cantTell", "absent": "earl:inapplicable", "person": "earl:untested"}
STANDARD = "KS X OT0003:2022"


def statement(report: Mapping[str, Any]) -> dict[str, Any]:
    """Date, pages, engines, browser and the 33 items with their verdicts, of a report without anything failed."""
    return {
        "date": report["date"],
        "pages": len(report["pages"]),
        "engines": dict(report["engines"]),
        "browser": report["browser"],
        "items": [_item(serial, number, report) for serial, number in enumerate(_items(), 1)],
    }


def _item(serial: int, number: str, report: Mapping[str, Any]) -> dict[str, Any]:
    item = _items()[number]
    rules = [
        {"engine": rule["engine"], "rule": rule["rule"], "pages": rule["pages"]}
        for rule in report["rules"]
        if number in rule["kwcag"] and rule["pages"]
    ]
    undecided = sum(
        number in each["kwcag"] and each["outcome"] == "needs_review"
        for page in report["pages"]
        for each in page["findings"]
    )
    absent = number in report["absent"]
    verdict: Verdict = "absent" if absent else "looked" if rules else "person"
    return {
        "serial": serial,
        "number": number,
        "guide": guide_number(number),
        "name": {"ko": item["ko"], "en": item["en"]},
        "verdict": verdict,
        "rules": rules if verdict == "looked" else [],
        "undecided": undecided,
        "evidence": {"ko": item["absent"]["ko"], "en": item["absent"]["en"]} if absent else None,
    }


def guide_number(number: str) -> str:
    """The number in the technique guide of NIA: ``5.1.1`` -> ``1.1.1``."""
    first, rest = number.split(".", 1)
    return f"{int(first) - 4}.{rest}"


def earl(said: Mapping[str, Any], subject: str) -> dict[str, Any]:
    """A statement as EARL 1.0 in JSON-LD; ``subject`` is the address of the site."""
    tools = [*(f"{name} {version}" for name, version in said["engines"].items()), said["browser"]]
    return {
        "@context": {"earl": "http://www.w3.org/ns/earl#", "dct": "http://purl.org/dc/terms/"},
        "@graph": [
            {
                "@type": "earl:Assertion",
                "earl:assertedBy": {"@type": "earl:Software", "dct:title": ", ".join(tools)},
                "earl:subject": {"@type": "earl:TestSubject", "@id": subject},
                "earl:test": {
                    "@type": "earl:TestRequirement",
                    "dct:title": item["name"]["ko"],
                    "dct:identifier": item["number"],
                    "dct:isPartOf": STANDARD,
                },
                "earl:mode": {"@id": "earl:automatic"},
                "earl:result": {
                    "@type": "earl:TestResult",
                    "earl:outcome": {"@id": OUTCOME[item["verdict"]]},
                    "dct:date": said["date"],
                    "dct:description": ", ".join(f"{rule['engine']}: {rule['rule']}" for rule in item["rules"]),
                },
            }
            for item in said["items"]
        ],
    }


def _items() -> Mapping[str, Mapping[str, Any]]:
    return cast("Mapping[str, Mapping[str, Any]]", load("accessibility", "items.yml"))
