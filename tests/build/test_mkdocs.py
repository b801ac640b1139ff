"""Plain ``mkdocs build``, as anybody who knows mkdocs would call it, in a copy of the project."""

from __future__ import annotations

import shutil

import pytest

from tests.support import sites


@pytest.fixture
def project(tmp_path):
    """The engine with the korean site in its root."""
    root = sites.engine(tmp_path / "project")
    shutil.copytree(sites.FOLDER / "korean", root, dirs_exist_ok=True)
    return root


def mkdocs(project, *arguments):
    return sites.python("-m", "mkdocs", "build", *arguments, root=project, cwd=project)


def test_mkdocs_builds_what_hwanhi_builds(project, tmp_path):
    done = mkdocs(project, "-q", "-d", "made")

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    sites.build(sites.FOLDER / "korean", tmp_path / "reference")
    assert sites.tree(project / "made") == sites.tree(tmp_path / "reference")


def test_mkdocs_builds_into_build_site(project):
    assert mkdocs(project).returncode == 0

    assert (project / "build/site/pages.json").is_file()


def test_mkdocs_stops_on_a_bad_record_and_says_where(project):
    file = project / "data/story/refund.yml"
    file.write_text(file.read_text("utf-8").replace("department:", "departmnet:"), "utf-8")

    done = mkdocs(project)

    assert done.returncode != 0
    assert "data/story/refund.yml:3:1: 오류 F001" in done.stderr
    assert "3 | departmnet: 예시세무과" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (project / "build/site/index.html").exists()


def test_mkdocs_speaks_the_language_of_the_site(project):
    settings = (project / "site.yml").read_text("utf-8")
    sites.write(project, {"site.yml": settings.replace("language: ko", "language: en")})
    file = project / "data/story/refund.yml"
    file.write_text(file.read_text("utf-8").replace("department:", "departmnet:"), "utf-8")

    assert "data/story/refund.yml:3:1: error F001" in mkdocs(project).stderr


def test_mkdocs_stops_on_two_pages_with_one_title(project):
    file = project / "content/about.md"
    file.write_text(file.read_text("utf-8").replace("이 누리집에 대하여", "쓰는 법"), "utf-8")

    done = mkdocs(project)

    assert done.returncode != 0
    assert "오류 B006" in done.stderr


def test_mkdocs_says_where_a_link_is_broken(project):
    with (project / "content/about.md").open("a", encoding="utf-8") as text:
        text.write("\n[없는 쪽](missing.md)으로\n")

    done = mkdocs(project, "--strict")

    assert done.returncode != 0
    assert "missing.md" in done.stderr
