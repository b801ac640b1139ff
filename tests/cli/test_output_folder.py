"""Which folder a build may write, and what becomes of one that is none of ours."""

from __future__ import annotations

import errno
import os

import pytest

from accessibility import release
from tests.support.sites import state


@pytest.mark.parametrize("held", ["summer.jpg", ".hidden", "folder/"])
def test_a_folder_of_somebody_else_is_refused_and_kept(site, hwanhi, held):
    file = site.folder / "photos" / held
    file.parent.mkdir(parents=True, exist_ok=True)
    file.mkdir() if held.endswith("/") else file.write_bytes(b"dear")
    before = state(site.folder)
    said = hwanhi("build", "--out", "photos")
    assert said.code == 2
    assert "G015" in said.out
    assert state(site.folder) == before
    assert file.exists()


@pytest.mark.parametrize(
    ("out", "code"),
    [
        ("data", "B004"),
        ("data/story/new", "B004"),
        ("content", "B004"),
        ("site.yml", "G015"),
        ("site.yml/below", "G018"),
        (".", "G015"),
    ],
)
def test_an_output_that_can_be_none_is_refused(site, hwanhi, out, code):
    before = state(site.folder)
    said = hwanhi("build", "--out", out)
    assert said.code == 2
    assert code in said.out
    assert state(site.folder) == before


def test_a_folder_with_a_pages_json_of_somebody_else_is_refused(site, hwanhi):
    site.write("other/pages.json", '{"title": "a book"}')
    site.write("other/chapter.txt", "dear")
    assert hwanhi("build", "--out", "other").code == 2
    assert (site.folder / "other/chapter.txt").read_text("utf-8") == "dear"


def test_an_output_behind_a_link_is_refused(site, hwanhi):
    (site.folder / "real").mkdir()
    (site.folder / "out").symlink_to("real")
    said = hwanhi("build", "--out", "out")
    assert said.code == 2
    assert "G014" in said.out
    assert list((site.folder / "real").iterdir()) == []


def test_an_empty_folder_is_taken(site, hwanhi):
    (site.folder / "empty").mkdir()
    said = hwanhi("build", "--out", "empty")
    assert said.code == 0
    assert "empty" in said.out


@pytest.mark.parametrize(
    "refused",
    [
        (errno.EACCES, "권한이 없습니다"),
        (errno.EROFS, "읽기만 할 수 있는 곳입니다"),
        (errno.ENOSPC, "남은 자리가 없습니다"),
        (errno.ENAMETOOLONG, "이름이 너무 깁니다"),
    ],
)
@pytest.mark.parametrize("step", ["staging", "lock", "swap"])
def test_what_the_system_refuses_to_write_is_told_with_its_path(site, hwanhi, monkeypatch, step, refused):
    """Tests run as root, who may write everywhere: the answer of the system is put in its place, at each step."""
    number, words = refused

    def refuse(*_arguments, **_more):
        raise OSError(number, os.strerror(number), "/closed/out")

    monkeypatch.setattr(release, step, refuse)

    said = hwanhi("build")

    assert said.code == 2
    assert f"/closed/out ({words})" in said.out
    assert "B005" not in said.out
    assert not (site.folder / "build/site").exists()


def test_a_report_takes_no_place_of_a_home_page(hwanhi, tmp_path):
    """Of a folder of others above all, whose pages are nowhere else."""
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "index.html").write_text("<p>첫 쪽</p>", "utf-8")
    said = hwanhi("audit", str(folder), "--report", str(folder))
    assert (said.code, "G032" in said.out) == (2, True)
    assert [each.name for each in folder.iterdir()] == ["index.html"]
    assert (folder / "index.html").read_text("utf-8") == "<p>첫 쪽</p>"


def test_a_report_goes_where_one_lay_and_not_over_what_only_looks_like_one(hwanhi, tmp_path):
    """A list of that name may be another program's; and no report is among the pages that it is about."""
    folder, where = tmp_path / "own", tmp_path / "report"
    folder.mkdir()
    where.mkdir()
    (folder / "about.html").write_text("<p>글</p>", "utf-8")
    assert "G032" in hwanhi("audit", str(folder), "--report", str(folder)).out
    (where / "index.html").write_text("<p>남의 것</p>", "utf-8")
    for text in ("[]", "{}", "no json", '{"tests": 3}'):
        (where / "report.json").write_text(text, "utf-8")
        assert "G032" in hwanhi("audit", str(folder), "--report", str(where)).out
    assert (where / "index.html").read_text("utf-8") == "<p>남의 것</p>"
