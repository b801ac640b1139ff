"""What is printed in each format and language, and where: standard output is for the program that reads it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, Span, present
from generator.diagnostics.format import width

KEYS = ["code", "severity", "path", "line", "column", "end_line", "end_column", "message", "help", "url"]
HANGUL = re.compile("[가-힣]")


@pytest.fixture
def broken(site):
    site.story("zzzz: 값", "phone: 1-2")
    return site


@pytest.mark.usefixtures("broken")
def test_full_shows_line_caret_help_and_address(hwanhi):
    said = hwanhi("check")
    assert said.out.startswith(
        'data/story/base.yml:6:1: 오류 F001 "zzzz" 항목은 성공사례 양식에 없습니다.\n  |\n6 | zzzz: 값\n  | ^^^^\n  = 고치는 법: '
    )
    assert "  = 자세한 설명: hwanhi explain F001\n" in said.out


def test_full_leads_to_the_help_that_is_published(broken, hwanhi):
    with (broken.folder / "site.yml").open("a", encoding="utf-8") as settings:
        settings.write("help: yes\n")
    said = hwanhi("check")
    address = re.search("^url: (.*)", (broken.folder / "site.yml").read_text("utf-8"), re.MULTILINE)[1]
    assert f"  = 자세한 설명: {address}help/errors/F001/\n" in said.out


@pytest.mark.usefixtures("broken")
def test_concise_is_a_line_a_problem(hwanhi):
    said = hwanhi("check", "--format", "concise")
    lines = said.out.splitlines()
    assert [re.match(r"data/story/base\.yml:(\d+:\d+): 오류 ([A-Z]\d{3}) .", line).groups() for line in lines] == [
        ("6:1", "F001"),
        ("7:8", "F008"),
    ]
    assert said.err, "the sentence at the end is for people"


@pytest.mark.usefixtures("broken")
def test_json_has_exactly_its_keys(hwanhi):
    said = hwanhi("check", "--format", "json")
    found = json.loads(said.out)
    assert [list(each) for each in found] == [KEYS, KEYS]
    first = found[0]
    assert {key: first[key] for key in KEYS if key not in ("message", "help")} == {
        "code": "F001",
        "severity": "error",
        "path": "data/story/base.yml",
        "line": 6,
        "column": 1,
        "end_line": 6,
        "end_column": 5,
        "url": "/help/errors/F001/",
    }
    assert "zzzz" in first["message"]
    assert first["help"]


@pytest.mark.parametrize("command", ["check", "build"])
def test_json_of_a_sound_site_is_an_empty_list(hwanhi, command):
    said = hwanhi(command, "--format", "json")
    assert (said.code, json.loads(said.out)) == (0, [])
    assert said.err


@pytest.mark.parametrize("style", ["concise", "github"])
def test_a_sound_site_says_nothing_to_programs(hwanhi, style):
    assert hwanhi("check", "--format", style).out == ""


def test_json_stays_json_when_the_command_cannot_run(hwanhi):
    said = hwanhi("check", "--site", "nowhere", "--format", "json")
    assert said.code == 2
    assert said.out == ""
    assert said.err


@pytest.mark.usefixtures("broken")
def test_github_annotations(hwanhi):
    said = hwanhi("check", "--format", "github")
    first, second = said.out.splitlines()
    assert first.startswith(
        '::error file=data/story/base.yml,line=6,col=1,endLine=6,endColumn=5,title=F001::F001 "zzzz"'
    )
    assert "%0A" in first
    assert second.startswith("::error file=data/story/base.yml,line=7,col=8,")


def test_github_annotations_cannot_be_forged(tmp_path):
    wicked = Diagnostic("Y006", "data/a,b:c%\n::error::x.yml", facts={"what": "x\n::error file=y::\r% \x1b]0;z\x07"})
    text = present([wicked], "github", "ko", tmp_path)
    assert re.fullmatch(r"::error file=[^,:]+,line=1,col=1,endLine=1,endColumn=1,title=Y006::Y006 .*", text)
    assert text.isprintable(), "a log must not obey what a record says"
    assert "a%2Cb%3Ac%25" in text


@given(st.text(st.sampled_from("가a\n\r\x1b\x07\u202e\u2028%:,{}\ud800\x00"), max_size=20))
def test_no_text_makes_a_second_line_or_a_command(text):
    made = Diagnostic("Y006", "x.yml", facts={"what": text})
    for language in ("ko", "en"):
        line = present([made], "concise", language, Path("/nowhere"))
        assert len(line.splitlines()) == 1
        assert line.isprintable()
        line.encode()


def test_problems_come_in_the_order_of_path_and_place(tmp_path):
    made = [
        Diagnostic("B001", "b.yml"),
        Diagnostic("B001", "a.yml", Span(10, 1, 10, 2)),
        Diagnostic("B001", "a.yml", Span(9, 7, 9, 8)),
        Diagnostic("B001", "a.yml", Span(9, 7, 9, 8)),
    ]
    shown = present(made, "concise", "ko", tmp_path).splitlines()
    assert [line.split(": ")[0] for line in shown] == ["a.yml:9:7", "a.yml:10:1", "b.yml:1:1"]


class TestLanguage:
    """A site speaks one language, and the words around its content are of that language alone."""

    @pytest.fixture
    def english(self, site):
        site.write("site.yml", (site.folder / "site.yml").read_text("utf-8").replace("language: ko", "language: en"))
        return site

    @pytest.mark.parametrize("style", ["full", "concise", "github", "json"])
    def test_english(self, english, hwanhi, style):
        english.write(
            "data/story/base.yml", "id: a\ntitle: b\ndepartment: c\nsummary: d.\nsource: [{page: x}]\nzz: 1\n"
        )
        said = hwanhi("check", "--format", style)
        assert said.code == 1
        assert not HANGUL.search(without_examples(said.out) + said.err)

    @pytest.mark.usefixtures("english")
    def test_english_when_all_is_well(self, hwanhi):
        said = hwanhi("check")
        assert re.match(r"[0-9]+ records, the settings", said.out)
        assert not HANGUL.search(said.out)

    @pytest.mark.parametrize("more", ["colour: red\n", "as_of: yesterday\n"])
    def test_english_however_much_else_is_wrong_with_the_settings(self, english, hwanhi, more):
        english.write("site.yml", (english.folder / "site.yml").read_text("utf-8") + more)
        said = hwanhi("check", "--format", "concise")
        assert said.code == 1
        assert ": error " in said.out

    @pytest.mark.usefixtures("broken")
    def test_korean(self, hwanhi):
        said = hwanhi("check")
        for word in ("error ", "how to mend", "more about", "Telephone", "Success story", "places need"):
            assert word not in said.out
        assert "전화번호" in said.out

    @pytest.mark.parametrize(
        ("language", "sentence"), [("ko", "고칠 곳이 1군데 있습니다."), ("en", "1 place needs mending.")]
    )
    def test_one_problem(self, site, hwanhi, language, sentence):
        text = (site.folder / "site.yml").read_text("utf-8")
        site.write("site.yml", text.replace("language: ko", f"language: {language}"))
        site.story("zzzz: 1")
        assert sentence in hwanhi("check").out


def without_examples(text: str) -> str:
    """Examples in contracts are Korean in every language: they are data, not words of the program."""
    return re.sub(r"(e\.g\. |like this: ).*", "", text)


class TestCaret:
    """The caret stands under the place: Hangul takes two cells, a combining mark none."""

    @pytest.mark.parametrize(
        ("text", "cells"), [("abc", 3), ("가나다", 6), ("e\u0301", 1), ("ｆｕｌｌ", 8), ("、", 2), ("·", 1), ("", 0)]
    )
    def test_width(self, text, cells):
        assert width(text) == cells

    @pytest.mark.parametrize(
        ("line", "columns", "shown", "caret"),
        [
            ("가나: abc", (5, 8), "가나: abc", "      ^^^"),
            ("가나: 다라", (5, 7), "가나: 다라", "      ^^^^"),
            ("a: 가b나", (6, 7), "a: 가b나", "      ^^"),
            ("\ta: b", (2, 3), " a: b", " ^"),
            ("a: b", (5, 6), "a: b", "    ^"),
            ("a: b", (9, 12), "a: b", "    ^"),
            ("가\x07나", (3, 4), "가 나", "   ^^"),
        ],
    )
    def test_padding(self, tmp_path, line, columns, shown, caret):
        (tmp_path / "x.yml").write_text(f"첫 줄\n{line}\n", "utf-8")
        made = Diagnostic("B001", "x.yml", Span(2, columns[0], 2, columns[1]))
        assert present([made], "full", "ko", tmp_path).splitlines()[1:4] == ["  |", f"2 | {shown}", f"  | {caret}"]

    def test_the_gutter_is_as_wide_as_the_number(self, tmp_path):
        (tmp_path / "x.yml").write_text("\n" * 99 + "가: 나\n", "utf-8")
        text = present([Diagnostic("B001", "x.yml", Span(100, 4, 100, 5))], "full", "ko", tmp_path)
        assert text.splitlines()[1:4] == ["    |", "100 | 가: 나", "    |     ^^"]

    @pytest.mark.parametrize("column", [1, 250, 500, 1000])
    def test_a_long_line_is_cut_around_the_caret(self, tmp_path, column):
        line = "가" * (column - 1) + "X" + "나" * (1000 - column)
        (tmp_path / "x.yml").write_text(line, "utf-8")
        text = present([Diagnostic("B001", "x.yml", Span(1, column, 1, column + 1))], "full", "ko", tmp_path)
        shown, caret = text.splitlines()[2:4]
        assert len(shown) <= 170
        before = shown[4 : shown.index("X")]
        assert caret == "  | " + " " * width(before) + "^"

    def test_a_place_of_several_lines_is_marked_on_its_first(self, tmp_path):
        (tmp_path / "x.yml").write_text("a: |\n  b\n", "utf-8")
        text = present([Diagnostic("B001", "x.yml", Span(1, 4, 2, 4))], "full", "ko", tmp_path)
        assert text.splitlines()[2:4] == ["1 | a: |", "  |    ^"]


def many(errors: int, warnings: int = 0) -> list[Diagnostic]:
    found = [
        Diagnostic("F001", "data/story/base.yml", Span(at, 1, at, 2), {"key": f"k{at}"}) for at in range(1, errors + 1)
    ]
    return found + [Diagnostic("G030", "report", facts={"report": f"r{at}"}) for at in range(warnings)]


@pytest.mark.parametrize(
    ("errors", "warnings", "shown", "rest"),
    [
        (0, 0, 0, None),
        (10, 10, 20, None),
        (11, 0, 10, "외 1건(오류 1건, 경고 0건)"),
        (3, 12, 13, "외 2건(오류 0건, 경고 2건)"),
        (300, 11, 20, "외 291건(오류 290건, 경고 1건)"),
    ],
)
def test_github_is_given_what_it_shows_and_the_rest_is_counted(errors, warnings, shown, rest):
    lines = present(many(errors, warnings), "github", "ko", Path()).splitlines()
    assert sum(line.startswith(("::error ", "::warning ")) for line in lines) == shown
    assert any(line.startswith("::notice::") for line in lines) == (rest is not None)
    if rest is not None:
        assert lines[-1].startswith(f"::notice::{rest}")
        told = lines[lines.index("::group::그 밖의 문제") + 1 : lines.index("::endgroup::")]
        assert len(told) == errors + warnings - shown
        assert not any(line.startswith("::") for line in told)


def test_github_is_given_first_what_matters_most():
    """Whoever tells of problems puts first what touches the most pages; by place it would be lost."""
    found = many(30)[::-1]
    lines = present(found, "github", "en", Path()).splitlines()
    assert "line=30" in "".join(line for line in lines if line.startswith("::error "))
    assert lines[-1].startswith("::notice::and 20 more (errors: 20, warnings: 0)")


@pytest.mark.usefixtures("broken")
def test_gitlab_takes_code_quality(hwanhi):
    found = json.loads(hwanhi("check", "--format", "gitlab").out)
    assert [sorted(each) for each in found] == [
        ["check_name", "description", "fingerprint", "location", "severity"]
    ] * 2
    assert {each["severity"] for each in found} == {"major"}
    assert found[0]["location"] == {"path": "data/story/base.yml", "lines": {"begin": 6}}
    assert len({each["fingerprint"] for each in found}) == 2


def test_a_problem_that_moved_down_is_the_same_to_gitlab(broken, hwanhi):
    def signs():
        return [each["fingerprint"] for each in json.loads(hwanhi("check", "--format", "gitlab").out)]

    before = signs()
    text = (broken.folder / "data/story/base.yml").read_text("utf-8")
    broken.write("data/story/base.yml", f"# 한 줄\n{text}")
    assert signs() == before


def test_the_same_problem_twice_is_two_to_gitlab():
    twice = [Diagnostic("F001", "a.yml", Span(at, 1, at, 2), {"key": "k"}) for at in (1, 2)]
    first, second = json.loads(present(twice, "gitlab", "ko", Path()))
    assert first["fingerprint"] != second["fingerprint"]


def test_lists_for_programs_are_there_where_nothing_is_wrong(site, hwanhi):  # noqa: ARG001 - the folder
    assert json.loads(hwanhi("check", "--format", "gitlab").out) == []
    assert hwanhi("check", "--format", "markdown").out.strip() == "### 고칠 곳이 없습니다."


@pytest.mark.usefixtures("broken")
def test_markdown_is_a_list_of_plain_text(hwanhi):
    said = hwanhi("check", "--format", "markdown")
    assert said.out.startswith("### 고칠 곳 2군데\n\n- **오류 F001** ")
    assert "<code>data/story/base.yml&#58;6</code><br>" in said.out


def test_markdown_is_never_larger_than_it_is_taken():
    text = present(many(9000), "markdown", "ko", Path())
    assert len(text.encode()) < 1024 * 1024
    told = text.count("- **오류 F001**")
    assert f"**외 {9000 - told}건**" in text
