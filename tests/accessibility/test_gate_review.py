"""Entries of the reviewed list: what they cover, and when they are of no use."""

from datetime import date, timedelta

import pytest

from accessibility.review import Reviewed, apply
from generator.diagnostics import Span
from tests.support.gate import TODAY, finding

PAGE = "task/1-1/index.html"
UNDECIDED = finding(outcome="needs_review", rule="color-contrast", target="main > p:nth-of-type(2) > a[href]")


def entry(**more) -> Reviewed:
    fields = {
        "rule": "color-contrast",
        "engine": "axe",
        "page": PAGE,
        "reason": "눈으로 쟀습니다.",
        "reviewer": "웹 접근성 담당",
        "expires": TODAY,
        "path": "reviewed.yml",
        "span": Span(4, 3, 4, 9),
    }
    return Reviewed(**{**fields, **more})


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"page": "task/*"},
        {"page": "*/index.html", "engine": "*"},
        {"target": "a[href]"},
        {"target": "main > p*"},
        {"expires": date(2099, 12, 31)},
    ],
)
def test_an_entry_covers(fields) -> None:
    result = apply([entry(**fields)], {PAGE: [UNDECIDED]}, TODAY)
    assert (result.open, result.expired, result.unused) == ({}, (), ())


@pytest.mark.parametrize(
    "fields",
    [
        {"rule": "color-contrast-enhanced"},
        {"rule": "*"},  # a rule is decided by its name, never all rules at once
        {"engine": "pa11y-ci"},
        {"page": "story/*"},
        {"page": "task/1-1"},
        {"target": "#map"},
        {"target": "p*"},
    ],
)
def test_an_entry_about_something_else_is_unused_and_the_finding_stays_open(fields) -> None:
    result = apply([entry(**fields)], {PAGE: [UNDECIDED]}, TODAY)
    assert result.open == {PAGE: (UNDECIDED,)}
    (unused,) = result.unused
    assert (unused.code, unused.path, unused.span) == ("A004", "reviewed.yml", Span(4, 3, 4, 9))
    assert unused.message("ko")


def test_an_expired_entry_covers_nothing() -> None:
    late = entry(expires=TODAY - timedelta(days=1))
    result = apply([late], {PAGE: [UNDECIDED]}, TODAY)
    assert result.open == {PAGE: (UNDECIDED,)}
    assert [(each.code, each.span.line) for each in result.expired] == [("A003", 4)]
    assert result.unused == ()
    assert "2026-11-22" in result.expired[0].message("ko")


def test_an_entry_never_covers_a_failure() -> None:
    failed = finding(rule="color-contrast")
    result = apply([entry()], {PAGE: [failed]}, TODAY)
    assert result.open == {}
    assert [each.code for each in result.unused] == ["A004"]


def test_two_entries_for_one_finding_are_both_used() -> None:
    assert apply([entry(), entry(page="*")], {PAGE: [UNDECIDED]}, TODAY).unused == ()


@pytest.mark.parametrize("target", ['main > a[href="?page=2"]', 'img[alt="*"]', "#a\\?b", "[data-x='[0-9]']"])
def test_a_target_copied_from_the_report_covers_its_finding(target) -> None:
    undecided = finding(outcome="needs_review", rule="color-contrast", target=target)
    result = apply([entry(target=target)], {PAGE: [undecided]}, TODAY)
    assert (result.open, result.unused) == ({}, ())
