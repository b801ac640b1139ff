"""Paper: posters of the records that site.yml names, short addresses, and what browsers and robots are told of the site.

Neighbours tried: a record without a code, one by a former name, one that is gone, one withheld as a whole, a code twice, capitals
in a code; a site at the root and below a path, with and without a day in its settings.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

import pytest
import segno

from generator.exports.start_files import start_files
from generator.pages import plan
from generator.render import Renderer
from generator.words import strings
from tests.support import sites
from tests.support.tiny import tiny

HOME = "https://example.org/"


def with_settings(folder, text: str):
    made = tiny(folder)
    with (folder / "site.yml").open("a", encoding="utf-8") as settings:
        settings.write(text)
    return made


def pages(site) -> dict[str, sites.Read]:
    every = plan(site, strings("ko"))
    render = Renderer(site, every)
    wanted = [each for each in every if re.match(r"s/|story/|dataset/", each.path)]
    return {each.path: sites.Read(each.path, render.render(each)) for each in wanted}


def dark(page: sites.Read) -> set[tuple[int, int]]:
    """The dark modules of the code on a page, by what its path draws: row and column from the corner of the code."""
    (code,) = page.css("svg.qr")
    assert code.attributes["role"] == "img"
    drawn = next(each for each in code.css("path") if each.attributes.get("stroke") in ("#000", "#000000"))
    found, at, row = set(), 0, 0.0
    for step, numbers in re.findall(r"([Mmh])([^Mmh]+)", drawn.attributes["d"]):
        values = [float(each) for each in re.findall(r"-?[\d.]+", numbers)]
        if step == "h":
            found |= {(int(row), column) for column in range(at, at + int(values[0]))}
            at += int(values[0])
        else:
            at, row = (at + int(values[0]), row + values[1]) if step == "m" else (int(values[0]), values[1])
    return {(row - 4, column - 4) for row, column in found}


def test_a_poster_says_all_of_it_and_its_code_is_its_short_address(tmp_path):
    made = with_settings(
        tmp_path,
        "posters: [{record: story/base-story, code: base}, {record: dataset/base-dataset}]\n",
    )
    found = pages(made.read())

    poster = found["story/base-story/poster/index.html"]
    text = sites.plain(poster.one("main").text())
    for words in ("[예시] 바탕 이야기", "예시로 만든 바탕 기록입니다.", "example.org/s/base/", "예시과", "예시 구청"):
        assert words in text
    assert poster.css('meta[name="robots"][content="noindex"]')
    matrix = segno.make(f"{HOME}s/base/", error="q", micro=False).matrix
    assert dark(poster) == {(row, at) for row, line in enumerate(matrix) for at, bit in enumerate(line) if bit}
    other = found["dataset/base-dataset/poster/index.html"]
    assert "example.org/dataset/base-dataset/" in other.one("main").text()
    assert dark(other) != dark(poster)
    leads = found["s/base/index.html"]
    assert leads.one('meta[http-equiv="refresh"]').attributes["content"] == "0; url=../../story/base-story/"
    assert found["story/base-story/index.html"].css('.also a[href="poster/"]')
    assert [path for path in found if "/poster/" in path or path.startswith("s/")] == [
        "dataset/base-dataset/poster/index.html",
        "s/base/index.html",
        "story/base-story/poster/index.html",
    ]


@pytest.mark.parametrize(
    ("posters", "codes"),
    [
        ("[{record: story/base-story, code: base}, {record: dataset/base-dataset, code: base}]", ["X007"]),
        ("[{record: story/base-stori}]", ["X006"]),
        ("[{record: story/gone-story}]", ["X006"]),
        ("[{record: story/base-story, code: Base}]", ["F008"]),
        ("[{record: story/base-story, code: 가}]", ["F008"]),
        ("[{code: base}]", ["F002"]),
        ("[{record: story/base-story}, {record: dataset/base-dataset}]", []),
    ],
)
def test_what_cannot_be_put_on_paper_is_refused(tmp_path, posters, codes):
    assert with_settings(tmp_path, f"posters: {posters}\n").codes() == codes


def test_what_is_withheld_as_a_whole_has_no_poster(tmp_path):
    made = with_settings(tmp_path, "posters: [{record: story/base-story, code: base}]\n")
    made.story("withheld: [{whole: yes, clause: 2, reason: 예시입니다., review_on: 2099-01-01}]")

    assert not [path for path in pages(made.read()) if "poster" in path or path.startswith("s/")]


def test_browsers_and_robots_are_told_of_the_site(tmp_path):
    site = with_settings(tmp_path, "security_contact: https://example.org/security\n").read()
    site = replace(site, as_of=date(2026, 1, 31))
    files = dict(start_files(site))

    search = ET.fromstring(files["opensearch.xml"])  # noqa: S314 - our own
    name = "{http://a9.com/-/spec/opensearch/1.1/}"
    assert search.find(f"{name}Url").attrib["template"] == f"{HOME}search/?q={{searchTerms}}"
    assert len(search.findtext(f"{name}ShortName")) <= 16
    manifest = json.loads(files["site.webmanifest"])
    assert (manifest["start_url"], manifest["lang"], manifest["display"]) == ("/", "ko", "browser")
    assert files["robots.txt"].decode().endswith(f"Sitemap: {HOME}sitemap.xml\n")
    assert "Expires: 2026-07-30T00:00:00Z\n" in files[".well-known/security.txt"].decode()

    def told(**settings):
        return dict(
            start_files(replace(site, settings=replace(site.settings, data={**site.settings.data, **settings})))
        )

    assert told(as_of="2014-10").keys() == files.keys() - {".well-known/security.txt"}
    assert told(security_contact=None).keys() == files.keys() - {".well-known/security.txt"}
    below = told(url="https://example.org/a/b/", name="이름이 열여섯 자보다 긴 < & 누리집입니다")
    assert below.keys() == {"opensearch.xml", "site.webmanifest"}
    assert json.loads(below["site.webmanifest"])["scope"] == "/a/b/"
    ET.fromstring(below["opensearch.xml"])  # noqa: S314 - our own


def test_every_page_says_on_paper_where_it_is_and_of_which_day(living):
    for path in ("notice/heat-june/index.html", "notice/heat-june/poster/index.html", "index.html"):
        page = living.page(path)
        assert page.one(".foot .paper").text() == living.address(page)
        assert "2026년 6월 15일" in page.one(".foot").text()
        assert page.one('link[rel="search"]').attributes["type"] == "application/opensearchdescription+xml"
    manifests = [page.path for page in living.pages if page.css('link[rel="manifest"]')]
    assert manifests == ["index.html"], "it is fetched with each page that names it"
