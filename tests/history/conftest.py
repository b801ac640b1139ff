"""A tiny site in git, and the built pages of it."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.history import History
from generator.site import Site, read_site
from tests.history.story import STORY, story

WHO = ("-c", "user.name=Example", "-c", "user.email=example@example.org", "-c", "init.defaultBranch=main")


@dataclass
class Repository:
    """A site whose folder lies in a repository, at its root or below."""

    folder: Path

    def git(self, *arguments: str, day: str = "2020-01-01") -> str:
        moment = f"{day}T12:00:00+0900"
        kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        dates = {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
        plain = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        done = subprocess.run(
            ["git", *WHO, *arguments], cwd=self.folder, env={**kept, **dates, **plain}, check=True, capture_output=True
        )
        return done.stdout.decode()

    def commit(self, day: str) -> None:
        self.git("add", "-A", ".", day=day)
        self.git("commit", "-q", "--allow-empty", "-m", day, day=day)

    def write(self, path: str, text: str | bytes, day: str | None = None) -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        if day:
            self.commit(day)

    def change(self, old: str, new: str, day: str | None = None, path: str = STORY) -> None:
        text = (self.folder / path).read_text("utf-8")
        assert old in text
        self.write(path, text.replace(old, new), day)

    def remove(self, path: str, day: str | None = None) -> None:
        (self.folder / path).unlink()
        if day:
            self.commit(day)

    def site(self) -> Site:
        site, problems = read_site(self.folder)
        assert site is not None, problems
        return site.with_history()

    def history(self) -> History:
        return self.site().history

    def told(self, reference: str = "story/base-story") -> list[tuple]:
        """Day, events and fields of each change, newest first."""
        return [(each.day, *each.events, *sorted(each.fields.items())) for each in self.history().of(reference)]


@pytest.fixture
def repository(site) -> Repository:
    """The tiny site, committed on the first day of 2020."""
    made = Repository(site.folder)
    made.git("init", "-q")
    made.commit("2020-01-01")
    return made


@pytest.fixture
def below(repository, tmp_path) -> Repository:
    """The site in a folder of its repository, with a merge that decided something itself; its paths git gives from the root."""
    (repository.folder / ".git").rename(tmp_path / ".git")
    repository.git("add", "-A", "..")
    repository.git("commit", "-q", "-m", "moved", day="2020-02-02")
    repository.git("checkout", "-q", "-b", "side")
    repository.change("예시과", "왼쪽과", "2020-03-03")
    repository.git("checkout", "-q", "main")
    repository.change("예시과", "오른쪽과", "2020-03-04")
    with pytest.raises(subprocess.CalledProcessError):
        repository.git("merge", "-q", "side")
    repository.write(STORY, story("base-story").replace("예시과", "새과"), "2020-04-04")
    return repository
