"""A document that contradicts itself, and what is known against its numbers. Everything in it is made up."""

from __future__ import annotations

HEAD = 'subject: 예시 분야\ntitle: "[예시] {id} 자료"\nsummary: 예시로 만든 자료입니다.\nsource: [{{section: 예시 문서}}]\n'
OPEN = """\
tables:
  - caption: 보유
    columns: [구분, {label: 계, unit: 개}, {label: 공개, unit: 개}]
    rows: [[예시구, "37", "11"]]
  - caption: 추진
    columns: [구분, {label: 공개 추진, unit: 개}, {label: 사람, unit: 명}]
    rows: [[포털, "33", "1,700"]]
conflicts:
  - subject: 공공데이터 가운데 공개하는 것
    versions:
      - {printed: 37개 중 33개를 공개 추진, section: 1장, from: {table: 추진, row: 포털, column: 공개 추진}}
      - {printed: "37개, 공개 11개", section: 2장, from: {table: 보유, row: 예시구, column: 공개}}
"""


def of(site, reference="story/base-story"):
    read = site.read()
    return read, read.by_reference[reference]


def told(doubts) -> list[tuple[str, tuple[str, ...]]]:
    """Each number with what stands against it."""
    return [(each.text, tuple(text for _, text in each.others)) for each in doubts]
