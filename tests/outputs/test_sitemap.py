"""sitemap.xml: only pages that search engines should list, with the days on which their records really changed."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path
from urllib.parse import quote

import pytest

from generator.outputs.sitemap import sitemap
from generator.pages import plan
from generator.render import Renderer, strings
from tests.support import sites

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def entries(folder: Path) -> dict[str, str | None]:
    """Address to lastmod, of a built site."""
    return told((folder / "sitemap.xml").read_text("utf-8"))


def told(text: str) -> dict[str, str | None]:
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>')
    root = ET.fromstring(text)  # noqa: S314 - our own file
    assert root.tag == f"{NAMESPACE}urlset"
    found = {}
    for entry in root:
        assert [part.tag.removeprefix(NAMESPACE) for part in entry] in (["loc"], ["loc", "lastmod"])
        address = entry.findtext(f"{NAMESPACE}loc")
        assert address not in found
        found[address] = entry.findtext(f"{NAMESPACE}lastmod")
    return found


def commit(folder: Path, day: str) -> None:
    sites.git(folder, "add", "-A", day=day)
    sites.git(folder, "commit", "-q", "-m", day, day=day)


def below(days: dict[str, str | None]) -> dict[str, str | None]:
    return {address.removeprefix("https://example.org/"): day for address, day in days.items()}


def written(folder: Path) -> dict[str, str | None]:
    """The sitemap of the site in ``folder``, by path below its address: as a build writes it, without the build of all else."""
    site = sites.site_of(folder).with_history()
    pages = plan(site, strings(site.language))
    return below(told(sitemap(site, pages, Renderer(site, pages).canonical)))


@pytest.fixture
def repository(tmp_path):
    """The korean site in git: settings of one day, records of another, one record changed on a third."""
    folder = sites.copy("korean", tmp_path / "site")
    sites.git(folder, "init", "-q")
    sites.git(folder, "add", "site.yml", "content")
    sites.git(folder, "commit", "-q", "-m", "first", day="2019-03-01")
    commit(folder, "2020-05-06")
    change(folder / "data/story/refund.yml")
    commit(folder, "2021-07-08")
    return folder


def change(file: Path) -> None:
    """Another value in the record; another line in anything else."""
    text = file.read_text("utf-8")
    file.write_text(text.replace("[예시]", "[예시] 고침") if file.suffix == ".yml" else text + "고침\n", "utf-8")


def test_listed_pages_and_no_others(example):
    listed = {quote(example.address(page), safe=":/") for page in example.pages if not page.css("meta[name=robots]")}

    assert set(entries(example.folder)) == listed
    assert example.url in listed
    assert not any("/help/" in address or "404" in address for address in listed)


def test_addresses_are_the_canonical_ones(example):
    listed = [page for page in example.pages if not page.css("meta[name=robots]")]
    canonical = {node.attributes["href"] for page in listed for node in page.css("link[rel=canonical]")}

    assert set(entries(example.folder)) == canonical


@pytest.mark.parametrize("name", ["korean", "empty"])
def test_without_git_no_days(tmp_path, name):
    folder = sites.copy(name, tmp_path / "site")

    assert set(written(folder).values()) == {None}


def test_days_are_those_of_the_last_commits(repository, tmp_path):
    days = written(repository)

    assert days["story/refund/"] == "2021-07-08"
    assert days["task/1-1/"] == "2020-05-06"
    assert days["about/"] == "2019-03-01"
    assert days["%EC%95%88%EB%82%B4/"] == "2019-03-01"
    assert sites.build(repository, tmp_path / "out") == []
    assert days == below(entries(tmp_path / "out")), "a build writes the same"


def test_page_of_a_kind_has_the_day_of_its_newest_record(repository):
    sites.write(
        repository,
        {
            "data/story/other.yml": (repository / "data/story/refund.yml")
            .read_text("utf-8")
            .replace("id: refund", "id: other")
            .replace("tax-refund", "other-refund")
            .replace("문자로 하는", "다른")
        },
    )
    commit(repository, "2022-02-02")

    days = written(repository)

    assert days["story/"] == "2022-02-02"
    assert days["story/refund/"] == "2021-07-08"


def test_home_page_and_sitemap_for_people_change_with_the_records_they_show(repository):
    """They count and list records: their day is not that of the settings alone."""
    days = written(repository)

    assert days[""] == "2021-07-08"
    assert days["sitemap/"] == "2021-07-08"


def test_changed_but_not_committed_has_no_day(repository):
    change(repository / "data/story/refund.yml")
    change(repository / "content/안내.md")

    days = written(repository)

    assert days["story/refund/"] is None
    assert days["%EC%95%88%EB%82%B4/"] is None
    assert days["task/1-1/"] == "2020-05-06"


def test_staged_but_not_committed_has_no_day(repository):
    change(repository / "data/story/refund.yml")
    sites.git(repository, "add", "-A")

    assert written(repository)["story/refund/"] is None


def test_new_file_has_no_day(repository):
    text = (repository / "data/story/refund.yml").read_text("utf-8")
    sites.write(
        repository,
        {
            "data/story/other.yml": text.replace("id: refund", "id: other")
            .replace("tax-", "other-")
            .replace("문자로 하는", "다른")
        },
    )

    days = written(repository)

    assert days["story/other/"] is None
    assert days["story/"] is None


def test_file_that_was_deleted_and_written_anew_has_no_day(repository):
    file = repository / "data/story/refund.yml"
    text = file.read_text("utf-8")
    file.unlink()
    commit(repository, "2022-03-03")
    file.write_text(text, "utf-8")

    assert written(repository)["story/refund/"] is None


def test_day_is_the_one_where_the_commit_was_made(tmp_path):
    """At 23:30 in Seoul it is still the day before elsewhere."""
    folder = sites.copy("official", tmp_path / "site")
    sites.git(folder, "init", "-q")
    sites.git(folder, "add", "-A")
    sites.git(folder, "commit", "-q", "-m", "x", day="2020-05-06", zone="+1400")

    assert written(folder)["story/refund/"] == "2020-05-06"


def test_site_below_the_root_of_the_repository(tmp_path):
    sites.write(tmp_path, {"site.yml": "other: file\n"})
    sites.git(tmp_path, "init", "-q")
    commit(tmp_path, "2018-01-01")
    folder = sites.copy("official", tmp_path / "sites/official")
    commit(tmp_path, "2019-09-09")

    assert set(written(folder).values()) == {"2019-09-09"}


def test_merged_change_has_the_day_of_its_own_commit(repository):
    sites.git(repository, "checkout", "-q", "-b", "side")
    change(repository / "data/task/all.yml")
    commit(repository, "2022-01-01")
    sites.git(repository, "checkout", "-q", "main")
    sites.git(repository, "merge", "-q", "--no-ff", "-m", "merge", "side", day="2023-01-01")

    assert written(repository)["task/1-1/"] == "2022-01-01"


def test_shallow_clone_has_no_days(repository, tmp_path):
    sites.git(tmp_path, "clone", "-q", "--depth", "1", f"file://{repository}", "shallow/site")

    assert set(written(tmp_path / "shallow/site").values()) == {None}


def test_full_clone_has_the_same_days(repository, tmp_path):
    sites.git(tmp_path, "clone", "-q", f"file://{repository}", "full/site")

    assert written(tmp_path / "full/site") == written(repository)


def test_git_without_a_commit_has_no_days(tmp_path):
    folder = sites.copy("official", tmp_path / "site")
    sites.git(folder, "init", "-q")

    assert set(written(folder).values()) == {None}


def test_machine_without_git_has_no_days(repository, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))

    assert set(written(repository).values()) == {None}


def test_ampersand_in_an_address_is_escaped(tmp_path):
    """What else may stand in a file name may stand in the address of its page."""
    folder = sites.copy("official", tmp_path / "site")
    (folder / "content/about.md").rename(folder / "content/물음 & 답.md")

    assert f"{quote('물음 & 답')}/" in written(folder)
