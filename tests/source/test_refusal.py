"""What is refused, by which code and at which place, and that the hint is the right one."""

from __future__ import annotations

import os
import re
import shutil
import unicodedata

import pytest

from generator.diagnostics import present
from generator.source import parse

RECORD = "id: example\n"


def refused(text: str):
    node, problems = parse(text, "x.yml")
    assert node is None
    assert len(problems) == 1, [each.message("ko") for each in problems]
    return problems[0]


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("제목: 예시: 둘", "Y002", (1, 5, 10)),
        ("- 제목: 예시: 둘", "Y002", (1, 3, 12)),
        ("제목: 2014년 6:00~7:30, 문의: 120", "Y002", (1, 5, 29)),
        ("제목: 예시:", "Y002", (1, 5, 8)),
        ("제목: 예시: 둘  # 설명", "Y002", (1, 5, 10)),
        ("a:\n\tb: c", "Y003", (2, 1, 2)),
        ("\ta: b", "Y003", (1, 1, 2)),
        ("a:\n  - b\n \t- c", "Y003", (3, 2, 3)),
        ("a: |\n  글\n  \t글\n제목: 예시: 둘", "Y002", (4, 5, 10)),
        ("a: 1\n b: 2", "Y004", (2, 3, 4)),
        ("a:\n  b: 1\n c: 2", "Y004", (3, 2, 3)),
        ("a:\n  - b\n - c", "Y004", (3, 2, 3)),
        ("a: b\nc: d\na: e", "Y005", (3, 1, 2)),
        ("a: {b: 1, b: 2}", "Y005", (1, 11, 12)),
        ('a: 1\n"a": 2', "Y005", (2, 1, 4)),
        ("a: &이름 b", "Y006", (1, 4, 7)),
        ("a: &name b", "Y006", (1, 4, 9)),
        ("a: *name", "Y006", (1, 4, 9)),
        ("a: *이름", "Y006", (1, 4, 7)),
        ("a: **굵게**", "Y006", (1, 4, 10)),
        ("*name : b", "Y006", (1, 1, 6)),
        ("a: !!int 3", "Y007", (1, 4, 9)),
        ("a: !local b", "Y007", (1, 4, 10)),
        ("a: !!python/object/apply:os.system [ls]", "Y007", (1, 4, 35)),
        ("a: !중요 b", "Y007", (1, 4, 7)),
        ("a: b\n---\nc: d", "Y008", (2, 1, 4)),
        ("a: b\n...\n---\nc: d", "Y008", (3, 1, 4)),
        ("", "Y009", (1, 1, 1)),
        ("# 설명뿐", "Y009", (1, 1, 1)),
        ("---", "Y009", (1, 1, 1)),
        ("\ufeff", "Y009", (1, 1, 1)),
        ("[" * 31 + "]" * 31, "Y014", (1, 31, 32)),
        ("- " * 30 + "a", "Y014", (1, 61, 62)),
        ("제목: 글\x07자", "Y015", (1, 6, 7)),
        ("a: b\n\x00", "Y015", (2, 1, 2)),
        ("a: \ufffe", "Y015", (1, 4, 5)),
        ('제목: "글\\0자"', "Y015", None),
        ('제목: "글\\x1b[31m자"', "Y015", None),
        ("[a]: b", "Y017", (1, 1, 4)),
        ("? {a: b}\n: c", "Y017", (1, 3, 9)),
        ("{a: b}: c", "Y017", (1, 1, 7)),
        ('제목: "예시\nb: c', "Y018", (1, 5, 6)),
        ("제목: 'it\nb: c", "Y018", (1, 5, 6)),
        ("a: [b, c\nd: e", "Y018", (1, 4, 5)),
        ("a: {b: c\nd: e", "Y018", (1, 4, 5)),
        ("a: @b", "Y019", (1, 4, 5)),
        ("a: `b`", "Y019", (1, 4, 5)),
        ("- %50", "Y019", (1, 3, 4)),
        ("- a\nb: c", "Y001", (2, 1, 2)),
    ],
)
def test_refusal_has_its_code_and_place(text, code, place):
    problem = refused(text)
    assert problem.code == code, problem.message("ko")
    if place:
        assert (problem.span.line, problem.span.column, problem.span.end_column) == place


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("제목: 'it's'", "따옴표"),
        ('제목: "예시" 이야기', "따옴표"),
        ("제목:예시\n과: 예시과", "콜론"),
        ("방법: - 전화", "목록"),
        ('파일: "C:\\강남"', "\\"),
        ('파일: "100\\%"', "\\"),
    ],
)
def test_hint_names_what_is_wrong(text, word):
    assert word in refused(text).help("ko")


