"""One slip on a small site in which ``GOOD`` and ``TABLE`` are sound: what is told, and what becomes of the file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.autofix import make
from generator.diagnostics import Diagnostic
from generator.site import read_site
from tests.autofix.slips import GOOD, RECORD, SHEET, TABLE, Slip

SETTINGS = """\
name: "[예시] 구 누리집"
description: 예시로 만든 누리집입니다.
language: ko
url: https://example.org/
official: false
owner: {name: 예시 구청}
vocabulary: {field: [welfare], theme: [예시 주제], goal: [예시 목표], subject: [welfare]}
as_of: 2014-10-01
"""
TASK = """\
id: 7-{number}
theme: 예시 주제
goal: 예시 목표
title: "[예시] 바탕 과제"
summary: 예시로 만든 바탕 기록입니다.
source: [{{section: 예시 문서}}]
"""


@dataclass(frozen=True)
class Outcome:
    """``problems`` of the spoilt file, the files ``after`` by their names, and ``left``: problems once nothing is to fix."""

    problems: tuple[Diagnostic, ...]
    after: dict[str, bytes]
    left: tuple[Diagnostic, ...]


def site(folder: Path) -> Path:
    """An empty site with what the records refer to."""
    (folder / "data/task").mkdir(parents=True)
    (folder / "site.yml").write_text(SETTINGS, "utf-8")
    for number in (1, 2):
        (folder / f"data/task/{number}.yml").write_text(TASK.format(number=number), "utf-8")
    return folder


def outcome(folder: Path, slip: Slip) -> Outcome:
    """Writes the slip into the site in ``folder``, reads it, mends what has one answer, and takes all away again."""
    file = folder / slip.path
    file.parent.mkdir(parents=True, exist_ok=True)
    there = set(file.parent.iterdir())
    file.write_bytes(slip.data)
    before = told(folder, file.parent)
    left = before
    origin: dict[str, str] = {}
    for _ in range(5):
        if not make(folder, left, origin):
            break
        left = told(folder, file.parent)
    new = [each for each in file.parent.iterdir() if each not in there]
    after = {each.relative_to(folder).as_posix(): each.read_bytes() for each in new}
    for each in new:
        each.unlink()
    if not there:
        file.parent.rmdir()
    return Outcome(before, after, left)


def told(folder: Path, where: Path) -> tuple[Diagnostic, ...]:
    shown = where.relative_to(folder).as_posix()
    _, problems = read_site(folder)
    return tuple(sorted((each for each in problems if each.path.startswith(shown)), key=lambda each: each.order))


__all__ = ["GOOD", "RECORD", "SHEET", "TABLE", "Outcome", "outcome", "site"]
