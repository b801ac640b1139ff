"""What is to be published: pages.json against the folder, and any bytes whatever in its place."""

import json

import pytest
from gate import good_page, site
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accessibility import manifest

PAGES = {"index.html": good_page(), "과제/1-1/index.html": good_page()}


def codes(read) -> list[str]:
    return [problem.code for problem in read.problems]


def test_a_site_of_ours(tmp_path) -> None:
    read = manifest.read(site(tmp_path, PAGES))
    assert codes(read) == []
    assert [page.path for page in read.pages] == list(PAGES)
    assert read.pages[0].source == manifest.Source("data/task/index.yml", 3)
    assert set(read.files) == {*PAGES, "pages.json", "site.css"}


def test_a_folder_of_another_site_is_all_its_html_files(tmp_path) -> None:
    for name in ("b/A.HTM", "index.html", "note.txt", "x.html.bak"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("<p>")
    read = manifest.read(tmp_path)
    assert [page.path for page in read.pages] == ["b/A.HTM", "index.html"]
    assert read.pages[0].source == manifest.Source("b/A.HTM", 1)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda top: (top / "index.html").unlink(), ["G003"]),
        (lambda top: (top / "index.html").write_text("<p>later</p>"), ["G004"]),
        (lambda top: (top / "old.html").write_text("<p>"), ["G005"]),
        (lambda top: (top / "pages.json").write_bytes((top / "pages.json").read_bytes()[:-9]), ["G002"]),
    ],
    ids=["a page's file is missing", "a page's bytes differ", "a page is not listed", "the list is cut short"],
)
def test_a_folder_that_is_not_what_its_list_says(tmp_path, change, expected) -> None:
    change(site(tmp_path, PAGES))
    read = manifest.read(tmp_path)
    assert codes(read) == expected
    assert all(problem.message("ko") and problem.message("en") for problem in read.problems)


@pytest.mark.parametrize(
    "content",
    [
        [],
        {},
        {"pages": {}},
        {"pages": [1]},
        {"pages": [{"path": "index.html"}]},
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


@given(st.binary(max_size=200))
@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_bytes_in_the_place_of_the_list_are_a_traceback(tmp_path, content) -> None:
    (tmp_path / "pages.json").write_bytes(content)
    assert codes(manifest.read(tmp_path)) == ["G002"]


def test_nesting_without_end_is_a_broken_list(tmp_path) -> None:
    (tmp_path / "pages.json").write_text("[" * 100_000)
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
