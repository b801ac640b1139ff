"""Counts of a proposal: parts that make no whole, or more than it; what a document prints so is let alone."""

from __future__ import annotations

import pytest

RECORD = """\
id: park
round: 2014년 1회
title: "[예시] 동네 공원"
summary: 동네 공원을 어떻게 고칠지 묻습니다.
source: [{{section: 예시 문서}}]
counts: {{{counts}}}
"""
CONFLICT = """\
conflicts:
  - subject: 심사한 제안의 수
    versions: [{printed: 심사 35건, section: 예시 문서 1쪽}, {printed: 채택과 불채택 33건, section: 예시 문서 2쪽}]
"""


@pytest.mark.parametrize(
    ("counts", "why"),
    [
        ("received: 40, reviewed: 35, adopted: 5, rejected: 26, pending: 2", "‘채택’ 5, ‘불채택’ 26, ‘검토 중’ 2를 더하면 33인데, ‘심사’에는 35로 적혀 있습니다."),
        ("received: 35, adopted: 5, rejected: 26, pending: 2", "‘채택’ 5, ‘불채택’ 26, ‘검토 중’ 2를 더하면 33인데, ‘접수’에는 35로 적혀 있습니다."),
        ("received: 35, adopted: 30, rejected: 10", "‘채택’ 30, ‘불채택’ 10을 더하면 40으로, ‘접수’ 35보다 많습니다."),
        ("reviewed: 1200, adopted: 1350", "‘채택’ 1,350이 ‘심사’ 1,200보다 많습니다."),
        ("received: 35, reviewed: 40", "‘심사’ 40이 ‘접수’ 35보다 많습니다."),
        ("received: 0, adopted: 1", "‘채택’ 1이 ‘접수’ 0보다 많습니다."),
    ],
)  # fmt: skip
def test_counts_that_cannot_be(site, counts, why):
    site.write("data/proposal/park.yml", RECORD.format(counts=counts))
    problem = site.one()
    assert (problem.code, problem.message("ko")) == ("N039", f"‘제안 수’의 수가 서로 맞지 않습니다. {why}")
    assert problem.span.line == 6


@pytest.mark.parametrize(
    "counts",
    [
        "received: 40, reviewed: 35, adopted: 5, rejected: 28, pending: 2", "received: 40, reviewed: 35, adopted: 5, rejected: 33, pending: 2",
        "received: 40, reviewed: 35, rejected: 26, pending: 2", "adopted: 5, rejected: 26, pending: 2", "received: 35, reviewed: 35",
        "received: 35, adopted: 35", "received: 0, reviewed: 0, adopted: 0", "received: 40, reviewed: 35, adopted: 20, rejected: 18",
    ],
)  # fmt: skip
def test_counts_that_can_be(site, counts):
    site.write("data/proposal/park.yml", RECORD.format(counts=counts))
    assert site.codes() == []


def test_what_a_document_prints_so_is_told_as_a_conflict(site):
    wrong = RECORD.format(counts="received: 40, reviewed: 35, adopted: 5, rejected: 26, pending: 2")
    site.write("data/proposal/park.yml", wrong + CONFLICT)
    assert "N039" not in site.codes()
    site.write("data/proposal/park.yml", wrong + CONFLICT.replace("35", "36"))
    assert "N039" in site.codes()


def test_the_same_in_english(site):
    site.write("data/proposal/park.yml", RECORD.format(counts="received: 35, adopted: 30, rejected: 10"))
    assert site.one().message("en").endswith("Adopted (30) and Rejected (10) make 40, which is more than Received, 35.")