@pytest.mark.parametrize(
    "value", ["예시: 둘", '예시 "하나": 둘', "폴더: C:\\new\\둘", "끝:", "하나: 둘: 셋", "it's: 둘"]
)
def test_following_the_hint_on_colons_mends_the_file(value):
    problem = refused(f"제목: {value}\n")
    assert problem.code == "Y002"
    for language in ("ko", "en"):
        advised = re.search(r"(?:예: |e\.g\. )(.*)$", problem.help(language))[1]
        node, problems = parse(f"제목: {advised}\n", "x.yml")
        assert problems == []
        assert node.get("제목").text == value


@pytest.mark.parametrize(
    "text", ["[" * 30 + "]" * 30, "- " * 29 + "a", "- a: b", "a: b\n...\n", "---\na: b", "%YAML 1.2\n---\na: b"]
)
def test_what_is_at_the_limit_or_only_unusual_is_read(text):
    assert parse(text, "x.yml")[1] == []


@pytest.mark.parametrize(
    ("data", "code", "encoding"),
    [
        ("id: 한글".encode("cp949"), "Y011", "CP949"),
        ("id: 한글".encode("utf-16"), "Y011", "UTF-16"),
        ("id: 한글".encode("utf-16-be"), "Y011", "UTF-16"),
        ("id: a".encode("utf-16-be"), "Y011", "UTF-16"),
        (b"id: \x89PNG\xff\xff", "Y010", "UTF-8"),
        (b"id: \xed\xa0\x80", "Y010", "UTF-8"),
    ],
)
def test_other_encodings_are_named(site, data, code, encoding):
    site.write("data/story/base.yml", data)
    problem = site.one()
    assert problem.code == code
    assert encoding in problem.message("ko")


def test_a_file_of_exactly_the_limit_is_read_and_one_byte_more_is_not(site):
    text = site.folder.joinpath("data/story/base.yml").read_bytes()
    full = text + b"#" * (1024 * 1024 - len(text) - 1) + b"\n"
    site.write("data/story/base.yml", full)
    assert site.problems() == []
    site.write("data/story/base.yml", full + b"\n")
    problem = site.one()
    assert problem.code == "Y012"
    assert "1,048,577" in problem.message("ko")


def test_what_yaml_calls_a_problem_is_told_of_every_place_at_once():
    _, problems = parse("a: &x 1\nb: *x\nc: !t 2\nc: 3\n", "x.yml")
    assert sorted((each.code, each.span.line) for each in problems) == [
        ("Y005", 4),
        ("Y006", 1),
        ("Y006", 2),
        ("Y007", 3),
    ]


class TestLink:
    """A symbolic link may lead out of the site, so none is followed, wherever it stands."""

    def outside(self, site):
        return site.write("../outside/secret.yml", RECORD)

    @pytest.mark.parametrize(
        "path", ["data/story/link.yml", "site.yml", "content/link.md", "accessibility/reviewed.yml"]
    )
    def test_file_outside(self, site, path):
        link = site.folder / path
        link.unlink(missing_ok=True)
        link.parent.mkdir(exist_ok=True)
        link.symlink_to(self.outside(site))
        assert (site.one().code, site.one().path) == ("Y013", path)

    def test_file_inside(self, site):
        (site.folder / "data/story/link.yml").symlink_to("base.yml")
        assert site.codes() == ["Y013"]

    @pytest.mark.parametrize("target", ["nowhere.yml", "link.yml"])
    def test_link_to_nothing_or_itself(self, site, target):
        (site.folder / "data/story/link.yml").symlink_to(target)
        assert site.codes() == ["Y013"]

    def test_folder(self, site):
        kind = site.folder / "data/story"
        kind.rename(site.folder.parent / "moved")
        kind.symlink_to(site.folder.parent / "moved")
        assert (site.one().code, site.one().path) == ("Y013", "data/story")

    def test_folder_that_is_gone(self, site):
        kind = site.folder / "data/story"
        kind.rename(site.folder.parent / "moved")
        kind.symlink_to(site.folder.parent / "nowhere")
        assert (site.one().code, site.one().path) == ("Y013", "data/story")

    def test_data_itself(self, site):
        data = site.folder / "data"
        data.rename(site.folder.parent / "moved")
        data.symlink_to(site.folder.parent / "moved")
        assert set(site.codes()) == {"Y013"}

    @pytest.mark.parametrize("path", ["content/extra", "content"])
    def test_folder_of_narrative_pages(self, site, path):
        site.write("../outside/page.md", "---\ntitle: 밖\ndescription: 밖의 글\n---\n")
        link = site.folder / path
        link.parent.mkdir(exist_ok=True)
        link.symlink_to(site.folder.parent / "outside")
        assert (site.one().code, site.one().path) == ("Y013", path)

    def test_picture(self, site):
        """MkDocs copies what lies in content/: the file that a link leads to would be published."""
        (site.folder / "content").mkdir()
        (site.folder / "content/photo.png").symlink_to(self.outside(site))
        assert (site.one().code, site.one().path) == ("Y013", "content/photo.png")


