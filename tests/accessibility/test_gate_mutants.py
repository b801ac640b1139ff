"""The whole gate on mutants of a good page: each barrier is found by the rule that is there for it, the good page by none.

All pages are checked in one run, because starting the browsers is most of its time.
"""

import pytest

from accessibility.audit import audit
from accessibility.report import html
from tests.accessibility.test_gate_report import result as failed
from tests.support.gate import PINNED, TODAY, good_page, quiet, site

pytestmark = pytest.mark.browser

IMAGE = ' alt="단속 구역 지도"'
#: Any sniff of HTML_CodeSniffer.
HTMLCS = "WCAG2AA."
PALE = '<p id="lead" style="color: #bbb">'

#: Name -> what is replaced by what, and engine and rule that have to find it.
MUTANTS = {
    "no-alt": (IMAGE, "", {("axe", "image-alt"), ("pa11y-ci", HTMLCS)}),
    # More text than a pipe holds: a report cut short must not look like a whole one.
    "many-no-alt": ("</main>", '<img src="data:,">' * 400 + "</main>", {("axe", "image-alt"), ("pa11y-ci", HTMLCS)}),
    "no-lang": ('<html lang="ko">', "<html>", {("axe", "html-has-lang"), ("pa11y-ci", HTMLCS)}),
    "no-label": (
        '<label for="word">찾을 말</label>',
        "<span>찾을 말</span>",
        {("axe", "label"), ("pa11y-ci", HTMLCS)},
    ),
    "skipped-heading": ('<h3 id="year">연도별</h3>', '<h4 id="year">연도별</h4>', {("axe", "heading-order")}),
    "duplicate-id": ('id="find"', 'id="result"', {("axe", "duplicate-id")}),
    "low-contrast": ('<p id="lead">', PALE, {("axe", "color-contrast"), ("pa11y-ci", HTMLCS)}),
    "small-targets": (
        "</form>",
        "".join(f'<button class="dot" type="button">{n}</button>' for n in "가나") + "</form>",
        {("axe", "target-size")},
    ),
    "no-skip-link": ('<a class="skip" href="#main">본문으로 건너뛰기</a>', "", {("hwanhi", "skip-link-first")}),
    "dead-skip-link": ('href="#main"', 'href="#nowhere"', {("hwanhi", "skip-link-first"), ("axe", "skip-link")}),
    "no-caption": ('<caption id="caption">연도별 단속 건수</caption>', "", {("hwanhi", "table-caption")}),
    "no-scope": (' scope="row"', "", {("hwanhi", "table-caption")}),
    "sideways": ('<p id="lead">', '<p id="lead" class="wide">', {("hwanhi", "no-sideways-scroll")}),
    "no-title": ("<title>TITLE</title>", "", {("axe", "document-title"), ("pa11y-ci", HTMLCS)}),
    "empty-link": (">성공사례</a>", "></a>", {("axe", "link-name"), ("pa11y-ci", HTMLCS)}),
    "empty-button": ('<button type="submit">찾기', '<button type="submit">', {("axe", "button-name")}),
    "keyboard": (' tabindex="0"', ' style="width: 3rem"', {("axe", "scrollable-region-focusable")}),
    "other-host": (
        "</main>",
        '<img src="https://example.com/a.png" alt="로고"></main>',
        {("hwanhi", "external-request")},
    ),
    "same-title": ("<title>TITLE</title>", "<title>good</title>", {("hwanhi", "unique-title")}),
    "undecidable": (
        '<p id="lead">',
        '<p id="lead" aria-describedby="nowhere">',
        {("axe", "aria-valid-attr-value")},
    ),
    # What axe cannot decide, the pixels do.
    "fading": ('<p id="lead">', '<p id="lead" class="fade">', {("hwanhi", "text-contrast-measured")}),
}
#: Styles of the mutants; the policy of the good page allows styles of its own file only.
MORE = """
.dot { border: 0; display: inline-block; font-size: 6px; height: 10px; margin: 0; min-height: 0; min-width: 0; padding: 0; width: 10px }
.wide { width: 700px }
.scroll[style] table { min-width: 60rem }
.fade { background: linear-gradient(#fff, #777); color: #888 }
"""


