"""History is told only where git tells it without doubt: whatever the settings, the clock, and where the files come from.

Neighbours that were tried beyond the reported cases: every setting and variable of git that changes paths, objects, output
or what counts as changed, in a site below the root of its repository; times in milliseconds and microseconds, before 1970,
zero, beyond 2100, of tomorrow's clock, with a time zone of +9999 or none; data/ as a submodule, once a submodule, another
repository's folder, ignored, never added, a subtree, files as pointers of git-lfs or enciphered; a work tree that lies
elsewhere, linked work trees, a bare clone, a partial clone, files that git was told not to look at.
"""

from __future__ import annotations

import os
import time
import unicodedata
from pathlib import Path

import pytest

from generator.history import UNKNOWN, git
from generator.history import history as reading
from generator.outputs.sitemap import sitemap
from generator.pages import plan
from generator.render import Renderer, strings
from tests.history.story import FIRST, STORY, story

CHANGED = ("department", "changed")


def fresh(repository) -> list[tuple]:
    """What is told where nothing is remembered from the last time."""
    reading._read.cache_clear()  # noqa: SLF001 - what a preview remembers
    return repository.told()


SETTINGS = {
    "diff.relative": "true", "diff.renames": "copies", "diff.noprefix": "true", "diff.mnemonicPrefix": "true",
    "diff.external": "false", "diff.orderFile": "/nowhere", "diff.ignoreSubmodules": "all", "diff.submodule": "log",
    "diff.autoRefreshIndex": "false", "diff.algorithm": "patience", "diff.context": "0", "diff.colorMoved": "zebra",
    "diff.wordRegex": ".", "diff.suppressBlankEmpty": "true", "diff.yml.textconv": "false", "diff.statNameWidth": "1",
    "log.showSignature": "true", "log.showRoot": "false", "log.follow": "true", "log.decorate": "full",
    "log.date": "relative", "log.diffMerges": "on", "log.mailmap": "true", "log.abbrevCommit": "true",
    "log.graphColors": "red", "log.excludeDecoration": "*", "log.initialDecorationSet": "all",
    "color.ui": "always", "color.diff": "always", "core.quotePath": "true", "core.abbrev": "4", "core.pager": "false",
    "core.fileMode": "true", "core.fsmonitor": "/bin/false", "core.precomposeUnicode": "true", "core.ignoreStat": "false",
    "core.useReplaceRefs": "true", "core.commitGraph": "false", "core.warnAmbiguousRefs": "true",
    "pager.log": "true", "format.pretty": "oneline", "i18n.logOutputEncoding": "UTF-16", "i18n.commitEncoding": "CP949",
    "submodule.recurse": "true", "status.relativePaths": "true", "merge.renames": "false", "column.ui": "always",
}  # fmt: skip
VARIABLES = {
    "GIT_DIR": "/nowhere", "GIT_WORK_TREE": "/nowhere", "GIT_INDEX_FILE": "/nowhere", "GIT_PREFIX": "x/",
    "GIT_COMMON_DIR": "/nowhere", "GIT_OBJECT_DIRECTORY": "/nowhere", "GIT_NAMESPACE": "other", "GIT_EXTERNAL_DIFF": "false",
    "GIT_DIFF_OPTS": "-u0", "GIT_PAGER": "false", "GIT_LITERAL_PATHSPECS": "1", "GIT_ICASE_PATHSPECS": "1",
    "GIT_SHALLOW_FILE": "/nowhere", "GIT_REPLACE_REF_BASE": "refs/heads/", "GIT_TRACE": "1", "GIT_FLUSH": "0",
    "GIT_CONFIG_PARAMETERS": "'diff.relative'='true'", "GIT_DEFAULT_HASH": "sha256", "GIT_NOTES_REF": "refs/heads/main",
    "TZ": "America/Los_Angeles", "LANG": "ko_KR.UTF-8", "LANGUAGE": "ko", "PAGER": "false",
}  # fmt: skip