class TestSpecialFile:
    """A file that is none must not keep the command waiting: not when it is read, and not when the problem is shown."""

    def test_pipe(self, site, within):
        os.mkfifo(site.folder / "data/story/pipe.yml")
        with within(3):
            assert site.codes() == ["Y016"]
            assert "Y016" in site.shown(site.problems())

    def test_link_to_a_pipe(self, site, within):
        os.mkfifo(site.folder.parent / "pipe")
        (site.folder / "data/story/link.yml").symlink_to(site.folder.parent / "pipe")
        with within(3):
            assert site.codes() == ["Y013"]
            assert "Y013" in site.shown(site.problems())

    def test_pipe_beside_the_narrative_pages(self, site, within):
        (site.folder / "content").mkdir()
        os.mkfifo(site.folder / "content/photo.png")
        with within(3):
            assert site.codes() == ["Y016"]

    @pytest.mark.parametrize("path", ["site.yml", "accessibility/reviewed.yml"])
    def test_folder_in_the_place_of_a_file(self, site, path):
        (site.folder / path).unlink(missing_ok=True)
        (site.folder / path).mkdir(parents=True)
        assert (site.one().code, site.one().path) == ("Y016", path)

    @pytest.mark.parametrize("path", ["data", "content"])
    def test_file_in_the_place_of_a_folder(self, site, path):
        if path == "data":
            shutil.rmtree(site.folder / path)
        site.write(path, "글")
        assert site.one().path == path


@pytest.mark.parametrize("text", ["[]", "- \n"])
def test_a_file_without_a_record_is_not_passed_over_silently(site, text):
    site.write("data/story/none.yml", text)
    assert site.one().path == "data/story/none.yml"


@pytest.mark.parametrize("path", ["data/stray.yml", "data/story/2014", "data/story/folder.yml"])
def test_nothing_below_data_is_passed_over_silently(site, path):
    if path.endswith("stray.yml"):
        site.write(path, RECORD)
    else:
        (site.folder / path).mkdir()
    problem = site.one()
    assert problem.path == path
    if path == "data/story/folder.yml":
        assert "이름이 .yml로 끝나지 않습니다" not in problem.message("ko"), "its name does end so; it is a folder"


@pytest.mark.parametrize("path", [b"data/\xff\xfe", b"data/story/\xff.txt", b"data/story/\xff.yml", b"content/\xff.md"])
def test_names_that_no_text_can_hold_are_shown_all_the_same(site, path):
    file = os.path.join(os.fsencode(site.folder), path)  # noqa: PTH118 - bytes
    if path.count(b"/") == 1 and path.startswith(b"data"):
        os.mkdir(file)  # noqa: PTH102
    else:
        os.makedirs(os.path.dirname(file), exist_ok=True)  # noqa: PTH103, PTH120
        with open(file, "wb") as made:  # noqa: PTH123
            made.write(b"x")
    problems = site.problems()
    assert problems
    for style in ("full", "concise", "github", "json"):
        for language in ("ko", "en"):
            present(problems, style, language, site.folder).encode()


def test_a_name_in_nfd_is_shown_composed_and_its_line_is_found(site):
    site.write(f"data/story/{unicodedata.normalize('NFD', '한글')}.yml", "제목: 예시: 둘")
    problem = site.one()
    assert problem.path == "data/story/한글.yml"
    assert "1 | 제목: 예시: 둘" in site.shown([problem])
