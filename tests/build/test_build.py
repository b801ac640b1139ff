"""``hwanhi build``: the same bytes from the same records, a true manifest, and no folder harmed."""

from __future__ import annotations

import json
import os
import re
import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from tests.support import sites

STORY = """\
- id: first
  title: "[예시] 첫 이야기"
  department: 예시과
  summary: "[예시] 지어낸 기록입니다."
  source: [{section: 예시 문서}]

# 다음 기록
-
  id: second
  title: "[예시] 둘째 이야기"
  department: 예시과
  summary: "[예시] 지어낸 다른 기록입니다."
  source: [{section: 예시 문서}]
"""


@pytest.fixture
def reference(tmp_path):
    """The korean site, built in the plainest way."""
    assert sites.build(sites.FOLDER / "korean", tmp_path / "reference") == []
    return sites.tree(tmp_path / "reference")


# The same bytes.


def test_two_builds_are_identical(reference, tmp_path):
    sites.build(sites.FOLDER / "korean", tmp_path / "again")

    assert sites.tree(tmp_path / "again") == reference


def test_build_over_an_older_build_is_identical(reference, tmp_path):
    sites.build(sites.FOLDER / "english", tmp_path / "out")

    sites.build(sites.FOLDER / "korean", tmp_path / "out")

    assert sites.tree(tmp_path / "out") == reference


def test_order_and_times_of_files_and_the_name_of_the_folder_do_not_matter(reference, tmp_path):
    folder = tmp_path / "다른 폴더" / "b"
    files = sorted(path for path in (sites.FOLDER / "korean").rglob("*") if path.is_file())
    for at, path in enumerate(reversed(files)):
        to = folder / path.relative_to(sites.FOLDER / "korean")
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, to)
        os.utime(to, (at * 86400, at * 86400))

    sites.build(folder, tmp_path / "another" / "out")

    assert sites.tree(tmp_path / "another" / "out") == reference


@pytest.mark.parametrize("backwards", [False, True])
def test_order_in_which_the_disk_lists_files_does_not_matter(reference, tmp_path, monkeypatch, backwards):
    listed, scanned = os.listdir, os.scandir

    class Sorted:
        """What os.scandir gives: an iterator that is a context as well."""

        def __init__(self, path):
            with scanned(path) as entries:
                self.entries = iter(sorted(entries, key=lambda entry: entry.name, reverse=backwards))

        def __enter__(self):
            return self.entries

        def __exit__(self, *_):
            pass

        def __iter__(self):
            return self.entries

        def __next__(self):
            return next(self.entries)

        def close(self):
            pass

    monkeypatch.setattr(os, "listdir", lambda *path: sorted(listed(*path), reverse=backwards))
    monkeypatch.setattr(os, "scandir", lambda path=".": Sorted(path))
    assert next(iter(os.scandir(sites.FOLDER))).name == (max if backwards else min)(listed(sites.FOLDER))
    sites.build(sites.FOLDER / "korean", tmp_path / "out")
    monkeypatch.undo()

    assert sites.tree(tmp_path / "out") == reference


@pytest.mark.parametrize("seed", ["1", "4711"])
def test_seed_place_zone_and_locale_of_the_process_do_not_matter(reference, tmp_path, seed):
    environment = {"PYTHONHASHSEED": seed, "TZ": "Pacific/Kiritimati" if seed == "1" else "UTC", "LC_ALL": "C"}
    folder = sites.copy("korean", tmp_path / "site")

    done = sites.hwanhi("build", "--site", folder, "--out", "made/here", cwd=tmp_path, env=environment)

    assert (done.returncode, done.stderr) == (0, "")
    assert sites.tree(tmp_path / "made/here") == reference


def test_records_in_one_file_or_in_several_make_the_same_pages(reference, tmp_path):
    """Only the places that pages come from differ."""
    folder = sites.copy("korean", tmp_path / "site")
    file = folder / "data/task/all.yml"
    one, two = re.split(r"\n(?=- id: 2-1)", file.read_text("utf-8"))
    file.write_text(one, "utf-8")
    sites.write(folder, {"data/task/0.yml": two})

    sites.build(folder, tmp_path / "out")

    built = sites.tree(tmp_path / "out")
    assert {path for path in reference if built[path] != reference[path]} == {"pages.json"}


#: Two days as pages, files for programs and feeds say them.
SAID = (
    ("2001년 2월 3일", "2002년 3월 4일"),
    ("2001-02-03", "2002-03-04"),
    ("Sat, 03 Feb 2001", "Mon, 04 Mar 2002"),
)
#: What says the sums and sizes of other files. Archives hold the day packed, and letters are of the week before it.
OF_ANOTHER_DAY = {"pages.json", "catalog.ttl", "catalog.jsonld", "api/v1/index.json"}


