"""Whatever a repository and its git are like: the history is told as it is, or nothing of it."""

from __future__ import annotations

import random
import shutil
import subprocess

import pytest

from generator.history import UNKNOWN, git
from tests.history.story import FIRST, STORY, item, story


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("log.showSignature", "true"),
        ("log.showRoot", "false"),
        ("log.follow", "true"),
        ("log.decorate", "full"),
        ("log.date", "relative"),
        ("log.diffMerges", "on"),
        ("diff.renames", "copies"),
        ("diff.relative", "true"),
        ("diff.external", "false"),
        ("color.ui", "always"),
        ("core.quotePath", "true"),
        ("core.abbrev", "8"),
        ("format.pretty", "full"),
    ],
)
def test_settings_of_the_person_do_not_matter(repository, name, value):
    repository.change("예시과", "다른과", "2020-02-02")
    repository.git("config", name, value)

    assert repository.told() == [("2020-02-02", ("department", "changed")), FIRST]


def test_a_site_below_the_root_of_its_repository(below):
    told = below.told()

    assert [each[0] for each in told] == ["2020-04-04", "2020-03-04", "2020-03-03", "2020-02-02"]
    assert told[-1] == ("2020-02-02", "added")


def unknown(repository) -> bool:
    site = repository.site()
    return site.history is UNKNOWN and not site.history.known


def test_a_shallow_clone_knows_nothing(repository, tmp_path):
    repository.change("예시과", "다른과", "2020-02-02")
    repository.git("clone", "-q", "--depth", "1", f"file://{repository.folder}", str(tmp_path / "shallow"))
    shallow = type(repository)(tmp_path / "shallow")

    assert unknown(shallow)
    shallow.git("fetch", "-q", "--unshallow")
    assert shallow.told() == repository.told()


def test_without_a_repository_or_a_commit_nothing_is_known(repository):
    (repository.folder / ".git").rename(repository.folder / "git")
    assert unknown(repository)
    repository.git("init", "-q")
    assert unknown(repository)


def test_a_folder_that_its_repository_does_not_know(repository, tmp_path):
    """As where a site lies in a folder that the repository around it ignores."""
    (repository.folder / ".git").rename(repository.folder / "git")
    around = type(repository)(tmp_path)
    around.write(".gitignore", "site/\n")
    around.git("init", "-q")
    around.commit("2020-02-02")
    assert unknown(repository)


def test_a_hook_of_another_repository_does_not_matter(repository, monkeypatch, tmp_path):
    other = type(repository)(tmp_path / "other")
    other.write(STORY, story("base-story"))
    other.git("init", "-q")
    other.commit("2022-02-02")
    monkeypatch.setenv("GIT_DIR", str(other.folder / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other.folder))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other.folder / ".git/index"))
    assert repository.told() == [FIRST]


def test_a_machine_without_git_knows_nothing(repository, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert unknown(repository)


def test_a_repository_of_somebody_else_tells_nothing(repository, monkeypatch):
    """As in a container that runs as another user ("dubious ownership")."""
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    assert unknown(repository)


def test_a_repository_with_holes_tells_nothing(repository):
    """As in a clone without contents, or after a crash of the disk."""
    name = repository.git("rev-parse", f"HEAD:{'data/story/base.yml'}").strip()
    repository.change("예시과", "다른과", "2020-02-02")
    (repository.folder / f".git/objects/{name[:2]}/{name[2:]}").unlink()
    assert unknown(repository)


@pytest.mark.parametrize("word", ["log", "cat-file", "ls-files"])
def test_git_that_dies_in_the_middle_tells_nothing(repository, monkeypatch, tmp_path, word):
    script = f'#!/bin/sh\ncase " $* " in *" {word} "*) exit 1;; esac\nexec {shutil.which("git")} "$@"\n'
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/git").write_text(script)
    (tmp_path / "bin/git").chmod(0o755)
    assert not unknown(repository)
    repository.commit("2020-02-02")  # what was read already would not be asked for again
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/bin")
    assert unknown(repository)


def test_a_commit_is_read_once_for_all_edits_of_a_preview(repository, monkeypatch):
    asked = []
    ask = git.ask
    monkeypatch.setattr(git, "ask", lambda folder, *words: asked.append(words[0]) or ask(folder, *words))
    first = repository.told()
    repository.change("예시과", "다른과")
    assert repository.told() == first
    assert asked.count("log") == 1
    repository.commit("2020-02-02")
    assert repository.told()[0] == ("2020-02-02", ("department", "changed"))
    assert asked.count("log") == 2


def test_many_commits_over_many_records_are_read_quickly(repository, within):
    """300 records in 15 files and 400 commits; the limit is many times what they need."""
    chance, revisions = random.Random(7), [0] * 300  # noqa: S311 - the same every time
    stream = ["reset refs/heads/main\n"]

    def write(number: int) -> str:
        text = "".join(
            item(story(f"r-{at}", f"phone: 02-123-{1000 + revisions[at]}\n")) for at in range(number, 300, 15)
        )
        return f"M 100644 inline data/story/f{number}.yml\ndata {len(text.encode())}\n{text}\n"

    for at in range(400):
        changed = chance.sample(range(300), 2) if at else range(300)
        for record in changed:
            revisions[record] += 1
        stream.append(f"commit refs/heads/main\ncommitter e <e@e> {1_600_000_000 + at * 90_000} +0000\ndata 1\nx\n")
        stream += [write(number) for number in sorted({record % 15 for record in changed})]
    (repository.folder / "stream").write_text("".join(stream), "utf-8")
    with (repository.folder / "stream").open("rb") as given:
        subprocess.run(["git", "fast-import", "--quiet", "--force"], stdin=given, cwd=repository.folder, check=True)
    repository.git("checkout", "-q", "-f", "main", "--", "data")

    with within(8):
        history = repository.history()

    assert sum(len(each) for name, each in history.records.items() if name.startswith("story/r-")) == 300 + 399 * 2
