"""What the rules find of the document's disagreements when no record says so: ``python benchmarks/unaided.py``.

Copies the site, takes every ``stated`` and ``conflicts`` out of its records (the lines stay where they are) and reads it as
``hwanhi check`` does. The table names every disagreement that is known, of whatever kind, and the rule that found it.
"""
# ruff: noqa: INP001, T201 - a script, whose print is its answer

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from generator.diagnostics import Diagnostic, Span  # noqa: E402
from generator.site import read_site  # noqa: E402
from generator.source import Mapping, Node, Sequence, parse  # noqa: E402

#: What a record says of the document's disagreements.
KEYS = ("stated", "conflicts")


@dataclass(frozen=True)
class Known:
    """A disagreement of the document. ``marks`` is a pattern for what a finding about it says, or the text it points at."""

    what: str
    records: tuple[str, ...]
    marks: str
    #: The rules that can tell of it: those that hold numbers and names of the site against each other, unless said otherwise.
    codes: tuple[str, ...] = ("N026", "N027", "N028", "N029")


KNOWN = (
    Known("SOS넷: 세무/회계의 계 2, 네 기간을 더하면 1", ("dataset/business-sos-complaints",), r"세무/회계", ("N033",)),
    Known("공동이용 2014년 월평균 19,809, 아홉 달로 나누면 19,799", ("dataset/administrative-information-sharing",), r"19,809", ("N004",)),
    Known("보조사업 54개, 두 유형을 더하면 60개", ("dataset/elderly-jobs",), r"\b60입니다", ("N002",)),
    Known("보조사업 1,845명, 두 유형을 더하면 2,295명", ("dataset/elderly-jobs",), r"2,295", ("N002",)),
    Known("청년인턴 176명, 190명", ("result/job-seekers", "dataset/youth-internship", "task/*"), r"(?<![0-9])1(?:76|90)(?![0-9])", ("N011", "N026", "N027", "N028")),
    Known("학습지 4월호~10월호는 일곱 번, 총8회", ("result/brain-training", "story/brain-training", "task/1-6"), r"8회", ("N028",)),
    Known("2014년 9월까지의 성과에 10월호", ("result/brain-training",), r"기간.*10월호|10월호.*기간", ("T015",)),
    Known("2013-10-20 전 간부 교육은 일요일", ("result/ways-of-working",), r"10월 20일", ("T014",)),
    Known("공동이용 2013년 150,213건, 213,076건", ("dataset/administrative-information-sharing", "result/smart-gangnam", "task/5-2"), r"150,213|213,076"),
    Known("공동이용 2014년 163,859건, 178,189건", ("dataset/administrative-information-sharing", "result/smart-gangnam", "task/5-2"), r"163,859|178,189"),
    Known("공동이용 9.1% 늘어남, 줄어듦", ("dataset/administrative-information-sharing", "result/smart-gangnam"), r"9\.1"),
    Known("공공데이터 37개 가운데 공개 33개, 11개", ("dataset/open-databases", "result/open-data", "task/8-1"), r"(?<![0-9])(?:33|11)개"),
    Known("공공데이터 37개 가운데 미공개 4개, 26개", ("dataset/open-databases", "result/open-data", "task/8-1"), r"(?<![0-9])(?:4|26)개"),
    Known("실행계획의 사업 12·5·3, 이름을 세면 12·4·4", ("dataset/plan-programmes", "document/action-plan"), r"실행계획|\b12\b"),
    Known("실행계획의 과제 8개, 번호는 10까지", ("dataset/plan-programmes", "document/action-plan"), r"과제.*\b(?:8|10)\b"),
    Known("성과의 사업 4·6·18, 제목을 세면 6·4·6", ("dataset/plan-programmes", "document/action-plan"), r"성과|\b18\b"),
    Known("95개소 6,799명이 실적이고 계획", ("dataset/child-safety-class", "task/1-1"), r"6,799"),
    Known("415명이 교육이고 채용", ("dataset/job-training", "dataset/job-fairs", "result/job-seekers"), r"(?<![0-9])415(?![0-9])"),
    Known("사전공개 275개 세부 항목, 275개 항목", ("dataset/pre-disclosure-items", "result/prior-disclosure", "task/7-1"), r"275"),
    Known("아동급식대상아동은 1,261명에 들지 않음", ("dataset/mentoring-children", "task/1-4"), r"1,261|아동급식"),
    Known("기업SOS넷의 세 가지 표기", ("channel/business-sos", "dataset/business-sos-*", "task/2-3"), r"SOS ?넷"),
    Known("신경심리자, 신경심리사", ("result/brain-training", "story/brain-training", "task/1-6"), r"신경심리[자사]"),
    Known("맨토링, 멘토링", ("task/1-4",), r"맨토링"),
    Known("지식정부, 지능정부", ("task/4-1",), r"지능정부"),
    Known("테헤란관, 테헤란로관", ("result/start-ups", "task/2-2"), r"테헤란로?관"),
    Known("강남종합복지관, 강남복지관", ("organisation/youth-welfare-council",), r"복지관"),
    Known("클라우드 센터 구축 완료, 앞으로 구축", ("result/cloud-centre", "task/4-1"), r"구축"),
    Known("원문공개를 이미 하는지, 2014년 말 예정인지", ("result/original-documents", "task/7-2"), r"2014년 말|예정"),
    Known("웹 접근성 마크를 이미 얻었는지", ("task/digital-inclusion",), r"마크"),
)  # fmt: skip


