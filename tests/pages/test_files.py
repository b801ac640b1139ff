"""Which files of content/ are pages, attachments or neither: one description, and mkdocs has no other.

The cases: a name in NFD, content/templates/forms.md, a file ``신청서 #1.csv``. Neighbours tried: folders and attachments in
NFD, links to them in either form; README beside index, endings in capitals and of other editors; what Office, Windows, Mac,
npm and downloads leave; folders and pages that begin with an underline; signs that an address cannot hold; files in the
place of the site's own; links of the file system; a file where the folder should be; CRLF and a byte-order mark.
"""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest

from generator.mkdocs_plugin import build_site
from generator.records.content import load_content
from generator.site import read_site
from tests.support import sites

HEAD = '---\ntitle: "[예시] {}"\ndescription: "[예시] 지어낸 쪽입니다."\n---\n\n'


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def put(folder, files: dict[str, str]) -> None:
    """Files below content/; pages get a head with a title of their own."""
    for number, (path, text) in enumerate(files.items()):
        page = path.lower().endswith((".md", ".markdown", ".mdown", ".mkd", ".mkdn"))
        sites.write(folder, {f"content/{path}": (HEAD.format(number) if page else "") + text + "\n"})


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """One site with everything in it that is taken."""
    place = tmp_path_factory.mktemp("files")
    folder = sites.copy("empty", place / "site")
    put(
        folder,
        {
            f"{nfd('신청')}.md": f"글 [표]({nfd('자료/표')}.csv) [표](자료/표.csv)",
            f"{nfd('자료')}/{nfd('표')}.csv": "가,나",
            "링크.md": f"[하나](신청.md) [둘]({nfd('신청')}.md) [셋]({'%E1%84%89%E1%85%B5%E1%86%AB%E1%84%8E%E1%85%A5%E1%86%BC'}.md)",
            "templates/forms.md": "서식 [표](a.csv)",
            "templates/a.csv": "가,나",
            "folder/README.md": "폴더의 쪽",
            "a.MD": "[b](b.markdown) [c](c.mdown) [신청](/%EC%8B%A0%EC%B2%AD/)",
            "b.markdown": "[a](a.MD) [a](a.md)",
            "c.mdown": "글",
            "신청서 #1.csv": "가,나",
            "100%?.csv": "가,나",
            "_밑줄 이름.csv": "가,나",
            "이름.md": "[가](신청서%20%231.csv) [나](100%25%3F.csv) [다](_밑줄%20이름.csv) [라](_밑줄 이름.csv)",
            "빈 칸.md": "글 [이름](이름.md)",
            "빈칸.md": "[빈칸](빈%20칸.md) [빈칸](<빈 칸.md>)",
            **dict.fromkeys(
                ("Thumbs.db", "~$a.docx", ".DS_Store", ".b.md", "desktop.ini", "a.csv~", "b.tmp", "c.pdf.crdownload"),
                "x",
            ),
            **dict.fromkeys(("node_modules/a/README.md", "sub/__MACOSX/._a.md", "sub/.git/a.md"), "x"),
        },
    )
    (folder / "content/win.md").write_bytes(
        b"\xef\xbb\xbf" + (HEAD.format("창") + "가\n- 나\n- 다\n").replace("\n", "\r\n").encode()
    )
    site, problems = read_site(folder)
    assert site is not None, problems
    assert [*problems, *build_site(site, place / "out")] == []
    return sites.Built(place / "out", "https://example.org/")


def hrefs(made, path: str) -> list[str]:
    return [node.attributes["href"] for node in made.page(path).css("main article a")]


def test_names_on_disk_are_composed_in_addresses(made):
    assert (made.folder / "신청/index.html").is_file()
    assert (made.folder / "자료/표.csv").is_file()
    assert not [path for path in sites.tree(made.folder) if path != unicodedata.normalize("NFC", path)]


