"""The list of a kind says what is there: whether any of its records leads to the thing itself, and the data it was given."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.pages import plan
from generator.render import Renderer, strings

DOCUMENT = 'id: "{id}"\ntitle: "[예시] 문서 {id}"\nopenness: unstated\nsummary: 예시로 만든 기록입니다.\nsource: [{{section: 예시 문서}}]\n'
NONE = "이곳에서 원문을 그대로 볼 수 있는 문서는 아직 없습니다."


def read(site, kind: str) -> LexborHTMLParser:
    made = site.read()
    pages = plan(made, strings(made.language))
    page = next(each for each in pages if each.path == f"{kind}/index.html")
    return LexborHTMLParser(Renderer(made, pages).render(page))


def setting(site, text: str) -> None:
    site.write("site.yml", (site.folder / "site.yml").read_text("utf-8") + text)


@pytest.mark.parametrize(
    ("urls", "said"),
    [
        pytest.param((False,), True, id="one that cannot be seen"),
        pytest.param((False, False), True, id="none of two"),
        pytest.param((True, False), False, id="one of two"),
        pytest.param((True,), False, id="one that can"),
        pytest.param((), False, id="no document at all: the list is empty and says so"),
    ],
)
def test_a_list_of_what_cannot_be_seen_says_so(site, urls, said):
    (site.folder / "data/document/base.yml").unlink()
    for at, url in enumerate(urls):
        more = "url: https://www.example.org/plan\n" if url else ""
        site.write(f"data/document/{at}.yml", DOCUMENT.format(id=at) + more)
    page = read(site, "document")
    assert (NONE in page.html) == said
    assert "그대로 볼 수 있는 곳" not in page.html


@pytest.mark.parametrize("kind", ["document", "task", "disclosure", "dataset"])
def test_a_list_shows_the_data_it_was_given(site, kind):
    setting(site, f"list_data: {{{kind}: [dataset/base-dataset]}}\n")
    page = read(site, kind)
    assert [node.text(strip=True) for node in page.css("#base-dataset-table-1 td")] == ["10"]
    assert page.css('main a[href="../dataset/base-dataset/"]')
    other = "channel"
    assert not read(site, other).css("table")


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("{documents: [dataset/base-dataset]}", "document"),
        ("{원문공개: [dataset/base-dataset]}", "document"),
        ("{document: [dataset/base-datasets]}", "dataset/base-dataset"),
        ("{document: [dataset/none-at-all-like-it]}", ""),
    ],
)
def test_a_name_that_leads_nowhere_is_told(site, given, meant):
    setting(site, f"list_data: {given}\n")
    problem = site.one()
    assert (problem.code, problem.path) == ("R031", "site.yml")
    assert meant in problem.message("ko")


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("{document: [task/9-9]}", "F008"),
        ("{document: dataset/base-dataset}", "F004"),
        ("[dataset/base-dataset]", "F004"),
    ],
)
def test_what_is_no_dataset_is_refused(site, given, code):
    setting(site, f"list_data: {given}\n")
    assert site.codes() == [code]
