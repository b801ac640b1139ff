"""Findings by what a person would edit: whose it is, at which line, and how many things there are to read."""

from __future__ import annotations

import pytest

from accessibility.cause import causes
from accessibility.manifest import ManifestSource
from accessibility.origin import Origin, general
from tests.support.gate import finding, manifest, page

THEME = {
    "theme/kinds/task.html": '<article>\n<h1>{{ title }}</h1>\n<dl class="facts">\n<dd>{{ text }}</dd>\n</dl>\n</article>',
    "theme/kinds/result.html": "<article>\n<h1>{{ title }}</h1>\n<p>{{ text }}</p>\n</article>",
    "theme/pages/narrative.html": '<article class="prose">{{ body }}</article>',
}
SHELL = {"theme/shell.html": '<html>\n<a class="name" href="{{ root }}">{{ name }}</a>\n<nav>{{ more }}</nav>'}


def texts(template: str):
    return {f"theme/{template}": THEME[f"theme/{template}"], **SHELL}


@pytest.fixture
def make(tmp_path):
    """Writes a site of pages, each with its own file: path -> (template, source, text of the source, body)."""

    class Site:
        def __init__(self) -> None:
            self.pages = []
            self.origin = Origin(tmp_path, tmp_path, texts)

        def page(self, path, body, *, template="kinds/task.html", source="", text="", line=1, sources=None):
            for name, content in ((path, f"<html><body>{body}</body></html>"), (source, text)):
                if name:
                    file = tmp_path / name
                    file.parent.mkdir(parents=True, exist_ok=True)
                    file.write_text(content, "utf-8")
            places = sources if sources is not None else (ManifestSource(source or "site.yml", line),)
            self.pages.append(page(path, template=template, sources=places))
            return self

        def causes(self, findings):
            return causes(manifest(*self.pages), findings, self.origin)

    return Site()


def tasks(make, count, body):
    for at in range(1, count + 1):
        make.page(f"t{at}.html", body(at), source=f"data/task/{at}.yml", text=f"id: {at}\ntext: 기록 {at}의 글입니다\n")
    return make


FACTS = '<article><dl class="facts"><dd>기록 {at}의 글입니다</dd></dl></article>'


def test_one_template_on_many_pages_is_one_cause_at_its_line(make) -> None:
    """Selectors differ by page, as engines write them; the element and the file do not."""
    tasks(make, 300, lambda at: FACTS.format(at=at))
    found = {
        f"t{at}.html": [finding(rule="color-contrast", wcag=("1.4.3",), kwcag=("5.4.3",), target="dd")]
        for at in range(1, 301)
    }
    found["t7.html"] = [
        finding(rule="color-contrast", wcag=("1.4.3",), kwcag=("5.4.3",), target="dl > dd:nth-child(1)")
    ]
    (cause,) = make.causes(found)
    assert len(cause.pages) == 300
    assert cause.source == ManifestSource("theme/kinds/task.html", 3)


def test_words_of_different_records_are_their_records(make) -> None:
    """All pages of the template fail, and yet there is nothing to mend in it."""
    tasks(make, 3, lambda at: f'<article><a href="/x">기록 {at}의 글입니다</a></article>')
    found = {
        f"t{at}.html": [finding(rule="link-text-vague", wcag=("2.4.4",), kwcag=("6.4.3",), target="a")]
        for at in (1, 2, 3)
    }
    assert [each.source for each in make.causes(found)] == [
        ManifestSource(f"data/task/{at}.yml", 2) for at in (1, 2, 3)
    ]


def test_what_fails_for_some_records_only_is_theirs(make) -> None:
    tasks(make, 5, lambda at: FACTS.format(at=at))
    found = {"t2.html": [finding(rule="reflow", wcag=("1.4.10",), kwcag=(), target="dd")]}
    (cause,) = make.causes(found)
    assert cause.source == ManifestSource("data/task/2.yml", 2)


def test_the_frame_of_all_templates_is_one_cause_in_the_frame(make) -> None:
    """Addresses differ with the depth of the page; the words of the menu stand in one record by chance."""
    frame = '<a class="name" href="{up}">더보기</a>'
    make.page("a.html", frame.format(up="./"), source="data/task/a.yml", text="text: 더보기\n")
    make.page(
        "b/b.html", frame.format(up="../"), template="kinds/result.html", source="data/result/b.yml", text="x: y\n"
    )
    make.page("c.html", frame.format(up="./"), template="pages/narrative.html", source="content/c.md", text="글\n")
    vague = finding(rule="link-text-vague", wcag=("2.4.4",), kwcag=("6.4.3",), target=".name")
    (cause,) = make.causes({"a.html": [vague], "b/b.html": [vague], "c.html": [vague]})
    assert cause.source == ManifestSource("theme/shell.html", 2)
    assert len(cause.pages) == 3