@pytest.mark.parametrize(
    ("path", "number", "target"),
    [
        ("링크/index.html", 3, "신청/index.html"),
        ("신청/index.html", 2, "자료/표.csv"),
        ("a/index.html", 3, None),
        ("b/index.html", 2, "a/index.html"),
        ("templates/forms/index.html", 1, "templates/a.csv"),
        ("이름/index.html", 4, None),
        ("빈칸/index.html", 2, "빈 칸/index.html"),
    ],
)
def test_links_lead_to_them_however_they_are_written(made, path, number, target):
    found = hrefs(made, path)

    assert len(found) == number
    for each in found:
        file, _ = made.follow(each, f"https://example.org/{path.removesuffix('index.html')}")
        assert file.is_file()
        assert target is None or file == made.folder / target


def test_a_page_is_a_page_whatever_its_folder_and_ending(made):
    paths = {entry["path"] for entry in made.manifest if entry["kind"] == "narrative"}

    assert {"templates/forms/index.html", "folder/index.html", "a/index.html", "b/index.html", "c/index.html"} <= paths
    assert len(made.page("win/index.html").css("main li")) == 2


def test_what_programs_leave_stays_at_home(made):
    names = " ".join(sites.tree(made.folder))

    for each in (
        "Thumbs",
        "~$",
        ".DS_Store",
        "desktop",
        "node_modules",
        "MACOSX",
        ".git",
        "csv~",
        ".tmp",
        "crdownload",
    ):
        assert each not in names


def codes(folder) -> list[tuple[str, str]]:
    site, problems = read_site(folder)
    problems = problems if site is None else [*problems, *build_site(site, folder.parent / "out")]
    return [(each.code, each.path) for each in problems]


@pytest.fixture
def folder(tmp_path):
    return sites.copy("empty", tmp_path / "site")


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("신청.md", nfd("신청.md"), None),
        ("표.csv", nfd("표.csv"), None),
        (f"{nfd('자료')}/a.csv", "자료/a.csv", None),
        ("a/README.md", "a/index.md", "content/a/index.md"),
        ("a.md", "a.markdown", "content/a.md"),
        ("a.md", "a.MD", "content/a.md"),
        ("a.md", "a/index.md", "content/a/index.md"),
        ("a.md", "a/README.md", "content/a/README.md"),
    ],
)
def test_two_files_for_one_address_are_told_with_both_names(folder, one, other, told):
    put(folder, {one: "글", other: "글"})
    _, problems = read_site(folder)

    (problem,) = [each for each in problems if each.code == "B015"]

    assert problem.path in (told, *(f"content/{unicodedata.normalize('NFC', name)}" for name in (one, other)))
    assert "content/" in problem.message("ko")


@pytest.mark.parametrize("path", ["assets/style.css", "pages.json", "sitemap.xml", "assets/icon.svg"])
def test_a_file_in_the_place_of_the_sites_own_is_told(folder, path):
    put(folder, {path: "{}"})

    assert ("B015", f"content/{path}") in codes(folder) or ("P016", f"content/{path}") in codes(folder)


@pytest.mark.parametrize(
    ("path", "new"),
    [
        ("_초안.md", ""),
        ("_drafts/a.md", ""),
        ("_drafts/a.csv", ""),
        ("a/_b/c.md", ""),
        ("신청서 #1.md", "신청서 1.md"),
        ("무엇인가요?.md", "무엇인가요.md"),
        ("100%.md", "100.md"),
        ("9:00.md", "9 00.md"),
        ("a:b.csv", "a b.csv"),
        ("#1/a.md", ""),
    ],
)
def test_a_name_that_is_unclear_or_no_address_is_told_with_a_better_one(folder, path, new):
    put(folder, {path: "글"})
    _, problems = read_site(folder)

    (problem,) = [each for each in problems if each.code == "B025"]

    assert (problem.path, problem.fix.rename if problem.fix else "") == (f"content/{path}", new)


