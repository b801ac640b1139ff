"""The state that is compared with: a folder, or a revision of git."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator.history import git
from generator.history.past import commit_of, put_down, shallow

#: Letters of the name of a commit that people read.
SHORT = 10


class NoState(Exception):  # noqa: N818 - the way out, not an error
    """There is no such state. ``sentence`` is the name of the one to say (``command`` in theme/strings)."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True)
class Base:
    """``folder`` is the site as it was, ``name`` what to call that state."""

    folder: Path
    name: str


@contextmanager
def base(site: Path, asked: str) -> Iterator[Base]:
    """The state that ``asked`` means: a folder with a site in it if there is one, else a revision. Raises NoState."""
    named = Path(asked)
    if not asked.strip():
        # As where the variable of a job is not set: the folder itself would be compared with itself.
        raise NoState("base_unnamed")
    if named.is_dir() and (named / "site.yml").is_file():
        yield Base(named.resolve(), asked)
        return
    commit = commit_of(site, asked)
    if commit is None:
        raise NoState(_why(site, named))
    with tempfile.TemporaryDirectory(prefix="hwanhi-") as out:
        try:
            number = put_down(site, commit, Path(out).resolve())
        except git.Lost:
            raise NoState("base_lost") from None
        if not number:
            raise NoState("base_empty")
        name = commit[:SHORT] if commit.startswith(asked) else f"{asked} ({commit[:SHORT]})"
        yield Base(Path(out).resolve(), name)


def _why(site: Path, named: Path) -> str:
    if named.is_dir():
        return "base_no_site"
    known = shallow(site)
    if known is None:
        return "base_no_git"
    return "base_shallow" if known else "base_none"