def test_markdown_names_its_line(make) -> None:
    text = "---\ntitle: 안내\n---\n\n첫 글입니다.\n\n![](map.png)\n"
    make.page(
        "guide/index.html",
        '<article class="prose"><p><img src="../map.png"></p></article>',
        template="pages/narrative.html",
        source="content/guide.md",
        text=text,
    )
    (cause,) = make.causes({"guide/index.html": [finding(target="img")]})
    assert cause.source == ManifestSource("content/guide.md", 7)


def test_two_narrative_pages_with_the_same_link_are_two_files_to_mend(make) -> None:
    for name in ("one", "two"):
        make.page(
            f"{name}.html",
            '<article class="prose"><p><a href="https://example.org/">여기</a></p></article>',
            template="pages/narrative.html",
            source=f"content/{name}.md",
            text="# 글\n\n[여기](https://example.org/)를 보세요.\n",
        )
    vague = finding(rule="link-text-vague", wcag=("2.4.4",), kwcag=("6.4.3",), target="a")
    found = make.causes({"one.html": [vague], "two.html": [vague]})
    assert [each.source for each in found] == [ManifestSource("content/one.md", 3), ManifestSource("content/two.md", 3)]


def test_a_title_that_two_pages_share_is_at_the_titles(make) -> None:
    for at in (1, 2):
        make.page(f"t{at}.html", "", source=f"data/task/{at}.yml", text="id: x\ntitle: 과제 1-1\n")
    twin = finding(engine="hwanhi", rule="unique-title", wcag=("2.4.2",), kwcag=("6.4.2",), target="head > title")
    for path in ("t1.html", "t2.html"):
        file = make.origin.folder / path
        file.write_text("<html><head><title>과제 1-1 - 환한구</title></head></html>", "utf-8")
    found = make.causes({"t1.html": [twin], "t2.html": [twin]})
    assert [each.source for each in found] == [
        ManifestSource("data/task/1.yml", 2),
        ManifestSource("data/task/2.yml", 2),
    ]


def test_a_page_that_is_made_of_many_files_is_its_templates(make) -> None:
    many = (ManifestSource("data/task/1.yml", 1), ManifestSource("data/task/2.yml", 1))
    make.page("index.html", "<article><p>모두</p></article>", template="kinds/result.html", sources=many)
    (cause,) = make.causes({"index.html": [finding(rule="color-contrast", wcag=("1.4.3",), target="p")]})
    assert cause.source == ManifestSource("theme/kinds/result.html", 3)


def test_two_engines_with_one_rule_at_one_place_are_one_cause(make) -> None:
    tasks(make, 2, lambda at: FACTS.format(at=at))
    rule = {"rule": "color-contrast", "wcag": ("1.4.3",), "kwcag": ("5.4.3",)}
    both = [finding(target="dd", **rule), finding(engine="pa11y-ci", target="html > body > article > dl > dd", **rule)]
    (cause,) = make.causes({"t1.html": both, "t2.html": both})
    assert cause.engines == ("axe", "pa11y-ci")
    assert cause.targets == ("dd", "html > body > article > dl > dd")


def test_failed_and_undecided_stay_apart_and_the_widest_comes_first(make) -> None:
    tasks(make, 2, lambda at: FACTS.format(at=at))
    failed = finding(rule="color-contrast", wcag=("1.4.3",), kwcag=("5.4.3",), target="dd")
    undecided = finding(rule="color-contrast", wcag=("1.4.3",), kwcag=("5.4.3",), target="dd", outcome="needs_review")
    found = make.causes({"t1.html": [undecided, failed], "t2.html": [failed]})
    assert [(each.first.outcome, len(each.pages)) for each in found] == [("failed", 2), ("needs_review", 1)]


def test_pages_of_others_are_named_themselves_and_grouped_by_place() -> None:
    """No theme, no records, and here not even the files: only selectors."""
    pages = [page(f"p{at}.html", sources=(), template="") for at in range(1, 4)]
    found = {
        each.path: [finding(target=f"#item-{at} > li:nth-child({at}) > a[href$='{at}.html']")]
        for at, each in enumerate(pages, 1)
    }
    (cause,) = causes(manifest(*pages), found)
    assert (cause.source, len(cause.pages)) == (ManifestSource("p1.html", 1), 3)


