"""A made-up district for the tests of this folder: four datasets, and records that tell of them. All of it is an example."""

from __future__ import annotations

from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.records import load_records
from generator.relations import directory
from generator.rules import NOTHING_REMEMBERED, compare
from generator.rules.agreement import names_in

COMMON = "source: [{section: 예시 문서}]\n"
DATASETS = {
    "library": """\
title: "[예시] 도서관 이용"
as_of: "2014"
tables:
  - caption: 도서관별 대출과 방문
    columns: [도서관, {label: 대출, unit: 권}, {label: 방문, unit: 명}]
    rows:
      - [별빛도서관, "12,480", "8,315"]
      - [솔숲도서관, "9,731", "6,204"]
      - [강변작은도서관, "1,206", "947"]
      - [합계, "23,417", "15,466"]
  - caption: 도서관 강좌
    columns: [강좌, {label: 횟수, unit: 회}, {label: 수강생, unit: 명}]
    rows:
      - [어린이 글쓰기, "24", "312"]
      - [어르신 스마트폰, "18", "205"]
      - [야간 인문학, "6", "88"]
""",
    "trees": """\
title: "[예시] 가로수 심기"
tables:
  - caption: 해마다 심은 나무
    columns: [구분, {label: 2012년, unit: 그루}, {label: 2013년, unit: 그루}]
    rows: [[은행나무, "1,320", "1,045"], [느티나무, "860", "915"], [합계, "2,180", "1,960"]]
  - caption: 가로수 예산
    columns: [구분, {label: 예산, unit: 백만원}, {label: 집행률, unit: "%", decimals: 1}]
    rows: [[심기, "1,250", "92.4"], [가지치기, "384", "88.7"]]
""",
    "counsel": """\
title: "[예시] 상담 창구"
unit: 건
tables:
  - caption: 창구별 상담 건수
    columns: [창구, {label: 상담, unit: 건}, {label: 비율, unit: "%", decimals: 1}]
    rows: [[전화, "4,312", "58.3"], [방문, "2,096", "28.4"], [인터넷, "984", "13.3"], [합계, "7,392", "100.0"]]
""",
    "centre": """\
title: "[예시] 청소년 쉼터"
tables:
  - caption: 청소년 쉼터 현황
    columns: [구분, {label: 수, decimals: 0}, 단위]
    rows: [[쉼터, "7", 곳], [이용 청소년, "463", 명], [상담사, "21", 명], [차량, "3", 대]]
""",
    "gym": """\
title: "[예시] 구민체육관"
as_of: 2014-08
tables:
  - caption: 종목별 회원
    columns: [종목, {label: 회원, unit: 명}, {label: 강사, unit: 명}, {label: 월 회비, unit: 원}]
    rows: [[수영, "1,842", "16", "55,000"], [요가, "637", "7", "40,000"], [배드민턴, "415", "4", "30,000"], [계, "2,894", "27", "-"]]
""",
    "fire": """\
title: "[예시] 안전 점검"
unit: 곳
tables:
  - caption: 시설별 안전 점검
    unit: 곳
    columns: [시설, {label: 대상, decimals: 0}, {label: 점검, decimals: 0}, {label: 지적, decimals: 0}]
    rows: [[어린이집, "212", "198", "17"], [경로당, "96", "96", "5"], [공연장, "38", "35", "9"], [합계, "346", "329", "31"]]
""",
    "meals": """\
title: "[예시] 어르신 도시락"
tables:
  - caption: 도시락 나눔 실적
    as_of: 2014. 8월말 기준
    columns: [구분, {label: 기관, unit: 개소}, {label: 어르신, unit: 명}, {label: 도시락, unit: 개}]
    rows: [[복지관, "6", "420", "50,400"], [교회와 절, "9", "185", "22,200"], [합계, "15", "605", "72,600"]]
""",
    "bikes": """\
title: "[예시] 공공자전거"
unit: 대
tables:
  - caption: 대여소별 자전거
    unit: 대
    columns: [대여소, {label: 자전거, decimals: 0}, {label: 하루 대여, unit: 회}]
    rows: [[강변역, "45", "312"], [시장앞, "30", "148"], [도서관, "24", "96"], [총계, "99", "556"]]
""",
    "english": """\
title: "[Example] Night buses"
tables:
  - caption: Night buses by line
    columns: [Line, {label: Passengers, unit: passengers}, {label: Buses, unit: buses}]
    rows: [[River line, "14,205", "12"], [Hill line, "8,630", "9"], [Total, "22,835", "21"]]
  - caption: Cost
    columns: [Item, {label: Cost, unit: million won}]
    rows: [[Fuel, "1,240"], [Drivers, "3,905"]]
""",
}


def dataset(name: str, text: str = "") -> str:
    return f"id: {name}\nsubject: 예시 분야\nsummary: 예시로 만든 기록입니다.\n{COMMON}{text or DATASETS[name]}"


def story(text: str, *data: str, name: str = "tale", more: str = "") -> str:
    """A story whose only content is ``text``: a line, or lines of points as YAML."""
    content = text if text.startswith("  - ") else f"  - {text}"
    named = f"data: [{', '.join(f'dataset/{each}' for each in data)}]\n" if data else ""
    return f'id: {name}\ntitle: "[예시] 이야기"\ndepartment: 예시과\nsummary: 예시로 만든 기록입니다.\n{COMMON}{named}{more}content:\n{content}\n'


def agreed(folder: Path, files: dict[str, str]) -> list[Diagnostic]:
    """What does not agree in a site of these records, by their path below data/."""
    for path, text in files.items():
        file = folder / "data" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    loaded = load_records(folder)
    assert not loaded.problems, [each.message("ko") + str(dict(each.facts)) for each in loaded.problems]
    addresses = directory(loaded.records)
    named = [(each, names_in(each)) for each in loaded.records]
    return compare(named, NOTHING_REMEMBERED, addresses.find, folder, {})[0]


def told(folder: Path, text: str, *data: str, more: str = "") -> list[Diagnostic]:
    """What does not agree in a story of these datasets."""
    files = {f"dataset/{each}.yml": dataset(each) for each in data}
    return agreed(folder, {**files, "story/tale.yml": story(text, *data, more=more)})


def marked(folder: Path, problem: Diagnostic) -> str:
    """The text under the caret."""
    line = (folder / problem.path).read_text("utf-8").split("\n")[problem.span.line - 1]
    return line[problem.span.column - 1 : problem.span.end_column - 1]
