"""What the scripts make of what they were told: tables, medians, files and Markdown."""

from __future__ import annotations

import gzip
import json
import sys
from urllib.request import Request, urlopen

import pytest
from selectolax.lexbor import LexborHTMLParser

from benchmarks import corpus, curves, lighthouse, paper, peers, tab
from benchmarks.serving import Serving, file_of
from benchmarks.showing import kilobytes, seconds, table, timed
from generator.records import contracts
from generator.site import read_site
from tests.support import sites


def report(score: float = 1, lcp: float = 900, cls: float = 0, size: int = 1000) -> dict:
    """Lighthouse's report as far as it is read."""
    audits = {
        "largest-contentful-paint": {"numericValue": lcp},
        "cumulative-layout-shift": {"numericValue": cls},
        "total-blocking-time": {"numericValue": 0},
        "network-requests": {
            "details": {
                "items": [
                    {"resourceType": "Document", "transferSize": size},
                    {"resourceType": "Script", "transferSize": 10},
                    {"resourceType": "Script", "transferSize": 20},
                    {"resourceType": "Font", "transferSize": 5},
                ]
            }
        },
        "contrast": {"score": score, "title": "Contrast", "scoreDisplayMode": "binary"},
        "by-hand": {"score": None, "title": "By hand", "scoreDisplayMode": "manual"},
    }
    refs = [{"id": "contrast", "weight": 7}, {"id": "by-hand", "weight": 1}]
    categories = {name: {"score": score, "auditRefs": []} for name in lighthouse.CATEGORIES}
    categories["accessibility"]["auditRefs"] = refs
    return {"audits": audits, "categories": categories, "environment": {"benchmarkIndex": 1500}}


def test_a_table_is_markdown_whatever_stands_in_it():
    assert table(("a", "b"), [["x|y", 1], ["z\n", 2]]) == ("| a | b |\n| --- | ---: |\n| x\\|y | 1 |\n| z  | 2 |")


def test_units():
    assert (kilobytes(1234), seconds(987.6)) == ("1.2", "0.99")


def test_what_is_sent_is_counted_by_kind_and_what_costs_points_is_told():
    seen = lighthouse.read(report(score=0.5))
    assert dict(seen.sent) == {"HTML": 1000, "JS": 30, "other": 5}
    assert seen.requests == 4
    assert seen.lost == {("accessibility", "contrast", "Contrast")}
    assert seen.row == ["50", "50", "50", "50", "0.90", "0.90", "0", "0", "4", "1.0", "0.0", "0.0", "0.0", "1.0"]
    assert len(seen.row) + 1 == len(lighthouse.HEADS)


def test_a_full_score_has_lost_nothing():
    assert lighthouse.read(report()).lost == frozenset()


def test_a_page_that_lighthouse_could_not_see_has_no_figures():
    with pytest.raises(ValueError, match="no page"):
        lighthouse.read({"runtimeError": {"message": "no page"}})


def test_the_median_counts_and_the_worst_shift_of_the_layout():
    runs = [(0.9, 800, 0), (1, 2000, 0.016), (1, 900, 0)]
    seen = lighthouse.median([lighthouse.read(report(score, lcp, cls)) for score, lcp, cls in runs])
    assert (seen.scores["seo"], seen.lcp, seen.slowest, seen.cls) == (100, 900, 2000, 0.016)
    assert seen.lost == {("accessibility", "contrast", "Contrast")}


def test_ratios_are_taken_by_pair():
    assert timed([(1, 2), (2, 2), (4, 16)]) == ["2.0", "2.0", "2.00 (1.00 to 4.00)"]


def test_a_server_compresses_names_the_type_and_stays_in_its_folder(tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "secret").write_text("no")
    page = tmp_path / "site" / "index.html"
    page.write_text("<p>환히</p>", "utf-8")
    with Serving(tmp_path / "site") as server, urlopen(Request(f"{server.origin}/?q=1")) as answer:  # noqa: S310
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        assert gzip.decompress(answer.read()) == page.read_bytes()
    folder = (tmp_path / "site").resolve()
    assert file_of(folder, "/../secret") is None
    assert file_of(folder, "/%2e%2e/secret") is None
    assert file_of(folder, "/nothing/") is None


def test_pages_are_looked_for_by_kind():
    pages = [
        ("home", "index.html"),
        ("not-found", "404.html"),
        ("list", "task/index.html"),
        ("task", "task/1/index.html"),
        ("task", "task/2/index.html"),
        ("narrative", "about/index.html"),
    ]
    assert tab.targets({"pages": [{"kind": kind, "path": path} for kind, path in pages]}, "o") == {
        "/about/": ["o/about/"],
        "/task/": ["o/task/"],
        "a record of /task/": ["o/task/1/", "o/task/2/"],
    }


def test_counts_of_several_pages_are_nearest_median_farthest():
    assert [tab.cell(counts) for counts in ([], [3], [3, 3], [9, 3, 4, 5])] == ["-", "3", "3", "3 / 4 / 9"]


