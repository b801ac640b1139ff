"""Charts as HTML: marks of the right length, nothing that the page's policy refuses, no text that changes anything."""

from __future__ import annotations

import gzip
import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.pages import plan
from generator.render import Renderer, strings
from tests.support import sites

PAGE = "dataset/base-dataset/index.html"
#: A word without harm, and what may be put in its place.
HARMLESS = "무해한글"
HOSTILE = [
    "<b onclick=x>",
    '"><img src=x>',
    "</svg></figure>",
    "{{ 7 * 7 }}",
    "{name}",
    "' onload='",
    "&lt;",
    "url(#x)",
]


@pytest.fixture(scope="module")
def html(gallery):
    return (gallery / PAGE).read_text("utf-8")


@pytest.fixture(scope="module")
def tree(html):
    return LexborHTMLParser(html)


def figure(tree, caption: str):
    return next(each for each in tree.css("figure") if caption in each.css_first(".plot-title").text())


def widths(node) -> list[str]:
    return [rect.attributes["width"] for rect in node.css(".plot-row .plot-bar rect")]


def test_every_table_of_the_gallery_is_drawn_above_itself(tree):
    charts, tables = tree.css("figure"), tree.css("figure ~ table")
    assert len(charts) == len(tables) == 6
    for chart, table in zip(charts, tables, strict=True):
        assert table.css_first("caption").text().split()[0] in chart.css_first(".plot-title").text()


def test_bars_are_as_long_as_their_numbers(tree):
    assert widths(figure(tree, "막대로")) == ["100%", "0%"]
    assert widths(figure(tree, "나눈 표")) == ["80.79%", "18.72%", "0.49%"]


def test_a_bar_below_nothing_lies_on_the_other_side(tree):
    rects = figure(tree, "견준").css(".plot-bar rect")
    assert [(each.attributes.get("x"), each.attributes["width"]) for each in rects] == [
        ("52%", "48%"), (None, "52%"), ("52%", "24%"),
    ]  # fmt: skip


def test_words_stand_where_there_is_no_number(tree):
    rows = figure(tree, "막대로").css(".plot-row")
    assert [row.css_first(".plot-said").text() for row in rows[2:]] == ["값 없음", "비공개"]
    assert [row.css("svg") for row in rows[2:]] == [[], []]


def test_stacked_parts_are_labelled_in_their_order_with_their_pattern(tree):
    chart = figure(tree, "쌓은")
    fills = [rect.attributes["fill"] for rect in chart.css(".plot-bar rect")[:4]]
    swatches = [rect.attributes["fill"] for rect in chart.css_first(".plot-parts").css("rect")]
    assert fills == swatches
    assert len(set(fills)) == 4
    patterns = {f"url(#{each.attributes['id']})": each.css("path") for each in chart.css("pattern")}
    drawn = [patterns[fill][0].attributes["d"] if patterns[fill] else "" for fill in fills]
    assert len(set(drawn)) == 4, "told apart by pattern, not by colour alone"


def test_the_picture_is_hidden_and_the_text_is_not(tree):
    for chart in tree.css("figure"):
        assert chart.css_first(".plot-picture").attributes["aria-hidden"] == "true"
        assert chart.css_first("figcaption").text(strip=True)
        assert not chart.css("a, button, [tabindex], script, style, foreignObject")


def test_nothing_that_the_policy_refuses_and_no_id_twice(html, tree):
    assert not tree.css("[style]")
    assert not re.search(r"<style|<script|javascript:", html.partition("</head>")[2])
    ids = [each.attributes["id"] for each in tree.css("[id]")]
    assert len(ids) == len(set(ids))
    assert set(re.findall(r"url\(#([^)]+)\)", html)) <= set(ids)


def test_a_chart_costs_less_than_a_kilobyte(html, tree):
    without = html
    for chart in re.findall(r"<figure.*?</figure>\n", html, re.DOTALL):
        without = without.replace(chart, "")
    cost = len(gzip.compress(html.encode())) - len(gzip.compress(without.encode()))
    assert cost / len(tree.css("figure")) < 1000


def rendered(site, word: str) -> LexborHTMLParser:
    quoted = '"' + "".join(f"\\U{ord(char):08x}" for char in word) + '"'
    lines = [
        "tables:",
        f"  - caption: {quoted}",
        f"    columns: [방법, {{label: {quoted}, unit: 건}}, {{label: 다른 것, unit: 건}}]",
        f'    rows: [[{quoted}, "1", "2"], [문자, "-", "3"]]',
        f"    chart: {{shape: SHAPE, columns: [{quoted}, 다른 것]}}",
    ]
    out = ""
    for shape in ("bars", "stacked", "line"):
        site.dataset(*(line.replace("SHAPE", shape) for line in lines))
        read = site.read()
        pages = plan(read, strings("ko"))
        out += Renderer(read, pages).render(next(page for page in pages if page.path == PAGE))
    return LexborHTMLParser(out)


@pytest.mark.parametrize("word", HOSTILE)
def test_no_label_changes_the_structure_and_every_label_arrives(tmp_path, new_site, word):
    with sites.unguarded():
        plain, hostile = rendered(new_site(tmp_path / "a"), HARMLESS), rendered(new_site(tmp_path / "b"), word)

    def names(tree):
        return [(node.tag, sorted(node.attributes)) for node in tree.css("figure *")]

    assert names(hostile) == names(plain)
    assert [node.text() for node in hostile.css("figure *")] == [
        node.text().replace(HARMLESS, word) for node in plain.css("figure *")
    ]


def test_no_text_of_a_chart_is_an_outline(html):
    """Letters stay letters: paths draw marks and patterns alone."""
    for path in re.findall(r"<path[^>]*>", html):
        assert re.search(r'class="(mark-\d|plot-cut)"', path)


def test_sites_of_the_tests_draw_charts():
    for name in ("korean", "english"):
        assert "chart:" in (sites.FOLDER / name / "data/dataset/all.yml").read_text("utf-8")