@pytest.mark.parametrize(
    ("target", "place"),
    [
        ("", "html"),
        ("#a", "html"),
        ("#a\\.b > p:nth-of-type(2)", " > p"),
        ('a[href$="x]y.html"]:first-child', "a[href]"),
        ("td[data-label='가']", "td[data-label]"),
    ],
)
def test_a_selector_without_what_differs_from_page_to_page(target, place) -> None:
    assert general(target) == place


def test_what_html_codesniffer_says_as_well_is_said_once(make) -> None:
    """Its rule has another name, and means the same criterion at the same element; another criterion is another thing."""
    tasks(make, 2, lambda at: FACTS.format(at=at))
    label = finding(rule="label", wcag=("4.1.2",), kwcag=("8.2.1",), target="dd")
    code = "WCAG2AA.Principle4.Guideline4_1.4_1_2.H91.InputSearch.Name"
    sniffed = finding(engine="pa11y-ci", rule=code, wcag=("4.1.2",), kwcag=("8.2.1",), target="dl > dd")
    contrast = "WCAG2AA.Principle1.Guideline1_4.1_4_3.G18.Fail"
    pale = finding(engine="pa11y-ci", rule=contrast, wcag=("1.4.3",), kwcag=("5.4.3",), target="dd")
    found = make.causes({path: [sniffed, label, pale] for path in ("t1.html", "t2.html")})
    assert [(each.first.rule, each.engines, each.pages) for each in found] == [
        ("label", ("axe", "pa11y-ci"), ("t1.html", "t2.html")),
        (contrast, ("pa11y-ci",), ("t1.html", "t2.html")),
    ]


def test_in_a_folder_of_others_the_line_is_that_of_the_tag(make) -> None:
    """Of its templates nothing is known; what stands in a comment or a script is no element."""
    body = "\n<!-- <img> -->\n<script>const a = '<img>';</script>\n<p><img alt='a'></p>\n<p>\n<IMG src=b></p>"
    make.page("p.html", body, template="", sources=())
    for target, line in (("p:nth-of-type(2) > img", 6), ("p > img", 4), ("table", 1), ("html", 1)):
        (cause,) = make.causes({"p.html": [finding(target=target)]})
        assert (target, cause.source) == (target, ManifestSource("p.html", line))
    # A browser adds what was left out: then nobody can tell.
    make.page("q.html", "\n<table>\n<tr><td>1</table>", template="", sources=())
    (cause,) = make.causes({"q.html": [finding(target="tbody")]})
    assert cause.source == ManifestSource("q.html", 1)


def test_in_a_folder_of_others_each_page_has_a_line_of_its_own(make) -> None:
    """The same selector is one cause, and not one line: nobody made these pages from one template."""
    make.page("a.html", "\n<img src=a>", template="", sources=())
    make.page("b.html", "\n\n\n<img src=b>", template="", sources=())
    (cause,) = make.causes({each: [finding(target="img")] for each in ("a.html", "b.html")})
    assert cause.sources == (ManifestSource("a.html", 2), ManifestSource("b.html", 4))
    parts = cause.by_source()
    assert [(each.source, each.pages, each.sources) for each in parts] == [
        (place, (place.path,), (place,)) for place in cause.sources
    ]


def test_what_htmlcs_says_alone_names_the_criterion_to_who_reads_no_english(make) -> None:
    code = "WCAG2AA.Principle1.Guideline1_3.1_3_1.Z99"
    make.page("p.html", "<p></p>")
    (cause,) = make.causes({"p.html": [finding(rule=code, target="p", message="Not labelled.")]})
    assert cause.message == {
        "ko": "WCAG 성공 기준 1.3.1 ‘정보와 관계’에 어긋납니다. 검사 도구의 말(영어): Not labelled.",
        "en": "Not labelled.",
    }


def test_the_text_of_markdown_comes_before_its_head(make) -> None:
    text = "---\ntitle: 여기\ndescription: 글\n---\n\n글입니다.\n\n[여기](/)를 보세요.\n"
    body = '<article class="prose"><h1>여기</h1><p><a href="../">여기</a></p></article>'
    make.page("a/index.html", body, template="pages/narrative.html", source="content/a.md", text=text)
    (cause,) = make.causes({"a/index.html": [finding(target="a")]})
    assert cause.source == ManifestSource("content/a.md", 8)
