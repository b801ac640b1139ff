"""Days of birth, and names in Chinese characters: what is one, and what only looks like one."""

from __future__ import annotations

import pytest

from generator.privacy import Permitted, scan, scan_under


def found(text: str, *heads: str) -> list[tuple[str, str]]:
    matches = scan_under(text, heads, Permitted()) if heads else scan(text)
    return [(text[each.start : each.end], each.kind) for each in matches]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("생년월일: 1970-03-05", "1970-03-05"), ("생년월일 1970. 3. 5.", "1970. 3. 5"), ("신청인은 1970년 3월 5일생입니다.", "1970년 3월 5"),
        ("(70. 3. 5.생)", "70. 3. 5"), ("생년월일: 700305", "700305"), ("출생일자 19700305", "19700305"), ("70.3.5. 출생", "70.3.5"),
        ("Date of birth: 1970-03-05", "1970-03-05"), ("생년월일(양력): ’70. 3. 5.", "’70. 3. 5"), ("| 생년월일 | 1970.03.05 |", "1970.03.05"),
        ("출생: 1970. 3. 5.", "1970. 3. 5"), ("1970.3.5生", "1970.3.5"), ("생년월일：１９７０．３．５", "１９７０．３．５"), ("born on 5 March 1970", "5 March 1970"), ("Date of birth: March 5, 1970", "March 5, 1970"),
    ],
)  # fmt: skip
def test_a_day_of_birth(text, day):
    assert found(text) == [(day, "birthday")]


@pytest.mark.parametrize(
    ("text", "head"),
    [("1970-03-05", "생년월일"), ("1970. 3. 5.", "출생일"), ("19700305", "신청인 생년월일"), ("1970.03.05", "생일")],
)  # fmt: skip
def test_below_a_head(text, head):
    assert [kind for _, kind in found(text, head)] == ["birthday"]
    assert found(text, "접수일") == []


def test_of_somebody_who_is_named_the_name_is_told():
    assert found("김철수(80.1.1.생)에게 지원했습니다.") == [("김철수", "person")]


@pytest.mark.parametrize(
    "text",
    [
        "생년월일이 2009. 1. 1. 이후인 사람", "1996년 1월 1일생부터 2002년 12월 31일생까지 신청합니다.", "1996. 1. 1.~2002. 12. 31. 출생자",
        "2014년 3월 5일 출생신고를 받습니다.", "생년월일 6자리(예: 700101)를 넣습니다.", "2014년 10월 1일 생활체육대회", "10월 3일 생방송",
        "생년월일: YYYY-MM-DD", "생년월일 2009. 1. 1.부터 2010. 12. 31.까지", "생년월일(8자리)을 적습니다.", "2014년생", "1970년 13월 5일생", "생년월일: 1592. 3. 5.",
        "생년월일과 2014. 10. 20. 접수번호", "5월 3일생 모임", "생년월일 순서로 2014. 10. 20. 추첨합니다.",
        "Anyone born on or after 1 January 2005", "born on 1 January 2005 or later", "2014. 3. 5. 출생: 12명", "2005. 1. 1. ~ 2010. 12. 31.생", "출생일: 2014. 1. 1. ~ 12. 31.",
    ],
)  # fmt: skip
def test_a_day_that_is_nobodys(text):
    assert [each for each in found(text) if each[1] == "birthday"] == []


@pytest.mark.parametrize(
    "text", ["신청인 金哲洙", "민원인(金哲洙)", "金哲洙 과장이 설명했습니다.", "성명: 金哲洙", "담당자는 金哲洙입니다."]
)
def test_a_name_in_chinese_characters(text):
    assert found(text) == [("金哲洙", "person")]


def test_several_names_in_chinese_characters():
    assert found("신청인: 李英姬, 朴哲") == [("李英姬", "person"), ("朴哲", "person")]


def test_a_name_in_chinese_characters_below_a_head():
    assert found("李英姬", "성명") == [("李英姬", "person")]
    assert found("李英姬", "제목") == []


@pytest.mark.parametrize(
    "text",
    [
        "文化財 과장",
        "담당자: 文化課",
        "大韓民國 憲法",
        "高速道路 위원",
        "이름(漢字)",
        "金과장",
        "신청인: 全國民",
        "漢江 공원",
    ],
)
def test_words_in_chinese_characters(text):
    assert found(text) == []


@pytest.mark.parametrize("text", ["문의처 - 김철수 (02-123-4567)", "문의처: 김철수"])
def test_who_is_to_be_asked(text):
    assert ("김철수", "person") in found(text)


def test_an_office_to_be_asked():
    assert found("문의처 - 위생과 (02-123-4567)") == []
