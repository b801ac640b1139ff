"""What is compared with what: revisions, folders, files that cannot be read, records that moved; and the command itself."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import replace

import pytest

from accessibility import browser
from accessibility.audit import audit
from generator.changes.command import numbers
from generator.changes.gate import Gate, GateReason
from generator.changes.problems import sorted_out
from generator.render.comparison import comparison_page
from tests.history.conftest import STORY, Repository
from tests.support.gate import TODAY, quiet
from tests.support.tiny import TinySite

GONE = "data/document/base.yml"


@pytest.fixture
def repository(site: TinySite) -> Repository:
    """The tiny site, committed on the first day of 2020, with a tag."""
    made = Repository(site.folder)
    made.git("init", "-q")
    made.commit("2020-01-01")
    made.git("tag", "first")
    return made


def test_a_revision_and_a_dirty_folder(repository, hwanhi):
    repository.change("바탕 이야기", "커밋한 이야기", "2020-02-01")
    repository.change("커밋한 이야기", "저장만 한 이야기")
    for asked in ("first", "HEAD^", "main~1", repository.git("rev-parse", "first").strip()[:8]):
        said = hwanhi("changes", asked, "--format", "markdown")
        assert said.code == 0
        assert "저장만 한 이야기" in said.out
        assert "바탕 이야기" in said.out
        assert "커밋한 이야기" not in said.out
    said = hwanhi("changes", "HEAD")
    assert said.out.startswith("견준 상태: HEAD (")
    assert "바꾼 기록 1건" in said.out
    assert (repository.folder / "build/changes/changes.html").is_file()


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("nosuch", "견줄 상태가 없습니다: nosuch"),
        ("--nosuch", ""),
        ("HEAD:data", "견줄 상태가 없습니다: HEAD:data"),
        ("data", "site.yml이 없어 누리집이 아닙니다: data"),
        ("", "견줄 상태의 이름이 비어 있습니다"),
        (" ", "견줄 상태의 이름이 비어 있습니다"),
    ],
    ids=["nosuch", "option", "tree", "folder", "empty", "blank"],
)
def test_a_state_that_is_not_there(repository, hwanhi, asked, expected):  # noqa: ARG001 - it lies there
    said = hwanhi("changes", asked)
    assert said.code == 2
    assert expected in said.out
    assert "Traceback" not in said.out + said.err


def test_without_git_a_folder_does(site, hwanhi, tmp_path):
    shutil.copytree(site.folder, tmp_path / "before")
    site.story("phone: 02-120")
    assert "git이 없거나" in hwanhi("changes", "main").out
    said = hwanhi("changes", str(tmp_path / "before"), "--out", str(tmp_path / "out"))
    assert said.code == 0
    assert "전화번호" in (tmp_path / "out/changes.html").read_text("utf-8")
    blocked = tmp_path / "file"
    blocked.write_text("")
    said = hwanhi("changes", str(tmp_path / "before"), "--out", str(blocked / "out"))
    assert said.code == 2
    assert "쓸 수 없습니다" in said.out


def test_a_shallow_clone_says_what_to_do(repository, hwanhi, tmp_path, monkeypatch):
    repository.commit("2020-02-01")
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "-q", "--depth=1", f"file://{repository.folder}", clone], check=True)
    monkeypatch.chdir(clone)
    said = hwanhi("changes", "first")
    assert said.code == 2
    assert "fetch-depth: 0" in said.out


def test_a_state_before_the_site(repository, hwanhi):
    repository.git("checkout", "-q", "--orphan", "other")
    repository.git("rm", "-rqf", "--cached", ".")
    repository.git("commit", "-q", "--allow-empty", "-m", "nothing")
    assert "그때에는 이 폴더에 누리집이 없었습니다" in hwanhi("changes", "HEAD").out


def test_a_site_below_the_root_of_its_repository(tmp_path, new_site, hwanhi, monkeypatch):
    made = new_site(tmp_path / "all/site")
    whole = Repository(tmp_path / "all")
    whole.git("init", "-q")
    whole.commit("2020-01-01")
    made.story("phone: 02-120")
    monkeypatch.chdir(made.folder)
    assert "바꾼 기록 1건" in hwanhi("changes", "HEAD").out


def test_renamed_moved_and_taken_apart(two):
    two.change("data/channel/base.yml", "id: base-channel", "id: new-channel\naliases: [base-channel]")
    two.change(STORY, "id: base-story", "id: new-story")
    first = (two.new.folder / GONE).read_text("utf-8")
    both = "".join(
        f"- {text.replace(chr(10), chr(10) + '  ').rstrip()}\n"
        for text in (first, first.replace("base-document", "other-document").replace("바탕 문서", "다른 문서"))
    )
    two.both(GONE, both, first)
    two.new.write(
        "data/document/other.yml", first.replace("base-document", "other-document").replace("바탕 문서", "다른 문서")
    )
    found = {each.record.reference: each for each in two.compared().records}
    assert found["channel/new-channel"].renamed
    assert not found["channel/new-channel"].guessed
    assert found["story/new-story"].guessed
    assert found["document/other-document"].moved
    assert "document/base-document" not in found
    assert all(each.event == "changed" and not each.lines for each in found.values())


@pytest.mark.parametrize("side", ["old", "new"])
def test_yaml_that_is_broken_on_one_side(two, side):
    """Of what nobody could read it is not said that it came or went."""
    getattr(two, side).write(STORY, "id: base-story\ntitle: [\n")
    two.new.dataset("unit: 건")
    found = two.compared()
    assert [each.record.reference for each in found.records] == ["dataset/base-dataset"]
    assert found.unread == (STORY,)
    assert found.pages is None
    assert bool(found.problems.new) == (side == "new")
    assert bool(found.problems.solved) == (side == "old")
    assert STORY in two.shown()


@pytest.mark.parametrize("side", ["old", "new"])
@pytest.mark.parametrize("content", ["language: ko\n", "", "[", "\udcff"], ids=["little", "empty", "broken", "bytes"])
def test_settings_that_are_broken_on_one_side(two, side, content):
    getattr(two, side).write("site.yml", content.encode("utf-8", "surrogateescape"))
    two.new.story("phone: 02-120")
    assert "02" in two.shown()


def test_attachments_pages_and_decisions(two):
    page = "---\ntitle: %s\ndescription: 예시입니다.\n---\n# 제목\n\n첫째 글.\n\n%s\n"
    two.both("content/guide.md", page % ("안내", "둘째 글."), page % ("안내", "고친 글."))
    two.old.write("content/old.md", page % ("옮길 쪽", "글"))
    two.new.write("content/new.md", page % ("옮길 쪽", "글"))
    two.both("content/same.png", b"\x89PNG\0\1", b"\x89PNG\0\1")
    two.both("content/other.png", b"\x89PNG\0\1", b"\x89PNG\0\1\2\3")
    two.new.write("content/more.csv", "가,나\n")
    two.new.write("accessibility/answers.yml", "[]\n")
    oid = "0a0b" * 16
    two.old.write("content/large.bin", f"version https://git-lfs.github.com/spec/v1\noid sha256:{oid}\nsize 5\n")
    two.new.write("content/large.bin", f"version https://git-lfs.github.com/spec/v1\noid sha256:{oid}\nsize 5\n")
    found = two.compared()
    assert {(each.event, each.path) for each in (*found.files, *found.texts)} == {
        ("changed", "content/guide.md"),
        ("renamed", "content/new.md"),
        ("changed", "content/other.png"),
        ("added", "content/more.csv"),
        ("added", "accessibility/answers.yml"),
    }
    assert ("글", "둘째 글.", "고친 글.") in two.lines()


def test_pages_that_come_go_and_change_with_it(two):
    two.change("data/story/base.yml", "바탕 이야기", "바뀐 이야기")
    two.new.write(
        "data/story/more.yml",
        (two.old.folder / STORY).read_text("utf-8").replace("base-story", "more").replace("바탕", "새"),
    )
    (two.new.folder / GONE).unlink()
    pages = two.compared().pages
    assert [each.url for each in pages.added] == ["/story/more/"]
    assert [each.url for each in pages.gone] == ["/document/base-document/"]
    touched = {each.url for each in pages.touched}
    assert {"/story/", "/story/base-story/", "/document/"} <= touched
    assert "/dataset/base-dataset/" not in touched


def test_problems_new_solved_and_still(two):
    two.both(STORY, STORY_WITH % "zzzz: 값\nphone: 1-2", STORY_WITH % "# 한 줄 아래로\nphone: 1-2\nstatus: 값")
    problems = two.compared().problems
    assert [[(each.code, each.facts.get("key")) for each in group] for group in (problems.new, problems.solved)] == [
        [("F001", "status")],
        [("F001", "zzzz")],
    ]
    assert [each.code for each in problems.still] == ["F002", "F008"]
    # A file that was renamed has no new problems.
    one, other = (
        two.old.problems(),
        [type(each)(each.code, "data/story/new.yml", each.span, each.facts) for each in two.old.problems()],
    )
    assert not sorted_out(one, other).new
    assert not sorted_out(one, other).solved


STORY_WITH = """\
id: base-story
title: "[예시] 바탕 이야기"
summary: 예시로 만든 바탕 기록입니다.
source: [{section: 예시 문서}]
%s
"""


def test_a_report_of_the_gate_is_told(site, hwanhi, tmp_path):
    shutil.copytree(site.folder, tmp_path / "before")
    report = tmp_path / "report"
    report.mkdir()
    said = hwanhi("changes", str(tmp_path / "before"), "--report", str(report))
    assert "G030" in said.out
    reason = {
        "code": "A001",
        "message": "그림 설명이 없습니다",
        "help": "설명을 적으세요",
        "path": "data/a.yml",
        "line": 3,
    }
    content = {
        "decision": {"publish": False, "reasons": [reason]},
        "pages": [{"findings": [{"outcome": "failed", "beyond": False}]}],
    }
    (report / "report.json").write_text(json.dumps(content), "utf-8")
    said = hwanhi("changes", str(tmp_path / "before"), "--report", str(report), "--format", "markdown")
    assert "그림 설명이 없습니다" in said.out
    assert "통과하지 못한 것 1건" in said.out
    assert "G030" not in said.out


def test_the_summary_is_never_larger_than_it_is_taken(two, monkeypatch):
    """What does not fit is counted; the file for people has all of it."""
    monkeypatch.setattr("generator.changes.markdown.LARGEST", 8_000)
    story = (two.old.folder / STORY).read_text("utf-8")
    for number in range(40):
        text = story.replace("base-story", f"story-{number}").replace("바탕 이야기", f"이야기 {number}")
        two.both(f"data/story/{number}.yml", text, text + f"method: [{'가나다라 ' * 30}]\n")
    found = two.compared()
    html, _, markdown = two.shown().partition("</html>\n")
    assert 6_000 < len(markdown.encode()) < 8_500
    left = 40 - markdown.count("#### ") + len(found.pages.touched)
    assert 40 < left < 80
    assert f"**외 {left}건**" in markdown
    assert html.count("<h3>바꿈: ") == 40


def test_text_of_records_is_only_text(two):
    """A request of somebody unknown is shown on the host's own page: nothing in it is a link, a picture or HTML."""
    two.new.story(
        'method: ["<img src=x onerror=a()> ![a](https://example.org/x) @someone #12 | `a` [b](https://example.org)"]'
    )
    html, _, markdown = two.shown().partition("</html>\n")
    assert "<img" not in html + markdown
    for sign in ("![", "](", "@someone", " #12", "https://", "`a`"):
        assert sign not in markdown