def stripped(text: str) -> str:
    """The text of a record without what it says of disagreements; every other sign stays in its line and column."""
    node, _ = parse(text, "")
    lines = text.split("\n")
    for mapping in mappings(node):
        for at, entry in enumerate(mapping.entries):
            if entry.key.text in KEYS:
                first, last = entry.key.span, entry.value.span
                blank(lines, (first.line, first.column), (last.end_line, last.end_column))
                part_with_its_comma(lines, mapping, at)
    return "\n".join(lines)


def mappings(node: Node | None) -> Iterator[Mapping]:
    if isinstance(node, Mapping):
        yield node
        for entry in node.entries:
            if entry.key.text not in KEYS:
                yield from mappings(entry.value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from mappings(item)


def blank(lines: list[str], start: tuple[int, int], end: tuple[int, int]) -> None:
    """Blanks from ``start`` up to ``end``, which is not part of it; lines and columns count from 1."""
    for number in range(start[0], end[0] + 1):
        line = lines[number - 1]
        first = start[1] - 1 if number == start[0] else 0
        last = end[1] - 1 if number == end[0] else len(line)
        lines[number - 1] = line[:first] + " " * (last - first) + line[last:]


def part_with_its_comma(lines: list[str], mapping: Mapping, at: int) -> None:
    """In brackets the comma before an entry goes with it, or, for the first, the one behind it."""
    entry = mapping.entries[at]
    line, column = entry.key.span.line, entry.key.span.column
    if at and mapping.entries[at - 1].value.span.end_line == line:
        before = mapping.entries[at - 1].value.span
        blank(lines, (line, before.end_column), (line, column))
    else:
        last = entry.value.span
        rest = lines[last.end_line - 1][last.end_column - 1 :]
        if rest.lstrip().startswith(","):
            comma = last.end_column + len(rest) - len(rest.lstrip())
            blank(lines, (last.end_line, comma), (last.end_line, comma + 1))


def found_unaided(site: Path = ROOT) -> tuple[list[Diagnostic], dict[str, str]]:
    """What is told of the site without its own words about disagreements; and its files."""
    with tempfile.TemporaryDirectory(prefix="hwanhi-") as name:
        folder = Path(name) / "site"
        shutil.copytree(site / "data", folder / "data")
        shutil.copytree(site / "content", folder / "content")
        shutil.copy(site / "site.yml", folder / "site.yml")
        for path in sorted((folder / "data").rglob("*.yml")):
            path.write_text(stripped(path.read_text("utf-8")), "utf-8")
        problems = read_site(folder)[1]
        files = {each.path: (folder / each.path).read_text("utf-8") for each in problems}
    return list(problems), files


def judged(problems: list[Diagnostic], files: dict[str, str]) -> list[tuple[Known, list[Diagnostic]]]:
    """Each known disagreement with what was told of it."""
    found = []
    for known in KNOWN:
        paths = [re.compile(f"data/{each.replace('*', '[^/]*')}\\.yml") for each in known.records]
        about = [
            each for each in problems
            if each.code in known.codes
            and any(path.fullmatch(each.path) for path in paths)
            and re.search(known.marks, f"{pointed(files[each.path], each.span)} {each.message('ko')}")
        ]  # fmt: skip
        found.append((known, about))
    return found


def pointed(text: str, span: Span) -> str:
    """What a finding points at, as far as its first line goes."""
    line = text.split("\n")[span.line - 1]
    return line[span.column - 1 : span.end_column - 1 if span.end_line == span.line else None]


def main() -> None:
    problems, files = found_unaided()
    table = judged(problems, files)
    print("| disagreement of the document | found by | at |\n| --- | --- | --- |")
    for known, about in table:
        codes = ", ".join(sorted({each.code for each in about})) or "–"
        places = ", ".join(sorted({f"{each.path}:{each.span.line}" for each in about})[:3])
        print(f"| {known.what} | {codes} | {places} |")
    claimed = {id(each) for _, about in table for each in about}
    print(f"\n{sum(bool(about) for _, about in table)} of {len(table)} found. Told of nothing known:")
    for each in problems:
        if id(each) not in claimed:
            print(f"- {each.code} {each.path}:{each.span.line} {each.message('ko')}")


if __name__ == "__main__":
    main()
