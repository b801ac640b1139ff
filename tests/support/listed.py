"""The korean site with enough records to choose from in its lists."""

from __future__ import annotations

from pathlib import Path

from tests.support import sites

SOURCE = "source: [{section: 예시 문서 > 1장}]"
#: Title, field, department, cycle and last publication: on 2014-10-31 one is late, one due soon, the rest fresh or unknown.
DISCLOSURES = {
    "na": ("나무 심은 곳", "복지", "예시공원과", "매년 6월", "2014-06"),
    "ga": ("가로등 현황", "복지", "예시건축과", "연 1회", "2013-11"),
    "da": ("다리 점검", "위생", "예시건축과", "매월", "2014-08"),
    "ra": ("라면 가게 위생", "위생", "예시위생과", "월 1회", "2014-10"),
    "ma": ("마을 소식", "복지", None, "수시", None),
    "sa": ("사고 통계", "복지", "예시공원과", "분기별", "2014-09"),
}
#: Rounds in every state; the days are those of opening, closing, review.
PROPOSALS = {
    "far": ("2014-10-01", "2014-12-31", None),
    "near": ("2014-10-01", "2014-11-03", None),
    "next": ("2014-12-01", "2014-12-31", None),
    "review": ("2014-09-01", "2014-10-20", None),
    "old": ("2014-01-01", "2014-02-01", "2014-03-01"),
    "older": ("2013-01-01", "2013-02-01", "2013-03-01"),
}


def disclosure(name: str) -> str:
    title, field, department, cycle, last = DISCLOSURES[name]
    lines = [f"id: {name}", f'title: "{title}"', f"field: {field}", f"cycle: {cycle}", "status: active", SOURCE]
    lines.append("summary: 예시로 만든 기록입니다.")
    lines += [f"department: {department}"] if department else []
    lines += [f"last_published: {last}"] if last else []
    return "\n".join(lines) + "\n"


def proposal(name: str) -> str:
    opens, closes, reviewed = PROPOSALS[name]
    lines = [
        f"id: {name}",
        f'round: "{name}"',
        f'title: "[예시] {name}"',
        f"opens: {opens}",
        f"closes: {closes}",
        SOURCE,
    ]
    lines += [f"question: 예시 물음 {name}입니까?", "summary: 예시로 만든 기록입니다."]
    lines.append(
        'ways: [{kind: web, text: 누리집, url: "https://office.example/say"}, {kind: phone, text: 02-123-4568}]'
    )
    lines += (
        [f"reviewed_on: {reviewed}", "counts: {received: 12, reviewed: 12}", "changes: [의자를 놓았습니다.]"]
        if reviewed
        else []
    )
    return "\n".join(lines) + "\n"


def make(folder: Path) -> Path:
    """The site with these records."""
    sites.copy("korean", folder)
    files = {f"data/disclosure/{name}.yml": disclosure(name) for name in DISCLOSURES}
    files |= {f"data/proposal/{name}.yml": proposal(name) for name in PROPOSALS}
    return sites.write(folder, files)
