"""Writes the evidence: the reports of an audit in every format, and the sums that bind them to the bytes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from accessibility.evidence import FOLDER, SUMS, sums
from accessibility.evidence.earl import earl
from accessibility.evidence.junit import junit
from accessibility.evidence.openacr import openacr
from accessibility.evidence.sarif import sarif
from accessibility.evidence.subject import Subject
from accessibility.manifest import Manifest
from accessibility.result import AuditResult

NOTE = """SHA-256 of every file of this site but this one, which cannot hold its own.
이 파일을 뺀 누리집의 모든 파일의 SHA-256입니다. 이 파일은 자기 자신을 담을 수 없습니다.
In the folder above this one (이 파일이 든 폴더의 바로 위에서): sha256sum -c audit/SHA256SUMS"""


def texts(result: AuditResult, subject: Subject, place: Callable[[str], str] = str) -> dict[str, str]:
    """Name of file -> content of everything but the pages for people. ``place``: a path of the site in the repository.

    What is said of criteria needs an audit that could be done (exit code 0 or 1).
    """
    paths = {each.source.path for each in result.decision.causes}
    made = {
        "report.json": json.dumps(result.report, ensure_ascii=False, indent=2),
        "sarif.json": sarif(result, {path: place(path) for path in paths}),
        "junit.xml": junit(result),
    }
    if result.exit_code <= 1:
        made |= {"earl.json": earl(result, subject), "openacr.yaml": openacr(result, subject)}
    return {name: f"{text.rstrip()}\n" for name, text in sorted(made.items())}


def seal(folder: Path, result: AuditResult, subject: Subject) -> Manifest:
    """Writes the reports of an audit and the sums into the folder that was audited; what the folder holds then.

    Nothing is read again: what is published has to be what was audited, and what is written here. Raises OSError.
    """
    files: dict[str, str] = dict(result.manifest.files)
    (folder / FOLDER).mkdir(exist_ok=True)

    def write(path: str, content: bytes) -> None:
        (folder / path).write_bytes(content)
        files[path] = hashlib.sha256(content).hexdigest()

    for name, text in texts(result, subject).items():
        write(f"{FOLDER}/{name}", text.encode("utf-8", "backslashreplace"))
    files.pop(SUMS, None)
    write(SUMS, sums.written(files, NOTE))
    return replace(result.manifest, files=files)
