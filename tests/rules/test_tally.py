"""Counts beside what they count: parts, names and months; what says that it is not whole is let alone.

The cases: 4월호~10월호, 총8회 (seven months); the parts of 9,743. Neighbours tried: names before, behind in brackets and below; 등; numbers in words;
부터 and ~; every month twice; parts in brackets; a part with another unit; clauses with commas before the list.
"""

from __future__ import annotations

import pytest

from tests.rules.agreement.world import marked, told

POINTS = "  - text: {text}\n    points:\n{points}"


def points(text, *below):
    return POINTS.format(text=text, points="\n".join(f"      - {each}" for each in below))


WRONG = [
    ("months of issues", "학습지를 4~10월호로 총 8회 펴냈습니다.", "8"),
    ("months of issues, in full", "4월호~10월호, 총 8회를 펴냈습니다.", "8"),
    ("months, every month", "3월부터 6월까지 매월 1회, 총 5회 모였습니다.", "5"),
    ("parts below", points("의견을 모두 9,743건 받았습니다.", "전화 3,435건", "방문 638건", "글 5,671건"), "9,743"),
    ("parts in brackets", "교실은 총 18곳입니다(동교실 9, 학교교실 8).", "18"),
    ("names before", "별빛관, 솔숲관, 강변관 네 곳에서 엽니다.", "네"),
    ("names before, with 등", "별빛관, 솔숲관, 강변관, 언덕관 등 3곳에서 엽니다.", "3"),
    ("names behind", "세 기관(별빛관, 솔숲관)이 함께합니다.", "세"),
    ("names below", points("세 곳을 고칩니다.", "가동 공원", "나동 공원"), "세"),
    ("a clause before the list", "의견을 듣고, 별빛관, 솔숲관, 강변관 2곳을 고쳤습니다.", "2"),
]  # fmt: skip
RIGHT = [
    "학습지를 4~10월호로 총 7회 펴냈습니다.",
    "3월부터 6월까지 매월 2회, 총 8회 모였습니다.",
    "2014년 3월부터 6월까지 총 5회 모였습니다.",
    points("의견을 모두 9,743건 받았습니다.", "전화 3,435건", "방문 638건", "글 5,670건"),
    points("의견을 모두 9,743건 받았습니다.", "전화 3,435건", "방문 638건 등"),
    points("의견을 모두 9,743건 받았습니다.", "전화 3,435건", "그 밖의 의견"),
    points("54개 사업에 1,845명이 참여합니다.", "돌봄 48개, 1,971명", "시장 12개, 324명"),
    "교실은 총 17곳입니다(동교실 9, 학교교실 8).",
    "별빛관, 솔숲관, 강변관 세 곳에서 엽니다.",
    "일자리, 위생, 보건, 복지 등 10개 분야에서 공개합니다.",
    "일자리, 위생, 보건, 복지의 네 가지만 적혀 있습니다.",
    "세 기관(별빛관, 솔숲관 등)이 함께합니다.",
    points("두 곳을 고칩니다.", "가동 공원", "나동 공원"),
    points("세 곳을 고칩니다.", "내년에 시작합니다.", "주민과 함께합니다."),
    "신청을 받고, 자격을 살피고, 추첨하여 20명을 뽑습니다.",
    "회의를 열어, 계획을 세우고, 예산을 마련하여 5개 사업을 합니다.",
    "가동에서는 3월, 나동에서는 4월, 다동에서는 5월에 2개씩 놓았습니다.",
    "구청, 보건소, 주민센터에서 하루 3회 엽니다.",
]  # fmt: skip


@pytest.mark.parametrize(("_case", "text", "number"), WRONG, ids=[case for case, *_ in WRONG])
def test_a_count_unlike_what_it_counts_is_told(_case, text, number, tmp_path):
    (problem,) = told(tmp_path, text)
    assert (problem.code, problem.severity) == ("N028", "warning")
    assert marked(tmp_path, problem) == number


@pytest.mark.parametrize("text", RIGHT)
def test_a_count_that_is_right_or_not_whole_is_let_alone(text, tmp_path):
    assert [each.message("ko") for each in told(tmp_path, text)] == []


def test_a_conflict_that_holds_the_number_answers(tmp_path):
    more = "conflicts: [{subject: 횟수, versions: [{printed: 총 8회, section: 예시 문서}, {printed: 매월 1회, section: 예시 문서}]}]\n"
    assert told(tmp_path, "4월호~10월호, 총 8회를 펴냈습니다.", more=more) == []
