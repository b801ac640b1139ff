"""What lies in the folder that a build takes the place of, and is the same again, is not written again; nothing there changes."""

from __future__ import annotations

import os
import shutil
import stat
from pathlib import Path

import pytest

from accessibility import own
from accessibility.people import summary
from accessibility.statement import statement
from accessibility.tools import Tools
from generator.building import Building
from generator.mkdocs_plugin import build_site
from generator.outputs import built, write_statement
from generator.pages import planned
from generator.stated import NOTHING
from generator.words import strings
from tests.support import sites


def tree(folder: Path) -> dict[str, bytes]:
    return {path: (folder / path).read_bytes() for path in built.below(folder)}


def inodes(folder: Path) -> dict[str, int]:
    return {path: (folder / path).stat().st_ino for path in built.below(folder)}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return sites.site_of(sites.copy("korean", tmp_path_factory.mktemp("site") / "site"))


@pytest.fixture(scope="module")
def whole(site, tmp_path_factory):
    out = tmp_path_factory.mktemp("whole") / "out"
    assert list(build_site(site, out)) == []
    return out


@pytest.fixture
def last(whole, tmp_path):
    return shutil.copytree(whole, tmp_path / "last")


def again(site, last: Path) -> Path:
    """The same site beside ``last``, which has to be as it was before."""
    before, out = tree(last), last.with_name("out")
    assert list(build_site(site, out, last=last)) == []
    assert tree(last) == before
    assert tree(out) == before
    return out


def test_what_is_the_same_is_the_same_file(site, last):
    before, now = inodes(last), inodes(again(site, last))
    same = {path for path, inode in now.items() if before[path] == inode}
    # What is left: pages of Markdown and attachments, which are of mkdocs, and feeds, calendars and lists, which are written line by line.
    assert {path for path in now if path.startswith(("story/", "api/v1/story/", "search/", "card/"))} <= same
    assert len(same) > 0.6 * len(now)
    assert "pages.json" not in same


def test_what_is_another_file_is_written(last, tmp_path):
    folder = sites.copy("korean", tmp_path / "changed")
    file = next(iter(sorted((folder / "data/story").glob("*.yml"))))
    file.write_text(file.read_text("utf-8").replace("title: ", "title: 다른 ", 1), "utf-8")
    before, kept = tree(last), inodes(last)
    clean, out = tmp_path / "clean", tmp_path / "out"
    other = sites.site_of(folder)
    assert list(build_site(other, clean)) == []
    assert list(build_site(other, out, last=last)) == []
    assert tree(out) == tree(clean) != before
    assert tree(last) == before
    changed = [path for path, content in tree(out).items() if before.get(path) != content]
    assert any(path.endswith("index.html") for path in changed)
    assert all(kept.get(path) != inode for path, inode in inodes(out).items() if path in changed)


def damaged(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def shut(file: Path) -> None:
    file.chmod(0o600)


def named_twice(file: Path) -> None:
    os.link(file, file.with_name("copy"))


def a_link(file: Path) -> None:
    file.rename(file.with_name("elsewhere"))
    file.symlink_to("elsewhere")


def a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def a_pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


def gone(file: Path) -> None:
    file.unlink()


ODD = (damaged, shut, named_twice, a_link, a_folder, a_pipe, gone)


def test_what_is_no_plain_file_of_ours_any_more_is_made(site, whole, last):
    pages = sorted(path.relative_to(last) for path in last.glob("*/*/index.html"))[: len(ODD)]
    for path, odd in zip(pages, ODD, strict=True):
        odd(last / path)
    out = last.with_name("out")
    assert list(build_site(site, out, last=last)) == []
    assert tree(out) == tree(whole)
    for path in pages:
        about = (out / path).lstat()
        assert (about.st_mode, about.st_nlink) == (stat.S_IFREG | 0o666 & ~umask(), 1), path


def umask() -> int:
    now = os.umask(0)
    os.umask(now)
    return now


def test_where_a_file_has_one_name_only_all_are_written(site, last, monkeypatch):
    def refuse(*_names):
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    assert not set(inodes(last).values()) & set(inodes(again(site, last)).values())


def test_a_page_that_wants_the_address_of_the_form_changes_no_published_form(tmp_path, monkeypatch):
    folder, form = (
        sites.copy("empty", tmp_path / "site"),
        {"edit/form.js": b"//", "edit/index.html": b"<!DOCTYPE html>"},
    )
    monkeypatch.setattr(Building, "_form_files", lambda _building: form)
    last, out = tmp_path / "last", tmp_path / "out"
    assert list(build_site(sites.site_of(folder), last)) == []
    sites.write(
        folder, {"content/edit.md": "---\ntitle: 고치기 안내\ndescription: 예시 쪽입니다.\n---\n\n예시입니다.\n"}
    )
    told = build_site(sites.site_of(folder), out, last=last)
    assert "B015" in [each.code for each in told]
    assert (last / "edit/index.html").read_bytes() == form["edit/index.html"]


def test_a_path_that_is_written_twice_changes_nothing_of_the_last_folder(site, last, tmp_path):
    (last / "one.txt").write_bytes(b"one")
    made = built.Built(site, (), tmp_path / "out", last=last)
    for path, content in (("first.txt", b""), ("one.txt", b"one"), ("one.txt", b"two")):
        made.put_down(path, content)
    assert (last / "one.txt").read_bytes() == b"one"
    assert (tmp_path / "out/one.txt").read_bytes() == b"two"


def test_an_audit_of_the_new_folder_changes_no_page_of_the_last_one(site, last):
    out = again(site, last)
    pages, _ = planned(site, strings(site.language))
    before = tree(last)
    engines = {**Tools.found().pinned, own.NAME: own.VERSION}
    assert write_statement(
        site, pages, out, {**statement({**NOTHING, "date": "2014-10-31", "engines": engines}), "people": summary([])}
    )
    assert tree(out) != before
    assert tree(last) == before
