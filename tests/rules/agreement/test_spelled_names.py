"""Names of one thing that differ by a letter within related records.

The cases: 멘토링 and 맨토링, 테헤란관 and 테헤란로관, 지식정부 and 지능정부, 신경심리사 and 신경심리자, 강남기업 SOS넷 and 강남 기업SOS넷. Neighbours tried: two things
that differ by a letter (초등학생, 고등학생; 동부, 서부), endings, particles, plain blanks, records that have nothing to do with each other, a
conflict that holds both, a title and the heading that it comes from, one word more in the heading.
"""

from __future__ import annotations

import pytest

from tests.rules.agreement.world import agreed, marked, story

WRONG = [
    ("a vowel that sounds alike", "멘토링을 엽니다. 멘토링은 무료이고 맨토링 신청은 쉽습니다.", "맨토링"),
    ("a letter of a long word", "신경심리사가 돕습니다. 신경심리사와 신경심리자를 뽑았습니다.", "신경심리자"),
    ("a place with and without its road", "은하관을 열었습니다. 큰은하관과 큰은하관, 큰은하로관이 있습니다.", "큰은하로관"),
    ("Latin letters, divided otherwise", "별빛기업 SOS넷과 별빛기업 SOS넷, 별빛 기업SOS넷을 씁니다.", "별빛 기업SOS넷"),
]  # fmt: skip
RIGHT = [
    "초등학생과 고등학생, 중학생이 옵니다.",
    "동부복지관과 서부복지관, 남부복지관이 있습니다.",
    "운영하는 곳과 운영되는 곳, 운영하던 곳이 있습니다.",
    "참여자와 참여자를, 참여자에게 알립니다.",
    "지원체계와 지원 체계를 만듭니다.",
    "게시를 개시했습니다. 재정을 제정했습니다.",
    "재활시설과 재활용시설이 있습니다.",
    "실시하고 실시하기로 했습니다. 세었습니다. 세웠습니다.",
    "정보화교육과 정보화교실이 있습니다.",
    "CCTV 관제와 PC 나누기를 합니다.",
]  # fmt: skip


@pytest.mark.parametrize(("_case", "text", "word"), WRONG, ids=[case for case, *_ in WRONG])
def test_the_rarer_of_two_spellings_is_told(_case, text, word, tmp_path):
    (problem,) = agreed(tmp_path, {"story/tale.yml": story(text)})
    assert (problem.code, problem.severity, marked(tmp_path, problem)) == ("N029", "warning", word)


@pytest.mark.parametrize("text", RIGHT)
def test_two_things_and_endings_are_let_alone(text, tmp_path):
    assert [each.message("ko") for each in agreed(tmp_path, {"story/tale.yml": story(text)})] == []


def test_only_related_records_are_of_one_family(tmp_path):
    one = story("온라인멘토링을 엽니다.", name="a", more="related: [story/b]\n")
    other = story("온라인맨토링을 엽니다.", name="b")
    assert [each.code for each in agreed(tmp_path / "1", {"story/a.yml": one, "story/b.yml": other})] == ["N029"]
    apart = story("온라인멘토링을 엽니다.", name="a")
    assert agreed(tmp_path / "2", {"story/a.yml": apart, "story/b.yml": other}) == []


def test_a_conflict_that_holds_both_answers(tmp_path):
    more = "conflicts: [{subject: 이름, versions: [{printed: 온라인멘토링, section: 예시 문서}, {printed: 온라인맨토링, section: 예시 문서}]}]\n"
    assert agreed(tmp_path, {"story/a.yml": story("온라인멘토링과 온라인맨토링을 엽니다.", more=more)}) == []


@pytest.mark.parametrize(
    ("title", "heading", "told"),
    [
        ("클라우드 기반 지식정부 구현", "4. 클라우드 기반의 지능정부 구현", True),
        ("소외계층 아동 맨토링 지원사업", "소외계층 아동 멘토링 지원 사업", True),
        ("통합사례관리를 통한 지원", "통합 사례관리를 통한 지원", False),
        ("일하는 방식 혁신과 변화관리", "4. 일하는 방식 혁신 및 변화관리", False),
        ("클라우드 컴퓨팅 센터 구축", "클라우드 컴퓨팅 센터 구축(완료)", False),
        ("구민 자문단 구성과 운영 1기", "구민 자문단 구성과 운영 2기", False),
        ("영상회의 활성화", "영상회의 활성화 추진계획", False),
    ],
)
def test_a_title_beside_the_heading_that_it_comes_from(title, heading, told, tmp_path):
    text = (
        story("예시입니다.")
        .replace('"[예시] 이야기"', f'"{title}"')
        .replace("section: 예시 문서", f'section: "{heading}"')
    )
    assert [each.code for each in agreed(tmp_path, {"story/a.yml": text})] == ["N029"] * told
