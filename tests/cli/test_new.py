"""``hwanhi new``: questions whose answers are looked at at once, or options alone; what is written passes, what is left is nothing."""

from __future__ import annotations

import pytest

from generator.records import contracts
from generator.site import read_site


@pytest.fixture
def typed(monkeypatch):
    """Lets a person type lines, each at one question; after the last one Ctrl+C."""

    def types(*lines: str) -> None:
        left = list(lines)

        def answer(_: str = "") -> str:
            if not left:
                raise KeyboardInterrupt
            return left.pop(0)

        monkeypatch.setattr("builtins.input", answer)
        monkeypatch.setattr("sys.stdin.isatty", lambda: True)

    return types


def test_each_answer_is_looked_at_at_once_and_the_record_passes(hwanhi, site, typed):
    typed(
        "[예시] 어린이 공원", "base-disclosure", "con", "", "3", "1", "공표 중", "", "", "담당부서", "위생과 홍길동", "위생과", "전화번호", "010-1234-5678", "0234236000",
        "99", "",
    )  # fmt: skip
    said = hwanhi("new", "사전공표")
    assert said.code == 0, said.out
    for code in ("Y051", "Y050", "F011", "P010", "F008"):
        assert f"({code})" in said.out, code
    text = (site.folder / "data/disclosure/eorini-gongwon.yml").read_text("utf-8")
    assert text.splitlines() == [
        "id: eorini-gongwon", "field: 예시 분야", 'title: "[예시] 어린이 공원"', "department: 위생과", "phone: 02-3423-6000", "status: active",
        'summary: "[예시] 어린이 공원을 미리 공개합니다."', "source: own",
    ]  # fmt: skip
    assert read_site(site.folder)[1] == []


def test_ctrl_c_leaves_nothing_at_any_question(hwanhi, site, typed):
    before = sorted(site.folder.rglob("*"))
    answers = ["[예시] 공원", "", "1", "1", "", "own"]
    for number in range(len(answers) + 1):
        typed(*answers[:number])
        assert hwanhi("new", "disclosure").code != 0
        assert sorted(site.folder.rglob("*")) == before


#: What a record of each kind needs that follows from nothing.
NEEDED = {
    "task": ["theme=예시 주제", "goal=예시 목표", "id=8-8"],
    "result": ["goal=예시 목표"],
    "disclosure": ["분야=예시 분야", "상태=공표 예정"],
    "story": ["담당부서=예시과"],
    "dataset": ["subject=예시 분야"],
    "proposal": ["round=2014년 9회"],
    "channel": ["mode=online"],
    "budget": [],
    "document": ["openness=open"],
    "organisation": ["units=[{name: 예시 부서}]"],
    "review": ["items=[{field: 예산, question: 예산을 검토했습니까?}]"],
    "notice": ["category=general", "severity=주의", "valid.start=2014-10-01", "valid.end=2014-10-02"],
    "removed": ["was=story/gone", "removed_on=2014.10.20.", "reason=예시로 만든 까닭입니다."],
}


def test_every_kind_without_a_terminal(hwanhi, site):
    assert NEEDED.keys() == contracts().keys()
    for kind, more in NEEDED.items():
        answers = [f"title=[예시] 새 기록 {kind}", "summary=예시로 만든 기록입니다.", *more]
        said = hwanhi("new", kind, *(word for each in answers for word in ("--set", each)))
        assert said.code == 0, (kind, said.out)
    problems = [each for each in read_site(site.folder)[1] if each.severity == "error"]
    assert problems == [], site.shown(problems)


@pytest.mark.parametrize("kind", ["story", "dataset", "notice"])
def test_who_says_nothing_at_all_gets_no_hidden_file(hwanhi, site, kind):
    before = sorted(site.folder.rglob("*"))
    said = hwanhi("new", kind)
    assert (said.code, "F002" in said.out) == (1, True)
    assert sorted(site.folder.rglob("*")) == before


def test_what_is_missing_or_wrong_is_told_and_nothing_is_written(hwanhi, site):
    before = sorted(site.folder.rglob("*"))
    for words, code in (
        (["title=[예시] 가"], "F002"),
        (["title=[예시] 가", "분야=예시 분야", "상태=없는 것"], "F007"),
        (["title=[예시] 가", "없는 항목=1"], "S023"),
        (["id=con"], "Y050"),
        (["id=base-disclosure"], "Y051"),
        (["전화번호=212345678"], "S009"),
    ):
        said = hwanhi("new", "disclosure", *(word for each in words for word in ("--set", each)))
        assert (said.code, code in said.out) == (1, True), (words, said.out)
    assert hwanhi("new", "없는종류").code == 2
    assert sorted(site.folder.rglob("*")) == before


def test_in_english(hwanhi, site, typed):
    text = (site.folder / "site.yml").read_text("utf-8")
    site.write("site.yml", text.replace("language: ko", "language: en"))
    typed("[Example] Parks", "", "1", "1", "", "", "")
    said = hwanhi("new", "disclosure")
    assert said.code == 0, said.out
    assert "1) published" in said.out
    assert "[Example] Parks is published without a request." in (site.folder / "data/disclosure/parks.yml").read_text(
        "utf-8"
    )


def test_windows_names_are_refused_for_kinds_as_well(hwanhi):
    said = hwanhi("new-kind", "con")
    assert (said.code, "K006" in said.out, "윈도우" in said.out) == (1, True, True)
