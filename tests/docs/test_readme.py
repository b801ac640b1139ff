"""The examples of README.md, as they are printed there, in this repository's own site: they pass and become pages."""

from __future__ import annotations

import re
import shlex
import shutil
from textwrap import dedent

import pytest

from tests.support import sites

README = (sites.ROOT / "README.md").read_text("utf-8")
#: A fenced block, indented or not, and the last path in backquotes before it: where the text says it goes.
BLOCK = re.compile(
    r"^(?P<indent> *)```(?P<language>yaml|html)\n(?P<text>.*?)^(?P=indent)```$", re.MULTILINE | re.DOTALL
)


def printed(path: str) -> str:
    """The first block behind the first mention of ``path`` as the place of a file."""
    start = README.index(f"`{path}`")
    block = BLOCK.search(README, start)
    assert block is not None, f"README has no example for {path}"
    return dedent(block["text"])


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """What README says, done: the command that makes a kind, the files as they are printed there, and the new story."""
    folder = tmp_path_factory.mktemp("readme")
    engine = sites.engine(folder / "engine")
    site = folder / "site"
    for name in ("data", "content"):
        shutil.copytree(sites.ROOT / name, site / name)
    shutil.copy(sites.ROOT / "site.yml", site / "site.yml")
    (command,) = re.findall(r"^bin/hwanhi (new-kind .*)$", README, re.MULTILINE)
    told = sites.hwanhi(*shlex.split(command), "--site", site, root=engine, cwd=folder)
    assert told.returncode == 0, told.stdout + told.stderr
    for name in ("generator/kinds/event.yml", "theme/kinds/event.html", "data/event/example-event.yml"):
        path = (site if name.startswith("data") else engine) / name
        assert path.is_file(), "README speaks of a file that the command does not write"
        path.write_text(printed(name), "utf-8")
    sites.write(site, {"data/story/book-sharing.yml": printed("data/story/book-sharing.yml")})
    done = sites.hwanhi("build", "--site", site, "--out", folder / "out", root=engine, cwd=folder)
    return done, sites.Built(folder / "out", "https://example.org/")


def test_they_pass_without_a_warning(made):
    done, _ = made
    assert done.returncode == 0, done.stdout
    assert "경고" not in done.stdout


@pytest.mark.parametrize(
    ("page", "title"), [("story/book-sharing", "[예시] 책 나눔"), ("event/example-event", "[예시] 책 잔치")]
)
def test_they_become_pages(made, page, title):
    read = made[1].page(f"{page}/index.html")
    assert read.one("h1").text() == title


@pytest.mark.parametrize("page", ["story/book-sharing", "event/example-event"])
def test_no_page_says_that_they_come_from_the_plan(made, page):
    text = made[1].page(f"{page}/index.html").one("main").text()
    assert "직접 썼습니다" in text
    assert "바탕으로" not in text
    assert "실행계획」" not in text