def page_of(name: str) -> str:
    before, after, _ = MUTANTS[name]
    text = good_page().replace("불법 주정차 단속 현황</title>", "TITLE</title>")
    assert before in text
    if 'style="' in after:
        text = text.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
    return text.replace(before, after, 1).replace("TITLE", name)


@pytest.fixture(scope="module")
def result(tmp_path_factory):
    pages = {"good.html": good_page().replace("불법 주정차 단속 현황</title>", "good</title>")}
    pages["clean.html"] = good_page()
    pages["report.html"] = html(failed())
    pages |= {f"{name}.html": page_of(name) for name in MUTANTS}
    folder = site(tmp_path_factory.mktemp("mutants"), pages)
    (folder / "site.css").write_text((folder / "site.css").read_text() + MORE)
    return audit(folder, today=TODAY, language="ko", progress=quiet())


def found(result, name: str) -> list[dict[str, object]]:
    (page,) = (page for page in result.report["pages"] if page["path"] == f"{name}.html")
    assert sorted(page["checked"]) == sorted(PINNED)
    return [each for each in page["findings"] if not each["beyond"]]


def test_a_good_page_has_nothing_failed_and_nothing_to_review(result) -> None:
    assert found(result, "clean") == []


def test_the_report_is_itself_a_page_without_barriers(result) -> None:
    assert found(result, "report") == []


def test_every_engine_answered_for_every_page_and_caught_the_canary(result) -> None:
    assert result.report["engines"] == PINNED
    assert {each.code for each in result.diagnostics} == {"A001", "A002"}
    assert result.exit_code == 1


@pytest.mark.parametrize("name", [name for name in MUTANTS if name != "undecidable"])
def test_a_mutant_is_stopped_by_its_rule(result, name) -> None:
    failed = {
        (each["engine"], each["rule"].split(".Fail")[0]) for each in found(result, name) if each["outcome"] == "failed"
    }
    assert MUTANTS[name][2] <= {(engine, HTMLCS if rule.startswith(HTMLCS) else rule) for engine, rule in failed}
    # One cause may have several pages; the reason names the first of them.
    causes = [each for each in result.decision.causes if f"{name}.html" in each.pages]
    told = {(engine, each.first.rule) for each in causes for engine in each.engines}
    assert told >= {pair for pair in MUTANTS[name][2] if pair[1] != HTMLCS}
    reasons = {each.facts["page"] for each in result.diagnostics if each.code == "A001"}
    assert {each.pages[0] for each in causes} <= reasons


def test_what_an_engine_cannot_decide_is_never_silence(result) -> None:
    undecided = [each for each in found(result, "undecidable") if each["outcome"] == "needs_review"]
    assert ("axe", "aria-valid-attr-value") in {(each["engine"], each["rule"]) for each in undecided}
    assert any(each.code == "A002" and each.facts["page"] == "undecidable.html" for each in result.diagnostics)


def test_what_was_measured_is_no_question_any_more(result) -> None:
    ours = [each for each in found(result, "fading") if each["engine"] != "pa11y-ci"]
    assert [(each["rule"], each["outcome"]) for each in ours] == [("text-contrast-measured", "failed")]


def test_criteria_and_korean_items_stand_beside_a_finding(result) -> None:
    by_engine = {each["engine"]: each for each in found(result, "no-alt") if each["wcag"] == ["1.1.1"]}
    for engine in ("axe", "pa11y-ci"):
        assert (by_engine[engine]["wcag"], by_engine[engine]["kwcag"]) == (["1.1.1"], ["5.1.1"])
    assert "대체텍스트" in by_engine["axe"]["message"]


def test_the_title_that_two_pages_share_is_found_on_both(result) -> None:
    assert [each["rule"] for each in found(result, "good")] == ["unique-title"]
