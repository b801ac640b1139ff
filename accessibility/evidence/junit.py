"""JUnit XML, as servers of continuous integration read it: a suite for each engine, a case for each page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from xml.etree import ElementTree as ET

from accessibility.result import AuditResult
from generator.diagnostics import Diagnostic

#: What XML 1.0 cannot hold (2.2), half of a pair among it.
NO_CHARACTER = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
#: Reasons that are told by the findings of pages already.
OF_PAGES = ("A001", "A002")


def junit(result: AuditResult) -> str:
    """``failure`` for what failed or nobody decided, ``error`` where no answer came."""
    top = ET.Element("testsuites", name="hwanhi")
    failures = _failures(result)
    for engine in result.report["engines"]:
        suite = ET.SubElement(top, "testsuite", name=_text(engine))
        for page in result.report["pages"]:
            case = ET.SubElement(suite, "testcase", classname=_text(engine), name=_text(page["path"]))
            if engine not in page["checked"]:
                ET.SubElement(case, "error", type="no-answer", message="no answer")
            for rule, (message, places) in failures[engine, page["path"]].items():
                failure = ET.SubElement(case, "failure", type=_text(rule), message=_text(message))
                failure.text = _text("\n".join(places))
    _decision(top, [each for each in result.diagnostics if each.code not in OF_PAGES], result)
    for each in (*top, top):
        _count(each)
    ET.indent(top, " ")
    return ET.tostring(top, encoding="unicode", xml_declaration=False)


def _failures(result: AuditResult) -> Mapping[tuple[str, str], Mapping[str, tuple[str, list[str]]]]:
    """By engine and page: rule -> what it says, and each place with the line to mend."""
    found = defaultdict[tuple[str, str], dict[str, tuple[str, list[str]]]](dict)
    for cause in result.decision.causes:
        for (page, each), source in () if cause.decided else zip(cause.found, cause.sources, strict=True):
            places = found[each.engine, page.path].setdefault(each.rule, (each.message, []))[1]
            places.append(f"{source.path}:{source.line} {each.target}")
    return found


def _decision(top: ET.Element, reasons: Sequence[Diagnostic], result: AuditResult) -> None:
    suite = ET.SubElement(top, "testsuite", name="decision")
    case = ET.SubElement(suite, "testcase", classname="decision", name="publish")
    for reason in reasons:
        said = _text(reason.message(result.language))
        error = ET.SubElement(case, "error", type=reason.code, message=said)
        error.text = _text(f"{reason.shown}:{reason.span.line} {reason.help(result.language)}")


def _count(element: ET.Element) -> None:
    cases = list(element.iter("testcase"))
    element.set("tests", str(len(cases)))
    for word in ("failure", "error"):
        element.set(f"{word}s", str(sum(case.find(word) is not None for case in cases)))


def _text(text: str) -> str:
    return NO_CHARACTER.sub("\ufffd", text)
