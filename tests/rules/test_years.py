"""Years too far away to be meant (T019), and a period in a text that has one day of the record's and not the other (T020)."""

from __future__ import annotations

import pytest

from tests.support.tiny import SETTINGS

NOTICE = """id: n
title: "[예시] 청사 점검"
category: general
severity: info
valid: {start: 2014-10-01, end: 2014-10-31}
"""
PROPOSAL = """id: p
round: 2014년 8회
title: "[예시] 공원 이름"
summary: 예시로 만든 기록입니다. 11월 1일부터 11월 30일까지 의견을 받습니다.
opens: 2014-11-01
source: [{section: 예시 문서}]
"""
DISCLOSURE = """id: base-disclosure
field: 예시 분야
title: "[예시] 바탕 공표"
status: active
cycle: 매년
summary: 예시로 만든 바탕 기록입니다.
source: [{section: 예시 문서}]
"""


@pytest.fixture
def dated(site):
    site.write("site.yml", SETTINGS + "as_of: 2014-10-20\n")
    return site


@pytest.mark.parametrize(
    "line",
    ["content: [2104년 5월에 열었습니다.]", "content: [2104. 5. 3.에 엽니다.]", "content: ['계약은 2071년 12월까지입니다.']", "content: ['It opens in 2104-05.']", "content: ['3014. 5. 3.(토)에 엽니다.']", "content: [서기 2104년 5월 3일에 엽니다.]", "content: [In May 2104 it opens.]"],
)  # fmt: skip
def test_a_year_that_nobody_means(dated, line):
    dated.story(line)
    assert "T019" in dated.codes()


@pytest.mark.parametrize(
    "line",
    [
        "content: [2050년까지 탄소중립을 이룹니다.]", "content: ['2100년의 인구 전망을 냈습니다.']", "content: [1592년에 세웠습니다.]",
        "content: [2500년 된 나무가 있습니다.]", "content: [예산은 2104만 원입니다.]", "content: ['관리번호 2104-17-3입니다.']", "content: [2104건입니다.]",
        "content: ['전화는 02-2104-1234입니다.']", "content: [단기 4347년에 열었습니다.]", "content: [불기 2558년 행사입니다.]", "content: [2104년치 기록입니다.]",
        "content: [2100년까지 해수면이 오를 것으로 봅니다.]", "content: [문서 2104-05-17호를 봅니다.]",
    ],
)  # fmt: skip
def test_numbers_and_years_that_are_meant(dated, line):
    dated.story(line)
    assert "T019" not in dated.codes()


@pytest.mark.parametrize(
    ("day", "told"), [("2041-01-10", True), ("1014-01-10", True), ("2015-01-10", False), ("2024-12-31", False)]
)
def test_the_next_publication_is_soon(dated, day, told):
    dated.write("data/disclosure/base.yml", DISCLOSURE + f"next_due: {day}\n")
    assert dated.codes() == (["T019"] if told else [])


@pytest.mark.parametrize(
    ("summary", "told"),
    [
        ("10월 1일부터 10월 13일까지 점검합니다.", True), ("10. 1.(수) ~ 10. 30.(목) 점검합니다.", True), ("10월 2일~10월 31일 점검합니다.", True),
        ("10. 1. ~ 10. 13. 점검합니다.", True), ("’14.10.1~10.13 점검합니다.", True), ("10월 1일(수)~13일(월) 점검합니다.", True), ("10/1~10/13 점검합니다.", True),
        ("10월 1일~31일 점검합니다.", False), ("10. 1.(수) 09:00 ~ 10. 31.(금) 18:00 점검합니다.", False), ("10월 1일 오전 9시부터 10월 31일 오후 6시까지 점검합니다.", False),
        ("10월 1일 10:00~13:00 점검합니다.", False), ("신청은 9월 1일부터 10월 1일까지 받습니다.", False),
        ("2014년 10월 1일부터 11월 30일까지 점검합니다.", True), ("10월 1일부터 10월 31일까지 점검합니다.", False), ("10월 5일부터 10월 7일까지 점검합니다.", False),
        ("10월 1일부터 10월 31일까지 알리고, 10월 1일부터 10월 7일까지 점검합니다.", False), ("10월 1일에 점검합니다.", False),
        ("2013년 10월 1일부터 10월 13일까지도 점검했습니다.", False),
    ],
)  # fmt: skip
def test_the_days_of_a_notice(dated, summary, told):
    dated.write("data/notice/n.yml", NOTICE + f"summary: 예시로 만든 기록입니다. {summary}\n")
    assert ("T020" in dated.codes()) is told, dated.codes()


@pytest.mark.parametrize(("closes", "told"), [("2014-11-13", True), ("2014-11-30", False)])
def test_the_days_of_a_round(dated, closes, told):
    dated.write("data/proposal/p.yml", PROPOSAL + f"closes: {closes}\n")
    assert dated.codes() == (["T020"] if told else [])
