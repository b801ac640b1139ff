"""``check --fix``: shows what it would write, writes it with ``--write``, and never overwrites what it did not read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.autofix import fixes, write
from generator.cli import main

WRONG = """\
# 주석은 남습니다
id: 'book'   # 따옴표도
title: "[예시] 책"
department:예시과
summary: 예시로 만든 기록입니다.
period: {start: 2014-01}
source: [{section: 예시 문서}]
"""
RIGHT = WRONG.replace("department:예시과", "department: 예시과")


@pytest.fixture(name="site")
def folder(site) -> Path:
    return site.folder


@pytest.fixture
def story(site: Path) -> Path:
    path = site / "data/story/book.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(WRONG, "utf-8")
    path.chmod(0o640)
    return path


@pytest.mark.usefixtures("story")
def test_nothing_is_written_without_being_asked(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    assert main(["check", "--site", str(site), "--fix"]) == 1
    assert "+department: 예시과" in capsys.readouterr().out
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before


def test_with_write_only_the_line_changes(site: Path, story: Path) -> None:
    assert main(["check", "--site", str(site), "--fix", "--write"]) == 0
    assert story.read_text("utf-8") == RIGHT
    assert story.stat().st_mode & 0o777 == 0o640
    assert main(["check", "--site", str(site), "--fix"]) == 0


def test_write_alone_is_refused(site: Path) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["check", "--site", str(site), "--write"])
    assert stop.value.code == 2


def test_a_file_that_changed_meanwhile_is_left(site: Path, story: Path) -> None:
    changes = fixes(site)
    story.write_text(WRONG + "# 새 줄\n", "utf-8")
    assert [each.path for each in write(site, changes)] == ["data/story/book.yml"]
    assert story.read_text("utf-8") == WRONG + "# 새 줄\n"


def test_the_diff_repeats_no_personal_data(site: Path, story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story.write_text(WRONG.replace("예시과", "예시과 010-9999-1234"), "utf-8")
    main(["check", "--site", str(site), "--fix"])
    assert "9999-1234" not in capsys.readouterr().out


@pytest.mark.usefixtures("story")
def test_programs_get_the_edits(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--site", str(site), "--format", "json"])
    (problem,) = json.loads(capsys.readouterr().out)
    edit = {"line": 4, "column": 12, "end_line": 4, "end_column": 12, "text": " "}
    assert problem["fix"] == {"edits": [edit], "encoding": "", "rename": ""}


@pytest.mark.usefixtures("story")
def test_programs_get_the_changes_as_a_list(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--site", str(site), "--fix", "--format", "json"])
    (change,) = json.loads(capsys.readouterr().out)
    assert change["path"] == change["new_path"] == "data/story/book.yml"
    assert "+department: 예시과" in change["diff"]
    main(["check", "--site", str(site), "--fix", "--write", "--format", "json"])
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.usefixtures("story")
def test_the_line_to_copy_stands_below_the_problem(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--site", str(site)])
    assert "\n  + department: 예시과\n" in capsys.readouterr().out