def test_the_markdown_holds_every_record_its_table_and_its_links(tmp_path):
    site = sites.site_of(sites.FOLDER / "korean")
    pages = paper.write(site, tmp_path)
    assert pages == 1 + len(site.records) + len({record.kind for record in site.records})
    for record in site.records:
        text = (tmp_path / "docs" / record.kind / f"{record.id}.md").read_text("utf-8")
        assert text.startswith(f"# {record.data['title']}\n")
        for each in record.data.get("tables", ()):
            assert f"### {each['caption']}\n" in text


def test_pages_for_hugo_lead_to_addresses_and_not_to_files(tmp_path):
    site = sites.site_of(sites.FOLDER / "korean")
    kinds = {record.kind for record in site.records}
    assert paper.write_hugo(site, tmp_path) == len(site.records) + len(kinds)
    text = (tmp_path / "content/story/refund.md").read_text("utf-8")
    assert text.startswith('{"title": "[예시] 문자로 하는 환급 신청"')
    assert "](../../task/1-1/)" in text
    assert ".md)" not in text


def test_pages_for_eleventy_are_the_text_of_those_for_hugo_in_lists_of_each_kind(tmp_path):
    site = sites.site_of(sites.FOLDER / "korean")
    paper.write_hugo(site, tmp_path / "hugo")
    pages = paper.write_eleventy(site, tmp_path / "eleventy")
    assert pages == 1 + len(site.records) + len({record.kind for record in site.records})
    for record in site.records:
        other = (tmp_path / "hugo/content" / record.kind / f"{record.id}.md").read_text("utf-8")
        text = (tmp_path / "eleventy/content" / record.kind / f"{record.id}.md").read_text("utf-8")
        assert text.startswith("---json\n")
        assert text.split("\n---\n", 1)[1] == other.split("\n", 1)[1]
        assert json.loads(text.split("\n")[1])["tags"] == [record.kind]


def test_an_invented_site_has_every_kind_no_mistake_and_is_the_same_each_time(tmp_path):
    for name in ("one", "two"):
        corpus.write(tmp_path / name, 130)
    site = sites.site_of(tmp_path / "one")
    assert (len(site.records), {record.kind for record in site.records}) == (130, set(contracts()))
    assert sites.tree(tmp_path / "one") == sites.tree(tmp_path / "two")


def test_of_an_invented_site_as_many_records_are_wrong_as_asked_for(tmp_path):
    corpus.write(tmp_path, 130, mistakes=10)
    wrong = {each.path for each in read_site(tmp_path)[1]}
    assert len(wrong) > 5
    assert len({each.code for each in read_site(tmp_path)[1]}) > 2


def test_the_cost_of_a_build_is_that_of_the_process_and_of_its_files(tmp_path):
    program = "import pathlib, sys; pathlib.Path(sys.argv[1]).mkdir(); pathlib.Path(sys.argv[1], 'x').write_bytes(b'x' * 2000000); sum(range(4000000))"
    kept = tmp_path / "build/made/made-1.sqlite"
    kept.parent.mkdir(parents=True)
    kept.write_bytes(b"kept")
    seen = peers.cost((sys.executable, "-c", program, str(tmp_path / "out")), tmp_path / "out", tmp_path)
    assert not kept.exists(), "each build begins without what the last one kept"
    assert (seen.output, 0 < seen.processor < 20, seen.memory > 1) == (2, True, True)
    assert peers.rows(350, "Hugo", [(seen, seen)])[3] == [
        "350",
        "Hugo",
        "output, MB",
        "2.0",
        "2.0",
        "1.00 (1.00 to 1.00)",
    ]


def test_a_curve_names_its_lines_apart_and_says_in_words_what_it_draws():
    lines = {"ours": [(350, 4.0), (3500, 41.0)], "theirs": [(350, 4.0), (3500, 41.0)], "slow": [(350, 90.0)]}
    svg = curves.drawn("Seconds & records", "records", "seconds", lines)
    page = LexborHTMLParser(svg)
    assert page.css_first("title").text() == "Seconds & records"
    assert "ours: 4.0 at 350, 41.0 at 3,500; theirs: 4.0" in page.css_first("desc").text()
    heights = [float(each.attributes["y"]) for each in page.css("text[font-weight=bold][fill]")]
    assert len(heights) == 3
    assert abs(heights[0] - heights[1]) >= 15
    numbers = [each.text() for each in page.css("text[text-anchor=middle]")]
    assert (numbers[0], numbers[-1]) == ("200", "5,000"), "round numbers around all that was measured"


def test_programs_that_are_nowhere_are_left_out(tmp_path):
    hugo = tmp_path / "hugo"
    hugo.write_text("#!/bin/sh\n")
    hugo.chmod(0o755)
    assert peers.programs([str(tmp_path)])["Hugo"] == str(hugo)
    assert "Zensical" not in peers.programs([str(tmp_path)])