def test_no_setting_and_no_variable_changes_what_is_told(below, monkeypatch, tmp_path):
    told = fresh(below)
    assert [each[0] for each in told] == ["2020-04-04", "2020-03-04", "2020-03-03", "2020-02-02"]
    (below.folder / ".gitattributes").write_text("*.yml diff=yml\n", "utf-8")
    os.utime(below.folder / STORY)
    day = below.history().day(STORY)
    wrong = {}
    for name, value in SETTINGS.items():
        monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
        monkeypatch.setenv("GIT_CONFIG_KEY_0", name)
        monkeypatch.setenv("GIT_CONFIG_VALUE_0", value)
        if (found := fresh(below)) != told or below.history().day(STORY) != day:
            wrong[name] = found
    monkeypatch.setenv("GIT_CONFIG_COUNT", "0")
    for name, value in VARIABLES.items():
        with monkeypatch.context() as set_:
            set_.setenv(name, value)
            if (found := fresh(below)) != told:
                wrong[name] = found
    below.git("config", "diff.relative", "true")
    below.git("config", "diff.orderFile", str(tmp_path / "nowhere"))
    assert (wrong, fresh(below), day) == ({}, told, "2020-04-04")


def test_commits_that_somebody_put_in_the_place_of_others_are_not_read(below):
    """By a replace reference, and by a graft: on one machine alone, and never what others see."""
    told = fresh(below)
    newest, *_, oldest = below.git("rev-list", "HEAD").split()
    below.git("replace", newest, oldest)
    assert fresh(below) == told
    below.git("replace", "-d", newest)
    info = below.folder.parent / ".git/info"
    info.mkdir(exist_ok=True)
    (info / "grafts").write_text(f"{newest}\n", "utf-8")
    assert fresh(below) == told


def commit_at(repository, moment: str, parents: int = 1) -> None:
    """Commits what lies there with a committer's line as another program may have written it."""
    repository.git("add", "-A", ".")
    tree = repository.git("write-tree").strip()
    heads = ["HEAD", "side"][:parents]
    lines = [f"tree {tree}", *(f"parent {repository.git('rev-parse', each).strip()}" for each in heads)]
    text = "\n".join([*lines, f"author e <e@e> {moment}", f"committer e <e@e> {moment}", "", "x\n"])
    (repository.folder / ".git/made").write_text(text, "utf-8")
    made = repository.git("hash-object", "-t", "commit", "-w", "--literally", ".git/made").strip()
    repository.git("reset", "-q", "--soft", made)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("1414625400 +0000", "2014-10-30"),  # 2014-10-29T23:30Z
        ("1414594799 +0900", "2014-10-29"),  # 23:59:59 in Seoul
        ("1414594800 -1100", "2014-10-30"),
        ("1414625400 +9999", "2014-10-30"),
        ("1414625400000 +0900", ""),  # milliseconds
        ("1414625400000000 +0900", ""),  # microseconds
        ("99999999999999999999999 +0900", ""),
        ("4102444800 +0900", ""),  # 2100
        ("253402300800 +0900", ""),  # the year 10000
        ("0 +0000", ""),
        ("-86400 +0000", ""),
        ("yesterday", ""),
        ("in 40 days", ""),  # a clock that is wrong
    ],
)
def test_the_day_of_a_commit_is_that_of_the_site_or_unknown(repository, moment, day):
    repository.write("data/story/new.yml", story("new"))
    # Not among the parameters: workers of one run have to name the same tests.
    commit_at(repository, f"{int(time.time()) + 40 * 86_400} +0900" if moment == "in 40 days" else moment)

    history = repository.history()

    assert repository.told("story/new") == [(day, "added")]
    assert history.day("data/story/new.yml", "story/new") == (day or None)
    assert history.day("data/story/new.yml") == (day or None)
    assert history.day("data/task/base.yml", "task/9-9") == "2020-01-01"


def test_a_commit_in_milliseconds_then_a_merge_that_changes_the_record_again(repository):
    """Also before 1970, and both sides; what is dated is told with its day, and all of it in the order of the commits."""
    repository.git("checkout", "-q", "-b", "side")
    repository.change("예시과", "왼쪽과")
    commit_at(repository, "1583204400000 +0900")
    repository.git("checkout", "-q", "-f", "main")
    repository.change("예시과", "오른쪽과")
    commit_at(repository, "-1 +0000")
    repository.write(STORY, story("base-story").replace("예시과", "새과"))
    repository.change("이야기 base-story", "바탕 이야기")
    repository.change("예시로 만든 기록", "예시로 만든 바탕 기록")
    commit_at(repository, "1585958400000 +0900", parents=2)
    repository.change("새과", "맨 나중 과", "2020-05-05")

    assert repository.told() == [("2020-05-05", CHANGED), *[("", CHANGED)] * 3, FIRST]


