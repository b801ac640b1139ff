"""Whether a published site is still what its audit was about: its bytes against ``audit/SHA256SUMS`` and the report.

Who changes a file and its sum changes both; against that helps only the sum of SHA256SUMS itself, kept somewhere else.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from accessibility import evidence
from accessibility.evidence import sums
from accessibility.manifest import SUFFIXES, fingerprint
from generator.diagnostics import Diagnostic, Fact, Language

#: What became of a file.
STATES: Mapping[str, Mapping[str, str]] = {
    "changed": {"ko": "검사한 뒤에 내용이 바뀌었습니다", "en": "has changed since the audit"},
    "missing": {"ko": "검사할 때 있었는데 지금은 없습니다", "en": "was there at the audit and is missing now"},
    "no file": {
        "ko": "이제 여느 파일이 아닙니다(링크, 파이프, 폴더)",
        "en": "is no plain file any more (a link, a pipe, a folder)",
    },
    "list": {
        "ko": "쪽이 아니라 이 목록이 바뀌었습니다. 쪽은 보고서에 적힌 대로입니다",
        "en": "is what has changed, and not the pages, which are as the report has them",
    },
    "added": {"ko": "검사할 때 없던 것입니다", "en": "was not there at the audit"},
}
WRONG: Mapping[str, Mapping[str, str]] = {
    "unreadable": {"ko": "보고서를 읽을 수 없습니다", "en": "it cannot be read"},
    "refused": {"ko": "보고서가 게시를 허락하지 않았습니다", "en": "it does not allow publication"},
    "bytes": {"ko": "보고서에 적힌 쪽의 SHA-256이 다릅니다", "en": "it gives another SHA-256 for this page"},
    "unlisted": {"ko": "보고서에 이 쪽이 없습니다", "en": "it does not name this page"},
    "gone": {"ko": "보고서에 적힌 쪽이 목록에 없습니다", "en": "the list does not have a page that it names"},
}


@dataclass(frozen=True)
class Verified:
    """``problems`` are empty where all is as audited. ``files`` were compared; ``day`` is that of the audit.

    ``sum`` is the SHA-256 of SHA256SUMS itself: kept elsewhere, it tells also of a list that was rewritten.
    """

    problems: tuple[Diagnostic, ...]
    files: int = 0
    pages: int = 0
    day: str = ""
    sum: str = ""
    language: Language = "ko"

    @property
    def exit_code(self) -> int:
        """0 as audited; 1 not; 2 no audit lies there that could be compared."""
        return 2 if any(each.code == "G024" for each in self.problems) else int(bool(self.problems))


def verify(folder: Path) -> Verified:
    """Compares every file below ``folder``. Never raises for what lies there."""
    try:
        text = (folder / evidence.SUMS).read_bytes()
        listed = sums.read(text)
        there = fingerprint(folder)
    except FileNotFoundError:
        return Verified((_none("missing"),))
    except (OSError, ValueError) as error:
        return Verified((_none(str(error)),))
    there.pop(evidence.SUMS, None)
    report = _report(folder)
    # A sum that neither the file nor the report has: it is the list that was changed.
    pages = (each for each in report.get("pages", ()) if isinstance(each, dict))
    told = {str(each.get("path")): str(each.get("sha256")) for each in pages}
    wrong = {path for path in listed if there.get(path) == told.get(path, "") and listed[path] != told[path]}
    listed = {path: told[path] if path in wrong else value for path, value in listed.items()}
    problems = [
        *_files(listed, there, folder),
        *_of_these_bytes(report, listed),
        *([Diagnostic("G022", evidence.SUMS, facts={"file": evidence.SUMS, "what": STATES["list"]})] if wrong else ()),
    ]
    return Verified(
        tuple(problems),
        len(listed),
        sum(1 for path in listed if path.lower().endswith(SUFFIXES)),
        str(report.get("date", "")),
        hashlib.sha256(text).hexdigest(),
        "en" if report.get("language") == "en" else "ko",
    )


def _files(listed: Mapping[str, str], there: Mapping[str, str], folder: Path) -> Iterator[Diagnostic]:
    for path in sorted(listed.keys() | there.keys()):
        state = "added" if path not in listed else "missing" if path not in there else "changed"
        if state == "changed" and ((folder / path).is_symlink() or not (folder / path).is_file()):
            state = "no file"
        if listed.get(path) != there.get(path):
            yield Diagnostic("G022", path, facts={"file": path, "what": STATES[state]})


def _of_these_bytes(report: Mapping[str, Any], listed: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Whether the report is about the files of the list, and allowed them."""
    try:
        pages = {page["path"]: page["sha256"] for page in report["pages"]}
        allowed = report["decision"]["publish"] is True
    except (KeyError, TypeError):
        yield _other(evidence.REPORT, "unreadable")
        return
    if not allowed:
        yield _other(evidence.REPORT, "refused")
    for path, value in listed.items():
        if path in pages and pages[path] != value:
            yield _other(path, "bytes")
        elif path not in pages and path.lower().endswith(SUFFIXES):
            yield _other(path, "unlisted")
    for path in pages.keys() - listed.keys():
        yield _other(path, "gone")


def _report(folder: Path) -> Mapping[str, Any]:
    try:
        report = json.loads((folder / evidence.REPORT).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return report if isinstance(report, dict) else {}


def _other(path: str, why: str) -> Diagnostic:
    facts: dict[str, Fact] = {"file": path, "why": WRONG[why]}
    return Diagnostic("G023", path, facts=facts)


def _none(detail: str) -> Diagnostic:
    why = {"ko": "파일이 없습니다", "en": "there is no such file"} if detail == "missing" else detail
    return Diagnostic("G024", evidence.SUMS, facts={"file": evidence.SUMS, "detail": why})
