"""A doubt about a number stands wherever a page shows the number: tables, figures, sentences, lists, the first page."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest

from generator.pages import plan
from generator.plain import shown_texts
from generator.render import Renderer
from generator.render.caveat import Note
from generator.site import APART
from generator.words import strings
from tests.support import sites

SAID = "원문의 다른 곳에는 31건이라고 적혀 있습니다."


@pytest.mark.parametrize(
    ("path", "place"),
    [
        pytest.param("result/example-result/index.html", ".lead", id="the summary of a record that shows the dataset"),
        pytest.param("result/index.html", ".entries p", id="the same summary in a list"),
    ],
)
def test_a_sentence_is_followed_by_what_is_known_of_its_number(korean, path, place):
    page = korean.page(path)
    (note,) = page.css(f"{place} .note")
    assert sites.plain(note.text()) == f"30건: {SAID} 30건에 대해 더 보기"
    link = note.css_first("a").attributes["href"]
    target, _, anchor = urljoin(path, link).partition("#")
    assert korean.page(f"{target}index.html").css(f"#{anchor}")


def test_once_a_page(korean):
    page = korean.page("result/example-result/index.html")
    text = sites.plain(page.one("main").text())
    assert "세 해에 30건을 받았습니다." in text
    assert text.count(f"30건: {SAID}") == 1


@pytest.mark.parametrize("path", ["dataset/example-refund/index.html", "result/example-result/index.html"])
def test_a_cell_says_it_and_the_table_says_all_of_it(korean, path):
    page = korean.page(path)
    cells = [sites.plain(node.text()) for node in page.css("td") if node.css(".note")]
    assert cells == ["10 원문의 다른 곳 11", "30 원문의 다른 곳 31", "6 원문 표기 6, 계산값 5(평균을 셈한 값)"]
    assert "합계 > 건수 30건: 원문의 다른 곳에는 “31건”이라고 적혀 있습니다." in sites.plain(
        page.css(".notes")[0].text()
    )


def test_the_first_page_says_it_beside_its_statistics(korean):
    figure = next(
        node
        for node in korean.page("index.html").css("#statistics ~ .figures div, section .figures div")
        if "환급" in node.text()
    )
    assert "30건" in sites.plain(figure.text())
    assert "원문의 다른 곳에는 “31건”이라고 적혀 있습니다." in sites.plain(figure.text())


def test_the_page_of_disagreements_names_the_pages(korean):
    page = korean.page("disagreements/index.html")
    entry = next(node for node in page.css(".entries li") if node.css("h3") and "신청 건수" in node.text())
    assert "이 수가 나오는 쪽: [예시] 민원 창구 하나로 모으기" in sites.plain(entry.text())


def test_in_english_a_cell_that_its_table_contradicts_and_the_document_too(english):
    page = english.page("dataset/refund/index.html")
    cells = [[sites.plain(note.text()) for note in node.css(".note")] for node in page.css("td") if node.css(".note")]
    assert cells[:2] == [["elsewhere 11"], ["printed as 31, computed 30 (sum down)", "elsewhere 30"]]
    note = english.page("result/counter/index.html").css("li .note")
    assert "31 requests: Elsewhere the document says 30 requests." in sites.plain(note[-1].text())


@pytest.mark.parametrize("name", ["korean", "english"])
def test_a_note_can_follow_every_text_of_every_kind(name, monkeypatch):
    """The index notes a number where its page says it first: a text that no template lets a note follow would lose it."""
    site = sites.site_of(sites.FOLDER / name)
    pages = plan(site, strings(site.language))
    render = Renderer(site, pages)
    monkeypatch.setitem(
        render.env.globals,
        "after_text",
        lambda _, record, __: {text: [Note(f"note {at}.")] for at, text in enumerate(shown_texts(record, APART))},
    )
    missing = []
    for page in pages:
        record = page.context.get("record")
        if record is not None and not record.closed:
            html = render.render(page)
            texts = enumerate(shown_texts(record, APART))
            missing += [(page.path, text) for at, text in texts if text[:12] in html and f"note {at}." not in html]
    assert missing == []
