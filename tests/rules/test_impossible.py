"""What cannot be: a part that is more than its whole, a range that ends before it begins, an hour that no day has, a gap as content.

Neighbours that are right stand beside each; what a document prints so stays.
"""

from __future__ import annotations

import pytest


def codes(site, text: str) -> list[str]:
    site.story(f'content: ["{text}"]')
    return site.codes()


@pytest.mark.parametrize(
    "text",
    [
        "200명 가운데 250명이 참여했습니다.", "신청 1,200건 중 1,350건을 처리했습니다.", "200곳 중에서 201곳을 고쳤습니다.",
        "만 65세 이상 64세 이하가 신청합니다.", "39세 이상에서 만 20세 이하입니다.", "100점 이상 90점 미만입니다.", "65세~60세가 신청합니다.", "만 39~20세입니다.", "3개월 이상 2개월 이하 일한 사람", "신청자 200명 중에 여성이 250명입니다.",
        "200명에서 150명으로 늘었습니다.", "3.5%에서 3.1%로 크게 올랐습니다.", "150명에서 200명으로 줄었습니다.",
    ],
)  # fmt: skip
def test_two_numbers_that_cannot_be_together(site, text):
    assert codes(site, text) == ["N040"]


@pytest.mark.parametrize(
    "text",
    [
        "250명 가운데 200명이 참여했습니다.", "200명 가운데 200명이 모두 참여했습니다.", "만 19세 이상 34세 이하가 신청합니다.",
        "200명에서 250명으로 늘었습니다.", "250명에서 150명으로 줄었습니다.", "회의 2회 가운데 30명이 참여했습니다.", "30명 중 25회 이상 나온 사람",
        "5명 이상 10명까지 한 조입니다.", "19~34세가 신청합니다.", "2013~14년에 45명", "12~1월에 쉽니다.", "오후 10~2시", "65세 이상은 무료이고 64세 이하는 1,000원입니다.",
    ],
)  # fmt: skip
def test_two_numbers_that_can(site, text):
    assert codes(site, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "오후 14시에 모입니다.", "오전 25시에 모입니다.", "오후 13시 30분에 엽니다.", "10시~25시 엽니다.", "10:00~14:60 엽니다.", "25:00까지 엽니다.", "오후 2:75에 엽니다.", "2014년 13월에 엽니다.",
        "27시까지 엽니다.",
    ],
)  # fmt: skip
def test_times_that_there_are_not(site, text):
    assert codes(site, text) == ["T018"]


@pytest.mark.parametrize(
    "text",
    [
        "오후 2시에 모입니다.", "14:00~18:30 엽니다.", "24시까지 엽니다.", "24:00까지 엽니다.", "20:80 법칙을 따릅니다.", "축척은 1:25000입니다.",
        "30시간 교육합니다.", "36시간 안에 답합니다.", "10시~24시 엽니다.", "서울시 25개 구", "경쟁률은 3.5:1입니다.", "2014년 12월에 엽니다.",
    ],
)  # fmt: skip
def test_times_and_ratios_that_there_are(site, text):
    assert codes(site, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "(작성 중)",
        "작성 예정",
        "TODO 나중에 적기",
        "내용을 입력하세요",
        "???",
        "...",
        "추후 기재",
        "Lorem ipsum dolor",
        "TBD",
    ],
)
def test_a_gap_is_no_content(site, text):
    assert codes(site, text) == ["F047"]


@pytest.mark.parametrize(
    "text",
    [
        "작성 중인 글을 저장합니다.",
        "신청서를 작성 중에 닫았습니다.",
        "해당 없음이라고 적습니다.",
        "왜 그럴까요?",
        "내용을 입력하세요라는 안내가 나옵니다.",
    ],
)
def test_a_text_about_gaps_is(site, text):
    assert codes(site, text) == []


@pytest.mark.parametrize("word", ["없음", "내용 없음", "해당 없음", "N/A", "(해당없음)"])
def test_a_word_that_says_that_there_is_nothing_is_no_department(site, word):
    text = site.story().read_text("utf-8")
    site.write("data/story/base.yml", text.replace("department: 예시과", f'department: "{word}"'))
    assert "F047" in site.codes()


CONFLICT = """conflicts:
  - subject: 참여한 사람
    versions: [{printed: 신청 200명, section: 예시 문서 1쪽}, {printed: 참여 250명, section: 예시 문서 2쪽}]
  - {subject: 때, versions: [{printed: 오후 14시, section: 예시 문서 1쪽, note: 하루에 없는 시각입니다.}]}"""


def test_what_a_document_prints_so_is_told_as_a_conflict(site):
    said = 'content: ["200명 가운데 250명이 오후 14시에 모였습니다."]'
    site.story(said)
    assert sorted(site.codes()) == ["N040", "T018"]
    site.story(said, *CONFLICT.splitlines())
    assert not {"N040", "T018"} & set(site.codes())