def test_links_of_the_file_system_and_files_for_folders_are_told(folder):
    put(folder, {"a.md": "글"})
    (folder / "content/b.md").symlink_to(folder / "content/a.md")
    (folder / "content/c").symlink_to(folder)

    assert codes(folder) == [("Y013", "content/b.md"), ("Y013", "content/c")]

    (folder / "content").rename(folder / "other")
    (folder / "content").write_text("글", "utf-8")
    assert codes(folder) == [("Y016", "content")]


def refused(monkeypatch, name):
    """Tests run as root, who may everything: the system's answer for folders of this name is put in its place."""
    scan = os.scandir

    def refuse(path):
        if Path(path).name == name:
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)


def test_a_folder_that_may_not_be_read_is_told(folder, monkeypatch):
    put(folder, {"closed/a.md": "글", "b.md": "글"})
    refused(monkeypatch, "closed")
    (folder / "data/story").mkdir(parents=True)

    assert codes(folder) == [("Y016", "content/closed")]
    (folder / "data/story").rename(folder / "data/closed")
    assert ("Y016", "content/closed") in codes(folder)


def test_a_folder_of_records_that_may_not_be_read_is_told(new_site, tmp_path, monkeypatch):
    site = new_site(tmp_path / "records")
    refused(monkeypatch, "story")

    assert [(each.code, each.path) for each in site.problems()] == [("Y016", "data/story")]


@pytest.mark.parametrize(
    "text",
    [
        "가\n<<<<<<< HEAD\n나\n=======\n다\n>>>>>>> edit\n",
        "가\n<<<<<<< HEAD\n나\n||||||| base\n라\n=======\n다\n>>>>>>> edit\n",
        "가\n>>>>>>> edit\n",
        "가\n<<<<<<< Updated upstream\n나\n",
        "가\n<<<<<<<<<<<< HEAD\n나\n============\n다\n>>>>>>>>>>>> edit\n",
        "가\n```\n<<<<<<< HEAD\n나\n=======\n다\n>>>>>>> edit\n```\n".replace("```\n", "", 1),
        "가\r\n<<<<<<< HEAD\r\n나\r\n=======\r\n다\r\n>>>>>>> edit\r\n",
    ],
)
@pytest.mark.parametrize("path", ["a.md", "a.csv", "a.txt"])
def test_a_conflict_that_nobody_decided_is_told_at_its_first_mark(folder, path, text):
    put(folder, {path: text})
    found = load_content(folder).problems if path != "a.md" else read_site(folder)[1]

    (problem,) = [each for each in found if each.code == "B014"]

    assert (problem.path, problem.span.line) == (f"content/{path}", 7 if path == "a.md" else 2)


def test_a_conflict_in_the_head_is_told_as_one(folder):
    text = "---\n<<<<<<< HEAD\ntitle: 가\n=======\ntitle: 나\n>>>>>>> edit\ndescription: 예시입니다.\n---\n"
    sites.write(folder, {"content/a.md": text})

    assert [(each.code, each.span.line) for each in read_site(folder)[1]] == [("B014", 2)]


@pytest.mark.parametrize(
    "text", ["제목\n=======\n\n글", "> > > > > > 인용", "`<<<<<<< HEAD`", "글 <<<<<<< HEAD", "<<<<<< HEAD"]
)
def test_what_is_no_conflict_is_none(folder, text):
    put(folder, {"a.md": text})

    assert "B014" not in [code for code, _ in codes(folder)]


@pytest.mark.parametrize("name", ["refund.yml", "2014/refund.yaml", "REFUND.YML"])
def test_a_record_that_was_dropped_among_the_pages_is_told(folder, name):
    """It was published as an attachment, and its record was gone without a word."""
    record = 'id: refund\ntitle: "[예시] 환급"\nsummary: 예시입니다.\n'
    put(
        folder,
        {
            name: record,
            "list.yml": "-   id: a\n    title: 가\n    summary: 나\n",
            "api.yml": "openapi: 3.1.0\ninfo:\n  title: 예시\n",
        },
    )
    assert sorted(codes(folder)) == sorted([("B002", f"content/{name}"), ("B002", "content/list.yml")])