def test_as_of_is_the_only_date_on_the_pages(tmp_path):
    folder = sites.copy("korean", tmp_path / "site")
    settings = (folder / "site.yml").read_text("utf-8")
    sites.write(folder, {"site.yml": settings.replace("as_of: 2014-10-31\n", "")})
    for day in ("2001-02-03", "2002-03-04"):
        done = sites.call("build", "--site", folder, "--out", tmp_path / day, "--as-of", day)
        assert done.returncode == 0, done.stdout
    one, two = (sites.tree(tmp_path / day) for day in ("2001-02-03", "2002-03-04"))

    assert json.loads(one["pages.json"])["as_of"] == "2001-02-03"
    assert one.keys() == two.keys()
    for path in one.keys() - OF_ANOTHER_DAY:
        if not path.endswith((".zip", ".xlsx")) and not path.startswith("digest/"):
            text = one[path]
            for day, other in SAID:
                text = text.replace(day.encode(), other.encode())
            assert text == two[path], path


# pages.json


def test_manifest_names_every_html_file_with_its_hash(reference):
    manifest = json.loads(reference["pages.json"])
    html = sorted(path for path in reference if path.endswith(".html"))

    assert manifest["as_of"] == "2014-10-31"
    assert [page["path"] for page in manifest["pages"]] == html
    for page in manifest["pages"]:
        assert set(page) == {"path", "url", "sha256", "kind", "title", "template", "sources"}
        assert page["sha256"] == sha256(reference[page["path"]]).hexdigest()


def test_sources_are_files_of_the_site_and_lines_in_them(reference):
    for page in json.loads(reference["pages.json"])["pages"]:
        assert page["sources"], page["path"]
        for source in page["sources"]:
            lines = (sites.FOLDER / "korean" / source["path"]).read_text("utf-8").split("\n")
            assert 1 <= source["line"] <= len(lines)


def test_source_of_a_record_is_its_first_line(tmp_path):
    folder = sites.write(sites.copy("empty", tmp_path / "site"), {"data/story/all.yml": STORY})
    sites.build(folder, tmp_path / "out")
    sources = {page["path"]: page["sources"] for page in json.loads((tmp_path / "out/pages.json").read_text())["pages"]}

    assert sources["story/first/index.html"] == [{"path": "data/story/all.yml", "line": 1}]
    assert sources["story/second/index.html"] == [{"path": "data/story/all.yml", "line": 9}]
    assert sources["story/index.html"] == [{"path": "data/story/all.yml", "line": line} for line in (9, 1)]
    assert sources["task/index.html"] == [{"path": "site.yml", "line": 1}]


def test_source_of_a_narrative_page_is_its_file(reference):
    pages = {page["path"]: page for page in json.loads(reference["pages.json"])["pages"]}

    assert pages["guide/writing/index.html"]["sources"] == [{"path": "content/guide/writing.md", "line": 1}]
    assert pages["안내/index.html"]["title"] == "[예시] 한글 이름의 쪽"


# What is wrong stops the build.


@pytest.fixture
def broken_link(tmp_path):
    folder = sites.copy("korean", tmp_path / "site")
    with (folder / "content/about.md").open("a", encoding="utf-8") as text:
        text.write("\n[없는 쪽](missing.md)으로\n")
    return folder


def test_broken_link_is_told_at_its_line(broken_link, tmp_path):
    number = (broken_link / "content/about.md").read_text("utf-8").split("\n").index("[없는 쪽](missing.md)으로") + 1

    done = sites.call("build", "--site", broken_link, "--out", tmp_path / "out", "--format", "concise")

    assert done.returncode == 1
    assert done.stdout.startswith(f"content/about.md:{number}:8: 오류 B007 ")
    assert "missing.md" in done.stdout


def test_failed_build_leaves_no_site_that_the_next_step_could_take_for_a_good_one(broken_link, tmp_path):
    done = sites.call("build", "--site", broken_link, "--out", tmp_path / "out")

    assert done.returncode == 1
    assert not (tmp_path / "out/pages.json").exists()
    assert not (tmp_path / "out/about/index.html").exists()


def test_failed_build_leaves_the_older_one_as_it_was(broken_link, reference, tmp_path):
    sites.build(sites.FOLDER / "korean", tmp_path / "out")

    done = sites.call("build", "--site", broken_link, "--out", tmp_path / "out")

    assert done.returncode == 1
    assert sites.tree(tmp_path / "out") == reference


def test_bad_record_stops_before_anything_is_written(reference, tmp_path):
    folder = sites.copy("korean", tmp_path / "site")
    file = folder / "data/story/refund.yml"
    file.write_text(file.read_text("utf-8").replace("department:", "departmnet:"), "utf-8")
    sites.build(sites.FOLDER / "korean", tmp_path / "old")

    for out in ("new", "old"):
        done = sites.call("build", "--site", folder, "--out", tmp_path / out, "--format", "concise")
        assert done.returncode == 1
        assert "data/story/refund.yml:3:1: 오류 F001" in done.stdout

    assert not (tmp_path / "new").exists()
    assert sites.tree(tmp_path / "old") == reference


