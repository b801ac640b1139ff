"""A tiny sound site to break: settings and one record of each kind, in a folder of its own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic, present
from generator.site import Site, read_site

SETTINGS = """\
name: "[예시] 구 누리집"
description: 예시로 만든 누리집입니다.
language: ko
url: https://example.org/
official: false
owner: {name: 예시 구청}
vocabulary: {field: [예시 분야], theme: [예시 주제], goal: [예시 목표], subject: [예시 분야]}
"""
STORY = """\
id: base-story
title: "[예시] 바탕 이야기"
department: 예시과
summary: 예시로 만든 바탕 기록입니다.
source: [{section: 예시 문서}]
"""
DATASET = """\
id: base-dataset
subject: 예시 분야
title: "[예시] 바탕 자료"
summary: 예시로 만든 바탕 기록입니다.
source: [{section: 예시 문서}]
"""
TABLE = """\
tables: [{caption: 예시 표, columns: [방법, {label: 건수, unit: 건}], rows: [[전화, "10"]]}]
"""
RECORDS = {
    "data/task/base.yml": """\
id: 9-9
theme: 예시 주제
goal: 예시 목표
title: "[예시] 바탕 과제"
summary: 예시로 만든 바탕 기록입니다.
source: [{section: 예시 문서}]
""",
    "data/disclosure/base.yml": """\
id: base-disclosure
field: 예시 분야
title: "[예시] 바탕 공표"
status: active
summary: 예시로 만든 바탕 기록입니다.
source: [{section: 예시 문서}]
""",
    "data/story/base.yml": STORY,
    "data/removed/base.yml": """\
id: base-removed
was: story/gone-story
title: "[예시] 바탕으로 내린 기록"
removed_on: 2014-10-20
reason: 예시로 만든 까닭입니다.
summary: 예시로 만든 바탕 기록입니다.
source: [{section: 예시 문서}]
""",
    "data/proposal/base.yml": """\
id: base-proposal
round: 2014년 9회
title: "[예시] 바탕 제안"
summary: 예시로 만든 바탕 기록입니다.
source: [{section: 예시 문서}]
""",
    "data/dataset/base.yml": DATASET + TABLE,
    "data/result/base.yml": """\
id: base-result
goal: 예시 목표
title: "[예시] 바탕 성과"
summary: 예시로 만든 바탕 기록입니다.
source: [{section: 예시 문서}]
""",
    "data/channel/base.yml": """\
id: base-channel
title: "[예시] 바탕 창구"
mode: online
summary: 예시로 만든 바탕 기록입니다.
source: [{section: 예시 문서}]
""",
    "data/budget/base.yml": """\
id: base-budget
year: "2014"
title: "[예시] 바탕 예산"
summary: 예시로 만든 바탕 기록입니다.
source: [{section: 예시 문서}]
""",
    "data/document/base.yml": """\
id: base-document
title: "[예시] 바탕 문서"
openness: open
summary: 예시로 만든 바탕 기록입니다.
source: [{section: 예시 문서}]
""",
    "data/organisation/base.yml": """\
id: base-organisation
title: "[예시] 바탕 조직"
units: [{name: 예시 부서}]
summary: 예시로 만든 바탕 기록입니다.
source: [{section: 예시 문서}]
""",
    "data/review/base.yml": """\
id: base-review
title: "[예시] 바탕 검토"
items: [{field: 예산, question: 예산을 검토했습니까?}]
summary: 예시로 만든 바탕 기록입니다.
source: [{section: 예시 문서}]
""",
}


@dataclass
class TinySite:
    """A site in a folder of its own: settings and one record a kind, all sound until a test breaks it."""

    folder: Path

    def write(self, path: str, content: str | bytes) -> Path:
        """Puts a file below the site, as it is: neither line ends nor encoding are touched."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    def story(self, *lines: str) -> Path:
        """The base story with more lines, as data/story/base.yml."""
        return self.write("data/story/base.yml", STORY + "".join(f"{line}\n" for line in lines))

    def dataset(self, *lines: str) -> Path:
        """The base dataset with these lines instead of its table."""
        return self.write("data/dataset/base.yml", DATASET + "".join(f"{line}\n" for line in lines))

    def read(self) -> Site:
        site, problems = read_site(self.folder)
        assert site is not None, self.shown(problems)
        return site

    def problems(self) -> list[Diagnostic]:
        return list(read_site(self.folder)[1])

    def codes(self) -> list[str]:
        return [each.code for each in self.problems()]

    def one(self) -> Diagnostic:
        """The only problem of the site."""
        problems = self.problems()
        assert len(problems) == 1, self.shown(problems)
        return problems[0]

    def marked(self, problem: Diagnostic) -> str:
        """The text under the caret: what the reader is pointed at, on the first line of the place."""
        line = (self.folder / problem.path).read_text("utf-8").split("\n")[problem.span.line - 1]
        end = problem.span.end_column if problem.span.end_line == problem.span.line else len(line) + 1
        return line[problem.span.column - 1 : end - 1]

    def shown(self, problems) -> str:
        return present(problems, "full", "ko", self.folder)


def tiny(folder: Path) -> TinySite:
    site = TinySite(folder)
    site.write("site.yml", SETTINGS)
    for path, text in RECORDS.items():
        site.write(path, text)
    return site