@pytest.mark.parametrize(("language", "field"), [("ko", "담당부서"), ("en", "Department")])
def test_a_page_says_that_a_day_is_unknown_and_lists_no_change_without_one(repository, language, field):
    repository.change("예시과", "다른과")
    commit_at(repository, "1583204400000 +0900")
    repository.change("language: ko", f"language: {language}", path="site.yml")
    repository.commit("2020-06-06")

    site = repository.site()
    words = strings(site.language)
    pages = plan(site, words)
    renderer = Renderer(site, pages)
    page = next(each for each in pages if each.path == "story/base-story/index.html")
    recent = next(each for each in pages if each.kind == "changes")

    assert words["history"]["no_day"] in renderer.render(page)
    assert 'datetime=""' not in renderer.render(page)
    changed = words["history"]["act_changed"].format(fields=field)
    assert changed in renderer.render(page)
    assert changed not in renderer.render(recent)
    assert "base-story/</loc></url>" in sitemap(site, pages, renderer.canonical)


def test_what_has_changed_lately_is_unknown_where_no_day_is_known(repository):
    repository.git("checkout", "-q", "--orphan", "other")
    repository.git("reset", "-q")
    repository.git("add", "-A", ".")
    tree = repository.git("write-tree").strip()
    text = f"tree {tree}\nauthor e <e@e> 1 +0000\ncommitter e <e@e> 1583204400000 +0900\n\nx\n"
    (repository.folder / ".git/made").write_text(text, "utf-8")
    repository.git(
        "reset", "-q", repository.git("hash-object", "-t", "commit", "-w", "--literally", ".git/made").strip()
    )

    site = repository.site()
    pages = plan(site, strings("ko"))
    shown = Renderer(site, pages).render(next(each for each in pages if each.kind == "changes"))

    assert repository.told() == [("", "added")]
    assert strings("ko")["history"]["unknown"] in shown
    assert strings("ko")["changes"]["none"] not in shown


def none_told(repository, reference: str = "story/base-story") -> None:
    """Of the record nothing is known, and its page says that, not that nothing has changed."""
    site = repository.site()
    assert not site.history.knows(reference)
    assert site.history.of(reference) == ()
    pages = plan(site, strings("ko"))
    shown = Renderer(site, pages).render(next(each for each in pages if each.path == f"{reference}/index.html"))
    assert strings("ko")["history"]["unknown"] in shown


def submodule(repository, tmp_path: Path, place: str = "data") -> None:
    """Makes a folder of the site a repository within the repository."""
    inner = type(repository)(tmp_path / "inner")
    (repository.folder / place).rename(inner.folder)
    inner.git("init", "-q")
    inner.commit("2019-01-01")
    repository.git("rm", "-q", "-r", "--cached", place)
    repository.git(
        "-c", "protocol.file.allow=always", "submodule", "add", "-q", str(inner.folder), place, day="2020-02-02"
    )
    repository.commit("2020-02-02")


@pytest.mark.parametrize("place", ["data", "data/story"])
def test_records_in_a_submodule_are_unknown(repository, tmp_path, place):
    submodule(repository, tmp_path, place)

    none_told(repository)
    assert repository.history().knows("task/9-9") == (place != "data")


def test_records_that_came_out_of_a_submodule_are_older_than_the_day_on_which_they_came(repository, tmp_path):
    submodule(repository, tmp_path)
    repository.git("rm", "-q", "--cached", "data")
    (repository.folder / "data/.git").unlink()
    repository.commit("2020-03-03")
    repository.change("예시과", "다른과", "2020-04-04")

    assert repository.told()[:2] == [("2020-04-04", CHANGED), ("", "returned")]


def test_records_in_a_repository_of_their_own_that_nobody_added(repository):
    repository.git("rm", "-q", "-r", "--cached", "data")
    repository.write(".gitignore", "data/\n", "2020-02-02")
    type(repository)(repository.folder / "data").git("init", "-q")
    none_told(repository)


def test_records_that_git_ignores_or_that_nobody_added(repository):
    repository.write("data/story/new.yml", story("new"))
    none_told(repository, "story/new")
    repository.write(".gitignore", "new.yml\n", "2020-02-02")
    none_told(repository, "story/new")
    assert repository.history().knows("story/base-story")


def test_a_new_record_in_a_file_that_git_keeps_has_no_changes_yet(repository):
    text = (repository.folder / STORY).read_text("utf-8")
    lines = "".join(f"  {line}\n" for line in text.splitlines())
    repository.write(STORY, f"-\n{lines}-\n{lines.replace('base-story', 'new')}".replace("바탕 이야기", "이야기", 1))

    history = repository.history()

    assert (history.knows("story/new"), history.of("story/new")) == (True, ())


