"""The tiny sites of tests/sites, and what tests do with them: copy, change, build and read the pages.

``korean`` and ``english`` have a full record of each kind, ``empty`` has settings only, ``official`` is no demonstration.
"""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from unittest.mock import patch
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.cli import main
from generator.diagnostics import Diagnostic
from generator.mkdocs_plugin import build_site
from generator.rules import alone
from generator.rules.markup import markup
from generator.site import Site, read_site

FOLDER = Path(__file__).parents[1] / "sites"
ROOT = FOLDER.parents[1]
NAMES = ("korean", "english", "empty", "official")
#: The sites have notices of every state on purpose: some are over, some have not begun.
HIDDEN = ("T010", "T011")
#: A hostile text may hold a quotation mark alone, which is told and hinders nothing.
ODD_MARK = "Y033"
#: What HTML counts as white space; U+00A0 and its like are text.
BLANK = " \t\n\r\f"


def copy(name: str, to: Path, *, helping: bool = False) -> Path:
    """A site of tests/sites in a folder of its own, free to be changed; without its 340 pages of help, but for those who ask for them."""
    shutil.copytree(FOLDER / name, to)
    settings = to / "site.yml"
    if not helping:
        settings.write_text(settings.read_text("utf-8").replace("help: yes\n", ""), "utf-8")
    return to


def write(folder: Path, files: dict[str, str]) -> Path:
    """``files`` by their path below ``folder``."""
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder


def state(folder: Path) -> dict[str, str]:
    """Every file below a folder with its bytes, to see that nothing changed."""
    return {
        str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".lock"
    }


@contextmanager
def unguarded() -> Iterator[None]:
    """Without the rule that refuses what looks like markup in a record (R025): pages have to be safe from it all the same."""
    others = tuple(rule for rule in alone.OF_ONE if rule.check is not markup)
    assert len(others) == len(alone.OF_ONE) - 1
    # What a schema has to be held against is looked up once; here it is another answer.
    with patch.object(alone, "OF_ONE", others), patch.object(alone, "_chosen", {}):
        yield


def site_of(folder: Path) -> Site:
    """The site in ``folder``, which must be without fault."""
    site, problems = read_site(folder)
    assert site is not None, problems
    assert [each for each in problems if each.code not in (*HIDDEN, ODD_MARK)] == []
    return site


def build(folder: Path, out: Path) -> list[Diagnostic]:
    """Builds the site in ``folder``; returns what is wrong with it.

    A site of tests/sites is built from a copy: here git knows its files and would date its pages.
    """
    with tempfile.TemporaryDirectory() as place:
        if folder.parent == FOLDER:
            folder = copy(folder.name, Path(place) / "site", helping=True)
        return list(build_site(site_of(folder), out))


def hwanhi(*arguments: object, root: Path = ROOT, **more) -> subprocess.CompletedProcess[str]:
    """The command as an editor calls it, in a process of its own, from the code in ``root``."""
    return python("-m", "generator.cli", *arguments, root=root, **more)


def call(*arguments: object) -> subprocess.CompletedProcess[str]:
    """The command in this process, which is quicker."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err):
        code = main([str(each) for each in arguments])
    said = [stream.buffer.getvalue().decode() for stream in (out, err)]
    return subprocess.CompletedProcess(arguments, code, *said)


def python(*arguments: object, root: Path = ROOT, **more) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(root), **more.pop("env", {})}
    command = [sys.executable, *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, encoding="utf-8", env=environment, check=False, timeout=60, **more
    )


def engine(to: Path) -> Path:
    """A copy of everything that makes a site, without any site."""
    ignored = shutil.ignore_patterns("__pycache__")
    for name in ("generator", "theme", "accessibility"):
        shutil.copytree(ROOT / name, to / name, ignore=ignored)
    shutil.copy(ROOT / "mkdocs.yml", to)
    return to


def git(folder: Path, *arguments: str, day: str = "2020-01-01", zone: str = "+0900") -> None:
    """Git as a person calls it whose settings are nobody's, on a day."""
    moment = f"{day}T12:00:00{zone}"
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
        "GIT_AUTHOR_DATE": moment,
        "GIT_COMMITTER_DATE": moment,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
    }
    who = ["-c", "user.name=example", "-c", "user.email=example@example.org", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *who, *arguments], cwd=folder, env=environment, check=True, capture_output=True)


#: Files of ``living`` that came later than the others, and when.
LATER = {
    "data/channel/all.yml": "2025-02-10",
    "data/organisation/all.yml": "2025-09-03",
    "data/budget/all.yml": "2025-12-20",
    "data/result/all.yml": "2026-03-02",
    "data/review/all.yml": "2026-04-14",
    "data/story/all.yml": "2026-06-10",
    "data/removed/all.yml": "2026-06-10",
}
#: A year in a file of ``living``, alone or in a date, and in ids that name it.
YEAR = re.compile(r"(?<![\d,.-])20\d\d(?![\d,])")


def in_later_years(text: str, years: int) -> str:
    """``text`` of ``living`` as many years later: seasons, quarters and all that is due stay as far from the day of the site."""
    return YEAR.sub(lambda found: str(int(found[0]) + years), text)


def living(to: Path, years: int = 0) -> Path:
    """``living`` as many years after it was written, with its records as plain YAML."""
    folder = copy("living", to)
    if years:
        for file in folder.rglob("*"):
            if file.is_file():
                file.write_text(in_later_years(file.read_text("utf-8"), years), "utf-8")
    return folder


