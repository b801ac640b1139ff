"""The reports: the contract of report.json, a page for people that nothing can break, and annotations."""

import io
import json
import time
from html.parser import HTMLParser

import pytest

from accessibility import report
from accessibility.decision import decide
from accessibility.progress import PATIENCE, Progress
from accessibility.result import AuditResult
from accessibility.review import apply
from tests.support.gate import CANARY, PINNED, SUBJECT, TODAY, answer, finding, manifest, page

HOSTILE = "</h3><script>alert('x')</script>{{ 7 * 7 }}<img src=x onerror=alert(1)> & \"'"


def result(
    language="ko", title="과제 1-1", message="이미지는 반드시 대체텍스트를 가져야 합니다.", *, good=False
) -> AuditResult:
    first, second = page(title=title), page("404.html", sources=())
    read = manifest(first, second)
    answers = [answer(engine, first, second) for engine in PINNED]
    if not good:
        undecided = finding(outcome="needs_review", rule="color-contrast", target="", wcag=("1.4.3",), kwcag=("5.4.3",))
        found = {first.path: (finding(message=message, target=title),), second.path: (undecided,)}
        answers[0] = answer("axe", first, second, findings=found)
    open_ = apply([], answers[0].findings, TODAY)
    decision = decide(read, answers, open_, pinned=PINNED, canary=CANARY, changed=())
    return AuditResult(report.content(read, answers, decision, language, day=TODAY), read, decision, language)


def test_the_contract_of_report_json(tmp_path) -> None:
    report.write(result(), tmp_path / "new/folder", SUBJECT)
    content = json.loads((tmp_path / "new/folder/report.json").read_text("utf-8"))
    assert content["engines"] == PINNED
    first, second = content["pages"]
    assert first == {
        "path": "task/1-1/index.html",
        "sha256": "0" * 64,
        "checked": list(PINNED),
        "findings": [
            {
                "engine": "axe",
                "rule": "image-alt",
                "outcome": "failed",
                "target": "과제 1-1",
                "message": "이미지는 반드시 대체텍스트를 가져야 합니다.",
                "wcag": ["1.1.1"],
                "kwcag": ["5.1.1"],
                "palette": "",
                "state": "",
                "fix": "",
                "beyond": False,
                "source": {"path": "data/task/plan.yml", "line": 12},
            }
        ],
    }
    assert second["findings"][0]["source"] == {"path": "404.html", "line": 1}
    decision = content["decision"]
    assert decision["publish"] is False
    assert {reason["code"] for reason in decision["reasons"]} == {"A001", "A002"}
    assert set(decision["reasons"][0]) >= {"code", "severity", "path", "line", "message", "help", "url"}
    assert set(content) == {"engines", "pages", "decision", "date", "language", "browser", "fonts", "rules", "absent"}
    assert content["date"] == TODAY.isoformat()


class Outline(HTMLParser):
    """The elements of a page, and whether each is closed in its order."""

    VOID = frozenset({"meta", "br"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs) -> None:
        self.seen.append(tag)
        assert not any(name.startswith("on") for name, _ in attrs)
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data) -> None:
        self.text += data


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_report_for_people_names_page_rule_and_place(language) -> None:
    text = report.html(result(language))
    outline = Outline(text)
    assert outline.open == []
    assert text.startswith("<!DOCTYPE html>")
    assert f'<html lang="{language}">' in text
    for part in ("과제 1-1", "task/1-1/index.html", "image-alt", "data/task/plan.yml:12", "404.html:1", "KWCAG 5.1.1"):
        assert part in outline.text
    assert ("이대로는 공개할 수 없습니다." in outline.text) == (language == "ko")
    assert ("Cannot be published as it is." in outline.text) == (language == "en")


def test_a_clean_report_says_so() -> None:
    text = report.html(result(good=True))
    assert "공개할 수 있습니다." in text
    assert "<table>" not in text


def test_no_text_changes_the_structure_of_the_report() -> None:
    plain, hostile = Outline(report.html(result())), Outline(report.html(result(title=HOSTILE, message=HOSTILE)))
    assert hostile.seen == plain.seen
    assert HOSTILE in hostile.text


def test_annotations_are_at_the_record(tmp_path) -> None:
    report.write(result(), tmp_path, SUBJECT)
    lines = (tmp_path / "github.txt").read_text("utf-8").splitlines()
    assert any(line.startswith("::error file=data/task/plan.yml,line=12,") for line in lines)


def test_a_file_name_that_is_no_utf8_does_not_keep_the_report_from_being_written(tmp_path) -> None:
    report.write(result(title="\udcff"), tmp_path, SUBJECT)
    assert json.loads((tmp_path / "report.json").read_text("utf-8"))["pages"][0]["findings"][0]["target"] == "\udcff"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_on_a_terminal_rewrites_one_line_by_the_slowest_engine() -> None:
    stream, clock = Terminal(), iter(range(100))
    progress = Progress("ko", stream, lambda: next(clock))
    progress.start(("axe", "pa11y-ci"), 3)
    for engine in ("axe", "axe", "pa11y-ci", "axe", "pa11y-ci", "pa11y-ci", "pa11y-ci"):
        progress.step(engine)
    progress.finish()
    text = stream.getvalue()
    assert "\n" not in text
    shown = [part.split(",")[0] for part in text.split("\r") if part.startswith("접근성 검사")]
    assert shown == [f"접근성 검사 {done}/3쪽" for done in (0, 0, 1, 1, 2, 3, 3)]
    assert text.endswith("\r\x1b[K")


def test_progress_in_a_log_is_a_line_every_half_minute() -> None:
    """Also while an engine hangs, and in English; none for what takes less, and none after the end."""
    assert PATIENCE == 30
    stream = io.StringIO()
    progress = Progress("ko", stream)
    progress.start(("axe",), 1)
    progress.step("axe")
    progress.finish()
    assert stream.getvalue() == ""

    for language, words in (("ko", "접근성 검사 1/3쪽"), ("en", "accessibility check 1/3 pages")):
        stream = io.StringIO()
        progress = Progress(language, stream, patience=0.02)
        progress.start(("axe", "pa11y-ci"), 3)
        for engine in ("axe", "axe", "pa11y-ci"):
            progress.step(engine)
        before = len(stream.getvalue().splitlines())
        time.sleep(0.2)
        progress.finish()
        lines = stream.getvalue().splitlines()
        assert len(lines) > before
        assert words in lines[-1]
        assert "\x1b" not in stream.getvalue()
        assert "\r" not in stream.getvalue()
        time.sleep(0.05)
        assert stream.getvalue().splitlines() == lines
