"""``hwanhi new-kind``: what it writes passes check and build as it is, and nothing is ever overwritten."""

from __future__ import annotations

import pytest
import yaml

from generator import newkind
from generator.cli import main
from generator.records import contracts
from generator.records.loading import Unsound
from tests.support import sites

TITLES = ("--title", '[예시] "책" 잔치: 봄', "--title-en", "Book's fairs: spring")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A checkout with the test sites, in whose empty site a kind was made."""
    folder = tmp_path_factory.mktemp("kind-made")
    engine = sites.engine(folder / "engine")
    for name in ("korean", "english", "empty"):
        sites.copy(name, engine / "tests/sites" / name)
    site = engine / "tests/sites/empty"
    told = sites.hwanhi("new-kind", "fair", *TITLES, "--site", site, root=engine, cwd=folder)
    assert told.returncode == 0, told.stdout + told.stderr
    return engine, site, told.stdout


def test_it_writes_what_a_kind_needs_and_says_what_is_left(made):
    engine, site, told = made
    written = ["generator/kinds/fair.yml", "theme/kinds/fair.html", "data/fair/example-fair.yml"]
    written += [f"tests/sites/{name}/data/fair/example.yml" for name in ("korean", "english")]
    for path in written:
        assert path in told
        assert (engine / path).is_file() or (site / path).is_file()
    assert "docs/generate.py" in told
    contract = yaml.safe_load((engine / "generator/kinds/fair.yml").read_text("utf-8"))
    assert (contract["title"], contract["x-kind"]["plural"]["en"]) == (TITLES[1], TITLES[3])
    assert contract["x-kind"]["order"] not in {each.page.order for each in contracts().values()}


def test_the_site_with_it_is_checked_and_built(made):
    engine, _, _ = made
    sites_of, out = engine / "tests/sites", engine.parent / "out"
    for arguments in (("build", "--site", sites_of / "empty", "--out", out), ("check", "--site", sites_of / "english")):
        done = sites.hwanhi(*arguments, root=engine, cwd=engine.parent)
        assert done.returncode == 0, done.stdout + done.stderr
    page = sites.Built(out, "https://example.org/").page("fair/example-fair/index.html")
    assert TITLES[1] in page.one("h1").text()
    assert "지어낸 내용입니다." in page.one("main").text()


def test_what_is_there_is_never_written_over(made):
    engine, site, _ = made
    before = sites.tree(engine)
    done = sites.hwanhi("new-kind", "fair", "--site", site, root=engine, cwd=engine.parent)
    assert done.returncode == 2
    assert "generator/kinds/fair.yml" in done.stdout
    assert {path: each for path, each in sites.tree(engine).items() if "__pycache__" not in path} == {
        path: each for path, each in before.items() if "__pycache__" not in path
    }


@pytest.mark.parametrize(
    "refused",
    [
        (["Event"], 1, "K006"), (["행사"], 1, "K006"), (["book-club"], 1, "K006"), (["help"], 1, "K006"), (["../x"], 1, "K006"), (["story"], 2, "generator/kinds/story.yml"),
        (["shared"], 1, "K006"), (["contract"], 1, "K006"), (["fair", "--title", "<b>책</b>"], 1, "60"), (["fair", "--title", "책" * 61], 1, "60"),
        (["fair", "--title", "  "], 1, "60"), (["fair", "--title", ""], 1, "60"), (["fair", "--title-en", "two\nlines"], 1, "60"), (["fair", "--title", "사전공표"], 1, "K006"),
        (["fair", "--title", "Fairs"], 1, "K002"), (["fair", "--title-en", "행사"], 1, "K002"),
    ],
)  # fmt: skip
def test_what_cannot_be_a_kind_is_refused_before_anything_is_written(site, monkeypatch, capsys, refused):
    arguments, code, named = refused
    monkeypatch.setattr(newkind, "put", refuse_below(newkind.ENGINE, site.folder))
    assert main(["new-kind", *arguments, "--site", str(site.folder)]) == code
    said = capsys.readouterr()
    assert named in said.out
    assert "Traceback" not in said.out + said.err


def refuse_below(*folders):
    put = newkind.put

    def only_elsewhere(files):
        assert not any(path.is_relative_to(folder) for path in files for folder in folders)
        put(files)

    return only_elsewhere


def test_where_one_file_cannot_be_written_none_is_left(tmp_path):
    (tmp_path / "closed").write_text("a file where a folder should be", "utf-8")
    with pytest.raises(OSError, match="closed"):
        newkind.put({tmp_path / "a/one.yml": "a: b", tmp_path / "closed/two.yml": "a: b"})
    assert [path.name for path in tmp_path.iterdir()] == ["closed"]


def test_a_skeleton_that_is_no_contract_would_be_seen():
    with pytest.raises(Unsound):
        newkind.proved(
            {newkind.ENGINE / "generator/kinds/fair.yml": "title: x", newkind.ENGINE / "theme/kinds/fair.html": ""}
        )
