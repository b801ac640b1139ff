"""Money in one scale where the table has another, and a sum told in the scale in which it was asked."""

from __future__ import annotations

import pytest

MONEY = """\
id: money
subject: 예시 분야
title: "[예시] 주민 제안 예산"
summary: 예시로 만든 기록입니다.
source: [{section: 예시 문서}]
tables:
  - caption: 주민 제안 예산
    columns: [구분, {label: 예산, unit: 백만원}]
    rows: [[주민 제안, "%s"], [예비비, "417"]]
"""


@pytest.mark.parametrize("unit", ["천원", "만원", "억원"])
def test_the_digits_of_a_cell_in_another_scale_are_told(site, unit):
    site.write("data/dataset/money.yml", MONEY % "3,022")
    site.story("data: [dataset/money]", f'content: ["주민 제안에 예산 3,022{unit}을 썼습니다."]')
    found = site.one()
    assert (found.code, found.fix) == ("N026", None)
    assert "3,022백만원으로, 단위가 다르게" in found.message("ko")


@pytest.mark.parametrize("said", ["3,022백만원을", "30억 2,200만원을", "302,200만원을", "약 30억원을"])
def test_the_same_money_in_another_scale_is_the_same(site, said):
    site.write("data/dataset/money.yml", MONEY % "3,022")
    site.story("data: [dataset/money]", f'content: ["주민 제안에 예산 {said} 썼습니다."]')
    assert site.codes() == []


def test_a_cell_a_thousand_times_too_large_is_told(site):
    site.write("data/dataset/money.yml", MONEY % "3,022,000")
    site.story("data: [dataset/money]", 'content: ["주민 제안에 예산 3,022백만원을 썼습니다."]')
    assert [(each.code, each.fix) for each in site.problems()] == [("N026", None)]


@pytest.mark.parametrize(
    ("said", "made"),
    [
        ("국비 625백만원, 시비 312백만원, 구비 313백만원, 합계 1,350백만원", "더하면 1,250백만원입니다"),
        ("남 120명, 여 130명, 합계 240명", "더하면 250명입니다"),
        ("남자 120명, 여자 130명, 모두 240명입니다.", "더하면 250명입니다"),
        ("국비 6.5억원, 시비 3억원, 합계 9억원", "더하면 9.5억원입니다"),
    ],
)
def test_a_sum_is_told_in_the_scale_of_the_total(site, said, made):
    site.story(f'content: ["{said}"]')
    (found,) = [each for each in site.problems() if each.code == "N028"]
    assert made in found.message("ko")