def test_clash_stops_before_anything_is_written(tmp_path):
    folder = sites.write(
        sites.copy("empty", tmp_path / "site"), {"data/story/all.yml": STORY.replace("둘째 이야기", "첫 이야기")}
    )

    done = sites.call("build", "--site", folder, "--out", tmp_path / "out", "--format", "concise")

    assert done.returncode == 1
    assert done.stdout.startswith("data/story/all.yml:9:3: 오류 B006 ") or done.stdout.startswith(
        "data/story/all.yml:9:1: 오류 B006 "
    )
    assert not (tmp_path / "out").exists()


# The folder that is built into.


def refused(done, out: Path, code: str) -> None:
    assert done.returncode == 2, done.stdout
    assert f"오류 {code}" in done.stdout
    assert str(out) in done.stdout


def test_new_folder_and_its_parents_are_made(tmp_path):
    done = sites.call("build", "--site", sites.FOLDER / "empty", "--out", tmp_path / "a/b/c")

    assert done.returncode == 0
    assert (tmp_path / "a/b/c/index.html").is_file()


def test_without_out_the_site_is_in_build_site(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    done = sites.call("build", "--site", sites.FOLDER / "empty")

    assert done.returncode == 0
    assert (tmp_path / "build/site/pages.json").is_file()
    assert done.stdout.strip() == f"누리집을 만들었습니다: build/site ({len(list(tmp_path.rglob('*.html')))}쪽)"


def test_empty_folder_is_used(tmp_path):
    (tmp_path / "out").mkdir()

    assert sites.call("build", "--site", sites.FOLDER / "empty", "--out", tmp_path / "out").returncode == 0


def test_folder_with_something_else_is_left_alone(tmp_path):
    sites.write(tmp_path / "out", {"letter.txt": "중요한 글"})

    refused(sites.call("build", "--site", sites.FOLDER / "empty", "--out", tmp_path / "out"), tmp_path / "out", "G015")

    assert sites.tree(tmp_path / "out") == {"letter.txt": "중요한 글".encode()}


def test_file_is_left_alone(tmp_path):
    out = sites.write(tmp_path, {"out": "글"}) / "out"

    refused(sites.call("build", "--site", sites.FOLDER / "empty", "--out", out), out, "G015")

    assert out.read_text("utf-8") == "글"


def test_symbolic_link_is_left_alone(tmp_path):
    sites.build(sites.FOLDER / "empty", tmp_path / "elsewhere")
    before = sites.tree(tmp_path / "elsewhere")
    (tmp_path / "out").symlink_to("elsewhere")

    refused(sites.call("build", "--site", sites.FOLDER / "korean", "--out", tmp_path / "out"), tmp_path / "out", "G014")

    assert sites.tree(tmp_path / "elsewhere") == before


@pytest.mark.parametrize("out", [".", "data", "content"])
def test_folders_of_the_site_itself_are_left_alone(tmp_path, out):
    folder = sites.copy("korean", tmp_path / "site")
    before = sites.tree(folder)

    done = sites.call("build", "--site", folder, "--out", folder / out)

    assert done.returncode == 2
    assert sites.tree(folder) == before


@pytest.mark.parametrize("out", ["data/story/out", "content/out"])
def test_new_folder_inside_the_records_or_the_content_is_refused(tmp_path, out):
    """The next check would read it as records or as content."""
    folder = sites.copy("korean", tmp_path / "site")
    before = sites.tree(folder)

    done = sites.call("build", "--site", folder, "--out", folder / out)

    assert done.returncode == 2, done.stdout
    assert "B004" in done.stdout
    assert sites.tree(folder) == before


def test_older_build_is_replaced_as_a_whole(tmp_path):
    sites.build(sites.FOLDER / "korean", tmp_path / "out")

    assert sites.call("build", "--site", sites.FOLDER / "empty", "--out", tmp_path / "out").returncode == 0

    assert not (tmp_path / "out/about").exists()


def test_file_that_somebody_put_into_an_older_build_is_not_published(tmp_path):
    """Hidden ones too: a web server sends them as any other."""
    sites.build(sites.FOLDER / "empty", tmp_path / "out")
    sites.write(tmp_path / "out", {"note.html": "<p>", ".note/index.html": "<p>"})

    assert sites.call("build", "--site", sites.FOLDER / "empty", "--out", tmp_path / "out").returncode == 0

    assert not (tmp_path / "out/note.html").exists()
    assert not (tmp_path / "out/.note/index.html").exists()


def test_folder_that_cannot_be_written_is_told_without_a_traceback(tmp_path):
    sites.write(tmp_path, {"file": "글"})

    done = sites.call("build", "--site", sites.FOLDER / "empty", "--out", tmp_path / "file/out", "--format", "concise")

    assert done.returncode == 2
    assert "G018" in done.stdout