@pytest.mark.browser
def test_the_file_passes_our_own_gate(two, tmp_path):
    """With everything that the file can hold."""
    two.both(STORY, STORY_WITH % "department: 예시과\nphone: 1-2", STORY_WITH % "department: 예시과\naudience: 모두")
    two.old.dataset("tables: [{caption: 표, columns: [이름, 몫], rows: [[가, 하나], [나, 둘]]}]")
    two.new.dataset("tables: [{caption: 표, columns: [이름, 몫], rows: [[가, 셋], [다, 넷]]}]")
    (two.new.folder / GONE).unlink()
    two.change("data/channel/base.yml", "id: base-channel", "id: new-channel")
    two.new.write("content/more.csv", "가,나\n")
    two.old.write("data/task/wrong.yml", "[")
    reason = GateReason("A001", "그림 설명이 없습니다", "설명을 적으세요", "data/a.yml:3")
    found = replace(two.compared(), gate=Gate(publish=False, pages=1, reasons=(reason,), failed=1, open=0))
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/index.html").write_text(comparison_page(found, numbers(found), "ko"), "utf-8")
    result = audit(tmp_path / "pages", today=TODAY, language="ko", progress=quiet(), engines=(browser.run,))
    (page,) = result.report["pages"]
    assert [(each["rule"], each["target"]) for each in page["findings"] if not each["beyond"]] == []
    assert page["checked"] == ["axe", "hwanhi"]


@pytest.mark.parametrize(
    "text",
    [
        'title: "[예시] 이름 없는 것"\n',
        "id: [a, b]\ntitle: 목록\n",
        "id: base-story\ntitle: {a: b}\nwithheld: {field: audience, clause: 6}\naudience: [1, {2: 3}]\n",
        "id: base-story\ntables: {rows: 1, columns: 2}\nfigures: [[a]]\n",
        "- id: base-story\n- 글\n- [목록]\n",
        "글\n",
        "{}\n",
        "",
    ],
    ids=["no-id", "id-list", "shapes", "table", "items", "text", "empty-mapping", "empty"],
)
@pytest.mark.parametrize("side", ["old", "new"])
def test_whatever_stands_in_a_file_it_is_compared(two, side, text):
    getattr(two, side).write(STORY, text)
    getattr(two, side).write("data/dataset/base.yml", text.replace("base-story", "base-dataset"))
    assert two.shown()
    assert two.compared().problems
