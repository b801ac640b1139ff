"""The decision: everything in order publishes; each condition broken alone does not, for the reason that it is."""

import dataclasses

import pytest

from accessibility import review
from accessibility.decision import decide
from accessibility.finding import EngineResult
from accessibility.manifest import BuiltPage
from accessibility.review import Review
from generator.diagnostics import Diagnostic, Span
from tests.support.gate import CANARY, PINNED, TODAY, answer, finding, manifest, page

NOTHING = Review({}, (), ())
A, B = page(), page("task/1-2/index.html")
MISSING = Diagnostic("G006", "chromium", facts={"tool": "chromium", "place": "/usr/bin/chromium"})
GONE = Diagnostic("G025", "http://grid:4444", facts={"remote": "http://grid:4444", "detail": "no answer"})
EXPIRED = Diagnostic("A003", "reviewed.yml", Span(3, 1, 3, 9), {})
UNUSED = Diagnostic("A004", "reviewed.yml", Span(9, 1, 9, 9), {})


def clean(*pages: BuiltPage) -> dict[str, EngineResult]:
    return {engine: answer(engine, *pages) for engine in PINNED}


def decided(*, pages=(A, B), change=None, without=(), reviewed=NOTHING, problems=(), changed=()):
    answers = clean(*pages)
    for engine, fields in (change or {}).items():
        answers[engine] = dataclasses.replace(answers[engine], **fields)
    kept = [each for engine, each in answers.items() if engine not in without]
    listed = manifest(*pages, problems=problems)
    return decide(listed, kept, reviewed, pinned=PINNED, canary=CANARY, changed=changed)


def test_everything_in_order_is_published() -> None:
    decision = decided()
    assert (decision.publish, decision.reasons, decision.exit_code) == (True, (), 0)


@pytest.mark.parametrize(
    ("broken", "codes", "exit_code"),
    [
        pytest.param({"pages": ()}, {"G001"}, 2, id="the manifest is empty"),
        pytest.param({"problems": (Diagnostic("G002", "pages.json"),)}, {"G002"}, 2, id="pages.json is broken"),
        pytest.param({"problems": (Diagnostic("G005", "old.html"),)}, {"G005"}, 1, id="a page is not listed"),
        pytest.param({"changed": ("site.css",)}, {"G004"}, 1, id="a byte changed"),
        pytest.param({"without": ("axe",)}, {"G010", "G011", "G012"}, 2, id="an engine said nothing at all"),
        pytest.param({"change": {"hwanhi": {"findings": {A.path: ()}}}}, {"G011"}, 2, id="a page is unanswered"),
        pytest.param({"change": {"axe": {"version": "3.1.1"}}}, {"G010"}, 2, id="another version answered"),
        pytest.param({"change": {"axe": {"version": "3.1.1, 4.14.1"}}}, {"G010"}, 2, id="two versions answered"),
        pytest.param({"change": {"pa11y-ci": {"canary": frozenset({"image-alt"})}}}, {"G012"}, 2, id="canary missed"),
        pytest.param(
            {"change": {"pa11y-ci": {"diagnostics": (MISSING,), "findings": {}, "version": "", "canary": frozenset()}}},
            {"G006"},
            2,
            id="a tool is missing: the one reason, not a page after the other",
        ),
        pytest.param({"change": {"axe": {"diagnostics": (MISSING,)}}}, {"G006"}, 2, id="all answered, yet it failed"),
        pytest.param(
            {"change": {"axe": {"diagnostics": (GONE,), "findings": {A.path: ()}}}},
            {"G025"},
            2,
            id="the browsers went away in the middle: the one reason, not the pages that are left",
        ),
        pytest.param(
            {"change": {"axe": {"diagnostics": (GONE,), "findings": {}, "unanswered": {A.path: "no answer in time"}}}},
            {"G025"},
            2,
            id="nothing was answered before they went away",
        ),
        pytest.param({"change": {"axe": {"findings": {A.path: (finding(),), B.path: ()}}}}, {"A001"}, 1, id="failed"),
        pytest.param(
            {"change": {"hwanhi": {"findings": {A.path: (finding(wcag=(), kwcag=()),), B.path: ()}}}},
            {"A001"},
            1,
            id="failed by a rule of ours that no criterion asks for",
        ),
        pytest.param({"reviewed": Review({A.path: (finding(),)}, (), ())}, {"A002"}, 1, id="undecided"),
        pytest.param({"reviewed": Review({}, (EXPIRED,), ())}, {"A003"}, 1, id="an expired entry"),
        pytest.param({"reviewed": Review({}, (), (UNUSED,))}, {"A004"}, 1, id="an unused entry"),
    ],
)
def test_one_thing_out_of_order_is_not_published(broken, codes, exit_code) -> None:
    decision = decided(**broken)
    assert not decision.publish
    assert {reason.code for reason in decision.reasons} == codes
    assert decision.exit_code == exit_code


def test_an_unused_entry_is_no_reason_while_an_engine_has_not_said_everything() -> None:
    decision = decided(reviewed=Review({}, (), (UNUSED,)), change={"axe": {"findings": {A.path: ()}}})
    assert {reason.code for reason in decision.reasons} == {"G011"}


def test_a_failure_is_shown_at_the_record_with_all_that_a_person_needs() -> None:
    found = {A.path: (finding(), finding(target="#other")), B.path: ()}
    (reason,) = decided(change={"axe": {"findings": found}}).reasons
    assert (reason.path, reason.span.line) == ("data/task/plan.yml", 12)
    assert reason.facts["target"] == "#map (+1)"
    sentence = reason.message("ko")
    assert all(part in sentence for part in ("image-alt", "axe", "1.1.1", "5.1.1", A.path, "대체텍스트"))


def test_a_page_of_no_record_is_its_own_source() -> None:
    alone = page("404.html", sources=())
    decision = decided(pages=(alone,), change={"axe": {"findings": {alone.path: (finding(),)}}})
    assert [(each.path, each.span.line) for each in decision.reasons] == [("404.html", 1)]


def test_pages_that_miss_an_answer_for_the_same_reason_are_one_reason() -> None:
    change = {"axe": {"findings": {}, "unanswered": {A.path: "no answer in 30 s", B.path: "no answer in 30 s"}}}
    (reason,) = decided(change=change).reasons
    assert reason.facts == {"engine": "axe", "page": f"{A.path}, {B.path}", "detail": "no answer in 30 s"}


def test_a_reviewed_entry_publishes_what_is_undecided_and_nothing_else() -> None:
    undecided = finding(outcome="needs_review", rule="color-contrast")
    entry = review.Reviewed(
        "color-contrast",
        "*",
        "task/*",
        "그림 위 글자의 대비를 눈으로 쟀습니다.",
        "웹 접근성 담당",
        TODAY,
        "reviewed.yml",
        Span(),
    )
    found = {A.path: (undecided,), B.path: ()}
    covered = review.apply([entry], found, TODAY)
    assert decided(change={"axe": {"findings": found}}, reviewed=covered).publish
    failed = {A.path: (undecided, finding(rule="color-contrast")), B.path: ()}
    covered = review.apply([entry], failed, TODAY)
    assert not decided(change={"axe": {"findings": failed}}, reviewed=covered).publish