@pytest.mark.parametrize(
    "kept", [b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n", b"\x00GITCRYPT\x00\xff\xfe"]
)
def test_a_file_that_is_kept_as_something_else(repository, kept):
    """The text on the disk is not the one that was committed, and git believes that it is: a filter turns them."""
    repository.write("data/story/other.yml", kept, "2020-02-02")
    (repository.folder / ".git/info").mkdir(exist_ok=True)
    (repository.folder / ".git/info/attributes").write_text("other.yml filter=kept\n", "utf-8")
    (repository.folder / ".git/kept").write_bytes(kept)
    repository.git("config", "filter.kept.clean", f"cat {repository.folder / '.git/kept'}")
    repository.write("data/story/other.yml", story("other"))
    none_told(repository, "story/other")


def test_a_file_that_git_was_told_not_to_look_at_has_no_day(repository):
    for word in ("--assume-unchanged", "--skip-worktree"):
        repository.git("update-index", word, STORY)
        repository.change("바탕", "바탕 ")
        assert repository.history().day(STORY) is None
        repository.git("update-index", word.replace("--", "--no-"), STORY)
        repository.git("checkout", "-q", "--", STORY)
        assert repository.history().day(STORY) == "2020-01-01"


def test_files_that_are_told_to_lie_elsewhere(repository, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    repository.git("config", "core.worktree", str(tmp_path / "elsewhere"))
    assert repository.site().history is UNKNOWN


def test_a_linked_work_tree_and_a_link_to_the_folder_know_the_same(repository, tmp_path):
    told = repository.told()
    repository.git("worktree", "add", "-q", str(tmp_path / "linked"))
    (tmp_path / "link").symlink_to(repository.folder)
    assert type(repository)(tmp_path / "linked").told() == told
    assert type(repository)(tmp_path / "link").told() == told


def test_a_folder_in_a_bare_repository_knows_nothing(repository):
    repository.git("config", "core.bare", "true")
    assert repository.site().history is UNKNOWN


def test_a_clone_without_contents_fetches_none(repository, tmp_path):
    """What its past holds would be asked for over the network, file by file."""
    repository.change("예시과", "다른과", "2020-02-02")
    repository.git("config", "uploadpack.allowFilter", "true")
    url = f"file://{repository.folder}"
    repository.git("clone", "-q", "--filter=blob:none", url, str(tmp_path / "partial"))
    partial = type(repository)(tmp_path / "partial")
    before = sorted((partial.folder / ".git/objects").rglob("*"))

    assert partial.site().history is UNKNOWN
    assert sorted((partial.folder / ".git/objects").rglob("*")) == before


def test_a_name_that_a_mac_took_apart_is_the_same_file(repository):
    repository.write("data/story/한글.yml", story("name"))
    apart = unicodedata.normalize("NFD", "한글.yml")
    (repository.folder / "data/story/한글.yml").rename(repository.folder / "data/story" / apart)
    repository.commit("2020-02-02")
    assert repository.told("story/name") == [("2020-02-02", "added")]
    assert repository.history().day("data/story/한글.yml", "story/name") == "2020-02-02"


def test_a_subtree_tells_from_when_it_came(repository, tmp_path):
    other = type(repository)(tmp_path / "other")
    other.write("story/tree.yml", story("tree"))
    other.git("init", "-q")
    other.commit("2019-01-01")
    repository.git("fetch", "-q", str(other.folder), "HEAD")
    repository.git("merge", "-q", "--no-commit", "-s", "ours", "--allow-unrelated-histories", "FETCH_HEAD")
    repository.git("read-tree", "--prefix=data/tree/", "-u", "FETCH_HEAD")
    (repository.folder / "data/tree/story/tree.yml").rename(repository.folder / "data/story/tree.yml")
    (repository.folder / "data/tree/story").rmdir()
    (repository.folder / "data/tree").rmdir()
    repository.commit("2020-02-02")
    assert repository.told("story/tree") == [("2020-02-02", "added")]
    assert repository.told() == [FIRST]


def test_the_environment_keeps_whom_git_trusts(monkeypatch):
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/somewhere")
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    assert git.environment()["GIT_CONFIG_GLOBAL"] == "/somewhere"
    assert "GIT_DIR" not in git.environment()
