"""Heads that offices write above their lists, of every kind: each names one field, and no name means two."""

from __future__ import annotations

import pytest

from generator.records import contracts
from generator.sheets.column import Heads
from tests.support.sheeted import codes, looked

#: By kind: heads of lists of offices, and the fields that they are.
OFFICES = {
    "task": "과제번호 id, 과제명 title, 사업명 title, 담당부서 department, 연락처 phone, 추진실적 state, 향후계획 plan, 시작일 period.start, 종료일 period.end, 추진상태 status, 협조부서 partners",
    "story": "사례명 title, 주관부서 department, 수혜대상 audience, 주요내용 content, 추진성과 outcomes, 기대효과 effects, 사업기간 period.start",
    "notice": "알림제목 title, 구분 category, 등급 severity, 행동요령 actions, 해제일 cancelled_on",
    "channel": "창구명 title, 운영방식 mode, 목적 purpose, 홈페이지 url",
    "proposal": "제안명 title, 접수시작일 opens, 접수마감일 closes, 심사일 reviewed_on, 제안배경 background",
    "budget": "사업명 title, 회계연도 year, 기준일 as_of, 추진단계 stage",
    "result": "성과명 title, 실적 achievements, 기대효과 effects, 추진기간 period.start",
    "document": "문서제목 title, 시행번호 number, 생산일자 date, 공개여부 openness, 보존연한 retention",
    "dataset": "데이터명 title, 기준일 as_of, 갱신일 last_published, 갱신주기 cycle",
    "disclosure": "공표항목 title, 갱신일 last_published, 공표주기 cycle, 담당팀 department",
}


@pytest.mark.parametrize("kind", OFFICES)
def test_heads_of_offices_are_known(kind):
    heads = Heads(kind, {})
    for each in OFFICES[kind].split(", "):
        head, key = each.split()
        found = heads.exactly(head)
        assert found is not None, head
        assert found.key == key, head


@pytest.mark.parametrize("kind", sorted(contracts()))
def test_no_name_means_two_fields(kind):
    """Of two on one level nobody would know which."""
    for name, found in Heads(kind, {}).by_name.items():
        level = [each.key for each in found if len(each.path) == len(found[0].path)]
        assert len(level) == 1, f"{name}: {level}"


@pytest.mark.parametrize("said", ["outcomes", "추진성과", "추진 성과", "기대한 것"])
def test_map_takes_what_people_call_a_field(office, tmp_path, said):
    sheet = tmp_path / "list.csv"
    sheet.write_text(
        "사례명,요약,주관부서,그밖에\n[예시] 전화 안부,예시로 만든 기록입니다.,예시과,전화를 걸었습니다.\n", "utf-8-sig"
    )
    made = looked(sheet, office, "--map", f"그밖에={said}", "--set", "source=own", kind="story")
    if said == "기대한 것":
        assert "S023" in {code for code, _ in codes(made)}
    else:
        assert codes(made) == []
        (text,) = made.files.values()
        assert "outcomes: [전화를 걸었습니다.]\n" in text
