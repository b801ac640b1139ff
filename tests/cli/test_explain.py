"""``hwanhi explain``: codes, kinds and fields in the terminal, in the language of the site, whatever else is wrong with it."""

from __future__ import annotations

import json
import re

import pytest

from generator.diagnostics import all_codes
from generator.explain import answer, meant
from generator.records import every_contract, fields

HANGUL = re.compile("[가-힣]")


@pytest.fixture
def english(site):
    site.write("site.yml", (site.folder / "site.yml").read_text("utf-8").replace("language: ko", "language: en"))
    return site


@pytest.mark.parametrize("name", ["F001", "f001", " F001 "])
def test_a_code_with_its_examples(hwanhi, name):
    said = hwanhi("explain", name)
    assert said.code == 0
    assert said.out.startswith("F001 모르는 항목\n")
    for word in (
        "고치는 법",
        "까닭",
        "잘못된 예: data/story/example.yml",
        "  phon: 02-123-4567",
        "  phone: 02-123-4567",
    ):
        assert word in said.out
    assert "{" not in said.out.split("잘못된 예")[0], "what is filled in is no word of a sentence"


def test_every_code_and_every_kind_is_explained_in_both_languages():
    for language in ("ko", "en"):
        for code in all_codes():
            text = answer(list(meant(code.name)), language, "full")
            assert text.startswith(f"{code.name} {code.title[language]}\n")
            assert text.replace("\n", "").isprintable()
        for contract in every_contract():
            text = answer(list(meant(contract.kind)), language, "full")
            assert all(f"\n{field.path}: " in text for field in fields(contract.schema)), contract.kind


@pytest.mark.parametrize("name", ["task", "실행계획 과제", "실행계획과제", "Plan task"])
def test_a_kind_by_any_of_its_names(hwanhi, name):
    assert hwanhi("explain", name).out.startswith("task: 실행계획 과제\n")


@pytest.mark.parametrize("name", ["task.period.start", "period.start", "Task.Period.Start"])
def test_one_field_by_its_way(hwanhi, name):
    said = hwanhi("explain", name)
    assert said.code == 0
    assert "task.period.start" in said.out


@pytest.mark.parametrize("name", ["department", "담당부서", "담당 부서", "Department"])
def test_a_field_of_many_kinds_is_told_once_for_those_where_it_is_the_same(hwanhi, name):
    said = hwanhi("explain", name)
    assert said.code == 0
    assert len(re.findall("담당부서", said.out)) < len(re.findall(r"\w+\.department", said.out))


def test_a_field_in_a_list_without_its_brackets(hwanhi):
    assert hwanhi("explain", "milestones.when").out == hwanhi("explain", "milestones[].when").out != ""


def test_the_values_that_may_be_written(hwanhi):
    said = hwanhi("explain", "site.language")
    assert "  - ko\n  - en\n" in said.out


@pytest.mark.parametrize(("name", "nearest"), [("departmnt", "department"), ("F01", "F001"), ("taks", "task")])
def test_a_slip_names_what_was_meant(hwanhi, name, nearest):
    said = hwanhi("explain", name)
    assert said.code == 2
    assert f"‘{name}’" in said.out
    assert f"혹시 ‘{nearest}" in said.out


@pytest.mark.parametrize("name", ["qqqqqqqq", "\x1b]0;x\x07", "?"])
def test_what_is_like_nothing_is_said_to_be_so(hwanhi, name):
    said = hwanhi("explain", name)
    assert said.code == 2
    assert "hwanhi explain" in said.out
    assert said.out.rstrip("\n").isprintable()


def test_without_a_name_all_there_is(hwanhi):
    said = hwanhi("explain")
    assert said.code == 0
    for name in [code.name for code in all_codes()] + [each.kind for each in every_contract()]:
        assert f"\n  {name}  " in said.out


@pytest.mark.usefixtures("english")
def test_in_english(hwanhi):
    for name in ("F001", "task", None):
        said = hwanhi(*filter(None, ("explain", name)))
        # Examples are data, which is Korean on every site.
        text = re.sub(r"(?s)\n(Wrong|Right): .*|(?m:^  Example: .*$)|(?m:^  - .*$)", "", said.out)
        assert not HANGUL.search(text), HANGUL.findall(text)
    assert "Did you mean F001 (" in hwanhi("explain", "F01").out


def test_for_programs(hwanhi):
    (code,) = json.loads(hwanhi("explain", "F001", "--format", "json").out)
    assert list(code) == ["code", "severity", "title", "message", "help", "reason", "example"]
    (kind,) = json.loads(hwanhi("explain", "task", "--format", "json").out)
    assert [each["field"] for each in kind["fields"]][:2] == ["id", "theme"]
    every = json.loads(hwanhi("explain", "--format", "json").out)
    assert len(every) == len(all_codes()) + len(every_contract())


def test_without_a_site_and_with_a_broken_one(hwanhi, site, tmp_path):
    (tmp_path / "other").mkdir()
    assert hwanhi("explain", "F001", "--site", str(tmp_path / "other")).code == 0
    assert hwanhi("explain", "F001", "--site", str(tmp_path / "nowhere")).code == 0
    site.write("site.yml", "language: en\n: [\n")
    assert hwanhi("explain", "F001").code == 0


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("click-without-key", "마우스로 되는 것은 키보드로도 된다 (WCAG 2.1.1, KWCAG 6.1.1)"),
        ("image-alt", "axe-core의 규칙"),
        ("WCAG2AA.Principle1.Guideline1_3.1_3_1.F68", "입력란에 이름(레이블)이 없습니다"),
    ],
)
def test_a_rule_of_the_gate_is_explained_by_the_name_in_its_findings(hwanhi, name, says):
    said = hwanhi("explain", name)
    assert (said.code, says in said.out) == (0, True)
    assert "고치는 법: " in said.out
    assert json.loads(hwanhi("explain", name, "--format", "json").out)[0]["fix"]
