"""What is to be published: pages.json against the folder, and any bytes whatever in its place."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accessibility import manifest
from accessibility.decision import COULD_NOT_RUN
from tests.support.gate import good_page, site

PAGES = {"index.html": good_page(), "과제/1-1/index.html": good_page()}


def codes(read) -> list[str]:
    return [problem.code for problem in read.problems]


def test_a_site_of_ours(tmp_path) -> None:
    read = manifest.read(site(tmp_path, PAGES))
    assert codes(read) == []
    assert [page.path for page in read.pages] == list(PAGES)
    assert read.pages[0].source == manifest.ManifestSource("data/task/index.yml", 3)
    assert set(read.files) == {*PAGES, "pages.json", "site.css"}


def test_a_folder_of_another_site_is_all_its_html_files(tmp_path) -> None:
    names = ["B.HTML", "b/A.HTM", "c.xhtml", "d.XHT", "e.shtml", "index.html"]
    for name in (*names, "note.txt", "x.html.bak", "x.xht.txt", "xhtml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("<p>")
    read = manifest.read(tmp_path)
    assert [page.path for page in read.pages] == names
    assert read.pages[0].source == manifest.ManifestSource("B.HTML", 1)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda top: (top / "index.html").unlink(), ["G003"]),
        (lambda top: (top / "index.html").write_text("<p>later</p>"), ["G004"]),
        (lambda top: (top / "old.html").write_text("<p>"), ["G005"]),
        (lambda top: (top / "old.xhtml").write_text("<p>"), ["G005"]),
        (lambda top: (top / "OLD.XHT").write_text("<p>"), ["G005"]),
        (lambda top: (top / "pages.json").write_bytes((top / "pages.json").read_bytes()[:-9]), ["G002"]),
    ],
    ids=[
        "a page's file is missing",
        "a page's bytes differ",
        "a page is not listed",
        "nor is one in XML",
        "nor a loud one",
        "the list is cut short",
    ],
)
def test_a_folder_that_is_not_what_its_list_says(tmp_path, change, expected) -> None:
    change(site(tmp_path, PAGES))
    read = manifest.read(tmp_path)
    assert codes(read) == expected
    assert all(problem.message("ko") and problem.message("en") for problem in read.problems)


@pytest.mark.parametrize(
    "content",
    [
        {"as_of": "2014-10-31"},
        {"as_of": "2014-10-31", "pages": {}},
        {"as_of": "2014-10-31", "pages": [1]},
        {"as_of": "2014-10-31", "pages": [{"path": "index.html"}]},
        [{"path": "a", "url": "", "sha256": "", "kind": "", "title": "", "sources": []}],
        {"pages": [{"path": "../x.html", "url": "", "sha256": "", "kind": "", "title": "", "sources": []}]},
        {"pages": [{"path": "/etc/x.html", "url": "", "sha256": "", "kind": "", "title": "", "sources": []}]},
        {"pages": [{"path": "\ud800", "url": "", "sha256": "", "kind": "", "title": "", "sources": []}]},
        {"pages": [{"path": "a", "url": "", "sha256": "", "kind": "", "title": "", "sources": [{"path": "x"}]}]},
        {"pages": [{"path": "a", "url": "", "sha256": "", "kind": "", "title": "", "sources": []}] * 2},
    ],
)
def test_a_list_of_another_shape_is_named_as_broken(tmp_path, content) -> None:
    (tmp_path / "pages.json").write_text(json.dumps(content))
    assert codes(manifest.read(tmp_path)) == ["G002"]


@pytest.mark.parametrize(
    "content",
    [
        '[{"title":"x","url":"/"}]', "[]", "{}", "null", '"pages"', "", "not JSON at all", "<html>", '{"pages": []}', '{"pages": {}}',
        '{"pages":[{"title":"x","url":"/","path":"index.html"}]}', '{"name":"app","pages":["pages/index","pages/me"]}', "[" * 1_000,
        '[{"path":"index.html","hash":"00"}]',
    ],
)  # fmt: skip
def test_another_programs_list_of_that_name_is_none_of_ours(tmp_path, content) -> None:
    """A title and an address each, a mini program's list, empty ones, text, HTML, JSON without end: all pages are checked."""
    for name in ("index.html", "b/c.xhtml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("<p>", "utf-8")
    (tmp_path / "pages.json").write_text(content, "utf-8")
    read = manifest.read(tmp_path)
    assert codes(read) == []
    assert [page.path for page in read.pages] == ["b/c.xhtml", "index.html"]


@given(st.integers(0, 10_000), st.binary(max_size=50))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_list_of_ours_is_refused_however_little_is_left(tmp_path, kept, garbage) -> None:
    """Cut anywhere, down to nothing, and with anything behind: the site around it shows whose it was."""
    folder = site(tmp_path / "site", PAGES)
    whole = (folder / "pages.json").read_bytes()
    for name in ("404.html", "assets/search.js", "search/index.json"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("", "utf-8")
    (folder / "pages.json").write_bytes(whole[: kept % len(whole)] + garbage)
    assert codes(manifest.read(folder)) == ["G002"]


@given(st.binary(max_size=200))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_bytes_in_the_place_of_the_list_are_a_traceback(tmp_path, content) -> None:
    (tmp_path / "pages.json").write_bytes(content)
    assert codes(manifest.read(tmp_path)) in ([], ["G002"])
    (tmp_path / "pages.json").write_bytes(b'{"as_of": "2014-10-31"' + content)
    assert codes(manifest.read(tmp_path)) == ["G002"]


def test_nesting_without_end_is_a_broken_list(tmp_path) -> None:
    (tmp_path / "pages.json").write_text('{"as_of": ' + "[" * 100_000)
    assert codes(manifest.read(tmp_path)) == ["G002"]


def test_a_folder_that_is_not_there_holds_no_page(tmp_path) -> None:
    assert manifest.read(tmp_path / "nowhere") == manifest.Manifest((), {})


def test_a_change_of_any_file_is_seen_links_among_them(tmp_path) -> None:
    before = manifest.fingerprint(site(tmp_path, PAGES))
    (tmp_path / "site.css").write_text("p { color: #eee }")
    (tmp_path / "link").symlink_to("/etc")
    assert manifest.changes(before, manifest.fingerprint(tmp_path)) == ["link", "site.css"]


def test_a_site_below_a_path_is_served_there(tmp_path) -> None:
    read = manifest.read(site(tmp_path, {"index.html": good_page()}, url="https://example.org/gangnam/"))
    assert read.base == "/gangnam/"
    assert manifest.read(site(tmp_path, {"index.html": good_page()})).base == "/"


def linked(tmp_path) -> Path:
    """A site, and beside it a folder with a page that is no part of it."""
    other = tmp_path / "other"
    other.mkdir()
    (other / "page.html").write_text("<p>1")
    folder = tmp_path / "foreign"
    folder.mkdir()
    (folder / "index.html").write_text("<p>0")
    return folder


def paths(folder) -> list[str]:
    return [each.path for each in manifest.read(folder).pages]


def test_what_a_host_shows_behind_a_link_is_checked_and_a_change_of_it_seen(tmp_path) -> None:
    folder = linked(tmp_path)
    (folder / "manual").symlink_to("../other")
    (folder / "copy.html").symlink_to("../other/page.html")
    before = manifest.read(folder)
    assert [each.path for each in before.pages] == ["copy.html", "index.html", "manual/page.html"]
    (tmp_path / "other/page.html").write_text("<p>2")
    after = manifest.read(folder).files
    assert manifest.changes(before.files, after) == ["copy.html", "manual/page.html"]


def test_a_page_behind_a_link_in_a_site_of_ours_is_not_listed(tmp_path) -> None:
    linked(tmp_path)
    folder = site(tmp_path / "site", PAGES)
    (folder / "manual").symlink_to("../other")
    assert codes(manifest.read(folder)) == ["G005"]


def test_links_that_lead_in_a_circle_and_to_nothing_are_not_followed(tmp_path) -> None:
    folder = linked(tmp_path)
    (folder / "here").symlink_to(".")
    (folder / "manual").symlink_to("../other")
    (tmp_path / "other/back").symlink_to("../foreign")
    (tmp_path / "other/self").symlink_to(".")
    (folder / "nothing").symlink_to("nowhere")
    (folder / "itself").symlink_to("itself")
    assert paths(folder) == ["index.html", "manual/page.html"]


def test_a_link_to_what_holds_the_folder_is_refused(tmp_path) -> None:
    folder = linked(tmp_path)
    (folder / "up").symlink_to("..")
    read = manifest.read(folder)
    assert codes(read) == ["B024"]
    assert "up" in read.problems[0].message("ko")
    assert "B024" in COULD_NOT_RUN


def test_folders_that_all_link_to_each_other_come_to_an_end(tmp_path) -> None:
    folder = linked(tmp_path)
    for one in range(12):
        (folder / str(one)).mkdir()
        for other in range(12):
            (folder / f"{one}/to{other}").symlink_to(f"../{other}")
    assert codes(manifest.read(folder)) == ["B024"]


def test_what_has_no_end_is_not_read(tmp_path) -> None:
    folder = linked(tmp_path)
    os.mkfifo(folder / "pipe.html")
    (folder / "zero.html").symlink_to("/dev/zero")
    (folder / "gone.html").symlink_to("nowhere.html")
    found = manifest.read(folder)
    assert [page.path for page in found.pages] == ["index.html"]
    assert [(each.code, each.facts["page"], each.facts["kind"]["ko"]) for each in found.problems] == [
        ("G033", "gone.html", "끊어진 링크"),
        ("G033", "pipe.html", "파이프"),
        ("G033", "zero.html", "장치"),
    ]


def test_the_reports_of_an_audit_are_no_pages_of_the_folder(tmp_path) -> None:
    for name in ("index.html", "build/report/index.html", "build/report.html"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("<p>글</p>", "utf-8")
    found = manifest.read(tmp_path, tmp_path / "build/report")
    assert [page.path for page in found.pages] == ["build/report.html", "index.html"]
    assert len(manifest.read(tmp_path, tmp_path / "elsewhere").pages) == 3
