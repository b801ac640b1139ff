"""Exit codes: 0 done and clean, 1 problems found, 2 could not run; and what a call leaves behind on disk."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from generator import session
from tests.support.sites import state

BROKEN = "zzzz: 값"


def test_check_of_a_sound_site(site, hwanhi):
    before = state(site.folder)
    said = hwanhi("check")
    assert (said.code, said.err) == (0, "")
    assert f"{len(list(site.folder.rglob('data/*/*.yml')))}건" in said.out
    assert state(site.folder) == before, "check writes nothing"


def test_check_of_a_broken_site(site, hwanhi):
    site.story(BROKEN)
    before = state(site.folder)
    said = hwanhi("check")
    assert said.code == 1
    assert "data/story/base.yml:6:1: 오류 F001" in said.out
    assert state(site.folder) == before


def test_build_of_a_sound_site(site, hwanhi):
    said = hwanhi("build")
    assert said.code == 0
    out = site.folder / "build/site"
    listed = json.loads((out / "pages.json").read_text("utf-8"))["pages"]
    assert {page["path"] for page in listed} == {str(path.relative_to(out)) for path in out.rglob("*.html")}
    assert f"({len(listed)}쪽)" in said.out


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("data/story/bad.yml", BROKEN),
        ("content/bad.md", "글\n"),
        ("content/bad.md", "---\ntitle: 끊긴 링크\ndescription: 예시입니다.\n---\n\n[없는 쪽](missing.md)\n"),
        ("content/bad.md", '---\ntitle: "[예시] 바탕 이야기"\ndescription: 예시입니다.\n---\n'),
    ],
    ids=["record", "front matter", "link", "title"],
)
def test_a_broken_site_leaves_the_output_as_it_was(site, hwanhi, path, text):
    assert hwanhi("build", "--out", "out").code == 0
    before = state(site.folder / "out")
    site.write(path, text)
    assert hwanhi("build", "--out", "out").code == 1
    assert state(site.folder / "out") == before


def test_a_broken_site_makes_no_output(site, hwanhi):
    site.write("data/story/bad.yml", BROKEN)
    assert hwanhi("build", "--out", "out").code == 1
    assert not (site.folder / "out").exists()


def test_a_second_build_replaces_the_first(site, hwanhi):
    assert hwanhi("build", "--out", "out").code == 0
    (site.folder / "data/story/base.yml").unlink()
    (site.folder / "out/leftover.html").write_text("", "utf-8")
    assert hwanhi("build", "--out", "out").code == 0
    assert not (site.folder / "out/story/base-story").exists()
    assert not (site.folder / "out/leftover.html").exists()


@pytest.mark.parametrize("name", ["index.md", "README.md", "sub/index.md", "한글.md", "two words.md"])
def test_a_narrative_page_of_any_name_is_built_or_refused(site, hwanhi, name):
    site.write(f"content/{name}", "---\ntitle: 안내\ndescription: 예시입니다.\n---\n\n글\n")
    said = hwanhi("build")
    assert said.code in (0, 1)
    assert "B005" not in said.out


@pytest.mark.parametrize("link", ["missing.md", "/missing/", "#missing", "about.md#missing", "missing.png"])
def test_a_link_to_nothing_in_a_narrative_page(site, hwanhi, link):
    site.write("content/about.md", f"---\ntitle: 안내\ndescription: 예시입니다.\n---\n\n글 [여기]({link})\n")
    said = hwanhi("build", "--format", "concise")
    assert said.code == 1
    code = "B008" if "#" in link else "B007"
    assert said.out.startswith(f"content/about.md:6:8: 오류 {code} ")


def test_every_html_file_of_the_output_is_listed(site, hwanhi):
    """MkDocs copies what lies beside the narrative pages; nothing may be published that the gate does not see."""
    site.write("content/about.md", "---\ntitle: 안내\ndescription: 예시입니다.\n---\n\n글\n")
    site.write("content/raw.html", "<p>글")
    out = site.folder / "build/site"
    if hwanhi("build").code == 0:
        listed = json.loads((out / "pages.json").read_text("utf-8"))["pages"]
        assert {page["path"] for page in listed} == {str(path.relative_to(out)) for path in out.rglob("*.html")}


def test_another_folder(site, hwanhi, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    said = hwanhi("build", "--site", "site", "--out", "there")
    assert said.code == 0
    assert (tmp_path / "there/index.html").is_file()
    assert not (site.folder / "build").exists()


def test_a_folder_without_settings(hwanhi, tmp_path, monkeypatch):
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    said = hwanhi("check", "--site", "empty")
    assert said.code == 2
    assert "B001" in said.out


def test_a_folder_that_leads_in_a_circle(hwanhi, tmp_path):
    (tmp_path / "loop").symlink_to("loop")
    said = hwanhi("check", "--site", str(tmp_path / "loop"))
    assert said.code == 2


def test_the_day_can_be_given(site, hwanhi):
    site.write("site.yml", (site.folder / "site.yml").read_text("utf-8") + "as_of: 2011-01-01\n")
    assert hwanhi("build", "--as-of", "2014-10-31").code == 0
    assert json.loads((site.folder / "build/site/pages.json").read_text("utf-8"))["as_of"] == "2014-10-31"


def test_the_day_of_the_settings(site, hwanhi):
    # Not before what the records tell of.
    site.write("site.yml", (site.folder / "site.yml").read_text("utf-8") + "as_of: 2015-01-01\n")
    assert hwanhi("build").code == 0
    assert json.loads((site.folder / "build/site/pages.json").read_text("utf-8"))["as_of"] == "2015-01-01"


class TestFault:
    """A fault of the program: a sentence with its log file, exit 2, never a traceback on the screen."""

    @pytest.fixture(autouse=True)
    def fault(self, monkeypatch):
        def fail(*_arguments, **_more):
            raise ZeroDivisionError("예시 \x1b[31m잘못")

        monkeypatch.setattr("generator.site.read_site", fail)
        monkeypatch.setattr(session, "answer", fail)

    @pytest.mark.parametrize("command", ["check", "build", "publish"])
    def test_is_told_without_a_traceback(self, hwanhi, tmp_path, command):
        said = hwanhi(command)
        assert said.code == 2
        assert "B005" in said.out
        assert "Traceback" not in said.out + said.err
        assert "\x1b" not in said.out + said.err
        logs = list(tmp_path.glob("hwanhi-*.log"))
        assert len(logs) == 1
        assert "ZeroDivisionError" in logs[0].read_text("utf-8")
        assert str(logs[0]) in said.out

    @pytest.mark.parametrize("style", ["concise", "github", "json"])
    def test_is_told_in_every_format(self, hwanhi, style):
        said = hwanhi("check", "--format", style)
        assert said.code == 2
        assert "B005" in said.out
        assert "\x1b" not in said.out
        if style == "json":
            assert [each["code"] for each in json.loads(said.out)] == ["B005"]

    def test_keeps_the_published_site(self, site, hwanhi):
        site.write("public/index.html", "published")
        assert hwanhi("publish").code == 2
        assert (site.folder / "public/index.html").read_text("utf-8") == "published"


def test_the_installed_command(site):
    """As a process: a terminal without Hangul gets replacements, and the exit code is the process's."""
    site.story(BROKEN)
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    done = subprocess.run(
        [sys.executable, "-m", "generator.cli", "check", "--format", "concise"],
        cwd=site.folder,
        env=environment,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert b"data/story/base.yml:6:1: \\uc624\\ub958 F001" in done.stdout
    assert b"Traceback" not in done.stdout + done.stderr


@pytest.mark.parametrize(
    "arguments", [["check"], ["check", "--fix"], ["build"], ["publish"], ["due"], ["links"], ["serve", "--port", "0"]]
)
def test_without_site_yml_nothing_runs_and_nothing_is_written(site, hwanhi, arguments):
    (site.folder / "site.yml").unlink()
    before = state(site.folder)

    said = hwanhi(*arguments)

    assert (said.code, "B001" in said.out) == (2, True)
    assert state(site.folder) == before


@pytest.mark.parametrize("command", ["audit", "verify", "check --site", "build --site", "audit merge"])
@pytest.mark.usefixtures("site")
def test_a_file_in_the_place_of_a_folder_is_told_as_that(hwanhi, tmp_path, command):
    file = tmp_path / "place" / "index.html"
    file.parent.mkdir()
    file.write_text("<!DOCTYPE html>", "utf-8")
    said = hwanhi(*command.split(), str(file))
    assert (said.code, said.err) == (2, "")
    assert f"폴더가 아니라 파일입니다: {file}. 파일이 든 폴더를 적으세요: {file.parent}" in said.out


def test_a_folder_without_verdicts_is_none_to_merge(site, hwanhi, tmp_path):
    (tmp_path / "report").mkdir()
    (tmp_path / "report/report.json").write_text("{}", "utf-8")
    (site.folder / "build/site").mkdir(parents=True)
    said = hwanhi("audit", "merge", str(tmp_path / "report"))
    assert said.code == 2
    assert f"판정(build/verdicts)이 이 폴더에 없습니다: {tmp_path / 'report'}" in said.out
    assert not (site.folder / "build/verdicts/report.json").exists()