def with_past(to: Path, years: int = 0) -> Path:
    """``living`` as a repository of its own: set up in 2024, an item renamed in 2025, kinds that came later, a dataset and a round
    changed in 2026; or all of it as many years later.
    """
    folder = living(to, years)
    changed = ("data/disclosure/all.yml", "data/dataset/all.yml", "data/proposal/all.yml")
    now = {path: (folder / path).read_text("utf-8") for path in (*changed, *LATER)}
    winter = now["data/proposal/all.yml"].index("- id: winter-")
    before = {
        "data/disclosure/all.yml": now["data/disclosure/all.yml"]
        .replace("  aliases: [food-places]\n", "")
        .replace("id: item-01\n", "id: food-places\n"),
        "data/dataset/all.yml": now["data/dataset/all.yml"].replace("  keywords: [살림, 예산]\n", ""),
        "data/proposal/all.yml": now["data/proposal/all.yml"][winter:],
    }
    for path in LATER:
        (folder / path).unlink()
    write(folder, before)
    git(folder, "init", "-q")
    days: dict[str, list[str]] = {
        "2024-06-15": [],
        "2025-06-15": ["data/disclosure/all.yml"],
        "2026-06-01": ["data/dataset/all.yml", "data/proposal/all.yml"],
    }
    for path, day in LATER.items():
        days.setdefault(day, []).append(path)
    for day, paths in sorted(days.items()):
        write(folder, {path: now[path] for path in paths})
        git(folder, "add", "-A")
        git(folder, "commit", "-qm", "example", day=in_later_years(day, years))
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below ``folder``: path to content."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def plain(text: str) -> str:
    """``text`` with its white space as a browser shows it: one blank for each stretch, none at the ends."""
    for char in BLANK:
        text = text.replace(char, " ")
    return " ".join(part for part in text.split(" ") if part)


@dataclass(frozen=True)
class Read:
    """One HTML page, parsed as a browser parses it."""

    path: str
    html: str

    @cached_property
    def tree(self) -> LexborHTMLParser:
        return LexborHTMLParser(self.html)

    def css(self, selector: str) -> list[LexborNode]:
        return self.tree.css(selector)

    def one(self, selector: str) -> LexborNode:
        found = self.css(selector)
        assert len(found) == 1, f"{self.path}: {len(found)} × {selector}"
        return found[0]

    @property
    def elements(self) -> Iterator[LexborNode]:
        return (node for node in self.tree.root.traverse() if not node.tag.startswith(("-", "!")))

    @property
    def texts(self) -> Iterator[tuple[str, str]]:
        """Every text and every value of an attribute, with where it stands, in order; what a script says to a browser is none."""
        for node in self.tree.root.traverse(include_text=True):
            if node.is_text_node:
                if node.parent.tag != "script" and (text := plain(node.text_content or "")):
                    yield "text", text
            elif not node.tag.startswith(("-", "!")):
                for name, value in node.attributes.items():
                    yield f"{node.tag} {name}", plain(value or "")

    @property
    def skeleton(self) -> list[str]:
        """The names of elements and of their attributes, in order: the page without its words."""
        return [" ".join([node.tag, *node.attributes]) for node in self.elements]


@dataclass(frozen=True)
class Built:
    """A built site: its folder, its address, and its pages."""

    folder: Path
    url: str

    @cached_property
    def base(self) -> str:
        return urlsplit(self.url).path

    @cached_property
    def pages(self) -> list[Read]:
        """All but the letters of news, which stand alone (tests/exports/test_digest.py)."""
        paths = sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html"))
        return [self.page(path) for path in paths if not path.startswith("digest/")]

    @cached_property
    def manifest(self) -> list[dict]:
        return json.loads((self.folder / "pages.json").read_text("utf-8"))["pages"]

    def kind(self, path: str) -> str:
        return next(entry["kind"] for entry in self.manifest if entry["path"] == path)

    def page(self, path: str) -> Read:
        return Read(path, (self.folder / path).read_text("utf-8"))

    def address(self, page: Read) -> str:
        return self.url + page.path.removesuffix("index.html")

    def follow(self, link: str, at: str) -> tuple[Path, str] | None:
        """File and fragment that ``link`` on the page ``at`` leads to; ``None`` where it leaves the site."""
        target = urlsplit(urljoin(at, link))
        home = urlsplit(self.url)
        if (target.scheme, target.netloc) != (home.scheme, home.netloc):
            return None
        assert target.path.startswith(self.base), f"{link} on {at} leaves {self.base}"
        path = unquote(target.path[len(self.base) :])
        return self.folder / (f"{path}index.html" if path.endswith("/") or not path else path), unquote(target.fragment)


def built(name: str, out: Path) -> Built:
    """A site of tests/sites, built in ``out``."""
    return made(FOLDER / name, out)


def built_for_editors(name: str, out: Path) -> Built:
    """The same with the help for editors, as ``help: yes`` publishes it."""
    with tempfile.TemporaryDirectory() as place:
        folder = copy(name, Path(place) / "site")
        with (folder / "site.yml").open("a", encoding="utf-8") as settings:
            settings.write("help: yes\n")
        return made(folder, out)


def made(folder: Path, out: Path) -> Built:
    assert build(folder, out) == []
    return Built(out, site_of(folder).settings["url"])
